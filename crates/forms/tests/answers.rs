//! What people answer and what the form makes of it.

mod marital;

use forms::{FieldError, PROBLEM_CODES, Problem, check};
use marital::{TODAY, checked_with, declaration, errors, good_pairs, object};
use serde_json::{Value, json};

#[test]
fn a_complete_declaration_is_accepted_and_typed() {
    let checked = checked_with(&[]);
    assert_eq!(errors(&checked), "");
    assert_eq!(
        Value::Object(checked.values),
        json!({
            "hoTen": "Nguyễn Văn Ánh", "gioiTinh": "1", "ngaySinh": "1990", "soDinhDanh": "001090000001",
            "dienThoai": "0979123456", "noiCuTru": {"tinh": "Hà Nội", "xa": "Phường Hoàn Kiếm"},
            "mucDich": "vay-von", "camDoan": true,
        })
    );
    assert!(checked.warnings.is_empty() && checked.unknown.is_empty());
}

/// One answer changed: field, what is typed, the stored value (or `null`), the errors.
#[test]
fn each_kind_of_answer_is_read_the_way_people_write_it() {
    let long = "a".repeat(101);
    let table: &[(&str, &str, Value, &str)] = &[
        ("hoTen", "", json!(null), "hoTen: required"),
        ("hoTen", long.as_str(), json!(null), "hoTen: too-long"),
        ("hoTen", "Nguye\u{302}\u{303}n", json!("Nguyễn"), ""),
        ("gioiTinh", "3", json!(null), "gioiTinh: not-an-option"),
        ("ngaySinh", "2/9/1990", json!("1990-09-02"), ""),
        ("ngaySinh", "1990-09-02", json!("1990-09-02"), ""),
        ("ngaySinh", "09/1990", json!("1990-09"), ""),
        ("ngaySinh", "31/02/1990", json!(null), "ngaySinh: not-a-date"),
        ("ngaySinh", "hôm qua", json!(null), "ngaySinh: not-a-date"),
        ("ngaySinh", "24/11/2026", json!(null), "ngaySinh: in-future"),
        ("soDinhDanh", "00109000000", json!(null), "soDinhDanh: bad-personal-id"),
        ("soDinhDanh", "123456789", json!(null), "soDinhDanh: bad-personal-id"),
        ("dienThoai", "12", json!(null), "dienThoai: bad-phone"),
        ("email", "a@b.vn", json!("a@b.vn"), ""),
        ("email", "a@@b.vn", json!(null), "email: bad-email"),
        ("email", "a b@c.vn", json!(null), "email: bad-email"),
        ("email", "a@localhost", json!(null), "email: bad-email"),
        ("noiCuTru.xa", "", json!({"tinh": "Hà Nội"}), "noiCuTru.xa: required"),
        ("soBan", "2", json!(2), ""),
        ("soBan", "2,0", json!(2), ""),
        ("soBan", "2,5", json!(null), "soBan: too-many-decimals"),
        ("soBan", "21", json!(null), "soBan: out-of-range"),
        ("soBan", "hai", json!(null), "soBan: not-a-number"),
        ("donGia", "15.000", json!(15000), ""),
        ("donGia", "15 000 ₫", json!(15000), ""),
        ("donGia", "1,500,000 VND", json!(1_500_000), ""),
        ("donGia", "15.00", json!(null), "donGia: not-an-amount"),
        ("donGia", "-5", json!(null), "donGia: below-minimum"),
        ("dienTich", "1.234,5", json!(1234.5), ""),
        ("dienTich", "1.234", json!(1234), ""),
        ("dienTich", "1.5", json!(1.5), ""),
        ("dienTich", "0.25", json!(0.25), ""),
        ("dienTich", "−3", json!(-3), ""),
        ("dienTich", "1,234", json!(null), "dienTich: too-many-decimals"),
        ("dienTich", "12.34.5", json!(null), "dienTich: not-a-number"),
        ("gioHen", "7h30", json!("07:30"), ""),
        ("gioHen", "7 giờ 5 phút", json!("07:05"), ""),
        ("gioHen", "24:00", json!(null), "gioHen: not-a-time"),
        ("maSoThue", "0100109106", json!("0100109106"), ""),
        ("maSoThue", "0100109106001", json!("0100109106-001"), ""),
        ("maSoThue", "123", json!(null), "maSoThue: bad-tax-no"),
        ("ghiChu", "một\r\nhai  ba\n", json!("một\nhai ba"), ""),
        ("camDoan", "false", json!(null), "camDoan: required"),
    ];
    for (name, typed, stored, wrong) in table {
        let checked = checked_with(&[(name, typed)]);
        let key = name.split('.').next().unwrap_or(name);
        assert_eq!(checked.values.get(key).unwrap_or(&Value::Null), stored, "{name} = {typed:?}");
        assert_eq!(errors(&checked), *wrong, "{name} = {typed:?}");
    }
}

