//! POST: one resource per business act.

use std::sync::Arc;

use access::{Act, OfficerId, may};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use casework::{
    Case, Command, Completion, FieldFault, IntakeInput, IntakeIssue, Rejection, SupplementItem,
    check_declination, check_intake,
};
use jiff::civil::Date;
use procedure::Procedure;

use crate::acts::{On, see_case};
use crate::web::error::{AppError, FieldProblem};
use crate::web::session::OfficerVisit;
use crate::web::texts::Texts;

use super::answer::act;
use super::input::ApiRequest;
use super::{bodies, requests};

/// Accepts a case at the desk.
#[utoipa::path(post, tag = "acts", path = "/api/v1/cases", request_body = requests::Intake,
    responses((status = 201, body = bodies::CaseBody), (status = 422, description = "fields are wrong or a rule says no")))]
pub(super) async fn accept(mut request: ApiRequest<requests::Intake>) -> Result<Response, AppError> {
    may(&request.officer.actor, Act::Accept, &access::Subject::default())?;
    let input: IntakeInput = std::mem::take(&mut request.body).into();
    let procedure = procedure(&request.officer, &input.procedure)?;
    let intake = check_intake(&input, &procedure, today(&request.officer))
        .map_err(|faults| fields(&faults, request.officer.visit.texts()))?;
    act(request, On::New(input.procedure), Command::Accept(Box::new(intake)), StatusCode::CREATED).await
}

/// Declines a case at the desk; it is recorded with the reason, and of what was brought only what can be read.
#[utoipa::path(post, tag = "acts", path = "/api/v1/declinations", request_body = requests::Intake,
    responses((status = 201, body = bodies::CaseBody), (status = 422, description = "fields are wrong or a rule says no")))]
pub(super) async fn decline(mut request: ApiRequest<requests::Intake>) -> Result<Response, AppError> {
    may(&request.officer.actor, Act::Decline, &access::Subject::default())?;
    let body = std::mem::take(&mut request.body);
    let procedure = procedure(&request.officer, &body.procedure)?;
    let reason = text::clean_lines(&body.reason, usize::MAX).unwrap_or_default();
    if reason.is_empty() {
        return Err(AppError::Rejected(Rejection::ReasonMissing));
    }
    let input: IntakeInput = body.into();
    let (on, texts) = (On::New(input.procedure.clone()), request.officer.visit.texts());
    let intake = check_declination(input, &procedure, today(&request.officer))
        .map_err(|fault| fields(&[fault], texts))?;
    act(request, on, Command::Decline { intake: Box::new(intake), reason }, StatusCode::CREATED).await
}

fn procedure(officer: &OfficerVisit, code: &str) -> Result<Arc<Procedure>, AppError> {
    let found = officer.visit.app().world().procedures.on(code, today(officer));
    found.map(|(procedure, _)| procedure).ok_or_else(|| unknown_procedure(officer.visit.texts()))
}

fn today(officer: &OfficerVisit) -> Date {
    calendar::to_local(officer.visit.now()).date()
}

fn unknown_procedure(texts: &Texts) -> AppError {
    let message = texts.text("api-unknown-procedure");
    AppError::Fields(vec![FieldProblem::new("/procedure", "unknown-procedure", message)])
}

fn fields(faults: &[FieldFault], texts: &Texts) -> AppError {
    let problem = |fault: &FieldFault| {
        let message = crate::web::intake_texts::issue_text(&fault.issue, texts);
        FieldProblem::new(fault.pointer.clone(), fault.issue.code(), message)
    };
    AppError::Fields(faults.iter().map(problem).collect())
}

/// Completes a step.
#[utoipa::path(post, tag = "acts", path = "/api/v1/cases/{case_no}/tasks/{task_no}/completion",
    params(("case_no" = String, Path), ("task_no" = u32, Path)), request_body = requests::Completion,
    responses((status = 200, body = bodies::CaseBody), (status = 409, description = "somebody was faster"),
              (status = 422, description = "a rule says no")))]
pub(super) async fn complete(
    Path((case_no, task_no)): Path<(String, u32)>,
    mut request: ApiRequest<requests::Completion>,
) -> Result<Response, AppError> {
    let body = std::mem::take(&mut request.body);
    let form = amended(&request.officer, &case_no, body.form).await?;
    let completion = Completion {
        task_no,
        outcome: body.outcome,
        opinion: body.opinion,
        assign_next_to: body.assign_next_to.map(OfficerId),
        form,
    };
    act(request, On::Case(case_no), Command::CompleteStep(completion), StatusCode::OK).await
}

