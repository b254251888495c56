//! Entries of the case book on the page.

use askama::Template;
use jiff::civil::Date;
use print::slips::BookEntry;

use crate::web::case_book::{Read, book_entry};
use crate::web::list::Tab;
use crate::web::page::Page;
use crate::web::session::OfficerVisit;
use crate::web::texts::Texts;
use crate::web::urls;

use super::range::{Range, presets};

/// Entries on one page.
pub(super) const ROWS: usize = 100;
/// A row of the page.
pub(super) struct BookRow {
    pub(super) href: String,
    pub(super) entry: BookEntry,
}

/// The case book as a page.
#[derive(Template)]
#[template(path = "book/templates/book.html")]
pub(super) struct BookPage<'a> {
    pub(super) t: &'a Texts,
    pub(super) page: Page,
    pub(super) presets: Vec<Tab>,
    pub(super) from: String,
    pub(super) from_error: String,
    pub(super) to: String,
    pub(super) to_error: String,
    pub(super) rows: Vec<BookRow>,
    /// Address of the PDF; `None` while the days are wrong or the book is empty.
    pub(super) pdf: Option<String>,
    /// Why there is no PDF of so many entries; empty when there is one.
    pub(super) too_many: String,
    pub(super) said: String,
    pub(super) first: Option<String>,
    pub(super) next: Option<String>,
}

impl<'a> BookPage<'a> {
    /// The page of what was read.
    pub(super) fn of(officer: &'a OfficerVisit, page: Page, (range, read): (&Range, &Read)) -> Self {
        let (texts, world) = (officer.visit.texts(), officer.visit.app().world());
        let today = calendar::to_local(officer.visit.now()).date();
        let wrong = range.days.err().unwrap_or_default();
        let told =
            |key: &'static str| if key.is_empty() { String::new() } else { texts.text(key).to_owned() };
        let days = range.days.ok();
        let url = |after| days.map(|days| Range::url(urls::CASE_BOOK, days, after));
        let tab = |(key, stretch): (&str, (Date, Date))| Tab {
            href: Range::url(urls::CASE_BOOK, stretch, None),
            text: texts.text(key).to_owned(),
            count: String::new(),
            late: false,
            current: days == Some(stretch),
        };
        Self {
            t: texts,
            page,
            presets: presets(today).into_iter().map(tab).collect(),
            from: range.typed_from.clone(),
            from_error: told(wrong.from),
            to: range.typed_to.clone(),
            to_error: told(wrong.to),
            pdf: days
                .filter(|_| !read.entries.is_empty())
                .map(|days| Range::url(urls::CASE_BOOK_PDF, days, None)),
            too_many: String::new(),
            said: texts.with("cases-shown", &[("n", &read.entries.len().to_string())]),
            first: range.after.and_then(|_| url(None)),
            next: read.next.and_then(|after| url(Some(after))),
            rows: read
                .entries
                .iter()
                .map(|entry| BookRow {
                    href: urls::case(&entry.case.case_no),
                    entry: book_entry(entry, (&world, texts)),
                })
                .collect(),
        }
    }
}
