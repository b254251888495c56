//! The portal of citizens: home, procedures, how the portal can be used, what is kept of people.

mod home;
mod procedure;
mod procedures;
mod search;
mod statements;
mod terms;

#[cfg(test)]
pub(crate) mod tests;

use axum::Router;
use axum::routing::get;

use crate::app::App;
use crate::web::urls;

/// Routes of the portal: method, pattern.
pub const ROUTES: &[(&str, &str)] = &[
    ("GET", urls::PORTAL),
    ("GET", urls::PROCEDURES),
    ("GET", urls::PROCEDURE),
    ("GET", urls::ACCESSIBILITY),
    ("GET", urls::PRIVACY),
];

/// Routes of the portal.
pub fn routes() -> Router<App> {
    Router::new()
        .route(urls::PORTAL, get(home::home))
        .route(urls::PROCEDURES, get(procedures::list))
        .route(urls::PROCEDURE, get(procedure::show))
        .route(urls::ACCESSIBILITY, get(statements::accessibility))
        .route(urls::PRIVACY, get(statements::privacy))
}