/// Corrected values of the intake form, checked together with those the case has.
async fn amended(
    officer: &OfficerVisit,
    case_no: &str,
    changes: serde_json::Map<String, serde_json::Value>,
) -> Result<serde_json::Map<String, serde_json::Value>, AppError> {
    if changes.is_empty() {
        return Ok(changes);
    }
    let stored = see_case(officer, case_no, Act::ViewCase).await?;
    let case = &stored.case;
    let world = officer.visit.app().world();
    let found = world.procedures.version(&case.procedure, case.procedure_version);
    let Some(form) = found.as_ref().and_then(|(procedure, _)| procedure.form.as_ref()) else {
        let message = officer.visit.texts().text("api-no-form");
        return Err(AppError::Fields(vec![FieldProblem::new("/form", "unknown-field", message)]));
    };
    let mut merged = case.form.clone();
    merged.extend(changes.iter().map(|(key, value)| (key.clone(), value.clone())));
    let checked = forms::check(form, &merged, today(officer));
    let faults: Vec<FieldFault> = checked
        .errors
        .into_iter()
        .chain(checked.unknown)
        .map(|error| FieldFault {
            field: format!("form.{}", error.key),
            pointer: format!("/form{}", error.pointer),
            issue: IntakeIssue::Form(error.problem),
        })
        .collect();
    if !faults.is_empty() {
        return Err(fields(&faults, officer.visit.texts()));
    }
    Ok(checked.values.into_iter().filter(|(key, value)| case.form.get(key) != Some(value)).collect())
}

/// Sends a step back to the one before.
#[utoipa::path(post, tag = "acts", path = "/api/v1/cases/{case_no}/tasks/{task_no}/return",
    params(("case_no" = String, Path), ("task_no" = u32, Path)), request_body = requests::Reason,
    responses((status = 200, body = bodies::CaseBody)))]
pub(super) async fn send_back(
    Path((case_no, task_no)): Path<(String, u32)>,
    request: ApiRequest<requests::Reason>,
) -> Result<Response, AppError> {
    let command = Command::SendBack { task_no, reason: request.body.reason.clone() };
    act(request, On::Case(case_no), command, StatusCode::OK).await
}

/// Takes a task, gives it to an officer, or puts it back into the pool.
#[utoipa::path(post, tag = "acts", path = "/api/v1/cases/{case_no}/tasks/{task_no}/assignment",
    params(("case_no" = String, Path), ("task_no" = u32, Path)), request_body = requests::Assignment,
    responses((status = 200, body = bodies::CaseBody)))]
pub(super) async fn assign(
    Path((case_no, task_no)): Path<(String, u32)>,
    request: ApiRequest<requests::Assignment>,
) -> Result<Response, AppError> {
    let assignee = request.body.officer.clone().map(OfficerId);
    act(request, On::Case(case_no), Command::AssignTask { task_no, assignee }, StatusCode::OK).await
}

/// Drafts a supplement request; the desk issues it.
#[utoipa::path(post, tag = "acts", path = "/api/v1/cases/{case_no}/supplement-requests", params(("case_no" = String, Path)),
    request_body = requests::SupplementRequest, responses((status = 201, body = bodies::CaseBody)))]
pub(super) async fn propose_supplement(
    Path(case_no): Path<String>,
    mut request: ApiRequest<requests::SupplementRequest>,
) -> Result<Response, AppError> {
    let body = std::mem::take(&mut request.body);
    let stored = see_case(&request.officer, &case_no, Act::ViewCase).await?;
    let items = body.items.into_iter().map(Into::into).collect();
    let command = Command::ProposeSupplement {
        task_no: body.task_no,
        items: named(&request.officer, &stored.case, items)?,
        reason: body.reason,
        legal_ground: body.legal_ground,
    };
    act(request, On::Case(case_no), command, StatusCode::CREATED).await
}

/// Points with the names of their components where none is given; a component must be one of the case kind.
fn named(
    officer: &OfficerVisit,
    case: &Case,
    mut items: Vec<SupplementItem>,
) -> Result<Vec<SupplementItem>, AppError> {
    let world = officer.visit.app().world();
    let found = world.procedures.version(&case.procedure, case.procedure_version);
    let (procedure, _) = found.ok_or(AppError::NotFound)?;
    let components = procedure.case_kind(&case.case_kind).map_or(&[][..], |kind| &kind.components);
    let mut faults = Vec::new();
    for (index, item) in items.iter_mut().enumerate().filter(|(_, item)| !item.component.is_empty()) {
        match components.iter().find(|component| component.code == item.component) {
            Some(component) if item.name.trim().is_empty() => item.name.clone_from(&component.name),
            Some(_) => {}
            None => faults.push(FieldFault {
                field: format!("items.{index}.component"),
                pointer: format!("/items/{index}/component"),
                issue: IntakeIssue::UnknownComponent(item.component.clone()),
            }),
        }
    }
    if faults.is_empty() { Ok(items) } else { Err(fields(&faults, officer.visit.texts())) }
}

