//! Clocks: supplements, payments, the 15:00 rule, early and late, the end of the calendar.

use crate::world::timeline::check;

#[test]
fn the_clock_stands_still_while_a_financial_duty_is_awaited() {
    check(
        "
2026-11-02 08:00 lan accepts 1.013949
    accepted, due 2026-11-17 17:00
    1 assign: pool of economy unit_head, due 2026-11-02 10:00
2026-11-02 09:00 dung completes 1 for=binh
    closed 1 as done, 60/120 min, early
    in_progress, due 2026-11-17 17:00
    2 appraise: binh, due 2026-11-05 09:00
2026-11-03 09:00 binh completes 2
    closed 2 as done, 480/1440 min, early
    in_progress, due 2026-11-17 17:00
    3 determine: pool of land-registry case_officer, due 2026-11-05 14:30
2026-11-04 09:00 son completes 3 as=duty
    closed 3 as duty, 480/1200 min, early
    awaiting_payment, due 2026-11-17 17:00, clock stands still
    4 pay: pool of one-stop cashier
2026-11-05 09:00 thu completes 4
    refused: needs-payment
2026-11-05 09:00 thu records 4 0
    refused: bad-amount
2026-11-12 09:00 thu records 4 25000000
    paid 25000000 with receipt BL 07
    closed 4 as done, 2880/- min, on_time
    in_progress, due 2026-11-25 17:00
    5 sign: pool of leadership leader, due 2026-11-13 09:00
2026-11-12 10:00 hung sends-back 5: Chưa rõ
    refused: nothing-before
2026-11-12 10:30 hung completes 5 as=return: Sai diện tích
    closed 5 as return, 90/480 min, early
    in_progress, due 2026-11-25 17:00
    6 appraise: binh, due 2026-11-17 10:30
2026-11-12 11:00 binh sends-back 6: Không phải việc của tôi
    sent 6 back to assign, 30 min, early
    in_progress, due 2026-11-25 17:00
    7 assign: dung, due 2026-11-12 14:30
",
    );
}

#[test]
fn a_duty_that_was_asked_by_mistake_is_sent_back_and_the_clock_runs_again() {
    check(
        "
2026-11-02 08:00 lan accepts 1.013949
    accepted, due 2026-11-17 17:00
    1 assign: pool of economy unit_head, due 2026-11-02 10:00
2026-11-02 09:00 dung completes 1 for=binh
    closed 1 as done, 60/120 min, early
    in_progress, due 2026-11-17 17:00
    2 appraise: binh, due 2026-11-05 09:00
2026-11-03 09:00 binh completes 2
    closed 2 as done, 480/1440 min, early
    in_progress, due 2026-11-17 17:00
    3 determine: pool of land-registry case_officer, due 2026-11-05 14:30
2026-11-04 09:00 son completes 3 as=duty
    closed 3 as duty, 480/1200 min, early
    awaiting_payment, due 2026-11-17 17:00, clock stands still
    4 pay: pool of one-stop cashier
2026-11-06 09:00 thu sends-back 4: Tính nhầm
    sent 4 back to determine, 960 min, on_time
    in_progress, due 2026-11-19 17:00
    5 determine: son, due 2026-11-10 14:30
2026-11-06 10:00 son completes 5 as=none
    closed 5 as none, 60/1200 min, early
    in_progress, due 2026-11-19 17:00
    6 sign: pool of leadership leader, due 2026-11-09 10:00
",
    );
}

#[test]
fn a_supplement_counts_the_term_anew_under_restart() {
    check(
        "
2026-06-01 09:00 lan accepts 2.000620
    accepted, due 2026-06-15 09:00
    1 assign: pool of economy unit_head, due 2026-06-01 11:00
2026-06-01 10:00 dung completes 1 for=binh
    closed 1 as done, 60/120 min, early
    in_progress, due 2026-06-15 09:00
    2 appraise: binh, due 2026-06-03 13:30
2026-06-03 09:00 binh proposes 2
    in_progress, due 2026-06-15 09:00
    a supplement is proposed
    2 appraise: binh, due 2026-06-03 13:30
2026-06-03 10:00 binh completes 2
    refused: supplement-pending
2026-06-04 09:00 lan issues
    awaiting_supplement, due 2026-06-15 09:00, clock stands still
    2 appraise: binh, due 2026-06-03 13:30
2026-06-04 10:00 binh completes 2
    refused: wrong-stage
2026-06-09 14:00 lan receives
    in_progress, due 2026-06-23 14:00
    2 appraise: binh, due 2026-06-11 16:00
2026-06-09 16:00 binh completes 3
    refused: unknown-task
2026-06-09 16:00 binh completes 2
    closed 2 as done, 120/1080 min, early
    in_progress, due 2026-06-23 14:00
    3 review: pool of economy unit_head, due 2026-06-10 14:00
2026-06-10 08:00 dung proposes 3
    refused: supplement-limit
",
    );
}

