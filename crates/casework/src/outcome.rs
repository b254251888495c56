//! What comes of a case: the result, and how it is handed over.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Outcome codes by which a step decides against the applicant.
pub(crate) const REFUSES: [&str; 3] = ["reject", "refuse", "fail"];
/// Outcome code by which the work goes back; it decides nothing about the result.
pub(crate) const RETURNS: &str = "return";

/// How the applicant wants the result.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Delivery {
    /// Fetched at the one-stop desk.
    #[default]
    Desk,
    /// Sent by the public post.
    Post,
    /// Sent electronically.
    Electronic,
}

impl Delivery {
    /// Every way, in the order forms list them.
    pub const ALL: [Self; 3] = [Self::Desk, Self::Post, Self::Electronic];

    /// Stable snake_case code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Desk => "desk",
            Self::Post => "post",
            Self::Electronic => "electronic",
        }
    }
}

/// What the result is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ResultKind {
    /// What was asked for is given.
    #[default]
    Granted,
    /// Từ chối giải quyết: refused in substance.
    Refused,
}

impl ResultKind {
    /// Every kind, in the order forms list them.
    pub const ALL: [Self; 2] = [Self::Granted, Self::Refused];

    /// Stable snake_case code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Granted => "granted",
            Self::Refused => "refused",
        }
    }
}

/// The released result (kết quả giải quyết).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Released {
    /// Granted or refused.
    pub kind: ResultKind,
    /// Number and symbol of the document, e.g. `12/2026`.
    pub number: String,
    /// Date on the document.
    pub signed_on: Date,
    /// Remark.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// When it was released.
    pub at: Timestamp,
}

/// The hand-over to the applicant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOver {
    /// Who received it.
    pub receiver: String,
    /// Relation to the applicant; empty when it is the applicant.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub relation: String,
    /// How it was handed over.
    pub delivery: Delivery,
    /// Remark.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}
