//! GET: cases, one case, its journal, who I am.

use access::{Act, Actor};
use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::Response;
use casework::Stage;
use jiff::civil::DateTime;
use serde_json::{Value, json};
use store::{DbError, ExecuteError, Row, Tx, cases, dialect};

use crate::acts::read_case;
use crate::web::error::AppError;
use crate::web::form::FormPairs;
use crate::web::session::OfficerVisit;
use crate::web::time;

use super::answer;
use super::bodies::{CaseBody, CaseLine, EntryBody, ListBody};

/// Largest page.
const LIMIT_MAX: i64 = 200;
/// Page without a limit.
const LIMIT_DEFAULT: i64 = 50;
/// Candidates of a search that are looked at.
const CANDIDATES: i64 = 500;

/// Who the caller is.
#[utoipa::path(get, path = "/api/v1/me", responses((status = 200, body = Object)))]
pub(super) async fn me(officer: OfficerVisit) -> Result<Response, AppError> {
    let memberships: Vec<Value> = officer
        .actor
        .memberships
        .iter()
        .map(|m| json!({"agency": m.agency, "unit": m.unit, "role": m.role.code()}))
        .collect();
    let body = json!({"id": officer.actor.id, "name": officer.actor.name, "memberships": memberships});
    answer::json(StatusCode::OK, &body)
}

/// One case with its open tasks.
#[utoipa::path(get, path = "/api/v1/cases/{case_no}", params(("case_no" = String, Path)),
    responses((status = 200, body = CaseBody), (status = 404, description = "no such case in sight")))]
pub(super) async fn one(officer: OfficerVisit, Path(case_no): Path<String>) -> Result<Response, AppError> {
    let read = read_case(&officer, &case_no, Act::ViewCase).await?;
    answer::json(StatusCode::OK, &CaseBody::of(&read.stored.case, &officer.visit.app().world()))
}

/// The journal of a case.
#[utoipa::path(get, path = "/api/v1/cases/{case_no}/journal", params(("case_no" = String, Path)),
    responses((status = 200, body = ListBody<EntryBody>)))]
pub(super) async fn journal(officer: OfficerVisit, Path(case_no): Path<String>) -> Result<Response, AppError> {
    let read = read_case(&officer, &case_no, Act::ViewCase).await?;
    let case_id = read.stored.case_id;
    let rows = officer.visit.app().store().read(move |tx| cases::journal_rows(tx, case_id)).await?;
    let entry = |row: &cases::JournalRow| {
        let event: Value = serde_json::from_str(&row.event).unwrap_or(Value::Null);
        EntryBody {
            seq: row.seq,
            at: time::iso(row.at),
            actor: row.actor.0.clone(),
            kind: row.kind.clone(),
            data: event.get("data").cloned().unwrap_or(Value::Null),
            hash: row.hash.to_hex(),
        }
    };
    let body = ListBody { items: rows.iter().map(entry).collect(), next: None };
    answer::json(StatusCode::OK, &body)
}

/// What a list of cases is narrowed to.
struct Wanted {
    actor: Actor,
    words: Vec<String>,
    stage: String,
    procedure: String,
    due_before: i64,
    after: i64,
    limit: i64,
}

/// Cases in sight, newest first.
#[utoipa::path(get, path = "/api/v1/cases",
    params(("q" = Option<String>, Query), ("stage" = Option<String>, Query), ("procedure" = Option<String>, Query),
           ("due_before" = Option<String>, Query), ("after" = Option<String>, Query), ("limit" = Option<i64>, Query)),
    responses((status = 200, body = ListBody<CaseLine>)))]
pub(super) async fn list(officer: OfficerVisit, RawQuery(query): RawQuery) -> Result<Response, AppError> {
    let wanted = wanted(&officer, &query.unwrap_or_default())?;
    let limit = wanted.limit;
    let rows = officer.visit.app().store().read(move |tx| read(tx, &wanted)).await?;
    let world = officer.visit.app().world();
    let mut items = Vec::new();
    let mut next = None;
    for (case_id, mut line) in rows {
        if items.len() as i64 == limit {
            break;
        }
        next = Some(case_id.to_string());
        world.procedures.name(&line.procedure).clone_into(&mut line.procedure_name);
        items.push(line);
    }
    let next = next.filter(|_| items.len() as i64 == limit);
    answer::json(StatusCode::OK, &ListBody { items, next })
}

