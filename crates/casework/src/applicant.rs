//! The people of a case: whose it is and who brought it.

use procedure::ApplicantKind;
use serde::{Deserialize, Serialize};

/// Chủ hồ sơ: whose case it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Applicant {
    /// Person, organisation or household business.
    pub kind: ApplicantKind,
    /// Full name of the person or the organisation.
    pub full_name: String,
    /// Personal id (12 digits), old id card (9) or passport; tax number for organisations.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub personal_id: String,
    /// Birth date, possibly only a year or a month, in ISO form.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub birth_date: String,
    /// `male`, `female`, `unknown`, or empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub gender: String,
    /// Telephone number in national form.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// E-mail address for notices.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub email: String,
    /// Address in one line.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub address: String,
}

/// Người nộp: who brought the case, when it is not the applicant.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Submitter {
    /// Full name.
    pub full_name: String,
    /// Personal id, old id card or passport.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub personal_id: String,
    /// Telephone number in national form.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// Why the person may submit: relation or power of attorney.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub relation: String,
}
