//! Everything the screen shows, worked out from what was typed.

use std::collections::HashMap;

/// Letters of a label that a message in the summary repeats.
const LABEL_MAX: usize = 70;

use calendar::{WorkingCalendar, to_local};
use casework::{Case, Delivery, IntakeIssue};
use jiff::Timestamp;
use procedure::{Channel, Component, Procedure};
use rules::Expr;

use super::appointment::{Appointment, Fees, appointment, fees};
use super::choose::{DESK_CHANNELS, name};
use super::papers::{self, PaperRow};
use super::people::{Asking, Hidden};
use super::typed::Sheet;
use super::verdict::Verdict;
use crate::web::fields;
use crate::web::form_fields::{Answers, Part, parts};
use crate::web::inputs::{Control, Input};
use crate::web::intake_texts::issue_text;
use crate::web::texts::Texts;
use crate::web::{time, urls};

/// A line of the summary: where it leads and what it says.
#[derive(Clone, Debug)]
pub(super) struct Wrong {
    pub(super) id: String,
    pub(super) text: String,
}

/// An open case of the same person under the same procedure.
#[derive(Clone, Debug)]
pub(super) struct Duplicate {
    pub(super) href: String,
    pub(super) case_no: String,
    pub(super) received: String,
}

/// The screen.
#[derive(Clone, Debug)]
pub(super) struct Screen {
    pub(super) code: String,
    pub(super) name: String,
    pub(super) field: String,
    pub(super) to_be_verified: bool,
    pub(super) hidden: Hidden,
    pub(super) errors: Vec<Wrong>,
    pub(super) warnings: Vec<Wrong>,
    pub(super) confirmed: bool,
    /// Why the case was refused although nothing on the screen is wrong; empty for none.
    pub(super) refusal: String,
    pub(super) duplicates: Vec<Duplicate>,
    pub(super) asked: Vec<Input>,
    pub(super) applicant: Vec<Input>,
    /// What the intake form has taken over of the applicant.
    pub(super) taken_over: Hidden,
    pub(super) submitter: Vec<Input>,
    pub(super) submitter_open: bool,
    pub(super) papers: Vec<PaperRow>,
    pub(super) papers_error: String,
    pub(super) missing_because: Input,
    pub(super) missing_open: bool,
    pub(super) form_title: String,
    pub(super) form_parts: Vec<Part>,
    pub(super) delivery: Input,
    pub(super) note: Input,
    pub(super) appointment: Appointment,
    pub(super) fees: Fees,
}

/// What the screen is worked out from besides what was typed.
#[derive(Clone, Copy)]
pub(super) struct Around<'a> {
    pub(super) calendar: &'a WorkingCalendar,
    pub(super) procedure: &'a Procedure,
    pub(super) texts: &'a Texts,
    pub(super) now: Timestamp,
}

/// What is told about what was typed.
#[derive(Clone, Debug, Default)]
pub(super) struct Telling {
    /// Whether saving was tried: only then are errors told.
    pub(super) tried: bool,
    /// Why the case was refused.
    pub(super) refusal: String,
    /// Open cases of the same person.
    pub(super) duplicates: Vec<Case>,
}