fn wanted(officer: &OfficerVisit, query: &str) -> Result<Wanted, AppError> {
    let query = FormPairs::parse(query.as_bytes())?;
    let bad = |name: &str| AppError::BadRequest(format!("{name}: {}", query.get(name)));
    let number = |name: &str, default: i64| match query.get(name) {
        "" => Ok(default),
        given => given.parse::<i64>().map_err(|_| bad(name)),
    };
    let stage = query.get("stage").to_owned();
    if !stage.is_empty() && Stage::from_code(&stage).is_none() {
        return Err(bad("stage"));
    }
    let due_before = match query.get("due_before") {
        "" => i64::MAX,
        given => instant(given).ok_or_else(|| bad("due_before"))?,
    };
    Ok(Wanted {
        actor: officer.actor.clone(),
        words: text::search_words(query.get("q")),
        stage,
        procedure: query.get("procedure").to_owned(),
        due_before,
        after: number("after", i64::MAX)?,
        limit: number("limit", LIMIT_DEFAULT)?.clamp(1, LIMIT_MAX),
    })
}

/// An instant (RFC 3339) or a local date or time, in milliseconds.
fn instant(given: &str) -> Option<i64> {
    if let Ok(instant) = given.parse::<jiff::Timestamp>() {
        return Some(instant.as_millisecond());
    }
    let local: DateTime = given.parse().ok()?;
    Some(calendar::to_instant(local).as_millisecond())
}

type Found = Vec<(i64, CaseLine)>;

fn read(tx: &mut Tx<'_>, wanted: &Wanted) -> Result<Found, ExecuteError> {
    let mut found = Vec::new();
    if wanted.words.is_empty() {
        let agencies: std::collections::BTreeSet<&str> =
            wanted.actor.memberships.iter().filter(|m| m.role.works_on_cases()).map(|m| m.agency.as_str()).collect();
        for agency in agencies {
            found.extend(of_agency(tx, wanted, agency)?);
        }
        found.sort_by_key(|(case_id, _)| std::cmp::Reverse(*case_id));
        return Ok(found);
    }
    for case_id in dialect::search_ids(tx, &wanted.words, CANDIDATES)? {
        if case_id >= wanted.after || found.len() as i64 > wanted.limit {
            continue;
        }
        let row = tx.query_opt(
            "SELECT case_id, case_no, procedure, applicant, stage, channel, received_at, due_at, paused, agency
             FROM cases WHERE case_id = $1",
            &[case_id.into()],
        )?;
        let Some(row) = row else { continue };
        let line = line(&row)?;
        let narrowed = (wanted.stage.is_empty() || wanted.stage == line.1.stage)
            && (wanted.procedure.is_empty() || wanted.procedure == line.1.procedure)
            && row.opt_int(7)?.is_none_or(|due| due < wanted.due_before);
        if narrowed && in_sight(tx, &wanted.actor, case_id, row.text_ref(9)?)? {
            found.push(line);
        }
    }
    Ok(found)
}

/// An agency sees its own cases and those of which it holds or held a step.
fn in_sight(tx: &mut Tx<'_>, actor: &Actor, case_id: i64, agency: &str) -> Result<bool, DbError> {
    for own in actor.memberships.iter().filter(|m| m.role.works_on_cases()) {
        if own.agency == agency {
            return Ok(true);
        }
        let step = tx.query_opt(
            "SELECT 1 FROM tasks WHERE case_id = $1 AND agency = $2 LIMIT 1",
            &[case_id.into(), (&own.agency).into()],
        )?;
        if step.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

fn of_agency(tx: &mut Tx<'_>, wanted: &Wanted, agency: &str) -> Result<Found, DbError> {
    tx.query(
        "SELECT case_id, case_no, procedure, applicant, stage, channel, received_at, due_at, paused, agency
         FROM cases
         WHERE agency = $1 AND case_id < $2 AND ($3 = '' OR stage = $3) AND ($4 = '' OR procedure = $4)
           AND COALESCE(due_at, 0) < $5
         ORDER BY case_id DESC LIMIT $6",
        &[
            agency.into(),
            wanted.after.into(),
            (&wanted.stage).into(),
            (&wanted.procedure).into(),
            wanted.due_before.into(),
            wanted.limit.into(),
        ],
    )?
    .iter()
    .map(line)
    .collect()
}

fn line(row: &Row) -> Result<(i64, CaseLine), DbError> {
    let stage = row.text(4)?;
    let instant = |millisecond: i64| {
        jiff::Timestamp::from_millisecond(millisecond).map(time::iso).unwrap_or_default()
    };
    let line = CaseLine {
        case_no: row.text(1)?,
        procedure: row.text(2)?,
        procedure_name: String::new(),
        applicant: row.text(3)?,
        national_status: Stage::from_code(&stage).map_or(0, Stage::national_status),
        stage,
        channel: row.text(5)?,
        received_at: instant(row.int(6)?),
        due_at: row.opt_int(7)?.map(instant),
        paused: row.flag(8)?,
    };
    Ok((row.int(0)?, line))
}
