//! Numbers, money and dates in words.

use jiff::civil::date;
use text::{date_in_words, money_in_words, number_in_words};

#[test]
fn numbers_read_as_vietnamese_says_them() {
    let table = "
        0 không
        1 một
        4 bốn
        5 năm
        10 mười
        11 mười một
        14 mười bốn
        15 mười lăm
        20 hai mươi
        21 hai mươi mốt
        24 hai mươi tư
        25 hai mươi lăm
        55 năm mươi lăm
        100 một trăm
        101 một trăm linh một
        104 một trăm linh bốn
        105 một trăm linh năm
        110 một trăm mười
        111 một trăm mười một
        115 một trăm mười lăm
        121 một trăm hai mươi mốt
        1000 một nghìn
        1005 một nghìn không trăm linh năm
        1010 một nghìn không trăm mười
        1994 một nghìn chín trăm chín mươi tư
        2026 hai nghìn không trăm hai mươi sáu
        21000 hai mươi mốt nghìn
        105000 một trăm linh năm nghìn
        1000000 một triệu
        1000005 một triệu không trăm linh năm
        1005000 một triệu không trăm linh năm nghìn
        1234567 một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy
        1000000000 một tỷ
        1000000001 một tỷ không trăm linh một
        2000500000 hai tỷ năm trăm nghìn
        1000000000000 một nghìn tỷ
        1000000000000000000 một tỷ tỷ
    ";
    for line in table.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (number, words) = line.split_once(' ').unwrap();
        assert_eq!(number_in_words(number.parse().unwrap()), words, "{number}");
    }
}

#[test]
fn money_begins_with_a_capital_and_ends_with_dong() {
    assert_eq!(money_in_words(8000), "Tám nghìn đồng");
    assert_eq!(money_in_words(0), "Không đồng");
    assert_eq!(money_in_words(-15000), "Âm mười lăm nghìn đồng");
    assert!(money_in_words(i64::MIN).starts_with("Âm chín tỷ hai trăm"));
}

#[test]
fn dates_name_the_fourth_month_by_its_own_word() {
    assert_eq!(
        date_in_words(date(1994, 8, 14)),
        "Ngày mười bốn tháng tám năm một nghìn chín trăm chín mươi tư"
    );
    assert_eq!(
        date_in_words(date(2005, 4, 24)),
        "Ngày hai mươi tư tháng tư năm hai nghìn không trăm linh năm"
    );
    assert_eq!(
        date_in_words(date(2020, 12, 31)),
        "Ngày ba mươi mốt tháng mười hai năm hai nghìn không trăm hai mươi"
    );
}
