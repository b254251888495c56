//! Every reason to refuse happens: each code of [`Rejection`] is brought about here once.

use std::collections::BTreeSet;

use casework::limits::{COUNT_MAX, PAPERS_MAX, PAYMENT_MAX_VND};
use casework::{Command, Completion, HandOver, Rejection, ResultKind, SupplementItem};
use process::TaskKind;

use crate::refusals::without_the_department;
use crate::world::story::{Story, decline, hand_over, propose, receive, release};
use crate::world::variants::variants;
use crate::world::{at, day, id, intake, officer, procedure};

/// Monday, when nothing is late yet.
const NOW: &str = "2026-11-23 09:00";

/// Why somebody is refused.
#[track_caller]
fn why(story: &Story, now: &str, who: &str, command: &Command) -> Rejection {
    match story.ask(at(now), officer(who), command) {
        Err(rejection) => rejection,
        Ok(events) => panic!("{who} {} is not refused: {events:?}", command.name()),
    }
}

/// A case whose first open task is of this kind.
fn works_at(kind: TaskKind) -> Story {
    Story::accepted("1.004837").until(|case| case.tasks.first().is_some_and(|task| task.kind == kind))
}

fn complete(task_no: u32, outcome: &str, opinion: &str) -> Command {
    let (outcome, opinion) = (outcome.to_owned(), opinion.to_owned());
    Command::CompleteStep(Completion { task_no, outcome, opinion, ..Completion::default() })
}

fn assign(task_no: u32, whom: &str) -> Command {
    Command::AssignTask { task_no, assignee: Some(id(whom)) }
}

fn send_back(task_no: u32, reason: &str) -> Command {
    Command::SendBack { task_no, reason: reason.to_owned() }
}

fn at_the_desk() -> Vec<Rejection> {
    let new = Story::new(procedure("1.004837"));
    let accept = Command::Accept(Box::new(intake(&new.procedure, "")));
    let mut no_such_kind = intake(&new.procedure, "");
    "không có".clone_into(&mut no_such_kind.case_kind);
    let accepted = Story::accepted("1.004837");
    let mut of_the_department = Story::new(procedure("1.012796"));
    let to_the_department = Command::Accept(Box::new(intake(&of_the_department.procedure, "")));
    without_the_department(&mut of_the_department);
    vec![
        why(&of_the_department, NOW, "lan", &to_the_department),
        why(&new, NOW, "minh", &accept),
        why(&new, NOW, "lan", &Command::Accept(Box::new(no_such_kind))),
        why(&new, "2027-12-30 09:00", "lan", &accept),
        why(&accepted, NOW, "lan", &decline(intake(&accepted.procedure, ""))),
        why(&accepted, NOW, "lan", &hand_over(true)),
    ]
}

fn at_a_step() -> Vec<Rejection> {
    let assigning = works_at(TaskKind::Assign);
    let signing = works_at(TaskKind::Sign);
    let task_no = signing.case.tasks[0].task_no;
    let mut gone = signing.clone();
    "gone".clone_into(&mut gone.case.tasks[0].origin.as_mut().expect("a step before").step);
    let mut own = Story::new(procedure("1.001193"));
    own.must("2026-11-20 08:00", "khanh", &Command::Accept(Box::new(intake(&own.procedure, ""))));
    let own = own.until(|case| case.tasks[0].kind == TaskKind::Sign);
    vec![
        why(&signing, NOW, "hung", &complete(1, "", "")),
        why(&signing, NOW, "hung", &complete(99, "", "")),
        why(&signing, NOW, "hung", &complete(task_no, "maybe", "")),
        why(&signing, NOW, "hung", &complete(task_no, "return", " ")),
        why(&signing, NOW, "hung", &complete(task_no, "approve", &"x".repeat(5_001))),
        why(&signing, NOW, "hung", &release(task_no, ResultKind::Granted, "12", "2026-11-20")),
        why(&signing, NOW, "hung", &send_back(task_no, " ")),
        why(&gone, NOW, "hung", &send_back(task_no, "Thiếu")),
        why(&assigning, NOW, "tuan", &assign(1, "van")),
        why(&assigning, NOW, "tuan", &complete(1, "", "")),
        why(&assigning, NOW, "tuan", &send_back(1, "Nhầm")),
        why(&own, NOW, "khanh", &complete(own.case.tasks[0].task_no, "approve", "")),
    ]
}

