//! Fills any form with plausible values: by the kind of each field, better where its key is telling.

use std::collections::BTreeMap;

use forms::{ChoiceOption, Field, FieldKind, Form, IdKind, PrefillSource, Tense};
use jiff::Span;
use jiff::civil::Date;
use serde_json::{Map, Value, json};

use crate::chance::Chance;
use crate::organisation::{PROVINCE, WARD_PLACE};
use crate::people::{ADULT, Age, OLD, Person, phone, tax_no};
use crate::words;

/// Ends of keys that say something of a person; what stands before names the person.
const PERSON_ENDS: &[&str] = &[
    "SoDinhDanh",
    "NgaySinh",
    "GioiTinh",
    "NoiCuTru",
    "QuocTich",
    "DienThoai",
    "NgayChet",
    "QueQuan",
    "DanToc",
    "HoTen",
    "Email",
];
/// How often another filling is tried.
const TRIES: u64 = 30;
const CHILD: Age = Age { from: 0, to: 0 };

/// Fills the form for an applicant on a day.
pub(crate) fn fill(form: &Form, applicant: &Person, today: Date, chance: &mut Chance) -> Map<String, Value> {
    let mut filler = Filler { today, chance, people: BTreeMap::new(), applicant };
    let fields: Vec<&Field> = form.fields().collect();
    filler.fields(&fields)
}

/// Plausible answers to a form that pass its checks on a day; the same for the same form and day.
pub fn answers(form: &Form, today: Date) -> Map<String, Value> {
    let mut filled = Map::new();
    for item in 0..TRIES {
        let mut chance = Chance::of(1, item);
        let person = Person::invent(&mut chance, ADULT, today, None);
        filled = fill(form, &person, today, &mut chance);
        if forms::check(form, &filled, today).errors.is_empty() {
            break;
        }
    }
    filled
}

struct Filler<'a> {
    today: Date,
    chance: &'a mut Chance,
    /// The people of a form, by what stands before their keys.
    people: BTreeMap<String, Person>,
    applicant: &'a Person,
}

