//! The statutory days off of a year, from which an administrator makes the calendar of that year.

use jiff::civil::{Date, Weekday, date};

use crate::definition::{DayKind, SpecialDay};
use crate::lunar;
use crate::working::is_weekend;

/// Legal source of the holidays.
const LABOUR_CODE: &str = "Bộ luật Lao động 45/2019/QH14, Điều 112";
/// Legal source of the days off in place of holidays on a weekend.
const COMPENSATION: &str = "Bộ luật Lao động 45/2019/QH14, Điều 111 khoản 3";
/// Legal source of the Culture Day, from 2026.
const CULTURE_DAY: &str = "Nghị quyết 28/2026/QH16";

/// A day off that a law grants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatutoryDay {
    /// The day.
    pub date: Date,
    /// What people call it.
    pub name: &'static str,
    /// The law that grants it.
    pub source: &'static str,
    /// Whether the next working day is off when this day falls on a weekend (Labour Code Đ111(3)).
    ///
    /// The Culture Day does not stand in Đ112, so that it does not compensate until a notice says so.
    pub compensate: bool,
}

/// The statutory days of `year` in order of date; empty outside 1900 to 2100.
///
/// The Prime Minister decides each year which days of Tết and which neighbour of National Day are off
/// (Đ112(3)); this takes the last day of the old lunar year with the first four of the new one, and the
/// neighbour that makes the longer rest.
pub fn statutory(year: i16) -> Vec<StatutoryDay> {
    let Some(tet) = lunar::to_solar(year, 1, 1, false) else { return Vec::new() };
    let grant = |date, name| StatutoryDay { date, name, source: LABOUR_CODE, compensate: true };
    let mut days = vec![
        grant(date(year, 1, 1), "Tết Dương lịch"),
        grant(date(year, 4, 30), "Ngày Chiến thắng"),
        grant(date(year, 5, 1), "Ngày Quốc tế lao động"),
        grant(date(year, 9, 2), "Quốc khánh"),
        grant(national_day_neighbour(year), "Quốc khánh (ngày liền kề)"),
    ];
    let tet_days = tet.yesterday().into_iter().chain(tet.series(jiff::Span::new().days(1)).take(4));
    days.extend(tet_days.map(|date| grant(date, "Tết Nguyên đán")));
    if let Some(kings) = lunar::to_solar(year, 3, 10, false) {
        days.push(grant(kings, "Giỗ Tổ Hùng Vương"));
    }
    if year >= 2026 {
        days.push(StatutoryDay {
            date: date(year, 11, 24),
            name: "Ngày Văn hóa Việt Nam",
            source: CULTURE_DAY,
            compensate: false,
        });
    }
    days.sort_by_key(|day| day.date);
    days.dedup_by_key(|day| day.date);
    days
}

/// The rows an administrator starts a new year from: the statutory days and the days off in place of those
/// that fall on a weekend; every row is provisional until the official notice is entered.
pub fn proposed(year: i16) -> Vec<SpecialDay> {
    let statutory = statutory(year);
    let mut rows: Vec<SpecialDay> = statutory
        .iter()
        .map(|day| row(day.date, DayKind::Holiday, day.name.to_owned(), day.source))
        .collect();
    for day in statutory.iter().filter(|day| day.compensate && is_weekend(day.date)) {
        let free = day
            .date
            .series(jiff::Span::new().days(1))
            .find(|candidate| !is_weekend(*candidate) && rows.iter().all(|row| row.date != *candidate));
        if let Some(free) = free {
            rows.push(row(free, DayKind::CompOff, format!("Nghỉ bù {}", day.name), COMPENSATION));
        }
    }
    rows.sort_by_key(|row| row.date);
    rows
}

fn row(date: Date, kind: DayKind, name: String, source: &str) -> SpecialDay {
    SpecialDay { date, kind, name, source: source.to_owned(), provisional: true }
}

/// The day before or after 2 September, whichever joins it to a weekend.
fn national_day_neighbour(year: i16) -> Date {
    match date(year, 9, 2).weekday() {
        Weekday::Thursday | Weekday::Sunday | Weekday::Monday => date(year, 9, 3),
        Weekday::Tuesday | Weekday::Wednesday | Weekday::Friday | Weekday::Saturday => date(year, 9, 1),
    }
}
