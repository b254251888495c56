//! Carrying an act out: back to the page when it is done, the page again when it is refused.

use access::Denied;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use calendar::OnSupplement;
use casework::{Case, Command, Event, Rejection};
use store::Done;

use super::act_form::{Attempt, Deed};
use super::pages::{self, Place};
use super::typed::{self, Fault, Spot};
use super::view::Alert;
use crate::acts;
use crate::web::error::{AppError, rejection_text};
use crate::web::form::FormPairs;
use crate::web::session::{OfficerVisit, flash};
use crate::web::{time, urls};

type Answer = Result<Response, AppError>;

/// Carries a command out and leads back to the page, or shows the page again with what was refused.
pub(super) async fn perform(
    officer: &OfficerVisit,
    place: Place,
    (deed, pairs): (Deed, FormPairs),
    typed: Result<Command, Vec<Fault>>,
) -> Answer {
    let command = match typed {
        Ok(command) => command,
        Err(faults) => {
            let attempt = Attempt { deed, pairs, faults };
            return pages::again(officer, place, Some(attempt), None, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    match acts::on_case(officer, &place.case_no, command).await {
        Ok(done) => Ok(told(officer, &place, deed, &done)),
        Err(AppError::Rejected(rejection)) => refused(officer, place, (deed, pairs), rejection).await,
        Err(AppError::Denied(denied @ (Denied::Role | Denied::OtherOfficer))) => {
            refused(officer, place, (deed, pairs), Rejection::Denied(denied)).await
        }
        Err(error) => Err(error),
    }
}

async fn refused(
    officer: &OfficerVisit,
    place: Place,
    (deed, pairs): (Deed, FormPairs),
    rejection: Rejection,
) -> Answer {
    if let Rejection::TaskClosed { by, .. } | Rejection::AlreadyDone(Some((by, _))) = &rejection
        && *by == officer.actor.id
    {
        // A second click on one's own act is no news.
        let message = flash(officer.visit.app(), "info", "flash-case-already", "");
        return Ok(([message], Redirect::to(&urls::case(&place.case_no))).into_response());
    }
    let text = rejection_text(&rejection, officer.visit.texts(), &officer.visit.app().world());
    let status = if matches!(rejection, Rejection::TaskClosed { .. } | Rejection::AlreadyDone(_)) {
        StatusCode::CONFLICT
    } else if matches!(rejection, Rejection::Denied(_)) {
        StatusCode::FORBIDDEN
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let field = match typed::spot(&rejection, deed) {
        Spot::Field(field) => field,
        Spot::Form => "",
        Spot::Page => {
            let kept = ["opinion", "reason", "note"].map(|name| pairs.get(name)).join("\n").trim().to_owned();
            return pages::again(officer, place, None, Some(Alert { text, kept }), status).await;
        }
    };
    let attempt = Attempt { deed, pairs, faults: vec![Fault::new(field, text)] };
    pages::again(officer, place, Some(attempt), None, status).await
}

/// What a supplement did to the clock of this case, and when the result is due as things stand.
pub(super) fn supplement_told(deed: Deed, case: &Case) -> (&'static str, String) {
    let due = case.clock.as_ref().map(|clock| time::date_time(clock.due_at)).unwrap_or_default();
    let policy = case.clock.as_ref().map_or(OnSupplement::None, |clock| clock.on_supplement);
    let key = match (policy, deed == Deed::SupplementIssue) {
        (OnSupplement::Restart, true) => "flash-case-supplement-issued-restart",
        (OnSupplement::Pause, true) => "flash-case-supplement-issued-pause",
        (OnSupplement::None, true) => "flash-case-supplement-issued-none",
        (OnSupplement::Restart, false) => "flash-case-supplement-received-restart",
        (OnSupplement::Pause, false) => "flash-case-supplement-received-pause",
        (OnSupplement::None, false) => "flash-case-supplement-received-none",
    };
    (key, due)
}

/// Back to the page of the case, with a sentence about what was done.
fn told(officer: &OfficerVisit, place: &Place, deed: Deed, done: &Done) -> Response {
    let opened: Vec<&str> = done
        .entries
        .iter()
        .filter_map(|entry| {
            if let Event::TaskOpened(opened) = &entry.event { Some(opened.name.as_str()) } else { None }
        })
        .collect();
    let finished = done.entries.iter().any(|entry| matches!(entry.event, Event::Finished { .. }));
    let (key, what) = match deed {
        Deed::Completion | Deed::Payment | Deed::Release if finished => {
            ("flash-case-finished", String::new())
        }
        Deed::Completion if opened.is_empty() => ("flash-case-completed", String::new()),
        Deed::Completion => ("flash-case-forwarded", opened.join(", ")),
        Deed::Return => ("flash-case-sent-back", opened.join(", ")),
        Deed::Assignment => ("flash-case-assigned", String::new()),
        Deed::SupplementRequest => ("flash-case-supplement-proposed", String::new()),
        Deed::SupplementDrop => ("flash-case-supplement-dropped", String::new()),
        Deed::SupplementIssue | Deed::Supplement => supplement_told(deed, &done.case),
        Deed::Payment => ("flash-case-paid", String::new()),
        Deed::Release => ("flash-case-released", String::new()),
        Deed::HandOver => ("flash-case-handed-over", String::new()),
    };
    let message = flash(officer.visit.app(), "fine", key, &what);
    ([message], Redirect::to(&urls::case(&place.case_no))).into_response()
}
