//! Every text exists in both languages, with the same arguments, and every text a template asks for exists.

use std::collections::{BTreeMap, BTreeSet};

use crate::finding::Finding;
use crate::tree::{Tree, has_ending};

const RULE: &str = "locale";

const LANGUAGES: [&str; 2] = ["vi", "en"];

/// A message of a language.
struct Message {
    path: String,
    line: usize,
    arguments: BTreeSet<String>,
}

type Messages = BTreeMap<String, Message>;

/// Compares the languages, and the templates with them.
pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    let [vi, en] = LANGUAGES.map(|language| messages(tree, language, &mut found));
    compare(&vi, &en, "en", &mut found);
    compare(&en, &vi, "vi", &mut found);
    for (key, message) in &vi {
        if en.get(key).is_some_and(|other| other.arguments != message.arguments) {
            let advice = "name the same arguments in both languages";
            found.push(Finding::new(RULE, (&message.path, message.line), key, advice));
        }
    }
    for (path, text) in
        tree.texts().filter(|(path, _)| path.starts_with("crates/") && has_ending(path, "html"))
    {
        for (number, line) in (1..).zip(text.lines()) {
            for key in asked(line).filter(|key| !vi.contains_key(*key)) {
                let advice = "write this text in locales/vi.ftl and locales/en.ftl";
                found.push(Finding::new(RULE, (path, number), key, advice));
            }
        }
    }
    found
}

fn compare(from: &Messages, to: &Messages, language: &str, found: &mut Vec<Finding>) {
    for (key, message) in from.iter().filter(|(key, _)| !to.contains_key(*key)) {
        let advice = format!("write this text in the language {language}, too");
        found.push(Finding::new(RULE, (&message.path, message.line), key, advice));
    }
}

/// Whether a file under `locales/` belongs to a language: `vi.ftl`, `errors.vi.ftl` or `vi/errors.ftl`.
fn is_of(path: &str, language: &str) -> bool {
    let Some(name) = path.strip_prefix("locales/").and_then(|path| path.strip_suffix(".ftl")) else {
        return false;
    };
    name.split(['/', '.']).any(|part| part == language)
}

fn messages(tree: &Tree, language: &str, found: &mut Vec<Finding>) -> Messages {
    let mut messages = Messages::new();
    for (path, text) in tree.texts().filter(|(path, _)| is_of(path, language)) {
        let mut current: Option<String> = None;
        for (line, content) in (1..).zip(text.lines()) {
            if let Some(key) = key(content) {
                current = Some(key.to_owned());
                let message = Message { path: path.to_owned(), line, arguments: BTreeSet::new() };
                if messages.insert(key.to_owned(), message).is_some() {
                    found.push(Finding::new(RULE, (path, line), key, "this text stands twice: delete one"));
                }
            } else if content.starts_with('#') {
                current = None;
            }
            if let Some(message) = current.as_ref().and_then(|key| messages.get_mut(key)) {
                message.arguments.extend(arguments(content));
            }
        }
    }
    messages
}

/// Key of the message or term that begins on a line.
fn key(line: &str) -> Option<&str> {
    let (key, _) = line.split_once('=')?;
    let key = key.trim_end();
    let valid = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    (key.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-') && key.chars().all(valid)).then_some(key)
}

/// Arguments `$name` of a line.
fn arguments(line: &str) -> impl Iterator<Item = String> {
    line.split('$').skip(1).map(|rest| {
        let valid = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        rest.chars().take_while(|c| valid(*c)).collect()
    })
}

/// Keys that a line of a template asks for: `t.text("key")` and `t.with("key", …)`.
fn asked(line: &str) -> impl Iterator<Item = &str> {
    ["t.text(\"", "t.with(\""].into_iter().flat_map(move |call| {
        line.match_indices(call).filter_map(move |(at, _)| {
            let mine = !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
            line[at + call.len()..].split('"').next().filter(|_| mine)
        })
    })
}
