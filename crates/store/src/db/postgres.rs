//! The PostgreSQL driver: each thread owns one connection and drives it on a runtime of its own, so that no
//! answer wakes another thread; statements that nobody waits for travel together.

use std::collections::HashMap;
use std::thread;
use std::time::{Duration, Instant};

use crossbeam_channel::{Receiver, TryRecvError};
use tokio::runtime::{Builder, Runtime};
use tokio_postgres::Config;

use super::job::{Job, TRIES, Verdict, pause};
use super::param::Param;
use super::postgres_sent::{Kind, Nature, Sent};
use super::postgres_type::{self, Held};
use super::postgres_wire::{Done, Wire};
use super::row::Answer;
use super::tx::{Access, Link};
use super::{DbError, Expect, Listener, Tx};

/// After such a rest the connection is looked at before it is trusted.
const REST: Duration = Duration::from_secs(1);
/// Queued statements that are sent without waiting for a reason.
const QUEUE: usize = 256;

/// Reads the address once, so that a mistake is told at the start.
pub(crate) fn address(url: &str) -> Result<Config, DbError> {
    let mut config: Config = url
        .parse()
        .map_err(|error| DbError::caused("the address of the PostgreSQL database is wrong", error))?;
    config.connect_timeout(Duration::from_secs(5));
    if config.get_application_name().is_none() {
        config.application_name("motcua");
    }
    Ok(config)
}

/// One connection, what it has been told and what it still has to be told.
pub(crate) struct Session {
    runtime: Runtime,
    address: Config,
    /// How long a caller waits for a lost server, counted from when it came.
    patience: Duration,
    wire: Option<Wire>,
    /// BEGIN was sent for the transaction in hand.
    begun: bool,
    /// The COMMIT of an earlier read has not been sent yet; it goes with the next BEGIN.
    unfinished: bool,
    /// The commit was sent: if the connection breaks now, nobody knows what came of it.
    committing: bool,
    queued: Vec<Sent>,
    /// By where the text lies.
    natures: HashMap<(usize, usize), Nature>,
    pub(super) listener: Option<Listener>,
}

