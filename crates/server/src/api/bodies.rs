//! Bodies of answers.

use access::OfficerId;
use casework::{Case, Fee, Paper, Payment, Released, Stage, SupplementRequest, Task, supplement_request_due};
use procedure::Procedure;
use serde::Serialize;
use serde_json::{Map, Value};
use store::World;
use utoipa::ToSchema;

use crate::web::performers::next_steps;
use crate::web::{time, urls};

use super::{codes, shapes};

/// A case as programs see it.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct CaseBody {
    case_no: String,
    lookup_code: String,
    #[schema(value_type = codes::StageCode)]
    stage: Stage,
    /// 1..10 of the national list.
    national_status: u8,
    version: u32,
    procedure: String,
    procedure_version: u32,
    procedure_name: String,
    case_kind: String,
    #[schema(value_type = codes::ChannelCode)]
    channel: &'static str,
    agency: String,
    #[schema(value_type = shapes::ApplicantBody)]
    applicant: Value,
    #[schema(value_type = Option<shapes::SubmitterBody>)]
    submitter: Value,
    #[schema(value_type = Vec<shapes::PaperBody>)]
    papers: Vec<Paper>,
    /// Values of the procedure's intake form by key.
    #[schema(value_type = Object)]
    form: Map<String, Value>,
    #[schema(value_type = Vec<shapes::FeeBody>)]
    fees: Vec<Fee>,
    #[schema(value_type = codes::DeliveryCode)]
    delivery: &'static str,
    note: String,
    received_at: String,
    received_by: String,
    book: String,
    due_at: Option<String>,
    first_due_at: Option<String>,
    paused_at: Option<String>,
    finished_at: Option<String>,
    tasks: Vec<TaskBody>,
    #[schema(value_type = Option<shapes::SupplementRequestBody>)]
    supplement: Option<SupplementRequest>,
    /// What is allowed but should not be: `supplement-late` when the supplement request came after the time in which
    /// the procedure asks for it.
    warnings: Vec<&'static str>,
    #[schema(value_type = Vec<shapes::PaymentBody>)]
    payments: Vec<Payment>,
    #[schema(value_type = Option<shapes::ResultBody>)]
    result: Option<Released>,
    #[schema(value_type = Option<shapes::HandOverBody>)]
    hand_over: Value,
    declined_because: String,
    links: Links,
}

/// Where more is found.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Links {
    #[serde(rename = "self")]
    this: String,
    journal: String,
    page: String,
    tracking: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    acceptance_slip: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    declination_slip: Option<String>,
    control_slip: String,
}

/// An open task.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct TaskBody {
    pub(super) task_no: u32,
    pub(super) case_no: String,
    /// BPMN id of the step.
    pub(super) step: String,
    pub(super) name: String,
    #[schema(value_type = codes::TaskKindCode)]
    pub(super) kind: &'static str,
    pub(super) agency: String,
    pub(super) unit: String,
    #[schema(value_type = codes::RoleCode)]
    pub(super) role: &'static str,
    pub(super) assignee: Option<String>,
    /// Sign-in names of the officers who may take it.
    pub(super) candidates: Vec<String>,
    pub(super) opened_at: String,
    pub(super) due_at: Option<String>,
    pub(super) outcomes: Vec<OutcomeBody>,
    /// Name of the step it may be sent back to.
    pub(super) may_return_to: Option<String>,
}

/// How a task may be completed.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct OutcomeBody {
    pub(super) code: String,
    pub(super) name: String,
    /// Names of the steps that may come next; empty when the process ends.
    pub(super) next: Vec<String>,
    /// Sign-in names of the officers who may perform one of them.
    pub(super) performers: Vec<String>,
}

impl CaseBody {
    /// The body of a case.
    pub(super) fn of(case: &Case, world: &World) -> Self {
        let clock = case.clock.as_ref();
        let json = |value: serde_json::Result<Value>| value.unwrap_or(Value::Null);
        Self {
            case_no: case.case_no.clone(),
            lookup_code: case.lookup_code.clone(),
            stage: case.stage,
            national_status: case.stage.national_status(),
            version: case.version,
            procedure: case.procedure.clone(),
            procedure_version: case.procedure_version,
            procedure_name: world.procedures.name(&case.procedure).to_owned(),
            case_kind: case.case_kind.clone(),
            channel: case.channel.word(),
            agency: case.agency.clone(),
            applicant: json(serde_json::to_value(&case.applicant)),
            submitter: json(serde_json::to_value(&case.submitter)),
            papers: case.papers.clone(),
            form: case.form.clone(),
            fees: case.fees.clone(),
            delivery: case.delivery.code(),
            note: case.note.clone(),
            received_at: time::iso(case.received_at),
            received_by: case.received_by.0.clone(),
            book: format!("{}/{}", case.book.entry, case.book.year),
            due_at: clock.map(|clock| time::iso(clock.due_at)),
            first_due_at: clock.map(|clock| time::iso(clock.first_due_at)),
            paused_at: clock.and_then(|clock| clock.paused_at).map(time::iso),
            finished_at: case.finished_at.map(time::iso),
            tasks: case.tasks.iter().map(|task| TaskBody::of(case, task, world)).collect(),
            supplement: case.supplement.clone(),
            warnings: warnings(case, world),
            payments: case.payments.clone(),
            result: case.released.clone(),
            hand_over: json(serde_json::to_value(&case.handed_over)),
            declined_because: case.declined_because.clone(),
            links: Links::of(case),
        }
    }
}