impl Filler<'_> {
    fn fields(&mut self, fields: &[&Field]) -> Map<String, Value> {
        let mut map = Map::new();
        for field in fields.iter().filter(|field| field.takes_input()) {
            if !field.required && field.prefill.is_none() && self.chance.percent(35) {
                continue;
            }
            if let Some(value) = self.value(field) {
                map.insert(field.key.clone(), value);
            }
        }
        // A row without any answer would not count as one.
        if map.is_empty()
            && let Some(field) = fields.iter().find(|field| field.takes_input())
            && let Some(value) = self.value(field)
        {
            map.insert(field.key.clone(), value);
        }
        map
    }

    fn value(&mut self, field: &Field) -> Option<Value> {
        if let Some(source) = field.prefill {
            return Some(self.prefilled(source, field));
        }
        Some(match &field.kind {
            FieldKind::Note | FieldKind::Computed { .. } => return None,
            FieldKind::Text { max, .. } | FieldKind::LongText { max, .. } => self.text(field, *max),
            FieldKind::Number { min, max, .. } => {
                let (min, max) = (whole_from(*min), whole(*max).unwrap_or(i64::MAX));
                let high = if self.chance.percent(65) { min } else { max.min(min.saturating_add(4)) };
                json!(self.chance.between(min, high))
            }
            FieldKind::Money { min, max } => {
                let amount = self.chance.between(1, 60) * 500_000;
                json!(amount.clamp(*min, *max))
            }
            FieldKind::Date { not, min, max, .. } => self.date(field, (*not, *min, *max)),
            FieldKind::Time => {
                json!(format!("{:02}:{:02}", self.chance.between(5, 22), self.chance.between(0, 59)))
            }
            FieldKind::Phone => json!(phone(self.chance)),
            FieldKind::Email => json!(format!("vi.du.{}@example.com", self.chance.between(10, 9_999))),
            FieldKind::IdNo { kinds, .. } => {
                let number = self.person(&field.key).personal_id;
                json!(if kinds.contains(&IdKind::Cccd) { number } else { "C9000001".to_owned() })
            }
            FieldKind::TaxNo => json!(tax_no(self.chance)),
            FieldKind::Choice { options } => json!(self.choice(field, options)),
            FieldKind::Choices { options, min, .. } => {
                let count = (*min as usize).max(1);
                json!(options.iter().take(count).map(|option| option.value.as_str()).collect::<Vec<_>>())
            }
            FieldKind::YesNo => json!(self.yes(&field.key)),
            FieldKind::Declare => json!(true),
            FieldKind::Address { parts } => self.address(parts, &field.key),
            FieldKind::Person { parts } => self.someone(parts),
            FieldKind::List(list) => {
                let rows = self.chance.between(i64::from(list.min.max(1)), i64::from(list.max.clamp(1, 3)));
                let fields: Vec<&Field> = list.fields.iter().collect();
                // Each row has people of its own.
                Value::Array(
                    (0..rows).map(|_| self.apart(|own| Value::Object(own.fields(&fields)))).collect(),
                )
            }
        })
    }

    /// Works with other people than those of the form around it.
    fn apart<T>(&mut self, work: impl FnOnce(&mut Self) -> T) -> T {
        let outer = std::mem::take(&mut self.people);
        let done = work(self);
        self.people = outer;
        done
    }

    fn prefilled(&mut self, source: PrefillSource, field: &Field) -> Value {
        let person = self.applicant;
        match source {
            PrefillSource::FullName => json!(person.full_name),
            PrefillSource::PersonalId => json!(person.personal_id),
            PrefillSource::BirthDate => json!(person.born.to_string()),
            PrefillSource::Phone => json!(person.phone),
            PrefillSource::Gender => match &field.kind {
                FieldKind::Choice { options } => json!(gender(options, person.female)),
                _not_a_choice => json!(if person.female { "Nữ" } else { "Nam" }),
            },
            PrefillSource::Address => match &field.kind {
                FieldKind::Address { parts } => address(parts, &person.house),
                _in_one_line => json!(person.address()),
            },
        }
    }

    /// The person a key speaks of.
    fn person(&mut self, key: &str) -> Person {
        let prefix = PERSON_ENDS.iter().find_map(|end| strip_end(key, end)).unwrap_or_default();
        if prefix == "nyc" {
            return self.applicant.clone();
        }
        if let Some(known) = self.people.get(prefix) {
            return known.clone();
        }
        let (age, female) = match prefix {
            "me" | "vo" => (ADULT, Some(true)),
            "cha" | "chong" => (ADULT, Some(false)),
            "nkt" => (OLD, None),
            // A newborn, and a child that a parent acknowledges: younger than every adult.
            "nks" | "nc" => (CHILD, None),
            _anyone => (ADULT, None),
        };
        let mut person = Person::invent(self.chance, age, self.today, female);
        if prefix == "nks" {
            person.born = self.days_ago(5, 55);
        }
        self.people.insert(prefix.to_owned(), person.clone());
        person
    }

    fn days_ago(&mut self, from: i64, to: i64) -> Date {
        let days = Span::new().days(self.chance.between(from, to));
        self.today.checked_sub(days).unwrap_or(self.today)
    }

    fn text(&mut self, field: &Field, max: u32) -> Value {
        let key = field.key.as_str();
        let text = if strip_end(key, "HoTen").is_some() {
            self.person(key).full_name
        } else if strip_end(key, "DanToc").is_some() {
            self.person(key).ethnic_group.to_owned()
        } else {
            words::text(self.chance, key, &field.label)
        };
        json!(text.chars().take(max as usize).collect::<String>())
    }

    fn date(&mut self, field: &Field, limits: (Option<Tense>, Option<Date>, Option<Date>)) -> Value {
        let (not, min, max) = limits;
        let key = field.key.to_lowercase();
        let mut date = if key.ends_with("ngaysinh") {
            self.person(&field.key).born
        } else if key.ends_with("ngaychet") {
            self.days_ago(5, 14)
        } else if key.ends_with("truoc") {
            self.days_ago(400, 3_000)
        } else if not == Some(Tense::Past) {
            let days = Span::new().days(self.chance.between(3, 25));
            self.today.checked_add(days).unwrap_or(self.today)
        } else {
            self.days_ago(0, 4)
        };
        if let Some(min) = min {
            date = date.max(min);
        }
        if let Some(max) = max {
            date = date.min(max);
        }
        json!(date.to_string())
    }

    fn choice(&mut self, field: &Field, options: &[ChoiceOption]) -> String {
        if strip_end(&field.key, "GioiTinh").is_some() {
            let female = self.person(&field.key).female;
            return gender(options, female);
        }
        if strip_end(&field.key, "QuocTich").is_some() {
            return options.first().map(|option| option.value.clone()).unwrap_or_default();
        }
        // Whatever is called "other" asks for more words; people seldom choose it.
        let weights: Vec<u32> = options
            .iter()
            .enumerate()
            .map(|(place, option)| match option.value.to_lowercase().as_str() {
                "khac" => 0,
                _usual => 40 / (place as u32 + 1),
            })
            .collect();
        options.get(self.chance.weighted(&weights)).map(|option| option.value.clone()).unwrap_or_default()
    }

    fn yes(&mut self, key: &str) -> bool {
        match key {
            "coThongTinMe" | "coThongTinCha" => true,
            "dangKyLai" | "coTranhChap" | "daDangKy" => false,
            _open => self.chance.percent(40),
        }
    }

    fn address(&mut self, parts: &[Field], key: &str) -> Value {
        let house = self.person(key).house;
        address(parts, &house)
    }

    fn someone(&mut self, parts: &[Field]) -> Value {
        let person = Person::invent(self.chance, ADULT, self.today, None);
        let mut map = Map::new();
        for part in parts {
            let value = match (part.key.as_str(), &part.kind) {
                ("hoTen", _) => json!(person.full_name),
                ("ngaySinh", _) => json!(person.born.to_string()),
                ("soDinhDanh", _) => json!(person.personal_id),
                ("gioiTinh", FieldKind::Choice { options }) => json!(gender(options, person.female)),
                _other => continue,
            };
            map.insert(part.key.clone(), value);
        }
        Value::Object(map)
    }
}

