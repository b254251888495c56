//! GET: tasks that wait for the caller.

use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::Response;
use casework::Case;
use store::{DbError, ExecuteError, Row, Tx};

use crate::web::error::AppError;
use crate::web::form::FormPairs;
use crate::web::session::OfficerVisit;
use crate::web::workload::{self, Source};

use super::answer;
use super::bodies::{ListBody, TaskBody};

/// Most tasks in one answer.
const LIMIT: i64 = 200;

/// Tasks assigned to the caller and those of the pools the caller belongs to, by due time.
#[utoipa::path(get, operation_id = "list_tasks", path = "/api/v1/tasks", tag = "cases", params(("mine" = Option<bool>, Query, description = "true: only those assigned to the caller or free for the caller to take (the only kind there is)")),
    responses((status = 200, body = ListBody<TaskBody>)))]
pub(super) async fn list(officer: OfficerVisit, RawQuery(query): RawQuery) -> Result<Response, AppError> {
    // Only one's own tasks are listed; the parameter is accepted for clarity.
    FormPairs::parse(query.unwrap_or_default().as_bytes())?;
    let sources = workload::sources(&officer.actor);
    let found = officer.visit.app().store().read(move |tx| read(tx, &sources)).await?;
    let world = officer.visit.app().world();
    let mut items: Vec<TaskBody> = found
        .iter()
        .filter_map(|(case, task_no)| case.task(*task_no).map(|task| TaskBody::of(case, task, &world)))
        .collect();
    // What has no due time comes last.
    items.sort_by(|left, right| {
        (left.due_at.is_none(), &left.due_at).cmp(&(right.due_at.is_none(), &right.due_at))
    });
    answer::json(StatusCode::OK, &ListBody { items, next: None })
}

/// Tasks with their cases: the caller's own, then those of each pool.
fn read(tx: &mut Tx<'_>, sources: &[Source]) -> Result<Vec<(Case, u32)>, ExecuteError> {
    let mut found = Vec::new();
    for source in sources {
        for row in rows(tx, source, LIMIT - found.len() as i64)? {
            let case: Case = serde_json::from_str(row.text_ref(1)?)
                .map_err(|error| ExecuteError::Unreadable(error.to_string()))?;
            found.push((case, u32::try_from(row.int(0)?).unwrap_or(0)));
        }
    }
    Ok(found)
}

fn rows(tx: &mut Tx<'_>, source: &Source, limit: i64) -> Result<Vec<Row>, DbError> {
    match source {
        Source::Own(officer) => tx.query(
            "SELECT t.task_no, s.snapshot FROM tasks t JOIN case_states s ON s.case_id = t.case_id
             WHERE t.assignee = $1 AND t.assignee IS NOT NULL AND t.closed_at IS NULL
             ORDER BY t.paused, COALESCE(t.due_at, 9223372036854775807) LIMIT $2",
            &[officer.into(), limit.into()],
        ),
        Source::Pool { agency, unit, role } => tx.query(
            "SELECT t.task_no, s.snapshot FROM tasks t JOIN case_states s ON s.case_id = t.case_id
             WHERE t.agency = $1 AND t.unit = $2 AND t.role = $3 AND t.assignee IS NULL AND t.closed_at IS NULL
             ORDER BY t.paused, COALESCE(t.due_at, 9223372036854775807) LIMIT $4",
            &[agency.into(), unit.into(), (*role).into(), limit.into()],
        ),
    }
}
