//! The invented installation: everything in it passes the same checks as real cases.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use casework::Stage;
use demo::{ACCOUNTS, Plan, SeedPlan, seed, simulate};
use jiff::Timestamp;
use jiff::civil::date;
use store::{DbError, Engine, Store, World, WorldError, verify};
use test_support::{TestDatabase, on_both};

/// Sunday 2026-11-22, 18:00 in Vietnam.
const NOW: &str = "2026-11-22T11:00:00Z";

fn now() -> Timestamp {
    NOW.parse().expect("a time")
}

fn plan(cases: u64, all_stages: bool) -> Plan {
    Plan { cases, seed: 7, from: date(2026, 8, 24), until: now(), all_stages, mails_from: now() }
}

fn seeded(store: &Store) -> Arc<World> {
    let plan = SeedPlan { password_hash: "none".to_owned(), now_ms: now().as_millisecond() };
    store.write_blocking(move |tx| seed(tx, &plan)).expect("the seed fits an empty database");
    Arc::new(store.read_blocking(World::load).expect("the world can be read"))
}

fn simulated(store: &Store, plan: &Plan) -> demo::Done {
    let world = seeded(store);
    simulate(store, &world, plan, &mut |_| {}).unwrap_or_else(|error| panic!("{error}"))
}

fn faults(store: &Store) -> Vec<verify::Fault> {
    let all = |tx: &mut store::Tx<'_>| {
        let (mut after, mut faults) = (Some(verify::BEGINNING), Vec::new());
        while let Some(key) = after {
            let part = verify::verify(tx, key, 1_000)?;
            faults.extend(part.faults);
            after = part.next;
        }
        Ok::<_, DbError>(faults)
    };
    store.read_blocking(all).expect("the store can be read")
}

/// Counts, or another number, by the first column.
fn counts(store: &Store, sql: &'static str) -> BTreeMap<String, i64> {
    let read = move |tx: &mut store::Tx<'_>| {
        tx.query(sql, &[])?
            .iter()
            .map(|row| Ok((row.text(0)?, row.int(1)?)))
            .collect::<Result<_, WorldError>>()
    };
    store.read_blocking(read).expect("the store can be read")
}

/// The last hash of each journal, which stands for all of it.
fn last_hashes(store: &Store) -> BTreeMap<String, Vec<u8>> {
    let read = |tx: &mut store::Tx<'_>| {
        let sql = "SELECT c.case_no, s.last_hash FROM cases c JOIN case_states s ON s.case_id = c.case_id";
        tx.query(sql, &[])?
            .iter()
            .map(|row| Ok((row.text(0)?, row.blob(1)?)))
            .collect::<Result<_, WorldError>>()
    };
    store.read_blocking(read).expect("the store can be read")
}

#[test]
fn three_hundred_simulated_cases_leave_a_store_without_fault() {
    on_both(|store| {
        let done = simulated(&store, &plan(300, true));
        assert_eq!(done.cases, 300);
        assert!(done.commands > 1_500, "{done:?}");
        assert_eq!(faults(&store), []);
    });
}

#[test]
fn a_demonstration_shows_every_stage_and_has_work_for_every_role() {
    on_both(|store| {
        simulated(&store, &plan(200, true));
        let stages = counts(&store, "SELECT stage, COUNT(*) FROM cases GROUP BY stage");
        for stage in Stage::ALL.into_iter().filter(|stage| *stage != Stage::Submitted) {
            assert!(stages.get(stage.code()).is_some_and(|count| *count >= 2), "{stage:?} in {stages:?}");
        }
        let waiting = counts(
            &store,
            "SELECT agency || '/' || unit || '/' || role, COUNT(*) FROM tasks WHERE closed_at IS NULL
             GROUP BY agency, unit, role",
        );
        let world = store.read_blocking(World::load).expect("the world can be read");
        let mut performers = BTreeSet::new();
        for (procedure, _) in world.procedures.all() {
            for task in procedure.process.tasks() {
                let performer = procedure.performer(task);
                let agency = if performer.unit.contains('/') { "" } else { "H99.18/" };
                performers.insert(format!("{agency}{}/{}", performer.unit, performer.role));
            }
        }
        for performer in performers {
            assert!(waiting.contains_key(&performer), "nothing waits for {performer}: {waiting:?}");
        }
        let late =
            counts(&store, "SELECT timeliness, COUNT(*) FROM cases WHERE timeliness IS NOT NULL GROUP BY 1");
        assert!(late["late"] * 3 < late["early"], "most are on time: {late:?}");
    });
}

#[test]
fn the_same_seed_gives_the_same_journal() {
    let told = |engine, seed: u64| {
        let database = TestDatabase::new(engine);
        let store = database.open();
        simulated(&store, &Plan { seed, ..plan(150, true) });
        let deeds = "SELECT c.case_no || '/' || e.seq || ' ' || e.actor || ' ' || e.kind, e.at
                     FROM case_events e JOIN cases c ON c.case_id = e.case_id";
        (last_hashes(&store), counts(&store, deeds))
    };
    let first = told(Engine::Sqlite, 7);
    assert_eq!(first, told(Engine::Sqlite, 7));
    assert_ne!(first, told(Engine::Sqlite, 8));
    // Writers of PostgreSQL work side by side: they do the same at the same times, but draw numbers of slips in any order.
    assert!(first.1 == told(Engine::Postgres, 7).1, "other deeds on PostgreSQL");
}

#[test]
fn every_procedure_can_be_asked_for_in_many_ways() {
    // What is asked for depends on the seed alone; that many cases on one database are enough.
    let database = TestDatabase::new(Engine::Sqlite);
    let store = database.open();
    simulated(&store, &plan(2_500, false));
    let world = store.read_blocking(World::load).expect("the world can be read");
    let seen = counts(&store, "SELECT procedure, COUNT(*) FROM cases GROUP BY procedure");
    for (procedure, _) in world.procedures.all() {
        assert!(seen.contains_key(&procedure.code), "nobody asked for {}", procedure.code);
    }
}

#[test]
fn old_mails_count_as_sent_and_the_newest_wait() {
    on_both(|store| {
        let friday = "2026-11-20T01:00:00Z".parse().expect("a time");
        simulated(&store, &Plan { mails_from: friday, ..plan(200, true) });
        let states = counts(&store, "SELECT state, COUNT(*) FROM outbox GROUP BY state");
        assert!(states["done"] > 50, "{states:?}");
        assert!((1..40).contains(&states["waiting"]), "{states:?}");
    });
}

#[test]
fn every_account_is_an_officer_with_its_posts() {
    on_both(|store| {
        let world = seeded(&store);
        for account in ACCOUNTS {
            let id = access::OfficerId(account.user.to_owned());
            let officer = world.directory.officer(&id).expect("the account is there");
            assert_eq!(officer.name, account.name);
            for post in account.posts {
                assert!(officer.holds(post.agency, post.unit, post.role), "{post:?}");
                assert!(world.directory.has_unit(post.agency, post.unit), "{post:?}");
            }
        }
    });
}
