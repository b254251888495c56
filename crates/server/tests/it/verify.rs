//! Whatever is changed in a table of cases is found by comparing it with the journal.

use std::collections::BTreeSet;

use server::web::texts::{Language, Languages};
use store::verify::{self, Fault, Wrong};
use store::{DbError, Store, Tx, search};

use crate::filled::{column, fill};
use crate::support::{TestApp, on_each_engine};
use test_support::schema::columns;

/// Tables of cases.
const TABLES: [&str; 5] = ["cases", "case_states", "case_events", "tasks", "outbox"];

/// Columns that the journal does not tell: keys, how far the sending of a notice has come, and what the program of
/// that day wanted to be sent.
const NOT_DERIVED: [&str; 14] = [
    "cases.case_id",
    "case_states.case_id",
    "case_events.case_id",
    "tasks.case_id",
    "outbox.case_id",
    "outbox.seq",
    "outbox.part",
    "outbox.effect",
    "outbox.state",
    "outbox.attempts",
    "outbox.next_at",
    "outbox.created_at",
    "outbox.done_at",
    "outbox.error",
];

/// Changes the words of a case by hand.
type Spoils = fn(&mut Tx<'_>, i64) -> Result<(), DbError>;

/// What verify says of the case after a change, which is then undone.
async fn faults(store: &Store, sql: &'static str, case_id: i64) -> Vec<Fault> {
    let change = move |tx: &mut Tx<'_>| {
        let changed = tx.execute(sql, &[case_id.into()])?;
        assert!(changed > 0, "{sql}: no row");
        Ok(())
    };
    undone(store, change, move |tx: &mut Tx<'_>| verify::check(tx, case_id)).await
}

/// What a proof says after a change, which is then undone.
async fn undone(
    store: &Store,
    change: impl Fn(&mut Tx<'_>) -> Result<(), DbError> + Send + Sync + 'static,
    prove: impl Fn(&mut Tx<'_>) -> Result<Vec<Fault>, DbError> + Send + Sync + 'static,
) -> Vec<Fault> {
    /// Ends the transaction without a commit.
    enum Undone {
        Told(Vec<Fault>),
        Failed(String),
    }
    impl From<DbError> for Undone {
        fn from(error: DbError) -> Self {
            Self::Failed(error.to_string())
        }
    }
    let write = move |tx: &mut Tx<'_>| {
        change(tx)?;
        Err::<(), _>(Undone::Told(prove(tx)?))
    };
    match store.write(write).await {
        Err(Undone::Told(faults)) => faults,
        Err(Undone::Failed(why)) => panic!("{why}"),
        Ok(()) => unreachable!("it is always undone"),
    }
}

/// A case with a finished step and a notice.
async fn finished(app: &TestApp) -> i64 {
    let sql = "SELECT CAST(c.case_id AS TEXT) FROM cases c JOIN outbox o ON o.case_id = c.case_id
               JOIN tasks t ON t.case_id = c.case_id WHERE c.timeliness IS NOT NULL ORDER BY c.case_id";
    column(app, sql, &[]).await[0].parse().expect("a number")
}

#[tokio::test]
async fn a_change_of_any_column_that_follows_from_the_journal_is_found() {
    on_each_engine(async |app| {
        fill(&app, 60).await;
        let case_id = finished(&app).await;
        let untouched = "UPDATE cases SET stage = stage WHERE case_id = $1";
        assert_eq!(faults(app.app.store(), untouched, case_id).await, []);
        let mut changed = 0;
        for (name, (kind, _)) in columns(app.app.store()).expect("a schema") {
            let (table, column) = name.split_once('.').expect("a table and a column");
            if !TABLES.contains(&table) || NOT_DERIVED.contains(&name.as_str()) {
                continue;
            }
            let other = match kind.as_str() {
                "text" => format!("COALESCE({column}, '') || 'x'"),
                "bigint" if column == "paused" => format!("1 - {column}"),
                "bigint" => format!("COALESCE({column}, 0) + 1000"),
                _blob => {
                    format!("(SELECT e.hash FROM case_events e WHERE e.case_id <> {table}.case_id LIMIT 1)")
                }
            };
            let sql = format!("UPDATE {table} SET {column} = {other} WHERE case_id = $1");
            let told = faults(app.app.store(), sql.leak(), case_id).await;
            assert!(!told.is_empty(), "{name} may be changed and nobody sees it");
            changed += 1;
        }
        assert!(changed > 35, "{changed}");
    })
    .await;
}

/// Goes over a whole store in small parts.
fn whole(tx: &mut Tx<'_>) -> Result<Vec<Fault>, DbError> {
    let (mut faults, mut after) = (Vec::new(), Some(verify::BEGINNING));
    while let Some(key) = after {
        let part = verify::verify(tx, key, 7)?;
        faults.extend(part.faults);
        after = part.next;
    }
    let mut after = Some(String::new());
    while let Some(number) = after {
        let part = verify::verify_numbers(tx, &number, 7)?;
        faults.extend(part.faults);
        after = part.next;
    }
    Ok(faults)
}

/// A key that no case has.
const NOBODYS: i64 = -7;

/// What is done to a case, and the codes of what is then told of it and of the key that is nobody's.
const DAMAGES: [(&str, &[&str], &[&str]); 25] = [
    ("UPDATE cases SET stage = stage WHERE case_id = $1", &[], &[]),
    ("DELETE FROM cases WHERE case_id = $1", &["row-missing"], &[]),
    ("UPDATE cases SET case_id = -7 WHERE case_id = $1", &["row-missing"], &["journal-missing"]),
    ("UPDATE cases SET case_no = 'H' WHERE case_id = $1", &["row-differs", "number-astray"], &[]),
    ("DELETE FROM case_states WHERE case_id = $1", &["state-missing"], &[]),
    ("UPDATE case_states SET case_id = -7 WHERE case_id = $1", &["state-missing"], &["journal-missing"]),
    ("UPDATE case_states SET snapshot = '{' WHERE case_id = $1", &["state-unreadable"], &[]),
    ("UPDATE case_states SET version = 99 WHERE case_id = $1", &["state-differs"], &[]),
    (
        "UPDATE case_states SET last_hash = substr(last_hash, 1, 31) WHERE case_id = $1",
        &["last-hash-differs"],
        &[],
    ),
    ("DELETE FROM case_events WHERE case_id = $1", &["journal-missing"], &[]),
    ("DELETE FROM case_events WHERE case_id = $1 AND seq = 1", &["entry-missing"], &[]),
    ("UPDATE case_events SET actor = 'nobody' WHERE case_id = $1 AND seq = 2", &["entry-changed"], &[]),
    ("UPDATE case_events SET kind = 'declined' WHERE case_id = $1 AND seq = 1", &["kind-differs"], &[]),
    ("UPDATE case_events SET event = '{' WHERE case_id = $1 AND seq = 1", &["entry-unreadable"], &[]),
    (
        "UPDATE case_events SET hash = substr(hash, 1, 31) WHERE case_id = $1 AND seq = 1",
        &["entry-unreadable"],
        &[],
    ),
    (
        "UPDATE case_events SET at = 9223372036854775807 WHERE case_id = $1 AND seq = 1",
        &["entry-unreadable"],
        &[],
    ),
    ("DELETE FROM tasks WHERE case_id = $1 AND task_no = 1", &["task-missing"], &[]),
    (
        "UPDATE tasks SET task_no = 99 WHERE case_id = $1 AND task_no = 1",
        &["task-unknown", "task-missing"],
        &[],
    ),
    (
        "UPDATE tasks SET case_id = -7 WHERE case_id = $1 AND task_no = 1",
        &["task-missing"],
        &["journal-missing"],
    ),
    ("UPDATE tasks SET unit = 'nowhere' WHERE case_id = $1 AND task_no = 1", &["task-differs"], &[]),
    ("UPDATE outbox SET agency = 'H0' WHERE case_id = $1", &["notice-astray"], &[]),
    ("UPDATE outbox SET seq = seq + 900 WHERE case_id = $1", &["notice-unknown"], &[]),
    ("UPDATE outbox SET case_id = -7 WHERE case_id = $1", &[], &["journal-missing"]),
    ("DELETE FROM case_numbers WHERE case_id = $1", &["number-lost"], &[]),
    ("UPDATE case_numbers SET case_id = -7 WHERE case_id = $1", &["number-lost"], &["number-astray"]),
];

fn codes(faults: &[Fault], case_id: i64) -> Vec<&'static str> {
    let of_case = faults.iter().filter(|fault| fault.case_id == case_id);
    of_case.map(|fault| fault.what.code()).collect()
}

#[tokio::test]
async fn whatever_is_lost_or_unreadable_is_told_of_its_case_and_the_proof_goes_on() {
    on_each_engine(async |app| {
        fill(&app, 60).await;
        let case_id = finished(&app).await;
        for (sql, of_case, of_nobody) in DAMAGES {
            let change = move |tx: &mut Tx<'_>| tx.execute(sql, &[case_id.into()]).map(|_| ());
            let told = undone(app.app.store(), change, whole).await;
            // A journal without its first entry tells less, and more follows from that.
            let begins = codes(&told, case_id).into_iter().take(of_case.len()).collect::<Vec<_>>();
            assert_eq!(begins, of_case, "{sql}: {told:?}");
            assert_eq!(codes(&told, NOBODYS), of_nobody, "{sql}: {told:?}");
            let others = told.iter().filter(|fault| ![case_id, NOBODYS].contains(&fault.case_id));
            assert_eq!(others.count(), 0, "{sql}: {told:?}");
            if !sql.contains("seq = 1") {
                assert_eq!(told.len(), of_case.len() + of_nobody.len(), "{sql}: {told:?}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_case_that_is_found_by_other_words_than_its_own_is_told() {
    on_each_engine(async |app| {
        fill(&app, 20).await;
        let case_id = finished(&app).await;
        let other_words: [Spoils; 3] = [
            search::delete,
            |tx, case_id| search::put(tx, case_id, &["Trần Văn Khác"]),
            |tx, case_id| {
                // Its own words and one more.
                let row = tx.query_one(
                    "SELECT s.snapshot FROM case_states s WHERE s.case_id = $1",
                    &[case_id.into()],
                )?;
                let case: casework::Case = serde_json::from_str(row.text_ref(0)?).expect("a snapshot");
                let person = &case.applicant;
                let mut texts = vec![
                    case.case_no.as_str(),
                    &person.full_name,
                    &person.personal_id,
                    &person.phone,
                    "thua",
                ];
                if let Some(brought) = &case.submitter {
                    texts.extend([brought.full_name.as_str(), &brought.personal_id, &brought.phone]);
                }
                search::put(tx, case_id, &texts)
            },
        ];
        for change in other_words {
            let told = undone(app.app.store(), move |tx: &mut Tx<'_>| change(tx, case_id), whole).await;
            assert_eq!(codes(&told, case_id), ["words-differ"]);
            assert_eq!(told.len(), 1);
        }
        let told = undone(app.app.store(), |tx: &mut Tx<'_>| search::put(tx, NOBODYS, &["la"]), whole).await;
        let [fault] = told.as_slice() else { panic!("{told:?}") };
        assert_eq!((fault.case_id, &fault.what), (NOBODYS, &Wrong::JournalMissing(vec!["case_search"])));
    })
    .await;
}

#[test]
fn every_fault_has_a_damage_that_shows_it_and_words_in_both_languages() {
    let source = include_str!("../../../store/src/verify/wrong.rs");
    let shown: BTreeSet<&str> = DAMAGES
        .into_iter()
        .flat_map(|(_, of_case, of_nobody)| of_case.iter().chain(of_nobody))
        .copied()
        .chain(["words-differ"])
        .collect();
    // The arms of `code` are as many as there are variants.
    let codes: BTreeSet<&str> =
        source.lines().filter_map(|line| line.trim().split_once(" => \"")?.1.strip_suffix("\",")).collect();
    assert_eq!(shown, codes);
    let languages = Languages::load();
    for code in codes {
        for language in Language::ALL {
            assert!(languages.of(language).has(&format!("verify-{code}")), "{code} in {}", language.code());
        }
    }
}
