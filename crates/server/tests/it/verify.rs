//! Whatever is changed in a table of cases is found by comparing it with the journal.

use store::{DbError, ExecuteError, Store, Tx, verify};

use crate::filled::{column, fill};
use crate::support::on_each_engine;
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

/// What verify says of the case after a change, which is then undone.
async fn faults(store: &Store, sql: &'static str, case_id: i64, case_no: &str) -> Vec<String> {
    /// Ends the transaction without a commit.
    enum Undone {
        Told(Vec<String>),
        Failed(String),
    }
    impl From<DbError> for Undone {
        fn from(error: DbError) -> Self {
            Self::Failed(error.to_string())
        }
    }
    let case_no = case_no.to_owned();
    let write = move |tx: &mut Tx<'_>| {
        let changed = tx.execute(sql, &[case_id.into()])?;
        assert!(changed > 0, "{sql}: no row");
        let told = verify::check(tx, case_id, &case_no);
        Err::<(), _>(Undone::Told(told.map_err(|error: ExecuteError| Undone::Failed(error.to_string()))?))
    };
    match store.write(write).await {
        Err(Undone::Told(faults)) => faults,
        Err(Undone::Failed(why)) => panic!("{sql}: {why}"),
        Ok(()) => unreachable!("it is always undone"),
    }
}

#[tokio::test]
async fn a_change_of_any_column_that_follows_from_the_journal_is_found() {
    on_each_engine(async |app| {
        fill(&app, 60).await;
        // A case with a finished step and a notice.
        let sql = "SELECT CAST(c.case_id AS TEXT) FROM cases c JOIN outbox o ON o.case_id = c.case_id
                   JOIN tasks t ON t.case_id = c.case_id WHERE c.timeliness IS NOT NULL ORDER BY c.case_id";
        let case_id: i64 = column(&app, sql, &[]).await[0].parse().expect("a number");
        let sql = "SELECT case_no FROM cases WHERE CAST(case_id AS TEXT) = $1";
        let case_no = column(&app, sql, &[&case_id.to_string()]).await.remove(0);
        let untouched = "UPDATE cases SET stage = stage WHERE case_id = $1";
        assert_eq!(faults(app.app.store(), untouched, case_id, &case_no).await, Vec::<String>::new());
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
            let told = faults(app.app.store(), sql.leak(), case_id, &case_no).await;
            assert!(!told.is_empty(), "{name} may be changed and nobody sees it");
            changed += 1;
        }
        assert!(changed > 35, "{changed}");
    })
    .await;
}
