//! The clock of the whole case.

use calendar::{Convention, OnSupplement, Term};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// The clock of the whole case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseClock {
    /// The legal term.
    pub term: Term,
    /// Which moment of the last day counts.
    pub convention: Convention,
    /// What a supplement does to the term.
    pub on_supplement: OnSupplement,
    /// When the term began to run (again).
    pub started_at: Timestamp,
    /// Ngày hẹn trả: when the result is due.
    pub due_at: Timestamp,
    /// The date printed on the acceptance slip.
    pub first_due_at: Timestamp,
    /// Since when the clock stands still.
    pub paused_at: Option<Timestamp>,
}
