//! Refusals that need more than a timeline, rights that end, and numbers that no decent client sends.

use access::{Actor, Directory, Membership, Role};
use casework::{
    Command, Completion, Event, Fee, HandOver, Paper, Rejection, ResultKind, SupplementItem, evolve,
    refused_because,
};
use procedure::{FeeKind, When};
use process::TaskKind;

use crate::world::story::{Story, hand_over, propose, receive, release};
use crate::world::{WARD, at, day, id, intake, officer, procedure, shown};

#[track_caller]
fn refused(story: &Story, now: &str, who: &str, command: &Command) -> Rejection {
    story.ask(at(now), officer(who), command).expect_err("it must be refused")
}

/// The world after some officers left or moved.
fn moved(story: &mut Story, changes: impl Fn(&mut Actor)) {
    let mut officers: Vec<Actor> = story.directory.officers().cloned().collect();
    officers.iter_mut().for_each(changes);
    story.directory = Directory::new([], story.directory.units().cloned(), officers);
}

#[test]
fn whoever_lost_the_role_can_no_longer_do_the_step_that_was_theirs() {
    let mut story = Story::accepted("1.001193");
    story.must("2026-11-20 09:10", "minh", &Command::AssignTask { task_no: 1, assignee: Some(id("minh")) });
    let mut former = officer("minh").clone();
    former.memberships =
        vec![Membership { agency: WARD.into(), unit: "office".into(), role: Role::CaseOfficer }];
    let complete = story.forward(&story.case.tasks[0], "", at("2026-11-20 09:20"));
    let answer = story.ask(at("2026-11-20 09:20"), &former, &complete);
    assert_eq!(answer, Err(Rejection::Denied(access::Denied::Role)));
    // The head gives it to somebody else.
    story.must("2026-11-20 09:30", "tuan", &Command::AssignTask { task_no: 1, assignee: Some(id("hanh")) });
    assert_eq!(story.case.tasks[0].assignee, Some(id("hanh")));
}

/// The world without the units of the department.
pub(crate) fn without_the_department(story: &mut Story) {
    let units = story.directory.units().filter(|unit| unit.agency != "H99.06").cloned();
    story.directory = Directory::new([], units.collect::<Vec<_>>(), story.directory.officers().cloned());
}

#[test]
fn a_case_that_would_move_to_a_unit_that_is_not_there_is_not_accepted() {
    let mut story = Story::new(procedure("1.012796"));
    let accept = Command::Accept(Box::new(intake(&story.procedure, "")));
    without_the_department(&mut story);
    let missing = Rejection::UnknownUnit("H99.06/land-registry".into());
    assert_eq!(refused(&story, "2026-11-20 09:00", "lan", &accept), missing);
}

#[test]
fn a_step_does_not_move_to_a_unit_that_is_gone_since_the_case_was_accepted() {
    let moved = Story::accepted("1.012796")
        .until(|case| case.tasks.first().is_some_and(|task| task.agency == "H99.06"));
    let (task_no, when) = (moved.case.tasks[0].task_no, moved.case.tasks[0].started_at);
    let mut before = Story::accepted("1.012796").until(|case| case.next_task_no == task_no);
    without_the_department(&mut before);
    let (actor, command) = before.next_act(when).expect("the ward has something to do");
    let missing = Rejection::UnknownUnit("H99.06/land-registry".into());
    assert_eq!(before.ask(when, &actor, &command), Err(missing));
}

#[test]
fn a_step_sent_back_to_an_officer_who_left_goes_into_the_pool() {
    let mut story =
        Story::accepted("1.004837").until(|case| case.tasks.first().is_some_and(|task| task.step == "sign"));
    moved(&mut story, |officer| {
        if officer.id != id("tuan") && officer.memberships[0].unit == "justice" {
            officer.memberships[0].unit = "office".into();
        }
    });
    story.must("2026-11-20 15:00", "hung", &Command::SendBack { task_no: 3, reason: "Thiếu".into() });
    assert_eq!(story.case.tasks[0].step, "appraise");
    assert_eq!(story.case.tasks[0].assignee, None);
}

#[test]
fn a_desk_in_another_agency_does_not_receive_in_the_name_of_ones_main_post() {
    let story = Story::new(procedure("1.004837"));
    let mut borrowed = officer("minh").clone();
    let post = Membership { agency: "H99.07".into(), unit: "one-stop".into(), role: Role::DeskOfficer };
    borrowed.memberships.push(post);
    let accept = Command::Accept(Box::new(intake(&story.procedure, "")));
    let answer = story.ask(at("2026-11-20 09:00"), &borrowed, &accept);
    assert_eq!(answer, Err(Rejection::Denied(access::Denied::Role)));
}

