//! Group commit on SQLite: one thread writes for all, and one flush to the disk serves many callers.

use std::time::{Duration, Instant};

use crossbeam_channel::Receiver;

use super::DbError;
use super::job::{Job, TRIES, Verdict};
use super::sqlite::Session;

/// Closures that share one commit, at most.
const GROUP: usize = 256;
/// How long the first of a group waits for latecomers, at most.
const PATIENCE: Duration = Duration::from_millis(20);

/// Serves write closures until all senders are gone.
pub(super) fn serve_writes(session: Session, jobs: &Receiver<Job>) {
    let mut group = Group { session, state: State::Closed, done: Vec::with_capacity(GROUP) };
    while let Ok(first) = jobs.recv() {
        let started = Instant::now();
        group.add(first);
        while group.done.len() < GROUP && started.elapsed() < PATIENCE {
            let Ok(job) = jobs.try_recv() else { break };
            group.add(job);
        }
        group.commit();
    }
}

/// What the group's transaction holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Closed,
    Empty,
    Changed,
}

struct Group {
    session: Session,
    state: State,
    done: Vec<Job>,
}

impl Group {
    /// Runs one closure. Nobody is answered before the commit: even a refusal may rest on what an earlier
    /// closure of the group has written.
    fn add(&mut self, mut job: Job) {
        for tries in 1..=TRIES {
            match self.attempt(&mut job) {
                Ok(true) if tries < TRIES => {}
                Ok(_) => break,
                Err(error) => return job.answer(Some(error)),
            }
        }
        self.done.push(job);
    }

    /// Runs the closure once, undoing its changes if it fails; true when it wants to be run again.
    fn attempt(&mut self, job: &mut Job) -> Result<bool, DbError> {
        if self.state == State::Closed {
            self.session.command("BEGIN IMMEDIATE")?;
            self.state = State::Empty;
        }
        // The first closure has the transaction to itself and needs no savepoint.
        let alone = self.state == State::Empty;
        if !alone {
            self.session.command("SAVEPOINT job")?;
        }
        let (verdict, rerun) = self.session.run(job);
        if self.session.has_no_transaction() {
            self.lose(&DbError::unavailable("SQLite gave up the transaction of a whole group"));
            return match verdict {
                Verdict::Commit => Err(DbError::unavailable("SQLite gave up the transaction")),
                Verdict::RollBack => Ok(false),
            };
        }
        match (verdict, alone) {
            (Verdict::Commit, true) => {}
            (Verdict::Commit, false) => self.session.command("RELEASE job")?,
            (Verdict::RollBack, true) => {
                self.session.command("ROLLBACK")?;
                self.state = State::Closed;
                return Ok(rerun);
            }
            (Verdict::RollBack, false) => {
                self.session.command("ROLLBACK TO job")?;
                self.session.command("RELEASE job")?;
                return Ok(rerun);
            }
        }
        self.state = State::Changed;
        Ok(false)
    }

    fn commit(&mut self) {
        if self.state != State::Closed
            && let Err(error) = self.session.command("COMMIT")
        {
            if !self.session.has_no_transaction()
                && let Err(error) = self.session.command("ROLLBACK")
            {
                tracing::error!(%error, "a failed group could not be rolled back");
            }
            self.lose(&error);
        }
        self.state = State::Closed;
        for job in self.done.drain(..) {
            job.answer(None);
        }
    }

    /// The transaction is gone with all that was in it.
    fn lose(&mut self, error: &DbError) {
        tracing::error!(%error, callers = self.done.len(), "a group of writes is lost");
        self.state = State::Closed;
        for job in self.done.drain(..) {
            job.answer(Some(DbError::unavailable(format!("the commit failed: {error}"))));
        }
    }
}