/// What is allowed but should not be.
fn warnings(case: &Case, world: &World) -> Vec<&'static str> {
    let late = case.supplement.as_ref().is_some_and(|request| {
        let procedure = world.procedures.version(&case.procedure, case.procedure_version);
        let due = procedure
            .and_then(|(procedure, _)| supplement_request_due(case.received_at, &procedure, &world.calendar));
        due.is_some_and(|due| due < request.proposed_at)
    });
    if late { vec!["supplement-late"] } else { Vec::new() }
}

impl Links {
    fn of(case: &Case) -> Self {
        let api = |pattern: &str, slip: &str| urls::fill(pattern, &[&case.case_no, slip]);
        let slip = |slip: &str| api("/api/v1/cases/{case_no}/slips/{slip}", slip);
        let declined = case.stage == Stage::Declined;
        Self {
            this: api("/api/v1/cases/{case_no}", ""),
            journal: api("/api/v1/cases/{case_no}/journal", ""),
            page: urls::case(&case.case_no),
            tracking: urls::tracking(&case.case_no, &case.lookup_code),
            acceptance_slip: (!declined).then(|| slip("acceptance.pdf")),
            declination_slip: declined.then(|| slip("declination.pdf")),
            control_slip: slip("control.pdf"),
        }
    }
}

impl TaskBody {
    /// The body of an open task.
    pub(super) fn of(case: &Case, task: &Task, world: &World) -> Self {
        let procedure = world.procedures.version(&case.procedure, case.procedure_version);
        let procedure = procedure.map(|(procedure, _)| procedure);
        let outcomes = procedure.as_ref().map(|known| known.process.outcomes(&task.step)).unwrap_or_default();
        let performers = |next: &[String]| {
            procedure.as_ref().map_or_else(Vec::new, |known| performers(known, next, (case, world)))
        };
        let members = world.directory.members(&task.agency, &task.unit, task.role);
        Self {
            task_no: task.task_no,
            case_no: case.case_no.clone(),
            step: task.step.clone(),
            name: task.name.clone(),
            kind: task.kind.word(),
            agency: task.agency.clone(),
            unit: task.unit.clone(),
            role: task.role.code(),
            assignee: task.assignee.as_ref().map(|OfficerId(id)| id.clone()),
            candidates: members.map(|officer| officer.id.0.clone()).collect(),
            opened_at: time::iso(task.opened_at),
            due_at: task.due_at.map(time::iso),
            outcomes: outcomes
                .into_iter()
                .map(|outcome| OutcomeBody {
                    performers: performers(&outcome.next),
                    code: outcome.code,
                    name: outcome.name,
                    next: outcome.next,
                })
                .collect(),
            may_return_to: task.origin.as_ref().map(|origin| origin.name.clone()),
        }
    }
}

/// Sign-in names of the officers who may perform one of the steps with these names.
fn performers(procedure: &Procedure, next: &[String], (case, world): (&Case, &World)) -> Vec<String> {
    let mut performers = Vec::new();
    let is_next = |name: &str| next.iter().any(|step| step == name);
    for step in next_steps(procedure, &case.agency, is_next) {
        for officer in world.directory.members(&step.agency, &step.unit, step.role) {
            if !performers.contains(&officer.id.0) {
                performers.push(officer.id.0.clone());
            }
        }
    }
    performers
}

/// An entry of the journal.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct EntryBody {
    pub(super) seq: u32,
    pub(super) at: String,
    pub(super) actor: String,
    #[schema(value_type = codes::EventCode)]
    pub(super) kind: String,
    /// What the entry holds; each kind has fields of its own.
    #[schema(value_type = Object)]
    pub(super) data: Value,
    /// SHA-256 in hexadecimal, over the hash before it and this entry.
    pub(super) hash: String,
}

/// A list with a cursor.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ListBody<T> {
    pub(super) items: Vec<T>,
    /// Value of `after` for the next page; absent on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) next: Option<String>,
}

/// A case in a list.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct CaseLine {
    pub(super) case_no: String,
    pub(super) procedure: String,
    pub(super) procedure_name: String,
    pub(super) applicant: String,
    #[schema(value_type = codes::StageCode)]
    pub(super) stage: String,
    pub(super) national_status: u8,
    #[schema(value_type = codes::ChannelCode)]
    pub(super) channel: String,
    pub(super) received_at: String,
    pub(super) due_at: Option<String>,
    pub(super) paused: bool,
}
