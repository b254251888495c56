//! Pages: choose the procedure, the screen, what to do after accepting.

use access::{Act, Subject, may};
use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use calendar::to_local;

use super::choose::{self, Section, Wanted};
use super::desk::open;
use super::reads;
use super::screen::{Screen, Telling};
use super::typed::Sheet;
use crate::acts;
use crate::web::error::AppError;
use crate::web::form::FormPairs;
use crate::web::form_fields::Part;
use crate::web::inputs::Control;
use crate::web::nav::officer_page;
use crate::web::page::Page;
use crate::web::session::OfficerVisit;
use crate::web::texts::Texts;
use crate::web::{secrets, time, urls};

/// The procedures to choose from.
#[derive(Template)]
#[template(path = "intake/templates/choose.html")]
pub(super) struct ChoosePage<'a> {
    pub(super) t: &'a Texts,
    pub(super) page: Page,
    pub(super) words: String,
    pub(super) same_applicant: String,
    pub(super) sections: Vec<Section>,
}

/// The screen.
#[derive(Template)]
#[template(path = "intake/templates/form.html")]
pub(super) struct FormPage<'a> {
    pub(super) t: &'a Texts,
    pub(super) page: Page,
    pub(super) s: Screen,
}

/// The screen alone, for counting anew while it is filled in.
#[derive(Template)]
#[template(path = "intake/templates/screen.html")]
pub(super) struct ScreenPart<'a> {
    pub(super) t: &'a Texts,
    pub(super) page: Page,
    pub(super) s: Screen,
}

/// What to do after accepting.
#[derive(Template)]
#[template(path = "intake/templates/received.html")]
pub(super) struct ReceivedPage<'a> {
    pub(super) t: &'a Texts,
    pub(super) page: Page,
    pub(super) case_no: String,
    pub(super) procedure: String,
    pub(super) applicant: String,
    pub(super) due: String,
    pub(super) slip: String,
    pub(super) case: String,
    pub(super) again: String,
}

/// Without a procedure the choice, with one the screen.
pub(super) async fn start(officer: OfficerVisit, RawQuery(query): RawQuery) -> Result<Response, AppError> {
    may(&officer.actor, Act::Accept, &Subject::default())?;
    let query = FormPairs::parse(query.unwrap_or_default().as_bytes())?;
    let world = officer.visit.app().world();
    let words = query.get("q");
    // A whole code leads on at once: it was typed from the guide or scanned.
    let today = to_local(officer.visit.now()).date();
    if query.get("thu-tuc").is_empty() && world.procedures.on(words, today).is_some() {
        return Ok(Redirect::to(&urls::intake_again(words, query.get("nguoi"))).into_response());
    }
    match query.get("thu-tuc") {
        "" => choice(&officer, words, query.get("nguoi")).await,
        code => blank(&officer, code, query.get("nguoi")).await,
    }
}

async fn choice(officer: &OfficerVisit, words: &str, same_applicant: &str) -> Result<Response, AppError> {
    let (app, texts) = (officer.visit.app(), officer.visit.texts());
    let agency = officer.actor.agency().to_owned();
    let usage = app.store().read(move |tx| reads::usage(tx, &agency)).await?;
    let today = to_local(officer.visit.now()).date();
    let agency = officer.actor.agency();
    let wanted = Wanted { words, same_applicant, usage: &usage, agency, today };
    let page = ChoosePage {
        t: texts,
        page: officer_page(officer, texts.text("intake-title"), urls::INTAKE).await?,
        words: words.to_owned(),
        same_applicant: same_applicant.to_owned(),
        sections: choose::sections(&app.world(), &wanted, texts),
    };
    Ok(Html(page.render()?).into_response())
}

/// An empty screen; with the number of an earlier case its applicant stands in it.
async fn blank(officer: &OfficerVisit, code: &str, earlier: &str) -> Result<Response, AppError> {
    let open = open(officer, code)?;
    let mut sheet = Sheet::default();
    if !earlier.is_empty() {
        let stored = acts::see_case(officer, earlier, Act::ViewCase).await?;
        sheet = Sheet::for_applicant(&stored.case.applicant);
        sheet.prefill(&open.procedure, true);
    }
    sheet.set("once", &secrets::token());
    let screen = open.screen(&sheet, Telling::default()).await?;
    render(officer, screen, StatusCode::OK).await
}

/// The whole page of the screen.
pub(super) async fn render(
    officer: &OfficerVisit,
    screen: Screen,
    status: StatusCode,
) -> Result<Response, AppError> {
    let texts = officer.visit.texts();
    let title = if screen.errors.is_empty() {
        screen.name.clone()
    } else {
        texts.with("form-title-error", &[("title", &screen.name)])
    };
    let page = FormPage { t: texts, page: officer_page(officer, title, urls::INTAKE).await?, s: screen };
    Ok((status, Html(page.render()?)).into_response())
}

/// The screen without its frame.
pub(super) fn render_part(officer: &OfficerVisit, screen: Screen) -> Result<Response, AppError> {
    let page = officer.visit.page(screen.name.clone());
    Ok(Html(ScreenPart { t: officer.visit.texts(), page, s: screen }.render()?).into_response())
}

/// The case is accepted: print the slip, go on.
pub(super) async fn received(
    officer: OfficerVisit,
    Path(case_no): Path<String>,
) -> Result<Response, AppError> {
    may(&officer.actor, Act::Accept, &Subject::default())?;
    let case = acts::see_case(&officer, &case_no, Act::ViewCase).await?.case;
    let texts = officer.visit.texts();
    let page = ReceivedPage {
        t: texts,
        page: officer_page(&officer, texts.text("intake-received-title"), urls::INTAKE).await?,
        procedure: officer.visit.app().world().procedures.name(&case.procedure).to_owned(),
        due: case.clock.as_ref().map(|clock| time::date_time(clock.due_at)).unwrap_or_default(),
        slip: urls::slip(&case.case_no, "acceptance"),
        case: urls::case(&case.case_no),
        again: urls::intake_again("", &case.case_no),
        applicant: case.applicant.full_name.clone(),
        case_no: case.case_no.clone(),
    };
    Ok(Html(page.render()?).into_response())
}
