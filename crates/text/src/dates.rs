//! Dates as papers write them: full, or only a month or a year where nobody knows more.

use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

/// Years that a date on a paper may have.
const YEARS: std::ops::RangeInclusive<i16> = 1800..=2200;

/// A date of which the day, or the day and the month, may be unknown, as in many dates of birth.
///
/// Stored and sent in ISO order: `1994`, `1994-08`, `1994-08-14`; shown as `14/08/1994`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PartialDate {
    year: i16,
    /// Unknown as zero, so that the order is that of time with the vague first.
    month: i8,
    day: i8,
}

/// Why a text is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PartialDateError {
    /// Not of the shape `14/08/1994`, `08/1994` or `1994`.
    #[error("a date reads 14/08/1994, 08/1994 or 1994")]
    Shape,
    /// There is no such day or month.
    #[error("there is no such day")]
    NoSuchDay,
    /// The year lies outside 1800 to 2200.
    #[error("the year lies outside 1800 to 2200")]
    Year,
}

impl PartialDateError {
    /// Stable kebab-case code for translation.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Shape => "date-shape",
            Self::NoSuchDay => "date-no-such-day",
            Self::Year => "date-year",
        }
    }
}

impl PartialDate {
    /// A date of which only the year is known.
    pub fn from_year(year: i16) -> Result<Self, PartialDateError> {
        Self::new(year, None, None)
    }

    /// A date of which month and year are known.
    pub fn from_month(year: i16, month: i8) -> Result<Self, PartialDateError> {
        Self::new(year, Some(i16::from(month)), None)
    }

    /// A full date.
    pub fn from_date(date: Date) -> Result<Self, PartialDateError> {
        Self::new(date.year(), Some(i16::from(date.month())), Some(i16::from(date.day())))
    }

    /// Reads `14/08/1994`, `08/1994`, `1994`, also with `-` or `.`, and ISO dates with the year first.
    pub fn parse(text: &str) -> Result<Self, PartialDateError> {
        let parts: Vec<&str> = text.trim().splitn(4, ['/', '-', '.']).map(str::trim).collect();
        let (year, month, day) = match parts[..] {
            [year] => (year, None, None),
            [year, month] if year.len() == 4 => (year, Some(month), None),
            [month, year] => (year, Some(month), None),
            [year, month, day] if year.len() == 4 => (year, Some(month), Some(day)),
            [day, month, year] => (year, Some(month), Some(day)),
            _ => return Err(PartialDateError::Shape),
        };
        if year.len() != 4 {
            return Err(PartialDateError::Shape);
        }
        Self::new(number(year)?, month.map(number).transpose()?, day.map(number).transpose()?)
    }

    fn new(year: i16, month: Option<i16>, day: Option<i16>) -> Result<Self, PartialDateError> {
        if !YEARS.contains(&year) {
            return Err(PartialDateError::Year);
        }
        let small = |part: i16| i8::try_from(part).map_err(|_| PartialDateError::NoSuchDay);
        let (month, day) = (month.map(small).transpose()?, day.map(small).transpose()?);
        // The first stands in for what is unknown.
        Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).map_err(|_| PartialDateError::NoSuchDay)?;
        Ok(Self { year, month: month.unwrap_or(0), day: day.unwrap_or(0) })
    }

    /// The year.
    pub fn year(self) -> i16 {
        self.year
    }

    /// The month, if known.
    pub fn month(self) -> Option<i8> {
        (self.month > 0).then_some(self.month)
    }

    /// The day of the month, if known.
    pub fn day(self) -> Option<i8> {
        (self.day > 0).then_some(self.day)
    }

    /// The date, if it is fully known.
    pub fn to_date(self) -> Option<Date> {
        Date::new(self.year, self.month()?, self.day()?).ok()
    }

    /// The first day that it can be.
    pub fn earliest(self) -> Date {
        Date::new(self.year, self.month.max(1), self.day.max(1)).unwrap_or(Date::MIN)
    }

    /// The last day that it can be.
    pub fn latest(self) -> Date {
        match (self.month(), self.day()) {
            (None, _) => self.earliest().last_of_year(),
            (Some(_), None) => self.earliest().last_of_month(),
            (Some(_), Some(_)) => self.earliest(),
        }
    }

    /// ISO order: `1994`, `1994-08` or `1994-08-14`.
    pub fn to_iso(self) -> String {
        match (self.month(), self.day()) {
            (None, _) => format!("{:04}", self.year),
            (Some(month), None) => format!("{:04}-{month:02}", self.year),
            (Some(month), Some(day)) => format!("{:04}-{month:02}-{day:02}", self.year),
        }
    }
}

fn number(digits: &str) -> Result<i16, PartialDateError> {
    if digits.is_empty() || digits.len() > 4 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(PartialDateError::Shape);
    }
    digits.parse().map_err(|_| PartialDateError::Shape)
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.month(), self.day()) {
            (None, _) => write!(f, "{:04}", self.year),
            (Some(month), None) => write!(f, "{month:02}/{:04}", self.year),
            (Some(month), Some(day)) => write!(f, "{day:02}/{month:02}/{:04}", self.year),
        }
    }
}

impl FromStr for PartialDate {
    type Err = PartialDateError;

    fn from_str(text: &str) -> Result<Self, PartialDateError> {
        Self::parse(text)
    }
}

impl TryFrom<String> for PartialDate {
    type Error = PartialDateError;

    fn try_from(text: String) -> Result<Self, PartialDateError> {
        Self::parse(&text)
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.to_iso()
    }
}

/// The date as `14/08/1994`.
pub fn format_date(date: Date) -> String {
    format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year())
}

/// The date and time as `14/08/1994 09:05`.
pub fn format_date_time(moment: DateTime) -> String {
    format!("{} {:02}:{:02}", format_date(moment.date()), moment.hour(), moment.minute())
}
