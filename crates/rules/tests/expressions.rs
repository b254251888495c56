//! What expressions say, in tables of text: an expression on the left, its value on the right.

use jiff::civil::date;
use rules::{Decimal, EvalError, Expr, Facts, Kind, ParseError, Value};

fn facts() -> Facts {
    let mut facts = Facts::new();
    facts
        .set("outcome", "approve")
        .set("channel", "online")
        .set("today", date(2026, 11, 22))
        .set("form.soTien", 1_500_000)
        .set("form.diệnTích", Decimal::new(12_550, 2))
        .set("form.ngàySinh", "2008-11-22")
        .set("form.loai", vec![Value::from("A"), Value::from("B")])
        .set("form.camKet", true)
        .set("form.ghiChu", Option::<i64>::None);
    facts
}

fn value_of(source: &str) -> String {
    match Expr::parse(source) {
        Ok(expr) => match expr.eval(&facts()) {
            Ok(value) => value.to_string(),
            Err(error) => format!("fails: {}", error.code()),
        },
        Err(error) => format!("refused: {} at {}", error.code, error.at),
    }
}

fn check(table: &str) {
    for line in table.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (source, wanted) = line.rsplit_once(" => ").expect("a row has an arrow");
        assert_eq!(value_of(source.trim()), wanted.trim(), "{source}");
    }
}

#[test]
fn money_is_counted_exactly() {
    check(
        r"
        0.1 + 0.2 = 0.3                                   => true
        min(200000, 2000 * 7)                             => 14000
        max(1, 2.5, -3)                                   => 2.5
        min([3, 1, 2])                                    => 1
        form.soTien * 0.5 / 100                           => 7500.0
        10 - 2 - 3                                        => 5
        2 + 3 * 4                                         => 14
        (2 + 3) * 4                                       => 20
        -(2 + 3)                                          => -5
        - -4                                              => 4
        1 / 4                                             => 0.25
        1 / 0                                             => fails: division-by-zero
        9999999999999999999999999999 * 9999999999         => fails: overflow
        floor(2.7) + ceiling(2.1)                         => 5
        floor(-2.5)                                       => -3
        if form.soTien > 1000000 then 50000 else 20000    => 50000
        if form.ghiChu = 1 then 1 else if true then 2 else 3 => 2
        1.50                                              => 1.50
    ",
    );
}

#[test]
fn conditions_compare_and_combine() {
    check(
        r#"
        outcome = "approve"                               => true
        outcome != "approve"                              => false
        outcome = "approve" and form.soTien >= 1500000    => true
        outcome = "return" or channel = "online"          => true
        not(outcome = "approve")                          => false
        channel in ("post", "online")                     => true
        channel in ["post", "counter"]                    => false
        "B" in form.loai                                  => true
        3 in [1..5]                                       => true
        5 in [1..5)                                       => false
        1 in (1..5]                                       => false
        form.diệnTích > 100                               => true
        contains("Hộ nghèo", "nghèo")                     => true
        contains(form.loai, "A")                          => true
        starts with(channel, "on")                        => true
        upper case("đường") = "ĐƯỜNG"                     => true
        count(form.loai) = 2                              => true
        "b" > "a"                                         => true
        "a" + "b"                                         => "ab"
        "dấu \" và \\ và \n"                              => "dấu \" và \\ và \n"
        form.camKet                                       => true
        1 = "1"                                           => false
        1 < "1"                                           => fails: mismatch
        not(1)                                            => fails: wrong-kind
        1 and true                                        => fails: wrong-kind
        false and 1                                       => false
        true or 1                                         => true
        form.camKet + 1                                   => fails: mismatch
    "#,
    );
}

