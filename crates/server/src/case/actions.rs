//! Acts: a sent form becomes a command.

use axum::extract::Path;
use axum::response::Response;
use casework::Command;

use super::act_form::Deed;
use super::carrying::perform;
use super::deeds::components;
use super::pages::{self, Place};
use super::typed;
use crate::web::error::AppError;
use crate::web::form::FormPairs;
use crate::web::session::OfficerVisit;

type OnTask = Path<(String, u32)>;
type Answer = Result<Response, AppError>;

pub(super) async fn complete(
    officer: OfficerVisit,
    Path((case_no, task_no)): OnTask,
    form: FormPairs,
) -> Answer {
    let command = typed::completion(task_no, &form);
    perform(&officer, Place::of_task(case_no, task_no), (Deed::Completion, form), Ok(command)).await
}

pub(super) async fn send_back(
    officer: OfficerVisit,
    Path((case_no, task_no)): OnTask,
    form: FormPairs,
) -> Answer {
    let command = typed::send_back(task_no, &form);
    perform(&officer, Place::of_task(case_no, task_no), (Deed::Return, form), Ok(command)).await
}

pub(super) async fn assign(
    officer: OfficerVisit,
    Path((case_no, task_no)): OnTask,
    form: FormPairs,
) -> Answer {
    let command = typed::assignment(task_no, &form);
    perform(&officer, Place::of_task(case_no, task_no), (Deed::Assignment, form), Ok(command)).await
}

pub(super) async fn record_payment(
    officer: OfficerVisit,
    Path((case_no, task_no)): OnTask,
    form: FormPairs,
) -> Answer {
    let typed = typed::payment(task_no, &form, officer.visit.texts());
    perform(&officer, Place::of_task(case_no, task_no), (Deed::Payment, form), typed).await
}

pub(super) async fn release(
    officer: OfficerVisit,
    Path((case_no, task_no)): OnTask,
    form: FormPairs,
) -> Answer {
    let typed = typed::release(task_no, &form, officer.visit.texts());
    perform(&officer, Place::of_task(case_no, task_no), (Deed::Release, form), typed).await
}

pub(super) async fn request_supplement(
    officer: OfficerVisit,
    Path((case_no, task_no)): OnTask,
    form: FormPairs,
) -> Answer {
    let looked = pages::look(&officer, &case_no).await?;
    let known = components(&looked.scene(&officer));
    let typed = typed::supplement_request(task_no, &form, &known, officer.visit.texts());
    perform(&officer, Place::of_task(case_no, task_no), (Deed::SupplementRequest, form), typed).await
}

pub(super) async fn issue_supplement(
    officer: OfficerVisit,
    Path(case_no): Path<String>,
    form: FormPairs,
) -> Answer {
    perform(&officer, Place::of_case(case_no), (Deed::SupplementIssue, form), Ok(Command::IssueSupplement))
        .await
}

pub(super) async fn drop_supplement(
    officer: OfficerVisit,
    Path(case_no): Path<String>,
    form: FormPairs,
) -> Answer {
    let command = Command::DropSupplement { reason: form.get("reason").to_owned() };
    perform(&officer, Place::of_case(case_no), (Deed::SupplementDrop, form), Ok(command)).await
}

pub(super) async fn receive_supplement(
    officer: OfficerVisit,
    Path(case_no): Path<String>,
    form: FormPairs,
) -> Answer {
    let looked = pages::look(&officer, &case_no).await?;
    let known = looked.stored.case.supplement.as_ref().map_or(&[][..], |request| &request.items);
    let typed = typed::supplement(&form, known, officer.visit.texts());
    perform(&officer, Place::of_case(case_no), (Deed::Supplement, form), typed).await
}

pub(super) async fn hand_over(officer: OfficerVisit, Path(case_no): Path<String>, form: FormPairs) -> Answer {
    let command = typed::hand_over(&form);
    perform(&officer, Place::of_case(case_no), (Deed::HandOver, form), Ok(command)).await
}
