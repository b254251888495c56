//! How values travel to and from PostgreSQL: typed by what the statement infers.

use std::error::Error as StdError;

use tokio_postgres::types::private::BytesMut;
use tokio_postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};

use super::param::{self, Param};
use super::row::Answer;
use super::{DbError, error::shorten};

type Cause = Box<dyn StdError + Sync + Send>;

/// A parameter that waits to be sent.
#[derive(Debug)]
pub(super) enum Held {
    Null,
    Int(i64),
    Real(f64),
    Text(String),
    Blob(Vec<u8>),
}

impl From<&Param<'_>> for Held {
    fn from(param: &Param<'_>) -> Self {
        match *param {
            Param::Null => Self::Null,
            Param::Int(value) => Self::Int(value),
            Param::Real(value) => Self::Real(value),
            Param::Text(value) => Self::Text(value.to_owned()),
            Param::Blob(value) => Self::Blob(value.to_vec()),
        }
    }
}

impl Held {
    /// Whether the value can be sent as this type. Asked before anything is sent, because a statement that is
    /// left out must not let the commit behind it through.
    fn fits(&self, kind: &Type) -> bool {
        match self {
            Self::Null => true,
            Self::Int(value) => match *kind {
                Type::INT8 | Type::FLOAT8 => true,
                Type::INT4 => i32::try_from(*value).is_ok(),
                Type::INT2 => i16::try_from(*value).is_ok(),
                _ => false,
            },
            Self::Real(_) => matches!(*kind, Type::FLOAT8 | Type::FLOAT4),
            Self::Text(_) => {
                matches!(*kind, Type::TEXT | Type::VARCHAR | Type::BPCHAR | Type::NAME | Type::UNKNOWN)
            }
            Self::Blob(_) => *kind == Type::BYTEA,
        }
    }
}

/// Compares the parameters with what the prepared statement wants.
pub(super) fn check(sql: &str, kinds: &[Type], params: &[Held]) -> Result<(), DbError> {
    if kinds.len() != params.len() {
        return Err(param::wrong_count(sql, kinds.len(), params.len()));
    }
    for (index, (kind, param)) in kinds.iter().zip(params).enumerate() {
        if !param.fits(kind) {
            let number = index + 1;
            return Err(DbError::other(format!(
                "parameter ${number} is wanted as {kind}, which the given value is not, in statement: {}",
                shorten(sql)
            )));
        }
    }
    Ok(())
}

impl ToSql for Held {
    fn to_sql(&self, kind: &Type, out: &mut BytesMut) -> Result<IsNull, Cause> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Int(value) => match *kind {
                Type::INT2 => i16::try_from(*value)?.to_sql(kind, out),
                Type::INT4 => i32::try_from(*value)?.to_sql(kind, out),
                Type::FLOAT8 => (*value as f64).to_sql(kind, out),
                _ => value.to_sql(kind, out),
            },
            Self::Real(value) if *kind == Type::FLOAT4 => (*value as f32).to_sql(kind, out),
            Self::Real(value) => value.to_sql(kind, out),
            Self::Text(value) => value.to_sql(kind, out),
            Self::Blob(value) => value.to_sql(kind, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

/// A cell as it came, with its type.
struct Raw<'a>(Type, &'a [u8]);

impl<'a> FromSql<'a> for Raw<'a> {
    fn from_sql(kind: &Type, raw: &'a [u8]) -> Result<Self, Cause> {
        Ok(Self(kind.clone(), raw))
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}

/// Copies rows into the answer that both engines give.
pub(super) fn answer(sql: &'static str, rows: &[tokio_postgres::Row]) -> Result<Answer, DbError> {
    let columns = rows.first().map_or(0, tokio_postgres::Row::len);
    let mut answer = Answer::new(sql, columns);
    for row in rows {
        for column in 0..columns {
            let raw: Option<Raw<'_>> = row.try_get(column).map_err(|error| DbError::statement(sql, error))?;
            match raw {
                None => answer.null(),
                Some(raw) => put(&mut answer, &raw).map_err(|words| {
                    DbError::other(format!("column {column} {words} in the answer to: {}", shorten(sql)))
                })?,
            }
        }
    }
    Ok(answer)
}

fn put(answer: &mut Answer, Raw(kind, raw): &Raw<'_>) -> Result<(), String> {
    let broken = |error: Cause| format!("can't be read as {kind}: {error}");
    match *kind {
        Type::INT8 => answer.int(i64::from_sql(kind, raw).map_err(broken)?),
        Type::INT4 => answer.int(i32::from_sql(kind, raw).map_err(broken)?.into()),
        Type::INT2 => answer.int(i16::from_sql(kind, raw).map_err(broken)?.into()),
        Type::BOOL => answer.int(bool::from_sql(kind, raw).map_err(broken)?.into()),
        Type::FLOAT8 => answer.real(f64::from_sql(kind, raw).map_err(broken)?),
        Type::FLOAT4 => answer.real(f32::from_sql(kind, raw).map_err(broken)?.into()),
        Type::TEXT | Type::VARCHAR | Type::BPCHAR | Type::NAME | Type::UNKNOWN => answer.text(raw),
        Type::BYTEA => answer.blob(raw),
        _ => return Err(format!("is of type {kind}; cast it to BIGINT, TEXT or DOUBLE PRECISION")),
    }
    Ok(())
}
