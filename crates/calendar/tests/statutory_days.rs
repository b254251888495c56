//! The days off proposed for a new year.

use calendar::DayKind;
use calendar::holidays::{proposed, statutory};

/// Checks the proposed rows, written `dd/mm` with `b` behind a day off in place of another.
fn check(year: i16, expected: &str) {
    let rows: Vec<String> = proposed(year)
        .iter()
        .map(|row| {
            assert!(row.provisional && !row.source.is_empty(), "{}", row.date);
            let mark = if row.kind == DayKind::CompOff { "b" } else { "" };
            format!("{}{mark}", row.date.strftime("%d/%m"))
        })
        .collect();
    assert_eq!(rows.join(" "), expected, "{year}");
}

#[test]
fn a_year_begins_with_the_statutory_days_and_the_days_in_place_of_weekends() {
    check(2025, "01/01 28/01 29/01 30/01 31/01 01/02 03/02b 07/04 30/04 01/05 01/09 02/09");
    check(2026, "01/01 16/02 17/02 18/02 19/02 20/02 26/04 27/04b 30/04 01/05 01/09 02/09 24/11");
    check(
        2027,
        "01/01 05/02 06/02 07/02 08/02 09/02 10/02b 11/02b 16/04 30/04 01/05 03/05b 02/09 03/09 24/11",
    );
}

#[test]
fn days_in_place_of_weekends_do_not_fall_on_other_holidays() {
    // In 2023 the Kings' Day was Saturday 29/04 and 30/04 a Sunday: Tuesday and Wednesday were off, as happened.
    check(
        2023,
        "01/01 02/01b 21/01 22/01 23/01 24/01 25/01 26/01b 27/01b 29/04 30/04 01/05 02/05b 03/05b 01/09 02/09 04/09b",
    );
}

#[test]
fn the_culture_day_gives_no_day_in_its_place() {
    let days = statutory(2029);
    let culture = days.iter().find(|day| day.date == jiff::civil::date(2029, 11, 24)).expect("since 2026");
    assert!(!culture.compensate);
    assert!(days.iter().filter(|day| day.date != culture.date).all(|day| day.compensate));
    // 24/11/2029 is a Saturday.
    assert!(proposed(2029).iter().all(|row| row.date != jiff::civil::date(2029, 11, 26)));
}

#[test]
fn the_neighbour_of_national_day_makes_the_longer_rest() {
    for (year, expected) in
        [(2021, "03/09"), (2022, "01/09"), (2023, "01/09"), (2024, "03/09"), (2025, "01/09"), (2026, "01/09")]
    {
        let days = statutory(year);
        let neighbour = days.iter().find(|day| day.name.contains("liền kề")).unwrap();
        assert_eq!(neighbour.date.strftime("%d/%m").to_string(), expected, "{year}");
    }
}

#[test]
fn years_beyond_the_lunar_calendar_have_no_proposal() {
    assert!(proposed(1899).is_empty() && proposed(2101).is_empty() && proposed(i16::MIN).is_empty());
    assert!((1900..=2100).all(|year| proposed(year).len() >= 10));
}
