//! Forms sent by a browser: name and value pairs, tied to the browser, bounded.

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};

use crate::web::error::AppError;
use crate::web::secrets;
use crate::web::session::Visit;

/// At most this many inputs in one form.
const PAIRS_MAX: usize = 2_000;
/// Largest form, in bytes.
pub const FORM_BYTES_MAX: usize = 512 * 1024;

/// What a form sent, in the order of the page. The tie to the browser has been checked.
#[derive(Clone, Debug, Default)]
pub struct FormPairs(pub Vec<(String, String)>);

impl FormPairs {
    /// Reads an `application/x-www-form-urlencoded` body or query.
    pub fn parse(encoded: &[u8]) -> Result<Self, AppError> {
        let pairs: Vec<(String, String)> = form_urlencoded::parse(encoded)
            .take(PAIRS_MAX + 1)
            // Browsers count a new line as one character and send two.
            .map(|(name, value)| (text::nfc(&name), text::nfc(&value).replace("\r\n", "\n")))
            .collect();
        if pairs.len() > PAIRS_MAX {
            return Err(AppError::TooLarge);
        }
        // No database keeps this sign, and nobody types it.
        if pairs.iter().any(|(name, value)| name.contains('\0') || value.contains('\0')) {
            return Err(AppError::BadRequest(String::new()));
        }
        Ok(Self(pairs))
    }

    /// The value of an input; empty when it was not sent.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
    }

    /// The value as it was typed, with its white space.
    pub fn raw(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// Whether a checkbox was ticked.
    pub fn checked(&self, name: &str) -> bool {
        self.0.iter().any(|(key, _)| key == name)
    }

    /// All pairs whose name begins with `prefix`, without it.
    pub fn below<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0
            .iter()
            .filter_map(move |(key, value)| key.strip_prefix(prefix).map(|rest| (rest, value.as_str())))
    }
}

impl<S: Send + Sync> FromRequest<S> for FormPairs {
    type Rejection = AppError;

    async fn from_request(request: Request, state: &S) -> Result<Self, AppError> {
        let (mut parts, body) = request.into_parts();
        let visit = Visit::from_request_parts(&mut parts, state).await?;
        let request = Request::from_parts(parts, body);
        let bytes = Bytes::from_request(request, state).await.map_err(|_| AppError::TooLarge)?;
        let pairs = Self::parse(&bytes)?;
        if secrets::same(pairs.get("csrf"), visit.csrf()) { Ok(pairs) } else { Err(AppError::Expired) }
    }
}
