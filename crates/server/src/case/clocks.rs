//! The clocks: of each open step, and of the whole case.

use calendar::{OnSupplement, Term, to_local};
use casework::{Case, CaseClock, Stage, Task, timeliness};
use jiff::Timestamp;

use super::scene::Scene;
use crate::web::texts::Texts;
use crate::web::time::{self, Chip};

/// A clock as the page shows it.
pub(super) struct Clock {
    /// What it measures.
    pub(super) title: String,
    /// Whose step it is; empty for the whole case.
    pub(super) holder: String,
    pub(super) chip: Chip,
    /// Planned working time; empty when none is allotted.
    pub(super) planned: String,
    /// Used working time.
    pub(super) used: String,
    /// Used share for the bar, 0 to 100; `None` without a plan.
    pub(super) percent: Option<i64>,
    pub(super) due: Moment,
    /// The date printed on the acceptance slip, when it was moved since.
    pub(super) first_due: Moment,
    /// Since when and why it stands still; empty while it runs.
    pub(super) paused: String,
}

/// A time for people and for programs; both empty when there is none.
#[derive(Clone, Default)]
pub(super) struct Moment {
    pub(super) iso: String,
    pub(super) text: String,
}

impl Moment {
    /// The moment of an instant.
    pub(super) fn at(at: Timestamp) -> Self {
        Self { iso: time::iso(at), text: time::date_time(at) }
    }
}

/// The clocks of a case: its open steps first.
pub(super) fn clocks(scene: &Scene<'_>) -> Vec<Clock> {
    let steps = scene.case.tasks.iter().map(|task| of_step(scene, task));
    steps.chain(scene.case.clock.as_ref().map(|clock| of_case(scene, clock))).collect()
}

fn of_step(scene: &Scene<'_>, task: &Task) -> Clock {
    let paused_at = scene.case.clock.as_ref().and_then(|clock| clock.paused_at);
    let at = paused_at.unwrap_or(scene.now);
    let allotted = task.allotted_minutes.map(i64::from);
    // What is left tells what was used: a pause moves the due time, not the start.
    let used = match (allotted, task.due_at) {
        (Some(allotted), Some(due_at)) => (allotted - between(scene, at, due_at)).max(0),
        _ => between(scene, task.started_at, at).max(0),
    };
    Clock {
        title: scene.with("case-clock-step", &[("step", &task.name)]),
        holder: scene.holder(task),
        chip: scene.chip(task.due_at, scene.paused()),
        planned: allotted.map(|minutes| scene.span(minutes)).unwrap_or_default(),
        used: scene.span(used),
        percent: share(used, allotted),
        due: task.due_at.map(Moment::at).unwrap_or_default(),
        first_due: Moment::default(),
        paused: String::new(),
    }
}

fn of_case(scene: &Scene<'_>, clock: &CaseClock) -> Clock {
    let case = scene.case;
    let at = case.finished_at.or(clock.paused_at).unwrap_or(scene.now);
    let planned = match clock.on_supplement {
        OnSupplement::Pause => between(scene, case.received_at, clock.first_due_at),
        OnSupplement::Restart | OnSupplement::None => between(scene, clock.started_at, clock.due_at),
    };
    let used = (planned - between(scene, at, clock.due_at)).max(0);
    let moved = clock.first_due_at != clock.due_at;
    Clock {
        title: scene.text("case-clock-whole"),
        holder: String::new(),
        chip: whole_chip(scene).unwrap_or_else(|| scene.chip(Some(clock.due_at), scene.paused())),
        planned: term_words(clock.term, scene.texts),
        used: scene.span(used),
        percent: share(used, Some(planned)),
        due: Moment::at(clock.due_at),
        first_due: if moved { Moment::at(clock.first_due_at) } else { Moment::default() },
        paused: clock.paused_at.map(|since| paused(scene, since)).unwrap_or_default(),
    }
}

fn paused(scene: &Scene<'_>, since: Timestamp) -> String {
    let key = if scene.case.stage == Stage::AwaitingPayment {
        "case-paused-payment"
    } else {
        "case-paused-supplement"
    };
    scene.with(key, &[("since", &time::date_time(since))])
}

/// How a case whose work is over kept its date; `None` while it is open or has no date.
pub(super) fn whole_chip(scene: &Scene<'_>) -> Option<Chip> {
    let (finished_at, clock) = (scene.case.finished_at?, scene.case.clock.as_ref()?);
    let granularity = scene.world.settings(&scene.case.agency).granularity;
    let off = between(scene, finished_at, clock.due_at).abs();
    Some(kept(scene, timeliness(finished_at, clock.due_at, granularity), off))
}

/// Early, on time or late as a chip; `off` is the difference in working minutes.
pub(super) fn kept(scene: &Scene<'_>, kept: casework::Timeliness, off: i64) -> Chip {
    let (state, key) = match kept {
        casework::Timeliness::Early => ("fine", "deadline-done-early"),
        casework::Timeliness::OnTime => ("fine", "deadline-done-on-time"),
        casework::Timeliness::Late => ("late", "deadline-done-late"),
    };
    Chip { state, text: scene.with(key, &[("time", &scene.span(off))]).trim().to_owned() }
}

/// The deadline of the step the officer looks at, else of the first open step.
pub(super) fn step_chip(scene: &Scene<'_>, task: Option<&Task>) -> Option<Chip> {
    let task = task.or(scene.case.tasks.first())?;
    if scene.paused() {
        return None;
    }
    let chip = scene.chip(Some(task.due_at?), false);
    Some(Chip { state: chip.state, text: scene.with("case-chip-step", &[("time", &chip.text)]) })
}

/// The deadline of the whole case.
pub(super) fn case_chip(scene: &Scene<'_>) -> Option<Chip> {
    let clock = scene.case.clock.as_ref()?;
    let chip = whole_chip(scene).unwrap_or_else(|| scene.chip(Some(clock.due_at), scene.paused()));
    let text = match scene.case.stage {
        Stage::AwaitingSupplement => scene.text("deadline-paused-waiting"),
        Stage::AwaitingPayment => scene.text("deadline-paused-payment"),
        Stage::Submitted | Stage::Declined | Stage::ResultReady | Stage::HandedOver => chip.text,
        Stage::Accepted | Stage::InProgress => scene.with("case-chip-whole", &[("time", &chip.text)]),
    };
    Some(Chip { state: chip.state, text })
}

/// Whether the case was ever accepted: declined cases have no clock and no process.
pub(super) const fn was_accepted(case: &Case) -> bool {
    case.clock.is_some()
}

/// A term in words.
pub(super) fn term_words(term: Term, texts: &Texts) -> String {
    let (key, number) = match term {
        Term::SameDay => return texts.text("case-term-same-day").to_owned(),
        Term::WorkingDays(number) => ("unit-working-days", number),
        Term::WorkingHours(number) => ("unit-working-hours", number),
        Term::CalendarDays(number) => ("unit-days", number),
    };
    texts.with(key, &[("n", &number.to_string())])
}

fn between(scene: &Scene<'_>, from: Timestamp, to: Timestamp) -> i64 {
    scene.world.calendar.minutes_between(to_local(from), to_local(to)).unwrap_or_default()
}

fn share(used: i64, planned: Option<i64>) -> Option<i64> {
    planned.filter(|planned| *planned > 0).map(|planned| (used * 100 / planned).clamp(0, 100))
}
