//! The page of one case: what it is, where it stands, what happened to it, and every act on it.

mod act_form;
mod actions;
mod carrying;
mod clocks;
mod deeds;
mod facts;
mod history;
mod offers;
mod pages;
mod paper_rows;
mod picture;
mod scene;
mod typed;
mod view;

#[cfg(test)]
pub(crate) mod tests;

use axum::Router;
use axum::routing::get;

use crate::app::App;
use crate::web::urls;

/// Routes of the case page: method, pattern.
pub const ROUTES: &[(&str, &str)] = &[
    ("GET", urls::CASE),
    ("GET", urls::COMPLETION),
    ("POST", urls::COMPLETION),
    ("GET", urls::RETURN),
    ("POST", urls::RETURN),
    ("GET", urls::ASSIGNMENT),
    ("POST", urls::ASSIGNMENT),
    ("GET", urls::PAYMENT),
    ("POST", urls::PAYMENT),
    ("GET", urls::RELEASE),
    ("POST", urls::RELEASE),
    ("GET", urls::SUPPLEMENT_REQUEST),
    ("POST", urls::SUPPLEMENT_REQUEST),
    ("GET", urls::SUPPLEMENT_ISSUE),
    ("POST", urls::SUPPLEMENT_ISSUE),
    ("GET", urls::SUPPLEMENT_DROP),
    ("POST", urls::SUPPLEMENT_DROP),
    ("GET", urls::SUPPLEMENT),
    ("POST", urls::SUPPLEMENT),
    ("GET", urls::HAND_OVER),
    ("POST", urls::HAND_OVER),
];

/// Routes of the case page. An act's own address leads back to the page, for those who reload it.
pub fn routes() -> Router<App> {
    Router::new()
        .route(urls::CASE, get(pages::show))
        .route(urls::COMPLETION, get(pages::back_to_task).post(actions::complete))
        .route(urls::RETURN, get(pages::back_to_task).post(actions::send_back))
        .route(urls::ASSIGNMENT, get(pages::back_to_task).post(actions::assign))
        .route(urls::PAYMENT, get(pages::back_to_task).post(actions::record_payment))
        .route(urls::RELEASE, get(pages::back_to_task).post(actions::release))
        .route(urls::SUPPLEMENT_REQUEST, get(pages::back_to_task).post(actions::request_supplement))
        .route(urls::SUPPLEMENT_ISSUE, get(pages::back).post(actions::issue_supplement))
        .route(urls::SUPPLEMENT_DROP, get(pages::back).post(actions::drop_supplement))
        .route(urls::SUPPLEMENT, get(pages::back).post(actions::receive_supplement))
        .route(urls::HAND_OVER, get(pages::back).post(actions::hand_over))
}
