//! The page to sign in reads in both languages.

use askama::Template;

use super::pages::{Account, SignInPage};
use crate::rendered::Rendered;
use crate::web::page::Page;
use crate::web::texts::{Language, Languages, Texts};

impl<'a> SignInPage<'a> {
    fn sample(texts: &'a Texts) -> Self {
        Self {
            t: texts,
            page: Page::plain(texts.text("sign-in-title"), texts),
            next: "/can-bo/viec?nhom=tre".to_owned(),
            name: "<lan>".to_owned(),
            error: "<!>".to_owned(),
            accounts: vec![Account {
                name: "lan".to_owned(),
                officer: "Nguyễn Thị Lan".to_owned(),
                unit: "Bộ phận Một cửa".to_owned(),
            }],
        }
    }
}

/// Every template of the slice.
pub(crate) fn samples(texts: &Texts) -> Vec<Rendered> {
    vec![Rendered::of(&SignInPage::sample(texts))]
}

#[test]
fn the_page_to_sign_in_reads_in_both_languages_and_keeps_the_name() {
    let languages = Languages::load();
    for language in Language::ALL {
        let texts = languages.of(language);
        let page = SignInPage::sample(texts).render().unwrap();
        for said in ["&#60;lan&#62;", "&#60;!&#62;", "Nguyễn Thị Lan", "/can-bo/viec?nhom=tre"] {
            assert!(page.contains(said), "{said}: {page}");
        }
        assert!(!page.contains(">sign-in-"), "a text is missing: {page}");
        let bare = SignInPage { accounts: Vec::new(), error: String::new(), ..SignInPage::sample(texts) };
        let bare = bare.render().unwrap();
        assert!(!bare.contains("Nguyễn Thị Lan") && !bare.contains("&#60;!&#62;"));
    }
}