#[test]
fn days_compare_with_days_and_with_the_texts_of_forms() {
    check(
        r#"
        today = date("2026-11-22")                        => true
        today >= date("2026-12-01")                       => false
        today in [date("2026-01-01")..date("2026-12-31")] => true
        form.ngàySinh < date("2008-11-23")                => true
        form.ngàySinh = date("2008-11-22")                => true
        date(form.ngàySinh)                               => date("2008-11-22")
        date("")                                          => refused: date-malformed at 0
        date("2026-02-30")                                => refused: date-malformed at 0
        date(channel)                                     => fails: date-malformed
        channel < today                                   => fails: date-malformed
        max(today, date("2027-01-01"))                    => date("2027-01-01")
    "#,
    );
}

#[test]
fn an_empty_field_is_null_and_never_satisfies_an_order() {
    check(
        r#"
        form.ghiChu = null                                => true
        form.neverHeardOf = null                          => true
        form.ghiChu != null                               => false
        channel != null                                   => true
        form.ghiChu = 1                                   => false
        form.ghiChu != 1                                  => true
        form.ghiChu < 1                                   => false
        form.ghiChu >= 1                                  => false
        form.ghiChu in [1..5]                             => false
        form.ghiChu in (1, null)                          => true
        form.ghiChu + 1                                   => null
        -form.ghiChu                                      => null
        min(1, form.ghiChu)                               => null
        min([])                                           => null
        count(form.ghiChu)                                => 0
        contains(form.ghiChu, "x")                        => null
        not(form.ghiChu)                                  => null
        form.ghiChu and true                              => null
        form.ghiChu and false                             => false
        form.ghiChu or true                               => true
        form.ghiChu or false                              => null
        if form.ghiChu then 1 else 2                      => 2
    "#,
    );
    let expr = Expr::parse("form.ghiChu").expect("a name");
    assert_eq!(expr.is_true(&facts()), Ok(false));
    let expr = Expr::parse("form.soTien").expect("a name");
    assert_eq!(expr.is_true(&facts()), Err(EvalError::NotYesNo(Kind::Number)));
}