#[test]
fn programs_may_send_typed_values_and_are_told_what_the_form_does_not_know() {
    let input = object(json!({
        "hoTen": "Trần Thị Bé", "soDinhDanh": "001190000001", "dienThoai": "0979123456", "mucDich": "vay-von",
        "camDoan": true, "soBan": 3, "donGia": 15000, "dienTich": 12.50, "ngonNgu": ["en", "vi", "en"],
        "lanTruoc": [{"ten": "A", "lyHon": false, "la": 1}], "thanhTien": 1, "tenLa": "x",
    }));
    let checked = check(&declaration(), &input, TODAY);
    assert_eq!(errors(&checked), "");
    assert_eq!(checked.values["thanhTien"], json!(45000), "what is computed is never taken over");
    assert_eq!(checked.values["dienTich"], json!(12.5));
    assert_eq!(checked.values["ngonNgu"], json!(["vi", "en"]));
    let unknown: Vec<&str> = checked.unknown.iter().map(|error| error.pointer.as_str()).collect();
    assert_eq!(unknown, ["/tenLa", "/lanTruoc/0/la"]);
}

#[test]
fn values_of_a_wrong_json_type_are_errors_of_their_field() {
    let form = declaration();
    let table = [
        ("hoTen", json!(5), "not-text"),
        ("soBan", json!(true), "not-a-number"),
        ("donGia", json!(1.5), "not-an-amount"),
        ("noiCuTru", json!([1]), "not-an-object"),
        ("ngonNgu", json!({"a": "vi"}), "not-a-list"),
        ("ngonNgu", json!(["vi", "en", "fr"]), "too-many"),
        ("lanTruoc", json!("x"), "not-a-list"),
        ("camDoan", json!("có lẽ"), "not-yes-or-no"),
    ];
    for (key, value, code) in table {
        let mut input = forms::from_pairs(&form, &good_pairs());
        input.insert(key.to_owned(), value.clone());
        assert_eq!(errors(&check(&form, &input, TODAY)), format!("{key}: {code}"), "{key} = {value}");
    }
}

#[test]
fn hidden_fields_leave_the_data_and_shown_ones_are_asked() {
    let kept = checked_with(&[("nguoiKetHon.hoTen", "Lê Thị B"), ("ngayCuoi", "vớ vẩn")]);
    assert_eq!(errors(&kept), "");
    assert!(!kept.values.contains_key("nguoiKetHon"));

    let asked = checked_with(&[("mucDich", "ket-hon"), ("ngayCuoi", "22/11/2026")]);
    assert_eq!(errors(&asked), "nguoiKetHon.hoTen: required, ngayCuoi: in-past");
}

#[test]
fn rows_are_checked_one_by_one_under_the_numbers_they_came_with() {
    let checked = checked_with(&[
        ("lanTruoc[0].ten", " "),
        ("lanTruoc[2].ten", "Nguyễn Thị C"),
        ("lanTruoc[2].lyHon", "true"),
        ("lanTruoc[2].con[0].tuoi", "130"),
        ("lanTruoc[5].lyHon", "false"),
    ]);
    assert_eq!(
        errors(&checked),
        "lanTruoc[1].banAn: required, lanTruoc[1].con[0].tuoi: out-of-range, lanTruoc[2].ten: required"
    );
    assert_eq!(checked.errors[1].pointer, "/lanTruoc/1/con/0/tuoi");
    assert_eq!(checked.values["lanTruoc"], json!([{"ten": "Nguyễn Thị C", "lyHon": true}, {"lyHon": false}]));
}

