//! GET: tasks that wait for the caller.

use access::Actor;
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::Response;
use casework::Case;
use store::{DbError, ExecuteError, Tx};

use crate::web::error::AppError;
use crate::web::form::FormPairs;
use crate::web::session::OfficerVisit;

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
    let actor = officer.actor.clone();
    let found = officer.visit.app().store().read(move |tx| read(tx, &actor)).await?;
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

fn read(tx: &mut Tx<'_>, actor: &Actor) -> Result<Vec<(Case, u32)>, ExecuteError> {
    let mut keys = assigned(tx, actor)?;
    for membership in &actor.memberships {
        let rows = tx.query(
            "SELECT case_id, task_no FROM tasks
             WHERE agency = $1 AND unit = $2 AND role = $3 AND closed_at IS NULL AND assignee IS NULL
             ORDER BY paused, COALESCE(due_at, 9223372036854775807) LIMIT $4",
            &[
                (&membership.agency).into(),
                (&membership.unit).into(),
                membership.role.code().into(),
                LIMIT.into(),
            ],
        )?;
        for row in &rows {
            keys.push((row.int(0)?, row.int(1)?));
        }
    }
    keys.truncate(LIMIT as usize);
    let mut found = Vec::with_capacity(keys.len());
    for (case_id, task_no) in keys {
        let row = tx.query_one("SELECT snapshot FROM cases WHERE case_id = $1", &[case_id.into()])?;
        let case: Case = serde_json::from_str(row.text_ref(0)?)
            .map_err(|error| ExecuteError::Unreadable(error.to_string()))?;
        found.push((case, u32::try_from(task_no).unwrap_or(0)));
    }
    Ok(found)
}

fn assigned(tx: &mut Tx<'_>, actor: &Actor) -> Result<Vec<(i64, i64)>, DbError> {
    tx.query(
        "SELECT case_id, task_no FROM tasks WHERE assignee = $1 AND closed_at IS NULL
         ORDER BY paused, COALESCE(due_at, 9223372036854775807) LIMIT $2",
        &[actor.id.as_str().into(), LIMIT.into()],
    )?
    .iter()
    .map(|row| Ok((row.int(0)?, row.int(1)?)))
    .collect()
}
