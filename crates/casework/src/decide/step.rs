//! Completing a step, signing off, sending back.

use access::Denied;
use calendar::OnSupplement;
use process::TaskKind;

use crate::limits::TEXT_MAX;
use crate::outcome::{REFUSES, RETURNS};
use crate::{Case, Completion, Context, Event, Origin, PauseReason, Rejection, Task};

use super::tokens::{self, Leaving, Opening};
use super::{local_now, required_reason, supplement, text_within};

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
    // Values of the form are corrected by whoever works on the case, not by those who assign, judge or sign.
    if !completion.form.is_empty() && task.kind != TaskKind::Handle {
        return Err(Rejection::Denied(Denied::Role));
    }
    let outcome = outcome(task, &completion.outcome, ctx)?;
    text_within("opinion", &completion.opinion, TEXT_MAX)?;
    // Whoever turns something down must say why.
    let turned_down = outcome == RETURNS || REFUSES.contains(&outcome);
    let silent = completion.opinion.trim().is_empty();
    if silent && (task.kind == TaskKind::Opinion || turned_down) {
        return Err(Rejection::OpinionMissing);
    }
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
            outcome,
            opinion: &completion.opinion,
            assign_next_to: completion.assign_next_to.as_ref(),
            amended: Some(&completion.form),
        },
        ctx,
    )?;
    let mut events = Vec::with_capacity(left.opened.len() + 3);
    if !completion.form.is_empty() {
        events.push(Event::FormAmended { values: completion.form.clone() });
    }
    events.push(left.completed);
    if task.kind == TaskKind::Sign && !turned_down {
        events.push(Event::SignedOff { task_no: task.task_no });
    }
    events.extend(left.opened);
    if left.ends {
        events.push(tokens::finished(case.clock.as_ref().map(|clock| clock.due_at), ctx));
    }
    Ok(events)
}

/// The chosen outcome; a step with a single one needs no choice.
fn outcome<'a>(task: &Task, chosen: &'a str, ctx: &Context<'a>) -> Result<&'a str, Rejection> {
    let codes = || ctx.procedure.process.outcome_codes(&task.step);
    let mut wanted = codes().filter(|code| chosen.is_empty() || *code == chosen);
    match (wanted.next(), wanted.next()) {
        (Some(only), None) => Ok(only),
        (None, _) | (Some(_), Some(_)) => {
            Err(Rejection::UnknownOutcome(codes().map(str::to_owned).collect()))
        }
    }
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
    let minutes_used = tokens::used(case, task, ctx)?;
    let sent_back = Event::SentBack {
        task_no: task.task_no,
        step: task.step.clone(),
        name: task.name.clone(),
        to_step: step.clone(),
        reason: reason.trim().to_owned(),
        minutes_used,
        timeliness: crate::step_timeliness(minutes_used, task.allotted_minutes),
    };
    let mut events = vec![sent_back];
    if task.kind == TaskKind::Payment && !supplement::other_payment(case, task) {
        // Nobody is asked to pay any more.
        let because = PauseReason::Payment;
        events.extend(
            supplement::resume(case, because, OnSupplement::Pause, ctx)?.map(|resumed| resumed.event),
        );
    }
    let (step, place) = tokens::place(step, &case.agency, ctx)?;
    // Whoever left the unit since cannot have it back; then it goes into the pool.
    let assignee = place.is_held_by(by, ctx).then(|| by.clone());
    let origin = case.origins.get(&step.id).cloned();
    let starts = ctx.calendar.next_working_moment(local_now(ctx)).map_err(tokens::calendar_ends)?;
    let task_no = case.next_task_no;
    events.push(tokens::open(Opening { task_no, step, place, starts, assignee, origin }, ctx)?);
    Ok(events)
}
