//! Expressions over facts: gateway conditions, form rules, fees; and what a lint reports.
//!
//! The language is a small part of FEEL (the expression language of DMN), read and evaluated by this crate alone
//! so that the cost of an expression is bounded: see `docs/adr/0002-expressions.md`.

mod ast;
mod error;
mod eval;
mod expr;
mod facts;
mod finding;
mod functions;
mod lexer;
mod parser;
mod value;

pub use error::{EvalError, ParseError};
pub use expr::{Expr, MAX_DEPTH, MAX_SOURCE_CHARS};
pub use facts::Facts;
pub use finding::{Finding, Severity};
pub use rust_decimal::Decimal;
pub use value::{Kind, Value};
