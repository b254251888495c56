//! Proves the store: the hash chain of every journal, and that projections equal replay.

use std::collections::BTreeMap;

use access::OfficerId;
use casework::{Case, Entry, Event, TaskDue, TaskOpened, Timeliness, fold};
use jiff::Timestamp;

use crate::cases::{self, ExecuteError, JournalRow};
use crate::{DbError, Row, Tx, projection};

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
    for (row, entry) in rows.iter().zip(&entries).filter(|(row, entry)| row.kind != entry.event.kind()) {
        faults.push(format!("event {} is {}, not {}", entry.seq, entry.event.kind(), row.kind));
    }
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
    faults.extend(check_outbox(tx, case_id, &replayed)?);
    Ok(faults)
}

fn check_row(
    tx: &mut Tx<'_>,
    case_id: i64,
    case: &Case,
    entries: &[Entry],
) -> Result<Option<String>, ExecuteError> {
    let row = tx.query_one(
        "SELECT c.stage, c.due_at, c.paused, c.finished_at, c.applicant, s.version, c.timeliness, c.agency,
                c.procedure, c.case_no, c.channel, c.received_at
         FROM cases c LEFT JOIN case_states s ON s.case_id = c.case_id WHERE c.case_id = $1",
        &[case_id.into()],
    )?;
    let expected = projection::case_row(case);
    let judged = entries.iter().find_map(|entry| projection::finished_as(&entry.event));
    let same = row.text_ref(0)? == expected.stage
        && row.opt_int(1)? == expected.due_at
        && row.flag(2)? == expected.paused
        && row.opt_int(3)? == expected.finished_at
        && row.text_ref(4)? == case.applicant.full_name
        && row.opt_int(5)? == Some(i64::from(case.version))
        && row.opt_text_ref(6)? == judged.map(Timeliness::code)
        && row.text_ref(7)? == case.agency
        && row.text_ref(8)? == case.procedure
        && row.text_ref(9)? == case.case_no
        && row.text_ref(10)? == case.channel.word()
        && row.int(11)? == case.received_at.as_millisecond();
    Ok((!same).then(|| "case row differs from replay".to_owned()))
}

/// A row of `tasks` as the journal tells it.
struct TaskRow<'a> {
    opened: &'a TaskOpened,
    opened_at: i64,
    assignee: Option<&'a str>,
    due_at: Option<i64>,
    /// When, by whom, with which outcome and how timely.
    closed: Option<(i64, &'a str, &'a str, Timeliness)>,
}

/// Every task of the journal with what became of it.
fn task_rows(entries: &[Entry]) -> BTreeMap<u32, TaskRow<'_>> {
    let mut rows = BTreeMap::new();
    for entry in entries {
        let (at, by) = (entry.at.as_millisecond(), entry.actor.as_str());
        match &entry.event {
            Event::TaskOpened(opened) => {
                let assignee = opened.assignee.as_ref().map(OfficerId::as_str);
                let due_at = opened.due_at.map(Timestamp::as_millisecond);
                rows.insert(
                    opened.task_no,
                    TaskRow { opened, opened_at: at, assignee, due_at, closed: None },
                );
            }
            Event::TaskAssigned { task_no, assignee } => {
                if let Some(row) = rows.get_mut(task_no) {
                    row.assignee = assignee.as_ref().map(OfficerId::as_str);
                }
            }
            Event::StepCompleted { task_no, outcome, timeliness, .. } => {
                if let Some(row) = rows.get_mut(task_no) {
                    row.closed = Some((at, by, outcome, *timeliness));
                }
            }
            Event::SentBack { task_no, timeliness, .. } => {
                if let Some(row) = rows.get_mut(task_no) {
                    row.closed = Some((at, by, "sent_back", *timeliness));
                }
            }
            Event::ClockResumed { tasks, .. } => {
                for TaskDue { task_no, due_at } in tasks {
                    if let Some(row) = rows.get_mut(task_no) {
                        row.due_at = Some(due_at.as_millisecond());
                    }
                }
            }
            Event::Accepted(_)
            | Event::Declined(_)
            | Event::SignedOff { .. }
            | Event::FormAmended { .. }
            | Event::SupplementProposed { .. }
            | Event::SupplementDropped { .. }
            | Event::SupplementRequested { .. }
            | Event::SupplementReceived { .. }
            | Event::ClockPaused { .. }
            | Event::PaymentRecorded { .. }
            | Event::ResultReleased { .. }
            | Event::Finished { .. }
            | Event::HandedOver { .. } => {}
        }
    }
    rows
}

fn check_tasks(
    tx: &mut Tx<'_>,
    case_id: i64,
    case: &Case,
    entries: &[Entry],
) -> Result<Option<String>, ExecuteError> {
    let rows = tx.query(
        "SELECT task_no, step, name, kind, agency, case_agency, unit, role, assignee, opened_at, due_at, paused,
                closed_at, closed_by, outcome, timeliness
         FROM tasks WHERE case_id = $1 ORDER BY task_no",
        &[case_id.into()],
    )?;
    let told = task_rows(entries);
    if told.len() != rows.len() {
        return Ok(Some(format!("{} tasks stored, {} in the journal", rows.len(), told.len())));
    }
    for (row, (task_no, told)) in rows.iter().zip(told) {
        if row.int(0)? != i64::from(task_no) || !is_told(row, case, &told)? {
            return Ok(Some(format!("task {task_no} differs from replay")));
        }
    }
    Ok(None)
}

fn is_told(row: &Row, case: &Case, told: &TaskRow<'_>) -> Result<bool, DbError> {
    let opened = told.opened;
    let paused = told.closed.is_none() && case.clock.as_ref().is_some_and(|clock| clock.paused_at.is_some());
    let closed = told.closed.map(|(at, by, outcome, timeliness)| (at, (by, outcome, timeliness.code())));
    let (closed_at, closed_how) = closed.unzip();
    Ok(row.text_ref(1)? == opened.step
        && row.text_ref(2)? == opened.name
        && row.text_ref(3)? == opened.kind.word()
        && row.text_ref(4)? == opened.agency
        && row.text_ref(5)? == case.agency
        && row.text_ref(6)? == opened.unit
        && row.text_ref(7)? == opened.role.code()
        && row.opt_text_ref(8)? == told.assignee
        && row.int(9)? == told.opened_at
        && row.opt_int(10)? == told.due_at
        && row.flag(11)? == paused
        && row.opt_int(12)? == closed_at
        && row.opt_text_ref(13)? == closed_how.map(|(by, _, _)| by)
        && row.opt_text_ref(14)? == closed_how.map(|(_, outcome, _)| outcome)
        && row.opt_text_ref(15)? == closed_how.map(|(_, _, timeliness)| timeliness))
}

/// What waits or was sent must be known by the number and agency of its case, or others see it.
fn check_outbox(tx: &mut Tx<'_>, case_id: i64, case: &Case) -> Result<Option<String>, ExecuteError> {
    let strange = tx.query_opt(
        "SELECT seq FROM outbox WHERE case_id = $1 AND (case_no <> $2 OR agency <> $3) LIMIT 1",
        &[case_id.into(), (&case.case_no).into(), (&case.agency).into()],
    )?;
    Ok(strange
        .map(|row| row.int(0))
        .transpose()?
        .map(|seq| format!("notice of event {seq} is of another case")))
}
