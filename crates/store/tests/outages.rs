//! Deadlocks, broken connections and absent servers; and what SQLite keeps when its thread ends.

use std::sync::{Arc, Barrier};
use std::thread;
use std::time::{Duration, Instant};

use store::{DbError, Engine, Expect, Store, StoreConfig, Tx};
use test_support::TestDatabase;
use test_support::postgres_server::postgres;

fn rows(store: &Store) {
    store
        .write_blocking(|tx| {
            tx.batch("CREATE TABLE r (id BIGINT PRIMARY KEY, n BIGINT NOT NULL); INSERT INTO r VALUES (1, 0), (2, 0)")
        })
        .unwrap();
}

fn add(tx: &mut Tx<'_>, id: i64) -> Result<u64, DbError> {
    tx.execute("UPDATE r SET n = n + 1 WHERE id = $1", &[id.into()])
}

fn sum(store: &Store) -> i64 {
    store.read_blocking(|tx| tx.query_one("SELECT CAST(sum(n) AS BIGINT) FROM r", &[])?.int(0)).unwrap()
}

/// Ends the server's side of every connection to this database.
fn kill(database: &TestDatabase) {
    let name = database.url().rsplit('/').find(|part| part.starts_with("test_")).unwrap();
    let name = name.split('?').next().unwrap();
    postgres().command(&[&format!(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
    )]);
}

#[test]
fn two_closures_in_a_deadlock_both_succeed_in_the_end() {
    let database = TestDatabase::new(Engine::Postgres);
    let store = database.open();
    rows(&store);
    let meeting = Arc::new(Barrier::new(2));
    let writers: Vec<_> = [(1, 2), (2, 1)]
        .map(|(first, second)| {
            let (store, meeting) = (store.clone(), Arc::clone(&meeting));
            thread::spawn(move || {
                let mut tries = 0;
                store.write_blocking(move |tx| {
                    tries += 1;
                    add(tx, first)?;
                    if tries == 1 {
                        meeting.wait();
                    }
                    add(tx, second)?;
                    Ok::<_, DbError>(tries)
                })
            })
        })
        .into_iter()
        .collect();
    let tries: Vec<i32> = writers.into_iter().map(|writer| writer.join().unwrap().unwrap()).collect();
    assert!(tries.iter().any(|tries| *tries > 1), "{tries:?}");
    assert_eq!(sum(&store), 4);
}

#[test]
fn a_rival_that_commits_in_between_makes_the_slower_one_look_again() {
    let database = TestDatabase::new(Engine::Postgres);
    let store = database.open();
    rows(&store);
    let rival = store.clone();
    let mut tries = 0;
    let seen = store
        .write_blocking(move |tx| {
            tries += 1;
            let n = tx.query_one("SELECT n FROM r WHERE id = 1", &[])?.int(0)?;
            if tries == 1 {
                let rival = rival.clone();
                thread::spawn(move || rival.write_blocking(|tx| add(tx, 1)).unwrap()).join().unwrap();
            }
            tx.queue("UPDATE r SET n = $1 + 10 WHERE id = 1 AND n = $1", &[n.into()], Expect::One)?;
            Ok::<_, DbError>((tries, n))
        })
        .unwrap();
    assert_eq!(seen, (2, 1));
    assert_eq!(sum(&store), 11);
}

#[test]
fn connections_killed_at_rest_are_replaced() {
    let database = TestDatabase::new(Engine::Postgres);
    let store = database.open();
    rows(&store);
    for round in 1..=3 {
        for _ in 0..20 {
            sum(&store);
        }
        kill(&database);
        store
            .write_blocking(|tx| {
                let n = tx.query_one("SELECT n FROM r WHERE id = 1", &[])?.int(0)?;
                tx.queue("UPDATE r SET n = $1 + 1 WHERE id = 1 AND n = $1", &[n.into()], Expect::One)
            })
            .unwrap();
        assert_eq!(sum(&store), round);
    }
}

