//! Works out who performs a task, of which kind it is and how long it may take.

use std::str::FromStr;

use rules::{Decimal, Finding};

use super::elements::Drafted;
use crate::model::{Lane, Node, NodeKind, Role, TaskKind};

/// Longest time allotted to one task, in working hours: about five years.
const MAX_HOURS: u32 = 10_000;

/// Units a process may leave open for the procedure to name.
const PLACEHOLDERS: &[&str] = &["$lead", "$second", "$third", "$partner"];

/// Completes a node; only tasks have anything to complete.
pub(super) fn finish(drafted: Drafted, lanes: &[Lane], noticed: &mut Vec<Finding>) -> Node {
    let Drafted { mut node, own, kind, hours, .. } = drafted;
    let NodeKind::Task(task) = &mut node.kind else { return node };
    task.performer = own;
    // Inner lanes come after outer ones.
    for lane in lanes.iter().rev().filter(|lane| lane.members.contains(&node.id)) {
        if task.performer.role.is_empty() {
            task.performer.role.clone_from(&lane.performer.role);
        }
        if task.performer.unit.is_empty() {
            task.performer.unit.clone_from(&lane.performer.unit);
        }
    }
    if let Some(word) = kind {
        match TaskKind::of_word(&word) {
            Some(kind) => task.kind = kind,
            None => noticed.push(Finding::error("task-kind-unknown", &*node.id, word)),
        }
    }
    if let Some(hours) = hours {
        task.allotted_minutes = minutes(&hours);
        if task.allotted_minutes.is_none() {
            noticed.push(Finding::error("hours-malformed", &*node.id, hours));
        }
    }
    let performer = &task.performer;
    if !performer.role.is_empty() && Role::of_word(&performer.role).is_none() {
        noticed.push(Finding::error("role-unknown", &*node.id, &performer.role));
    }
    if performer.unit.starts_with('$') {
        if !PLACEHOLDERS.contains(&performer.unit.as_str()) {
            noticed.push(Finding::error("unit-placeholder-unknown", &*node.id, &performer.unit));
        }
    } else if !performer.unit.is_empty() && !is_unit(&performer.unit) {
        noticed.push(Finding::error("unit-malformed", &*node.id, &performer.unit));
    }
    node
}

/// Whole working minutes, at least one.
fn minutes(hours: &str) -> Option<u32> {
    let hours = Decimal::from_str(hours).ok()?;
    if hours > Decimal::from(MAX_HOURS) {
        return None;
    }
    let minutes: u32 = hours.checked_mul(Decimal::from(60))?.round().try_into().ok()?;
    (minutes > 0).then_some(minutes)
}

/// `unit` or `AGENCY/unit`.
fn is_unit(unit: &str) -> bool {
    let (agency, unit) = unit.split_once('/').unwrap_or(("-", unit));
    let agency_good = agency.chars().all(|c| c.is_ascii_alphanumeric() || c == '.' || c == '-');
    let unit_good = unit.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    agency_good && unit_good && !agency.is_empty() && !unit.is_empty()
}
