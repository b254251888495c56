//! Why a command could not do its work.

use std::fmt::Display;
use std::path::Path;

/// A text and its arguments.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) key: String,
    pub(crate) args: Vec<(&'static str, String)>,
}

impl Failure {
    /// A failure with a text of the locale files.
    pub(crate) fn new(key: &str, args: &[(&'static str, &str)]) -> Self {
        let args = args.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        Self { key: key.to_owned(), args }
    }

    /// Something without a text of its own, in the words of whatever failed.
    pub(crate) fn other(why: impl Display) -> Self {
        Self::new("cli-error-other", &[("why", &why.to_string())])
    }

    /// A file that can't be read.
    pub(crate) fn read(path: &Path, why: impl Display) -> Self {
        let path = path.display().to_string();
        Self::new("cli-error-read", &[("path", &path), ("why", &why.to_string())])
    }

    /// A file that can't be written.
    pub(crate) fn write(path: &Path, why: impl Display) -> Self {
        let path = path.display().to_string();
        Self::new("cli-error-write", &[("path", &path), ("why", &why.to_string())])
    }

    /// A database that can't be opened or brought up to date.
    pub(crate) fn store(why: impl Display) -> Self {
        Self::new("cli-error-store", &[("why", &why.to_string())])
    }
}

impl From<store::DbError> for Failure {
    fn from(error: store::DbError) -> Self {
        Self::other(chain(&error))
    }
}

impl From<store::WorldError> for Failure {
    fn from(error: store::WorldError) -> Self {
        Self::other(chain(&error))
    }
}

impl From<store::ExecuteError> for Failure {
    fn from(error: store::ExecuteError) -> Self {
        Self::other(chain(&error))
    }
}

impl From<demo::SeedError> for Failure {
    fn from(error: demo::SeedError) -> Self {
        Self::other(chain(&error))
    }
}

impl From<demo::SimulateError> for Failure {
    fn from(error: demo::SimulateError) -> Self {
        Self::other(chain(&error))
    }
}

/// An error with all its causes.
pub(crate) fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let said = error.to_string();
        if !text.ends_with(&said) {
            text = format!("{text}: {said}");
        }
        cause = error.source();
    }
    text
}
