//! Working days, hours, hand-over and the limits of a calendar.

mod vietnam;

use calendar::{
    CalendarDefinition, CalendarError, Convention, DayKind, DayReason, DueError, Span, SpecialDay, Term,
    WorkingCalendar, to_instant, to_local,
};
use jiff::Timestamp;
use jiff::civil::DateTime;
use vietnam::{at, calendar, check_table, day, definition, due_text, term};

#[test]
fn the_shipped_calendar_says_why_a_day_is_off_or_worked() {
    let table = "
        2025-01-24 true  WorkingDay
        2025-01-25 false Weekend
        2025-01-29 false Holiday Tết Nguyên đán (mùng 1)
        2025-04-26 true  SwapWork Làm bù cho ngày 02/05
        2025-05-02 false SwapOff Nghỉ hoán đổi với ngày 26/04
        2026-01-10 true  SwapWork Làm bù cho ngày 02/01
        2026-04-26 false Holiday Giỗ Tổ Hùng Vương
        2026-04-27 false CompOff Nghỉ bù Giỗ Tổ Hùng Vương
        2026-11-24 false Holiday Ngày Văn hóa Việt Nam
        2028-01-03 false OutsideCalendar
    ";
    for line in table.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let date = day(line.split(' ').next().unwrap());
        let told = calendar().day(date);
        let (working, reason) = (told.working.to_string(), format!("{:?} {}", told.reason, told.name));
        assert_eq!(format!("{date} {working:5} {}", reason.trim()), line);
        assert_eq!(calendar().is_working_day(date), told.working);
    }
}

#[test]
fn every_row_of_2027_and_no_other_is_provisional() {
    let definition = definition();
    assert_eq!((definition.covers_from, definition.covers_to), (day("2025-01-01"), day("2027-12-31")));
    for row in &definition.days {
        assert_eq!(row.provisional, row.date.year() == 2027, "{}", row.date);
        assert_eq!(calendar().is_provisional(row.date), row.provisional);
        assert!(!row.name.is_empty() && !row.source.is_empty(), "{}", row.date);
    }
    assert!(!calendar().is_provisional(day("2027-01-04")));
}

#[test]
fn the_shipped_year_2027_is_what_is_proposed_to_an_administrator() {
    let rows = |days: Vec<SpecialDay>| -> Vec<_> {
        days.into_iter().filter(|row| row.date.year() == 2027).map(|row| (row.date, row.kind)).collect()
    };
    assert_eq!(rows(definition().days), rows(calendar::holidays::proposed(2027)));
}

#[test]
fn a_definition_survives_being_written_and_read() {
    let definition = definition();
    let written = serde_json::to_string(&definition).unwrap();
    assert_eq!(serde_json::from_str::<CalendarDefinition>(&written).unwrap(), definition);
    assert!(written.contains("\"swap_work\""));
    assert!(serde_json::from_str::<CalendarDefinition>(&written.replace("\"hours\"", "\"hour\"")).is_err());
}

/// The code of the error that a change to the shipped calendar brings about.
fn refusal(change: impl FnOnce(&mut CalendarDefinition)) -> &'static str {
    let mut changed = definition();
    change(&mut changed);
    WorkingCalendar::new(changed).map_or_else(|error| error.code(), |_| "accepted")
}

fn span(from: &str, to: &str) -> Span {
    Span { from: from.parse().unwrap(), to: to.parse().unwrap() }
}

#[test]
fn a_calendar_that_cannot_be_meant_is_refused() {
    assert_eq!(refusal(|_| ()), "accepted");
    assert_eq!(refusal(|c| c.hours.clear()), "calendar-no-hours");
    assert_eq!(
        refusal(|c| c.hours = vec![span("08:00", "12:00"), span("11:00", "17:00")]),
        "calendar-overlapping-spans"
    );
    assert_eq!(refusal(|c| c.hours.reverse()), "calendar-overlapping-spans");
    assert_eq!(refusal(|c| c.hours = vec![span("08:00", "08:00")]), "calendar-bad-span");
    assert_eq!(refusal(|c| c.hours = vec![span("12:00", "08:00")]), "calendar-bad-span");
    assert_eq!(refusal(|c| c.hours = vec![span("08:00:30", "12:00")]), "calendar-bad-span");
    assert_eq!(refusal(|c| c.hours = vec![span("08:00", "12:00"); 13]), "calendar-too-many-spans");
    assert_eq!(refusal(|c| c.saturday_receipt = vec![span("11:00", "08:00")]), "calendar-bad-span");
    assert_eq!(refusal(|c| c.days.push(c.days[3].clone())), "calendar-duplicate-day");
    assert_eq!(refusal(|c| c.covers_to = day("2027-06-30")), "calendar-day-outside-range");
    assert_eq!(refusal(|c| c.covers_to = day("2024-12-31")), "calendar-empty-range");
    assert_eq!(refusal(|c| c.covers_to = day("2300-01-01")), "calendar-range-too-long");
    assert_eq!(refusal(|c| c.days[0].name = "x".repeat(301)), "calendar-text-too-long");
    let error = CalendarError::DuplicateDay { date: day("2025-01-27") };
    assert_eq!(error.to_string(), "2025-01-27 is listed twice");
}

