//! The files of texts can be read whole, and hold every text the program asks for by name.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::{ENGLISH, Language, Languages, VIETNAMESE};

#[test]
fn both_files_are_read_without_a_broken_line() {
    for (language, source) in [("vi", VIETNAMESE), ("en", ENGLISH)] {
        let read = fluent_bundle::FluentResource::try_new(source.to_owned());
        assert!(read.is_ok(), "{language}: {:?}", read.err().map(|(_, errors)| errors));
    }
}

#[test]
fn every_text_asked_for_by_name_exists_in_both_languages() {
    let languages = Languages::load();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut asked = BTreeSet::new();
    for path in files(&root.join("src")).into_iter().chain(files(&root.join("templates"))) {
        let is_test = path.ends_with("tests.rs");
        if !is_test && let Ok(source) = fs::read_to_string(&path) {
            asked.extend(keys(&source));
        }
    }
    assert!(asked.len() > 200, "the search finds hardly anything: {asked:?}");
    for language in Language::ALL {
        let texts = languages.of(language);
        let missing: Vec<&String> = asked.iter().filter(|key| !texts.has(key)).collect();
        assert!(missing.is_empty(), "missing in {}: {missing:?}", language.code());
    }
}

#[test]
fn a_text_with_gaps_reads_as_fluent_reads_it() {
    let languages = Languages::load();
    let values = ["1", "2", "17", "0912", "1.250.000", "Nguyễn Văn An", "", "4294967296", "a { b }"];
    for language in Language::ALL {
        let texts = languages.of(language);
        let mut read = 0;
        for (key, pieces) in &texts.gapped {
            let gaps = pieces.iter().filter_map(|piece| match piece {
                super::Piece::Gap(name) => Some(name.as_str()),
                super::Piece::Words(_) => None,
            });
            let names: Vec<&str> = gaps.collect();
            for value in values {
                let args: Vec<(&str, &str)> = names.iter().map(|name| (*name, value)).collect();
                assert_eq!(texts.filled(key, &args), Some(texts.by_fluent(key, &args)), "{key}");
            }
            read += usize::from(!names.is_empty());
            // A forgotten argument must show.
            if !names.is_empty() {
                assert_eq!(texts.filled(key, &[]), None);
            }
        }
        assert!(read > 50, "{read} texts with gaps");
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs" || ending == "html") {
            found.push(path);
        }
    }
    found
}

/// Keys of `.text("key")` and `.with("key", …)`; a key has at least one hyphen, which tells it from other calls.
fn keys(source: &str) -> Vec<String> {
    let mut keys = Vec::new();
    for call in [".text(\"", ".with(\""] {
        for (at, _) in source.match_indices(call) {
            let key = source[at + call.len()..].split('"').next().unwrap_or_default();
            let plain =
                key.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
            if plain && key.contains('-') {
                keys.push(key.to_owned());
            }
        }
    }
    keys
}
