//! Accepting, declining, counting anew.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use calendar::to_local;
use casework::{Command, FieldFault, Intake, check_declination};

use super::choose::name;
use super::desk::{Open, open};
use super::pages;
use super::people::Hidden;
use super::screen::{Telling, Wrong};
use super::typed::Sheet;
use crate::acts::{self, NewCase};
use crate::web::error::{AppError, rejection_text};
use crate::web::form::FormPairs;
use crate::web::inputs::{Control, Input};
use crate::web::intake_texts::issue_text;
use crate::web::nav::officer_page;
use crate::web::page::Page;
use crate::web::secrets;
use crate::web::session::{OfficerVisit, flash};
use crate::web::texts::Texts;
use crate::web::urls;

/// Buttons that change the screen and save nothing.
const AMENDING: [&str; 5] = ["again", "prefill", "fill", "add", "drop"];
/// Inputs of the question why a case is declined; everything else is carried along.
const OF_THE_QUESTION: [&str; 4] = ["csrf", "asked", "reason", "save"];

/// Accepts the case, or shows the screen again with what is wrong.
pub(super) async fn accept(officer: OfficerVisit, pairs: FormPairs) -> Result<Response, AppError> {
    let open = open(&officer, pairs.get("procedure"))?;
    let mut sheet = Sheet::read(pairs, &open.procedure);
    open.amend(&mut sheet);
    if AMENDING.iter().any(|name| sheet.pairs.checked(name)) {
        let telling = Telling { tried: sheet.pairs.checked("tried"), ..Telling::default() };
        return pages::render(&officer, open.screen(&sheet, telling).await?, StatusCode::OK).await;
    }
    let Some(intake) = open.judge(&sheet).intake else {
        return refuse(&open, &sheet, String::new()).await;
    };
    match acts::new_case_once(&officer, &open.procedure.code, Command::Accept(intake), &sheet.pairs).await {
        Ok(made) => Ok(go_on(&officer, &made, sheet.get("save"))),
        Err(AppError::KeyReused) => {
            let words = saved_already(&open, &mut sheet);
            refuse(&open, &sheet, words).await
        }
        Err(AppError::Rejected(rejection)) => {
            let words = rejection_text(&rejection, officer.visit.texts(), &open.world);
            refuse(&open, &sheet, words).await
        }
        Err(error) => Err(error),
    }
}

/// The page was saved before and says something else now: it becomes a page of its own, and says so.
fn saved_already(open: &Open<'_>, sheet: &mut Sheet) -> String {
    sheet.set("once", &secrets::token());
    open.officer.visit.texts().text("intake-saved-already").to_owned()
}

