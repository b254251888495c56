//! The officer's own account: display choices and password; the help page.

mod actions;
mod pages;
mod view;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;
use crate::web::urls;

/// Routes of the own account and of help: method, pattern.
pub const ROUTES: &[(&str, &str)] = &[("GET", urls::ACCOUNT), ("POST", urls::PASSWORD), ("GET", urls::HELP)];

/// Routes of the own account and of help.
pub fn routes() -> Router<App> {
    Router::new()
        .route(urls::ACCOUNT, get(pages::account))
        .route(urls::PASSWORD, post(actions::change_password))
        .route(urls::HELP, get(pages::help))
}

#[cfg(test)]
pub(crate) mod tests;
