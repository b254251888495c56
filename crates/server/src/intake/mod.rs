//! The desk receives a case: choose the procedure, fill in one screen, accept or decline.

mod actions;
mod appointment;
mod choose;
mod desk;
mod pages;
mod papers;
mod people;
mod reads;
mod screen;
mod typed;
mod verdict;

#[cfg(test)]
pub(crate) mod tests;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;
use crate::web::urls;

/// Routes of the intake: method, pattern.
pub const ROUTES: &[(&str, &str)] = &[
    ("GET", urls::INTAKE),
    ("POST", urls::INTAKE),
    ("POST", urls::INTAKE_APPOINTMENT),
    ("POST", urls::INTAKE_DECLINATION),
    ("GET", urls::INTAKE_RECEIVED),
];

/// Routes of the intake.
pub fn routes() -> Router<App> {
    Router::new()
        .route(urls::INTAKE, get(pages::start).post(actions::accept))
        .route(urls::INTAKE_APPOINTMENT, post(actions::recount))
        .route(urls::INTAKE_DECLINATION, post(actions::decline))
        .route(urls::INTAKE_RECEIVED, get(pages::received))
}
