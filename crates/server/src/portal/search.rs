//! Finding a procedure by people's own words: with or without accents, in whole sentences.
//!
//! A rare word counts more than a common one, and two words that stand side by side in both texts count
//! more than the two alone: in Vietnamese that is what makes a word ("khai sinh").

use std::collections::HashMap;

use procedure::Procedure;
use text::{fold, search_words};

/// A word in a name or keyword counts so much more than one elsewhere.
const NAME_WEIGHT: u32 = 3;
/// The whole query standing in a name or keyword.
const PHRASE_WEIGHT: u32 = 40;

/// What was found, best first.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    /// Places in the searched list.
    pub(super) places: Vec<usize>,
    /// Whether none has all the words, so that these are only the nearest.
    pub(super) nearest_only: bool,
}

/// The folded texts of a procedure.
struct Texts {
    /// Names and keywords, one by one, so that no pair spans two of them.
    names: Vec<Vec<String>>,
    others: Vec<Vec<String>>,
}

impl Texts {
    fn of(procedure: &Procedure) -> Self {
        let words = |text: &str| fold(text).split(' ').map(str::to_owned).collect::<Vec<_>>();
        let names = [procedure.name.as_str(), &procedure.name_en, &procedure.code];
        let kinds = procedure.case_kinds.iter().map(|kind| words(&kind.name));
        Self {
            names: names
                .into_iter()
                .chain(procedure.keywords.iter().map(String::as_str))
                .map(words)
                .collect(),
            others: [words(&procedure.result.name)].into_iter().chain(kinds).collect(),
        }
    }

    fn weight(&self, has: impl Fn(&[String]) -> bool) -> u32 {
        if self.names.iter().any(|text| has(text)) {
            NAME_WEIGHT
        } else {
            u32::from(self.others.iter().any(|text| has(text)))
        }
    }

    fn weight_of_word(&self, word: &str) -> u32 {
        self.weight(|text| text.iter().any(|own| is_begun(own, word)))
    }

    fn weight_of_pair(&self, pair: &[String]) -> u32 {
        self.weight(|text| text.windows(2).any(|own| own[0] == pair[0] && is_begun(&own[1], &pair[1])))
    }

    fn has_phrase(&self, words: &[String]) -> bool {
        self.names.iter().any(|text| text.windows(words.len()).any(|own| own == words))
    }
}

/// Whether a word is the typed one, or a longer one that begins with it.
fn is_begun(own: &str, typed: &str) -> bool {
    own == typed || (typed.len() >= 3 && own.starts_with(typed))
}

/// The procedures that fit a query, best first; all in their order when the query has no word.
pub(super) fn search(query: &str, procedures: &[&Procedure]) -> Found {
    let words = search_words(query);
    if words.is_empty() {
        return Found { places: (0..procedures.len()).collect(), nearest_only: false };
    }
    let texts: Vec<Texts> = procedures.iter().map(|procedure| Texts::of(procedure)).collect();
    let rarity: HashMap<&str, u32> = words.iter().map(|word| (word.as_str(), rarity(word, &texts))).collect();
    let mut scored: Vec<(bool, u32, usize)> = texts
        .iter()
        .enumerate()
        .map(|(place, texts)| {
            let score = score(&words, texts, &rarity);
            (words.iter().all(|word| texts.weight_of_word(word) > 0), score, place)
        })
        .filter(|(_, score, _)| *score > 0)
        .collect();
    let nearest_only = !scored.iter().any(|(all, _, _)| *all);
    scored.retain(|(all, _, _)| *all || nearest_only);
    let best = scored.iter().map(|(_, score, _)| *score).max().unwrap_or_default();
    if nearest_only {
        // What shares only a common word with the query would bury what was meant.
        scored.retain(|(_, score, _)| score * 2 >= best);
    }
    scored.sort_by_key(|(_, score, place)| (u32::MAX - score, *place));
    Found { places: scored.into_iter().map(|(_, _, place)| place).collect(), nearest_only }
}

/// How much a word tells: 1 for one that stands everywhere, more the rarer it is, 0 for an unknown one.
fn rarity(word: &str, texts: &[Texts]) -> u32 {
    let holders = texts.iter().filter(|texts| texts.weight_of_word(word) > 0).count() as u32;
    (texts.len() as u32).checked_div(holders).map_or(0, |share| share.max(1).ilog2() + 1)
}

fn score(words: &[String], texts: &Texts, rarity: &HashMap<&str, u32>) -> u32 {
    let rare = |word: &String| rarity.get(word.as_str()).copied().unwrap_or_default();
    let alone: u32 = words.iter().map(|word| texts.weight_of_word(word) * rare(word)).sum();
    let pairs: u32 = words
        .windows(2)
        .map(|pair| 2 * texts.weight_of_pair(pair) * rare(&pair[0]).max(rare(&pair[1])))
        .sum();
    let phrase = if texts.has_phrase(words) { PHRASE_WEIGHT } else { 0 };
    alone + pairs + phrase
}
