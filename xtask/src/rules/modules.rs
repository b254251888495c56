//! Modules are named after their subject and say in one sentence what they are.

use crate::finding::Finding;
use crate::tree::Tree;

const NAME: &str = "module-name";
const DOC: &str = "module-doc";

/// Names that say nothing about what is inside.
const BANNED: [&str; 7] = ["util", "utils", "helper", "helpers", "common", "misc", "shared"];

/// Finds modules without a subject or without a sentence.
pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for (path, source) in tree.sources() {
        let inside = path.strip_suffix(".rs").unwrap_or(path);
        let banned = |name: &str| BANNED.contains(&name);
        for name in inside.split('/').filter(|name| banned(name)) {
            found.push(Finding::new(NAME, (path, 1), name, "name the module after its subject"));
        }
        for (line, code) in (1..).zip(&source.code_lines) {
            let mut words = code.split_whitespace().skip_while(|word| word.starts_with("pub"));
            if words.next() == Some("mod")
                && let Some(name) =
                    words.next().map(|name| name.trim_end_matches([';', '{'])).filter(|n| banned(n))
            {
                found.push(Finding::new(NAME, (path, line), name, "name the module after its subject"));
            }
        }
        let first = source.lines.iter().map(|line| line.trim()).find(|line| !line.is_empty());
        let sentence = first.and_then(|line| line.strip_prefix("//!")).map_or("", str::trim);
        if !sentence.contains(' ') {
            found.push(Finding::new(DOC, (path, 1), "", "begin the file with `//!` and one sentence"));
        }
    }
    found
}
