//! `motcua simulate`: fills a store with invented cases, fast.

use std::sync::Arc;
use std::time::Instant;

use demo::{Plan, SeedPlan};
use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::json;
use server::web::secrets::hash_password;
use store::{Store, World};

use crate::Verdict;
use crate::console::Console;
use crate::failure::Failure;
use crate::place::{self, Place};

/// Days over which cases come unless something else is asked for.
const DAYS: i64 = 90;
/// Cases between two words about progress.
const PROGRESS: u64 = 10_000;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    place: Place,
    /// Number of cases.
    #[arg(long, value_parser = clap::value_parser!(u64).range(1..=50_000_000))]
    cases: u64,
    /// Seed.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// First day.
    #[arg(long)]
    from: Option<Date>,
    /// The newest cases stand in every stage.
    #[arg(long)]
    all_stages: bool,
}

/// Seeds an empty store, then fills it.
pub(crate) fn run(arguments: &Arguments, console: &Console) -> Result<Verdict, Failure> {
    let store = arguments.place.create_named()?;
    let world = seeded(&store)?;
    let now = place::now();
    let today = calendar::to_local(now).date();
    let usual = || today.checked_sub(DAYS.days()).unwrap_or(today);
    let plan = Plan {
        cases: arguments.cases,
        seed: arguments.seed,
        from: arguments.from.unwrap_or_else(usual),
        until: now,
        all_stages: arguments.all_stages,
        mails_from: now,
    };
    let started = Instant::now();
    let rate = |cases: u64| (cases as f64 / started.elapsed().as_secs_f64().max(0.001)).round();
    let mut said = 0;
    let done = demo::simulate(&store, &world, &plan, &mut |done| {
        if done.cases / PROGRESS > said {
            said = done.cases / PROGRESS;
            let (cases, rate) = (done.cases.to_string(), rate(done.cases).to_string());
            console.say(&console.with("cli-simulate-progress", &[("cases", &cases), ("rate", &rate)]));
        }
    })?;
    let (seconds, rate) = (started.elapsed().as_secs_f64(), rate(done.cases));
    let facts = json!({
        "cases": done.cases,
        "commands": done.commands,
        "seconds": (seconds * 1_000.0).round() / 1_000.0,
        "cases_per_second": rate,
    });
    let line = console.with(
        "cli-simulate-done",
        &[
            ("cases", &done.cases.to_string()),
            ("commands", &done.commands.to_string()),
            ("seconds", &format!("{seconds:.1}")),
            ("rate", &rate.to_string()),
        ],
    );
    console.facts(&facts, [line]);
    Ok(Verdict::Good)
}

/// The world of a store; an empty store gets the invented installation first.
pub(crate) fn seeded(store: &Store) -> Result<Arc<World>, Failure> {
    let officers = store.read_blocking(|tx| tx.query_one("SELECT COUNT(*) FROM officers", &[])?.int(0))?;
    if officers == 0 {
        let password_hash = hash_password(demo::PASSWORD).map_err(Failure::other)?;
        let plan = SeedPlan { password_hash, now_ms: place::now().as_millisecond() };
        store.write_blocking(move |tx| demo::seed(tx, &plan))?;
    }
    Ok(Arc::new(store.read_blocking(World::load)?))
}
