//! The case book (sổ theo dõi hồ sơ) of the officer's agency: a page and a PDF.

mod pages;
mod range;
mod view;

use axum::Router;
use axum::routing::get;

use crate::app::App;
use crate::web::urls;

/// Routes of the case book: method, pattern.
pub const ROUTES: &[(&str, &str)] =
    &[("GET", urls::CASE_BOOK), ("GET", urls::CASE_BOOK_PDF), ("GET", urls::API_CASE_BOOK_PDF)];

/// Routes of the case book, for people and for programs.
pub fn routes() -> Router<App> {
    Router::new()
        .route(urls::CASE_BOOK, get(pages::book))
        .route(urls::CASE_BOOK_PDF, get(pages::pdf))
        .route(urls::API_CASE_BOOK_PDF, get(pages::pdf_for_programs))
}

#[cfg(test)]
pub(crate) mod tests;
