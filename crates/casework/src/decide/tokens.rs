//! Tokens: from where the process goes on to the tasks that open, with performer and deadline.

use access::{OfficerId, Role};
use calendar::DueError;
use jiff::civil::DateTime;
use process::{Marking, Opened, Stuck, TaskKind};
use rules::Facts;

use crate::event::TaskOpened;
use crate::{Case, Context, Event, Intake, Origin, PauseReason, Rejection, Task, Timeliness};

use super::local_now;

/// Where the process went: a smaller view of [`process::Advance`].
pub(super) struct Advance {
    pub(super) opened: Vec<Opened>,
}

impl From<process::Advance> for Advance {
    fn from(advance: process::Advance) -> Self {
        Self { opened: advance.opened }
    }
}

/// The facts that conditions of the process may use.
pub(super) fn facts(case: &Case, outcome: &str, form: &serde_json::Map<String, serde_json::Value>) -> Facts {
    let mut facts = Facts::new();
    if form.is_empty() {
        facts.add_object("form", &case.form);
    } else {
        let mut merged = case.form.clone();
        merged.extend(form.iter().map(|(key, value)| (key.clone(), value.clone())));
        facts.add_object("form", &merged);
    }
    facts.set("outcome", outcome);
    facts.set("channel", case.channel.word());
    facts.set("case_kind", case.case_kind.as_str());
    facts.set("applicant_kind", case.applicant.kind.word());
    facts
}

/// The facts of a case that is about to be accepted.
pub(super) fn facts_of_intake(intake: &Intake) -> Facts {
    let mut facts = Facts::new();
    facts.add_object("form", &intake.form);
    facts.set("channel", intake.channel.word());
    facts.set("case_kind", intake.case_kind.as_str());
    facts.set("applicant_kind", intake.applicant.kind.word());
    facts
}

pub(super) fn calendar_ends(error: DueError) -> Rejection {
    match error {
        DueError::OutsideCalendar { date } => Rejection::CalendarEnds(date),
        // A published procedure has a term within limits, and time runs forward.
        DueError::TermOutOfLimits | DueError::ResumedBeforePaused => Rejection::NoTerm,
    }
}

pub(super) fn stuck(stuck: Stuck) -> Rejection {
    Rejection::Stuck(stuck.to_string())
}

/// A step that ends: everything its end implies, from the completion to the next tasks or the end.
pub(super) struct Leaving<'a> {
    pub(super) case: &'a Case,
    pub(super) task: &'a Task,
    pub(super) outcome: &'a str,
    pub(super) opinion: &'a str,
    pub(super) assign_next_to: Option<&'a OfficerId>,
    pub(super) facts: Facts,
}

/// What leaving a step amounts to.
pub(super) struct Left {
    /// The completion itself.
    pub(super) completed: Event,
    /// Tasks that open, and a pause of the clock when one of them waits for a payment.
    pub(super) opened: Vec<Event>,
    /// The end of the process.
    pub(super) finished: Option<Event>,
}

/// Moves the token on from `leaving.task`.
pub(super) fn leave(leaving: &Leaving<'_>, ctx: &Context<'_>) -> Result<Left, Rejection> {
    let Leaving { case, task, outcome, .. } = *leaving;
    let advance =
        ctx.procedure.process.leave(&case.marking, &task.step, &leaving.facts).map_err(stuck)?;
    let minutes_used = used(task, ctx)?;
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
        marking: advance.marking.clone(),
    };
    let opened = open_next(leaving, &advance.opened, ctx)?;
    let others = case.tasks.iter().any(|open| open.task_no != task.task_no);
    let finished = if opened.is_empty() && !others { Some(finish(case, &advance.marking, ctx)?) } else { None };
    Ok(Left { completed, opened, finished })
}

fn finish(case: &Case, marking: &Marking, ctx: &Context<'_>) -> Result<Event, Rejection> {
    if !marking.is_empty() {
        // No task is open, yet a join waits: the definition is unsound and must be mended.
        return Err(Rejection::Stuck("join".to_owned()));
    }
    let timeliness = case.clock.as_ref().map_or(Timeliness::OnTime, |clock| {
        crate::timeliness(ctx.now, clock.due_at, ctx.settings.granularity)
    });
    Ok(Event::Finished { timeliness })
}

/// Working minutes used on a task since its clock started; while paused the clock stands still.
pub(super) fn used(task: &Task, ctx: &Context<'_>) -> Result<i64, Rejection> {
    let started = calendar::to_local(task.started_at);
    let minutes = ctx.calendar.minutes_between(started, local_now(ctx)).map_err(calendar_ends)?;
    Ok(minutes.max(0))
}

