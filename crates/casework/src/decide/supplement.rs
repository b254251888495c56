//! Supplement requests: drafted by an officer, issued and received only by the one-stop desk.

use access::{Act, Denied, OfficerId, may};
use calendar::{Clock, OnSupplement};
use jiff::Timestamp;
use jiff::civil::DateTime;
use process::TaskKind;

use crate::event::TaskDue;
use crate::limits::{COUNT_MAX, LINE_MAX, PAPERS_MAX, TEXT_MAX};
use crate::{Case, Context, Event, Paper, PauseReason, Rejection, Stage, SupplementItem, Task};

use super::tokens::calendar_ends;
use super::{local_now, required_reason, text_within};

/// Drafts a request. The law allows one, complete, with reasons (NĐ 61/2018 Đ15(3), NĐ 309/2026 Đ8(1)).
pub(super) fn propose(
    case: &Case,
    items: &[SupplementItem],
    reason: &str,
    legal_ground: &str,
    ctx: &Context<'_>,
) -> Result<Vec<Event>, Rejection> {
    if case.supplement.is_some() {
        return Err(Rejection::SupplementPending);
    }
    if case.stage == Stage::AwaitingPayment {
        return Err(Rejection::WrongStage(case.stage));
    }
    let limit = ctx.procedure.supplement_limit;
    if case.supplements_issued >= limit {
        return Err(Rejection::SupplementLimit(limit));
    }
    if items.is_empty() || items.iter().any(|item| asks_for_nothing(item, ctx)) {
        return Err(Rejection::NothingAsked);
    }
    if items.len() > PAPERS_MAX {
        return Err(Rejection::TooMany(PAPERS_MAX as u32));
    }
    for item in items {
        counts_are_believable([item.originals, item.certified_copies, item.photocopies])?;
        text_within("items", &item.name, TEXT_MAX)?;
        text_within("items", &item.component, LINE_MAX)?;
    }
    required_reason(reason)?;
    text_within("legal_ground", legal_ground, LINE_MAX)?;
    Ok(vec![Event::SupplementProposed {
        items: items.to_vec(),
        reason: reason.trim().to_owned(),
        legal_ground: legal_ground.trim().to_owned(),
    }])
}

/// A point without a text, or one that names a paper of the procedure and neither asks for a copy of it nor says
/// what is wrong with it.
fn asks_for_nothing(item: &SupplementItem, ctx: &Context<'_>) -> bool {
    let name = item.name.trim();
    let copies = item.originals > 0 || item.certified_copies > 0 || item.photocopies > 0;
    let components = || ctx.procedure.case_kinds.iter().flat_map(|kind| &kind.components);
    let only_named =
        || components().any(|component| component.code == item.component && component.name == name);
    name.is_empty() || !copies && only_named()
}

fn counts_are_believable(counts: [u8; 3]) -> Result<(), Rejection> {
    if counts.into_iter().any(|count| count > COUNT_MAX) { Err(Rejection::BadCount) } else { Ok(()) }
}

/// Drops the draft: the desk may, and so may whoever drafted it.
pub(super) fn drop_proposal(case: &Case, reason: &str, ctx: &Context<'_>) -> Result<Vec<Event>, Rejection> {
    may(ctx.actor, Act::ViewCase, &case.subject(None))?;
    let request = case.supplement.as_ref().filter(|request| request.issued_at.is_none());
    let own = request.is_some_and(|request| request.proposed_by == ctx.actor.id);
    if !own {
        may(ctx.actor, Act::IssueSupplement, &case.subject(None)).map_err(|_| Denied::Role)?;
    }
    if request.is_none() {
        return Err(Rejection::NoSupplement);
    }
    required_reason(reason)?;
    Ok(vec![Event::SupplementDropped { reason: reason.trim().to_owned() }])
}

/// Issues the drafted request: a numbered slip; the clocks stand still, unless the procedure lets them run on.
pub(super) fn issue(case: &Case, ctx: &Context<'_>) -> Result<Vec<Event>, Rejection> {
    match case.stage {
        Stage::Accepted | Stage::InProgress => {}
        Stage::AwaitingSupplement => return Err(Rejection::AlreadyDone(issued(case))),
        Stage::Submitted
        | Stage::Declined
        | Stage::AwaitingPayment
        | Stage::ResultReady
        | Stage::HandedOver => return Err(Rejection::WrongStage(case.stage)),
    }
    if !case.supplement_proposed() {
        return Err(Rejection::NoSupplement);
    }
    let mut events = vec![Event::SupplementRequested { slip_no: ctx.numbers.slip_no }];
    if policy(case) != OnSupplement::None {
        events.push(Event::ClockPaused { because: PauseReason::Supplement });
    }
    Ok(events)
}

/// By whom and when the request was issued.
fn issued(case: &Case) -> Option<(OfficerId, Timestamp)> {
    let request = case.supplement.as_ref()?;
    Some((request.issued_by.clone()?, request.issued_at?))
}

