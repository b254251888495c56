//! What every task must say, what should come before an end, and whether there is a drawing.

use rules::Finding;

use super::shape::reach;
use crate::model::{NodeKind, Process, TaskKind};

pub(super) fn check(process: &Process, findings: &mut Vec<Finding>) {
    for task in process.tasks() {
        if task.name.is_empty() {
            findings.push(Finding::error("task-without-name", &task.id, ""));
        }
        let missing = match (task.performer.role.is_empty(), task.performer.unit.is_empty()) {
            (true, true) => "role, unit",
            (true, false) => "role",
            (false, true) => "unit",
            (false, false) => "",
        };
        if !missing.is_empty() {
            findings.push(Finding::error("task-without-performer", &task.id, missing));
        }
        if task.allotted_minutes.is_none() {
            findings.push(Finding::warning("task-without-time", &task.id, &task.name));
        }
    }
    released(process, findings);
    if process.diagram.is_none() {
        findings.push(Finding::warning("diagram-missing", &*process.id, ""));
    }
}

/// An end that no release leads to: the result would never be numbered and sealed there.
fn released(process: &Process, findings: &mut Vec<Finding>) {
    let is_release = |kind: &NodeKind| matches!(kind, NodeKind::Task(task) if task.kind == TaskKind::Release);
    let nodes = process.nodes.iter().enumerate();
    let releases: Vec<usize> =
        nodes.filter(|(_, node)| is_release(&node.kind)).map(|(index, _)| index).collect();
    let reached = reach(process, &releases, true);
    for (index, node) in process.nodes.iter().enumerate() {
        if matches!(node.kind, NodeKind::End) && !reached[index] {
            findings.push(Finding::warning("release-missing", &*node.id, node.shown()));
        }
    }
}
