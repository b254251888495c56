//! The template renders in both languages; what is typed is understood.

use askama::Template;

use crate::rendered::Rendered;
use crate::web::form::FormPairs;
use crate::web::list::{Choice, Tab};
use crate::web::page::Page;
use crate::web::sight::meanings;
use crate::web::texts::{Language, Languages, Texts};
use crate::web::time::Chip;

use super::asked::Asked;
use super::view::{CaseRow, CasesPage};

impl<'a> CasesPage<'a> {
    fn sample(texts: &'a Texts) -> Self {
        let at = || ("2026-11-22T08:00:00+07:00".to_owned(), "22/11/2026 08:00".to_owned());
        Self {
            t: texts,
            page: Page::plain(texts.text("cases-all"), texts),
            tabs: vec![Tab {
                href: "/can-bo/ho-so".to_owned(),
                text: texts.text("cases-all").to_owned(),
                count: String::new(),
                late: false,
                current: true,
            }],
            scan: ("tre", "1"),
            words: String::new(),
            procedures: vec![Choice::new("1.001193", "Đăng ký khai sinh", "")],
            from: "32/13/2026".to_owned(),
            from_error: texts.text("cases-bad-date").to_owned(),
            to: String::new(),
            to_error: String::new(),
            filtered: true,
            rows: vec![CaseRow {
                case_no: "H99.18-261122-0001".to_owned(),
                href: "/x".to_owned(),
                procedure: "Đăng ký khai sinh".to_owned(),
                applicant: "<Lê>".to_owned(),
                channel: texts.text("channel-online").to_owned(),
                from_agency: "Sở Nông nghiệp".to_owned(),
                stage: texts.text("stage-in-progress").to_owned(),
                step: "Thẩm định".to_owned(),
                received: at(),
                due: at(),
                chip: Some(Chip { state: "fine", text: "x".to_owned() }),
            }],
            said: texts.with("cases-found-many", &[("n", "500")]),
            cut: true,
            first: None,
            next: Some("/y".to_owned()),
        }
    }
}

/// Every template of the slice.
pub(crate) fn samples(texts: &Texts) -> Vec<Rendered> {
    vec![Rendered::of(&CasesPage::sample(texts))]
}

#[test]
fn a_list_reads_in_both_languages() {
    let languages = Languages::load();
    for language in Language::ALL {
        let texts = languages.of(language);
        let page = CasesPage::sample(texts).render().unwrap();
        assert!(page.contains("&#60;Lê&#62;") && page.contains("500"), "{page}");
        let none = CasesPage { rows: Vec::new(), words: "x".to_owned(), ..CasesPage::sample(texts) };
        assert!(none.render().unwrap().contains(texts.text("list-not-found-title")));
    }
}

#[test]
fn telephone_numbers_and_ids_are_found_however_they_are_spaced() {
    let first = |typed: &str| meanings(typed)[0].join("+");
    assert_eq!(first("0912 345 678"), "0912345678");
    assert_eq!(first("+84 912.345.678"), "0912345678");
    assert_eq!(first("001 190 000 001"), "001190000001");
    assert_eq!(first("Nguyễn Thị Lan"), "nguyen+thi+lan");
    assert_eq!(first("261122-0001"), "261122+0001");
    assert!(meanings("'; DROP").iter().flatten().all(|word| word == "drop"));
}

#[test]
fn a_date_that_is_none_is_told_and_not_dropped() {
    let asked = |query: &[u8]| Asked::of(&FormPairs::parse(query).unwrap());
    assert!(asked(b"tu=32/13/2026").is_wrong());
    assert!(asked(b"tu=2026").is_wrong());
    assert!(!asked(b"tu=02/11/2026&den=").is_wrong());
}
