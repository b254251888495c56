//! The page of a case, fresh or again after a refusal.

use std::sync::Arc;

use access::Act;
use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use casework::{Acceptance, Entry};
use procedure::Procedure;
use store::cases::{Found, FoundJournal, Stored};
use store::{Tx, World};

use super::act_form::Attempt;
use super::scene::Scene;
use super::view::{self, Alert, Refusal};
use crate::acts;
use crate::web::error::AppError;
use crate::web::form::FormPairs;
use crate::web::nav::framed;
use crate::web::session::OfficerVisit;
use crate::web::urls;
use crate::web::workload::{self, MENU_MAX};

/// Room for most pages, so that the text does not move while it grows.
const PAGE_BYTES: usize = 32 << 10;

/// A case, and the task that an address names.
pub(super) struct Place {
    pub(super) case_no: String,
    pub(super) task_no: Option<u32>,
}

impl Place {
    pub(super) const fn of_case(case_no: String) -> Self {
        Self { case_no, task_no: None }
    }

    pub(super) const fn of_task(case_no: String, task_no: u32) -> Self {
        Self { case_no, task_no: Some(task_no) }
    }
}

/// A case with everything its page is made of.
pub(super) struct Looked {
    pub(super) stored: Stored,
    journal: Vec<Entry<Acceptance>>,
    world: Arc<World>,
    procedure: Arc<Procedure>,
}

impl Looked {
    /// The case as this officer looks at it.
    pub(super) fn scene<'a>(&'a self, officer: &'a OfficerVisit) -> Scene<'a> {
        Scene {
            texts: officer.visit.texts(),
            world: &self.world,
            procedure: &self.procedure,
            actor: &officer.actor,
            case: &self.stored.case,
            journal: &self.journal,
            now: officer.visit.now(),
        }
    }
}

/// Reads a case that the officer may see.
pub(super) async fn look(officer: &OfficerVisit, case_no: &str) -> Result<Looked, AppError> {
    let journal = |tx: &mut Tx<'_>, found: &Found| found.journal(tx);
    let (stored, journal) = acts::find_case(officer, (case_no, Act::ViewCase), journal).await?;
    looked(officer, stored, &journal)
}

fn looked(officer: &OfficerVisit, stored: Stored, journal: &FoundJournal) -> Result<Looked, AppError> {
    let (world, journal) = (officer.visit.app().world(), journal.outline()?);
    let case = &stored.case;
    let (procedure, _) =
        world.procedures.version(&case.procedure, case.procedure_version).ok_or(AppError::NotFound)?;
    Ok(Looked { stored, journal, world, procedure })
}

pub(super) async fn show(
    officer: OfficerVisit,
    Path(case_no): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, AppError> {
    let query = FormPairs::parse(query.unwrap_or_default().as_bytes())?;
    let place = Place { case_no, task_no: query.get("viec").parse().ok() };
    again(&officer, place, None, None, StatusCode::OK).await
}

/// The page, with the form that was refused open, or with a message above everything.
pub(super) async fn again(
    officer: &OfficerVisit,
    place: Place,
    attempt: Option<Attempt>,
    alert: Option<Alert>,
    status: StatusCode,
) -> Result<Response, AppError> {
    let (actor, now) = (officer.actor.clone(), officer.visit.now().as_millisecond());
    let more = move |tx: &mut Tx<'_>, found: &Found| {
        Ok((found.journal(tx)?, workload::menu_counts(tx, &actor, (now, MENU_MAX))?))
    };
    let (stored, (journal, counts)) = acts::find_case(officer, (&place.case_no, Act::ViewCase), more).await?;
    let looked = looked(officer, stored, &journal)?;
    let scene = looked.scene(officer);
    let title = format!("{} · {}", scene.procedure_name(), scene.case.case_no);
    let frame = framed(officer, title, (urls::CASES, &counts));
    let refusal = Refusal { task_no: place.task_no, attempt, alert };
    let page = view::case_page(&scene, frame, refusal);
    let mut html = String::with_capacity(PAGE_BYTES);
    page.render_into(&mut html)?;
    Ok((status, Html(html)).into_response())
}

/// Whoever reloads the address of an act comes to the page.
pub(super) async fn back(_officer: OfficerVisit, Path(case_no): Path<String>) -> Redirect {
    Redirect::to(&urls::case(&case_no))
}

pub(super) async fn back_to_task(
    _officer: OfficerVisit,
    Path((case_no, task_no)): Path<(String, u32)>,
) -> Redirect {
    Redirect::to(&urls::with_query(&urls::case(&case_no), &[("viec", &task_no.to_string())]))
}
