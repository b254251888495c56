//! What a form means: keys, names in expressions, limits that contradict each other.

use std::collections::HashSet;

use rules::Finding;

use crate::definition::{ChoiceOption, Condition, Field, FieldKind, Form, PrefillSource};
use crate::order::{decision_order, own_conditions};
use crate::problem::PROBLEM_CODES;

/// Checks what parsing cannot: that keys are unique, that expressions name fields, that limits make sense.
pub fn lint(form: &Form) -> Vec<Finding> {
    let mut findings = Vec::new();
    let all: Vec<&Field> = form.fields().collect();
    let mut page_ids = HashSet::new();
    for page in &form.pages {
        if !page_ids.insert(page.id.as_str()) {
            findings.push(Finding::error("form-page-duplicate", &page.id, ""));
        }
        if page.fields.is_empty() {
            findings.push(Finding::warning("form-page-empty", &page.id, ""));
        }
    }
    lint_scope(&all, &HashSet::new(), &mut findings);
    let names = known_names(&all);
    for rule in &form.rules {
        lint_names(&rule.at, &rule.assert, &names, &mut findings);
        if !all.iter().any(|field| field.key == rule.at && field.takes_input()) {
            findings.push(Finding::error("form-rule-at-unknown", &rule.at, ""));
        }
    }
    findings
}

/// Names of the facts a form gives, without prefix: keys, and `KEY.PART` for the parts of persons and addresses.
pub fn fact_names(form: &Form) -> HashSet<String> {
    known_names(&form.fields().collect::<Vec<_>>())
}

/// Everything an expression beside these fields may name.
fn known_names(fields: &[&Field]) -> HashSet<String> {
    let mut names = HashSet::new();
    for field in fields {
        if let FieldKind::Address { parts } | FieldKind::Person { parts } = &field.kind {
            names.extend(parts.iter().map(|part| format!("{}.{}", field.key, part.key)));
        } else if !matches!(field.kind, FieldKind::Note) {
            names.insert(field.key.clone());
        }
    }
    names
}

/// Checks siblings; `outside` are the names that the fields around them give.
fn lint_scope(fields: &[&Field], outside: &HashSet<String>, findings: &mut Vec<Finding>) {
    let mut keys = HashSet::new();
    for field in fields {
        if !field.key.is_empty() && !keys.insert(field.key.as_str()) {
            findings.push(Finding::error("field-key-duplicate", &field.key, ""));
        }
    }
    let mut names = known_names(fields);
    names.extend(outside.iter().cloned());
    for field in fields {
        for condition in own_conditions(field) {
            lint_names(&field.key, condition, &names, findings);
        }
        lint_field(field, fields, findings);
        if let FieldKind::List(list) = &field.kind {
            let mut around = names.clone();
            // A row cannot look at its own list: it is decided before the list is.
            around.remove(&field.key);
            for row_field in list.fields.iter().filter(|row_field| row_field.prefill.is_some()) {
                findings.push(Finding::error("field-prefill-in-list", &row_field.key, ""));
            }
            lint_scope(&list.fields.iter().collect::<Vec<_>>(), &around, findings);
        }
    }
    for key in decision_order(fields).in_circle {
        findings.push(Finding::error("form-expression-cycle", key, ""));
    }
}

fn lint_names(element: &str, condition: &Condition, names: &HashSet<String>, findings: &mut Vec<Finding>) {
    for name in condition.expr.names() {
        if !names.contains(name.as_str()) {
            findings.push(Finding::error("form-expression-unknown-name", element, name));
        }
    }
}

fn lint_field(field: &Field, siblings: &[&Field], findings: &mut Vec<Finding>) {
    let key = &field.key;
    let mut error = |code: &'static str, detail: &str| findings.push(Finding::error(code, key, detail));
    match &field.kind {
        FieldKind::Text { min, max } | FieldKind::LongText { min, max } => {
            over(*min, *max, &mut error);
            if *max == 0 {
                error("field-limit-invalid", "max");
            }
        }
        FieldKind::Number { min, max, .. } => over_open(*min, *max, &mut error),
        FieldKind::Money { min, max } => over(*min, *max, &mut error),
        FieldKind::Date { min, max, .. } => over_open(*min, *max, &mut error),
        FieldKind::Choice { options } => lint_options(options, &mut error),
        FieldKind::Choices { options, min, max } => {
            lint_options(options, &mut error);
            over(*min, *max, &mut error);
            if !options.is_empty() && *max as usize > options.len() {
                error("field-limit-invalid", "max");
            }
        }
        FieldKind::List(list) => {
            over(list.min, list.max, &mut error);
            if list.fields.is_empty() {
                error("field-list-empty", "");
            }
        }
        FieldKind::IdNo { birth_date, gender, .. } => {
            for named in [birth_date, gender].into_iter().flatten() {
                if !siblings.iter().any(|sibling| sibling.key == *named) {
                    error("field-sibling-unknown", named);
                }
            }
        }
        FieldKind::Computed { .. } if field.required => error("field-computed-required", ""),
        FieldKind::Note if field.required => error("field-note-required", ""),
        FieldKind::Time
        | FieldKind::Phone
        | FieldKind::Email
        | FieldKind::TaxNo
        | FieldKind::YesNo
        | FieldKind::Declare
        | FieldKind::Address { .. }
        | FieldKind::Person { .. }
        | FieldKind::Note
        | FieldKind::Computed { .. } => {}
    }
    if let Some(source) = field.prefill
        && !suits(source, &field.kind)
    {
        error("field-prefill-mismatch", "");
    }
    for code in field.errors.keys() {
        if code != "invalid" && !PROBLEM_CODES.contains(&code.as_str()) {
            error("field-error-unknown", code);
        }
    }
}

fn over<T: PartialOrd>(min: T, max: T, error: &mut impl FnMut(&'static str, &str)) {
    over_open(Some(min), Some(max), error);
}

fn over_open<T: PartialOrd>(min: Option<T>, max: Option<T>, error: &mut impl FnMut(&'static str, &str)) {
    if let (Some(min), Some(max)) = (min, max)
        && min > max
    {
        error("field-min-over-max", "");
    }
}

fn lint_options(options: &[ChoiceOption], error: &mut impl FnMut(&'static str, &str)) {
    if options.is_empty() {
        error("field-options-empty", "");
    }
    let mut values = HashSet::new();
    for option in options {
        if !values.insert(option.value.as_str()) {
            error("field-option-duplicate", &option.value);
        }
        // Answers are cleaned before they are compared; an option that is not could never be chosen.
        if text::clean(&option.value) != option.value {
            error("field-option-unclean", &option.value);
        }
    }
}

/// Whether what is known of the applicant can stand in a field of this type.
fn suits(source: PrefillSource, kind: &FieldKind) -> bool {
    let is_text = matches!(kind, FieldKind::Text { .. });
    match source {
        PrefillSource::FullName => is_text,
        PrefillSource::PersonalId => is_text || matches!(kind, FieldKind::IdNo { .. } | FieldKind::TaxNo),
        PrefillSource::BirthDate => matches!(kind, FieldKind::Date { .. }),
        PrefillSource::Gender => matches!(kind, FieldKind::Choice { .. }),
        PrefillSource::Phone => is_text || matches!(kind, FieldKind::Phone),
        PrefillSource::Address => {
            is_text || matches!(kind, FieldKind::LongText { .. } | FieldKind::Address { .. })
        }
    }
}