#[test]
fn a_wrong_text_is_refused_at_its_place() {
    check(
        r#"
        1 +                                               => refused: unexpected-end at 3
        1 2                                               => refused: unexpected-word at 2
        1 < 2 < 3                                         => refused: unexpected-word at 6
        outcome == "x"                                    => refused: unexpected-word at 9
        outcome = “x”                                     => refused: unexpected-character at 10
        outcome = "x                                      => refused: text-not-closed at 10
        12a                                               => refused: number-malformed at 0
        123456789012345678901234567890123                 => refused: number-malformed at 0
        0.00000000000000000000000000000001                => refused: number-malformed at 0
        run("rm")                                         => refused: function-unknown at 0
        1 + floor(1, 2)                                   => refused: wrong-argument-count at 4
        min()                                             => refused: wrong-argument-count at 0
        (1                                                => refused: unexpected-end at 2
        if 1 then 2                                       => refused: unexpected-end at 11
        x in [1..5                                        => refused: unexpected-end at 10
        starts channel                                    => refused: unexpected-word at 7
        starts with                                       => refused: unexpected-end at 11
        and                                               => refused: unexpected-word at 0
        a ; b                                             => refused: unexpected-character at 2
        "\q"                                              => refused: unexpected-character at 2
    "#,
    );
    assert_eq!(value_of(""), "refused: unexpected-end at 0");
}

#[test]
fn a_hostile_text_is_refused_before_it_costs_anything() {
    let refused = |source: &str| Expr::parse(source).map(|_| ()).map_err(|error| error.code);
    assert_eq!(refused(&"(".repeat(1_999)), Err("too-deep"));
    assert_eq!(refused(&"-".repeat(1_999)), Err("too-deep"));
    assert_eq!(refused(&"[".repeat(1_999)), Err("too-deep"));
    assert_eq!(refused(&"not(".repeat(499)), Err("too-deep"));
    assert_eq!(refused(&"if ".repeat(600)), Err("too-deep"));
    assert_eq!(refused(&"1+".repeat(5_000)), Err("too-long"));
    assert_eq!(refused(&"x".repeat(3_000_000)), Err("too-long"));
    let nested = format!("{}1{}", "(".repeat(31), ")".repeat(31));
    assert_eq!(value_of(&nested), "1");
    assert_eq!(value_of(&vec!["1"; 1_000].join("+")), "1000");
    assert_eq!(value_of(&vec!["true"; 200].join(" and ")), "true");
}

#[test]
fn a_text_does_not_grow_without_bound() {
    let mut facts = Facts::new();
    facts.set("t", "x".repeat(60_000));
    assert_eq!(Expr::parse("t + t").expect("a sum").eval(&facts), Err(EvalError::TextTooLong));
}

#[test]
fn names_are_found_wherever_they_stand() {
    let source = r#"if a in [b..form.c.d] then min(e, -f) else g = "h" and not(i) or [j] = k in (l, 2 * m)"#;
    let source = source.replace(" = k in", " = k or k in");
    let names = Expr::parse(&source).expect("an expression").names();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    assert_eq!(names, ["a", "b", "e", "f", "form.c.d", "g", "i", "j", "k", "l", "m"]);
}

#[test]
fn the_outcomes_a_condition_asks_for_are_found() {
    let texts = |source: &str| Expr::parse(source).expect("an expression").texts_compared_with("outcome");
    assert_eq!(texts(r#"outcome = "approve""#), ["approve"]);
    assert_eq!(texts(r#""reject" = outcome or outcome in ("return", "reject")"#), ["reject", "return"]);
    assert_eq!(texts(r#"outcome != "approve" and channel = "online""#), ["approve"]);
    assert!(texts("form.soTien > 0").is_empty());
}

#[test]
fn the_same_vietnamese_word_is_the_same_whatever_keyboard_typed_it() {
    let (composed, decomposed) = ("phường", "phu\u{31b}o\u{31b}\u{300}ng");
    let mut facts = Facts::new();
    facts.set(decomposed, decomposed);
    let expr = Expr::parse(&format!("{composed} = \"{decomposed}\"")).expect("a comparison");
    assert_eq!(expr.is_true(&facts), Ok(true));
    let expr = Expr::parse(&format!("{decomposed} in (\"{composed}\")")).expect("a comparison");
    assert_eq!(expr.is_true(&facts), Ok(true));
}

#[test]
fn facts_come_from_the_values_of_a_form() {
    let json = serde_json::json!({
        "soTien": 15000.5,
        "lon": 1e30,
        "ten": "An",
        "dongY": true,
        "trong": null,
        "diaChi": { "xa": "Sa Pa" },
        "con": [{ "ten": "A" }, { "ten": "B" }],
        "loai": ["x", "y"],
    });
    let facts = Facts::from_json("form", &json);
    assert_eq!(facts.get("form.soTien"), Some(&Value::Number(Decimal::new(150_005, 1))));
    assert_eq!(facts.get("form.lon"), Some(&Value::Null));
    assert_eq!(facts.get("form.ten"), Some(&Value::from("An")));
    assert_eq!(facts.get("form.dongY"), Some(&Value::Bool(true)));
    assert_eq!(facts.get("form.trong"), Some(&Value::Null));
    assert_eq!(facts.get("form.diaChi.xa"), Some(&Value::from("Sa Pa")));
    assert_eq!(facts.get("form.con"), Some(&Value::List(vec![Value::Null, Value::Null])));
    assert_eq!(facts.get("form.loai").map(ToString::to_string).as_deref(), Some(r#"["x", "y"]"#));
    assert_eq!(Facts::from_json("", &json).get("ten"), Some(&Value::from("An")));
    let mut deep = serde_json::json!(1);
    for _ in 0..100 {
        deep = serde_json::json!({ "a": [deep] });
    }
    assert_eq!(Facts::from_json("form", &deep).iter().count(), 1);
}

#[test]
fn every_refusal_has_a_listed_code() {
    for source in
        ["(", "1 2", "“", "\"", "1a", "date(\"x\")", "f()", "min()", &"(".repeat(99), &"1".repeat(2_001)]
    {
        let ParseError { code, .. } = Expr::parse(source).expect_err("a wrong text");
        assert!(ParseError::CODES.contains(&code), "{code}");
    }
}
