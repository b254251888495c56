//! Taking a task from the pool, giving it to an officer, putting it back.

use access::{Denied, OfficerId, Role};

use crate::{Context, Event, Rejection, Task};

/// A head gives the task to anyone who performs it; others take it themselves or put it back.
pub(super) fn assign(
    task: &Task,
    assignee: Option<&OfficerId>,
    ctx: &Context<'_>,
) -> Result<Vec<Event>, Rejection> {
    let heads = ctx.actor.holds(&task.agency, &task.unit, Role::UnitHead);
    if let Some(officer) = assignee {
        if *officer != ctx.actor.id && !heads {
            return Err(Denied::Role.into());
        }
        let performs =
            ctx.directory.officer(officer).is_some_and(|o| o.holds(&task.agency, &task.unit, task.role));
        if !performs {
            return Err(Rejection::NotAPerformer(officer.clone()));
        }
    }
    if task.assignee.as_ref() == assignee {
        return Ok(Vec::new());
    }
    Ok(vec![Event::TaskAssigned { task_no: task.task_no, assignee: assignee.cloned() }])
}