#[test]
fn too_many_rows_are_refused_and_not_stored() {
    let rows: Vec<Value> = (0..50).map(|number| json!({"ten": number.to_string(), "lyHon": false})).collect();
    let form = declaration();
    let mut input = forms::from_pairs(&form, &good_pairs());
    input.insert("lanTruoc".into(), Value::Array(rows));
    let checked = check(&form, &input, TODAY);
    assert_eq!(errors(&checked), "lanTruoc: too-many");
    assert_eq!(checked.values["lanTruoc"].as_array().map(Vec::len), Some(3));
}

#[test]
fn a_personal_id_that_tells_another_year_or_gender_is_only_warned_about() {
    let warned = |id: &str| {
        let checked = checked_with(&[("soDinhDanh", id)]);
        assert_eq!(errors(&checked), "");
        checked.warnings.into_iter().map(|warning| warning.problem).collect::<Vec<_>>()
    };
    assert_eq!(warned("001090000001"), []);
    assert_eq!(warned("001091000001"), [Problem::PersonalIdYear { year: 1991 }]);
    assert_eq!(warned("001190000001"), [Problem::PersonalIdGender]);
    assert_eq!(warned("999090000001"), [Problem::UnknownProvince]);
}

#[test]
fn a_tax_number_with_a_wrong_last_digit_is_only_warned_about() {
    let checked = checked_with(&[("maSoThue", "0100109107")]);
    assert_eq!(checked.warnings, [FieldError::new("maSoThue", Problem::TaxNoCheckDigit)]);
    assert_eq!(errors(&checked), "");
}

#[test]
fn rules_speak_with_the_words_of_the_form_once_their_answers_are_there() {
    let none = checked_with(&[("dienThoai", "")]);
    assert_eq!(errors(&none), "dienThoai: rule");
    assert_eq!(none.errors[0].own_words.as_deref(), Some("Cần điện thoại hoặc thư điện tử"));

    let wedding = |born: &str| {
        let changes = [
            ("mucDich", "ket-hon"),
            ("nguoiKetHon.hoTen", "B"),
            ("ngayCuoi", "23/11/2026"),
            ("ngaySinh", born),
        ];
        errors(&checked_with(&changes))
    };
    assert_eq!(wedding("23/11/2026"), "ngayCuoi: rule");
    assert_eq!(wedding("22/11/2026"), "");
    assert_eq!(wedding(""), "", "a comparison with a missing answer says nothing");
    assert_eq!(wedding("2026"), "", "a partial date can be compared with nothing");
}

#[test]
fn errors_follow_the_page_and_use_the_words_of_the_form() {
    let checked = checked_with(&[("email", "x"), ("hoTen", ""), ("mucDich", ""), ("camDoan", "")]);
    assert_eq!(errors(&checked), "hoTen: required, email: bad-email, mucDich: required, camDoan: required");
    let words: Vec<Option<&str>> = checked.errors.iter().map(|error| error.own_words.as_deref()).collect();
    assert_eq!(words, [Some("Nhập họ, chữ đệm, tên"), Some("Xem lại thư điện tử"), None, None]);
}

#[test]
fn problem_codes_are_the_serialised_codes() {
    let problems = [
        Problem::Required,
        Problem::OutOfRange { min: "1".into(), max: "5".into() },
        Problem::PersonalIdYear { year: 1990 },
        Problem::Rule { message: "x".into() },
        Problem::TaxNoCheckDigit,
        Problem::NotAnAmount,
        Problem::UnknownField,
    ];
    for problem in problems {
        let json = serde_json::to_value(&problem).expect("problems serialise");
        assert_eq!(json["code"], problem.code());
        assert!(PROBLEM_CODES.contains(&problem.code()));
    }
}

#[test]
fn limits_are_told_the_way_people_write_numbers() {
    let told = |changes: &[(&str, &str)]| checked_with(changes).errors[0].problem.arguments();
    assert_eq!(told(&[("soBan", "21")]), [("min", "1".to_owned()), ("max", "20".to_owned())]);
    let too_much = told(&[("donGia", "9999999999999999")]);
    assert_eq!(too_much, [("max", "1.000.000.000.000.000".to_owned())]);
}
