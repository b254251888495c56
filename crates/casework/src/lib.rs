//! The case (hồ sơ): commands, events, tasks and deadlines; [`decide`], [`evolve`] and [`react`].
//!
//! A case is a journal of facts. [`decide`] says what may happen and what then is true; [`evolve`]
//! applies one event and knows no rules; [`react`] says what must follow. Everything a decision looks
//! at comes in through the [`Context`]; everything it concludes stands in the events, so replay never
//! computes a date, a branch or a number again.

mod case;
mod command;
mod context;
mod decide;
mod event;
mod evolve;
mod intake;
mod journal;
mod public;
mod react;
mod rejection;
mod timeliness;

pub use case::{
    Applicant, Book, Case, CaseClock, Closed, Delivery, Fee, HandOver, Origin, Paper,
    Payment, Released, ResultKind, Stage, Submitter, SupplementItem, SupplementRequest, Task,
};
pub use command::{Command, Completion, Intake};
pub use context::{Context, Numbers, Settings};
pub use decide::decide;
pub use event::{Accepted, Declined, Event, PauseReason, TaskDue, TaskOpened};
pub use evolve::{evolve, fold};
pub use intake::{
    FieldFault, IntakeInput, IntakeIssue, PaperInput, PersonInput, check_intake, check_papers, fee_lines,
};
pub use journal::{Entry, Hash, Tampered, chain, check_chain, first_hash};
pub use public::{PublicStep, PublicView, public_view};
pub use react::{Effect, NoticeTemplate, react};
pub use rejection::Rejection;
pub use timeliness::{Granularity, Timeliness, step_timeliness, timeliness};
pub use procedure::{ApplicantKind, Channel};
