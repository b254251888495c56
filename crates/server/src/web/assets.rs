//! Style sheet, script and icons: built into the program, kept by browsers for a year.

use axum::Router;
use axum::extract::Path;
use axum::http::{HeaderName, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::app::App;
use crate::web::error::AppError;

const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/mc.css"));
const SCRIPT: &str = include_str!("../../../../assets/js/mc.js");
const ICONS: &str = include_str!("../../../../assets/icons.svg");
const FAVICON: &str = include_str!("../../../../assets/favicon.svg");

/// Routes of the assets: method, pattern.
pub const ROUTES: &[(&str, &str)] = &[("GET", "/assets/{*path}")];

/// Routes of the assets.
pub fn routes() -> Router<App> {
    Router::new().route("/assets/{*path}", get(asset))
}

async fn asset(Path(path): Path<String>) -> Result<Response, AppError> {
    let (kind, body) = match path.as_str() {
        "mc.css" => ("text/css; charset=utf-8", STYLE),
        "js/mc.js" => ("text/javascript; charset=utf-8", SCRIPT),
        "icons.svg" => ("image/svg+xml", ICONS),
        "favicon.svg" => ("image/svg+xml", FAVICON),
        _ => return Err(AppError::NotFound),
    };
    // The address carries a version, so the content behind it never changes.
    let headers: [(HeaderName, &str); 2] =
        [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
    Ok((headers, body).into_response())
}