#[test]
fn a_long_rest_is_enough_to_notice_that_a_connection_has_died() {
    let database = TestDatabase::new(Engine::Postgres);
    let store = Store::open(&StoreConfig { writers: 1, ..StoreConfig::new(database.url()) }).unwrap();
    rows(&store);
    kill(&database);
    thread::sleep(Duration::from_millis(1100));
    // Nothing is asked before the commit, so that a rerun would not be allowed.
    store.write_blocking(|tx| tx.queue("UPDATE r SET n = 7 WHERE id = 1", &[], Expect::One)).unwrap();
    assert_eq!(sum(&store), 7);
}

#[test]
fn a_closure_whose_connection_breaks_in_the_middle_is_run_again_on_a_new_one() {
    let database = Arc::new(TestDatabase::new(Engine::Postgres));
    let store = database.open();
    rows(&store);
    let mut tries = 0;
    let killer = Arc::clone(&database);
    let seen = store
        .write_blocking(move |tx| {
            tries += 1;
            add(tx, 1)?;
            if tries == 1 {
                kill(&killer);
            }
            add(tx, 2)?;
            Ok::<_, DbError>(tries)
        })
        .unwrap();
    assert_eq!((seen, sum(&store)), (2, 2));
}

#[test]
fn a_connection_that_breaks_with_the_commit_leaves_the_outcome_open_and_says_so() {
    let database = Arc::new(TestDatabase::new(Engine::Postgres));
    let store = database.open();
    rows(&store);
    let killer = Arc::clone(&database);
    let error = store
        .write_blocking(move |tx| {
            add(tx, 1)?;
            kill(&killer);
            Ok::<_, DbError>(())
        })
        .unwrap_err();
    assert!(matches!(&error, DbError::Unavailable { reason } if reason.contains("unknown")), "{error:?}");
    assert_eq!(sum(&store), 0);
}

#[test]
fn an_absent_server_is_told_after_the_caller_s_patience() {
    let url = "postgres://postgres@127.0.0.1:1/none";
    let store = Store::open(&StoreConfig { patience_millis: 300, ..StoreConfig::new(url) }).unwrap();
    let since = Instant::now();
    let error = store.read_blocking(|tx| tx.query("SELECT 1", &[])).unwrap_err();
    assert!(matches!(error, DbError::Unavailable { .. }), "{error:?}");
    assert!(since.elapsed() < Duration::from_secs(5));
}

#[test]
fn a_schema_change_does_not_trip_prepared_statements() {
    let database = TestDatabase::new(Engine::Postgres);
    let store = database.open();
    rows(&store);
    let read = |tx: &mut Tx<'_>| tx.query("SELECT * FROM r WHERE id = 1", &[]).map(|rows| rows[0].columns());
    let store = Store::open(&StoreConfig { readers: 1, ..StoreConfig::new(database.url()) }).unwrap_or(store);
    assert_eq!(store.read_blocking(read).unwrap(), 2);
    store.write_blocking(|tx| tx.batch("ALTER TABLE r ADD COLUMN note TEXT")).unwrap();
    assert_eq!(store.read_blocking(read).unwrap(), 3);
}

#[test]
fn what_sqlite_has_answered_is_there_when_it_is_opened_again() {
    let database = TestDatabase::new(Engine::Sqlite);
    let store = database.open();
    rows(&store);
    for _ in 0..50 {
        store.write_blocking(|tx| add(tx, 1)).unwrap();
    }
    drop(store);
    assert_eq!(sum(&database.open()), 50);
}

#[test]
fn two_programs_can_write_to_one_sqlite_file() {
    let database = TestDatabase::new(Engine::Sqlite);
    let stores = [database.open(), database.open()];
    rows(&stores[0]);
    let writers: Vec<_> = stores
        .iter()
        .map(|store| {
            let store = store.clone();
            thread::spawn(move || {
                (0..100).map(|_| store.write_blocking(|tx| add(tx, 1)).unwrap()).sum::<u64>()
            })
        })
        .collect();
    assert_eq!(writers.into_iter().map(|writer| writer.join().unwrap()).sum::<u64>(), 200);
    assert_eq!(sum(&stores[0]), 200);
}
