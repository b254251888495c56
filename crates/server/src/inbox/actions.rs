//! Taking tasks from the pool.

use access::{Act, may};
use askama::Template;
use axum::response::{Html, IntoResponse, Redirect, Response};

use crate::web::error::AppError;
use crate::web::form::FormPairs;
use crate::web::nav::officer_page;
use crate::web::session::{OfficerVisit, flash};
use crate::web::urls;

use super::view::{ClaimedPage, Claims, own_list};

/// Takes every chosen task; tells row by row what came of it when one failed.
pub(super) async fn claim(officer: OfficerVisit, form: FormPairs) -> Result<Response, AppError> {
    may(&officer.actor, Act::Work, &access::Subject::default())?;
    let back = own_list(form.get("back"));
    let claims = Claims::of(&form);
    if claims.is_empty() {
        let none = flash(officer.visit.app(), "soon", "flash-inbox-none", "");
        return Ok(([none], Redirect::to(&back)).into_response());
    }
    let rows = claims.carry_out(&officer).await?;
    if rows.iter().all(|row| row.done) {
        let done = flash(officer.visit.app(), "fine", "flash-inbox-claimed", &rows.len().to_string());
        return Ok(([done], Redirect::to(&back)).into_response());
    }
    let texts = officer.visit.texts();
    let page = officer_page(&officer, texts.text("inbox-claimed-title"), urls::INBOX).await?;
    Ok(Html(ClaimedPage { t: texts, page, rows, back }.render()?).into_response())
}
