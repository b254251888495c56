//! What the lint says about form definitions, and what else is derived from them.

mod marital;

use forms::{
    FINDING_CODES, Form, Prefill, PrefillAddress, Row, Words, display, facts, json_schema, lint, prefill,
};
use marital::{TODAY, checked_with, declaration};
use rules::Finding;
use serde_json::{Value, json};
use text::Gender;

/// A form with these fields and rules.
fn form_with(fields: &str, rules: &str) -> String {
    format!(
        r#"{{"id": "F", "title": "T", "pages": [{{"id": "p", "title": "P", "fields": [{fields}]}}], "rules": [{rules}]}}"#
    )
}

fn findings(json: &str) -> Vec<Finding> {
    match Form::parse(json) {
        Ok(form) => lint(&form),
        Err(findings) => findings,
    }
}

fn lines(json: &str) -> String {
    let lines: Vec<String> =
        findings(json).iter().map(|finding| format!("{} {}", finding.code, finding.element)).collect();
    lines.join(", ")
}

const A: &str = r#"{"key": "a", "type": "text", "label": "A"}"#;

#[test]
fn the_declaration_has_nothing_to_complain_about() {
    assert_eq!(lint(&declaration()), []);
}

/// Each line: the fields of a form, and what is found as `code element`.
fn check_table(table: &[(&str, &str)]) {
    for (fields, expected) in table {
        assert_eq!(lines(&form_with(fields, "")), *expected, "{fields}");
        let code = expected.split(' ').next().unwrap_or_default();
        assert!(FINDING_CODES.contains(&code), "{code} is not listed");
    }
}

