//! `motcua process check`: the lint of a BPMN file.

use std::fs;
use std::io::Read;
use std::path::PathBuf;

use crate::Verdict;
use crate::console::Console;
use crate::failure::Failure;
use crate::findings::{Checked, print_one};

/// A file is read so far: one byte more than a process may have.
const BYTES_MAX: u64 = process::MAX_BYTES as u64 + 1;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    Check {
        /// BPMN file.
        file: PathBuf,
        /// Whether warnings count.
        #[arg(long)]
        strict: bool,
    },
}

/// Checks a file; what is not XML at all is unusable.
pub(crate) fn run(arguments: &Arguments, console: &Console) -> Result<Verdict, Failure> {
    let Command::Check { file, strict } = &arguments.command;
    // A file that has no end must not fill the memory; of one that is too long the reader says so.
    let mut text = String::new();
    fs::File::open(file)
        .and_then(|opened| opened.take(BYTES_MAX).read_to_string(&mut text))
        .map_err(|error| Failure::read(file, error))?;
    let findings = match process::read(&text) {
        Ok(process) => process::lint(&process),
        Err(findings) => findings,
    };
    let unusable =
        findings.iter().any(|finding| ["xml-broken", "not-bpmn", "xml-too-large"].contains(&finding.code));
    let checked = Checked { what: file.display().to_string(), findings };
    let verdict = print_one(&checked, *strict, console);
    if unusable {
        let path = file.display().to_string();
        return Err(Failure::new("cli-error-read", &[("path", &path), ("why", "BPMN 2.0 XML")]));
    }
    Ok(verdict)
}
