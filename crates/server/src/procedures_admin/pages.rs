//! The list of procedures and one of them.

use access::{Act, may};
use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::response::Html;
use calendar::to_local;

use crate::web::error::AppError;
use crate::web::form::FormPairs;
use crate::web::nav::officer_page;
use crate::web::session::OfficerVisit;
use crate::web::task_row::procedure_name;
use crate::web::urls;

use super::detail::{ProcedurePage, Shown};
use super::view::{Asked, ListPage};

pub(super) async fn list(officer: OfficerVisit, RawQuery(query): RawQuery) -> Result<Html<String>, AppError> {
    may(&officer.actor, Act::ManageProcedures, &access::Subject::default())?;
    let asked = Asked::of(&FormPairs::parse(query.unwrap_or_default().as_bytes())?);
    let title = officer.visit.texts().text("nav-procedures");
    let page = officer_page(&officer, title, urls::ADMIN_PROCEDURES).await?;
    Ok(Html(ListPage::of(&officer, page, &asked).render()?))
}

pub(super) async fn detail(
    officer: OfficerVisit,
    Path(code): Path<String>,
) -> Result<Html<String>, AppError> {
    may(&officer.actor, Act::ManageProcedures, &access::Subject::default())?;
    let world = officer.visit.app().world();
    let (procedure, version) = world.procedures.current(&code).ok_or(AppError::NotFound)?;
    let in_force = world.procedures.on(&code, to_local(officer.visit.now()).date());
    let in_force = in_force.map(|(_, version)| version);
    let slip_sets: Vec<&str> = officer.visit.app().printer().sets().into_iter().collect();
    let title = procedure_name(&world, officer.visit.texts(), &code);
    let page = officer_page(&officer, title, urls::ADMIN_PROCEDURES).await?;
    let shown = ProcedurePage::of(
        officer.visit.texts(),
        page,
        Shown { procedure: &procedure, version, in_force, slip_sets: &slip_sets },
        &world.directory,
    );
    Ok(Html(shown.render()?))
}
