//! Projections: the state of a case, its row in lists, its tasks and the words by which it is found.

use casework::{Case, Entry, Event, TaskDue, Timeliness};

use super::{ExecuteError, Stored};
use crate::{DbError, Expect, Param, Tx, search};

/// What a case was before a command.
pub(super) struct Before {
    version: u32,
    row: CaseRow,
}

impl Before {
    pub(super) fn of(case: &Case) -> Self {
        Self { version: case.version, row: case_row(case) }
    }
}

/// Brings the projections up to the journal. A new case was nothing before.
pub(super) fn project(
    tx: &mut Tx<'_>,
    (stored, snapshot): (&Stored, &str),
    before: Option<Before>,
    entries: &[Entry],
) -> Result<(), ExecuteError> {
    match before {
        None => insert_case(tx, stored, snapshot)?,
        Some(before) => update_case(tx, (stored, snapshot), &before, entries)?,
    }
    for entry in entries {
        project_event(tx, stored.case_id, &stored.case, entry)?;
    }
    Ok(())
}

/// The text of a state.
pub(super) fn snapshot(case: &Case) -> Result<String, ExecuteError> {
    serde_json::to_string(case).map_err(|error| ExecuteError::Unreadable(error.to_string()))
}

/// The texts by which a case is found: number, names, ids, telephone.
pub(crate) fn findable_by(case: &Case) -> Vec<&str> {
    let applicant = &case.applicant;
    let mut texts =
        vec![case.case_no.as_str(), &applicant.full_name, &applicant.personal_id, &applicant.phone];
    if let Some(submitter) = &case.submitter {
        texts.extend([submitter.full_name.as_str(), &submitter.personal_id, &submitter.phone]);
    }
    texts
}

/// The columns of a case row that change with its life.
#[derive(PartialEq, Eq)]
pub(crate) struct CaseRow {
    /// Stage code.
    pub stage: &'static str,
    /// Due time in milliseconds.
    pub due_at: Option<i64>,
    /// Whether the clock stands still.
    pub paused: bool,
    /// When the work ended, in milliseconds.
    pub finished_at: Option<i64>,
}

/// The case row that belongs to a state.
pub(crate) fn case_row(case: &Case) -> CaseRow {
    let clock = case.clock.as_ref();
    CaseRow {
        stage: case.stage.code(),
        due_at: clock.map(|clock| clock.due_at.as_millisecond()),
        paused: clock.is_some_and(|clock| clock.paused_at.is_some()),
        finished_at: case.finished_at.map(jiff::Timestamp::as_millisecond),
    }
}

fn insert_case(tx: &mut Tx<'_>, stored: &Stored, snapshot: &str) -> Result<(), ExecuteError> {
    let case = &stored.case;
    let row = case_row(case);
    tx.queue(
        "INSERT INTO case_numbers (case_no, case_id) VALUES ($1, $2)",
        &[(&case.case_no).into(), stored.case_id.into()],
        Expect::One,
    )?;
    tx.queue(
        "INSERT INTO case_states (case_id, version, last_hash, snapshot) VALUES ($1, $2, $3, $4)",
        &[stored.case_id.into(), case.version.into(), (&stored.last_hash.0).into(), snapshot.into()],
        Expect::One,
    )?;
    tx.queue(
        "INSERT INTO cases (case_id, case_no, agency, procedure, channel, stage, applicant, received_at,
                            due_at, paused, finished_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        &[
            stored.case_id.into(),
            (&case.case_no).into(),
            (&case.agency).into(),
            (&case.procedure).into(),
            case.channel.word().into(),
            row.stage.into(),
            (&case.applicant.full_name).into(),
            case.received_at.as_millisecond().into(),
            row.due_at.into(),
            row.paused.into(),
            row.finished_at.into(),
        ],
        Expect::One,
    )?;
    search::put(tx, stored.case_id, &findable_by(case))?;
    Ok(())
}

fn update_case(
    tx: &mut Tx<'_>,
    (stored, snapshot): (&Stored, &str),
    before: &Before,
    entries: &[Entry],
) -> Result<(), ExecuteError> {
    let case = &stored.case;
    tx.queue(
        "UPDATE case_states SET version = $3, last_hash = $4, snapshot = $5 WHERE case_id = $1 AND version = $2",
        &[
            stored.case_id.into(),
            before.version.into(),
            case.version.into(),
            (&stored.last_hash.0).into(),
            snapshot.into(),
        ],
        Expect::One,
    )?;
    let row = case_row(case);
    let judged = entries.iter().find_map(|entry| finished_as(&entry.event)).map(Timeliness::code);
    // Most steps change nothing that a list shows.
    if row == before.row && judged.is_none() {
        return Ok(());
    }
    tx.queue(
        "UPDATE cases SET stage = $2, due_at = $3, paused = $4, finished_at = $5, timeliness = COALESCE($6, timeliness)
         WHERE case_id = $1",
        &[
            stored.case_id.into(),
            row.stage.into(),
            row.due_at.into(),
            row.paused.into(),
            row.finished_at.into(),
            judged.into(),
        ],
        Expect::One,
    )?;
    Ok(())
}

