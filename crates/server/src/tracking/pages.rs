//! The tracking page: the form, and with a case number and its code the answer.

use std::net::SocketAddr;

use askama::Template;
use axum::extract::{ConnectInfo, RawQuery};
use axum::http::{HeaderName, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};

use crate::web::error::AppError;
use crate::web::form::FormPairs;
use crate::web::page::Page;
use crate::web::portal_frame::portal_page;
use crate::web::session::Visit;
use crate::web::texts::Texts;
use crate::web::{public_case, urls};

use super::view::{Answer, answer};

#[derive(Template)]
#[template(path = "tracking/templates/tracking.html")]
pub(super) struct TrackingPage<'a> {
    pub(super) t: &'a Texts,
    pub(super) page: Page,
    /// The case number as it was typed.
    pub(super) case_no: String,
    /// The code as it was typed.
    pub(super) code: String,
    /// What is missing, in the order of the page.
    pub(super) errors: Vec<Missing>,
    /// Whether there is no case with this number and code.
    pub(super) not_found: bool,
    /// How the case stands.
    pub(super) answer: Option<Answer>,
}

/// An input that was left empty.
pub(super) struct Missing {
    pub(super) id: &'static str,
    pub(super) text: String,
}

impl TrackingPage<'_> {
    /// What is wrong with an input; empty when nothing is.
    fn error(&self, id: &str) -> &str {
        self.errors.iter().find(|missing| missing.id == id).map_or("", |missing| &missing.text)
    }
}

pub(super) async fn track(
    visit: Visit,
    ConnectInfo(caller): ConnectInfo<SocketAddr>,
    RawQuery(query): RawQuery,
) -> Result<Response, AppError> {
    let query = FormPairs::parse(query.unwrap_or_default().as_bytes())?;
    let (case_no, code) = (query.get("ho-so"), query.get("ma"));
    if case_no.is_empty() || code.is_empty() {
        return ask(&visit, (case_no, code), query.checked("ho-so"));
    }
    if !visit.app().limits().may_track(&caller.ip().to_string()) {
        return Err(AppError::TooMany);
    }
    let found = public_case::find(visit.app(), case_no, code).await?;
    let answer = found.map(|view| answer(&view, &visit.app().world(), visit.now(), visit.texts()));
    let status = if answer.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    let page = TrackingPage { not_found: answer.is_none(), answer, ..form(&visit, (case_no, code)) };
    respond(&page, status)
}

/// Asks for what is missing; the first time without reproach.
fn ask(visit: &Visit, typed: (&str, &str), sent: bool) -> Result<Response, AppError> {
    let missing = |id, value: &str, key| {
        let text = || visit.texts().text(key).to_owned();
        (sent && value.is_empty()).then(|| Missing { id, text: text() })
    };
    let errors: Vec<Missing> = [
        missing("case-no", typed.0, "tracking-case-no-missing"),
        missing("code", typed.1, "tracking-code-missing"),
    ]
    .into_iter()
    .flatten()
    .collect();
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    respond(&TrackingPage { errors, ..form(visit, typed) }, status)
}

fn form<'a>(visit: &'a Visit, (case_no, code): (&str, &str)) -> TrackingPage<'a> {
    let t = visit.texts();
    TrackingPage {
        t,
        page: portal_page(visit, t.text("tracking-title"), urls::TRACKING),
        case_no: case_no.to_owned(),
        code: code.to_owned(),
        errors: Vec::new(),
        not_found: false,
        answer: None,
    }
}

/// The address of an answer holds the code: search engines shall not keep it, other sites not hear of it.
fn respond(page: &TrackingPage<'_>, status: StatusCode) -> Result<Response, AppError> {
    let headers = [
        (HeaderName::from_static("x-robots-tag"), "noindex, nofollow"),
        (header::REFERRER_POLICY, "no-referrer"),
    ];
    Ok((status, headers, Html(page.render()?)).into_response())
}
