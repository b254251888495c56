//! What the applicant is asked to bring or to mend.

use access::OfficerId;
use calendar::{Convention, Term, WorkingCalendar};
use jiff::Timestamp;
use procedure::Procedure;
use serde::{Deserialize, Serialize};

/// One missing or faulty point of a supplement request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupplementItem {
    /// Component it is about; empty for another paper or a statement.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub component: String,
    /// What is to be brought or mended.
    pub name: String,
    /// Bản chính.
    #[serde(default)]
    pub originals: u8,
    /// Bản sao chứng thực.
    #[serde(default)]
    pub certified_copies: u8,
    /// Bản photo.
    #[serde(default)]
    pub photocopies: u8,
}

/// A request to the applicant: complete, with reasons, through the desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupplementRequest {
    /// The points.
    pub items: Vec<SupplementItem>,
    /// Why.
    pub reason: String,
    /// Legal ground.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub legal_ground: String,
    /// Who drafted it.
    pub proposed_by: OfficerId,
    /// When it was drafted.
    pub proposed_at: Timestamp,
    /// Number of the slip; 0 while it is only proposed.
    pub slip_no: u32,
    /// Officer of the desk who issued it.
    pub issued_by: Option<OfficerId>,
    /// When it was issued.
    pub issued_at: Option<Timestamp>,
}

/// Until when the applicant of a case received then should be asked for what is missing (NĐ 61/2018 Đ19(4)): the
/// end of the last working day that the procedure allows. `None` where the calendar or the procedure sets no limit.
pub fn supplement_request_due(
    received_at: Timestamp,
    procedure: &Procedure,
    calendar: &WorkingCalendar,
) -> Option<Timestamp> {
    let days = Some(procedure.supplement_within).filter(|days| *days > 0)?;
    let received = calendar::to_local(received_at);
    let due = calendar::due(calendar, received, Term::WorkingDays(days), Convention::EndOfDay).ok()?;
    Some(calendar::to_instant(due))
}