/// Issues the drafted supplement request to the applicant.
#[utoipa::path(post, tag = "acts", path = "/api/v1/cases/{case_no}/supplement-requests/issue", params(("case_no" = String, Path)),
    responses((status = 201, body = bodies::CaseBody)))]
pub(super) async fn issue_supplement(
    Path(case_no): Path<String>,
    request: ApiRequest<requests::Nothing>,
) -> Result<Response, AppError> {
    act(request, On::Case(case_no), Command::IssueSupplement, StatusCode::CREATED).await
}

/// Drops the drafted supplement request.
#[utoipa::path(post, tag = "acts", path = "/api/v1/cases/{case_no}/supplement-requests/drop", params(("case_no" = String, Path)),
    request_body = requests::Reason, responses((status = 200, body = bodies::CaseBody)))]
pub(super) async fn drop_supplement(
    Path(case_no): Path<String>,
    request: ApiRequest<requests::Reason>,
) -> Result<Response, AppError> {
    let command = Command::DropSupplement { reason: request.body.reason.clone() };
    act(request, On::Case(case_no), command, StatusCode::OK).await
}

/// Receives what the applicant brought.
#[utoipa::path(post, tag = "acts", path = "/api/v1/cases/{case_no}/supplements", params(("case_no" = String, Path)),
    request_body = requests::Supplement, responses((status = 201, body = bodies::CaseBody)))]
pub(super) async fn receive_supplement(
    Path(case_no): Path<String>,
    mut request: ApiRequest<requests::Supplement>,
) -> Result<Response, AppError> {
    let body = std::mem::take(&mut request.body);
    let stored = see_case(&request.officer, &case_no, Act::ViewCase).await?;
    let world = request.officer.visit.app().world();
    let typed: Vec<casework::PaperInput> = body.papers.into_iter().map(Into::into).collect();
    let case = &stored.case;
    let (procedure, _) =
        world.procedures.version(&case.procedure, case.procedure_version).ok_or(AppError::NotFound)?;
    let papers = casework::check_papers(&typed, case, &procedure)
        .map_err(|faults| fields(&faults, request.officer.visit.texts()))?;
    let command = Command::ReceiveSupplement { papers, note: body.note };
    act(request, On::Case(case_no), command, StatusCode::CREATED).await
}

/// Records that the applicant's financial duty is paid.
#[utoipa::path(post, tag = "acts", path = "/api/v1/cases/{case_no}/payments", params(("case_no" = String, Path)),
    request_body = requests::Payment, responses((status = 201, body = bodies::CaseBody)))]
pub(super) async fn record_payment(
    Path(case_no): Path<String>,
    request: ApiRequest<requests::Payment>,
) -> Result<Response, AppError> {
    let command = Command::RecordPayment {
        task_no: request.body.task_no,
        amount_vnd: request.body.amount_vnd,
        receipt_no: request.body.receipt_no.clone(),
        paid_on: request.body.paid_on,
    };
    act(request, On::Case(case_no), command, StatusCode::CREATED).await
}

/// Numbers, seals and releases the result.
#[utoipa::path(post, tag = "acts", path = "/api/v1/cases/{case_no}/release", params(("case_no" = String, Path)),
    request_body = requests::Release, responses((status = 200, body = bodies::CaseBody)))]
pub(super) async fn release(
    Path(case_no): Path<String>,
    request: ApiRequest<requests::Release>,
) -> Result<Response, AppError> {
    let command = Command::Release {
        task_no: request.body.task_no,
        result: request.body.result,
        number: request.body.number.clone(),
        signed_on: request.body.signed_on,
        note: request.body.note.clone(),
    };
    act(request, On::Case(case_no), command, StatusCode::OK).await
}

/// Hands the result over to the applicant.
#[utoipa::path(post, tag = "acts", path = "/api/v1/cases/{case_no}/hand-over", params(("case_no" = String, Path)),
    request_body = requests::HandOver, responses((status = 200, body = bodies::CaseBody)))]
pub(super) async fn hand_over(
    Path(case_no): Path<String>,
    mut request: ApiRequest<requests::HandOver>,
) -> Result<Response, AppError> {
    let body = std::mem::take(&mut request.body);
    let hand_over = casework::HandOver {
        receiver: text::clean(&body.receiver),
        relation: text::clean(&body.relation),
        delivery: body.delivery,
        note: body.note,
    };
    let command = Command::HandOver { hand_over, fees_paid: body.fees_paid };
    act(request, On::Case(case_no), command, StatusCode::OK).await
}
