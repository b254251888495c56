//! Checks answers against a form and gives them typed: what is hidden leaves, what is computed is filled in.

use jiff::civil::Date;
use rules::Facts;
use serde_json::{Map, Value};

use crate::definition::{Field, FieldKind, Form, ListField, Rule};
use crate::fact::{computed_json, set_fact};
use crate::order::{needed_names, root};
use crate::person::compare_with_personal_id;
use crate::problem::{FieldError, Problem};
use crate::scalar::{is_blank, read};

/// Unknown fields beyond this many are not listed.
const MAX_UNKNOWN: usize = 100;

/// What came of checking.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Checked {
    /// Typed answers of the fields that are shown, in page order: numbers as numbers, money as whole đồng, dates as
    /// ISO 8601 (perhaps `2026-05` or `2026`), yes and no as booleans, lists as arrays of objects. Fields without an
    /// answer, or with a wrong one, are absent.
    pub values: Map<String, Value>,
    /// What must be mended, in page order.
    pub errors: Vec<FieldError>,
    /// What someone should confirm, in page order.
    pub warnings: Vec<FieldError>,
    /// Names the form does not know. Programs should be told; browsers send buttons and tokens of their own.
    pub unknown: Vec<FieldError>,
    /// Paths of the fields that are hidden by their conditions, so that a page leaves them out.
    pub hidden: Vec<String>,
}

impl Checked {
    /// Whether the answers can be accepted as they are.
    pub fn is_valid(&self) -> bool {
        self.errors.is_empty()
    }
}

/// Checks answers, typed by people (texts) or sent by programs (typed JSON). `today` is the date in Vietnam.
pub fn check(form: &Form, input: &Map<String, Value>, today: Date) -> Checked {
    let mut pass = Pass { today, unknown: Vec::new(), hidden: Vec::new() };
    let scope = Scope { fields: form.fields().collect(), order: &form.order, path: String::new() };
    let (mut slots, facts) = pass.check_scope(&scope, input, &Facts::new());
    for rule in &form.rules {
        apply_rule(rule, &scope, &facts, &mut slots);
    }
    let mut checked = gather(&scope, slots);
    checked.unknown = pass.unknown;
    checked.hidden = pass.hidden;
    checked
}

/// Siblings that are decided together: all fields of a form, or those of one row.
struct Scope<'f> {
    fields: Vec<&'f Field>,
    order: &'f [usize],
    /// What stands before a key in a path: nothing, `honNhan[0].`, `noiCuTru.`.
    path: String,
}

/// What came of one field.
#[derive(Clone, Default)]
struct Slot {
    shown: bool,
    value: Option<Value>,
    errors: Vec<FieldError>,
    warnings: Vec<FieldError>,
}

impl Slot {
    fn fail(&mut self, field: &Field, path: String, problem: Problem) {
        self.errors.push(worded(field, path, problem));
    }

    fn take(&mut self, checked: Checked) {
        self.errors.extend(checked.errors);
        self.warnings.extend(checked.warnings);
    }
}

/// The problem with the form's own words for it, if it has some.
fn worded(field: &Field, path: String, problem: Problem) -> FieldError {
    let words = field.errors.get(problem.code());
    let words =
        if problem == Problem::Required { words } else { words.or_else(|| field.errors.get("invalid")) };
    let words = words.cloned();
    let mut error = FieldError::new(path, problem);
    error.own_words = words.or(error.own_words);
    error
}

struct Pass {
    today: Date,
    unknown: Vec<FieldError>,
    hidden: Vec<String>,
}

