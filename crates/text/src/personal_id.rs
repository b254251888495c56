//! The personal identification number (số định danh cá nhân) of twelve digits.
//!
//! Three digits of the place of birth registration, one of century and gender, two of the year of birth, six
//! at random; there is no check digit (NĐ 137/2015, TT 07/2016/TT-BCA).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::dates::PartialDate;
use crate::gender::Gender;
use crate::province::province_of_code;

/// Number of digits.
const DIGITS: usize = 12;

/// A well-formed personal id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PersonalId(String);

/// Why a text is not a personal id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PersonalIdError {
    /// Something besides digits, spaces and dots.
    #[error("a personal id consists of digits")]
    NotDigits,
    /// Not twelve digits.
    #[error("a personal id has 12 digits")]
    Length,
}

impl PersonalIdError {
    /// Stable kebab-case code for translation.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotDigits => "personal-id-not-digits",
            Self::Length => "personal-id-length",
        }
    }
}

impl PersonalId {
    /// Reads twelve digits; spaces and dots between them are dropped.
    pub fn parse(text: &str) -> Result<Self, PersonalIdError> {
        let digits = digits_of(text, DIGITS).ok_or(PersonalIdError::NotDigits)?;
        if digits.len() == DIGITS { Ok(Self(digits)) } else { Err(PersonalIdError::Length) }
    }

    /// The twelve digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Code of the province or country of birth registration, 0 to 999.
    pub fn province_code(&self) -> u16 {
        self.number_at(0, 3)
    }

    /// Gender at birth registration: an even fourth digit is male, an odd one female.
    pub fn gender(&self) -> Gender {
        if self.number_at(3, 1).is_multiple_of(2) { Gender::Male } else { Gender::Female }
    }

    /// Year of birth, 1900 to 2399.
    pub fn birth_year(&self) -> i16 {
        (1900 + self.number_at(3, 1) / 2 * 100 + self.number_at(4, 2)) as i16
    }

    /// The digits with those that tell persons apart hidden: `079194••••21`.
    pub fn masked(&self) -> String {
        mask_personal_id(&self.0)
    }

    fn number_at(&self, from: usize, length: usize) -> u16 {
        self.0.bytes().skip(from).take(length).fold(0, |number, digit| number * 10 + u16::from(digit - b'0'))
    }
}

impl fmt::Display for PersonalId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for PersonalId {
    type Err = PersonalIdError;

    fn from_str(text: &str) -> Result<Self, PersonalIdError> {
        Self::parse(text)
    }
}

impl TryFrom<String> for PersonalId {
    type Error = PersonalIdError;

    fn try_from(text: String) -> Result<Self, PersonalIdError> {
        Self::parse(&text)
    }
}

impl From<PersonalId> for String {
    fn from(id: PersonalId) -> Self {
        id.0
    }
}

/// What an officer should confirm: a corrected birth date or gender may have kept an old number, so that none
/// of these refuses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum PersonalIdWarning {
    /// The first three digits name no province; a birth registered abroad has such a code.
    #[serde(rename = "personal-id-unknown-province")]
    UnknownProvince {
        /// The three digits as a number.
        province_code: u16,
    },
    /// The number tells another year of birth.
    #[serde(rename = "personal-id-birth-year")]
    BirthYear {
        /// Year in the number.
        told: i16,
        /// Year entered.
        entered: i16,
    },
    /// The number tells another gender.
    #[serde(rename = "personal-id-gender")]
    Gender {
        /// Gender in the number.
        told: Gender,
        /// Gender entered.
        entered: Gender,
    },
}

impl PersonalIdWarning {
    /// Stable kebab-case code for translation.
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownProvince { .. } => "personal-id-unknown-province",
            Self::BirthYear { .. } => "personal-id-birth-year",
            Self::Gender { .. } => "personal-id-gender",
        }
    }
}

/// Compares a personal id with the birth date and gender entered beside it.
pub fn check(id: &PersonalId, birth: Option<PartialDate>, gender: Option<Gender>) -> Vec<PersonalIdWarning> {
    let mut warnings = Vec::new();
    if province_of_code(id.province_code()).is_none() {
        warnings.push(PersonalIdWarning::UnknownProvince { province_code: id.province_code() });
    }
    if let Some(entered) = birth.map(PartialDate::year).filter(|year| *year != id.birth_year()) {
        warnings.push(PersonalIdWarning::BirthYear { told: id.birth_year(), entered });
    }
    match gender {
        Some(entered @ (Gender::Male | Gender::Female)) if entered != id.gender() => {
            warnings.push(PersonalIdWarning::Gender { told: id.gender(), entered });
        }
        Some(Gender::Male | Gender::Female | Gender::Unknown) | None => {}
    }
    warnings
}

/// A personal id for display where it need not be read: `079194••••21`; anything else is hidden whole.
pub fn mask_personal_id(text: &str) -> String {
    let digits = digits_of(text, DIGITS).unwrap_or_default();
    match (digits.get(..6), digits.get(10..)) {
        (Some(head), Some(tail)) if digits.len() == DIGITS => format!("{head}••••{tail}"),
        _ => "••••".to_owned(),
    }
}

/// The digits of a text in which only white space and dots stand between them; `None` for anything else.
///
/// Stops after one digit more than `most`, so that a too long text is known to be too long.
pub(crate) fn digits_of(text: &str, most: usize) -> Option<String> {
    let mut digits = String::new();
    for character in text.chars() {
        match character {
            '0'..='9' if digits.len() <= most => digits.push(character),
            '0'..='9' | '.' => {}
            other if other.is_whitespace() => {}
            _ => return None,
        }
    }
    Some(digits)
}
