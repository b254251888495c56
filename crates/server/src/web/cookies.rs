//! Cookies: read from a request, written to a response.
//!
//! Over TLS the names carry the prefix `__Host-`: browsers then take such a cookie only from this very host, so
//! that a neighbouring site cannot plant a session or a form's tie to the browser.

use std::borrow::Cow;

use axum::http::{HeaderMap, HeaderValue, header};

/// Session of an officer.
pub const SESSION: &str = "mc_session";
/// Visitor without a session: ties forms to the browser.
pub const VISITOR: &str = "mc_visitor";
/// Choices of the reader.
pub const PREFERENCES: &str = "mc_prefs";
/// Message kept over one redirect.
pub const FLASH: &str = "mc_flash";

/// Before the name of a cookie that only this host can set.
const OF_THIS_HOST: &str = "__Host-";

/// The name under which a browser keeps a cookie.
fn kept_name(name: &str, secure: bool) -> Cow<'_, str> {
    if secure { Cow::Owned(format!("{OF_THIS_HOST}{name}")) } else { Cow::Borrowed(name) }
}

/// Value of a cookie.
pub fn read(headers: &HeaderMap, name: &str, secure: bool) -> Option<String> {
    let name = kept_name(name, secure);
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
    let mut cookie = cookie::Cookie::build((kept_name(name, secure), value))
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

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderValue, header};

    use super::{SESSION, read, write};

    #[test]
    fn a_session_cookie_is_out_of_reach_of_scripts_other_sites_and_plain_connections() {
        let written = write(SESSION, "bi-mat", true, None);
        let written = written.to_str().expect("a readable header");
        assert!(written.starts_with("__Host-mc_session=bi-mat;"), "{written}");
        for flag in ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"] {
            assert!(written.split("; ").any(|part| part == flag), "{flag} is missing in {written}");
        }
        assert!(!written.contains("Domain"), "{written}");
    }

    #[test]
    fn over_tls_a_cookie_that_a_neighbouring_host_could_have_set_is_not_believed() {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, HeaderValue::from_static("mc_session=gai-san; mc_prefs=lang=en"));
        assert_eq!(read(&headers, SESSION, true), None);
        assert_eq!(read(&headers, SESSION, false).as_deref(), Some("gai-san"));
        headers.append(header::COOKIE, HeaderValue::from_static("__Host-mc_session=that"));
        assert_eq!(read(&headers, SESSION, true).as_deref(), Some("that"));
    }
}
