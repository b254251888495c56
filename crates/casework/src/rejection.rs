//! Why a command is refused: a value that the page explains, not an error.

use access::{Denied, OfficerId};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::{ResultKind, Stage};

/// A refused command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rejection {
    /// The actor may not do this.
    Denied(Denied),
    /// The case stands at a stage at which this is not done.
    WrongStage(Stage),
    /// Somebody else closed the task first.
    TaskClosed {
        /// Who.
        by: OfficerId,
        /// When.
        at: Timestamp,
    },
    /// Somebody did the same to the case first: by whom and when. `None` where only the journal tells.
    AlreadyDone(Option<(OfficerId, Timestamp)>),
    /// The task never existed.
    UnknownTask(u32),
    /// The outcome is not one of the step's; lists those there are.
    UnknownOutcome(Vec<String>),
    /// The step is a release: it needs number and date of the result.
    NeedsRelease,
    /// The process decided on another kind of result than the one to be released.
    ResultDiffers(ResultKind),
    /// The result is decided and waits for its release; nothing more is asked of the applicant.
    ResultDecided,
    /// The step is a payment: it needs amount and receipt.
    NeedsPayment,
    /// The step is not a release.
    NotRelease,
    /// The step is not a payment.
    NotPayment,
    /// The step has nothing to go back to.
    NothingBefore,
    /// A reason is required.
    ReasonMissing,
    /// An opinion is required for this outcome.
    OpinionMissing,
    /// The officer chosen for the next step does not perform it.
    NotAPerformer(OfficerId),
    /// The head must choose an officer for the next step.
    AssigneeMissing,
    /// Whoever accepted the case must not sign it.
    SameOfficer,
    /// A supplement request is already drafted or waited for.
    SupplementPending,
    /// The allowed number of supplement requests is used up.
    SupplementLimit(u32),
    /// There is no drafted supplement request.
    NoSupplement,
    /// A supplement request needs at least one point.
    NothingAsked,
    /// Nothing was brought.
    NothingBrought,
    /// A count of a paper is above 99.
    BadCount,
    /// The amount is not a positive number of dong.
    BadAmount,
    /// The amount is above this many dong.
    AmountTooLarge(i64),
    /// A number is required.
    NumberMissing,
    /// The date lies in the future, or before the case was received.
    BadDate(Date),
    /// The receiver's name is required.
    ReceiverMissing,
    /// Fees due on return were not taken.
    FeesUnpaid(i64),
    /// The working calendar ends before the due date: the administrator must add a year.
    CalendarEnds(Date),
    /// The process has no way on from here: the procedure must be mended.
    Stuck {
        /// BPMN id of the element.
        element: String,
        /// Why, for the log of the administrator.
        because: String,
    },
    /// A step falls to a unit that there is not, here as the process writes it: the unit or the procedure must be mended.
    UnknownUnit(String),
    /// The case kind or channel has no term in the procedure.
    NoTerm,
    /// The case exists already.
    AlreadyExists,
    /// A text is longer than allowed.
    TooLong {
        /// The field of the command.
        field: &'static str,
        /// Most characters.
        max: u32,
    },
    /// More papers or points than allowed; how many may be.
    TooMany(u32),
}

impl Rejection {
    /// Every code, for tests that enumerate the texts.
    pub const CODES: [&'static str; 37] = [
        "denied",
        "wrong-stage",
        "task-closed",
        "already-done",
        "unknown-task",
        "unknown-outcome",
        "needs-release",
        "result-differs",
        "result-decided",
        "needs-payment",
        "not-release",
        "not-payment",
        "nothing-before",
        "reason-missing",
        "opinion-missing",
        "not-a-performer",
        "assignee-missing",
        "same-officer",
        "supplement-pending",
        "supplement-limit",
        "no-supplement",
        "nothing-asked",
        "nothing-brought",
        "bad-count",
        "bad-amount",
        "amount-too-large",
        "number-missing",
        "bad-date",
        "receiver-missing",
        "fees-unpaid",
        "calendar-ends",
        "stuck",
        "unknown-unit",
        "no-term",
        "already-exists",
        "too-long",
        "too-many",
    ];

    /// Stable kebab-case code; the text is `rejection-<code>` in the locale files.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Denied(_) => "denied",
            Self::WrongStage(_) => "wrong-stage",
            Self::TaskClosed { .. } => "task-closed",
            Self::AlreadyDone(_) => "already-done",
            Self::UnknownTask(_) => "unknown-task",
            Self::UnknownOutcome(_) => "unknown-outcome",
            Self::NeedsRelease => "needs-release",
            Self::ResultDiffers(_) => "result-differs",
            Self::ResultDecided => "result-decided",
            Self::NeedsPayment => "needs-payment",
            Self::NotRelease => "not-release",
            Self::NotPayment => "not-payment",
            Self::NothingBefore => "nothing-before",
            Self::ReasonMissing => "reason-missing",
            Self::OpinionMissing => "opinion-missing",
            Self::NotAPerformer(_) => "not-a-performer",
            Self::AssigneeMissing => "assignee-missing",
            Self::SameOfficer => "same-officer",
            Self::SupplementPending => "supplement-pending",
            Self::SupplementLimit(_) => "supplement-limit",
            Self::NoSupplement => "no-supplement",
            Self::NothingAsked => "nothing-asked",
            Self::NothingBrought => "nothing-brought",
            Self::BadCount => "bad-count",
            Self::BadAmount => "bad-amount",
            Self::AmountTooLarge(_) => "amount-too-large",
            Self::NumberMissing => "number-missing",
            Self::BadDate(_) => "bad-date",
            Self::ReceiverMissing => "receiver-missing",
            Self::FeesUnpaid(_) => "fees-unpaid",
            Self::CalendarEnds(_) => "calendar-ends",
            Self::Stuck { .. } => "stuck",
            Self::UnknownUnit(_) => "unknown-unit",
            Self::NoTerm => "no-term",
            Self::AlreadyExists => "already-exists",
            Self::TooLong { .. } => "too-long",
            Self::TooMany(_) => "too-many",
        }
    }
}

impl From<Denied> for Rejection {
    fn from(denied: Denied) -> Self {
        Self::Denied(denied)
    }
}
