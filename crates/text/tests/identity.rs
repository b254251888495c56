//! Personal ids, identity papers, tax and telephone numbers, e-mail addresses, dates.

use jiff::civil::{date, datetime};
use text::{
    Email, Gender, OldIdCard, PartialDate, Passport, PersonalId, Phone, TaxNo, check, format_date,
    format_date_time, mask_personal_id, province_of_code,
};

/// The value of a parsed text, or the code of its error.
fn told<T: ToString, E>(parsed: Result<T, E>, code: fn(&E) -> &'static str) -> String {
    parsed.map_or_else(|error| code(&error).to_owned(), |value| value.to_string())
}

fn id(text: &str) -> PersonalId {
    PersonalId::parse(text).unwrap()
}

#[test]
fn a_personal_id_tells_place_gender_and_year_of_birth() {
    for (number, province, gender, year) in [
        ("012219003077", Some("Lai Châu"), Gender::Male, 2019),
        ("079194001221", Some("Thành phố Hồ Chí Minh"), Gender::Female, 1994),
        ("001 099.000001", Some("Hà Nội"), Gender::Male, 1999),
        ("096300000001", Some("Cà Mau"), Gender::Female, 2000),
        ("003999000001", None, Gender::Female, 2399),
    ] {
        let id = id(number);
        assert_eq!(
            (province_of_code(id.province_code()), id.gender(), id.birth_year()),
            (province, gender, year)
        );
    }
}

#[test]
fn what_is_not_twelve_digits_is_no_personal_id() {
    let code = |text: &str| told(PersonalId::parse(text), text::PersonalIdError::code);
    assert_eq!(code("07919400122"), "personal-id-length");
    assert_eq!(code("0791940012211"), "personal-id-length");
    assert_eq!(code(&"0".repeat(100)), "personal-id-length");
    assert_eq!(code(""), "personal-id-length");
    assert_eq!(code("07919400122O"), "personal-id-not-digits");
    assert_eq!(code("079-194001221"), "personal-id-not-digits");
    assert_eq!(code("０７９194001221"), "personal-id-not-digits");
}

#[test]
fn a_personal_id_that_disagrees_with_the_form_warns_and_does_not_refuse() {
    let birth = |text: &str| Some(PartialDate::parse(text).unwrap());
    let codes = |number: &str, birth, gender| -> Vec<&str> {
        check(&id(number), birth, gender).iter().map(text::PersonalIdWarning::code).collect()
    };
    assert!(codes("079194001221", birth("14/08/1994"), Some(Gender::Female)).is_empty());
    assert!(codes("079194001221", None, None).is_empty());
    assert!(codes("079194001221", birth("1994"), Some(Gender::Unknown)).is_empty());
    assert_eq!(
        codes("103194001221", birth("08/1995"), Some(Gender::Male)),
        ["personal-id-unknown-province", "personal-id-birth-year", "personal-id-gender"]
    );
}

#[test]
fn warnings_carry_their_code_when_sent() {
    let warnings =
        check(&id("003194001221"), Some(PartialDate::from_year(1990).unwrap()), Some(Gender::Male));
    for warning in warnings {
        let sent = serde_json::to_value(warning).unwrap();
        assert_eq!(sent["code"], warning.code());
    }
}

#[test]
fn a_masked_personal_id_hides_the_middle_or_everything() {
    assert_eq!(mask_personal_id("079194001221"), "079194••••21");
    assert_eq!(id("079 194 001 221").masked(), "079194••••21");
    for odd in ["123456789", "", "không rõ", "0791940012211"] {
        assert_eq!(mask_personal_id(odd), "••••");
    }
}

#[test]
fn other_papers_keep_their_own_shapes() {
    let card = |text: &str| told(OldIdCard::parse(text), text::OldIdCardError::code);
    assert_eq!(card("012 345 678"), "012345678");
    assert_eq!(card("01234567"), "old-id-card-length");
    assert_eq!(card("0123A5678"), "old-id-card-not-digits");
    let passport = |text: &str| told(Passport::parse(text), text::PassportError::code);
    assert_eq!(passport(" c1234567 "), "C1234567");
    assert_eq!(passport("P00012345"), "P00012345");
    assert_eq!(passport("P000123456"), "passport-length");
    assert_eq!(passport("B12"), "passport-length");
    assert_eq!(passport("ABCDEF"), "passport-characters");
    assert_eq!(passport("B12345đ"), "passport-characters");
}

#[test]
fn tax_numbers_prove_themselves_by_their_check_digit() {
    let tax_no = |text: &str| told(TaxNo::parse(text), text::TaxNoError::code);
    for number in ["0100109106", "0300588569", "0101248141"] {
        assert_eq!(tax_no(number), number);
    }
    assert_eq!(tax_no("0100109106001"), "0100109106-001");
    assert_eq!(tax_no("01 001 09106 - 001"), "0100109106-001");
    assert_eq!(tax_no("0100109107"), "tax-no-check-digit");
    assert_eq!(tax_no("0100190106"), "tax-no-check-digit");
    assert_eq!(tax_no("079194001221"), "tax-no-length");
    assert_eq!(tax_no("0100109106-01"), "tax-no-length");
    assert_eq!(tax_no("MST0100109106"), "tax-no-characters");
}

