//! Tokens: from where the process goes on to the tasks that open, with performer and deadline.

use access::{OfficerId, Role, unit_of};
use calendar::DueError;
use jiff::Timestamp;
use jiff::civil::DateTime;
use process::{Opened, Stuck, TaskKind};
use serde_json::{Map, Value};

use crate::event::TaskOpened;
use crate::{Case, Context, Event, Origin, PauseReason, Rejection, Task, Timeliness};

use super::facts::facts_of_case;
use super::local_now;
use super::origin::origin_of;

pub(super) fn calendar_ends(error: DueError) -> Rejection {
    match error {
        DueError::OutsideCalendar { date } => Rejection::CalendarEnds(date),
        // A published procedure has a term within limits, and time runs forward.
        DueError::TermOutOfLimits | DueError::ResumedBeforePaused => Rejection::NoTerm,
    }
}

/// The process stands still after the element `left`.
pub(super) fn stuck(stuck: &Stuck, left: &str) -> Rejection {
    let element: &str = match stuck {
        Stuck::NoWayOut { gateway } => gateway,
        Stuck::UnknownTask { task } | Stuck::UnknownOutcome { task, .. } => task,
        Stuck::Condition { flow, .. } => flow,
        Stuck::TooManySteps => left,
    };
    Rejection::Stuck { element: element.to_owned(), because: stuck.to_string() }
}

fn lost(element: &str, because: &str) -> Rejection {
    Rejection::Stuck { element: element.to_owned(), because: because.to_owned() }
}

/// A step that ends: everything its end depends on.
#[derive(Clone, Copy)]
pub(super) struct Leaving<'a> {
    pub(super) case: &'a Case,
    pub(super) task: &'a Task,
    pub(super) outcome: &'a str,
    pub(super) opinion: &'a str,
    pub(super) assign_next_to: Option<&'a OfficerId>,
    /// Values of the intake form that change with the step.
    pub(super) amended: Option<&'a Map<String, Value>>,
}

impl<'a> Leaving<'a> {
    /// A step that is left in the only way there is.
    pub(super) fn only_way(case: &'a Case, task: &'a Task, ctx: &Context<'a>) -> Self {
        let outcome = ctx.procedure.process.outcome_codes(&task.step).next().unwrap_or("done");
        Self { case, task, outcome, opinion: "", assign_next_to: None, amended: None }
    }
}

/// What leaving a step amounts to.
pub(super) struct Left {
    /// The completion itself.
    pub(super) completed: Event,
    /// Tasks that open, and a pause of the clock when one of them waits for a payment.
    pub(super) opened: Vec<Event>,
    /// Whether the process ends here.
    pub(super) ends: bool,
}

/// Moves the token on from `leaving.task`.
pub(super) fn leave(leaving: &Leaving<'_>, ctx: &Context<'_>) -> Result<Left, Rejection> {
    let Leaving { case, task, outcome, .. } = *leaving;
    let facts = facts_of_case(case, outcome, leaving.amended, ctx);
    let advance = ctx
        .procedure
        .process
        .leave(&case.marking, &task.step, &facts)
        .map_err(|error| stuck(&error, &task.step))?;
    let opened = open_next(leaving, &advance.opened, ctx)?;
    let ends = opened.is_empty() && case.tasks.iter().all(|open| open.task_no == task.task_no);
    if ends && !advance.marking.is_empty() {
        // No task is open, yet a join waits: the definition is unsound and must be mended.
        return Err(lost(&task.step, "a join behind it waits for a token that never comes"));
    }
    let minutes_used = used(case, task, ctx)?;
    let completed = Event::StepCompleted {
        task_no: task.task_no,
        step: task.step.clone(),
        name: task.name.clone(),
        outcome: outcome.to_owned(),
        opinion: leaving.opinion.trim().to_owned(),
        minutes_used,
        allotted_minutes: task.allotted_minutes,
        timeliness: crate::step_timeliness(minutes_used, task.allotted_minutes),
        taken: advance.taken,
        marking: advance.marking,
    };
    Ok(Left { completed, opened, ends })
}

/// The end of the process, judged against the due time of the case.
pub(super) fn finished(due_at: Option<Timestamp>, ctx: &Context<'_>) -> Event {
    let timeliness = due_at
        .map_or(Timeliness::OnTime, |due_at| crate::timeliness(ctx.now, due_at, ctx.settings.granularity));
    Event::Finished { timeliness }
}

/// Working minutes used on a task since its clock started; while that stood still none were used.
pub(super) fn used(case: &Case, task: &Task, ctx: &Context<'_>) -> Result<i64, Rejection> {
    let paused_at = case.clock.as_ref().and_then(|clock| clock.paused_at).map(calendar::to_local);
    // A payment step is the waiting itself.
    let paused_at = paused_at.filter(|_| task.kind != TaskKind::Payment);
    let until = paused_at.map_or(local_now(ctx), |paused_at| paused_at.min(local_now(ctx)));
    let minutes = match (task.due_at, task.allotted_minutes) {
        // The due time moves with every pause, so what is left until then tells what was used.
        (Some(due_at), Some(allotted)) => ctx
            .calendar
            .minutes_between(until, calendar::to_local(due_at))
            .map(|minutes_left| i64::from(allotted) - minutes_left),
        (None | Some(_), _) => ctx.calendar.minutes_between(calendar::to_local(task.started_at), until),
    };
    Ok(minutes.map_err(calendar_ends)?.max(0))
}

