//! No catch-all arm over events, commands or stages: a new one must be thought about everywhere.

use super::in_crate;
use crate::finding::Finding;
use crate::source::{Source, closing, identifiers};
use crate::tree::Tree;

const RULE: &str = "catch-all";

const CRATES: [&str; 3] = ["casework", "store", "server"];
const ENUMS: [&str; 3] = ["Event", "Command", "Stage"];

/// Finds matches over events, commands or stages that have a catch-all arm.
pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let ours = |path: &str| in_crate(path).is_some_and(|(krate, _)| CRATES.contains(&krate));
    tree.sources()
        .filter(|(path, _)| ours(path))
        .flat_map(|(path, source)| check_source(path, source))
        .collect()
}

fn check_source(path: &str, source: &Source) -> Vec<Finding> {
    let code = &source.code;
    let own_impls = impls(code);
    let mut found = Vec::new();
    for (at, _) in source.identifiers().filter(|(_, word)| *word == "match") {
        let line = source.line_at(at);
        let Some(open) = body_open(code, at) else { continue };
        let Some(close) = closing(code, open) else { continue };
        if source.is_test(line) {
            continue;
        }
        let in_own_impl = own_impls.iter().any(|(from, to)| (*from..*to).contains(&at));
        let arms = arms(code, open + 1, close);
        let ours = arms.iter().any(|(_, pattern)| names_ours(pattern, in_own_impl));
        for (arm, _) in arms.iter().filter(|(_, pattern)| ours && is_catch_all(pattern)) {
            let advice = "name every event, command or stage, so that a new one is thought about";
            found.push(Finding::new(RULE, (path, source.line_at(*arm)), "", advice));
        }
    }
    found
}

/// Ranges of `impl Event { … }`, `impl<A> Event<A> { … }` and the like, where `Self::` means ours.
fn impls(code: &str) -> Vec<(usize, usize)> {
    let heads = ENUMS.iter().flat_map(|name| [format!("impl {name} {{"), format!("impl<A> {name}<A> {{")]);
    let of = |head: String| {
        code.match_indices(&head).map(|(at, head)| (at, at + head.len() - 1)).collect::<Vec<_>>()
    };
    let found = heads.flat_map(of);
    found.filter_map(|(at, open)| Some((at, closing(code, open)?))).collect()
}

/// The brace that opens the body of the `match` at `at`.
fn body_open(code: &str, at: usize) -> Option<usize> {
    let mut here = at;
    loop {
        match code.as_bytes().get(here)? {
            b'(' | b'[' => here = closing(code, here)? + 1,
            b'{' => return Some(here),
            b';' => return None,
            _ => here += 1,
        }
    }
}

/// The arms of a match body: offset and pattern (with a possible guard).
fn arms(code: &str, from: usize, close: usize) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut at = from;
    while let Some((arrow, start)) = next_arrow(code, at, close) {
        found.push((start, code[start..arrow].trim().to_owned()));
        at = arm_end(code, arrow + 2, close);
    }
    found
}

/// The `=>` of the next arm, and where its pattern begins.
fn next_arrow(code: &str, from: usize, close: usize) -> Option<(usize, usize)> {
    let start =
        from + (code[from..close].len() - code[from..close].trim_start_matches([' ', '\n', ',', '|']).len());
    let mut at = start;
    while at < close {
        match code.as_bytes()[at] {
            b'(' | b'[' | b'{' => at = closing(code, at)? + 1,
            b'=' if code[at..].starts_with("=>") => return Some((at, start)),
            _ => at += 1,
        }
    }
    None
}

/// Where the arm ends whose expression begins at `from`.
fn arm_end(code: &str, from: usize, close: usize) -> usize {
    let start = from + (code[from..close].len() - code[from..close].trim_start().len());
    if code.as_bytes().get(start) == Some(&b'{') {
        return closing(code, start).map_or(close, |end| end + 1);
    }
    let mut at = start;
    while at < close {
        match code.as_bytes()[at] {
            b'(' | b'[' | b'{' => at = closing(code, at).map_or(close, |end| end + 1),
            b',' => return at + 1,
            _ => at += 1,
        }
    }
    close
}

/// Whether a pattern names a variant of our enums.
fn names_ours(pattern: &str, in_own_impl: bool) -> bool {
    let words: Vec<(usize, &str)> = identifiers(pattern).collect();
    words.iter().any(|(at, word)| {
        pattern[at + word.len()..].starts_with("::")
            && (ENUMS.contains(word) || (in_own_impl && *word == "Self"))
    })
}

/// Whether a pattern without guard takes everything: `_`, a bare name, `Some(_)`, or a tuple of such.
fn is_catch_all(pattern: &str) -> bool {
    let pattern = pattern.replace("Some(", "(").replace("Ok(", "(");
    let bare = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "_(), ".contains(c);
    let has_guard = identifiers(&pattern).any(|(_, word)| word == "if");
    !has_guard && !matches!(pattern.as_str(), "true" | "false") && pattern.chars().all(bare)
}
