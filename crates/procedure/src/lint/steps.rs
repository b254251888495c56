//! The steps of the process beside the rest of the procedure: performers, conditions, time.

use std::collections::{BTreeSet, HashSet};

use calendar::Term;
use process::TaskKind;
use rules::{Expr, Finding};

use super::{Known, unknown_names};
use crate::compile::Procedure;
use crate::definition::{ApplicantKind, Channel};
use crate::path::longest_minutes;

/// Placeholders a process may use.
const PLACEHOLDERS: [&str; 4] = ["lead", "second", "third", "partner"];
/// Working minutes of a day (8 hours).
const DAY_MINUTES: u64 = 480;

pub(super) fn lint(procedure: &Procedure, known: &Known<'_>, findings: &mut Vec<Finding>) {
    lint_units(procedure, known, findings);
    lint_roles(procedure, known, findings);
    lint_gateways(procedure, findings);
    if !procedure.process.tasks().any(|task| task.kind == TaskKind::Release) {
        findings.push(Finding::error("procedure-without-release", procedure.process.id(), ""));
    }
    lint_time(procedure, findings);
}

fn lint_units(procedure: &Procedure, known: &Known<'_>, findings: &mut Vec<Finding>) {
    let mut used = BTreeSet::new();
    for task in procedure.process.tasks() {
        let placeholder = task.performer.unit.strip_prefix('$');
        if let Some(name) = placeholder {
            used.insert(name);
            if !procedure.units.contains_key(name) {
                findings.push(Finding::error("placeholder-unbound", &task.id, &task.performer.unit));
            }
        }
        let unit = procedure.performer(task).unit;
        let is_bound = !unit.is_empty() && !unit.starts_with('$');
        if is_bound && !known.units.is_empty() && !known.units.contains(&unit.as_str()) {
            findings.push(Finding::error("step-unit-unknown", &task.id, unit));
        }
    }
    for (name, unit) in &procedure.units {
        if !PLACEHOLDERS.contains(&name.as_str()) {
            findings.push(Finding::error("units-name-unknown", &procedure.code, name));
        } else if !used.contains(name.as_str()) {
            findings.push(Finding::warning("placeholder-unused", &procedure.code, format!("${name}")));
        }
        if unit.trim().is_empty() || unit.starts_with('$') {
            findings.push(Finding::error("placeholder-unbound", &procedure.code, format!("${name}")));
        }
    }
}

fn lint_roles(procedure: &Procedure, known: &Known<'_>, findings: &mut Vec<Finding>) {
    for task in procedure.process.tasks() {
        let role = task.performer.role.as_str();
        if !role.is_empty() && !known.roles.is_empty() && !known.roles.contains(&role) {
            findings.push(Finding::error("step-role-unknown", &task.id, role));
        }
    }
}

fn lint_gateways(procedure: &Procedure, findings: &mut Vec<Finding>) {
    let form_keys: HashSet<String> = procedure.form.as_ref().map(forms::fact_names).unwrap_or_default();
    // Other names than those of the form are the process lint's.
    let is_known = |name: &str| name.strip_prefix("form.").is_none_or(|key| form_keys.contains(key));
    for flow in procedure.process.flows() {
        // What does not parse is the process lint's finding.
        let Some(Ok(condition)) = &flow.condition else { continue };
        for name in unknown_names(condition, is_known) {
            findings.push(Finding::error("gateway-form-key-unknown", &*flow.id, name));
        }
        for value in unknown_values(procedure, condition) {
            // A shared process may tell apart more case kinds than this procedure has.
            findings.push(Finding::warning("gateway-unknown-value", &*flow.id, value));
        }
    }
}

/// Texts that a fact of a closed set is compared with and never equals.
fn unknown_values(procedure: &Procedure, condition: &Expr) -> Vec<String> {
    let kinds: Vec<&str> = procedure.case_kinds.iter().map(|kind| kind.id.as_str()).collect();
    let facts: [(&str, Vec<&str>); 3] = [
        ("channel", Channel::ALL.iter().map(|channel| channel.word()).collect()),
        ("applicant_kind", ApplicantKind::ALL.iter().map(|kind| kind.word()).collect()),
        ("case_kind", kinds),
    ];
    let mut unknown = Vec::new();
    for (fact, values) in facts {
        let compared = condition.texts_compared_with(fact).into_iter();
        unknown.extend(
            compared.filter(|text| !values.contains(&text.as_str())).map(|text| format!("{fact} = {text}")),
        );
    }
    unknown
}

/// Compares the time allotted to the steps with the shortest term of each case kind.
fn lint_time(procedure: &Procedure, findings: &mut Vec<Finding>) {
    for kind in &procedure.case_kinds {
        let terms = procedure.channels.iter().filter_map(|channel| procedure.term(&kind.id, *channel));
        let Some((shortest, term)) =
            terms.map(|term| (working_minutes(term), term)).min_by_key(|(minutes, _)| *minutes)
        else {
            continue;
        };
        let allotted = longest_minutes(&procedure.process, &kind.id);
        if allotted > shortest {
            let detail = format!("{} h > {term}", hours(allotted));
            findings.push(Finding::warning("steps-longer-than-term", &kind.id, detail));
        }
    }
}

/// Working minutes a term holds, without holidays. Of seven days of the calendar five are worked.
fn working_minutes(term: Term) -> u64 {
    match term {
        Term::SameDay => DAY_MINUTES,
        Term::WorkingDays(days) => u64::from(days) * DAY_MINUTES,
        Term::WorkingHours(hours) => u64::from(hours) * 60,
        Term::CalendarDays(days) => (u64::from(days) * 5 * DAY_MINUTES) / 7,
    }
}

/// Minutes as hours with a decimal where needed.
fn hours(minutes: u64) -> String {
    let tenths = minutes * 10 / 60;
    if tenths.is_multiple_of(10) {
        (tenths / 10).to_string()
    } else {
        format!("{}.{}", tenths / 10, tenths % 10)
    }
}
