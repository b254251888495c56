//! GET: tasks that wait.

use std::sync::Arc;

use access::{Actor, Directory, Role};
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::Response;
use casework::Case;
use store::{ExecuteError, Tx, World, cases};

use crate::web::deadlines::{Borders, Place};
use crate::web::error::AppError;
use crate::web::form::FormPairs;
use crate::web::session::OfficerVisit;
use crate::web::waiting::{self, Filter, Wanted};
use crate::web::workload::{self, Source};

use super::answer;
use super::bodies::{ListBody, TaskBody};
use super::query::{flag, limit, optional};

/// Open tasks by due time: those that are late or due first, then those whose clock stands still.
#[utoipa::path(get, operation_id = "list_tasks", path = "/api/v1/tasks", tag = "cases",
    params(("mine" = Option<bool>, Query, description = "true, or left out: those assigned to the caller and those free for the caller to take; false: every open task of the caller's units", example = "true"),
           ("after" = Option<String>, Query, description = "`next` of the page before"),
           ("limit" = Option<i64>, Query, description = "1..200, 50 without")),
    responses((status = 200, body = ListBody<TaskBody>), (status = 400, description = "a parameter cannot be read")))]
pub(super) async fn list(officer: OfficerVisit, RawQuery(query): RawQuery) -> Result<Response, AppError> {
    let world = officer.visit.app().world();
    let (mine, wanted) = asked(&officer.actor, &world.directory, &query.unwrap_or_default())?;
    let borders = Borders::at(officer.visit.now(), &world.calendar);
    let known = officer.visit.app().world();
    let (found, next) =
        officer.visit.app().store().read(move |tx| read(tx, (&wanted, &borders), &known)).await?;
    let items = found
        .iter()
        .filter_map(|(case, task_no)| case.task(*task_no).map(|task| (case, task)))
        // What a colleague does in another unit is no matter of this one.
        .filter(|(_, task)| mine || is_of_unit(&officer.actor, &task.agency, &task.unit))
        .map(|(case, task)| TaskBody::of(case, task, &world))
        .collect();
    answer::json(StatusCode::OK, &ListBody { items, next: next.map(Place::word) })
}

/// Whether only the caller's own tasks are asked for, and which part of the list.
fn asked(actor: &Actor, directory: &Directory, query: &str) -> Result<(bool, Wanted), AppError> {
    let query = FormPairs::parse(query.as_bytes())?;
    let mine = flag(&query, "mine")?.unwrap_or(true);
    let (after, limit) = (optional(&query, "after", Place::of_word)?, limit(&query)?);
    let sources = if mine { workload::sources(actor) } else { of_units(actor, directory) };
    Ok((mine, Wanted { sources, group: None, filter: Filter::default(), after, limit }))
}

fn is_of_unit(actor: &Actor, agency: &str, unit: &str) -> bool {
    actor
        .memberships
        .iter()
        .any(|post| post.role.works_on_cases() && post.agency == agency && post.unit == unit)
}

/// The pools of the caller's units, and whatever their officers hold.
fn of_units(actor: &Actor, directory: &Directory) -> Vec<Source> {
    let mut sources = Vec::new();
    for officer in directory.officers() {
        if officer.memberships.iter().any(|post| is_of_unit(actor, &post.agency, &post.unit)) {
            sources.push(Source::Own(officer.id.0.clone()));
        }
    }
    for unit in directory.units().filter(|unit| is_of_unit(actor, &unit.agency, &unit.code)) {
        for role in Role::ALL.into_iter().filter(|role| role.works_on_cases()) {
            sources.push(Source::Pool {
                agency: unit.agency.clone(),
                unit: unit.code.clone(),
                role: role.code(),
            });
        }
    }
    sources
}

/// Tasks with their cases, and behind which place there are more.
type Part = (Vec<(Arc<Case>, u32)>, Option<Place>);

/// Reads a part of the list.
fn read(
    tx: &mut Tx<'_>,
    (wanted, borders): (&Wanted, &Borders),
    known: &World,
) -> Result<Part, ExecuteError> {
    let found = waiting::list(tx, wanted, borders)?;
    let mut tasks = Vec::with_capacity(found.tasks.len());
    for waiting in &found.tasks {
        if let Some(found) = cases::find(tx, &waiting.case_no)? {
            tasks.push((found.stored(known)?.case, waiting.task_no));
        }
    }
    Ok((tasks, found.next))
}
