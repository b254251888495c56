//! Timelines as text: what officers do, and under each line what then is true.
//!
//! A line that begins with a date is an act: `2026-11-20 09:00 lan accepts 1.004837`. Lines below it, indented,
//! are what the case says: its stage, its due time, its open tasks, what was closed, or why it refused.

use casework::{Case, Command, Completion, Event, Rejection, Stage};
use std::fmt::Write as _;
use std::sync::Arc;

use casework::{Granularity, ResultKind};
use jiff::Timestamp;

use super::story::{Story, decline, hand_over, propose, receive, release};
use super::{at, id, intake, officer, procedure, shown};

/// Plays the acts of a timeline and compares what the case says with what stands below each act.
#[track_caller]
pub(crate) fn check(timeline: &str) {
    let played = play(timeline);
    let wanted: String = timeline
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| indented(line) + "\n")
        .collect();
    assert!(played == wanted, "the timeline went differently:\n{played}\nwanted:\n{wanted}");
}

fn is_act(line: &str) -> bool {
    line.starts_with("20")
}

fn indented(line: &str) -> String {
    if is_act(line) { line.to_owned() } else { format!("    {line}") }
}

fn play(timeline: &str) -> String {
    let mut story: Option<Story> = None;
    let mut played = String::new();
    for line in timeline.lines().map(str::trim).filter(|line| is_act(line)) {
        let (now, words) = (at(&line[..16]), line[16..].trim());
        let (who, what) = words.split_once(' ').expect("somebody does something");
        let before = story.get_or_insert_with(|| Story::new(opened_for(what)));
        settle(before, what);
        let command = command(what, before, now);
        let said = before.act(now, officer(who), &command);
        _ = writeln!(played, "{line}");
        for said in said.map_or_else(|refused| vec![refusal(&refused)], |events| told(&before.case, &events))
        {
            _ = writeln!(played, "    {said}");
        }
    }
    played
}

/// The procedure named by the first act; `policy=` changes what a supplement does to its clock.
fn opened_for(what: &str) -> Arc<procedure::Procedure> {
    let code = what.split(' ').nth(1).expect("a procedure code");
    let shipped = procedure(code);
    let mut changed = (*shipped).clone();
    if let Some(policy) = option(what, "policy") {
        changed.on_supplement = serde_json::from_value(policy.into()).expect("a policy");
    }
    if let Some(limit) = option(what, "limit") {
        changed.supplement_limit = limit.parse().expect("a number");
    }
    Arc::new(changed)
}

/// Settings of the agency that an act may change.
fn settle(story: &mut Story, what: &str) {
    if option(what, "judged") == Some("by-day") {
        story.settings.granularity = Granularity::Day;
    }
    if option(what, "receiver") == Some("may-sign") {
        story.settings.receiver_may_sign = true;
    }
}

fn option<'a>(what: &'a str, name: &str) -> Option<&'a str> {
    what.split(' ').find_map(|word| word.strip_prefix(name)?.strip_prefix('='))
}

