//! The sign-in page.

use askama::Template;
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};

use crate::web::error::AppError;
use crate::web::form::FormPairs;
use crate::web::page::Page;
use crate::web::session::Visit;
use crate::web::texts::Texts;

#[derive(Template)]
#[template(path = "sign_in/templates/sign_in.html")]
pub(super) struct SignInPage<'a> {
    pub(super) t: &'a Texts,
    pub(super) page: Page,
    /// Where to go afterwards.
    pub(super) next: String,
    /// The name as it was typed.
    pub(super) name: String,
    /// What was wrong; empty the first time.
    pub(super) error: String,
    /// Accounts of the demonstration.
    pub(super) accounts: Vec<Account>,
}

/// An account of the demonstration, as the page lists it.
pub(super) struct Account {
    pub(super) name: String,
    pub(super) officer: String,
    pub(super) unit: String,
}

pub(super) async fn form(visit: Visit, RawQuery(query): RawQuery) -> Result<Response, AppError> {
    let query = FormPairs::parse(query.unwrap_or_default().as_bytes())?;
    render(&visit, query.get("tiep"), "", "", StatusCode::OK)
}

pub(super) fn render(
    visit: &Visit,
    next: &str,
    name: &str,
    error: &str,
    status: StatusCode,
) -> Result<Response, AppError> {
    let texts = visit.texts();
    let page = SignInPage {
        t: texts,
        page: visit.page(texts.text("sign-in-title")),
        next: next.to_owned(),
        name: name.to_owned(),
        error: if error.is_empty() { String::new() } else { texts.text(error).to_owned() },
        accounts: accounts(visit),
    };
    Ok((status, Html(page.render()?)).into_response())
}

fn accounts(visit: &Visit) -> Vec<Account> {
    if !visit.app().config().demonstration {
        return Vec::new();
    }
    let world = visit.app().world();
    let directory = &world.directory;
    let account = |officer: &access::Actor| Account {
        name: officer.id.0.clone(),
        officer: officer.name.clone(),
        unit: directory.unit_name(officer.agency(), officer.unit()).to_owned(),
    };
    directory.officers().map(account).collect()
}