impl Pass {
    fn check_scope(
        &mut self,
        scope: &Scope<'_>,
        input: &Map<String, Value>,
        outer: &Facts,
    ) -> (Vec<Slot>, Facts) {
        self.note_unknown(scope, input);
        let mut facts = outer.clone();
        for field in &scope.fields {
            set_fact(&mut facts, "", field, None);
        }
        let mut slots = vec![Slot::default(); scope.fields.len()];
        for (field, slot_index) in
            scope.order.iter().filter_map(|index| Some((*scope.fields.get(*index)?, *index)))
        {
            if !field.show_if.as_ref().is_none_or(|condition| condition.holds(&facts)) {
                self.hidden.push(format!("{}{}", scope.path, field.key));
                continue;
            }
            let slot = self.check_field(field, input.get(&field.key), &scope.path, &facts);
            set_fact(&mut facts, "", field, slot.value.as_ref());
            slots[slot_index] = slot;
        }
        for (index, field) in scope.fields.iter().enumerate() {
            let value_of = |key: &str| {
                let at = scope.fields.iter().position(|sibling| sibling.key == key)?;
                slots[at].value.as_ref()
            };
            let problems = compare_with_personal_id(field, &scope.fields, &value_of);
            let path = format!("{}{}", scope.path, field.key);
            slots[index]
                .warnings
                .extend(problems.into_iter().map(|problem| worded(field, path.clone(), problem)));
        }
        (slots, facts)
    }

    fn note_unknown(&mut self, scope: &Scope<'_>, input: &Map<String, Value>) {
        for name in input.keys() {
            let known =
                scope.fields.iter().any(|field| field.key == *name && !matches!(field.kind, FieldKind::Note));
            if !known && self.unknown.len() < MAX_UNKNOWN {
                self.unknown.push(FieldError::new(format!("{}{name}", scope.path), Problem::UnknownField));
            }
        }
    }

    fn check_field(&mut self, field: &Field, raw: Option<&Value>, before: &str, facts: &Facts) -> Slot {
        let path = format!("{before}{}", field.key);
        let mut slot = Slot { shown: true, ..Slot::default() };
        match &field.kind {
            FieldKind::Note => {}
            FieldKind::Computed { expression } => {
                slot.value = expression.expr.eval(facts).ok().and_then(|value| computed_json(&value));
            }
            FieldKind::List(list) => return self.check_list(field, list, raw, (&path, facts)),
            FieldKind::Address { .. } | FieldKind::Person { .. } => {
                self.check_parts(field, raw, &path, &mut slot);
            }
            FieldKind::Text { .. }
            | FieldKind::LongText { .. }
            | FieldKind::Number { .. }
            | FieldKind::Money { .. }
            | FieldKind::Date { .. }
            | FieldKind::Time
            | FieldKind::Phone
            | FieldKind::Email
            | FieldKind::IdNo { .. }
            | FieldKind::TaxNo
            | FieldKind::Choice { .. }
            | FieldKind::Choices { .. }
            | FieldKind::YesNo
            | FieldKind::Declare => self.check_scalar(field, raw, path, &mut slot),
        }
        slot
    }

    fn check_scalar(&self, field: &Field, raw: Option<&Value>, path: String, slot: &mut Slot) {
        let reading = match raw.filter(|raw| !is_blank(raw)) {
            Some(raw) => read(&field.kind, raw, self.today),
            None => Ok((Value::Null, Vec::new())),
        };
        match reading {
            Ok((value, _)) if is_blank(&value) => {
                if field.required {
                    slot.fail(field, path, Problem::Required);
                }
            }
            Ok((value, warnings)) => {
                slot.value = Some(value);
                slot.warnings
                    .extend(warnings.into_iter().map(|problem| worded(field, path.clone(), problem)));
            }
            Err(problem) => slot.fail(field, path, problem),
        }
    }

    /// Parts of a person or an address. An address in one text is taken as its last, free part.
    fn check_parts(&mut self, field: &Field, raw: Option<&Value>, path: &str, slot: &mut Slot) {
        let parts = field.children();
        let members = match raw.filter(|raw| !is_blank(raw)) {
            None if !field.required => return,
            None => Map::new(),
            Some(Value::Object(members)) => members.clone(),
            Some(text @ Value::String(_)) if matches!(field.kind, FieldKind::Address { .. }) => {
                Map::from_iter([("chiTiet".to_owned(), text.clone())])
            }
            Some(_) => return slot.fail(field, path.to_owned(), Problem::NotAnObject),
        };
        let order: Vec<usize> = (0..parts.len()).collect();
        let scope = Scope { fields: parts.iter().collect(), order: &order, path: format!("{path}.") };
        let (slots, _) = self.check_scope(&scope, &members, &Facts::new());
        let mut checked = gather(&scope, slots);
        let values = std::mem::take(&mut checked.values);
        if values.is_empty() && field.required && checked.errors.is_empty() {
            slot.fail(field, path.to_owned(), Problem::Required);
        }
        slot.value = (!values.is_empty()).then_some(Value::Object(values));
        slot.take(checked);
    }

