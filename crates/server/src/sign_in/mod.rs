//! Signing in and out.

mod actions;
mod pages;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;
use crate::web::urls;

/// Routes of signing in and out: method, pattern.
pub const ROUTES: &[(&str, &str)] =
    &[("GET", urls::SIGN_IN), ("POST", urls::SIGN_IN), ("POST", urls::SIGN_OUT)];

/// Routes of signing in and out.
pub fn routes() -> Router<App> {
    Router::new()
        .route(urls::SIGN_IN, get(pages::form).post(actions::sign_in))
        .route(urls::SIGN_OUT, post(actions::sign_out))
}

#[cfg(test)]
pub(crate) mod tests;
