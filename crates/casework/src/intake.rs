//! Checks what the desk typed (or a client sent) and turns it into a clean [`Intake`].

use jiff::civil::Date;
use procedure::{ApplicantKind, Channel, Procedure, Quantities, When};
use serde_json::{Map, Value};

use crate::{Applicant, Delivery, Fee, Intake, Submitter};

mod declination;
mod fault;
mod input;
mod papers;
mod person;

pub use declination::check_declination;
pub use fault::{FieldFault, IntakeIssue};
pub use input::{IntakeInput, PaperInput, PersonInput};

pub use papers::check_papers;
use papers::papers;

/// Longest line, in characters.
const LINE_MAX: usize = 250;
/// Longest remark, in characters.
const NOTE_MAX: usize = 2_000;
/// Most copies, pages or pieces that a fee is reckoned for; the forms allow far fewer.
const QUANTITY_MAX: u64 = 100_000;

/// Checks an intake. Faults follow the order of the page; warnings count only until confirmed.
pub fn check_intake(
    input: &IntakeInput,
    procedure: &Procedure,
    today: Date,
) -> Result<Intake, Vec<FieldFault>> {
    let mut faults = Vec::new();
    let case_kind = case_kind(input, procedure, &mut faults);
    let channel = channel(input, procedure, &mut faults);
    let applicant = applicant(input, procedure, today, &mut faults);
    let submitter = input
        .submitter
        .as_ref()
        .filter(|person| **person != PersonInput::default())
        .map(|person| submitter(person, today, &mut faults));
    let form = form_values(input, procedure, today, &mut faults);
    let papers = papers(input, procedure, (&case_kind, &form), &mut faults);
    let note = remark(&input.note, "note", &mut faults);
    let missing_because = remark(&input.missing_because, "missing_because", &mut faults);
    let delivery = delivery(&input.delivery, &mut faults);
    faults.retain(|fault| !(input.confirmed && fault.issue.is_warning()));
    if !faults.is_empty() {
        return Err(faults);
    }
    let fees = fee_lines(procedure, &case_kind, channel, &form)
        .into_iter()
        .map(|mut fee| {
            fee.paid = input.fees_paid && fee.when == When::Receipt;
            fee
        })
        .collect();
    let note =
        [note, missing_because].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n");
    Ok(Intake { case_kind, channel, applicant, submitter, form, papers, fees, delivery, note })
}

/// The fees of a case kind and channel, with the quantities that the intake form gives.
pub fn fee_lines(
    procedure: &Procedure,
    case_kind: &str,
    channel: Channel,
    form: &Map<String, Value>,
) -> Vec<Fee> {
    // A formula that gives no amount was refused when the procedure was published.
    let lines = procedure.fees(case_kind, channel, quantities(form)).unwrap_or_default();
    lines
        .into_iter()
        .map(|line| Fee {
            kind: line.kind,
            name: line.name,
            amount_vnd: line.amount_vnd,
            when: line.when,
            paid: false,
        })
        .collect()
}

/// How much is asked for, from the form keys that the shipped forms use.
fn quantities(form: &Map<String, Value>) -> Quantities {
    // A huge number must not end in "no fee" because the formula gives up.
    let count = |key: &str| form.get(key).and_then(Value::as_u64).map_or(1, |n| n.min(QUANTITY_MAX) as u32);
    Quantities { copies: count("copies"), pages: count("pages"), quantity: count("quantity") }
}

/// The case kind; after a fault the procedure's first, so that the papers are not all faulted with it.
fn case_kind(input: &IntakeInput, procedure: &Procedure, faults: &mut Vec<FieldFault>) -> String {
    if procedure.case_kind(&input.case_kind).is_some() {
        return input.case_kind.clone();
    }
    if !input.case_kind.is_empty() {
        faults.push(FieldFault::new("case_kind", IntakeIssue::NotAnOption));
    }
    procedure.case_kinds.first().map(|kind| kind.id.clone()).unwrap_or_default()
}

