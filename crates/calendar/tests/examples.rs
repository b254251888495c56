//! The worked examples of the domain reference: what was received when, and when it is due.

mod vietnam;

use calendar::{Clock, Convention, OnSupplement, due_after_supplement};
use vietnam::{at, calendar, check_table, term};

#[test]
fn worked_examples_are_due_at_the_clock_time_of_receipt() {
    check_table(
        "
         1 | 2025-01-22T08:37 + 5 working days  -> Wed 2025-02-05T08:37
         2 | 2025-04-24T08:37 + 3 working days  -> Mon 2025-04-28T08:37
         3 | 2025-04-25T08:37 + 1 working day   -> Sat 2025-04-26T08:37
         4 | 2025-08-28T08:37 + 5 working days  -> Mon 2025-09-08T08:37
         5 | 2025-12-30T08:37 + 3 working days  -> Tue 2026-01-06T08:37
         6 | 2026-01-08T08:37 + 3 working days  -> Mon 2026-01-12T08:37
         7 | 2026-02-12T08:37 + 3 working days  -> Tue 2026-02-24T08:37
         8 | 2026-04-24T08:37 + 2 working days  -> Wed 2026-04-29T08:37
         9 | 2026-04-29T08:37 + 3 working days  -> Wed 2026-05-06T08:37
        10 | 2026-08-20T08:37 + 10 working days -> Mon 2026-09-07T08:37
        11 | 2026-08-28T08:37 + 3 working days  -> Mon 2026-09-07T08:37
        12 | 2026-11-20T08:37 + 3 working days  -> Thu 2026-11-26T08:37
        13 | 2026-11-23T15:20 + same day        -> Wed 2026-11-25T17:00
        14 accepted | 2026-11-23T07:45 + 3 working days -> Fri 2026-11-27T07:45
        14 sent     | 2026-11-22T21:00 + 3 working days -> Thu 2026-11-26T17:00
        15 | 2026-12-31T08:37 + 3 working days  -> Wed 2027-01-06T08:37
        16 | 2027-02-04T08:37 + 3 working days  -> Tue 2027-02-16T08:37
        17 | 2027-04-28T08:37 + 3 working days  -> Wed 2027-05-05T08:37
        18 | 2026-11-20T15:30 + 8 working hours -> Mon 2026-11-23T15:30
        19 | 2026-08-21T16:00 + 4 working hours -> Sat 2026-08-22T10:30
        20 | 2026-11-09T08:37 + 15 days         -> Wed 2026-11-25T08:37
        21 | 2026-08-01T08:37 + 30 days         -> Thu 2026-09-03T08:37
        22 | 2026-01-20T08:37 + 30 days         -> Mon 2026-02-23T08:37
        ",
        Convention::SameTime,
    );
}

#[test]
fn worked_examples_are_due_at_closing_under_the_civil_code() {
    check_table(
        "
         1 | 2025-01-22T08:37 + 5 working days  -> Wed 2025-02-05T17:00
         3 | 2025-04-25T08:37 + 1 working day   -> Sat 2025-04-26T17:00
        10 | 2026-08-20T08:37 + 10 working days -> Mon 2026-09-07T17:00
        13 | 2026-11-23T15:20 + same day        -> Wed 2026-11-25T17:00
        14 | 2026-11-22T21:00 + 3 working days  -> Thu 2026-11-26T17:00
        18 | 2026-11-20T15:30 + 8 working hours -> Mon 2026-11-23T15:30
        20 | 2026-11-09T08:37 + 15 days         -> Wed 2026-11-25T17:00
        21 | 2026-08-01T08:37 + 30 days         -> Thu 2026-09-03T17:00
        ",
        Convention::EndOfDay,
    );
}

/// Example 23: ten working days from Monday 01/06/2026 09:00, papers asked for on 04/06, complete on 09/06 14:00.
fn due_after_waiting(policy: OnSupplement, convention: Convention) -> String {
    let received = at("2026-06-01T09:00");
    let term = term("10 working days");
    let due_at = calendar::due(&calendar(), received, term, convention).expect("covered");
    let clock = Clock { started_at: received, due_at, paused_at: at("2026-06-04T09:00") };
    let resumed_at = at("2026-06-09T14:00");
    due_after_supplement(&calendar(), policy, (term, convention), clock, resumed_at)
        .expect("covered")
        .to_string()
}

#[test]
fn a_supplement_restarts_pauses_or_leaves_the_clock() {
    let told = |policy| due_after_waiting(policy, Convention::SameTime);
    assert_eq!(told(OnSupplement::Pause), "2026-06-18T14:00:00");
    assert_eq!(told(OnSupplement::Restart), "2026-06-23T14:00:00");
    assert_eq!(told(OnSupplement::None), "2026-06-15T09:00:00");
}

#[test]
fn a_supplement_leaves_whole_days_when_terms_end_with_the_day() {
    let told = |policy| due_after_waiting(policy, Convention::EndOfDay);
    assert_eq!(told(OnSupplement::Pause), "2026-06-18T17:00:00");
    assert_eq!(told(OnSupplement::Restart), "2026-06-23T17:00:00");
    assert_eq!(told(OnSupplement::None), "2026-06-15T17:00:00");
}
