//! Licences of the libraries: an allow list, and THIRD-PARTY.md that lists what the program is made of.

mod expression;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

const PATH: &str = "THIRD-PARTY.md";

/// Licences that may be combined with ours (EUPL-1.2) in one program; `deny.toml` holds the same list.
const ALLOWED: [&str; 12] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Allowed besides for libraries that only build or test the program and are not in it.
const ALLOWED_FOR_WORK: [&str; 1] = ["MPL-2.0"];

const HEAD: &str = "# Third-party parts

Written by `cargo run -p xtask -- licences`; do not edit. What the program `motcua` contains on Linux, and the parts
that lie in this repository. The licence of our own work is in [LICENSE](LICENSE).

## Parts in this repository

| Part | Version | Licence | Where |
|---|---|---|---|
| Bootstrap (style sheets) | 5.3 | MIT | assets/scss/vendor/bootstrap |
| Tabler Icons (drawings) | 3 | MIT | assets/icons.svg |
| Liberation Serif (fonts) | 2.1 | OFL-1.1 | crates/print/fonts |

## Libraries

| Library | Version | Licence | Source |
|---|---|---|---|
";

/// A library of the lock file.
struct Library {
    name: String,
    version: String,
    licence: String,
    source: String,
}

/// Writes the list.
pub(crate) fn write(root: &Path) -> Result<(), String> {
    let text = list(&metadata(root)?)?;
    std::fs::write(root.join(PATH), text).map_err(|error| format!("{PATH}: {error}"))
}

/// Compares the list with the lock file and every licence with the allow list.
pub(crate) fn check(root: &Path) -> Result<(), String> {
    let metadata = metadata(root)?;
    let built_in = built_in(&metadata);
    let allowed_for_work = [&ALLOWED[..], &ALLOWED_FOR_WORK].concat();
    let refused: Vec<String> = libraries(&metadata)
        .iter()
        .filter(|(id, library)| {
            let allowed = if built_in.contains(*id) { &ALLOWED[..] } else { &allowed_for_work };
            !expression::is_allowed(&library.licence, allowed)
        })
        .map(|(_, Library { name, version, licence, .. })| {
            format!("{name} {version}: {licence:?} is not allowed")
        })
        .collect();
    if !refused.is_empty() {
        return Err(refused.join("\n"));
    }
    let written = std::fs::read_to_string(root.join(PATH)).unwrap_or_default();
    if written != list(&metadata)? {
        return Err(format!("{PATH} is not what the lock file says: run `cargo run -p xtask -- licences`"));
    }
    println!("licences: {} libraries, all allowed", libraries(&metadata).len());
    Ok(())
}

fn metadata(root: &Path) -> Result<Value, String> {
    let output = Command::new(std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()))
        .args(["metadata", "--format-version", "1", "--locked"])
        .args(["--filter-platform", "x86_64-unknown-linux-gnu"])
        .current_dir(root)
        .output()
        .map_err(|error| format!("cargo metadata: {error}"))?;
    if !output.status.success() {
        return Err(format!("cargo metadata: {}", String::from_utf8_lossy(&output.stderr)));
    }
    serde_json::from_slice(&output.stdout).map_err(|error| format!("cargo metadata: {error}"))
}

/// Every library that is not ours, by package id.
fn libraries(metadata: &Value) -> BTreeMap<&str, Library> {
    let packages = metadata["packages"].as_array().map(Vec::as_slice).unwrap_or_default();
    let text = |package: &Value, key: &str| package[key].as_str().unwrap_or_default().to_owned();
    packages
        .iter()
        .filter(|package| package["source"].is_string())
        .filter_map(|package| {
            let library = Library {
                name: text(package, "name"),
                version: text(package, "version"),
                licence: text(package, "license"),
                source: text(package, "repository"),
            };
            Some((package["id"].as_str()?, library))
        })
        .collect()
}

/// Ids of everything that is built into the program: normal dependencies of `cli`, and theirs.
fn built_in(metadata: &Value) -> BTreeSet<&str> {
    let nodes = metadata["resolve"]["nodes"].as_array().map(Vec::as_slice).unwrap_or_default();
    let by_id: BTreeMap<&str, &Value> =
        nodes.iter().filter_map(|node| Some((node["id"].as_str()?, node))).collect();
    let mut reached = BTreeSet::new();
    let mut next: Vec<&str> = by_id.keys().copied().filter(|id| id.contains("/crates/cli#")).collect();
    while let Some(id) = next.pop() {
        if !reached.insert(id) {
            continue;
        }
        let dependencies = by_id.get(id).and_then(|node| node["deps"].as_array());
        for dependency in dependencies.into_iter().flatten() {
            let kinds = dependency["dep_kinds"].as_array().map(Vec::as_slice).unwrap_or_default();
            if kinds.iter().any(|kind| kind["kind"].is_null()) {
                next.extend(dependency["pkg"].as_str());
            }
        }
    }
    reached
}

fn list(metadata: &Value) -> Result<String, String> {
    let built_in = built_in(metadata);
    let libraries = libraries(metadata);
    let mut shown: Vec<&Library> =
        libraries.iter().filter(|(id, _)| built_in.contains(*id)).map(|(_, library)| library).collect();
    if shown.is_empty() {
        return Err("cargo metadata names no library of the crate cli".to_owned());
    }
    shown.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
    let mut text = HEAD.to_owned();
    for Library { name, version, licence, source } in shown {
        let _ = writeln!(text, "| {name} | {version} | {licence} | {source} |");
    }
    Ok(text)
}
