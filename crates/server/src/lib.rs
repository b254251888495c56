//! The web application: pages, JSON API, background work.

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
pub mod notices;
pub mod outbox;
pub mod portal;
pub mod preferences;
pub mod procedures_admin;
pub mod sign_in;
pub mod slips;
pub mod tracking;
pub mod web;

use std::net::SocketAddr;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;

pub use app::App;

/// A request that takes longer is given up, in seconds.
const REQUEST_SECONDS_MAX: u64 = 60;

/// The whole application as a router.
pub fn router(app: App) -> Router {
    let pages = Router::new()
        .merge(api::routes())
        .merge(sign_in::routes())
        .merge(preferences::routes())
        .merge(home::routes())
        .merge(inbox::routes())
        .merge(cases::routes())
        .merge(book::routes())
        .merge(notices::routes())
        .merge(procedures_admin::routes())
        .merge(account::routes())
        .merge(portal::routes())
        .merge(tracking::routes())
        .merge(slips::routes())
        .merge(intake::routes())
        .merge(case::routes())
        .layer(from_fn_with_state(app.clone(), web::error::present))
        .layer(from_fn_with_state(app.clone(), web::session::recognise));
    Router::new()
        .merge(health::routes())
        .merge(web::assets::routes())
        .merge(pages)
        .layer(DefaultBodyLimit::max(web::form::FORM_BYTES_MAX))
        .layer(from_fn(web::guard::protect))
        .layer(TimeoutLayer::with_status_code(
            axum::http::StatusCode::REQUEST_TIMEOUT,
            std::time::Duration::from_secs(REQUEST_SECONDS_MAX),
        ))
        .layer(CompressionLayer::new())
        .with_state(app)
}

/// Serves until `shutdown` is done; sends what waits in the outbox meanwhile.
pub async fn serve(
    app: App,
    listener: tokio::net::TcpListener,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let worker = tokio::spawn(outbox::run(app.clone()));
    let service = router(app).into_make_service_with_connect_info::<SocketAddr>();
    let served = axum::serve(listener, service).with_graceful_shutdown(shutdown).await;
    worker.abort();
    served
}
