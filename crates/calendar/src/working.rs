//! A calendar compiled so that every question about working time is a table look-up.

use std::sync::Arc;

use jiff::Span as JiffSpan;
use jiff::civil::{Date, DateTime, Time, Weekday};
use serde::{Deserialize, Serialize};

use crate::definition::{CalendarDefinition, DayKind, Span, SpecialDay, days_from};
use crate::error::{CalendarError, DueError};

/// Why a day is worked or off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayReason {
    /// An ordinary Monday to Friday.
    WorkingDay,
    /// Worked in exchange for another day.
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
    /// The calendar does not know this day.
    OutsideCalendar,
}

/// What the calendar says about one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Day {
    /// The day.
    pub date: Date,
    /// Whether it is worked; false outside the calendar.
    pub working: bool,
    /// Why.
    pub reason: DayReason,
    /// Name of the calendar's row, empty on ordinary days.
    pub name: String,
    /// True while the row has no official notice behind it.
    pub provisional: bool,
}

/// One day in the compiled table.
#[derive(Debug)]
struct Cell {
    working: bool,
    /// Working days in the calendar before this one.
    working_days_before: u32,
    /// Index of the row in the definition.
    row: Option<u32>,
}

#[derive(Debug)]
struct Compiled {
    definition: CalendarDefinition,
    cells: Vec<Cell>,
    working_dates: Vec<Date>,
    /// Opening and closing minutes of the day.
    spans: Vec<(i64, i64)>,
    day_minutes: i64,
}

/// A compiled calendar: immutable, cheap to clone, safe to share between threads.
#[derive(Clone, Debug)]
pub struct WorkingCalendar(Arc<Compiled>);

/// Which of two moments to name when a span ends and the next begins at the same count of working minutes.
#[derive(Clone, Copy)]
enum Edge {
    /// The closing of the earlier span: where work that was done ends.
    Closing,
    /// The opening of the later span: where work that is to be done begins.
    Opening,
}

impl WorkingCalendar {
    /// Compiles a calendar; refuses overlapping spans, duplicate days, days outside its range and empty hours.
    pub fn new(definition: CalendarDefinition) -> Result<Self, CalendarError> {
        definition.check()?;
        let mut rows: Vec<(Date, u32)> = Vec::with_capacity(definition.days.len());
        for (index, day) in (0u32..).zip(&definition.days) {
            rows.push((day.date, index));
        }
        rows.sort_unstable();
        let mut cells = Vec::new();
        let mut working_dates = Vec::new();
        for date in definition.covers_from.series(JiffSpan::new().days(1)) {
            if date > definition.covers_to {
                break;
            }
            let row = rows.binary_search_by_key(&date, |row| row.0).ok().map(|at| rows[at].1);
            let special = row.and_then(|index| definition.days.get(index as usize));
            let working = is_worked(date, special);
            cells.push(Cell { working, working_days_before: working_dates.len() as u32, row });
            if working {
                working_dates.push(date);
            }
        }
        let spans: Vec<(i64, i64)> =
            definition.hours.iter().map(|span| (minute_of(span.from), minute_of(span.to))).collect();
        let day_minutes = spans.iter().map(|(from, to)| to - from).sum();
        Ok(Self(Arc::new(Compiled { definition, cells, working_dates, spans, day_minutes })))
    }

    /// The definition that was compiled.
    pub fn definition(&self) -> &CalendarDefinition {
        &self.0.definition
    }

    /// Whether the calendar knows `date`.
    pub fn covers(&self, date: Date) -> bool {
        self.0.definition.covers_from <= date && date <= self.0.definition.covers_to
    }

    /// Whether `date` is worked; false outside the calendar.
    pub fn is_working_day(&self, date: Date) -> bool {
        self.cell(date).is_ok_and(|cell| cell.working)
    }

    /// Whether `moment` lies in working time; opening and closing belong to it.
    pub fn is_working_moment(&self, moment: DateTime) -> bool {
        let minute = minute_of(moment.time());
        self.is_working_day(moment.date())
            && self.0.spans.iter().any(|(from, to)| (*from..=*to).contains(&minute))
    }

