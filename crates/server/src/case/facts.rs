//! What the case is about: people, papers, form, fees, result.

use access::Act;
use casework::{Fee, Paper, Stage, SupplementRequest};
use forms::{PrefillSource, Section, Words};
use procedure::{Component, FeeKind, When};
use rules::Facts;
use text::{PartialDate, Phone};

use super::clocks::{Moment, term_words};
use super::scene::Scene;
use crate::web::time;

/// A line: what it is and what it says.
pub(super) struct Line {
    pub(super) term: String,
    pub(super) value: String,
    /// Whether the value is a number or a code.
    pub(super) mono: bool,
}

/// A row of the papers table.
pub(super) struct PaperLine {
    pub(super) name: String,
    pub(super) note: String,
    pub(super) originals: u8,
    pub(super) certified_copies: u8,
    pub(super) photocopies: u8,
    /// Required and not handed in.
    pub(super) missing: bool,
}

/// A fee with its state.
pub(super) struct FeeLine {
    pub(super) name: String,
    pub(super) amount: String,
    pub(super) when: String,
    pub(super) paid: bool,
}

/// The supplement request that is drafted or waited for.
pub(super) struct Request {
    pub(super) issued: bool,
    pub(super) items: Vec<PaperLine>,
    pub(super) reason: String,
    pub(super) legal_ground: String,
    pub(super) by: String,
    pub(super) at: Moment,
    pub(super) slip_no: u32,
    /// That it is late to send the draft, to those who send it.
    pub(super) warning: String,
}

/// The facts of a case.
pub(super) struct CaseFacts {
    pub(super) applicant: Vec<Line>,
    pub(super) submitter: Vec<Line>,
    pub(super) case: Vec<Line>,
    pub(super) form: Vec<Section>,
    pub(super) form_title: String,
    /// Whether answers are left out that only repeat the applicant.
    pub(super) form_shortened: bool,
    pub(super) papers: Vec<PaperLine>,
    pub(super) fees: Vec<FeeLine>,
    pub(super) payments: Vec<Line>,
    pub(super) supplement: Option<Request>,
    pub(super) result: Vec<Line>,
    pub(super) declined: String,
}

/// Collects the facts.
pub(super) fn facts(scene: &Scene<'_>) -> CaseFacts {
    let case = scene.case;
    let (form, form_shortened) = form(scene);
    CaseFacts {
        applicant: applicant(scene),
        submitter: submitter(scene),
        case: case_lines(scene),
        form,
        form_title: scene.procedure.form.as_ref().map_or_else(String::new, |form| form.title.clone()),
        form_shortened,
        papers: papers(scene),
        fees: case.fees.iter().map(|fee| fee_line(scene, fee)).collect(),
        payments: case
            .payments
            .iter()
            .map(|payment| Line {
                term: scene.with("case-payment-receipt", &[("number", &payment.receipt_no)]),
                value: format!(
                    "{} · {}",
                    scene.with("unit-money", &[("n", &time::money(payment.amount_vnd))]),
                    time::civil_date(payment.paid_on)
                ),
                mono: true,
            })
            .collect(),
        supplement: case.supplement.as_ref().map(|request| supplement(scene, request)),
        result: result(scene),
        declined: case.declined_because.clone(),
    }
}

/// Collects lines, leaving out what is not known.
struct Lines<'a>(&'a Scene<'a>, Vec<Line>);

impl Lines<'_> {
    fn add(&mut self, key: &str, value: impl Into<String>) -> &mut Self {
        self.push(key, value.into(), false)
    }

    fn add_mono(&mut self, key: &str, value: impl Into<String>) -> &mut Self {
        self.push(key, value.into(), true)
    }

    fn push(&mut self, key: &str, value: String, mono: bool) -> &mut Self {
        if !value.is_empty() {
            self.1.push(Line { term: self.0.text(key), value, mono });
        }
        self
    }
}

fn applicant(scene: &Scene<'_>) -> Vec<Line> {
    let applicant = &scene.case.applicant;
    let mut lines = Lines(scene, Vec::new());
    lines
        .add("case-applicant-name", &applicant.full_name)
        .add(
            "case-applicant-kind",
            scene.text(&format!("case-applicant-{}", applicant.kind.word().replace('_', "-"))),
        )
        .add_mono(id_key(scene), &applicant.personal_id)
        .add_mono("name-birth-date", birth_date(&applicant.birth_date))
        .add("case-gender", gender(scene))
        .add_mono("name-phone", phone(&applicant.phone))
        .add("name-email", &applicant.email)
        .add("name-address", &applicant.address);
    lines.1
}