fn address(parts: &[Field], house: &str) -> Value {
    let mut map = Map::new();
    for part in parts {
        let value = match part.key.as_str() {
            "tinh" => PROVINCE,
            "xa" => WARD_PLACE,
            "huyen" => "huyện cũ Hoa Ban",
            _detail => house,
        };
        map.insert(part.key.clone(), json!(value));
    }
    Value::Object(map)
}

fn gender(options: &[ChoiceOption], female: bool) -> String {
    let wanted: &[&str] = if female { &["nữ", "nu", "female", "2"] } else { &["nam", "male", "1"] };
    let means = |text: &str| wanted.contains(&text.to_lowercase().as_str());
    options
        .iter()
        .find(|option| means(&option.label) || means(&option.value))
        .or(options.first())
        .map(|option| option.value.clone())
        .unwrap_or_default()
}

/// What stands before an end of a key: `me` of `meHoTen`, nothing of `hoTen`.
fn strip_end<'k>(key: &'k str, end: &str) -> Option<&'k str> {
    if let Some(before) = key.strip_suffix(end) {
        return Some(before);
    }
    key.eq_ignore_ascii_case(end).then_some("")
}

/// The lowest whole number that is allowed.
fn whole_from(limit: Option<impl ToString + Copy>) -> i64 {
    let fraction = limit.is_some_and(|limit| limit.to_string().contains('.'));
    whole(limit).map_or(1, |number| number + i64::from(fraction))
}

fn whole(limit: Option<impl ToString>) -> Option<i64> {
    limit.and_then(|limit| limit.to_string().split('.').next().and_then(|digits| digits.parse().ok()))
}
