//! The case as anybody sees it who holds the acceptance slip: by case number and lookup code.

use casework::{PublicItem, PublicView, public_view};
use store::{ExecuteError, cases};

use crate::app::App;
use crate::web::error::AppError;
use crate::web::secrets;
use crate::web::texts::Texts;

/// Finds a case. An unknown number and a wrong code give the same answer.
pub async fn find(app: &App, case_no: &str, code: &str) -> Result<Option<PublicView>, AppError> {
    let case_no = tidy(case_no);
    let code = tidy(code);
    let (world, known) = (app.world(), app.world());
    let found = app
        .store()
        .read(move |tx| {
            let Some(found) = cases::find(tx, &case_no)? else { return Ok(None) };
            let case = found.stored(&known)?.case;
            // Nothing more is read for a wrong code than for an unknown number.
            if code.is_empty() || !secrets::same(&code, &case.lookup_code) {
                return Ok(None);
            }
            Ok::<_, ExecuteError>(Some((case, found.journal(tx)?)))
        })
        .await?;
    let Some((case, journal)) = found else { return Ok(None) };
    let procedure = world.procedures.version(&case.procedure, case.procedure_version);
    let procedure = procedure.as_ref().map(|(procedure, _)| procedure.as_ref());
    Ok(Some(public_view(&case, &journal.entries()?, procedure)))
}

/// What the applicant is asked for, in words. Names of components are Vietnamese in every language.
pub fn asked(item: &PublicItem, t: &Texts) -> String {
    match item {
        PublicItem::Component(name) => name.clone(),
        PublicItem::Other => t.text("tracking-asked-other").to_owned(),
    }
}

/// What people type for what is printed: upper case, without spaces, any dash.
fn tidy(typed: &str) -> String {
    typed
        .chars()
        .filter(|sign| !sign.is_whitespace())
        .take(80)
        .map(|sign| if matches!(sign, '–' | '—' | '‐' | '−') { '-' } else { sign })
        .collect::<String>()
        .to_uppercase()
}
