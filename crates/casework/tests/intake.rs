//! What the desk typed, field by field: every fault stands at its field and says what is wrong.

use casework::{FieldFault, Intake, IntakeInput, IntakeIssue, check_intake};
use procedure::Channel;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use crate::world::{day, procedure, world};

/// A citizen who asks for three copies of a birth certificate; nothing is wrong.
fn citizen() -> Value {
    json!({
        "procedure": "2.000635",
        "applicant": {
            "full_name": "Trần Thị Bình", "personal_id": "079 194 000 021", "birth_date": "05/1994",
            "gender": "female", "phone": "0912 345 678", "email": "binh@example.vn", "address": "12 Lê Lợi"
        },
        "form": {
            "nycHoTen": "Trần Thị Bình", "nycSoDinhDanh": "079194000021", "nycNoiCuTru": { "tinh": "TP. Hồ Chí Minh", "xa": "Phường Sài Gòn" },
            "nycQuanHe": "ban-than", "loaiViec": "khai-sinh", "hoTen": "Trần Thị Bình", "ngaySinh": "1994",
            "noiDangKy": "UBND phường", "copies": 3, "camDoan": true
        }
    })
}

/// The same from an organisation, which must write a letter.
fn organisation() -> Value {
    let mut input = citizen();
    input["case_kind"] = "agency".into();
    input["applicant"] =
        json!({ "kind": "organisation", "full_name": "Công ty Hoa Sen", "personal_id": "0300381564" });
    input["papers"] = json!([{ "component": "VBYC", "originals": 1 }]);
    input
}

/// Puts a value at a place; missing objects on the way are made.
fn with(mut input: Value, pointer: &str, value: Value) -> Value {
    let mut place = &mut input;
    for key in pointer.split('/').skip(1) {
        place = match key.parse::<usize>() {
            Ok(index) => {
                if !place.is_array() {
                    *place = json!([]);
                }
                let list = place.as_array_mut().expect("a list");
                while list.len() <= index {
                    list.push(json!({}));
                }
                &mut list[index]
            }
            Err(_) => &mut place[key],
        };
    }
    *place = value;
    input
}

fn check(input: &Value) -> Result<Intake, Vec<FieldFault>> {
    let input: IntakeInput = serde_json::from_value(input.clone()).expect("it has the shape of an intake");
    check_intake(&input, &procedure(&input.procedure), day("2026-11-20"))
}

/// `field code` of each fault, and that the pointer says the same as the field.
fn faults(input: &Value) -> String {
    let Err(faults) = check(input) else { return String::new() };
    let shown = faults.iter().map(|fault| {
        let pointer = format!("/{}", fault.field.replace(['.', '['], "/").replace(']', ""));
        assert_eq!(fault.pointer, pointer);
        let warning = if fault.issue.is_warning() { " (warning)" } else { "" };
        format!("{} {}{warning}", fault.field, fault.issue.code())
    });
    shown.collect::<Vec<_>>().join("; ")
}

#[track_caller]
fn table(base: &dyn Fn() -> Value, rows: &[(&str, Value, &str)]) {
    for (pointer, value, expected) in rows {
        assert_eq!(&faults(&with(base(), pointer, value.clone())), expected, "{pointer} = {value}");
    }
}

#[test]
fn what_is_right_is_taken_in_one_spelling() {
    let input = with(citizen(), "/applicant/full_name", json!("  Trần   Thị\u{200b} Bi\u{300}nh\n"));
    let intake = check(&input).expect("nothing is wrong");
    assert_eq!(intake.applicant.full_name, "Trần Thị Bình");
    assert_eq!(intake.applicant.personal_id, "079194000021");
    assert_eq!(intake.applicant.phone, "0912345678");
    assert_eq!(intake.applicant.birth_date, "1994-05");
    assert_eq!((intake.case_kind.as_str(), intake.channel), ("person", Channel::Counter));
    assert_eq!(intake.submitter, None);
    assert_eq!(intake.form["copies"], json!(3));
}

