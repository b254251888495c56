//! Reads single answers as people type them or as programs send them, and gives them in one typed shape.

use std::str::FromStr;

use jiff::civil::Date;
use rules::Decimal;
use serde_json::{Number, Value};
use text::{Email, OldIdCard, PartialDate, Passport, PersonalId, Phone, TaxNo, TaxNoError};

use crate::definition::{ChoiceOption, FieldKind, IdKind, Tense};
use crate::problem::Problem;

/// Largest number of a number field: what JSON numbers still carry exactly.
const MAX_NUMBER: i64 = 1_000_000_000_000_000;

/// A typed answer, with warnings, or what is wrong with it.
pub(crate) type Reading = Result<(Value, Vec<Problem>), Problem>;

/// Whether nothing was answered. Rows and parts that are empty count as nothing.
pub(crate) fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.iter().all(is_blank),
        Value::Object(members) => members.values().all(is_blank),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

/// Reads an answer that is not blank. Kinds made of other fields are not read here and give `NotText`.
pub(crate) fn read(kind: &FieldKind, raw: &Value, today: Date) -> Reading {
    match kind {
        FieldKind::Text { min, max } => read_text(&text::clean(string(raw)?), *min, *max),
        FieldKind::LongText { min, max } => read_lines(string(raw)?, *min, *max),
        FieldKind::Number { min, max, decimals } => read_number(raw, *min, *max, *decimals),
        FieldKind::Money { min, max } => read_amount(raw, *min, *max),
        FieldKind::Date { partial, not, min, max } => {
            read_date(&line(raw)?, *partial, *not, today).and_then(|(date, value)| {
                let below = min.is_some_and(|min| date.latest() < min);
                let above = max.is_some_and(|max| date.earliest() > max);
                if below || above {
                    let limit = |limit: &Option<Date>| limit.map(text::format_date);
                    return Err(Problem::outside(limit(min), limit(max)));
                }
                Ok((value, Vec::new()))
            })
        }
        FieldKind::Time => read_time(&line(raw)?).map_or(Err(Problem::NotATime), plain),
        FieldKind::Phone => {
            Phone::parse(&line(raw)?).map_or(Err(Problem::BadPhone), |phone| plain(phone.as_str().to_owned()))
        }
        FieldKind::Email => {
            Email::parse(&line(raw)?).map_or(Err(Problem::BadEmail), |email| plain(email.as_str().to_owned()))
        }
        FieldKind::IdNo { kinds, .. } => read_id_number(&line(raw)?, kinds),
        FieldKind::TaxNo => read_tax_number(&line(raw)?),
        FieldKind::Choice { options } => {
            let value = line(raw)?;
            if is_option(options, &value) { plain(value) } else { Err(Problem::NotAnOption) }
        }
        FieldKind::Choices { options, min, max } => read_choices(raw, options, *min, *max),
        FieldKind::YesNo => {
            read_flag(raw).map_or(Err(Problem::NotYesOrNo), |yes| Ok((yes.into(), Vec::new())))
        }
        FieldKind::Declare => match read_flag(raw) {
            Some(true) => Ok((true.into(), Vec::new())),
            Some(false) => Ok((Value::Null, Vec::new())),
            None => Err(Problem::NotYesOrNo),
        },
        FieldKind::Address { .. }
        | FieldKind::Person { .. }
        | FieldKind::Note
        | FieldKind::List(_)
        | FieldKind::Computed { .. } => Err(Problem::NotText),
    }
}

#[expect(clippy::unnecessary_wraps, reason = "stands where a reading is expected")]
fn plain(text: String) -> Reading {
    Ok((Value::String(text), Vec::new()))
}

fn string(raw: &Value) -> Result<&str, Problem> {
    raw.as_str().ok_or(Problem::NotText)
}

/// One cleaned line.
fn line(raw: &Value) -> Result<String, Problem> {
    string(raw).map(text::clean)
}

/// Several lines; the limit of the whole is told by the field, not by the cleaning.
fn read_lines(raw: &str, min: u32, max: u32) -> Reading {
    match text::clean_lines(raw, max as usize) {
        Ok(cleaned) => read_text(&cleaned, min, max),
        Err(_) => Err(Problem::TooLong { max }),
    }
}

fn read_text(cleaned: &str, min: u32, max: u32) -> Reading {
    let length = cleaned.chars().count();
    if length == 0 {
        return Ok((Value::Null, Vec::new()));
    }
    if length > max as usize {
        return Err(Problem::TooLong { max });
    }
    if length < min as usize {
        return Err(Problem::TooShort { min });
    }
    plain(cleaned.to_owned())
}

