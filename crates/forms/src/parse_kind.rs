//! Reads the settings that belong to one type of field.

use jiff::civil::Date;
use rules::Decimal;
use serde_json::Value;

use crate::definition::{
    ChoiceOption, DEFAULT_ROWS, FieldKind, IdKind, ListField, MAX_CHOICES, MAX_ROWS, MAX_TEXT_CHARS,
    PERSON_PARTS, Tense,
};
use crate::order::decision_order;
use crate::parse::{condition, part, read_fields};
use crate::reader::{Object, Reader};
use crate::scalar::decimal;

/// Longest single line of a field that names no maximum, in characters.
const DEFAULT_LINE_CHARS: u32 = 250;
/// Longest text of several lines of a field that names no maximum, in characters.
const DEFAULT_TEXT_CHARS: u32 = 4_000;
/// Largest amount of money, in đồng: well inside what JSON numbers carry exactly.
const MAX_AMOUNT_VND: i64 = 1_000_000_000_000_000;

/// The type and its settings, or a finding.
pub(crate) fn field_kind(
    name: &str,
    object: &mut Object<'_>,
    depth: usize,
    reader: &mut Reader,
) -> Option<FieldKind> {
    Some(match name {
        "text" => {
            let (min, max) = lengths(object, DEFAULT_LINE_CHARS, reader);
            FieldKind::Text { min, max }
        }
        "longtext" => {
            let (min, max) = lengths(object, DEFAULT_TEXT_CHARS, reader);
            FieldKind::LongText { min, max }
        }
        "number" => FieldKind::Number {
            min: number(object, "min", reader),
            max: number(object, "max", reader),
            decimals: object.count("decimals", 6, 6, reader),
        },
        "money" => FieldKind::Money {
            min: amount(object, "min", reader).unwrap_or(0),
            max: amount(object, "max", reader).unwrap_or(MAX_AMOUNT_VND),
        },
        "date" => FieldKind::Date {
            partial: object.flag("partial", reader),
            not: tense(object, reader),
            min: date(object, "min", reader),
            max: date(object, "max", reader),
        },
        "time" => FieldKind::Time,
        "phone" => FieldKind::Phone,
        "email" => FieldKind::Email,
        "idno" => FieldKind::IdNo {
            kinds: id_kinds(object, reader),
            birth_date: object.text("birthDate", reader).map(str::to_owned),
            gender: object.text("gender", reader).map(str::to_owned),
        },
        "taxno" => FieldKind::TaxNo,
        "choice" => FieldKind::Choice { options: options(object, reader) },
        "choices" => {
            let options = options(object, reader);
            let most = options.len() as u32;
            FieldKind::Choices {
                min: object.count("min", 0, MAX_CHOICES as u32, reader),
                max: object.count("max", most, MAX_CHOICES as u32, reader),
                options,
            }
        }
        "yesno" => FieldKind::YesNo,
        "declare" => FieldKind::Declare,
        "address" => address(object, reader),
        "person" => person(object, reader),
        "note" => FieldKind::Note,
        "list" => FieldKind::List(list(object, depth, reader)),
        "computed" => computed(object, reader)?,
        "" => return None,
        other => {
            reader.error("field-type-unknown", &object.element, other);
            return None;
        }
    })
}

fn lengths(object: &mut Object<'_>, default_max: u32, reader: &mut Reader) -> (u32, u32) {
    (object.count("min", 0, MAX_TEXT_CHARS, reader), object.count("max", default_max, MAX_TEXT_CHARS, reader))
}

fn number(object: &mut Object<'_>, name: &'static str, reader: &mut Reader) -> Option<Decimal> {
    let value = object.take(name)?;
    let number = if let Value::Number(number) = value { decimal(number) } else { None };
    if number.is_none() {
        reader.error("field-limit-invalid", &object.element, name);
    }
    number
}

fn amount(object: &mut Object<'_>, name: &'static str, reader: &mut Reader) -> Option<i64> {
    let value = object.take(name)?;
    let amount = value.as_i64().filter(|amount| amount.abs() <= MAX_AMOUNT_VND);
    if amount.is_none() {
        reader.error("field-limit-invalid", &object.element, name);
    }
    amount
}

fn date(object: &mut Object<'_>, name: &'static str, reader: &mut Reader) -> Option<Date> {
    let text = object.text(name, reader)?;
    let date = text.parse().ok();
    if date.is_none() {
        reader.error("field-limit-invalid", &object.element, name);
    }
    date
}

fn tense(object: &mut Object<'_>, reader: &mut Reader) -> Option<Tense> {
    match object.text("not", reader)? {
        "future" => Some(Tense::Future),
        "past" => Some(Tense::Past),
        other => {
            reader.error("field-value-unknown", &object.element, format!("not: {other}"));
            None
        }
    }
}

