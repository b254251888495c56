//! Trying a given-up notice again.

use access::{Act, may};
use axum::response::{IntoResponse, Redirect, Response};
use store::{DbError, outbox};

use crate::web::audit::{self, Audited};
use crate::web::error::AppError;
use crate::web::form::FormPairs;
use crate::web::session::{OfficerVisit, flash};
use crate::web::{urls, workload};

use super::view::{agency_of, key_of};

pub(super) async fn retry(officer: OfficerVisit, form: FormPairs) -> Result<Response, AppError> {
    may(&officer.actor, Act::RetryNotice, &access::Subject::default())?;
    let key = key_of(form.get("notice")).ok_or(AppError::NotFound)?;
    let (actor, now) = (officer.actor.clone(), officer.visit.now());
    let own = workload::agencies(&officer.actor);
    let write = move |tx: &mut store::Tx<'_>| {
        // Another agency's notice does not exist for this officer.
        let Some(agency) = agency_of(tx, key)? else { return Ok(None) };
        if !own.is_empty() && !own.contains(&agency) {
            return Ok(None);
        }
        let again = outbox::retry(tx, key, now)?;
        let subject = format!("{}-{}-{}", key.0, key.1, key.2);
        if again {
            let (at, act) = (now.as_millisecond(), "retry-notice");
            audit::write(tx, &Audited { at, actor: &actor.id, act, subject: &subject, detail: "" })?;
        }
        Ok::<_, DbError>(Some(again))
    };
    let again = officer.visit.app().store().write(write).await?.ok_or(AppError::NotFound)?;
    officer.visit.app().wake_outbox();
    let (kind, said) =
        if again { ("fine", "flash-notice-again") } else { ("soon", "flash-notice-not-given-up") };
    let cookie = flash(officer.visit.app(), kind, said, "");
    Ok(([cookie], Redirect::to(urls::NOTICES)).into_response())
}
