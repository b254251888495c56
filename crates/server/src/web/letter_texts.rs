//! Texts of letters to applicants: those that come with the program, and an installation's own in their place.

use std::collections::BTreeMap;
use std::fmt;

use calendar::OnSupplement;
use casework::NoticeTemplate;

/// Names that a text may use between braces.
pub const PLACEHOLDERS: [&str; 12] = [
    "case_no",
    "applicant",
    "procedure",
    "agency",
    "due",
    "address",
    "hotline",
    "lookup_url",
    "lookup_code",
    "items",
    "reason",
    "waiting",
];

/// The texts that come with the program: name below `notices`, text.
const EMBEDDED: [(&str, &str); 7] = [
    ("vi/accepted.txt", include_str!("../../../../notices/vi/accepted.txt")),
    ("vi/declined.txt", include_str!("../../../../notices/vi/declined.txt")),
    ("vi/result_ready.txt", include_str!("../../../../notices/vi/result_ready.txt")),
    ("vi/supplement_requested.txt", include_str!("../../../../notices/vi/supplement_requested.txt")),
    ("vi/waiting_none.txt", include_str!("../../../../notices/vi/waiting_none.txt")),
    ("vi/waiting_pause.txt", include_str!("../../../../notices/vi/waiting_pause.txt")),
    ("vi/waiting_restart.txt", include_str!("../../../../notices/vi/waiting_restart.txt")),
];

/// The texts by name.
#[derive(Clone, Debug)]
pub struct LetterTexts(BTreeMap<String, String>);

/// A text that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadText {
    /// Its name below `notices`.
    pub name: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong with it.
    pub why: WhyBad,
}

/// What is wrong with a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyBad {
    /// There is no letter of this name.
    Unknown,
    /// The first line must be the subject, the second empty, and a letter must follow.
    NoSubject,
    /// Braces hold a name that stands for nothing, or are not closed.
    Placeholder(String),
}

impl WhyBad {
    /// Code of the text that tells it, and its argument.
    pub fn told(&self) -> (&'static str, &str) {
        match self {
            Self::Unknown => ("unknown", ""),
            Self::NoSubject => ("no-subject", ""),
            Self::Placeholder(name) => ("placeholder", name),
        }
    }
}

impl fmt::Display for BadText {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: {:?}", self.name, self.line, self.why)
    }
}

impl std::error::Error for BadText {}

impl LetterTexts {
    /// The texts that come with the program.
    pub fn embedded() -> Self {
        Self(EMBEDDED.map(|(name, text)| (name.to_owned(), text.to_owned())).into())
    }

    /// The same with an installation's own texts in place of those of the same name; every text is checked.
    pub fn with_own(own: BTreeMap<String, String>) -> Result<Self, BadText> {
        let Self(mut texts) = Self::embedded();
        for (name, text) in own {
            let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
            let bad = |(line, why)| BadText { name: name.clone(), line, why };
            if !texts.contains_key(&name) {
                return Err(bad((1, WhyBad::Unknown)));
            }
            check(&text, !name.contains("/waiting_")).map_err(bad)?;
            texts.insert(name, text);
        }
        Ok(Self(texts))
    }

    /// The text of a notice: first line the subject, then an empty line, then the letter.
    pub fn of(&self, template: NoticeTemplate) -> &str {
        self.named(match template {
            NoticeTemplate::Accepted => "vi/accepted.txt",
            NoticeTemplate::Declined => "vi/declined.txt",
            NoticeTemplate::SupplementRequested => "vi/supplement_requested.txt",
            NoticeTemplate::ResultReady => "vi/result_ready.txt",
        })
    }

    /// What waiting for a supplement does to the term, in a sentence.
    pub fn waiting(&self, policy: OnSupplement) -> &str {
        self.named(match policy {
            OnSupplement::Restart => "vi/waiting_restart.txt",
            OnSupplement::Pause => "vi/waiting_pause.txt",
            OnSupplement::None => "vi/waiting_none.txt",
        })
        .trim()
    }

    fn named(&self, name: &str) -> &str {
        self.0.get(name).map(String::as_str).unwrap_or_default()
    }
}

/// Finds the first line that cannot be used.
fn check(text: &str, is_letter: bool) -> Result<(), (usize, WhyBad)> {
    let letter = text.split_once("\n\n").filter(|(subject, _)| !subject.contains('\n'));
    let whole =
        letter.is_some_and(|(subject, letter)| !subject.trim().is_empty() && !letter.trim().is_empty());
    if is_letter && !whole {
        return Err((1, WhyBad::NoSubject));
    }
    for (line, words) in (1..).zip(text.lines()) {
        for part in words.split('{').skip(1) {
            let name = part.split_once('}').map_or(part, |(name, _)| name);
            if !part.contains('}') || !PLACEHOLDERS.contains(&name) {
                return Err((line, WhyBad::Placeholder(name.to_owned())));
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(name: &str, text: &str) -> BTreeMap<String, String> {
        [(name.to_owned(), text.to_owned())].into()
    }

    #[test]
    fn every_notice_has_a_subject_and_uses_only_known_placeholders() {
        let texts = LetterTexts::embedded();
        for (name, text) in EMBEDDED {
            assert_eq!(check(text, !name.contains("/waiting_")), Ok(()), "{name}");
        }
        for template in NoticeTemplate::ALL {
            let (subject, letter) = texts.of(template).split_once("\n\n").expect("a subject and a letter");
            assert!(subject.contains("{case_no}"), "{template:?}");
            assert!(letter.contains("{agency}") || letter.contains("{case_no}"), "{template:?}");
        }
        let sentences: std::collections::BTreeSet<&str> =
            [OnSupplement::Restart, OnSupplement::Pause, OnSupplement::None]
                .map(|policy| texts.waiting(policy))
                .into();
        assert_eq!(sentences.len(), 3);
    }

    #[test]
    fn an_installation_says_it_in_its_own_words() {
        let texts =
            LetterTexts::with_own(own("vi/accepted.txt", "Chào {applicant}\r\n\r\nĐã nhận {case_no}.\r\n"));
        let texts = texts.expect("the text is sound");
        assert_eq!(texts.of(NoticeTemplate::Accepted), "Chào {applicant}\n\nĐã nhận {case_no}.\n");
        assert_eq!(texts.of(NoticeTemplate::Declined), LetterTexts::embedded().of(NoticeTemplate::Declined));
    }

    #[test]
    fn a_text_that_cannot_be_used_is_named_with_its_line() {
        for (name, text, line, why) in [
            ("vi/acepted.txt", "a\n\nb\n", 1, WhyBad::Unknown),
            ("en/accepted.txt", "a\n\nb\n", 1, WhyBad::Unknown),
            ("vi/accepted.txt", "a\nb\n", 1, WhyBad::NoSubject),
            ("vi/accepted.txt", "", 1, WhyBad::NoSubject),
            ("vi/accepted.txt", "a\n\nb\n{ten}\n", 4, WhyBad::Placeholder("ten".to_owned())),
            ("vi/accepted.txt", "a\n\nb {case_no\n", 3, WhyBad::Placeholder("case_no".to_owned())),
            ("vi/waiting_none.txt", "{x}", 1, WhyBad::Placeholder("x".to_owned())),
        ] {
            let bad = LetterTexts::with_own(own(name, text)).expect_err(name);
            assert_eq!((bad.name.as_str(), bad.line, &bad.why), (name, line, &why));
        }
    }
}
