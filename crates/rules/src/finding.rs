//! What a lint reports: a code to translate, the element it is about, and a detail.

use serde::Serialize;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The definition cannot be used until this is mended.
    Error,
    /// The definition works, but someone should look.
    Warning,
}

/// One thing a lint noticed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// How bad it is.
    pub severity: Severity,
    /// Stable kebab-case code; the message is `finding-<code>` in the locale files.
    pub code: &'static str,
    /// Id of the element (BPMN id, field key, component code) the finding is about.
    pub element: String,
    /// Argument of the message: a name, a value, a parser's words. May be empty.
    pub detail: String,
}

impl Finding {
    /// A finding that makes the definition unusable.
    pub fn error(code: &'static str, element: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { severity: Severity::Error, code, element: element.into(), detail: detail.into() }
    }

    /// A finding that someone should look at.
    pub fn warning(code: &'static str, element: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, code, element: element.into(), detail: detail.into() }
    }
}
