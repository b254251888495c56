//! The OpenAPI document, generated from the handlers.

use axum::http::StatusCode;
use axum::response::Response;
use utoipa::openapi::content::ContentBuilder;
use utoipa::openapi::path::{Operation, Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::response::ResponseBuilder;
use utoipa::openapi::schema::{ArrayBuilder, ObjectBuilder, Type};
use utoipa::openapi::security::{ApiKey, ApiKeyValue, Http, HttpAuthScheme, SecurityScheme};
use utoipa::openapi::{Object, Ref, RefOr, Required};
use utoipa::{Modify, OpenApi, openapi};

use crate::web::error::AppError;

use super::{acts, answer, book, cases, counts, due, notices, procedures, public, tasks};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Một Cửa",
        description = "Cases of the one-stop shop: accept, process, hand over, track. JSON in snake_case, times RFC 3339 \
                       with offset, money in whole dong. Refusals are problem documents (RFC 9457) with a stable `code`.",
        license(name = "EUPL-1.2")
    ),
    paths(
        get, cases::me, cases::list, cases::one, cases::journal, slip, tasks::list, procedures::list, procedures::one,
        public::track, acts::accept, acts::decline, acts::complete, acts::send_back, acts::assign,
        acts::propose_supplement, acts::issue_supplement, acts::drop_supplement, acts::receive_supplement,
        acts::record_payment, acts::release, acts::hand_over, counts::show, due::due, due::appointment,
        procedures::admin_list, book::list, case_book_pdf, notices::list, notices::retry,
    ),
    modifiers(&Security, &Common),
    security(("token" = []), ("session" = []))
)]
struct Document;

struct Security;

impl Modify for Security {
    fn modify(&self, document: &mut openapi::OpenApi) {
        let components = document.components.get_or_insert_default();
        components.add_security_scheme("token", SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer)));
        let cookie = ApiKey::Cookie(ApiKeyValue::with_description(
            crate::web::cookies::SESSION,
            "session of a browser; POST then needs the header X-CSRF-Token",
        ));
        components.add_security_scheme("session", SecurityScheme::ApiKey(cookie));
    }
}

/// What holds for every operation: how it refuses, how a POST may be repeated, what the parts of an address mean.
struct Common;

impl Modify for Common {
    fn modify(&self, document: &mut openapi::OpenApi) {
        let components = document.components.get_or_insert_default();
        components.schemas.insert("Problem".to_owned(), problem().into());
        for item in document.paths.paths.values_mut() {
            if let Some(post) = &mut item.post {
                post.parameters.get_or_insert_default().push(RefOr::T(idempotency_key()));
            }
            for operation in [&mut item.get, &mut item.post].into_iter().flatten() {
                describe(operation);
            }
        }
    }
}

fn describe(operation: &mut Operation) {
    let refusal = ResponseBuilder::new().description("refused; `code` says why").content(
        "application/problem+json",
        ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build(),
    );
    operation.responses.responses.entry("default".to_owned()).or_insert_with(|| RefOr::T(refusal.build()));
    for parameter in operation.parameters.iter_mut().flatten() {
        let RefOr::T(parameter) = parameter else { continue };
        let words = match parameter.name.as_str() {
            "case_no" => "number of the case (mã hồ sơ), e.g. H99.18-261120-0001",
            "task_no" => "number of an open task of the case",
            "notice" => "key of a notice as the list of notices tells it, e.g. 12-1-0",
            "code" if parameter.parameter_in == ParameterIn::Path => "procedure code, e.g. 1.004873",
            _ => continue,
        };
        parameter.description.get_or_insert_with(|| words.to_owned());
    }
}

fn idempotency_key() -> Parameter {
    ParameterBuilder::new()
        .name("Idempotency-Key")
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some(
            "chosen by the caller; a repeat within a day gets the first answer and changes nothing",
        ))
        .schema(Some(Object::with_type(Type::String)))
        .build()
}

fn problem() -> Object {
    let text = || Object::with_type(Type::String);
    let field = ObjectBuilder::new()
        .property("pointer", text())
        .property("code", text())
        .property("message", text())
        .property("detail", text())
        .build();
    ObjectBuilder::new()
        .description(Some("Problem document (RFC 9457)"))
        .property("type", text())
        .property("title", text())
        .property("status", Object::with_type(Type::Integer))
        .property("detail", text())
        .property("code", text())
        .property("errors", ArrayBuilder::new().items(field))
        .property("incident", text())
        .required("title")
        .required("status")
        .required("code")
        .build()
}

/// The document as JSON.
pub fn document() -> String {
    Document::openapi().to_pretty_json().unwrap_or_default()
}

/// This document.
#[utoipa::path(get, operation_id = "show_document", path = "/api/v1/openapi.json", tag = "about", security(()), responses((status = 200, body = Object)))]
pub(super) async fn get() -> Result<Response, AppError> {
    answer::json(StatusCode::OK, &Document::openapi())
}

/// A slip of a case.
#[utoipa::path(get, operation_id = "print_slip", path = "/api/v1/cases/{case_no}/slips/{slip}", tag = "cases",
    params(("case_no" = String, Path),
           ("slip" = String, Path, description = "`acceptance.pdf`, `supplement.pdf`, `declination.pdf` or `control.pdf`", example = "acceptance.pdf")),
    responses((status = 200, description = "the slip", content_type = "application/pdf"),
              (status = 404, description = "no such case in sight, or the case has no such slip")))]
#[expect(dead_code, reason = "describes the address that the slice of slips answers")]
fn slip() {}

/// The case book of some days on paper.
#[utoipa::path(get, operation_id = "print_case_book", path = "/api/v1/case-book.pdf", tag = "case book",
    params(("from" = Option<String>, Query, description = "first day (ISO date); the first of the month of `to` without", example = "2026-11-01"),
           ("to" = Option<String>, Query, description = "last day (ISO date); today without", example = "2026-11-30")),
    responses((status = 200, description = "the book", content_type = "application/pdf"),
              (status = 400, description = "a parameter cannot be read, or the days make no book"),
              (status = 422, description = "too long for one PDF: to be asked for in parts")))]
#[expect(dead_code, reason = "describes the address that the slice of the case book answers")]
fn case_book_pdf() {}
