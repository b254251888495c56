//! The templates render in both languages; addresses are masked.

use askama::Template;
use channels::{Recipient, StoredMail};

use crate::rendered::Rendered;
use crate::web::list::Tab;
use crate::web::notices::masked;
use crate::web::page::Page;
use crate::web::texts::{Language, Languages, Texts};

use super::view::{LetterPage, NoticeRow, NoticesPage};

impl<'a> NoticesPage<'a> {
    fn sample(texts: &'a Texts) -> Self {
        Self {
            t: texts,
            page: Page::plain(texts.text("nav-notices"), texts),
            tabs: vec![Tab {
                href: "/x".to_owned(),
                text: texts.text("list-all").to_owned(),
                count: String::new(),
                late: false,
                current: true,
            }],
            rows: vec![NoticeRow {
                key: "1-2-3".to_owned(),
                created: ("2026-11-22T08:00:00+07:00".to_owned(), "22/11/2026 08:00".to_owned()),
                case_no: "H99.18-261122-0001".to_owned(),
                href: "/x".to_owned(),
                what: texts.text("notice-about-accepted").to_owned(),
                recipient: masked("lan@example.vn"),
                chip: "late",
                symbol: "warn",
                state: texts.text("notice-given-up").to_owned(),
                when: String::new(),
                attempts: 8,
                error: "<timeout>".to_owned(),
                letter: "/y".to_owned(),
                may_retry: true,
            }],
            said: texts.with("notice-shown", &[("n", "1")]),
            first: None,
            next: None,
        }
    }
}

impl<'a> LetterPage<'a> {
    fn sample(texts: &'a Texts, kept: bool) -> Self {
        let letter = StoredMail {
            name: "000001".to_owned(),
            to: Recipient { name: "Lan".to_owned(), address: "lan@example.vn".to_owned() },
            subject: "Hồ sơ".to_owned(),
            text: "<script>".to_owned(),
            html: None,
            message_id: "1-2-3@motcua".to_owned(),
            attachment_names: Vec::new(),
        };
        Self {
            t: texts,
            page: Page::plain("Hồ sơ", texts),
            letter,
            kept,
            case_no: "H99.18-261122-0001".to_owned(),
            href: "/x".to_owned(),
        }
    }
}

/// Every template of the slice.
pub(crate) fn samples(texts: &Texts) -> Vec<Rendered> {
    vec![
        Rendered::of(&NoticesPage::sample(texts)),
        Rendered::of(&LetterPage::sample(texts, false)),
        Rendered::of(&LetterPage::sample(texts, true)),
    ]
}

#[test]
fn notices_read_in_both_languages() {
    let languages = Languages::load();
    for language in Language::ALL {
        let texts = languages.of(language);
        let page = NoticesPage::sample(texts).render().unwrap();
        assert!(page.contains("&#60;timeout&#62;") && page.contains("value=\"1-2-3\""), "{page}");
        for (kept, said) in [(false, "notice-demonstration"), (true, "notice-kept-text")] {
            let page = LetterPage::sample(texts, kept).render().unwrap();
            assert!(page.contains("&#60;script&#62;") && page.contains(texts.text(said)), "{page}");
        }
    }
}
