//! Schemas of the parts of answers that other crates write. A test compares them with what is answered.

use serde_json::Value;
use utoipa::ToSchema;

use super::codes::{
    ApplicantKindCode, ChannelCode, DeliveryCode, ResultCode, RoleCode, StageCode, TaskKindCode,
};

/// Whose case it is; what is empty is left out.
#[derive(ToSchema)]
pub(super) struct ApplicantBody {
    kind: ApplicantKindCode,
    full_name: String,
    personal_id: Option<String>,
    /// ISO date, month or year.
    birth_date: Option<String>,
    /// `male`, `female` or `unknown`.
    gender: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    address: Option<String>,
}

/// Who brought the case; what is empty is left out.
#[derive(ToSchema)]
pub(super) struct SubmitterBody {
    full_name: String,
    personal_id: Option<String>,
    phone: Option<String>,
    relation: Option<String>,
}

/// A paper with its three counts.
#[derive(ToSchema)]
pub(super) struct PaperBody {
    component: Option<String>,
    name: String,
    #[schema(minimum = 0, maximum = 99)]
    originals: u8,
    #[schema(minimum = 0, maximum = 99)]
    certified_copies: u8,
    #[schema(minimum = 0, maximum = 99)]
    photocopies: u8,
    note: Option<String>,
}

/// A fee or charge as it stood when the case was accepted.
#[derive(ToSchema)]
pub(super) struct FeeBody {
    kind: FeeKindCode,
    name: String,
    amount_vnd: i64,
    when: WhenCode,
    paid: bool,
}

/// Phí or lệ phí.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
pub(super) enum FeeKindCode {
    Fee,
    Charge,
}

/// When a fee is taken.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
pub(super) enum WhenCode {
    Receipt,
    Return,
}

/// A supplement request that is drafted or waited for.
#[derive(ToSchema)]
pub(super) struct SupplementRequestBody {
    items: Vec<SupplementItemBody>,
    reason: String,
    legal_ground: Option<String>,
    proposed_by: String,
    proposed_at: String,
    /// 0 while it is only drafted.
    slip_no: u32,
    issued_by: Option<String>,
    issued_at: Option<String>,
}

/// One point of a supplement request.
#[derive(ToSchema)]
pub(super) struct SupplementItemBody {
    component: Option<String>,
    name: String,
    originals: u8,
    certified_copies: u8,
    photocopies: u8,
}

/// A recorded payment of a financial duty.
#[derive(ToSchema)]
pub(super) struct PaymentBody {
    amount_vnd: i64,
    receipt_no: String,
    /// ISO date.
    paid_on: String,
}

/// The released result.
#[derive(ToSchema)]
pub(super) struct ResultBody {
    kind: ResultCode,
    number: String,
    /// ISO date.
    signed_on: String,
    note: Option<String>,
    at: String,
}

/// The hand-over to the applicant.
#[derive(ToSchema)]
pub(super) struct HandOverBody {
    receiver: String,
    relation: Option<String>,
    delivery: DeliveryCode,
    note: Option<String>,
}

/// The caller.
#[derive(ToSchema)]
pub(super) struct CallerBody {
    id: String,
    name: String,
    memberships: Vec<MembershipBody>,
}

/// A post of the caller.
#[derive(ToSchema)]
pub(super) struct MembershipBody {
    agency: String,
    unit: String,
    role: RoleCode,
}

/// What anybody with the lookup code may see of a case.
#[derive(ToSchema)]
pub(super) struct PublicCaseBody {
    case_no: String,
    procedure: String,
    procedure_name: String,
    stage: StageCode,
    /// 1..10 of the national list.
    national_status: u8,
    department: String,
    received_at: String,
    due_at: Option<String>,
    /// The date on the slip, when it was moved since.
    first_due_at: Option<String>,
    paused: bool,
    finished_at: Option<String>,
    /// What the applicant is asked for.
    asked: Vec<String>,
    steps: Vec<PublicStepBody>,
}

/// A step as anybody with the lookup code may see it.
#[derive(ToSchema)]
pub(super) struct PublicStepBody {
    name: String,
    agency: String,
    unit: String,
    opened_at: String,
    due_at: Option<String>,
    done_at: Option<String>,
    late: bool,
}

