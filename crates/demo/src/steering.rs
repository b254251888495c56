//! Which way a step is left, and who does the next.

use access::{Actor, OfficerId};
use casework::{Case, ResultKind, Task};
use process::Outcome;
use store::World;

use crate::chance::Chance;
use crate::goals::Goal;

/// Chooses among the outcomes of a step.
pub(crate) fn outcome(outcomes: &[Outcome], goal: Option<&Goal>, chance: &mut Chance) -> String {
    let weight = |outcome: &Outcome| match (outcome.code.as_str(), goal.is_some()) {
        ("return" | "none", true) => 0,
        ("fail" | "reject" | "refuse", true) => 2,
        ("return" | "reject" | "refuse", false) => 4,
        ("fail", false) => 6,
        ("verify", _) => 20,
        ("refer", _) => 15,
        ("none", false) => 40,
        _onwards => 80,
    };
    let weights: Vec<u32> = outcomes.iter().map(weight).collect();
    outcomes.get(chance.weighted(&weights)).map(|outcome| outcome.code.clone()).unwrap_or_default()
}

/// What the way so far leads to.
pub(crate) fn result(case: &Case, world: &World) -> ResultKind {
    let version = world.procedures.version(&case.procedure, case.procedure_version);
    version.and_then(|(procedure, _)| case.decided(&procedure.process)).unwrap_or_default()
}

/// Someone who may do the task: its assignee, or anyone with the role in the unit.
pub(crate) fn performer<'w>(
    world: &'w World,
    case: &Case,
    task: &Task,
    chance: &mut Chance,
) -> Option<&'w Actor> {
    if let Some(assignee) = &task.assignee {
        return world.directory.officer(assignee);
    }
    // Whoever received the case must not sign it.
    let members: Vec<&Actor> = world
        .directory
        .officers()
        .filter(|officer| officer.holds(&task.agency, &task.unit, task.role))
        .filter(|officer| officer.id != case.received_by)
        .collect();
    chance.pick(&members).copied()
}

/// Someone for the step after `task`, when its head has to name one.
pub(crate) fn next_performer(
    world: &World,
    case: &Case,
    task: &Task,
    next: &[String],
    chance: &mut Chance,
) -> Option<OfficerId> {
    let (procedure, _) = world.procedures.version(&case.procedure, case.procedure_version)?;
    let step = procedure.process.tasks().find(|step| next.contains(&step.name) && step.id != task.step)?;
    let performer = procedure.performer(step);
    let (agency, unit) = performer.unit.split_once('/').unwrap_or((&case.agency, &performer.unit));
    let role = performer.role.parse().ok()?;
    let members: Vec<&Actor> = world.directory.members(agency, unit, role).collect();
    chance.pick(&members).map(|officer| officer.id.clone())
}
