//! Evaluates a parsed expression; the work is bounded by the expression's size times the size of the facts it names.

use std::borrow::Cow;
use std::cmp::Ordering;

use rust_decimal::Decimal;

use crate::ast::{Arithmetic, Comparison, Node, Range};
use crate::error::EvalError;
use crate::facts::Facts;
use crate::functions::call;
use crate::value::Value;

/// A text made by `+` may not be longer than this, in bytes.
pub(crate) const MAX_TEXT_BYTES: usize = 100_000;

/// A value borrowed from the facts or the expression where possible.
pub(crate) type Outcome<'a> = Result<Cow<'a, Value>, EvalError>;

/// The value of a node over the facts.
pub(crate) fn eval<'a>(node: &'a Node, facts: &'a Facts) -> Outcome<'a> {
    match node {
        Node::Literal(value) => Ok(Cow::Borrowed(value)),
        Node::Name(name) => Ok(facts.get(name).map_or(Cow::Owned(Value::Null), Cow::Borrowed)),
        Node::List(items) => {
            let items: Result<Vec<Value>, EvalError> =
                items.iter().map(|item| eval(item, facts).map(Cow::into_owned)).collect();
            owned(Value::List(items?))
        }
        Node::Negative(inner) => match eval(inner, facts)?.as_ref() {
            Value::Number(number) => owned(Value::Number(-*number)),
            Value::Null => owned(Value::Null),
            other => Err(EvalError::WrongKind { operation: "-", kind: other.kind() }),
        },
        Node::Sum(first, rest) | Node::Product(first, rest) => arithmetic(first, rest, facts),
        Node::Compare(left, comparison, right) => {
            let (left, right) = (eval(left, facts)?, eval(right, facts)?);
            owned(Value::Bool(compare(&left, *comparison, &right)?))
        }
        Node::AmongThese(value, these) => among(value, these, facts),
        Node::Within(value, range) => within(value, range, facts),
        Node::And(parts) => all_or_any(parts, "and", facts),
        Node::Or(parts) => all_or_any(parts, "or", facts),
        Node::Not(inner) => match eval(inner, facts)?.as_ref() {
            Value::Bool(yes) => owned(Value::Bool(!yes)),
            Value::Null => owned(Value::Null),
            other => Err(EvalError::WrongKind { operation: "not", kind: other.kind() }),
        },
        Node::If(parts) => {
            let [condition, yes, no] = parts.as_ref();
            match eval(condition, facts)?.as_ref() {
                Value::Bool(true) => eval(yes, facts),
                Value::Bool(false) | Value::Null => eval(no, facts),
                other => Err(EvalError::WrongKind { operation: "if", kind: other.kind() }),
            }
        }
        Node::Call(function, arguments) => {
            let arguments: Result<Vec<_>, EvalError> =
                arguments.iter().map(|argument| eval(argument, facts)).collect();
            call(*function, &arguments?)
        }
    }
}

#[expect(clippy::unnecessary_wraps, reason = "the last word of functions that may fail")]
pub(crate) fn owned<'a>(value: Value) -> Outcome<'a> {
    Ok(Cow::Owned(value))
}

/// Three-valued: a null part makes the whole null unless another part decides it. Stops at the deciding part.
fn all_or_any<'a>(parts: &[Node], operation: &'static str, facts: &Facts) -> Outcome<'a> {
    let deciding = operation == "or";
    let mut undecided = false;
    for part in parts {
        match eval(part, facts)?.as_ref() {
            Value::Bool(yes) if *yes == deciding => return owned(Value::Bool(deciding)),
            Value::Bool(_) => {}
            Value::Null => undecided = true,
            other => return Err(EvalError::WrongKind { operation, kind: other.kind() }),
        }
    }
    owned(if undecided { Value::Null } else { Value::Bool(!deciding) })
}

fn arithmetic<'a>(first: &'a Node, rest: &'a [(Arithmetic, Node)], facts: &'a Facts) -> Outcome<'a> {
    let mut so_far = eval(first, facts)?;
    for (sign, node) in rest {
        let right = eval(node, facts)?;
        so_far = Cow::Owned(combine(so_far, *sign, &right)?);
    }
    Ok(so_far)
}

