//! The days a case book is asked for.

use jiff::ToSpan;
use jiff::civil::Date;
use text::PartialDate;

use crate::web::case_book::{Days, Place, fault_of_days};
use crate::web::form::FormPairs;
use crate::web::{time, urls};

/// What is wrong with the days, as keys of texts; empty for nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Wrong {
    pub(super) from: &'static str,
    pub(super) to: &'static str,
}

/// First and last day, as typed and as understood.
#[derive(Clone, Debug)]
pub(super) struct Range {
    pub(super) typed_from: String,
    pub(super) typed_to: String,
    pub(super) days: Result<Days, Wrong>,
    /// Entries behind this one, for the page.
    pub(super) after: Option<Place>,
}

impl Range {
    /// Reads the query; without one it is the month so far.
    pub(super) fn of(query: &FormPairs, today: Date) -> Self {
        let typed = |name: &str| query.get(name).chars().take(20).collect::<String>();
        let (mut from, mut to) = (typed("tu"), typed("den"));
        if from.is_empty() && to.is_empty() {
            (from, to) = (time::civil_date(today.first_of_month()), time::civil_date(today));
        }
        let after = query.get("sau").split_once('.');
        let after = after.and_then(|(at, id)| Some((at.parse().ok()?, id.parse().ok()?)));
        Self { days: days(&from, &to), typed_from: from, typed_to: to, after }
    }

    /// An address with these days.
    pub(super) fn url(path: &str, (from, to): Days, after: Option<Place>) -> String {
        let after = after.map_or_else(String::new, |(at, id)| format!("{at}.{id}"));
        let (from, to) = (time::civil_date(from), time::civil_date(to));
        urls::with_query(path, &[("tu", &from), ("den", &to), ("sau", &after)])
    }
}

fn days(from: &str, to: &str) -> Result<Days, Wrong> {
    let date = |typed: &str| PartialDate::parse(typed).ok().and_then(PartialDate::to_date);
    let (Some(first), Some(last)) = (date(from), date(to)) else {
        let wrong = |found: Option<Date>| if found.is_none() { "book-bad-date" } else { "" };
        return Err(Wrong { from: wrong(date(from)), to: wrong(date(to)) });
    };
    if let Some(fault) = fault_of_days((first, last)) {
        return Err(Wrong { from: "", to: fault });
    }
    Ok((first, last))
}

/// Stretches that people ask for most: this month, last month, this quarter, this year.
pub(super) fn presets(today: Date) -> [(&'static str, Days); 4] {
    let month = today.first_of_month();
    let before = month.checked_sub(1.day()).unwrap_or(month);
    let quarter_month = (today.month() - 1) / 3 * 3 + 1;
    let quarter = Date::new(today.year(), quarter_month, 1).unwrap_or(month);
    let year = today.first_of_year();
    [
        ("book-this-month", (month, today)),
        ("book-last-month", (before.first_of_month(), before)),
        ("book-this-quarter", (quarter, today)),
        ("book-this-year", (year, today)),
    ]
}