#[test]
fn a_supplement_leaves_what_was_left_under_pause() {
    check(
        "
2026-06-01 09:00 lan accepts 2.000620 policy=pause
    accepted, due 2026-06-15 09:00
    1 assign: pool of economy unit_head, due 2026-06-01 11:00
2026-06-01 10:00 dung completes 1 for=binh
    closed 1 as done, 60/120 min, early
    in_progress, due 2026-06-15 09:00
    2 appraise: binh, due 2026-06-03 13:30
2026-06-03 09:00 binh proposes 2
    in_progress, due 2026-06-15 09:00
    a supplement is proposed
    2 appraise: binh, due 2026-06-03 13:30
2026-06-04 09:00 lan issues
    awaiting_supplement, due 2026-06-15 09:00, clock stands still
    2 appraise: binh, due 2026-06-03 13:30
2026-06-09 14:00 lan receives
    in_progress, due 2026-06-18 14:00
    2 appraise: binh, due 2026-06-09 07:30
2026-06-09 16:00 binh completes 2
    closed 2 as done, 1500/1080 min, late
    in_progress, due 2026-06-18 14:00
    3 review: pool of economy unit_head, due 2026-06-10 14:00
",
    );
}

#[test]
fn the_clock_runs_on_under_none() {
    check(
        "
2026-06-01 09:00 lan accepts 2.000620 policy=none
    accepted, due 2026-06-15 09:00
    1 assign: pool of economy unit_head, due 2026-06-01 11:00
2026-06-01 10:00 dung completes 1 for=binh
    closed 1 as done, 60/120 min, early
    in_progress, due 2026-06-15 09:00
    2 appraise: binh, due 2026-06-03 13:30
2026-06-03 09:00 binh proposes 2
    in_progress, due 2026-06-15 09:00
    a supplement is proposed
    2 appraise: binh, due 2026-06-03 13:30
2026-06-04 09:00 lan issues
    awaiting_supplement, due 2026-06-15 09:00
    2 appraise: binh, due 2026-06-03 13:30
2026-06-09 14:00 lan receives
    in_progress, due 2026-06-15 09:00
    2 appraise: binh, due 2026-06-03 13:30
2026-06-09 16:00 binh completes 2
    closed 2 as done, 3150/1080 min, late
    in_progress, due 2026-06-15 09:00
    3 review: pool of economy unit_head, due 2026-06-10 14:00
",
    );
}

#[test]
fn a_step_that_was_late_when_the_clock_stopped_stays_as_late_as_it_was() {
    check(
        "
2026-06-01 09:00 lan accepts 2.000620 policy=pause
    accepted, due 2026-06-15 09:00
    1 assign: pool of economy unit_head, due 2026-06-01 11:00
2026-06-01 16:00 tuan completes 1 for=binh
    refused: denied role
2026-06-01 16:00 dung proposes 1
    in_progress, due 2026-06-15 09:00
    a supplement is proposed
    1 assign: pool of economy unit_head, due 2026-06-01 11:00
2026-06-01 16:30 lan issues
    awaiting_supplement, due 2026-06-15 09:00, clock stands still
    1 assign: pool of economy unit_head, due 2026-06-01 11:00
2026-06-09 14:00 lan receives
    in_progress, due 2026-06-22 16:00
    1 assign: pool of economy unit_head, due 2026-06-09 08:30
2026-06-09 14:30 dung completes 1 for=binh
    closed 1 as done, 390/120 min, late
    in_progress, due 2026-06-22 16:00
    2 appraise: binh, due 2026-06-11 16:30
",
    );
}

