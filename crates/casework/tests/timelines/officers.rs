//! Who may: pools, two at once, the officer who accepted, outcomes and performers.

use crate::world::timeline::check;

#[test]
fn a_step_is_taken_from_the_pool_given_away_and_put_back() {
    check(
        "
2026-11-20 08:00 lan accepts 1.001193
    accepted, due 2026-11-20 17:00
    1 appraise: pool of justice case_officer, due 2026-11-20 11:30
2026-11-20 08:10 minh claims 1 minh
    in_progress, due 2026-11-20 17:00
    1 appraise: minh, due 2026-11-20 11:30
2026-11-20 08:20 hanh claims 1 hanh
    refused: denied other-officer
2026-11-20 08:20 hanh completes 1
    refused: denied other-officer
2026-11-20 08:30 minh assigns 1 to hanh
    refused: denied role
2026-11-20 08:40 tuan assigns 1 to van
    refused: not-a-performer
2026-11-20 08:40 tuan assigns 1 to hanh
    in_progress, due 2026-11-20 17:00
    1 appraise: hanh, due 2026-11-20 11:30
2026-11-20 08:50 hanh puts-back 1
    in_progress, due 2026-11-20 17:00
    1 appraise: pool of justice case_officer, due 2026-11-20 11:30
2026-11-20 08:55 binh claims 1 binh
    refused: denied role
2026-11-20 09:00 xa claims 1 xa
    refused: denied unseen
2026-11-20 09:00 phuc claims 1 phuc
    refused: denied unseen
",
    );
}

#[test]
fn of_two_officers_at_once_the_second_is_told_who_was_faster_and_when() {
    check(
        "
2026-11-20 08:00 lan accepts 1.001193
    accepted, due 2026-11-20 17:00
    1 appraise: pool of justice case_officer, due 2026-11-20 11:30
2026-11-20 08:30 minh completes 1
    closed 1 as done, 30/210 min, early
    in_progress, due 2026-11-20 17:00
    2 sign: pool of leadership leader, due 2026-11-20 10:30
2026-11-20 08:30 hanh completes 1
    refused: task-closed by minh at 2026-11-20 08:30
2026-11-20 08:31 hanh sends-back 1: Nhầm
    refused: task-closed by minh at 2026-11-20 08:30
2026-11-20 08:32 hanh completes 9
    refused: unknown-task
2026-11-20 08:33 xa completes 1
    refused: denied unseen
",
    );
}

#[test]
fn whoever_accepted_a_case_does_not_sign_it_unless_the_agency_is_too_small() {
    check(
        "
2026-11-20 08:00 khanh accepts 1.001193
    accepted, due 2026-11-20 17:00
    1 appraise: pool of justice case_officer, due 2026-11-20 11:30
2026-11-20 08:30 minh completes 1
    closed 1 as done, 30/210 min, early
    in_progress, due 2026-11-20 17:00
    2 sign: pool of leadership leader, due 2026-11-20 10:30
2026-11-20 09:00 khanh completes 2 as=approve
    refused: same-officer
2026-11-20 09:10 hung completes 2 as=approve
    closed 2 as approve, 40/120 min, early
    in_progress, due 2026-11-20 17:00
    3 release: pool of office clerk, due 2026-11-20 10:10
",
    );
    check(
        "
2026-11-20 08:00 khanh accepts 1.001193 receiver=may-sign
    accepted, due 2026-11-20 17:00
    1 appraise: pool of justice case_officer, due 2026-11-20 11:30
2026-11-20 08:30 minh completes 1
    closed 1 as done, 30/210 min, early
    in_progress, due 2026-11-20 17:00
    2 sign: pool of leadership leader, due 2026-11-20 10:30
2026-11-20 09:00 khanh completes 2 as=approve
    closed 2 as approve, 30/120 min, early
    in_progress, due 2026-11-20 17:00
    3 release: pool of office clerk, due 2026-11-20 10:00
",
    );
}

#[test]
fn an_outcome_that_does_not_exist_is_refused_with_those_that_do() {
    check(
        "
2026-11-20 09:00 lan accepts 1.004837
    accepted, due 2026-11-26 09:00
    1 assign: pool of justice unit_head, due 2026-11-20 10:00
2026-11-20 10:00 tuan completes 1
    refused: assignee-missing
2026-11-20 10:00 tuan completes 1 for=van
    refused: not-a-performer
2026-11-20 10:00 tuan completes 1 for=minh as=pass
    refused: unknown-outcome, known are done
2026-11-20 10:00 tuan completes 1 for=minh as=done
    closed 1 as done, 60/60 min, on_time
    in_progress, due 2026-11-26 09:00
    2 appraise: minh, due 2026-11-23 15:30
2026-11-20 11:00 minh completes 2
    refused: unknown-outcome, known are pass fail
2026-11-20 11:00 minh completes 2 as=maybe
    refused: unknown-outcome, known are pass fail
2026-11-20 11:00 minh completes 2 as=pass for=lan
    refused: not-a-performer
",
    );
}
