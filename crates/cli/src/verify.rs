//! `motcua verify`: the hash chain of every journal, and that everything else follows from it.

use serde_json::{Value, json};
use store::verify::{self, Fault, check, key_of};
use store::{DbError, Store};

use crate::Verdict;
use crate::console::Console;
use crate::failure::Failure;
use crate::place::Place;

/// Cases that one read checks.
const AT_ONCE: i64 = 500;

/// Faults that are listed; more are only counted.
const LISTED: usize = 1_000;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    place: Place,
    /// One case alone.
    #[arg(long = "case", value_name = "NO")]
    case_no: Option<String>,
}

/// What was checked and found.
#[derive(Default)]
struct Found {
    cases: u64,
    count: usize,
    listed: Vec<Fault>,
}

impl Found {
    fn add(&mut self, cases: u64, faults: Vec<Fault>) {
        self.cases += cases;
        self.count += faults.len();
        let room = LISTED.saturating_sub(self.listed.len());
        self.listed.extend(faults.into_iter().take(room));
    }
}

/// Lists the faults.
pub(crate) fn run(arguments: &Arguments, console: &Console) -> Result<Verdict, Failure> {
    let store = arguments.place.open()?;
    let found = match &arguments.case_no {
        Some(case_no) => one(&store, case_no)?,
        None => all(&store)?,
    };
    Ok(report(&found, console))
}

/// Checks every case of a store and lists the faults.
pub(crate) fn every_case(store: &Store, console: &Console) -> Result<Verdict, Failure> {
    Ok(report(&all(store)?, console))
}

fn report(found: &Found, console: &Console) -> Verdict {
    let (cases, count) = (found.cases.to_string(), found.count.to_string());
    let mut lines = vec![if found.count == 0 {
        console.with("cli-verify-clean", &[("cases", &cases)])
    } else {
        console.with("cli-verify-faults", &[("cases", &cases), ("faults", &count)])
    }];
    lines.extend(found.listed.iter().map(|fault| line(fault, console)));
    let unlisted = found.count - found.listed.len();
    if unlisted > 0 {
        lines.push(console.with("cli-verify-more", &[("faults", &unlisted.to_string())]));
    }
    let listed: Vec<Value> = found.listed.iter().map(|fault| facts(fault, console)).collect();
    console.facts(&json!({"cases": found.cases, "count": found.count, "faults": listed}), lines);
    if found.count == 0 { Verdict::Good } else { Verdict::Findings }
}

fn line(fault: &Fault, console: &Console) -> String {
    let key = fault.case_id.to_string();
    let case = fault.case_no.clone().unwrap_or_else(|| console.with("cli-verify-key", &[("key", &key)]));
    format!("  {case}  {}", sentence(fault, console))
}

fn facts(fault: &Fault, console: &Console) -> Value {
    json!({
        "case_no": fault.case_no,
        "case_id": fault.case_id,
        "code": fault.what.code(),
        "what": sentence(fault, console),
    })
}

fn sentence(fault: &Fault, console: &Console) -> String {
    console.with(&format!("verify-{}", fault.what.code()), &[("subject", &fault.what.subject())])
}

fn one(store: &Store, case_no: &str) -> Result<Found, Failure> {
    let number = case_no.to_owned();
    let faults = store.read_blocking(move |tx| {
        let Some(case_id) = key_of(tx, &number)? else { return Ok::<_, DbError>(None) };
        check(tx, case_id).map(Some)
    })?;
    let faults = faults.ok_or_else(|| Failure::new("cli-error-case", &[("case_no", case_no)]))?;
    let mut found = Found::default();
    found.add(1, faults);
    Ok(found)
}

fn all(store: &Store) -> Result<Found, Failure> {
    let mut found = Found::default();
    let mut after = Some(verify::BEGINNING);
    while let Some(key) = after {
        let part = store.read_blocking(move |tx| verify::verify(tx, key, AT_ONCE))?;
        found.add(part.checked, part.faults);
        after = part.next;
    }
    let mut after = Some(String::new());
    while let Some(number) = after {
        let part = store.read_blocking(move |tx| verify::verify_numbers(tx, &number, AT_ONCE))?;
        found.add(0, part.faults);
        after = part.next;
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use store::verify::{Fault, Wrong};

    use super::{Found, LISTED};

    #[test]
    fn more_faults_than_a_person_reads_are_counted_but_not_kept() {
        let mut found = Found::default();
        for _ in 0..3 {
            let fault = Fault { case_id: 1, case_no: None, what: Wrong::RowMissing };
            found.add(500, vec![fault; 700]);
        }
        assert_eq!((found.cases, found.count, found.listed.len()), (1_500, 2_100, LISTED));
    }
}
