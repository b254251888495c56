//! Writing answers, and answering acts once.

use std::sync::Arc;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use casework::Command;
use serde::Serialize;

use crate::acts::{self, Answered, On};
use crate::web::error::AppError;

use super::bodies::CaseBody;
use super::input::ApiRequest;

/// A JSON answer.
pub(super) fn json<T: Serialize>(status: StatusCode, body: &T) -> Result<Response, AppError> {
    let text = serde_json::to_string(body).map_err(|error| AppError::fault(&error))?;
    Ok(raw(status, text))
}

/// The first answer to a request that came before.
pub(super) fn kept(status: u16, body: String) -> Response {
    raw(StatusCode::from_u16(status).unwrap_or(StatusCode::OK), body)
}

fn raw(status: StatusCode, text: String) -> Response {
    (status, [(header::CONTENT_TYPE, HeaderValue::from_static("application/json"))], text).into_response()
}

/// Carries out a command and answers with the case; a repeated request gets its first answer.
pub(super) async fn act<T>(
    request: ApiRequest<T>,
    on: On,
    command: Command,
    status: StatusCode,
) -> Result<Response, AppError> {
    let app = request.officer.visit.app().clone();
    let answer = move |done: &store::Done| {
        // A body of our own types always becomes JSON.
        (status.as_u16(), serde_json::to_string(&CaseBody::of(&done.case, &app.world())).unwrap_or_default())
    };
    let once = request.once.map(|key| (key, Arc::new(answer.clone()) as Arc<acts::Answer>));
    match acts::carry_out(&request.officer, on, command, once).await? {
        Answered::Fresh(done) => {
            let (_, body) = answer(&done);
            Ok(raw(status, body))
        }
        Answered::Repeat { status, body } => Ok(kept(status, body)),
    }
}
