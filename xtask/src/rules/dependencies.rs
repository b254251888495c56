//! Which crate may depend on which: arrows go one way, and each driver has one home.

use super::{PURE, in_crate};
use crate::finding::Finding;
use crate::tree::Tree;

const RULE: &str = "dependency";

/// What a crate may use of ours.
enum May {
    /// These crates.
    Use(&'static [&'static str]),
    /// Every crate, for programs that only measure or test.
    UseAll,
}

/// The table of arrows. A new crate gets a row; a new arrow is a decision.
const ARROWS: [(&str, May); 16] = [
    ("text", May::Use(&[])),
    ("calendar", May::Use(&["text"])),
    ("access", May::Use(&["text"])),
    ("rules", May::Use(&["text"])),
    ("forms", May::Use(&["rules", "text"])),
    ("process", May::Use(&["rules", "text"])),
    ("procedure", May::Use(&["access", "calendar", "forms", "process", "rules", "text"])),
    ("casework", May::Use(&["access", "calendar", "forms", "procedure", "process", "rules", "text"])),
    (
        "store",
        May::Use(&["access", "calendar", "casework", "forms", "procedure", "process", "rules", "text"]),
    ),
    ("print", May::Use(&["text"])),
    ("channels", May::Use(&[])),
    (
        "server",
        May::Use(&[
            "access",
            "calendar",
            "casework",
            "channels",
            "forms",
            "print",
            "procedure",
            "process",
            "rules",
            "store",
            "text",
        ]),
    ),
    (
        "demo",
        May::Use(&[
            "access",
            "calendar",
            "casework",
            "forms",
            "procedure",
            "process",
            "rules",
            "store",
            "text",
        ]),
    ),
    (
        "cli",
        May::Use(&[
            "access",
            "calendar",
            "casework",
            "channels",
            "demo",
            "forms",
            "print",
            "procedure",
            "process",
            "rules",
            "server",
            "store",
            "text",
        ]),
    ),
    ("bench", May::UseAll),
    ("test-support", May::UseAll),
];

/// Libraries with one home; every other crate of the product does without.
const HOMES: [(&str, &[&str]); 6] = [
    ("rusqlite", &["store"]),
    ("tokio-postgres", &["store"]),
    ("axum", &["server"]),
    ("askama", &["server"]),
    ("typst", &["print"]),
    ("lettre", &["channels"]),
];

/// Libraries that pure crates do without.
const NOT_PURE: [&str; 11] = [
    "tokio",
    "futures",
    "hyper",
    "http",
    "reqwest",
    "tower",
    "rand",
    "getrandom",
    "anyhow",
    "tracing",
    "object_store",
];

/// Compares the manifests with the table.
pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let manifests = tree.texts().filter_map(|(path, text)| match in_crate(path) {
        Some((krate, "Cargo.toml")) => Some((path, krate, text)),
        Some(_) | None => None,
    });
    manifests.flat_map(|(path, krate, text)| check_crate(path, krate, text)).collect()
}

fn check_crate(path: &str, krate: &str, manifest: &str) -> Vec<Finding> {
    let Some((_, may)) = ARROWS.iter().find(|(name, _)| *name == krate) else {
        let advice = "give the crate a row in the table of xtask/src/rules/dependencies.rs";
        return vec![Finding::new(RULE, (path, 1), krate, advice)];
    };
    let allowed = match may {
        May::Use(allowed) => *allowed,
        May::UseAll => return Vec::new(),
    };
    let mut found = Vec::new();
    for (line, name) in dependencies(manifest) {
        let ours = ARROWS.iter().any(|(row, _)| *row == name);
        let advice = if ours && !allowed.contains(&name) {
            format!("{krate} must not depend on {name}: move what both need down")
        } else if let Some((_, homes)) =
            HOMES.iter().find(|(row, homes)| *row == name && !homes.contains(&krate))
        {
            format!("{name} is for {} alone", homes.join(" and "))
        } else if PURE.contains(&krate) && NOT_PURE.contains(&name) {
            format!("{krate} is a pure crate and does without {name}")
        } else {
            continue;
        };
        found.push(Finding::new(RULE, (path, line), name, advice));
    }
    found
}

/// Names under `[dependencies]` and `[build-dependencies]`, with their lines.
fn dependencies(manifest: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut inside = false;
    for (number, line) in (1..).zip(manifest.lines().map(str::trim)) {
        if let Some(header) = line.strip_prefix('[') {
            let header = header.split(']').next().unwrap_or_default();
            let mut parts = header.rsplitn(2, "dependencies.");
            let (name, before) = (parts.next().unwrap_or_default(), parts.next());
            inside = header.ends_with("dependencies") && !header.contains("dev-");
            if before.is_some_and(|before| !before.contains("dev-")) {
                found.push((number, name));
            }
        } else if inside && !line.is_empty() && !line.starts_with('#') {
            let name = line.split(['.', ' ', '=']).next().unwrap_or_default();
            found.push((number, name.trim_matches('"')));
        }
    }
    found
}
