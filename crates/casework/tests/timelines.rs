//! The life of a case as text: who did what and when, and what then was true.

mod clocks;
mod officers;

use crate::world::timeline::check;

#[test]
fn a_same_day_case_is_settled_before_closing_time() {
    check(
        "
2026-11-20 08:00 lan accepts 1.001193
    accepted, due 2026-11-20 17:00
    1 appraise: pool of justice case_officer, due 2026-11-20 11:30
2026-11-20 08:30 minh completes 1
    closed 1 as done, 30/210 min, early
    in_progress, due 2026-11-20 17:00
    2 sign: pool of leadership leader, due 2026-11-20 10:30
2026-11-20 10:00 hung completes 2 as=approve
    closed 2 as approve, 90/120 min, early
    in_progress, due 2026-11-20 17:00
    3 release: pool of office clerk, due 2026-11-20 11:00
2026-11-20 10:30 van releases 3 12/2026
    closed 3 as done, 30/60 min, early
    finished early
    result_ready, due 2026-11-20 17:00
    result 12/2026: Granted
2026-11-20 11:00 lan hands-over fees=paid
    handed_over, due 2026-11-20 17:00
",
    );
}

#[test]
fn a_three_day_case_is_returned_once_and_comes_back_to_the_same_officers() {
    check(
        "
2026-11-20 09:00 lan accepts 1.004837
    accepted, due 2026-11-26 09:00
    1 assign: pool of justice unit_head, due 2026-11-20 10:00
2026-11-20 10:00 tuan completes 1 for=minh
    closed 1 as done, 60/60 min, on_time
    in_progress, due 2026-11-26 09:00
    2 appraise: minh, due 2026-11-23 15:30
2026-11-23 09:00 minh completes 2 as=pass
    closed 2 as pass, 420/720 min, early
    in_progress, due 2026-11-26 09:00
    3 sign: pool of leadership leader, due 2026-11-23 14:30
2026-11-23 10:00 hung completes 3 as=return: Thiếu biên bản họp
    closed 3 as return, 60/240 min, early
    in_progress, due 2026-11-26 09:00
    4 appraise: minh, due 2026-11-25 15:30
2026-11-23 14:00 minh completes 4 as=pass
    closed 4 as pass, 150/720 min, early
    in_progress, due 2026-11-26 09:00
    5 sign: hung, due 2026-11-25 08:30
2026-11-23 15:00 hung completes 5 as=approve
    closed 5 as approve, 60/240 min, early
    in_progress, due 2026-11-26 09:00
    6 release: pool of office clerk, due 2026-11-23 17:00
2026-11-23 16:00 van releases 6 12/2026
    closed 6 as done, 60/120 min, early
    finished early
    result_ready, due 2026-11-26 09:00
    result 12/2026: Granted
2026-11-25 09:00 lan hands-over fees=paid
    handed_over, due 2026-11-26 09:00
",
    );
}

#[test]
fn a_two_level_signature_goes_through_head_and_leader() {
    check(
        "
2026-11-20 09:00 lan accepts 2.000620
    accepted, due 2026-12-07 09:00
    1 assign: pool of economy unit_head, due 2026-11-20 11:00
2026-11-20 10:00 dung completes 1 for=binh
    closed 1 as done, 60/120 min, early
    in_progress, due 2026-12-07 09:00
    2 appraise: binh, due 2026-11-25 13:30
2026-11-23 10:00 binh completes 2
    closed 2 as done, 480/1080 min, early
    in_progress, due 2026-12-07 09:00
    3 review: pool of economy unit_head, due 2026-11-25 08:00
2026-11-23 11:00 dung completes 3 as=approve
    closed 3 as approve, 60/360 min, early
    in_progress, due 2026-12-07 09:00
    4 sign: pool of leadership leader, due 2026-11-25 09:00
2026-11-25 09:00 hung completes 4 as=approve
    closed 4 as approve, 360/360 min, on_time
    in_progress, due 2026-12-07 09:00
    5 release: pool of office clerk, due 2026-11-25 11:00
2026-11-25 10:00 van releases 5 45/GP
    closed 5 as done, 60/120 min, early
    finished early
    result_ready, due 2026-12-07 09:00
    result 45/GP: Granted
",
    );
}

