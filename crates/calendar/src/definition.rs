//! A working calendar as an administrator writes it, and what makes it unusable.

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use crate::error::CalendarError;

/// Longest range a calendar may cover, in days.
const MAX_DAYS: i32 = 200 * 366;
/// Most spans in one list of hours.
const MAX_SPANS: usize = 12;
/// Longest name or source of a row, in characters.
const MAX_TEXT: usize = 300;

/// Why a row of the calendar differs from the week (Monday to Friday worked, Saturday and Sunday off).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayKind {
    /// A public holiday (Labour Code 45/2019 Đ112, or a later resolution).
    Holiday,
    /// A day off in place of a holiday that fell on a weekend (nghỉ bù, Đ111(3)).
    CompOff,
    /// A weekday taken off in exchange for a Saturday (hoán đổi).
    SwapOff,
    /// A Saturday or Sunday worked in exchange for a weekday.
    SwapWork,
    /// A day off of this agency or place alone.
    LocalOff,
}

/// One row of the calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpecialDay {
    /// The day.
    pub date: Date,
    /// What it is.
    pub kind: DayKind,
    /// What people call it.
    pub name: String,
    /// The document that says so.
    pub source: String,
    /// True while the official notice has not been found.
    #[serde(default)]
    pub provisional: bool,
}

/// A stretch of one day, from the first minute to the minute after the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// Opening.
    pub from: Time,
    /// Closing.
    pub to: Time,
}

/// A working calendar as it is written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarDefinition {
    /// What people call this calendar.
    pub name: String,
    /// First day that the calendar knows.
    pub covers_from: Date,
    /// Last day that the calendar knows.
    pub covers_to: Date,
    /// Working hours of a working day, in order.
    pub hours: Vec<Span>,
    /// Hours on ordinary Saturdays in which the desk receives; they are not working time.
    #[serde(default)]
    pub saturday_receipt: Vec<Span>,
    /// Hours on working days in which the desk receives besides the working hours; they are not working time.
    #[serde(default)]
    pub receipt_hours: Vec<Span>,
    /// What is received after this time is handed over on the next working day (NĐ 309/2026 Đ9).
    #[serde(default = "fifteen_hours")]
    pub receipt_cutoff: Time,
    /// Rows that differ from the week.
    #[serde(default)]
    pub days: Vec<SpecialDay>,
}

fn fifteen_hours() -> Time {
    Time::constant(15, 0, 0, 0)
}

impl CalendarDefinition {
    /// Says the first fault that makes the calendar unusable.
    pub(crate) fn check(&self) -> Result<(), CalendarError> {
        if self.covers_from > self.covers_to {
            return Err(CalendarError::EmptyRange);
        }
        if days_from(self.covers_from, self.covers_to) >= MAX_DAYS {
            return Err(CalendarError::RangeTooLong);
        }
        if self.hours.is_empty() {
            return Err(CalendarError::NoHours);
        }
        check_spans(&self.hours, "hours")?;
        check_spans(&self.saturday_receipt, "saturday_receipt")?;
        check_spans(&self.receipt_hours, "receipt_hours")?;
        self.check_days()
    }

    fn check_days(&self) -> Result<(), CalendarError> {
        let mut dates: Vec<Date> = Vec::with_capacity(self.days.len());
        for day in &self.days {
            let date = day.date;
            if date < self.covers_from || date > self.covers_to {
                return Err(CalendarError::DayOutsideRange { date });
            }
            if day.name.chars().count() > MAX_TEXT || day.source.chars().count() > MAX_TEXT {
                return Err(CalendarError::TextTooLong { date });
            }
            dates.push(date);
        }
        dates.sort_unstable();
        match dates.windows(2).find(|pair| pair[0] == pair[1]) {
            Some(pair) => Err(CalendarError::DuplicateDay { date: pair[0] }),
            None => Ok(()),
        }
    }
}

fn check_spans(spans: &[Span], list: &'static str) -> Result<(), CalendarError> {
    if spans.len() > MAX_SPANS {
        return Err(CalendarError::TooManySpans { list });
    }
    let is_whole = |time: Time| time.second() == 0 && time.subsec_nanosecond() == 0;
    for span in spans {
        if span.from >= span.to || !is_whole(span.from) || !is_whole(span.to) {
            return Err(CalendarError::BadSpan { list });
        }
    }
    if spans.windows(2).any(|pair| pair[0].to >= pair[1].from) {
        return Err(CalendarError::OverlappingSpans { list });
    }
    Ok(())
}

/// Days from one date to another, negative when the second is earlier.
pub(crate) fn days_from(first: Date, second: Date) -> i32 {
    // Two civil dates always have a difference in days.
    first.until(second).map_or(0, |span| span.get_days())
}
