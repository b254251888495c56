//! The ceiling on SQLite: one connection, one commit for the statements of 16 callers.

use std::time::Instant;

use rusqlite::types::{ToSqlOutput, Value as Owned, ValueRef};
use rusqlite::{CachedStatement, Connection};
use store::{Param, dialect};

use crate::Failure;
use crate::ceiling::Transactions;
use crate::heard::{Heard, Key};
use crate::load::Times;
use crate::steps::CALLERS;

/// As the store's writer sets its connection up.
const SETUP: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
    PRAGMA wal_autocheckpoint = 2000; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768;";

/// The steps of all cases: 16 cases go through their eight steps together.
pub(crate) fn run(url: &str, transactions: &Transactions, keys: &[Key]) -> Result<Times, Failure> {
    let path = url.strip_prefix("sqlite:").ok_or("not SQLite")?;
    let connection = Connection::open(path)?;
    connection.execute_batch(SETUP)?;
    connection.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.set_prepared_statement_cache_capacity(512);
    let bare = Bare::new(&connection, transactions);
    connection.execute_batch("BEGIN IMMEDIATE")?;
    for key in keys {
        bare.make(&bare.accept, key)?;
    }
    connection.execute_batch("COMMIT")?;
    let (mut each, started) = (Vec::new(), Instant::now());
    for group in keys.chunks(CALLERS) {
        for step in &bare.steps {
            let begun = Instant::now();
            connection.prepare_cached("BEGIN IMMEDIATE")?.raw_execute()?;
            for key in group {
                bare.make(step, key)?;
            }
            connection.prepare_cached("COMMIT")?.raw_execute()?;
            each.extend(group.iter().map(|_| begun.elapsed()));
        }
    }
    Ok(Times::of(each, started.elapsed()))
}

/// Statements in SQLite's words.
struct Bare<'c> {
    connection: &'c Connection,
    accept: Vec<(String, &'c Heard)>,
    steps: Vec<Vec<(String, &'c Heard)>>,
}

impl<'c> Bare<'c> {
    fn new(connection: &'c Connection, transactions: &'c Transactions) -> Self {
        let text = |heard: &'c Heard| (dialect::text(heard.sql, store::Engine::Sqlite), heard);
        let accept = transactions.accept.iter().map(text).collect();
        let steps = transactions.steps.iter().map(|step| step.iter().map(text).collect()).collect();
        Self { connection, accept, steps }
    }

    fn make(&self, statements: &[(String, &Heard)], key: &Key) -> Result<(), Failure> {
        for (sql, heard) in statements {
            let mut statement = self.connection.prepare_cached(sql)?;
            bind(&mut statement, heard, key)?;
            if heard.is_query() {
                let columns = statement.column_count();
                let mut rows = statement.raw_query();
                while let Some(row) = rows.next()? {
                    for column in 0..columns {
                        std::hint::black_box(row.get_ref(column)?);
                    }
                }
            } else {
                statement.raw_execute()?;
            }
        }
        Ok(())
    }
}

fn bind(statement: &mut CachedStatement<'_>, heard: &Heard, key: &Key) -> Result<(), Failure> {
    for (place, param) in heard.params.iter().map(|value| value.of_case(key)).enumerate() {
        let value = match param {
            Param::Null => ToSqlOutput::Owned(Owned::Null),
            Param::Int(value) => ToSqlOutput::Owned(Owned::Integer(value)),
            Param::Real(value) => ToSqlOutput::Owned(Owned::Real(value)),
            Param::Text(value) => ToSqlOutput::Borrowed(ValueRef::Text(value.as_bytes())),
            Param::Blob(value) => ToSqlOutput::Borrowed(ValueRef::Blob(value)),
        };
        statement.raw_bind_parameter(place + 1, value)?;
    }
    Ok(())
}
