//! What can be wrong with an expression, when it is read and when it is evaluated.

use crate::value::Kind;

/// Why a text is not an expression.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{code} at character {at}: {detail}")]
pub struct ParseError {
    /// Position in the text, counted in characters from 0.
    pub at: usize,
    /// Stable kebab-case code, one of [`ParseError::CODES`].
    pub code: &'static str,
    /// The word or character found there; may be empty.
    pub detail: String,
}

impl ParseError {
    /// Every code a parse error may carry.
    pub const CODES: &[&str] = &[
        "too-long",
        "too-deep",
        "unexpected-character",
        "unexpected-word",
        "unexpected-end",
        "text-not-closed",
        "number-malformed",
        "date-malformed",
        "function-unknown",
        "wrong-argument-count",
    ];
}

/// Why an expression has no value over the given facts.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EvalError {
    /// Two kinds of values that do not go together, such as a number and a text.
    #[error("{operation} does not work on {left} and {right}")]
    Mismatch {
        /// The operator or function.
        operation: &'static str,
        /// Kind of the left operand.
        left: Kind,
        /// Kind of the right operand.
        right: Kind,
    },
    /// A kind of value the operator or function does not take.
    #[error("{operation} does not work on {kind}")]
    WrongKind {
        /// The operator or function.
        operation: &'static str,
        /// Kind of the operand.
        kind: Kind,
    },
    /// A division by zero.
    #[error("division by zero")]
    DivisionByZero,
    /// A number beyond 28 digits.
    #[error("number too large")]
    Overflow,
    /// A text longer than 100,000 bytes.
    #[error("text too long")]
    TextTooLong,
    /// A text given to `date` that is no day.
    #[error("not a date: {0}")]
    DateMalformed(String),
    /// The whole expression was to say yes or no and gave something else.
    #[error("the condition gives {0}, not yes or no")]
    NotYesNo(Kind),
}

impl EvalError {
    /// Stable kebab-case code for messages.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Mismatch { .. } => "mismatch",
            Self::WrongKind { .. } => "wrong-kind",
            Self::DivisionByZero => "division-by-zero",
            Self::Overflow => "overflow",
            Self::TextTooLong => "text-too-long",
            Self::DateMalformed(_) => "date-malformed",
            Self::NotYesNo(_) => "not-yes-no",
        }
    }
}
