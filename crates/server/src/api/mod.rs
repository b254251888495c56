//! The JSON API under `/api/v1`: the same acts as the pages, for programs.

mod acts;
mod answer;
mod bodies;
mod book;
mod cases;
mod codes;
mod counts;
mod due;
mod input;
mod notices;
mod openapi;
#[expect(dead_code, reason = "describe what other crates write")]
mod procedure_shapes;
mod procedures;
mod public;
mod query;
mod requests;
#[expect(dead_code, reason = "describe what other crates write")]
mod shapes;
mod tasks;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;

pub use openapi::document;

/// Routes of the API: method, pattern.
pub const ROUTES: &[(&str, &str)] = &[
    ("GET", "/api/v1/openapi.json"),
    ("GET", "/api/v1/me"),
    ("GET", "/api/v1/counts"),
    ("GET", "/api/v1/due"),
    ("GET", "/api/v1/procedures"),
    ("GET", "/api/v1/procedures/{code}"),
    ("GET", "/api/v1/procedures/{code}/appointment"),
    ("GET", "/api/v1/admin/procedures"),
    ("GET", "/api/v1/cases"),
    ("POST", "/api/v1/cases"),
    ("POST", "/api/v1/declinations"),
    ("GET", "/api/v1/cases/{case_no}"),
    ("GET", "/api/v1/cases/{case_no}/journal"),
    ("GET", "/api/v1/tasks"),
    ("POST", "/api/v1/cases/{case_no}/tasks/{task_no}/completion"),
    ("POST", "/api/v1/cases/{case_no}/tasks/{task_no}/return"),
    ("POST", "/api/v1/cases/{case_no}/tasks/{task_no}/assignment"),
    ("POST", "/api/v1/cases/{case_no}/supplement-requests"),
    ("POST", "/api/v1/cases/{case_no}/supplement-requests/issue"),
    ("POST", "/api/v1/cases/{case_no}/supplement-requests/drop"),
    ("POST", "/api/v1/cases/{case_no}/supplements"),
    ("POST", "/api/v1/cases/{case_no}/payments"),
    ("POST", "/api/v1/cases/{case_no}/release"),
    ("POST", "/api/v1/cases/{case_no}/hand-over"),
    ("GET", "/api/v1/case-book"),
    ("GET", "/api/v1/notices"),
    ("POST", "/api/v1/notices/{notice}/retry"),
    ("GET", "/api/v1/public/cases/{case_no}"),
];

/// Routes of the API.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/api/v1/openapi.json", get(openapi::get))
        .route("/api/v1/me", get(cases::me))
        .route("/api/v1/counts", get(counts::show))
        .route("/api/v1/due", get(due::due))
        .route("/api/v1/procedures", get(procedures::list))
        .route("/api/v1/procedures/{code}", get(procedures::one))
        .route("/api/v1/procedures/{code}/appointment", get(due::appointment))
        .route("/api/v1/admin/procedures", get(procedures::admin_list))
        .route("/api/v1/cases", get(cases::list).post(acts::accept))
        .route("/api/v1/declinations", post(acts::decline))
        .route("/api/v1/cases/{case_no}", get(cases::one))
        .route("/api/v1/cases/{case_no}/journal", get(cases::journal))
        .route("/api/v1/tasks", get(tasks::list))
        .route("/api/v1/cases/{case_no}/tasks/{task_no}/completion", post(acts::complete))
        .route("/api/v1/cases/{case_no}/tasks/{task_no}/return", post(acts::send_back))
        .route("/api/v1/cases/{case_no}/tasks/{task_no}/assignment", post(acts::assign))
        .route("/api/v1/cases/{case_no}/supplement-requests", post(acts::propose_supplement))
        .route("/api/v1/cases/{case_no}/supplement-requests/issue", post(acts::issue_supplement))
        .route("/api/v1/cases/{case_no}/supplement-requests/drop", post(acts::drop_supplement))
        .route("/api/v1/cases/{case_no}/supplements", post(acts::receive_supplement))
        .route("/api/v1/cases/{case_no}/payments", post(acts::record_payment))
        .route("/api/v1/cases/{case_no}/release", post(acts::release))
        .route("/api/v1/cases/{case_no}/hand-over", post(acts::hand_over))
        .route("/api/v1/case-book", get(book::list))
        .route("/api/v1/notices", get(notices::list))
        .route("/api/v1/notices/{notice}/retry", post(notices::retry))
        .route("/api/v1/public/cases/{case_no}", get(public::track))
}
