//! What a closure may rely on: all or nothing, reruns, and that nobody else's mistake becomes its own.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Barrier, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use store::{DbError, Engine, Expect, Store, StoreConfig, Tx};
use test_support::{TestDatabase, on_both};

fn counter(store: &Store) {
    store
        .write_blocking(|tx| {
            tx.batch("CREATE TABLE counter (id BIGINT PRIMARY KEY, version BIGINT NOT NULL)")?;
            tx.execute("INSERT INTO counter (id, version) VALUES (1, 0), (2, 0)", &[])
        })
        .unwrap();
}

fn version(store: &Store, id: i64) -> i64 {
    store.read_blocking(move |tx| read_version(tx, id)).unwrap()
}

fn read_version(tx: &mut Tx<'_>, id: i64) -> Result<i64, DbError> {
    tx.query_one("SELECT version FROM counter WHERE id = $1", &[id.into()])?.int(0)
}

fn advance(tx: &mut Tx<'_>, id: i64, from: i64) -> Result<(), DbError> {
    tx.queue(
        "UPDATE counter SET version = $2 + 1 WHERE id = $1 AND version = $2",
        &[id.into(), from.into()],
        Expect::One,
    )
}

#[test]
fn of_two_officers_who_act_at_once_one_wins_and_the_other_sees_the_new_state() {
    on_both(|store| {
        counter(&store);
        let start = Arc::new(Barrier::new(2));
        let writers: Vec<_> = (0..2)
            .map(|_| {
                let (store, start) = (store.clone(), Arc::clone(&start));
                thread::spawn(move || {
                    start.wait();
                    store.write_blocking(|tx| {
                        let seen = read_version(tx, 1)?;
                        advance(tx, 1, seen)?;
                        Ok::<_, DbError>(seen)
                    })
                })
            })
            .collect();
        let mut seen: Vec<i64> = writers.into_iter().map(|writer| writer.join().unwrap().unwrap()).collect();
        seen.sort_unstable();
        assert_eq!(seen, [0, 1]);
        assert_eq!(version(&store, 1), 2);
    });
}

#[test]
fn a_closure_that_finds_another_version_is_run_again_and_leaves_nothing_of_its_first_run() {
    on_both(|store| {
        counter(&store);
        let mut tries = 0;
        let seen = store
            .write_blocking(move |tx| {
                tries += 1;
                advance(tx, 2, 0)?;
                // The first run believes in a version that is not there.
                advance(tx, 1, if tries == 1 { 5 } else { 0 })?;
                Ok::<_, DbError>(tries)
            })
            .unwrap();
        assert_eq!(seen, 2);
        assert_eq!((version(&store, 1), version(&store, 2)), (1, 1));
    });
}

#[test]
fn reruns_are_bounded_and_end_in_a_conflict() {
    on_both(|store| {
        counter(&store);
        let tries = Arc::new(AtomicU32::new(0));
        let counted = Arc::clone(&tries);
        let error = store
            .write_blocking(move |tx| {
                counted.fetch_add(1, Ordering::Relaxed);
                advance(tx, 1, 99)
            })
            .unwrap_err();
        assert!(matches!(error, DbError::Conflict { .. }), "{error:?}");
        assert_eq!(tries.load(Ordering::Relaxed), 5);
        let error = store.write_blocking(|tx| Err::<(), _>(tx.conflict("the slip is taken"))).unwrap_err();
        assert_eq!(error.to_string(), "someone else changed the same rows: the slip is taken");
    });
}

