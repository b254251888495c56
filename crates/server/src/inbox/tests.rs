//! The templates render in both languages; addresses survive what people type.

use askama::Template;

use crate::rendered::Rendered;
use crate::web::form::FormPairs;
use crate::web::list::{Choice, Tab};
use crate::web::page::Page;
use crate::web::task_row::TaskRow;
use crate::web::texts::{Language, Languages, Texts};

use super::view::{Asked, ClaimRow, ClaimedPage, InboxPage, own_list};

impl<'a> InboxPage<'a> {
    fn sample(texts: &'a Texts) -> Self {
        Self {
            t: texts,
            page: Page::plain(texts.text("nav-inbox"), texts),
            may_accept: true,
            tabs: vec![Tab {
                href: "/can-bo/viec?han=qua-han".to_owned(),
                text: texts.text("deadline-late").to_owned(),
                count: "2".to_owned(),
                late: true,
                current: true,
            }],
            group: "qua-han",
            fields: vec![Choice::new("ho-tich", "Hộ tịch", "ho-tich")],
            kinds: vec![Choice::new("sign", texts.text("task-kind-sign"), "")],
            words: "\"><script>".to_owned(),
            filtered: true,
            rows: vec![TaskRow::sample(texts)],
            may_choose: true,
            said: texts.with("inbox-shown", &[("n", "1")]),
            first: Some("/can-bo/viec".to_owned()),
            next: Some("/can-bo/viec?sau=0.1.2.3".to_owned()),
        }
    }
}

impl<'a> ClaimedPage<'a> {
    fn sample(texts: &'a Texts) -> Self {
        let row = |done, said: &str| ClaimRow {
            case_no: "H99.18-261122-0001".to_owned(),
            href: "/x".to_owned(),
            done,
            said: said.to_owned(),
        };
        Self {
            t: texts,
            page: Page::plain(texts.text("inbox-claimed-title"), texts),
            rows: vec![row(true, ""), row(false, "<b>")],
            back: "/can-bo/viec".to_owned(),
        }
    }
}

/// Every template of the slice.
pub(crate) fn samples(texts: &Texts) -> Vec<Rendered> {
    vec![Rendered::of(&InboxPage::sample(texts)), Rendered::of(&ClaimedPage::sample(texts))]
}

#[test]
fn the_inbox_reads_in_both_languages() {
    let languages = Languages::load();
    for language in Language::ALL {
        let texts = languages.of(language);
        let page = InboxPage::sample(texts).render().unwrap();
        assert!(page.contains("data-row") && !page.contains("<script>"), "{page}");
        let empty = InboxPage { rows: Vec::new(), filtered: false, group: "", ..InboxPage::sample(texts) };
        assert!(empty.render().unwrap().contains(texts.text("inbox-none-title")));
        assert!(ClaimedPage::sample(texts).render().unwrap().contains("&#60;b&#62;"));
    }
}

#[test]
fn an_unreadable_address_asks_for_the_whole_list() {
    let query = FormPairs::parse(b"han=x&loai=sign%27&linh-vuc=../&sau=1.x.3").unwrap();
    let asked = format!("{:?}", Asked::of(&query));
    assert_eq!(asked, format!("{:?}", Asked::default()));
}

#[test]
fn after_taking_tasks_only_the_inbox_itself_is_gone_back_to() {
    assert_eq!(own_list("/can-bo/viec?han=hom-nay"), "/can-bo/viec?han=hom-nay");
    for elsewhere in
        ["", "//evil.test", "/can-bo/viecx", "https://evil.test/can-bo/viec", "/can-bo/viec?\r\nx"]
    {
        assert_eq!(own_list(elsewhere), "/can-bo/viec");
    }
}