fn around_supplements() -> Vec<Rejection> {
    let working = works_at(TaskKind::Handle);
    let task_no = working.case.tasks[0].task_no;
    let by = working.performer(&working.case.tasks[0]).id.0;
    let nothing: Vec<SupplementItem> = Vec::new();
    let ask_nothing = Command::ProposeSupplement {
        task_no,
        items: nothing,
        reason: "Thiếu".to_owned(),
        legal_ground: String::new(),
    };
    let mut proposed = working.clone();
    proposed.must("2026-11-20 14:00", &by, &propose(task_no));
    let mut waiting = proposed.clone();
    waiting.must("2026-11-20 15:00", "lan", &Command::IssueSupplement);
    let mut again = waiting.clone();
    again.must(NOW, "lan", &receive());
    let ask = |items: Vec<SupplementItem>| Command::ProposeSupplement {
        task_no,
        items,
        reason: "Thiếu".to_owned(),
        legal_ground: String::new(),
    };
    let item = |originals: u8| SupplementItem {
        name: "Trích lục".to_owned(),
        originals,
        ..SupplementItem::default()
    };
    let bring_nothing = Command::ReceiveSupplement { papers: Vec::new(), note: " ".to_owned() };
    vec![
        why(&working, NOW, "lan", &Command::IssueSupplement),
        why(&working, NOW, &by, &ask_nothing),
        why(&working, NOW, &by, &ask(vec![item(COUNT_MAX + 1)])),
        why(&working, NOW, &by, &ask(vec![item(1); PAPERS_MAX + 1])),
        why(&proposed, NOW, &by, &propose(task_no)),
        why(&waiting, NOW, "lan", &Command::IssueSupplement),
        why(&waiting, NOW, "lan", &bring_nothing),
        why(&again, "2026-11-23 10:00", &by, &propose(task_no)),
    ]
}

fn at_the_end() -> Vec<Rejection> {
    let releasing = works_at(TaskKind::Release);
    let task_no = releasing.case.tasks[0].task_no;
    let decided = releasing.case.decided(&releasing.procedure.process).expect("it was appraised");
    let other = ResultKind::ALL.into_iter().find(|kind| *kind != decided).expect("there are two kinds");
    let mut ready = works_at(TaskKind::Release).until(|case| case.released.is_some());
    let nobody = HandOver {
        receiver: " ".to_owned(),
        relation: String::new(),
        delivery: casework::Delivery::Desk,
        note: String::new(),
    };
    let to_nobody = why(&ready, NOW, "lan", &Command::HandOver { hand_over: nobody, fees_paid: true });
    ready.case.fees = vec![casework::Fee {
        kind: procedure::FeeKind::Fee,
        name: "Phí".to_owned(),
        amount_vnd: 8_000,
        when: procedure::When::Return,
        paid: false,
    }];
    vec![
        why(&releasing, NOW, "van", &complete(task_no, "", "")),
        why(&releasing, NOW, "van", &propose(task_no)),
        why(&releasing, NOW, "van", &release(task_no, decided, " ", "2026-11-20")),
        why(&releasing, NOW, "van", &release(task_no, decided, "12", "2026-11-24")),
        why(&releasing, NOW, "van", &release(task_no, other, "12", "2026-11-20")),
        to_nobody,
        why(&ready, NOW, "lan", &hand_over(false)),
    ]
}

fn around_payments() -> Vec<Rejection> {
    let mut story = Story::accepted("1.013949")
        .until(|case| case.tasks.first().is_some_and(|task| task.step == "determine"));
    let pay = |task_no: u32, amount_vnd: i64| Command::RecordPayment {
        task_no,
        amount_vnd,
        receipt_no: "BL".to_owned(),
        paid_on: day("2026-11-20"),
    };
    let determining = &story.case.tasks[0];
    let by = story.performer(determining).id.0;
    let too_early = why(&story, "2026-11-20 14:00", &by, &pay(determining.task_no, 1_000));
    let duty = story.forward(&story.case.tasks[0], "duty", at("2026-11-20 14:00"));
    story.must("2026-11-20 14:00", &by, &duty);
    let task_no = story.case.tasks[0].task_no;
    vec![
        too_early,
        why(&story, NOW, "thu", &complete(task_no, "", "")),
        why(&story, NOW, "thu", &pay(task_no, 0)),
        why(&story, NOW, "thu", &pay(task_no, PAYMENT_MAX_VND + 1)),
    ]
}

#[test]
fn every_reason_to_refuse_is_listed_and_happens() {
    assert_eq!(Rejection::CODES.to_vec(), variants(include_str!("../src/rejection.rs"), "Rejection"));
    let happened: BTreeSet<&str> =
        [at_the_desk(), at_a_step(), around_supplements(), at_the_end(), around_payments()]
            .concat()
            .iter()
            .map(Rejection::code)
            .collect();
    assert_eq!(happened, BTreeSet::from(Rejection::CODES));
}
