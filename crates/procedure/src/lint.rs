//! Everything wrong with a procedure that can be told without running it.

mod case_kind;
mod steps;

use std::collections::BTreeSet;

use rules::{Expr, Finding};

use crate::compile::Procedure;
use crate::package::is_procedure_code;

/// Every code that this crate reports besides those of `process` and `forms`.
pub const FINDING_CODES: &[&str] = &[
    "procedure-code-invalid",
    "procedure-code-mismatch",
    "procedure-file-missing",
    "procedure-reference-invalid",
    "procedure-not-toml",
    "procedure-too-large",
    "procedure-too-many",
    "procedure-text-empty",
    "procedure-list-empty",
    "procedure-listed-twice",
    "procedure-field-duplicate",
    "procedure-field-unknown",
    "form-reference-without-form",
    "effective-dates-out-of-order",
    "verify-text-missing",
    "slip-set-unknown",
    "result-copies-zero",
    "legal-basis-missing",
    "case-kind-id-invalid",
    "case-kind-duplicate",
    "term-missing",
    "term-duplicate",
    "term-for-unused-channel",
    "fee-amount-or-formula",
    "fee-amount-negative",
    "fee-formula-invalid",
    "fee-formula-unknown-name",
    "fee-formula-without-amount",
    "fee-duplicate",
    "fee-for-unused-channel",
    "components-missing",
    "component-code-invalid",
    "component-code-duplicate",
    "component-asks-nothing",
    "component-without-form",
    "component-condition-invalid",
    "component-condition-unknown-name",
    "placeholder-unbound",
    "units-name-unknown",
    "placeholder-unused",
    "step-unit-unknown",
    "step-role-unknown",
    "gateway-form-key-unknown",
    "gateway-unknown-value",
    "procedure-without-release",
    "steps-longer-than-term",
];

/// What exists outside the procedure. An empty list is not checked.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known<'a> {
    /// Roles that officers may have.
    pub roles: &'a [&'a str],
    /// Units: codes of the own agency's units, `AGENCY/unit` for others.
    pub units: &'a [&'a str],
    /// Ids of fields (lĩnh vực).
    pub fields: &'a [&'a str],
    /// Names of slip sets.
    pub slip_sets: &'a [&'a str],
}

/// Everything wrong with a procedure, its process and its form, errors and warnings.
pub fn lint(procedure: &Procedure, known: &Known<'_>) -> Vec<Finding> {
    let mut findings = process::lint(&procedure.process);
    if let Some(form) = &procedure.form {
        findings.extend(forms::lint(form));
    }
    lint_identity(procedure, known, &mut findings);
    lint_amounts(procedure, &mut findings);
    case_kind::lint(procedure, &mut findings);
    steps::lint(procedure, known, &mut findings);
    findings
}

fn lint_identity(procedure: &Procedure, known: &Known<'_>, findings: &mut Vec<Finding>) {
    let code = procedure.code.as_str();
    let mut error =
        |finding: &'static str, detail: &str| findings.push(Finding::error(finding, code, detail));
    if !is_procedure_code(code) {
        error("procedure-code-invalid", code);
    }
    let texts = [
        ("name", &procedure.name),
        ("name_en", &procedure.name_en),
        ("field", &procedure.field),
        ("slips", &procedure.slips),
        ("result.name", &procedure.result.name),
    ];
    for (name, text) in texts {
        if text.trim().is_empty() {
            error("procedure-text-empty", name);
        }
    }
    if !known.fields.is_empty() && !known.fields.contains(&procedure.field.as_str()) {
        error("procedure-field-unknown", &procedure.field);
    }
    if !known.slip_sets.is_empty() && !known.slip_sets.contains(&procedure.slips.as_str()) {
        error("slip-set-unknown", &procedure.slips);
    }
    if procedure.effective_to.is_some_and(|last| last < procedure.effective_from) {
        error("effective-dates-out-of-order", "");
    }
    if procedure.to_be_verified() && procedure.verify.trim().is_empty() {
        error("verify-text-missing", "");
    }
    if procedure.result.copies == 0 {
        error("result-copies-zero", "");
    }
    let lists = [
        ("applicants", procedure.applicants.len()),
        ("channels", procedure.channels.len()),
        ("case_kinds", procedure.case_kinds.len()),
    ];
    for (name, length) in lists {
        if length == 0 {
            error("procedure-list-empty", name);
        }
    }
    twice(procedure.applicants.iter().map(|kind| kind.word()), &mut error);
    twice(procedure.channels.iter().map(|channel| channel.word()), &mut error);
    if procedure.legal_basis.iter().all(|basis| basis.title.trim().is_empty()) {
        findings.push(Finding::warning("legal-basis-missing", code, ""));
    }
}

fn twice(words: impl Iterator<Item = &'static str>, error: &mut impl FnMut(&'static str, &str)) {
    let mut seen = BTreeSet::new();
    for word in words {
        if !seen.insert(word) {
            error("procedure-listed-twice", word);
        }
    }
}

/// No list of a procedure is as long as these; a longer one is a mistake or an attack.
fn lint_amounts(procedure: &Procedure, findings: &mut Vec<Finding>) {
    let mut at_most = |element: &str, name: &str, length: usize, most: usize| {
        if length > most {
            findings.push(Finding::error("procedure-too-many", element, format!("{name} > {most}")));
        }
    };
    at_most(&procedure.code, "keywords", procedure.keywords.len(), 200);
    at_most(&procedure.code, "legal_basis", procedure.legal_basis.len(), 100);
    at_most(&procedure.code, "case_kinds", procedure.case_kinds.len(), 50);
    at_most(&procedure.code, "supplement_limit", procedure.supplement_limit as usize, 20);
    at_most(&procedure.code, "supplement_within", usize::from(procedure.supplement_within), 60);
    for kind in &procedure.case_kinds {
        at_most(&kind.id, "fees", kind.fees.len(), 50);
        at_most(&kind.id, "components", kind.components.len(), 100);
        for component in &kind.components {
            let copies = [component.originals, component.certified_copies, component.photocopies];
            let most = copies.into_iter().max().unwrap_or(0);
            at_most(&component.code, "copies", most as usize, 100);
        }
    }
}

/// The names of an expression that are not known.
fn unknown_names(expr: &Expr, known: impl Fn(&str) -> bool) -> Vec<String> {
    expr.names().into_iter().filter(|name| !known(name)).collect()
}