    fn check_list(
        &mut self,
        field: &Field,
        list: &ListField,
        raw: Option<&Value>,
        (path, facts): (&str, &Facts),
    ) -> Slot {
        let mut slot = Slot { shown: true, ..Slot::default() };
        let rows = match raw {
            None | Some(Value::Null) => &[],
            Some(Value::Array(rows)) => rows.as_slice(),
            Some(other) if is_blank(other) => &[],
            Some(_) => {
                slot.fail(field, path.to_owned(), Problem::NotAList);
                return slot;
            }
        };
        // Only what the rows ask of the fields outside, for there may be many rows.
        let mut outside = Facts::new();
        for name in needed_names(field) {
            if let Some(value) = facts.get(&name) {
                outside.set(&name, value.clone());
            }
        }
        let mut filled = 0;
        let mut values = Vec::new();
        for (index, row) in rows.iter().enumerate().filter(|(_, row)| !is_blank(row)) {
            filled += 1;
            if filled > list.max as usize {
                slot.fail(field, path.to_owned(), Problem::TooMany { max: list.max });
                break;
            }
            // The number of the row as it came, blank rows counted, so that messages meet the right row on the page.
            let row_path = format!("{path}[{index}]");
            let Value::Object(members) = row else {
                slot.fail(field, row_path, Problem::NotAnObject);
                continue;
            };
            let fields = list.fields.iter().collect();
            let scope = Scope { fields, order: &list.order, path: format!("{row_path}.") };
            let (slots, _) = self.check_scope(&scope, members, &outside);
            let mut checked = gather(&scope, slots);
            let row_values = std::mem::take(&mut checked.values);
            if !row_values.is_empty() {
                values.push(Value::Object(row_values));
            }
            slot.take(checked);
        }
        if filled == 0 && field.required {
            slot.fail(field, path.to_owned(), Problem::Required);
        } else if filled < list.min as usize {
            slot.fail(field, path.to_owned(), Problem::TooFew { min: list.min });
        }
        slot.value = (!values.is_empty()).then_some(Value::Array(values));
        slot
    }
}

/// Puts what came of siblings into one answer, in page order.
fn gather(scope: &Scope<'_>, slots: Vec<Slot>) -> Checked {
    let mut checked = Checked::default();
    for (field, slot) in scope.fields.iter().zip(slots) {
        if let Some(value) = slot.value {
            checked.values.insert(field.key.clone(), value);
        }
        checked.errors.extend(slot.errors);
        checked.warnings.extend(slot.warnings);
    }
    checked
}

/// A rule speaks only when all it needs is known: a missing or wrong answer has its own message already.
fn apply_rule(rule: &Rule, scope: &Scope<'_>, facts: &Facts, slots: &mut [Slot]) {
    let at = |key: &str| scope.fields.iter().position(|field| field.key == key);
    let Some(place) = at(root(&rule.at)) else { return };
    let names = rule.assert.expr.names();
    let disturbed =
        names.iter().filter_map(|name| at(root(name.as_ref()))).any(|index| !slots[index].errors.is_empty());
    let missing = names.iter().any(|name| matches!(facts.get(name), None | Some(rules::Value::Null)));
    // A comparison with nothing is false, yet nothing was answered wrongly; unless the rule asks for just that.
    let skip = missing && !rule.assert.source.contains("null");
    if skip || disturbed || !slots[place].shown || !slots[place].errors.is_empty() {
        return;
    }
    if matches!(rule.assert.expr.eval(facts), Ok(rules::Value::Bool(false))) {
        slots[place]
            .errors
            .push(FieldError::new(rule.at.clone(), Problem::Rule { message: rule.message.clone() }));
    }
}