#[test]
fn each_fault_of_the_applicant_stands_at_its_field() {
    table(
        &citizen,
        &[
            ("/applicant/full_name", json!(" \u{200b} "), "applicant.full_name required"),
            ("/applicant/full_name", json!("ữ".repeat(251)), "applicant.full_name too-long"),
            ("/applicant/kind", json!("robot"), "applicant.kind not-an-option"),
            ("/applicant/kind", json!("household_business"), "applicant.kind wrong-applicant-kind"),
            ("/applicant/personal_id", json!("không nhớ"), "applicant.personal_id bad-personal-id"),
            ("/applicant/personal_id", json!("079194000021x"), "applicant.personal_id bad-personal-id"),
            ("/applicant/birth_date", json!("31/02/1994"), "applicant.birth_date bad-date"),
            ("/applicant/birth_date", json!("21/11/2026"), "applicant.birth_date date-out-of-range"),
            ("/applicant/birth_date", json!("1879"), "applicant.birth_date date-out-of-range"),
            ("/applicant/gender", json!("Nữ"), "applicant.gender not-an-option"),
            ("/applicant/phone", json!("12"), "applicant.phone bad-phone"),
            ("/applicant/email", json!("binh@"), "applicant.email bad-email"),
            ("/applicant/address", json!("x".repeat(251)), "applicant.address too-long"),
            ("/submitter", json!({ "phone": "0987654321" }), "submitter.full_name required"),
            (
                "/submitter",
                json!({ "full_name": "Cường", "personal_id": "1" }),
                "submitter.personal_id bad-personal-id",
            ),
            ("/submitter", json!({}), ""),
        ],
    );
}

#[test]
fn each_fault_of_the_case_stands_at_its_field() {
    table(
        &citizen,
        &[
            ("/case_kind", json!("none"), "case_kind not-an-option"),
            ("/channel", json!("fax"), "channel not-an-option"),
            ("/channel", json!("kiosk"), "channel wrong-channel"),
            ("/channel", json!("post"), ""),
            ("/delivery", json!("drone"), "delivery not-an-option"),
            ("/delivery", json!("post"), ""),
            ("/note", json!("x".repeat(2_001)), "note too-long"),
            ("/missing_because", json!("x".repeat(2_001)), "missing_because too-long"),
        ],
    );
}

#[test]
fn a_procedure_that_is_not_for_citizens_says_so() {
    let input = with(citizen(), "/procedure", json!("2.000620"));
    let input = with(input, "/form", json!({}));
    let said = faults(&input);
    assert!(said.starts_with("applicant.kind wrong-applicant-kind"), "{said}");
}

#[test]
fn what_disagrees_with_the_personal_id_is_a_warning_that_the_officer_may_stand_by() {
    table(
        &citizen,
        &[
            ("/applicant/birth_date", json!("1995"), "applicant.birth_date id-birth-year (warning)"),
            ("/applicant/gender", json!("male"), "applicant.gender id-gender (warning)"),
            ("/applicant/personal_id", json!("999194000021"), "applicant.personal_id id-province (warning)"),
            ("/form/ngaySinh", json!("1994"), ""),
        ],
    );
    let id_in_form = with(citizen(), "/form/soDinhDanh", json!("079195000021"));
    assert_eq!(faults(&id_in_form), "form.soDinhDanh personal-id-year (warning)");
    for warned in [with(citizen(), "/applicant/gender", json!("male")), id_in_form] {
        assert!(check(&with(warned.clone(), "/confirmed", json!(true))).is_ok());
        let worse = with(with(warned, "/confirmed", json!(true)), "/applicant/phone", json!("1"));
        assert_eq!(faults(&worse), "applicant.phone bad-phone", "confirming excuses warnings alone");
    }
}

#[test]
fn organisations_may_give_their_tax_number_and_citizens_may_not() {
    for number in ["0300381564", "0300381564-001"] {
        let intake = check(&with(organisation(), "/applicant/personal_id", json!(number)));
        assert_eq!(intake.map(|intake| intake.applicant.personal_id), Ok(number.to_owned()));
    }
    let citizen = with(citizen(), "/applicant/personal_id", json!("0300381564-001"));
    assert_eq!(faults(&citizen), "applicant.personal_id bad-personal-id");
}

