//! Reading requests: JSON bodies that say where they are wrong, the tie to the browser, the caller's key.

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use serde::de::DeserializeOwned;
use serde_path_to_error::{Path, Segment};

use crate::web::error::{AppError, FieldProblem};
use crate::web::idempotency::{self, Known, OnceKey};
use crate::web::secrets;
use crate::web::session::OfficerVisit;

use super::answer;

/// Longest idempotency key, in bytes.
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
    /// A refusal, or the first answer to a request that came before.
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let officer =
            OfficerVisit::from_request_parts(&mut parts, state).await.map_err(IntoResponse::into_response)?;
        let key = key(&officer, &parts.headers).map_err(IntoResponse::into_response)?;
        let path = parts.uri.path().to_owned();
        let request = Request::from_parts(parts, body);
        let bytes =
            Bytes::from_request(request, state).await.map_err(|_| AppError::TooLarge.into_response())?;
        let once = key.map(|key| OnceKey {
            caller: officer.actor.id.0.clone(),
            key,
            fingerprint: secrets::derive(&String::from_utf8_lossy(&bytes), &path),
        });
        if let Some(once) = &once {
            // Before anything is checked: what was right the first time may be wrong by now.
            match repeated(&officer, once).await {
                Ok(None) => {}
                Ok(Some(first)) => return Err(first),
                Err(error) => return Err(error.into_response()),
            }
        }
        let body = read(&bytes).map_err(IntoResponse::into_response)?;
        Ok(Self { officer, body, once })
    }
}

/// The key of a request whose tie to the browser is right.
fn key(officer: &OfficerVisit, headers: &HeaderMap) -> Result<Option<String>, AppError> {
    let header = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    // A token is never sent by a browser on its own; a cookie is.
    let tied = officer.visit.bearer()
        || secrets::same(header("x-csrf-token").unwrap_or_default(), officer.visit.csrf());
    if !tied {
        return Err(AppError::Expired);
    }
    match header("idempotency-key") {
        None => Ok(None),
        Some(key) if key.is_empty() || key.len() > KEY_MAX => {
            Err(AppError::BadRequest(format!("Idempotency-Key: 1–{KEY_MAX} ASCII")))
        }
        Some(key) => Ok(Some(key.to_owned())),
    }
}

/// The first answer, when the request came before.
async fn repeated(officer: &OfficerVisit, once: &OnceKey) -> Result<Option<Response>, AppError> {
    let once = once.clone();
    match officer.visit.app().store().read(move |tx| idempotency::known(tx, &once)).await? {
        Known::New => Ok(None),
        Known::Answered { status, body } => Ok(Some(answer::kept(status, body))),
        Known::Other => Err(AppError::KeyReused),
    }
}

/// Reads a JSON body; an empty one is an empty object.
fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, AppError> {
    let bytes = if bytes.iter().all(u8::is_ascii_whitespace) { b"{}" } else { bytes };
    // A list of values would be taken for the fields in their order.
    if bytes.trim_ascii_start().starts_with(b"[") {
        let message = "an object is expected".to_owned();
        return Err(AppError::Fields(vec![FieldProblem {
            pointer: String::new(),
            code: "unreadable".to_owned(),
            message,
            detail: String::new(),
        }]));
    }
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let body = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let inner = error.inner();
        if inner.is_data() {
            return AppError::Fields(vec![FieldProblem {
                pointer: pointer(error.path()),
                code: "unreadable".to_owned(),
                message: inner.to_string(),
                detail: String::new(),
            }]);
        }
        AppError::BadRequest(inner.to_string())
    })?;
    json.end().map_err(|error| AppError::BadRequest(error.to_string()))?;
    Ok(body)
}

/// A JSON pointer (RFC 6901).
fn pointer(path: &Path) -> String {
    let mut pointer = String::new();
    for segment in path {
        pointer.push('/');
        match segment {
            Segment::Seq { index } => pointer += &index.to_string(),
            Segment::Map { key } | Segment::Enum { variant: key } => {
                pointer += &key.replace('~', "~0").replace('/', "~1");
            }
            Segment::Unknown => pointer.push('?'),
        }
    }
    pointer
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::read;
    use crate::api::requests;
    use crate::web::error::AppError;

    /// Where the body is wrong; `None` when it cannot be read at all.
    fn wrong_at(body: &str) -> Option<String> {
        match read::<requests::Intake>(body.as_bytes()) {
            Err(AppError::Fields(fields)) => Some(fields[0].pointer.clone()),
            Err(AppError::BadRequest(_)) => None,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_wrong_field_is_named_by_its_pointer() {
        assert_eq!(wrong_at(r#"{"procedure": 7}"#).as_deref(), Some("/procedure"));
        assert_eq!(
            wrong_at(r#"{"papers": [{"originals": 1}, {"originals": "hai"}]}"#).as_deref(),
            Some("/papers/1/originals")
        );
        assert_eq!(wrong_at(r#"{"applicant": {"ho/ten~": 1}}"#).as_deref(), Some("/applicant/ho~1ten~0"));
        assert_eq!(wrong_at("[]").as_deref(), Some(""));
    }

    #[test]
    fn what_is_no_json_cannot_be_read() {
        for body in ["{", "{}{}", "{} x", "{\"procedure\": \"\u{7f}", "nul"] {
            assert_eq!(wrong_at(body), None, "{body}");
        }
        assert_eq!(read::<Value>(b" \n ").expect("nothing is an empty object"), serde_json::json!({}));
    }
}
