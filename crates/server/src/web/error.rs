//! What can go wrong with a request, and how it is told: a page, or a problem document for programs.

use access::Denied;
use askama::Template;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use casework::Rejection;
use serde::Serialize;
use store::{DbError, ExecuteError, WorldError};

use crate::web::page::Page;
use crate::web::session::Visit;
use crate::web::texts::Texts;
use crate::web::{secrets, urls};

mod rejection;

pub use rejection::rejection_text;

/// What can go wrong with a request.
#[derive(Clone, Debug)]
pub enum AppError {
    /// Nobody is signed in.
    SignIn,
    /// The visitor may not do this.
    Denied(Denied),
    /// There is no such thing.
    NotFound,
    /// The form does not belong to this browser, or its session ended.
    Expired,
    /// The address knows other methods only.
    WrongMethod,
    /// Somebody was faster.
    Conflict,
    /// The request is larger than allowed.
    TooLarge,
    /// Too many tries.
    TooMany,
    /// The request cannot be read.
    BadRequest(String),
    /// A rule says no.
    Rejected(Rejection),
    /// An idempotency key came before with another request.
    KeyReused,
    /// Fields are wrong (programs only; pages show them in place).
    Fields(Vec<FieldProblem>),
    /// The database cannot be reached or too many wait.
    Unavailable,
    /// Anything else; already logged under the incident number.
    Fault(String),
}

/// A wrong field, as programs are told.
#[derive(Clone, Debug, Serialize)]
pub struct FieldProblem {
    /// JSON pointer into the request.
    pub pointer: String,
    /// Stable code.
    pub code: String,
    /// What is wrong and what to do.
    pub message: String,
    /// What the reader of the request found, in its own words; empty when there is nothing to add.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub detail: String,
}

impl FieldProblem {
    /// A wrong field, told in the reader's language.
    pub fn new(pointer: impl Into<String>, code: &str, message: impl Into<String>) -> Self {
        Self {
            pointer: pointer.into(),
            code: code.to_owned(),
            message: message.into(),
            detail: String::new(),
        }
    }
}

