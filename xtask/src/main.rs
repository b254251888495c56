//! Tidy: the rules of the architecture, checked inside the test run; and the list of licences.

mod exceptions;
mod finding;
mod licences;
mod rules;
mod source;
mod tree;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use exceptions::Exceptions;
use tree::Tree;

const USAGE: &str = "usage: cargo run -p xtask -- COMMAND
  tidy              check the rules of the architecture
  licences          write THIRD-PARTY.md
  licences --check  compare THIRD-PARTY.md with the lock file; refuse licences that are not allowed";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["tidy"] => tidy(&root()),
        ["licences"] => licences::write(&root()),
        ["licences", "--check"] => licences::check(&root()),
        _ => Err(USAGE.to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// The repository: the folder above this crate, as cargo says at run time, because work trees may share a build.
fn root() -> PathBuf {
    let here = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
    let here = PathBuf::from(here);
    here.parent().unwrap_or(&here).to_path_buf()
}

fn tidy(root: &Path) -> Result<(), String> {
    let started = Instant::now();
    let tree = Tree::read(root)?;
    let exceptions = Exceptions::parse(tree.text(exceptions::PATH).unwrap_or_default());
    let mut findings = exceptions.apply(rules::check(&tree));
    findings.sort();
    for finding in &findings {
        println!("{finding}");
    }
    let (count, files) = (findings.len(), tree.len());
    println!("tidy: {count} findings in {files} files, {} ms", started.elapsed().as_millis());
    if count == 0 { Ok(()) } else { Err("tidy found something to mend".to_owned()) }
}
