//! Form definitions, validation and normalisation to typed values; knows no HTML.

mod check;
mod definition;
mod display;
mod fact;
mod input;
mod lint;
mod order;
mod parse;
mod parse_kind;
mod person;
mod prefill;
mod problem;
mod reader;
mod scalar;
mod schema;

pub use check::{Checked, check};
pub use definition::{ChoiceOption, ListField};
pub use definition::{
    Condition, Field, FieldKind, Form, IdKind, MAX_CHOICES, MAX_DEPTH, MAX_FIELDS, MAX_FORM_BYTES, MAX_PAGES,
    MAX_RULES, MAX_TEXT_CHARS, PERSON_PARTS, Page, PrefillSource, Rule, Tense, Width,
};
pub use display::{Row, Section, Words, display};
pub use fact::facts;
pub use input::{MAX_PAIRS, from_pairs};
pub use lint::{fact_names, lint};
pub use prefill::{Prefill, PrefillAddress, prefill};
pub use problem::{FieldError, PROBLEM_CODES, Problem};
pub use reader::FINDING_CODES;
pub use schema::json_schema;