#[test]
fn each_fault_of_a_paper_stands_at_its_field() {
    table(
        &organisation,
        &[
            ("/papers/0/originals", json!(-1), "papers.0.originals bad-count; papers missing-paper"),
            ("/papers/0/photocopies", json!(100), "papers.0.photocopies bad-count"),
            ("/papers/0/certified_copies", json!(i64::MAX), "papers.0.certified_copies bad-count"),
            ("/papers/0/note", json!("x".repeat(251)), "papers.0.note too-long"),
            ("/papers/1", json!({ "component": "VBYC", "photocopies": 1 }), "papers.1.component twice"),
            (
                "/papers/1",
                json!({ "component": "XX", "name": "Giấy", "originals": 1 }),
                "papers.1.component unknown-component",
            ),
            ("/papers/1", json!({ "originals": 1 }), "papers.1.name required"),
            ("/papers/1", json!({ "name": "Giấy khác", "originals": 1 }), ""),
            ("/papers/1", json!({ "name": "Không nộp" }), "papers.1.originals count-missing"),
            ("/papers/60", json!({}), "papers too-many"),
            ("/papers", json!([]), "papers missing-paper"),
        ],
    );
}

#[test]
fn a_required_paper_may_be_missing_only_with_a_reason_that_stays_in_the_remark() {
    let missing = with(organisation(), "/papers", json!([]));
    for silent in ["", "  ", "\u{200b}"] {
        let said = faults(&with(missing.clone(), "/missing_because", json!(silent)));
        assert_eq!(said, "papers missing-paper", "{silent:?} is no reason");
    }
    let input = with(missing, "/missing_because", json!("Nộp bản điện tử sau"));
    let intake = check(&with(input, "/note", json!("Gấp"))).expect("the reason is given");
    assert_eq!(intake.note, "Gấp\nNộp bản điện tử sau");
}

#[test]
fn what_the_form_stands_for_or_what_is_only_shown_need_not_be_handed_in() {
    // The declaration of the citizen is the form; the identity card is shown and given back.
    assert_eq!(faults(&citizen()), "");
    let asked = &procedure("2.000635").case_kinds[0].components;
    assert!(asked.iter().any(|component| component.required && component.show_only), "one is only shown");
    assert!(asked.iter().any(|component| component.required && component.e_form), "one is the form");
}

#[test]
fn faults_of_the_form_stand_at_the_fields_of_the_form() {
    table(
        &citizen,
        &[
            ("/form/hoTen", json!(""), "form.hoTen required"),
            ("/form/copies", json!(0), "form.copies out-of-range"),
            ("/form/copies", json!("ba"), "form.copies not-a-number"),
            ("/form/loaiViec", json!("du-lich"), "form.loaiViec not-an-option"),
            ("/form/ngaySinh", json!("2030"), "form.ngaySinh in-future"),
            ("/form/khongCo", json!(1), "form.khongCo unknown-field"),
            ("/form/camDoan", json!(false), "form.camDoan required"),
        ],
    );
}

