//! Proves the store: the hash chain of every journal, and that projections equal replay.

use casework::{Case, Event, fold};

use crate::cases::{self, ExecuteError, JournalRow};
use crate::{Tx, projection};

/// One thing that is wrong with a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Number of the case.
    pub case_no: String,
    /// What is wrong, in words for the administrator.
    pub what: String,
}

/// Checks the cases whose key is above `after`, at most `limit`; gives the last key and the faults.
pub fn verify(tx: &mut Tx<'_>, after: i64, limit: i64) -> Result<(Option<i64>, Vec<Fault>), ExecuteError> {
    let rows = tx.query(
        "SELECT case_id, case_no FROM cases WHERE case_id > $1 ORDER BY case_id LIMIT $2",
        &[after.into(), limit.into()],
    )?;
    let mut faults = Vec::new();
    let mut last = None;
    for row in &rows {
        let (case_id, case_no) = (row.int(0)?, row.text(1)?);
        last = Some(case_id);
        for what in check(tx, case_id, &case_no)? {
            faults.push(Fault { case_no: case_no.clone(), what });
        }
    }
    Ok((last, faults))
}

/// Checks one case; no answer is a clean one.
pub fn check(tx: &mut Tx<'_>, case_id: i64, case_no: &str) -> Result<Vec<String>, ExecuteError> {
    let rows = cases::journal_rows(tx, case_id)?;
    let mut faults = Vec::new();
    let chained = rows.iter().map(|row| (row.seq, row.at, &row.actor, row.event.as_str(), row.hash));
    if let Err(tampered) = casework::check_chain(case_id, chained) {
        faults.push(format!("journal: {tampered:?}"));
    }
    let entries = match rows.iter().map(JournalRow::entry).collect::<Result<Vec<_>, _>>() {
        Ok(entries) => entries,
        Err(error) => {
            faults.push(error.to_string());
            return Ok(faults);
        }
    };
    let replayed = fold(&entries);
    match cases::load(tx, case_no) {
        Ok(Some(stored)) if stored.case_id == case_id => {
            if stored.case != replayed {
                faults.push("snapshot differs from replay".to_owned());
            }
            if rows.last().is_none_or(|row| row.hash != stored.last_hash) {
                faults.push("last hash differs from the journal".to_owned());
            }
        }
        Ok(_) => faults.push("case number leads elsewhere".to_owned()),
        Err(ExecuteError::Unreadable(what)) => faults.push(what),
        Err(error) => return Err(error),
    }
    faults.extend(check_row(tx, case_id, &replayed, &entries)?);
    faults.extend(check_tasks(tx, case_id, &replayed, &entries)?);
    Ok(faults)
}

fn check_row(
    tx: &mut Tx<'_>,
    case_id: i64,
    case: &Case,
    entries: &[casework::Entry],
) -> Result<Option<String>, ExecuteError> {
    let row = tx.query_one(
        "SELECT stage, due_at, paused, finished_at, applicant, version, timeliness, agency, procedure
         FROM cases WHERE case_id = $1",
        &[case_id.into()],
    )?;
    let expected = projection::case_row(case);
    let judged = entries.iter().find_map(|entry| projection::finished_as(&entry.event));
    let same = row.text_ref(0)? == expected.stage
        && row.opt_int(1)? == expected.due_at
        && row.flag(2)? == expected.paused
        && row.opt_int(3)? == expected.finished_at
        && row.text_ref(4)? == expected.applicant
        && row.int(5)? == i64::from(case.version)
        && row.opt_text_ref(6)? == judged.map(casework::Timeliness::code)
        && row.text_ref(7)? == case.agency
        && row.text_ref(8)? == case.procedure;
    Ok((!same).then(|| "case row differs from replay".to_owned()))
}

fn check_tasks(
    tx: &mut Tx<'_>,
    case_id: i64,
    case: &Case,
    entries: &[casework::Entry],
) -> Result<Option<String>, ExecuteError> {
    let rows = tx.query(
        "SELECT task_no, step, assignee, due_at, paused, closed_by FROM tasks WHERE case_id = $1
         ORDER BY task_no",
        &[case_id.into()],
    )?;
    let opened: Vec<_> = entries
        .iter()
        .filter_map(|entry| if let Event::TaskOpened(task) = &entry.event { Some(task) } else { None })
        .collect();
    if opened.len() != rows.len() {
        return Ok(Some(format!("{} tasks stored, {} in the journal", rows.len(), opened.len())));
    }
    let paused = case.clock.as_ref().is_some_and(|clock| clock.paused_at.is_some());
    for (row, task) in rows.iter().zip(opened) {
        let mut same = row.int(0)? == i64::from(task.task_no) && row.text_ref(1)? == task.step;
        same &= match case.task(task.task_no) {
            Some(open) => {
                row.opt_text_ref(5)?.is_none()
                    && row.opt_text_ref(2)? == open.assignee.as_ref().map(access::OfficerId::as_str)
                    && row.opt_int(3)? == open.due_at.map(jiff::Timestamp::as_millisecond)
                    && row.flag(4)? == paused
            }
            None => case.closed.iter().any(|closed| {
                closed.task_no == task.task_no
                    && row.opt_text_ref(5).ok().flatten() == Some(closed.by.as_str())
            }),
        };
        if !same {
            return Ok(Some(format!("task {} differs from replay", task.task_no)));
        }
    }
    Ok(None)
}