#[test]
fn papers_are_handed_over_the_same_day_until_the_cutoff() {
    let table = "
        2026-11-20T06:00 -> 2026-11-20T07:30:00
        2026-11-20T09:10 -> 2026-11-20T09:10:00
        2026-11-20T12:00 -> 2026-11-20T13:00:00
        2026-11-20T15:00 -> 2026-11-20T15:00:00
        2026-11-20T15:01 -> 2026-11-23T07:30:00
        2026-11-21T09:00 -> 2026-11-23T07:30:00
        2026-11-23T16:00 -> 2026-11-25T07:30:00
        2026-08-21T15:30 -> 2026-08-22T07:30:00
    ";
    for (received, expected) in pairs(table) {
        assert_eq!(calendar().handover_at(at(received)).unwrap().to_string(), expected, "{received}");
    }
}

#[test]
fn the_next_working_moment_skips_breaks_nights_and_days_off() {
    let table = "
        2026-11-20T07:29:59 -> 2026-11-20T07:30:00
        2026-11-20T08:15:59 -> 2026-11-20T08:15:00
        2026-11-20T11:30:00 -> 2026-11-20T13:00:00
        2026-11-20T17:00:00 -> 2026-11-23T07:30:00
        2026-02-13T18:00:00 -> 2026-02-23T07:30:00
    ";
    for (moment, expected) in pairs(table) {
        assert_eq!(calendar().next_working_moment(at(moment)).unwrap().to_string(), expected, "{moment}");
    }
}

#[test]
fn no_work_at_all_ends_where_work_can_begin() {
    for (from, expected) in
        [("2026-11-20T11:30", "2026-11-20T13:00"), ("2026-11-20T17:00", "2026-11-23T07:30")]
    {
        assert_eq!(calendar().add_working_minutes(at(from), 0), Ok(at(expected)));
    }
    assert_eq!(calendar().add_working_minutes(at("2026-11-20T09:00"), 150), Ok(at("2026-11-20T11:30")));
    assert_eq!(calendar().add_working_minutes(at("2026-11-20T14:00"), -60), Ok(at("2026-11-20T13:00")));
}

fn pairs(table: &str) -> impl Iterator<Item = (&str, &str)> {
    table.lines().filter_map(|line| line.trim().split_once(" -> "))
}

#[test]
fn the_clock_time_of_receipt_is_moved_into_working_hours() {
    check_table(
        "
        before opening | 2026-11-16T06:10 + 1 working day -> Tue 2026-11-17T07:30
        closing noon   | 2026-11-16T11:30 + 1 working day -> Tue 2026-11-17T11:30
        lunch          | 2026-11-16T12:10 + 1 working day -> Tue 2026-11-17T13:00
        after closing  | 2026-11-16T19:00 + 1 working day -> Tue 2026-11-17T17:00
        seconds        | 2026-11-16T09:00:59 + 1 working day -> Tue 2026-11-17T09:00
        on a day off   | 2026-11-21T09:00 + 1 working day -> Mon 2026-11-23T17:00
        fills the day  | 2026-11-16T07:30 + 8 working hours -> Mon 2026-11-16T17:00
        fills morning  | 2026-11-16T07:30 + 4 working hours -> Mon 2026-11-16T11:30
        ",
        Convention::SameTime,
    );
}

#[test]
fn a_same_day_term_ends_at_closing_of_the_day_or_the_next() {
    for convention in [Convention::SameTime, Convention::EndOfDay] {
        check_table(
            "
            before opening | 2026-11-23T05:00 + same day -> Mon 2026-11-23T17:00
            at the cutoff  | 2026-11-23T15:00 + same day -> Mon 2026-11-23T17:00
            after it       | 2026-11-23T15:01 + same day -> Wed 2026-11-25T17:00
            on a day off   | 2026-11-24T08:00 + same day -> Wed 2026-11-25T17:00
            ",
            convention,
        );
    }
}

#[test]
fn an_agency_that_closes_before_the_cutoff_promises_the_next_day() {
    let mut mornings = definition();
    mornings.hours = vec![span("07:30", "11:30")];
    let mornings = WorkingCalendar::new(mornings).unwrap();
    assert_eq!(mornings.day_minutes(), 240);
    let due_at = calendar::due(&mornings, at("2026-11-19T14:00"), Term::SameDay, Convention::SameTime);
    assert_eq!(due_at, Ok(at("2026-11-20T11:30")));
    assert_eq!(mornings.handover_at(at("2026-11-19T14:00")), Ok(at("2026-11-20T07:30")));
}

