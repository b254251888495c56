//! `motcua verify`: the hash chain of every journal, and that everything else follows from it.

use serde_json::json;
use store::verify::{Fault, check, verify};
use store::{ExecuteError, Store, cases};

use crate::Verdict;
use crate::console::Console;
use crate::failure::Failure;
use crate::place::Place;

/// Cases that one read checks.
const AT_ONCE: i64 = 500;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    place: Place,
    /// One case alone.
    #[arg(long = "case", value_name = "NO")]
    case_no: Option<String>,
}

/// Lists the faults.
pub(crate) fn run(arguments: &Arguments, console: &Console) -> Result<Verdict, Failure> {
    let store = arguments.place.open()?;
    let (cases, faults) = match &arguments.case_no {
        Some(case_no) => (1, one(&store, case_no)?),
        None => all(&store)?,
    };
    Ok(report(cases, &faults, console))
}

/// Checks every case of a store and lists the faults.
pub(crate) fn every_case(store: &Store, console: &Console) -> Result<Verdict, Failure> {
    let (cases, faults) = all(store)?;
    Ok(report(cases, &faults, console))
}

fn report(cases: u64, faults: &[Fault], console: &Console) -> Verdict {
    let listed: Vec<_> =
        faults.iter().map(|fault| json!({"case_no": fault.case_no, "what": fault.what})).collect();
    let (count, found) = (cases.to_string(), faults.len().to_string());
    let summary = if faults.is_empty() {
        console.with("cli-verify-clean", &[("cases", &count)])
    } else {
        console.with("cli-verify-faults", &[("cases", &count), ("faults", &found)])
    };
    let lines = faults.iter().map(|fault| format!("  {}  {}", fault.case_no, fault.what));
    console.facts(&json!({"cases": cases, "faults": listed}), std::iter::once(summary).chain(lines));
    if faults.is_empty() { Verdict::Good } else { Verdict::Findings }
}

fn one(store: &Store, case_no: &str) -> Result<Vec<Fault>, Failure> {
    let number = case_no.to_owned();
    let faults = store.read_blocking(move |tx| {
        let Some(stored) = cases::load(tx, &number)? else { return Ok::<_, ExecuteError>(None) };
        check(tx, stored.case_id, &number).map(Some)
    })?;
    let faults = faults.ok_or_else(|| Failure::new("cli-error-case", &[("case_no", case_no)]))?;
    Ok(faults.into_iter().map(|what| Fault { case_no: case_no.to_owned(), what }).collect())
}

fn all(store: &Store) -> Result<(u64, Vec<Fault>), Failure> {
    let (mut after, mut cases, mut faults) = (0, 0, Vec::new());
    loop {
        let (last, found) = store.read_blocking(move |tx| verify(tx, after, AT_ONCE))?;
        faults.extend(found);
        let Some(last) = last else { return Ok((cases, faults)) };
        let counted = store.read_blocking(move |tx| {
            tx.query_one(
                "SELECT COUNT(*) FROM cases WHERE case_id > $1 AND case_id <= $2",
                &[after.into(), last.into()],
            )?
            .int(0)
        })?;
        cases += counted.unsigned_abs();
        after = last;
    }
}
