//! What the tables hold of a case, compared with what its journal tells.

use std::collections::BTreeMap;

use access::OfficerId;
use casework::{Case, Entry, Event, Hash, TaskDue, TaskOpened, Timeliness};
use jiff::Timestamp;

use super::wrong::Wrong;
use crate::cases::projection;
use crate::{DbError, Row, Tx, search};

/// A case and the journal that it was replayed from.
pub(super) struct Told<'a> {
    pub(super) case_id: i64,
    pub(super) case: &'a Case,
    pub(super) entries: &'a [Entry],
    pub(super) last_hash: Hash,
}

impl Told<'_> {
    /// What differs in any table.
    pub(super) fn differences(&self, tx: &mut Tx<'_>) -> Result<Vec<Wrong>, DbError> {
        let mut wrong = Vec::new();
        wrong.extend(self.number(tx)?);
        wrong.extend(self.state(tx)?);
        wrong.extend(self.row(tx)?);
        wrong.extend(self.tasks(tx)?);
        wrong.extend(self.outbox(tx)?);
        let found = search::is_found_by(tx, self.case_id, &projection::findable_by(self.case))?;
        wrong.extend((!found).then_some(Wrong::WordsDiffer));
        Ok(wrong)
    }

    fn number(&self, tx: &mut Tx<'_>) -> Result<Option<Wrong>, DbError> {
        let leads = tx.query_opt(
            "SELECT case_id FROM case_numbers WHERE case_no = $1 AND case_id = $2",
            &[(&self.case.case_no).into(), self.case_id.into()],
        )?;
        Ok(leads.is_none().then_some(Wrong::NumberLost))
    }

    fn state(&self, tx: &mut Tx<'_>) -> Result<Vec<Wrong>, DbError> {
        let row = tx.query_opt(
            "SELECT version, last_hash, snapshot FROM case_states WHERE case_id = $1",
            &[self.case_id.into()],
        )?;
        let Some(row) = row else { return Ok(vec![Wrong::StateMissing]) };
        let mut wrong = Vec::new();
        if row.opt_blob_ref(1).ok().flatten() != Some(self.last_hash.0.as_slice()) {
            wrong.push(Wrong::LastHashDiffers);
        }
        let snapshot = row.text_ref(2).ok().and_then(|text| serde_json::from_str::<Case>(text).ok());
        match snapshot {
            None => wrong.push(Wrong::StateUnreadable),
            Some(case) => {
                let version = row.int(0).ok();
                if case != *self.case || version != Some(i64::from(case.version)) {
                    wrong.push(Wrong::StateDiffers);
                }
            }
        }
        Ok(wrong)
    }

    fn row(&self, tx: &mut Tx<'_>) -> Result<Option<Wrong>, DbError> {
        let row = tx.query_opt(
            "SELECT stage, due_at, paused, finished_at, applicant, timeliness, agency, procedure, case_no, channel,
                    received_at
             FROM cases WHERE case_id = $1",
            &[self.case_id.into()],
        )?;
        let Some(row) = row else { return Ok(Some(Wrong::RowMissing)) };
        Ok((!self.is_shown_by(&row).unwrap_or(false)).then_some(Wrong::RowDiffers))
    }

    fn is_shown_by(&self, row: &Row) -> Result<bool, DbError> {
        let case = self.case;
        let expected = projection::case_row(case);
        let judged = self.entries.iter().find_map(|entry| projection::finished_as(&entry.event));
        Ok(row.text_ref(0)? == expected.stage
            && row.opt_int(1)? == expected.due_at
            && row.flag(2)? == expected.paused
            && row.opt_int(3)? == expected.finished_at
            && row.text_ref(4)? == case.applicant.full_name
            && row.opt_text_ref(5)? == judged.map(Timeliness::code)
            && row.text_ref(6)? == case.agency
            && row.text_ref(7)? == case.procedure
            && row.text_ref(8)? == case.case_no
            && row.text_ref(9)? == case.channel.word()
            && row.int(10)? == case.received_at.as_millisecond())
    }

    fn tasks(&self, tx: &mut Tx<'_>) -> Result<Vec<Wrong>, DbError> {
        let rows = tx.query(
            "SELECT task_no, step, name, kind, agency, case_agency, unit, role, assignee, opened_at, due_at, paused,
                    closed_at, closed_by, outcome, timeliness
             FROM tasks WHERE case_id = $1 ORDER BY task_no",
            &[self.case_id.into()],
        )?;
        let mut told = task_rows(self.entries);
        let mut wrong = Vec::new();
        for row in &rows {
            let stored = row.int(0).unwrap_or_default();
            let Some((task_no, told)) =
                u32::try_from(stored).ok().and_then(|task_no| told.remove_entry(&task_no))
            else {
                wrong.push(Wrong::TaskUnknown(stored));
                continue;
            };
            // What cannot even be read is not what the journal tells.
            if !is_told(row, self.case, &told).unwrap_or(false) {
                wrong.push(Wrong::TaskDiffers(task_no));
            }
        }
        wrong.extend(told.into_keys().map(Wrong::TaskMissing));
        Ok(wrong)
    }

    /// What waits or was sent must be known by the number and agency of its case, or others see it; and it follows
    /// from an entry.
    fn outbox(&self, tx: &mut Tx<'_>) -> Result<Vec<Wrong>, DbError> {
        let case = self.case;
        let astray = tx.query_opt(
            "SELECT seq FROM outbox WHERE case_id = $1 AND (case_no <> $2 OR agency <> $3) ORDER BY seq LIMIT 1",
            &[self.case_id.into(), (&case.case_no).into(), (&case.agency).into()],
        )?;
        let unknown = tx.query_opt(
            "SELECT seq FROM outbox WHERE case_id = $1 AND (seq < 1 OR seq > $2) ORDER BY seq LIMIT 1",
            &[self.case_id.into(), case.version.into()],
        )?;
        let mut wrong = Vec::new();
        wrong.extend(astray.map(|row| row.int(0)).transpose()?.map(Wrong::NoticeAstray));
        wrong.extend(unknown.map(|row| row.int(0)).transpose()?.map(Wrong::NoticeUnknown));
        Ok(wrong)
    }
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
