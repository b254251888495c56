//! The term of a procedure as it is written down, and the two ways to tell the hour at which it ends.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// How long the settling of a case may take.
///
/// Written `same day`, `3 working days`, `8 working hours` or `15 days` (calendar days); the singular is
/// accepted and, for one, displayed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Term {
    /// Answered on the day of receipt, or on the next working day if received after the cutoff.
    SameDay,
    /// Working days; the day of receipt is not counted (BLDS 2015 Đ147).
    WorkingDays(u16),
    /// Working hours, counted from the first moment of working time.
    WorkingHours(u16),
    /// Days of the calendar; the last one moves to the next working day (BLDS 2015 Đ148).
    CalendarDays(u16),
}

impl Term {
    /// The greatest number of days or hours in a term.
    pub const LIMIT: u16 = 1000;

    /// Whether the number lies within 1 ..= [`Term::LIMIT`].
    pub fn is_within_limits(self) -> bool {
        match self {
            Self::SameDay => true,
            Self::WorkingDays(n) | Self::WorkingHours(n) | Self::CalendarDays(n) => {
                (1..=Self::LIMIT).contains(&n)
            }
        }
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (number, unit) = match *self {
            Self::SameDay => return f.write_str("same day"),
            Self::WorkingDays(n) => (n, "working day"),
            Self::WorkingHours(n) => (n, "working hour"),
            Self::CalendarDays(n) => (n, "day"),
        };
        write!(f, "{number} {unit}{}", if number == 1 { "" } else { "s" })
    }
}

/// Why a text is not a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ParseTermError {
    /// Not of the shape `N working days`, `N working hours`, `N days` or `same day`.
    #[error("a term reads \"3 working days\", \"8 working hours\", \"15 days\" or \"same day\"")]
    Shape,
    /// The number is zero or above [`Term::LIMIT`].
    #[error("the number of a term lies between 1 and 1000")]
    Number,
    /// Not one of the conventions `same-time` and `end-of-day`.
    #[error("a convention reads \"same-time\" or \"end-of-day\"")]
    Convention,
}

impl ParseTermError {
    /// Stable kebab-case code for translation.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Shape => "term-shape",
            Self::Number => "term-number",
            Self::Convention => "term-convention",
        }
    }
}

impl FromStr for Term {
    type Err = ParseTermError;

    fn from_str(text: &str) -> Result<Self, ParseTermError> {
        let mut words = text.split_whitespace();
        let words = [words.next(), words.next(), words.next(), words.next()];
        let (number, make): (&str, fn(u16) -> Self) = match words {
            [Some("same"), Some("day"), None, None] => return Ok(Self::SameDay),
            [Some(n), Some("working"), Some("day" | "days"), None] => (n, Self::WorkingDays),
            [Some(n), Some("working"), Some("hour" | "hours"), None] => (n, Self::WorkingHours),
            [Some(n), Some("day" | "days"), None, None] => (n, Self::CalendarDays),
            _ => return Err(ParseTermError::Shape),
        };
        if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(ParseTermError::Shape);
        }
        let term = make(number.parse().map_err(|_| ParseTermError::Number)?);
        if term.is_within_limits() { Ok(term) } else { Err(ParseTermError::Number) }
    }
}

impl TryFrom<String> for Term {
    type Error = ParseTermError;

    fn try_from(text: String) -> Result<Self, ParseTermError> {
        text.parse()
    }
}

impl From<Term> for String {
    fn from(term: Term) -> Self {
        term.to_string()
    }
}

/// The hour at which a term in days ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Convention {
    /// At the clock time of receipt: what desks print and citizens expect.
    #[default]
    SameTime,
    /// At the end of the working hours of the last day (BLDS 2015 Đ148).
    EndOfDay,
}

impl FromStr for Convention {
    type Err = ParseTermError;

    fn from_str(text: &str) -> Result<Self, ParseTermError> {
        match text.trim() {
            "same-time" => Ok(Self::SameTime),
            "end-of-day" => Ok(Self::EndOfDay),
            _ => Err(ParseTermError::Convention),
        }
    }
}

impl fmt::Display for Convention {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::SameTime => "same-time",
            Self::EndOfDay => "end-of-day",
        })
    }
}
