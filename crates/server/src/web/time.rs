//! Times, deadlines and money as people read them.

use calendar::{DueError, WorkingCalendar, to_local};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};

use crate::web::texts::Texts;

/// How near a deadline is: word, symbol and colour go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nearness {
    /// Quá hạn.
    Late,
    /// Due today.
    Today,
    /// At most one working day left.
    Soon,
    /// More than a working day left.
    Fine,
    /// The clock stands still.
    Paused,
    /// No deadline, or over.
    None,
}

impl Nearness {
    /// Code for the chip's class and the text.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::Today => "today",
            Self::Soon => "soon",
            Self::Fine => "fine",
            Self::Paused => "paused",
            Self::None => "done",
        }
    }
}

/// A deadline as a chip.
#[derive(Clone, Debug)]
pub struct Chip {
    /// Class of the chip.
    pub state: &'static str,
    /// What it says.
    pub text: String,
}

/// How near a deadline is.
pub fn nearness(
    due_at: Option<Timestamp>,
    paused: bool,
    now: Timestamp,
    calendar: &WorkingCalendar,
) -> Nearness {
    if paused {
        return Nearness::Paused;
    }
    let Some(due_at) = due_at else { return Nearness::None };
    if due_at < now {
        return Nearness::Late;
    }
    let (due, now) = (to_local(due_at), to_local(now));
    if due.date() == now.date() {
        return Nearness::Today;
    }
    match calendar.minutes_between(now, due) {
        Ok(left) if left <= calendar.day_minutes() => Nearness::Soon,
        Ok(_) | Err(_) => Nearness::Fine,
    }
}

/// A deadline as a chip: colour, symbol and words.
pub fn chip(
    due_at: Option<Timestamp>,
    paused: bool,
    now: Timestamp,
    (calendar, texts): (&WorkingCalendar, &Texts),
) -> Chip {
    let near = nearness(due_at, paused, now, calendar);
    let text = match near {
        Nearness::Paused => texts.text("deadline-paused").to_owned(),
        Nearness::None => texts.text("deadline-none").to_owned(),
        Nearness::Late | Nearness::Today | Nearness::Soon | Nearness::Fine => {
            let due = to_local(due_at.unwrap_or(now));
            let minutes = calendar.minutes_between(to_local(now), due).unwrap_or_default();
            let span = working_span(minutes.abs(), calendar.day_minutes(), texts);
            let key = if near == Nearness::Late { "deadline-late-by" } else { "deadline-left" };
            texts.with(key, &[("time", &span)])
        }
    };
    Chip { state: near.code(), text }
}

/// Working minutes in words: working days from one day on, hours below, minutes below one hour.
pub fn working_span(minutes: i64, day_minutes: i64, texts: &Texts) -> String {
    let (key, count) = if minutes >= day_minutes {
        ("unit-working-days", minutes / day_minutes.max(1))
    } else if minutes >= 60 {
        ("unit-working-hours", minutes / 60)
    } else {
        ("unit-minutes", minutes)
    };
    texts.with(key, &[("n", &count.to_string())])
}

/// Working minutes in words to the minute, in the two largest units: `1 ngày 2 giờ`, `3 giờ 20 phút`.
pub fn exact_span(minutes: i64, day_minutes: i64, texts: &Texts) -> String {
    let day_minutes = day_minutes.max(60);
    let minutes = minutes.max(0);
    let (days, rest) = (minutes / day_minutes, minutes % day_minutes);
    let parts = [("unit-days", days), ("unit-hours", rest / 60), ("unit-minutes", rest % 60)];
    let words: Vec<String> = parts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .take(2)
        .map(|(key, count)| texts.with(key, &[("n", &count.to_string())]))
        .collect();
    if words.is_empty() { texts.with("unit-minutes", &[("n", "0")]) } else { words.join(" ") }
}

/// The moment of a stored number of milliseconds; `None` beyond what a clock can show.
pub fn instant(millisecond: i64) -> Option<Timestamp> {
    Timestamp::from_millisecond(millisecond).ok()
}

/// Midnight in Vietnam at which a day begins, in milliseconds.
pub fn day_begins(date: Date) -> i64 {
    calendar::to_instant(date.at(0, 0, 0, 0)).as_millisecond()
}

/// `22/11/2026 16:00`.
pub fn date_time(at: Timestamp) -> String {
    local_date_time(to_local(at))
}

/// `22/11/2026 16:00` of a local time.
pub fn local_date_time(at: DateTime) -> String {
    let mut text = civil_date(at.date());
    text.push(' ');
    push_clock(&mut text, at);
    text
}

/// `22/11/2026`.
pub fn date(at: Timestamp) -> String {
    civil_date(to_local(at).date())
}

/// `22/11/2026` of a date.
pub fn civil_date(date: Date) -> String {
    // A page shows many; the general formatter takes ten times as long.
    let mut text = String::with_capacity("22/11/2026 16:00".len());
    push_two(&mut text, date.day());
    text.push('/');
    push_two(&mut text, date.month());
    text.push('/');
    push_year(&mut text, date);
    text
}

/// `2026`; the years of a calendar have four digits.
fn push_year(text: &mut String, date: Date) {
    let year = date.year().unsigned_abs();
    push_two(text, (year / 100 % 100) as i8);
    push_two(text, (year % 100) as i8);
}

/// `16:00`.
fn push_clock(text: &mut String, at: DateTime) {
    push_two(text, at.hour());
    text.push(':');
    push_two(text, at.minute());
}

/// A number below 100 with two digits.
fn push_two(text: &mut String, number: i8) {
    let number = number.unsigned_abs();
    text.push(char::from(b'0' + number / 10 % 10));
    text.push(char::from(b'0' + number % 10));
}

/// `2026-11-22T16:00:00+07:00`, for programs and `<time>`.
pub fn iso(at: Timestamp) -> String {
    let local = to_local(at);
    let mut text = String::with_capacity("2026-11-22T16:00:00+07:00".len());
    push_year(&mut text, local.date());
    text.push('-');
    push_two(&mut text, local.month());
    text.push('-');
    push_two(&mut text, local.day());
    text.push('T');
    push_clock(&mut text, local);
    text.push(':');
    push_two(&mut text, local.second());
    text.push_str("+07:00");
    text
}

/// Why a due time cannot be told.
pub fn due_error(error: DueError, texts: &Texts) -> String {
    let key = format!("error-{}", error.code());
    match error {
        DueError::OutsideCalendar { date } => texts.with(&key, &[("date", &civil_date(date))]),
        DueError::TermOutOfLimits | DueError::ResumedBeforePaused => texts.text(&key).to_owned(),
    }
}

/// `15.000`: dong with dots, without the sign.
pub fn money(amount_vnd: i64) -> String {
    let digits = amount_vnd.unsigned_abs().to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if amount_vnd < 0 {
        grouped.push('-');
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::{civil_date, date_time, iso};

    #[test]
    fn dates_and_times_are_written_with_all_their_digits() {
        let at = "2026-01-02T03:04:05+07:00".parse().expect("a time");
        assert_eq!(
            (date_time(at).as_str(), iso(at).as_str()),
            ("02/01/2026 03:04", "2026-01-02T03:04:05+07:00")
        );
        let at = "1999-12-31T23:59:58.9+07:00".parse().expect("a time");
        assert_eq!(
            (date_time(at).as_str(), iso(at).as_str()),
            ("31/12/1999 23:59", "1999-12-31T23:59:58+07:00")
        );
        assert_eq!(civil_date(jiff::civil::date(987, 6, 5)), "05/06/0987");
    }
}
