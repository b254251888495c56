//! Tasks that wait for an officer: own ones and those of the pools, in the order of their deadlines.

use jiff::Timestamp;
use store::{DbError, Row, Tx};

use crate::web::deadlines::{Borders, Group, Place, Range};
use crate::web::time;
use crate::web::workload::{COUNT_MAX, Source};

/// Tasks looked at for one page when only some of them are wanted.
const SCANNED_MAX: usize = 5_000;
/// Tasks read at once when only some of them are wanted.
const SCANNED_AT_ONCE: usize = 500;

/// A task that waits, with what a row shows of its case.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// Place in the list.
    pub place: Place,
    /// Number of the task.
    pub task_no: u32,
    /// Name of the step.
    pub step: String,
    /// Kind of the step.
    pub kind: String,
    /// Officer it is assigned to; `None` for the pool.
    pub assignee: Option<String>,
    /// When the step is due.
    pub due_at: Option<Timestamp>,
    /// Number of the case.
    pub case_no: String,
    /// Procedure code.
    pub procedure: String,
    /// Channel word.
    pub channel: String,
    /// Whose case it is.
    pub applicant: String,
    /// When the result is due.
    pub appointment: Option<Timestamp>,
}

/// What somebody wants to see of the tasks; empty parts do not narrow.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Codes of the procedures.
    pub procedures: Option<Vec<String>>,
    /// Kind of the step.
    pub kind: String,
    /// Folded words that number, applicant or step hold.
    pub words: Vec<String>,
}

impl Filter {
    /// Whether everything is wanted.
    pub fn is_empty(&self) -> bool {
        self.procedures.is_none() && self.kind.is_empty() && self.words.is_empty()
    }

    fn keeps(&self, task: &Waiting) -> bool {
        let procedure = self.procedures.as_ref().is_none_or(|codes| codes.contains(&task.procedure));
        let kind = self.kind.is_empty() || self.kind == task.kind;
        procedure
            && kind
            && (self.words.is_empty() || {
                let text = text::fold(&format!("{} {} {}", task.case_no, task.applicant, task.step));
                self.words.iter().all(|word| text.contains(word.as_str()))
            })
    }
}

/// A part of the list.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The tasks in order.
    pub tasks: Vec<Waiting>,
    /// Behind which place the next part begins, if there is more.
    pub next: Option<Place>,
}

/// Which part of the list is wanted.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// From where.
    pub sources: Vec<Source>,
    /// Only this group.
    pub group: Option<Group>,
    /// Only these.
    pub filter: Filter,
    /// Behind this place.
    pub after: Option<Place>,
    /// At most so many.
    pub limit: usize,
}

/// Reads a part of the list of tasks.
pub fn list(tx: &mut Tx<'_>, wanted: &Wanted, borders: &Borders) -> Result<Found, DbError> {
    let everything = |paused| Range { paused, from: i64::MIN, to: i64::MAX };
    let ranges = match wanted.group {
        Some(group) => vec![borders.range(group)],
        None => vec![everything(false), everything(true)],
    };
    let at_once = if wanted.filter.is_empty() { wanted.limit + 1 } else { SCANNED_AT_ONCE };
    let (mut found, mut scanned, mut after) = (Found::default(), 0, wanted.after);
    for range in ranges {
        if after.is_some_and(|place| place.paused && !range.paused) {
            continue;
        }
        loop {
            let here = after.filter(|place| place.paused == range.paused);
            let batch = merged(tx, &wanted.sources, range, (here, at_once))?;
            let full = batch.len() == at_once;
            scanned += batch.len();
            for task in batch {
                let place = task.place;
                if wanted.filter.keeps(&task) {
                    if found.tasks.len() == wanted.limit {
                        found.next = after;
                        return Ok(found);
                    }
                    found.tasks.push(task);
                }
                after = Some(place);
            }
            if !full {
                break;
            }
            if scanned >= SCANNED_MAX {
                found.next = after;
                return Ok(found);
            }
        }
    }
    Ok(found)
}

