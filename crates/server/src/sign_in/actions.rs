//! Signing in and out.

use std::net::SocketAddr;

use access::OfficerId;
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use store::{DbError, Tx};

use crate::preferences::{KEPT_SECONDS, own_path};
use crate::web::audit::{self, Audited};
use crate::web::error::AppError;
use crate::web::form::FormPairs;
use crate::web::session::{SESSION_IDLE_MS, Visit};
use crate::web::{cookies, secrets, urls};

use super::pages;

pub(super) async fn sign_in(
    visit: Visit,
    ConnectInfo(address): ConnectInfo<SocketAddr>,
    form: FormPairs,
) -> Result<Response, AppError> {
    let (name, password) = (form.get("name").to_lowercase(), form.raw("password").to_owned());
    let next = form.get("next");
    let again = |error, status| pages::render(&visit, next, &name, error, status);
    if name.is_empty() || password.is_empty() {
        return again("sign-in-empty", StatusCode::UNPROCESSABLE_ENTITY);
    }
    let limits = visit.app().limits();
    if !limits.may_sign_in_from(address.ip()) || !limits.may_sign_in(&name, address.ip()) {
        return again("sign-in-too-many", StatusCode::TOO_MANY_REQUESTS);
    }
    limits.slow_down(&name).await;
    let Some(choices) = check(&visit, &name, password).await? else {
        return again("sign-in-wrong", StatusCode::UNPROCESSABLE_ENTITY);
    };
    let headers = begin(&visit, name.clone(), &choices).await?;
    let target = if next.is_empty() { urls::HOME } else { own_path(next) };
    Ok((headers, Redirect::to(target)).into_response())
}

/// The officer's stored choices, when the password is right.
async fn check(visit: &Visit, name: &str, password: String) -> Result<Option<String>, AppError> {
    let key = name.to_owned();
    let account = visit.app().store().read(move |tx| account(tx, &key)).await?;
    let (hash, choices) = account.unwrap_or_else(|| (secrets::NOBODY.to_owned(), String::new()));
    Ok(visit.app().limits().password_matches(password, hash).await.then_some(choices))
}

fn account(tx: &mut Tx<'_>, name: &str) -> Result<Option<(String, String)>, DbError> {
    tx.query_opt(
        "SELECT password_hash, preferences FROM officers WHERE id = $1 AND active = 1",
        &[name.into()],
    )?
    .map(|row| Ok((row.text(0)?, row.text(1)?)))
    .transpose()
}

/// Begins a session: a new secret for the browser, its hash for the store. One that the browser had ends.
async fn begin(visit: &Visit, officer: String, choices: &str) -> Result<HeaderMap, AppError> {
    let token = secrets::token();
    store_session(visit, officer, secrets::hash_token(&token)).await?;
    let secure = visit.app().config().secure_cookies;
    let mut headers = HeaderMap::new();
    headers.append(header::SET_COOKIE, cookies::write(cookies::SESSION, &token, secure, None));
    if choices.contains('=') {
        let cookie = cookies::write(cookies::PREFERENCES, choices, secure, Some(KEPT_SECONDS));
        headers.append(header::SET_COOKIE, cookie);
    }
    Ok(headers)
}

async fn store_session(visit: &Visit, officer: String, hash: String) -> Result<(), AppError> {
    let csrf = secrets::token();
    let now = visit.now().as_millisecond();
    let before = visit.session().unwrap_or_default().to_owned();
    let store = move |tx: &mut Tx<'_>| {
        tx.execute(
            "DELETE FROM sessions WHERE expires_at < $1 OR token_hash = $2",
            &[now.into(), (&before).into()],
        )?;
        let expires_at = now + SESSION_IDLE_MS;
        tx.execute(
            "INSERT INTO sessions (token_hash, officer, csrf, created_at, seen_at, expires_at)
             VALUES ($1, $2, $3, $4, $4, $5)",
            &[(&hash).into(), (&officer).into(), (&csrf).into(), now.into(), expires_at.into()],
        )?;
        trace(tx, now, "sign-in", &officer)
    };
    visit.app().store().write(store).await?;
    Ok(())
}

pub(super) async fn sign_out(visit: Visit, _form: FormPairs) -> Result<Response, AppError> {
    if let Some(session) = visit.session().map(str::to_owned) {
        let now = visit.now().as_millisecond();
        let officer = visit.officer().map(|officer| officer.id.0.clone()).unwrap_or_default();
        let end = move |tx: &mut Tx<'_>| {
            tx.execute("DELETE FROM sessions WHERE token_hash = $1", &[(&session).into()])?;
            trace(tx, now, "sign-out", &officer)
        };
        visit.app().store().write(end).await?;
    }
    let secure = visit.app().config().secure_cookies;
    let cookie = cookies::write(cookies::SESSION, "", secure, Some(0));
    Ok(([(header::SET_COOKIE, cookie)], Redirect::to(urls::SIGN_IN)).into_response())
}

fn trace(tx: &mut Tx<'_>, at: i64, act: &'static str, officer: &str) -> Result<(), DbError> {
    let actor = OfficerId(officer.to_owned());
    audit::write(tx, &Audited { at, actor: &actor, act, subject: officer, detail: "" })
}
