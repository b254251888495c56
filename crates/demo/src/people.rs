//! Invents people: names, ids by the rules of ids, telephones that are not given out, addresses that don't exist.

use casework::PersonInput;
use jiff::Span;
use jiff::civil::{Date, date};

use crate::chance::Chance;
use crate::names;
use crate::organisation::{PROVINCE, WARD_PLACE};

/// An invented person.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    pub(crate) full_name: String,
    pub(crate) female: bool,
    pub(crate) born: Date,
    pub(crate) personal_id: String,
    pub(crate) phone: String,
    /// Empty for most.
    pub(crate) email: String,
    pub(crate) house: String,
    pub(crate) ethnic_group: &'static str,
}

/// How old someone is, in years.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Age {
    pub(crate) from: i64,
    pub(crate) to: i64,
}

/// Old enough to come to the desk and to have married years ago.
pub(crate) const ADULT: Age = Age { from: 24, to: 74 };
pub(crate) const OLD: Age = Age { from: 60, to: 95 };

impl Person {
    /// Someone of an age on a day; of a gender, or of any.
    pub(crate) fn invent(chance: &mut Chance, age: Age, today: Date, female: Option<bool>) -> Self {
        let female = female.unwrap_or_else(|| chance.percent(50));
        let days = chance.between(age.from * 365 + 30, age.to * 365);
        let born = today.checked_sub(Span::new().days(days)).unwrap_or(date(1970, 1, 1));
        let full_name = name(chance, female);
        let number = chance.between(10, 9_999);
        let email = if chance.percent(40) {
            format!("{}.{number}@example.com", text::fold(&full_name).replace(' ', "."))
        } else {
            String::new()
        };
        let (house, street) = (chance.between(1, 220), chance.word(names::STREETS));
        Self {
            female,
            born,
            personal_id: personal_id(chance, female, born),
            phone: phone(chance),
            email,
            house: format!("Số {house} phố {street}, {}", chance.word(names::QUARTERS)),
            ethnic_group: chance.word(names::ETHNIC_GROUPS),
            full_name,
        }
    }

    /// The address in one line.
    pub(crate) fn address(&self) -> String {
        format!("{}, {WARD_PLACE}, {PROVINCE}", self.house)
    }

    /// As the desk types it.
    pub(crate) fn typed(&self) -> PersonInput {
        PersonInput {
            kind: String::new(),
            full_name: self.full_name.clone(),
            personal_id: self.personal_id.clone(),
            birth_date: self.born.to_string(),
            gender: if self.female { "female" } else { "male" }.to_owned(),
            phone: self.phone.clone(),
            email: self.email.clone(),
            address: self.address(),
            relation: String::new(),
        }
    }
}

fn name(chance: &mut Chance, female: bool) -> String {
    let (middle, given) = if female {
        (names::FEMALE_MIDDLE, names::FEMALE_GIVEN)
    } else {
        (names::MALE_MIDDLE, names::MALE_GIVEN)
    };
    let (middle, given) = (chance.word(middle), chance.word(given));
    format!("{} {middle} {given}", chance.word(names::FAMILY))
}

/// Twelve digits by the rule: place, gender and century, year, and a serial number from the unused end.
fn personal_id(chance: &mut Chance, female: bool, born: Date) -> String {
    let place = chance.pick(names::ID_PROVINCES).copied().unwrap_or(1);
    let century = (i32::from(born.year()) - 1900).max(0) / 100 * 2 + i32::from(female);
    format!("{place:03}{century}{:02}9{:05}", born.year() % 100, chance.between(0, 99_999))
}

/// A mobile number below the first one that was ever given out.
pub(crate) fn phone(chance: &mut Chance) -> String {
    format!("0900{:06}", chance.between(100_000, 999_999))
}

/// Ten digits with the right check digit, from a range that no tax office uses.
pub(crate) fn tax_no(chance: &mut Chance) -> String {
    loop {
        let head = format!("99{:07}", chance.between(0, 9_999_999));
        if let Some(number) =
            (0..10).map(|check| format!("{head}{check}")).find(|number| text::TaxNo::parse(number).is_ok())
        {
            return number;
        }
    }
}
