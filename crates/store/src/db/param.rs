//! Values that go into a statement.

use super::DbError;
use super::error::shorten;

/// One parameter of a statement, borrowed from the caller.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Param<'a> {
    /// SQL NULL.
    Null,
    /// Any integer; on PostgreSQL checked against the type that the statement infers.
    Int(i64),
    /// A floating-point number.
    Real(f64),
    /// Text without the character U+0000.
    Text(&'a str),
    /// Bytes.
    Blob(&'a [u8]),
}

impl From<i64> for Param<'_> {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

impl From<i32> for Param<'_> {
    fn from(value: i32) -> Self {
        Self::Int(value.into())
    }
}

impl From<u32> for Param<'_> {
    fn from(value: u32) -> Self {
        Self::Int(value.into())
    }
}

/// Booleans are stored as BIGINT 0 or 1.
impl From<bool> for Param<'_> {
    fn from(value: bool) -> Self {
        Self::Int(value.into())
    }
}

impl From<f64> for Param<'_> {
    fn from(value: f64) -> Self {
        Self::Real(value)
    }
}

impl<'a> From<&'a str> for Param<'a> {
    fn from(value: &'a str) -> Self {
        Self::Text(value)
    }
}

impl<'a> From<&'a String> for Param<'a> {
    fn from(value: &'a String) -> Self {
        Self::Text(value)
    }
}

impl<'a> From<&'a [u8]> for Param<'a> {
    fn from(value: &'a [u8]) -> Self {
        Self::Blob(value)
    }
}

impl<'a> From<&'a Vec<u8>> for Param<'a> {
    fn from(value: &'a Vec<u8>) -> Self {
        Self::Blob(value)
    }
}

impl<'a, const N: usize> From<&'a [u8; N]> for Param<'a> {
    fn from(value: &'a [u8; N]) -> Self {
        Self::Blob(value)
    }
}

impl<'a, T: Into<Param<'a>>> From<Option<T>> for Param<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl<'a> From<&'a Option<String>> for Param<'a> {
    fn from(value: &'a Option<String>) -> Self {
        value.as_deref().into()
    }
}

/// PostgreSQL can't hold U+0000 in text, so neither engine may.
pub(super) fn check(sql: &str, params: &[Param<'_>]) -> Result<(), DbError> {
    for (index, param) in params.iter().enumerate() {
        if let Param::Text(text) = param
            && text.as_bytes().contains(&0)
        {
            let number = index + 1;
            return Err(DbError::other(format!(
                "parameter ${number} holds the character U+0000, which text must not, in statement: {}",
                shorten(sql)
            )));
        }
    }
    Ok(())
}

/// A wrong number of parameters, told the same way by both drivers.
pub(super) fn wrong_count(sql: &str, wanted: usize, given: usize) -> DbError {
    DbError::other(format!("{wanted} parameters wanted, {given} given, in statement: {}", shorten(sql)))
}