#[test]
fn a_second_request_is_refused_where_the_law_allows_one() {
    check(
        "
2026-06-01 09:00 lan accepts 1.004837
    accepted, due 2026-06-04 09:00
    1 assign: pool of justice unit_head, due 2026-06-01 10:00
2026-06-01 09:30 tuan proposes 1
    in_progress, due 2026-06-04 09:00
    a supplement is proposed
    1 assign: pool of justice unit_head, due 2026-06-01 10:00
2026-06-01 09:40 tuan proposes 1
    refused: supplement-pending
2026-06-01 10:00 nga issues
    awaiting_supplement, due 2026-06-04 09:00, clock stands still
    1 assign: pool of justice unit_head, due 2026-06-01 10:00
2026-06-01 10:10 nga issues
    refused: already-done
2026-06-02 10:00 lan receives
    in_progress, due 2026-06-05 10:00
    1 assign: pool of justice unit_head, due 2026-06-02 11:00
2026-06-02 10:10 lan receives
    refused: already-done
2026-06-02 11:00 tuan proposes 1
    refused: supplement-limit
2026-06-02 11:10 lan issues
    refused: no-supplement
",
    );
}

#[test]
fn a_proposal_is_dropped_by_whoever_drafted_it_or_by_the_desk_and_does_not_count() {
    check(
        "
2026-06-01 09:00 lan accepts 1.004837
    accepted, due 2026-06-04 09:00
    1 assign: pool of justice unit_head, due 2026-06-01 10:00
2026-06-01 09:30 tuan proposes 1
    in_progress, due 2026-06-04 09:00
    a supplement is proposed
    1 assign: pool of justice unit_head, due 2026-06-01 10:00
2026-06-01 09:40 minh drops: Không cần
    refused: denied role
2026-06-01 09:50 tuan drops
    refused: reason-missing
2026-06-01 09:50 tuan drops: Đã tra cứu được
    in_progress, due 2026-06-04 09:00
    1 assign: pool of justice unit_head, due 2026-06-01 10:00
2026-06-01 10:00 tuan drops: Lần nữa
    refused: denied role
2026-06-01 10:10 tuan proposes 1
    in_progress, due 2026-06-04 09:00
    a supplement is proposed
    1 assign: pool of justice unit_head, due 2026-06-01 10:00
2026-06-01 10:20 lan drops: Người dân đã mang đến
    in_progress, due 2026-06-04 09:00
    1 assign: pool of justice unit_head, due 2026-06-01 10:00
2026-06-01 10:30 tuan completes 1 for=minh
    closed 1 as done, 90/60 min, late
    in_progress, due 2026-06-04 09:00
    2 appraise: minh, due 2026-06-02 16:00
",
    );
}

#[test]
fn what_arrives_after_three_is_handed_over_the_next_morning() {
    check(
        "
2026-11-20 15:00 lan accepts 1.004837
    accepted, due 2026-11-26 15:00
    1 assign: pool of justice unit_head, due 2026-11-20 16:00
",
    );
    check(
        "
2026-11-20 15:01 lan accepts 1.004837
    accepted, due 2026-11-26 15:01
    1 assign: pool of justice unit_head, due 2026-11-23 08:30
2026-11-20 16:00 tuan completes 1 for=minh
    closed 1 as done, 0/60 min, early
    in_progress, due 2026-11-26 15:01
    2 appraise: minh, due 2026-11-25 10:30
",
    );
    check(
        "
2026-11-23 15:20 lan accepts 1.001193
    accepted, due 2026-11-25 17:00
    1 appraise: pool of justice case_officer, due 2026-11-25 11:00
",
    );
}

#[test]
fn early_on_time_and_late_are_told_apart_by_the_minute() {
    check(
        "
2026-11-23 15:00 lan accepts 1.001266
    accepted, due 2026-11-27 15:00
    1 check: pool of economy case_officer, due 2026-11-25 15:00
2026-11-25 08:00 binh completes 1
    closed 1 as done, 150/480 min, early
    in_progress, due 2026-11-27 15:00
    2 sign: pool of economy unit_head, due 2026-11-25 15:30
2026-11-25 09:00 dung completes 2 as=approve
    closed 2 as approve, 60/360 min, early
    in_progress, due 2026-11-27 15:00
    3 release: pool of office clerk, due 2026-11-25 11:00
2026-11-27 14:59 van releases 3 12/2026
    closed 3 as done, 1229/120 min, late
    finished early
    result_ready, due 2026-11-27 15:00
    result 12/2026: Granted
",
    );
    check(
        "
2026-11-23 15:00 lan accepts 1.001266
    accepted, due 2026-11-27 15:00
    1 check: pool of economy case_officer, due 2026-11-25 15:00
2026-11-25 08:00 binh completes 1
    closed 1 as done, 150/480 min, early
    in_progress, due 2026-11-27 15:00
    2 sign: pool of economy unit_head, due 2026-11-25 15:30
2026-11-25 09:00 dung completes 2 as=approve
    closed 2 as approve, 60/360 min, early
    in_progress, due 2026-11-27 15:00
    3 release: pool of office clerk, due 2026-11-25 11:00
2026-11-27 15:00 van releases 3 12/2026
    closed 3 as done, 1230/120 min, late
    finished on_time
    result_ready, due 2026-11-27 15:00
    result 12/2026: Granted
",
    );
    check(
        "
2026-11-23 15:00 lan accepts 1.001266
    accepted, due 2026-11-27 15:00
    1 check: pool of economy case_officer, due 2026-11-25 15:00
2026-11-25 08:00 binh completes 1
    closed 1 as done, 150/480 min, early
    in_progress, due 2026-11-27 15:00
    2 sign: pool of economy unit_head, due 2026-11-25 15:30
2026-11-25 09:00 dung completes 2 as=approve
    closed 2 as approve, 60/360 min, early
    in_progress, due 2026-11-27 15:00
    3 release: pool of office clerk, due 2026-11-25 11:00
2026-11-27 15:01 van releases 3 12/2026
    closed 3 as done, 1231/120 min, late
    finished late
    result_ready, due 2026-11-27 15:00
    result 12/2026: Granted
",
    );
}

