//! Fills in beforehand what is known of the applicant.

use serde_json::{Map, Value, json};
use text::Gender;

use crate::definition::{FieldKind, Form, PrefillSource};
use crate::person::gender_option;

/// What is known of the applicant; every part may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prefill {
    /// Full name.
    pub full_name: Option<String>,
    /// Personal id, 12 digits.
    pub personal_id: Option<String>,
    /// Birth date in ISO 8601, perhaps only a year or a month.
    pub birth_date: Option<String>,
    /// Gender.
    pub gender: Option<Gender>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Place of residence.
    pub address: Option<PrefillAddress>,
}

/// A place of residence in the parts of address fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PrefillAddress {
    /// Province.
    pub tinh: String,
    /// Commune.
    pub xa: String,
    /// House and street.
    pub chi_tiet: String,
}

/// Input for the fields that ask to be filled in; to be shown for correction, then checked like any other.
pub fn prefill(form: &Form, known: &Prefill) -> Map<String, Value> {
    let mut input = Map::new();
    for field in form.fields() {
        let text = |text: &Option<String>| text.clone().map(Value::String);
        let value = match field.prefill {
            None => None,
            Some(PrefillSource::FullName) => text(&known.full_name),
            Some(PrefillSource::PersonalId) => text(&known.personal_id),
            Some(PrefillSource::BirthDate) => text(&known.birth_date),
            Some(PrefillSource::Phone) => text(&known.phone),
            Some(PrefillSource::Gender) => known.gender.and_then(|gender| {
                let FieldKind::Choice { options } = &field.kind else { return None };
                gender_option(options, gender).map(|option| Value::String(option.value.clone()))
            }),
            Some(PrefillSource::Address) => {
                known.address.as_ref().map(|address| in_shape_of(&field.kind, address))
            }
        };
        if let Some(value) = value {
            input.insert(field.key.clone(), value);
        }
    }
    input
}

fn in_shape_of(kind: &FieldKind, address: &PrefillAddress) -> Value {
    let PrefillAddress { tinh, xa, chi_tiet } = address;
    if matches!(kind, FieldKind::Address { .. }) {
        return json!({"tinh": tinh, "xa": xa, "chiTiet": chi_tiet});
    }
    let parts: Vec<&str> =
        [chi_tiet, xa, tinh].into_iter().map(String::as_str).filter(|p| !p.is_empty()).collect();
    Value::String(parts.join(", "))
}
