//! BPMN 2.0: read, lint, execute tokens, keep the diagram for display.
//!
//! [`read`] turns a file into a [`Process`], [`lint`] says what is wrong with it, [`Process::start`] and
//! [`Process::leave`] move its tokens, [`Drawing`] shows it.

mod diagram;
mod layout;
mod lint;
mod model;
mod order;
mod outcomes;
mod picture;
mod read;
mod run;

pub use diagram::{Diagram, Point, Rect};
pub use lint::{FINDING_CODES, lint};
pub use model::{Condition, Flow, Lane, Node, NodeKind, Performer, Process, Role, Task, TaskKind};
pub use outcomes::{DONE, Outcome};
pub use picture::{Drawing, NodeState};
pub use read::{MAX_BYTES, MAX_ELEMENTS, read};
pub use run::{Advance, ConditionError, Marking, Opened, Stuck};
