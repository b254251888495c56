//! The transaction as a closure sees it: the same on both engines.

use super::param::{self, Param};
use super::row::{Answer, Row};
use super::{DbError, Engine, postgres, sqlite};

/// What a queued statement must have done when it is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expect {
    /// Any number of rows.
    Any,
    /// Exactly one row; otherwise someone was faster, and the closure is run again on fresh data.
    One,
}

/// An open transaction, lent to a closure.
///
/// After a failed statement the transaction is lost: every later call fails, and nothing is committed even
/// if the closure returns `Ok`. (PostgreSQL can't go on, so SQLite must not.) A closure that wants to go on
/// when a row exists already says so in SQL, with `ON CONFLICT`.
pub struct Tx<'c> {
    link: Link<'c>,
    access: Access,
    failed: bool,
    rerun: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Access {
    Read,
    Write,
}

/// The connection behind a transaction.
pub(super) enum Link<'c> {
    Sqlite(&'c mut sqlite::Session),
    Postgres(&'c mut postgres::Session),
}

impl<'c> Tx<'c> {
    pub(super) fn new(link: Link<'c>, access: Access) -> Self {
        Self { link, access, failed: false, rerun: false }
    }

    /// Which engine answers; needed only where the SQL can't be the same.
    pub fn engine(&self) -> Engine {
        match self.link {
            Link::Sqlite(_) => Engine::Sqlite,
            Link::Postgres(_) => Engine::Postgres,
        }
    }

    /// Runs a query and gives all its rows. Queued writes go before it.
    pub fn query(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<Vec<Row>, DbError> {
        self.check(sql, params)?;
        let access = self.access;
        let answer = match &mut self.link {
            Link::Sqlite(session) => session.query(sql, params),
            Link::Postgres(session) => session.query(sql, params, access),
        };
        self.note(answer).map(Answer::into_rows)
    }

    /// Like `query`, for at most one row; more rows are an error.
    pub fn query_opt(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<Option<Row>, DbError> {
        let mut rows = self.query(sql, params)?;
        match rows.len() {
            0 | 1 => Ok(rows.pop()),
            count => Err(unexpected_rows(sql, count)),
        }
    }

    /// Like `query`, for exactly one row; anything else is an error.
    pub fn query_one(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<Row, DbError> {
        self.query_opt(sql, params)?.ok_or_else(|| unexpected_rows(sql, 0))
    }

    /// Runs a change at once (after the queued ones) and gives the number of rows it touched.
    pub fn execute(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<u64, DbError> {
        self.check_writable(sql)?;
        self.check(sql, params)?;
        let count = match &mut self.link {
            Link::Sqlite(session) => session.execute(sql, params),
            Link::Postgres(session) => session.execute(sql, params),
        };
        self.note(count)
    }

    /// Runs a change whose outcome the closure doesn't look at: on PostgreSQL it travels with the next query
    /// or with the commit, and fails there. Queue the statement that guards the aggregate's version first:
    /// it takes the row's lock, so that a rival is noticed before anything else is tried.
    pub fn queue(&mut self, sql: &'static str, params: &[Param<'_>], expect: Expect) -> Result<(), DbError> {
        self.check_writable(sql)?;
        self.check(sql, params)?;
        let done = match &mut self.link {
            Link::Sqlite(session) => session.execute(sql, params).and_then(|count| match expect {
                Expect::One if count != 1 => Err(DbError::conflict(sql)),
                Expect::One | Expect::Any => Ok(()),
            }),
            Link::Postgres(session) => session.queue(sql, params, expect),
        };
        self.note(done)
    }

    /// Runs a script of several statements without parameters; meant for migrations.
    pub fn batch(&mut self, script: &str) -> Result<(), DbError> {
        self.check_writable(script)?;
        let done = match &mut self.link {
            Link::Sqlite(session) => session.batch(script),
            Link::Postgres(session) => session.batch(script),
        };
        self.note(done)
    }

    /// For a closure that sees by itself that someone was faster: return this error and the closure is run again.
    pub fn conflict(&mut self, what: &str) -> DbError {
        self.failed = true;
        self.rerun = true;
        DbError::conflict(what)
    }

    pub(super) fn failed(&self) -> bool {
        self.failed
    }

    pub(super) fn wants_rerun(&self) -> bool {
        self.rerun
    }

    fn check(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<(), DbError> {
        if self.failed {
            return Err(DbError::other("an earlier statement of this transaction failed"));
        }
        let listener = match &self.link {
            Link::Sqlite(session) => session.listener,
            Link::Postgres(session) => session.listener,
        };
        if let Some(listener) = listener {
            listener(sql, params);
        }
        let checked = param::check(sql, params);
        self.note(checked)
    }

    fn check_writable(&mut self, sql: &str) -> Result<(), DbError> {
        let checked = match self.access {
            Access::Write => Ok(()),
            Access::Read => Err(DbError::other(format!(
                "a read transaction was asked to write: {}",
                super::error::shorten(sql)
            ))),
        };
        self.note(checked)
    }

    fn note<T>(&mut self, result: Result<T, DbError>) -> Result<T, DbError> {
        if let Err(error) = &result {
            self.failed = true;
            self.rerun |= matches!(error, DbError::Conflict { .. });
        }
        result
    }
}

fn unexpected_rows(sql: &str, count: usize) -> DbError {
    DbError::other(format!("{count} rows where one was wanted, in statement: {}", super::error::shorten(sql)))
}
