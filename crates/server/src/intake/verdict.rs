//! What is wrong with the screen: errors to mend, warnings to confirm, or an intake that can be carried out.

use casework::{FieldFault, Intake, IntakeInput, IntakeIssue, PaperInput, check_intake};
use forms::Checked;
use jiff::civil::Date;
use procedure::Procedure;

/// What came of checking the screen.
pub(super) struct Verdict {
    /// Must be mended, in page order.
    pub(super) errors: Vec<FieldFault>,
    /// May be kept once confirmed, in page order.
    pub(super) warnings: Vec<FieldFault>,
    /// Answers of the intake form.
    pub(super) checked: Checked,
    /// The intake, when nothing stands in the way.
    pub(super) intake: Option<Box<Intake>>,
}

/// Checks the screen.
pub(super) fn judge(input: &IntakeInput, procedure: &Procedure, today: Date) -> Verdict {
    let checked =
        procedure.form.as_ref().map(|form| forms::check(form, &input.form, today)).unwrap_or_default();
    let input = settle_papers(input.clone(), procedure, &checked);
    let unconfirmed = IntakeInput { confirmed: false, ..input.clone() };
    let (mut errors, mut warnings, mut intake) = (Vec::new(), Vec::new(), None);
    match check_intake(&unconfirmed, procedure, today) {
        Ok(clean) => intake = Some(Box::new(clean)),
        Err(faults) => (warnings, errors) = faults.into_iter().partition(|fault| is_warning(fault, &checked)),
    }
    if errors.is_empty() && input.confirmed && intake.is_none() {
        intake = check_intake(&input, procedure, today).ok().map(Box::new);
    }
    Verdict { errors, warnings, checked, intake }
}

/// Papers whose component is no longer asked for, since the case kind or an answer changed: what was handed in stays
/// as another paper, the rest is dropped.
fn settle_papers(mut input: IntakeInput, procedure: &Procedure, checked: &Checked) -> IntakeInput {
    let kind = if procedure.case_kind(&input.case_kind).is_some() {
        input.case_kind.as_str()
    } else {
        procedure.case_kinds.first().map_or("", |kind| kind.id.as_str())
    };
    let facts = procedure.form.as_ref().map(|form| forms::facts(form, &checked.values)).unwrap_or_default();
    let asked = procedure.components(kind, &facts);
    for paper in &mut input.papers {
        if paper.component.is_empty() || asked.iter().any(|component| component.code == paper.component) {
            continue;
        }
        let counted = paper.originals != 0 || paper.certified_copies != 0 || paper.photocopies != 0;
        if counted {
            component_name(procedure, &paper.component).clone_into(&mut paper.name);
            paper.component.clear();
        } else {
            *paper = PaperInput::default();
        }
    }
    input
}

/// Name of a component in any case kind; its code when there is none.
pub(super) fn component_name<'a>(procedure: &'a Procedure, code: &'a str) -> &'a str {
    let mut components = procedure.case_kinds.iter().flat_map(|kind| &kind.components);
    components.find(|component| component.code == code).map_or(code, |component| component.name.as_str())
}

fn is_warning(fault: &FieldFault, checked: &Checked) -> bool {
    match &fault.issue {
        IntakeIssue::Form(problem) => checked.warnings.iter().any(|warning| {
            warning.problem == *problem && fault.field.strip_prefix("form.") == Some(warning.key.as_str())
        }),
        issue => issue.is_warning(),
    }
}

/// What was brought, as far as it can be kept, for a declination: the law asks only who it was and why.
/// `Err` when the name of the applicant is missing or wrong.
pub(super) fn for_declination(
    mut input: IntakeInput,
    procedure: &Procedure,
    today: Date,
) -> Result<Box<Intake>, FieldFault> {
    // The form and missing papers are no matter for a case that is not accepted.
    let procedure = Procedure { form: None, ..procedure.clone() };
    input.confirmed = true;
    input.form.clear();
    "-".clone_into(&mut input.missing_because);
    loop {
        let faults = match check_intake(&input, &procedure, today) {
            Ok(intake) => return Ok(Box::new(Intake { note: String::new(), ..intake })),
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
    let field = "applicant.full_name".to_owned();
    FieldFault { pointer: "/applicant/full_name".to_owned(), field, issue: IntakeIssue::Required }
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

fn leave_out_of(person: &mut casework::PersonInput, name: &str) {
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
