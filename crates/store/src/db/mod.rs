//! The statement seam: closures travel to threads that own a connection, and speak one SQL to both engines.

mod error;
mod job;
mod param;
mod postgres;
mod postgres_sent;
mod postgres_type;
mod postgres_wire;
mod row;
mod sqlite;
mod sqlite_copy;
mod sqlite_group;
mod tx;

use std::cell::Cell;
use std::path::Path;
use std::sync::{Arc, mpsc};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crossbeam_channel::{Receiver, Sender, TrySendError, bounded};

pub use error::DbError;
pub use param::Param;
pub use row::Row;
pub use tx::{Expect, Tx};

pub(crate) use postgres::address as postgres_address;
pub(crate) use sqlite_copy::copy as sqlite_copy;

use job::Job;
use tx::Access;

/// The database behind a store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// A file beside the program.
    Sqlite,
    /// A server, shared by many nodes.
    Postgres,
}

/// Where the database is and how many connections and waiting callers it may have.
#[derive(Clone, Debug)]
pub struct StoreConfig {
    /// `sqlite:PATH` or `postgres://…` (all that libpq understands, except encryption).
    pub url: String,
    /// Connections for reading.
    pub readers: usize,
    /// Connections for writing; SQLite has always one.
    pub writers: usize,
    /// Callers that may wait for reading, and as many for writing, before they are turned away.
    pub waiting: usize,
    /// How long a caller waits for a PostgreSQL server that can't be reached.
    pub patience_millis: u64,
    /// Hears of every statement before it is run; for measurements, which compare with the bare drivers.
    pub listener: Option<Listener>,
}

/// Hears of a statement and its parameters; of [`BEGIN_READ`] before the statements of a read.
pub type Listener = fn(&'static str, &[Param<'_>]);

/// What a [`Listener`] hears when a read begins.
pub const BEGIN_READ: &str = "BEGIN";

impl StoreConfig {
    /// Sensible sizes for one node: 4 readers, 8 writers, 10,000 waiting callers.
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            readers: 4,
            writers: 8,
            waiting: 10_000,
            patience_millis: 10_000,
            listener: None,
        }
    }

    /// Which engine the address names.
    pub fn engine(&self) -> Result<Engine, DbError> {
        if self.url.starts_with("sqlite:") {
            Ok(Engine::Sqlite)
        } else if self.url.starts_with("postgres:") || self.url.starts_with("postgresql:") {
            Ok(Engine::Postgres)
        } else {
            Err(DbError::other("a database address starts with sqlite: or postgres:"))
        }
    }

    /// The file of an SQLite database; none for a server.
    pub fn sqlite_file(&self) -> Option<&Path> {
        let path = self.url.strip_prefix("sqlite:")?;
        Some(Path::new(path.strip_prefix("//").unwrap_or(path)))
    }
}

/// The database, open; cheap to clone. When the last clone goes, its threads end.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    engine: Engine,
    read: Option<Sender<Job>>,
    write: Option<Sender<Job>>,
    threads: Vec<JoinHandle<()>>,
}

thread_local! {
    /// Whether this thread owns a connection; it must not wait for another one.
    static WORKER: Cell<bool> = const { Cell::new(false) };
}

impl Store {
    /// Opens the database and starts its threads. Creates an empty SQLite file if there is none; connects to
    /// PostgreSQL when the first caller comes. Runs no migration.
    pub fn open(config: &StoreConfig) -> Result<Self, DbError> {
        let (read, reads) = bounded(config.waiting.max(1));
        let (write, writes) = bounded(config.waiting.max(1));
        let engine = config.engine()?;
        let threads = match config.sqlite_file() {
            Some(file) => start_sqlite(file, config, &reads, writes)?,
            None => start_postgres(config, &reads, &writes)?,
        };
        Ok(Self { inner: Arc::new(Inner { engine, read: Some(read), write: Some(write), threads }) })
    }

    /// Which engine answers.
    pub fn engine(&self) -> Engine {
        self.inner.engine
    }

    /// Runs a closure on one consistent state of the database. It may be run again after a lost connection.
    pub async fn read<T, E>(
        &self,
        f: impl FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        self.wait(Access::Read, f).await
    }

