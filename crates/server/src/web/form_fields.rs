//! An intake form as a page draws it: its fields with what was typed, in reading order, hidden ones left out.

use std::collections::{HashMap, HashSet};

use forms::{Checked, Field, FieldError, FieldKind, Form, ListField, Width};
use serde_json::{Map, Value};

use crate::web::inputs::{Control, Input, id_of};
use crate::web::intake_texts::error_text;
use crate::web::texts::Texts;

/// Up to so many options stand open; more are a list to open.
const OPEN_OPTIONS_MAX: usize = 7;

/// A piece of the page. Groups are told by their beginning and end, so that a template needs no recursion.
#[derive(Clone, Debug)]
pub enum Part {
    /// A page of the form begins: its heading.
    Page(String),
    /// It ends.
    PageEnd,
    /// A place begins that is drawn anew when another answer changes: its name.
    Place(String),
    /// It ends.
    PlaceEnd,
    /// Questions that belong together begin (person, address, list): the heading with its messages.
    Group(Box<Input>),
    /// They end.
    GroupEnd,
    /// A row of a list begins.
    Row(Row),
    /// It ends.
    RowEnd,
    /// One more row can be asked for; the path of the list and its id.
    More(Row),
    /// A question.
    Input(Box<Input>),
    /// Words to read.
    Note(String),
    /// A value worked out from others.
    Computed(Input),
}

/// A row of a list, or the place of the next one.
#[derive(Clone, Debug)]
pub struct Row {
    /// What it is called, `Lần kết hôn 1`.
    pub title: String,
    /// Path for the button, `honNhan[0]` or `honNhan`.
    pub path: String,
    /// Id of the place to come back to.
    pub back: String,
}

/// What is known of the answers.
#[derive(Clone, Copy)]
pub struct Answers<'a> {
    /// As typed.
    pub input: &'a Map<String, Value>,
    /// As checked.
    pub checked: &'a Checked,
    /// Whether errors are told: not before the first try.
    pub tried: bool,
    /// Keys outside the form's own conditions on which the page depends.
    pub watched: &'a [&'a str],
}

/// The parts of a form's page. Names begin with `form.`.
pub fn parts(form: &Form, answers: Answers<'_>, texts: &Texts) -> Vec<Part> {
    let message = |error: &FieldError| (error.key.clone(), error_text(error, texts));
    let collect = |found: &[FieldError]| {
        // The first message of a field is the one to mend first.
        found.iter().rev().map(message).collect::<HashMap<_, _>>()
    };
    let mut drawing = Drawing {
        texts,
        errors: if answers.tried { collect(&answers.checked.errors) } else { HashMap::new() },
        warnings: if answers.tried { collect(&answers.checked.warnings) } else { HashMap::new() },
        hidden: answers.checked.hidden.iter().map(String::as_str).collect(),
        computed: &answers.checked.values,
        watched: watched(form, answers.watched),
        parts: Vec::new(),
    };
    for page in &form.pages {
        drawing.parts.push(Part::Page(page.title.clone()));
        drawing.fields(&page.fields, "", Some(answers.input));
        drawing.parts.push(Part::PageEnd);
    }
    drawing.parts
}

/// Keys whose answers decide what else is shown.
fn watched(form: &Form, outside: &[&str]) -> HashSet<String> {
    fn visit(field: &Field, found: &mut HashSet<String>) {
        let computed =
            if let FieldKind::Computed { expression } = &field.kind { Some(expression) } else { None };
        for condition in field.show_if.iter().chain(computed) {
            found.extend(
                condition.expr.names().iter().filter_map(|name| name.split('.').next().map(str::to_owned)),
            );
        }
        for child in field.children() {
            visit(child, found);
        }
    }
    let mut found: HashSet<String> = outside.iter().map(|key| (*key).to_owned()).collect();
    for field in form.fields() {
        visit(field, &mut found);
    }
    found
}

struct Drawing<'a> {
    texts: &'a Texts,
    errors: HashMap<String, String>,
    warnings: HashMap<String, String>,
    hidden: HashSet<&'a str>,
    computed: &'a Map<String, Value>,
    watched: HashSet<String>,
    parts: Vec<Part>,
}

