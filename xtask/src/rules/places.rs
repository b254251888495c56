//! The repository works anywhere: no path of one machine, no address of a private package source.

use crate::finding::Finding;
use crate::tree::Tree;

const PATH_RULE: &str = "machine-path";
const SOURCE_RULE: &str = "package-source";

/// Folders in which people and machines keep their own things.
const OWN_FOLDERS: [&str; 4] = ["root", "work", "home", "Users"];

/// Where lock files may take packages from.
const SOURCES: [(&str, &str, &str); 2] = [
    ("Cargo.lock", "source = \"", "registry+https://github.com/rust-lang/crates.io-index"),
    ("package-lock.json", "\"resolved\": \"", "https://registry.npmjs.org/"),
];

/// Finds paths of one machine and private package sources.
pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for (path, text) in tree.texts() {
        let name = path.rsplit('/').next().unwrap_or(path);
        let lock = SOURCES.iter().find(|(lock, _, _)| *lock == name);
        for (number, line) in (1..).zip(text.lines()) {
            if let Some((_, key, allowed)) = lock {
                let source = line.split_once(key).map(|(_, rest)| rest);
                if source.is_some_and(|source| !source.starts_with(allowed)) {
                    let advice = format!("take packages from {allowed} only");
                    found.push(Finding::new(SOURCE_RULE, (path, number), "", advice));
                }
            } else if let Some(own) = machine_path(line) {
                let advice = "write the path relative to the repository, or take it as an argument";
                found.push(Finding::new(PATH_RULE, (path, number), own, advice));
            }
        }
    }
    found
}

/// An absolute path into such a folder.
fn machine_path(line: &str) -> Option<&str> {
    for folder in OWN_FOLDERS {
        let start = format!("/{folder}/");
        for (at, _) in line.match_indices(&start) {
            let before = line[..at].chars().next_back();
            let fresh = before.is_none_or(|c| !c.is_alphanumeric() && !"._-/}>)".contains(c));
            let rest = &line[at + start.len()..];
            let inside = |c: char| c.is_alphanumeric() || "._-/".contains(c);
            let length = rest.find(|c| !inside(c)).unwrap_or(rest.len());
            let url_part = before == Some('"') && !rest[..length].contains('/');
            if fresh && length > 0 && !url_part {
                return Some(&line[at..at + start.len() + length]);
            }
        }
    }
    None
}