#[test]
fn a_case_kind_without_a_term_is_refused() {
    let story = Story::new(procedure("1.004837"));
    let mut unknown = intake(&story.procedure, "");
    unknown.case_kind = "không có".into();
    let accept = Command::Accept(Box::new(unknown));
    assert_eq!(refused(&story, "2026-11-20 09:00", "lan", &accept), Rejection::NoTerm);
}

#[test]
fn numbers_and_dates_of_a_result_are_checked() {
    let story = Story::accepted("1.004837")
        .until(|case| case.tasks.first().is_some_and(|task| task.kind == TaskKind::Release));
    let task_no = story.case.tasks[0].task_no;
    let now = "2026-11-23 09:00";
    let with = |number: &str, signed_on: &str| release(task_no, ResultKind::Granted, number, signed_on);
    assert_eq!(refused(&story, now, "van", &with("  ", "2026-11-23")), Rejection::NumberMissing);
    assert_eq!(
        refused(&story, now, "van", &with(&"1".repeat(201), "2026-11-23")),
        Rejection::TooLong { field: "number", max: 200 }
    );
    for wrong in ["2026-11-24", "2026-11-19", "0001-01-01", "9999-12-31"] {
        assert_eq!(
            refused(&story, now, "van", &with("12", wrong)),
            Rejection::BadDate(day(wrong)),
            "{wrong}"
        );
    }
    assert!(story.ask(at(now), officer("van"), &with("12", "2026-11-20")).is_ok());
}

#[test]
fn the_receipt_and_date_of_a_payment_are_checked() {
    let mut story = Story::accepted("1.013949")
        .until(|case| case.tasks.first().is_some_and(|task| task.step == "determine"));
    let duty = story.forward(&story.case.tasks[0], "duty", at("2026-11-20 14:00"));
    story.must("2026-11-20 14:00", "son", &duty);
    let task_no = story.case.tasks[0].task_no;
    let pay = |amount_vnd: i64, receipt_no: &str, paid_on: &str| {
        let (receipt_no, paid_on) = (receipt_no.to_owned(), day(paid_on));
        Command::RecordPayment { task_no, amount_vnd, receipt_no, paid_on }
    };
    let now = "2026-11-23 09:00";
    assert_eq!(refused(&story, now, "thu", &pay(-1, "BL", "2026-11-23")), Rejection::BadAmount);
    assert_eq!(refused(&story, now, "thu", &pay(i64::MIN, "BL", "2026-11-23")), Rejection::BadAmount);
    assert_eq!(refused(&story, now, "thu", &pay(1, " ", "2026-11-23")), Rejection::NumberMissing);
    for wrong in ["2026-11-24", "2026-11-19"] {
        assert_eq!(refused(&story, now, "thu", &pay(1, "BL", wrong)), Rejection::BadDate(day(wrong)));
    }
    let most = casework::limits::PAYMENT_MAX_VND;
    assert!(story.ask(at(now), officer("thu"), &pay(most, "BL", "2026-11-21")).is_ok());
    for amount in [most + 1, i64::MAX] {
        let answer = refused(&story, now, "thu", &pay(amount, "BL", "2026-11-21"));
        assert_eq!(answer, Rejection::AmountTooLarge(most));
    }
    let lan = refused(&story, now, "lan", &pay(1, "BL", "2026-11-21"));
    assert_eq!(lan, Rejection::Denied(access::Denied::Role));
}

