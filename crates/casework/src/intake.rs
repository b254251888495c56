//! Checks what the desk typed (or a client sent) and turns it into a clean [`Intake`].

use forms::Problem;
use jiff::civil::Date;
use procedure::{ApplicantKind, Channel, Component, Procedure, Quantities, When};
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::{Applicant, Case, Delivery, Fee, Intake, Paper, Submitter};

mod person;

/// At most this many papers in one case.
const PAPERS_MAX: usize = 60;
/// Highest believable count of one paper.
const COUNT_MAX: i64 = 99;
/// Longest line, in characters.
const LINE_MAX: usize = 250;
/// Longest remark, in characters.
const NOTE_MAX: usize = 2_000;

/// An intake as it was typed: every field is text or a loose value, nothing is checked yet.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct IntakeInput {
    /// Procedure code.
    pub procedure: String,
    /// Case kind; empty is the procedure's first.
    pub case_kind: String,
    /// Channel code; empty is the counter.
    pub channel: String,
    /// Whose case it is.
    pub applicant: PersonInput,
    /// Who brought it, when not the applicant.
    pub submitter: Option<PersonInput>,
    /// Intake form values by key.
    pub form: Map<String, Value>,
    /// Papers handed in.
    pub papers: Vec<PaperInput>,
    /// Remark of the desk.
    pub note: String,
    /// How the applicant wants the result: `desk`, `post` or `electronic`.
    pub delivery: String,
    /// Whether fees due on receipt were taken.
    pub fees_paid: bool,
    /// Why the case is accepted although a required paper is missing.
    pub missing_because: String,
    /// The officer saw the warnings and stands by what was typed.
    pub confirmed: bool,
}

/// A person or organisation as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PersonInput {
    /// `citizen`, `organisation` or `household_business`; empty is a citizen.
    pub kind: String,
    /// Full name.
    pub full_name: String,
    /// Personal id, old id card, passport, or tax number of an organisation.
    pub personal_id: String,
    /// Birth date: day, month or only year.
    pub birth_date: String,
    /// `male`, `female`, `unknown` or empty.
    pub gender: String,
    /// Telephone number.
    pub phone: String,
    /// E-mail address.
    pub email: String,
    /// Address in one line.
    pub address: String,
    /// Relation to the applicant (submitters only).
    pub relation: String,
}

/// A paper as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PaperInput {
    /// Component of the procedure; empty for another paper.
    pub component: String,
    /// Name, for papers that are no component.
    pub name: String,
    /// Bản chính.
    pub originals: i64,
    /// Bản sao chứng thực.
    pub certified_copies: i64,
    /// Bản photo.
    pub photocopies: i64,
    /// Remark.
    pub note: String,
}

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldFault {
    /// Name of the input on the page, e.g. `applicant.full_name` or `form.hoTen`.
    pub field: String,
    /// JSON pointer into the request, e.g. `/applicant/full_name`.
    pub pointer: String,
    /// What is wrong.
    pub issue: IntakeIssue,
}

impl FieldFault {
    fn new(field: impl Into<String>, issue: IntakeIssue) -> Self {
        let field = field.into();
        let pointer = format!("/{}", field.replace('.', "/"));
        Self { field, pointer, issue }
    }
}

/// What may be wrong with a field of the intake.
#[derive(Clone, Debug, PartialEq)]
pub enum IntakeIssue {
    /// Nothing was typed.
    Required,
    /// Longer than so many characters.
    TooLong(u32),
    /// Not one of the allowed values.
    NotAnOption,
    /// The procedure is not for this kind of applicant.
    WrongApplicantKind,
    /// The procedure is not offered through this channel.
    WrongChannel,
    /// Not a personal id, old id card or passport.
    BadPersonalId,
    /// Not a date.
    BadDate,
    /// The date lies in the future or before 1880.
    DateOutOfRange,
    /// Not a telephone number.
    BadPhone,
    /// Not an e-mail address.
    BadEmail,
    /// A count below 0 or above 99.
    BadCount,
    /// Too many papers.
    TooMany(u32),
    /// The component does not belong to the case kind.
    UnknownComponent(String),
    /// The component stands twice.
    Twice(String),
    /// A required paper was not handed in.
    MissingPaper(String),
    /// A field of the intake form.
    Form(Problem),
    /// Warning: the birth year disagrees with the personal id.
    IdBirthYear,
    /// Warning: the gender disagrees with the personal id.
    IdGender,
    /// Warning: the province code of the personal id is unknown.
    IdProvince,
}