/// A JSON number as an exact decimal.
pub(crate) fn decimal(number: &Number) -> Option<Decimal> {
    let digits = number.to_string();
    let decimal = Decimal::from_str(&digits).or_else(|_| Decimal::from_scientific(&digits)).ok()?;
    (decimal.abs() <= Decimal::from(MAX_NUMBER)).then(|| decimal.normalize())
}

/// A decimal as a JSON number: an integer where it is one.
pub(crate) fn json_number(decimal: Decimal) -> Option<Number> {
    let digits = decimal.normalize().to_string();
    digits.parse::<i64>().map(Number::from).ok().or_else(|| digits.parse().ok().and_then(Number::from_f64))
}

fn read_number(raw: &Value, min: Option<Decimal>, max: Option<Decimal>, decimals: u32) -> Reading {
    let number = match raw {
        Value::Number(number) => decimal(number),
        Value::String(typed) => typed_number(&text::clean(typed)),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    };
    let number = number.ok_or(Problem::NotANumber)?;
    if number.scale() > decimals {
        return Err(Problem::TooManyDecimals { max: decimals });
    }
    if min.is_some_and(|min| number < min) || max.is_some_and(|max| number > max) {
        let text = |limit: Option<Decimal>| limit.map(|limit| limit.to_string());
        return Err(Problem::outside(text(min), text(max)));
    }
    let number = json_number(number).ok_or(Problem::NotANumber)?;
    Ok((Value::Number(number), Vec::new()))
}

/// A number as people in Vietnam write it: dots or spaces between groups of three, a comma before decimals. One dot
/// that cannot be between groups (`1.5`, `0.125`) is taken as the decimal sign of a foreign keyboard.
fn typed_number(typed: &str) -> Option<Decimal> {
    let (sign, digits) = match typed.strip_prefix(['-', '−']) {
        Some(rest) => ("-", rest.trim_start()),
        None => ("", typed),
    };
    let (whole, fraction) = match digits.split_once(',') {
        Some((whole, fraction)) => (ungrouped(whole)?, fraction.to_owned()),
        None => match ungrouped(digits) {
            Some(all) => (all, String::new()),
            None => {
                digits.split_once('.').map(|(whole, fraction)| (whole.to_owned(), fraction.to_owned()))?
            }
        },
    };
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty()
        || whole.len() > 16
        || fraction.len() > 12
        || !all_digits(&whole)
        || !all_digits(&fraction)
    {
        return None;
    }
    let text =
        if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") };
    let number = Decimal::from_str(&text).ok()?.normalize();
    (number.abs() <= Decimal::from(MAX_NUMBER)).then_some(number)
}

/// Digits without the marks between groups of three; `None` when the groups are not of three.
fn ungrouped(text: &str) -> Option<String> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(text.to_owned());
    }
    let mut groups = text.split(['.', ',', ' ', '\u{a0}', '\u{202f}']);
    let first = groups.next()?;
    let well_grouped = (1..=3).contains(&first.len())
        && first != "0"
        && text.split(['.', ',', ' ', '\u{a0}', '\u{202f}']).skip(1).all(|group| group.len() == 3);
    let joined: String = std::iter::once(first).chain(groups).collect();
    (well_grouped && joined.bytes().all(|byte| byte.is_ascii_digit())).then_some(joined)
}

fn read_amount(raw: &Value, min: i64, max: i64) -> Reading {
    let amount = match raw {
        Value::Number(number) => decimal(number).and_then(|number| number.to_string().parse::<i64>().ok()),
        Value::String(typed) => typed_amount(&text::clean(typed)),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    };
    let amount = amount.ok_or(Problem::NotAnAmount)?;
    if amount < min {
        return Err(Problem::BelowMinimum { min: min.to_string() });
    }
    if amount > max {
        return Err(Problem::AboveMaximum { max: max.to_string() });
    }
    Ok((amount.into(), Vec::new()))
}

/// Whole đồng as typed: `15.000`, `15 000 ₫`, `15,000 VND`, `15000đ`.
fn typed_amount(typed: &str) -> Option<i64> {
    let lower = typed.to_lowercase();
    let bare =
        ["₫", "vnđ", "vnd", "đồng", "đ"].iter().find_map(|unit| lower.strip_suffix(unit)).unwrap_or(&lower);
    let (sign, digits) = bare.trim().strip_prefix('-').map_or(("", bare.trim()), |rest| ("-", rest));
    let digits = ungrouped(digits).filter(|digits| !digits.is_empty() && digits.len() <= 16)?;
    format!("{sign}{digits}").parse().ok()
}

