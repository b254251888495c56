//! Changing the own password.

use std::net::SocketAddr;

use access::{Act, may};
use axum::extract::ConnectInfo;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use crate::web::error::AppError;
use crate::web::form::FormPairs;
use crate::web::session::{OfficerVisit, flash};
use crate::web::urls;

use super::pages;
use super::view::{Wrong, check, store_password};

pub(super) async fn change_password(
    officer: OfficerVisit,
    ConnectInfo(address): ConnectInfo<SocketAddr>,
    form: FormPairs,
) -> Result<Response, AppError> {
    may(&officer.actor, Act::Work, &access::Subject::default())?;
    let (old, new, again) = (form.raw("old"), form.raw("new"), form.raw("again"));
    if !officer.visit.app().limits().may_sign_in(&officer.actor.id.0, address.ip()) {
        let wrong = Wrong { old: "account-too-many", ..Wrong::default() };
        return pages::render(&officer, &wrong, StatusCode::TOO_MANY_REQUESTS).await;
    }
    let wrong = check(&officer, old, new, again).await?;
    if wrong != Wrong::default() {
        return pages::render(&officer, &wrong, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    store_password(&officer, new.to_owned()).await?;
    let done = flash(officer.visit.app(), "fine", "flash-password-changed", "");
    Ok(([done], Redirect::to(urls::ACCOUNT)).into_response())
}
