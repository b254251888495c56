//! GLOSSARY.md and the code agree: its identifiers exist, and public domain types have a row.

use std::collections::{BTreeMap, BTreeSet};

use crate::finding::Finding;
use crate::source::identifiers;
use crate::tree::Tree;

const RULE: &str = "glossary";
const PATH: &str = "GLOSSARY.md";

/// Crates whose public types are words of the domain.
const CRATES: [&str; 3] = ["casework", "procedure", "access"];

/// Compares the glossary with the code.
pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let Some(text) = tree.text(PATH) else {
        return vec![Finding::new(RULE, (PATH, 1), "", "the glossary is missing")];
    };
    let rows = rows(text);
    let known = code_words(tree);
    let mut found = Vec::new();
    for (name, line) in &rows {
        if !known.contains(name.as_str()) {
            let advice = "no crate has this identifier: correct the row";
            found.push(Finding::new(RULE, (PATH, *line), name, advice));
        }
    }
    for krate in CRATES {
        for (path, source) in tree.sources_of(krate) {
            for (line, code) in source.product_lines() {
                if let Some(name) = public_type(code).filter(|name| !rows.contains_key(*name)) {
                    let advice = format!("give the type a row in {PATH}");
                    found.push(Finding::new(RULE, (path, line), name, advice));
                }
            }
        }
    }
    found
}

/// Identifiers of the column `Identifier` of every table, with their lines.
fn rows(text: &str) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    let mut column = None;
    for (number, line) in (1..).zip(text.lines().map(str::trim)) {
        if !line.starts_with('|') {
            column = None;
            continue;
        }
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        if let Some(index) = cells.iter().position(|cell| *cell == "Identifier") {
            column = Some(index);
        } else if let Some(cell) = column.and_then(|index| cells.get(index)) {
            for span in cell.split('`').skip(1).step_by(2) {
                // `Case::due_at` and `Act::Accept` name their last part, too.
                for (_, name) in identifiers(span) {
                    found.entry(name.to_owned()).or_insert(number);
                }
            }
        }
    }
    found
}

/// Every identifier of the crates.
fn code_words(tree: &Tree) -> BTreeSet<&str> {
    let sources = tree.sources().filter(|(path, _)| path.starts_with("crates/"));
    sources.flat_map(|(_, source)| source.identifiers().map(|(_, word)| word)).collect()
}

/// Name of the public struct or enum that a line declares.
fn public_type(code: &str) -> Option<&str> {
    let rest = code.trim_start().strip_prefix("pub ")?;
    let rest = rest.strip_prefix("struct ").or_else(|| rest.strip_prefix("enum "))?;
    identifiers(rest).next().map(|(_, name)| name)
}
