//! GET: due times and why they are those, before anything is saved.

use access::{Act, may};
use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::Response;
use calendar::{Convention, Explanation, ParseTermError, Term};
use casework::{Fee, IntakeIssue, fee_lines};
use jiff::Timestamp;
use jiff::civil::DateTime;
use procedure::Channel;
use serde::Serialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;

use crate::web::error::{AppError, FieldProblem};
use crate::web::form::FormPairs;
use crate::web::session::OfficerVisit;
use crate::web::{intake_texts, time};

use super::query::{bad, optional};
use super::{answer, codes, procedure_shapes, shapes};

/// A due time and why it is that one.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct DueBody {
    received_at: String,
    due_at: String,
    /// `3 working days`, `4 working hours`, `30 days` or `same day`.
    #[schema(example = "3 working days")]
    term: String,
    #[schema(value_type = procedure_shapes::ConventionCode)]
    convention: Convention,
    /// A day for which there is no official notice yet took part.
    provisional: bool,
    /// One for each day from the receipt to the due time.
    #[schema(value_type = Vec<shapes::DueStepBody>)]
    steps: Vec<calendar::Step>,
}

/// What would be appointed if a case were accepted.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct AppointmentBody {
    procedure: String,
    procedure_version: u32,
    case_kind: String,
    #[schema(value_type = codes::ChannelCode)]
    channel: &'static str,
    due: DueBody,
    #[schema(value_type = Vec<shapes::FeeBody>)]
    fees: Vec<Fee>,
}

/// When something received then is due, counted on the calendar of this installation.
#[utoipa::path(get, operation_id = "count_due", path = "/api/v1/due", tag = "deadlines",
    params(("term" = String, Query, description = "`N working days`, `N working hours`, `N days` or `same day`", example = "3 working days"),
           ("received" = Option<String>, Query, description = "an instant (RFC 3339) or a local time; now without", example = "2026-11-20T15:30"),
           ("convention" = Option<procedure_shapes::ConventionCode>, Query, description = "the hour at which a term in days ends; `same-time` without")),
    responses((status = 200, body = DueBody), (status = 400, description = "a parameter cannot be read"),
              (status = 422, description = "the calendar does not reach so far")))]
pub(super) async fn due(officer: OfficerVisit, RawQuery(query): RawQuery) -> Result<Response, AppError> {
    let query = FormPairs::parse(query.unwrap_or_default().as_bytes())?;
    let term = term_word(&officer, &query, "term")?;
    let convention = match query.get("convention") {
        "" => Convention::default(),
        _ => term_word(&officer, &query, "convention")?,
    };
    let received = received(&officer, &query)?;
    answer::json(StatusCode::OK, &explained(&officer, received, term, convention)?)
}

/// The appointment and the fees of a case that would be accepted under the version in force; nothing is saved.
#[utoipa::path(get, operation_id = "show_appointment", path = "/api/v1/procedures/{code}/appointment", tag = "deadlines",
    params(("code" = String, Path),
           ("case_kind" = Option<String>, Query, description = "case kind of the procedure; its first without"),
           ("channel" = Option<codes::ChannelCode>, Query, description = "how the papers come in; `counter` without"),
           ("received" = Option<String>, Query, description = "an instant (RFC 3339) or a local time; now without", example = "2026-11-20T15:30"),
           ("copies" = Option<u32>, Query, description = "what fees by the copy are counted for; 1 without"),
           ("pages" = Option<u32>, Query, description = "what fees by the page are counted for; 1 without"),
           ("quantity" = Option<u32>, Query, description = "what other fees are counted for; 1 without")),
    responses((status = 200, body = AppointmentBody), (status = 400, description = "a parameter cannot be read"),
              (status = 404, description = "no such procedure"), (status = 422, description = "not through this channel, no term, or the calendar does not reach so far")))]
