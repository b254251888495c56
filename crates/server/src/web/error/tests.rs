//! The page of an error reads in both languages.

use askama::Template;

use super::ErrorPage;
use crate::rendered::Rendered;
use crate::web::page::Page;
use crate::web::texts::{Language, Languages, Texts};

impl<'a> ErrorPage<'a> {
    fn sample(texts: &'a Texts) -> Self {
        let title = texts.text("error-fault-title").to_owned();
        Self {
            t: texts,
            page: Page::plain(title.clone(), texts),
            home: "/can-bo",
            title,
            text: "<Lê>".to_owned(),
            incident: Some("A1B2C3".to_owned()),
        }
    }
}

/// The template of this module.
pub(crate) fn samples(texts: &Texts) -> Vec<Rendered> {
    vec![Rendered::of(&ErrorPage::sample(texts))]
}

#[test]
fn an_error_reads_in_both_languages_and_names_its_number() {
    let languages = Languages::load();
    for language in Language::ALL {
        let texts = languages.of(language);
        let page = ErrorPage::sample(texts).render().unwrap();
        assert!(page.contains("&#60;Lê&#62;") && page.contains("A1B2C3"), "{page}");
        assert!(!page.contains(">error-"), "a text is missing: {page}");
        let known = ErrorPage { incident: None, ..ErrorPage::sample(texts) }.render().unwrap();
        assert!(!known.contains("A1B2C3"));
    }
}
