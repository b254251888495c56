//! What someone asks of a case.

use access::{Act, OfficerId};
use jiff::civil::Date;
use serde_json::{Map, Value};

use crate::{Applicant, Channel, Delivery, Fee, HandOver, Paper, ResultKind, Submitter, SupplementItem};

/// Something an officer asks to be done to a case.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Accept the case at the desk.
    Accept(Box<Intake>),
    /// Decline the case at the desk.
    Decline {
        /// What was brought.
        intake: Box<Intake>,
        /// Why, in words for the applicant.
        reason: String,
    },
    /// Take a task from the pool, give it to an officer, or put it back (`None`).
    AssignTask {
        /// The task.
        task_no: u32,
        /// Whose it shall be.
        assignee: Option<OfficerId>,
    },
    /// Complete a step.
    CompleteStep(Completion),
    /// Send a step back to the one before.
    SendBack {
        /// The task.
        task_no: u32,
        /// Why.
        reason: String,
    },
    /// Draft a supplement request.
    ProposeSupplement {
        /// The task from which it is proposed.
        task_no: u32,
        /// The points.
        items: Vec<SupplementItem>,
        /// Why.
        reason: String,
        /// Legal ground; may be empty.
        legal_ground: String,
    },
    /// Drop the drafted supplement request.
    DropSupplement {
        /// Why.
        reason: String,
    },
    /// Issue the supplement request to the applicant.
    IssueSupplement,
    /// Receive what the applicant brought.
    ReceiveSupplement {
        /// Papers brought.
        papers: Vec<Paper>,
        /// Remark of the desk.
        note: String,
    },
    /// Record that the financial duty is paid.
    RecordPayment {
        /// The task.
        task_no: u32,
        /// Amount in VND, at least 1.
        amount_vnd: i64,
        /// Number of the receipt.
        receipt_no: String,
        /// Date of payment.
        paid_on: Date,
    },
    /// Number, seal and release the result.
    Release {
        /// The task.
        task_no: u32,
        /// Granted or refused.
        result: ResultKind,
        /// Number and symbol of the document.
        number: String,
        /// Date on the document.
        signed_on: Date,
        /// Remark.
        note: String,
    },
    /// Hand the result over.
    HandOver {
        /// To whom and how.
        hand_over: HandOver,
        /// Whether fees due on return were taken.
        fees_paid: bool,
    },
}

impl Command {
    /// The command with its texts in one spelling, without control and invisible characters: what is written into a
    /// journal stays there, is shown on pages and is printed. Intakes are cleaned when they are checked.
    #[must_use]
    pub fn cleaned(mut self) -> Self {
        let one_line = |text: &mut String| *text = text::clean(text);
        let lines = |text: &mut String| *text = text::clean_lines(text, usize::MAX).unwrap_or_default();
        match &mut self {
            Self::Accept(_) | Self::AssignTask { .. } | Self::IssueSupplement => {}
            Self::Decline { reason, .. }
            | Self::SendBack { reason, .. }
            | Self::DropSupplement { reason } => {
                lines(reason);
            }
            Self::CompleteStep(completion) => lines(&mut completion.opinion),
            Self::ProposeSupplement { items, reason, legal_ground, .. } => {
                for item in items {
                    lines(&mut item.name);
                }
                lines(reason);
                lines(legal_ground);
            }
            Self::ReceiveSupplement { papers, note } => {
                for paper in papers {
                    one_line(&mut paper.name);
                    lines(&mut paper.note);
                }
                lines(note);
            }
            Self::RecordPayment { receipt_no, .. } => one_line(receipt_no),
            Self::Release { number, note, .. } => {
                one_line(number);
                lines(note);
            }
            Self::HandOver { hand_over, .. } => {
                one_line(&mut hand_over.receiver);
                one_line(&mut hand_over.relation);
                lines(&mut hand_over.note);
            }
        }
        self
    }