    /// Whether the desk receives at `moment`: in working time, or in hours open for receipt alone.
    pub fn is_open_for_receipt(&self, moment: DateTime) -> bool {
        let definition = self.definition();
        let is_in =
            |spans: &[Span]| spans.iter().any(|span| span.from <= moment.time() && moment.time() < span.to);
        let day = self.day(moment.date());
        if day.working {
            return is_in(&definition.hours) || is_in(&definition.receipt_hours);
        }
        day.reason == DayReason::Weekend
            && moment.date().weekday() == Weekday::Saturday
            && is_in(&definition.saturday_receipt)
    }

    /// What the calendar says about `date`.
    pub fn day(&self, date: Date) -> Day {
        let Ok(cell) = self.cell(date) else {
            let reason = DayReason::OutsideCalendar;
            return Day { date, working: false, reason, name: String::new(), provisional: false };
        };
        let reason = match (self.row(cell).map(|row| row.kind), cell.working) {
            (None, true) => DayReason::WorkingDay,
            (None, false) => DayReason::Weekend,
            (Some(DayKind::Holiday), _) => DayReason::Holiday,
            (Some(DayKind::CompOff), _) => DayReason::CompOff,
            (Some(DayKind::SwapOff), _) => DayReason::SwapOff,
            (Some(DayKind::SwapWork), _) => DayReason::SwapWork,
            (Some(DayKind::LocalOff), _) => DayReason::LocalOff,
        };
        let name = self.row(cell).map_or_else(String::new, |row| row.name.clone());
        Day { date, working: cell.working, reason, name, provisional: self.is_provisional(date) }
    }

    /// Whether the row of `date` still lacks an official notice; false for days without a row.
    pub fn is_provisional(&self, date: Date) -> bool {
        self.cell(date).ok().and_then(|cell| self.row(cell)).is_some_and(|row| row.provisional)
    }

    /// Working minutes of one working day.
    pub fn day_minutes(&self) -> i64 {
        self.0.day_minutes
    }

    /// The first moment of working time at or after `moment`, whole minutes.
    ///
    /// The minute of closing is no longer working time.
    pub fn next_working_moment(&self, moment: DateTime) -> Result<DateTime, DueError> {
        self.at_position(self.position(moment)?, Edge::Opening)
    }

    /// When what was received at `received` must be handed over, and the first step's clock starts.
    ///
    /// Within the working day; what arrives after the cutoff (15:00) or on a day off is handed over at the
    /// start of the next working day (NĐ 309/2026 Đ9).
    pub fn handover_at(&self, received: DateTime) -> Result<DateTime, DueError> {
        let minute = minute_of(received.time());
        let cell = self.cell(received.date())?;
        if cell.working && minute <= minute_of(self.definition().receipt_cutoff) {
            return self.next_working_moment(received);
        }
        let next = i64::from(cell.working_days_before) + i64::from(cell.working);
        self.at_position(next * self.0.day_minutes, Edge::Opening)
    }

    /// The moment at which `minutes` of working time have passed since `from`; backwards when negative.
    ///
    /// Work that fills a span ends at its closing (11:30), not at the next opening (13:00).
    pub fn add_working_minutes(&self, from: DateTime, minutes: i64) -> Result<DateTime, DueError> {
        let edge = if minutes > 0 { Edge::Closing } else { Edge::Opening };
        self.at_position(self.position(from)?.saturating_add(minutes), edge)
    }

    /// Working minutes from one moment to another, negative when `to` is earlier.
    pub fn minutes_between(&self, from: DateTime, to: DateTime) -> Result<i64, DueError> {
        Ok(self.position(to)? - self.position(from)?)
    }

    /// How many working days there are from the beginning of the calendar up to and including `date`.
    pub(crate) fn working_days_through(&self, date: Date) -> Result<usize, DueError> {
        let cell = self.cell(date)?;
        Ok(cell.working_days_before as usize + usize::from(cell.working))
    }

    /// The working day with that number, counted from zero at the beginning of the calendar.
    pub(crate) fn working_date(&self, number: usize) -> Result<Date, DueError> {
        self.0.working_dates.get(number).copied().ok_or(self.beyond_end())
    }

