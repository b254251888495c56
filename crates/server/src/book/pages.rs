//! The page of the case book and its PDF.

use access::{Act, may};
use askama::Template;
use axum::extract::RawQuery;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use calendar::to_local;

use crate::web::case_book::{self, Days, Printed, Read};
use crate::web::error::{AppError, FieldProblem};
use crate::web::form::FormPairs;
use crate::web::nav::officer_page;
use crate::web::session::OfficerVisit;
use crate::web::urls;

use super::range::Range;
use super::view::{BookPage, ROWS};

pub(super) async fn book(officer: OfficerVisit, RawQuery(query): RawQuery) -> Result<Response, AppError> {
    may(&officer.actor, Act::PrintCaseBook, &access::Subject::default())?;
    let range = range(&officer, query)?;
    let page = officer_page(&officer, officer.visit.texts().text("nav-book"), urls::CASE_BOOK).await?;
    let read = match range.days {
        Ok(days) => Read::of(&officer, days, (range.after, ROWS)).await?,
        Err(_) => Read::default(),
    };
    let status = if range.days.is_ok() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Html(BookPage::of(&officer, page, (&range, &read)).render()?)).into_response())
}

pub(super) async fn pdf(officer: OfficerVisit, RawQuery(query): RawQuery) -> Result<Response, AppError> {
    may(&officer.actor, Act::PrintCaseBook, &access::Subject::default())?;
    let range = range(&officer, query)?;
    let Ok(days) = range.days else {
        return Ok(Redirect::to(urls::CASE_BOOK).into_response());
    };
    match case_book::pdf(&officer, days).await? {
        Printed::Pdf(pdf) => Ok(as_pdf(days, pdf)),
        Printed::InParts(why) => in_parts(&officer, &range, why).await,
    }
}

/// The PDF for programs: the days are ISO dates, and what is wrong is told in a problem document.
pub(super) async fn pdf_for_programs(
    officer: OfficerVisit,
    RawQuery(query): RawQuery,
) -> Result<Response, AppError> {
    may(&officer.actor, Act::PrintCaseBook, &access::Subject::default())?;
    let query = FormPairs::parse(query.unwrap_or_default().as_bytes())?;
    let days = case_book::iso_days(&query, &officer)?;
    match case_book::pdf(&officer, days).await? {
        Printed::Pdf(pdf) => Ok(as_pdf(days, pdf)),
        Printed::InParts(why) => Err(AppError::Fields(vec![FieldProblem::new("/to", "book-too-long", why)])),
    }
}

fn as_pdf(days: Days, pdf: Vec<u8>) -> Response {
    let name = format!("inline; filename=\"so-theo-doi-{}-{}.pdf\"", days.0, days.1);
    let headers = [(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, name)];
    (headers, pdf).into_response()
}

fn range(officer: &OfficerVisit, query: Option<String>) -> Result<Range, AppError> {
    let query = FormPairs::parse(query.unwrap_or_default().as_bytes())?;
    Ok(Range::of(&query, to_local(officer.visit.now()).date()))
}

/// A book that is too long is asked for in parts; the page says so.
async fn in_parts(officer: &OfficerVisit, range: &Range, why: String) -> Result<Response, AppError> {
    let texts = officer.visit.texts();
    let page = officer_page(officer, texts.text("nav-book"), urls::CASE_BOOK).await?;
    let mut shown = BookPage::of(officer, page, (range, &Read::default()));
    shown.too_many = why;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(shown.render()?)).into_response())
}