#[test]
fn a_supplement_request_asks_for_something_and_within_limits() {
    let story = Story::accepted("1.004837");
    let ask = |items: Vec<SupplementItem>, reason: &str| Command::ProposeSupplement {
        task_no: 1,
        items,
        reason: reason.into(),
        legal_ground: String::new(),
    };
    let item = |name: &str| SupplementItem { name: name.into(), ..SupplementItem::default() };
    let now = "2026-11-20 10:00";
    let cases = [
        (ask(vec![], "Thiếu"), Rejection::NothingAsked),
        (ask(vec![item(" ")], "Thiếu"), Rejection::NothingAsked),
        (ask(vec![item("Giấy"); 61], "Thiếu"), Rejection::TooMany(60)),
        (ask(vec![item(&"ữ".repeat(5_001))], "Thiếu"), Rejection::TooLong { field: "items", max: 5_000 }),
        (ask(vec![item("Giấy")], "\n "), Rejection::ReasonMissing),
    ];
    for (command, expected) in cases {
        assert_eq!(refused(&story, now, "tuan", &command), expected);
    }
    let component = &story.procedure.case_kinds[0].components[0];
    let of_component = |name: &str, photocopies: u8| SupplementItem {
        component: component.code.clone(),
        name: name.into(),
        photocopies,
        ..SupplementItem::default()
    };
    let asks =
        |item: SupplementItem| story.ask(at(now), officer("tuan"), &ask(vec![item], "Thiếu")).map(|_| ());
    assert_eq!(asks(of_component(&component.name, 0)), Err(Rejection::NothingAsked));
    assert_eq!(asks(of_component(&component.name, 100)), Err(Rejection::BadCount));
    assert_eq!(asks(of_component(&component.name, 255)), Err(Rejection::BadCount));
    assert_eq!(asks(of_component(&component.name, 99)), Ok(()));
    assert_eq!(asks(of_component(&format!("{}: ký lại", component.name), 0)), Ok(()));
    assert_eq!(asks(item("Giải trình nơi cư trú trước đây")), Ok(()));
}

#[test]
fn a_supplement_is_to_be_asked_for_within_the_days_that_the_procedure_says() {
    let due = |within: u16| {
        let mut procedure = (*procedure("1.004837")).clone();
        procedure.supplement_within = within;
        let calendar = &crate::world::world().calendar;
        casework::supplement_request_due(at("2026-11-20 09:00"), &procedure, calendar).map(shown)
    };
    assert_eq!(procedure("1.004837").supplement_within, 3, "the law's number where none is written");
    assert_eq!(due(3).as_deref(), Some("2026-11-26 17:00"));
    assert_eq!(due(5).as_deref(), Some("2026-11-30 17:00"));
    assert_eq!(due(0), None);
}

#[test]
fn a_supplement_of_a_hundred_copies_is_a_slip_of_the_finger() {
    let mut story = Story::accepted("1.004837");
    story.must("2026-11-20 10:00", "tuan", &propose(1));
    story.must("2026-11-20 10:30", "lan", &Command::IssueSupplement);
    let paper = Paper { name: "Giấy".into(), certified_copies: 100, ..Paper::default() };
    let bring = Command::ReceiveSupplement { papers: vec![paper], note: String::new() };
    assert_eq!(refused(&story, "2026-11-23 10:00", "lan", &bring), Rejection::BadCount);
}

#[test]
fn a_step_without_a_way_on_is_named_by_its_id_alone() {
    let mut story = Story::accepted("1.004837");
    // The step that is open is not in the process any more.
    story.case.tasks[0].step = "khong-co".into();
    let complete = Command::CompleteStep(Completion {
        task_no: 1,
        outcome: "done".into(),
        assign_next_to: Some(id("minh")),
        ..Completion::default()
    });
    let answer = story.ask(at("2026-11-20 10:00"), officer("tuan"), &complete);
    assert!(matches!(answer, Err(Rejection::UnknownOutcome(_))), "{answer:?}");
    let mut lost = (*story.procedure).clone();
    lost.process = process::read(
        r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:mc="urn:motcua:1"><process id="p">
           <startEvent id="start"/><exclusiveGateway id="re-nhanh"/><endEvent id="end"/>
           <userTask id="work" mc:role="case_officer" mc:unit="justice"/>
           <sequenceFlow id="f1" sourceRef="start" targetRef="re-nhanh"/>
           <sequenceFlow id="f2" sourceRef="re-nhanh" targetRef="work">
           <conditionExpression>channel = "post"</conditionExpression></sequenceFlow>
           <sequenceFlow id="f3" sourceRef="work" targetRef="end"/></process></definitions>"#,
    )
    .expect("it can be read");
    let story = Story::new(lost.into());
    let accept = Command::Accept(Box::new(intake(&story.procedure, "")));
    let answer = refused(&story, "2026-11-20 09:00", "lan", &accept);
    let Rejection::Stuck { element, because } = answer else { panic!("{answer:?}") };
    assert_eq!(element, "re-nhanh");
    assert!(because.contains("no way out"), "{because}");
}

