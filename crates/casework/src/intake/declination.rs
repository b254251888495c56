//! What of an intake is kept when it is declined.

use jiff::civil::Date;
use procedure::Procedure;

use crate::Intake;

use super::{FieldFault, IntakeInput, IntakeIssue, PaperInput, PersonInput, check_intake};

/// What was brought, as far as it can be kept, for a declination: the law asks only who it was and why.
/// `Err` when the name of the applicant is missing or wrong.
pub fn check_declination(
    mut input: IntakeInput,
    procedure: &Procedure,
    today: Date,
) -> Result<Intake, FieldFault> {
    // The form and missing papers are no matter for a case that is not accepted.
    let procedure = Procedure { form: None, ..procedure.clone() };
    input.confirmed = true;
    input.form.clear();
    "-".clone_into(&mut input.missing_because);
    loop {
        let faults = match check_intake(&input, &procedure, today) {
            Ok(intake) => return Ok(Intake { note: String::new(), ..intake }),
            Err(faults) => faults,
        };
        if let Some(name) = faults.iter().find(|fault| fault.field == "applicant.full_name") {
            return Err(name.clone());
        }
        let before = input.clone();
        for fault in &faults {
            leave_out(&mut input, &fault.field);
        }
        if input == before {
            // Nothing more to leave out: keep the name alone.
            input = only_applicant(&before, &procedure);
            if input == before {
                return Err(faults.into_iter().next().unwrap_or_else(unnamed));
            }
        }
    }
}

fn only_applicant(input: &IntakeInput, procedure: &Procedure) -> IntakeInput {
    let mut least =
        IntakeInput { confirmed: true, procedure: input.procedure.clone(), ..IntakeInput::default() };
    least.applicant.full_name.clone_from(&input.applicant.full_name);
    least.applicant.kind =
        procedure.applicants.first().map(|kind| kind.word().to_owned()).unwrap_or_default();
    least.channel = procedure.channels.first().map(|channel| channel.word().to_owned()).unwrap_or_default();
    least.missing_because.clone_from(&input.missing_because);
    least
}

fn unnamed() -> FieldFault {
    FieldFault::new("applicant.full_name", IntakeIssue::Required)
}

/// Empties the field that a fault names; what cannot be read is not kept.
fn leave_out(input: &mut IntakeInput, field: &str) {
    let mut parts = field.split('.');
    match (parts.next().unwrap_or_default(), parts.next().unwrap_or_default()) {
        ("applicant", name) => leave_out_of(&mut input.applicant, name),
        ("submitter", _) => input.submitter = None,
        ("papers", row) => match row.parse::<usize>().ok().filter(|row| *row < input.papers.len()) {
            Some(row) => input.papers[row] = PaperInput::default(),
            None => input.papers.clear(),
        },
        ("note", _) => input.note.clear(),
        ("delivery", _) => input.delivery.clear(),
        ("case_kind", _) => input.case_kind.clear(),
        ("channel", _) => input.channel.clear(),
        _ => {}
    }
}

fn leave_out_of(person: &mut PersonInput, name: &str) {
    match name {
        "personal_id" => person.personal_id.clear(),
        "birth_date" => person.birth_date.clear(),
        "gender" => person.gender.clear(),
        "phone" => person.phone.clear(),
        "email" => person.email.clear(),
        "address" => person.address.clear(),
        _ => person.kind.clear(),
    }
}
