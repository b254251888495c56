//! A slice of the server never imports another slice.

use std::collections::BTreeSet;

use super::in_crate;
use crate::finding::Finding;
use crate::source::identifiers;
use crate::tree::Tree;

const RULE: &str = "slice-import";

/// Folders that every slice may use; they in turn use no slice.
const SHARED: [&str; 1] = ["web"];

/// Finds imports from one slice to another.
pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let slices: BTreeSet<&str> =
        tree.sources().filter_map(|(path, _)| folder(path)).filter(|name| !SHARED.contains(name)).collect();
    let mut found = Vec::new();
    for (path, source) in tree.sources() {
        let Some(own) = folder(path) else { continue };
        for (at, _) in source.code.match_indices("crate::") {
            let line = source.line_at(at);
            if source.is_test(line) {
                continue;
            }
            for name in first_names(&source.code[at + "crate::".len()..]) {
                if name != own && slices.contains(name) {
                    let advice = format!(
                        "the slice {own} must not use the slice {name}: move what both need to server::web or a pure crate"
                    );
                    found.push(Finding::new(RULE, (path, line), name, advice));
                }
            }
        }
    }
    found
}

/// Folder of the server's source a file lies in; `None` for files at the top.
fn folder(path: &str) -> Option<&str> {
    let (krate, inside) = in_crate(path)?;
    let (folder, _) = inside.strip_prefix("src/")?.split_once('/')?;
    (krate == "server").then_some(folder)
}

/// First names behind `crate::`: one, or those of a group.
fn first_names(rest: &str) -> Vec<&str> {
    let Some(group) = rest.strip_prefix('{') else {
        return identifiers(rest).next().map(|(_, name)| name).into_iter().collect();
    };
    let mut depth = 0_usize;
    let mut names = Vec::new();
    let mut fresh = true;
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => fresh = true,
            c if fresh && !c.is_whitespace() => {
                fresh = false;
                names.extend(identifiers(&group[at..]).next().map(|(_, name)| name));
            }
            _ => {}
        }
    }
    names
}
