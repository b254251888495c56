//! Lets callers work at once and keeps how long each call took.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::Failure;

/// How long calls took.
#[derive(Clone, Debug, Default)]
pub(crate) struct Times {
    /// Each call, shortest first.
    each: Vec<Duration>,
    /// From the first to the last.
    pub(crate) whole: Duration,
    /// Processor time of this process and of the database's, in seconds.
    pub(crate) processor_s: Option<f64>,
}

impl Times {
    pub(crate) fn of(mut each: Vec<Duration>, whole: Duration) -> Self {
        each.sort_unstable();
        Self { each, whole, processor_s: None }
    }

    /// Of several measurements of the same, the one with the middle rate: neighbours on the machine make single ones
    /// unsteady.
    pub(crate) fn middle(mut all: Vec<Self>) -> Self {
        all.sort_by(|left, right| left.rate().total_cmp(&right.rate()));
        let middle = all.len() / 2;
        all.into_iter().nth(middle).unwrap_or_default()
    }

    /// How many calls there were.
    pub(crate) fn count(&self) -> usize {
        self.each.len()
    }

    /// Calls in a second.
    pub(crate) fn rate(&self) -> f64 {
        self.count() as f64 / self.whole.as_secs_f64().max(1e-9)
    }

    /// The time that so many of a hundred calls did not exceed, in microseconds.
    pub(crate) fn percentile_us(&self, percent: usize) -> f64 {
        let place = (self.each.len() * percent / 100).min(self.each.len().saturating_sub(1));
        self.each.get(place).map_or(0.0, |time| time.as_secs_f64() * 1e6)
    }
}

/// Tells processor seconds used so far.
pub(crate) type Processor<'a> = dyn Fn() -> Result<f64, Failure> + 'a;

/// Measures, and notes the processor time that it took.
pub(crate) fn with_processor(
    processor: &Processor<'_>,
    measure: impl FnOnce() -> Result<Times, Failure>,
) -> Result<Times, Failure> {
    let before = processor()?;
    let mut times = measure()?;
    times.processor_s = Some(processor()? - before);
    Ok(times)
}

/// Calls of one caller, one after the other.
pub(crate) fn one_caller(
    calls: usize,
    mut call: impl FnMut(usize) -> Result<(), Failure>,
) -> Result<Times, Failure> {
    let mut each = Vec::with_capacity(calls);
    let started = Instant::now();
    for place in 0..calls {
        let begun = Instant::now();
        call(place)?;
        each.push(begun.elapsed());
    }
    Ok(Times::of(each, started.elapsed()))
}

/// Runs each job on one of the callers' threads; a job may be several calls and notes the time of each. Every caller
/// makes its own state first, such as a connection; that is not counted.
pub(crate) fn callers<S>(
    callers: usize,
    jobs: usize,
    state: impl Fn() -> Result<S, Failure> + Sync,
    job: impl Fn(&mut S, usize, &mut Vec<Duration>) -> Result<(), Failure> + Sync,
) -> Result<Times, Failure> {
    let next = AtomicUsize::new(0);
    let ready = std::sync::Barrier::new(callers + 1);
    let work = || -> Result<Vec<Duration>, Failure> {
        let made = state();
        ready.wait();
        let (mut state, mut each) = (made?, Vec::new());
        loop {
            let place = next.fetch_add(1, Ordering::Relaxed);
            if place >= jobs {
                return Ok(each);
            }
            job(&mut state, place, &mut each)?;
        }
    };
    thread::scope(|scope| {
        let threads: Vec<_> = (0..callers).map(|_| scope.spawn(work)).collect();
        ready.wait();
        let started = Instant::now();
        let mut each = Vec::new();
        for thread in threads {
            each.extend(thread.join().map_err(|_| "a caller panicked")??);
        }
        Ok(Times::of(each, started.elapsed()))
    })
}

/// Runs a call and notes its time.
pub(crate) fn timed<T>(each: &mut Vec<Duration>, call: impl FnOnce() -> T) -> T {
    let begun = Instant::now();
    let answer = call();
    each.push(begun.elapsed());
    answer
}
