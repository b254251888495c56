//! The template renders in both languages.

use askama::Template;

use crate::rendered::Rendered;
use crate::web::page::Page;
use crate::web::task_row::TaskRow;
use crate::web::texts::{Language, Languages, Texts};
use crate::web::time::Chip;

use super::view::{Bar, HomePage, LateRow, Tile};

impl<'a> HomePage<'a> {
    fn sample(texts: &'a Texts) -> Self {
        Self {
            t: texts,
            page: Page::plain("x", texts),
            greeting: texts.with("home-greeting", &[("name", "Nguyễn Thị Lan")]),
            today: "22/11/2026".to_owned(),
            may_accept: true,
            works: true,
            tiles: vec![Tile {
                href: "/can-bo/viec".to_owned(),
                icon: "inbox",
                text: texts.text("home-inbox").to_owned(),
                count: "999+".to_owned(),
                late: true,
                none: false,
            }],
            nearest: vec![TaskRow::sample(texts)],
            oversees: true,
            late: vec![LateRow {
                href: "/x".to_owned(),
                case_no: "H99.18-261122-0001".to_owned(),
                procedure: "Đăng ký khai sinh".to_owned(),
                applicant: "Lê Văn <Ả>".to_owned(),
                chip: Chip { state: "late", text: texts.text("deadline-late").to_owned() },
            }],
            late_href: "/can-bo/ho-so?tre=1".to_owned(),
            bars: vec![Bar {
                href: "/x".to_owned(),
                text: texts.text("stage-accepted").to_owned(),
                count: "4".to_owned(),
                percent: 40,
            }],
        }
    }
}

/// Every template of the slice.
pub(crate) fn samples(texts: &Texts) -> Vec<Rendered> {
    vec![Rendered::of(&HomePage::sample(texts))]
}

#[test]
fn the_first_page_reads_in_both_languages_with_and_without_work() {
    let languages = Languages::load();
    for language in Language::ALL {
        let texts = languages.of(language);
        let full = HomePage::sample(texts).render().unwrap();
        assert!(full.contains("Lê Văn &#60;Ả&#62;"), "{full}");
        let empty = HomePage { nearest: Vec::new(), late: Vec::new(), ..HomePage::sample(texts) };
        assert!(empty.render().unwrap().contains(texts.text("home-nothing-title")));
        let idle = HomePage { works: false, ..HomePage::sample(texts) };
        assert!(idle.render().unwrap().contains(texts.text("home-no-cases")));
    }
}