#[test]
fn one_row_expected_holds_for_every_kind_of_change() {
    const MISSES: &[&str] = &[
        "UPDATE counter SET version = 9 WHERE id = 7",
        "UPDATE counter SET version = 9",
        "UPDATE counter SET version = 9 WHERE id = 7 RETURNING id",
        "DELETE FROM counter WHERE id = 7",
        "INSERT INTO counter (id, version) VALUES (1, 9) ON CONFLICT (id) DO NOTHING",
        "INSERT INTO counter (id, version) SELECT id, version FROM counter WHERE id = 7",
    ];
    on_both(|store| {
        counter(&store);
        for sql in MISSES {
            let error = store
                .write_blocking(|tx| {
                    tx.queue("INSERT INTO counter (id, version) VALUES (3, 3)", &[], Expect::One)?;
                    tx.queue(sql, &[], Expect::One)
                })
                .unwrap_err();
            assert!(matches!(error, DbError::Conflict { .. }), "{sql}: {error:?}");
        }
        let rows = store.read_blocking(|tx| tx.query("SELECT id, version FROM counter", &[])).unwrap();
        assert_eq!(rows.len(), 2);
        assert!(rows.iter().all(|row| row.int(1).unwrap() == 0));
    });
}

#[test]
fn the_error_of_one_closure_undoes_only_its_own_changes() {
    on_both(|store| {
        counter(&store);
        // While the first one sleeps, the others gather and share a commit.
        let sleeper = store.clone();
        let first = thread::spawn(move || {
            sleeper.write_blocking(|tx| {
                thread::sleep(Duration::from_millis(60));
                advance(tx, 1, 0)
            })
        });
        thread::sleep(Duration::from_millis(20));
        let others: Vec<_> = (10..40)
            .map(|id| {
                let store = store.clone();
                thread::spawn(move || store.write_blocking(move |tx| insert_unless_odd(tx, id)))
            })
            .collect();
        first.join().unwrap().unwrap();
        for (id, other) in (10..40).zip(others) {
            let outcome = other.join().unwrap();
            assert_eq!(outcome.is_ok(), id % 2 == 0, "{id}: {outcome:?}");
        }
        let rows = store
            .read_blocking(|tx| tx.query("SELECT id FROM counter WHERE id >= 10 ORDER BY id", &[]))
            .unwrap();
        let ids: Vec<i64> = rows.iter().map(|row| row.int(0).unwrap()).collect();
        assert_eq!(ids, (10..40).filter(|id| id % 2 == 0).collect::<Vec<_>>());
    });
}

fn insert_unless_odd(tx: &mut Tx<'_>, id: i64) -> Result<(), DbError> {
    tx.execute("INSERT INTO counter (id, version) VALUES ($1, 0)", &[id.into()])?;
    match id % 4 {
        1 => Err(DbError::other("refused")),
        3 => tx.execute("INSERT INTO counter (id, version) VALUES ($1, 0)", &[id.into()]).map(drop),
        _ => Ok(()),
    }
}

#[test]
fn a_closure_that_ignores_a_failed_statement_commits_nothing() {
    on_both(|store| {
        counter(&store);
        let outcome = store.write_blocking(|tx| {
            tx.execute("UPDATE counter SET version = 5", &[])?;
            let ignored = tx.execute("INSERT INTO counter (id, version) VALUES (1, 1)", &[]);
            assert!(ignored.is_err());
            Ok::<_, DbError>(())
        });
        let error = outcome.unwrap_err().to_string();
        assert!(error.contains("went on after a failed statement"), "{error}");
        assert_eq!(version(&store, 1), 0);
    });
}

#[test]
fn a_panic_is_told_to_its_caller_alone_and_undone() {
    on_both(|store| {
        counter(&store);
        for _ in 0..3 {
            let error = store
                .write_blocking(|tx| {
                    advance(tx, 1, 0)?;
                    read_version(tx, 1)?;
                    let empty: Vec<i64> = Vec::new();
                    Ok::<_, DbError>(empty[0])
                })
                .unwrap_err()
                .to_string();
            assert!(error.contains("a closure panicked: index out of bounds"), "{error}");
            let error =
                store.read_blocking(|_| -> Result<(), DbError> { panic!("read") }).unwrap_err().to_string();
            assert!(error.contains("a closure panicked: read"), "{error}");
        }
        assert_eq!(version(&store, 1), 0);
        store.write_blocking(|tx| advance(tx, 1, 0)).unwrap();
        assert_eq!(version(&store, 1), 1);
    });
}

