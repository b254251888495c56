//! The SQLite driver: one connection with its statements, and the threads that read.

use std::collections::HashMap;
use std::path::Path;
use std::time::Duration;

use crossbeam_channel::Receiver;
use rusqlite::config::DbConfig;
use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use rusqlite::{CachedStatement, Connection, ErrorCode, OpenFlags, ffi};

use super::job::{Job, Verdict};
use super::param::{self, Param};
use super::row::Answer;
use super::tx::{Access, Link};
use super::{DbError, Engine, Listener, Tx};
use crate::dialect;

/// Prepared statements kept per connection; more than the program has.
const STATEMENTS: usize = 512;

/// FULL: a commit that was answered survives a power cut. The log is folded back every 2,000 pages (8 MB). No pages are
/// mapped into memory: the kernel keeps them anyway, and a mapping of each connection would count as the program's own.
const WRITER: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
    PRAGMA wal_autocheckpoint = 2000; PRAGMA journal_size_limit = 67108864; PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -32768; PRAGMA trusted_schema = OFF;";
const READER: &str = "PRAGMA query_only = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8192;
    PRAGMA trusted_schema = OFF;";

/// One connection and the texts of its statements in SQLite's dialect.
pub(crate) struct Session {
    connection: Connection,
    texts: HashMap<(usize, usize), Box<str>>,
    /// Scripts run so far: they may change the schema, which SQLite does not count as a change.
    scripts: u64,
    pub(super) listener: Option<Listener>,
}

impl Session {
    pub(super) fn open(path: &Path, access: Access, listener: Option<Listener>) -> Result<Self, DbError> {
        let name = path.display().to_string();
        if name.is_empty() || name.contains(":memory:") {
            return Err(DbError::other("the address of a SQLite database is sqlite: and the path of a file"));
        }
        let (flags, setup) = match access {
            Access::Write => (OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE, WRITER),
            Access::Read => (OpenFlags::SQLITE_OPEN_READ_ONLY, READER),
        };
        let open = || -> rusqlite::Result<Connection> {
            let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
            connection.busy_timeout(Duration::from_secs(5))?;
            connection.execute_batch(setup)?;
            // Without this, a statement that an index with a condition might serve is planned anew at every call.
            connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
            connection.set_prepared_statement_cache_capacity(STATEMENTS);
            Ok(connection)
        };
        let connection = open().map_err(|error| fault(&format!("open {name}"), error))?;
        Ok(Self { connection, texts: HashMap::new(), scripts: 0, listener })
    }

    /// Serves read closures, each on one consistent state, until all senders are gone.
    pub(super) fn serve_reads(&mut self, jobs: &Receiver<Job>) {
        while let Ok(mut job) = jobs.recv() {
            if let Err(error) = self.command("BEGIN") {
                job.answer(Some(error));
                continue;
            }
            if let Some(listener) = self.listener {
                listener(super::BEGIN_READ, &[]);
            }
            job.run(&mut Tx::new(Link::Sqlite(self), Access::Read));
            let ended = self.command("COMMIT").or_else(|_| self.command("ROLLBACK"));
            if let Err(error) = ended {
                tracing::warn!(%error, "a read transaction did not end");
            }
            job.answer(None);
        }
    }

    /// Runs a closure inside the open transaction; also tells whether it wants to be run again.
    pub(super) fn run(&mut self, job: &mut Job) -> (Verdict, bool) {
        let mut tx = Tx::new(Link::Sqlite(self), Access::Write);
        let verdict = job.run(&mut tx);
        (verdict, tx.wants_rerun())
    }

    /// Whether the engine itself has rolled the whole transaction back (disk full, input/output error).
    pub(super) fn has_no_transaction(&self) -> bool {
        self.connection.is_autocommit()
    }

    /// BEGIN, COMMIT and their kin.
    pub(super) fn command(&self, sql: &'static str) -> Result<(), DbError> {
        let run = || self.connection.prepare_cached(sql)?.raw_execute();
        run().map(|_| ()).map_err(|error| fault(sql, error))
    }

