//! The officer's first page: what there is to be done.

mod pages;
mod view;

use axum::Router;
use axum::routing::get;

use crate::app::App;
use crate::web::urls;

/// Routes of the officer's first page: method, pattern.
pub const ROUTES: &[(&str, &str)] = &[("GET", urls::HOME)];

/// Routes of the officer's first page.
pub fn routes() -> Router<App> {
    Router::new().route(urls::HOME, get(pages::home))
}

#[cfg(test)]
pub(crate) mod tests;
