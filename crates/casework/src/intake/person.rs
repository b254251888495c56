//! Checks a person: name, id, birth date, telephone, e-mail.

use jiff::civil::{Date, date};
use text::{Gender, PartialDate, PersonalId, PersonalIdWarning};

use crate::ApplicantKind;

use super::{FieldFault, IntakeIssue, PersonInput, line};

/// Nobody who comes to the desk was born before.
const EARLIEST: Date = date(1880, 1, 1);

/// A checked person; every text is clean, empty where nothing was typed.
pub(super) struct Person {
    pub(super) full_name: String,
    pub(super) personal_id: String,
    pub(super) birth_date: String,
    pub(super) gender: String,
    pub(super) phone: String,
    pub(super) email: String,
    pub(super) address: String,
}

pub(super) fn check(
    typed: &PersonInput,
    prefix: &str,
    kind: ApplicantKind,
    today: Date,
    faults: &mut Vec<FieldFault>,
) -> Person {
    let at = |name: &str| format!("{prefix}.{name}");
    let full_name = line(&typed.full_name, &at("full_name"), faults);
    // A name that is too long has its fault already.
    if full_name.is_empty() && text::clean(&typed.full_name).is_empty() {
        faults.push(FieldFault::new(at("full_name"), IntakeIssue::Required));
    }
    let birth = birth_date(&typed.birth_date, &at("birth_date"), today, faults);
    let gender = gender(&typed.gender, &at("gender"), faults);
    let personal_id = personal_id(typed, kind, (birth, gender), prefix, faults);
    let phone = if typed.phone.trim().is_empty() {
        String::new()
    } else if let Ok(phone) = text::Phone::parse(typed.phone.trim()) {
        phone.as_str().to_owned()
    } else {
        faults.push(FieldFault::new(at("phone"), IntakeIssue::BadPhone));
        String::new()
    };
    let email = if typed.email.trim().is_empty() {
        String::new()
    } else if let Ok(email) = text::Email::parse(typed.email.trim()) {
        email.as_str().to_owned()
    } else {
        faults.push(FieldFault::new(at("email"), IntakeIssue::BadEmail));
        String::new()
    };
    let address = line(&typed.address, &at("address"), faults);
    Person {
        full_name,
        personal_id,
        birth_date: birth.map(PartialDate::to_iso).unwrap_or_default(),
        gender: gender.map(|gender| gender.as_str().to_owned()).unwrap_or_default(),
        phone,
        email,
        address,
    }
}

fn birth_date(typed: &str, field: &str, today: Date, faults: &mut Vec<FieldFault>) -> Option<PartialDate> {
    if typed.trim().is_empty() {
        return None;
    }
    let Ok(birth) = PartialDate::parse(typed) else {
        faults.push(FieldFault::new(field, IntakeIssue::BadDate));
        return None;
    };
    if birth.earliest() > today || birth.latest() < EARLIEST {
        faults.push(FieldFault::new(field, IntakeIssue::DateOutOfRange));
        return None;
    }
    Some(birth)
}

fn gender(typed: &str, field: &str, faults: &mut Vec<FieldFault>) -> Option<Gender> {
    if typed.is_empty() {
        return None;
    }
    let gender =
        [Gender::Male, Gender::Female, Gender::Unknown].into_iter().find(|gender| gender.as_str() == typed);
    if gender.is_none() {
        faults.push(FieldFault::new(field, IntakeIssue::NotAnOption));
    }
    gender
}

/// Twelve digits are a personal id and are compared with the rest; nine an old id card; letters and
/// digits a passport; ten digits (or 10-3) the tax number of an organisation.
fn personal_id(
    typed: &PersonInput,
    kind: ApplicantKind,
    (birth, gender): (Option<PartialDate>, Option<Gender>),
    prefix: &str,
    faults: &mut Vec<FieldFault>,
) -> String {
    let given = text::clean(&typed.personal_id);
    let field = format!("{prefix}.personal_id");
    if given.is_empty() {
        return given;
    }
    if let Ok(id) = PersonalId::parse(&given) {
        for warning in text::check(&id, birth, gender) {
            let (field, issue) = match warning {
                PersonalIdWarning::UnknownProvince { .. } => (field.clone(), IntakeIssue::IdProvince),
                PersonalIdWarning::BirthYear { .. } => {
                    (format!("{prefix}.birth_date"), IntakeIssue::IdBirthYear)
                }
                PersonalIdWarning::Gender { .. } => (format!("{prefix}.gender"), IntakeIssue::IdGender),
            };
            faults.push(FieldFault::new(field, issue));
        }
        return id.as_str().to_owned();
    }
    if let Ok(card) = text::OldIdCard::parse(&given) {
        return card.as_str().to_owned();
    }
    let organisation = kind != ApplicantKind::Citizen;
    if organisation && let Ok(number) = text::TaxNo::parse(&given) {
        return number.as_str().to_owned();
    }
    // Digits alone that are neither nine nor twelve are a mistyped id far more often than a passport.
    let digits_only = given.chars().all(|sign| sign.is_ascii_digit());
    if !digits_only && let Ok(passport) = text::Passport::parse(&given) {
        return passport.as_str().to_owned();
    }
    faults.push(FieldFault::new(field, IntakeIssue::BadPersonalId));
    given
}