fn channel(input: &IntakeInput, procedure: &Procedure, faults: &mut Vec<FieldFault>) -> Channel {
    let word = if input.channel.is_empty() { Channel::Counter.word() } else { input.channel.as_str() };
    let Some(channel) = Channel::ALL.into_iter().find(|channel| channel.word() == word) else {
        faults.push(FieldFault::new("channel", IntakeIssue::NotAnOption));
        return Channel::Counter;
    };
    if !procedure.channels.contains(&channel) {
        faults.push(FieldFault::new("channel", IntakeIssue::WrongChannel));
    }
    channel
}

fn delivery(code: &str, faults: &mut Vec<FieldFault>) -> Delivery {
    if code.is_empty() {
        return Delivery::Desk;
    }
    Delivery::ALL.into_iter().find(|delivery| delivery.code() == code).unwrap_or_else(|| {
        faults.push(FieldFault::new("delivery", IntakeIssue::NotAnOption));
        Delivery::Desk
    })
}

/// One line of text in one spelling.
fn line(typed: &str, field: &str, faults: &mut Vec<FieldFault>) -> String {
    let cleaned = text::clean(typed);
    if cleaned.chars().count() <= LINE_MAX {
        return cleaned;
    }
    faults.push(FieldFault::new(field, IntakeIssue::TooLong(LINE_MAX as u32)));
    String::new()
}

/// A remark of several lines.
fn remark(typed: &str, field: &str, faults: &mut Vec<FieldFault>) -> String {
    text::clean_lines(typed, NOTE_MAX).unwrap_or_else(|_| {
        faults.push(FieldFault::new(field, IntakeIssue::TooLong(NOTE_MAX as u32)));
        String::new()
    })
}

fn applicant(
    input: &IntakeInput,
    procedure: &Procedure,
    today: Date,
    faults: &mut Vec<FieldFault>,
) -> Applicant {
    let typed = &input.applicant;
    let word = if typed.kind.is_empty() { ApplicantKind::Citizen.word() } else { typed.kind.as_str() };
    let known = ApplicantKind::ALL.into_iter().find(|kind| kind.word() == word);
    match known {
        None => faults.push(FieldFault::new("applicant.kind", IntakeIssue::NotAnOption)),
        Some(kind) if !procedure.applicants.contains(&kind) => {
            faults.push(FieldFault::new("applicant.kind", IntakeIssue::WrongApplicantKind));
        }
        Some(_) => {}
    }
    let kind = known.unwrap_or_default();
    let person = person::check(typed, "applicant", kind, today, faults);
    Applicant {
        kind,
        full_name: person.full_name,
        personal_id: person.personal_id,
        birth_date: person.birth_date,
        gender: person.gender,
        phone: person.phone,
        email: person.email,
        address: person.address,
    }
}

fn submitter(typed: &PersonInput, today: Date, faults: &mut Vec<FieldFault>) -> Submitter {
    let person = person::check(typed, "submitter", ApplicantKind::Citizen, today, faults);
    Submitter {
        full_name: person.full_name,
        personal_id: person.personal_id,
        phone: person.phone,
        relation: line(&typed.relation, "submitter.relation", faults),
    }
}

fn form_values(
    input: &IntakeInput,
    procedure: &Procedure,
    today: Date,
    faults: &mut Vec<FieldFault>,
) -> Map<String, Value> {
    let Some(form) = &procedure.form else { return Map::new() };
    let checked = forms::check(form, &input.form, today);
    let confirmed = input.confirmed;
    let warnings = checked.warnings.into_iter().filter(|_| !confirmed);
    for error in checked.errors.into_iter().chain(checked.unknown).chain(warnings) {
        faults.push(FieldFault {
            field: format!("form.{}", error.key),
            pointer: format!("/form{}", error.pointer),
            issue: IntakeIssue::Form(error.problem),
        });
    }
    checked.values
}
