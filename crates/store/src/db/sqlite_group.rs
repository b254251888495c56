//! Group commit on SQLite: one thread writes for all, and one flush to the disk serves many callers.

use std::time::{Duration, Instant};

use crossbeam_channel::{Receiver, TryRecvError};

use super::DbError;
use super::job::{Job, TRIES, Verdict};
use super::sqlite::Session;

/// Closures that share one commit, at most.
const GROUP: usize = 256;
/// How long the first of a group waits for the others' work, at most.
const PATIENCE: Duration = Duration::from_millis(20);
/// How long a group that is smaller than the one before waits for the next closure: those who have just been answered
/// are about to come again, and a flush of their own would cost them more.
const LATECOMER: Duration = Duration::from_micros(50);

/// Serves write closures until all senders are gone.
pub(super) fn serve_writes(session: Session, jobs: &Receiver<Job>) {
    let mut group = Group { session, state: State::Closed, done: Vec::with_capacity(GROUP) };
    let mut expected = 1;
    while let Ok(first) = jobs.recv() {
        let started = Instant::now();
        group.add(first);
        while group.done.len() < GROUP && started.elapsed() < PATIENCE {
            let next = match jobs.try_recv() {
                Err(TryRecvError::Empty) if group.done.len() < expected => jobs.recv_timeout(LATECOMER).ok(),
                next => next.ok(),
            };
            let Some(job) = next else { break };
            group.add(job);
        }
        expected = group.done.len();
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

/// What came of one run of a closure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Run {
    /// It is part of the group.
    Kept,
    /// It failed, and nothing of it is left. Says whether it wants to be run again.
    Undone { again: bool },
    /// It failed and has changed something; the whole transaction is rolled back.
    Spoilt { again: bool },
}

impl Group {
    /// Runs one closure. Nobody is answered before the commit: even a refusal may rest on what an earlier
    /// closure of the group has written.
    ///
    /// Nearly every closure that fails does so before it changes anything, so closures run without a savepoint, which
    /// would cost a copy of every page they touch. One that spoils the transaction costs the others a second run.
    fn add(&mut self, mut job: Job) {
        let again = match self.run(&mut job, false) {
            Ok(Run::Spoilt { again }) => {
                for other in std::mem::take(&mut self.done) {
                    self.settle(other, TRIES);
                }
                again
            }
            Ok(Run::Undone { again }) => again,
            Ok(Run::Kept) => false,
            Err(error) => return job.answer(Some(error)),
        };
        if again {
            self.settle(job, TRIES - 1);
        } else {
            self.done.push(job);
        }
    }

    /// Runs a closure on its own ground until it is content, at most so many times.
    fn settle(&mut self, mut job: Job, tries: u32) {
        for left in (0..tries).rev() {
            match self.run(&mut job, true) {
                Ok(Run::Undone { again: true } | Run::Spoilt { again: true }) if left > 0 => {}
                Ok(Run::Kept | Run::Undone { .. } | Run::Spoilt { .. }) => break,
                Err(error) => return job.answer(Some(error)),
            }
        }
        self.done.push(job);
    }

    /// Runs the closure once; with a savepoint its changes alone are undone when it fails.
    fn run(&mut self, job: &mut Job, savepoint: bool) -> Result<Run, DbError> {
        if self.state == State::Closed {
            self.session.command("BEGIN IMMEDIATE")?;
            self.state = State::Empty;
        }
        // The first closure has the transaction to itself and needs no savepoint.
        let savepoint = savepoint && self.state == State::Changed;
        if savepoint {
            self.session.command("SAVEPOINT job")?;
        }
        let changes = self.session.changes();
        let (verdict, again) = self.session.run(job);
        if self.session.has_no_transaction() {
            self.lose(&DbError::unavailable("SQLite gave up the transaction of a whole group"));
            return match verdict {
                Verdict::Commit => Err(DbError::unavailable("SQLite gave up the transaction")),
                Verdict::RollBack => Ok(Run::Undone { again: false }),
            };
        }
        let changed = self.session.changes() != changes;
        match (verdict, savepoint) {
            (Verdict::Commit, true) => self.session.command("RELEASE job")?,
            (Verdict::RollBack, true) => {
                self.session.command("ROLLBACK TO job")?;
                self.session.command("RELEASE job")?;
                return Ok(Run::Undone { again });
            }
            (Verdict::RollBack, false) if changed => {
                self.session.command("ROLLBACK")?;
                self.state = State::Closed;
                return Ok(Run::Spoilt { again });
            }
            (Verdict::RollBack, false) => return Ok(Run::Undone { again }),
            (Verdict::Commit, false) => {}
        }
        if changed {
            self.state = State::Changed;
        }
        Ok(Run::Kept)
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