#[test]
fn early_on_time_and_late_are_told_apart_by_the_day_where_the_agency_wants_it() {
    check(
        "
2026-11-23 15:00 lan accepts 1.001266 judged=by-day
    accepted, due 2026-11-27 15:00
    1 check: pool of economy case_officer, due 2026-11-25 15:00
2026-11-25 08:00 binh completes 1
    closed 1 as done, 150/480 min, early
    in_progress, due 2026-11-27 15:00
    2 sign: pool of economy unit_head, due 2026-11-25 15:30
2026-11-25 09:00 dung completes 2 as=approve
    closed 2 as approve, 60/360 min, early
    in_progress, due 2026-11-27 15:00
    3 release: pool of office clerk, due 2026-11-25 11:00
2026-11-27 16:50 van releases 3 12/2026
    closed 3 as done, 1340/120 min, late
    finished on_time
    result_ready, due 2026-11-27 15:00
    result 12/2026: Granted
",
    );
    check(
        "
2026-11-23 15:00 lan accepts 1.001266 judged=by-day
    accepted, due 2026-11-27 15:00
    1 check: pool of economy case_officer, due 2026-11-25 15:00
2026-11-25 08:00 binh completes 1
    closed 1 as done, 150/480 min, early
    in_progress, due 2026-11-27 15:00
    2 sign: pool of economy unit_head, due 2026-11-25 15:30
2026-11-25 09:00 dung completes 2 as=approve
    closed 2 as approve, 60/360 min, early
    in_progress, due 2026-11-27 15:00
    3 release: pool of office clerk, due 2026-11-25 11:00
2026-11-26 16:50 van releases 3 12/2026
    closed 3 as done, 860/120 min, late
    finished early
    result_ready, due 2026-11-27 15:00
    result 12/2026: Granted
",
    );
    check(
        "
2026-11-23 15:00 lan accepts 1.001266 judged=by-day
    accepted, due 2026-11-27 15:00
    1 check: pool of economy case_officer, due 2026-11-25 15:00
2026-11-25 08:00 binh completes 1
    closed 1 as done, 150/480 min, early
    in_progress, due 2026-11-27 15:00
    2 sign: pool of economy unit_head, due 2026-11-25 15:30
2026-11-25 09:00 dung completes 2 as=approve
    closed 2 as approve, 60/360 min, early
    in_progress, due 2026-11-27 15:00
    3 release: pool of office clerk, due 2026-11-25 11:00
2026-11-30 08:00 van releases 3 12/2026
    closed 3 as done, 1380/120 min, late
    finished late
    result_ready, due 2026-11-27 15:00
    result 12/2026: Granted
",
    );
}

#[test]
fn a_term_beyond_the_calendar_is_refused_and_names_the_missing_day() {
    check(
        "
2027-12-30 09:00 lan accepts 1.004837
    refused: calendar-ends at 2028-01-01
",
    );
    check(
        "
2027-12-27 09:00 lan accepts 1.004837
    accepted, due 2027-12-30 09:00
    1 assign: pool of justice unit_head, due 2027-12-27 10:00
2027-12-30 16:00 tuan completes 1 for=minh
    refused: calendar-ends at 2028-01-01
2027-12-31 16:00 minh completes 2 as=pass
    refused: unknown-task
",
    );
}
