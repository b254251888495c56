//! What can go wrong while printing, said so that the keeper of a template can act on it.

use std::fmt;
use std::time::Duration;

/// One complaint of the typesetter about a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateFault {
    /// The template that holds the faulty place, or the virtual "data.json".
    pub template: String,
    /// Line, counted from 1; none where the fault belongs to no line.
    pub line: Option<usize>,
    /// Column in characters, counted from 1.
    pub column: Option<usize>,
    /// What is wrong, in the typesetter's English.
    pub message: String,
    /// Advice of the typesetter, often empty.
    pub hints: Vec<String>,
}

impl fmt::Display for TemplateFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.template)?;
        if let Some(line) = self.line {
            write!(out, ":{line}")?;
        }
        write!(out, ": {}", self.message)?;
        self.hints.iter().try_for_each(|hint| write!(out, " (hint: {hint})"))
    }
}

/// Why there is no PDF.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PrintError {
    /// No template has this name.
    #[error("there is no slip template {template:?}")]
    UnknownTemplate {
        /// The name asked for.
        template: String,
    },
    /// The name of a template is not "folder/name.typ" in plain letters.
    #[error("{template:?} is no template name: use a-z, 0-9, '-', '_' and '/', ending in .typ")]
    BadTemplateName {
        /// The refused name.
        template: String,
    },
    /// A template, or all of them together, exceed the limits.
    #[error("template {template:?} exceeds the limit of {limit} {unit}")]
    TemplateTooLarge {
        /// The first template over the limit.
        template: String,
        /// The limit.
        limit: usize,
        /// What is counted: "bytes" or "templates".
        unit: &'static str,
    },
    /// The data are larger than [`crate::DATA_BYTES_MAX`].
    #[error("the data of {template:?} have {bytes} bytes, more than {limit}")]
    DataTooLarge {
        /// The template asked for.
        template: String,
        /// Size of the data as JSON.
        bytes: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// The template is faulty or does not fit the data.
    #[error("{}", listed(.faults))]
    Template {
        /// What is wrong, at least one fault.
        faults: Vec<TemplateFault>,
    },
    /// The template makes more than [`crate::PAGES_MAX`] pages.
    #[error("{template:?} makes {pages} pages, more than {limit}")]
    TooManyPages {
        /// The template asked for.
        template: String,
        /// The pages it made.
        pages: usize,
        /// The limit.
        limit: usize,
    },
    /// The template did not come to an end in time.
    #[error("{template:?} is not done after {limit:?}; look for a loop without an end")]
    TooSlow {
        /// The template asked for.
        template: String,
        /// The time allowed.
        limit: Duration,
    },
    /// An earlier, overdue run of the same template has still not ended; no second one is begun.
    #[error("an overdue run of {template:?} has not ended yet; correct the template or wait")]
    StillRunning {
        /// The template asked for.
        template: String,
    },
    /// The typesetter itself failed; the template is likely to be the cause, but it can't say where.
    #[error("the typesetter broke down over {template:?}: {message}")]
    Crashed {
        /// The template asked for.
        template: String,
        /// What it said when it broke down.
        message: String,
    },
}

fn listed(faults: &[TemplateFault]) -> String {
    faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}