    /// A number that grows with every row and every schema that this connection changes.
    pub(super) fn changes(&self) -> u64 {
        self.connection.total_changes() + self.scripts
    }

    pub(super) fn batch(&mut self, script: &str) -> Result<(), DbError> {
        self.scripts += 1;
        self.connection.execute_batch(script).map_err(|error| fault(script, error))
    }

    pub(super) fn execute(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<u64, DbError> {
        let mut statement = self.bound(sql, params)?;
        let count = statement.raw_execute().map_err(|error| fault(sql, error))?;
        Ok(count as u64)
    }

    pub(super) fn query(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<Answer, DbError> {
        let mut statement = self.bound(sql, params)?;
        let columns = statement.column_count();
        let mut answer = Answer::new(sql, columns);
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next().map_err(|error| fault(sql, error))? {
            for column in 0..columns {
                match row.get_ref(column).map_err(|error| fault(sql, error))? {
                    ValueRef::Null => answer.null(),
                    ValueRef::Integer(value) => answer.int(value),
                    ValueRef::Real(value) => answer.real(value),
                    ValueRef::Text(value) => answer.text(value),
                    ValueRef::Blob(value) => answer.blob(value),
                }
            }
        }
        Ok(answer)
    }

    fn bound(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<CachedStatement<'_>, DbError> {
        let text = self
            .texts
            .entry((sql.as_ptr().addr(), sql.len()))
            .or_insert_with(|| dialect::text(sql, Engine::Sqlite).into());
        let mut statement = self.connection.prepare_cached(text).map_err(|error| fault(sql, error))?;
        if statement.parameter_count() != params.len() {
            return Err(param::wrong_count(sql, statement.parameter_count(), params.len()));
        }
        for (index, param) in params.iter().enumerate() {
            let value = match *param {
                Param::Null => ToSqlOutput::Owned(Value::Null),
                Param::Int(value) => ToSqlOutput::Owned(Value::Integer(value)),
                Param::Real(value) => ToSqlOutput::Owned(Value::Real(value)),
                Param::Text(value) => ToSqlOutput::Borrowed(ValueRef::Text(value.as_bytes())),
                Param::Blob(value) => ToSqlOutput::Borrowed(ValueRef::Blob(value)),
            };
            statement.raw_bind_parameter(index + 1, value).map_err(|error| fault(sql, error))?;
        }
        Ok(statement)
    }
}

/// The driver's error in the words of the seam.
pub(super) fn fault(sql: &str, error: rusqlite::Error) -> DbError {
    let Some(failure) = error.sqlite_error() else {
        return DbError::statement(sql, error);
    };
    match failure.code {
        ErrorCode::ConstraintViolation
            if matches!(
                failure.extended_code,
                ffi::SQLITE_CONSTRAINT_UNIQUE
                    | ffi::SQLITE_CONSTRAINT_PRIMARYKEY
                    | ffi::SQLITE_CONSTRAINT_ROWID
            ) =>
        {
            unique(&error.to_string())
        }
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => DbError::Busy { reason: error.to_string() },
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => {
            DbError::Corrupt { reason: error.to_string() }
        }
        ErrorCode::CannotOpen | ErrorCode::DiskFull | ErrorCode::SystemIoFailure => {
            DbError::unavailable(format!("{error} ({sql})"))
        }
        _ => DbError::statement(sql, error),
    }
}

/// SQLite says "UNIQUE constraint failed: table.one, table.two".
fn unique(words: &str) -> DbError {
    let names = words.split_once("failed: ").map_or("", |(_, names)| names);
    let table = names.split('.').next().unwrap_or_default().to_owned();
    let columns: Vec<&str> =
        names.split(", ").filter_map(|name| name.split_once('.')).map(|(_, column)| column).collect();
    DbError::Unique { table, columns: columns.join(", ") }
}
