//! The templates render in both languages; passwords are checked before they are stored.

use askama::Template;

use crate::rendered::Rendered;
use crate::web::page::{Page, Theme};
use crate::web::texts::{Language, Languages, Texts};

use super::view::{AccountPage, HelpPage, Wrong, check_new, preferences};

impl<'a> AccountPage<'a> {
    fn sample(texts: &'a Texts) -> Self {
        Self {
            t: texts,
            page: Page::plain(texts.text("account-title"), texts),
            id: "lan".to_owned(),
            name: "Nguyễn Thị Lan".to_owned(),
            posts: vec!["A".to_owned(), "<B>".to_owned()],
            preferences: preferences(&Theme::default(), texts),
            old_error: texts.text("account-old-wrong").to_owned(),
            new_error: String::new(),
            again_error: String::new(),
        }
    }
}

/// Every template of the slice.
pub(crate) fn samples(texts: &Texts) -> Vec<Rendered> {
    let help = HelpPage { t: texts, page: Page::plain(texts.text("help-title"), texts) };
    vec![Rendered::of(&AccountPage::sample(texts)), Rendered::of(&help)]
}

#[test]
fn the_account_and_the_help_read_in_both_languages() {
    let languages = Languages::load();
    for language in Language::ALL {
        let texts = languages.of(language);
        let page = AccountPage::sample(texts).render().unwrap();
        assert!(page.contains("&#60;B&#62;") && page.contains(texts.text("account-old-wrong")), "{page}");
        assert!(!page.contains(">account-"), "a text is missing: {page}");
        let help =
            HelpPage { t: texts, page: Page::plain(texts.text("help-title"), texts) }.render().unwrap();
        assert!(help.contains(texts.text("help-soon")), "{help}");
    }
}

#[test]
fn a_new_password_is_long_enough_typed_twice_and_new() {
    let fine = Wrong::default();
    assert_eq!(check_new("motcua-demo", "mật khẩu mới", "mật khẩu mới"), fine);
    assert_eq!(check_new("cu", "ngắn", "ngắn").new, "account-new-short");
    assert_eq!(check_new("motcua-demo", "motcua-demo", "motcua-demo").new, "account-new-same");
    assert_eq!(check_new("cu", "mật khẩu mới", "mật khẩu mói").again, "account-again-differs");
    assert_eq!(check_new("", "mật khẩu mới", "mật khẩu mới").old, "account-old-missing");
    assert_eq!(check_new("cu", &"x".repeat(201), &"x".repeat(201)).new, "account-new-long");
}
