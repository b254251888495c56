//! Whether this node is alive and ready.

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use store::migrate;

use crate::app::App;

/// Routes of the health checks: method, pattern.
pub const ROUTES: &[(&str, &str)] = &[("GET", "/healthz"), ("GET", "/readyz")];

/// Routes of the health checks.
pub fn routes() -> Router<App> {
    Router::new().route("/healthz", get(alive)).route("/readyz", get(ready))
}

async fn alive() -> &'static str {
    "ok"
}

/// Ready when the database answers and its schema is this program's.
async fn ready(State(app): State<App>) -> (StatusCode, &'static str) {
    let version =
        app.store().read(|tx| tx.query_one("SELECT MAX(number) FROM schema_migrations", &[])?.int(0)).await;
    match version {
        Ok(version) if version == migrate::MIGRATIONS.len() as i64 => (StatusCode::OK, "ready"),
        Ok(_) => (StatusCode::SERVICE_UNAVAILABLE, "migrations are not current"),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "database is not reachable"),
    }
}
