//! The list of what waits.

use access::{Act, may};
use askama::Template;
use axum::extract::RawQuery;
use axum::response::Html;

use crate::web::error::AppError;
use crate::web::form::FormPairs;
use crate::web::nav::framed;
use crate::web::session::OfficerVisit;
use crate::web::urls;

use super::view::{Asked, InboxPage, Read};

pub(super) async fn inbox(
    officer: OfficerVisit,
    RawQuery(query): RawQuery,
) -> Result<Html<String>, AppError> {
    may(&officer.actor, Act::Work, &access::Subject::default())?;
    let asked = Asked::of(&FormPairs::parse(query.unwrap_or_default().as_bytes())?);
    let texts = officer.visit.texts();
    let (title, current) = if asked.only_signing() {
        (texts.text("nav-signing"), urls::inbox_signing())
    } else {
        (texts.text("nav-inbox"), urls::INBOX.to_owned())
    };
    let read = Read::of(&officer, &asked).await?;
    let page = framed(&officer, title, (&current, &read.menu));
    Ok(Html(InboxPage::of(&officer, page, (&asked, &read)).render()?))
}
