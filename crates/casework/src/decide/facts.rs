//! The facts that the conditions of a process may use.

use procedure::{ApplicantKind, Channel, Procedure};
use rules::Facts;
use serde_json::{Map, Value};

use crate::{Case, Context, Intake};

/// The facts of a case whose step is left with `outcome`; `amended` wins over the form of the case.
pub(super) fn facts_of_case(
    case: &Case,
    outcome: &str,
    amended: Option<&Map<String, Value>>,
    ctx: &Context<'_>,
) -> Facts {
    let mut facts = facts((case.channel, &case.case_kind, case.applicant.kind));
    facts.set("outcome", outcome);
    if asks_for_form(ctx.procedure) {
        let mut form = case.form.clone();
        form.extend(amended.into_iter().flatten().map(|(key, value)| (key.clone(), value.clone())));
        add_form(&mut facts, &form, ctx.procedure);
    }
    facts
}

/// The facts of a case that is about to be accepted.
pub(super) fn facts_of_intake(intake: &Intake, ctx: &Context<'_>) -> Facts {
    let mut facts = facts((intake.channel, &intake.case_kind, intake.applicant.kind));
    if asks_for_form(ctx.procedure) {
        add_form(&mut facts, &intake.form, ctx.procedure);
    }
    facts
}

fn facts((channel, case_kind, applicant): (Channel, &str, ApplicantKind)) -> Facts {
    let mut facts = Facts::new();
    facts.set("channel", channel.word()).set("case_kind", case_kind).set("applicant_kind", applicant.word());
    facts
}

/// Few processes look at the form, and turning a long form into facts costs more than all the rest of a step.
fn asks_for_form(procedure: &Procedure) -> bool {
    procedure.process.flows().iter().any(|flow| {
        flow.condition.as_ref().is_some_and(|condition| {
            condition.as_ref().is_ok_and(|expression| expression.source().contains("form."))
        })
    })
}

fn add_form(facts: &mut Facts, form: &Map<String, Value>, procedure: &Procedure) {
    if let Some(definition) = &procedure.form {
        facts.extend(forms::facts(definition, form));
    }
}
