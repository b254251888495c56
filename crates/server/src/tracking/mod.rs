//! Public tracking: how a case stands, for whoever holds its slip. Never names, no signing in.

mod pages;
mod view;

#[cfg(test)]
pub(crate) mod tests;

use axum::Router;
use axum::routing::get;

use crate::app::App;
use crate::web::urls;

/// Routes of public tracking: method, pattern.
pub const ROUTES: &[(&str, &str)] = &[("GET", urls::TRACKING)];

/// Routes of public tracking.
pub fn routes() -> Router<App> {
    Router::new().route(urls::TRACKING, get(pages::track))
}
