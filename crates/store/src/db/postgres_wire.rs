//! One connection to PostgreSQL: statements prepared once, sent in a row, answered in order.

use std::collections::HashMap;
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::runtime::Runtime;
use tokio_postgres::error::SqlState;
use tokio_postgres::tls::NoTlsStream;
use tokio_postgres::types::ToSql;
use tokio_postgres::{Client, Config, Connection, NoTls, Socket, Statement};

use super::DbError;
use super::error::shorten;
use super::postgres_sent::{Key, Kind, Sent};
use super::postgres_type;
use crate::together::GUARD;

/// Sent once on each new connection. Nothing may hang for ever, and no setting of the server may change what
/// a statement means. Statements are planned once, not for the values of each call, which took longer than most of
/// them do; what needs a plan of its own is asked for in a function (`find_cases`).
const SETUP: &str = "SET statement_timeout = '30s'; SET lock_timeout = '10s';
    SET idle_in_transaction_session_timeout = '60s'; SET client_min_messages = warning;
    SET default_transaction_isolation = 'read committed'; SET default_transaction_read_only = off;
    SET TIME ZONE 'UTC'; SET standard_conforming_strings = on; SET jit = off;
    SET plan_cache_mode = force_generic_plan";

/// What came back for a statement.
pub(super) enum Done {
    Rows(Vec<tokio_postgres::Row>),
    Count(u64),
}

/// Prepared statements kept per connection; more than the program usually has.
const STATEMENTS: usize = 512;

pub(super) struct Wire {
    client: Client,
    driver: Driver,
    /// The server has said that it ends this connection.
    ending: bool,
    statements: HashMap<Key, Statement>,
}

impl Wire {
    pub(super) fn open(runtime: &Runtime, address: &Config) -> Result<Self, tokio_postgres::Error> {
        let (client, connection) = runtime.block_on(address.connect(NoTls))?;
        let (driver, statements) = (Some(Box::pin(connection)), HashMap::new());
        let mut wire = Self { client, driver, ending: false, statements };
        drive(runtime, &mut wire.driver, wire.client.batch_execute(SETUP))?;
        Ok(wire)
    }

    pub(super) fn is_lost(&self) -> bool {
        self.ending || self.driver.is_none() || self.client.is_closed()
    }

    /// Says goodbye, so that the server doesn't complain in its log.
    pub(super) fn close(self, runtime: &Runtime) {
        let Self { client, driver, statements, .. } = self;
        drop((client, statements));
        if let Some(connection) = driver {
            // Nobody is left to hear how it went.
            drop(runtime.block_on(async { tokio::time::timeout(Duration::from_secs(1), connection).await }));
        }
    }

