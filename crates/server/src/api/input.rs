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
use crate::web::texts::Texts;

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
        let body = read(&bytes, officer.visit.texts()).map_err(IntoResponse::into_response)?;
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
fn read<T: DeserializeOwned>(bytes: &[u8], texts: &Texts) -> Result<T, AppError> {
    let bytes = if bytes.iter().all(u8::is_ascii_whitespace) { b"{}" } else { bytes };
    // A list of values would be taken for the fields in their order.
    if bytes.trim_ascii_start().starts_with(b"[") {
        let message = texts.text("api-field-wrong-type");
        return Err(AppError::Fields(vec![FieldProblem::new("", "wrong-type", message)]));
    }
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let body = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let (inner, place) = (error.inner(), pointer(error.path()));
        if inner.is_data() {
            return AppError::Fields(vec![wrong_field(place, &inner.to_string(), texts)]);
        }
        AppError::BadRequest(inner.to_string())
    })?;
    json.end().map_err(|error| AppError::BadRequest(error.to_string()))?;
    Ok(body)
}

/// What is wrong with a field. The kind of fault is known only by the first words that serde says of it.
fn wrong_field(place: String, said: &str, texts: &Texts) -> FieldProblem {
    let named = |what: &str| said.strip_prefix(what).and_then(|rest| rest.split('`').next());
    let (pointer, code) = if let Some(name) = named("missing field `") {
        (format!("{place}/{}", escaped(name)), "required")
    } else if let Some(name) = named("duplicate field `") {
        (format!("{place}/{}", escaped(name)), "twice")
    } else if said.starts_with("unknown field") {
        (place, "unknown-field")
    } else if said.starts_with("invalid value: integer") {
        (place, "out-of-range")
    } else if said.starts_with("unknown variant") {
        (place, "not-an-option")
    } else {
        (place, "wrong-type")
    };
    let message = texts.text(&format!("api-field-{code}")).to_owned();
    FieldProblem { detail: said.to_owned(), ..FieldProblem::new(pointer, code, message) }
}

/// A name as it stands in a JSON pointer.
fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// A JSON pointer (RFC 6901).
fn pointer(path: &Path) -> String {
    let mut pointer = String::new();
    for segment in path {
        pointer.push('/');
        match segment {
            Segment::Seq { index } => pointer += &index.to_string(),
            Segment::Map { key } | Segment::Enum { variant: key } => {
                pointer += &escaped(key);
            }
            Segment::Unknown => pointer.push('?'),
        }
    }
    pointer
}

#[cfg(test)]
mod tests {
    use serde::de::DeserializeOwned;
    use serde_json::Value;

    use super::read;
    use crate::api::requests;
    use crate::web::error::AppError;
    use crate::web::texts::{Language, Languages};

    /// Where a body is wrong and how; `None` when it cannot be read at all.
    fn wrong<T: DeserializeOwned + std::fmt::Debug>(body: &str) -> Option<(String, String)> {
        let languages = Languages::load();
        let found = Language::ALL.map(|language| match read::<T>(body.as_bytes(), languages.of(language)) {
            Err(AppError::Fields(fields)) => {
                let field = fields[0].clone();
                assert!(field.message.contains(' ') && !field.message.contains('`'), "{field:?}");
                Some((field.pointer, field.code, field.message))
            }
            Err(AppError::BadRequest(_)) => None,
            other => panic!("{other:?}"),
        });
        let [vietnamese, english] = found;
        let (there, here) = (vietnamese?, english?);
        assert_ne!(there.2, here.2, "it is said in the language of the caller");
        Some((there.0, there.1))
    }

    #[track_caller]
    fn is_wrong<T: DeserializeOwned + std::fmt::Debug>(body: &str, pointer: &str, code: &str) {
        assert_eq!(wrong::<T>(body), Some((pointer.to_owned(), code.to_owned())), "{body}");
    }

    #[test]
    fn a_wrong_field_is_named_by_its_pointer_and_its_fault_by_a_code() {
        is_wrong::<requests::Intake>(r#"{"procedure": 7}"#, "/procedure", "wrong-type");
        let papers = r#"{"papers": [{"originals": 1}, {"originals": "hai"}]}"#;
        is_wrong::<requests::Intake>(papers, "/papers/1/originals", "wrong-type");
        let unknown = r#"{"applicant": {"ho/ten~": 1}}"#;
        is_wrong::<requests::Intake>(unknown, "/applicant/ho~1ten~0", "unknown-field");
        is_wrong::<requests::Intake>(r#"{"note": "a", "note": "b"}"#, "/note", "twice");
        is_wrong::<requests::HandOver>(r#"{"delivery": "drone"}"#, "/delivery", "not-an-option");
        let request = r#"{"task_no": 1, "items": [{"name": "Giấy", "originals": 300}]}"#;
        is_wrong::<requests::SupplementRequest>(request, "/items/0/originals", "out-of-range");
        is_wrong::<requests::Intake>("[]", "", "wrong-type");
    }

    #[test]
    fn a_field_that_is_missing_is_named() {
        is_wrong::<requests::Payment>(r#"{"task_no": 4}"#, "/amount_vnd", "required");
        is_wrong::<requests::Release>("", "/task_no", "required");
        is_wrong::<requests::SupplementRequest>(r#"{"reason": "x"}"#, "/task_no", "required");
        let date = r#"{"task_no": 4, "amount_vnd": 1, "receipt_no": "1", "paid_on": "mai"}"#;
        is_wrong::<requests::Payment>(date, "/paid_on", "wrong-type");
    }

    #[test]
    fn an_assignment_says_whose_the_task_shall_be() {
        is_wrong::<requests::Assignment>("", "/officer", "required");
        let texts = Languages::load();
        let body = read::<requests::Assignment>(br#"{"officer": null}"#, texts.of(Language::Vietnamese));
        assert!(body.expect("the pool is an answer").officer.is_none());
    }

    #[test]
    fn what_is_no_json_cannot_be_read() {
        for body in ["{", "{}{}", "{} x", "{\"procedure\": \"\u{7f}", "nul"] {
            assert_eq!(wrong::<requests::Intake>(body), None, "{body}");
        }
        let texts = Languages::load();
        let nothing = read::<Value>(b" \n ", texts.of(Language::Vietnamese));
        assert_eq!(nothing.expect("nothing is an empty object"), serde_json::json!({}));
    }
}
