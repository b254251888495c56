//! What happened to a case. Stored for ever; a released variant is never edited, a new one is added.

use access::{OfficerId, Role};
use calendar::{Convention, OnSupplement, Term};
use jiff::Timestamp;
use jiff::civil::Date;
use process::{Marking, TaskKind};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::{
    Applicant, Book, Channel, Delivery, Fee, HandOver, Origin, Paper, ResultKind, Submitter, SupplementItem,
    Timeliness,
};

/// A fact of a case's journal. When and by whom stands in the [`crate::Entry`] around it.
///
/// `A` is what is read of an acceptance: [`Accepted`], all of it, or [`Acceptance`] for those who only tell of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "data", rename_all = "snake_case")]
pub enum Event<A = Accepted> {
    /// Tiếp nhận: the desk found the case complete and accepted it; the clock runs.
    Accepted(Box<A>),
    /// Từ chối tiếp nhận: the desk declined it.
    Declined(Box<Declined>),
    /// A token reached a step and waits there.
    TaskOpened(Box<TaskOpened>),
    /// The task was taken from the pool or given to an officer.
    TaskAssigned {
        /// The task.
        task_no: u32,
        /// Whose it is now; `None` puts it back into the pool.
        assignee: Option<OfficerId>,
    },
    /// A step was completed; the token went on.
    StepCompleted {
        /// The task.
        task_no: u32,
        /// BPMN id of the step.
        step: String,
        /// Name of the step at that time.
        name: String,
        /// Chosen outcome.
        outcome: String,
        /// Bút phê, ý kiến: what the officer wrote.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        opinion: String,
        /// Working minutes used, counted from the start of the step's clock.
        minutes_used: i64,
        /// Allotted working minutes.
        allotted_minutes: Option<u32>,
        /// Early, on time or late.
        timeliness: Timeliness,
        /// Sequence flows taken, for the picture.
        taken: Vec<String>,
        /// Tokens waiting at joins afterwards.
        #[serde(default, skip_serializing_if = "Marking::is_empty")]
        marking: Marking,
    },
    /// Phê duyệt, ký: a leader approved and signed off.
    SignedOff {
        /// The task.
        task_no: u32,
    },
    /// Trả lại: the token went back to the step before.
    SentBack {
        /// The task that was closed.
        task_no: u32,
        /// BPMN id of the step it leaves.
        step: String,
        /// Name of the step it leaves.
        name: String,
        /// BPMN id of the step it goes back to.
        to_step: String,
        /// Why.
        reason: String,
        /// Working minutes used.
        minutes_used: i64,
        /// Early, on time or late.
        timeliness: Timeliness,
    },
    /// Values of the intake form were corrected or added by an officer.
    FormAmended {
        /// Changed values by key.
        values: Map<String, Value>,
    },
    /// An officer drafted a supplement request; the desk must issue it.
    SupplementProposed {
        /// The points.
        items: Vec<SupplementItem>,
        /// Why.
        reason: String,
        /// Legal ground.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        legal_ground: String,
    },
    /// The drafted supplement request was dropped.
    SupplementDropped {
        /// Why.
        reason: String,
    },
    /// Yêu cầu bổ sung: the desk issued the request with a numbered slip.
    SupplementRequested {
        /// Number of the slip in the agency's year.
        slip_no: u32,
    },
    /// Nhận bổ sung: the applicant brought what was asked.
    SupplementReceived {
        /// Papers brought.
        papers: Vec<Paper>,
        /// Remark of the desk.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        note: String,
    },
    /// Tạm dừng tính thời hạn: the clocks of the case and its steps stand still.
    ClockPaused {
        /// Why.
        because: PauseReason,
    },
    /// The clocks run again.
    ClockResumed {
        /// Why they stood still.
        because: PauseReason,
        /// When the term began to run (anew when it was restarted).
        started_at: Timestamp,
        /// New due time of the case.
        due_at: Timestamp,
        /// New due times of the open tasks.
        tasks: Vec<TaskDue>,
    },
    /// The applicant's financial duty was paid.
    PaymentRecorded {
        /// The task.
        task_no: u32,
        /// Amount in VND.
        amount_vnd: i64,
        /// Number of the receipt.
        receipt_no: String,
        /// Date of payment.
        paid_on: Date,
    },
    /// Phát hành: the result was numbered, sealed and released to the desk.
    ResultReleased {
        /// The task.
        task_no: u32,
        /// Granted or refused.
        result: ResultKind,
        /// Number and symbol of the document.
        number: String,
        /// Date on the document.
        signed_on: Date,
        /// Remark.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        note: String,
    },
    /// The process ended: the result waits at the desk. Judged early, on time or late here.
    Finished {
        /// Early, on time or late against the due time of the case.
        timeliness: Timeliness,
    },
    /// Trả kết quả: handed over to the applicant.
    HandedOver {
        /// To whom and how.
        hand_over: HandOver,
        /// Whether fees that were due on return were taken.
        fees_paid: bool,
    },
}

