//! What the intake reads from the store: procedures in use, open cases of the same person.

use std::collections::HashMap;

use casework::{Case, Stage};
use store::search::{self, ALL_KEYS};
use store::{DbError, ExecuteError, Tx};

/// Cases by which use is measured: the newest of the agency.
const RECENT_CASES: i64 = 1_000;
/// Cases with the same id that are looked at.
const SAME_ID_MAX: i64 = 20;
/// Shortest id by which other cases are looked for.
const ID_CHARS_MIN: usize = 5;

/// How often each procedure was asked for among the agency's newest cases.
pub(super) fn usage(tx: &mut Tx<'_>, agency: &str) -> Result<HashMap<String, i64>, DbError> {
    let rows = tx.query(
        "SELECT procedure, COUNT(*) FROM
           (SELECT procedure FROM cases WHERE agency = $1 ORDER BY received_at DESC, case_id DESC LIMIT $2) AS newest
         GROUP BY procedure",
        &[agency.into(), RECENT_CASES.into()],
    )?;
    rows.iter().map(|row| Ok((row.text(0)?, row.int(1)?))).collect()
}

/// Open cases of the agency under the same procedure whose applicant has the same id.
pub(super) fn same_person(
    tx: &mut Tx<'_>,
    agency: &str,
    procedure: &str,
    personal_id: &str,
) -> Result<Vec<Case>, ExecuteError> {
    let word = text::fold(personal_id).replace(' ', "");
    if word.len() < ID_CHARS_MIN {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for case_id in search::find(tx, std::slice::from_ref(&word), ALL_KEYS, SAME_ID_MAX)? {
        let row = tx.query_opt(
            "SELECT c.stage, s.snapshot FROM cases c JOIN case_states s ON s.case_id = c.case_id
             WHERE c.case_id = $1 AND c.agency = $2 AND c.procedure = $3",
            &[case_id.into(), agency.into(), procedure.into()],
        )?;
        let Some(row) = row else { continue };
        if !Stage::from_code(row.text_ref(0)?).is_some_and(Stage::is_open) {
            continue;
        }
        let case: Case = serde_json::from_str(row.text_ref(1)?)
            .map_err(|error| ExecuteError::Unreadable(format!("snapshot of case {case_id}: {error}")))?;
        if text::fold(&case.applicant.personal_id).replace(' ', "") == word {
            found.push(case);
        }
    }
    Ok(found)
}
