//! The officer's first page.

use access::{Act, may};
use askama::Template;
use axum::response::Html;

use crate::web::error::AppError;
use crate::web::nav::officer_page;
use crate::web::session::OfficerVisit;
use crate::web::urls;

use super::view::{HomePage, Read};

pub(super) async fn home(officer: OfficerVisit) -> Result<Html<String>, AppError> {
    may(&officer.actor, Act::Work, &access::Subject::default())?;
    let page = officer_page(&officer, officer.visit.texts().text("home-title"), urls::HOME).await?;
    let read = Read::of(&officer).await?;
    Ok(Html(HomePage::of(&officer, page, &read).render()?))
}
