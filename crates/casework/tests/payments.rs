//! Payments at unusual places of a process: twice in a row, at the end, beside other work.

use casework::{Command, Event, PauseReason, Stage};

use crate::world::story::Story;
use crate::world::{at, intake, officer, procedure, shown};

/// A case under a process of these flows. Steps named `pay…` are payments, `split…` and `join…` gateways.
fn accepted(flows: &[(&str, &str)]) -> Story {
    let mut nodes: Vec<&str> = flows.iter().flat_map(|(from, to)| [*from, *to]).collect();
    nodes.sort_unstable();
    nodes.dedup();
    let nodes = nodes.into_iter().map(node);
    let flows = flows
        .iter()
        .map(|(from, to)| format!(r#"<sequenceFlow id="{from}-{to}" sourceRef="{from}" targetRef="{to}"/>"#));
    let elements: String = nodes.chain(flows).collect();
    let bpmn = format!(
        r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:mc="urn:motcua:1">
           <process id="p">{elements}</process></definitions>"#
    );
    let mut procedure = (*procedure("1.004837")).clone();
    procedure.process = process::read(&bpmn).unwrap_or_else(|findings| panic!("{findings:?}"));
    let mut story = Story::new(procedure.into());
    story.must("2026-11-02 09:00", "lan", &Command::Accept(Box::new(intake(&story.procedure, ""))));
    story
}

fn node(id: &str) -> String {
    let (kind, about) = if id == "start" {
        ("startEvent", "")
    } else if id == "end" {
        ("endEvent", "")
    } else if id.starts_with("split") || id.starts_with("join") {
        ("parallelGateway", "")
    } else if id.starts_with("pay") {
        ("userTask", r#"mc:kind="payment" mc:role="cashier" mc:unit="one-stop""#)
    } else {
        ("userTask", r#"mc:role="case_officer" mc:unit="justice" mc:hours="8""#)
    };
    format!(r#"<{kind} id="{id}" name="{id}" {about}/>"#)
}

/// The open task of this step is done; the stage and due time afterwards.
fn done(story: &mut Story, now: &str, step: &str) -> (Stage, String) {
    let task = story.case.tasks.iter().find(|task| task.step == step).expect("the step is open").clone();
    let command = story.forward(&task, "", at(now));
    let actor = story.performer(&task);
    story.act(at(now), &actor, &command).expect("it is allowed");
    let clock = story.case.clock.as_ref().expect("the case has a clock");
    (story.case.stage, shown(clock.due_at))
}

#[test]
fn between_two_payments_in_a_row_the_clock_does_not_run() {
    let mut story = accepted(&[("start", "pay-a"), ("pay-a", "pay-b"), ("pay-b", "work"), ("work", "end")]);
    assert_eq!(story.case.stage, Stage::AwaitingPayment);
    let due = "2026-11-05 09:00".to_owned();
    assert_eq!(done(&mut story, "2026-11-04 09:00", "pay-a"), (Stage::AwaitingPayment, due));
    assert!(story.case.clock.as_ref().is_some_and(|clock| clock.paused_at == Some(at("2026-11-02 09:00"))));
    let due = "2026-11-09 09:00".to_owned();
    assert_eq!(done(&mut story, "2026-11-04 09:00", "pay-b"), (Stage::InProgress, due));
}

#[test]
fn a_case_that_ends_with_a_payment_is_judged_by_the_due_time_that_was_left() {
    let mut story = accepted(&[("start", "work"), ("work", "pay"), ("pay", "end")]);
    done(&mut story, "2026-11-03 09:00", "work");
    // Without the pause it would have been due on 5 November.
    let task = story.case.tasks[0].clone();
    let pay = story.forward(&task, "", at("2026-11-20 09:00"));
    let events = story.ask(at("2026-11-20 09:00"), officer("thu"), &pay).expect("it is allowed");
    let kinds: Vec<&str> = events.iter().map(Event::kind).collect();
    assert_eq!(kinds, ["payment_recorded", "step_completed", "clock_resumed", "finished"]);
    assert!(matches!(events.last(), Some(Event::Finished { timeliness: casework::Timeliness::Early })));
}

#[test]
fn work_beside_a_payment_goes_on_and_what_opens_meanwhile_keeps_its_own_time() {
    let mut story = accepted(&[
        ("start", "split"),
        ("split", "pay"),
        ("split", "first"),
        ("first", "second"),
        ("pay", "join"),
        ("second", "join"),
        ("join", "end"),
    ]);
    assert_eq!(done(&mut story, "2026-11-03 09:00", "first").0, Stage::AwaitingPayment);
    // The second step opened at nine and has eight hours; a day later the payment comes.
    assert_eq!(done(&mut story, "2026-11-04 09:00", "pay").0, Stage::InProgress);
    assert_eq!(story.case.tasks[0].due_at.map(shown).as_deref(), Some("2026-11-05 09:00"));
    let finished = story.clone();
    let task = finished.case.tasks[0].clone();
    let command = finished.forward(&task, "", at("2026-11-04 10:00"));
    let events = finished.ask(at("2026-11-04 10:00"), &finished.performer(&task), &command).expect("allowed");
    assert!(matches!(&events[0], Event::StepCompleted { minutes_used: 60, .. }), "{:?}", events[0]);
}

#[test]
fn a_step_finished_while_another_branch_awaits_a_payment_does_not_count_the_waiting() {
    let mut story = accepted(&[
        ("start", "split"),
        ("split", "assess"),
        ("assess", "pay"),
        ("split", "first"),
        ("pay", "join"),
        ("first", "join"),
        ("join", "end"),
    ]);
    // From ten on the applicant is awaited; the other step had run for an hour by then.
    assert_eq!(done(&mut story, "2026-11-02 10:00", "assess").0, Stage::AwaitingPayment);
    done(&mut story, "2026-11-05 15:00", "first");
    let completed = story.journal.iter().rev().find_map(|entry| match &entry.event {
        Event::StepCompleted { step, minutes_used, timeliness, .. } if step == "first" => {
            Some((*minutes_used, *timeliness))
        }
        _ => None,
    });
    assert_eq!(completed, Some((60, casework::Timeliness::Early)));
}

#[test]
fn of_two_payments_side_by_side_the_last_one_lets_the_clock_run() {
    let mut story = accepted(&[
        ("start", "split"),
        ("split", "pay-a"),
        ("split", "pay-b"),
        ("pay-a", "join"),
        ("pay-b", "join"),
        ("join", "work"),
        ("work", "end"),
    ]);
    let pauses = |story: &Story| {
        let paused = |event: &Event| matches!(event, Event::ClockPaused { because: PauseReason::Payment });
        story.journal.iter().filter(|entry| paused(&entry.event)).count()
    };
    assert_eq!(pauses(&story), 1);
    assert_eq!(done(&mut story, "2026-11-03 09:00", "pay-b").0, Stage::AwaitingPayment);
    assert_eq!(
        done(&mut story, "2026-11-04 09:00", "pay-a"),
        (Stage::InProgress, "2026-11-09 09:00".to_owned())
    );
    assert_eq!(story.case.tasks.len(), 1);
}
