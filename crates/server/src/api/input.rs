//! Reading requests: JSON bodies that say where they are wrong, the tie to the browser, the caller's key.

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use serde::de::DeserializeOwned;

use crate::web::error::{AppError, FieldProblem};
use crate::web::idempotency::OnceKey;
use crate::web::secrets;
use crate::web::session::OfficerVisit;

/// Longest idempotency key, in characters.
const KEY_MAX: usize = 200;

/// A request of an officer's program: who, what, and the key under which it may be repeated.
pub(super) struct ApiRequest<T> {
    /// Who asks.
    pub officer: OfficerVisit,
    /// What is asked.
    pub body: T,
    /// The key, when the caller sent one.
    pub once: Option<OnceKey>,
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for ApiRequest<T> {
    type Rejection = AppError;

    async fn from_request(request: Request, state: &S) -> Result<Self, AppError> {
        let (mut parts, body) = request.into_parts();
        let officer = OfficerVisit::from_request_parts(&mut parts, state).await?;
        let header = |name: &str| parts.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        // A token is never sent by a browser on its own; a cookie is.
        if !officer.visit.bearer() && !secrets::same(header("x-csrf-token"), officer.visit.csrf()) {
            return Err(AppError::Expired);
        }
        let key = header("idempotency-key").to_owned();
        let path = parts.uri.path().to_owned();
        let request = Request::from_parts(parts, body);
        let bytes = Bytes::from_request(request, state).await.map_err(|_| AppError::TooLarge)?;
        if key.chars().count() > KEY_MAX {
            return Err(AppError::BadRequest(format!("Idempotency-Key: at most {KEY_MAX} characters")));
        }
        let once = (!key.is_empty()).then(|| OnceKey {
            caller: officer.actor.id.0.clone(),
            fingerprint: secrets::derive(&String::from_utf8_lossy(&bytes), &path),
            key,
        });
        Ok(Self { officer, body: read(&bytes)?, once })
    }
}

/// Reads a JSON body; an empty one is an empty object.
fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, AppError> {
    let bytes = if bytes.iter().all(u8::is_ascii_whitespace) { b"{}" } else { bytes };
    let mut json = serde_json::Deserializer::from_slice(bytes);
    serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let inner = error.inner();
        if inner.is_syntax() || inner.is_eof() {
            return AppError::BadRequest(inner.to_string());
        }
        let path = error.path().to_string();
        let pointer = if path == "." { String::new() } else { format!("/{}", path.replace(['.', '['], "/").replace(']', "")) };
        AppError::Fields(vec![FieldProblem {
            pointer,
            code: "unreadable".to_owned(),
            message: inner.to_string(),
        }])
    })
}