impl Drawing<'_> {
    /// Siblings; `values` is `None` in a row that nothing was typed into.
    fn fields(&mut self, fields: &[Field], before: &str, values: Option<&Map<String, Value>>) {
        for field in fields {
            let path = format!("{before}{}", field.key);
            // The check passes over blank rows: there, what depends on an answer stays away.
            let hidden = self.hidden.contains(path.as_str()) || (values.is_none() && field.show_if.is_some());
            let moving = !before.contains('[')
                && (field.show_if.is_some() || field.prefill.is_some() || !field.takes_input());
            if moving {
                self.parts.push(Part::Place(id_of(&format!("form.{path}"))));
            }
            if !hidden {
                self.field(field, &path, values.and_then(|values| values.get(&field.key)));
            }
            if moving {
                self.parts.push(Part::PlaceEnd);
            }
        }
    }

    fn field(&mut self, field: &Field, path: &str, value: Option<&Value>) {
        match &field.kind {
            FieldKind::Note => self.parts.push(Part::Note(field.label.clone())),
            FieldKind::Computed { .. } => {
                let known = self.computed.get(path).map(typed).unwrap_or_default();
                let input = Input::new(format!("form.{path}"), field.label.clone(), Control::Line);
                self.parts.push(Part::Computed(input.hint(field.hint.clone()).value(known)));
            }
            FieldKind::List(list) => self.list(field, list, path, value),
            FieldKind::Address { parts } | FieldKind::Person { parts } => {
                let whole = Map::from_iter([("chiTiet".to_owned(), value.cloned().unwrap_or_default())]);
                let members = match value {
                    Some(Value::Object(members)) => Some(members),
                    // An address known in one text is taken as its free part.
                    Some(Value::String(_)) => Some(&whole),
                    Some(_) | None => None,
                };
                self.open(field, path);
                self.fields(parts, &format!("{path}."), Some(members.unwrap_or(&Map::new())));
                self.parts.push(Part::GroupEnd);
            }
            FieldKind::Text { .. }
            | FieldKind::LongText { .. }
            | FieldKind::Number { .. }
            | FieldKind::Money { .. }
            | FieldKind::Date { .. }
            | FieldKind::Time
            | FieldKind::Phone
            | FieldKind::Email
            | FieldKind::IdNo { .. }
            | FieldKind::TaxNo
            | FieldKind::Choice { .. }
            | FieldKind::Choices { .. }
            | FieldKind::YesNo
            | FieldKind::Declare => {
                let input = self.input(field, path, value);
                self.parts.push(Part::Input(Box::new(input)));
            }
        }
    }

    fn open(&mut self, field: &Field, path: &str) {
        let input =
            self.told(Input::new(format!("form.{path}"), field.label.clone(), Control::Line), field, path);
        self.parts.push(Part::Group(Box::new(input)));
    }

    fn list(&mut self, field: &Field, list: &ListField, path: &str, value: Option<&Value>) {
        self.open(field, path);
        let given = value.and_then(Value::as_array).map_or(&[] as &[Value], Vec::as_slice);
        let shown = given.len().max(list.min as usize).min(list.max as usize + 1);
        let back = id_of(&format!("form.{path}"));
        for index in 0..shown {
            let row_path = format!("{path}[{index}]");
            let title = format!("{} {}", field.label, index + 1);
            self.parts.push(Part::Row(Row { title, path: row_path.clone(), back: back.clone() }));
            let row = given.get(index).and_then(Value::as_object).filter(|row| !row.values().all(is_blank));
            self.fields(&list.fields, &format!("{row_path}."), row);
            self.parts.push(Part::RowEnd);
        }
        if shown < list.max as usize {
            self.parts.push(Part::More(Row { title: field.label.clone(), path: path.to_owned(), back }));
        }
        self.parts.push(Part::GroupEnd);
    }

    fn told(&self, mut input: Input, field: &Field, path: &str) -> Input {
        input.hint.clone_from(&field.hint);
        input.required = field.required;
        input.error = self.errors.get(path).cloned().unwrap_or_default();
        input.warning = self.warnings.get(path).cloned().unwrap_or_default();
        input.half = field.width != Width::Full;
        input.live = self.watched.contains(path.split(['.', '[']).next().unwrap_or(path))
            || self.watched.contains(&field.key);
        if input.label.is_empty() {
            // The parts of a person or an address are named by the page.
            self.texts.text(&format!("form-part-{}", field.key)).clone_into(&mut input.label);
        }
        input
    }

    fn input(&self, field: &Field, path: &str, value: Option<&Value>) -> Input {
        let name = format!("form.{path}");
        let (control, width) = control(&field.kind);
        let value_text = value.map(typed).unwrap_or_default();
        let mut input = self.told(Input::new(name, field.label.clone(), control), field, path);
        input = input.value(value_text).width(width);
        match &field.kind {
            FieldKind::Choice { options } => {
                let label = |option: &forms::ChoiceOption| match option.label.as_str() {
                    "" => self.texts.text(&format!("form-option-{}", option.value)).to_owned(),
                    label => label.to_owned(),
                };
                let choices = options.iter().map(|option| (option.value.clone(), label(option)));
                let blank = (control == Control::Select)
                    .then(|| (String::new(), self.texts.text("form-choose").to_owned()));
                input = input.choices(blank.into_iter().chain(choices));
            }
            FieldKind::Choices { options, .. } => {
                input =
                    input.choices(options.iter().map(|option| (option.value.clone(), option.label.clone())));
                let ticked: Vec<&str> =
                    value.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
                for choice in &mut input.choices {
                    choice.chosen = ticked.contains(&choice.value.as_str());
                }
            }
            FieldKind::YesNo => {
                let words = [("true", "form-yes"), ("false", "form-no")];
                input = input
                    .choices(words.map(|(value, key)| (value.to_owned(), self.texts.text(key).to_owned())));
            }
            FieldKind::Declare => {
                input.ticked = matches!(input.value.as_str(), "true" | "on" | "1");
                "true".clone_into(&mut input.value);
            }
            FieldKind::Text { .. }
            | FieldKind::LongText { .. }
            | FieldKind::Number { .. }
            | FieldKind::Money { .. }
            | FieldKind::Date { .. }
            | FieldKind::Time
            | FieldKind::Phone
            | FieldKind::Email
            | FieldKind::IdNo { .. }
            | FieldKind::TaxNo
            | FieldKind::Address { .. }
            | FieldKind::Person { .. }
            | FieldKind::Note
            | FieldKind::List(_)
            | FieldKind::Computed { .. } => {}
        }
        input
    }
}

