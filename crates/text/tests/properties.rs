//! What must hold for any text at all.

use proptest::prelude::*;
use text::{
    Email, OldIdCard, PartialDate, Passport, PersonalId, Phone, TaxNo, clean, clean_lines, collation_key,
    compare, compare_names, fold, mask_personal_id, name_key, nfc, number_in_words, search_words, title_name,
};

/// Any text, and texts that resemble what the parsers expect.
fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "\\PC{0,40}",
        "[0-9 .+()/@-]{0,20}",
        "[aàăắâậeêệioôơợuưựyđĐ\u{300}\u{301}\u{323}\u{302}\u{31b} '-]{0,20}",
    ]
}

proptest! {
    #[test]
    fn nothing_panics_on_any_text(text in texts(), other in texts(), limit in 0usize..50) {
        let _ = (nfc(&text), title_name(&text), mask_personal_id(&text), search_words(&text));
        let _ = (clean_lines(&text, limit), compare(&text, &other), name_key(&text));
        let _ = (PersonalId::parse(&text), OldIdCard::parse(&text), Passport::parse(&text));
        let _ = (TaxNo::parse(&text), Email::parse(&text), PartialDate::parse(&text));
        if let Ok(phone) = Phone::parse(&text) {
            let _ = (phone.grouped(), phone.masked(), phone.international());
        }
    }

    #[test]
    fn folding_twice_changes_nothing(text in texts()) {
        let folded = fold(&text);
        prop_assert_eq!(fold(&folded), folded);
    }

    #[test]
    fn folding_does_not_see_composition(text in texts()) {
        prop_assert_eq!(fold(&nfc(&text)), fold(&text));
    }

    #[test]
    fn cleaning_twice_changes_nothing(text in texts()) {
        let cleaned = clean(&text);
        prop_assert_eq!(clean(&cleaned), cleaned.clone());
        prop_assert!(!cleaned.chars().any(char::is_control));
        let lines = clean_lines(&text, usize::MAX).unwrap();
        prop_assert_eq!(clean_lines(&lines, usize::MAX).unwrap(), lines);
    }

    #[test]
    fn keys_sort_as_comparison_does(left in texts(), right in texts()) {
        prop_assert_eq!(compare(&left, &right), collation_key(&left).cmp(&collation_key(&right)));
        prop_assert_eq!(compare(&left, &right), compare(&right, &left).reverse());
        prop_assert_eq!(compare_names(&left, &left.to_lowercase()), compare_names(&left.to_lowercase(), &left).reverse());
    }

    #[test]
    fn a_parsed_number_reads_back_as_itself(text in texts()) {
        if let Ok(phone) = Phone::parse(&text) {
            prop_assert_eq!(Phone::parse(&phone.international()), Ok(phone.clone()));
            prop_assert_eq!(Phone::parse(&phone.grouped()), Ok(phone));
        }
        if let Ok(date) = PartialDate::parse(&text) {
            prop_assert_eq!(PartialDate::parse(&date.to_string()), Ok(date));
            prop_assert_eq!(PartialDate::parse(&date.to_iso()), Ok(date));
            prop_assert!(date.earliest() <= date.latest());
        }
        if let Ok(tax_no) = TaxNo::parse(&text) {
            prop_assert_eq!(TaxNo::parse(tax_no.as_str()), Ok(tax_no));
        }
    }

    #[test]
    fn numbers_in_words_read_back_as_the_number(number in prop_oneof![any::<u64>(), 0u64..2_000_000, Just(u64::MAX)]) {
        let words = number_in_words(number);
        prop_assert_eq!(number_from_words(&words), u128::from(number), "{}", words);
    }
}

/// Reads a number in words, the other way round than it was written.
fn number_from_words(words: &str) -> u128 {
    let (mut total, mut group, mut digit) = (0, 0, 0);
    for word in words.split(' ') {
        let small = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
        match word {
            "trăm" | "mươi" => group += digit * if word == "trăm" { 100 } else { 10 },
            "mười" => group += 10,
            "nghìn" => total += (group + digit) * 1_000,
            "triệu" => total += (group + digit) * 1_000_000,
            "tỷ" => total = (total + group + digit) * 1_000_000_000,
            "linh" => {}
            "mốt" => digit = 1,
            "tư" => digit = 4,
            "lăm" => digit = 5,
            other => digit = small.iter().position(|known| *known == other).expect("a known word") as u128,
        }
        if matches!(word, "trăm" | "mươi" | "mười" | "nghìn" | "triệu" | "tỷ") {
            digit = 0;
        }
        if matches!(word, "nghìn" | "triệu" | "tỷ") {
            group = 0;
        }
    }
    total + group + digit
}