    /// Reads what the server has said unasked.
    pub(super) fn glance(&mut self, runtime: &Runtime) {
        let mut looks = 0;
        // Asked twice a turn. In the first turn the operating system is asked, in the second it has answered,
        // and the connection has had its own look in between.
        let wait = poll_fn(|context: &mut Context<'_>| {
            looks += 1;
            if looks > 3 {
                return Poll::Ready(());
            }
            context.waker().wake_by_ref();
            Poll::Pending
        });
        drive(runtime, &mut self.driver, wait);
    }

    /// Sends a command whose answer nobody needs; it is read with the next one.
    pub(super) fn send_and_forget(&mut self, runtime: &Runtime, command: &'static str) {
        let Self { client, driver, .. } = self;
        let mut send = pin!(client.batch_execute(command));
        let once = poll_fn(|context| Poll::Ready(send.as_mut().poll(context).is_ready()));
        drive(runtime, driver, async {
            once.await;
            // One more turn, in which the connection writes.
            tokio::task::yield_now().await;
        });
    }

    pub(super) fn script(&mut self, runtime: &Runtime, script: &str) -> Result<(), DbError> {
        drive(runtime, &mut self.driver, self.client.batch_execute(script))
            .map_err(|error| self.fault(script, error))
    }

    fn fault(&mut self, sql: &str, error: tokio_postgres::Error) -> DbError {
        self.ending |= ends_connection(&error);
        fault(sql, error)
    }

    /// Whether the statement was prepared before.
    pub(super) fn knows(&self, sent: &Sent) -> bool {
        self.statements.contains_key(&sent.key())
    }

    /// Gives a statement its prepared form and makes sure that its parameters can be sent.
    pub(super) fn prepare(&mut self, runtime: &Runtime, sent: &mut Sent) -> Result<(), DbError> {
        let key = sent.key();
        let statement = if let Some(known) = self.statements.get(&key) {
            known.clone()
        } else {
            let new = drive(runtime, &mut self.driver, self.client.prepare(&sent.text()))
                .map_err(|error| self.fault(sent.sql(), error))?;
            if self.statements.len() >= STATEMENTS {
                self.statements.clear();
            }
            self.statements.insert(key, new.clone());
            new
        };
        postgres_type::check(sent.sql(), statement.params(), &sent.params)?;
        sent.statement = Some(statement);
        Ok(())
    }

    /// Sends everything before it waits for the first answer, and gives the answers in order.
    pub(super) fn exchange(
        &mut self,
        runtime: &Runtime,
        begin: Option<&'static str>,
        queued: &[Sent],
        commit: Option<&'static str>,
    ) -> Result<Vec<Done>, DbError> {
        let client = &self.client;
        let acts = begin.map(Act::Command).into_iter();
        let acts = acts.chain(queued.iter().map(Act::Statement)).chain(commit.map(Act::Command));
        let waiting: Vec<_> = acts.map(|act| (act, Box::pin(act.run(client)))).collect();
        drive(runtime, &mut self.driver, in_order(waiting)).map_err(|(sql, failure)| {
            let Some(error) = failure else { return DbError::conflict(sql) };
            if is_stale(&error) {
                self.statements.clear();
            }
            self.fault(sql, error)
        })
    }
}

/// One request of an exchange.
#[derive(Clone, Copy)]
enum Act<'s> {
    Command(&'static str),
    Statement(&'s Sent),
}

impl Act<'_> {
    fn sql(&self) -> &'static str {
        match self {
            Self::Command(sql) => sql,
            Self::Statement(sent) => sent.sql(),
        }
    }

    async fn run(self, client: &Client) -> Result<Option<Done>, tokio_postgres::Error> {
        let sent = match self {
            Self::Command(sql) => return client.batch_execute(sql).await.map(|()| None),
            Self::Statement(sent) => sent,
        };
        let Some(statement) = &sent.statement else { return Ok(None) };
        let params: Vec<&(dyn ToSql + Sync)> = sent.params.iter().map(|param| param as _).collect();
        match sent.kind {
            Kind::Read | Kind::Query => {
                client.query(statement, &params).await.map(|rows| Some(Done::Rows(rows)))
            }
            Kind::Change | Kind::Checked => {
                client.execute(statement, &params).await.map(|count| Some(Done::Count(count)))
            }
        }
    }

    /// Whether a statement that is checked here has missed its one row.
    fn missed(&self, done: Option<&Done>) -> bool {
        let checked = match self {
            Self::Statement(sent) => sent.kind == Kind::Checked,
            Self::Command(_) => false,
        };
        checked && !matches!(done, Some(Done::Count(1)))
    }
}