#[test]
fn the_second_of_two_at_the_desk_is_told_that_it_is_done() {
    let mut story = Story::accepted("1.004837");
    story.must("2026-11-20 10:00", "tuan", &propose(1));
    let not_yet = refused(&story, "2026-11-20 10:10", "nga", &receive());
    assert_eq!(not_yet, Rejection::WrongStage(casework::Stage::InProgress));
    story.must("2026-11-20 10:30", "lan", &Command::IssueSupplement);
    let issued = Some((id("lan"), at("2026-11-20 10:30")));
    let second = refused(&story, "2026-11-20 10:31", "nga", &Command::IssueSupplement);
    assert_eq!(second, Rejection::AlreadyDone(issued));
    story.must("2026-11-23 10:00", "lan", &receive());
    assert_eq!(refused(&story, "2026-11-23 10:01", "nga", &receive()), Rejection::AlreadyDone(None));
    let mut story = story.until(|case| case.stage == casework::Stage::ResultReady);
    story.must("2026-12-04 10:00", "lan", &hand_over(true));
    assert_eq!(refused(&story, "2026-12-04 10:01", "nga", &hand_over(true)), Rejection::AlreadyDone(None));
}

#[test]
fn a_supplement_without_anything_brought_is_not_received() {
    let mut story = Story::accepted("1.004837");
    story.must("2026-11-20 10:00", "tuan", &propose(1));
    story.must("2026-11-20 10:30", "lan", &Command::IssueSupplement);
    let bring = |papers: Vec<Paper>, note: &str| Command::ReceiveSupplement { papers, note: note.into() };
    let now = "2026-11-23 10:00";
    assert_eq!(refused(&story, now, "lan", &bring(vec![], " ")), Rejection::NothingBrought);
    assert_eq!(refused(&story, now, "lan", &bring(vec![Paper::default()], "")), Rejection::NothingBrought);
    let paper = Paper { name: "Giấy".into(), ..Paper::default() };
    assert_eq!(refused(&story, now, "lan", &bring(vec![paper; 61], "")), Rejection::TooMany(60));
    // A clock that is a little behind does not stop the desk.
    story.must("2026-11-20 10:29", "lan", &receive());
}

#[test]
fn a_result_is_handed_to_somebody_and_huge_fees_do_not_overflow() {
    let done = |case: &casework::Case| case.stage == casework::Stage::ResultReady;
    let mut story = Story::accepted("1.004837").until(done);
    let nobody = HandOver {
        receiver: " ".into(),
        relation: String::new(),
        delivery: casework::Delivery::Desk,
        note: String::new(),
    };
    let to_nobody = Command::HandOver { hand_over: nobody, fees_paid: true };
    assert_eq!(refused(&story, "2026-11-25 09:00", "lan", &to_nobody), Rejection::ReceiverMissing);
    let fee =
        Fee {
            kind: FeeKind::Fee, name: "Phí".into(), amount_vnd: i64::MAX, when: When::Return, paid: false
        };
    story.case.fees = vec![fee.clone(), fee];
    assert_eq!(
        refused(&story, "2026-11-25 09:00", "lan", &hand_over(false)),
        Rejection::FeesUnpaid(i64::MAX)
    );
}

#[test]
fn a_leader_who_returns_a_draft_says_why_and_does_not_sign() {
    let mut story =
        Story::accepted("1.004837").until(|case| case.tasks.first().is_some_and(|task| task.step == "sign"));
    let complete = |outcome: &str, opinion: &str| {
        Command::CompleteStep(Completion {
            task_no: 3,
            outcome: outcome.into(),
            opinion: opinion.into(),
            ..Completion::default()
        })
    };
    let now = "2026-11-20 15:00";
    assert_eq!(refused(&story, now, "hung", &complete("return", " ")), Rejection::OpinionMissing);
    assert_eq!(
        refused(&story, now, "hung", &complete("approve", &"x".repeat(5_001))),
        Rejection::TooLong { field: "opinion", max: 5_000 }
    );
    let events = story.must(now, "hung", &complete("return", "Viết lại"));
    assert!(!events.iter().any(|event| matches!(event, Event::SignedOff { .. })));
    assert_eq!(story.case.signed_by, None);
    let mut story = story.until(|case| case.tasks.first().is_some_and(|task| task.step == "release"));
    assert_eq!(story.case.signed_by, Some(id("hung")));
    let back = Command::SendBack { task_no: story.case.tasks[0].task_no, reason: "Sai số".into() };
    story.must("2026-11-23 15:00", "van", &back);
}

