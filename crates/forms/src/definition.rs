//! What a form is: pages of fields of a closed set of types, and rules across them.

use std::collections::BTreeMap;

use rules::Decimal;

/// Largest accepted form definition, in bytes of JSON.
pub const MAX_FORM_BYTES: usize = 512 * 1024;
/// Most pages a form may have.
pub const MAX_PAGES: usize = 20;
/// Most fields a form may have, those inside lists included.
pub const MAX_FIELDS: usize = 300;
/// How deep fields may nest: page, list, list in a list.
pub const MAX_DEPTH: usize = 3;
/// Most options of one choice.
pub const MAX_CHOICES: usize = 1_000;
/// Most rules across fields.
pub const MAX_RULES: usize = 100;
/// Most rows a list may ever ask for.
pub(crate) const MAX_ROWS: u32 = 200;
/// Rows of a list that names no maximum.
pub(crate) const DEFAULT_ROWS: u32 = 20;
/// Longest text any field takes, in characters.
pub const MAX_TEXT_CHARS: u32 = 20_000;
/// The parts of a person, as keys under the field's own key.
pub const PERSON_PARTS: &[&str] = &["hoTen", "ngaySinh", "gioiTinh", "soDinhDanh"];

/// A compiled form definition (tờ khai điện tử).
#[derive(Clone, Debug)]
pub struct Form {
    /// Id given by its author, for instance `TK-XNTTHN`.
    pub id: String,
    /// Number of the edition, counted by its author.
    pub version: u32,
    /// Heading, Vietnamese.
    pub title: String,
    /// Pages in reading order.
    pub pages: Vec<Page>,
    /// Rules that look at several fields.
    pub rules: Vec<Rule>,
    /// Order in which the fields of all pages are decided, so that a condition sees what it names.
    pub(crate) order: Vec<usize>,
}

impl Form {
    /// All fields outside lists, in page order.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.pages.iter().flat_map(|page| page.fields.iter())
    }

    /// The field outside lists that has this key.
    pub fn field(&self, key: &str) -> Option<&Field> {
        self.fields().find(|field| field.key == key)
    }

    /// The field at a path such as `honNhan[0].ten` or `noiCuTru.xa`; row numbers are not looked at.
    pub fn field_at(&self, path: &str) -> Option<&Field> {
        let mut segments = path.split('.').map(|segment| segment.split('[').next().unwrap_or(segment));
        let mut found = self.field(segments.next()?)?;
        for segment in segments {
            found = found.children().iter().find(|child| child.key == segment)?;
        }
        Some(found)
    }
}

/// One page of a form.
#[derive(Clone, Debug)]
pub struct Page {
    /// Id, unique in the form.
    pub id: String,
    /// Heading, Vietnamese.
    pub title: String,
    /// Fields in reading order.
    pub fields: Vec<Field>,
}

/// One question of a form.
#[derive(Clone, Debug)]
pub struct Field {
    /// Name of the value, unique among its siblings. Empty for notes without one.
    pub key: String,
    /// The question, Vietnamese; empty for the parts of a person or address, which the reader names.
    pub label: String,
    /// Help below the question; may be empty.
    pub hint: String,
    /// Whether an answer is needed while the field is shown.
    pub required: bool,
    /// Shown only while this is true.
    pub show_if: Option<Condition>,
    /// What of the applicant may be filled in beforehand.
    pub prefill: Option<PrefillSource>,
    /// The form's own words for a problem, by problem code or `invalid` for all others.
    pub errors: BTreeMap<String, String>,
    /// How wide the box is drawn.
    pub width: Width,
    /// Type and its settings.
    pub kind: FieldKind,
}

impl Field {
    /// The fields inside a list, a person or an address; empty for all others.
    pub fn children(&self) -> &[Field] {
        match &self.kind {
            FieldKind::List(list) => &list.fields,
            FieldKind::Person { parts } | FieldKind::Address { parts } => parts,
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
            | FieldKind::Declare
            | FieldKind::Note
            | FieldKind::Computed { .. } => &[],
        }
    }

    /// Whether people answer it: notes and computed values are only shown.
    pub fn takes_input(&self) -> bool {
        !matches!(self.kind, FieldKind::Note | FieldKind::Computed { .. })
    }
}

