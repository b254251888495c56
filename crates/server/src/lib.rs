//! The web application: pages, JSON API, background work.
//!
//! A slice is a module with `ROUTES` (what it answers) and `routes()` (its router); both are gathered here in
//! [`all_routes`] and [`router`]. A test reads the sources and compares: whoever adds a route adds a line to
//! `ROUTES`, whoever adds a slice adds a line to both functions and, in the test, says who may open its pages.

pub mod account;
pub mod acts;
pub mod api;
pub mod app;
pub mod book;
pub mod case;
pub mod cases;
pub mod clock;
pub mod health;
pub mod home;
pub mod inbox;
pub mod intake;
pub mod metrics;
pub mod notices;
pub mod outbox;
pub mod portal;
pub mod preferences;
pub mod procedures_admin;
pub mod sign_in;
pub mod slips;
pub mod tracking;
pub mod web;

#[cfg(test)]
mod rendered;

use std::net::SocketAddr;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;
use tower::ServiceBuilder;
use tower::util::{MapRequestLayer, MapResponseLayer};
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;

pub use app::App;

/// A request that takes longer is given up, in seconds.
const REQUEST_SECONDS_MAX: u64 = 60;

/// Every route: method, pattern. Each slice lists its own beside its router, in `ROUTES`.
pub fn all_routes() -> Vec<(&'static str, &'static str)> {
    [
        account::ROUTES,
        api::ROUTES,
        book::ROUTES,
        case::ROUTES,
        cases::ROUTES,
        health::ROUTES,
        home::ROUTES,
        inbox::ROUTES,
        intake::ROUTES,
        metrics::ROUTES,
        notices::ROUTES,
        portal::ROUTES,
        preferences::ROUTES,
        procedures_admin::ROUTES,
        sign_in::ROUTES,
        slips::ROUTES,
        tracking::ROUTES,
        web::assets::ROUTES,
    ]
    .concat()
}

/// The OpenAPI document of the API, as JSON.
pub fn openapi_json() -> String {
    api::document()
}

/// The whole application as a router.
pub fn router(app: App) -> Router {
    let pages = Router::new()
        .merge(account::routes())
        .merge(api::routes())
        .merge(book::routes())
        .merge(case::routes())
        .merge(cases::routes())
        .merge(home::routes())
        .merge(inbox::routes())
        .merge(intake::routes())
        .merge(notices::routes())
        .merge(portal::routes())
        .merge(preferences::routes())
        .merge(procedures_admin::routes())
        .merge(sign_in::routes())
        .merge(slips::routes())
        .merge(tracking::routes())
        .layer(from_fn_with_state(app.clone(), web::session::recognise));
    // In one piece: each layer of its own would pack every request once more.
    let around = ServiceBuilder::new()
        .layer(CompressionLayer::new())
        .layer(MapRequestLayer::new(with(app.clone(), web::proxy::find_caller)))
        .layer(MapResponseLayer::new(with(app.clone(), web::guard::protect)))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::REQUEST_TIMEOUT,
            std::time::Duration::from_secs(REQUEST_SECONDS_MAX),
        ))
        .layer(DefaultBodyLimit::max(web::form::FORM_BYTES_MAX))
        .layer(from_fn_with_state(app.clone(), metrics::observe));
    Router::new()
        .merge(health::routes())
        .merge(metrics::routes())
        .merge(web::assets::routes())
        .merge(pages)
        .layer(around)
        .with_state(app)
}

/// A change of a request or response that looks at the application.
fn with<T>(app: App, change: fn(&App, T) -> T) -> impl Fn(T) -> T + Clone {
    move |changed| change(&app, changed)
}

/// Serves until `shutdown` is done; meanwhile sends what waits in the outbox and follows changes of the world.
pub async fn serve(
    app: App,
    listener: tokio::net::TcpListener,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let worker = tokio::spawn(outbox::run(app.clone()));
    let upkeep = tokio::spawn(metrics::keep_up(app.clone()));
    let follower = tokio::spawn(app::follow_world(app.clone()));
    let service = router(app).into_make_service_with_connect_info::<SocketAddr>();
    let served = axum::serve(listener, service).with_graceful_shutdown(shutdown).await;
    worker.abort();
    upkeep.abort();
    follower.abort();
    served
}
