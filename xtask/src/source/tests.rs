//! Comments and texts vanish, brackets match, functions and tests are found.

use super::*;

#[test]
fn comments_and_texts_are_blanked_and_nothing_moves() {
    let cases = [
        ("a // b {\nc", "a c"),
        ("a /* b /* c */ { */ d", "a d"),
        ("f(\"{ \\\" }\") + g", "f( ) + g"),
        ("r#\"a \" b\"# + r#type", "+ r#type"),
        ("x('{', '\\'', '\\u{1F600}') + y", "x( , , ) + y"),
        ("&'a str; for\"s\"; b'{'; 'ộ'", "&'a str; for ; ;"),
    ];
    for (before, after) in cases {
        let got = blank(before);
        assert_eq!(got.split_whitespace().collect::<Vec<_>>().join(" "), after, "{before}");
        assert_eq!((got.len(), got.lines().count()), (before.len(), before.lines().count()), "{before}");
    }
}

#[test]
fn a_text_that_never_ends_is_blank_to_the_end() {
    for text in ["\"abc", "r#\"abc\"", "/* abc", "'\\", "\"abc\\"] {
        assert!(blank(text).trim().is_empty(), "{text}");
    }
}

#[test]
fn functions_are_found_with_length_and_parameters() {
    let text = "
impl A {
    /// Not fn here() {}
    pub fn long<F: Fn(u8) -> u8>(
        &self,
        pair: (u8, u8),
        map: BTreeMap<u8, Vec<u8>>,
        f: F,
    ) -> fn(u8) -> u8 {
        // a comment
        let a = 1;

        f(a)
    }
}
trait T { fn no_body(&self); }
fn short() {}
";
    let source = Source::parse("crates/text/src/a.rs", text);
    let function = |name: &str, line, body_lines, parameters| Function {
        name: name.to_owned(),
        line,
        body_lines,
        parameters,
    };
    assert_eq!(source.functions(), [function("long", 4, 2, 3), function("short", 17, 0, 0)]);
}

#[test]
fn tests_are_told_from_the_product() {
    let text = "fn a() {}\n#[cfg(test)]\nmod checks {\n    fn b() {}\n}\nfn c() {}\n#[cfg(test)]\nmod tests;\nfn d() {}\n";
    let source = Source::parse("crates/text/src/a.rs", text);
    let tests: Vec<usize> = (1..=9).filter(|line| source.is_test(*line)).collect();
    assert_eq!(tests, [2, 3, 4, 5, 7, 8]);
    assert!(Source::parse("crates/text/tests/a.rs", text).is_test(1));
    assert!(Source::parse("crates/text/src/a/tests.rs", text).is_test(1));
}

#[test]
fn identifiers_are_words_and_no_numbers() {
    let words: Vec<&str> = identifiers("let a_1 = 2u8 + b.c::<D>('x');").map(|(_, word)| word).collect();
    assert_eq!(words, ["let", "a_1", "b", "c", "D", "x"]);
}
