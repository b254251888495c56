//! Why a case is due when it is: one step for each day counted or skipped.

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use crate::due::{due, is_in_time_for_same_day, later_date};
use crate::error::DueError;
use crate::term::{Convention, Term};
use crate::working::{DayReason, WorkingCalendar};

/// What a day did for the reckoning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepReason {
    /// The day of receipt, which is not counted.
    ReceiptDay,
    /// The day of a same-day receipt after the cutoff, which is not counted.
    AfterCutoff,
    /// The term fills this day: a same-day receipt in time.
    InTime,
    /// A day of a term in calendar days, counted whatever it is.
    CalendarDay,
    /// The working day to which a term in calendar days was moved.
    MovedHere,
    /// A working day.
    WorkingDay,
    /// A day worked in exchange for another.
    SwapWork,
    /// An ordinary Saturday or Sunday.
    Weekend,
    /// A public holiday.
    Holiday,
    /// Off in place of a holiday on a weekend.
    CompOff,
    /// Off in exchange for a Saturday.
    SwapOff,
    /// A day off of this place alone.
    LocalOff,
    /// A day that the calendar does not know.
    OutsideCalendar,
}

/// One day of the reckoning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    /// The day.
    pub date: Date,
    /// Whether it was counted.
    pub counted: bool,
    /// How much was counted up to and with this day: days, or minutes for a term in hours.
    pub so_far: i64,
    /// Why it was counted or skipped.
    pub reason: StepReason,
    /// Name of the calendar's row, empty on ordinary days.
    pub name: String,
    /// True while the calendar's row has no official notice behind it.
    pub provisional: bool,
}

/// A due time and the days that led to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Explanation {
    /// The due time, always that of [`due`].
    pub due_at: DateTime,
    /// One step for each day from the day of receipt to the day on which the case is due.
    pub steps: Vec<Step>,
    /// True if a day without an official notice took part.
    pub provisional: bool,
}

/// Tells the due time together with one step for each day counted or skipped.
///
/// The steps are walked day by day and so do not rest on the tables of [`due`].
pub fn explain(
    calendar: &WorkingCalendar,
    received: DateTime,
    term: Term,
    convention: Convention,
) -> Result<Explanation, DueError> {
    let due_at = due(calendar, received, term, convention)?;
    let walk = Walk { calendar, received };
    let steps = match term {
        Term::SameDay => walk.same_day(),
        Term::WorkingDays(days) => walk.working_days(i64::from(days)),
        Term::WorkingHours(hours) => walk.working_hours(i64::from(hours) * 60),
        Term::CalendarDays(days) => walk.calendar_days(i64::from(days)),
    };
    let provisional = steps.iter().any(|step| step.provisional);
    Ok(Explanation { due_at, steps, provisional })
}

/// The day-by-day reckoning; it ends with the calendar at the latest.
struct Walk<'a> {
    calendar: &'a WorkingCalendar,
    received: DateTime,
}

impl Walk<'_> {
    /// Days from the day of receipt to the end of the calendar.
    fn dates(&self) -> impl Iterator<Item = Date> {
        let first = self.received.date();
        (0i64..).map(move |days| later_date(first, days)).take_while(|date| self.calendar.covers(*date))
    }

    fn step(&self, date: Date, so_far: i64, reason: Option<StepReason>) -> Step {
        let day = self.calendar.day(date);
        let reason = reason.unwrap_or_else(|| reason_of(day.reason));
        let counted = match reason {
            StepReason::CalendarDay | StepReason::InTime | StepReason::WorkingDay | StepReason::SwapWork => {
                true
            }
            StepReason::ReceiptDay
            | StepReason::AfterCutoff
            | StepReason::MovedHere
            | StepReason::Weekend
            | StepReason::Holiday
            | StepReason::CompOff
            | StepReason::SwapOff
            | StepReason::LocalOff
            | StepReason::OutsideCalendar => false,
        };
        Step { date, counted, so_far, reason, name: day.name, provisional: day.provisional }
    }

    fn same_day(&self) -> Vec<Step> {
        if is_in_time_for_same_day(self.calendar, self.received) {
            return vec![self.step(self.received.date(), 1, Some(StepReason::InTime))];
        }
        let is_working_day = self.calendar.is_working_day(self.received.date());
        self.count_days(1, is_working_day.then_some(StepReason::AfterCutoff))
    }

    fn working_days(&self, days: i64) -> Vec<Step> {
        self.count_days(days, Some(StepReason::ReceiptDay))
    }

    /// Counts working days after the day of receipt; `first` says why that one is not counted.
    fn count_days(&self, days: i64, first: Option<StepReason>) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut so_far = 0;
        for date in self.dates() {
            let is_receipt_day = date == self.received.date();
            if !is_receipt_day && self.calendar.is_working_day(date) {
                so_far += 1;
            }
            steps.push(self.step(date, so_far, if is_receipt_day { first } else { None }));
            if so_far == days {
                break;
            }
        }
        steps
    }

    fn working_hours(&self, minutes: i64) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut so_far = 0;
        for date in self.dates() {
            let is_receipt_day = date == self.received.date();
            let mut left_today = self.calendar.minutes_worked(self.calendar.closing_of(date));
            if is_receipt_day {
                left_today -= self.calendar.minutes_worked(self.received);
            }
            so_far = (so_far + left_today).min(minutes);
            let is_over = is_receipt_day && left_today == 0 && self.calendar.is_working_day(date);
            steps.push(self.step(date, so_far, is_over.then_some(StepReason::ReceiptDay)));
            if so_far == minutes {
                break;
            }
        }
        steps
    }

    fn calendar_days(&self, days: i64) -> Vec<Step> {
        let mut steps = Vec::new();
        for (number, date) in (0i64..).zip(self.dates()) {
            let is_working_day = self.calendar.is_working_day(date);
            let reason = match number {
                0 => Some(StepReason::ReceiptDay),
                _ if number <= days => Some(StepReason::CalendarDay),
                _ if is_working_day => Some(StepReason::MovedHere),
                _ => None,
            };
            steps.push(self.step(date, number.min(days), reason));
            if number >= days && is_working_day {
                break;
            }
        }
        steps
    }
}

fn reason_of(reason: DayReason) -> StepReason {
    match reason {
        DayReason::WorkingDay => StepReason::WorkingDay,
        DayReason::SwapWork => StepReason::SwapWork,
        DayReason::Weekend => StepReason::Weekend,
        DayReason::Holiday => StepReason::Holiday,
        DayReason::CompOff => StepReason::CompOff,
        DayReason::SwapOff => StepReason::SwapOff,
        DayReason::LocalOff => StepReason::LocalOff,
        DayReason::OutsideCalendar => StepReason::OutsideCalendar,
    }
}
