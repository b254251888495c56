//! Folding for search: lower case, no accents, no punctuation.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Most words taken from a search text.
pub const MAX_SEARCH_WORDS: usize = 16;
/// Most characters of a search word.
pub const MAX_SEARCH_WORD_CHARS: usize = 40;

/// The text as it is compared in search: `Hoà Bình, ĐẮK LẮK` and `hòa bình dak lak` fold alike.
///
/// Lower case, marks dropped, đ written d, anything but letters and digits a space, single spaces.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut is_gap = false;
    let decomposed = text.nfkd().flat_map(char::to_lowercase).nfkd();
    for character in decomposed.filter(|character| !is_dropped(*character)) {
        let character = if character == 'đ' { 'd' } else { character };
        if character.is_alphanumeric() {
            if is_gap && !folded.is_empty() {
                folded.push(' ');
            }
            is_gap = false;
            folded.push(character);
        } else {
            is_gap = true;
        }
    }
    folded
}

/// Marks, and soft characters that must not split a word.
fn is_dropped(character: char) -> bool {
    is_combining_mark(character) || matches!(character, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{feff}')
}

/// The folded words of a search text: at most [`MAX_SEARCH_WORDS`], each at most [`MAX_SEARCH_WORD_CHARS`] long.
pub fn search_words(text: &str) -> Vec<String> {
    let cut = |word: &str| word.chars().take(MAX_SEARCH_WORD_CHARS).collect();
    fold(text).split(' ').filter(|word| !word.is_empty()).take(MAX_SEARCH_WORDS).map(cut).collect()
}
