//! Everything a decision may look at besides the case.

use access::{Actor, Directory};
use calendar::WorkingCalendar;
use jiff::Timestamp;
use procedure::Procedure;

use crate::{Book, Granularity};

/// Everything a decision may look at besides the case. No clock, no database.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// When it happens.
    pub now: Timestamp,
    /// Who acts.
    pub actor: &'a Actor,
    /// Officers and units.
    pub directory: &'a Directory,
    /// Working calendar of the agency.
    pub calendar: &'a WorkingCalendar,
    /// The procedure version of the case.
    pub procedure: &'a Procedure,
    /// Number of that version.
    pub procedure_version: u32,
    /// Settings of the agency.
    pub settings: &'a Settings,
    /// Numbers the shell drew for commands that need them.
    pub numbers: &'a Numbers,
}

/// Settings of an agency that decisions look at.
#[derive(Clone, Debug)]
pub struct Settings {
    /// How finely early, on time and late are told apart.
    pub granularity: Granularity,
    /// Whether the officer who accepted a case may also sign it.
    pub receiver_may_sign: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { granularity: Granularity::Minute, receiver_may_sign: false }
    }
}

/// Numbers drawn from the agency's series in the same transaction.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    /// Mã hồ sơ for a new case.
    pub case_no: String,
    /// Secret for tracking in public.
    pub lookup_code: String,
    /// Entry in the case book.
    pub book: Book,
    /// Number of the next supplement slip of the year.
    pub slip_no: u32,
}
