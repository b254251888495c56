//! Brings the schema up to this program's version: one numbered list, each number once and never changed again.

use sha2::{Digest, Sha256};

use crate::db::{DbError, Engine, Store, Tx};
use crate::dialect;

/// One step of the schema.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// Its place; counted from 1 without gaps.
    pub number: i64,
    /// What it does, in snake case.
    pub name: &'static str,
    /// The text for SQLite.
    pub sqlite: &'static str,
    /// The text for PostgreSQL.
    pub postgres: &'static str,
}

/// Every migration there is, oldest first.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        number: 1,
        name: "start",
        sqlite: include_str!("../migrations/0001_start.sqlite.sql"),
        postgres: include_str!("../migrations/0001_start.postgres.sql"),
    },
    Migration {
        number: 2,
        name: "cases",
        sqlite: include_str!("../migrations/0002_cases.sql"),
        postgres: include_str!("../migrations/0002_cases.sql"),
    },
    Migration {
        number: 3,
        name: "upkeep",
        sqlite: include_str!("../migrations/0003_upkeep.sqlite.sql"),
        postgres: include_str!("../migrations/0003_upkeep.postgres.sql"),
    },
    Migration {
        number: 4,
        name: "search",
        sqlite: include_str!("../migrations/0004_search.sqlite.sql"),
        postgres: include_str!("../migrations/0004_search.postgres.sql"),
    },
    Migration {
        number: 5,
        name: "room",
        sqlite: include_str!("../migrations/0005_room.sqlite.sql"),
        postgres: include_str!("../migrations/0005_room.postgres.sql"),
    },
    Migration {
        number: 6,
        name: "done_by",
        sqlite: include_str!("../migrations/0006_done_by.sql"),
        postgres: include_str!("../migrations/0006_done_by.sql"),
    },
    Migration {
        number: 7,
        name: "states",
        sqlite: include_str!("../migrations/0007_states.sqlite.sql"),
        postgres: include_str!("../migrations/0007_states.postgres.sql"),
    },
];

/// What `migrate` did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// Number of the newest migration in the database.
    pub version: i64,
    /// The numbers applied by this call.
    pub numbers: Vec<i64>,
}

impl Migration {
    fn script(&self, engine: Engine) -> String {
        let script = match engine {
            Engine::Sqlite => self.sqlite,
            Engine::Postgres => self.postgres,
        };
        dialect::schema(script, engine)
    }

    fn hash(&self, engine: Engine) -> String {
        hex::encode(Sha256::digest(self.script(engine)))
    }
}

/// A short name for the state of all migrations on one engine; changes when any text does.
pub fn fingerprint(engine: Engine) -> String {
    let hashes: String = MIGRATIONS.iter().map(|migration| migration.hash(engine)).collect();
    hex::encode(Sha256::digest(hashes))[..16].to_owned()
}

/// Applies what is missing, each step in its own transaction; harmless when repeated or run by two nodes at once.
/// `now_millis` (since 1970, UTC) is written down as the time. Fails if an applied migration has changed since
/// or the database is newer than this program.
pub async fn migrate(store: &Store, now_millis: i64) -> Result<Applied, DbError> {
    let mut numbers = Vec::new();
    loop {
        match store.write(move |tx| step(tx, MIGRATIONS, now_millis)).await? {
            Step::Applied(number) => numbers.push(number),
            Step::UpToDate(version) => return Ok(Applied { version, numbers }),
        }
    }
}

/// Like `migrate`, for callers that may block their thread.
pub fn migrate_blocking(store: &Store, now_millis: i64) -> Result<Applied, DbError> {
    migrate_list_blocking(store, MIGRATIONS, now_millis)
}

/// Like `migrate_blocking`, with another list; for tests of the rules themselves.
pub fn migrate_list_blocking(
    store: &Store,
    list: &'static [Migration],
    now_millis: i64,
) -> Result<Applied, DbError> {
    let mut numbers = Vec::new();
    loop {
        match store.write_blocking(move |tx| step(tx, list, now_millis))? {
            Step::Applied(number) => numbers.push(number),
            Step::UpToDate(version) => return Ok(Applied { version, numbers }),
        }
    }
}

enum Step {
    Applied(i64),
    UpToDate(i64),
}

fn step(tx: &mut Tx<'_>, list: &[Migration], now_millis: i64) -> Result<Step, DbError> {
    let engine = tx.engine();
    dialect::lock_schema(tx)?;
    tx.batch(
        "CREATE TABLE IF NOT EXISTS schema_migrations (
            number BIGINT PRIMARY KEY,
            name TEXT NOT NULL,
            hash TEXT NOT NULL,
            applied_at BIGINT NOT NULL
        )",
    )?;
    let rows = tx.query("SELECT number, name, hash FROM schema_migrations ORDER BY number", &[])?;
    for (row, migration) in rows.iter().zip(list) {
        if row.int(0)? != migration.number || row.text_ref(2)? != migration.hash(engine) {
            return Err(DbError::other(format!(
                "migration {} ({}) is not what it was when it was applied to this database as {} ({})",
                migration.number,
                migration.name,
                row.int(0)?,
                row.text_ref(1)?
            )));
        }
    }
    if let Some(newer) = rows.get(list.len()) {
        return Err(DbError::other(format!(
            "the database has migration {} ({}), which this program does not know: it is too old",
            newer.int(0)?,
            newer.text_ref(1)?
        )));
    }
    let Some(next) = list.get(rows.len()) else {
        return Ok(Step::UpToDate(list.last().map_or(0, |migration| migration.number)));
    };
    tx.batch(&next.script(engine))?;
    tx.execute(
        "INSERT INTO schema_migrations (number, name, hash, applied_at) VALUES ($1, $2, $3, $4)",
        &[next.number.into(), next.name.into(), (&next.hash(engine)).into(), now_millis.into()],
    )?;
    Ok(Step::Applied(next.number))
}
