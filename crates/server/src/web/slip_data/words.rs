//! Dates, terms and amounts as slips write them.

use calendar::{Term, to_local};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::web::texts::Texts;
use crate::web::time;

/// `ngày 05 tháng 02 năm 2026`: days below 10 and the first two months with a zero, as official papers ask for.
fn date(date: Date, t: &Texts) -> String {
    let month = if date.month() < 3 { format!("{:02}", date.month()) } else { date.month().to_string() };
    let day = format!("{:02}", date.day());
    t.with("slip-date", &[("day", &day), ("month", &month), ("year", &date.year().to_string())])
}

/// `08 giờ 37 phút, ngày 23 tháng 11 năm 2026`.
pub(super) fn moment(at: Timestamp, t: &Texts) -> String {
    let local = to_local(at);
    let (hour, minute) = (format!("{:02}", local.hour()), format!("{:02}", local.minute()));
    t.with("slip-moment", &[("hour", &hour), ("minute", &minute), ("date", &date(local.date(), t))])
}

/// `Hoa Sen, ngày 23 tháng 11 năm 2026`; without a place the date alone.
pub(super) fn place_and_date(place: &str, at: Timestamp, t: &Texts) -> String {
    let date = date(to_local(at).date(), t);
    if place.is_empty() { date } else { format!("{place}, {date}") }
}

/// `03 ngày làm việc`.
pub(super) fn term(term: Term, t: &Texts) -> String {
    let (key, number) = match term {
        Term::SameDay => return t.text("slip-term-same-day").to_owned(),
        Term::WorkingDays(days) => ("slip-term-working-days", days),
        Term::WorkingHours(hours) => ("slip-term-working-hours", hours),
        Term::CalendarDays(days) => ("slip-term-days", days),
    };
    t.with(key, &[("n", &format!("{number:02}"))])
}

/// `04 giờ làm việc`, `01 giờ 30 phút làm việc`; minutes of working time.
pub(super) fn allotted(minutes: u32, t: &Texts) -> String {
    let (hours, rest) = (format!("{:02}", minutes / 60), format!("{:02}", minutes % 60));
    if minutes.is_multiple_of(60) {
        return t.with("slip-term-working-hours", &[("n", &hours)]);
    }
    t.with("slip-term-hours-minutes", &[("h", &hours), ("m", &rest)])
}

/// `15.000 đồng`.
pub(super) fn money(amount_vnd: i64, t: &Texts) -> String {
    t.with("slip-money", &[("amount", &time::money(amount_vnd))])
}
