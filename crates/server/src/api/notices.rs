//! Notices to applicants: listed, and tried again when they were given up.

use access::{Act, may};
use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::Response;
use casework::Effect;
use serde::Serialize;
use store::Tx;
use utoipa::ToSchema;

use crate::web::error::AppError;
use crate::web::form::FormPairs;
use crate::web::idempotency::{self, Known, OnceKey};
use crate::web::notices::{self, Asker, Key, Notice, Wanted};
use crate::web::session::OfficerVisit;
use crate::web::{time, workload};

use super::bodies::ListBody;
use super::input::ApiRequest;
use super::query::{flag, limit, optional};
use super::{answer, codes, requests};

/// A notice to an applicant.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct NoticeBody {
    /// Its key, for trying it again.
    notice: String,
    case_no: String,
    /// What it tells.
    #[schema(value_type = Option<codes::NoticeCode>)]
    about: Option<&'static str>,
    /// Beginning and place of the address alone.
    recipient: Option<String>,
    #[schema(value_type = codes::NoticeStateCode)]
    state: &'static str,
    attempts: i64,
    created_at: String,
    /// When it is tried next; `null` when it is not.
    next_at: Option<String>,
    done_at: Option<String>,
    /// What went wrong at the last try; empty for nothing.
    error: String,
    /// Letters are only kept in a folder here and never sent.
    kept: bool,
}

impl NoticeBody {
    fn of(notice: &Notice, kept: bool) -> Self {
        let instant = |at: i64| time::instant(at).map(time::iso);
        let (about, recipient) = match &notice.effect {
            Some(Effect::Mail { template, to }) => (Some(template.code()), Some(notices::masked(to))),
            None => (None, None),
        };
        let waits = notice.state == notices::State::Waiting;
        Self {
            notice: notices::key_word(notice.key),
            case_no: notice.case_no.clone(),
            about,
            recipient,
            state: notice.state.code(),
            attempts: notice.attempts,
            created_at: instant(notice.created_at).unwrap_or_default(),
            next_at: instant(notice.next_at).filter(|_| waits),
            done_at: notice.done_at.and_then(instant),
            error: notice.error.clone(),
            kept,
        }
    }
}

/// Notices of the caller's agencies, newest first; of all agencies for administrators.
#[utoipa::path(get, operation_id = "list_notices", path = "/api/v1/notices", tag = "notices",
    params(("given_up" = Option<bool>, Query, description = "true: only those that were given up", example = "true"),
           ("after" = Option<String>, Query, description = "`next` of the page before"),
           ("limit" = Option<i64>, Query, description = "1..200, 50 without")),
    responses((status = 200, body = ListBody<NoticeBody>), (status = 400, description = "a parameter cannot be read"),
              (status = 403, description = "not for the caller's role")))]
pub(super) async fn list(officer: OfficerVisit, RawQuery(query): RawQuery) -> Result<Response, AppError> {
    may(&officer.actor, Act::ViewNotices, &access::Subject::default())?;
    let query = FormPairs::parse(query.unwrap_or_default().as_bytes())?;
    let wanted = Wanted {
        agencies: workload::agencies(&officer.actor),
        given_up: flag(&query, "given_up")?.unwrap_or_default(),
        after: optional(&query, "after", notices::place_of)?,
        limit: limit(&query)?,
    };
    let app = officer.visit.app();
    let (found, more) = app.store().read(move |tx| notices::list(tx, &wanted)).await?;
    let last = found.last().filter(|_| more);
    let next = last.map(|notice| notices::place_word((notice.created_at, notice.key)));
    let items = found.iter().map(|notice| NoticeBody::of(notice, app.keeps_letters())).collect();
    answer::json(StatusCode::OK, &ListBody { items, next })
}

/// Has a notice that was given up tried again.
#[utoipa::path(post, operation_id = "retry_notice", path = "/api/v1/notices/{notice}/retry", tag = "notices",
    params(("notice" = String, Path)), request_body = requests::Nothing,
    responses((status = 200, body = NoticeBody), (status = 404, description = "no such notice in sight"),
              (status = 409, description = "it is not given up, or not any more")))]
pub(super) async fn retry(
    Path(notice): Path<String>,
    request: ApiRequest<requests::Nothing>,
) -> Result<Response, AppError> {
    let ApiRequest { officer, once, .. } = request;
    may(&officer.actor, Act::RetryNotice, &access::Subject::default())?;
    let key = notices::key_of(&notice).ok_or(AppError::NotFound)?;
    let asker = Asker { officer: officer.actor.id.clone(), agencies: workload::agencies(&officer.actor) };
    let (app, now) = (officer.visit.app(), officer.visit.now());
    let kept = app.keeps_letters();
    let done = app.store().write(move |tx| retried(tx, (key, &asker), (once.as_ref(), kept), now)).await?;
    app.wake_outbox();
    Ok(answer::kept(done.0, done.1))
}

/// Status and body of the answer, now or from the first time.
type Answered = (u16, String);

fn retried(
    tx: &mut Tx<'_>,
    (key, asker): (Key, &Asker),
    (once, kept): (Option<&OnceKey>, bool),
    now: jiff::Timestamp,
) -> Result<Answered, AppError> {
    if let Some(once) = once {
        match idempotency::take(tx, once, now.as_millisecond())? {
            Known::New => {}
            Known::Answered { status, body } => return Ok((status, body)),
            Known::Other => return Err(AppError::KeyReused),
        }
    }
    if !notices::retry(tx, key, asker, now)?.ok_or(AppError::NotFound)? {
        return Err(AppError::Conflict);
    }
    let notice = notices::find(tx, key)?.ok_or(AppError::NotFound)?;
    let body = serde_json::to_string(&NoticeBody::of(&notice, kept)).unwrap_or_default();
    let status = StatusCode::OK.as_u16();
    if let Some(once) = once {
        idempotency::keep(tx, once, (status, &body), now.as_millisecond())?;
    }
    Ok((status, body))
}
