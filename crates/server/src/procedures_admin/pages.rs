//! The list of procedures and one of them.

use access::{Act, may};
use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::response::Html;

use crate::web::error::AppError;
use crate::web::form::FormPairs;
use crate::web::nav::officer_page;
use crate::web::session::OfficerVisit;
use crate::web::task_row::procedure_name;
use crate::web::urls;

use super::detail::ProcedurePage;
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
    let title = procedure_name(&world, officer.visit.texts(), &code);
    let page = officer_page(&officer, title, urls::ADMIN_PROCEDURES).await?;
    let shown = ProcedurePage::of(officer.visit.texts(), page, (&procedure, version), &world.directory);
    Ok(Html(shown.render()?))
}
