//! Cookies: read from a request, written to a response.

use axum::http::{HeaderMap, HeaderValue, header};

/// Session of an officer.
pub const SESSION: &str = "mc_session";
/// Visitor without a session: ties forms to the browser.
pub const VISITOR: &str = "mc_visitor";
/// Choices of the reader.
pub const PREFERENCES: &str = "mc_prefs";
/// Message kept over one redirect.
pub const FLASH: &str = "mc_flash";

/// Value of a cookie.
pub fn read(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(cookie::Cookie::split_parse_encoded)
        .filter_map(Result::ok)
        .find(|cookie| cookie.name() == name)
        .map(|cookie| cookie.value().to_owned())
}

/// A `Set-Cookie` header. `max_age_s` 0 removes the cookie, `None` keeps it until the browser closes.
pub fn write(name: &str, value: &str, secure: bool, max_age_s: Option<i64>) -> HeaderValue {
    let mut cookie = cookie::Cookie::build((name, value))
        .path("/")
        .http_only(true)
        .secure(secure)
        .same_site(cookie::SameSite::Lax);
    if let Some(seconds) = max_age_s {
        cookie = cookie.max_age(cookie::time::Duration::seconds(seconds));
    }
    let text = cookie.build().encoded().to_string();
    HeaderValue::from_str(&text).unwrap_or_else(|_| HeaderValue::from_static(""))
}