#[test]
fn each_misspelt_property_has_its_finding() {
    check_table(&[
        ("", "form-page-empty p"),
        (r#"{"key": "a", "type": "txt", "label": "A"}"#, "field-type-unknown a"),
        (r#"{"key": "a b", "type": "text", "label": "A"}"#, "field-key-invalid a b"),
        (r#"{"type": "text", "label": "A"}"#, "field-key-invalid fields"),
        (r#"{"key": "a", "type": "text"}"#, "form-property-missing a"),
        (r#"{"key": "a", "type": "text", "label": "A", "showif": "x"}"#, "form-property-unknown a"),
        (r#"{"key": "a", "type": "text", "label": "A", "required": "yes"}"#, "form-property-type a"),
        (r#"{"key": "a", "type": "text", "label": "A", "max": 99999999}"#, "field-limit-invalid a"),
        (r#"{"key": "a", "type": "text", "label": "A", "width": "wide"}"#, "field-value-unknown a"),
        (
            r#"{"key": "a", "type": "text", "label": "A", "prefill": "applicant.name"}"#,
            "field-prefill-unknown a",
        ),
        (
            r#"{"key": "a", "type": "text", "label": "A", "errors": {"requird": "x"}}"#,
            "field-error-unknown a",
        ),
    ]);
    check_table(&[(vec![A; 301].join(",").as_str(), "form-too-many-fields form")]);
}

#[test]
fn each_contradiction_in_a_definition_has_its_finding() {
    let twice = r#"{"key": "a", "type": "choice", "label": "A",
        "options": [{"value": "x", "label": "X"}, {"value": "x", "label": "Y"}]}"#;
    let unclean =
        r#"{"key": "a", "type": "choice", "label": "A", "options": [{"value": " x", "label": "X"}]}"#;
    let in_list = r#"{"key": "l", "type": "list", "label": "L", "fields": [
        {"key": "a", "type": "text", "label": "A", "prefill": "applicant.full_name"}]}"#;
    check_table(&[
        (twice, "field-option-duplicate a"),
        (unclean, "field-option-unclean a"),
        (in_list, "field-prefill-in-list a"),
        (&format!("{A},{A}"), "field-key-duplicate a"),
        (r#"{"key": "a", "type": "text", "label": "A", "min": 5, "max": 2}"#, "field-min-over-max a"),
        (r#"{"key": "a", "type": "text", "label": "A", "showIf": "b ="}"#, "form-expression-invalid a"),
        (
            r#"{"key": "a", "type": "text", "label": "A", "showIf": "b = 1"}"#,
            "form-expression-unknown-name a",
        ),
        (r#"{"key": "a", "type": "text", "label": "A", "showIf": "a = 1"}"#, "form-expression-cycle a"),
        (
            r#"{"key": "a", "type": "date", "label": "A", "prefill": "applicant.phone"}"#,
            "field-prefill-mismatch a",
        ),
        (r#"{"key": "a", "type": "choice", "label": "A"}"#, "field-options-empty a"),
        (r#"{"key": "a", "type": "list", "label": "A"}"#, "field-list-empty a"),
        (
            r#"{"key": "a", "type": "computed", "label": "A", "expression": "1 + 1", "required": true}"#,
            "field-computed-required a",
        ),
        (r#"{"type": "note", "label": "A", "required": true}"#, "field-note-required "),
        (r#"{"key": "a", "type": "idno", "label": "A", "birthDate": "b"}"#, "field-sibling-unknown a"),
    ]);
}

#[test]
fn rules_name_fields_of_the_form() {
    let rule = |assert: &str, at: &str| {
        lines(&form_with(A, &format!(r#"{{"assert": "{assert}", "at": "{at}", "message": "M"}}"#)))
    };
    assert_eq!(rule("a = 1", "a"), "");
    assert_eq!(rule("a = 1", "b"), "form-rule-at-unknown b");
    assert_eq!(rule("c = 1", "a"), "form-expression-unknown-name a");
    assert_eq!(rule("c = ", "a"), "form-expression-invalid a");
}

#[test]
fn lists_nest_three_deep_and_no_deeper() {
    let nested = |depth: usize| {
        let mut field = A.to_owned();
        for level in 0..depth {
            field = format!(r#"{{"key": "l{level}", "type": "list", "label": "L", "fields": [{field}]}}"#);
        }
        lines(&form_with(&field, ""))
    };
    assert_eq!(nested(2), "");
    assert_eq!(nested(3), "form-too-deep a");
}

#[test]
fn a_broken_file_is_a_finding_and_not_a_crash() {
    for json in [
        "",
        "[]",
        "{",
        "null",
        r#"{"pages": 5}"#,
        r#"{"id": "x", "title": "t", "pages": [1, {"fields": [1]}]}"#,
    ] {
        let found = findings(json);
        assert!(!found.is_empty(), "{json}");
        for finding in found {
            assert!(FINDING_CODES.contains(&finding.code), "{} is not listed", finding.code);
        }
    }
}

#[test]
fn conditions_may_name_fields_that_come_later() {
    let fields = r#"{"key": "a", "type": "text", "label": "A", "showIf": "b = true"},
        {"key": "b", "type": "yesno", "label": "B", "showIf": "count(c) > 0"},
        {"key": "c", "type": "list", "label": "C", "fields": [{"key": "d", "type": "text", "label": "D"}]}"#;
    let form = Form::parse(&form_with(fields, "")).expect("well formed");
    assert_eq!(lint(&form), []);
    let checked = |pairs: &[(&str, &str)]| {
        let pairs: Vec<_> = pairs.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
        Value::Object(forms::check(&form, &forms::from_pairs(&form, &pairs), TODAY).values)
    };
    assert_eq!(
        checked(&[("a", "x"), ("b", "true"), ("c[0].d", "y")]),
        json!({"a": "x", "b": true, "c": [{"d": "y"}]})
    );
    assert_eq!(checked(&[("a", "x"), ("b", "true")]), json!({}));
}

#[test]
fn conditions_in_rows_look_at_the_row_first_and_then_outside() {
    let fields = r#"{"key": "a", "type": "yesno", "label": "A"}, {"key": "same", "type": "text", "label": "S"},
        {"key": "l", "type": "list", "label": "L", "fields": [
            {"key": "same", "type": "text", "label": "S"},
            {"key": "b", "type": "text", "label": "B", "showIf": "a = true and same = null"}]}"#;
    let form = Form::parse(&form_with(fields, "")).expect("well formed");
    assert_eq!(lint(&form), []);
    let rows = |a: bool| {
        let input = json!({"a": a, "same": "x", "l": [{"b": "1"}, {"same": "y", "b": "2"}]});
        let checked = forms::check(&form, &marital::object(input), TODAY);
        checked.values.get("l").cloned().unwrap_or_default()
    };
    assert_eq!(rows(true), json!([{"b": "1"}, {"same": "y"}]));
    assert_eq!(rows(false), json!([{"same": "y"}]));
}

#[test]
fn gateways_see_checked_answers_as_facts() {
    let checked = checked_with(&[("ngaySinh", "02/09/1990"), ("donGia", "15.000"), ("lanTruoc[0].ten", "A")]);
    let facts = facts(&declaration(), &checked.values);
    let holds =
        |source: &str| rules::Expr::parse(source).expect("parses").is_true(&facts).expect("evaluates");
    for source in [
        "form.donGia > 14999",
        "form.ngaySinh < date(\"2000-01-01\")",
        "form.noiCuTru.tinh = \"Hà Nội\"",
        "form.soBan = null",
        "form.camDoan",
        "count(form.lanTruoc) = 0 or count(form.lanTruoc) = 1",
    ] {
        assert!(holds(source), "{source}");
    }
}

#[test]
fn answers_are_shown_the_way_they_are_printed() {
    let checked = checked_with(&[
        ("ngaySinh", "02/09/1990"),
        ("mucDich", "ket-hon"),
        ("nguoiKetHon.hoTen", "Lê Thị Bình"),
        ("nguoiKetHon.gioiTinh", "nu"),
        ("nguoiKetHon.ngaySinh", "5/1992"),
        ("noiCuTru.chiTiet", "Số 5 Hàng Bài"),
        ("lanTruoc[0].ten", "Trần B"),
        ("lanTruoc[0].lyHon", "false"),
        ("donGia", "1500000"),
        ("dienTich", "1234,5"),
    ]);
    let words = Words { yes: "Có", no: "Không", male: "Nam", female: "Nữ", other_gender: "Khác" };
    let sections = display(&declaration(), &checked.values, &words);
    let titles: Vec<&str> = sections.iter().map(|section| section.title.as_str()).collect();
    assert_eq!(titles, ["Người yêu cầu", "Hôn nhân", "Lần kết hôn trước 1"]);
    let text = |key: &str| {
        let rows = sections.iter().flat_map(|section| &section.rows);
        rows.clone().find(|row: &&Row| row.key == key).map(|row| row.text.clone()).unwrap_or_default()
    };
    assert_eq!(text("ngaySinh"), "02/09/1990");
    assert_eq!(text("mucDich"), "Kết hôn");
    assert_eq!(text("nguoiKetHon"), "Lê Thị Bình, 05/1992, Nữ");
    assert_eq!(text("noiCuTru"), "Số 5 Hàng Bài, Phường Hoàn Kiếm, Hà Nội");
    assert_eq!(text("donGia"), "1.500.000 ₫");
    assert_eq!(text("dienTich"), "1.234,5");
    assert_eq!(text("camDoan"), "Có");
    assert_eq!(text("lanTruoc[0].lyHon"), "Không");
}

#[test]
fn what_is_known_of_the_applicant_is_filled_in() {
    let known = Prefill {
        full_name: Some("Phạm Thị Dung".into()),
        gender: Some(Gender::Female),
        birth_date: Some("1990".into()),
        address: Some(PrefillAddress {
            tinh: "Hà Nội".into(),
            xa: "Phường Ba Đình".into(),
            chi_tiet: String::new(),
        }),
        ..Prefill::default()
    };
    assert_eq!(
        Value::Object(prefill(&declaration(), &known)),
        json!({
            "hoTen": "Phạm Thị Dung", "gioiTinh": "2", "ngaySinh": "1990",
            "noiCuTru": {"tinh": "Hà Nội", "xa": "Phường Ba Đình", "chiTiet": ""},
        })
    );
}

#[test]
fn the_schema_names_every_value_with_its_type() {
    let schema = json_schema(&declaration());
    let property = |pointer: &str| schema.pointer(pointer).cloned().unwrap_or_default();
    assert_eq!(property("/required"), json!(["hoTen", "soDinhDanh", "mucDich", "camDoan"]));
    assert_eq!(property("/additionalProperties"), json!(false));
    assert_eq!(property("/properties/donGia/type"), json!("integer"));
    assert_eq!(property("/properties/soDinhDanh/pattern"), json!("^([0-9]{12})$"));
    assert_eq!(
        property("/properties/lanTruoc/items/properties/con/items/properties/tuoi/maximum"),
        json!(120)
    );
    assert_eq!(property("/properties/noiCuTru/required"), json!(["tinh", "xa"]));
}

#[test]
fn a_path_finds_its_field_inside_rows_and_parts() {
    let form = declaration();
    let label = |path: &str| form.field_at(path).map(|field| field.label.as_str());
    assert_eq!(label("lanTruoc[7].con[0].tuoi"), Some("Tuổi"));
    assert_eq!(label("noiCuTru.xa"), Some(""));
    assert_eq!(label("noiCuTru.khong"), None);
}