impl Session {
    pub(super) fn new(
        address: Config,
        patience: Duration,
        listener: Option<Listener>,
    ) -> Result<Self, DbError> {
        let runtime = Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| DbError::caused("could not start a database runtime", error))?;
        let (begun, unfinished, committing) = (false, false, false);
        let (wire, queued, natures) = (None, Vec::new(), HashMap::new());
        Ok(Self {
            runtime,
            address,
            patience,
            wire,
            begun,
            unfinished,
            committing,
            queued,
            natures,
            listener,
        })
    }

    /// Serves closures until all senders are gone.
    pub(super) fn serve(&mut self, access: Access, jobs: &Receiver<Job>) {
        let mut rested = Instant::now();
        loop {
            let job = match jobs.try_recv() {
                Ok(job) => job,
                Err(TryRecvError::Disconnected) => break,
                Err(TryRecvError::Empty) => {
                    self.finish_read();
                    let Ok(job) = jobs.recv() else { break };
                    job
                }
            };
            if rested.elapsed() > REST {
                self.look();
            }
            match access {
                Access::Read => self.serve_read(job),
                Access::Write => self.serve_write(job),
            }
            rested = Instant::now();
        }
        if let Some(wire) = self.wire.take() {
            wire.close(&self.runtime);
        }
    }

    fn serve_read(&mut self, mut job: Job) {
        for tries in 1..=TRIES {
            if let Err(error) = self.connect(job.since) {
                return job.answer(Some(error));
            }
            if let Some(listener) = self.listener {
                listener(super::BEGIN_READ, &[]);
            }
            let mut tx = Tx::new(Link::Postgres(self), Access::Read);
            job.run(&mut tx);
            let mut again = tx.wants_rerun();
            // Nothing waits for the end of a read: the caller is answered first.
            self.unfinished |= std::mem::take(&mut self.begun);
            again |= self.drop_if_lost();
            if !again || tries == TRIES {
                break;
            }
            thread::sleep(pause(tries));
        }
        job.answer(None);
    }

    fn serve_write(&mut self, mut job: Job) {
        for tries in 1..=TRIES {
            if let Err(error) = self.connect(job.since) {
                return job.answer(Some(error));
            }
            self.committing = false;
            let mut tx = Tx::new(Link::Postgres(self), Access::Write);
            let verdict = job.run(&mut tx);
            let mut again = tx.wants_rerun();
            let error = match verdict {
                Verdict::Commit => self.commit().err(),
                Verdict::RollBack => {
                    self.roll_back();
                    None
                }
            };
            again |= matches!(error, Some(DbError::Conflict { .. }));
            let lost = self.drop_if_lost();
            if lost && std::mem::take(&mut self.committing) {
                let words = "the connection broke during the commit; its outcome is unknown";
                return job.answer(Some(DbError::unavailable(words)));
            }
            again |= lost;
            if !again || tries == TRIES {
                return job.answer(error);
            }
            thread::sleep(pause(tries));
        }
    }

    /// Makes sure of a connection, with growing pauses, as long as the caller of this time has patience.
    fn connect(&mut self, since: Instant) -> Result<(), DbError> {
        let mut rest = Duration::from_millis(50);
        while self.wire.is_none() {
            match Wire::open(&self.runtime, &self.address) {
                Ok(wire) => self.wire = Some(wire),
                Err(error) if since.elapsed() + rest > self.patience => {
                    return Err(DbError::unavailable(format!("no connection to PostgreSQL: {error}")));
                }
                Err(error) => {
                    tracing::warn!(%error, "no connection to PostgreSQL yet");
                    thread::sleep(rest);
                    rest = (rest * 2).min(Duration::from_secs(2));
                }
            }
        }
        Ok(())
    }

    /// Notices a connection that died while nobody used it.
    fn look(&mut self) {
        if let Some(wire) = &mut self.wire {
            wire.glance(&self.runtime);
        }
        self.drop_if_lost();
    }

    fn drop_if_lost(&mut self) -> bool {
        let lost = self.wire.as_ref().is_some_and(Wire::is_lost);
        if lost {
            tracing::warn!("the connection to PostgreSQL is lost");
            self.wire = None;
            self.begun = false;
            self.unfinished = false;
            self.queued.clear();
        }
        lost
    }

    /// Sends the COMMIT of a read that was answered already, so that its snapshot doesn't linger.
    fn finish_read(&mut self) {
        if std::mem::take(&mut self.unfinished)
            && let Some(wire) = &mut self.wire
        {
            wire.send_and_forget(&self.runtime, "COMMIT");
        }
    }

    pub(super) fn query(
        &mut self,
        sql: &'static str,
        params: &[Param<'_>],
        access: Access,
    ) -> Result<Answer, DbError> {
        let nature = self.nature(sql);
        self.queued.push(Sent::query(sql, nature, held(params)));
        match self.flush(access, Then::More)?.pop() {
            Some(Done::Rows(rows)) => postgres_type::answer(sql, &rows),
            Some(Done::Count(_)) | None => Err(DbError::statement(sql, std::fmt::Error)),
        }
    }

    pub(super) fn execute(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<u64, DbError> {
        let nature = self.nature(sql);
        self.queued.push(Sent::change(sql, nature, held(params), Expect::Any));
        match self.flush(Access::Write, Then::More)?.pop() {
            Some(Done::Count(count)) => Ok(count),
            Some(Done::Rows(_)) | None => Err(DbError::statement(sql, std::fmt::Error)),
        }
    }

    pub(super) fn queue(
        &mut self,
        sql: &'static str,
        params: &[Param<'_>],
        expect: Expect,
    ) -> Result<(), DbError> {
        let sent = Sent::change(sql, self.nature(sql), held(params), expect);
        let alone = match self.queued.last_mut() {
            Some(last) => last.take_in(sent).err(),
            None => Some(sent),
        };
        self.queued.extend(alone);
        if self.queued.len() < QUEUE { Ok(()) } else { self.flush(Access::Write, Then::More).map(drop) }
    }

    fn nature(&mut self, sql: &'static str) -> Nature {
        *self.natures.entry((sql.as_ptr().addr(), sql.len())).or_insert_with(|| Nature::of(sql))
    }

    pub(super) fn batch(&mut self, script: &str) -> Result<(), DbError> {
        self.flush(Access::Write, Then::More)?;
        let begin = self.begin(Access::Write);
        let Some(wire) = &mut self.wire else { return Err(no_wire()) };
        if let Some(begin) = begin {
            wire.script(&self.runtime, begin)?;
        }
        wire.script(&self.runtime, script)
    }

    fn commit(&mut self) -> Result<(), DbError> {
        if !self.begun && self.queued.is_empty() {
            return Ok(());
        }
        // What only this program can check must be checked before the commit is on its way.
        if self.queued.iter().any(|sent| sent.kind == Kind::Checked)
            && let Err(error) = self.flush(Access::Write, Then::More)
        {
            self.roll_back();
            return Err(error);
        }
        let outcome = self.flush(Access::Write, Then::End);
        if outcome.is_err() && !self.committing {
            self.roll_back();
        }
        self.begun = false;
        self.committing = outcome.is_err() && self.committing;
        outcome.map(drop)
    }

    fn roll_back(&mut self) {
        self.queued.clear();
        if std::mem::take(&mut self.begun)
            && let Some(wire) = &mut self.wire
        {
            wire.send_and_forget(&self.runtime, "ROLLBACK");
        }
    }

    /// Sends BEGIN if it is due, all that is queued and perhaps the commit, in one go.
    fn flush(&mut self, access: Access, then: Then) -> Result<Vec<Done>, DbError> {
        let mut queued = std::mem::take(&mut self.queued);
        // A statement can't be prepared inside an earlier read that has failed.
        if self.unfinished
            && !self.wire.as_ref().is_some_and(|wire| queued.iter().all(|sent| wire.knows(sent)))
        {
            self.finish_read();
        }
        let Some(wire) = &mut self.wire else { return Err(no_wire()) };
        for sent in &mut queued {
            wire.prepare(&self.runtime, sent)?;
        }
        if queued.is_empty() && then == Then::More {
            return Ok(Vec::new());
        }
        let alone = access == Access::Write && !self.begun && needs_no_begin(&queued, then);
        let begin = if alone { None } else { self.begin(access) };
        let commit = (then == Then::End && !alone).then_some("COMMIT");
        self.committing = then == Then::End;
        let Some(wire) = &mut self.wire else { return Err(no_wire()) };
        wire.exchange(&self.runtime, begin, &queued, commit)
    }

    fn begin(&mut self, access: Access) -> Option<&'static str> {
        if std::mem::replace(&mut self.begun, true) {
            return None;
        }
        // A read sees one state throughout, as on SQLite; a write sees what rivals have committed meanwhile, which
        // is how each connection was set up.
        Some(match (access, std::mem::take(&mut self.unfinished)) {
            (Access::Read, false) => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
            (Access::Read, true) => "COMMIT; BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
            (Access::Write, _) => "BEGIN",
        })
    }
}

/// What comes behind the statements that are sent.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Then {
    /// More of the same transaction.
    More,
    /// Its commit.
    End,
}

/// Whether these first statements of a write are as good without BEGIN and COMMIT. Each statement of a write sees what
/// was committed when it began, so that a mere read before the changes may stand alone; and so may the changes, when
/// they travel as one statement.
fn needs_no_begin(queued: &[Sent], then: Then) -> bool {
    match (queued, then) {
        ([sent], Then::More) => sent.kind == Kind::Read,
        ([_], Then::End) => true,
        _ => false,
    }
}

fn held(params: &[Param<'_>]) -> Vec<Held> {
    params.iter().map(Held::from).collect()
}

fn no_wire() -> DbError {
    DbError::unavailable("the connection to PostgreSQL is lost")
}
