//! GET: procedures, for everybody and for administrators.

use access::{Act, may};
use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::civil::Date;
use procedure::{CaseKind, Procedure};
use serde_json::{Value, json};
use store::World;

use crate::web::error::AppError;
use crate::web::form::FormPairs;
use crate::web::session::{OfficerVisit, Visit};

use super::answer;
use super::procedure_shapes::{ManagedProceduresBody, ProcedureBody, ProceduresBody};
use super::query::flag;

/// Procedures in force today whose name, code or key words hold all the words of `q`.
#[utoipa::path(get, operation_id = "list_procedures", path = "/api/v1/procedures", tag = "public", security(()), params(("q" = Option<String>, Query, description = "words of name, code or key words", example = "giấy độc thân")),
    responses((status = 200, body = ProceduresBody)))]
pub(super) async fn list(visit: Visit, RawQuery(query): RawQuery) -> Result<Response, AppError> {
    let query = FormPairs::parse(query.unwrap_or_default().as_bytes())?;
    let words = text::search_words(query.get("q"));
    let world = visit.app().world();
    let items: Vec<Value> = world
        .procedures
        .all_on(calendar::to_local(visit.now()).date())
        .filter(|(procedure, _)| world.is_offered(procedure) && holds(procedure, &words))
        .map(|(procedure, version)| {
            json!({
                "code": procedure.code, "version": version, "name": procedure.name, "name_en": procedure.name_en,
                "field": procedure.field, "level": procedure.level, "channels": procedure.channels,
                "to_be_verified": procedure.to_be_verified(),
            })
        })
        .collect();
    answer::json(StatusCode::OK, &json!({"items": items}))
}

fn holds(procedure: &Procedure, words: &[String]) -> bool {
    let all = format!(
        "{} {} {} {}",
        procedure.code,
        procedure.name,
        procedure.name_en,
        procedure.keywords.join(" ")
    );
    let folded = text::fold(&all);
    words.iter().all(|word| folded.split(' ').any(|known| known.starts_with(word.as_str())))
}

/// One procedure in force today: legal facts, papers, form as JSON Schema, steps.
#[utoipa::path(get, operation_id = "show_procedure", path = "/api/v1/procedures/{code}", tag = "public", security(()), params(("code" = String, Path)),
    responses((status = 200, body = ProcedureBody), (status = 404, description = "no such procedure")))]
pub(super) async fn one(visit: Visit, Path(code): Path<String>) -> Result<Response, AppError> {
    let world = visit.app().world();
    let today = calendar::to_local(visit.now()).date();
    let found = world.procedures.on(&code, today).filter(|(procedure, _)| world.is_offered(procedure));
    let (procedure, version) = found.ok_or(AppError::NotFound)?;
    let steps: Vec<Value> = procedure
        .process
        .steps_in_order()
        .map(|task| {
            let performer = procedure.performer(task);
            json!({"step": task.id, "name": task.name, "kind": task.kind, "role": performer.role,
                   "unit": performer.unit, "allotted_minutes": task.allotted_minutes})
        })
        .collect();
    let body = json!({
        "code": procedure.code, "version": version, "name": procedure.name, "name_en": procedure.name_en,
        "field": procedure.field, "level": procedure.level, "applicants": procedure.applicants,
        "channels": procedure.channels, "to_be_verified": procedure.to_be_verified(),
        "result": procedure.result, "legal_basis": procedure.legal_basis,
        "on_supplement": procedure.on_supplement, "supplement_limit": procedure.supplement_limit,
        "supplement_within": procedure.supplement_within,
        "convention": procedure.convention,
        "case_kinds": procedure.case_kinds.iter().map(case_kind).collect::<Vec<_>>(),
        "form_schema": procedure.form.as_ref().map(forms::json_schema), "steps": steps,
    });
    answer::json(StatusCode::OK, &body)
}

fn case_kind(kind: &CaseKind) -> Value {
    json!({"id": kind.id, "name": kind.name, "terms": kind.terms, "fees": kind.fees, "components": kind.components})
}

/// The newest version of every procedure, with what is left to be verified before use.
#[utoipa::path(get, operation_id = "list_procedures_to_manage", path = "/api/v1/admin/procedures", tag = "administration",
    params(("q" = Option<String>, Query, description = "words of name, code or key words", example = "giấy độc thân"),
           ("to_be_verified" = Option<bool>, Query, description = "only those of which something is, or nothing is, left to be verified", example = "true")),
    responses((status = 200, body = ManagedProceduresBody), (status = 400, description = "a parameter cannot be read"),
              (status = 403, description = "not for the caller's role")))]
pub(super) async fn admin_list(
    officer: OfficerVisit,
    RawQuery(query): RawQuery,
) -> Result<Response, AppError> {
    may(&officer.actor, Act::ManageProcedures, &access::Subject::default())?;
    let query = FormPairs::parse(query.unwrap_or_default().as_bytes())?;
    let (words, wanted) = (text::search_words(query.get("q")), flag(&query, "to_be_verified")?);
    let (world, today) = (officer.visit.app().world(), calendar::to_local(officer.visit.now()).date());
    let items: Vec<Value> = world
        .procedures
        .all()
        .filter(|(procedure, _)| wanted.is_none_or(|wanted| procedure.to_be_verified() == wanted))
        .filter(|(procedure, _)| holds(procedure, &words))
        .map(|(procedure, version)| managed(procedure, version, (&world, today)))
        .collect();
    answer::json(StatusCode::OK, &json!({"items": items}))
}

fn managed(procedure: &Procedure, version: u32, (world, today): (&World, Date)) -> Value {
    json!({
        "code": procedure.code, "version": version, "name": procedure.name, "name_en": procedure.name_en,
        "field": procedure.field, "level": procedure.level, "certainty": procedure.certainty,
        "to_be_verified": procedure.to_be_verified(), "verify": procedure.verify,
        "version_in_force": world.procedures.on(&procedure.code, today).map(|(_, version)| version),
        "offered": world.is_offered(procedure),
        "missing_units": world.directory.missing_everywhere(&procedure.step_units),
    })
}
