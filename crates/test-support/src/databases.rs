//! Throw-away databases, migrated and empty, one for each test and engine.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

use store::{Engine, Store, StoreConfig, migrate};

use crate::postgres_server::{PostgresServer, postgres};

/// When every test database was migrated: 2026-01-01 in milliseconds.
pub const MIGRATED_AT: i64 = 1_767_225_600_000;

/// Runs a test on a fresh database of each engine.
///
/// # Panics
/// When the test does.
pub fn on_both(test: impl Fn(Store)) {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        // Told only when the test fails.
        println!("on {engine:?}");
        let database = TestDatabase::new(engine);
        test(database.open());
    }
}

/// A database of its own for one test; removed when dropped.
#[derive(Debug)]
pub struct TestDatabase {
    url: String,
    rest: Rest,
}

/// What has to be removed in the end.
#[derive(Debug)]
enum Rest {
    Folder(PathBuf),
    Database(&'static PostgresServer, String),
}

impl TestDatabase {
    /// A migrated database.
    ///
    /// # Panics
    /// When the engine can't be had; a test can't go on then.
    pub fn new(engine: Engine) -> Self {
        match engine {
            Engine::Sqlite => {
                let database = Self::blank(engine);
                migrated(&database.open());
                database
            }
            Engine::Postgres => Self::on_server(&template(postgres())),
        }
    }

    /// A database without any table.
    ///
    /// # Panics
    /// When the engine can't be had; a test can't go on then.
    pub fn blank(engine: Engine) -> Self {
        match engine {
            Engine::Sqlite => {
                let folder = folder("sqlite");
                Self {
                    url: format!("sqlite:{}", folder.join("test.db").display()),
                    rest: Rest::Folder(folder),
                }
            }
            Engine::Postgres => Self::on_server("template0"),
        }
    }

    fn on_server(template: &str) -> Self {
        let (server, name) = (postgres(), unique("test"));
        server.command(&[&format!("CREATE DATABASE {name} TEMPLATE {template}")]);
        Self { url: server.url(&name), rest: Rest::Database(server, name) }
    }

    /// The address, for tests that open the database in their own way.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// A store on this database; several make several nodes.
    ///
    /// # Panics
    /// When it can't be opened.
    pub fn open(&self) -> Store {
        Store::open(&StoreConfig::new(&self.url)).expect("a fresh database can be opened")
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        // What can't be removed stays in the temporary folder; a test doesn't fail for it.
        match &self.rest {
            Rest::Folder(folder) => drop(fs::remove_dir_all(folder)),
            Rest::Database(server, name) => {
                drop(server.try_command(&[&format!("DROP DATABASE {name} WITH (FORCE)")]));
            }
        }
    }
}

/// The migrated database that all others are copied from; made once per server and state of the migrations.
fn template(server: &PostgresServer) -> String {
    static NAME: OnceLock<String> = OnceLock::new();
    let make = || {
        let name = format!("motcua_{}", migrate::fingerprint(Engine::Postgres));
        let making = unique("making");
        // Test processes that share a server may all come here at once: each migrates its own, one gives the name.
        let look = format!("SELECT 1 / count(*) FROM pg_database WHERE datname = '{name}'");
        if server.try_command(&[&look]).is_ok() {
            return name;
        }
        server.command(&[&format!("CREATE DATABASE {making} TEMPLATE template0")]);
        migrated(&Store::open(&StoreConfig::new(server.url(&making))).expect("the address is right"));
        // A template must have no visitors while it is copied.
        server.command(&[&format!("ALTER DATABASE {making} ALLOW_CONNECTIONS false")]);
        if server.try_command(&[&format!("ALTER DATABASE {making} RENAME TO {name}")]).is_err() {
            server.command(&[&format!("DROP DATABASE {making} WITH (FORCE)"), &look]);
        }
        name
    };
    NAME.get_or_init(make).clone()
}

fn migrated(store: &Store) {
    migrate::migrate_blocking(store, MIGRATED_AT).expect("all migrations apply to an empty database");
}

/// A fresh folder for throw-away things.
pub(crate) fn folder(what: &str) -> PathBuf {
    let folder = env::temp_dir().join(format!("motcua-{}", unique(what)));
    fs::create_dir_all(&folder).expect("the temporary folder can be written");
    folder
}

/// A name that no other test and no other process uses.
fn unique(what: &str) -> String {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    format!("{what}_{}_{}", process::id(), NEXT.fetch_add(1, Ordering::Relaxed))
}
