//! The desk at work on one screen: the procedure is open, what was typed is judged and shown.

use std::sync::Arc;

use access::{Act, Subject, may};
use calendar::to_local;
use casework::{Case, Rejection};
use jiff::civil::Date;
use procedure::Procedure;
use store::World;

use super::choose::is_received;
use super::screen::{Around, Screen, Telling, screen};
use super::typed::Sheet;
use super::verdict::{Verdict, judge};
use super::{papers, reads};
use crate::web::error::AppError;
use crate::web::session::OfficerVisit;
use crate::web::texts::Language;

/// A procedure that is open at the desk.
pub(super) struct Open<'a> {
    pub(super) officer: &'a OfficerVisit,
    pub(super) world: Arc<World>,
    pub(super) procedure: Arc<Procedure>,
}

/// Opens a procedure for an officer of the desk.
pub(super) fn open<'a>(officer: &'a OfficerVisit, code: &str) -> Result<Open<'a>, AppError> {
    may(&officer.actor, Act::Accept, &Subject::default())?;
    let world = officer.visit.app().world();
    let today = to_local(officer.visit.now()).date();
    let in_force = world.procedures.on(code, today).filter(|(procedure, _)| is_received(procedure));
    let (procedure, _) = in_force.ok_or(AppError::NotFound)?;
    match world.directory.missing_units(&procedure.step_units, officer.actor.agency()).first() {
        Some(unit) => Err(AppError::Rejected(Rejection::UnknownUnit((*unit).to_owned()))),
        None => Ok(Open { officer, world, procedure }),
    }
}

impl Open<'_> {
    /// The remark on papers that are only shown: data, and so Vietnamese.
    pub(super) fn shown_note(&self) -> String {
        let vietnamese = self.officer.visit.app().languages().of(Language::Vietnamese);
        vietnamese.text("intake-shown-note").to_owned()
    }

    /// Checks what was typed.
    pub(super) fn judge(&self, sheet: &Sheet) -> Verdict {
        let input = sheet.input(&self.procedure, &self.shown_note());
        judge(&input, &self.procedure, to_local(self.officer.visit.now()).date())
    }

    /// Does what the pressed button asks of the screen itself.
    pub(super) fn amend(&self, sheet: &mut Sheet) {
        amend(sheet, &self.procedure, &self.shown_note(), to_local(self.officer.visit.now()).date());
    }

    /// The screen as it stands now.
    pub(super) async fn screen(&self, sheet: &Sheet, telling: Telling) -> Result<Screen, AppError> {
        let verdict = self.judge(sheet);
        let telling = Telling { duplicates: self.same_person(sheet).await?, ..telling };
        let around = Around {
            calendar: &self.world.calendar,
            procedure: &self.procedure,
            texts: self.officer.visit.texts(),
            now: self.officer.visit.now(),
        };
        Ok(screen(&around, sheet, &verdict, &telling))
    }

    async fn same_person(&self, sheet: &Sheet) -> Result<Vec<Case>, AppError> {
        let personal_id = sheet.get("applicant.personal_id").to_owned();
        if personal_id.is_empty() {
            return Ok(Vec::new());
        }
        let (agency, code) = (self.officer.actor.agency().to_owned(), self.procedure.code.clone());
        let read = move |tx: &mut store::Tx<'_>| reads::same_person(tx, &agency, &code, &personal_id);
        Ok(self.officer.visit.app().store().read(read).await?)
    }
}

/// Does what the pressed button asks of the screen itself: take over answers, add or drop rows, fill in counts.
pub(super) fn amend(sheet: &mut Sheet, procedure: &Procedure, shown_note: &str, today: Date) {
    let all = sheet.pairs.checked("prefill");
    sheet.prefill(procedure, all);
    for (name, value) in sheet.pairs.0.clone() {
        match name.as_str() {
            "add" => sheet.add_row(&value),
            "drop" => sheet.drop_row(&value),
            "fill" => {
                let checked = judge(&sheet.input(procedure, shown_note), procedure, today).checked;
                let components = papers::components(procedure, sheet, &checked);
                papers::fill(sheet, procedure, &components);
            }
            _ => {}
        }
    }
}