/// The first tasks of all sources together.
fn merged(
    tx: &mut Tx<'_>,
    sources: &[Source],
    range: Range,
    (after, limit): (Option<Place>, usize),
) -> Result<Vec<Waiting>, DbError> {
    let mut tasks = Vec::new();
    for source in sources {
        for row in rows(tx, source, range, (after, limit))? {
            tasks.push(waiting(&row)?);
        }
    }
    tasks.sort_unstable_by_key(|task| task.place);
    tasks.truncate(limit);
    Ok(tasks)
}

fn rows(
    tx: &mut Tx<'_>,
    source: &Source,
    range: Range,
    (after, limit): (Option<Place>, usize),
) -> Result<Vec<Row>, DbError> {
    let from = after.map_or(range.from, |place| place.due_at);
    let (case_id, task_no) = after.map_or((-1, -1), |place| (place.case_id, place.task_no));
    match source {
        Source::Own(officer) => tx.query(
            "SELECT t.case_id, t.task_no, t.name, t.kind, t.assignee, t.due_at, t.paused,
                    c.case_no, c.procedure, c.channel, c.applicant, c.due_at
             FROM tasks t JOIN cases c ON c.case_id = t.case_id
             WHERE t.assignee = $1 AND t.assignee IS NOT NULL AND t.closed_at IS NULL AND t.paused = $2
               AND COALESCE(t.due_at, 9223372036854775807) >= $3
               AND COALESCE(t.due_at, 9223372036854775807) <= $4
               AND (COALESCE(t.due_at, 9223372036854775807) > $3 OR t.case_id > $5
                    OR (t.case_id = $5 AND t.task_no > $6))
             ORDER BY COALESCE(t.due_at, 9223372036854775807), t.case_id, t.task_no LIMIT $7",
            &[
                officer.into(),
                range.paused.into(),
                from.into(),
                range.to.into(),
                case_id.into(),
                task_no.into(),
                (limit as i64).into(),
            ],
        ),
        Source::Pool { agency, unit, role } => tx.query(
            "SELECT t.case_id, t.task_no, t.name, t.kind, t.assignee, t.due_at, t.paused,
                    c.case_no, c.procedure, c.channel, c.applicant, c.due_at
             FROM tasks t JOIN cases c ON c.case_id = t.case_id
             WHERE t.agency = $1 AND t.unit = $2 AND t.role = $3 AND t.assignee IS NULL
               AND t.closed_at IS NULL AND t.paused = $4
               AND COALESCE(t.due_at, 9223372036854775807) >= $5
               AND COALESCE(t.due_at, 9223372036854775807) <= $6
               AND (COALESCE(t.due_at, 9223372036854775807) > $5 OR t.case_id > $7
                    OR (t.case_id = $7 AND t.task_no > $8))
             ORDER BY COALESCE(t.due_at, 9223372036854775807), t.case_id, t.task_no LIMIT $9",
            &[
                agency.into(),
                unit.into(),
                (*role).into(),
                range.paused.into(),
                from.into(),
                range.to.into(),
                case_id.into(),
                task_no.into(),
                (limit as i64).into(),
            ],
        ),
    }
}

fn waiting(row: &Row) -> Result<Waiting, DbError> {
    let due_at = row.opt_int(5)?;
    let task_no = row.int(1)?;
    let place =
        Place { paused: row.flag(6)?, due_at: due_at.unwrap_or(i64::MAX), case_id: row.int(0)?, task_no };
    Ok(Waiting {
        place,
        task_no: u32::try_from(task_no).unwrap_or_default(),
        step: row.text(2)?,
        kind: row.text(3)?,
        assignee: row.opt_text(4)?,
        due_at: due_at.and_then(time::instant),
        case_no: row.text(7)?,
        procedure: row.text(8)?,
        channel: row.text(9)?,
        applicant: row.text(10)?,
        appointment: row.opt_int(11)?.and_then(time::instant),
    })
}

/// How many tasks each group holds, in the order of [`Group::ALL`]; each count stops at [`COUNT_MAX`].
pub fn counts(
    tx: &mut Tx<'_>,
    sources: &[Source],
    filter: &Filter,
    borders: &Borders,
) -> Result<[u32; 5], DbError> {
    let mut counts = [0; 5];
    if !filter.is_empty() {
        let wanted = Wanted {
            sources: sources.to_vec(),
            group: None,
            filter: filter.clone(),
            after: None,
            limit: SCANNED_MAX,
        };
        for task in list(tx, &wanted, borders)?.tasks {
            let group = borders.group(task.place.due_at, task.place.paused);
            let count = &mut counts[group as usize];
            *count = (*count + 1).min(COUNT_MAX);
        }
        return Ok(counts);
    }
    for source in sources {
        let row = group_counts(tx, source, borders)?;
        for (column, count) in counts.iter_mut().enumerate() {
            *count = (*count + u32::try_from(row.int(column)?).unwrap_or(COUNT_MAX)).min(COUNT_MAX);
        }
    }
    Ok(counts)
}

