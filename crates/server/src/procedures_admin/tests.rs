//! The templates render in both languages; every finding has its message.

use access::{Directory, Unit};
use askama::Template;
use store::Shelf;

use crate::rendered::Rendered;
use crate::web::list::{Choice, Tab};
use crate::web::page::Page;
use crate::web::texts::{Language, Languages, Texts};

use super::detail::{ProcedurePage, Shown};
use super::view::{FieldGroup, ListPage, ProcedureRow};

impl<'a> ListPage<'a> {
    fn sample(texts: &'a Texts) -> Self {
        Self {
            t: texts,
            page: Page::plain(texts.text("nav-procedures"), texts),
            tabs: vec![Tab {
                href: "/x".to_owned(),
                text: texts.text("admin-to-verify").to_owned(),
                count: "3".to_owned(),
                late: false,
                current: true,
            }],
            fields: vec![Choice::new("ho-tich", "Hộ tịch", "")],
            words: String::new(),
            to_verify: true,
            groups: vec![FieldGroup {
                id: "ho-tich".to_owned(),
                name: "Hộ tịch".to_owned(),
                rows: vec![ProcedureRow {
                    href: "/can-bo/thu-tuc/1.001193".to_owned(),
                    code: "1.001193".to_owned(),
                    name: "Đăng ký khai sinh".to_owned(),
                    version: 1,
                    case_kinds: 2,
                    steps: 4,
                    to_verify: true,
                    offered: false,
                }],
            }],
            said: texts.with("admin-shown", &[("n", "1")]),
        }
    }
}

fn directory() -> Directory {
    let units = demo::UNITS_OF_A_COMMUNE.iter().map(|(code, name)| Unit {
        agency: "H99.18".to_owned(),
        code: (*code).to_owned(),
        name: (*name).to_owned(),
    });
    Directory::new([("H99.18".to_owned(), "UBND phường Hoa Sen".to_owned())], units, [])
}

/// Every template of the slice.
pub(crate) fn samples(texts: &Texts) -> Vec<Rendered> {
    let (package, directory) = (demo::shipped::packages().unwrap().remove(0), directory());
    let (procedure, _) = procedure::compile(&package).unwrap();
    let page = Page::plain(procedure.name.clone(), texts);
    let shown = Shown { procedure: &procedure, version: 1, in_force: Some(1), slip_sets: &["default"] };
    let procedure = ProcedurePage::of(texts, page, shown, &directory);
    vec![Rendered::of(&ListPage::sample(texts)), Rendered::of(&procedure)]
}

#[test]
fn the_list_reads_in_both_languages() {
    let languages = Languages::load();
    for language in Language::ALL {
        let texts = languages.of(language);
        let page = ListPage::sample(texts).render().unwrap();
        assert!(page.contains(texts.text("admin-to-verify")));
        let none = ListPage { groups: Vec::new(), ..ListPage::sample(texts) };
        assert!(none.render().unwrap().contains(texts.text("admin-none-title")));
    }
}

#[test]
fn every_shipped_procedure_is_shown_without_a_missing_text() {
    let languages = Languages::load();
    let directory = directory();
    let mut shelf = Shelf::default();
    for package in demo::shipped::packages().unwrap() {
        shelf.put(1, procedure::compile(&package).unwrap().0);
    }
    assert!(shelf.all().count() > 50);
    for language in Language::ALL {
        let texts = languages.of(language);
        for (procedure, version) in shelf.all() {
            let page = Page::plain(procedure.name.clone(), texts);
            let shown = Shown { procedure, version, in_force: Some(version), slip_sets: &["default"] };
            let shown = ProcedurePage::of(texts, page, shown, &directory).render().unwrap();
            assert!(shown.contains("<svg") && shown.contains(&procedure.code));
            // A text that does not exist shows its key.
            for start in
                ["admin-role-", "admin-applicant-", "task-kind-", "field-kind-", ">admin-", ">finding-"]
            {
                assert!(!shown.contains(start), "{} {start} {shown}", procedure.code);
            }
        }
    }
}

#[test]
fn every_finding_has_a_message_in_both_languages() {
    let languages = Languages::load();
    let codes = [process::FINDING_CODES, forms::FINDING_CODES, procedure::FINDING_CODES].concat();
    for language in Language::ALL {
        let texts = languages.of(language);
        let gaps: Vec<&&str> = codes.iter().filter(|code| !texts.has(&format!("finding-{code}"))).collect();
        assert_eq!(gaps, Vec::<&&str>::new(), "{language:?}");
    }
}
