//! A load whose acknowledged commands are written down, and the question whether the store still knows them; for
//! `scripts/crash-test`, which kills it.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use demo::Plan;
use jiff::ToSpan;
use serde_json::json;
use store::{ExecuteError, Store, cases};

use crate::Verdict;
use crate::console::Console;
use crate::failure::Failure;
use crate::place::{self, Place};
use crate::simulate::seeded;

/// Callers at once.
const CALLERS: usize = 8;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    place: Place,
    /// Where acknowledged commands are written down.
    #[arg(long)]
    ack: PathBuf,
    /// Cases to make.
    #[arg(long, default_value_t = 1_000_000)]
    cases: u64,
    /// Seed; each run needs another one.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Compares the store with what was acknowledged.
    #[arg(long)]
    check: bool,
}

/// Works until killed, or checks what is left.
pub(crate) fn run(arguments: &Arguments, console: &Console) -> Result<Verdict, Failure> {
    let store = arguments.place.create_named()?;
    if arguments.check { check(&store, &arguments.ack, console) } else { load(&store, arguments) }
}

fn load(store: &Store, arguments: &Arguments) -> Result<Verdict, Failure> {
    let world = seeded(store)?;
    let now = place::now();
    let today = calendar::to_local(now).date();
    let plan = Plan {
        cases: arguments.cases,
        seed: arguments.seed,
        from: today.checked_sub(60.days()).unwrap_or(today),
        until: now,
        all_stages: false,
        mails_from: now,
    };
    let path = &arguments.ack;
    let file = OpenOptions::new().create(true).append(true).open(path);
    let file = Mutex::new(file.map_err(|error| Failure::write(path, error))?);
    demo::step_by_step(store, &world, (&plan, CALLERS), &|case_no, version| note(&file, case_no, version))?;
    Ok(Verdict::Good)
}

/// Writes an answer down so that it survives this process. A line that can't be written ends the load.
fn note(file: &Mutex<File>, case_no: &str, version: u32) {
    let mut file = file.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let line = format!("{case_no} {version}\n");
    if file.write_all(line.as_bytes()).and_then(|()| file.sync_data()).is_err() {
        std::process::abort();
    }
}

fn check(store: &Store, path: &Path, console: &Console) -> Result<Verdict, Failure> {
    let text = fs::read_to_string(path).map_err(|error| Failure::read(path, error))?;
    let acknowledged = acknowledged(&text);
    let (cases, commands) = (acknowledged.len(), text.lines().count());
    let mut lost = Vec::new();
    for (case_no, version) in acknowledged {
        let number = case_no.to_owned();
        let found = store.read_blocking(move |tx| {
            let Some(stored) = cases::load(tx, &number)? else { return Ok::<_, ExecuteError>(None) };
            Ok(Some((stored.case.version, cases::journal_rows(tx, stored.case_id)?.len())))
        })?;
        let kept = found.is_some_and(|(stored, events)| stored >= version && events >= version as usize);
        if !kept {
            lost.push(json!({"case_no": case_no, "acknowledged": version, "stored": found.map(|(stored, _)| stored)}));
        }
    }
    let line = format!("{commands} commands on {cases} cases acknowledged, {} lost", lost.len());
    console.facts(&json!({"commands": commands, "cases": cases, "lost": lost}), [line]);
    Ok(if lost.is_empty() { Verdict::Good } else { Verdict::Findings })
}

/// The highest acknowledged version of each case; a torn last line was not acknowledged.
fn acknowledged(text: &str) -> BTreeMap<&str, u32> {
    let mut versions = BTreeMap::new();
    for line in text.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n')) {
        if let Some((case_no, version)) = line.split_once(' ')
            && let Ok(version) = version.parse::<u32>()
        {
            let highest: &mut u32 = versions.entry(case_no).or_default();
            *highest = version.max(*highest);
        }
    }
    versions
}

#[cfg(test)]
mod tests {
    use super::acknowledged;

    #[test]
    fn the_highest_version_counts_and_a_torn_line_does_not() {
        let versions = acknowledged("A-1 3\nB-1 2\nA-1 5\nA-1 4\nB-1 1");
        assert_eq!(versions.into_iter().collect::<Vec<_>>(), [("A-1", 5), ("B-1", 2)]);
    }
}
