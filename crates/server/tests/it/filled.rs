//! An installation with many invented cases, and what its tables say about them.

use std::collections::BTreeSet;

use demo::{Plan, simulate};
use jiff::civil::date;
use store::{DbError, Param};

use crate::support::{Caller, Page, TestApp};

/// Lets so many cases come and be worked on until now.
pub async fn fill(app: &TestApp, cases: u64) {
    let (store, world, now) = (app.app.store().clone(), app.world(), app.app.clock().now());
    let plan =
        Plan { cases, seed: 11, from: date(2026, 8, 24), until: now, all_stages: true, mails_from: now };
    let work = move || simulate(&store, &world, &plan, &mut |_| {}).map_err(|error| error.to_string());
    tokio::task::spawn_blocking(work).await.expect("the simulation ends").expect("the simulation works");
}

/// The first column of every row.
pub async fn column(app: &TestApp, sql: &'static str, params: &[&str]) -> Vec<String> {
    let params: Vec<String> = params.iter().map(|&param| param.to_owned()).collect();
    let read = move |tx: &mut store::Tx<'_>| {
        let params: Vec<Param<'_>> = params.iter().map(Param::from).collect();
        tx.query(sql, &params)?.iter().map(|row| row.text(0)).collect::<Result<Vec<_>, DbError>>()
    };
    app.app.store().read(read).await.expect("a query")
}

/// Changes rows by hand.
pub async fn change(app: &TestApp, sql: &'static str, params: &[i64]) {
    let params = params.to_vec();
    let write = move |tx: &mut store::Tx<'_>| {
        let params: Vec<Param<'_>> = params.iter().map(|&param| param.into()).collect();
        tx.execute(sql, &params)
    };
    app.app.store().write(write).await.expect("a change");
}

/// Every page of a list, from its first on.
pub async fn all_pages(officer: &mut Caller<'_>, first: &str) -> Vec<Page> {
    let mut pages = vec![officer.get(first).await];
    while let Some(next) = pages.last().and_then(|page| page.find(".more a[rel=next]", "href")) {
        assert!(pages.len() < 100, "a list without an end: {next}");
        pages.push(officer.get(&next).await);
    }
    pages
}

/// The case numbers of all pages in their order.
pub fn codes(pages: &[Page]) -> Vec<String> {
    pages.iter().flat_map(|page| page.texts("a.code")).collect()
}

/// The same without order; a number that stands twice fails.
pub fn once(codes: Vec<String>) -> BTreeSet<String> {
    let count = codes.len();
    let set: BTreeSet<String> = codes.into_iter().collect();
    assert_eq!(set.len(), count, "a row stands twice");
    set
}

/// Text, count and address of every tab.
pub fn tabs(page: &Page) -> Vec<(String, String, String)> {
    let texts = page.texts(".tabsl a");
    let split = |text: &str| match text.rsplit_once(' ') {
        Some((name, count)) if count.starts_with(|sign: char| sign.is_ascii_digit()) => {
            (name.to_owned(), count.to_owned())
        }
        Some(_) | None => (text.to_owned(), String::new()),
    };
    texts
        .iter()
        .zip(page.finds(".tabsl a", "href"))
        .map(|(text, href)| {
            let (name, count) = split(text);
            (name, count, href)
        })
        .collect()
}
