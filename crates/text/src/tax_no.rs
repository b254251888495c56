//! Tax numbers (mã số thuế) of organisations: ten digits, or ten and three of a dependent unit.
//!
//! Persons and household businesses use the personal id as tax number since 01/07/2025; read those with
//! [`crate::PersonalId`].

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::personal_id::digits_of;

/// Weights of the first nine digits.
const WEIGHTS: [u32; 9] = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/// A tax number whose check digit is right, written `0100109106` or `0100109106-001`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TaxNo(String);

/// Why a text is not a tax number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TaxNoError {
    /// Something besides digits, spaces, dots and one hyphen before the last three digits.
    #[error("a tax number consists of digits, with a hyphen before the last three of 13")]
    Characters,
    /// Neither ten nor thirteen digits.
    #[error("a tax number has 10 or 13 digits")]
    Length,
    /// The tenth digit does not fit the nine before it: a slip of the hand.
    #[error("the check digit of the tax number is wrong")]
    CheckDigit,
}

impl TaxNoError {
    /// Stable kebab-case code for translation.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Characters => "tax-no-characters",
            Self::Length => "tax-no-length",
            Self::CheckDigit => "tax-no-check-digit",
        }
    }
}

impl TaxNo {
    /// Reads a tax number and verifies its check digit.
    pub fn parse(text: &str) -> Result<Self, TaxNoError> {
        let (head, tail) = match text.split_once('-') {
            Some((head, tail)) => (head, Some(tail)),
            None => (text, None),
        };
        let mut digits = digits_of(head, 13).ok_or(TaxNoError::Characters)?;
        if let Some(tail) = tail {
            let unit = digits_of(tail, 3).ok_or(TaxNoError::Characters)?;
            if digits.len() != 10 || unit.len() != 3 {
                return Err(TaxNoError::Length);
            }
            digits.push_str(&unit);
        }
        if digits.len() != 10 && digits.len() != 13 {
            return Err(TaxNoError::Length);
        }
        if !has_right_check_digit(&digits) {
            return Err(TaxNoError::CheckDigit);
        }
        if digits.len() == 13 {
            digits.insert(10, '-');
        }
        Ok(Self(digits))
    }

    /// The number as written: ten digits, or ten, a hyphen and three.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The tenth digit is 10 less the remainder, by 11, of the weighted sum of the first nine.
fn has_right_check_digit(digits: &str) -> bool {
    let numbers: Vec<u32> = digits.bytes().map(|byte| u32::from(byte.wrapping_sub(b'0'))).collect();
    let sum: u32 = numbers.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    numbers.get(9) == Some(&(10 - sum % 11))
}

impl fmt::Display for TaxNo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for TaxNo {
    type Error = TaxNoError;

    fn try_from(text: String) -> Result<Self, TaxNoError> {
        Self::parse(&text)
    }
}

impl From<TaxNo> for String {
    fn from(tax_no: TaxNo) -> Self {
        tax_no.0
    }
}
