//! GET: the case book (sổ theo dõi hồ sơ) of the caller's agency.

use access::{Act, may};
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;
use store::World;
use utoipa::ToSchema;

use crate::web::case_book::{Entry, Place, Read, delivery, iso_days, settling_unit};
use crate::web::error::AppError;
use crate::web::form::FormPairs;
use crate::web::session::OfficerVisit;
use crate::web::time;

use super::bodies::ListBody;
use super::query::{limit, optional};
use super::{answer, codes};

/// An entry of the case book.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct BookEntryBody {
    /// Number of the entry in its year; 0 for a case that was declined.
    entry: u32,
    year: i16,
    case_no: String,
    procedure: String,
    procedure_name: String,
    #[schema(value_type = codes::StageCode)]
    stage: &'static str,
    applicant: String,
    address: String,
    phone: String,
    /// Name of the unit that leads the procedure or works on the case; empty when there is none.
    settling_unit: String,
    received_at: String,
    due_at: Option<String>,
    /// When the result was handed over.
    handed_over_at: Option<String>,
    /// How the result was or will be handed over; `null` of a declined case.
    #[schema(value_type = Option<codes::DeliveryCode>)]
    delivery: Option<&'static str>,
    /// How many supplement requests were issued.
    supplements: u32,
    note: String,
}

impl BookEntryBody {
    fn of(entry: &Entry, world: &World) -> Self {
        let case = &entry.case;
        Self {
            entry: case.book.entry,
            year: case.book.year,
            case_no: case.case_no.clone(),
            procedure: case.procedure.clone(),
            procedure_name: world.procedures.name(&case.procedure).to_owned(),
            stage: case.stage.code(),
            applicant: case.applicant.full_name.clone(),
            address: case.applicant.address.clone(),
            phone: case.applicant.phone.clone(),
            settling_unit: settling_unit(case, world),
            received_at: time::iso(case.received_at),
            due_at: case.clock.as_ref().map(|clock| time::iso(clock.due_at)),
            handed_over_at: entry.handed_over_at.map(time::iso),
            delivery: delivery(case).map(casework::Delivery::code),
            supplements: case.supplements_issued,
            note: case.note.clone(),
        }
    }
}

/// Reads a place of the list.
fn place(given: &str) -> Option<Place> {
    let (received_at, case_id) = given.split_once('.')?;
    Some((received_at.parse().ok()?, case_id.parse().ok()?))
}

/// Every case that the caller's agency received in these days, in the order of receipt; a year at most.
#[utoipa::path(get, operation_id = "list_case_book", path = "/api/v1/case-book", tag = "case book",
    params(("from" = Option<String>, Query, description = "first day (ISO date); the first of the month of `to` without", example = "2026-11-01"),
           ("to" = Option<String>, Query, description = "last day (ISO date); today without", example = "2026-11-30"),
           ("after" = Option<String>, Query, description = "`next` of the page before"),
           ("limit" = Option<i64>, Query, description = "1..200, 50 without")),
    responses((status = 200, body = ListBody<BookEntryBody>), (status = 400, description = "a parameter cannot be read, or the days make no book"),
              (status = 403, description = "not for the caller's role")))]
pub(super) async fn list(officer: OfficerVisit, RawQuery(query): RawQuery) -> Result<Response, AppError> {
    may(&officer.actor, Act::PrintCaseBook, &access::Subject::default())?;
    let query = FormPairs::parse(query.unwrap_or_default().as_bytes())?;
    let days = iso_days(&query, &officer)?;
    let (after, limit) = (optional(&query, "after", place)?, limit(&query)?);
    let read = Read::of(&officer, days, (after, limit)).await?;
    let world = officer.visit.app().world();
    let items = read.entries.iter().map(|entry| BookEntryBody::of(entry, &world)).collect();
    let next = read.next.map(|(received_at, case_id)| format!("{received_at}.{case_id}"));
    answer::json(StatusCode::OK, &ListBody { items, next })
}
