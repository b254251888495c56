//! Every public item of a pure crate has a sentence: functions, types, their public fields and variants.

use super::PURE;
use crate::finding::Finding;
use crate::source::{Source, closing, identifiers};
use crate::tree::Tree;

const RULE: &str = "public-doc";

/// Words between `pub` and the name of what is declared.
const KINDS: [&str; 7] = ["fn", "struct", "enum", "trait", "type", "static", "const"];

/// Finds public items without a doc comment.
pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for krate in PURE {
        for (path, source) in tree.sources_of(krate) {
            let mut names: Vec<(usize, String)> = Vec::new();
            for (line, code) in source.product_lines() {
                names.extend(declared(code).map(|name| (line, name.to_owned())));
            }
            names.extend(variants(source));
            for (line, name) in names {
                if !source.is_test(line) && !has_doc(source, line) {
                    found.push(Finding::new(
                        RULE,
                        (path, line),
                        name,
                        "say in one `///` sentence what it means",
                    ));
                }
            }
        }
    }
    found
}

/// Name of the public item or field that a line declares.
fn declared(code: &str) -> Option<&str> {
    let rest = code.trim_start().strip_prefix("pub ")?;
    let mut words = identifiers(rest).map(|(_, word)| word).peekable();
    let first = words.next()?;
    if !KINDS.contains(&first) && !["async", "unsafe", "extern"].contains(&first) {
        // A field: `pub name: Type`. Modules and re-exports are documented where they are defined.
        let field = rest.split(':').next().unwrap_or_default().trim() == first && !rest.contains("::{");
        return (field && rest.trim_start()[first.len()..].trim_start().starts_with(':')).then_some(first);
    }
    let mut name = words.next()?;
    while KINDS.contains(&name) {
        name = words.next()?;
    }
    Some(name)
}

/// Variants of public enums: line and name.
fn variants(source: &Source) -> Vec<(usize, String)> {
    let code = &source.code;
    let mut found = Vec::new();
    for (at, _) in code.match_indices("pub enum ") {
        let Some(open) = code[at..].find('{').map(|length| at + length) else { continue };
        let Some(close) = closing(code, open) else { continue };
        let mut from = open + 1;
        while from < close {
            let end = part_end(code, from, close);
            if let Some((offset, name)) = variant_name(&code[from..end]) {
                found.push((source.line_at(from + offset), name.to_owned()));
            }
            from = end + 1;
        }
    }
    found
}

/// End of the part of a list that begins at `from`: the next comma outside brackets, or `close`.
fn part_end(code: &str, from: usize, close: usize) -> usize {
    let mut at = from;
    while at < close {
        match code.as_bytes()[at] {
            b'(' | b'[' | b'{' => at = closing(code, at).map_or(close, |end| end + 1),
            b',' => return at,
            _ => at += 1,
        }
    }
    close
}

/// Name of a variant behind its attributes.
fn variant_name(part: &str) -> Option<(usize, &str)> {
    let mut at = 0;
    loop {
        at += part[at..].len() - part[at..].trim_start().len();
        if !part[at..].starts_with("#[") {
            break;
        }
        at = closing(part, at + 1)? + 1;
    }
    identifiers(&part[at..]).next().map(|(offset, name)| (at + offset, name))
}

/// Whether a doc comment stands above the line, possibly behind attributes of one or more lines.
fn has_doc(source: &Source, line: usize) -> bool {
    let mut in_attribute = false;
    for above in source.lines[..line - 1].iter().rev().map(|above| above.trim()) {
        if in_attribute || above.starts_with("#[") {
            if above.starts_with("#[doc") {
                return true;
            }
            in_attribute = !above.starts_with("#[");
        } else if above.ends_with(")]") {
            in_attribute = true;
        } else {
            return above.starts_with("///");
        }
    }
    false
}