fn group_counts(tx: &mut Tx<'_>, source: &Source, borders: &Borders) -> Result<Row, DbError> {
    let (now, today, soon) = (borders.now, borders.today_ends, borders.soon_ends);
    match source {
        Source::Own(officer) => tx.query_one(
            "SELECT
             (SELECT COUNT(*) FROM (SELECT 1 FROM tasks WHERE assignee = $1 AND assignee IS NOT NULL
                AND closed_at IS NULL AND paused = 0 AND COALESCE(due_at, 9223372036854775807) < $2
                LIMIT 1000) AS a),
             (SELECT COUNT(*) FROM (SELECT 1 FROM tasks WHERE assignee = $1 AND assignee IS NOT NULL
                AND closed_at IS NULL AND paused = 0 AND COALESCE(due_at, 9223372036854775807) >= $2
                AND COALESCE(due_at, 9223372036854775807) < $3 LIMIT 1000) AS b),
             (SELECT COUNT(*) FROM (SELECT 1 FROM tasks WHERE assignee = $1 AND assignee IS NOT NULL
                AND closed_at IS NULL AND paused = 0 AND COALESCE(due_at, 9223372036854775807) >= $3
                AND COALESCE(due_at, 9223372036854775807) < $4 LIMIT 1000) AS c),
             (SELECT COUNT(*) FROM (SELECT 1 FROM tasks WHERE assignee = $1 AND assignee IS NOT NULL
                AND closed_at IS NULL AND paused = 0 AND COALESCE(due_at, 9223372036854775807) >= $4
                LIMIT 1000) AS d),
             (SELECT COUNT(*) FROM (SELECT 1 FROM tasks WHERE assignee = $1 AND assignee IS NOT NULL
                AND closed_at IS NULL AND paused = 1 LIMIT 1000) AS e)",
            &[officer.into(), now.into(), today.into(), soon.into()],
        ),
        Source::Pool { agency, unit, role } => tx.query_one(
            "SELECT
             (SELECT COUNT(*) FROM (SELECT 1 FROM tasks WHERE agency = $1 AND unit = $2 AND role = $3
                AND assignee IS NULL AND closed_at IS NULL AND paused = 0
                AND COALESCE(due_at, 9223372036854775807) < $4 LIMIT 1000) AS a),
             (SELECT COUNT(*) FROM (SELECT 1 FROM tasks WHERE agency = $1 AND unit = $2 AND role = $3
                AND assignee IS NULL AND closed_at IS NULL AND paused = 0
                AND COALESCE(due_at, 9223372036854775807) >= $4
                AND COALESCE(due_at, 9223372036854775807) < $5 LIMIT 1000) AS b),
             (SELECT COUNT(*) FROM (SELECT 1 FROM tasks WHERE agency = $1 AND unit = $2 AND role = $3
                AND assignee IS NULL AND closed_at IS NULL AND paused = 0
                AND COALESCE(due_at, 9223372036854775807) >= $5
                AND COALESCE(due_at, 9223372036854775807) < $6 LIMIT 1000) AS c),
             (SELECT COUNT(*) FROM (SELECT 1 FROM tasks WHERE agency = $1 AND unit = $2 AND role = $3
                AND assignee IS NULL AND closed_at IS NULL AND paused = 0
                AND COALESCE(due_at, 9223372036854775807) >= $6 LIMIT 1000) AS d),
             (SELECT COUNT(*) FROM (SELECT 1 FROM tasks WHERE agency = $1 AND unit = $2 AND role = $3
                AND assignee IS NULL AND closed_at IS NULL AND paused = 1 LIMIT 1000) AS e)",
            &[agency.into(), unit.into(), (*role).into(), now.into(), today.into(), soon.into()],
        ),
    }
}
