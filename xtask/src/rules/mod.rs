//! The rules. Each is one function from the files to its findings; `RULES` lists them all.

mod dependencies;
mod documentation;
mod documents;
mod glossary;
mod locales;
mod modules;
mod places;
mod purity;
mod size;
mod slices;
mod wildcards;
mod words;

use crate::finding::Finding;
use crate::tree::Tree;

/// Crates without clock, randomness, I/O, async, SQL or HTTP.
const PURE: [&str; 8] = ["text", "calendar", "rules", "forms", "process", "procedure", "casework", "access"];

type Rule = fn(&Tree) -> Vec<Finding>;

const RULES: [Rule; 12] = [
    purity::check,
    dependencies::check,
    slices::check,
    modules::check,
    documentation::check,
    size::check,
    wildcards::check,
    words::check,
    glossary::check,
    documents::check,
    places::check,
    locales::check,
];

/// Everything that breaks a rule.
pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    RULES.iter().flat_map(|rule| rule(tree)).collect()
}

/// Whether `text` has `needle` as a whole word: no letter, digit or underscore on either side.
fn has_word(text: &str, needle: &str) -> bool {
    let inside = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(needle).any(|(at, _)| {
        let starts_inside = needle.starts_with(inside) && text[..at].ends_with(inside);
        let ends_inside = needle.ends_with(inside) && text[at + needle.len()..].starts_with(inside);
        !starts_inside && !ends_inside
    })
}

/// Crate and path within it of a path under `crates/`.
fn in_crate(path: &str) -> Option<(&str, &str)> {
    path.strip_prefix("crates/")?.split_once('/')
}

#[cfg(test)]
mod tests;
