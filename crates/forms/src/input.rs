//! Turns the name and value pairs of a submitted web form into the input of [`crate::check`].

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::definition::{Field, FieldKind, Form, MAX_ROWS, MAX_TEXT_CHARS};

/// Pairs beyond this many are not read.
pub const MAX_PAIRS: usize = 10_000;

/// Input from pairs. A name is the key of a field; `honNhan[0].ten` is a field of a row, `noiCuTru.tinh` a part of an
/// address. Names the form does not know (buttons, tokens) are left out. Rows keep their order; missing row numbers
/// close up. Of several values of one name the last counts, except for choices, which collect them.
pub fn from_pairs(form: &Form, pairs: &[(String, String)]) -> Map<String, Value> {
    let fields: Vec<&Field> = form.fields().collect();
    let mut answers = Answers::default();
    for (name, value) in pairs.iter().take(MAX_PAIRS) {
        if name.len() <= 400 {
            answers.put(&fields, name, value);
        }
    }
    answers.into_map(&fields)
}

/// What was said about siblings, while it is collected.
#[derive(Default)]
struct Answers {
    scalars: BTreeMap<String, Vec<String>>,
    parts: BTreeMap<String, Answers>,
    rows: BTreeMap<String, BTreeMap<u32, Answers>>,
}

impl Answers {
    fn put(&mut self, fields: &[&Field], name: &str, value: &str) {
        let (segment, rest) =
            name.split_once('.').map_or((name, None), |(segment, rest)| (segment, Some(rest)));
        let (key, row) = match segment.split_once('[') {
            Some((key, number)) => match number.strip_suffix(']').and_then(row_number) {
                Some(number) => (key, Some(number)),
                None => return,
            },
            None => (segment, None),
        };
        let Some(field) = fields.iter().find(|field| field.key == key && field.takes_input()) else { return };
        let children: Vec<&Field> = field.children().iter().collect();
        let in_parts = matches!(field.kind, FieldKind::Address { .. } | FieldKind::Person { .. });
        if let (FieldKind::List(list), Some(number), Some(rest)) = (&field.kind, row, rest) {
            let rows = self.rows.entry(key.to_owned()).or_default();
            // One row more than allowed still comes through, so that the check can say there are too many.
            if rows.len() <= list.max as usize || rows.contains_key(&number) {
                rows.entry(number).or_default().put(&children, rest, value);
            }
        } else if let (true, None, Some(rest)) = (in_parts, row, rest) {
            self.parts.entry(key.to_owned()).or_default().put(&children, rest, value);
        } else if children.is_empty() && row.is_none() && rest.is_none() {
            let values = self.scalars.entry(key.to_owned()).or_default();
            if !matches!(field.kind, FieldKind::Choices { .. }) {
                values.clear();
            }
            // A text too long by one still comes through, so that the check can say so.
            values.push(value.chars().take(MAX_TEXT_CHARS as usize + 1).collect());
        }
    }

    fn into_map(mut self, fields: &[&Field]) -> Map<String, Value> {
        let mut map = Map::new();
        for field in fields {
            let children: Vec<&Field> = field.children().iter().collect();
            let value = if let Some(rows) = self.rows.remove(&field.key) {
                Value::Array(rows.into_values().map(|row| Value::Object(row.into_map(&children))).collect())
            } else if let Some(parts) = self.parts.remove(&field.key) {
                Value::Object(parts.into_map(&children))
            } else if let Some(mut values) = self.scalars.remove(&field.key) {
                if matches!(field.kind, FieldKind::Choices { .. }) {
                    Value::Array(values.into_iter().map(Value::String).collect())
                } else {
                    values.pop().map_or(Value::Null, Value::String)
                }
            } else {
                continue;
            };
            map.insert(field.key.clone(), value);
        }
        map
    }
}

/// A row number, small enough to be one that a page could have written.
fn row_number(digits: &str) -> Option<u32> {
    if digits.is_empty() || digits.len() > 4 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    digits.parse().ok().filter(|number| *number < 10 * MAX_ROWS)
}