/// The statement that failed, and the driver's error; none when it missed its one row.
type Failure = (&'static str, Option<tokio_postgres::Error>);

/// Polls each request once, which sends it, and then waits for one after the other. The first error is the
/// cause; those behind it only say that the transaction has failed.
async fn in_order<F>(mut waiting: Vec<(Act<'_>, Pin<Box<F>>)>) -> Result<Vec<Done>, Failure>
where
    F: Future<Output = Result<Option<Done>, tokio_postgres::Error>>,
{
    let mut early: Vec<Poll<F::Output>> = Vec::with_capacity(waiting.len());
    poll_fn(|context| {
        early.extend(waiting.iter_mut().map(|(_, request)| request.as_mut().poll(context)));
        Poll::Ready(())
    })
    .await;
    let (mut dones, mut failure) = (Vec::with_capacity(waiting.len()), None);
    for ((act, request), early) in waiting.into_iter().zip(early) {
        let outcome = match early {
            Poll::Ready(outcome) => outcome,
            Poll::Pending => request.await,
        };
        match outcome {
            Ok(done) if act.missed(done.as_ref()) => failure = failure.or(Some((act.sql(), None))),
            Ok(done) => dones.extend(done),
            Err(error) => failure = failure.or(Some((act.sql(), Some(error)))),
        }
    }
    failure.map_or(Ok(dones), Err)
}

/// The half of a connection that talks to the network; dropped when it ends, which frees those who wait for it.
type Driver = Option<Pin<Box<Connection<Socket, NoTlsStream>>>>;

/// Polls a request and its connection in turn, in this thread.
fn drive<F: Future>(runtime: &Runtime, driver: &mut Driver, request: F) -> F::Output {
    runtime.block_on(async {
        let mut request = pin!(request);
        poll_fn(|context| {
            if let Poll::Ready(output) = request.as_mut().poll(context) {
                return Poll::Ready(output);
            }
            if driver.as_mut().is_some_and(|connection| connection.as_mut().poll(context).is_ready()) {
                *driver = None;
            }
            request.as_mut().poll(context)
        })
        .await
    })
}

/// The server's plan for a prepared statement is older than the schema: prepare again and rerun.
fn is_stale(error: &tokio_postgres::Error) -> bool {
    error.as_db_error().is_some_and(|told| {
        *told.code() == SqlState::FEATURE_NOT_SUPPORTED && told.routine() == Some("RevalidateCachedQuery")
    })
}

/// The server shuts down, or someone has ended this connection; the line is still up for a moment.
fn ends_connection(error: &tokio_postgres::Error) -> bool {
    let ends = [SqlState::ADMIN_SHUTDOWN, SqlState::CRASH_SHUTDOWN, SqlState::CANNOT_CONNECT_NOW];
    error.code().is_some_and(|code| ends.contains(code))
}

/// The driver's error in the words of the seam.
fn fault(sql: &str, error: tokio_postgres::Error) -> DbError {
    let Some(told) = error.as_db_error() else {
        return if error.is_closed() || is_io(&error) {
            DbError::unavailable(format!("the connection to PostgreSQL is lost: {error}"))
        } else {
            DbError::statement(sql, error)
        };
    };
    if is_stale(&error) {
        return DbError::conflict(sql);
    }
    let reason = format!("{} ({})", told.message(), shorten(sql));
    let code = told.code();
    if *code == SqlState::UNIQUE_VIOLATION {
        return unique(told);
    }
    if *code == SqlState::T_R_SERIALIZATION_FAILURE || *code == SqlState::T_R_DEADLOCK_DETECTED {
        return DbError::conflict(sql);
    }
    if *code == SqlState::INVALID_TEXT_REPRESENTATION && told.message().contains(GUARD) {
        return DbError::conflict(sql);
    }
    if *code == SqlState::QUERY_CANCELED || *code == SqlState::LOCK_NOT_AVAILABLE {
        return DbError::Busy { reason };
    }
    match code.code().get(..2) {
        Some("08" | "53" | "57") => DbError::unavailable(reason),
        Some("XX") if *code != SqlState::INTERNAL_ERROR => DbError::Corrupt { reason },
        Some(_) | None => {
            let doing = format!("{} in statement: {}", told.message(), shorten(sql));
            DbError::caused(doing, error)
        }
    }
}

fn is_io(error: &tokio_postgres::Error) -> bool {
    use std::error::Error as _;
    error.source().is_some_and(<dyn std::error::Error>::is::<std::io::Error>)
}

/// PostgreSQL's detail begins "Key (one, two)=(…)" in every language that keeps the brackets.
fn unique(told: &tokio_postgres::error::DbError) -> DbError {
    let detail = told.detail().unwrap_or_default();
    let columns =
        detail.split_once('(').and_then(|(_, rest)| rest.split_once(")=(")).map_or("", |(names, _)| names);
    DbError::Unique { table: told.table().unwrap_or_default().to_owned(), columns: columns.to_owned() }
}
