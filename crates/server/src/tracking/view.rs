//! What the tracking page says about a case: a sentence first, then its steps.

use calendar::{OnSupplement, WorkingCalendar};
use casework::{PublicItem, PublicStep, PublicView, Stage, timeliness};
use jiff::Timestamp;
use store::World;

use crate::web::public_case;
use crate::web::task_row::named;
use crate::web::texts::{Language, Texts};
use crate::web::time::{self, Chip, Nearness};

/// How a case stands, in words.
pub(super) struct Answer {
    pub(super) case_no: String,
    pub(super) procedure: String,
    /// Whether the procedure's name is Vietnamese on a page in another language.
    pub(super) foreign: bool,
    pub(super) agency: String,
    /// One sentence for the citizen.
    pub(super) sentence: String,
    /// Appointment, whether it is still kept, what moved it.
    pub(super) lines: Vec<String>,
    /// The deadline at a glance, while there is one.
    pub(super) chip: Option<Chip>,
    /// What the applicant is asked for.
    pub(super) asked: Vec<Asked>,
    /// Where the desk is.
    pub(super) address: String,
    pub(super) hotline: String,
    pub(super) steps: Vec<StepLine>,
}

/// One thing that the applicant is asked for.
pub(super) struct Asked {
    pub(super) text: String,
    /// Whether it is Vietnamese on a page in another language.
    pub(super) foreign: bool,
}

/// A step of the way.
pub(super) struct StepLine {
    /// `done`, `late`, `now`.
    pub(super) state: &'static str,
    pub(super) name: String,
    /// Unit, and the agency when it is another.
    pub(super) who: String,
    pub(super) iso: String,
    /// When it was done, or until when it is to be done.
    pub(super) when: String,
    /// A chip beside it: late, or how near the deadline is.
    pub(super) chip: Option<Chip>,
}

/// Puts the public view of a case into words.
pub(super) fn answer(view: &PublicView, world: &World, now: Timestamp, t: &Texts) -> Answer {
    let settings = world.agency_settings(&view.agency);
    let (procedure, foreign) = procedure_name(&view.procedure, world, t);
    let waits = view.stage.is_open();
    Answer {
        case_no: view.case_no.clone(),
        procedure,
        foreign,
        agency: world.directory.agency_name(&view.agency).to_owned(),
        sentence: sentence(view, t),
        lines: lines(view, world, now, t),
        chip: waits.then(|| time::chip(view.due_at, view.paused, now, (&world.calendar, t))),
        asked: view.asked.iter().map(|item| asked(item, t)).collect(),
        address: settings.address.clone(),
        hotline: settings.hotline.clone(),
        steps: steps(view, world, now, t),
    }
}

fn asked(item: &PublicItem, t: &Texts) -> Asked {
    let named = matches!(item, PublicItem::Component(_));
    Asked { text: public_case::asked(item, t), foreign: named && t.language() != Language::Vietnamese }
}

/// One sentence for the citizen; while papers are awaited, what the waiting does to the date.
pub(super) fn sentence(view: &PublicView, t: &Texts) -> String {
    let policy = view.on_supplement.filter(|_| view.stage == Stage::AwaitingSupplement);
    let stage = view.stage.code().replace('_', "-");
    let key = match policy {
        Some(OnSupplement::Restart) => "stage-awaiting-supplement-sentence-restart".to_owned(),
        Some(OnSupplement::Pause) => "stage-awaiting-supplement-sentence-pause".to_owned(),
        Some(OnSupplement::None) => "stage-awaiting-supplement-sentence-none".to_owned(),
        None => format!("stage-{stage}-sentence"),
    };
    t.text(&key).to_owned()
}

/// The procedure's name in the reader's language where there is one.
fn procedure_name(code: &str, world: &World, t: &Texts) -> (String, bool) {
    match world.procedures.current(code) {
        Some((procedure, _)) => {
            let (name, foreign) = named(&procedure, t);
            (name.to_owned(), foreign)
        }
        None => (code.to_owned(), t.language() == Language::English),
    }
}