#[test]
fn opinions_are_asked_in_parallel_the_join_waits_and_a_late_one_is_late() {
    check(
        "
2026-11-02 08:00 lan accepts 1.003622
    accepted, due 2026-11-17 17:00
    1 assign: pool of culture-society unit_head, due 2026-11-02 10:00
2026-11-02 09:00 hoa completes 1 for=mai
    closed 1 as done, 60/120 min, early
    in_progress, due 2026-11-17 17:00
    2 appraise: mai, due 2026-11-04 09:00
2026-11-03 09:00 mai completes 2
    closed 2 as done, 480/960 min, early
    in_progress, due 2026-11-17 17:00
    3 opinion-second: pool of economy case_officer, due 2026-11-05 14:30
    4 opinion-third: pool of office case_officer, due 2026-11-05 14:30
2026-11-03 10:00 binh completes 3: Đồng ý
    closed 3 as done, 60/1200 min, early
    in_progress, due 2026-11-17 17:00
    4 opinion-third: pool of office case_officer, due 2026-11-05 14:30
    waits at a join: 1 over opinion-second-to-join
2026-11-09 10:00 yen completes 4
    refused: opinion-missing
2026-11-09 10:00 yen completes 4: Đồng ý, đề nghị bố trí xe
    closed 4 as done, 1980/1200 min, late
    in_progress, due 2026-11-17 17:00
    5 draft: pool of culture-society case_officer, due 2026-11-11 15:30
2026-11-09 11:00 mai sends-back 5: Nhầm
    refused: nothing-before
2026-11-10 09:00 mai completes 5
    closed 5 as done, 420/1200 min, early
    in_progress, due 2026-11-17 17:00
    6 sign: pool of leadership leader, due 2026-11-11 09:00
",
    );
}

#[test]
fn another_agency_performs_its_step_and_sees_the_case_from_then_on() {
    check(
        "
2026-11-02 08:00 lan accepts 1.012818
    accepted, due 2026-12-08 08:00
    1 assign: pool of economy unit_head, due 2026-11-02 10:00
2026-11-02 09:00 son completes 1 for=binh
    refused: denied unseen
2026-11-02 09:00 dung completes 1 for=binh
    closed 1 as done, 60/120 min, early
    in_progress, due 2026-12-08 08:00
    2 check: binh, due 2026-11-03 09:00
2026-11-02 10:00 binh completes 2
    closed 2 as done, 60/480 min, early
    in_progress, due 2026-12-08 08:00
    3 partner: pool of land-registry case_officer, due 2026-11-06 08:00
2026-11-03 08:00 quang assigns 3 to son
    in_progress, due 2026-12-08 08:00
    3 partner: son, due 2026-11-06 08:00
2026-11-04 08:00 son completes 3
    closed 3 as done, 840/1800 min, early
    in_progress, due 2026-12-08 08:00
    4 draft: pool of economy case_officer, due 2026-11-05 13:30
2026-11-05 08:00 binh completes 4
    closed 4 as done, 480/720 min, early
    in_progress, due 2026-12-08 08:00
    5 sign: pool of leadership leader, due 2026-11-05 15:30
2026-11-05 09:00 quang completes 5 as=approve
    refused: denied role
",
    );
}

