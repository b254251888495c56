//! What can be wrong with an answer: codes and arguments, worded elsewhere.

use serde::Serialize;

use crate::display::decimal_text;

/// What is wrong with an answer, or worth a second look.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Problem {
    /// An answer is needed.
    Required,
    /// Fewer characters than asked for.
    TooShort { min: u32 },
    /// More characters than allowed.
    TooLong { max: u32 },
    /// Text was expected and something else came.
    NotText,
    /// Not a number.
    NotANumber,
    /// More digits behind the comma than allowed.
    TooManyDecimals { max: u32 },
    /// Not a whole amount of đồng.
    NotAnAmount,
    /// Outside limits that are both given. Plain decimals, or dates dd/mm/yyyy.
    OutOfRange { min: String, max: String },
    /// Below the only limit.
    BelowMinimum { min: String },
    /// Above the only limit.
    AboveMaximum { max: String },
    /// Not a date, or no date that exists.
    NotADate,
    /// A year or a month where a full date is needed.
    DateNotFull,
    /// After today.
    InFuture,
    /// Before today.
    InPast,
    /// Not a time of day.
    NotATime,
    /// Not one of the options.
    NotAnOption,
    /// Fewer options ticked or rows given than asked for.
    TooFew { min: u32 },
    /// More options ticked or rows given than allowed.
    TooMany { max: u32 },
    /// Neither yes nor no.
    NotYesOrNo,
    /// A list was expected.
    NotAList,
    /// An object with named parts was expected.
    NotAnObject,
    /// Not a telephone number.
    BadPhone,
    /// Not an e-mail address.
    BadEmail,
    /// Not a number of the identity papers asked for.
    BadPersonalId,
    /// Not a tax number.
    BadTaxNo,
    /// Warning: the personal id tells another year of birth than the one given.
    PersonalIdYear { year: i16 },
    /// Warning: the personal id tells another gender than the one given.
    PersonalIdGender,
    /// Warning: the first three digits of the personal id are not in the table of provinces.
    UnknownProvince,
    /// Warning: the last of the ten digits of the tax number does not follow from the others.
    TaxNoCheckDigit,
    /// A rule of the form does not hold; the words are the form's.
    Rule { message: String },
    /// The form has no such field.
    UnknownField,
}

/// Every code of [`Problem::code`]; the message is `problem-<code>` in the locale files.
pub const PROBLEM_CODES: &[&str] = &[
    "required",
    "too-short",
    "too-long",
    "not-text",
    "not-a-number",
    "too-many-decimals",
    "not-an-amount",
    "out-of-range",
    "below-minimum",
    "above-maximum",
    "not-a-date",
    "date-not-full",
    "in-future",
    "in-past",
    "not-a-time",
    "not-an-option",
    "too-few",
    "too-many",
    "not-yes-or-no",
    "not-a-list",
    "not-an-object",
    "bad-phone",
    "bad-email",
    "bad-personal-id",
    "bad-tax-no",
    "personal-id-year",
    "personal-id-gender",
    "unknown-province",
    "tax-no-check-digit",
    "rule",
    "unknown-field",
];

