//! GET: cases, one case, its journal, who I am.

use std::collections::{HashMap, HashSet};

use access::{Act, may};
use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::Response;
use casework::Stage;
use jiff::Timestamp;
use jiff::civil::DateTime;
use serde_json::{Value, json};
use store::search::{self, ALL_KEYS};
use store::{DbError, ExecuteError, Param, Row, Tx, cases};

use crate::acts::see_case;
use crate::web::error::AppError;
use crate::web::form::FormPairs;
use crate::web::session::OfficerVisit;
use crate::web::sight::{self, in_sight};
use crate::web::{time, workload};

use super::answer;
use super::bodies::{CaseBody, CaseLine, EntryBody, ListBody};
use super::codes::StageCode;
use super::query::{bad, limit, optional};
use super::shapes::CallerBody;

/// Candidates of a search that are looked at.
const CANDIDATES: i64 = 500;

/// Who the caller is.
#[utoipa::path(get, operation_id = "show_caller", path = "/api/v1/me", tag = "cases", responses((status = 200, body = CallerBody), (status = 401, description = "not signed in")))]
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
#[utoipa::path(get, operation_id = "show_case", path = "/api/v1/cases/{case_no}", tag = "cases", params(("case_no" = String, Path)),
    responses((status = 200, body = CaseBody), (status = 404, description = "no such case in sight")))]
pub(super) async fn one(officer: OfficerVisit, Path(case_no): Path<String>) -> Result<Response, AppError> {
    let stored = see_case(&officer, &case_no, Act::ViewCase).await?;
    answer::json(StatusCode::OK, &CaseBody::of(&stored.case, &officer.visit.app().world()))
}

/// The journal of a case.
#[utoipa::path(get, operation_id = "show_journal", path = "/api/v1/cases/{case_no}/journal", tag = "cases", params(("case_no" = String, Path)),
    responses((status = 200, body = ListBody<EntryBody>), (status = 404, description = "no such case in sight")))]
pub(super) async fn journal(
    officer: OfficerVisit,
    Path(case_no): Path<String>,
) -> Result<Response, AppError> {
    let case_id = see_case(&officer, &case_no, Act::ViewCase).await?.case_id;
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
    agencies: Vec<String>,
    /// The ways in which the words of `q` may be meant; without `q` there is none.
    meanings: Option<Vec<Vec<String>>>,
    stage: String,
    procedure: String,
    /// In milliseconds; cases without a due time are then left out.
    due_before: Option<i64>,
    after: Place,
    limit: usize,
}

/// Place in the list: when the case was received, in milliseconds, and its key.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place(i64, i64);

impl Place {
    const NEWEST: Self = Self(i64::MAX, i64::MAX);

    fn read(given: &str) -> Option<Self> {
        let (received_at, case_id) = given.split_once('.')?;
        Some(Self(received_at.parse().ok()?, case_id.parse().ok()?))
    }
}

/// Cases that the caller's agency received, newest first. With `q` also those of other agencies in which it holds
/// or held a step; a search looks at the newest 500 cases that hold the words.
#[utoipa::path(get, operation_id = "list_cases", path = "/api/v1/cases", tag = "cases",
    params(("q" = Option<String>, Query, description = "words: case number, names, personal id, telephone", example = "hoa 0912"),
           ("stage" = Option<StageCode>, Query, description = "stage code", example = "in_progress"),
           ("procedure" = Option<String>, Query, description = "procedure code", example = "1.004873"),
           ("due_before" = Option<String>, Query, description = "due before this instant (RFC 3339), local time or date", example = "2026-11-25T17:00:00+07:00"),
           ("after" = Option<String>, Query, description = "`next` of the page before"),
           ("limit" = Option<i64>, Query, description = "1..200, 50 without")),
    responses((status = 200, body = ListBody<CaseLine>), (status = 400, description = "a parameter cannot be read"),
              (status = 401, description = "not signed in")))]
pub(super) async fn list(officer: OfficerVisit, RawQuery(query): RawQuery) -> Result<Response, AppError> {
    may(&officer.actor, Act::Search, &access::Subject::default())?;
    let wanted = wanted(&officer, &query.unwrap_or_default())?;
    let limit = wanted.limit;
    let mut rows = officer.visit.app().store().read(move |tx| read(tx, &wanted)).await?;
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next = rows
        .last()
        .filter(|_| more)
        .map(|(Place(received_at, case_id), _)| format!("{received_at}.{case_id}"));
    let world = officer.visit.app().world();
    let items: Vec<CaseLine> = rows
        .into_iter()
        .map(|(_, line)| CaseLine {
            procedure_name: world.procedures.name(&line.procedure).to_owned(),
            ..line
        })
        .collect();
    answer::json(StatusCode::OK, &ListBody { items, next })
}

fn wanted(officer: &OfficerVisit, query: &str) -> Result<Wanted, AppError> {
    let query = FormPairs::parse(query.as_bytes())?;
    let stage = query.get("stage").to_owned();
    if !stage.is_empty() && Stage::from_code(&stage).is_none() {
        return Err(bad(&query, "stage"));
    }
    Ok(Wanted {
        agencies: workload::agencies(&officer.actor),
        meanings: Some(query.get("q")).filter(|typed| !typed.is_empty()).map(sight::meanings),
        stage,
        procedure: query.get("procedure").to_owned(),
        due_before: optional(&query, "due_before", instant)?,
        after: optional(&query, "after", Place::read)?.unwrap_or(Place::NEWEST),
        limit: limit(&query)?,
    })
}

