//! Pure crates take everything from their arguments: no clock, randomness, I/O, async, SQL or HTTP.

use super::{PURE, has_word};
use crate::finding::Finding;
use crate::tree::Tree;

const RULE: &str = "pure-crate";

/// What the code must not say, and what to do instead.
const BANNED: [(&str, &str); 26] = [
    ("SystemTime", "take the time as an argument"),
    ("Instant", "take the time as an argument"),
    ("Timestamp::now", "take the time as an argument"),
    ("Zoned::now", "take the time as an argument"),
    ("rand", "take what is drawn as an argument"),
    ("getrandom", "take what is drawn as an argument"),
    ("std::fs", "take the text as an argument; reading is for the shell"),
    ("std::io", "take the text as an argument; reading is for the shell"),
    ("std::net", "reaching others is for the shell"),
    ("std::env", "take the setting as an argument"),
    ("std::process", "starting programs is for the shell"),
    ("std::thread", "threads are for the shell"),
    ("println!", "return what is to be said"),
    ("eprintln!", "return what is to be said"),
    ("dbg!", "delete it"),
    ("tracing", "return what is to be said"),
    ("tokio", "pure code is not asynchronous"),
    ("async fn", "pure code is not asynchronous"),
    (".await", "pure code is not asynchronous"),
    ("rusqlite", "SQL is for the crate store"),
    ("tokio_postgres", "SQL is for the crate store"),
    ("axum", "HTTP is for the crate server"),
    ("http::", "HTTP is for the crate server"),
    ("hyper", "HTTP is for the crate server"),
    ("anyhow", "return an enum that the caller can match"),
    ("unsafe", "write it without"),
];

/// Finds clocks, files, sockets and the like in pure crates.
pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for krate in PURE {
        for (path, source) in tree.sources_of(krate) {
            for (line, code) in source.product_lines() {
                for (banned, advice) in BANNED.iter().filter(|(banned, _)| has_word(code, banned)) {
                    found.push(Finding::new(RULE, (path, line), *banned, *advice));
                }
                found.extend(grouped(code).map(|banned| {
                    let advice = "what this module offers is for the shell";
                    Finding::new(RULE, (path, line), banned, advice)
                }));
            }
        }
    }
    found
}

/// Banned modules in a group such as `use std::{fmt, fs};`.
fn grouped(code: &str) -> impl Iterator<Item = &'static str> {
    let group = code.split_once("std::{").map_or("", |(_, rest)| rest);
    BANNED
        .iter()
        .filter_map(|(banned, _)| Some((*banned, banned.strip_prefix("std::")?)))
        .filter(move |(_, module)| group.split([',', '}', '{']).any(|part| part.trim() == *module))
        .map(|(banned, _)| banned)
}
