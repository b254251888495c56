//! What was typed or sent, not checked yet.

use serde::Deserialize;
use serde_json::{Map, Value};

/// An intake as it was typed: every field is text or a loose value, nothing is checked yet.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct IntakeInput {
    /// Procedure code.
    pub procedure: String,
    /// Case kind; empty is the procedure's first.
    pub case_kind: String,
    /// Channel code; empty is the counter.
    pub channel: String,
    /// Whose case it is.
    pub applicant: PersonInput,
    /// Who brought it, when not the applicant.
    pub submitter: Option<PersonInput>,
    /// Intake form values by key.
    pub form: Map<String, Value>,
    /// Papers handed in.
    pub papers: Vec<PaperInput>,
    /// Remark of the desk.
    pub note: String,
    /// How the applicant wants the result: `desk`, `post` or `electronic`.
    pub delivery: String,
    /// Whether fees due on receipt were taken.
    pub fees_paid: bool,
    /// Why the case is accepted although a required paper is missing.
    pub missing_because: String,
    /// The officer saw the warnings and stands by what was typed.
    pub confirmed: bool,
}

/// A person or organisation as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PersonInput {
    /// `citizen`, `organisation` or `household_business`; empty is a citizen.
    pub kind: String,
    /// Full name.
    pub full_name: String,
    /// Personal id, old id card, passport, or tax number of an organisation.
    pub personal_id: String,
    /// Birth date: day, month or only year.
    pub birth_date: String,
    /// `male`, `female`, `unknown` or empty.
    pub gender: String,
    /// Telephone number.
    pub phone: String,
    /// E-mail address.
    pub email: String,
    /// Address in one line.
    pub address: String,
    /// Relation to the applicant (submitters only).
    pub relation: String,
}

/// A paper as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PaperInput {
    /// Component of the procedure; empty for another paper.
    pub component: String,
    /// Name, for papers that are no component.
    pub name: String,
    /// Bản chính.
    pub originals: i64,
    /// Bản sao chứng thực.
    pub certified_copies: i64,
    /// Bản photo.
    pub photocopies: i64,
    /// Remark.
    pub note: String,
}