/// Procedures.
#[derive(ToSchema)]
pub(super) struct ProceduresBody {
    items: Vec<ProcedureLineBody>,
}

/// A procedure in a list.
#[derive(ToSchema)]
pub(super) struct ProcedureLineBody {
    code: String,
    version: u32,
    name: String,
    name_en: String,
    field: String,
    level: LevelCode,
    channels: Vec<ChannelCode>,
    /// Its facts must be verified before use.
    to_be_verified: bool,
}

/// Which level of the administration settles the procedure.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
pub(super) enum LevelCode {
    Commune,
    Province,
}

/// A procedure with its legal facts, papers, form and steps.
#[derive(ToSchema)]
pub(super) struct ProcedureBody {
    code: String,
    version: u32,
    name: String,
    name_en: String,
    field: String,
    level: LevelCode,
    applicants: Vec<ApplicantKindCode>,
    channels: Vec<ChannelCode>,
    to_be_verified: bool,
    result: ResultPaperBody,
    legal_basis: Vec<LegalBasisBody>,
    on_supplement: OnSupplementCode,
    /// How many supplement requests are allowed.
    supplement_limit: u32,
    /// Within how many working days of receipt a supplement is to be asked for.
    supplement_within: u32,
    convention: ConventionCode,
    case_kinds: Vec<CaseKindBody>,
    /// JSON Schema of the intake form; `null` when there is none.
    #[schema(value_type = Option<Object>)]
    form_schema: Value,
    steps: Vec<ProcedureStepBody>,
}

/// What a supplement does to the term.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
pub(super) enum OnSupplementCode {
    Restart,
    Pause,
    None,
}

/// The hour at which a term in days ends.
#[derive(ToSchema)]
#[schema(rename_all = "kebab-case")]
pub(super) enum ConventionCode {
    SameTime,
    EndOfDay,
}

/// What the applicant gets.
#[derive(ToSchema)]
pub(super) struct ResultPaperBody {
    name: String,
    copies: u32,
}

/// A document that a procedure rests on.
#[derive(ToSchema)]
pub(super) struct LegalBasisBody {
    title: String,
    articles: String,
}

/// A case kind with its own terms, fees and papers.
#[derive(ToSchema)]
pub(super) struct CaseKindBody {
    id: String,
    name: String,
    terms: Vec<TermBody>,
    fees: Vec<FeeRuleBody>,
    components: Vec<ComponentBody>,
}

/// A term and the channel it holds for.
#[derive(ToSchema)]
pub(super) struct TermBody {
    /// A channel, or `any`.
    channel: String,
    /// `3 working days`, `4 working hours`, `30 days` or `same day`.
    #[schema(example = "3 working days")]
    term: String,
}

/// A fee or charge as the procedure defines it.
#[derive(ToSchema)]
pub(super) struct FeeRuleBody {
    kind: FeeKindCode,
    name: String,
    /// A channel, or `any`.
    channel: String,
    /// In dong; left out where there is a formula.
    amount: Option<i64>,
    /// Over `copies`, `pages` and `quantity`.
    formula: Option<String>,
    when: WhenCode,
    set_by: SetByCode,
    basis: String,
    /// Who need not pay.
    exempt: Vec<String>,
}

/// Who sets the amount of a fee.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
pub(super) enum SetByCode {
    Law,
    ProvinceCouncil,
}

/// A paper that the procedure asks for.
#[derive(ToSchema)]
pub(super) struct ComponentBody {
    code: String,
    name: String,
    required: bool,
    originals: u32,
    certified_copies: u32,
    photocopies: u32,
    /// Shown at the desk and given back.
    show_only: bool,
    /// The form stands for this paper.
    e_form: bool,
    /// An expression over keys of the form; empty for always.
    condition: String,
}

/// A step of the process.
#[derive(ToSchema)]
pub(super) struct ProcedureStepBody {
    /// BPMN id.
    step: String,
    name: String,
    kind: TaskKindCode,
    role: RoleCode,
    unit: String,
    allotted_minutes: Option<u32>,
}
