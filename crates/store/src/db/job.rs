//! A caller's closure on its way to the thread that owns a connection.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use super::{DbError, Tx};

/// How often a closure is tried in all when others are faster.
pub(super) const TRIES: u32 = 5;

/// What a worker asks of a job.
pub(super) enum Step<'s, 't> {
    /// Run the closure in this transaction and keep its result.
    Run(&'s mut Tx<'t>),
    /// Tell the caller: the kept result, or this error instead.
    Answer(Option<DbError>),
}

/// What a worker has to do after a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The closure is content.
    Commit,
    /// The closure, or a statement in it, failed.
    RollBack,
}

/// A closure with its result and its way back to the caller, types erased.
pub(super) struct Job {
    act: Box<dyn FnMut(Step<'_, '_>) -> Verdict + Send>,
    /// When the caller handed it over.
    pub(super) since: Instant,
}

impl Job {
    pub(super) fn new<T, E>(
        mut f: impl FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        answer: impl FnOnce(Result<T, E>) + Send + 'static,
    ) -> Self
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        let mut kept: Option<Result<T, E>> = None;
        let mut answer = Some(answer);
        let act = move |step: Step<'_, '_>| match step {
            Step::Run(tx) => {
                let result = catch_unwind(AssertUnwindSafe(|| f(tx)))
                    .unwrap_or_else(|panic| Err(E::from(panicked(panic.as_ref()))));
                let result = match result {
                    Ok(_) if tx.failed() => Err(E::from(DbError::other(
                        "a closure went on after a failed statement; its transaction is rolled back",
                    ))),
                    Ok(value) => Ok(value),
                    Err(error) => Err(error),
                };
                let verdict = if result.is_ok() { Verdict::Commit } else { Verdict::RollBack };
                kept = Some(result);
                verdict
            }
            Step::Answer(instead) => {
                let result = match (instead, kept.take()) {
                    (None, Some(result)) => result,
                    (Some(error), _) => Err(E::from(error)),
                    (None, None) => Err(E::from(DbError::unavailable("the closure was never run"))),
                };
                if let Some(answer) = answer.take() {
                    answer(result);
                }
                Verdict::Commit
            }
        };
        Self { act: Box::new(act), since: Instant::now() }
    }

    pub(super) fn run(&mut self, tx: &mut Tx<'_>) -> Verdict {
        (self.act)(Step::Run(tx))
    }

    pub(super) fn answer(mut self, instead: Option<DbError>) {
        (self.act)(Step::Answer(instead));
    }
}

fn panicked(panic: &(dyn Any + Send)) -> DbError {
    let words = panic
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("without words");
    DbError::other(format!("a closure panicked: {words}"))
}

/// A pause before the next try: doubled each time, with half of it left to chance so that rivals part.
pub(super) fn pause(tries: u32) -> Duration {
    use std::hash::{BuildHasher, RandomState};
    let full_micros = 500_u64 << tries.min(8);
    let chance = RandomState::new().hash_one(tries) % (full_micros / 2 + 1);
    Duration::from_micros(full_micros / 2 + chance)
}
