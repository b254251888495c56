//! The inbox: what waits for the officer, by deadline; taking tasks from the pool.

mod actions;
mod pages;
mod view;

use axum::Router;
use axum::routing::get;

use crate::app::App;
use crate::web::urls;

/// Routes of the inbox: method, pattern.
pub const ROUTES: &[(&str, &str)] = &[("GET", urls::INBOX), ("POST", urls::INBOX)];

/// Routes of the inbox.
pub fn routes() -> Router<App> {
    Router::new().route(urls::INBOX, get(pages::inbox).post(actions::claim))
}

#[cfg(test)]
pub(crate) mod tests;
