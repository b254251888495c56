//! Bodies of requests.

use casework::{Delivery, IntakeInput, PaperInput, ResultKind, SupplementItem};
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Map, Value};

/// Declines a case: an intake and the reason.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Declination {
    /// Why, in words for the applicant.
    pub(super) reason: String,
    /// What was brought.
    #[serde(flatten)]
    pub(super) intake: IntakeInput,
}

/// Completes a step.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Completion {
    pub(super) outcome: String,
    pub(super) opinion: String,
    pub(super) assign_next_to: Option<String>,
    pub(super) form: Map<String, Value>,
}

/// Gives a reason.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Reason {
    pub(super) reason: String,
}

/// Assigns a task; `null` puts it back into the pool.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Assignment {
    pub(super) officer: Option<String>,
}

/// Drafts a supplement request.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct SupplementRequest {
    pub(super) task_no: u32,
    pub(super) items: Vec<SupplementItem>,
    pub(super) reason: String,
    pub(super) legal_ground: String,
}

/// Nothing is asked besides the act itself.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Nothing {}

/// Brings a supplement.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Supplement {
    pub(super) papers: Vec<PaperInput>,
    pub(super) note: String,
}

/// Records a payment.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Payment {
    pub(super) task_no: u32,
    pub(super) amount_vnd: i64,
    pub(super) receipt_no: String,
    pub(super) paid_on: Date,
}

/// Releases the result.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Release {
    pub(super) task_no: u32,
    #[serde(default)]
    pub(super) result: ResultKind,
    pub(super) number: String,
    pub(super) signed_on: Date,
    #[serde(default)]
    pub(super) note: String,
}

/// Hands over.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct HandOver {
    pub(super) receiver: String,
    pub(super) relation: String,
    pub(super) delivery: Delivery,
    pub(super) note: String,
    pub(super) fees_paid: bool,
}