async fn refuse(open: &Open<'_>, sheet: &Sheet, refusal: String) -> Result<Response, AppError> {
    let telling = Telling { tried: true, refusal, ..Telling::default() };
    pages::render(open.officer, open.screen(sheet, telling).await?, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// Where the pressed button leads: the slip, another case of the same applicant, or the case.
fn go_on(officer: &OfficerVisit, made: &NewCase, pressed: &str) -> Response {
    let case_no = made.case_no.as_str();
    let target = match pressed {
        "print" => urls::fill(urls::INTAKE_RECEIVED, &[case_no]),
        "same" => urls::intake_again("", case_no),
        _ => urls::case(case_no),
    };
    let key = if made.before { "flash-intake-before" } else { "flash-intake-accepted" };
    ([flash(officer.visit.app(), "fine", key, case_no)], Redirect::to(&target)).into_response()
}

/// The screen counted anew while it is being filled in.
pub(super) async fn recount(officer: OfficerVisit, pairs: FormPairs) -> Result<Response, AppError> {
    let open = open(&officer, pairs.get("procedure"))?;
    let mut sheet = Sheet::read(pairs, &open.procedure);
    open.amend(&mut sheet);
    let telling = Telling { tried: sheet.pairs.checked("tried"), ..Telling::default() };
    pages::render_part(&officer, open.screen(&sheet, telling).await?)
}

/// The question why a case is declined.
#[derive(Template)]
#[template(path = "intake/templates/decline.html")]
pub(super) struct DeclinePage<'a> {
    pub(super) t: &'a Texts,
    pub(super) page: Page,
    pub(super) errors: Vec<Wrong>,
    pub(super) procedure: String,
    /// As typed; asked for when it is missing.
    pub(super) applicant: Input,
    pub(super) ask_applicant: bool,
    pub(super) reason: Input,
    pub(super) hidden: Hidden,
}

/// Asks why; with a reason declines the case.
pub(super) async fn decline(officer: OfficerVisit, pairs: FormPairs) -> Result<Response, AppError> {
    let open = open(&officer, pairs.get("procedure"))?;
    let mut sheet = Sheet::read(pairs, &open.procedure);
    let today = to_local(officer.visit.now()).date();
    let intake = check_declination(sheet.input(&open.procedure, &open.shown_note()), &open.procedure, today);
    if !sheet.pairs.checked("asked") {
        return question(&open, &sheet, intake.err().as_ref(), None).await;
    }
    let reason = text::clean_lines(sheet.pairs.raw("reason"), usize::MAX).unwrap_or_default();
    match intake {
        Ok(intake) if !reason.is_empty() => declined(&open, &mut sheet, Box::new(intake), reason).await,
        intake => {
            let missing = reason.is_empty().then(|| officer.visit.texts().text("intake-reason-missing"));
            question(&open, &sheet, intake.err().as_ref(), Some(missing.unwrap_or_default())).await
        }
    }
}

async fn declined(
    open: &Open<'_>,
    sheet: &mut Sheet,
    intake: Box<Intake>,
    reason: String,
) -> Result<Response, AppError> {
    let command = Command::Decline { intake, reason };
    match acts::new_case_once(open.officer, &open.procedure.code, command, &sheet.pairs).await {
        Ok(made) => {
            let note = flash(open.officer.visit.app(), "fine", "flash-intake-declined", &made.case_no);
            Ok(([note], Redirect::to(&urls::case(&made.case_no))).into_response())
        }
        Err(AppError::KeyReused) => {
            let words = saved_already(open, sheet);
            question(open, sheet, None, Some(&words)).await
        }
        Err(AppError::Rejected(rejection)) => {
            let words = rejection_text(&rejection, open.officer.visit.texts(), &open.world);
            question(open, sheet, None, Some(&words)).await
        }
        Err(error) => Err(error),
    }
}

/// The page of the question. `wrong` is said about the reason once it was asked.
async fn question(
    open: &Open<'_>,
    sheet: &Sheet,
    applicant: Option<&FieldFault>,
    wrong: Option<&str>,
) -> Result<Response, AppError> {
    let texts = open.officer.visit.texts();
    let frame = officer_page(open.officer, texts.text("intake-decline-title"), urls::INTAKE).await?;
    let page = DeclinePage { page: frame, ..decline_page(open, sheet, (applicant, wrong), texts) };
    let status = if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, Html(page.render()?)).into_response())
}

fn decline_page<'a>(
    open: &Open<'_>,
    sheet: &Sheet,
    (applicant, wrong): (Option<&FieldFault>, Option<&str>),
    texts: &'a Texts,
) -> DeclinePage<'a> {
    let ask = |name: &str, label: &str, control| Input::new(name, texts.text(label), control).required();
    let mut person =
        ask("applicant.full_name", "name-applicant", Control::Line).value(sheet.get("applicant.full_name"));
    let mut reason = ask("reason", "name-reason", Control::LongText).hint(texts.text("intake-reason-hint"));
    sheet.pairs.raw("reason").clone_into(&mut reason.value);
    if let Some(wrong) = wrong {
        person.error = applicant.map(|fault| issue_text(&fault.issue, texts)).unwrap_or_default();
        wrong.clone_into(&mut reason.error);
    }
    DeclinePage {
        t: texts,
        page: Page::default(),
        errors: Wrong::of([&person, &reason]),
        procedure: name(&open.procedure, texts).to_owned(),
        ask_applicant: applicant.is_some(),
        applicant: person,
        reason,
        hidden: carried(sheet, applicant.is_some()),
    }
}

/// What is carried along, so that the screen can be gone back to.
fn carried(sheet: &Sheet, ask_applicant: bool) -> Hidden {
    let asked =
        |name: &str| OF_THE_QUESTION.contains(&name) || (ask_applicant && name == "applicant.full_name");
    // A paper that nobody asked for is known by its empty component.
    let told = |name: &str, value: &str| !value.is_empty() || name.ends_with(".component");
    sheet.pairs.0.iter().filter(|(name, value)| !asked(name) && told(name, value)).cloned().collect()
}
