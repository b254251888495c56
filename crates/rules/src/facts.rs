//! The facts an expression may name.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::str::FromStr;

use rust_decimal::Decimal;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::value::Value;

/// Objects nested deeper than this in a JSON value are not read.
const MAX_JSON_DEPTH: usize = 8;

/// Named values. Names may be dotted (`form.soTien`). Names and texts are kept in Unicode composed form, so that the
/// same Vietnamese word typed on different keyboards is the same word.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    known: BTreeMap<String, Value>,
}

impl Facts {
    /// No facts.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets a fact, replacing an earlier value of the same name.
    pub fn set(&mut self, name: &str, value: impl Into<Value>) -> &mut Self {
        self.known.insert(composed(name).into_owned(), composed_value(value.into()));
        self
    }

    /// The value of a fact; `None` when it was never set.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.known.get(name)
    }

    /// All facts in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.known.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// Takes over all facts of `other`, which win over facts of the same name.
    pub fn extend(&mut self, other: Self) -> &mut Self {
        self.known.extend(other.known);
        self
    }

    /// Facts from a JSON object: `{"soTien": 5}` with prefix `form` gives `form.soTien`. Nested objects give further
    /// dots (at most 8 levels); an object inside an array counts as an item but has no value. An empty prefix adds none.
    pub fn from_json(prefix: &str, json: &serde_json::Value) -> Self {
        let mut facts = Self::new();
        facts.add_json(prefix, json, 0);
        facts
    }

    /// Adds the members of a JSON object under a prefix, as [`Facts::from_json`] does.
    pub fn add_object(
        &mut self,
        prefix: &str,
        members: &serde_json::Map<String, serde_json::Value>,
    ) -> &mut Self {
        for (key, member) in members {
            let dotted = if prefix.is_empty() { key.clone() } else { format!("{prefix}.{key}") };
            self.add_json(&dotted, member, 1);
        }
        self
    }

    fn add_json(&mut self, name: &str, json: &serde_json::Value, depth: usize) {
        if let serde_json::Value::Object(members) = json {
            if depth < MAX_JSON_DEPTH {
                for (key, member) in members {
                    let dotted = if name.is_empty() { key.clone() } else { format!("{name}.{key}") };
                    self.add_json(&dotted, member, depth + 1);
                }
            }
        } else if !name.is_empty() {
            self.set(name, value_of_json(json, 0));
        }
    }
}

fn value_of_json(json: &serde_json::Value, depth: usize) -> Value {
    match json {
        serde_json::Value::Bool(yes) => Value::Bool(*yes),
        serde_json::Value::Number(number) => {
            let digits = number.to_string();
            Decimal::from_str(&digits)
                .or_else(|_| Decimal::from_scientific(&digits))
                .map_or(Value::Null, Value::Number)
        }
        serde_json::Value::String(text) => Value::Text(text.clone()),
        serde_json::Value::Array(items) if depth < MAX_JSON_DEPTH => {
            Value::List(items.iter().map(|item| value_of_json(item, depth + 1)).collect())
        }
        serde_json::Value::Null | serde_json::Value::Array(_) | serde_json::Value::Object(_) => Value::Null,
    }
}

/// The text in Unicode composed form (NFC).
pub(crate) fn composed(text: &str) -> Cow<'_, str> {
    if is_nfc(text) { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) }
}

fn composed_value(value: Value) -> Value {
    match value {
        Value::Text(text) if !is_nfc(&text) => Value::Text(text.nfc().collect()),
        Value::List(items) => Value::List(items.into_iter().map(composed_value).collect()),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Text(_) | Value::Date(_) => value,
    }
}
