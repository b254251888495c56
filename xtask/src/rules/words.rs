//! One word for one thing: words that the glossary replaced do not come back as identifiers of pure crates.

use std::collections::BTreeSet;

use super::PURE;
use crate::finding::Finding;
use crate::source::Source;
use crate::tree::Tree;

const RULE: &str = "banned-word";

/// The word, and what to say instead.
const BANNED: [(&str, &str); 6] = [
    ("dossier", "say case"),
    ("file", "say case, paper or attachment"),
    ("application", "say case"),
    ("profile", "say case, applicant or officer"),
    ("ticket", "say case, task or queue number"),
    ("service", "say procedure"),
];

/// Finds banned words in identifiers.
pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    PURE.iter()
        .flat_map(|krate| tree.sources_of(krate))
        .flat_map(|(path, source)| check_source(path, source))
        .collect()
}

fn check_source(path: &str, source: &Source) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    let mut before = "";
    for (at, name) in source.identifiers() {
        let advice = banned(name).or_else(|| banned_noun(before, name));
        before = name;
        let Some(advice) = advice else { continue };
        let line = source.line_at(at);
        if !source.is_test(line) && seen.insert(name) {
            found.push(Finding::new(RULE, (path, line), name, advice));
        }
    }
    found
}

fn banned(name: &str) -> Option<&'static str> {
    let words = words(name);
    let says =
        |banned: &str| words.iter().any(|word| word == banned || word.strip_suffix('s') == Some(banned));
    BANNED.iter().find(|(banned, _)| says(banned)).map(|(_, advice)| *advice)
}

/// `record` is a fine verb (record a payment), but no type is a record.
fn banned_noun(before: &str, name: &str) -> Option<&'static str> {
    let is_type = ["struct", "enum", "trait", "type"].contains(&before);
    let words = words(name);
    let noun = words.last().is_some_and(|word| word == "record" || word == "records");
    (is_type && noun).then_some("say entry, row or event")
}

/// Words of an identifier, in lower case: `CaseNo`, `case_no` and `CASE_NO` are `case` and `no`.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before_lower = false;
    for c in name.chars() {
        if c == '_' || (c.is_uppercase() && before_lower) {
            words.push(String::new());
        }
        before_lower = c.is_lowercase() || c.is_ascii_digit();
        if let (Some(word), true) = (words.last_mut(), c != '_') {
            word.extend(c.to_lowercase());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}
