//! The page of the case book and its PDF.

use access::{Act, may};
use askama::Template;
use axum::extract::RawQuery;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use calendar::to_local;
use print::PdfOptions;
use print::slips::CASE_BOOK;

use crate::web::error::AppError;
use crate::web::form::FormPairs;
use crate::web::nav::officer_page;
use crate::web::session::OfficerVisit;
use crate::web::urls;

use super::range::Range;
use super::view::{BookPage, ENTRIES_MAX, ROWS, Read, case_book};

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
    let read = Read::of(&officer, days, (None, ENTRIES_MAX)).await?;
    if read.next.is_some() {
        return too_many(&officer, &range, &read).await;
    }
    let book = case_book(&officer, days, &read);
    let bytes = print(&officer, &book).await?;
    let name = format!("inline; filename=\"so-theo-doi-{}-{}.pdf\"", days.0, days.1);
    let headers = [(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, bytes).into_response())
}

fn range(officer: &OfficerVisit, query: Option<String>) -> Result<Range, AppError> {
    let query = FormPairs::parse(query.unwrap_or_default().as_bytes())?;
    Ok(Range::of(&query, to_local(officer.visit.now()).date()))
}

/// A book of so many entries is asked for in parts; the page says so.
async fn too_many(officer: &OfficerVisit, range: &Range, read: &Read) -> Result<Response, AppError> {
    let texts = officer.visit.texts();
    let page = officer_page(officer, texts.text("nav-book"), urls::CASE_BOOK).await?;
    let mut shown = BookPage::of(officer, page, (range, &Read::default()));
    shown.too_many = texts.with("book-too-many", &[("n", &read.entries.len().to_string())]);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(shown.render()?)).into_response())
}

/// Typesetting takes up to some seconds: not on the threads that answer requests.
async fn print(officer: &OfficerVisit, book: &print::slips::CaseBook) -> Result<Vec<u8>, AppError> {
    let printer = officer.visit.app().printer().clone();
    let data = serde_json::to_value(book).map_err(|error| AppError::fault(&error))?;
    let title = format!("Sổ theo dõi hồ sơ {} – {}", book.from, book.to);
    let options = PdfOptions { title, created: to_local(officer.visit.now()) };
    let printed = tokio::task::spawn_blocking(move || printer.pdf(CASE_BOOK, &data, options)).await;
    printed.map_err(|error| AppError::fault(&error))?.map_err(|error| AppError::fault(&error))
}
