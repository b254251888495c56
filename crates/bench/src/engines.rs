//! The databases: a folder for SQLite, a PostgreSQL server with fsync on; and filling them.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use demo::{Plan, SeedPlan};
use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan as _};
use server::clock::Clock;
use store::{Store, StoreConfig, World, migrate};
use test_support::postgres_server::{Durability, PostgresServer};

use crate::{Engine, Failure, case, copy, heard, processor};

/// Fewer cases than these are filled in anew within seconds.
const FEW: u64 = 100_000;

/// An engine that runs.
pub(crate) struct Running {
    pub(crate) engine: Engine,
    folder: PathBuf,
    server: Option<PostgresServer>,
}

/// A store with cases in it.
pub(crate) struct Filled {
    pub(crate) url: String,
    pub(crate) store: Store,
    pub(crate) world: Arc<World>,
}

impl Running {
    /// Starts it; SQLite needs a folder alone. `server` is the address of a PostgreSQL server that runs already.
    pub(crate) fn start(engine: Engine, data: &Path, server: Option<&str>) -> Result<Self, Failure> {
        fs::create_dir_all(data)?;
        let server = match (engine, server) {
            (Engine::Sqlite, _) => None,
            (Engine::Postgres, None) => Some(PostgresServer::start(Durability::Full)),
            (Engine::Postgres, Some(address)) => Some(PostgresServer::at(address)),
        };
        Ok(Self { engine, folder: data.to_owned(), server })
    }

    /// A folder for what a node keeps.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    fn url(&self, cases: u64) -> Result<String, Failure> {
        let Some(server) = &self.server else {
            let kept = self.folder.join(format!("cases-{cases}.db"));
            // What is measured adds cases: a small store is made anew each time, a large one grows by little.
            if cases < FEW && kept.exists() {
                fs::remove_file(&kept)?;
            }
            return Ok(format!("sqlite:{}", kept.display()));
        };
        let name = format!("cases_{cases}");
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(async {
            let (client, connection) =
                tokio_postgres::connect(&server.url("postgres"), tokio_postgres::NoTls).await?;
            tokio::spawn(connection);
            if cases < FEW {
                client.batch_execute(&format!("DROP DATABASE IF EXISTS {name}")).await?;
            }
            let found = client.query("SELECT 1 FROM pg_database WHERE datname = $1", &[&name]).await?;
            if found.is_empty() {
                client.batch_execute(&format!("CREATE DATABASE {name}")).await?;
            }
            Ok::<_, tokio_postgres::Error>(())
        })?;
        Ok(server.url(&name))
    }

    /// Processor seconds used so far by this process and by the database's own.
    pub(crate) fn processor_seconds(&self, store: &Store) -> Result<f64, Failure> {
        let own = processor::own_seconds();
        match self.engine {
            Engine::Sqlite => Ok(own),
            Engine::Postgres => {
                let backend = store.read_blocking(|tx| {
                    tx.query_one("SELECT CAST(pg_backend_pid() AS BIGINT)", &[])?.int(0)
                })?;
                let parent = processor::parent_of(u32::try_from(backend)?).ok_or("no such process")?;
                Ok(own + processor::family_seconds(parent))
            }
        }
    }
}

/// Opens a store and sees to it that it holds so many simulated cases.
pub(crate) fn fill(running: &Running, cases: u64) -> Result<Filled, Failure> {
    let url = running.url(cases)?;
    let store =
        Store::open(&StoreConfig { listener: Some(heard::listener), ..StoreConfig::new(url.clone()) })?;
    let now = Clock::System.now();
    migrate::migrate_blocking(&store, now.as_millisecond())?;
    let there = store.read_blocking(|tx| tx.query_one("SELECT COUNT(*) FROM cases", &[])?.int(0))?;
    if there == 0 && running.engine == Engine::Postgres && cases >= FEW {
        // By commands it would take most of an hour; the same cases are made on SQLite in a quarter of one.
        let sqlite = fill(&Running::start(Engine::Sqlite, &running.folder, None)?, cases)?;
        drop(sqlite.store);
        copy::tables(&sqlite.url, &url)?;
        copy::words(&store)?;
    } else if there == 0 {
        let plan = SeedPlan { password_hash: "none".to_owned(), now_ms: now.as_millisecond() };
        store.write_blocking(move |tx| demo::seed(tx, &plan))?;
        store.write_blocking(move |tx| {
            store::world::publish(tx, &case::procedure()?, now.as_millisecond()).map_err(Failure::from)
        })?;
        let world = Arc::new(store.read_blocking(World::load)?);
        let plan = Plan {
            cases,
            seed: 1,
            from: first_day(now, cases),
            until: now,
            all_stages: false,
            mails_from: now,
        };
        let mut said = 0;
        demo::simulate(&store, &world, &plan, &mut |done| {
            if done.cases / 50_000 > said {
                said = done.cases / 50_000;
                eprintln!("{} of {cases} cases", done.cases);
            }
        })?;
    } else if (there as u64) < cases {
        return Err(format!("{url} was filled by half; remove it").into());
    }
    let world = Arc::new(store.read_blocking(World::load)?);
    let filled = Filled { url, store, world };
    settle(running.engine, &filled)?;
    Ok(filled)
}

/// The day on which the first case came in. A million came since the first day that the working calendar knows; fewer
/// came since later, so that in every store as many come in a day and as many are open: what differs is the past.
fn first_day(now: Timestamp, cases: u64) -> Date {
    let today = calendar::to_local(now).date();
    let days = (today - date(2025, 1, 2)).get_days();
    // A week at least: a single day may be a holiday.
    let share = (f64::from(days) * cases as f64 / 1e6).ceil().clamp(7.0, f64::from(days));
    today.saturating_sub((share as i64).days())
}

/// What the engines do by themselves in a quiet hour.
fn settle(engine: Engine, filled: &Filled) -> Result<(), Failure> {
    match engine {
        Engine::Sqlite => Ok(filled.store.write_blocking(|tx| tx.batch("PRAGMA optimize"))?),
        Engine::Postgres => {
            // Not in a transaction, so not through the store.
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            runtime.block_on(async {
                let (client, connection) =
                    tokio_postgres::connect(&filled.url, tokio_postgres::NoTls).await?;
                tokio::spawn(connection);
                client.batch_execute("VACUUM ANALYZE").await?;
                Ok(())
            })
        }
    }
}
