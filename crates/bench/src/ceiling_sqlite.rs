//! The ceiling on SQLite: one connection, one commit for the statements of all who wait.

use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use rusqlite::types::{ToSqlOutput, Value as Owned, ValueRef};
use rusqlite::{CachedStatement, Connection};
use store::{Param, dialect};

use crate::Failure;
use crate::ceiling::Transactions;
use crate::heard::{Heard, Key};
use crate::load::{self, Processor, Times};
use crate::steps::CALLERS;

/// As the store's writer sets its connection up.
const SETUP: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
    PRAGMA wal_autocheckpoint = 2000; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768;";

/// The steps of all cases, by 16 callers. One thread owns the connection and lets those who wait share a commit, as any
/// program must that has more than one caller.
pub(crate) fn run(
    url: &str,
    (transactions, keys): (&Transactions, &[Key]),
    processor: &Processor<'_>,
) -> Result<Times, Failure> {
    let connection = opened(url)?;
    let bare = Bare::new(&connection, transactions);
    bare.accept(keys)?;
    load::with_processor(processor, || bare.for_callers(keys))
}

/// The same by the connection's thread alone, without anybody who waits: 16 cases go through their steps together.
pub(crate) fn alone(
    url: &str,
    (transactions, keys): (&Transactions, &[Key]),
    processor: &Processor<'_>,
) -> Result<Times, Failure> {
    let connection = opened(url)?;
    let bare = Bare::new(&connection, transactions);
    bare.accept(keys)?;
    load::with_processor(processor, || bare.for_itself(keys))
}

fn opened(url: &str) -> Result<Connection, Failure> {
    let connection = Connection::open(url.strip_prefix("sqlite:").ok_or("not SQLite")?)?;
    connection.execute_batch(SETUP)?;
    connection.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.set_prepared_statement_cache_capacity(512);
    Ok(connection)
}

/// A step that a caller waits for.
struct Asked {
    place: usize,
    step: usize,
    done: mpsc::SyncSender<()>,
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

    /// The cases whose steps are measured.
    fn accept(&self, keys: &[Key]) -> Result<(), Failure> {
        self.command("BEGIN IMMEDIATE")?;
        keys.iter().try_for_each(|key| self.make(&self.accept, key))?;
        self.command("COMMIT")
    }

    fn for_callers(&self, keys: &[Key]) -> Result<Times, Failure> {
        let (sender, asked) = mpsc::channel();
        let steps = self.steps.len();
        thread::scope(|scope| {
            let callers = scope.spawn(move || {
                let state = || Ok(sender.clone());
                let job = |ask: &mut mpsc::Sender<Asked>, place: usize, each: &mut Vec<Duration>| {
                    (0..steps).try_for_each(|step| {
                        let wait = || -> Result<(), Failure> {
                            let (done, answer) = mpsc::sync_channel(1);
                            ask.send(Asked { place, step, done })?;
                            Ok(answer.recv()?)
                        };
                        load::timed(each, wait)
                    })
                };
                load::callers(CALLERS, keys.len(), state, job)
            });
            let served = self.serve(&asked, keys);
            // Who still waits in the queue is told so.
            drop(asked);
            let times = callers.join().map_err(|_| "a caller panicked")?;
            served.and(times)
        })
    }

    fn for_itself(&self, keys: &[Key]) -> Result<Times, Failure> {
        let (mut each, started) = (Vec::new(), Instant::now());
        for group in keys.chunks(CALLERS) {
            for step in &self.steps {
                let begun = Instant::now();
                self.command("BEGIN IMMEDIATE")?;
                group.iter().try_for_each(|key| self.make(step, key))?;
                self.command("COMMIT")?;
                each.extend(group.iter().map(|_| begun.elapsed()));
            }
        }
        Ok(Times::of(each, started.elapsed()))
    }

    /// Makes what is asked for until nobody asks any more.
    fn serve(&self, asked: &mpsc::Receiver<Asked>, keys: &[Key]) -> Result<(), Failure> {
        let mut waiting = Vec::with_capacity(CALLERS);
        while let Ok(first) = asked.recv() {
            self.command("BEGIN IMMEDIATE")?;
            let mut next = Some(first);
            while let Some(one) = next {
                self.make(&self.steps[one.step], &keys[one.place])?;
                waiting.push(one.done);
                next = asked.try_recv().ok();
            }
            self.command("COMMIT")?;
            // A caller that has gone away has told why.
            waiting.drain(..).for_each(|done: mpsc::SyncSender<()>| done.send(()).unwrap_or_default());
        }
        Ok(())
    }

    fn command(&self, sql: &str) -> Result<(), Failure> {
        self.connection.prepare_cached(sql)?.raw_execute()?;
        Ok(())
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
