//! Reads the properties of one JSON object and reports those that are missing, of a wrong type or unknown.

use rules::Finding;
use serde_json::{Map, Value};

/// Every code that parsing and linting a form can report.
pub const FINDING_CODES: &[&str] = &[
    "form-too-large",
    "form-not-json",
    "form-property-missing",
    "form-property-type",
    "form-property-unknown",
    "form-no-pages",
    "form-too-many-pages",
    "form-too-many-fields",
    "form-too-many-rules",
    "form-too-deep",
    "form-page-duplicate",
    "form-page-empty",
    "field-type-unknown",
    "field-key-invalid",
    "field-key-duplicate",
    "field-limit-invalid",
    "field-min-over-max",
    "field-options-empty",
    "field-options-too-many",
    "field-option-duplicate",
    "field-option-unclean",
    "field-list-empty",
    "field-prefill-unknown",
    "field-prefill-mismatch",
    "field-prefill-in-list",
    "field-computed-required",
    "field-note-required",
    "field-value-unknown",
    "field-error-unknown",
    "field-sibling-unknown",
    "form-expression-invalid",
    "form-expression-unknown-name",
    "form-expression-cycle",
    "form-rule-at-unknown",
];

/// Collects what is wrong while a form is read.
#[derive(Default)]
pub(crate) struct Reader {
    pub(crate) findings: Vec<Finding>,
    pub(crate) fields_seen: usize,
}

impl Reader {
    pub(crate) fn error(&mut self, code: &'static str, element: &str, detail: impl Into<String>) {
        // A broken file may be broken everywhere; nobody reads the thousandth finding.
        if self.findings.len() < 500 {
            self.findings.push(Finding::error(code, element, detail));
        }
    }
}

/// One JSON object being read.
pub(crate) struct Object<'a> {
    map: &'a Map<String, Value>,
    /// What findings call it.
    pub(crate) element: String,
    used: Vec<&'static str>,
}

impl<'a> Object<'a> {
    /// The object in a value, or a finding.
    pub(crate) fn open(value: &'a Value, element: &str, reader: &mut Reader) -> Option<Self> {
        if let Value::Object(map) = value {
            return Some(Self { map, element: element.to_owned(), used: Vec::new() });
        }
        reader.error("form-property-type", element, "object");
        None
    }

    /// The raw value of a property; marks it as known.
    pub(crate) fn take(&mut self, name: &'static str) -> Option<&'a Value> {
        self.used.push(name);
        self.map.get(name).filter(|value| !value.is_null())
    }

    /// A text property that may be missing.
    pub(crate) fn text(&mut self, name: &'static str, reader: &mut Reader) -> Option<&'a str> {
        let value = self.take(name)?;
        let text = value.as_str();
        if text.is_none() {
            reader.error("form-property-type", &self.element, name);
        }
        text
    }

    /// A text property that must be there and say something.
    pub(crate) fn needed_text(&mut self, name: &'static str, reader: &mut Reader) -> String {
        if matches!(self.map.get(name), Some(Value::String(text)) if !text.trim().is_empty()) {
            return self.text(name, reader).unwrap_or_default().to_owned();
        }
        self.used.push(name);
        reader.error("form-property-missing", &self.element, name);
        String::new()
    }

    /// A true/false property, false when missing.
    pub(crate) fn flag(&mut self, name: &'static str, reader: &mut Reader) -> bool {
        let Some(value) = self.take(name) else { return false };
        value.as_bool().unwrap_or_else(|| {
            reader.error("form-property-type", &self.element, name);
            false
        })
    }

    /// A whole number within limits, or the default.
    pub(crate) fn count(&mut self, name: &'static str, default: u32, most: u32, reader: &mut Reader) -> u32 {
        let Some(value) = self.take(name) else { return default };
        match value.as_u64().and_then(|number| u32::try_from(number).ok()) {
            Some(number) if number <= most => number,
            Some(_) | None => {
                reader.error("field-limit-invalid", &self.element, name);
                default
            }
        }
    }

    /// A list property; missing counts as empty.
    pub(crate) fn list(&mut self, name: &'static str, reader: &mut Reader) -> &'a [Value] {
        match self.take(name) {
            None => &[],
            Some(Value::Array(items)) => items,
            Some(_) => {
                reader.error("form-property-type", &self.element, name);
                &[]
            }
        }
    }

    /// Reports every property that nobody asked for: most are misspelt.
    pub(crate) fn close(self, reader: &mut Reader) {
        for name in self.map.keys() {
            if !self.used.contains(&name.as_str()) {
                reader.error("form-property-unknown", &self.element, name.as_str());
            }
        }
    }
}
