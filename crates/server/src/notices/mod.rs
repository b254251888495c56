//! Notices to applicants: what was sent, what waits, what was given up and may be tried again.

mod actions;
mod pages;
mod view;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;
use crate::web::urls;

/// Routes of notices: method, pattern.
pub const ROUTES: &[(&str, &str)] =
    &[("GET", urls::NOTICES), ("GET", urls::NOTICE), ("POST", urls::NOTICE_RETRY)];

/// Routes of notices.
pub fn routes() -> Router<App> {
    Router::new()
        .route(urls::NOTICES, get(pages::notices))
        .route(urls::NOTICE, get(pages::letter))
        .route(urls::NOTICE_RETRY, post(actions::retry))
}

#[cfg(test)]
pub(crate) mod tests;