fn id_kinds(object: &mut Object<'_>, reader: &mut Reader) -> Vec<IdKind> {
    let mut kinds = Vec::new();
    for value in object.list("kinds", reader) {
        match value.as_str() {
            Some("cccd") => kinds.push(IdKind::Cccd),
            Some("cmnd") => kinds.push(IdKind::Cmnd),
            Some("passport") => kinds.push(IdKind::Passport),
            Some(_) | None => {
                reader.error("field-value-unknown", &object.element, format!("kinds: {value}"));
            }
        }
    }
    if kinds.is_empty() {
        kinds.push(IdKind::Cccd);
    }
    kinds
}

fn options(object: &mut Object<'_>, reader: &mut Reader) -> Vec<ChoiceOption> {
    let values = object.list("options", reader);
    if values.len() > MAX_CHOICES {
        reader.error("field-options-too-many", &object.element, MAX_CHOICES.to_string());
    }
    let element = object.element.clone();
    values.iter().take(MAX_CHOICES).filter_map(|value| option(value, &element, reader)).collect()
}

fn option(value: &Value, element: &str, reader: &mut Reader) -> Option<ChoiceOption> {
    let mut object = Object::open(value, element, reader)?;
    let option = ChoiceOption {
        value: object.needed_text("value", reader),
        label: object.needed_text("label", reader),
    };
    object.close(reader);
    Some(option)
}

/// Provinces and communes since 2025; `huyen` only in addresses of the past.
fn address(object: &mut Object<'_>, reader: &mut Reader) -> FieldKind {
    let mut levels = Vec::new();
    for value in object.list("levels", reader) {
        match value.as_str() {
            Some(level @ ("tinh" | "huyen" | "xa")) if !levels.contains(&level) => levels.push(level),
            Some(_) | None => {
                reader.error("field-value-unknown", &object.element, format!("levels: {value}"));
            }
        }
    }
    if levels.is_empty() {
        levels = vec!["tinh", "xa"];
    }
    let line = || FieldKind::Text { min: 0, max: DEFAULT_LINE_CHARS };
    let mut parts: Vec<_> = levels.into_iter().map(|level| part(level, true, line())).collect();
    parts.push(part("chiTiet", false, line()));
    FieldKind::Address { parts }
}

fn person(object: &mut Object<'_>, reader: &mut Reader) -> FieldKind {
    let mut wanted = Vec::new();
    for value in object.list("parts", reader) {
        match value.as_str().and_then(|name| PERSON_PARTS.iter().find(|known| **known == name)) {
            Some(name) => wanted.push(*name),
            None => reader.error("field-value-unknown", &object.element, format!("parts: {value}")),
        }
    }
    let has = |name: &str| wanted.is_empty() || wanted.contains(&name);
    let gender = |value: &str| ChoiceOption { value: value.to_owned(), label: String::new() };
    let mut parts = Vec::new();
    if has("hoTen") {
        parts.push(part("hoTen", true, FieldKind::Text { min: 0, max: 100 }));
    }
    if has("ngaySinh") {
        let kind = FieldKind::Date { partial: true, not: Some(Tense::Future), min: None, max: None };
        parts.push(part("ngaySinh", false, kind));
    }
    if has("gioiTinh") {
        let options = ["nam", "nu", "khac"].map(gender).into();
        parts.push(part("gioiTinh", false, FieldKind::Choice { options }));
    }
    if has("soDinhDanh") {
        let kind = FieldKind::IdNo {
            kinds: vec![IdKind::Cccd, IdKind::Cmnd, IdKind::Passport],
            birth_date: has("ngaySinh").then(|| "ngaySinh".to_owned()),
            gender: has("gioiTinh").then(|| "gioiTinh".to_owned()),
        };
        parts.push(part("soDinhDanh", false, kind));
    }
    FieldKind::Person { parts }
}

fn list(object: &mut Object<'_>, depth: usize, reader: &mut Reader) -> ListField {
    let fields = read_fields(object.list("fields", reader), depth + 1, reader);
    let order = decision_order(&fields.iter().collect::<Vec<_>>()).order;
    ListField {
        min: object.count("min", 0, MAX_ROWS, reader),
        max: object.count("max", DEFAULT_ROWS, MAX_ROWS, reader),
        fields,
        order,
    }
}

fn computed(object: &mut Object<'_>, reader: &mut Reader) -> Option<FieldKind> {
    let source = object.needed_text("expression", reader);
    if source.is_empty() {
        return None;
    }
    let expression = condition(&source, &object.element.clone(), reader)?;
    Some(FieldKind::Computed { expression })
}