#[test]
fn the_caller_s_own_error_type_comes_through() {
    #[derive(Debug)]
    enum Refusal {
        Closed(i64),
        Fault(DbError),
    }
    impl From<DbError> for Refusal {
        fn from(error: DbError) -> Self {
            Self::Fault(error)
        }
    }
    on_both(|store| {
        counter(&store);
        let outcome = store.write_blocking(|tx| {
            let seen = read_version(tx, 1)?;
            advance(tx, 1, seen)?;
            Err::<(), _>(Refusal::Closed(seen))
        });
        assert!(matches!(outcome, Err(Refusal::Closed(0))), "{outcome:?}");
        let outcome = store.write_blocking(|tx| advance(tx, 1, 9).map_err(Refusal::from));
        assert!(matches!(outcome, Err(Refusal::Fault(DbError::Conflict { .. }))), "{outcome:?}");
        assert_eq!(version(&store, 1), 0);
    });
}

#[test]
fn a_reader_sees_one_state_however_long_it_looks() {
    on_both(|store| {
        counter(&store);
        let writer = store.clone();
        let (before, after) = store
            .read_blocking(move |tx| {
                let before = read_version(tx, 1)?;
                let writer = writer.clone();
                thread::spawn(move || writer.write_blocking(|tx| advance(tx, 1, 0)).unwrap()).join().unwrap();
                Ok::<_, DbError>((before, read_version(tx, 1)?))
            })
            .unwrap();
        assert_eq!((before, after), (0, 0));
        assert_eq!(version(&store, 1), 1);
    });
}

#[test]
fn asynchronous_callers_get_the_same_answers() {
    on_both(|store| {
        counter(&store);
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let writes = (100..150).map(|id| {
                let store = store.clone();
                async move {
                    store
                        .write(move |tx| {
                            tx.execute("INSERT INTO counter (id, version) VALUES ($1, 0)", &[id.into()])
                        })
                        .await
                }
            });
            let tasks: Vec<_> = writes.map(tokio::spawn).collect();
            for task in tasks {
                task.await.unwrap().unwrap();
            }
            let count: Result<i64, DbError> =
                store.read(|tx| tx.query_one("SELECT count(*) FROM counter", &[])?.int(0)).await;
            assert_eq!(count.unwrap(), 52);
        });
    });
}

#[test]
fn too_many_waiting_callers_are_turned_away_at_once() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let database = TestDatabase::new(engine);
        let config = StoreConfig { readers: 1, waiting: 2, ..StoreConfig::new(database.url()) };
        let store = Store::open(&config).unwrap();
        let (started, running) = mpsc::channel();
        let (release, hold) = mpsc::channel::<()>();
        let holder = store.clone();
        let held = thread::spawn(move || {
            holder.read_blocking(move |_| {
                started.send(()).unwrap();
                hold.recv().unwrap();
                Ok::<_, DbError>(())
            })
        });
        running.recv().unwrap();
        let waiting: Vec<_> = (0..2)
            .map(|_| {
                let store = store.clone();
                thread::spawn(move || {
                    store.read_blocking(|tx| tx.query("SELECT 1", &[])).map(|rows| rows.len())
                })
            })
            .collect();
        let since = Instant::now();
        // The two may not stand in the queue yet; whoever finds it full is turned away without waiting.
        thread::sleep(Duration::from_millis(100));
        let error = store.read_blocking(|tx| tx.query("SELECT 1", &[])).unwrap_err();
        assert!(matches!(error, DbError::Unavailable { .. }), "{error:?}");
        assert!(since.elapsed() < Duration::from_secs(2));
        release.send(()).unwrap();
        held.join().unwrap().unwrap();
        for waiter in waiting {
            assert_eq!(waiter.join().unwrap().unwrap(), 1);
        }
    }
}