/// How a case was judged, when the event ended its work.
pub(crate) fn finished_as(event: &Event) -> Option<Timeliness> {
    if let Event::Finished { timeliness } = event { Some(*timeliness) } else { None }
}

fn project_event(tx: &mut Tx<'_>, case_id: i64, case: &Case, entry: &Entry) -> Result<(), ExecuteError> {
    match &entry.event {
        Event::TaskOpened(_) => insert_task(tx, (case_id, &case.agency), entry)?,
        Event::TaskAssigned { task_no, assignee } => {
            let assignee = assignee.as_ref().map(access::OfficerId::as_str);
            tx.queue(
                "UPDATE tasks SET assignee = $3 WHERE case_id = $1 AND task_no = $2 AND closed_at IS NULL",
                &[case_id.into(), (*task_no).into(), assignee.into()],
                Expect::One,
            )?;
        }
        Event::StepCompleted { task_no, outcome, timeliness, .. } => {
            close_task(tx, (case_id, *task_no), entry, (outcome, *timeliness))?;
        }
        Event::SentBack { task_no, timeliness, .. } => {
            close_task(tx, (case_id, *task_no), entry, ("sent_back", *timeliness))?;
        }
        Event::ClockPaused { .. } => pause(tx, case_id, true)?,
        Event::ClockResumed { tasks, .. } => {
            pause(tx, case_id, false)?;
            for TaskDue { task_no, due_at } in tasks.iter().filter(|shift| is_or_was_open(case, shift)) {
                tx.queue(
                    "UPDATE tasks SET due_at = $3 WHERE case_id = $1 AND task_no = $2",
                    &[case_id.into(), (*task_no).into(), due_at.as_millisecond().into()],
                    Expect::One,
                )?;
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
        | Event::PaymentRecorded { .. }
        | Event::ResultReleased { .. }
        | Event::Finished { .. }
        | Event::HandedOver { .. } => {}
    }
    Ok(())
}

fn is_or_was_open(case: &Case, shift: &TaskDue) -> bool {
    case.task(shift.task_no).is_some() || case.closed.iter().any(|closed| closed.task_no == shift.task_no)
}

fn insert_task(tx: &mut Tx<'_>, (case_id, case_agency): (i64, &str), entry: &Entry) -> Result<(), DbError> {
    let Event::TaskOpened(opened) = &entry.event else { return Ok(()) };
    tx.queue(
        "INSERT INTO tasks (case_id, task_no, step, name, kind, agency, case_agency, unit, role, assignee,
                            opened_at, due_at, paused)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 0)",
        &[
            case_id.into(),
            opened.task_no.into(),
            (&opened.step).into(),
            (&opened.name).into(),
            opened.kind.word().into(),
            (&opened.agency).into(),
            case_agency.into(),
            (&opened.unit).into(),
            opened.role.code().into(),
            Param::from(opened.assignee.as_ref().map(access::OfficerId::as_str)),
            entry.at.as_millisecond().into(),
            opened.due_at.map(jiff::Timestamp::as_millisecond).into(),
        ],
        Expect::One,
    )
}

fn close_task(
    tx: &mut Tx<'_>,
    (case_id, task_no): (i64, u32),
    entry: &Entry,
    (outcome, timeliness): (&str, Timeliness),
) -> Result<(), DbError> {
    tx.queue(
        "UPDATE tasks SET closed_at = $3, closed_by = $4, outcome = $5, timeliness = $6, paused = 0
         WHERE case_id = $1 AND task_no = $2 AND closed_at IS NULL",
        &[
            case_id.into(),
            task_no.into(),
            entry.at.as_millisecond().into(),
            entry.actor.as_str().into(),
            outcome.into(),
            timeliness.code().into(),
        ],
        Expect::One,
    )
}

/// All open tasks of a case stand still or run with its clock.
fn pause(tx: &mut Tx<'_>, case_id: i64, paused: bool) -> Result<(), DbError> {
    tx.queue(
        "UPDATE tasks SET paused = $2 WHERE case_id = $1 AND closed_at IS NULL",
        &[case_id.into(), paused.into()],
        Expect::Any,
    )
}
