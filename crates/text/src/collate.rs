//! Vietnamese alphabetical order: a ă â b c d đ e ê … o ô ơ … u ư …, then the tones.
//!
//! Words are compared one after another, as dictionaries do: first the letters of the word, then its tone
//! (ngang, huyền, hỏi, ngã, sắc, nặng), then the next word. Case and punctuation do not count.

use std::cmp::Ordering;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Letters in alphabetical order; others follow after z.
const ALPHABET: &str = "0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
/// Key byte of the first character of the alphabet.
const FIRST_LETTER: u8 = 0x10;
/// Key byte before a letter outside the alphabet.
const OTHER_LETTER: u8 = 0xF0;
/// Key byte between the letters and the tones of a word; below every letter so that shorter words come first.
const END_OF_LETTERS: u8 = 0x02;
/// Key byte that ends the tones of a word; below every tone so that ngang comes first.
const END_OF_TONES: u8 = 0x01;

/// Bytes that sort like the text does in Vietnamese; equal for texts that differ only in case or punctuation.
pub fn collation_key(text: &str) -> Vec<u8> {
    let spelt = text.nfkc().flat_map(char::to_lowercase).nfd().collect::<String>();
    let mut key = Vec::with_capacity(spelt.len() * 2);
    for word in spelt.split(|c: char| !c.is_alphanumeric() && !is_combining_mark(c)) {
        push_word(&mut key, word);
    }
    key
}

/// Like [`collation_key`] for a person's name: the given name (last word) first, then family and middle names.
pub fn name_key(name: &str) -> Vec<u8> {
    let mut words: Vec<&str> = name.split_whitespace().collect();
    if let Some(given) = words.pop() {
        words.insert(0, given);
    }
    collation_key(&words.join(" "))
}

/// Vietnamese alphabetical order of two texts.
pub fn compare(left: &str, right: &str) -> Ordering {
    collation_key(left).cmp(&collation_key(right))
}

/// Vietnamese order of two persons' names, by given name first, as lists of persons are kept.
pub fn compare_names(left: &str, right: &str) -> Ordering {
    name_key(left).cmp(&name_key(right))
}

/// Appends the key of one decomposed lower-case word.
fn push_word(key: &mut Vec<u8>, word: &str) {
    let start = key.len();
    let mut tones = Vec::new();
    let mut characters = word.chars().peekable();
    while let Some(base) = characters.next() {
        let mut letter = base;
        while let Some(mark) = characters.next_if(|c| is_combining_mark(*c)) {
            match tone_of(mark) {
                Some(tone) => tones.push(tone),
                None => letter = unicode_normalization::char::compose(letter, mark).unwrap_or(letter),
            }
        }
        push_letter(key, letter);
    }
    if key.len() > start {
        key.push(END_OF_LETTERS);
        key.extend(tones);
        key.push(END_OF_TONES);
    }
}

fn push_letter(key: &mut Vec<u8>, letter: char) {
    if let Some(position) = ALPHABET.chars().position(|known| known == letter) {
        key.push(FIRST_LETTER + position as u8);
    } else {
        key.push(OTHER_LETTER);
        // Four bytes in fixed order sort like the character itself.
        key.extend(u32::from(letter).to_be_bytes());
    }
}

/// The tone of a combining mark, in order of the tones; ngang has no mark.
fn tone_of(mark: char) -> Option<u8> {
    match mark {
        '\u{300}' => Some(0x04),
        '\u{309}' => Some(0x05),
        '\u{303}' => Some(0x06),
        '\u{301}' => Some(0x07),
        '\u{323}' => Some(0x08),
        _ => None,
    }
}
