//! What someone brings to the desk: an intake that passes the checks of the desk.

use access::OfficerId;
use calendar::to_local;
use casework::{Intake, IntakeInput, PaperInput, PersonInput, check_intake};
use jiff::Timestamp;
use jiff::civil::Date;
use procedure::{ApplicantKind, Channel, Procedure};

use crate::chance::Chance;
use crate::goals::Goal;
use crate::people::{ADULT, Person, phone, tax_no};
use crate::{filler, names, words};

/// How often another filling is tried before the form is called impossible.
const TRIES: u32 = 40;

/// What one person asks for, before it is a case.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    pub(crate) procedure: String,
    pub(crate) at: Timestamp,
    pub(crate) desk: OfficerId,
    pub(crate) intake: Box<Intake>,
    /// Why the desk declines it.
    pub(crate) declined: Option<String>,
    /// Where it shall stand in the end; `None` lets it live.
    pub(crate) goal: Option<Goal>,
    /// Random bits of the case number's secret and of the life to come.
    pub(crate) bits: u64,
}

/// What the desk would say about an intake that could not be made.
#[derive(Debug)]
pub(crate) struct Impossible(pub(crate) String);

/// Makes an intake for a procedure.
pub(crate) fn intake(
    procedure: &Procedure,
    at: Timestamp,
    chance: &mut Chance,
) -> Result<Box<Intake>, Impossible> {
    let today = to_local(at).date();
    let mut said = String::new();
    for _ in 0..TRIES {
        match check_intake(&input(procedure, today, chance), procedure, today) {
            Ok(intake) => return Ok(Box::new(intake)),
            Err(faults) => said = format!("{faults:?}"),
        }
    }
    Err(Impossible(format!("{}: {said}", procedure.code)))
}

fn input(procedure: &Procedure, today: Date, chance: &mut Chance) -> IntakeInput {
    let weights: Vec<u32> = (1..=procedure.case_kinds.len() as u32).map(|place| 60 / place).collect();
    let kind = procedure.case_kinds.get(chance.weighted(&weights));
    let case_kind = kind.map(|kind| kind.id.clone()).unwrap_or_default();
    let person = Person::invent(chance, ADULT, today, None);
    let form =
        procedure.form.as_ref().map(|form| filler::fill(form, &person, today, chance)).unwrap_or_default();
    let papers = papers(procedure, &case_kind, &form, today, chance);
    IntakeInput {
        procedure: procedure.code.clone(),
        papers,
        case_kind,
        channel: channel(procedure, chance).word().to_owned(),
        submitter: chance.percent(12).then(|| submitter(today, chance)),
        applicant: applicant(procedure, &person, chance),
        form,
        note: String::new(),
        delivery: if chance.percent(12) { "post" } else { "desk" }.to_owned(),
        fees_paid: true,
        missing_because: String::new(),
        confirmed: true,
    }
}

fn channel(procedure: &Procedure, chance: &mut Chance) -> Channel {
    let usual = |channel: &Channel| match channel {
        Channel::Counter => 70,
        Channel::Online => 24,
        Channel::Post => 5,
        Channel::Kiosk | Channel::Agency => 1,
    };
    let weights: Vec<u32> = procedure.channels.iter().map(usual).collect();
    procedure.channels.get(chance.weighted(&weights)).copied().unwrap_or(Channel::Counter)
}

fn applicant(procedure: &Procedure, person: &Person, chance: &mut Chance) -> PersonInput {
    let may_be = |kind| procedure.applicants.contains(&kind);
    let kind = if may_be(ApplicantKind::Citizen) && chance.percent(80) {
        ApplicantKind::Citizen
    } else {
        chance.pick(&procedure.applicants).copied().unwrap_or(ApplicantKind::Citizen)
    };
    let mut typed = person.typed();
    kind.word().clone_into(&mut typed.kind);
    let firms = match kind {
        ApplicantKind::Citizen => return typed,
        ApplicantKind::Organisation => names::FIRMS,
        ApplicantKind::HouseholdBusiness => names::SHOPS,
    };
    PersonInput {
        kind: typed.kind,
        full_name: chance.word(firms).to_owned(),
        personal_id: tax_no(chance),
        phone: phone(chance),
        email: typed.email,
        address: typed.address,
        ..PersonInput::default()
    }
}

fn submitter(today: Date, chance: &mut Chance) -> PersonInput {
    let person = Person::invent(chance, ADULT, today, None);
    let relation = chance.word(&["Con", "Vợ", "Chồng", "Anh ruột", "Người được ủy quyền"]);
    let typed = person.typed();
    PersonInput {
        full_name: typed.full_name,
        personal_id: typed.personal_id,
        phone: typed.phone,
        relation: relation.to_owned(),
        ..PersonInput::default()
    }
}

/// Every required paper, and some of the others.
fn papers(
    procedure: &Procedure,
    case_kind: &str,
    form: &serde_json::Map<String, serde_json::Value>,
    today: Date,
    chance: &mut Chance,
) -> Vec<PaperInput> {
    let facts = procedure
        .form
        .as_ref()
        .map(|definition| forms::facts(definition, &forms::check(definition, form, today).values))
        .unwrap_or_default();
    let mut papers = Vec::new();
    for component in procedure.components(case_kind, &facts) {
        let by_form = component.e_form && procedure.form.is_some();
        if by_form || (!component.required && chance.percent(70)) {
            continue;
        }
        let counts = [component.originals, component.certified_copies, component.photocopies].map(i64::from);
        let none_asked = counts.iter().all(|count| *count == 0);
        papers.push(PaperInput {
            component: component.code.clone(),
            name: String::new(),
            originals: counts[0],
            certified_copies: counts[1],
            photocopies: if none_asked { 1 } else { counts[2] },
            note: if component.show_only { "Đã xuất trình bản chính" } else { "" }.to_owned(),
        });
    }
    papers
}

/// Why the desk declines, in so many of a hundred cases.
pub(crate) fn declined(chance: &mut Chance, percent: u32) -> Option<String> {
    chance.percent(percent).then(|| chance.word(words::DECLINE_REASONS).to_owned())
}