fn lines(view: &PublicView, world: &World, now: Timestamp, t: &Texts) -> Vec<String> {
    let moment = |key: &str, at: Timestamp| t.with(key, &[("time", &time::date_time(at))]);
    let mut lines = vec![moment(
        if view.stage == Stage::Declined { "tracking-declined-at" } else { "tracking-received-at" },
        view.received_at,
    )];
    if let (Some(finished_at), Some(due_at)) = (view.finished_at, view.due_at) {
        lines.push(moment("tracking-ready-at", finished_at));
        let judged = timeliness(finished_at, due_at, world.settings(&view.agency).granularity);
        lines.push(t.text(&format!("tracking-judged-{}", judged.code().replace('_', "-"))).to_owned());
    } else if let Some(due_at) = view.due_at {
        if view.paused {
            let payment = view.stage == Stage::AwaitingPayment;
            let key = if payment { "tracking-paused-payment" } else { "tracking-paused-supplement" };
            lines.push(t.text(key).to_owned());
        } else {
            lines.push(moment("tracking-due-at", due_at));
            let key = if due_at < now { "tracking-late" } else { "tracking-in-time" };
            lines.push(t.text(key).to_owned());
        }
    }
    lines.extend(view.first_due_at.map(|first| moment("tracking-first-due-at", first)));
    lines
}

fn steps(view: &PublicView, world: &World, now: Timestamp, t: &Texts) -> Vec<StepLine> {
    if view.stage == Stage::Declined {
        return Vec::new();
    }
    let moment = |key: &str, at: Timestamp| t.with(key, &[("time", &time::date_time(at))]);
    let desk = |name: &str, key: &str, at: Timestamp| StepLine {
        state: "done",
        name: t.text(name).to_owned(),
        who: world.directory.unit_name(&view.agency, access::ONE_STOP).to_owned(),
        iso: time::iso(at),
        when: moment(key, at),
        chip: None,
    };
    let mut lines = vec![desk("tracking-step-received", "tracking-step-done-at", view.received_at)];
    lines.extend(view.steps.iter().map(|step| {
        let directory = &world.directory;
        let unit = directory.unit_name(&step.agency, &step.unit);
        let own = step.agency == view.agency;
        let who =
            if own { unit.to_owned() } else { format!("{unit}, {}", directory.agency_name(&step.agency)) };
        let (at, key) = match (step.done_at, step.due_at) {
            (Some(at), _) => (at, "tracking-step-done-at"),
            (None, Some(at)) if !view.paused => (at, "tracking-step-due-at"),
            (None, _) => (step.opened_at, "tracking-step-since"),
        };
        StepLine {
            state: state(step, now, view.paused),
            name: step.name.clone(),
            who,
            iso: time::iso(at),
            when: moment(key, at),
            chip: step_chip(step, (now, view.paused), &world.calendar, t),
        }
    }));
    if let Some(at) = view.finished_at {
        lines.push(desk("tracking-step-ready", "tracking-step-done-at", at));
    }
    lines
}

fn state(step: &PublicStep, now: Timestamp, paused: bool) -> &'static str {
    let is_overdue = !paused && step.due_at.is_some_and(|due_at| due_at < now);
    match step.done_at {
        Some(_) if step.late => "late",
        Some(_) => "done",
        None if is_overdue => "late",
        None => "now",
    }
}

/// Late steps are admitted; open steps say how near their deadline is.
fn step_chip(
    step: &PublicStep,
    (now, paused): (Timestamp, bool),
    calendar: &WorkingCalendar,
    t: &Texts,
) -> Option<Chip> {
    if step.done_at.is_some() {
        let late = || Chip { state: Nearness::Late.code(), text: t.text("tracking-step-late").to_owned() };
        return step.late.then(late);
    }
    (paused || step.due_at.is_some()).then(|| time::chip(step.due_at, paused, now, (calendar, t)))
}