    /// The act whose right the actor needs.
    pub const fn act(&self) -> Act {
        match self {
            Self::Accept(_) => Act::Accept,
            Self::Decline { .. } => Act::Decline,
            Self::AssignTask { .. } => Act::AssignStep,
            Self::CompleteStep(_) => Act::CompleteStep,
            Self::SendBack { .. } => Act::SendBack,
            Self::ProposeSupplement { .. } => Act::ProposeSupplement,
            Self::DropSupplement { .. } | Self::IssueSupplement => Act::IssueSupplement,
            Self::ReceiveSupplement { .. } => Act::ReceiveSupplement,
            Self::RecordPayment { .. } => Act::RecordPayment,
            Self::Release { .. } => Act::Release,
            Self::HandOver { .. } => Act::HandOver,
        }
    }

    /// The task it is about, if it is about one.
    pub const fn task_no(&self) -> Option<u32> {
        match self {
            Self::AssignTask { task_no, .. }
            | Self::SendBack { task_no, .. }
            | Self::ProposeSupplement { task_no, .. }
            | Self::RecordPayment { task_no, .. }
            | Self::Release { task_no, .. } => Some(*task_no),
            Self::CompleteStep(completion) => Some(completion.task_no),
            Self::Accept(_)
            | Self::Decline { .. }
            | Self::DropSupplement { .. }
            | Self::IssueSupplement
            | Self::ReceiveSupplement { .. }
            | Self::HandOver { .. } => None,
        }
    }

    /// Kind of the event that an act on the whole case leads to; who did it first is found by it.
    pub const fn whole_case_event(&self) -> Option<&'static str> {
        match self {
            Self::IssueSupplement => Some("supplement_requested"),
            Self::ReceiveSupplement { .. } => Some("supplement_received"),
            Self::HandOver { .. } => Some("handed_over"),
            Self::Accept(_)
            | Self::Decline { .. }
            | Self::AssignTask { .. }
            | Self::CompleteStep(_)
            | Self::SendBack { .. }
            | Self::ProposeSupplement { .. }
            | Self::DropSupplement { .. }
            | Self::RecordPayment { .. }
            | Self::Release { .. } => None,
        }
    }

    /// Stable kebab-case name, for tables and traces.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Accept(_) => "accept",
            Self::Decline { .. } => "decline",
            Self::AssignTask { .. } => "assign-task",
            Self::CompleteStep(_) => "complete-step",
            Self::SendBack { .. } => "send-back",
            Self::ProposeSupplement { .. } => "propose-supplement",
            Self::DropSupplement { .. } => "drop-supplement",
            Self::IssueSupplement => "issue-supplement",
            Self::ReceiveSupplement { .. } => "receive-supplement",
            Self::RecordPayment { .. } => "record-payment",
            Self::Release { .. } => "release",
            Self::HandOver { .. } => "hand-over",
        }
    }
}

/// How a step is completed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Completion {
    /// The task.
    pub task_no: u32,
    /// Chosen outcome; empty when the step has only one.
    pub outcome: String,
    /// What the officer wrote.
    pub opinion: String,
    /// Officer for the next step.
    pub assign_next_to: Option<OfficerId>,
    /// Corrected or added values of the intake form, already checked.
    pub form: Map<String, Value>,
}

/// A checked intake: what the desk saw, typed and clean (made by [`crate::check_intake`]).
#[derive(Clone, Debug, PartialEq)]
pub struct Intake {
    /// Case kind of the procedure.
    pub case_kind: String,
    /// How the case came in.
    pub channel: Channel,
    /// Whose case it is.
    pub applicant: Applicant,
    /// Who brought it, when not the applicant.
    pub submitter: Option<Submitter>,
    /// Values of the intake form.
    pub form: Map<String, Value>,
    /// What was handed in.
    pub papers: Vec<Paper>,
    /// Fees as they stand.
    pub fees: Vec<Fee>,
    /// How the applicant wants the result.
    pub delivery: Delivery,
    /// Remark of the desk.
    pub note: String,
}