fn gender(scene: &Scene<'_>) -> String {
    match scene.case.applicant.gender.as_str() {
        "" => String::new(),
        code => scene.text(&format!("case-gender-{code}")),
    }
}

fn id_key(scene: &Scene<'_>) -> &'static str {
    match scene.case.applicant.kind {
        procedure::ApplicantKind::Citizen => "name-personal-id",
        procedure::ApplicantKind::Organisation | procedure::ApplicantKind::HouseholdBusiness => {
            "case-tax-number"
        }
    }
}

fn submitter(scene: &Scene<'_>) -> Vec<Line> {
    let Some(submitter) = &scene.case.submitter else { return Vec::new() };
    let mut lines = Lines(scene, Vec::new());
    lines
        .add("name-submitter", &submitter.full_name)
        .add("case-relation", &submitter.relation)
        .add_mono("name-personal-id", &submitter.personal_id)
        .add_mono("name-phone", phone(&submitter.phone));
    lines.1
}

fn case_lines(scene: &Scene<'_>) -> Vec<Line> {
    let case = scene.case;
    let kind = scene.procedure.case_kind(&case.case_kind).filter(|_| scene.procedure.case_kinds.len() > 1);
    let book = scene.with(
        "case-book-entry",
        &[("entry", &case.book.entry.to_string()), ("year", &case.book.year.to_string())],
    );
    let term = case.clock.as_ref().map(|clock| term_words(clock.term, scene.texts)).unwrap_or_default();
    let mut lines = Lines(scene, Vec::new());
    lines
        .add_mono("case-procedure-code", &case.procedure)
        .add("case-kind", kind.map(|kind| kind.name.clone()).unwrap_or_default())
        .add("name-channel", scene.text(&format!("channel-{}", case.channel.word())))
        .add("case-agency", scene.world.directory.agency_name(&case.agency))
        .add("case-received", received(scene))
        .add("case-book", book)
        .add("case-term", term);
    if case.stage != Stage::Declined {
        lines.add("name-result-way", scene.text(&format!("case-delivery-{}", case.delivery.code())));
    }
    lines.add("name-note", &case.note);
    lines.1
}

fn received(scene: &Scene<'_>) -> String {
    format!("{} · {}", time::date_time(scene.case.received_at), scene.officer(&scene.case.received_by))
}

/// The answers of the form, without those that only repeat what stands under the applicant, and whether there
/// were any.
fn form(scene: &Scene<'_>) -> (Vec<Section>, bool) {
    let Some(form) = &scene.procedure.form else { return (Vec::new(), false) };
    let texts = scene.texts;
    let words = Words {
        yes: texts.text("case-yes"),
        no: texts.text("case-no"),
        male: texts.text("case-gender-male"),
        female: texts.text("case-gender-female"),
        other_gender: texts.text("case-gender-unknown"),
    };
    let mut sections = forms::display(form, &scene.case.form, &words);
    let count = |sections: &[Section]| sections.iter().map(|section| section.rows.len()).sum::<usize>();
    let all = count(&sections);
    let prefilled: Vec<(&str, PrefillSource)> =
        form.fields().filter_map(|field| Some((field.key.as_str(), field.prefill?))).collect();
    for section in &mut sections {
        section.rows.retain(|row| {
            let source = prefilled.iter().find(|(key, _)| *key == row.key);
            !source.is_some_and(|(_, source)| repeats(scene, *source, &row.text))
        });
    }
    sections.retain(|section| !section.rows.is_empty());
    let shortened = count(&sections) < all;
    (sections, shortened)
}

/// Whether an answer says what is known of the applicant anyway.
fn repeats(scene: &Scene<'_>, source: PrefillSource, answer: &str) -> bool {
    let applicant = &scene.case.applicant;
    let known = match source {
        PrefillSource::FullName => applicant.full_name.clone(),
        PrefillSource::PersonalId => applicant.personal_id.clone(),
        PrefillSource::BirthDate => birth_date(&applicant.birth_date),
        PrefillSource::Phone => applicant.phone.clone(),
        PrefillSource::Address => applicant.address.clone(),
        PrefillSource::Gender => gender(scene),
    };
    // A slip of an accent is a difference; capital letters are none.
    known.to_lowercase() == answer.to_lowercase()
}

/// What was handed in, and what the procedure requires besides.
fn papers(scene: &Scene<'_>) -> Vec<PaperLine> {
    let case = scene.case;
    let mut lines: Vec<PaperLine> = case.papers.iter().map(paper_line).collect();
    if case.stage == Stage::Declined {
        return lines;
    }
    let is_missing = |component: &&Component| {
        let here = case.papers.iter().any(|paper| paper.component == component.code);
        component.required && !component.show_only && !component.e_form && !here
    };
    let of_kind = scene.procedure.case_kind(&case.case_kind).map_or(&[][..], |kind| &kind.components);
    // Most cases are complete: what the form says is only looked at when it may matter.
    if !of_kind.iter().any(|component| is_missing(&component)) {
        return lines;
    }
    let mut facts = Facts::new();
    facts.add_object("form", &case.form);
    let asked = scene.procedure.components(&case.case_kind, &facts);
    lines.extend(asked.into_iter().filter(is_missing).map(|component| PaperLine {
        name: component.name.clone(),
        note: String::new(),
        originals: 0,
        certified_copies: 0,
        photocopies: 0,
        missing: true,
    }));
    lines
}

fn paper_line(paper: &Paper) -> PaperLine {
    PaperLine {
        name: paper.name.clone(),
        note: paper.note.clone(),
        originals: paper.originals,
        certified_copies: paper.certified_copies,
        photocopies: paper.photocopies,
        missing: false,
    }
}

fn fee_line(scene: &Scene<'_>, fee: &Fee) -> FeeLine {
    let kind = match fee.kind {
        FeeKind::Fee => "case-fee",
        FeeKind::Charge => "case-charge",
    };
    let when = match fee.when {
        When::Receipt => "case-fee-on-receipt",
        When::Return => "case-fee-on-return",
    };
    FeeLine {
        name: fee.name.clone(),
        amount: scene.with("unit-money", &[("n", &time::money(fee.amount_vnd))]),
        when: format!("{} · {}", scene.text(kind), scene.text(when)),
        paid: fee.paid,
    }
}

fn supplement(scene: &Scene<'_>, request: &SupplementRequest) -> Request {
    let issued = request.issued_at.zip(request.issued_by.as_ref());
    let waits_for_reader = issued.is_none() && scene.may(Act::IssueSupplement, None);
    let (at, by) = issued.unwrap_or((request.proposed_at, &request.proposed_by));
    Request {
        issued: issued.is_some(),
        items: request
            .items
            .iter()
            .map(|item| PaperLine {
                name: item.name.clone(),
                note: String::new(),
                originals: item.originals,
                certified_copies: item.certified_copies,
                photocopies: item.photocopies,
                missing: false,
            })
            .collect(),
        reason: request.reason.clone(),
        legal_ground: request.legal_ground.clone(),
        by: scene.officer_and_unit(by),
        at: Moment::at(at),
        slip_no: request.slip_no,
        warning: if waits_for_reader { scene.late_request() } else { String::new() },
    }
}

/// The released result and the hand-over.
fn result(scene: &Scene<'_>) -> Vec<Line> {
    let case = scene.case;
    let mut lines = Lines(scene, Vec::new());
    if let Some(released) = &case.released {
        let kind = match released.kind {
            casework::ResultKind::Granted => "case-result-granted",
            casework::ResultKind::Refused => "case-result-refused",
        };
        lines
            .add("name-result", scene.text(kind))
            .add("case-result-paper", &scene.procedure.result.name)
            .add_mono("case-result-number", &released.number)
            .add_mono("case-result-date", time::civil_date(released.signed_on))
            .add("case-result-note", &released.note);
    }
    if let Some(signed_by) = &case.signed_by {
        lines.add("case-signed-by", scene.officer_and_unit(signed_by));
    }
    if let Some(hand_over) = &case.handed_over {
        lines
            .add("case-receiver", &hand_over.receiver)
            .add("case-relation", &hand_over.relation)
            .add("case-handed-over-by", scene.text(&format!("case-delivery-{}", hand_over.delivery.code())))
            .add("case-hand-over-note", &hand_over.note);
    }
    lines.1
}

/// `2026-11-22` as 22/11/2026, `2026-11` as 11/2026; what is no date stays as it is.
fn birth_date(iso: &str) -> String {
    PartialDate::parse(iso).map_or_else(|_| iso.to_owned(), |date| date.to_string())
}

fn phone(stored: &str) -> String {
    Phone::parse(stored).map_or_else(|_| stored.to_owned(), |phone| phone.grouped())
}