#[test]
fn a_step_is_sent_back_and_sent_back_further_but_not_before_the_first() {
    check(
        "
2026-11-20 08:00 lan accepts 2.000620
    accepted, due 2026-12-07 08:00
    1 assign: pool of economy unit_head, due 2026-11-20 10:00
2026-11-20 08:30 dung completes 1 for=binh
    closed 1 as done, 30/120 min, early
    in_progress, due 2026-12-07 08:00
    2 appraise: binh, due 2026-11-25 10:30
2026-11-20 09:00 binh completes 2
    closed 2 as done, 30/1080 min, early
    in_progress, due 2026-12-07 08:00
    3 review: pool of economy unit_head, due 2026-11-20 16:30
2026-11-20 09:30 dung sends-back 3
    refused: reason-missing
2026-11-20 09:30 dung sends-back 3: Thiếu tờ trình
    sent 3 back to appraise, 30 min, early
    in_progress, due 2026-12-07 08:00
    4 appraise: binh, due 2026-11-25 11:30
2026-11-20 10:00 binh sends-back 4: Không thuộc địa bàn tôi
    sent 4 back to assign, 30 min, early
    in_progress, due 2026-12-07 08:00
    5 assign: dung, due 2026-11-20 13:30
2026-11-20 10:30 dung sends-back 5: Không thuộc đơn vị
    refused: nothing-before
2026-11-20 10:40 dung completes 5 for=binh
    closed 5 as done, 40/120 min, early
    in_progress, due 2026-12-07 08:00
    6 appraise: binh, due 2026-11-25 14:10
2026-11-20 10:50 binh completes 6
    closed 6 as done, 10/1080 min, early
    in_progress, due 2026-12-07 08:00
    7 review: pool of economy unit_head, due 2026-11-23 08:50
2026-11-20 11:00 dung completes 7 as=approve
    closed 7 as approve, 10/360 min, early
    in_progress, due 2026-12-07 08:00
    8 sign: pool of leadership leader, due 2026-11-23 09:00
2026-11-20 11:10 hung completes 8 as=return: Viết lại
    closed 8 as return, 10/360 min, early
    in_progress, due 2026-12-07 08:00
    9 appraise: binh, due 2026-11-25 14:40
2026-11-20 11:20 binh sends-back 9: Xin phân công lại
    sent 9 back to assign, 10 min, early
    in_progress, due 2026-12-07 08:00
    10 assign: dung, due 2026-11-20 14:50
",
    );
}

#[test]
fn a_refusal_in_substance_is_signed_and_released_as_refused() {
    check(
        "
2026-11-20 09:00 lan accepts 1.004837
    accepted, due 2026-11-26 09:00
    1 assign: pool of justice unit_head, due 2026-11-20 10:00
2026-11-20 10:00 tuan completes 1 for=minh
    closed 1 as done, 60/60 min, on_time
    in_progress, due 2026-11-26 09:00
    2 appraise: minh, due 2026-11-23 15:30
2026-11-20 11:00 minh completes 2 as=fail
    refused: opinion-missing
2026-11-20 11:00 minh completes 2 as=fail: Người được giám hộ đã có người giám hộ
    closed 2 as fail, 60/720 min, early
    in_progress, due 2026-11-26 09:00
    3 refuse: pool of justice case_officer, due 2026-11-20 16:30
2026-11-20 14:00 minh completes 3
    closed 3 as done, 90/240 min, early
    in_progress, due 2026-11-26 09:00
    4 sign: pool of leadership leader, due 2026-11-23 08:30
2026-11-20 15:00 hung completes 4 as=approve
    closed 4 as approve, 60/240 min, early
    in_progress, due 2026-11-26 09:00
    5 release: pool of office clerk, due 2026-11-20 17:00
2026-11-20 16:00 van releases 5 7/TB-UBND refused
    closed 5 as done, 60/120 min, early
    finished early
    result_ready, due 2026-11-26 09:00
    result 7/TB-UBND: Refused
",
    );
}

#[test]
fn a_result_is_not_handed_over_before_the_fee_is_paid() {
    check(
        "
2026-11-20 08:00 lan accepts 2.000635
    accepted, due 2026-11-20 17:00
    1 appraise: pool of justice case_officer, due 2026-11-20 11:30
2026-11-20 08:30 minh completes 1
    closed 1 as done, 30/210 min, early
    in_progress, due 2026-11-20 17:00
    2 sign: pool of leadership leader, due 2026-11-20 10:30
2026-11-20 09:00 lan hands-over
    refused: wrong-stage
2026-11-20 10:00 hung completes 2 as=approve
    closed 2 as approve, 90/120 min, early
    in_progress, due 2026-11-20 17:00
    3 release: pool of office clerk, due 2026-11-20 11:00
2026-11-20 10:30 van releases 3 12/2026
    closed 3 as done, 30/60 min, early
    finished early
    result_ready, due 2026-11-20 17:00
    result 12/2026: Granted
2026-11-20 11:00 lan hands-over
    refused: fees-unpaid 8000
2026-11-20 11:00 xa hands-over fees=paid
    refused: denied unseen
2026-11-20 11:00 lan hands-over fees=paid
    handed_over, due 2026-11-20 17:00
2026-11-20 11:01 lan hands-over fees=paid
    refused: already-done
",
    );
}

