//! What every form of an act has: its address, what was typed, what was wrong with it.

use casework::Task;

use super::typed::Fault;
use crate::web::form::FormPairs;
use crate::web::urls;

/// An act with an address of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Deed {
    Completion,
    Return,
    Assignment,
    SupplementRequest,
    SupplementDrop,
    SupplementIssue,
    Supplement,
    Payment,
    Release,
    HandOver,
}

impl Deed {
    /// Plain word for ids and text keys.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Completion => "completion",
            Self::Return => "return",
            Self::Assignment => "assignment",
            Self::SupplementRequest => "supplement-request",
            Self::SupplementDrop => "supplement-drop",
            Self::SupplementIssue => "supplement-issue",
            Self::Supplement => "supplement",
            Self::Payment => "payment",
            Self::Release => "release",
            Self::HandOver => "hand-over",
        }
    }

    const fn pattern(self) -> &'static str {
        match self {
            Self::Completion => urls::COMPLETION,
            Self::Return => urls::RETURN,
            Self::Assignment => urls::ASSIGNMENT,
            Self::SupplementRequest => urls::SUPPLEMENT_REQUEST,
            Self::SupplementDrop => urls::SUPPLEMENT_DROP,
            Self::SupplementIssue => urls::SUPPLEMENT_ISSUE,
            Self::Supplement => urls::SUPPLEMENT,
            Self::Payment => urls::PAYMENT,
            Self::Release => urls::RELEASE,
            Self::HandOver => urls::HAND_OVER,
        }
    }

    /// Where the form is sent; the task is left out where the act is about the whole case.
    pub(super) fn address(self, case_no: &str, task: Option<&Task>) -> String {
        match task {
            Some(task) => urls::on_task(self.pattern(), case_no, task.task_no),
            None => urls::fill(self.pattern(), &[case_no]),
        }
    }

    /// Address of the form on the page.
    pub(super) fn anchor(self) -> String {
        format!("#do-{}", self.word())
    }
}

/// A form that was sent and refused.
pub(super) struct Attempt {
    pub(super) deed: Deed,
    pub(super) pairs: FormPairs,
    pub(super) faults: Vec<Fault>,
}

/// What every form has: address, values, faults.
pub(super) struct Form {
    pub(super) deed: Deed,
    pub(super) action: String,
    /// Whether it is shown without being asked for.
    pub(super) open: bool,
    pub(super) values: FormPairs,
    pub(super) faults: Vec<Fault>,
}

/// A line of the error summary.
pub(super) struct ErrorLink {
    pub(super) id: String,
    pub(super) text: String,
}

impl Form {
    /// Word for ids.
    pub(super) const fn word(&self) -> &'static str {
        self.deed.word()
    }

    /// Value of an input.
    pub(super) fn value(&self, name: &str) -> &str {
        self.values.get(name)
    }

    /// Whether a checkbox was ticked.
    pub(super) fn checked(&self, name: &str) -> bool {
        self.values.checked(name)
    }

    /// What is wrong with an input; empty when nothing is.
    pub(super) fn fault(&self, name: &str) -> &str {
        self.faults.iter().find(|fault| fault.field == name).map_or("", |fault| fault.text.as_str())
    }

    /// Everything that is wrong, with links to the inputs.
    pub(super) fn errors(&self) -> Vec<ErrorLink> {
        let word = self.word();
        self.faults
            .iter()
            .map(|fault| ErrorLink {
                id: match fault.field.as_str() {
                    "" => format!("do-{word}"),
                    field => format!("{word}-{}", field.replace('_', "-")),
                },
                text: fault.text.clone(),
            })
            .collect()
    }
}