#[test]
fn telephone_numbers_come_to_one_national_form() {
    for text in ["0912345678", "+84 912 345 678", "84.912.345.678", "0084912345678", "+84 (0)912-345-678"] {
        assert_eq!(Phone::parse(text).unwrap().as_str(), "0912345678", "{text}");
    }
    let phone = Phone::parse("0912345678").unwrap();
    assert_eq!(
        (phone.international(), phone.grouped(), phone.masked(), phone.is_mobile()),
        ("+84912345678".into(), "0912 345 678".into(), "091••••678".into(), true)
    );
    let lines = ["024 3825 1234", "0225 384 2158"];
    for line in lines {
        let phone = Phone::parse(line).unwrap();
        assert_eq!((phone.grouped().as_str(), phone.is_mobile()), (line, false));
    }
}

#[test]
fn what_no_vietnamese_telephone_has_is_refused() {
    let code = |text: &str| told(Phone::parse(text), text::PhoneError::code);
    for (text, expected) in [
        ("", "phone-prefix"),
        ("0", "phone-length"),
        ("091234567", "phone-length"),
        ("09123456789", "phone-length"),
        ("0243825123", "phone-length"),
        ("0412345678", "phone-prefix"),
        ("+1 202 555 0100", "phone-prefix"),
        ("912345678", "phone-prefix"),
        ("000912345678", "phone-prefix"),
        ("+0912345678", "phone-prefix"),
        ("0912 345 67x", "phone-characters"),
        ("1111111111111111111111", "phone-length"),
    ] {
        assert_eq!(code(text), expected, "{text}");
    }
}

#[test]
fn an_e_mail_address_needs_a_name_and_a_place() {
    let email = |text: &str| told(Email::parse(text), text::EmailError::code);
    assert_eq!(email(" Nguyen.Van-An+ubnd@Gmail.COM "), "Nguyen.Van-An+ubnd@gmail.com");
    for bad in [
        "",
        "an",
        "an@",
        "@x.vn",
        "an@x",
        "a n@x.vn",
        "an@x..vn",
        "an@-x.vn",
        ".an@x.vn",
        "ân@x.vn",
        "an@x.vn\r\nBcc: b@x.vn",
        "a@b@x.vn",
    ] {
        assert_eq!(email(bad), "email-shape", "{bad}");
    }
    assert_eq!(email(&format!("{}@x.vn", "a".repeat(65))), "email-length");
}

#[test]
fn a_date_may_lack_its_day_or_its_month() {
    let shown = |text: &str| told(PartialDate::parse(text), text::PartialDateError::code);
    for (typed, expected) in [
        ("14/08/1994", "14/08/1994"),
        (" 1-8-1994 ", "01/08/1994"),
        ("14.08.1994", "14/08/1994"),
        ("8/1994", "08/1994"),
        ("1994", "1994"),
        ("1994-08-14", "14/08/1994"),
        ("1994-08", "08/1994"),
        ("29/02/2023", "date-no-such-day"),
        ("13/1994", "date-no-such-day"),
        ("0/1994", "date-no-such-day"),
        ("300/08/1994", "date-no-such-day"),
        ("14/08/94", "date-shape"),
        ("1/2/3/1994", "date-shape"),
        ("", "date-shape"),
        ("mùng 1", "date-shape"),
        ("-994", "date-shape"),
        ("1700", "date-year"),
    ] {
        assert_eq!(shown(typed), expected, "{typed}");
    }
}

#[test]
fn a_partial_date_knows_the_days_it_can_be() {
    let month = PartialDate::from_month(2024, 2).unwrap();
    assert_eq!(
        (month.earliest(), month.latest(), month.to_date()),
        (date(2024, 2, 1), date(2024, 2, 29), None)
    );
    let year = PartialDate::from_year(1994).unwrap();
    assert_eq!((year.earliest(), year.latest()), (date(1994, 1, 1), date(1994, 12, 31)));
    let full = PartialDate::from_date(date(1994, 8, 14)).unwrap();
    assert_eq!((full.to_date(), full.latest()), (Some(date(1994, 8, 14)), date(1994, 8, 14)));
    assert!(year < PartialDate::from_month(1994, 1).unwrap());
}

#[test]
fn stored_values_are_plain_text_and_are_checked_when_read() {
    let date: PartialDate = serde_json::from_str("\"1994-08\"").unwrap();
    assert_eq!(serde_json::to_string(&date).unwrap(), "\"1994-08\"");
    assert!(serde_json::from_str::<PartialDate>("\"1994-13\"").is_err());
    assert!(serde_json::from_str::<PersonalId>("\"12\"").is_err());
    let phone: Phone = serde_json::from_str("\"+84912345678\"").unwrap();
    assert_eq!(serde_json::to_string(&phone).unwrap(), "\"0912345678\"");
    assert_eq!(serde_json::to_string(&Gender::Female).unwrap(), "\"female\"");
    assert_eq!("male".parse::<Gender>(), Ok(Gender::Male));
    assert_eq!("nam".parse::<Gender>().unwrap_err().code(), "gender-unknown-word");
}

#[test]
fn dates_and_times_are_shown_day_first() {
    assert_eq!(format_date(date(2026, 4, 5)), "05/04/2026");
    assert_eq!(format_date_time(datetime(2026, 4, 5, 9, 5, 59, 0)), "05/04/2026 09:05");
}
