//! Completing a step, signing off, sending back.

use process::{Opened, TaskKind};

use crate::{Case, Completion, Context, Event, Origin, Rejection, Task};

use super::tokens::{self, Leaving, Opening};
use super::{TEXT_MAX, local_now, required_reason, text_within};

/// Outcome codes that turn something down: whoever chooses one must say why.
const TURNS_DOWN: [&str; 3] = ["return", "reject", "refuse"];

/// Completes a step with opinion and outcome.
pub(super) fn complete(
    case: &Case,
    task: &Task,
    completion: &Completion,
    ctx: &Context<'_>,
) -> Result<Vec<Event>, Rejection> {
    match task.kind {
        TaskKind::Release => return Err(Rejection::NeedsRelease),
        TaskKind::Payment => return Err(Rejection::NeedsPayment),
        TaskKind::Handle | TaskKind::Assign | TaskKind::Opinion | TaskKind::Sign => {}
    }
    if case.supplement_proposed() {
        return Err(Rejection::SupplementPending);
    }
    let outcome = outcome(task, &completion.outcome, ctx)?;
    text_within(&completion.opinion, TEXT_MAX)?;
    let silent = completion.opinion.trim().is_empty();
    if silent && (task.kind == TaskKind::Opinion || TURNS_DOWN.contains(&outcome.as_str())) {
        return Err(Rejection::OpinionMissing);
    }
    let turned_down = TURNS_DOWN.contains(&outcome.as_str());
    if task.kind == TaskKind::Sign && !ctx.settings.receiver_may_sign && case.received_by == ctx.actor.id {
        return Err(Rejection::SameOfficer);
    }
    if task.kind == TaskKind::Assign && completion.assign_next_to.is_none() {
        return Err(Rejection::AssigneeMissing);
    }
    let left = tokens::leave(
        &Leaving {
            case,
            task,
            outcome: &outcome,
            opinion: &completion.opinion,
            assign_next_to: completion.assign_next_to.as_ref(),
            facts: tokens::facts(case, &outcome, &completion.form),
        },
        ctx,
    )?;
    let mut events = Vec::with_capacity(4);
    if !completion.form.is_empty() {
        events.push(Event::FormAmended { values: completion.form.clone() });
    }
    events.push(left.completed);
    if task.kind == TaskKind::Sign && !turned_down {
        events.push(Event::SignedOff { task_no: task.task_no });
    }
    events.extend(left.opened);
    events.extend(left.finished);
    Ok(events)
}

/// The chosen outcome; a step with a single one needs no choice.
fn outcome(task: &Task, chosen: &str, ctx: &Context<'_>) -> Result<String, Rejection> {
    let outcomes = ctx.procedure.process.outcomes(&task.step);
    if chosen.is_empty() && outcomes.len() == 1 {
        return Ok(outcomes[0].code.clone());
    }
    if outcomes.iter().any(|outcome| outcome.code == chosen) {
        return Ok(chosen.to_owned());
    }
    Err(Rejection::UnknownOutcome(outcomes.iter().map(|outcome| outcome.code.clone()).collect()))
}

/// Sends the token back to the step before, to the officer who did it.
pub(super) fn send_back(
    case: &Case,
    task: &Task,
    reason: &str,
    ctx: &Context<'_>,
) -> Result<Vec<Event>, Rejection> {
    if case.supplement_proposed() {
        return Err(Rejection::SupplementPending);
    }
    let Some(Origin { step, by, .. }) = &task.origin else { return Err(Rejection::NothingBefore) };
    required_reason(reason)?;
    let minutes_used = tokens::used(task, ctx)?;
    let sent_back = Event::SentBack {
        task_no: task.task_no,
        step: task.step.clone(),
        name: task.name.clone(),
        to_step: step.clone(),
        reason: reason.trim().to_owned(),
        minutes_used,
        timeliness: crate::step_timeliness(minutes_used, task.allotted_minutes),
    };
    let opened = Opened { task: step.clone(), over: Vec::new(), straight: true };
    let opening = Opening {
        task_no: case.next_task_no,
        opened: &opened,
        starts: ctx.calendar.next_working_moment(local_now(ctx)).map_err(tokens::calendar_ends)?,
        assignee: ctx.directory.officer(by).is_some().then(|| by.clone()),
        origin: case.origins.get(step).cloned(),
        agency: &case.agency,
    };
    Ok(vec![sent_back, tokens::open(opening, ctx)?])
}
