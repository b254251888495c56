//! Typed answers as facts for expressions, and values of expressions as answers.

use std::str::FromStr;

use jiff::civil::Date;
use rules::{Decimal, Facts, Value as Fact};
use serde_json::{Map, Value};

use crate::definition::{Field, FieldKind, Form};
use crate::scalar::json_number;

/// Facts `form.KEY` from checked answers, for gateways, fees and components. Full dates are dates; a partial date is
/// unknown, since it can be compared with nothing. Every field of the form is there, unanswered ones as null.
pub fn facts(form: &Form, values: &Map<String, Value>) -> Facts {
    let mut facts = Facts::new();
    for field in form.fields() {
        set_fact(&mut facts, "form.", field, values.get(&field.key));
    }
    facts
}

/// Sets the fact of one field; parts of persons and addresses become `KEY.PART`, a list counts its rows.
pub(crate) fn set_fact(facts: &mut Facts, prefix: &str, field: &Field, value: Option<&Value>) {
    let name = format!("{prefix}{}", field.key);
    match &field.kind {
        FieldKind::Note => {}
        FieldKind::Address { parts } | FieldKind::Person { parts } => {
            for part in parts {
                set_fact(facts, &format!("{name}."), part, value.and_then(|value| value.get(&part.key)));
            }
        }
        FieldKind::Date { .. } | FieldKind::Computed { .. } => {
            facts.set(&name, value.map_or(Fact::Null, dated));
        }
        FieldKind::Declare => {
            facts.set(&name, value == Some(&Value::Bool(true)));
        }
        FieldKind::List(_) => {
            let rows = value.and_then(Value::as_array).map_or(0, Vec::len);
            facts.set(&name, Fact::List(vec![Fact::Null; rows]));
        }
        FieldKind::Text { .. }
        | FieldKind::LongText { .. }
        | FieldKind::Number { .. }
        | FieldKind::Money { .. }
        | FieldKind::Time
        | FieldKind::Phone
        | FieldKind::Email
        | FieldKind::IdNo { .. }
        | FieldKind::TaxNo
        | FieldKind::Choice { .. }
        | FieldKind::Choices { .. }
        | FieldKind::YesNo => {
            facts.set(&name, value.map_or(Fact::Null, fact));
        }
    }
}

/// A text that is a full date becomes one; a partial date becomes nothing; a text that is no date stays.
fn dated(value: &Value) -> Fact {
    let Value::String(text) = value else { return fact(value) };
    if text.len() == 10
        && let Ok(date) = Date::from_str(text)
    {
        return Fact::Date(date);
    }
    let partial = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    if partial { Fact::Null } else { fact(value) }
}

fn fact(value: &Value) -> Fact {
    match value {
        Value::Null | Value::Object(_) => Fact::Null,
        Value::Bool(yes) => Fact::Bool(*yes),
        Value::Number(number) => {
            let digits = number.to_string();
            Decimal::from_str(&digits)
                .or_else(|_| Decimal::from_scientific(&digits))
                .map_or(Fact::Null, Fact::Number)
        }
        Value::String(text) => Fact::Text(text.clone()),
        Value::Array(items) => Fact::List(items.iter().map(fact).collect()),
    }
}

/// What an expression gave, as an answer; nothing for null.
pub(crate) fn computed_json(value: &Fact) -> Option<Value> {
    match value {
        Fact::Null => None,
        Fact::Bool(yes) => Some(Value::Bool(*yes)),
        Fact::Number(number) => json_number(*number).map(Value::Number),
        Fact::Text(text) => Some(Value::String(text.clone())),
        Fact::Date(date) => Some(Value::String(date.to_string())),
        Fact::List(items) => Some(Value::Array(items.iter().filter_map(computed_json).collect())),
    }
}