impl Problem {
    /// Stable kebab-case code, one of [`PROBLEM_CODES`].
    pub fn code(&self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::TooShort { .. } => "too-short",
            Self::TooLong { .. } => "too-long",
            Self::NotText => "not-text",
            Self::NotANumber => "not-a-number",
            Self::TooManyDecimals { .. } => "too-many-decimals",
            Self::NotAnAmount => "not-an-amount",
            Self::OutOfRange { .. } => "out-of-range",
            Self::BelowMinimum { .. } => "below-minimum",
            Self::AboveMaximum { .. } => "above-maximum",
            Self::NotADate => "not-a-date",
            Self::DateNotFull => "date-not-full",
            Self::InFuture => "in-future",
            Self::InPast => "in-past",
            Self::NotATime => "not-a-time",
            Self::NotAnOption => "not-an-option",
            Self::TooFew { .. } => "too-few",
            Self::TooMany { .. } => "too-many",
            Self::NotYesOrNo => "not-yes-or-no",
            Self::NotAList => "not-a-list",
            Self::NotAnObject => "not-an-object",
            Self::BadPhone => "bad-phone",
            Self::BadEmail => "bad-email",
            Self::BadPersonalId => "bad-personal-id",
            Self::BadTaxNo => "bad-tax-no",
            Self::PersonalIdYear { .. } => "personal-id-year",
            Self::PersonalIdGender => "personal-id-gender",
            Self::UnknownProvince => "unknown-province",
            Self::TaxNoCheckDigit => "tax-no-check-digit",
            Self::Rule { .. } => "rule",
            Self::UnknownField => "unknown-field",
        }
    }

    /// Arguments of the message, by name: min, max, year. Numbers are written the Vietnamese way.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooShort { min } | Self::TooFew { min } => vec![("min", min.to_string())],
            Self::TooLong { max } | Self::TooManyDecimals { max } | Self::TooMany { max } => {
                vec![("max", max.to_string())]
            }
            Self::OutOfRange { min, max } => vec![("min", read_limit(min)), ("max", read_limit(max))],
            Self::BelowMinimum { min } => vec![("min", read_limit(min))],
            Self::AboveMaximum { max } => vec![("max", read_limit(max))],
            Self::PersonalIdYear { year } => vec![("year", year.to_string())],
            Self::Rule { message } => vec![("message", message.clone())],
            Self::Required
            | Self::NotText
            | Self::NotANumber
            | Self::NotAnAmount
            | Self::NotADate
            | Self::DateNotFull
            | Self::InFuture
            | Self::InPast
            | Self::NotATime
            | Self::NotAnOption
            | Self::NotYesOrNo
            | Self::NotAList
            | Self::NotAnObject
            | Self::BadPhone
            | Self::BadEmail
            | Self::BadPersonalId
            | Self::BadTaxNo
            | Self::PersonalIdGender
            | Self::UnknownProvince
            | Self::TaxNoCheckDigit
            | Self::UnknownField => Vec::new(),
        }
    }
}

/// A limit as people read it: numbers with dots between groups, dates as they are.
fn read_limit(limit: &str) -> String {
    if limit.parse::<rules::Decimal>().is_ok() { decimal_text(limit) } else { limit.to_owned() }
}

/// A problem and where it is.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FieldError {
    /// Path as in the names of HTML controls: `honNhan[0].ten`.
    pub key: String,
    /// The same place as a JSON pointer: `/honNhan/0/ten`.
    pub pointer: String,
    /// What is wrong.
    pub problem: Problem,
    /// The form's own words for it; they win over the translated message of the code.
    pub own_words: Option<String>,
}

impl Problem {
    /// Outside limits of which at least one is given.
    pub(crate) fn outside(min: Option<String>, max: Option<String>) -> Self {
        match (min, max) {
            (Some(min), Some(max)) => Self::OutOfRange { min, max },
            (Some(min), None) => Self::BelowMinimum { min },
            (None, max) => Self::AboveMaximum { max: max.unwrap_or_default() },
        }
    }
}

impl FieldError {
    /// A problem at a path.
    pub fn new(key: impl Into<String>, problem: Problem) -> Self {
        let key = key.into();
        let own_words = if let Problem::Rule { message } = &problem { Some(message.clone()) } else { None };
        Self { pointer: pointer(&key), key, problem, own_words }
    }
}

/// `honNhan[0].ten` as a JSON pointer (RFC 6901).
fn pointer(key: &str) -> String {
    let mut pointer = String::with_capacity(key.len() + 2);
    pointer.push('/');
    for letter in key.chars() {
        match letter {
            '.' | '[' => pointer.push('/'),
            ']' => {}
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            other => pointer.push(other),
        }
    }
    pointer
}