fn command(what: &str, story: &Story, now: Timestamp) -> Command {
    let (act, opinion) = what.split_once(": ").unwrap_or((what, ""));
    let words: Vec<&str> = act.split(' ').collect();
    let task_no = words.iter().find_map(|word| word.parse().ok()).unwrap_or(0);
    match words.as_slice() {
        ["accepts", ..] => {
            let mut intake = intake(&story.procedure, option(act, "kind").unwrap_or_default());
            let paid = option(act, "fees") == Some("paid");
            intake.fees.iter_mut().for_each(|fee| fee.paid = paid);
            for (key, value) in words.iter().filter_map(|word| word.strip_prefix("form.")?.split_once('=')) {
                intake.form.insert(key.to_owned(), value.into());
            }
            Command::Accept(Box::new(intake))
        }
        ["declines", ..] => decline(intake(&story.procedure, "")),
        ["claims", _, by] => Command::AssignTask { task_no, assignee: Some(id(by)) },
        ["assigns", _, "to", whom] => Command::AssignTask { task_no, assignee: Some(id(whom)) },
        ["puts-back", _] => Command::AssignTask { task_no, assignee: None },
        ["completes", _, rest @ ..] => Command::CompleteStep(Completion {
            task_no,
            outcome: rest.iter().find_map(|word| word.strip_prefix("as=")).unwrap_or_default().to_owned(),
            opinion: opinion.to_owned(),
            assign_next_to: option(act, "for").map(id),
            ..Completion::default()
        }),
        ["sends-back", _] => Command::SendBack { task_no, reason: opinion.to_owned() },
        ["proposes", ..] => propose(task_no),
        ["drops"] => Command::DropSupplement { reason: opinion.to_owned() },
        ["issues"] => Command::IssueSupplement,
        ["receives"] => receive(),
        ["records", _, amount] => Command::RecordPayment {
            task_no,
            amount_vnd: amount.parse().expect("an amount"),
            receipt_no: "BL 07".into(),
            paid_on: calendar::to_local(now).date(),
        },
        ["releases", _, number, rest @ ..] => {
            let result = if rest.contains(&"refused") { ResultKind::Refused } else { ResultKind::Granted };
            release(task_no, result, number, &shown(now)[..10])
        }
        ["hands-over", rest @ ..] => hand_over(rest.contains(&"fees=paid")),
        other => panic!("what is {other:?}?"),
    }
}

/// What the case says after an act.
fn told(case: &Case, events: &[Event]) -> Vec<String> {
    let mut lines: Vec<String> = events.iter().filter_map(closed).collect();
    let clock = case.clock.as_ref();
    let paused =
        if clock.is_some_and(|clock| clock.paused_at.is_some()) { ", clock stands still" } else { "" };
    let due = clock.map_or_else(String::new, |clock| format!(", due {}", shown(clock.due_at)));
    lines.push(format!("{}{due}{paused}", case.stage.code()));
    if case.supplement_proposed() {
        lines.push("a supplement is proposed".to_owned());
    }
    for task in &case.tasks {
        let whose = task
            .assignee
            .as_ref()
            .map_or_else(|| format!("pool of {} {}", task.unit, task.role.code()), ToString::to_string);
        let due = task.due_at.map_or_else(String::new, |due| format!(", due {}", shown(due)));
        lines.push(format!("{} {}: {whose}{due}", task.task_no, task.step));
    }
    for (flow, count) in &case.marking.waiting {
        lines.push(format!("waits at a join: {count} over {flow}"));
    }
    if case.stage == Stage::ResultReady {
        lines.extend(
            case.released.as_ref().map(|released| format!("result {}: {:?}", released.number, released.kind)),
        );
    }
    lines
}

fn closed(event: &Event) -> Option<String> {
    if let Event::StepCompleted { task_no, outcome, minutes_used, allotted_minutes, timeliness, .. } = event {
        let allotted = allotted_minutes.map_or_else(|| "-".to_owned(), |minutes| minutes.to_string());
        return Some(format!(
            "closed {task_no} as {outcome}, {minutes_used}/{allotted} min, {}",
            timeliness.code()
        ));
    }
    if let Event::SentBack { task_no, to_step, minutes_used, timeliness, .. } = event {
        return Some(format!("sent {task_no} back to {to_step}, {minutes_used} min, {}", timeliness.code()));
    }
    if let Event::PaymentRecorded { amount_vnd, receipt_no, .. } = event {
        return Some(format!("paid {amount_vnd} with receipt {receipt_no}"));
    }
    if let Event::Finished { timeliness } = event {
        return Some(format!("finished {}", timeliness.code()));
    }
    None
}

fn refusal(rejection: &Rejection) -> String {
    match rejection {
        Rejection::TaskClosed { by, at } => format!("refused: task-closed by {by} at {}", shown(*at)),
        Rejection::UnknownOutcome(known) => {
            format!("refused: unknown-outcome, known are {}", known.join(" "))
        }
        Rejection::CalendarEnds(date) => format!("refused: calendar-ends at {date}"),
        Rejection::FeesUnpaid(amount) => format!("refused: fees-unpaid {amount}"),
        Rejection::Denied(denied) => format!("refused: denied {}", denied.code()),
        other => format!("refused: {}", other.code()),
    }
}
