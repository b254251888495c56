//! The template renders in both languages; the days are understood.

use askama::Template;
use jiff::civil::date;
use print::slips::{BookEntry, CaseBook};

use crate::rendered::Rendered;
use crate::web::form::FormPairs;
use crate::web::page::Page;
use crate::web::texts::{Language, Languages, Texts};

use super::range::{Range, presets};
use super::view::{BookPage, BookRow};

impl<'a> BookPage<'a> {
    fn sample(texts: &'a Texts) -> Self {
        let row = |entry: BookEntry| BookRow { href: "/x".to_owned(), entry };
        Self {
            t: texts,
            page: Page::plain(texts.text("nav-book"), texts),
            presets: Vec::new(),
            from: "01/11/2026".to_owned(),
            from_error: String::new(),
            to: "x".to_owned(),
            to_error: texts.text("book-bad-date").to_owned(),
            rows: CaseBook::sample().entries.into_iter().map(row).collect(),
            pdf: Some("/can-bo/so-theo-doi.pdf".to_owned()),
            too_many: String::new(),
            said: texts.with("cases-shown", &[("n", "12")]),
            first: None,
            next: None,
        }
    }
}

/// Every template of the slice.
pub(crate) fn samples(texts: &Texts) -> Vec<Rendered> {
    vec![Rendered::of(&BookPage::sample(texts))]
}

#[test]
fn the_book_reads_in_both_languages() {
    let languages = Languages::load();
    for language in Language::ALL {
        let texts = languages.of(language);
        assert!(BookPage::sample(texts).render().unwrap().contains("Trương Văn Ổn"));
        let empty = BookPage { rows: Vec::new(), ..BookPage::sample(texts) };
        let wrong = empty.render().unwrap();
        assert!(!wrong.contains(texts.text("book-empty-title")), "nothing is said of days that are none");
        let empty = BookPage { to_error: String::new(), ..empty };
        assert!(empty.render().unwrap().contains(texts.text("book-empty-title")));
    }
}

#[test]
fn a_book_covers_at_most_a_year_and_says_what_is_wrong() {
    let today = date(2026, 11, 22);
    let days = |query: &[u8]| Range::of(&FormPairs::parse(query).unwrap(), today).days;
    assert_eq!(days(b""), Ok((date(2026, 11, 1), today)));
    assert_eq!(days(b"tu=01/01/2024&den=31/12/2024"), Ok((date(2024, 1, 1), date(2024, 12, 31))));
    assert_eq!(days(b"tu=01/01/2024&den=02/01/2025").unwrap_err().to, "book-too-long");
    assert_eq!(days(b"tu=02/01/2026&den=01/01/2026").unwrap_err().to, "book-ends-before");
    let wrong = days(b"tu=31/02/2026&den=").unwrap_err();
    assert_eq!((wrong.from, wrong.to), ("book-bad-date", "book-bad-date"));
}

#[test]
fn presets_end_today_or_with_the_month_before() {
    let stretches = presets(date(2026, 2, 10)).map(|(_, days)| days);
    let today = date(2026, 2, 10);
    assert_eq!(stretches[0], (date(2026, 2, 1), today));
    assert_eq!(stretches[1], (date(2026, 1, 1), date(2026, 1, 31)));
    assert_eq!(stretches[2], (date(2026, 1, 1), today));
    assert_eq!(stretches[3], (date(2026, 1, 1), today));
}
