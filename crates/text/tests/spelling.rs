//! Cleaning, folding, names and alphabetical order.

use text::{clean, clean_lines, compare, compare_names, fold, nfc, search_words, title_name};
use unicode_normalization::UnicodeNormalization;

#[test]
fn a_search_finds_a_name_however_it_was_typed() {
    let spellings =
        ["Nguyễn Thị Hoà", "NGUYỄN THỊ HÒA", "nguyen thi hoa", " Nguyễn,  Thị-Hòa! ", "ＮＧＵＹＥＮ thị hoà"];
    for spelling in spellings {
        assert_eq!(fold(spelling), "nguyen thi hoa", "{spelling}");
        assert_eq!(fold(&spelling.nfd().collect::<String>()), "nguyen thi hoa", "{spelling} decomposed");
    }
    assert_eq!(fold("Đắk Lắk – ĐƯỜNG số 3/2"), "dak lak duong so 3 2");
    assert_eq!(fold("thuỷ thủy Thuý THÚY khoẻ khỏe"), "thuy thuy thuy thuy khoe khoe");
}

#[test]
fn every_vietnamese_letter_folds_to_ascii() {
    let letters = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";
    for letter in letters.chars() {
        for spelt in [letter.to_string(), letter.to_uppercase().to_string()] {
            let folded = fold(&spelt);
            assert!(folded.len() == 1 && folded.is_ascii(), "{spelt} gives {folded}");
        }
    }
}

#[test]
fn search_words_are_few_and_short() {
    assert_eq!(search_words("  Đăng ký, khai sinh "), ["dang", "ky", "khai", "sinh"]);
    assert!(search_words(" .,- ").is_empty());
    let words = search_words(&format!("{} {}", "x".repeat(100), "y ".repeat(100)));
    assert_eq!((words.len(), words[0].len()), (16, 40));
}

#[test]
fn cleaning_gives_one_spelling_and_drops_what_cannot_be_seen() {
    let typed = "  Nguye\u{302}\u{303}n\u{200b}\tVăn\u{a0} A\u{7}n\u{202e}\r\n ";
    assert_eq!(clean(typed), "Nguyễn Văn An");
    assert_eq!(nfc("e\u{302}\u{301}"), "ế");
    assert_eq!(clean(" \u{feff}\u{0} "), "");
}

#[test]
fn long_text_keeps_its_lines_and_is_never_cut() {
    let typed = "\n  Kính gửi:  UBND phường \r\n\r\n\r\n\tTôi tên là…  \r\rHết\n\n";
    assert_eq!(clean_lines(typed, 100).unwrap(), "Kính gửi: UBND phường\n\nTôi tên là…\n\nHết");
    let error = clean_lines("một\nhai", 6).unwrap_err();
    assert_eq!((error.code(), error.chars, error.max_chars), ("text-too-long", 7, 6));
    assert_eq!(clean_lines("một\nhai", 7).unwrap(), "một\nhai");
}

#[test]
fn names_typed_in_one_case_get_capital_first_letters() {
    let table = [
        ("NGUYỄN VĂN AN", "Nguyễn Văn An"),
        ("đặng thị ánh", "Đặng Thị Ánh"),
        ("  trần   ĐỨC ", "Trần Đức"),
        ("H'HEN NIÊ", "H'Hen Niê"),
        ("lê-nguyễn thị Ý", "Lê-Nguyễn Thị Ý"),
        ("McDonald anne", "McDonald Anne"),
        ("", ""),
    ];
    for (typed, expected) in table {
        assert_eq!(title_name(typed), expected);
    }
}

/// Checks that a list in the right order is the sorted one, from the reverse as well.
fn check_order(sorted: &[&str], order: fn(&str, &str) -> std::cmp::Ordering) {
    let mut shuffled: Vec<&str> = sorted.iter().rev().copied().collect();
    shuffled.sort_by(|left, right| order(left, right));
    assert_eq!(shuffled, sorted);
}

#[test]
fn letters_and_tones_follow_the_vietnamese_alphabet() {
    check_order(
        &["3", "a", "ă", "â", "b", "d", "đ", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "z"],
        compare,
    );
    check_order(&["ma", "mà", "mả", "mã", "má", "mạ", "mai", "mắc", "mâm"], compare);
    check_order(
        &["An Giang", "Ba Vì", "Bà Rịa", "Bạc Liêu", "Cần Thơ", "Dĩ An", "Đà Nẵng", "Đắk Lắk", "Hà Nội"],
        compare,
    );
    // A word's tone weighs more than the next word, as in dictionaries.
    check_order(&["ba hoa", "bà con", "bán", "bàng"], compare);
}

#[test]
fn order_does_not_see_case_form_or_punctuation() {
    let decomposed: String = "Đường Số 1".nfd().collect();
    assert_eq!(compare("đường số 1", &decomposed), std::cmp::Ordering::Equal);
    assert_eq!(compare("Hà-Nội", "hà nội"), std::cmp::Ordering::Equal);
    // Old and new placement of the tone are one word.
    assert_eq!(compare("hoà", "hòa"), std::cmp::Ordering::Equal);
}

#[test]
fn persons_are_listed_by_given_name() {
    check_order(
        &[
            "Trần Văn An",
            "Lê Thị Ánh",
            "Nguyễn Văn Ân",
            "Đỗ Bình",
            "Lê Thị Bình",
            "Lê Văn Bình",
            "Phạm Dung",
            "Bùi Đức",
            "Nguyễn Ý",
        ],
        compare_names,
    );
}