#[test]
fn fees_follow_the_quantities_of_the_form_and_only_those_due_on_receipt_are_taken_at_once() {
    let fees = |input: &Value| {
        let intake = check(input).expect("nothing is wrong");
        intake.fees.iter().map(|fee| (fee.amount_vnd, fee.paid)).collect::<Vec<_>>()
    };
    assert_eq!(fees(&citizen()), [(24_000, false)]);
    assert_eq!(fees(&with(citizen(), "/fees_paid", json!(true))), [(24_000, true)]);
    assert_eq!(fees(&with(citizen(), "/form/copies", json!(100))), [(800_000, false)]);
    let mut form = Map::new();
    let reckoned = |form: &Map<String, Value>| {
        let lines = casework::fee_lines(&procedure("2.000942"), "general", Channel::Counter, form);
        lines.iter().map(|fee| (fee.amount_vnd, fee.when)).collect::<Vec<_>>()
    };
    assert_eq!(reckoned(&form), [(2_000, procedure::When::Return)]);
    form.extend([("copies".to_owned(), json!(2)), ("pages".to_owned(), json!(5))]);
    assert_eq!(reckoned(&form), [(14_000, procedure::When::Return)]);
    form.extend([("copies".to_owned(), json!(u64::MAX)), ("pages".to_owned(), json!(-3))]);
    assert!(reckoned(&form)[0].0 > 0, "a huge number does not make it free");
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        Just(Value::from("ữ".repeat(5_000))),
    ];
    leaf.prop_recursive(4, 24, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map("[a-zA-Z]{1,8}", inner, 0..5)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

const FORM_KEYS: [&str; 6] = ["copies", "ngaySinh", "soDinhDanh", "nycNoiCuTru", "camDoan", "noiCuTruTruoc"];
const PLACES: [&str; 14] = [
    "/case_kind",
    "/channel",
    "/applicant/kind",
    "/applicant/full_name",
    "/applicant/personal_id",
    "/applicant/birth_date",
    "/applicant/gender",
    "/applicant/phone",
    "/applicant/email",
    "/note",
    "/delivery",
    "/missing_because",
    "/papers/0/component",
    "/papers/0/name",
];

proptest! {
    #[test]
    fn any_text_in_any_field_gets_an_answer_and_what_is_accepted_is_within_limits(
        pick in 0_usize..200,
        places in prop::collection::vec((0..PLACES.len(), any::<String>()), 0..6),
        form in prop::collection::vec((0..FORM_KEYS.len(), any_json()), 0..4),
        count in any::<i64>(),
        confirmed in any::<bool>(),
    ) {
        let procedures: Vec<_> = world().procedures.values().collect();
        let procedure = procedures[pick % procedures.len()];
        let mut input = with(citizen(), "/confirmed", confirmed.into());
        input = with(input, "/missing_because", json!("có"));
        input = with(input, "/papers/0/photocopies", count.into());
        for (place, text) in places {
            input = with(input, PLACES[place], text.into());
        }
        for (key, value) in form {
            input["form"][FORM_KEYS[key]] = value;
        }
        let typed: IntakeInput = serde_json::from_value(input).expect("texts fit everywhere");
        match check_intake(&typed, procedure, day("2026-11-20")) {
            Ok(intake) => {
                prop_assert!(!intake.applicant.full_name.is_empty());
                prop_assert!(intake.applicant.full_name.chars().count() <= 250);
                prop_assert!(procedure.channels.contains(&intake.channel));
                prop_assert!(procedure.case_kind(&intake.case_kind).is_some());
            }
            Err(faults) => prop_assert!(!faults.is_empty()),
        }
    }

    #[test]
    fn any_json_either_is_no_intake_or_gets_an_answer(body in any_json(), part in any_json()) {
        for input in [body, with(citizen(), "/applicant", part.clone()), with(citizen(), "/form", part)] {
            if let Ok(typed) = serde_json::from_value::<IntakeInput>(input) {
                let answer = check_intake(&typed, &procedure("1.004873"), day("2026-11-20"));
                prop_assert!(answer.is_ok() || answer.is_err_and(|faults| !faults.is_empty()));
            }
        }
    }
}

#[test]
fn every_issue_that_is_not_the_forms_stands_in_the_list_of_codes() {
    let issues = [
        IntakeIssue::Required,
        IntakeIssue::TooLong(1),
        IntakeIssue::NotAnOption,
        IntakeIssue::WrongApplicantKind,
        IntakeIssue::WrongChannel,
        IntakeIssue::BadPersonalId,
        IntakeIssue::BadDate,
        IntakeIssue::DateOutOfRange,
        IntakeIssue::BadPhone,
        IntakeIssue::BadEmail,
        IntakeIssue::BadCount,
        IntakeIssue::CountMissing,
        IntakeIssue::TooMany(1),
        IntakeIssue::UnknownComponent(String::new()),
        IntakeIssue::Twice(String::new()),
        IntakeIssue::MissingPaper(String::new()),
        IntakeIssue::IdBirthYear,
        IntakeIssue::IdGender,
        IntakeIssue::IdProvince,
    ];
    let codes: Vec<&str> = issues.iter().map(IntakeIssue::code).collect();
    assert_eq!(codes, IntakeIssue::CODES);
}