#[test]
fn a_day_that_the_calendar_does_not_know_is_an_error() {
    let same_time = Convention::SameTime;
    assert_eq!(due_text("2027-12-31T09:00", "1 working day", same_time), "due-outside-calendar");
    assert_eq!(due_text("2027-12-31T09:00", "1 day", same_time), "due-outside-calendar");
    assert_eq!(due_text("2027-12-31T15:01", "same day", same_time), "due-outside-calendar");
    assert_eq!(due_text("2027-12-31T16:00", "2 working hours", same_time), "due-outside-calendar");
    assert_eq!(due_text("2027-12-31T16:00", "1 working hour", same_time), "Fri 2027-12-31T17:00");
    // Before the beginning, even when the term would end inside.
    assert_eq!(due_text("2024-12-31T09:00", "15 days", same_time), "due-outside-calendar");
    let error = calendar::due(&calendar(), at("2027-12-31T09:00"), Term::WorkingDays(2), same_time);
    assert_eq!(error, Err(DueError::OutsideCalendar { date: day("2028-01-01") }));
    assert!(calendar().minutes_between(at("2024-12-31T09:00"), at("2025-01-02T09:00")).is_err());
    assert!(calendar().add_working_minutes(at("2025-01-02T09:00"), -91).is_err());
    assert!(calendar().add_working_minutes(at("2025-01-02T09:00"), i64::MIN).is_err());
    assert!(calendar().add_working_minutes(at("2025-01-02T09:00"), i64::MAX).is_err());
    assert!(calendar().handover_at(at("2027-12-31T15:30")).is_err());
    assert!(calendar().next_working_moment(DateTime::MAX).is_err());
}

#[test]
fn a_term_of_nothing_or_of_years_is_refused() {
    for term in [Term::WorkingDays(0), Term::WorkingHours(1001), Term::CalendarDays(0)] {
        let told = calendar::due(&calendar(), at("2026-11-20T09:00"), term, Convention::SameTime);
        assert_eq!(told, Err(DueError::TermOutOfLimits));
    }
}

#[test]
fn terms_read_back_as_they_are_written() {
    for text in [
        "same day",
        "1 working day",
        "3 working days",
        "1 working hour",
        "8 working hours",
        "1 day",
        "15 days",
        "1000 days",
    ] {
        assert_eq!(term(text).to_string(), text);
    }
    assert_eq!(term(" 1  working days "), Term::WorkingDays(1));
    for (text, code) in [
        ("", "term-shape"),
        ("three days", "term-shape"),
        ("+3 days", "term-shape"),
        ("3 days late", "term-shape"),
        ("3 weeks", "term-shape"),
        ("0 days", "term-number"),
        ("1001 days", "term-number"),
        ("99999999999 days", "term-number"),
    ] {
        assert_eq!(text.parse::<Term>().unwrap_err().code(), code, "{text}");
    }
    assert_eq!(serde_json::to_string(&Term::WorkingDays(3)).unwrap(), "\"3 working days\"");
    assert_eq!(serde_json::from_str::<Term>("\"same day\"").unwrap(), Term::SameDay);
    assert_eq!(serde_json::to_string(&Convention::EndOfDay).unwrap(), "\"end-of-day\"");
    assert_eq!("same-time".parse(), Ok(Convention::SameTime));
    assert_eq!("noon".parse::<Convention>().unwrap_err().code(), "term-convention");
}

#[test]
fn the_desk_may_receive_outside_working_time() {
    let mut open = definition();
    open.saturday_receipt = vec![span("07:30", "11:30")];
    open.receipt_hours = vec![span("17:00", "18:00")];
    open.days.push(SpecialDay {
        date: day("2026-11-28"),
        kind: DayKind::LocalOff,
        name: "Ngày truyền thống phường".to_owned(),
        source: "Quyết định của phường".to_owned(),
        provisional: false,
    });
    let open = WorkingCalendar::new(open).unwrap();
    let is_open = |moment: &str| open.is_open_for_receipt(at(moment));
    assert!(is_open("2026-11-20T09:00") && is_open("2026-11-20T17:30") && is_open("2026-11-21T09:00"));
    assert!(!is_open("2026-11-20T12:00") && !is_open("2026-11-21T14:00") && !is_open("2026-11-22T09:00"));
    // A Saturday off for another reason than the week is not open.
    assert!(!is_open("2026-11-28T09:00"));
    assert_eq!(open.day(day("2026-11-28")).reason, DayReason::LocalOff);
    // Receipt on a Saturday does not make it a working day.
    let due_at = calendar::due(&open, at("2026-11-21T09:00"), Term::WorkingHours(1), Convention::SameTime);
    assert_eq!(due_at, Ok(at("2026-11-23T08:30")));
}

#[test]
fn local_time_is_seven_hours_ahead_of_universal_time() {
    let instant: Timestamp = "2026-11-20T08:30:00Z".parse().unwrap();
    assert_eq!(to_local(instant), at("2026-11-20T15:30"));
    assert_eq!(to_instant(at("2026-11-20T15:30")), instant);
    assert_eq!(to_instant(DateTime::MIN), Timestamp::MIN);
    assert_eq!(to_instant(DateTime::MAX), Timestamp::MAX);
}
