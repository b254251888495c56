//! The list of notices, and one letter where letters are kept in a folder.

use access::{Act, may};
use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::response::Html;

use crate::acts;
use crate::web::error::AppError;
use crate::web::form::FormPairs;
use crate::web::nav::officer_page;
use crate::web::session::OfficerVisit;
use crate::web::urls;

use super::view::{Asked, LetterPage, NoticesPage, Read, case_of, stored_letter};

pub(super) async fn notices(
    officer: OfficerVisit,
    RawQuery(query): RawQuery,
) -> Result<Html<String>, AppError> {
    may(&officer.actor, Act::ViewNotices, &access::Subject::default())?;
    let asked = Asked::of(&FormPairs::parse(query.unwrap_or_default().as_bytes())?);
    let page = officer_page(&officer, officer.visit.texts().text("nav-notices"), urls::NOTICES).await?;
    let read = Read::of(&officer, &asked).await?;
    Ok(Html(NoticesPage::of(&officer, page, (&asked, &read)).render()?))
}

/// A letter is shown to those who see its case.
pub(super) async fn letter(
    officer: OfficerVisit,
    Path(name): Path<String>,
) -> Result<Html<String>, AppError> {
    may(&officer.actor, Act::ViewNotices, &access::Subject::default())?;
    let letter = stored_letter(&officer, name).await?.ok_or(AppError::NotFound)?;
    let case_no = case_of(&officer, &letter).await?.ok_or(AppError::NotFound)?;
    acts::see_case(&officer, &case_no, Act::ViewCase).await?;
    let texts = officer.visit.texts();
    let page = officer_page(&officer, letter.subject.clone(), urls::NOTICES).await?;
    let (kept, href) = (officer.visit.app().keeps_letters(), urls::case(&case_no));
    Ok(Html(LetterPage { t: texts, page, href, case_no, letter, kept }.render()?))
}
