//! Choosing the procedure: searched without accents, by people's own words or by code; grouped by field.

use std::cmp::Reverse;
use std::collections::HashMap;

use jiff::civil::Date;
use procedure::{Channel, Procedure};
use store::World;

use crate::web::fields;
use crate::web::task_row::{named, procedures_on_by_name};
use crate::web::texts::Texts;
use crate::web::urls;

/// Channels whose cases come in at the desk.
pub(super) const DESK_CHANNELS: [Channel; 3] = [Channel::Counter, Channel::Post, Channel::Agency];
/// So many procedures are offered as the usual ones.
const USUAL_MAX: usize = 6;

/// A procedure to choose.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) href: String,
    pub(super) code: String,
    pub(super) name: String,
    pub(super) to_be_verified: bool,
}

/// A heading with its procedures.
#[derive(Clone, Debug)]
pub(super) struct Section {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) items: Vec<Item>,
}

/// Whether cases of the procedure come in at the desk.
pub(super) fn is_received(procedure: &Procedure) -> bool {
    DESK_CHANNELS.iter().any(|channel| procedure.channels.contains(channel))
}

/// Name in the reader's language.
pub(super) fn name<'a>(procedure: &'a Procedure, texts: &Texts) -> &'a str {
    named(procedure, texts).0
}

/// What is being looked for, and for whom.
pub(super) struct Wanted<'a> {
    /// As typed.
    pub(super) words: &'a str,
    /// Case whose applicant comes with another matter; empty for none.
    pub(super) same_applicant: &'a str,
    /// How often each procedure is used.
    pub(super) usage: &'a HashMap<String, i64>,
    /// Whose desk it is: what falls to units that it does not have is not offered.
    pub(super) agency: &'a str,
    /// Today.
    pub(super) today: Date,
}

/// The procedures to choose from: without words the usual ones first, then by field; most used first.
pub(super) fn sections(world: &World, wanted: &Wanted<'_>, texts: &Texts) -> Vec<Section> {
    let words = text::search_words(wanted.words);
    let used = |procedure: &Procedure| wanted.usage.get(&procedure.code).copied().unwrap_or_default();
    let mut found: Vec<&Procedure> = procedures_on_by_name(world, texts, wanted.today)
        .into_iter()
        .filter(|procedure| procedure.channels.contains(&Channel::Counter))
        .filter(|procedure| matches(procedure, &words, texts))
        .filter(|procedure| world.directory.missing_units(&procedure.step_units, wanted.agency).is_empty())
        .collect();
    // Stable: those used as often stay in the order of the alphabet.
    found.sort_by_key(|procedure| Reverse(used(procedure)));
    let item = |procedure: &&Procedure| Item {
        href: urls::intake_again(&procedure.code, wanted.same_applicant),
        code: procedure.code.clone(),
        name: name(procedure, texts).to_owned(),
        to_be_verified: procedure.to_be_verified(),
    };
    let usual: Vec<Item> = found
        .iter()
        .filter(|procedure| words.is_empty() && used(procedure) > 0)
        .take(USUAL_MAX)
        .map(item)
        .collect();
    let usual =
        Section { id: "usual".to_owned(), title: texts.text("intake-usual").to_owned(), items: usual };
    let of_field = |id: &str, title: &str| Section {
        id: id.to_owned(),
        title: title.to_owned(),
        items: found.iter().filter(|procedure| procedure.field == id).map(item).collect(),
    };
    let known = fields::all().iter().map(|field| of_field(&field.id, fields::name(&field.id, texts)));
    let is_known = |procedure: &&&Procedure| fields::all().iter().any(|field| field.id == procedure.field);
    let other = Section {
        id: "other".to_owned(),
        title: texts.text("intake-other-field").to_owned(),
        items: found.iter().filter(|procedure| !is_known(procedure)).map(item).collect(),
    };
    std::iter::once(usual).chain(known).chain([other]).filter(|section| !section.items.is_empty()).collect()
}

/// Whether every word stands somewhere in what is known of the procedure.
fn matches(procedure: &Procedure, words: &[String], texts: &Texts) -> bool {
    let field = fields::name(&procedure.field, texts);
    let known =
        [procedure.code.as_str(), &procedure.name, &procedure.name_en, field, &procedure.keywords.join(" ")]
            .join(" ");
    let known = text::fold(&known);
    words.iter().all(|word| known.contains(word.as_str()))
}