/// Receives what the applicant brought; the clocks run on or anew, as the procedure says.
pub(super) fn receive(
    case: &Case,
    papers: &[Paper],
    note: &str,
    ctx: &Context<'_>,
) -> Result<Vec<Event>, Rejection> {
    match case.stage {
        Stage::AwaitingSupplement => {}
        // The last request that was issued was answered.
        Stage::InProgress if case.supplements_issued > 0 && case.supplement.is_none() => {
            return Err(Rejection::AlreadyDone(None));
        }
        Stage::Submitted
        | Stage::Declined
        | Stage::Accepted
        | Stage::InProgress
        | Stage::AwaitingPayment
        | Stage::ResultReady
        | Stage::HandedOver => return Err(Rejection::WrongStage(case.stage)),
    }
    let nameless = papers.iter().any(|paper| paper.name.trim().is_empty());
    if nameless || papers.is_empty() && note.trim().is_empty() {
        return Err(Rejection::NothingBrought);
    }
    if papers.len() > PAPERS_MAX {
        return Err(Rejection::TooMany(PAPERS_MAX as u32));
    }
    for paper in papers {
        counts_are_believable([paper.originals, paper.certified_copies, paper.photocopies])?;
        text_within("papers", &paper.name, TEXT_MAX)?;
        text_within("papers", &paper.note, TEXT_MAX)?;
        text_within("papers", &paper.component, LINE_MAX)?;
    }
    text_within("note", note, TEXT_MAX)?;
    let received = Event::SupplementReceived { papers: papers.to_vec(), note: note.trim().to_owned() };
    let mut events = vec![received];
    events.extend(resume(case, PauseReason::Supplement, policy(case), ctx)?.map(|resumed| resumed.event));
    Ok(events)
}

/// What a supplement does to the clock, as it was promised when the case was accepted.
fn policy(case: &Case) -> OnSupplement {
    case.clock.as_ref().map_or(OnSupplement::None, |clock| clock.on_supplement)
}

/// Whether another task awaits a payment.
pub(super) fn other_payment(case: &Case, task: &Task) -> bool {
    case.tasks.iter().any(|open| open.task_no != task.task_no && open.kind == TaskKind::Payment)
}

/// The clocks that run again.
pub(super) struct Resumed {
    pub(super) event: Event,
    /// New due time of the case.
    pub(super) due_at: Timestamp,
}

/// The clocks run again, those of the case and of its open tasks; `None` when they did not stand still.
pub(super) fn resume(
    case: &Case,
    because: PauseReason,
    policy: OnSupplement,
    ctx: &Context<'_>,
) -> Result<Option<Resumed>, Rejection> {
    let Some(clock) = &case.clock else { return Ok(None) };
    let Some(paused_at) = clock.paused_at.map(calendar::to_local) else { return Ok(None) };
    // Two machines may differ by a moment; the clock never runs backwards.
    let now = local_now(ctx).max(paused_at);
    let started_at = calendar::to_local(clock.started_at);
    let so_far = Clock { started_at, due_at: calendar::to_local(clock.due_at), paused_at };
    let term = (clock.term, clock.convention);
    let due =
        calendar::due_after_supplement(ctx.calendar, policy, term, so_far, now).map_err(calendar_ends)?;
    let due_at = calendar::to_instant(due);
    let mut tasks = Vec::new();
    for task in &case.tasks {
        if let Some(due) = task_due(task, (paused_at, now), policy, ctx)? {
            tasks.push(TaskDue { task_no: task.task_no, due_at: calendar::to_instant(due) });
        }
    }
    let started_at = match policy {
        OnSupplement::Restart => ctx.now,
        OnSupplement::Pause | OnSupplement::None => clock.started_at,
    };
    Ok(Some(Resumed { event: Event::ClockResumed { because, started_at, due_at, tasks }, due_at }))
}

/// New due time of an open task; `None` when it stays. A task that was late stays as late as it was.
fn task_due(
    task: &Task,
    (paused_at, now): (DateTime, DateTime),
    policy: OnSupplement,
    ctx: &Context<'_>,
) -> Result<Option<DateTime>, Rejection> {
    let (Some(due_at), Some(allotted)) = (task.due_at, task.allotted_minutes) else { return Ok(None) };
    let minutes_left = match policy {
        OnSupplement::None => return Ok(None),
        OnSupplement::Restart => i64::from(allotted),
        OnSupplement::Pause => {
            // A task that was opened during the pause has used nothing yet.
            let from = paused_at.max(calendar::to_local(task.started_at));
            ctx.calendar.minutes_between(from, calendar::to_local(due_at)).map_err(calendar_ends)?
        }
    };
    let from = ctx.calendar.next_working_moment(now).map_err(calendar_ends)?;
    ctx.calendar.add_working_minutes(from, minutes_left).map(Some).map_err(calendar_ends)
}
