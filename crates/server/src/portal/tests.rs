//! Search by people's words, and every page of the portal in both languages.

use askama::Template;
use jiff::civil::date;
use procedure::{Package, Procedure};
use store::Shelf;

use crate::rendered::Rendered;
use crate::web::page::{NavGroup, NavItem, Office, Page};
use crate::web::texts::{Language, Languages, Texts};

use super::home::{FiguresView, HomePage, Opening, Tile};
use super::procedure::{FeeView, KindView, PaperView, ProcedurePage, StepView, View};
use super::procedures::{Choice, Group, Line, PageLink, Pager, ProceduresPage};
use super::search::search;
use super::statements::{ACCESSIBILITY, PRIVACY, StatementPage};
use super::terms;

/// The shipped procedures.
fn shelf() -> Shelf {
    let mut shelf = Shelf::default();
    for package in demo::shipped::packages().expect("the shipped procedures can be read") {
        shelf.put(1, compiled(&package));
    }
    shelf
}

fn compiled(package: &Package) -> Procedure {
    procedure::compile(package).unwrap_or_else(|findings| panic!("{findings:?}")).0
}

/// Codes that a search finds, best first.
fn codes(query: &str) -> Vec<String> {
    let shelf = shelf();
    let procedures: Vec<&Procedure> = shelf.all().map(|(procedure, _)| procedure).collect();
    search(query, &procedures).places.iter().map(|place| procedures[*place].code.clone()).collect()
}

#[test]
fn people_find_a_procedure_in_their_own_words() {
    for (words, code) in [
        ("làm giấy khai sinh cho con", "1.001193"),
        ("lam giay khai sinh cho con", "1.001193"),
        ("DANG KY KET HON", "1.000894"),
        ("cưới", "1.000894"),
        ("giấy độc thân", "1.004873"),
        ("tôi muốn mở quán phở", "1.001612"),
        ("photo công chứng", "2.000815"),
        ("sổ đỏ cấp sai", "1.012818"),
        ("bán gas", "2.001283"),
        ("1.001193", "1.001193"),
        ("marriage registration", "1.000894"),
        ("mất giấy khai sinh", "1.004884"),
    ] {
        let found = codes(words);
        assert!(
            found.iter().take(3).any(|one| one == code),
            "{words}: {code} not among the first of {found:?}"
        );
    }
}

#[test]
fn a_search_that_hits_nothing_finds_nothing_and_an_empty_one_everything() {
    assert_eq!(codes("xyzzyq"), Vec::<String>::new());
    assert_eq!(codes("  ?! ").len(), shelf().all().count());
}

#[test]
fn the_nearest_are_only_offered_when_none_has_all_the_words() {
    let shelf = shelf();
    let procedures: Vec<&Procedure> = shelf.all().map(|(procedure, _)| procedure).collect();
    assert!(!search("khai sinh", &procedures).nearest_only);
    let nearest = search("khai sinh zzzz", &procedures);
    assert!(nearest.nearest_only && !nearest.places.is_empty(), "{nearest:?}");
}

#[test]
fn times_and_shares_are_written_as_the_language_does() {
    let languages = Languages::load();
    let (vietnamese, english) = (languages.of(Language::Vietnamese), languages.of(Language::English));
    assert_eq!(terms::share(986, vietnamese), "98,6%");
    assert_eq!(terms::share(986, english), "98.6%");
    assert_eq!(terms::share(1_000, vietnamese), "100%");
    assert_eq!(terms::count(1_284, vietnamese), "1.284");
    assert_eq!(terms::count(1_284, english), "1,284");
    assert_eq!(terms::amount(0, vietnamese), "Không thu");
    assert_eq!(terms::amount(15_000, vietnamese), "15.000 ₫");
    for (minutes, words) in
        [(210, "3 giờ 30 phút"), (240, "4 giờ làm việc"), (480, "1 ngày làm việc"), (45, "45 phút")]
    {
        assert_eq!(terms::allotted(minutes, 480, vietnamese), words);
    }
}

#[test]
fn every_shipped_procedure_can_be_asked_for_at_the_end_of_2026() {
    let shelf = shelf();
    let late: Vec<&str> = shelf
        .all()
        .filter(|(procedure, _)| !procedure.is_effective_on(date(2026, 12, 31)))
        .map(|(procedure, _)| procedure.code.as_str())
        .collect();
    assert_eq!(late, Vec::<&str>::new());
}

fn office() -> Office {
    Office {
        desk: "Trung tâm Phục vụ hành chính công".to_owned(),
        address: "Số 18 phố Hoa Sen".to_owned(),
        hotline: "0900 000 018".to_owned(),
        hours: vec!["7:30–11:30".to_owned()],
    }
}

fn page(t: &Texts) -> Page {
    let item =
        NavItem { href: "/".to_owned(), text: "Trang chủ".to_owned(), current: true, ..NavItem::default() };
    Page {
        nav: vec![NavGroup { title: String::new(), items: vec![item] }],
        office: Some(office()),
        ..Page::plain("Cổng", t)
    }
}

