//! Lists of cases and the search for one.

mod asked;
mod pages;
mod scan;
mod search;
mod view;

use axum::Router;
use axum::routing::get;

use crate::app::App;
use crate::web::urls;

/// Routes of lists and search: method, pattern.
pub const ROUTES: &[(&str, &str)] = &[("GET", urls::CASES)];

/// Routes of lists and search.
pub fn routes() -> Router<App> {
    Router::new().route(urls::CASES, get(pages::cases))
}

#[cfg(test)]
pub(crate) mod tests;
