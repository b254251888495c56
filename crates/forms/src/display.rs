//! Checked answers as lines to read and print.

use serde_json::{Map, Value};

use crate::definition::{ChoiceOption, Field, FieldKind, Form};

/// A heading and its lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The page's title; for a row of a list, the list's label and the row's number.
    pub title: String,
    /// Answered questions.
    pub rows: Vec<Row>,
}

/// One answered question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Path of the value, `honNhan[0].ten`.
    pub key: String,
    /// The question.
    pub label: String,
    /// The answer: dates dd/mm/yyyy, amounts with dots, labels of options.
    pub text: String,
}

/// The few words that are no data of the form, in the reader's language.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// Yes; a ticked statement.
    pub yes: &'a str,
    /// No.
    pub no: &'a str,
    /// Male, of a person.
    pub male: &'a str,
    /// Female, of a person.
    pub female: &'a str,
    /// Another gender, of a person.
    pub other_gender: &'a str,
}

/// Lines for reading. Fields without an answer are left out, and sections without a line.
pub fn display(form: &Form, values: &Map<String, Value>, words: &Words<'_>) -> Vec<Section> {
    let mut sections = Vec::new();
    for page in &form.pages {
        add_sections(&page.title, "", &page.fields, (values, words), &mut sections);
    }
    sections
}

fn add_sections(
    title: &str,
    before: &str,
    fields: &[Field],
    (values, words): (&Map<String, Value>, &Words<'_>),
    sections: &mut Vec<Section>,
) {
    let start = sections.len();
    let mut rows = Vec::new();
    for field in fields {
        let Some(value) = values.get(&field.key) else { continue };
        let key = format!("{before}{}", field.key);
        if let (FieldKind::List(list), Value::Array(items)) = (&field.kind, value) {
            for (index, item) in items.iter().enumerate() {
                let Value::Object(row) = item else { continue };
                let heading = format!("{} {}", field.label, index + 1);
                add_sections(&heading, &format!("{key}[{index}]."), &list.fields, (row, words), sections);
            }
            continue;
        }
        let text = answer(&field.kind, value, words);
        if !text.is_empty() {
            rows.push(Row { key, label: field.label.clone(), text });
        }
    }
    if !rows.is_empty() {
        // The plain lines of a page come before the rows of its lists.
        sections.insert(start, Section { title: title.to_owned(), rows });
    }
}

fn answer(kind: &FieldKind, value: &Value, words: &Words<'_>) -> String {
    match kind {
        FieldKind::Date { .. } => value.as_str().map(vietnamese_date).unwrap_or_default(),
        FieldKind::Money { .. } => {
            value.as_i64().map(|amount| format!("{} ₫", grouped(amount))).unwrap_or_default()
        }
        FieldKind::Number { .. } => number_text(value),
        FieldKind::Choice { options } => {
            value.as_str().map(|value| label_of(options, value)).unwrap_or_default()
        }
        FieldKind::Choices { options, .. } => {
            let labels: Vec<String> = value
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|item| Some(label_of(options, item.as_str()?)))
                .collect();
            labels.join("; ")
        }
        FieldKind::YesNo | FieldKind::Declare => yes_or_no(value, words),
        FieldKind::Address { parts } => {
            // From the house to the province, as addresses are read aloud.
            let lines: Vec<&str> =
                parts.iter().rev().filter_map(|part| value.get(&part.key)?.as_str()).collect();
            lines.join(", ")
        }
        FieldKind::Person { parts } => {
            let lines: Vec<String> = parts
                .iter()
                .filter_map(|part| {
                    let value = value.get(&part.key)?;
                    Some(match part.key.as_str() {
                        "gioiTinh" => gender(value.as_str()?, words),
                        _other => answer(&part.kind, value, words),
                    })
                })
                .collect();
            lines.join(", ")
        }
        FieldKind::Computed { .. } => match value {
            Value::Number(_) => number_text(value),
            Value::Bool(_) => yes_or_no(value, words),
            Value::String(text) if text.parse::<jiff::civil::Date>().is_ok() => vietnamese_date(text),
            Value::String(text) => text.clone(),
            Value::Null | Value::Array(_) | Value::Object(_) => String::new(),
        },
        FieldKind::Text { .. }
        | FieldKind::LongText { .. }
        | FieldKind::Time
        | FieldKind::Phone
        | FieldKind::Email
        | FieldKind::IdNo { .. }
        | FieldKind::TaxNo => value.as_str().unwrap_or_default().to_owned(),
        FieldKind::Note | FieldKind::List(_) => String::new(),
    }
}

fn yes_or_no(value: &Value, words: &Words<'_>) -> String {
    match value.as_bool() {
        Some(true) => words.yes.to_owned(),
        Some(false) => words.no.to_owned(),
        None => String::new(),
    }
}

fn gender(value: &str, words: &Words<'_>) -> String {
    match value {
        "nam" => words.male,
        "nu" => words.female,
        _other => words.other_gender,
    }
    .to_owned()
}

/// `2026-11-22` as 22/11/2026, `2026-11` as 11/2026, `2026` as it is.
fn vietnamese_date(iso: &str) -> String {
    iso.split('-').rev().collect::<Vec<_>>().join("/")
}

fn label_of(options: &[ChoiceOption], value: &str) -> String {
    options.iter().find(|option| option.value == value).map_or(value, |option| &option.label).to_owned()
}

/// A whole number with dots between groups of three.
fn grouped(number: i64) -> String {
    group_digits(&number.to_string())
}

fn group_digits(digits: &str) -> String {
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |rest| ("-", rest));
    let mut text = String::from(sign);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    text
}

/// A JSON number with dots between groups and a comma before decimals.
fn number_text(value: &Value) -> String {
    let Value::Number(number) = value else { return String::new() };
    decimal_text(&number.to_string())
}

/// A plain decimal with dots between groups and a comma before decimals.
pub(crate) fn decimal_text(plain: &str) -> String {
    match plain.split_once('.') {
        Some((whole, fraction)) => format!("{},{fraction}", group_digits(whole)),
        None => group_digits(plain),
    }
}
