//! The page of the own account and the help page.

use access::{Act, may};
use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};

use crate::web::error::AppError;
use crate::web::nav::officer_page;
use crate::web::session::OfficerVisit;
use crate::web::urls;

use super::view::{AccountPage, HelpPage, Wrong};

pub(super) async fn account(officer: OfficerVisit) -> Result<Response, AppError> {
    may(&officer.actor, Act::Work, &access::Subject::default())?;
    render(&officer, &Wrong::default(), StatusCode::OK).await
}

pub(super) async fn render(
    officer: &OfficerVisit,
    wrong: &Wrong,
    status: StatusCode,
) -> Result<Response, AppError> {
    let page = officer_page(officer, officer.visit.texts().text("account-title"), urls::ACCOUNT).await?;
    let shown = AccountPage::of(officer, page, wrong);
    Ok((status, Html(shown.render()?)).into_response())
}

pub(super) async fn help(officer: OfficerVisit) -> Result<Html<String>, AppError> {
    may(&officer.actor, Act::Work, &access::Subject::default())?;
    let texts = officer.visit.texts();
    let page = officer_page(&officer, texts.text("help-title"), urls::HELP).await?;
    Ok(Html(HelpPage { t: texts, page }.render()?))
}