/// Works the screen out.
pub(super) fn screen(around: &Around<'_>, sheet: &Sheet, verdict: &Verdict, telling: &Telling) -> Screen {
    let Around { calendar, procedure, texts, now } = *around;
    let components = papers::components(procedure, sheet, &verdict.checked);
    let (errors, warnings) = messages(verdict, &components, telling.tried, texts);
    let asking = Asking { procedure, sheet, texts, errors: &errors, warnings: &warnings };
    let mut hidden = unseen(sheet, procedure, telling.tried);
    let chosen = (sheet.case_kind(procedure), channel(sheet, procedure));
    let submitter = asking.submitter();
    let missing_because = asking.input("missing_because", "intake-missing-because", Control::Line);
    let missing = errors.keys().any(|name| name.starts_with("missing."));
    let paid = sheet.pairs.checked("fees_paid");
    let mut screen = Screen {
        code: procedure.code.clone(),
        name: name(procedure, texts).to_owned(),
        field: fields::name(&procedure.field, texts).to_owned(),
        to_be_verified: procedure.to_be_verified(),
        errors: Vec::new(),
        warnings: Vec::new(),
        confirmed: sheet.pairs.checked("confirmed"),
        refusal: telling.refusal.clone(),
        duplicates: telling.duplicates.iter().map(duplicate).collect(),
        asked: asking.asked(&mut hidden),
        applicant: asking.applicant(&mut hidden),
        taken_over: sheet.taken_over(),
        submitter_open: submitter.iter().any(|input| !input.value.is_empty()),
        submitter,
        papers: papers::rows(procedure, &components, sheet, &errors, texts),
        papers_error: errors.get("papers").cloned().unwrap_or_default(),
        missing_open: missing || !missing_because.value.is_empty(),
        missing_because: missing_because.hint(texts.text("intake-missing-hint")).required(),
        form_title: procedure.form.as_ref().map(|form| form.title.clone()).unwrap_or_default(),
        form_parts: form_parts(around, sheet, verdict, telling.tried),
        delivery: delivery(&asking),
        note: asking.input("note", "name-note", Control::LongText),
        appointment: appointment(calendar, procedure, chosen, to_local(now), texts),
        fees: fees(procedure, chosen, &verdict.checked.values, paid, texts),
        hidden,
    };
    if telling.tried {
        screen.errors = error_summary(&screen, &errors);
        screen.warnings = warning_summary(&screen);
    }
    screen
}

/// Messages by name of the input; a missing paper stands under `missing.` and its code.
fn messages(
    verdict: &Verdict,
    components: &[&Component],
    tried: bool,
    texts: &Texts,
) -> (HashMap<String, String>, HashMap<String, String>) {
    let place = |fault: &casework::FieldFault| match &fault.issue {
        IntakeIssue::MissingPaper(name) => components
            .iter()
            .find(|component| component.name == *name)
            .map_or_else(|| fault.field.clone(), |component| format!("missing.{}", component.code)),
        _ => fault.field.clone(),
    };
    // Beside the paper its name need not be said again.
    let words = |issue: &IntakeIssue| match issue {
        IntakeIssue::MissingPaper(_) => texts.text("intake-paper-missing").to_owned(),
        issue => issue_text(issue, texts),
    };
    let collect = |faults: &[casework::FieldFault]| {
        let told = faults.iter().rev().filter(|_| tried);
        told.map(|fault| (place(fault), words(&fault.issue))).collect::<HashMap<_, _>>()
    };
    (collect(&verdict.errors), collect(&verdict.warnings))
}

fn unseen(sheet: &Sheet, procedure: &Procedure, tried: bool) -> Hidden {
    let mut hidden = vec![
        ("procedure".to_owned(), procedure.code.clone()),
        ("once".to_owned(), sheet.get("once").to_owned()),
    ];
    if tried {
        hidden.push(("tried".to_owned(), "1".to_owned()));
    }
    hidden
}

/// The channel as it is chosen; the first of the desk's when none is.
fn channel(sheet: &Sheet, procedure: &Procedure) -> Channel {
    let typed = sheet.get("channel");
    let offered = || DESK_CHANNELS.into_iter().filter(|channel| procedure.channels.contains(channel));
    offered().find(|channel| channel.word() == typed).or_else(|| offered().next()).unwrap_or(Channel::Counter)
}

fn duplicate(case: &Case) -> Duplicate {
    Duplicate {
        href: urls::case(&case.case_no),
        case_no: case.case_no.clone(),
        received: time::date_time(case.received_at),
    }
}

fn delivery(asking: &Asking<'_>) -> Input {
    let options = Delivery::ALL.map(|way| {
        let text = asking.texts.text(&format!("intake-delivery-{}", way.code())).to_owned();
        (way.code().to_owned(), text)
    });
    let input = asking.input("delivery", "name-result-way", Control::Radios).required();
    let value = if input.value.is_empty() { Delivery::Desk.code().to_owned() } else { input.value.clone() };
    input.value(value).choices(options)
}