    /// Runs a closure as one transaction and commits it if it returns `Ok`. It is run again, up to 5 times in
    /// all, when someone else was faster; so it must take its data from the transaction and have no other effect.
    pub async fn write<T, E>(
        &self,
        f: impl FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        self.wait(Access::Write, f).await
    }

    /// Like `read`, for callers that may block their thread.
    pub fn read_blocking<T, E>(
        &self,
        f: impl FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        self.block(Access::Read, f)
    }

    /// Like `write`, for callers that may block their thread.
    pub fn write_blocking<T, E>(
        &self,
        f: impl FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        self.block(Access::Write, f)
    }

    async fn wait<T, E>(
        &self,
        access: Access,
        f: impl FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        let (sender, receiver) = tokio::sync::oneshot::channel();
        // A caller that has gone away doesn't want its answer.
        self.hand_over(access, Job::new(f, move |result| drop(sender.send(result))))?;
        receiver.await.unwrap_or_else(|_| Err(ended().into()))
    }

    fn block<T, E>(
        &self,
        access: Access,
        f: impl FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        if WORKER.get() {
            return Err(DbError::other("a closure must not wait for another transaction").into());
        }
        let (sender, receiver) = mpsc::sync_channel(1);
        self.hand_over(access, Job::new(f, move |result| drop(sender.send(result))))?;
        receiver.recv().unwrap_or_else(|_| Err(ended().into()))
    }

    fn hand_over(&self, access: Access, job: Job) -> Result<(), DbError> {
        let queue = match access {
            Access::Read => &self.inner.read,
            Access::Write => &self.inner.write,
        };
        match queue.as_ref().ok_or_else(ended)?.try_send(job) {
            Ok(()) => Ok(()),
            Err(TrySendError::Full(_)) => Err(DbError::unavailable("too many callers wait for the database")),
            Err(TrySendError::Disconnected(_)) => Err(ended()),
        }
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.read = None;
        self.write = None;
        for thread in self.threads.drain(..) {
            if thread.thread().id() != thread::current().id() {
                // A worker that panicked has told its story on stderr.
                drop(thread.join());
            }
        }
    }
}

fn ended() -> DbError {
    DbError::unavailable("the database thread has ended")
}

fn start_sqlite(
    path: &Path,
    config: &StoreConfig,
    reads: &Receiver<Job>,
    writes: Receiver<Job>,
) -> Result<Vec<JoinHandle<()>>, DbError> {
    let writer = sqlite::Session::open(path, Access::Write, config.listener)?;
    let mut threads = Vec::new();
    for number in 1..=config.readers.max(1) {
        let mut reader = sqlite::Session::open(path, Access::Read, config.listener)?;
        let reads = reads.clone();
        threads.push(spawn(format!("db-read-{number}"), move || reader.serve_reads(&reads))?);
    }
    // The writer is joined last, so that closing it folds the write-ahead log into the file.
    threads.push(spawn("db-write".to_owned(), move || sqlite_group::serve_writes(writer, &writes))?);
    Ok(threads)
}

fn start_postgres(
    config: &StoreConfig,
    reads: &Receiver<Job>,
    writes: &Receiver<Job>,
) -> Result<Vec<JoinHandle<()>>, DbError> {
    let address = postgres::address(&config.url)?;
    let patience = Duration::from_millis(config.patience_millis);
    let mut threads = Vec::new();
    for (access, count, jobs) in
        [(Access::Read, config.readers, reads), (Access::Write, config.writers, writes)]
    {
        for number in 1..=count.max(1) {
            let (mut session, jobs) =
                (postgres::Session::new(address.clone(), patience, config.listener)?, jobs.clone());
            let name = match access {
                Access::Read => format!("db-read-{number}"),
                Access::Write => format!("db-write-{number}"),
            };
            threads.push(spawn(name, move || session.serve(access, &jobs))?);
        }
    }
    Ok(threads)
}

fn spawn(name: String, work: impl FnOnce() + Send + 'static) -> Result<JoinHandle<()>, DbError> {
    let work = move || {
        WORKER.set(true);
        work();
    };
    thread::Builder::new()
        .name(name)
        .spawn(work)
        .map_err(|error| DbError::caused("could not start a database thread", error))
}
