//! The officer's first page.

use access::{Act, may};
use askama::Template;
use axum::response::Html;

use crate::web::error::AppError;
use crate::web::nav::framed;
use crate::web::session::OfficerVisit;
use crate::web::urls;

use super::view::{HomePage, Read};

pub(super) async fn home(officer: OfficerVisit) -> Result<Html<String>, AppError> {
    may(&officer.actor, Act::Work, &access::Subject::default())?;
    let read = Read::of(&officer).await?;
    let page = framed(&officer, officer.visit.texts().text("home-title"), (urls::HOME, read.menu()));
    Ok(Html(HomePage::of(&officer, page, &read).render()?))
}
