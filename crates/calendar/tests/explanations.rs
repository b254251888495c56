//! What the officer and the citizen are told about each day.

mod vietnam;

use calendar::{Convention, explain};
use vietnam::{at, calendar, term};

/// Checks the steps, one line each: date, `+` when counted, how much so far, reason, name, `?` when provisional.
fn check(received: &str, term_text: &str, expected: &str) {
    let told = explain(&calendar(), at(received), term(term_text), Convention::SameTime).expect("covered");
    let lines: Vec<String> = told
        .steps
        .iter()
        .map(|step| {
            let sign = if step.counted { '+' } else { ' ' };
            let doubt = if step.provisional { " ?" } else { "" };
            let line = format!("{} {sign}{} {:?} {}", step.date, step.so_far, step.reason, step.name);
            format!("{}{doubt}", line.trim_end())
        })
        .collect();
    let expected: Vec<&str> = expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    assert_eq!(lines, expected);
    assert_eq!(told.provisional, told.steps.iter().any(|step| step.provisional));
}

#[test]
fn working_days_are_counted_and_days_off_are_named() {
    check(
        "2026-04-24T08:37",
        "2 working days",
        "2026-04-24  0 ReceiptDay
         2026-04-25  0 Weekend
         2026-04-26  0 Holiday Giỗ Tổ Hùng Vương
         2026-04-27  0 CompOff Nghỉ bù Giỗ Tổ Hùng Vương
         2026-04-28 +1 WorkingDay
         2026-04-29 +2 WorkingDay",
    );
}

#[test]
fn a_worked_saturday_counts() {
    check(
        "2025-04-24T08:37",
        "2 working days",
        "2025-04-24  0 ReceiptDay
         2025-04-25 +1 WorkingDay
         2025-04-26 +2 SwapWork Làm bù cho ngày 02/05",
    );
}

#[test]
fn working_hours_are_counted_in_minutes() {
    check(
        "2026-08-21T16:00",
        "4 working hours",
        "2026-08-21 +60 WorkingDay
         2026-08-22 +240 SwapWork Làm bù cho ngày 31/08",
    );
    check(
        "2026-11-20T17:30",
        "1 working hour",
        "2026-11-20  0 ReceiptDay
         2026-11-21  0 Weekend
         2026-11-22  0 Weekend
         2026-11-23 +60 WorkingDay",
    );
}

#[test]
fn calendar_days_count_whatever_they_are_and_the_last_one_moves() {
    check(
        "2026-08-28T10:00",
        "3 days",
        "2026-08-28  0 ReceiptDay
         2026-08-29 +1 CalendarDay
         2026-08-30 +2 CalendarDay
         2026-08-31 +3 CalendarDay Nghỉ hoán đổi với ngày 22/08
         2026-09-01  3 Holiday Quốc khánh (ngày liền kề)
         2026-09-02  3 Holiday Quốc khánh
         2026-09-03  3 MovedHere",
    );
}

#[test]
fn a_same_day_term_says_on_which_side_of_the_cutoff_it_came() {
    check("2026-11-23T14:00", "same day", "2026-11-23 +1 InTime");
    check(
        "2026-11-23T15:20",
        "same day",
        "2026-11-23  0 AfterCutoff
         2026-11-24  0 Holiday Ngày Văn hóa Việt Nam
         2026-11-25 +1 WorkingDay",
    );
    check(
        "2026-11-24T09:00",
        "same day",
        "2026-11-24  0 Holiday Ngày Văn hóa Việt Nam
         2026-11-25 +1 WorkingDay",
    );
}

#[test]
fn a_reckoning_over_days_without_a_notice_is_provisional() {
    check(
        "2027-09-01T10:00",
        "1 working day",
        "2027-09-01  0 ReceiptDay
         2027-09-02  0 Holiday Quốc khánh ?
         2027-09-03  0 Holiday Quốc khánh (ngày liền kề) ?
         2027-09-04  0 Weekend
         2027-09-05  0 Weekend
         2027-09-06 +1 WorkingDay",
    );
}

#[test]
fn an_explanation_is_sent_with_plain_words() {
    let told =
        explain(&calendar(), at("2026-11-20T15:30"), term("1 working day"), Convention::SameTime).unwrap();
    let sent = serde_json::to_value(told).unwrap();
    assert_eq!(sent["due_at"], "2026-11-23T15:30:00");
    assert_eq!(sent["steps"][0]["reason"], "receipt_day");
    assert_eq!(sent["steps"][3]["counted"], true);
}
