//! Where a task may be sent back to.

use process::{NodeKind, Opened, Process, TaskKind};

use crate::{Context, Origin};

use super::tokens::Leaving;

/// Where the task that opens may be sent back to: the step that is left, unless a branch, a join or a
/// payment lies between. A task that comes again because a later step returned it keeps the origin it had,
/// else two officers could send a case to each other for ever.
pub(super) fn origin_of(leaving: &Leaving<'_>, opened: &Opened, ctx: &Context<'_>) -> Option<Origin> {
    let Leaving { case, task, .. } = *leaving;
    let comes_again = case.last_done_by.contains_key(&opened.task) || opened.task == task.step;
    if comes_again && every_way_leads_through(&opened.task, &task.step, &ctx.procedure.process) {
        return case.origins.get(&opened.task).cloned();
    }
    (opened.straight && task.kind != TaskKind::Payment).then(|| Origin {
        step: task.step.clone(),
        name: task.name.clone(),
        by: ctx.actor.id.clone(),
    })
}

/// Whether every way from the start to the step `to` leads through the step `through`.
fn every_way_leads_through(through: &str, to: &str, process: &Process) -> bool {
    let nodes = process.nodes();
    let index_of = |id: &str| nodes.iter().position(|node| *node.id == *id);
    let (Some(through), Some(to)) = (index_of(through), index_of(to)) else { return false };
    let mut seen = vec![false; nodes.len()];
    seen[through] = true;
    let is_start = |index: &usize| matches!(nodes[*index].kind, NodeKind::Start);
    let mut ahead: Vec<usize> = (0..nodes.len()).filter(is_start).collect();
    while let Some(index) = ahead.pop() {
        if !std::mem::replace(&mut seen[index], true) {
            ahead.extend(nodes[index].outgoing.iter().map(|flow| process.flows()[*flow].to));
        }
    }
    through == to || !seen[to]
}