impl Event {
    /// Every kind, for tests and texts that enumerate.
    pub const KINDS: [&'static str; 18] = [
        "accepted",
        "declined",
        "task_opened",
        "task_assigned",
        "step_completed",
        "signed_off",
        "sent_back",
        "form_amended",
        "supplement_proposed",
        "supplement_dropped",
        "supplement_requested",
        "supplement_received",
        "clock_paused",
        "clock_resumed",
        "payment_recorded",
        "result_released",
        "finished",
        "handed_over",
    ];
}

impl<A> Event<A> {
    /// Stable snake_case name of the kind, as stored.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Accepted(_) => "accepted",
            Self::Declined(_) => "declined",
            Self::TaskOpened(_) => "task_opened",
            Self::TaskAssigned { .. } => "task_assigned",
            Self::StepCompleted { .. } => "step_completed",
            Self::SignedOff { .. } => "signed_off",
            Self::SentBack { .. } => "sent_back",
            Self::FormAmended { .. } => "form_amended",
            Self::SupplementProposed { .. } => "supplement_proposed",
            Self::SupplementDropped { .. } => "supplement_dropped",
            Self::SupplementRequested { .. } => "supplement_requested",
            Self::SupplementReceived { .. } => "supplement_received",
            Self::ClockPaused { .. } => "clock_paused",
            Self::ClockResumed { .. } => "clock_resumed",
            Self::PaymentRecorded { .. } => "payment_recorded",
            Self::ResultReleased { .. } => "result_released",
            Self::Finished { .. } => "finished",
            Self::HandedOver { .. } => "handed_over",
        }
    }
}

/// Why the clocks stand still.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PauseReason {
    /// Waiting for the applicant's papers.
    Supplement,
    /// Waiting for the applicant's payment.
    Payment,
}

/// New due time of an open task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskDue {
    /// The task.
    pub task_no: u32,
    /// When it is due now.
    pub due_at: Timestamp,
}

/// The case as it was accepted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Accepted {
    /// Mã hồ sơ.
    pub case_no: String,
    /// Secret for tracking in public.
    pub lookup_code: String,
    /// Procedure code.
    pub procedure: String,
    /// Procedure version.
    pub procedure_version: u32,
    /// Case kind.
    pub case_kind: String,
    /// How it came in.
    pub channel: Channel,
    /// Agency that received it.
    pub agency: String,
    /// Whose case it is.
    pub applicant: Applicant,
    /// Who brought it, when not the applicant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub submitter: Option<Submitter>,
    /// What was handed in.
    pub papers: Vec<Paper>,
    /// Values of the intake form.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub form: Map<String, Value>,
    /// Fees as they stood.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fees: Vec<Fee>,
    /// How the applicant wants the result.
    pub delivery: Delivery,
    /// Remark of the desk.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Legal term.
    pub term: Term,
    /// Which moment of the last day counts.
    pub convention: Convention,
    /// What a supplement does to the term.
    pub on_supplement: OnSupplement,
    /// When the result is due.
    pub due_at: Timestamp,
    /// Entry in the case book.
    pub book: Book,
    /// Sequence flows taken from the start, for the picture.
    pub taken: Vec<String>,
    /// Tokens waiting at joins from the start.
    #[serde(default, skip_serializing_if = "Marking::is_empty")]
    pub marking: Marking,
}

/// What a history tells of an acceptance. Its applicant, papers and answers are most of a journal, and the case holds
/// them as well.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Acceptance {
    /// Remark of the desk.
    #[serde(default)]
    pub note: String,
    /// When the result is due.
    pub due_at: Timestamp,
    /// Sequence flows taken from the start, for the picture.
    pub taken: Vec<String>,
}

/// The case as it was declined.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Declined {
    /// Mã hồ sơ.
    pub case_no: String,
    /// Secret for tracking in public.
    pub lookup_code: String,
    /// Procedure code.
    pub procedure: String,
    /// Procedure version.
    pub procedure_version: u32,
    /// Case kind.
    pub case_kind: String,
    /// How it came in.
    pub channel: Channel,
    /// Agency that declined it.
    pub agency: String,
    /// Whose case it is.
    pub applicant: Applicant,
    /// Who brought it, when not the applicant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub submitter: Option<Submitter>,
    /// What was brought, and taken back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub papers: Vec<Paper>,
    /// Why, in words for the applicant.
    pub reason: String,
    /// Entry in the case book.
    pub book: Book,
}

/// A task as it was opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskOpened {
    /// Number within the case.
    pub task_no: u32,
    /// BPMN id of the step.
    pub step: String,
    /// Name of the step.
    pub name: String,
    /// What kind of work it is.
    #[serde(rename = "task_kind")]
    pub kind: TaskKind,
    /// Agency that performs it.
    pub agency: String,
    /// Unit that performs it.
    pub unit: String,
    /// Role that performs it.
    pub role: Role,
    /// Officer it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assignee: Option<OfficerId>,
    /// When the step's clock starts.
    pub started_at: Timestamp,
    /// When it is due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_at: Option<Timestamp>,
    /// Allotted working minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allotted_minutes: Option<u32>,
    /// Where it may be sent back to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
}
