//! Every path that a document names exists.

use crate::finding::Finding;
use crate::tree::{Tree, has_ending};

const RULE: &str = "document-path";

/// Endings that make a word with a slash a path.
const ENDINGS: [&str; 13] =
    ["rs", "md", "toml", "txt", "ftl", "html", "json", "bpmn", "typ", "sql", "mjs", "js", "scss"];

/// Folders that only exist after work: built things and data.
const MADE: [&str; 3] = ["target", "data", "node_modules"];

/// Finds paths in documents that are not there.
pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for (path, text) in tree.texts().filter(|(path, _)| is_document(path)) {
        let mut fenced = false;
        for (number, line) in (1..).zip(text.lines()) {
            if line.trim_start().starts_with("```") {
                fenced = !fenced;
            }
            if fenced || line.starts_with("    ") {
                continue;
            }
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            let spans =
                line.split('`').skip(1).step_by(2).filter_map(|span| missing_span(tree, span, folder));
            let links = link_targets(line).filter_map(|target| missing_link(tree, target, folder));
            for missing in spans.chain(links) {
                let advice = "there is no such path: correct the document";
                found.push(Finding::new(RULE, (path, number), missing, advice));
            }
        }
    }
    found
}

/// Texts for people; the list of others' work names folders as text.
fn is_document(path: &str) -> bool {
    has_ending(path, "md") && path != "THIRD-PARTY.md"
}

/// Targets of links `[text](target)` within the repository.
fn link_targets(line: &str) -> impl Iterator<Item = &str> {
    let targets = line.split("](").skip(1).filter_map(|rest| rest.split([')', '#', ' ']).next());
    targets.filter(|target| !target.is_empty() && !target.contains("://") && !target.starts_with("mailto:"))
}

/// The target of a link, when it does not exist.
fn missing_link(tree: &Tree, target: &str, folder: &str) -> Option<String> {
    let path = resolve(folder, target)?;
    (!tree.exists(&path)).then_some(path)
}

/// The path that a span names, when it is one and exists neither from the root nor beside the document.
fn missing_span(tree: &Tree, name: &str, folder: &str) -> Option<String> {
    let plain = name.chars().all(|c| c.is_alphanumeric() || "/._-{}<>*…".contains(c));
    let first = name.split('/').next().unwrap_or_default();
    if !plain || name.starts_with('/') || MADE.contains(&first) {
        return None;
    }
    let known_ending = name.rsplit_once('.').is_some_and(|(_, ending)| ENDINGS.contains(&ending));
    let at_root = !name.contains('/') && has_ending(name, "md");
    let looks_like_path = at_root || (name.contains('/') && (known_ending || tree.exists(first)));
    let path = up_to_placeholder(name);
    let exists = || tree.exists(path) || resolve(folder, path).is_some_and(|path| tree.exists(&path));
    (looks_like_path && !path.is_empty() && !exists()).then(|| path.to_owned())
}

/// The path in front of a placeholder: `procedures/CODE/form.json` is only checked as `procedures`.
fn up_to_placeholder(path: &str) -> &str {
    let mut end = 0;
    for part in path.split('/') {
        let stem = part.split('.').next().unwrap_or_default();
        let capitals = stem.len() > 1 && stem.chars().all(|c| c.is_ascii_uppercase() || c == '_');
        // Files such as README.md stand in capitals, but they end the path and are no placeholder.
        let placeholder =
            part.contains(['{', '<', '*', '…']) || (capitals && path != part && !has_ending(part, "md"));
        if placeholder {
            return path[..end].trim_end_matches('/');
        }
        end += part.len() + 1;
    }
    path.trim_end_matches('/')
}

/// A link target relative to its document's folder; `None` when it leaves the repository.
fn resolve(folder: &str, target: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}
