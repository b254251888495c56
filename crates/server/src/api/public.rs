//! GET: public tracking, without sign-in.

use std::net::SocketAddr;

use axum::extract::{ConnectInfo, Path, RawQuery};
use axum::http::StatusCode;
use axum::response::Response;
use casework::PublicView;
use serde_json::{Value, json};

use crate::web::error::AppError;
use crate::web::form::FormPairs;
use crate::web::session::Visit;
use crate::web::texts::Texts;
use crate::web::{public_case, time};

use super::answer;
use super::shapes::PublicCaseBody;

/// Stage, agency, due date and steps of a case; never names.
#[utoipa::path(get, operation_id = "track_case", path = "/api/v1/public/cases/{case_no}", tag = "public", security(()),
    params(("case_no" = String, Path), ("code" = String, Query, description = "lookup code of the acceptance slip")),
    responses((status = 200, body = PublicCaseBody), (status = 404, description = "no such case, or another code"),
              (status = 429, description = "too many tries")))]
pub(super) async fn track(
    visit: Visit,
    ConnectInfo(address): ConnectInfo<SocketAddr>,
    Path(case_no): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, AppError> {
    let app = visit.app();
    if !app.limits().may_track(&address.ip().to_string()) {
        return Err(AppError::TooMany);
    }
    let query = FormPairs::parse(query.unwrap_or_default().as_bytes())?;
    let found = public_case::find(app, &case_no, query.get("code")).await?.ok_or(AppError::NotFound)?;
    answer::json(StatusCode::OK, &body(&found, &app.world(), visit.texts()))
}

fn body(view: &PublicView, world: &store::World, t: &Texts) -> Value {
    let directory = &world.directory;
    let steps: Vec<Value> = view
        .steps
        .iter()
        .map(|step| {
            json!({
                "name": step.name, "agency": directory.agency_name(&step.agency),
                "unit": directory.unit_name(&step.agency, &step.unit), "opened_at": time::iso(step.opened_at),
                "due_at": step.due_at.map(time::iso), "done_at": step.done_at.map(time::iso), "late": step.late,
            })
        })
        .collect();
    let asked: Vec<String> = view.asked.iter().map(|item| public_case::asked(item, t)).collect();
    json!({
        "case_no": view.case_no, "procedure": view.procedure,
        "procedure_name": world.procedures.name(&view.procedure), "stage": view.stage,
        "national_status": view.national_status, "department": directory.agency_name(&view.agency),
        "received_at": time::iso(view.received_at), "due_at": view.due_at.map(time::iso),
        "first_due_at": view.first_due_at.map(time::iso), "paused": view.paused,
        "finished_at": view.finished_at.map(time::iso), "asked": asked, "steps": steps,
    })
}
