//! The functions an expression may call.

use std::borrow::Cow;
use std::cmp::Ordering;

use crate::ast::Function;
use crate::error::EvalError;
use crate::eval::{MAX_TEXT_BYTES, Outcome, order, owned, parsed, same};
use crate::value::Value;

/// Calls a function; the parser has checked the number of arguments.
pub(crate) fn call<'a>(function: Function, arguments: &[Cow<'a, Value>]) -> Outcome<'a> {
    match function {
        Function::Min => extreme(arguments, function.name(), Ordering::Less),
        Function::Max => extreme(arguments, function.name(), Ordering::Greater),
        Function::Contains | Function::StartsWith => match arguments {
            [whole, part, ..] => search(function, whole, part),
            [] | [_] => owned(Value::Null),
        },
        Function::Count | Function::Floor | Function::Ceiling | Function::UpperCase | Function::Date => {
            arguments.first().map_or_else(|| owned(Value::Null), |only| convert(function, only))
        }
    }
}

/// The smallest or largest of the arguments, or of the items of one list; null when there is none or one is null.
fn extreme<'a>(arguments: &[Cow<'a, Value>], name: &'static str, wanted: Ordering) -> Outcome<'a> {
    let mut best: Option<&Value> = None;
    let items: Box<dyn Iterator<Item = &Value>> = match arguments {
        [only] => match only.as_ref() {
            Value::List(items) => Box::new(items.iter()),
            single => Box::new(std::iter::once(single)),
        },
        several => Box::new(several.iter().map(AsRef::as_ref)),
    };
    for item in items {
        let Some(so_far) = best else {
            // A lone value must be one that can be ordered.
            if order(item, item, name)?.is_none() {
                return owned(Value::Null);
            }
            best = Some(item);
            continue;
        };
        match order(item, so_far, name)? {
            None => return owned(Value::Null),
            Some(found) if found == wanted => best = Some(item),
            Some(_) => {}
        }
    }
    owned(best.cloned().unwrap_or(Value::Null))
}

/// `contains` and `starts with` over texts; `contains` also asks whether a list has an item.
fn search<'a>(function: Function, whole: &Value, part: &Value) -> Outcome<'a> {
    match (whole, part) {
        (Value::List(items), part) if function == Function::Contains => {
            owned(Value::Bool(items.iter().any(|item| same(item, part))))
        }
        (Value::Null, _) | (_, Value::Null) => owned(Value::Null),
        (Value::Text(whole), Value::Text(part)) => owned(Value::Bool(if function == Function::Contains {
            whole.contains(part.as_str())
        } else {
            whole.starts_with(part.as_str())
        })),
        (whole, part) => {
            Err(EvalError::Mismatch { operation: function.name(), left: whole.kind(), right: part.kind() })
        }
    }
}

fn convert<'a>(function: Function, value: &Value) -> Outcome<'a> {
    match (function, value) {
        (Function::Count, Value::List(items)) => owned(Value::Number(items.len().into())),
        (Function::Count, Value::Null) => owned(Value::Number(0.into())),
        (Function::Count, _) => owned(Value::Number(1.into())),
        (_, Value::Null) => owned(Value::Null),
        (Function::Floor, Value::Number(number)) => owned(Value::Number(number.floor())),
        (Function::Ceiling, Value::Number(number)) => owned(Value::Number(number.ceil())),
        (Function::Date, Value::Date(date)) => owned(Value::Date(*date)),
        (Function::Date, Value::Text(text)) => owned(parsed(text)?.into()),
        (Function::UpperCase, Value::Text(text)) if text.len() > MAX_TEXT_BYTES => {
            Err(EvalError::TextTooLong)
        }
        (Function::UpperCase, Value::Text(text)) => owned(Value::Text(text.to_uppercase())),
        (_, other) => Err(EvalError::WrongKind { operation: function.name(), kind: other.kind() }),
    }
}