/// Opens the tasks of an accepted case. Their clock starts with the hand-over from the desk (15:00 rule).
pub(super) fn open_first(advance: &Advance, ctx: &Context<'_>) -> Result<Vec<Event>, Rejection> {
    if advance.opened.is_empty() {
        return Err(Rejection::Stuck("start".to_owned()));
    }
    let starts = ctx.calendar.handover_at(local_now(ctx)).map_err(calendar_ends)?;
    let mut events = Vec::with_capacity(advance.opened.len());
    for (task_no, opened) in (1..).zip(&advance.opened) {
        events.push(open(Opening { task_no, opened, starts, assignee: None, origin: None, agency: ctx.actor.agency() }, ctx)?);
    }
    Ok(pause_for_payment(events, false))
}

fn open_next(leaving: &Leaving<'_>, opened: &[Opened], ctx: &Context<'_>) -> Result<Vec<Event>, Rejection> {
    let Leaving { case, task, .. } = *leaving;
    let starts = ctx.calendar.next_working_moment(local_now(ctx)).map_err(calendar_ends)?;
    let mut events = Vec::with_capacity(opened.len() + 1);
    let mut given = leaving.assign_next_to.is_none();
    for (task_no, opened) in (case.next_task_no..).zip(opened) {
        let (agency, unit, role) = performer(&opened.task, &case.agency, ctx)?;
        let holds = |officer: &OfficerId| {
            ctx.directory.officer(officer).is_some_and(|o| o.holds(&agency, &unit, role))
        };
        let chosen = leaving.assign_next_to.filter(|officer| holds(officer));
        given |= chosen.is_some();
        let before = case.last_done_by.get(&opened.task).filter(|officer| holds(officer));
        let origin = (opened.straight && task.kind != TaskKind::Payment).then(|| Origin {
            step: task.step.clone(),
            name: task.name.clone(),
            by: ctx.actor.id.clone(),
        });
        let assignee = chosen.or(before).cloned();
        events.push(open(Opening { task_no, opened, starts, assignee, origin, agency: &case.agency }, ctx)?);
    }
    if let (false, Some(officer)) = (given, leaving.assign_next_to) {
        return Err(Rejection::NotAPerformer(officer.clone()));
    }
    let paused = case.clock.as_ref().is_some_and(|clock| clock.paused_at.is_some());
    Ok(pause_for_payment(events, paused))
}

/// A task about to be opened.
pub(super) struct Opening<'a> {
    pub(super) task_no: u32,
    pub(super) opened: &'a Opened,
    pub(super) starts: DateTime,
    pub(super) assignee: Option<OfficerId>,
    pub(super) origin: Option<Origin>,
    /// Agency that received the case.
    pub(super) agency: &'a str,
}

pub(super) fn open(opening: Opening<'_>, ctx: &Context<'_>) -> Result<Event, Rejection> {
    let step = &opening.opened.task;
    let task = ctx.procedure.process.task(step).ok_or_else(|| Rejection::Stuck(step.clone()))?;
    let (agency, unit, role) = performer(step, opening.agency, ctx)?;
    // Waiting for the applicant is not the officer's time: a payment step has no deadline of its own.
    let allotted_minutes = if task.kind == TaskKind::Payment { None } else { task.allotted_minutes };
    let due_at = match allotted_minutes {
        Some(minutes) => Some(calendar::to_instant(
            ctx.calendar
                .add_working_minutes(opening.starts, i64::from(minutes))
                .map_err(calendar_ends)?,
        )),
        None => None,
    };
    Ok(Event::TaskOpened(Box::new(TaskOpened {
        task_no: opening.task_no,
        step: step.clone(),
        name: task.name.clone(),
        kind: task.kind,
        agency,
        unit,
        role,
        assignee: opening.assignee,
        started_at: calendar::to_instant(opening.starts),
        due_at,
        allotted_minutes,
        origin: opening.origin,
    })))
}

/// Agency, unit and role that perform a step.
fn performer(step: &str, own_agency: &str, ctx: &Context<'_>) -> Result<(String, String, Role), Rejection> {
    let lost = || Rejection::Stuck(step.to_owned());
    let performer = ctx.procedure.performer(ctx.procedure.process.task(step).ok_or_else(lost)?);
    let role: Role = performer.role.parse().map_err(|()| lost())?;
    let (agency, unit) = match performer.unit.split_once('/') {
        Some((agency, unit)) => (agency.to_owned(), unit.to_owned()),
        None => (own_agency.to_owned(), performer.unit),
    };
    Ok((agency, unit, role))
}

/// While the applicant's payment is awaited the clock of the case stands still.
fn pause_for_payment(mut events: Vec<Event>, already_paused: bool) -> Vec<Event> {
    let awaits = events
        .iter()
        .any(|event| matches!(event, Event::TaskOpened(opened) if opened.kind == TaskKind::Payment));
    if awaits && !already_paused {
        events.push(Event::ClockPaused { because: PauseReason::Payment });
    }
    events
}
