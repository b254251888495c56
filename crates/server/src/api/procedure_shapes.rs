//! Schemas of procedures in answers. A test compares them with what is answered.

use serde_json::Value;
use utoipa::ToSchema;

use super::codes::{ApplicantKindCode, ChannelCode, RoleCode, TaskKindCode};
use super::shapes::{FeeKindCode, WhenCode};

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

/// Procedures as their administrators see them.
#[derive(ToSchema)]
pub(super) struct ManagedProceduresBody {
    items: Vec<ManagedProcedureBody>,
}

/// The newest version of a procedure, as its administrators see it.
#[derive(ToSchema)]
pub(super) struct ManagedProcedureBody {
    code: String,
    version: u32,
    name: String,
    name_en: String,
    field: String,
    level: LevelCode,
    certainty: CertaintyCode,
    to_be_verified: bool,
    /// What is to be verified before use; empty for nothing.
    verify: String,
    /// Under which version cases are received today; `null` when under none.
    version_in_force: Option<u32>,
    /// An agency of this installation can receive cases of it.
    offered: bool,
    /// Units without which no agency can receive cases of it.
    missing_units: Vec<String>,
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

/// How sure the facts of a procedure are: `A` taken from the published procedure, `B` to be verified.
#[derive(ToSchema)]
pub(super) enum CertaintyCode {
    A,
    B,
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
