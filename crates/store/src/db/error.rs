//! What can go wrong below the seam, in words that mean the same on both engines.

use std::error::Error as StdError;

/// Why a statement, a transaction or the database itself failed.
#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// Someone was faster: an expected row was not there, or the engine gave up a deadlock. Reruns were in vain.
    #[error("someone else changed the same rows: {statement}")]
    Conflict {
        /// The statement, shortened.
        statement: String,
    },
    /// A row with this key exists already.
    #[error("{table} already holds such a row ({columns})")]
    Unique {
        /// Table of the broken constraint.
        table: String,
        /// Columns of the key, joined by ", "; empty when the engine does not tell.
        columns: String,
    },
    /// A lock was not given in time or the statement ran too long; trying again later may help.
    #[error("the database is busy: {reason}")]
    Busy {
        /// The driver's words.
        reason: String,
    },
    /// The database can't be reached, or too many callers wait for it.
    #[error("the database is unavailable: {reason}")]
    Unavailable {
        /// What was tried and what came of it.
        reason: String,
    },
    /// The database is damaged: stop and restore.
    #[error("the database is damaged: {reason}")]
    Corrupt {
        /// The driver's words.
        reason: String,
    },
    /// A fault in a statement, a parameter, a migration or the surroundings.
    #[error("{doing}")]
    Other {
        /// What was being done, naming the statement where there is one.
        doing: String,
        /// The driver's error, if it came from there.
        source: Option<Box<dyn StdError + Send + Sync>>,
    },
}

impl DbError {
    /// A fault of our own making, told in words.
    pub fn other(doing: impl Into<String>) -> Self {
        Self::Other { doing: doing.into(), source: None }
    }

    pub(crate) fn unavailable(reason: impl Into<String>) -> Self {
        Self::Unavailable { reason: reason.into() }
    }

    pub(crate) fn conflict(sql: &str) -> Self {
        Self::Conflict { statement: shorten(sql) }
    }

    pub(crate) fn caused(doing: impl Into<String>, source: impl StdError + Send + Sync + 'static) -> Self {
        Self::Other { doing: doing.into(), source: Some(Box::new(source)) }
    }

    pub(crate) fn statement(sql: &str, source: impl StdError + Send + Sync + 'static) -> Self {
        let doing = format!("{source} in statement: {}", shorten(sql));
        Self::caused(doing, source)
    }
}

/// One line of at most 200 characters, enough to find the statement in the source.
pub(crate) fn shorten(sql: &str) -> String {
    let line = sql.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= 200 {
        return line;
    }
    let mut short: String = line.chars().take(200).collect();
    short.push('…');
    short
}
