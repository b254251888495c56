//! Headers that protect every answer: strict content policy, no sniffing, no framing, no caching of pages.

use axum::http::{HeaderName, HeaderValue, header};
use axum::response::Response;

use crate::app::App;

/// No inline script or style, nothing from elsewhere.
pub const CONTENT_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
     font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; \
     frame-ancestors 'self'; object-src 'none'";
/// For a year browsers ask for this host over TLS only.
const TLS_ONLY: &str = "max-age=31536000";

/// Sets the headers, unless the handler set its own.
pub fn protect(app: &App, mut response: Response) -> Response {
    let defaults: [(HeaderName, &str); 8] = [
        (header::CONTENT_SECURITY_POLICY, CONTENT_POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "SAMEORIGIN"),
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=()"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    let tls = app.config().secure_cookies.then_some((header::STRICT_TRANSPORT_SECURITY, TLS_ONLY));
    for (name, value) in defaults.into_iter().chain(tls) {
        if !response.headers().contains_key(&name) {
            response.headers_mut().insert(name, HeaderValue::from_static(value));
        }
    }
    response
}