impl IntakeIssue {
    /// Codes of the issues that are not problems of the intake form, for tests that enumerate the texts.
    pub const CODES: [&'static str; 18] = [
        "required",
        "too-long",
        "not-an-option",
        "wrong-applicant-kind",
        "wrong-channel",
        "bad-personal-id",
        "bad-date",
        "date-out-of-range",
        "bad-phone",
        "bad-email",
        "bad-count",
        "too-many",
        "unknown-component",
        "twice",
        "missing-paper",
        "id-birth-year",
        "id-gender",
        "id-province",
    ];

    /// Stable kebab-case code; the text is `intake-issue-<code>`, for form problems `problem-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::TooLong(_) => "too-long",
            Self::NotAnOption => "not-an-option",
            Self::WrongApplicantKind => "wrong-applicant-kind",
            Self::WrongChannel => "wrong-channel",
            Self::BadPersonalId => "bad-personal-id",
            Self::BadDate => "bad-date",
            Self::DateOutOfRange => "date-out-of-range",
            Self::BadPhone => "bad-phone",
            Self::BadEmail => "bad-email",
            Self::BadCount => "bad-count",
            Self::TooMany(_) => "too-many",
            Self::UnknownComponent(_) => "unknown-component",
            Self::Twice(_) => "twice",
            Self::MissingPaper(_) => "missing-paper",
            Self::Form(problem) => problem.code(),
            Self::IdBirthYear => "id-birth-year",
            Self::IdGender => "id-gender",
            Self::IdProvince => "id-province",
        }
    }

    /// Whether the officer may stand by what was typed (section 9.4 of the domain notes: a corrected
    /// birth date or gender may keep an old number).
    pub const fn is_warning(&self) -> bool {
        match self {
            Self::IdBirthYear | Self::IdGender | Self::IdProvince => true,
            Self::Required
            | Self::TooLong(_)
            | Self::NotAnOption
            | Self::WrongApplicantKind
            | Self::WrongChannel
            | Self::BadPersonalId
            | Self::BadDate
            | Self::DateOutOfRange
            | Self::BadPhone
            | Self::BadEmail
            | Self::BadCount
            | Self::TooMany(_)
            | Self::UnknownComponent(_)
            | Self::Twice(_)
            | Self::MissingPaper(_)
            | Self::Form(_) => false,
        }
    }
}

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
    let note = line(&input.note, "note", NOTE_MAX, &mut faults);
    let missing_because = line(&input.missing_because, "missing_because", NOTE_MAX, &mut faults);
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
    let note = [note, missing_because].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n");
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
        .map(|line| Fee { kind: line.kind, name: line.name, amount_vnd: line.amount_vnd, when: line.when, paid: false })
        .collect()
}

/// How much is asked for, from the form keys that the shipped forms use.
fn quantities(form: &Map<String, Value>) -> Quantities {
    let count = |key: &str| form.get(key).and_then(Value::as_u64).and_then(|n| u32::try_from(n).ok()).unwrap_or(1);
    Quantities { copies: count("copies"), pages: count("pages"), quantity: count("quantity") }
}

fn case_kind(input: &IntakeInput, procedure: &Procedure, faults: &mut Vec<FieldFault>) -> String {
    if input.case_kind.is_empty() {
        return procedure.case_kinds.first().map(|kind| kind.id.clone()).unwrap_or_default();
    }
    if !procedure.case_kinds.iter().any(|kind| kind.id == input.case_kind) {
        faults.push(FieldFault::new("case_kind", IntakeIssue::NotAnOption));
    }
    input.case_kind.clone()
}

