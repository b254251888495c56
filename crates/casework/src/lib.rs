//! The case (hồ sơ): commands, events, tasks and deadlines; [`decide`], [`evolve`] and [`react`].
//!
//! A case is a journal of facts. [`decide`] says what may happen and what then is true; [`evolve`]
//! applies one event and knows no rules; [`react`] says what must follow. Everything a decision looks
//! at comes in through the [`Context`]; everything it concludes stands in the events, so replay never
//! computes a date, a branch or a number again.

mod applicant;
mod case;
mod clock;
mod command;
mod context;
mod decide;
mod event;
mod evolve;
mod intake;
mod journal;
pub mod limits;
mod money;
mod outcome;
mod paper;
mod public;
mod react;
mod refusal;
mod rejection;
mod stage;
mod supplement;
mod task;
mod timeliness;

pub use applicant::{Applicant, Submitter};
pub use case::{Book, Case};
pub use clock::CaseClock;
pub use command::{Command, Completion, Intake};
pub use context::{Context, Numbers, Settings};
pub use decide::decide;
pub use event::{Acceptance, Accepted, Declined, Event, PauseReason, TaskDue, TaskOpened};
pub use evolve::{evolve, fold};
pub use intake::{
    FieldFault, IntakeInput, IntakeIssue, PaperInput, PersonInput, check_declination, check_intake,
    check_papers, fee_lines,
};
pub use journal::{Entry, Hash, Tampered, chain, check_chain, first_hash};
pub use money::{Fee, Payment};
pub use outcome::{Delivery, HandOver, Released, ResultKind};
pub use paper::Paper;
pub use procedure::{ApplicantKind, Channel};
pub use public::{PublicItem, PublicStep, PublicView, public_view};
pub use react::{Effect, NoticeTemplate, react};
pub use refusal::refused_because;
pub use rejection::Rejection;
pub use stage::Stage;
pub use supplement::{SupplementItem, SupplementRequest, supplement_request_due};
pub use task::{Closed, Origin, Task};
pub use timeliness::{Granularity, Timeliness, step_timeliness, timeliness};