impl<'a> HomePage<'a> {
    fn sample(t: &'a Texts) -> Self {
        Self {
            t,
            page: page(t),
            office: office(),
            open: Opening { is_open: true, text: "Đang mở cửa".to_owned() },
            popular: vec![("khai sinh".to_owned(), "/thu-tuc?q=khai%20sinh".to_owned())],
            tiles: vec![Tile {
                icon: "baby",
                name: "Sinh con".to_owned(),
                hint: "Khai sinh".to_owned(),
                href: "/thu-tuc?linh-vuc=ho-tich".to_owned(),
            }],
            all: "Xem tất cả 66 thủ tục".to_owned(),
            figures: Some(FiguresView {
                month: "11/2026".to_owned(),
                received: "1.284".to_owned(),
                finished: "1.200".to_owned(),
                in_time: Some("98,6%".to_owned()),
            }),
            cutoff: "15:00".to_owned(),
        }
    }
}

impl<'a> ProceduresPage<'a> {
    fn sample(t: &'a Texts) -> Self {
        let link = |number: usize| PageLink {
            number,
            href: format!("/thu-tuc?trang={number}"),
            current: number == 1,
        };
        Self {
            t,
            page: page(t),
            words: "khai sinh \"<\"".to_owned(),
            fields: vec![Choice {
                value: "ho-tich".to_owned(), text: "Hộ tịch".to_owned(), chosen: true
            }],
            groups: vec![Group {
                name: "Hộ tịch".to_owned(),
                lines: vec![Line {
                    href: "/thu-tuc/1.001193".to_owned(),
                    name: "Đăng ký khai sinh".to_owned(),
                    foreign: true,
                    facts: "1.001193".to_owned(),
                }],
            }],
            nearest_only: true,
            pager: Pager {
                range: "1–20".to_owned(),
                previous: Some("/thu-tuc".to_owned()),
                next: Some("/thu-tuc?trang=2".to_owned()),
                pages: vec![link(1), link(2)],
            },
        }
    }
}

impl View {
    fn sample() -> Self {
        let fee = FeeView {
            name: "Lệ phí".to_owned(),
            amount: "8.000 ₫".to_owned(),
            remarks: vec!["Nộp cùng hồ sơ.".to_owned()],
            exempt: "Người nghèo".to_owned(),
        };
        let paper = PaperView { name: "Tờ khai".to_owned(), facts: "1 bản chính".to_owned() };
        let general = KindView {
            name: "Trường hợp chung".to_owned(),
            term: "3 ngày làm việc".to_owned(),
            fees: vec![fee],
            papers: vec![paper],
        };
        let step = StepView {
            name: "Thẩm định".to_owned(),
            unit: "Tư pháp – Hộ tịch".to_owned(),
            time: "3 giờ 30 phút".to_owned(),
        };
        Self {
            code: "1.001193".to_owned(),
            name: "Birth registration".to_owned(),
            vietnamese: "Đăng ký khai sinh".to_owned(),
            field: "Hộ tịch".to_owned(),
            field_href: "/thu-tuc?linh-vuc=ho-tich".to_owned(),
            by_post: true,
            kinds: vec![general, KindView::default()],
            steps: vec![step],
            legal_basis: vec!["Luật Hộ tịch".to_owned()],
            ..Self::default()
        }
    }
}

/// Every template of the slice.
pub(crate) fn samples(texts: &Texts) -> Vec<Rendered> {
    let procedure = ProcedurePage { t: texts, page: page(texts), office: office(), p: View::sample() };
    let statement = StatementPage::new(page(texts), texts, ("privacy", &PRIVACY));
    vec![
        Rendered::of(&HomePage::sample(texts)),
        Rendered::of(&ProceduresPage::sample(texts)),
        Rendered::of(&procedure),
        Rendered::of(&statement),
    ]
}

#[test]
fn every_page_is_whole_in_both_languages() {
    let languages = Languages::load();
    for language in Language::ALL {
        let t = languages.of(language);
        let bare = HomePage { figures: None, tiles: Vec::new(), popular: Vec::new(), ..HomePage::sample(t) };
        let nothing = ProceduresPage { groups: Vec::new(), ..ProceduresPage::sample(t) };
        let pages = [
            HomePage::sample(t).render(),
            bare.render(),
            ProceduresPage::sample(t).render(),
            nothing.render(),
            ProcedurePage { t, page: page(t), office: office(), p: View::sample() }.render(),
            StatementPage::new(page(t), t, ("accessibility", &ACCESSIBILITY)).render(),
            StatementPage::new(page(t), t, ("privacy", &PRIVACY)).render(),
        ];
        for html in pages {
            let html = html.expect("a page");
            for gap in ["portal-", "tracking-", "layout-", ">action-", ">name-", "unit-"] {
                assert!(!html.contains(gap), "{gap} in {html}");
            }
            // What leads nowhere yet is not offered.
            for dead in ["href=\"#\"", "/my", "/progress", "/sign-"] {
                assert!(!html.contains(dead), "{dead} in {html}");
            }
        }
    }
}
