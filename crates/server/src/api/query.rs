//! Reading the query of an address; what cannot be read is named.

use crate::web::error::AppError;
use crate::web::form::FormPairs;

/// Largest page of a list.
const LIMIT_MAX: usize = 200;
/// Page of a list without a limit.
const LIMIT_DEFAULT: usize = 50;

/// A parameter that cannot be read.
pub(super) fn bad(query: &FormPairs, name: &str) -> AppError {
    AppError::BadRequest(format!("{name}: {}", query.get(name)))
}

/// A parameter that may be left out.
pub(super) fn optional<T>(
    query: &FormPairs,
    name: &str,
    read: impl FnOnce(&str) -> Option<T>,
) -> Result<Option<T>, AppError> {
    match query.get(name) {
        "" => Ok(None),
        given => read(given).map(Some).ok_or_else(|| bad(query, name)),
    }
}

/// `true` or `false`.
pub(super) fn flag(query: &FormPairs, name: &str) -> Result<Option<bool>, AppError> {
    optional(query, name, |given| given.parse().ok())
}

/// How long the page of a list shall be.
pub(super) fn limit(query: &FormPairs) -> Result<usize, AppError> {
    let given = optional(query, "limit", |given| given.parse::<usize>().ok())?;
    Ok(given.map_or(LIMIT_DEFAULT, |limit| limit.clamp(1, LIMIT_MAX)))
}
