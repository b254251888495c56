//! The calendar that ships with the product, and short ways to write times in tests.
#![allow(dead_code, reason = "each test program uses its own part")]

use calendar::{CalendarDefinition, Convention, Term, WorkingCalendar};
use jiff::civil::{Date, DateTime};

pub(crate) const VIETNAM: &str = include_str!("../../../../calendars/vietnam.toml");

pub(crate) fn definition() -> CalendarDefinition {
    toml::from_str(VIETNAM).expect("the shipped calendar can be read")
}

pub(crate) fn calendar() -> WorkingCalendar {
    WorkingCalendar::new(definition()).expect("the shipped calendar is sound")
}

pub(crate) fn at(text: &str) -> DateTime {
    text.parse().expect("a time like 2026-11-20T15:30")
}

pub(crate) fn day(text: &str) -> Date {
    text.parse().expect("a date like 2026-11-20")
}

pub(crate) fn term(text: &str) -> Term {
    text.parse().expect("a term like 3 working days")
}

/// Shows the due time, or the code of the error, as a test table writes it.
pub(crate) fn due_text(received: &str, term_text: &str, convention: Convention) -> String {
    match calendar::due(&calendar(), at(received), term(term_text), convention) {
        Ok(due_at) => due_at.strftime("%a %Y-%m-%dT%H:%M").to_string(),
        Err(error) => error.code().to_owned(),
    }
}

/// Checks a table of lines `received + term -> weekday due`; the words before the first `|` are the example's number.
pub(crate) fn check_table(table: &str, convention: Convention) {
    for line in table.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (number, rest) = line.split_once('|').expect("number | …");
        let (question, expected) = rest.split_once("->").expect("… -> due");
        let (received, term_text) = question.split_once('+').expect("received + term");
        let told = due_text(received.trim(), term_text, convention);
        assert_eq!(told, expected.trim(), "example {}", number.trim());
    }
}
