//! Working time: hours, holidays, swapped days, lunar dates; due times and elapsed working time.
//!
//! Every time here is the local wall time of Vietnam (UTC+7, no summer time) in whole minutes: seconds are
//! dropped, because the slips that carry these times show none. A date outside the calendar is an error,
//! never a guess.

mod definition;
mod due;
mod error;
mod explain;
pub mod holidays;
mod instant;
pub mod lunar;
mod supplement;
mod term;
mod working;

pub use definition::{CalendarDefinition, DayKind, Span, SpecialDay};
pub use due::due;
pub use error::{CalendarError, DueError};
pub use explain::{Explanation, Step, StepReason, explain};
pub use instant::{to_instant, to_local};
pub use supplement::{Clock, OnSupplement, due_after_supplement};
pub use term::{Convention, ParseTermError, Term};
pub use working::{Day, DayReason, WorkingCalendar};