pub(super) async fn appointment(
    officer: OfficerVisit,
    Path(code): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, AppError> {
    may(&officer.actor, Act::Accept, &access::Subject::default())?;
    let query = FormPairs::parse(query.unwrap_or_default().as_bytes())?;
    answer::json(StatusCode::OK, &appointed(&officer, &code, &query)?)
}

fn appointed(officer: &OfficerVisit, code: &str, query: &FormPairs) -> Result<AppointmentBody, AppError> {
    let received = received(officer, query)?;
    let world = officer.visit.app().world();
    let found = world.procedures.on(code, received.date());
    let found = found.filter(|(procedure, _)| world.is_offered(procedure));
    let (procedure, procedure_version) = found.ok_or(AppError::NotFound)?;
    let case_kind = match query.get("case_kind") {
        "" => procedure.case_kinds.first(),
        given => procedure.case_kind(given),
    };
    let case_kind = case_kind.map(|kind| kind.id.clone()).ok_or_else(|| bad(query, "case_kind"))?;
    let channel = match query.get("channel") {
        "" => Some(Channel::Counter),
        given => Channel::ALL.into_iter().find(|channel| channel.word() == given),
    };
    let channel = channel.ok_or_else(|| bad(query, "channel"))?;
    if !procedure.channels.contains(&channel) {
        let message = intake_texts::issue_text(&IntakeIssue::WrongChannel, officer.visit.texts());
        return Err(AppError::Fields(vec![FieldProblem::new("/channel", "wrong-channel", message)]));
    }
    let term = procedure.term(&case_kind, channel).ok_or_else(|| {
        let message = officer.visit.texts().text("rejection-no-term");
        AppError::Fields(vec![FieldProblem::new("/channel", "no-term", message)])
    })?;
    Ok(AppointmentBody {
        procedure: procedure.code.clone(),
        procedure_version,
        fees: fee_lines(&procedure, &case_kind, channel, &quantities(query)?),
        case_kind,
        channel: channel.word(),
        due: explained(officer, received, term, procedure.convention)?,
    })
}

/// The quantities by which fees are counted, as the intake form would give them.
fn quantities(query: &FormPairs) -> Result<Map<String, Value>, AppError> {
    let mut form = Map::new();
    for name in ["copies", "pages", "quantity"] {
        if let Some(count) = optional(query, name, |given| given.parse::<u32>().ok())? {
            form.insert(name.to_owned(), count.into());
        }
    }
    Ok(form)
}

fn explained(
    officer: &OfficerVisit,
    received: DateTime,
    term: Term,
    convention: Convention,
) -> Result<DueBody, AppError> {
    let world = officer.visit.app().world();
    let Explanation { due_at, steps, provisional } =
        calendar::explain(&world.calendar, received, term, convention).map_err(|error| {
            let message = time::due_error(error, officer.visit.texts());
            AppError::Fields(vec![FieldProblem::new("/received", error.code(), message)])
        })?;
    Ok(DueBody {
        received_at: time::iso(calendar::to_instant(received)),
        due_at: time::iso(calendar::to_instant(due_at)),
        term: term.to_string(),
        convention,
        provisional,
        steps,
    })
}

fn term_word<T: std::str::FromStr<Err = ParseTermError>>(
    officer: &OfficerVisit,
    query: &FormPairs,
    name: &str,
) -> Result<T, AppError> {
    query.get(name).parse().map_err(|error: ParseTermError| {
        let key = format!("error-{}", error.code());
        let why = officer.visit.texts().text(&key);
        AppError::BadRequest(format!("{name}: {why}"))
    })
}

/// When it is received, on Vietnamese clocks.
fn received(officer: &OfficerVisit, query: &FormPairs) -> Result<DateTime, AppError> {
    let given = optional(query, "received", |given| {
        // An unescaped plus sign of an offset arrives as a space.
        let offset = given.replace(' ', "+");
        let instant = given.parse::<Timestamp>().or_else(|_| offset.parse());
        instant.map(calendar::to_local).or_else(|_| given.parse()).ok()
    })?;
    Ok(given.unwrap_or_else(|| calendar::to_local(officer.visit.now())))
}
