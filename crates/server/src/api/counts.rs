//! GET: how much work there is, as the first page shows it.

use access::{Act, may};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;
use store::DbError;
use utoipa::ToSchema;

use crate::web::error::AppError;
use crate::web::session::OfficerVisit;
use crate::web::time;
use crate::web::workload::{self, COUNT_MAX, MenuCounts, StageCounts};

use super::answer;

/// How much work there is. Nothing is counted beyond `most`: a count that is as large means "that many or more".
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct CountsBody {
    most: u32,
    /// Tasks assigned to the caller, and those free for the caller to take.
    inbox: u32,
    /// One of them is late.
    inbox_late: bool,
    /// Those of them that are to be signed; counted for leaders alone.
    to_sign: u32,
    /// Notices that were given up; counted for those who see notices.
    notices_given_up: u32,
    /// Of the agencies in which the caller works on cases; `null` for those who work on none.
    cases: Option<CaseCountsBody>,
}

/// How the unfinished cases of the caller's agencies stand.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct CaseCountsBody {
    /// Received since this morning.
    received_today: u32,
    /// Accepted; nobody has worked on it yet.
    accepted: u32,
    in_progress: u32,
    awaiting_supplement: u32,
    awaiting_payment: u32,
    /// Results to be handed over.
    result_ready: u32,
    /// Past the appointment while the clock runs.
    late: u32,
    /// Unfinished cases that came in online.
    online: u32,
    /// Cases between these agencies and others.
    with_other_agencies: u32,
}

impl CaseCountsBody {
    const fn of(menu: &MenuCounts, stages: &StageCounts) -> Self {
        Self {
            received_today: stages.today,
            accepted: stages.accepted,
            in_progress: stages.in_progress,
            awaiting_supplement: stages.awaiting_supplement,
            awaiting_payment: stages.awaiting_payment,
            result_ready: stages.results,
            late: stages.late,
            online: menu.online,
            with_other_agencies: menu.linked,
        }
    }
}

/// The counts of the first page.
#[utoipa::path(get, operation_id = "show_counts", path = "/api/v1/counts", tag = "cases",
    responses((status = 200, body = CountsBody), (status = 401, description = "not signed in")))]
pub(super) async fn show(officer: OfficerVisit) -> Result<Response, AppError> {
    may(&officer.actor, Act::Work, &access::Subject::default())?;
    let (actor, now) = (officer.actor.clone(), officer.visit.now());
    let day_begins = time::day_begins(calendar::to_local(now).date());
    let read = officer.visit.app().store().read(move |tx| {
        let now = now.as_millisecond();
        let agencies = workload::agencies(&actor);
        let menu = workload::menu_counts(tx, &actor, (now, COUNT_MAX))?;
        let stages = if agencies.is_empty() {
            None
        } else {
            Some(workload::stage_counts(tx, &agencies, (now, day_begins))?)
        };
        Ok::<_, DbError>(CountsBody {
            most: COUNT_MAX,
            inbox: menu.inbox,
            inbox_late: menu.inbox_late,
            to_sign: menu.signing,
            notices_given_up: menu.notices,
            cases: stages.map(|stages| CaseCountsBody::of(&menu, &stages)),
        })
    });
    answer::json(StatusCode::OK, &read.await?)
}
