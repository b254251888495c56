//! What becomes of the due time when the applicant was asked for more papers.

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use crate::definition::days_from;
use crate::due::{due, later_date};
use crate::error::DueError;
use crate::term::{Convention, Term};
use crate::working::{WorkingCalendar, minute_of};

/// What a supplement does to the clock of a case; each procedure says it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OnSupplement {
    /// The term is counted anew when the papers are complete (NĐ 61/2018 Đ19(4)).
    #[default]
    Restart,
    /// The time spent waiting is not counted; what was left is left (e.g. NĐ 96/2026 Đ6(1)).
    Pause,
    /// The clock runs on.
    None,
}

/// The clock of a case at the moment of a supplement request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// When the term began.
    pub started_at: DateTime,
    /// When it was to end.
    pub due_at: DateTime,
    /// When the applicant was asked for more papers.
    pub paused_at: DateTime,
}

/// The new due time of a case whose missing papers arrived at `resumed_at`; never earlier than the old one
/// when the old one was told by the same term.
///
/// A pause leaves what was left: working minutes at the same clock time, whole working days when terms end
/// with the day, calendar time for terms in calendar days. A case that was already late at the pause stays
/// as late as it was. A same-day term is a promise for the day of complete papers and is given anew.
pub fn due_after_supplement(
    calendar: &WorkingCalendar,
    policy: OnSupplement,
    (term, convention): (Term, Convention),
    clock: Clock,
    resumed_at: DateTime,
) -> Result<DateTime, DueError> {
    if resumed_at < clock.paused_at {
        return Err(DueError::ResumedBeforePaused);
    }
    match policy {
        OnSupplement::None => Ok(clock.due_at),
        OnSupplement::Restart => due(calendar, resumed_at, term, convention),
        OnSupplement::Pause => {
            let shifted = match term {
                Term::SameDay => due(calendar, resumed_at, term, convention),
                Term::WorkingDays(_) => match convention {
                    Convention::SameTime => after_pause_in_minutes(calendar, clock, resumed_at),
                    Convention::EndOfDay => after_pause_in_days(calendar, clock, resumed_at),
                },
                Term::WorkingHours(_) => after_pause_in_minutes(calendar, clock, resumed_at),
                Term::CalendarDays(_) => after_pause_in_calendar(calendar, convention, clock, resumed_at),
            }?;
            // Closing and the next opening are the same working minute; the later name must not be lost.
            Ok(shifted.max(clock.due_at))
        }
    }
}

fn after_pause_in_minutes(
    calendar: &WorkingCalendar,
    clock: Clock,
    resumed_at: DateTime,
) -> Result<DateTime, DueError> {
    let minutes_left = calendar.minutes_between(clock.paused_at, clock.due_at)?;
    calendar.add_working_minutes(resumed_at, minutes_left)
}

fn after_pause_in_days(
    calendar: &WorkingCalendar,
    clock: Clock,
    resumed_at: DateTime,
) -> Result<DateTime, DueError> {
    let due_number = calendar.working_days_through(clock.due_at.date())?;
    let paused_number = calendar.working_days_through(clock.paused_at.date())?;
    let resumed_number = calendar.working_days_through(resumed_at.date())?;
    // The difference first added, then subtracted: a late case has fewer than no days left.
    let number = (resumed_number + due_number).saturating_sub(paused_number).saturating_sub(1);
    Ok(calendar.closing_of(calendar.working_date(number)?))
}

fn after_pause_in_calendar(
    calendar: &WorkingCalendar,
    convention: Convention,
    clock: Clock,
    resumed_at: DateTime,
) -> Result<DateTime, DueError> {
    let days_left = i64::from(days_from(clock.paused_at.date(), clock.due_at.date()));
    match convention {
        Convention::EndOfDay => {
            let last = later_date(resumed_at.date(), days_left);
            Ok(calendar.closing_of(calendar.working_date_from(last)?))
        }
        Convention::SameTime => {
            let minutes_left =
                days_left * 1440 + minute_of(clock.due_at.time()) - minute_of(clock.paused_at.time());
            let minute = minute_of(resumed_at.time()) + minutes_left;
            let last = later_date(resumed_at.date(), minute.div_euclid(1440));
            let date = calendar.working_date_from(last)?;
            let time = jiff::civil::Time::midnight()
                .saturating_add(jiff::SignedDuration::from_mins(minute.rem_euclid(1440)));
            Ok(calendar.clamped(date, time))
        }
    }
}
