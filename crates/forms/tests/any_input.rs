//! Whatever is sent, the check answers; and what it accepted it accepts again unchanged.

mod marital;

use forms::{Form, check, display, facts, from_pairs, lint};
use marital::{DECLARATION, TODAY, declaration, errors, good_pairs, object};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

const KEYS: &[&str] = &[
    "hoTen",
    "gioiTinh",
    "ngaySinh",
    "soDinhDanh",
    "dienThoai",
    "email",
    "noiCuTru",
    "mucDich",
    "nguoiKetHon",
    "ngayCuoi",
    "lanTruoc",
    "soBan",
    "donGia",
    "thanhTien",
    "dienTich",
    "gioHen",
    "maSoThue",
    "ngonNgu",
    "ghiChu",
    "camDoan",
    "ten",
    "lyHon",
    "banAn",
    "con",
    "tuoi",
    "tinh",
    "xa",
    "chiTiet",
    "la",
];

const NEAR: &[&str] = &[
    "",
    " ",
    "1",
    "2",
    "true",
    "false",
    "ket-hon",
    "vay-von",
    "vi",
    "en",
    "nam",
    "nu",
    "1990",
    "02/09/1990",
    "2030-01",
    "001090000001",
    "001190000001",
    "0979123456",
    "a@b.vn",
    "15.000",
    "1.234,5",
    "0,1",
    "0.30000000000000004",
    "999999999999999",
    "7h30",
    "0100109106",
    "Hà Nội",
    "\u{200b}",
    "a\u{301}\u{327}",
];

/// Words near what the fields expect, so that much is accepted.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => proptest::sample::select(NEAR).prop_map(str::to_owned),
        1 => any::<String>(),
        1 => "[0-9./,h: -]{0,14}",
    ]
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        6 => text().prop_map(Value::String),
        1 => Just(Value::Null),
        1 => any::<bool>().prop_map(Value::Bool),
        1 => any::<i64>().prop_map(Value::from),
        1 => any::<u64>().prop_map(Value::from),
        1 => any::<f64>().prop_map(Value::from),
        1 => (-1_000_000_i64..1_000_000).prop_map(|cents| json!(cents as f64 / 100.0)),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..5).prop_map(Value::Array),
            answers(inner).prop_map(Value::Object),
        ]
    })
}

fn answers(value: impl Strategy<Value = Value>) -> impl Strategy<Value = Map<String, Value>> {
    proptest::collection::vec((proptest::sample::select(KEYS).prop_map(str::to_owned), value), 0..25)
        .prop_map(|members| members.into_iter().collect())
}

proptest! {
    #[test]
    fn what_was_accepted_is_accepted_again_unchanged(input in answers(value())) {
        let form = declaration();
        let first = check(&form, &input, TODAY);
        let again = check(&form, &first.values, TODAY);
        prop_assert_eq!(&again.values, &first.values);
        prop_assert!(again.unknown.is_empty());
        // What is stored is right in itself: only missing answers and rules may still be complained about.
        for error in &again.errors {
            let lasting = ["required", "too-few", "rule"].contains(&error.problem.code());
            prop_assert!(lasting, "{} {}", error.key, error.problem.code());
        }
        let words = forms::Words { yes: "1", no: "0", male: "m", female: "f", other_gender: "x" };
        let _ = (display(&form, &first.values, &words), facts(&form, &first.values));
    }

    #[test]
    fn values_typed_in_a_browser_or_sent_as_json_give_the_same(pairs in proptest::collection::vec((proptest::sample::select(KEYS), text()), 0..20)) {
        let form = declaration();
        let pairs: Vec<(String, String)> = pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        let typed = check(&form, &from_pairs(&form, &pairs), TODAY);
        let sent = check(&form, &typed.values, TODAY);
        prop_assert_eq!(sent.values, typed.values);
    }

    #[test]
    fn any_names_and_values_can_be_submitted(pairs in proptest::collection::vec((any::<String>(), any::<String>()), 0..20)) {
        let form = declaration();
        let _ = check(&form, &from_pairs(&form, &pairs), TODAY);
    }

    #[test]
    fn any_text_can_be_read_as_a_definition(text in any::<String>()) {
        let _ = Form::parse(&text);
    }

    #[test]
    fn a_definition_with_a_part_replaced_is_read_or_refused(place in 0_usize..400, value in value()) {
        let mut json: Value = serde_json::from_str(DECLARATION).expect("the declaration is JSON");
        replace(&mut json, &mut place.clone(), &value);
        if let Ok(form) = Form::parse(&json.to_string()) {
            let _ = lint(&form);
            let _ = check(&form, &from_pairs(&form, &good_pairs()), TODAY);
        }
    }
}

/// Replaces the value at a place, counted in reading order.
fn replace(json: &mut Value, place: &mut usize, value: &Value) {
    if *place == 0 {
        json.clone_from(value);
        *place = usize::MAX;
        return;
    }
    *place -= 1;
    match json {
        Value::Array(items) => items.iter_mut().for_each(|item| replace(item, place, value)),
        Value::Object(members) => members.values_mut().for_each(|member| replace(member, place, value)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn a_flood_of_names_is_cut_off() {
    let form = declaration();
    let pairs: Vec<(String, String)> =
        (0..50_000).map(|number| (format!("lanTruoc[{}].ten", number % 1_900), "x".to_owned())).collect();
    let input = from_pairs(&form, &pairs);
    assert_eq!(
        input["lanTruoc"].as_array().map(Vec::len),
        Some(4),
        "one more than allowed, so that it can be told"
    );
    let flood = object(json!({"lanTruoc": vec![json!({"ten": "x"}); 100_000]}));
    assert!(errors(&check(&form, &flood, TODAY)).contains("lanTruoc: too-many"));
}
