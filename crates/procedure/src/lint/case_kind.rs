//! Terms, fees and papers of each case kind.

use std::collections::HashSet;

use rules::{Expr, Finding};

use super::unknown_names;
use crate::compile::Procedure;
use crate::definition::{CaseKind, Component, Fee, ForChannel};
use crate::fee::{FORMULA_NAMES, Quantities, amount_of};

pub(super) fn lint(procedure: &Procedure, findings: &mut Vec<Finding>) {
    let form_keys = procedure.form.as_ref().map(forms::fact_names).unwrap_or_default();
    let mut ids = HashSet::new();
    for kind in &procedure.case_kinds {
        if !is_id(&kind.id) {
            findings.push(Finding::error("case-kind-id-invalid", &kind.id, ""));
        }
        if !ids.insert(kind.id.as_str()) {
            findings.push(Finding::error("case-kind-duplicate", &kind.id, ""));
        }
        if kind.name.trim().is_empty() {
            findings.push(Finding::error("procedure-text-empty", &kind.id, "name"));
        }
        lint_terms(procedure, kind, findings);
        lint_fees(procedure, kind, findings);
        lint_components(procedure, kind, &form_keys, findings);
    }
}

fn is_id(id: &str) -> bool {
    id.len() <= 40
        && id.starts_with(|first: char| first.is_ascii_lowercase())
        && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

fn is_unused(procedure: &Procedure, channel: ForChannel) -> bool {
    matches!(channel, ForChannel::Only(channel) if !procedure.channels.contains(&channel))
}

fn lint_terms(procedure: &Procedure, kind: &CaseKind, findings: &mut Vec<Finding>) {
    let mut seen = HashSet::new();
    for term in &kind.terms {
        if !seen.insert(term.channel) {
            findings.push(Finding::error("term-duplicate", &kind.id, term.channel.word()));
        }
        if is_unused(procedure, term.channel) {
            findings.push(Finding::warning("term-for-unused-channel", &kind.id, term.channel.word()));
        }
    }
    for channel in &procedure.channels {
        if procedure.term(&kind.id, *channel).is_none() {
            findings.push(Finding::error("term-missing", &kind.id, channel.word()));
        }
    }
}

fn lint_fees(procedure: &Procedure, kind: &CaseKind, findings: &mut Vec<Finding>) {
    let mut seen = HashSet::new();
    for fee in &kind.fees {
        if fee.name.trim().is_empty() {
            findings.push(Finding::error("procedure-text-empty", &kind.id, "fees.name"));
        }
        if !seen.insert((fee.kind, fee.name.as_str(), fee.channel)) {
            findings.push(Finding::error("fee-duplicate", &kind.id, &fee.name));
        }
        if is_unused(procedure, fee.channel) {
            findings.push(Finding::warning("fee-for-unused-channel", &kind.id, fee.channel.word()));
        }
        if let Some((code, detail)) = wrong_amount(fee) {
            findings.push(Finding::error(code, &kind.id, format!("{}: {detail}", fee.name)));
        }
    }
}

/// What is wrong with the amount of a fee, with a detail.
fn wrong_amount(fee: &Fee) -> Option<(&'static str, String)> {
    let formula = match (fee.amount, &fee.formula) {
        (Some(amount), None) => return (amount < 0).then(|| ("fee-amount-negative", amount.to_string())),
        (None, Some(formula)) => formula,
        (Some(_), Some(_)) | (None, None) => return Some(("fee-amount-or-formula", String::new())),
    };
    let expr = match Expr::parse(formula) {
        Ok(expr) => expr,
        Err(error) => return Some(("fee-formula-invalid", format!("{formula}: {error}"))),
    };
    if let Some(name) = unknown_names(&expr, |name| FORMULA_NAMES.contains(&name)).pop() {
        return Some(("fee-formula-unknown-name", name));
    }
    // A formula that fails would fail at the desk; try it from nothing to plenty.
    [0, 1, 2, 3, 10, 100, 1_000, 10_000].into_iter().find_map(|number| {
        let quantities = Quantities { copies: number, pages: number, quantity: number };
        let failed = amount_of(&expr, quantities).is_none();
        failed.then(|| ("fee-formula-without-amount", format!("{formula} ({number})")))
    })
}

fn lint_components(
    procedure: &Procedure,
    kind: &CaseKind,
    form_keys: &HashSet<String>,
    findings: &mut Vec<Finding>,
) {
    if kind.components.is_empty() {
        findings.push(Finding::warning("components-missing", &kind.id, ""));
    }
    let mut codes = HashSet::new();
    for component in &kind.components {
        if !is_component_code(&component.code) {
            findings.push(Finding::error("component-code-invalid", &component.code, &kind.id));
        }
        if !codes.insert(component.code.as_str()) {
            findings.push(Finding::error("component-code-duplicate", &component.code, &kind.id));
        }
        if component.name.trim().is_empty() {
            findings.push(Finding::error("procedure-text-empty", &component.code, "name"));
        }
        if component.e_form && procedure.form.is_none() {
            findings.push(Finding::error("component-without-form", &component.code, &kind.id));
        }
        let copies = [component.originals, component.certified_copies, component.photocopies];
        if copies == [0; 3] && !component.show_only && !component.e_form {
            findings.push(Finding::warning("component-asks-nothing", &component.code, &kind.id));
        }
        lint_condition(component, form_keys, findings);
    }
}

fn is_component_code(code: &str) -> bool {
    !code.is_empty()
        && code.len() <= 20
        && code.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'-')
}

fn lint_condition(component: &Component, form_keys: &HashSet<String>, findings: &mut Vec<Finding>) {
    if component.condition.is_empty() {
        return;
    }
    match Expr::parse(&component.condition) {
        Err(error) => {
            let detail = format!("{}: {error}", component.condition);
            findings.push(Finding::error("component-condition-invalid", &component.code, detail));
        }
        Ok(expr) => {
            let is_key = |name: &str| form_keys.contains(name.strip_prefix("form.").unwrap_or(name));
            for name in unknown_names(&expr, is_key) {
                findings.push(Finding::error("component-condition-unknown-name", &component.code, name));
            }
        }
    }
}
