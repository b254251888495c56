//! The demonstration as a newcomer starts it.

use std::collections::BTreeMap;
use std::fs;

use crate::support::{Folder, Running, json, run};

/// How many cases came in on which day, in days before the newest.
fn days(data: &str) -> Vec<i64> {
    let store = open(data);
    let read = |tx: &mut store::Tx<'_>| {
        let rows = tx.query("SELECT received_at FROM cases", &[])?;
        rows.iter().map(|row| Ok(row.int(0)? / 86_400_000)).collect::<Result<Vec<_>, store::DbError>>()
    };
    let days = store.read_blocking(read).expect("it can be read");
    let newest = days.iter().copied().max().expect("cases");
    days.into_iter().map(|day| newest - day).collect()
}

fn open(data: &str) -> store::Store {
    let config = store::StoreConfig::new(format!("sqlite:{data}/motcua.db"));
    store::Store::open(&config).expect("it opens")
}

fn start(data: &str) -> Running {
    Running::start(&["demo", "--data", data, "--listen", "127.0.0.1:0"])
}

/// The hash of the last entry of every case.
fn journals(data: &str) -> BTreeMap<String, Vec<u8>> {
    let store = open(data);
    let read = |tx: &mut store::Tx<'_>| {
        let sql = "SELECT c.case_no, s.last_hash FROM cases c JOIN case_states s ON s.case_id = c.case_id";
        tx.query(sql, &[])?
            .iter()
            .map(|row| Ok((row.text(0)?, row.opt_blob_ref(1)?.unwrap_or_default().to_vec())))
            .collect::<Result<_, store::DbError>>()
    };
    store.read_blocking(read).expect("it can be read")
}

#[test]
fn a_demonstration_tells_its_accounts_stops_when_interrupted_and_keeps_its_data() {
    let folder = Folder::new();
    let data = folder.path("demo");
    let running = start(&data);
    assert!(running.get("/healthz").starts_with("HTTP/1.0 200"));
    let taken = run(&["demo", "--data", &data, "--listen", &running.address]);
    assert_eq!(taken.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&taken.stderr).contains("--listen"), "it says what to do");
    let (ended, printed) = running.stop("-INT");
    assert_eq!(ended, Some(0), "Ctrl+C");
    assert!(printed.contains("/can-bo\n") && printed.contains(demo::PASSWORD), "{printed}");
    for account in demo::ACCOUNTS {
        let line = format!("{} ", account.user);
        let told = printed.lines().any(|told| told.trim_start().starts_with(&line));
        assert!(told, "{} is not told: {printed}", account.user);
    }

    let before = journals(&data);
    let days = days(&data);
    for month in [0..31, 31..62, 62..93] {
        let cases = days.iter().filter(|day| month.contains(*day)).count();
        assert!(cases > 30, "{cases} cases {month:?} days ago: {days:?}");
    }
    for received in ["2025-01-02T08:00", "2027-12-20T08:00"] {
        let (due, ended) = json(&["due", "--received", received, "--term", "3 working days"]);
        assert_eq!(ended, 0, "{received}: {due}");
    }
    let (report, _) = json(&["verify", "--data", &data]);
    assert_eq!((report["cases"].as_u64(), report["faults"].as_array().map(Vec::len)), (Some(200), Some(0)));
    let token = json(&["token", "create", "--user", "lan", "--data", &data]).1;
    assert_eq!(token, 0);

    let again = start(&data);
    assert!(again.get("/readyz").starts_with("HTTP/1.0 200"));
    assert_eq!(again.stop("-TERM").0, Some(0));
    assert_eq!(journals(&data), before, "nothing is lost, nothing added, nothing changed");
    assert_eq!(json(&["verify", "--data", &data]).1, 0);
}

#[test]
fn only_a_folder_of_the_demonstration_is_ever_deleted() {
    let folder = Folder::new();
    let precious = folder.write("precious.txt", "mine");
    let data = folder.0.display().to_string();
    let output = run(&["demo", "--fresh", "--data", &data, "--listen", "127.0.0.1:0"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(fs::read_to_string(precious).expect("it is still there"), "mine");
}
