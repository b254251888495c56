//! Where the newest cases of a demonstration stand: something waits for everybody, and every stage is there.

use std::collections::BTreeMap;

use access::Role;
use calendar::{WorkingCalendar, to_instant, to_local};
use casework::{Case, Stage};
use jiff::Timestamp;
use procedure::Procedure;
use process::TaskKind;
use store::World;

use crate::chance::Chance;

/// Cases that wait for each kind of performer.
const FOR_EACH: usize = 3;

/// Where a case shall stand in the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Goal {
    /// A step waits for this role in this unit of this agency.
    Waiting { agency: String, unit: String, role: Role },
    /// A supplement request is drafted and waits for the desk.
    Proposed,
    /// The case is in this stage.
    Reached(Stage),
}

impl Goal {
    /// Whether the case stands there.
    pub(crate) fn is_reached(&self, case: &Case) -> bool {
        match self {
            Self::Waiting { agency, unit, role } => case
                .tasks
                .iter()
                .any(|task| task.agency == *agency && task.unit == *unit && task.role == *role),
            Self::Proposed => case.supplement_proposed(),
            Self::Reached(stage) => case.stage == *stage,
        }
    }

    /// Whether a supplement has to be asked for on the way.
    pub(crate) fn needs_supplement(&self) -> bool {
        match self {
            Self::Waiting { .. } => false,
            Self::Proposed => true,
            Self::Reached(stage) => *stage == Stage::AwaitingSupplement,
        }
    }
}

/// The goals of a demonstration with procedures that lead there; at most `most`.
pub(crate) fn goals(world: &World, agency: &str, most: usize, chance: &mut Chance) -> Vec<(Goal, String)> {
    let mut goals = Vec::new();
    for ((agency, unit, role), codes) in performers(world, agency) {
        for _ in 0..FOR_EACH {
            if let Some(code) = chance.pick(&codes) {
                let goal = Goal::Waiting { agency: agency.clone(), unit: unit.clone(), role };
                goals.push((goal, code.clone()));
            }
        }
    }
    let all: Vec<String> = world.procedures.all().map(|(procedure, _)| procedure.code.clone()).collect();
    let with_payment: Vec<String> = world
        .procedures
        .all()
        .filter(|(procedure, _)| procedure.process.tasks().any(|task| task.kind == TaskKind::Payment))
        .map(|(procedure, _)| procedure.code.clone())
        .collect();
    let wanted: [(Goal, usize, &[String]); 7] = [
        (Goal::Reached(Stage::Accepted), 3, &all),
        (Goal::Reached(Stage::Declined), 2, &all),
        (Goal::Proposed, 3, &all),
        (Goal::Reached(Stage::AwaitingSupplement), 4, &all),
        (Goal::Reached(Stage::AwaitingPayment), 3, &with_payment),
        (Goal::Reached(Stage::ResultReady), 8, &all),
        (Goal::Reached(Stage::HandedOver), 3, &all),
    ];
    for (goal, count, codes) in wanted {
        goals.extend((0..count).filter_map(|_| Some((goal.clone(), chance.pick(codes)?.clone()))));
    }
    if goals.len() > most {
        // Some of each kind rather than all of the first kinds.
        let step = goals.len().div_ceil(most.max(1));
        goals = goals.into_iter().step_by(step).collect();
    }
    goals
}

type Performers = BTreeMap<(String, String, Role), Vec<String>>;

/// Who performs steps for an agency, and in which procedures; those that take longer than a day, where there are any.
fn performers(world: &World, agency: &str) -> Performers {
    let (mut slow, mut quick) = (Performers::new(), Performers::new());
    for (procedure, _) in world.procedures.all() {
        let found = if is_quick(procedure) { &mut quick } else { &mut slow };
        for task in procedure.process.tasks() {
            let performer = procedure.performer(task);
            let (agency, unit) = match performer.unit.split_once('/') {
                Some((agency, unit)) => (agency.to_owned(), unit.to_owned()),
                None => (agency.to_owned(), performer.unit),
            };
            let Ok(role) = performer.role.parse::<Role>() else { continue };
            if world.directory.members(&agency, &unit, role).next().is_some() {
                found.entry((agency, unit, role)).or_default().push(procedure.code.clone());
            }
        }
    }
    for (performer, codes) in quick {
        slow.entry(performer).or_insert(codes);
    }
    slow
}

fn is_quick(procedure: &Procedure) -> bool {
    procedure
        .case_kinds
        .iter()
        .flat_map(|kind| &kind.terms)
        .any(|term| matches!(term.term, calendar::Term::SameDay | calendar::Term::WorkingHours(_)))
}

/// A working moment on one of the last working days before `until`.
pub(crate) fn recently(
    calendar: &WorkingCalendar,
    until: Timestamp,
    chance: &mut Chance,
) -> Option<Timestamp> {
    let last = to_local(until);
    let mut days = Vec::new();
    let mut date = last.date();
    while days.len() < 4 && calendar.covers(date) {
        if calendar.is_working_day(date) {
            let start = calendar.next_working_moment(date.at(0, 0, 0, 0)).ok()?;
            let passed = calendar.minutes_between(start, last).ok()?.min(calendar.day_minutes() - 30);
            if passed > 60 {
                days.push((start, passed));
            }
        }
        date = date.yesterday().ok()?;
    }
    let (start, passed) = *chance.pick(&days)?;
    let moment = calendar.add_working_minutes(start, chance.between(5, passed - 45)).ok()?;
    to_instant(moment).checked_add(jiff::SignedDuration::from_secs(chance.between(0, 59))).ok()
}
