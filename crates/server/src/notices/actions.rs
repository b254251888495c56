//! Trying a given-up notice again.

use access::{Act, may};
use axum::response::{IntoResponse, Redirect, Response};

use crate::web::error::AppError;
use crate::web::form::FormPairs;
use crate::web::notices::{self, Asker, key_of};
use crate::web::session::{OfficerVisit, flash};
use crate::web::{urls, workload};

pub(super) async fn retry(officer: OfficerVisit, form: FormPairs) -> Result<Response, AppError> {
    may(&officer.actor, Act::RetryNotice, &access::Subject::default())?;
    let key = key_of(form.get("notice")).ok_or(AppError::NotFound)?;
    let asker = Asker { officer: officer.actor.id.clone(), agencies: workload::agencies(&officer.actor) };
    let (app, now) = (officer.visit.app(), officer.visit.now());
    let again = app.store().write(move |tx| notices::retry(tx, key, &asker, now)).await?;
    let again = again.ok_or(AppError::NotFound)?;
    app.wake_outbox();
    let (kind, said) =
        if again { ("fine", "flash-notice-again") } else { ("soon", "flash-notice-not-given-up") };
    let cookie = flash(app, kind, said, "");
    Ok(([cookie], Redirect::to(urls::NOTICES)).into_response())
}