/// An instant (RFC 3339) or a local date or time, in milliseconds.
fn instant(given: &str) -> Option<i64> {
    // An unescaped plus sign of an offset arrives as a space.
    let offset = given.replace(' ', "+");
    if let Ok(instant) = given.parse::<Timestamp>().or_else(|_| offset.parse()) {
        return Some(instant.as_millisecond());
    }
    let local: DateTime = given.parse().ok()?;
    Some(calendar::to_instant(local).as_millisecond())
}

type Found = Vec<(Place, CaseLine)>;

/// One line more than wanted, when there are more.
fn read(tx: &mut Tx<'_>, wanted: &Wanted) -> Result<Found, ExecuteError> {
    if let Some(meanings) = &wanted.meanings {
        return by_words(tx, wanted, meanings);
    }
    let mut found = Vec::new();
    for agency in &wanted.agencies {
        found.extend(of_agency(tx, wanted, agency)?);
    }
    found.sort_by_key(|(place, _)| std::cmp::Reverse(*place));
    Ok(found)
}

fn by_words(tx: &mut Tx<'_>, wanted: &Wanted, meanings: &[Vec<String>]) -> Result<Found, ExecuteError> {
    let (mut found, mut candidates) = (Vec::new(), Vec::new());
    for words in meanings {
        candidates = search::find(tx, words, ALL_KEYS, CANDIDATES)?;
        if !candidates.is_empty() {
            break;
        }
    }
    for ids in candidates.chunks(sight::AT_ONCE) {
        let seen = in_sight(tx, &wanted.agencies, ids)?;
        let rows = rows(tx, &seen)?;
        for row in ids.iter().filter_map(|case_id| rows.get(case_id)) {
            if found.len() > wanted.limit {
                return Ok(found);
            }
            let (place, line) = line(row)?;
            let due = row.opt_int(7)?;
            if place < wanted.after
                && (wanted.stage.is_empty() || wanted.stage == line.stage)
                && (wanted.procedure.is_empty() || wanted.procedure == line.procedure)
                && wanted.due_before.is_none_or(|before| due.is_some_and(|due| due < before))
            {
                found.push((place, line));
            }
        }
    }
    Ok(found)
}

/// The rows of these cases, at most [`sight::AT_ONCE`], by their key.
fn rows(tx: &mut Tx<'_>, ids: &HashSet<i64>) -> Result<HashMap<i64, Row>, DbError> {
    let mut params: Vec<Param<'_>> = ids.iter().map(|id| Param::from(*id)).collect();
    // No case has this key.
    params.resize(sight::AT_ONCE, Param::from(-1_i64));
    let rows = tx.query(
        "SELECT case_id, case_no, procedure, applicant, stage, channel, received_at, due_at, paused
         FROM cases
         WHERE case_id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
                $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38,
                $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50, $51, $52, $53, $54, $55, $56, $57,
                $58, $59, $60, $61, $62, $63, $64)",
        &params,
    )?;
    rows.into_iter().map(|row| Ok((row.int(0)?, row))).collect()
}

fn of_agency(tx: &mut Tx<'_>, wanted: &Wanted, agency: &str) -> Result<Found, DbError> {
    let Place(received_at, case_id) = wanted.after;
    tx.query(
        "SELECT case_id, case_no, procedure, applicant, stage, channel, received_at, due_at, paused
         FROM cases
         WHERE agency = $1 AND received_at <= $2 AND (received_at < $2 OR case_id < $3)
           AND ($4 = '' OR stage = $4) AND ($5 = '' OR procedure = $5)
           AND (CAST($6 AS BIGINT) = 0 OR due_at < $7)
         ORDER BY received_at DESC, case_id DESC LIMIT $8",
        &[
            agency.into(),
            received_at.into(),
            case_id.into(),
            (&wanted.stage).into(),
            (&wanted.procedure).into(),
            wanted.due_before.is_some().into(),
            wanted.due_before.unwrap_or_default().into(),
            (wanted.limit as i64 + 1).into(),
        ],
    )?
    .iter()
    .map(line)
    .collect()
}

fn line(row: &Row) -> Result<(Place, CaseLine), DbError> {
    let (stage, received_at) = (row.text(4)?, row.int(6)?);
    let instant =
        |millisecond: i64| Timestamp::from_millisecond(millisecond).map(time::iso).unwrap_or_default();
    let line = CaseLine {
        case_no: row.text(1)?,
        procedure: row.text(2)?,
        procedure_name: String::new(),
        applicant: row.text(3)?,
        national_status: Stage::from_code(&stage).map_or(0, Stage::national_status),
        stage,
        channel: row.text(5)?,
        received_at: instant(received_at),
        due_at: row.opt_int(7)?.map(instant),
        paused: row.flag(8)?,
    };
    Ok((Place(received_at, row.int(0)?), line))
}