#[test]
fn the_form_decides_whether_the_land_is_measured() {
    check(
        "
2026-11-02 08:00 lan accepts 1.013978 form.banVe=chua-co
    accepted, due 2026-12-10 08:00
    1 assign: pool of economy unit_head, due 2026-11-02 13:30
2026-11-02 09:00 dung completes 1 for=binh
    closed 1 as done, 60/240 min, early
    in_progress, due 2026-12-10 08:00
    2 check: binh, due 2026-11-09 14:30
2026-11-03 09:00 binh completes 2
    closed 2 as done, 480/2640 min, early
    in_progress, due 2026-12-10 08:00
    3 measure: pool of land-registry case_officer, due 2026-11-06 16:30
",
    );
    check(
        "
2026-11-02 08:00 lan accepts 1.013978 form.banVe=da-co
    accepted, due 2026-12-10 08:00
    1 assign: pool of economy unit_head, due 2026-11-02 13:30
2026-11-02 09:00 dung completes 1 for=binh
    closed 1 as done, 60/240 min, early
    in_progress, due 2026-12-10 08:00
    2 check: binh, due 2026-11-09 14:30
2026-11-03 09:00 binh completes 2
    closed 2 as done, 480/2640 min, early
    in_progress, due 2026-12-10 08:00
    3 determine: pool of land-registry case_officer, due 2026-11-06 09:00
",
    );
}

#[test]
fn the_desk_declines_and_nothing_more_happens() {
    check(
        "
2026-11-20 09:00 minh declines 1.004837
    refused: denied role
2026-11-20 09:00 lan declines 1.004837
    declined
2026-11-20 09:10 lan accepts 1.004837
    refused: already-exists
",
    );
}

#[test]
fn a_step_that_is_reached_again_over_a_payment_is_not_sent_back_over_it() {
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
2026-11-03 10:00 son completes 3 as=none
    closed 3 as none, 60/1200 min, early
    in_progress, due 2026-11-17 17:00
    4 sign: pool of leadership leader, due 2026-11-04 10:00
2026-11-03 11:00 hung completes 4 as=return: Có nghĩa vụ tài chính
    closed 4 as return, 60/480 min, early
    in_progress, due 2026-11-17 17:00
    5 appraise: binh, due 2026-11-06 11:00
2026-11-03 14:00 binh completes 5
    closed 5 as done, 90/1440 min, early
    in_progress, due 2026-11-17 17:00
    6 determine: son, due 2026-11-06 08:30
2026-11-03 15:00 son completes 6 as=duty
    closed 6 as duty, 60/1200 min, early
    awaiting_payment, due 2026-11-17 17:00, clock stands still
    7 pay: pool of one-stop cashier
2026-11-04 09:00 thu records 7 5000000
    paid 5000000 with receipt BL 07
    closed 7 as done, 210/- min, on_time
    in_progress, due 2026-11-18 17:00
    8 sign: hung, due 2026-11-05 09:00
2026-11-04 10:00 hung completes 8 as=approve
    closed 8 as approve, 60/480 min, early
    in_progress, due 2026-11-18 17:00
    9 release: pool of office clerk, due 2026-11-04 15:30
2026-11-04 11:00 van sends-back 9: Sai số thửa
    sent 9 back to sign, 60 min, early
    in_progress, due 2026-11-18 17:00
    10 sign: hung, due 2026-11-05 11:00
2026-11-04 14:00 hung sends-back 10: Không phải lỗi của tôi
    refused: nothing-before
",
    );
}
