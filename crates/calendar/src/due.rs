//! When a case is due.

use jiff::Span as JiffSpan;
use jiff::civil::{Date, DateTime};

use crate::error::DueError;
use crate::term::{Convention, Term};
use crate::working::{WorkingCalendar, minute_of};

/// The moment at which a term that began with the receipt at `received` ends; always a moment of working time.
///
/// - Working days: the day of receipt is not counted (BLDS 2015 Đ147). Under [`Convention::SameTime`] the
///   clock time of receipt is kept and moved into working hours; what arrived on a day off has no clock time
///   of work and is due at closing, so that nobody who comes later is served by an earlier due time.
/// - Calendar days: the day of receipt is not counted, the last day moves to the next working day (BLDS Đ148(5)).
/// - Working hours: minutes of working time from the first working moment; the convention does not matter.
/// - Same day: the end of working hours, under both conventions, since the promise is a day and not an hour;
///   what arrives after the cutoff or on a day off is due on the next working day (Luật Hộ tịch 2014 Đ5(3)).
pub fn due(
    calendar: &WorkingCalendar,
    received: DateTime,
    term: Term,
    convention: Convention,
) -> Result<DateTime, DueError> {
    if !term.is_within_limits() {
        return Err(DueError::TermOutOfLimits);
    }
    match term {
        Term::SameDay => due_same_day(calendar, received),
        Term::WorkingDays(days) => {
            let number = calendar.working_days_through(received.date())? + usize::from(days) - 1;
            let date = calendar.working_date(number)?;
            Ok(match convention {
                Convention::SameTime if calendar.is_working_day(received.date()) => {
                    calendar.clamped(date, received.time())
                }
                Convention::SameTime | Convention::EndOfDay => calendar.closing_of(date),
            })
        }
        Term::WorkingHours(hours) => {
            let start = calendar.next_working_moment(received)?;
            calendar.add_working_minutes(start, i64::from(hours) * 60)
        }
        Term::CalendarDays(days) => {
            if !calendar.covers(received.date()) {
                return Err(DueError::OutsideCalendar { date: received.date() });
            }
            let last = later_date(received.date(), i64::from(days));
            let date = calendar.working_date_from(last)?;
            Ok(match convention {
                Convention::SameTime => calendar.clamped(date, received.time()),
                Convention::EndOfDay => calendar.closing_of(date),
            })
        }
    }
}

fn due_same_day(calendar: &WorkingCalendar, received: DateTime) -> Result<DateTime, DueError> {
    let through = calendar.working_days_through(received.date())?;
    if is_in_time_for_same_day(calendar, received) {
        return Ok(calendar.closing_of(received.date()));
    }
    Ok(calendar.closing_of(calendar.working_date(through)?))
}

/// Whether what was received then is still answered on the day of receipt.
pub(crate) fn is_in_time_for_same_day(calendar: &WorkingCalendar, received: DateTime) -> bool {
    let closing = calendar.closing_of(received.date());
    calendar.is_working_day(received.date())
        && minute_of(received.time()) <= minute_of(calendar.definition().receipt_cutoff)
        // An agency that closes before the cutoff must not promise what lies in the past.
        && received < closing
}

/// `date` some days later, at most the last date there is.
pub(crate) fn later_date(date: Date, days: i64) -> Date {
    let span = JiffSpan::new().try_days(days);
    span.and_then(|span| date.checked_add(span)).unwrap_or(Date::MAX)
}
