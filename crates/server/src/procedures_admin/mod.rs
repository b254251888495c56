//! Procedures as the administrator sees them: what they ask for, how they run, what is to be verified.

mod detail;
mod pages;
mod view;

use axum::Router;
use axum::routing::get;

use crate::app::App;
use crate::web::urls;

/// Routes of procedures for the administrator: method, pattern.
pub const ROUTES: &[(&str, &str)] = &[("GET", urls::ADMIN_PROCEDURES), ("GET", urls::ADMIN_PROCEDURE)];

/// Routes of procedures for the administrator.
pub fn routes() -> Router<App> {
    Router::new()
        .route(urls::ADMIN_PROCEDURES, get(pages::list))
        .route(urls::ADMIN_PROCEDURE, get(pages::detail))
}

#[cfg(test)]
pub(crate) mod tests;
