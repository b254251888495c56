//! Reads form definitions from JSON.

use std::collections::BTreeMap;

use rules::{Expr, Finding};
use serde_json::Value;

use crate::definition::{
    Condition, Field, FieldKind, Form, MAX_DEPTH, MAX_FIELDS, MAX_FORM_BYTES, MAX_PAGES, MAX_RULES, Page,
    PrefillSource, Rule, Width,
};
use crate::order::decision_order;
use crate::parse_kind::field_kind;
use crate::reader::{Object, Reader};

impl Form {
    /// Reads a definition. All that is wrong with its shape is reported at once; what it means is for
    /// [`crate::lint`].
    pub fn parse(json: &str) -> Result<Self, Vec<Finding>> {
        if json.len() > MAX_FORM_BYTES {
            return Err(vec![Finding::error("form-too-large", "form", MAX_FORM_BYTES.to_string())]);
        }
        let value: Value = serde_json::from_str(json)
            .map_err(|error| vec![Finding::error("form-not-json", "form", error.to_string())])?;
        let mut reader = Reader::default();
        let form = read_form(&value, &mut reader);
        match form {
            Some(form) if reader.findings.is_empty() => Ok(form),
            Some(_) | None => Err(reader.findings),
        }
    }
}

fn read_form(value: &Value, reader: &mut Reader) -> Option<Form> {
    let mut object = Object::open(value, "form", reader)?;
    let id = object.needed_text("id", reader);
    let version = object.count("version", 1, u32::MAX, reader);
    let title = object.needed_text("title", reader);
    let page_values = object.list("pages", reader);
    if page_values.is_empty() {
        reader.error("form-no-pages", "form", "");
    }
    if page_values.len() > MAX_PAGES {
        reader.error("form-too-many-pages", "form", MAX_PAGES.to_string());
    }
    let pages: Vec<Page> =
        page_values.iter().take(MAX_PAGES).filter_map(|page| read_page(page, reader)).collect();
    let rule_values = object.list("rules", reader);
    if rule_values.len() > MAX_RULES {
        reader.error("form-too-many-rules", "form", MAX_RULES.to_string());
    }
    let rules = rule_values.iter().take(MAX_RULES).filter_map(|rule| read_rule(rule, reader)).collect();
    object.close(reader);
    let all: Vec<&Field> = pages.iter().flat_map(|page| page.fields.iter()).collect();
    let order = decision_order(&all).order;
    Some(Form { id, version, title, pages, rules, order })
}

fn read_page(value: &Value, reader: &mut Reader) -> Option<Page> {
    let mut object = Object::open(value, "pages", reader)?;
    let id = object.needed_text("id", reader);
    if !id.is_empty() {
        object.element.clone_from(&id);
    }
    let title = object.needed_text("title", reader);
    let fields = read_fields(object.list("fields", reader), 1, reader);
    object.close(reader);
    Some(Page { id, title, fields })
}

/// Reads fields at a depth: 1 on a page, 2 in a list, 3 in a list of a list.
pub(crate) fn read_fields(values: &[Value], depth: usize, reader: &mut Reader) -> Vec<Field> {
    let mut fields = Vec::new();
    for value in values {
        reader.fields_seen += 1;
        if reader.fields_seen > MAX_FIELDS {
            // Said once: more of the same helps nobody.
            if reader.fields_seen == MAX_FIELDS + 1 {
                reader.error("form-too-many-fields", "form", MAX_FIELDS.to_string());
            }
            break;
        }
        fields.extend(read_field(value, depth, reader));
    }
    fields
}

fn read_field(value: &Value, depth: usize, reader: &mut Reader) -> Option<Field> {
    let mut object = Object::open(value, "fields", reader)?;
    let type_name = object.needed_text("type", reader);
    let key = object.text("key", reader).unwrap_or_default().to_owned();
    let is_note = type_name == "note";
    if !key.is_empty() {
        object.element.clone_from(&key);
    }
    if !(is_valid_key(&key) || is_note && key.is_empty()) {
        let element = object.element.clone();
        reader.error("field-key-invalid", &element, key.as_str());
    }
    if depth > MAX_DEPTH {
        let element = object.element.clone();
        reader.error("form-too-deep", &element, MAX_DEPTH.to_string());
        return None;
    }
    let label = object.needed_text("label", reader);
    let hint = object.text("hint", reader).unwrap_or_default().to_owned();
    let required = object.flag("required", reader);
    let show_if = object.text("showIf", reader).and_then(|text| condition(text, &object.element, reader));
    let prefill = read_prefill(&mut object, reader);
    let errors = read_errors(&mut object, reader);
    let width = read_width(&mut object, reader);
    let kind = field_kind(&type_name, &mut object, depth, reader);
    object.close(reader);
    Some(Field { key, label, hint, required, show_if, prefill, errors, width, kind: kind? })
}

/// Keys are names in expressions, in HTML and in JSON alike, so letters, digits and underscores of ASCII.
fn is_valid_key(key: &str) -> bool {
    key.len() <= 64
        && key.starts_with(|first: char| first.is_ascii_alphabetic())
        && key.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
}

/// Compiles an expression, or says why it cannot.
pub(crate) fn condition(source: &str, element: &str, reader: &mut Reader) -> Option<Condition> {
    match Expr::parse(source) {
        Ok(expr) => Some(Condition { source: source.to_owned(), expr }),
        Err(error) => {
            reader.error("form-expression-invalid", element, format!("{source}: {error}"));
            None
        }
    }
}

fn read_prefill(object: &mut Object<'_>, reader: &mut Reader) -> Option<PrefillSource> {
    let name = object.text("prefill", reader)?;
    let source = PrefillSource::from_name(name);
    if source.is_none() {
        reader.error("field-prefill-unknown", &object.element, name);
    }
    source
}

fn read_errors(object: &mut Object<'_>, reader: &mut Reader) -> BTreeMap<String, String> {
    let mut errors = BTreeMap::new();
    let Some(value) = object.take("errors") else { return errors };
    let Some(map) = value.as_object() else {
        reader.error("form-property-type", &object.element, "errors");
        return errors;
    };
    for (code, words) in map {
        match words.as_str() {
            Some(words) => {
                errors.insert(code.clone(), words.to_owned());
            }
            None => reader.error("form-property-type", &object.element, format!("errors.{code}")),
        }
    }
    errors
}

fn read_width(object: &mut Object<'_>, reader: &mut Reader) -> Width {
    match object.text("width", reader) {
        None | Some("full") => Width::Full,
        Some("half") => Width::Half,
        Some("short") => Width::Short,
        Some(other) => {
            reader.error("field-value-unknown", &object.element, format!("width: {other}"));
            Width::Full
        }
    }
}

fn read_rule(value: &Value, reader: &mut Reader) -> Option<Rule> {
    let mut object = Object::open(value, "rules", reader)?;
    let at = object.needed_text("at", reader);
    if !at.is_empty() {
        object.element.clone_from(&at);
    }
    let source = object.needed_text("assert", reader);
    let message = object.needed_text("message", reader);
    let assert = if source.is_empty() { None } else { condition(&source, &object.element, reader) };
    object.close(reader);
    Some(Rule { assert: assert?, at, message })
}

/// A field that only exists as a part of a person or an address.
pub(crate) fn part(key: &str, required: bool, kind: FieldKind) -> Field {
    Field {
        key: key.to_owned(),
        label: String::new(),
        hint: String::new(),
        required,
        show_if: None,
        prefill: None,
        errors: BTreeMap::new(),
        width: Width::Full,
        kind,
    }
}
