//! Every rule with what it finds and what it leaves alone.

use super::*;

/// Findings of a rule in the given files, as `path:line item`.
fn found(rule: Rule, files: &[(&str, &str)]) -> Vec<String> {
    let mut findings = rule(&Tree::of(files));
    findings.sort();
    findings.iter().map(|finding| format!("{}:{} {}", finding.path, finding.line, finding.item)).collect()
}

/// Checks a rule on single sources: path, text, and the expected `line item` pairs.
fn check_sources(rule: Rule, cases: &[(&str, &str, &[&str])]) {
    for (path, text, expected) in cases {
        let expected: Vec<String> = expected.iter().map(|place| format!("{path}:{place}")).collect();
        assert_eq!(found(rule, &[(path, text)]), expected, "{path}\n{text}");
    }
}

#[test]
fn pure_crates_read_no_clock_no_disk_and_no_network() {
    check_sources(
        purity::check,
        &[
            ("crates/text/src/a.rs", "fn a() { std::time::SystemTime::now(); }", &["1 SystemTime"]),
            ("crates/text/src/a.rs", "use std::{fmt, fs};", &["1 std::fs"]),
            ("crates/text/src/a.rs", "\nasync fn a() {}", &["2 async fn"]),
            (
                "crates/casework/src/a.rs",
                "use jiff::Timestamp;\nfn a() { Timestamp::now(); }",
                &["2 Timestamp::now"],
            ),
            ("crates/casework/src/a.rs", "use rusqlite::Row;", &["1 rusqlite"]),
            ("crates/casework/src/a.rs", "use axum::Router;", &["1 axum"]),
            // Comments, texts, longer words, tests and crates of the shell are free.
            ("crates/text/src/a.rs", "// std::fs\nconst A: &str = \"std::fs\"; fn operand() {}", &[]),
            ("crates/text/src/a.rs", "#[cfg(test)]\nmod checks { use std::fs; }", &[]),
            ("crates/text/tests/a.rs", "use std::fs;", &[]),
            ("crates/store/src/a.rs", "use std::fs; use rusqlite::Row;", &[]),
            ("crates/text/src/a.rs", "use std::{fmt, collections::{BTreeMap}};", &[]),
        ],
    );
}

#[test]
fn arrows_between_crates_go_one_way() {
    let manifest = |dependency: &str| format!("[package]\nname = \"x\"\n\n[dependencies]\n{dependency}\n");
    let cases = [
        ("text", "calendar.workspace = true", true),
        ("forms", "rules.workspace = true", false),
        ("forms", "process = { path = \"../process\" }", true),
        ("casework", "store.workspace = true", true),
        ("store", "casework.workspace = true", false),
        ("server", "cli.workspace = true", true),
        ("channels", "casework.workspace = true", true),
        ("bench", "server.workspace = true", false),
        ("print", "rusqlite.workspace = true", true),
        ("store", "rusqlite.workspace = true", false),
        ("calendar", "tokio.workspace = true", true),
        ("calendar", "jiff.workspace = true", false),
    ];
    for (krate, dependency, refused) in cases {
        let path = format!("crates/{krate}/Cargo.toml");
        let name = dependency.split('.').next().unwrap().split(' ').next().unwrap();
        let expected = if refused { vec![format!("{path}:5 {name}")] } else { Vec::new() };
        assert_eq!(
            found(dependencies::check, &[(&path, &manifest(dependency))]),
            expected,
            "{krate} {dependency}"
        );
    }
}

#[test]
fn a_new_crate_needs_a_row_and_tests_may_use_more() {
    let crate_without_row = [("crates/weather/Cargo.toml", "[package]\n")];
    assert_eq!(found(dependencies::check, &crate_without_row), ["crates/weather/Cargo.toml:1 weather"]);
    let table = [("crates/text/Cargo.toml", "[dependencies.store]\npath = \"../store\"\n")];
    assert_eq!(found(dependencies::check, &table), ["crates/text/Cargo.toml:1 store"]);
    let tests = [(
        "crates/text/Cargo.toml",
        "[dev-dependencies]\ntest-support.workspace = true\n[dev-dependencies.store]\n",
    )];
    assert!(found(dependencies::check, &tests).is_empty());
}

