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
