//! Accepting and declining at the desk.

use crate::event::{Accepted, Declined};
use crate::{Context, Event, Intake, Rejection};

use super::facts::facts_of_intake;
use super::{local_now, required_reason, tokens};

/// Accepts: draws up the appointment and opens the first steps.
pub(super) fn accept(intake: &Intake, ctx: &Context<'_>) -> Result<Vec<Event>, Rejection> {
    let procedure = ctx.procedure;
    // Better than a case that stands still at a step that nobody can do.
    if let Some(unit) = ctx.directory.missing_units(&procedure.step_units, ctx.actor.agency()).first() {
        return Err(Rejection::UnknownUnit((*unit).to_owned()));
    }
    let term = procedure.term(&intake.case_kind, intake.channel).ok_or(Rejection::NoTerm)?;
    let due = calendar::due(ctx.calendar, local_now(ctx), term, procedure.convention)
        .map_err(tokens::calendar_ends)?;
    let facts = facts_of_intake(intake, ctx);
    let advance = procedure.process.start(&facts).map_err(|error| tokens::stuck(&error, "start"))?;
    let accepted = Event::Accepted(Box::new(Accepted {
        case_no: ctx.numbers.case_no.clone(),
        lookup_code: ctx.numbers.lookup_code.clone(),
        procedure: procedure.code.clone(),
        procedure_version: ctx.procedure_version,
        case_kind: intake.case_kind.clone(),
        channel: intake.channel,
        agency: ctx.actor.agency().to_owned(),
        applicant: intake.applicant.clone(),
        submitter: intake.submitter.clone(),
        papers: intake.papers.clone(),
        form: intake.form.clone(),
        fees: intake.fees.clone(),
        delivery: intake.delivery,
        note: intake.note.clone(),
        term,
        convention: procedure.convention,
        on_supplement: procedure.on_supplement,
        due_at: calendar::to_instant(due),
        book: ctx.numbers.book,
        taken: advance.taken,
        marking: advance.marking,
    }));
    let mut events = vec![accepted];
    events.extend(tokens::open_first(&advance.opened, ctx)?);
    Ok(events)
}

/// Declines: the applicant gets the reason on paper, the case is recorded all the same.
pub(super) fn decline(intake: &Intake, reason: &str, ctx: &Context<'_>) -> Result<Vec<Event>, Rejection> {
    required_reason(reason)?;
    Ok(vec![Event::Declined(Box::new(Declined {
        case_no: ctx.numbers.case_no.clone(),
        lookup_code: ctx.numbers.lookup_code.clone(),
        procedure: ctx.procedure.code.clone(),
        procedure_version: ctx.procedure_version,
        case_kind: intake.case_kind.clone(),
        channel: intake.channel,
        agency: ctx.actor.agency().to_owned(),
        applicant: intake.applicant.clone(),
        submitter: intake.submitter.clone(),
        papers: intake.papers.clone(),
        reason: reason.trim().to_owned(),
        book: ctx.numbers.book,
    }))])
}