#[test]
fn a_slice_imports_no_other_slice() {
    let other = ("crates/server/src/inbox/mod.rs", "//! Inbox.\nfn a() {}");
    let cases: [(&str, &str, &[&str]); 8] = [
        ("crates/server/src/intake/pages.rs", "use crate::inbox::view;", &["1 inbox"]),
        ("crates/server/src/intake/pages.rs", "use crate::{\n web::{self, Page}, inbox};", &["1 inbox"]),
        ("crates/server/src/intake/pages.rs", "fn a() { crate::inbox::a() }", &["1 inbox"]),
        ("crates/server/src/web/page.rs", "use crate::inbox::view;", &["1 inbox"]),
        ("crates/server/src/intake/pages.rs", "use crate::{web, intake::view};", &[]),
        ("crates/server/src/intake/pages.rs", "use crate::web::inbox;", &[]),
        ("crates/server/src/router.rs", "use crate::inbox::routes;", &[]),
        ("crates/server/src/intake/tests.rs", "use crate::inbox::view;", &[]),
    ];
    for (path, text, expected) in cases {
        let expected: Vec<String> = expected.iter().map(|place| format!("{path}:{place}")).collect();
        let own = ("crates/server/src/intake/mod.rs", "");
        assert_eq!(found(slices::check, &[other, own, (path, text)]), expected, "{path}: {text}");
    }
}

#[test]
fn modules_have_a_subject_and_a_sentence() {
    check_sources(
        modules::check,
        &[
            ("crates/text/src/utils.rs", "//! Things of all kinds.", &["1 utils"]),
            ("crates/text/src/helpers/mod.rs", "//! Things of all kinds.", &["1 helpers"]),
            ("crates/text/src/lib.rs", "//! Vietnamese text.\npub mod common;", &["2 common"]),
            ("crates/text/src/lib.rs", "use a::b;\n//! Too late.", &["1 "]),
            ("crates/text/src/lib.rs", "", &["1 "]),
            ("crates/text/src/lib.rs", "//! Text", &["1 "]),
            ("crates/text/src/lib.rs", "\n//! Vietnamese text.\nmod common_names;", &[]),
        ],
    );
}

#[test]
fn public_items_of_pure_crates_say_what_they_mean() {
    let path = "crates/access/src/a.rs";
    check_sources(
        documentation::check,
        &[
            (path, "pub fn a() {}", &["1 a"]),
            (path, "pub const fn a() {}\npub const B: u8 = 1;", &["1 a", "2 B"]),
            (path, "/// A.\npub struct A {\n    pub b: u8,\n    c: u8,\n}", &["3 b"]),
            (
                path,
                "/// A.\npub enum A {\n    /// B.\n    B,\n    C(u8),\n    #[serde(rename = \"d\")]\n    D { e: u8 },\n}",
                &["5 C", "7 D"],
            ),
            (path, "/// A.\n\npub fn far_below() {}", &["3 far_below"]),
            (path, "/// A.\n#[derive(\n    Debug,\n    Clone\n)]\n#[serde(default)]\npub struct A;", &[]),
            (path, "pub(crate) fn a() {}\npub use b::C;\npub mod d;\nfn e() {}", &[]),
            (
                path,
                "/// A.\npub enum A {\n    /// B.\n    #[default]\n    B,\n}\n#[cfg(test)]\npub fn only_in_tests() {}",
                &[],
            ),
            ("crates/server/src/a.rs", "pub fn a() {}", &[]),
        ],
    );
}

#[test]
fn functions_files_and_parameter_lists_stay_small() {
    let function = |lines: usize| format!("fn a() {{\n{}}}\n", "    b();\n\n    // why\n".repeat(lines));
    let path = "crates/server/src/intake/view.rs";
    let handler = "crates/server/src/intake/actions.rs";
    check_sources(
        size::check,
        &[
            (path, &function(70), &[]),
            (path, &function(71), &["1 a"]),
            (handler, &function(25), &[]),
            (handler, &function(26), &["1 a"]),
            ("crates/server/src/intake/pages/list.rs", &function(26), &["1 a"]),
            (path, &"\n".repeat(400), &[]),
            (path, &"\n".repeat(401), &["1 "]),
            ("crates/server/src/intake/tests.rs", &"\n".repeat(600), &[]),
            ("crates/server/tests/intake.rs", &"\n".repeat(601), &["1 "]),
            (path, "impl A { fn a(&self, b: u8, c: u8, d: u8, e: u8, f: (u8, u8)) {} }", &[]),
            (path, "fn a(b: u8, c: u8, d: u8, e: u8, f: u8, g: u8,) {}", &["1 a"]),
        ],
    );
}

