//! What tidy found: where, against which rule, and what to do.

use std::fmt;

/// One breach of a rule.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Finding {
    /// Path from the root of the repository, with forward slashes.
    pub(crate) path: String,
    /// Line, from 1.
    pub(crate) line: usize,
    /// Name of the rule, as exceptions name it.
    pub(crate) rule: &'static str,
    /// The function, identifier or key it is about; empty when it is about the whole file.
    pub(crate) item: String,
    /// What to do.
    pub(crate) advice: String,
}

impl Finding {
    /// A finding about `item` of a file.
    pub(crate) fn new(
        rule: &'static str,
        (path, line): (&str, usize),
        item: impl Into<String>,
        advice: impl Into<String>,
    ) -> Self {
        Self { path: path.to_owned(), line, rule, item: item.into(), advice: advice.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, line, rule, item, advice } = self;
        if item.is_empty() {
            write!(f, "{path}:{line}: {rule}: {advice}")
        } else {
            write!(f, "{path}:{line}: {rule}: `{item}`: {advice}")
        }
    }
}