fn form_parts(around: &Around<'_>, sheet: &Sheet, verdict: &Verdict, tried: bool) -> Vec<Part> {
    let Some(form) = &around.procedure.form else { return Vec::new() };
    let conditions = around.procedure.case_kinds.iter().flat_map(|kind| &kind.components);
    let mut watched: Vec<String> = conditions
        .filter_map(|component| Expr::parse(&component.condition).ok())
        .flat_map(|condition| condition.names())
        .map(|name| name.trim_start_matches("form.").split('.').next().unwrap_or_default().to_owned())
        .collect();
    watched.extend(["copies", "pages", "quantity"].map(str::to_owned));
    let watched: Vec<&str> = watched.iter().map(String::as_str).collect();
    let answers = Answers { input: &sheet.form, checked: &verdict.checked, tried, watched: &watched };
    parts(form, answers, around.texts)
}

/// What is wrong, in the order of the page; what has no place on the page comes last.
fn error_summary(screen: &Screen, messages: &HashMap<String, String>) -> Vec<Wrong> {
    let mut lines = Wrong::of(screen.before_papers());
    if !screen.papers_error.is_empty() {
        lines.push(Wrong { id: "papers".to_owned(), text: screen.papers_error.clone() });
    }
    let rows = screen.papers.iter().filter(|row| !row.error.is_empty());
    lines.extend(rows.map(|row| Wrong { id: row.first_id.clone(), text: row_text(row) }));
    lines.extend(Wrong::of(screen.after_papers()));
    let has_place = |name: &str| {
        ["form.", "papers", "missing."].iter().any(|start| name.starts_with(start))
            || screen.before_papers().chain(screen.after_papers()).any(|input| input.name == name)
    };
    let mut rest: Vec<&String> = messages.keys().filter(|name| !has_place(name)).collect();
    rest.sort();
    lines.extend(rest.into_iter().map(|name| Wrong { id: "sheet".to_owned(), text: messages[name].clone() }));
    lines
}

/// What should be confirmed, in the order of the page.
fn warning_summary(screen: &Screen) -> Vec<Wrong> {
    Wrong::lines(screen.before_papers().chain(screen.after_papers()), |input| &input.warning)
}

fn row_text(row: &PaperRow) -> String {
    if row.name.is_empty() { row.error.clone() } else { about(&row.name, &row.error) }
}

/// A message after what it is about. A question ends by itself, and a whole declaration is known by its beginning.
fn about(label: &str, message: &str) -> String {
    let label = label.trim_end_matches('.');
    if label.chars().count() > LABEL_MAX {
        let beginning: String = label.chars().take(LABEL_MAX).collect();
        let beginning = beginning.rsplit_once(' ').map_or(beginning.as_str(), |(words, _)| words);
        format!("{beginning}…: {message}")
    } else if label.ends_with('?') {
        format!("{label} {message}")
    } else {
        format!("{label}: {message}")
    }
}

impl Wrong {
    /// The inputs with something wrong.
    pub(super) fn of<'a>(inputs: impl IntoIterator<Item = &'a Input>) -> Vec<Self> {
        Self::lines(inputs, |input| &input.error)
    }

    fn lines<'a>(inputs: impl IntoIterator<Item = &'a Input>, of: fn(&Input) -> &String) -> Vec<Self> {
        inputs
            .into_iter()
            .filter(|input| !of(input).is_empty())
            .map(|input| Self { id: input.id.clone(), text: about(&input.label, of(input)) })
            .collect()
    }
}

impl Screen {
    fn before_papers(&self) -> impl Iterator<Item = &Input> {
        self.asked.iter().chain(&self.applicant).chain(&self.submitter)
    }

    fn after_papers(&self) -> impl Iterator<Item = &Input> {
        let form = self.form_parts.iter().filter_map(|part| match part {
            Part::Input(input) | Part::Group(input) => Some(input.as_ref()),
            Part::Page(_)
            | Part::PageEnd
            | Part::Place(_)
            | Part::PlaceEnd
            | Part::GroupEnd
            | Part::Row(_)
            | Part::RowEnd
            | Part::More(_)
            | Part::Note(_)
            | Part::Computed(_) => None,
        });
        std::iter::once(&self.missing_because).chain(form).chain([&self.delivery, &self.note])
    }
}