/// Type of a field with its settings. A closed set: each has one control, one JSON Schema and one way to be read.
#[derive(Clone, Debug)]
pub enum FieldKind {
    /// One line of text; lengths in characters.
    Text { min: u32, max: u32 },
    /// Several lines of text; lengths in characters.
    LongText { min: u32, max: u32 },
    /// A number with at most so many digits behind the comma.
    Number { min: Option<Decimal>, max: Option<Decimal>, decimals: u32 },
    /// An amount of whole đồng.
    Money { min: i64, max: i64 },
    /// A date; `partial` allows a year or a month of a year alone.
    Date { partial: bool, not: Option<Tense>, min: Option<jiff::civil::Date>, max: Option<jiff::civil::Date> },
    /// A time of day, minutes exact.
    Time,
    /// A Vietnamese telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// Number of an identity paper; siblings that hold the same person's birth date and gender, to compare with.
    IdNo { kinds: Vec<IdKind>, birth_date: Option<String>, gender: Option<String> },
    /// Tax number: 10 digits, 10 and 3, or the 12 digits of a personal id.
    TaxNo,
    /// One of several options.
    Choice { options: Vec<ChoiceOption> },
    /// Several of several options; how many at least and at most.
    Choices { options: Vec<ChoiceOption>, min: u32, max: u32 },
    /// Yes or no, neither at first.
    YesNo,
    /// A statement to be ticked.
    Declare,
    /// An address in levels: tinh, xa (huyen in old ones) and chiTiet.
    Address { parts: Vec<Field> },
    /// A person: [`PERSON_PARTS`].
    Person { parts: Vec<Field> },
    /// Text to read, its words are the label.
    Note,
    /// Rows of the same fields.
    List(ListField),
    /// A value worked out from others.
    Computed { expression: Condition },
}

/// Settings of a list.
#[derive(Clone, Debug)]
pub struct ListField {
    /// The fields of a row.
    pub fields: Vec<Field>,
    /// Fewest rows.
    pub min: u32,
    /// Most rows.
    pub max: u32,
    /// Order in which the fields of a row are decided.
    pub(crate) order: Vec<usize>,
}

/// One option of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceOption {
    /// What is stored.
    pub value: String,
    /// What is read, Vietnamese.
    pub label: String,
}

/// An expression together with the text it was written as.
#[derive(Clone, Debug)]
pub struct Condition {
    /// As written in the definition.
    pub source: String,
    /// Compiled.
    pub expr: rules::Expr,
}

impl Condition {
    /// Whether it is true; an expression that cannot be worked out is not.
    pub fn holds(&self, facts: &rules::Facts) -> bool {
        self.expr.is_true(facts).unwrap_or(false)
    }
}

/// A rule across fields.
#[derive(Clone, Debug)]
pub struct Rule {
    /// What must hold.
    pub assert: Condition,
    /// Key of the field beside which the message stands.
    pub at: String,
    /// What to do about it, Vietnamese, from the form.
    pub message: String,
}

/// Which side of today a date must not lie on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// Not after today.
    Future,
    /// Not before today.
    Past,
}

/// Kinds of identity papers a number may come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdKind {
    /// Personal id of 12 digits (số định danh cá nhân, CCCD).
    Cccd,
    /// Old identity card of 9 digits (CMND).
    Cmnd,
    /// Passport of any country.
    Passport,
}

/// How wide a box is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// A few characters.
    Short,
    /// Half a row.
    Half,
    /// The whole row.
    #[default]
    Full,
}

/// What of the applicant may be filled in beforehand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrefillSource {
    /// Full name.
    FullName,
    /// Personal id.
    PersonalId,
    /// Birth date, perhaps partial.
    BirthDate,
    /// Gender.
    Gender,
    /// Telephone number.
    Phone,
    /// Place of residence.
    Address,
}

impl PrefillSource {
    /// Every source with the name that definitions use.
    pub const ALL: [(&'static str, Self); 6] = [
        ("applicant.full_name", Self::FullName),
        ("applicant.personal_id", Self::PersonalId),
        ("applicant.birth_date", Self::BirthDate),
        ("applicant.gender", Self::Gender),
        ("applicant.phone", Self::Phone),
        ("applicant.address", Self::Address),
    ];

    /// The source of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, source)| *source)
    }
}
