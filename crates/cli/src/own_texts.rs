//! What an installation prints and writes in its own way: templates of slips and texts of letters in its data folder.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use print::{PrintError, Printer};
use server::web::letter_texts::{BadText, LetterTexts};

use crate::failure::{Failure, chain};

/// Where templates of slips lie in the data folder, a folder for each set.
const SLIPS: &str = "slips";
/// Where texts of letters lie in the data folder, a folder for each language.
const NOTICES: &str = "notices";

/// The printer with the installation's own templates in place of those of the same name.
pub(crate) fn printer(data: &Path) -> Result<Printer, Failure> {
    let folder = data.join(SLIPS);
    Printer::with_own(own(&folder, "typ")?).map_err(|error| bad_template(&folder, &error))
}

/// The texts of letters with the installation's own in place of those of the same name.
pub(crate) fn letters(data: &Path) -> Result<LetterTexts, Failure> {
    let folder = data.join(NOTICES);
    LetterTexts::with_own(own(&folder, "txt")?).map_err(|bad| bad_letter(&folder, &bad))
}

/// Files with this ending by their name below the folder, `default/acceptance.typ`.
fn own(folder: &Path, ending: &str) -> Result<BTreeMap<String, String>, Failure> {
    let mut texts = BTreeMap::new();
    for path in entries(folder)? {
        if path.is_dir() {
            for file in entries(&path)?.into_iter().filter(|file| has(file, ending)) {
                let text = fs::read_to_string(&file).map_err(|error| Failure::read(&file, error))?;
                texts.insert(format!("{}/{}", name(&path), name(&file)), text);
            }
        } else if has(&path, ending) {
            return Err(Failure::new("cli-error-own-place", &[("path", &path.display().to_string())]));
        }
    }
    Ok(texts)
}

/// What lies in a folder; nothing when there is none.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Failure::read(folder, error)),
    };
    let paths = entries.map(|entry| entry.map(|entry| entry.path()));
    paths.collect::<Result<_, _>>().map_err(|error| Failure::read(folder, error))
}

fn has(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|found| found == ending)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn bad_template(folder: &Path, error: &PrintError) -> Failure {
    let PrintError::Template { faults } = error else { return Failure::other(chain(error)) };
    let Some(fault) = faults.first() else { return Failure::other(chain(error)) };
    let line = fault.line.map_or_else(|| "?".to_owned(), |line| line.to_string());
    let path = folder.join(&fault.template).display().to_string();
    Failure::new("cli-error-own-slip", &[("path", &path), ("line", &line), ("why", &fault.message)])
}

fn bad_letter(folder: &Path, bad: &BadText) -> Failure {
    let (why, argument) = bad.why.told();
    let path = folder.join(&bad.name).display().to_string();
    let args = [("path", path.as_str()), ("line", &bad.line.to_string()), ("name", argument)];
    Failure::new(&format!("cli-error-own-letter-{why}"), &args)
}