fn channel(input: &IntakeInput, procedure: &Procedure, faults: &mut Vec<FieldFault>) -> Channel {
    if input.channel.is_empty() {
        return Channel::Counter;
    }
    let Some(channel) = Channel::ALL.into_iter().find(|channel| channel.word() == input.channel) else {
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

fn line(typed: &str, field: &str, max: usize, faults: &mut Vec<FieldFault>) -> String {
    text::clean_lines(typed, max).unwrap_or_else(|_| {
        faults.push(FieldFault::new(field, IntakeIssue::TooLong(max as u32)));
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
    let kind = if typed.kind.is_empty() {
        ApplicantKind::Citizen
    } else {
        ApplicantKind::ALL.into_iter().find(|kind| kind.word() == typed.kind).unwrap_or_else(|| {
            faults.push(FieldFault::new("applicant.kind", IntakeIssue::NotAnOption));
            ApplicantKind::Citizen
        })
    };
    if !procedure.applicants.contains(&kind) {
        faults.push(FieldFault::new("applicant.kind", IntakeIssue::WrongApplicantKind));
    }
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
        relation: line(&typed.relation, "submitter.relation", LINE_MAX, faults),
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

/// Checks papers that are brought later, as a supplement to a case.
pub fn check_papers(
    typed: &[PaperInput],
    case: &Case,
    procedure: &Procedure,
) -> Result<Vec<Paper>, Vec<FieldFault>> {
    let facts = procedure.form.as_ref().map(|definition| forms::facts(definition, &case.form)).unwrap_or_default();
    let components = procedure.components(&case.case_kind, &facts);
    if typed.len() > PAPERS_MAX {
        return Err(vec![FieldFault::new("papers", IntakeIssue::TooMany(PAPERS_MAX as u32))]);
    }
    let mut faults = Vec::new();
    let papers = typed
        .iter()
        .enumerate()
        .filter_map(|(index, typed)| paper(typed, index, &components, &mut faults))
        .collect();
    if faults.is_empty() { Ok(papers) } else { Err(faults) }
}

fn papers(
    input: &IntakeInput,
    procedure: &Procedure,
    (case_kind, form): (&str, &Map<String, Value>),
    faults: &mut Vec<FieldFault>,
) -> Vec<Paper> {
    let facts = procedure.form.as_ref().map(|definition| forms::facts(definition, form)).unwrap_or_default();
    let components = procedure.components(case_kind, &facts);
    if input.papers.len() > PAPERS_MAX {
        faults.push(FieldFault::new("papers", IntakeIssue::TooMany(PAPERS_MAX as u32)));
        return Vec::new();
    }
    let mut papers: Vec<Paper> = Vec::new();
    for (index, typed) in input.papers.iter().enumerate() {
        if let Some(paper) = paper(typed, index, &components, faults) {
            if !paper.component.is_empty() && papers.iter().any(|other| other.component == paper.component) {
                let field = format!("papers.{index}.component");
                faults.push(FieldFault::new(field, IntakeIssue::Twice(paper.component.clone())));
            }
            papers.push(paper);
        }
    }
    if input.missing_because.trim().is_empty() {
        let given = |component: &Component| {
            component.e_form && procedure.form.is_some()
                || papers.iter().any(|paper| paper.component == component.code)
        };
        for component in components.iter().filter(|component| component.required && !given(component)) {
            let issue = IntakeIssue::MissingPaper(component.name.clone());
            faults.push(FieldFault::new("papers", issue));
        }
    }
    papers
}

/// One paper; `None` when nothing of it was handed in.
fn paper(
    typed: &PaperInput,
    index: usize,
    components: &[&Component],
    faults: &mut Vec<FieldFault>,
) -> Option<Paper> {
    let component = components.iter().find(|component| component.code == typed.component);
    if component.is_none() && !typed.component.is_empty() {
        let field = format!("papers.{index}.component");
        faults.push(FieldFault::new(field, IntakeIssue::UnknownComponent(typed.component.clone())));
    }
    let mut count = |value: i64, name: &str| {
        if !(0..=COUNT_MAX).contains(&value) {
            faults.push(FieldFault::new(format!("papers.{index}.{name}"), IntakeIssue::BadCount));
        }
        value.clamp(0, COUNT_MAX) as u8
    };
    let originals = count(typed.originals, "originals");
    let certified_copies = count(typed.certified_copies, "certified_copies");
    let photocopies = count(typed.photocopies, "photocopies");
    let name = component.map_or_else(
        || line(&typed.name, &format!("papers.{index}.name"), LINE_MAX, faults),
        |component| component.name.clone(),
    );
    let handed_in = originals > 0 || certified_copies > 0 || photocopies > 0;
    if !handed_in {
        return None;
    }
    if name.is_empty() {
        faults.push(FieldFault::new(format!("papers.{index}.name"), IntakeIssue::Required));
    }
    let note = line(&typed.note, &format!("papers.{index}.note"), LINE_MAX, faults);
    Some(Paper {
        component: typed.component.clone(),
        name,
        originals,
        certified_copies,
        photocopies,
        note,
    })
}