fn read_date(
    typed: &str,
    partial: bool,
    not: Option<Tense>,
    today: Date,
) -> Result<(PartialDate, Value), Problem> {
    let date = PartialDate::parse(typed).map_err(|_| Problem::NotADate)?;
    if !partial && date.to_date().is_none() {
        return Err(Problem::DateNotFull);
    }
    match not {
        Some(Tense::Future) if date.earliest() > today => return Err(Problem::InFuture),
        Some(Tense::Past) if date.latest() < today => return Err(Problem::InPast),
        Some(Tense::Future | Tense::Past) | None => {}
    }
    Ok((date, Value::String(date.to_iso())))
}

/// A time of day as `HH:MM`, from `7:30`, `07h30`, `7 giờ 30` or `7h`.
fn read_time(typed: &str) -> Option<String> {
    let lower = typed.to_lowercase().replace("giờ", ":").replace("phút", "").replace(['h', 'g'], ":");
    let (hour, minute) = lower.split_once(':')?;
    let number = |part: &str, empty: Option<u8>| match part.trim() {
        "" => empty,
        digits if digits.len() <= 2 && digits.bytes().all(|byte| byte.is_ascii_digit()) => {
            digits.parse().ok()
        }
        _other => None,
    };
    let (hour, minute) = (number(hour, None)?, number(minute, Some(0))?);
    (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}"))
}

fn read_id_number(typed: &str, kinds: &[IdKind]) -> Reading {
    let number = kinds.iter().find_map(|kind| match kind {
        IdKind::Cccd => PersonalId::parse(typed).ok().map(|id| id.as_str().to_owned()),
        IdKind::Cmnd => OldIdCard::parse(typed).ok().map(|card| card.as_str().to_owned()),
        IdKind::Passport => Passport::parse(typed).ok().map(|passport| passport.as_str().to_owned()),
    });
    number.map_or(Err(Problem::BadPersonalId), plain)
}

/// Tax number of an organisation (10 digits), of its branch (and 3 more) or of a person (12 digits of the
/// personal id, since 01/07/2025). A wrong check digit is only warned about: the number may stand on a paper.
fn read_tax_number(typed: &str) -> Reading {
    if let Ok(id) = PersonalId::parse(typed) {
        return plain(id.as_str().to_owned());
    }
    match TaxNo::parse(typed) {
        Ok(number) => plain(number.as_str().to_owned()),
        Err(TaxNoError::CheckDigit) => {
            let mut digits: String = typed.chars().filter(char::is_ascii_digit).collect();
            if digits.len() == 13 {
                digits.insert(10, '-');
            }
            Ok((Value::String(digits), vec![Problem::TaxNoCheckDigit]))
        }
        Err(TaxNoError::Characters | TaxNoError::Length) => Err(Problem::BadTaxNo),
    }
}

fn is_option(options: &[ChoiceOption], value: &str) -> bool {
    options.iter().any(|option| option.value == value)
}

/// Ticked options in the order of the form, each once. A single text counts as one tick.
fn read_choices(raw: &Value, options: &[ChoiceOption], min: u32, max: u32) -> Reading {
    let ticked: Vec<&Value> = match raw {
        Value::Array(items) => items.iter().filter(|item| !is_blank(item)).collect(),
        Value::String(_) => vec![raw],
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => return Err(Problem::NotAList),
    };
    let mut values = Vec::new();
    for tick in ticked.iter().take(options.len() + 1_000) {
        let value = line(tick)?;
        if !is_option(options, &value) {
            return Err(Problem::NotAnOption);
        }
        values.push(value);
    }
    let chosen: Vec<Value> = options
        .iter()
        .filter(|option| values.contains(&option.value))
        .map(|option| Value::String(option.value.clone()))
        .collect();
    if chosen.len() < min as usize {
        return Err(Problem::TooFew { min });
    }
    if chosen.len() > max as usize {
        return Err(Problem::TooMany { max });
    }
    Ok((Value::Array(chosen), Vec::new()))
}

fn read_flag(raw: &Value) -> Option<bool> {
    match raw {
        Value::Bool(yes) => Some(*yes),
        Value::String(text) => match text.trim() {
            "true" | "on" | "yes" | "1" => Some(true),
            "false" | "off" | "no" | "0" => Some(false),
            _other => None,
        },
        Value::Null | Value::Number(_) | Value::Array(_) | Value::Object(_) => None,
    }
}
