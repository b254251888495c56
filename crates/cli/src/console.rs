//! What the program says: facts to the standard output, as text or JSON; everything else to standard error.

use std::io::Write;

use serde_json::Value;
use server::web::texts::{Language, Languages, Texts};

use crate::failure::Failure;

/// Where facts and messages go, and in which language.
pub(crate) struct Console {
    languages: Languages,
    language: Language,
    json: bool,
}

impl Console {
    /// A console that speaks a language.
    pub(crate) fn new(languages: Languages, language: Language, json: bool) -> Self {
        Self { languages, language, json }
    }

    /// The texts of its language.
    pub(crate) const fn texts(&self) -> &Texts {
        self.languages.of(self.language)
    }

    /// A text with arguments.
    pub(crate) fn with(&self, key: &str, args: &[(&str, &str)]) -> String {
        self.texts().with(key, args)
    }

    /// Prints facts: as JSON when that was asked for, as lines otherwise.
    pub(crate) fn facts(&self, json: &Value, lines: impl IntoIterator<Item = String>) {
        let text = if self.json {
            format!("{json:#}\n")
        } else {
            lines.into_iter().map(|line| line + "\n").collect()
        };
        print(&text);
    }

    /// Prints a document that is for programs in any case.
    #[expect(clippy::unused_self, reason = "everything that is printed goes through the console")]
    pub(crate) fn document(&self, text: &str) {
        print(&format!("{}\n", text.trim_end()));
    }

    /// Says something beside the facts; silent for programs.
    pub(crate) fn say(&self, text: &str) {
        if !self.json {
            eprintln!("{text}");
        }
    }

    /// Says why nothing came of it.
    pub(crate) fn fail(&self, failure: &Failure) {
        let args: Vec<(&str, &str)> =
            failure.args.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let what = self.with(&failure.key, &args);
        if self.json {
            eprintln!("{}", serde_json::json!({"error": failure.key, "message": what}));
        } else {
            eprintln!("{}", self.with("cli-error", &[("what", &what)]));
        }
    }
}

fn print(text: &str) {
    let mut out = std::io::stdout().lock();
    // Whoever reads may have seen enough and gone away.
    drop(out.write_all(text.as_bytes()).and_then(|()| out.flush()));
}