#[test]
fn nobody_catches_all_events_commands_or_stages() {
    let path = "crates/casework/src/a.rs";
    check_sources(
        wildcards::check,
        &[
            (path, "fn a(e: Event) { match e {\n Event::A => 1,\n _ => 2,\n} }", &["3 "]),
            (path, "fn a(e: Event) { match e {\n Event::A { .. } => { 1 }\n other => 2,\n} }", &["3 "]),
            (path, "fn a() { match (s, c) {\n (Stage::A, Command::B) => 1,\n (_, _) => 2 } }", &["3 "]),
            (path, "fn a() { match s {\n Some(Stage::A) => 1,\n None => 2,\n Some(_) => 3 } }", &["4 "]),
            (path, "impl Stage { fn a(self) { match self {\n Self::A => 1,\n _ => 2,\n} } }", &["3 "]),
            (path, "impl<A> Event<A> { fn a(self) { match self {\n Self::A => 1,\n _ => 2,\n} } }", &["3 "]),
            (path, "fn a(e: Event) { match e { Event::A(_) | Event::B { .. } => 1, Event::C => 2 } }", &[]),
            (path, "fn a(e: Event) { match e { Event::A => 1, Event::B if c => 2, Event::B => 3 } }", &[]),
            (path, "fn a(n: u8) { match n { 1 => Event::A, _ => Event::B } }", &[]),
            (
                path,
                "fn a(e: Event) { match e { Event::A => match n { 1 => 2, _ => 3 }, Event::B => 4 } }",
                &[],
            ),
            (path, "impl Other { fn a(self) { match self { Self::A => 1, _ => 2 } } }", &[]),
            (path, "#[cfg(test)]\nmod t { fn a(e: Event) { match e { Event::A => 1, _ => 2 } } }", &[]),
            ("crates/text/src/a.rs", "fn a(e: Event) { match e { Event::A => 1, _ => 2 } }", &[]),
        ],
    );
}

#[test]
fn words_that_the_glossary_replaced_stay_away() {
    let path = "crates/procedure/src/a.rs";
    check_sources(
        words::check,
        &[
            (path, "struct Dossier;", &["1 Dossier"]),
            (path, "fn file_name() {}", &["1 file_name"]),
            (path, "const APPLICATION_FORM: u8 = 1;", &["1 APPLICATION_FORM"]),
            (path, "enum A { OnlineServices }", &["1 OnlineServices"]),
            (path, "struct CaseRecord;", &["1 CaseRecord"]),
            (
                path,
                "fn record_payment() {} struct RecordPayment; // dossier\nconst A: &str = \"service\";",
                &[],
            ),
            (path, "struct Applicant; fn filed_under() {}", &[]),
            ("crates/server/src/a.rs", "struct Dossier;", &[]),
        ],
    );
}

#[test]
fn the_glossary_and_the_code_agree() {
    let code = (
        "crates/casework/src/case.rs",
        "pub struct Case { due_at: u8 }\npub enum Stage { A }\nstruct Inner;",
    );
    let glossary =
        "| Tiếng Việt | Identifier | Not |\n|---|---|---|\n| hồ sơ | `Case`, `Case::due_at` | `dossier` |\n";
    let with_stage =
        format!("{glossary}\n| Identifier | Meaning |\n|---|---|\n| `Stage` | where it stands |\n");
    assert!(found(glossary::check, &[code, ("GLOSSARY.md", &with_stage)]).is_empty());
    assert_eq!(
        found(glossary::check, &[code, ("GLOSSARY.md", glossary)]),
        ["crates/casework/src/case.rs:2 Stage"]
    );
    let with_ghost = format!("{with_stage}| `Ghost` | nobody |\n");
    assert_eq!(found(glossary::check, &[code, ("GLOSSARY.md", &with_ghost)]), ["GLOSSARY.md:8 Ghost"]);
    assert_eq!(found(glossary::check, &[]), ["GLOSSARY.md:1 "]);
}

