//! Compares a personal id with what else is said about the same person.

use serde_json::Value;
use text::{Gender, PartialDate, PersonalId, PersonalIdWarning};

use crate::definition::{ChoiceOption, Field, FieldKind, PrefillSource};
use crate::problem::Problem;

/// Warnings about a personal id whose year of birth or gender differs from the answers beside it. Only warnings: a
/// corrected birth date or gender may keep an old number.
pub(crate) fn compare_with_personal_id<'v>(
    field: &Field,
    siblings: &[&Field],
    value_of: &dyn Fn(&str) -> Option<&'v Value>,
) -> Vec<Problem> {
    let FieldKind::IdNo { birth_date, gender, .. } = &field.kind else { return Vec::new() };
    let id = value_of(&field.key).and_then(Value::as_str).and_then(|digits| PersonalId::parse(digits).ok());
    let Some(id) = id else { return Vec::new() };
    let beside = |named: &Option<String>, source: PrefillSource| {
        let same_person = field.prefill == Some(PrefillSource::PersonalId);
        siblings.iter().find(|sibling| match named {
            Some(key) => sibling.key == *key,
            None => same_person && sibling.prefill == Some(source),
        })
    };
    let born = beside(birth_date, PrefillSource::BirthDate)
        .and_then(|sibling| PartialDate::parse(value_of(&sibling.key)?.as_str()?).ok());
    let gender = beside(gender, PrefillSource::Gender)
        .and_then(|sibling| gender_of(sibling, value_of(&sibling.key)?.as_str()?));
    text::check(&id, born, gender)
        .into_iter()
        .map(|warning| match warning {
            PersonalIdWarning::UnknownProvince { .. } => Problem::UnknownProvince,
            PersonalIdWarning::BirthYear { told, .. } => Problem::PersonalIdYear { year: told },
            PersonalIdWarning::Gender { .. } => Problem::PersonalIdGender,
        })
        .collect()
}

/// The gender an answer means: by the words of its option, or the code of the civil status registers (1 nam, 2 nữ).
fn gender_of(field: &Field, value: &str) -> Option<Gender> {
    let word = |word: &str| match word.to_lowercase().as_str() {
        "nam" | "male" | "1" => Some(Gender::Male),
        "nữ" | "nu" | "female" | "2" => Some(Gender::Female),
        _other => None,
    };
    let FieldKind::Choice { options } = &field.kind else { return word(value) };
    let option = options.iter().find(|option| option.value == value)?;
    word(&option.label).or_else(|| word(&option.value))
}

/// The option that means a gender.
pub(crate) fn gender_option(options: &[ChoiceOption], gender: Gender) -> Option<&ChoiceOption> {
    let words: &[&str] = match gender {
        Gender::Male => &["nam", "male", "1"],
        Gender::Female => &["nữ", "nu", "female", "2"],
        Gender::Unknown => return None,
    };
    let means = |text: &str| words.contains(&text.to_lowercase().as_str());
    options
        .iter()
        .find(|option| means(&option.label))
        .or_else(|| options.iter().find(|option| means(&option.value)))
}