    /// `date` itself when worked, otherwise the next working day.
    pub(crate) fn working_date_from(&self, date: Date) -> Result<Date, DueError> {
        self.working_date(self.cell(date)?.working_days_before as usize)
    }

    /// The end of working hours on `date`.
    pub(crate) fn closing_of(&self, date: Date) -> DateTime {
        at_minute(date, self.0.spans.last().map_or(0, |span| span.1))
    }

    /// The clock time `time` on `date`, moved into working hours: before opening to opening, in the lunch
    /// break to the start of the afternoon, after closing to closing.
    pub(crate) fn clamped(&self, date: Date, time: Time) -> DateTime {
        let minute = minute_of(time);
        match self.0.spans.iter().find(|(_, to)| minute <= *to) {
            Some((from, _)) => at_minute(date, minute.max(*from)),
            None => self.closing_of(date),
        }
    }

    /// Working minutes on `date` before the clock shows `time`.
    pub(crate) fn minutes_worked(&self, moment: DateTime) -> i64 {
        if !self.is_working_day(moment.date()) {
            return 0;
        }
        let minute = minute_of(moment.time());
        self.0.spans.iter().map(|(from, to)| (minute.min(*to) - from).max(0)).sum()
    }

    /// Working minutes from the beginning of the calendar until `moment`.
    fn position(&self, moment: DateTime) -> Result<i64, DueError> {
        let cell = self.cell(moment.date())?;
        Ok(i64::from(cell.working_days_before) * self.0.day_minutes + self.minutes_worked(moment))
    }

    /// The moment with that position.
    fn at_position(&self, position: i64, edge: Edge) -> Result<DateTime, DueError> {
        if position < 0 {
            let first = self.0.definition.covers_from;
            return Err(DueError::OutsideCalendar { date: first.yesterday().unwrap_or(first) });
        }
        let (number, mut left) = match edge {
            Edge::Closing if position > 0 => {
                ((position - 1) / self.0.day_minutes, (position - 1) % self.0.day_minutes + 1)
            }
            Edge::Closing | Edge::Opening => (position / self.0.day_minutes, position % self.0.day_minutes),
        };
        let date = self.working_date(usize::try_from(number).unwrap_or(usize::MAX))?;
        for (from, to) in &self.0.spans {
            let length = to - from;
            let is_here = match edge {
                Edge::Closing => left <= length,
                Edge::Opening => left < length,
            };
            if is_here {
                return Ok(at_minute(date, from + left));
            }
            left -= length;
        }
        Ok(self.closing_of(date))
    }

    fn cell(&self, date: Date) -> Result<&Cell, DueError> {
        let offset = days_from(self.0.definition.covers_from, date);
        let cell = usize::try_from(offset).ok().and_then(|offset| self.0.cells.get(offset));
        cell.ok_or(DueError::OutsideCalendar { date })
    }

    fn row(&self, cell: &Cell) -> Option<&SpecialDay> {
        self.0.definition.days.get(cell.row? as usize)
    }

    fn beyond_end(&self) -> DueError {
        let last = self.0.definition.covers_to;
        DueError::OutsideCalendar { date: last.tomorrow().unwrap_or(last) }
    }
}

fn is_worked(date: Date, special: Option<&SpecialDay>) -> bool {
    match special.map(|day| day.kind) {
        None => !is_weekend(date),
        Some(DayKind::SwapWork) => true,
        Some(DayKind::Holiday | DayKind::CompOff | DayKind::SwapOff | DayKind::LocalOff) => false,
    }
}

/// Whether `date` is a Saturday or a Sunday.
pub(crate) fn is_weekend(date: Date) -> bool {
    matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// Minutes from midnight; seconds are dropped.
pub(crate) fn minute_of(time: Time) -> i64 {
    i64::from(time.hour()) * 60 + i64::from(time.minute())
}

fn at_minute(date: Date, minute: i64) -> DateTime {
    // `minute` comes from a clock time, so it is below 24 hours and `Time::new` accepts it.
    let time = Time::new((minute / 60) as i8, (minute % 60) as i8, 0, 0).unwrap_or(Time::MAX);
    DateTime::from_parts(date, time)
}
