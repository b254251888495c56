//! The state of a case: what the journal so far amounts to.

use std::collections::BTreeMap;

use access::OfficerId;
use jiff::Timestamp;
use procedure::Channel;
use process::{Marking, Process};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::outcome::{REFUSES, RETURNS};
use crate::{
    Applicant, CaseClock, Closed, Delivery, Fee, HandOver, Origin, Paper, Payment, Released, ResultKind,
    Stage, Submitter, SupplementRequest, Task,
};

/// Entry in the case book (sổ theo dõi hồ sơ): continuous within a year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Book {
    /// Year of the book.
    pub year: i16,
    /// Entry number, from 1.
    pub entry: u32,
}

/// Hồ sơ: one request by one applicant under one procedure.
///
/// The state is what [`crate::fold`] makes of the journal. `version` is the number of the last event.
/// What is empty is left out of the stored text, which is written and read with every step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Case {
    /// Number of the last event; 0 for a case that does not exist yet.
    pub version: u32,
    /// Where it stands.
    pub stage: Stage,
    /// Mã hồ sơ.
    pub case_no: String,
    /// Secret beside the case number for tracking in public.
    pub lookup_code: String,
    /// Procedure code.
    pub procedure: String,
    /// Version of the procedure under which it was accepted.
    pub procedure_version: u32,
    /// Case kind (trường hợp) of the procedure.
    pub case_kind: String,
    /// How it came in.
    pub channel: Channel,
    /// Agency that received it.
    pub agency: String,
    /// Other agencies that hold or held a step.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub involved: Vec<String>,
    /// Whose case it is.
    pub applicant: Applicant,
    /// Who brought it, when not the applicant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub submitter: Option<Submitter>,
    /// What was handed in.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub papers: Vec<Paper>,
    /// Values of the intake form.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub form: Map<String, Value>,
    /// Fees as they stood.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fees: Vec<Fee>,
    /// How the applicant wants the result.
    pub delivery: Delivery,
    /// Remark of the desk.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Officer who accepted or declined it.
    pub received_by: OfficerId,
    /// When it was accepted or declined.
    pub received_at: Timestamp,
    /// Entry in the case book.
    pub book: Book,
    /// Clock of the whole case; `None` for declined cases.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clock: Option<CaseClock>,
    /// Open tasks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<Task>,
    /// Closed tasks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub closed: Vec<Closed>,
    /// Number of the next task.
    pub next_task_no: u32,
    /// Tokens waiting at joins.
    #[serde(skip_serializing_if = "Marking::is_empty")]
    pub marking: Marking,
    /// Who last did each step, so that a step that comes again goes to the same officer.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub last_done_by: BTreeMap<String, OfficerId>,
    /// Where each step was last reached from, so that a step sent back can be sent back further.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub origins: BTreeMap<String, Origin>,
    /// The supplement request that is proposed or waited for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supplement: Option<SupplementRequest>,
    /// How many supplement requests were issued.
    pub supplements_issued: u32,
    /// Who approved and signed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signed_by: Option<OfficerId>,
    /// Recorded payments.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub payments: Vec<Payment>,
    /// The result.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub released: Option<Released>,
    /// The hand-over.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub handed_over: Option<HandOver>,
    /// Why it was declined.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub declined_because: String,
    /// When work on it ended (result ready, or declined).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finished_at: Option<Timestamp>,
}

impl Default for Case {
    fn default() -> Self {
        Self {
            version: 0,
            stage: Stage::Submitted,
            case_no: String::new(),
            lookup_code: String::new(),
            procedure: String::new(),
            procedure_version: 0,
            case_kind: String::new(),
            channel: Channel::Counter,
            agency: String::new(),
            involved: Vec::new(),
            applicant: Applicant::default(),
            submitter: None,
            papers: Vec::new(),
            form: Map::new(),
            fees: Vec::new(),
            delivery: Delivery::Desk,
            note: String::new(),
            received_by: OfficerId(String::new()),
            received_at: Timestamp::UNIX_EPOCH,
            book: Book::default(),
            clock: None,
            tasks: Vec::new(),
            closed: Vec::new(),
            next_task_no: 1,
            marking: Marking::default(),
            last_done_by: BTreeMap::new(),
            origins: BTreeMap::new(),
            supplement: None,
            supplements_issued: 0,
            signed_by: None,
            payments: Vec::new(),
            released: None,
            handed_over: None,
            declined_because: String::new(),
            finished_at: None,
        }
    }
}

impl Case {
    /// The open task with this number.
    pub fn task(&self, task_no: u32) -> Option<&Task> {
        self.tasks.iter().find(|task| task.task_no == task_no)
    }

    /// Whether the case exists.
    pub const fn exists(&self) -> bool {
        self.version > 0
    }

    /// Whether a supplement request waits for the desk to issue it.
    pub fn supplement_proposed(&self) -> bool {
        self.supplement.as_ref().is_some_and(|request| request.issued_at.is_none())
    }

    /// What the process decided: the last choice at a step that can refuse. `None` when no step chose, or when it
    /// chose an outcome that other steps use in another sense; then the paper alone says what it is.
    pub fn decided(&self, process: &Process) -> Option<ResultKind> {
        let codes = |task: &process::Task| process.outcome_codes(&task.id).collect::<Vec<_>>();
        let (deciding, others): (Vec<_>, Vec<_>) =
            process.tasks().map(codes).partition(|codes| codes.iter().any(|code| REFUSES.contains(code)));
        let among = |steps: &[Vec<&str>], outcome: &str| steps.iter().flatten().any(|code| *code == outcome);
        let chosen = self.closed.iter().rev().map(|closed| closed.outcome.as_str());
        let last = chosen.filter(|outcome| *outcome != RETURNS).find(|outcome| among(&deciding, outcome))?;
        if REFUSES.contains(&last) {
            return Some(ResultKind::Refused);
        }
        (!among(&others, last)).then_some(ResultKind::Granted)
    }

    /// The subject of rights for acts on the case, or on one of its open tasks.
    pub fn subject(&self, task_no: Option<u32>) -> access::Subject<'_> {
        let step = task_no.and_then(|no| self.task(no)).map(|task| access::Step {
            agency: &task.agency,
            unit: &task.unit,
            role: task.role,
            assignee: task.assignee.as_ref(),
        });
        access::Subject { agency: &self.agency, involved: &self.involved, step }
    }
}
