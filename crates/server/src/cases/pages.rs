//! Lists of cases and the search.

use access::{Act, may};
use askama::Template;
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};

use crate::web::error::AppError;
use crate::web::form::FormPairs;
use crate::web::nav::framed;
use crate::web::session::OfficerVisit;
use crate::web::urls;

use super::asked::Asked;
use super::search::exact;
use super::view::{CasesPage, Read, current, title};

pub(super) async fn cases(officer: OfficerVisit, RawQuery(query): RawQuery) -> Result<Response, AppError> {
    may(&officer.actor, Act::Search, &access::Subject::default())?;
    let asked = Asked::of(&FormPairs::parse(query.unwrap_or_default().as_bytes())?);
    if !asked.words.is_empty()
        && let Some(case_no) = exact(&officer, &asked.words).await?
    {
        return Ok(Redirect::to(&urls::case(&case_no)).into_response());
    }
    let read = Read::of(&officer, &asked).await?;
    let page = framed(&officer, title(&asked, officer.visit.texts()), (&current(&asked), read.menu()));
    let status = if asked.is_wrong() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, Html(CasesPage::of(&officer, page, (&asked, &read)).render()?)).into_response())
}
