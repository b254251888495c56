//! Telephone numbers of Vietnam and e-mail addresses.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A Vietnamese telephone number, stored in the national form: `0912345678`, `02438251234`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone(String);

/// Why a text is not a Vietnamese telephone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhoneError {
    /// Something besides digits, spaces, dots, hyphens, brackets and a plus sign at the start.
    #[error("a telephone number consists of digits")]
    Characters,
    /// Mobile numbers have 10 digits, fixed lines 11.
    #[error("a mobile number has 10 digits, a fixed line 11")]
    Length,
    /// No such network or area: 03, 05, 07, 08, 09 are mobile, 02 fixed lines.
    #[error("no Vietnamese number begins like this")]
    Prefix,
}

impl PhoneError {
    /// Stable kebab-case code for translation.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Characters => "phone-characters",
            Self::Length => "phone-length",
            Self::Prefix => "phone-prefix",
        }
    }
}

impl Phone {
    /// Reads a number written `0912 345 678`, `+84 912.345.678`, `84912345678` or `0084912345678`.
    pub fn parse(text: &str) -> Result<Self, PhoneError> {
        let text = text.trim();
        let (has_plus, rest) = text.strip_prefix('+').map_or((false, text), |rest| (true, rest));
        let mut digits = String::new();
        for character in rest.chars() {
            match character {
                '0'..='9' if digits.len() < 16 => digits.push(character),
                '0'..='9' => return Err(PhoneError::Length),
                '.' | '-' | '(' | ')' => {}
                other if other.is_whitespace() => {}
                _ => return Err(PhoneError::Characters),
            }
        }
        let national = national_digits(&digits, has_plus)?;
        let Some(network) = national.chars().next() else { return Err(PhoneError::Length) };
        let length = match network {
            '3' | '5' | '7' | '8' | '9' => 9,
            '2' => 10,
            _ => return Err(PhoneError::Prefix),
        };
        if national.len() == length { Ok(Self(format!("0{national}"))) } else { Err(PhoneError::Length) }
    }

    /// The national form: a zero and nine or ten digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The international form `+84912345678`, as gateways want it.
    pub fn international(&self) -> String {
        format!("+84{}", self.0.trim_start_matches('0'))
    }

    /// Whether text messages can reach it.
    pub fn is_mobile(&self) -> bool {
        !self.0.starts_with("02")
    }

    /// Grouped for reading: `0912 345 678`, `024 3825 1234`, `0225 384 2158`.
    pub fn grouped(&self) -> String {
        let is_large_city = self.0.starts_with("024") || self.0.starts_with("028");
        let groups: &[usize] = if is_large_city { &[3, 4] } else { &[4, 3] };
        let mut grouped = String::with_capacity(13);
        let mut rest = self.0.as_str();
        for length in groups {
            let (head, tail) = rest.split_at_checked(*length).unwrap_or((rest, ""));
            grouped.push_str(head);
            grouped.push(' ');
            rest = tail;
        }
        grouped.push_str(rest);
        grouped
    }

    /// For display where it need not be read: `091••••678`.
    pub fn masked(&self) -> String {
        let head: String = self.0.chars().take(3).collect();
        let tail: String = self.0.chars().skip(self.0.len().saturating_sub(3)).collect();
        format!("{head}••••{tail}")
    }
}

/// The digits after the country code or the leading zero.
fn national_digits(digits: &str, has_plus: bool) -> Result<&str, PhoneError> {
    let after_zeros = if has_plus { None } else { digits.strip_prefix("00") };
    if let (false, None, Some(national)) = (has_plus, after_zeros, digits.strip_prefix('0')) {
        return Ok(national);
    }
    // Without a zero in front it can only be the country code.
    let national = after_zeros.unwrap_or(digits).strip_prefix("84").ok_or(PhoneError::Prefix)?;
    // People write +84 (0)912…
    Ok(national.strip_prefix('0').unwrap_or(national))
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.grouped())
    }
}

impl TryFrom<String> for Phone {
    type Error = PhoneError;

    fn try_from(text: String) -> Result<Self, PhoneError> {
        Self::parse(&text)
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> Self {
        phone.0
    }
}

/// An e-mail address that looks deliverable; only a letter sent to it proves that it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Email(String);

/// Why a text is not an e-mail address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EmailError {
    /// More than 254 characters, or more than 64 before the @.
    #[error("the e-mail address is too long")]
    Length,
    /// Not of the shape `name@place.vn`.
    #[error("an e-mail address reads name@place.vn")]
    Shape,
}

impl EmailError {
    /// Stable kebab-case code for translation.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Length => "email-length",
            Self::Shape => "email-shape",
        }
    }
}

impl Email {
    /// Reads an address; surrounding white space is dropped and the domain becomes lower case.
    pub fn parse(text: &str) -> Result<Self, EmailError> {
        let text = text.trim();
        let (name, domain) = text.rsplit_once('@').ok_or(EmailError::Shape)?;
        if text.len() > 254 || name.len() > 64 {
            return Err(EmailError::Length);
        }
        let is_name_char = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c);
        let is_name = name.split('.').all(|part| !part.is_empty() && part.chars().all(is_name_char));
        let is_label = |label: &str| {
            !label.is_empty()
                && label.len() <= 63
                && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
                && !label.starts_with('-')
                && !label.ends_with('-')
        };
        let is_domain = domain.contains('.') && domain.split('.').all(is_label);
        if is_name && is_domain {
            Ok(Self(format!("{name}@{}", domain.to_ascii_lowercase())))
        } else {
            Err(EmailError::Shape)
        }
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Email {
    type Error = EmailError;

    fn try_from(text: String) -> Result<Self, EmailError> {
        Self::parse(&text)
    }
}

impl From<Email> for String {
    fn from(email: Email) -> Self {
        email.0
    }
}
