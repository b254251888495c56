//! The ceiling: the statements of a case's eight steps, as `execute` was heard to make them, through the bare driver.

use server::clock::Clock;

use crate::case::{self, STEPS};
use crate::engines::{Filled, Running};
use crate::heard::{self, Heard, Key};
use crate::load::Times;
use crate::{Engine, Failure, ceiling_postgres, ceiling_sqlite};

/// The transactions of a case.
#[derive(Debug)]
pub(crate) struct Transactions {
    pub(crate) accept: Vec<Heard>,
    pub(crate) steps: Vec<Vec<Heard>>,
    key: Key,
}

impl Transactions {
    /// Listens to the life of one case.
    pub(crate) fn heard(filled: &Filled) -> Result<Self, Failure> {
        let (store, world) = (&filled.store, &filled.world);
        let now = Clock::System.now();
        let accept = case::accept(world, now)?;
        let key_of = |done: &Result<store::Done, Failure>| match done {
            Ok(done) => Key { id: done.case_id, no: done.case.case_no.clone() },
            Err(_) => Key { id: 0, no: String::new() },
        };
        let (done, accept) =
            heard::during(key_of, || case::carry_out(store, world, (None, 0), (accept, now, 0)));
        let key = key_of(&Ok(done?));
        let mut steps = Vec::new();
        for step in 1..=STEPS {
            let now = Clock::System.now();
            let command = case::command(step, calendar::to_local(now).date());
            let act = || case::carry_out(store, world, (Some(&key.no), step), (command, now, 0));
            let (done, statements) = heard::during(key_of, act);
            done?;
            steps.push(statements);
        }
        Ok(Self { accept, steps, key })
    }

    /// Keys of cases that nobody has, others for every round; the heard case left room behind its own.
    fn keys(&self, count: usize, round: usize) -> Vec<Key> {
        let key = |place: usize| {
            let id = self.key.id + 1 + place as i64;
            Key { id, no: format!("BARE-{id:x}") }
        };
        (round * count..(round + 1) * count).map(key).collect()
    }

    /// How many statements a step makes.
    pub(crate) fn statements_per_step(&self) -> f64 {
        self.steps.iter().map(Vec::len).sum::<usize>() as f64 / f64::from(STEPS)
    }
}

/// Runs the steps of so many cases, 16 at once.
pub(crate) fn run(
    running: &Running,
    filled: &Filled,
    (transactions, cases, round): (&Transactions, usize, usize),
) -> Result<Times, Failure> {
    let keys = transactions.keys(cases, round);
    let processor = || running.processor_seconds(&filled.store);
    match running.engine {
        Engine::Sqlite => ceiling_sqlite::run(&filled.url, (transactions, &keys), &processor),
        Engine::Postgres => ceiling_postgres::run(&filled.url, (transactions, &keys), &processor),
    }
}

/// On SQLite, the same without callers: what one thread could do for itself.
pub(crate) fn alone(
    running: &Running,
    filled: &Filled,
    (transactions, cases, round): (&Transactions, usize, usize),
) -> Result<Option<Times>, Failure> {
    let keys = transactions.keys(cases, round);
    let processor = || running.processor_seconds(&filled.store);
    match running.engine {
        Engine::Sqlite => ceiling_sqlite::alone(&filled.url, (transactions, &keys), &processor).map(Some),
        Engine::Postgres => Ok(None),
    }
}
