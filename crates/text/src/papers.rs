//! Numbers of identity papers besides the personal id: the old identity card and passports.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::personal_id::digits_of;

/// The number of an old identity card (CMND), nine digits; it stands only in historical data.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct OldIdCard(String);

/// Why a text is not the number of an old identity card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OldIdCardError {
    /// Something besides digits, spaces and dots.
    #[error("an old identity card's number consists of digits")]
    NotDigits,
    /// Not nine digits.
    #[error("an old identity card's number has 9 digits")]
    Length,
}

impl OldIdCardError {
    /// Stable kebab-case code for translation.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotDigits => "old-id-card-not-digits",
            Self::Length => "old-id-card-length",
        }
    }
}

impl OldIdCard {
    /// Reads nine digits; spaces and dots between them are dropped.
    pub fn parse(text: &str) -> Result<Self, OldIdCardError> {
        let digits = digits_of(text, 9).ok_or(OldIdCardError::NotDigits)?;
        if digits.len() == 9 { Ok(Self(digits)) } else { Err(OldIdCardError::Length) }
    }

    /// The nine digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for OldIdCard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for OldIdCard {
    type Error = OldIdCardError;

    fn try_from(text: String) -> Result<Self, OldIdCardError> {
        Self::parse(&text)
    }
}

impl From<OldIdCard> for String {
    fn from(card: OldIdCard) -> Self {
        card.0
    }
}

/// The number of a passport of any country: five to nine letters and digits, at least one digit (ICAO 9303).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Passport(String);

/// Why a text is not the number of a passport.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PassportError {
    /// Something besides Latin letters, digits and spaces, or no digit at all.
    #[error("a passport number consists of letters and digits")]
    Characters,
    /// Not five to nine characters.
    #[error("a passport number has 5 to 9 characters")]
    Length,
}

impl PassportError {
    /// Stable kebab-case code for translation.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Characters => "passport-characters",
            Self::Length => "passport-length",
        }
    }
}

impl Passport {
    /// Reads a passport number; white space is dropped and letters become capitals.
    pub fn parse(text: &str) -> Result<Self, PassportError> {
        let mut number = String::new();
        for character in text.chars().filter(|character| !character.is_whitespace()) {
            if !character.is_ascii_alphanumeric() {
                return Err(PassportError::Characters);
            }
            if number.len() == 9 {
                return Err(PassportError::Length);
            }
            number.push(character.to_ascii_uppercase());
        }
        if number.len() < 5 {
            return Err(PassportError::Length);
        }
        let has_digit = number.bytes().any(|byte| byte.is_ascii_digit());
        if has_digit { Ok(Self(number)) } else { Err(PassportError::Characters) }
    }

    /// The number in capitals.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Passport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Passport {
    type Error = PassportError;

    fn try_from(text: String) -> Result<Self, PassportError> {
        Self::parse(&text)
    }
}

impl From<Passport> for String {
    fn from(passport: Passport) -> Self {
        passport.0
    }
}
