//! The OpenAPI document, generated from the handlers.

use axum::http::StatusCode;
use axum::response::Response;
use utoipa::OpenApi;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, Http, HttpAuthScheme, SecurityScheme};
use utoipa::{Modify, openapi};

use crate::web::error::AppError;

use super::{acts, answer, cases, procedures, public, tasks};

#[derive(OpenApi)]
#[openapi(
    info(title = "Một Cửa", description = "Cases of the one-stop shop: accept, process, hand over, track.", license(name = "EUPL-1.2")),
    paths(
        get, cases::me, cases::list, cases::one, cases::journal, tasks::list, procedures::list, procedures::one,
        public::track, acts::accept, acts::decline, acts::complete, acts::send_back, acts::assign,
        acts::propose_supplement, acts::issue_supplement, acts::drop_supplement, acts::receive_supplement,
        acts::record_payment, acts::release, acts::hand_over,
    ),
    modifiers(&Security),
    security(("token" = []), ("session" = []))
)]
struct Document;

struct Security;

impl Modify for Security {
    fn modify(&self, document: &mut openapi::OpenApi) {
        let components = document.components.get_or_insert_default();
        components.add_security_scheme("token", SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer)));
        let cookie = ApiKey::Cookie(ApiKeyValue::new(crate::web::cookies::SESSION));
        components.add_security_scheme("session", SecurityScheme::ApiKey(cookie));
    }
}

/// The document as JSON.
pub fn document() -> String {
    Document::openapi().to_pretty_json().unwrap_or_default()
}

/// This document.
#[utoipa::path(get, path = "/api/v1/openapi.json", responses((status = 200, body = Object)))]
pub(super) async fn get() -> Result<Response, AppError> {
    answer::json(StatusCode::OK, &Document::openapi())
}
