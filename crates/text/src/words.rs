//! Numbers, money and dates written out in Vietnamese, as papers require beside the figures.

use jiff::civil::Date;

const DIGITS: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const BILLION: u64 = 1_000_000_000;

/// The number in words: 1994 reads `một nghìn chín trăm chín mươi tư`.
pub fn number_in_words(number: u64) -> String {
    let mut words = Vec::new();
    if number == 0 {
        words.push(DIGITS[0]);
    }
    push_number(&mut words, number);
    words.join(" ")
}

/// An amount of Vietnamese đồng in words with a capital: 8000 reads `Tám nghìn đồng`.
pub fn money_in_words(dong: i64) -> String {
    let sign = if dong < 0 { "âm " } else { "" };
    capitalised(&format!("{sign}{} đồng", number_in_words(dong.unsigned_abs())))
}

/// A date in words with a capital: `Ngày mười bốn tháng tám năm một nghìn chín trăm chín mươi tư`.
pub fn date_in_words(date: Date) -> String {
    let day = number_in_words(u64::from(date.day().unsigned_abs()));
    // The fourth month is tháng tư, never tháng bốn.
    let month = match date.month() {
        4 => "tư".to_owned(),
        other => number_in_words(u64::from(other.unsigned_abs())),
    };
    let sign = if date.year() < 0 { "âm " } else { "" };
    let year = number_in_words(u64::from(date.year().unsigned_abs()));
    format!("Ngày {day} tháng {month} năm {sign}{year}")
}

/// Words of a number above zero; nothing for zero.
fn push_number(words: &mut Vec<&'static str>, number: u64) {
    let (billions, rest) = (number / BILLION, number % BILLION);
    if billions > 0 {
        push_number(words, billions);
        words.push("tỷ");
    }
    for (unit, name) in [(1_000_000, Some("triệu")), (1_000, Some("nghìn")), (1, None)] {
        let group = rest / unit % 1_000;
        if group > 0 {
            // A group after others names its hundreds even when there are none.
            let is_first = words.is_empty();
            push_group(words, group as usize, is_first);
            words.extend(name);
        }
    }
}

/// Words of 1 to 999.
fn push_group(words: &mut Vec<&'static str>, group: usize, is_first: bool) {
    let (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10);
    let has_hundreds = hundreds > 0 || !is_first;
    if has_hundreds {
        words.extend([DIGITS[hundreds], "trăm"]);
    }
    match tens {
        0 if has_hundreds && ones > 0 => words.push("linh"),
        0 => {}
        1 => words.push("mười"),
        _ => words.extend([DIGITS[tens], "mươi"]),
    }
    match (tens, ones) {
        (_, 0) => {}
        (2.., 1) => words.push("mốt"),
        (2.., 4) => words.push("tư"),
        (1.., 5) => words.push("lăm"),
        _ => words.push(DIGITS[ones]),
    }
}

fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(characters.clone()).collect()
}