fn combine(left: Cow<'_, Value>, sign: Arithmetic, right: &Value) -> Result<Value, EvalError> {
    match (left.as_ref(), right) {
        (Value::Number(l), Value::Number(r)) => calculate(*l, sign, *r).map(Value::Number),
        (Value::Text(l), Value::Text(r)) if sign == Arithmetic::Plus => {
            if l.len() + r.len() > MAX_TEXT_BYTES {
                return Err(EvalError::TextTooLong);
            }
            match left.into_owned() {
                Value::Text(joined) => Ok(Value::Text(joined + r)),
                other => Ok(other),
            }
        }
        (Value::Null, _) | (_, Value::Null) => Ok(Value::Null),
        (l, r) => Err(EvalError::Mismatch { operation: sign.sign(), left: l.kind(), right: r.kind() }),
    }
}

fn calculate(left: Decimal, sign: Arithmetic, right: Decimal) -> Result<Decimal, EvalError> {
    match sign {
        Arithmetic::Plus => left.checked_add(right),
        Arithmetic::Minus => left.checked_sub(right),
        Arithmetic::Times => left.checked_mul(right),
        Arithmetic::Over if right.is_zero() => return Err(EvalError::DivisionByZero),
        Arithmetic::Over => left.checked_div(right),
    }
    .ok_or(EvalError::Overflow)
}

fn compare(left: &Value, comparison: Comparison, right: &Value) -> Result<bool, EvalError> {
    let wanted: fn(Ordering) -> bool = match comparison {
        Comparison::Equal => return Ok(same(left, right)),
        Comparison::NotEqual => return Ok(!same(left, right)),
        Comparison::Less => Ordering::is_lt,
        Comparison::LessOrEqual => Ordering::is_le,
        Comparison::Greater => Ordering::is_gt,
        Comparison::GreaterOrEqual => Ordering::is_ge,
    };
    Ok(order(left, right, comparison.sign())?.is_some_and(wanted))
}

/// Equality never fails: values of different kinds are not equal, except that a text in the form 2026-11-22 equals
/// that day, because forms hand over days as texts.
pub(crate) fn same(left: &Value, right: &Value) -> bool {
    if let (Value::Date(date), Value::Text(text)) | (Value::Text(text), Value::Date(date)) = (left, right) {
        return text.parse().is_ok_and(|parsed: jiff::civil::Date| parsed == *date);
    }
    left == right
}

/// How two values of one kind stand to each other; `None` when one is null.
pub(crate) fn order(
    left: &Value,
    right: &Value,
    operation: &'static str,
) -> Result<Option<Ordering>, EvalError> {
    match (left, right) {
        (Value::Null, _) | (_, Value::Null) => Ok(None),
        (Value::Number(l), Value::Number(r)) => Ok(Some(l.cmp(r))),
        (Value::Text(l), Value::Text(r)) => Ok(Some(l.cmp(r))),
        (Value::Date(l), Value::Date(r)) => Ok(Some(l.cmp(r))),
        (Value::Date(date), Value::Text(text)) => Ok(parsed(text)?.map(|other| date.cmp(&other))),
        (Value::Text(text), Value::Date(date)) => Ok(parsed(text)?.map(|other| other.cmp(date))),
        (l, r) => Err(EvalError::Mismatch { operation, left: l.kind(), right: r.kind() }),
    }
}

/// The day a text stands for; an empty text is no day.
pub(crate) fn parsed(text: &str) -> Result<Option<jiff::civil::Date>, EvalError> {
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| EvalError::DateMalformed(text.chars().take(40).collect()))
}

fn among<'a>(value: &'a Node, these: &'a [Node], facts: &'a Facts) -> Outcome<'a> {
    let value = eval(value, facts)?;
    for node in these {
        let candidate = eval(node, facts)?;
        let found = same(&value, &candidate)
            || matches!(candidate.as_ref(), Value::List(items) if items.iter().any(|item| same(&value, item)));
        if found {
            return owned(Value::Bool(true));
        }
    }
    owned(Value::Bool(false))
}

fn within<'a>(value: &'a Node, range: &'a Range, facts: &'a Facts) -> Outcome<'a> {
    let value = eval(value, facts)?;
    let low = order(&value, eval(&range.low, facts)?.as_ref(), "in")?;
    let high = order(&value, eval(&range.high, facts)?.as_ref(), "in")?;
    let above = low.is_some_and(|o| if range.with_low { o.is_ge() } else { o.is_gt() });
    let below = high.is_some_and(|o| if range.with_high { o.is_le() } else { o.is_lt() });
    owned(Value::Bool(above && below))
}
