//! The page of the case book and its PDF.

use access::{Act, may};
use askama::Template;
use axum::extract::RawQuery;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use calendar::to_local;
use print::slips::{CASE_BOOK, CaseBook};
use print::{PdfOptions, PrintError};

use crate::web::error::AppError;
use crate::web::form::FormPairs;
use crate::web::nav::officer_page;
use crate::web::session::OfficerVisit;
use crate::web::texts::Language;
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
        let shown = read.entries.len().to_string();
        let why = officer.visit.texts().with("book-too-many", &[("n", &shown)]);
        return in_parts(&officer, &range, why).await;
    }
    let book = case_book(&officer, days, &read);
    let Some(bytes) = print(&officer, &book).await? else {
        let why = officer.visit.texts().text("book-too-large").to_owned();
        return in_parts(&officer, &range, why).await;
    };
    let name = format!("inline; filename=\"so-theo-doi-{}-{}.pdf\"", days.0, days.1);
    let headers = [(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, bytes).into_response())
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

/// The PDF; `None` when the book is too long for one. Typesetting takes up to some seconds: not on the threads that
/// answer requests.
async fn print(officer: &OfficerVisit, book: &CaseBook) -> Result<Option<Vec<u8>>, AppError> {
    let printer = officer.visit.app().printer().clone();
    let data = serde_json::to_value(book).map_err(|error| AppError::fault(&error))?;
    let vietnamese = officer.visit.app().languages().of(Language::Vietnamese);
    let title = vietnamese.with("slip-book-title", &[("from", &book.from), ("to", &book.to)]);
    let options = PdfOptions { title, created: to_local(officer.visit.now()) };
    let printed = tokio::task::spawn_blocking(move || printer.pdf(CASE_BOOK, &data, options)).await;
    match printed.map_err(|error| AppError::fault(&error))? {
        Ok(pdf) => Ok(Some(pdf)),
        Err(
            PrintError::DataTooLarge { .. }
            | PrintError::TooManyPages { .. }
            | PrintError::TooSlow { .. }
            | PrintError::StillRunning { .. },
        ) => Ok(None),
        Err(error) => Err(AppError::fault(&error)),
    }
}
