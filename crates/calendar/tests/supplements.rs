//! The due time after a wait for more papers.

mod vietnam;

use calendar::{Clock, Convention, OnSupplement, due, due_after_supplement};
use vietnam::{at, calendar, term};

/// The due time after a pause of a case received, paused and resumed at these moments.
fn after_pause(term_text: &str, convention: Convention, moments: [&str; 3]) -> String {
    let [started_at, paused_at, resumed_at] = moments.map(at);
    let term = term(term_text);
    let due_at = due(&calendar(), started_at, term, convention).expect("covered");
    let clock = Clock { started_at, due_at, paused_at };
    due_after_supplement(&calendar(), OnSupplement::Pause, (term, convention), clock, resumed_at)
        .map_or_else(|error| error.code().to_owned(), |due_at| due_at.to_string())
}

#[test]
fn a_wait_that_lasts_no_working_time_changes_nothing() {
    // Due at the start of the afternoon: the end of the morning is the same working minute, but earlier.
    let moments = ["2026-11-16T12:10", "2026-11-17T09:00", "2026-11-17T09:00"];
    assert_eq!(after_pause("1 working day", Convention::SameTime, moments), "2026-11-17T13:00:00");
    let over_a_night = ["2026-11-16T09:00", "2026-11-16T17:00", "2026-11-17T07:30"];
    assert_eq!(after_pause("2 working days", Convention::SameTime, over_a_night), "2026-11-18T09:00:00");
}

#[test]
fn papers_that_arrive_on_a_day_off_start_the_clock_on_the_next_working_day() {
    let moments = ["2026-11-16T09:00", "2026-11-17T09:00", "2026-11-21T20:00"];
    assert_eq!(after_pause("2 working days", Convention::SameTime, moments), "2026-11-23T17:00:00");
    assert_eq!(after_pause("2 working days", Convention::EndOfDay, moments), "2026-11-23T17:00:00");
    assert_eq!(after_pause("16 working hours", Convention::EndOfDay, moments), "2026-11-23T17:00:00");
}

#[test]
fn a_case_that_was_late_at_the_pause_stays_as_late() {
    // Due on 17/11 at 09:00, asked at 10:00, complete on 19/11 at 14:00: an hour late before and after.
    let moments = ["2026-11-16T09:00", "2026-11-17T10:00", "2026-11-19T14:00"];
    assert_eq!(after_pause("1 working day", Convention::SameTime, moments), "2026-11-19T13:00:00");
    let a_day_late = ["2026-11-16T09:00", "2026-11-18T10:00", "2026-11-20T14:00"];
    assert_eq!(after_pause("1 working day", Convention::EndOfDay, a_day_late), "2026-11-19T17:00:00");
}

#[test]
fn calendar_days_left_are_counted_from_the_arrival_and_move_to_a_working_day() {
    // Ten of fifteen days left: 19/11 + 10 days is Sunday 29/11.
    let moments = ["2026-11-05T09:00", "2026-11-10T09:00", "2026-11-19T14:00"];
    assert_eq!(after_pause("15 days", Convention::EndOfDay, moments), "2026-11-30T17:00:00");
    assert_eq!(after_pause("15 days", Convention::SameTime, moments), "2026-11-30T14:00:00");
}

#[test]
fn a_same_day_term_is_promised_anew_for_the_day_of_complete_papers() {
    let moments = ["2026-11-18T09:00", "2026-11-18T10:00", "2026-11-19T14:00"];
    assert_eq!(after_pause("same day", Convention::SameTime, moments), "2026-11-19T17:00:00");
    let too_late = ["2026-11-18T09:00", "2026-11-18T10:00", "2026-11-19T15:30"];
    assert_eq!(after_pause("same day", Convention::SameTime, too_late), "2026-11-20T17:00:00");
}

#[test]
fn papers_cannot_arrive_before_they_were_asked_for_nor_after_the_calendar() {
    let backwards = ["2026-11-16T09:00", "2026-11-17T10:00", "2026-11-17T09:00"];
    assert_eq!(after_pause("5 working days", Convention::SameTime, backwards), "due-resumed-before-paused");
    let beyond = ["2026-11-16T09:00", "2026-11-17T10:00", "2027-12-31T09:00"];
    assert_eq!(after_pause("5 working days", Convention::SameTime, beyond), "due-outside-calendar");
    assert_eq!(after_pause("5 working days", Convention::EndOfDay, beyond), "due-outside-calendar");
}

#[test]
fn policies_are_stored_by_their_names() {
    for (policy, stored) in [
        (OnSupplement::Restart, "\"restart\""),
        (OnSupplement::Pause, "\"pause\""),
        (OnSupplement::None, "\"none\""),
    ] {
        assert_eq!(serde_json::to_string(&policy).unwrap(), stored);
    }
}
