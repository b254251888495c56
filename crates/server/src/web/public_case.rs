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
    let world = app.world();
    let found = app
        .store()
        .read(move |tx| {
            let Some(stored) = cases::load(tx, &case_no)? else { return Ok(None) };
            // Nothing more is read for a wrong code than for an unknown number.
            if code.is_empty() || !secrets::same(&code, &stored.case.lookup_code) {
                return Ok(None);
            }
            let journal = cases::journal(tx, stored.case_id)?;
            let case = &stored.case;
            let procedure = world.procedures.version(&case.procedure, case.procedure_version);
            let procedure = procedure.as_ref().map(|(procedure, _)| procedure.as_ref());
            Ok::<_, ExecuteError>(Some(public_view(case, &journal, procedure)))
        })
        .await?;
    Ok(found)
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
