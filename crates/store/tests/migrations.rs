//! Migrations apply once, in order, to both engines, and give both the same tables.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::thread;

use store::Engine;
use store::migrate::{MIGRATIONS, Migration, migrate, migrate_blocking, migrate_list_blocking};
use test_support::TestDatabase;
use test_support::databases::MIGRATED_AT;
use test_support::schema::columns;

const ENGINES: [Engine; 2] = [Engine::Sqlite, Engine::Postgres];

const ONE: Migration = Migration {
    number: 1,
    name: "one",
    sqlite: "CREATE TABLE a (id {{id}}, scan {{blob}}); CREATE TABLE b (n BIGINT)",
    postgres: "CREATE TABLE a (id {{id}}, scan {{blob}}); CREATE TABLE b (n BIGINT)",
};
const TWO: Migration = Migration {
    number: 2,
    name: "two",
    sqlite: "ALTER TABLE b ADD COLUMN t TEXT; INSERT INTO b (n) VALUES (1)",
    postgres: "ALTER TABLE b ADD COLUMN t TEXT; INSERT INTO b (n) VALUES (1)",
};
const CHANGED: Migration = Migration { sqlite: "SELECT 1", postgres: "SELECT 1", ..ONE };
const BROKEN: Migration = Migration {
    number: 2,
    name: "broken",
    sqlite: "CREATE TABLE c (n BIGINT); SELECT nothing FROM nowhere",
    postgres: "CREATE TABLE c (n BIGINT); SELECT nothing FROM nowhere",
};

#[test]
fn missing_steps_are_applied_once_and_written_down() {
    for engine in ENGINES {
        let store = TestDatabase::blank(engine);
        let store = store.open();
        let first = migrate_list_blocking(&store, &[ONE], 1000).unwrap();
        assert_eq!((first.version, first.numbers), (1, vec![1]));
        let second = migrate_list_blocking(&store, &[ONE, TWO], 2000).unwrap();
        assert_eq!((second.version, second.numbers), (2, vec![2]));
        let third = migrate_list_blocking(&store, &[ONE, TWO], 3000).unwrap();
        assert_eq!((third.version, third.numbers), (2, vec![]));
        let rows = store
            .read_blocking(|tx| {
                tx.query("SELECT number, name, applied_at FROM schema_migrations ORDER BY number", &[])
            })
            .unwrap();
        let told: Vec<_> =
            rows.iter().map(|row| (row.int(0).unwrap(), row.text(1).unwrap(), row.int(2).unwrap())).collect();
        assert_eq!(told, [(1, "one".to_owned(), 1000), (2, "two".to_owned(), 2000)]);
    }
}

#[test]
fn a_changed_step_and_a_newer_database_are_refused() {
    for engine in ENGINES {
        let database = TestDatabase::blank(engine);
        let store = database.open();
        migrate_list_blocking(&store, &[ONE, TWO], 1000).unwrap();
        let changed = migrate_list_blocking(&store, &[CHANGED, TWO], 2000).unwrap_err().to_string();
        assert!(changed.contains("migration 1 (one) is not what it was"), "{changed}");
        let newer = migrate_list_blocking(&store, &[ONE], 2000).unwrap_err().to_string();
        assert!(newer.contains("migration 2 (two), which this program does not know"), "{newer}");
    }
}

#[test]
fn a_step_that_fails_half_way_leaves_nothing_behind() {
    for engine in ENGINES {
        let database = TestDatabase::blank(engine);
        let store = database.open();
        migrate_list_blocking(&store, &[ONE, BROKEN], 1000).unwrap_err();
        store.read_blocking(|tx| tx.query("SELECT n FROM b", &[])).unwrap();
        store.read_blocking(|tx| tx.query("SELECT n FROM c", &[])).unwrap_err();
        let applied = migrate_list_blocking(&store, &[ONE, TWO], 1000).unwrap();
        assert_eq!(applied.numbers, [2]);
    }
}

#[test]
fn nodes_that_start_at_once_apply_each_step_once() {
    for engine in ENGINES {
        let database = TestDatabase::blank(engine);
        let nodes: Vec<_> = (0..4)
            .map(|_| {
                let store = database.open();
                thread::spawn(move || migrate_list_blocking(&store, &[ONE, TWO], 1000).unwrap().numbers)
            })
            .collect();
        let mut numbers: Vec<i64> = nodes.into_iter().flat_map(|node| node.join().unwrap()).collect();
        numbers.sort_unstable();
        assert_eq!(numbers, [1, 2]);
    }
}

#[test]
fn the_real_list_is_numbered_without_gaps_and_holds_every_text_of_the_folder() {
    let numbers: Vec<i64> = MIGRATIONS.iter().map(|migration| migration.number).collect();
    assert_eq!(numbers, (1..=MIGRATIONS.len() as i64).collect::<Vec<_>>());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let mut listed = BTreeSet::new();
    for migration in MIGRATIONS {
        for (ending, text) in [(".sqlite", migration.sqlite), (".postgres", migration.postgres)] {
            let common = format!("{:04}_{}.sql", migration.number, migration.name);
            let own = common.replace(".sql", &format!("{ending}.sql"));
            let name = if folder.join(&own).exists() { own } else { common };
            assert_eq!(fs::read_to_string(folder.join(&name)).unwrap(), text, "{name}");
            listed.insert(name);
        }
    }
    let there: BTreeSet<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(there, listed);
}

#[test]
fn a_migrated_database_is_up_to_date_also_for_asynchronous_callers() {
    for engine in ENGINES {
        let database = TestDatabase::new(engine);
        let store = database.open();
        assert_eq!(migrate_blocking(&store, MIGRATED_AT).unwrap().numbers, [] as [i64; 0]);
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let applied = runtime.block_on(migrate(&store, MIGRATED_AT)).unwrap();
        assert_eq!((applied.version, applied.numbers), (MIGRATIONS.len() as i64, vec![]));
    }
}

#[test]
fn both_engines_have_the_same_tables_and_columns() {
    let (sqlite, postgres) = (TestDatabase::new(Engine::Sqlite), TestDatabase::new(Engine::Postgres));
    let ours = columns(&sqlite.open()).unwrap();
    assert!(ours.contains_key("schema_migrations.applied_at"), "{ours:?}");
    assert_eq!(ours, columns(&postgres.open()).unwrap());
}

#[test]
fn the_comparison_of_both_schemas_knows_every_type_that_migrations_use() {
    let (sqlite, postgres) = (TestDatabase::blank(Engine::Sqlite), TestDatabase::blank(Engine::Postgres));
    for database in [&sqlite, &postgres] {
        migrate_list_blocking(&database.open(), &[ONE, TWO], 1000).unwrap();
    }
    let ours = columns(&sqlite.open()).unwrap();
    assert_eq!(ours["a.scan"], ("bytea".to_owned(), true));
    assert_eq!(ours["a.id"], ("bigint".to_owned(), false));
    assert_eq!(ours, columns(&postgres.open()).unwrap());
}
