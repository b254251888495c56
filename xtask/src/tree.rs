//! The files of the repository as git sees them, read once.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use crate::source::Source;

/// Larger files are data; no rule reads them.
const SIZE_MAX: u64 = 2_000_000;

/// Every file that is tracked or would be: path to text. Files that are not text have no text.
pub(crate) struct Tree {
    files: BTreeMap<String, Option<String>>,
    sources: BTreeMap<String, Source>,
}

impl Tree {
    /// Reads the work tree.
    pub(crate) fn read(root: &Path) -> Result<Self, String> {
        let listed = Command::new("git")
            .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            .current_dir(root)
            .output()
            .map_err(|error| format!("git ls-files: {error}"))?;
        if !listed.status.success() {
            return Err(format!("git ls-files: {}", String::from_utf8_lossy(&listed.stderr)));
        }
        let mut files = BTreeMap::new();
        for path in String::from_utf8_lossy(&listed.stdout).split('\0').filter(|path| !path.is_empty()) {
            let full = root.join(path);
            // A file that was deleted but is still in the index is not there any more.
            let Ok(about) = full.metadata() else { continue };
            let text = if about.len() > SIZE_MAX { None } else { std::fs::read_to_string(&full).ok() };
            files.insert(path.to_owned(), text);
        }
        Ok(Self::new(files))
    }

    fn new(files: BTreeMap<String, Option<String>>) -> Self {
        let sources = files
            .iter()
            .filter(|(path, _)| has_ending(path, "rs"))
            .filter_map(|(path, text)| Some((path.clone(), Source::parse(path, text.as_deref()?))))
            .collect();
        Self { files, sources }
    }

    /// A tree of the given files, for tests.
    #[cfg(test)]
    pub(crate) fn of(files: &[(&str, &str)]) -> Self {
        Self::new(files.iter().map(|(path, text)| ((*path).to_owned(), Some((*text).to_owned()))).collect())
    }

    /// How many files there are.
    pub(crate) fn len(&self) -> usize {
        self.files.len()
    }

    /// Text of a file; `None` when there is no such text file.
    pub(crate) fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path)?.as_deref()
    }

    /// Every text file.
    pub(crate) fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().filter_map(|(path, text)| Some((path.as_str(), text.as_deref()?)))
    }

    /// Every Rust source.
    pub(crate) fn sources(&self) -> impl Iterator<Item = (&str, &Source)> {
        self.sources.iter().map(|(path, source)| (path.as_str(), source))
    }

    /// Every Rust source of the product part (`src`) of a crate.
    pub(crate) fn sources_of<'a>(&'a self, krate: &str) -> impl Iterator<Item = (&'a str, &'a Source)> {
        let folder = format!("crates/{krate}/src/");
        self.sources().filter(move |(path, _)| path.starts_with(&folder))
    }

    /// Whether the path is a file or a folder of the repository.
    pub(crate) fn exists(&self, path: &str) -> bool {
        let folder = format!("{path}/");
        self.files.contains_key(path)
            || self.files.range(folder.clone()..).next().is_some_and(|(first, _)| first.starts_with(&folder))
    }
}

/// Whether the path ends in a dot and `ending`.
pub(crate) fn has_ending(path: &str, ending: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, found)| found == ending)
}
