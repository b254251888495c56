//! The steps of a case that are open, and those that are closed.

use access::{OfficerId, Role};
use jiff::Timestamp;
use process::TaskKind;
use serde::{Deserialize, Serialize};

/// Where a task came from, when the token may go back there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// BPMN id of the step before.
    pub step: String,
    /// Name of the step before.
    pub name: String,
    /// Who did it.
    pub by: OfficerId,
}

/// An open task: a token waiting in a step for an officer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// Number within the case, from 1, never used twice.
    pub task_no: u32,
    /// BPMN id of the step.
    pub step: String,
    /// Name of the step.
    pub name: String,
    /// What kind of work it is.
    pub kind: TaskKind,
    /// Agency that performs it.
    pub agency: String,
    /// Unit that performs it.
    pub unit: String,
    /// Role that performs it.
    pub role: Role,
    /// Officer it belongs to; `None` is the unit's pool.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assignee: Option<OfficerId>,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When the step's own clock started (after 15:00: the next morning).
    pub started_at: Timestamp,
    /// When it is due; `None` when no time is allotted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_at: Option<Timestamp>,
    /// Allotted working time in minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allotted_minutes: Option<u32>,
    /// Where it may be sent back to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
}

/// A task that is no longer open, and who closed it: so that the second of two is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closed {
    /// Number of the task.
    pub task_no: u32,
    /// Who closed it.
    pub by: OfficerId,
    /// When.
    pub at: Timestamp,
    /// How: the outcome, or `sent_back`.
    pub outcome: String,
}