impl AppError {
    /// A fault: logged once, here, with its chain, under a number that the page shows.
    pub fn fault(error: &(dyn std::error::Error + 'static)) -> Self {
        let incident = secrets::token()[..10].to_uppercase();
        let mut chain = error.to_string();
        let mut source = error.source();
        while let Some(cause) = source {
            chain += &format!(": {cause}");
            source = cause.source();
        }
        tracing::error!(incident, chain, "fault");
        Self::Fault(incident)
    }

    const fn status(&self) -> StatusCode {
        match self {
            Self::SignIn => StatusCode::UNAUTHORIZED,
            Self::Denied(Denied::Unseen) | Self::NotFound => StatusCode::NOT_FOUND,
            Self::Denied(Denied::Role | Denied::OtherOfficer) | Self::Expired => StatusCode::FORBIDDEN,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::Conflict | Self::Rejected(Rejection::TaskClosed { .. } | Rejection::AlreadyDone(_)) => {
                StatusCode::CONFLICT
            }
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::BadRequest(_) => StatusCode::BAD_REQUEST,
            Self::Rejected(_) | Self::Fields(_) | Self::KeyReused => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::SignIn => "not-signed-in",
            Self::Denied(Denied::Unseen) | Self::NotFound => "not-found",
            Self::Denied(Denied::Role) => "forbidden",
            Self::Denied(Denied::OtherOfficer) => "other-officer",
            Self::Expired => "expired",
            Self::WrongMethod => "wrong-method",
            Self::Conflict => "conflict",
            Self::TooLarge => "too-large",
            Self::TooMany => "too-many",
            Self::BadRequest(_) => "bad-request",
            Self::Rejected(rejection) => rejection.code(),
            Self::KeyReused => "key-reused",
            Self::Fields(_) => "invalid-fields",
            Self::Unavailable => "unavailable",
            Self::Fault(_) => "fault",
        }
    }

    /// Title and explanation in the reader's language.
    fn words(&self, texts: &Texts, world: &store::World) -> (String, String) {
        let pair = |name: &str| {
            (
                texts.text(&format!("error-{name}-title")).to_owned(),
                texts.text(&format!("error-{name}-text")).to_owned(),
            )
        };
        match self {
            Self::SignIn => pair("sign-in"),
            Self::Denied(Denied::Unseen) | Self::NotFound => pair("not-found"),
            Self::Denied(Denied::Role) => pair("forbidden"),
            Self::Denied(Denied::OtherOfficer) => pair("other-officer"),
            Self::Expired => pair("expired"),
            Self::WrongMethod => pair("wrong-method"),
            Self::Conflict => pair("conflict"),
            Self::TooLarge => pair("too-large"),
            Self::TooMany => pair("too-many"),
            Self::BadRequest(what) if what.is_empty() => pair("bad-request"),
            Self::BadRequest(what) => (pair("bad-request").0, what.clone()),
            Self::Rejected(rejection) => (pair("rejected").0, rejection_text(rejection, texts, world)),
            Self::KeyReused => pair("key-reused"),
            Self::Fields(_) => pair("fields"),
            Self::Unavailable => pair("unavailable"),
            Self::Fault(_) => pair("fault"),
        }
    }
}

impl From<DbError> for AppError {
    fn from(error: DbError) -> Self {
        match error {
            DbError::Conflict { .. } => Self::Conflict,
            DbError::Busy { .. } | DbError::Unavailable { .. } => {
                tracing::warn!(%error, "database unavailable");
                Self::Unavailable
            }
            DbError::Unique { .. } | DbError::Corrupt { .. } | DbError::Other { .. } => Self::fault(&error),
        }
    }
}

impl From<ExecuteError> for AppError {
    fn from(error: ExecuteError) -> Self {
        match error {
            ExecuteError::Rejected(Rejection::Denied(denied)) => Self::Denied(denied),
            ExecuteError::Rejected(rejection) => {
                if let Rejection::Stuck { element, because } = &rejection {
                    tracing::error!(element, because, "a process has no way on");
                }
                Self::Rejected(rejection)
            }
            ExecuteError::NoCase | ExecuteError::NoProcedure(_) => Self::NotFound,
            ExecuteError::Db(error) => error.into(),
            ExecuteError::Unreadable(_) => Self::fault(&error),
        }
    }
}

impl From<WorldError> for AppError {
    fn from(error: WorldError) -> Self {
        match error {
            WorldError::Db(error) => error.into(),
            WorldError::Missing(_) | WorldError::Unreadable(..) => Self::fault(&error),
        }
    }
}

impl From<Denied> for AppError {
    fn from(denied: Denied) -> Self {
        Self::Denied(denied)
    }
}

impl From<askama::Error> for AppError {
    fn from(error: askama::Error) -> Self {
        Self::fault(&error)
    }
}

impl IntoResponse for AppError {
    /// Only marks the response; [`present()`] knows the visitor and writes the words.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

#[derive(Template)]
#[template(path = "web/templates/error.html")]
struct ErrorPage<'a> {
    t: &'a Texts,
    page: Page,
    /// The first page of whoever asked: of officers below their addresses.
    home: &'static str,
    title: String,
    text: String,
    incident: Option<String>,
}

/// Problem document (RFC 9457).
#[derive(Serialize)]
struct Problem<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'a str,
    status: u16,
    detail: &'a str,
    code: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<FieldProblem>,
    #[serde(skip_serializing_if = "Option::is_none")]
    incident: Option<&'a str>,
}

/// How an error is told: what was asked for decides.
#[derive(Clone, Copy, Debug)]
pub struct Manner {
    /// Programs get a problem document, people a page.
    for_programs: bool,
    /// Whether the request may be sent again after signing in.
    repeatable: bool,
}

impl Manner {
    /// How errors of this request are told.
    pub fn of(request: &Request) -> Self {
        let path = request.uri().path();
        Self {
            for_programs: path == "/api" || path.starts_with("/api/"),
            repeatable: request.method().is_safe(),
        }
    }
}

/// Turns marked responses, and bare answers of the framework, into pages or problem documents.
pub fn present(response: Response, visit: &Visit, manner: Manner) -> Response {
    match response.extensions().get::<AppError>().cloned().or_else(|| bare_failure(&response)) {
        Some(error) => keep_headers(tell(&error, visit, manner), &response),
        None => response,
    }
}

