//! An expression that has been read and can be evaluated again and again.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::ast::{Comparison, Node};
use crate::error::{EvalError, ParseError};
use crate::eval::eval;
use crate::facts::{Facts, composed};
use crate::parser::parse;
use crate::value::Value;

/// Longest text of an expression, in characters.
pub const MAX_SOURCE_CHARS: usize = 2_000;

/// Deepest nesting of parentheses, calls, minus signs and `if`.
pub const MAX_DEPTH: usize = 32;

/// An expression over facts.
#[derive(Clone, Debug, PartialEq)]
pub struct Expr {
    source: Box<str>,
    root: Node,
}

impl Expr {
    /// Reads an expression: at most [`MAX_SOURCE_CHARS`] long and [`MAX_DEPTH`] deep.
    pub fn parse(source: &str) -> Result<Self, ParseError> {
        // The length in bytes first: counting the characters of a huge text would cost something already.
        if source.len() > 4 * MAX_SOURCE_CHARS || source.chars().count() > MAX_SOURCE_CHARS {
            return Err(ParseError {
                at: MAX_SOURCE_CHARS,
                code: "too-long",
                detail: MAX_SOURCE_CHARS.to_string(),
            });
        }
        let source = composed(source);
        Ok(Self { root: parse(&source)?, source: source.into() })
    }

    /// The text the expression was read from, in Unicode composed form.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Every fact the expression names, so that a lint can find the unknown ones.
    pub fn names(&self) -> BTreeSet<String> {
        let mut names = BTreeSet::new();
        visit(&self.root, &mut |node| {
            if let Node::Name(name) = node {
                names.insert(name.to_string());
            }
        });
        names
    }

    /// The texts the fact `name` is compared with (by `=`, `!=` or `in`) anywhere in the expression, in order.
    pub fn texts_compared_with(&self, name: &str) -> Vec<String> {
        let mut texts = Vec::new();
        visit(&self.root, &mut |node| {
            for text in compared(node, name) {
                if !texts.contains(text) {
                    texts.push(text.clone());
                }
            }
        });
        texts
    }

    /// The value of the expression. A fact that is not known is null.
    pub fn eval(&self, facts: &Facts) -> Result<Value, EvalError> {
        eval(&self.root, facts).map(Cow::into_owned)
    }

    /// Whether the expression is true; null counts as not true.
    pub fn is_true(&self, facts: &Facts) -> Result<bool, EvalError> {
        match eval(&self.root, facts)?.as_ref() {
            Value::Bool(yes) => Ok(*yes),
            Value::Null => Ok(false),
            other => Err(EvalError::NotYesNo(other.kind())),
        }
    }
}

/// The texts one node compares the name with.
fn compared<'a>(node: &'a Node, name: &str) -> Vec<&'a String> {
    let is_name = |node: &Node| matches!(node, Node::Name(found) if **found == *name);
    if let Node::Compare(left, Comparison::Equal | Comparison::NotEqual, right) = node {
        if is_name(left) {
            return literal_text(right).into_iter().collect();
        }
        if is_name(right) {
            return literal_text(left).into_iter().collect();
        }
    }
    if let Node::AmongThese(value, these) = node
        && is_name(value)
    {
        return these.iter().filter_map(literal_text).collect();
    }
    Vec::new()
}

fn literal_text(node: &Node) -> Option<&String> {
    if let Node::Literal(Value::Text(text)) = node { Some(text) } else { None }
}

/// Calls `seen` for a node and everything below it. The tree is as shallow as the parser allows.
fn visit<'a>(node: &'a Node, seen: &mut impl FnMut(&'a Node)) {
    seen(node);
    match node {
        Node::Literal(_) | Node::Name(_) => {}
        Node::Negative(inner) | Node::Not(inner) => visit(inner, seen),
        Node::List(nodes) | Node::And(nodes) | Node::Or(nodes) | Node::Call(_, nodes) => {
            for node in nodes {
                visit(node, seen);
            }
        }
        Node::Sum(first, rest) | Node::Product(first, rest) => {
            visit(first, seen);
            for (_, node) in rest {
                visit(node, seen);
            }
        }
        Node::Compare(left, _, right) => {
            visit(left, seen);
            visit(right, seen);
        }
        Node::AmongThese(value, these) => {
            visit(value, seen);
            for node in these {
                visit(node, seen);
            }
        }
        Node::Within(value, range) => {
            visit(value, seen);
            visit(&range.low, seen);
            visit(&range.high, seen);
        }
        Node::If(parts) => {
            for node in parts.iter() {
                visit(node, seen);
            }
        }
    }
}