/// Opens the tasks of an accepted case. Their clock starts with the hand-over from the desk (15:00 rule).
pub(super) fn open_first(opened: &[Opened], ctx: &Context<'_>) -> Result<Vec<Event>, Rejection> {
    if opened.is_empty() {
        return Err(lost("start", "no step opens"));
    }
    let starts = ctx.calendar.handover_at(local_now(ctx)).map_err(calendar_ends)?;
    let mut events = Vec::with_capacity(opened.len() + 1);
    for (task_no, opened) in (1..).zip(opened) {
        let (step, place) = place(&opened.task, ctx.actor.agency(), ctx)?;
        events.push(open(Opening { task_no, step, place, starts, assignee: None, origin: None }, ctx)?);
    }
    Ok(pause_for_payment(events, false))
}

fn open_next(leaving: &Leaving<'_>, opened: &[Opened], ctx: &Context<'_>) -> Result<Vec<Event>, Rejection> {
    let case = leaving.case;
    let starts = ctx.calendar.next_working_moment(local_now(ctx)).map_err(calendar_ends)?;
    let mut events = Vec::with_capacity(opened.len() + 1);
    let mut given = leaving.assign_next_to.is_none();
    for (task_no, opened) in (case.next_task_no..).zip(opened) {
        let (step, place) = place(&opened.task, &case.agency, ctx)?;
        let chosen = leaving.assign_next_to.filter(|officer| place.is_held_by(officer, ctx));
        given |= chosen.is_some();
        let before = case.last_done_by.get(&opened.task).filter(|officer| place.is_held_by(officer, ctx));
        let assignee = chosen.or(before).cloned();
        let origin = origin_of(leaving, opened, ctx);
        events.push(open(Opening { task_no, step, place, starts, assignee, origin }, ctx)?);
    }
    if let (false, Some(officer)) = (given, leaving.assign_next_to) {
        return Err(Rejection::NotAPerformer(officer.clone()));
    }
    let paused = case.clock.as_ref().is_some_and(|clock| clock.paused_at.is_some());
    Ok(pause_for_payment(events, paused))
}

/// Who performs a step.
pub(super) struct Place {
    pub(super) agency: String,
    pub(super) unit: String,
    pub(super) role: Role,
}

impl Place {
    /// Whether the officer still performs steps here.
    pub(super) fn is_held_by(&self, officer: &OfficerId, ctx: &Context<'_>) -> bool {
        ctx.directory.officer(officer).is_some_and(|o| o.holds(&self.agency, &self.unit, self.role))
    }
}

/// A step of the process and who performs it, for a case received by `own_agency`.
pub(super) fn place<'a>(
    step: &str,
    own_agency: &str,
    ctx: &Context<'a>,
) -> Result<(&'a process::Task, Place), Rejection> {
    let task = ctx.procedure.process.task(step).ok_or_else(|| lost(step, "the process has no such task"))?;
    let performer = ctx.procedure.performer(task);
    let role: Role = performer.role.parse().map_err(|()| lost(step, "there is no such role"))?;
    let (agency, unit) = unit_of(&performer.unit, own_agency);
    if !ctx.directory.has_unit(agency, unit) {
        return Err(Rejection::UnknownUnit(performer.unit));
    }
    Ok((task, Place { agency: agency.to_owned(), unit: unit.to_owned(), role }))
}

/// A task about to be opened.
pub(super) struct Opening<'a> {
    pub(super) task_no: u32,
    pub(super) step: &'a process::Task,
    pub(super) place: Place,
    pub(super) starts: DateTime,
    pub(super) assignee: Option<OfficerId>,
    pub(super) origin: Option<Origin>,
}

pub(super) fn open(opening: Opening<'_>, ctx: &Context<'_>) -> Result<Event, Rejection> {
    let Opening { task_no, step, place, starts, assignee, origin } = opening;
    // Waiting for the applicant is not the officer's time: a payment step has no deadline of its own.
    let allotted_minutes = if step.kind == TaskKind::Payment { None } else { step.allotted_minutes };
    let due_at = allotted_minutes
        .map(|minutes| ctx.calendar.add_working_minutes(starts, i64::from(minutes)))
        .transpose()
        .map_err(calendar_ends)?
        .map(calendar::to_instant);
    Ok(Event::TaskOpened(Box::new(TaskOpened {
        task_no,
        step: step.id.clone(),
        name: step.name.clone(),
        kind: step.kind,
        agency: place.agency,
        unit: place.unit,
        role: place.role,
        assignee,
        started_at: calendar::to_instant(starts),
        due_at,
        allotted_minutes,
        origin,
    })))
}

/// Whether one of the events opens a step that waits for the applicant's payment.
pub(super) fn awaits_payment(events: &[Event]) -> bool {
    let is_payment =
        |event: &Event| matches!(event, Event::TaskOpened(opened) if opened.kind == TaskKind::Payment);
    events.iter().any(is_payment)
}

/// While the applicant's payment is awaited the clock of the case stands still.
fn pause_for_payment(mut events: Vec<Event>, already_paused: bool) -> Vec<Event> {
    if !already_paused && awaits_payment(&events) {
        events.push(Event::ClockPaused { because: PauseReason::Payment });
    }
    events
}