/// Tells an error to whoever is visiting.
pub fn tell(error: &AppError, visit: &Visit, manner: Manner) -> Response {
    let mut told = if manner.for_programs { problem(error, visit) } else { page(error, visit, manner) };
    let mut hint = |name, value| told.headers_mut().insert(name, HeaderValue::from_static(value));
    if manner.for_programs && matches!(error, AppError::SignIn) {
        hint(header::WWW_AUTHENTICATE, "Bearer");
    }
    if matches!(error, AppError::TooMany) {
        hint(header::RETRY_AFTER, "60");
    }
    if matches!(error, AppError::Unavailable) {
        hint(header::RETRY_AFTER, "5");
    }
    told
}

/// What the framework refused by itself: unknown path, wrong method, oversized or unreadable request.
fn bare_failure(response: &Response) -> Option<AppError> {
    let kind = response.headers().get(header::CONTENT_TYPE);
    if kind.is_some_and(|kind| !kind.as_bytes().starts_with(b"text/plain")) {
        return None;
    }
    match response.status() {
        StatusCode::NOT_FOUND => Some(AppError::NotFound),
        StatusCode::METHOD_NOT_ALLOWED => Some(AppError::WrongMethod),
        StatusCode::PAYLOAD_TOO_LARGE => Some(AppError::TooLarge),
        StatusCode::BAD_REQUEST | StatusCode::UNPROCESSABLE_ENTITY | StatusCode::UNSUPPORTED_MEDIA_TYPE => {
            Some(AppError::BadRequest(String::new()))
        }
        _ => None,
    }
}

fn keep_headers(mut told: Response, original: &Response) -> Response {
    for name in [header::SET_COOKIE, header::ALLOW] {
        for value in original.headers().get_all(&name) {
            told.headers_mut().append(&name, value.clone());
        }
    }
    told
}

fn page(error: &AppError, visit: &Visit, manner: Manner) -> Response {
    if matches!(error, AppError::SignIn) {
        // What was sent is lost; only a page can be opened afterwards.
        let next = if manner.repeatable { visit.path() } else { "" };
        return Redirect::to(&urls::with_query(urls::SIGN_IN, &[("tiep", next)])).into_response();
    }
    let texts = visit.texts();
    let (title, text) = error.words(texts, &visit.app().world());
    let incident = if let AppError::Fault(number) = error { Some(number.clone()) } else { None };
    let page = visit.page(title.clone());
    let home = if page.path.starts_with(urls::HOME) { urls::HOME } else { urls::PORTAL };
    let template = ErrorPage { t: texts, page, home, title, text, incident };
    match template.render() {
        Ok(body) => (error.status(), Html(body)).into_response(),
        Err(_) => error.status().into_response(),
    }
}

fn problem(error: &AppError, visit: &Visit) -> Response {
    let (title, mut detail) = error.words(visit.texts(), &visit.app().world());
    if let AppError::Rejected(Rejection::UnknownOutcome(codes)) = error {
        // People choose by name, programs by code.
        detail += &format!(" ({})", codes.join(", "));
    }
    let problem = Problem {
        kind: "about:blank",
        title: &title,
        status: error.status().as_u16(),
        detail: &detail,
        code: error.code(),
        errors: wrong_fields(error, &detail),
        incident: if let AppError::Fault(number) = error { Some(number) } else { None },
    };
    let body = serde_json::to_string(&problem).unwrap_or_default();
    let kind = HeaderValue::from_static("application/problem+json");
    (error.status(), [(header::CONTENT_TYPE, kind)], body).into_response()
}

/// Which fields are wrong; a rule that speaks of one field says which.
fn wrong_fields(error: &AppError, told: &str) -> Vec<FieldProblem> {
    match error {
        AppError::Fields(errors) => errors.clone(),
        AppError::Rejected(rejection @ Rejection::TooLong { field, .. }) => {
            vec![FieldProblem::new(format!("/{field}"), rejection.code(), told)]
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
pub(crate) mod tests;
