//! Procedures in all their versions: the newest, the one that is in force on a day, the one of a case.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use procedure::Procedure;

/// Procedures by code and version.
#[derive(Clone, Default)]
pub struct Shelf {
    versions: BTreeMap<String, BTreeMap<u32, Arc<Procedure>>>,
    /// Versions in the alphabetical order of their names, kept because pages ask for it often and the keys are dear.
    by_name: BTreeSet<Alphabetical>,
    by_english_name: BTreeSet<Alphabetical>,
}

/// Key of a name in the alphabet, then code and version, so that two of one name stay two.
type Alphabetical = (Vec<u8>, String, u32);

impl Shelf {
    /// Puts a version on the shelf.
    pub fn put(&mut self, version: u32, procedure: Procedure) {
        let code = procedure.code.clone();
        if let Some((before, _)) = self.version(&code, version) {
            self.by_name.remove(&key_of(&before.name, &code, version));
            self.by_english_name.remove(&key_of(english_name(&before), &code, version));
        }
        self.by_name.insert(key_of(&procedure.name, &code, version));
        self.by_english_name.insert(key_of(english_name(&procedure), &code, version));
        self.versions.entry(code).or_default().insert(version, Arc::new(procedure));
    }

    /// The newest version of every procedure in the alphabetical order of the Vietnamese names.
    pub fn by_name(&self) -> impl Iterator<Item = &Procedure> {
        self.by_name.iter().filter_map(|key| kept(key, self.newest(&key.1)))
    }

    /// The same in the order of the English names; where there is none the Vietnamese one counts.
    pub fn by_english_name(&self) -> impl Iterator<Item = &Procedure> {
        self.by_english_name.iter().filter_map(|key| kept(key, self.newest(&key.1)))
    }

    /// The procedures in force on a day, in the version of that day, in the alphabetical order of the Vietnamese names.
    pub fn on_by_name(&self, day: Date) -> impl Iterator<Item = &Procedure> {
        self.by_name.iter().filter_map(move |key| kept(key, self.in_force(&key.1, day)))
    }

    /// The same in the order of the English names; where there is none the Vietnamese one counts.
    pub fn on_by_english_name(&self, day: Date) -> impl Iterator<Item = &Procedure> {
        self.by_english_name.iter().filter_map(move |key| kept(key, self.in_force(&key.1, day)))
    }

    fn newest(&self, code: &str) -> Option<(&Arc<Procedure>, u32)> {
        self.versions.get(code)?.last_key_value().map(|(version, procedure)| (procedure, *version))
    }

    fn in_force(&self, code: &str, day: Date) -> Option<(&Arc<Procedure>, u32)> {
        let newest_first = self.versions.get(code)?.iter().rev();
        newest_first
            .map(|(version, procedure)| (procedure, *version))
            .find(|(procedure, _)| procedure.is_effective_on(day))
    }

    /// The newest version of a procedure, whether or not it is in force yet or still.
    pub fn current(&self, code: &str) -> Option<(Arc<Procedure>, u32)> {
        self.newest(code).map(|(procedure, version)| (Arc::clone(procedure), version))
    }

    /// The version under which cases are received on a day: of those in force then the newest.
    pub fn on(&self, code: &str, day: Date) -> Option<(Arc<Procedure>, u32)> {
        self.in_force(code, day).map(|(procedure, version)| (Arc::clone(procedure), version))
    }

    /// One version of a procedure.
    pub fn version(&self, code: &str, version: u32) -> Option<(Arc<Procedure>, u32)> {
        Some((Arc::clone(self.versions.get(code)?.get(&version)?), version))
    }

    /// The newest version of every procedure, by code.
    pub fn all(&self) -> impl Iterator<Item = (&Procedure, u32)> {
        self.versions.keys().filter_map(|code| self.newest(code)).map(as_read)
    }

    /// The procedures in force on a day, in the version of that day, by code.
    pub fn all_on(&self, day: Date) -> impl Iterator<Item = (&Procedure, u32)> {
        self.versions.keys().filter_map(move |code| self.in_force(code, day)).map(as_read)
    }

    /// Name of a procedure; its code when unknown.
    pub fn name<'a>(&'a self, code: &'a str) -> &'a str {
        self.newest(code).map_or(code, |(procedure, _)| procedure.name.as_str())
    }
}

fn as_read((procedure, version): (&Arc<Procedure>, u32)) -> (&Procedure, u32) {
    (procedure.as_ref(), version)
}

fn key_of(name: &str, code: &str, version: u32) -> Alphabetical {
    (text::collation_key(name), code.to_owned(), version)
}

fn english_name(procedure: &Procedure) -> &str {
    procedure.english_name().unwrap_or(&procedure.name)
}

/// The wanted version, where the alphabet has come to it.
fn kept<'a>(
    (_, _, version): &Alphabetical,
    wanted: Option<(&'a Arc<Procedure>, u32)>,
) -> Option<&'a Procedure> {
    wanted.filter(|(_, number)| number == version).map(|(procedure, _)| procedure.as_ref())
}
