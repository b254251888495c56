//! The list of routes is complete, true and used by every test that walks over all of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use axum::http::{Method, StatusCode};

use crate::api::{FUNERAL, MARITAL, Story, general_form};
use crate::support::on_each_engine;

/// Fills a pattern: an existing case and procedure, and something for everything else.
pub(crate) fn address(pattern: &str, case_no: &str) -> String {
    let values = [
        ("{case_no}", case_no),
        ("{task_no}", "1"),
        ("{code}", MARITAL),
        ("{name}", "000001"),
        ("{notice}", "1-1-0"),
        ("{*path}", "mc.css"),
    ];
    if pattern == "/api/v1/due" {
        return format!("{pattern}?term=same+day");
    }
    let slip = if pattern.contains("{slip}") {
        pattern.replace("{slip}", "acceptance.pdf")
    } else {
        pattern.to_owned()
    };
    let filled = values.into_iter().fold(slip, |path, (name, value)| path.replace(name, value));
    assert!(!filled.contains('{'), "say what stands for the braces of {pattern}");
    filled
}

pub(crate) fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Constants of `web::urls` by name.
fn patterns(source: &Path) -> BTreeMap<String, String> {
    let urls = fs::read_to_string(source.join("web/urls.rs")).expect("the addresses");
    let constant = |line: &str| {
        let (name, value) = line.strip_prefix("pub const ")?.split_once(": &str = \"")?;
        Some((name.to_owned(), value.strip_suffix("\";")?.to_owned()))
    };
    urls.lines().filter_map(constant).collect()
}

/// What stands in the parentheses that open at the beginning of `text`.
fn inside(text: &str) -> &str {
    let mut depth = 0;
    for (place, sign) in text.char_indices() {
        match sign {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &text[1..place];
        }
    }
    panic!("parentheses stay open in {}", &text[..text.len().min(80)]);
}

/// Every route that a router in the sources knows.
fn routes_in_sources() -> BTreeSet<(String, String)> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let constants = patterns(&source);
    let mut files = Vec::new();
    sources(&source, &mut files);
    let mut found = BTreeSet::new();
    for file in files {
        let text = fs::read_to_string(&file).expect("a source");
        for (start, _) in text.match_indices(".route(") {
            let call = inside(&text[start + ".route".len()..]);
            let (pattern, handlers) = call.split_once(',').expect("a pattern and handlers");
            let pattern = pattern.trim();
            let pattern = match pattern.strip_prefix("urls::") {
                Some(name) => {
                    constants.get(name).unwrap_or_else(|| panic!("urls::{name} is unknown")).clone()
                }
                None if pattern == "PATTERN" => "/metrics".to_owned(),
                None => pattern.trim_matches('"').to_owned(),
            };
            for method in ["get", "post", "put", "delete", "patch", "any"] {
                if handlers
                    .split(|sign: char| !sign.is_alphanumeric() && sign != '_')
                    .any(|word| word == method)
                {
                    found.insert((method.to_uppercase(), pattern.clone()));
                }
            }
        }
    }
    found
}

#[test]
fn every_route_of_the_sources_is_listed_and_no_other() {
    let listed: Vec<(String, String)> = server::all_routes()
        .into_iter()
        .map(|(method, pattern)| (method.to_owned(), pattern.to_owned()))
        .collect();
    let set: BTreeSet<_> = listed.iter().cloned().collect();
    assert_eq!(set.len(), listed.len(), "a route is listed twice");
    let sources = routes_in_sources();
    assert!(sources.len() > 50, "the sources were not read: {sources:?}");
    assert_eq!(set, sources);
    assert!(listed.iter().all(|(method, _)| method == "GET" || method == "POST"));
}

#[tokio::test]
async fn every_listed_route_is_answered_by_the_application() {
    on_each_engine(async |app| {
        let story = Story::begins(&app, FUNERAL, general_form()).await;
        let mut lan = app.officer("lan").await;
        for (method, pattern) in server::all_routes() {
            let path = address(pattern, &story.case_no);
            // No route knows DELETE: one that exists says which methods it does know.
            let page = lan.send(Method::DELETE, &path, None, Vec::new(), &[]).await;
            assert_eq!(page.status, StatusCode::METHOD_NOT_ALLOWED, "{pattern}");
            let allowed = page.headers["allow"].to_str().expect("a list");
            assert!(allowed.split(',').any(|known| known.trim() == method), "{method} {pattern}: {allowed}");
        }
    })
    .await;
}

#[tokio::test]
async fn every_answer_carries_the_headers_that_protect_it() {
    on_each_engine(async |app| {
        let story = Story::begins(&app, FUNERAL, general_form()).await;
        for (method, pattern) in server::all_routes() {
            let method = if method == "GET" { Method::GET } else { Method::POST };
            let path = address(pattern, &story.case_no);
            let page = app.anonymous().send(method, &path, None, Vec::new(), &[]).await;
            for name in [
                "content-security-policy",
                "x-content-type-options",
                "x-frame-options",
                "referrer-policy",
                "cache-control",
            ] {
                assert!(page.headers.contains_key(name), "{pattern}: {name}");
            }
            let policy = page.headers["content-security-policy"].to_str().expect("a policy");
            assert!(
                policy.contains("default-src 'none'") && !policy.contains("unsafe-eval"),
                "{pattern}: {policy}"
            );
            assert!(!policy.contains("script-src 'unsafe"), "{pattern}: {policy}");
        }
    })
    .await;
}

/// The pages that the stories in a browser must come to; `e2e/run.mjs` asks whether they did.
fn pages_of_the_stories() -> BTreeSet<String> {
    let list = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../e2e/pages.json");
    let list = fs::read_to_string(list).expect("the list of pages");
    let pages: Vec<String> = serde_json::from_str(&list).expect("a list of methods and patterns");
    let set: BTreeSet<String> = pages.iter().cloned().collect();
    assert!(set.iter().eq(&pages), "the list is sorted, and names each page once");
    set
}

#[tokio::test]
async fn every_page_is_one_that_the_stories_come_to() {
    on_each_engine(async |app| {
        let story = Story::begins(&app, FUNERAL, general_form()).await;
        let mut readers = [app.anonymous(), app.officer("lan").await, app.officer("admin").await];
        let mut pages = BTreeSet::new();
        for (_, pattern) in server::all_routes().into_iter().filter(|(method, _)| *method == "GET") {
            let mut answers = Vec::new();
            for reader in &mut readers {
                let page = reader.get(&address(pattern, &story.case_no)).await;
                let kind = page.headers.get("content-type").and_then(|kind| kind.to_str().ok());
                answers.push((page.status, kind.is_some_and(|kind| kind.starts_with("text/html"))));
            }
            // There is no letter outside the demonstration; that is told on a page, and nobody gets anything else.
            let best = if answers.iter().any(|(status, _)| *status == StatusCode::OK) {
                StatusCode::OK
            } else {
                StatusCode::NOT_FOUND
            };
            if answers.contains(&(best, true)) {
                pages.insert(format!("GET {pattern}"));
            }
        }
        let mut listed = pages_of_the_stories();
        let routes = server::all_routes();
        let known =
            |page: &String| routes.iter().any(|(method, pattern)| *page == format!("{method} {pattern}"));
        assert!(listed.iter().all(known), "a page that is no route: {listed:?}");
        // Answers to POST are there besides, when they are pages of their own.
        listed.retain(|page| page.starts_with("GET "));
        assert_eq!(pages, listed, "e2e/pages.json");
    })
    .await;
}