#[test]
fn documents_name_paths_that_exist() {
    let code = ("crates/casework/src/decide/mod.rs", "");
    let check = |text: &str| {
        let files = [code, ("LICENSE", ""), ("docs/adr/0001-licence.md", ""), ("docs/adr/README.md", text)];
        found(documents::check, &files)
    };
    let good = "`crates/casework/src/decide/mod.rs` `crates/casework` `procedures` `text/html` `/healthz` `GET a/b` \
        `crates/CRATE/src/x.rs` `crates/<name>/src` `target/venv/x.md` [one](0001-licence.md) [all](../../LICENSE) \
        [out](https://example.org/a.md)\n```\n`crates/none.rs`\n```";
    assert!(check(good).is_empty(), "{:?}", check(good));
    let cases = [
        ("see `crates/casework/src/none.rs`", "crates/casework/src/none.rs"),
        ("see `crates/none`", "crates/none"),
        ("see `MISSING.md`", "MISSING.md"),
        ("see [one](0002-none.md)", "docs/adr/0002-none.md"),
        ("see `scripts/none.sql`", "scripts/none.sql"),
        ("see `docs/none/NAME.md`", "docs/none/NAME.md"),
    ];
    for (text, missing) in cases {
        assert_eq!(check(text), [format!("docs/adr/README.md:1 {missing}")], "{text}");
    }
}

#[test]
fn the_repository_works_on_any_machine() {
    let own = |folder: &str, rest: &str| format!("cp /{folder}/{rest} .");
    let check = |path: &str, text: &str| found(places::check, &[(path, text)]);
    for (folder, rest) in [("root", "x"), ("work", "main/x"), ("home", "lan/x"), ("Users", "lan/x")] {
        assert_eq!(check("scripts/a", &own(folder, rest)), [format!("scripts/a:1 /{folder}/{rest}")]);
    }
    for fine in ["crates/work/x", "https://example.org/home/x", "$HOME/x", "/usr/share/x", "`{base}/work/x`"]
    {
        assert!(check("README.md", fine).is_empty(), "{fine}");
    }
    let lock = |source: &str| format!("name = \"a\"\nsource = \"{source}\"\n");
    let public = "registry+https://github.com/rust-lang/crates.io-index";
    assert!(check("Cargo.lock", &lock(public)).is_empty());
    assert_eq!(check("Cargo.lock", &lock("registry+http://localhost/x")), ["Cargo.lock:2 "]);
    let npm = "\"resolved\": \"http://127.0.0.1:4873/a.tgz\"";
    assert_eq!(check("e2e/package-lock.json", npm), ["e2e/package-lock.json:1 "]);
}

#[test]
fn every_text_exists_in_both_languages() {
    let check = |vi: &str, en: &str, page: &str| {
        let files = [
            ("locales/vi.ftl", vi),
            ("locales/en.ftl", en),
            ("crates/server/src/intake/templates/a.html", page),
        ];
        found(locales::check, &files)
    };
    let vi = "# Chữ\na = Hồ sơ { $no }\nb =\n    { $n ->\n       *[other] { $n } hồ sơ\n    }\n";
    let en =
        "a = Case { $no }\nb =\n    { $n ->\n        [one] one case\n       *[other] { $n } cases\n    }\n";
    let page = "{{ t.text(\"a\") }} {{ t.with(\"b\", x) }} {{ at.text(\"c\") }}";
    assert!(check(vi, en, page).is_empty(), "{:?}", check(vi, en, page));
    assert_eq!(check("a = A\nb = B\n", "a = A\n", ""), ["locales/vi.ftl:2 b"]);
    assert_eq!(check("a = A\n", "a = A\nb = B\n", ""), ["locales/en.ftl:2 b"]);
    assert_eq!(check("a = A\na = B\n", "a = A\n", ""), ["locales/vi.ftl:2 a"]);
    assert_eq!(check("a = A { $x }\n", "a = A { $y }\n", ""), ["locales/vi.ftl:1 a"]);
    let asked = "\n{{ t.text(\"c\") }}";
    assert_eq!(check(vi, en, asked), ["crates/server/src/intake/templates/a.html:2 c"]);
}