/// A case of the procedure whose result waits for its release, and the task.
fn decided() -> (Story, u32) {
    let story = Story::accepted("1.004837")
        .until(|case| case.tasks.first().is_some_and(|task| task.kind == TaskKind::Release));
    let task_no = story.case.tasks[0].task_no;
    (story, task_no)
}

#[test]
fn nothing_more_is_asked_of_the_applicant_when_the_result_is_decided() {
    let (story, task_no) = decided();
    assert_eq!(refused(&story, "2026-11-23 09:00", "van", &propose(task_no)), Rejection::ResultDecided);
}

#[test]
fn a_result_is_not_released_while_a_supplement_is_proposed() {
    // Journals from before the rule above hold such cases.
    let (mut story, task_no) = decided();
    let Command::ProposeSupplement { items, reason, legal_ground, .. } = propose(task_no) else {
        unreachable!("it proposes")
    };
    let proposed = Event::SupplementProposed { items, reason, legal_ground };
    evolve(&mut story.case, &proposed, at("2026-11-23 09:00"), &id("van"));
    let command = release(task_no, ResultKind::Granted, "12", "2026-11-23");
    assert_eq!(refused(&story, "2026-11-23 09:10", "van", &command), Rejection::SupplementPending);
}

#[test]
fn the_released_result_is_the_decided_one() {
    let appraised = |outcome: &str| {
        let mut story = Story::accepted("1.004837")
            .until(|case| case.tasks.first().is_some_and(|task| task.step == "appraise"));
        let by = story.performer(&story.case.tasks[0]).id.0;
        let appraisal = story.forward(&story.case.tasks[0], outcome, at("2026-11-20 14:00"));
        story.must("2026-11-20 14:00", &by, &appraisal);
        story
    };
    let releases = |story: Story, result: ResultKind| {
        let story = story.until(|case| case.tasks.first().is_some_and(|task| task.step == "release"));
        let command = release(story.case.tasks[0].task_no, result, "12", "2026-11-20");
        story.ask(at("2026-11-23 15:00"), officer("van"), &command).map(|_| ())
    };
    let (granted, refused) = (ResultKind::Granted, ResultKind::Refused);
    let differs = |decided: ResultKind| Err(Rejection::ResultDiffers(decided));
    assert_eq!(releases(appraised("fail"), refused), Ok(()));
    assert_eq!(releases(appraised("fail"), granted), differs(refused));
    assert_eq!(releases(appraised("pass"), granted), Ok(()));
    assert_eq!(releases(appraised("pass"), refused), differs(granted));

    // A refusal that the leader returns is appraised anew, and the new decision counts.
    let mut again =
        appraised("fail").until(|case| case.tasks.first().is_some_and(|task| task.step == "sign"));
    let back = again.forward(&again.case.tasks[0], "return", at("2026-11-23 09:00"));
    let by = again.performer(&again.case.tasks[0]).id.0;
    again.must("2026-11-23 09:00", &by, &back);
    assert_eq!(again.case.decided(&again.procedure.process), Some(refused));
    assert_eq!(releases(again, refused), differs(granted));

    // A process without such a decision leaves it to the paper that was signed.
    for result in ResultKind::ALL {
        let story = Story::accepted("1.001193")
            .until(|case| case.tasks.first().is_some_and(|task| task.step == "release"));
        assert_eq!(story.case.decided(&story.procedure.process), None);
        assert_eq!(releases(story, result), Ok(()));
    }
}

#[test]
fn a_refusal_says_what_the_officer_wrote_who_decided_against_the_applicant() {
    let mut story = Story::accepted("1.004837")
        .until(|case| case.tasks.first().is_some_and(|task| task.step == "appraise"));
    let task = story.case.tasks[0].clone();
    let against = Command::CompleteStep(Completion {
        task_no: task.task_no,
        outcome: "fail".to_owned(),
        opinion: "Không đủ điều kiện".to_owned(),
        ..Completion::default()
    });
    let by = story.performer(&task).id.0;
    story.must("2026-11-20 14:00", &by, &against);
    assert_eq!(refused_because(&story.journal), "", "nothing is released yet");
    // Everybody after that agrees; "Đồng ý" is no reason.
    let story = story.until(|case| case.released.is_some());
    assert_eq!(refused_because(&story.journal), "Không đủ điều kiện");
    let granted = Story::accepted("1.004837").until(|case| case.released.is_some());
    assert_eq!(refused_because(&granted.journal), "");
}