/// How a kind of answer is asked for, and how wide its box is.
fn control(kind: &FieldKind) -> (Control, &'static str) {
    match kind {
        FieldKind::LongText { .. } => (Control::LongText, ""),
        FieldKind::Number { .. } | FieldKind::Time => (Control::Digits, "w-few"),
        FieldKind::Money { .. } => (Control::Digits, "w-date"),
        FieldKind::Date { .. } => (Control::Date, "w-date"),
        FieldKind::Phone | FieldKind::TaxNo => (Control::Digits, "w-code"),
        // Passports have letters.
        FieldKind::IdNo { .. } => (Control::Line, "w-code"),
        FieldKind::Email => (Control::Email, ""),
        FieldKind::Choice { options } if options.len() > OPEN_OPTIONS_MAX => (Control::Select, ""),
        FieldKind::Choice { .. } | FieldKind::YesNo => (Control::Radios, ""),
        FieldKind::Choices { .. } => (Control::Checks, ""),
        FieldKind::Declare => (Control::Tick, ""),
        FieldKind::Text { .. }
        | FieldKind::Address { .. }
        | FieldKind::Person { .. }
        | FieldKind::Note
        | FieldKind::List(_)
        | FieldKind::Computed { .. } => (Control::Line, ""),
    }
}

/// A value as text in a box.
fn typed(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Bool(yes) => yes.to_string(),
        Value::Number(number) => number.to_string().replace('.', ","),
        Value::Null | Value::Array(_) | Value::Object(_) => String::new(),
    }
}

/// Whether nothing was typed.
pub fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.iter().all(is_blank),
        Value::Object(members) => members.values().all(is_blank),
        Value::Bool(_) | Value::Number(_) => false,
    }
}
