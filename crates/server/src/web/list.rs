//! Parts of pages with lists: tabs, choices of a filter.

/// A tab above a list.
#[derive(Clone, Debug)]
pub struct Tab {
    /// Where it leads.
    pub href: String,
    /// Its name.
    pub text: String,
    /// How many stand there; empty when that is not counted.
    pub count: String,
    /// Whether the count is a warning.
    pub late: bool,
    /// Whether it is shown now.
    pub current: bool,
}

/// An option of a select.
#[derive(Clone, Debug)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub text: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

impl Choice {
    /// An option; it is chosen when `chosen` is its value.
    pub fn new(value: &str, text: impl Into<String>, chosen: &str) -> Self {
        Self { value: value.to_owned(), text: text.into(), chosen: value == chosen }
    }
}
