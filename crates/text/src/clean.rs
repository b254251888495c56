//! Bringing typed or pasted text into one spelling.

use unicode_normalization::UnicodeNormalization;

/// The text in the composed form (NFC), so that equal letters are equal bytes.
pub fn nfc(text: &str) -> String {
    text.nfc().collect()
}

/// One line of text in one spelling: NFC, no control or invisible characters, white space trimmed and collapsed.
pub fn clean(text: &str) -> String {
    let visible: String = text.chars().filter_map(visible).nfc().collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text has more characters than its field may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the text has {chars} characters, at most {max_chars} are allowed")]
pub struct TooLong {
    /// Characters after cleaning.
    pub chars: usize,
    /// Characters allowed.
    pub max_chars: usize,
}

impl TooLong {
    /// Stable kebab-case code for translation.
    pub fn code(&self) -> &'static str {
        "text-too-long"
    }
}

/// Long text in one spelling: each line as by [`clean`], at most one empty line in a row, none at the ends.
///
/// Refuses more than `max_chars` characters, since cutting would lose what a citizen wrote.
pub fn clean_lines(text: &str, max_chars: usize) -> Result<String, TooLong> {
    let unix = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}', '\u{85}'], "\n");
    let mut lines: Vec<String> = Vec::new();
    for line in unix.split('\n').map(clean) {
        if !line.is_empty() || lines.last().is_some_and(|last| !last.is_empty()) {
            lines.push(line);
        }
    }
    if lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    let cleaned = lines.join("\n");
    let chars = cleaned.chars().count();
    if chars > max_chars { Err(TooLong { chars, max_chars }) } else { Ok(cleaned) }
}

/// The character as it may be stored: white space stays, what cannot be seen goes.
fn visible(character: char) -> Option<char> {
    let is_invisible = matches!(
        character,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
    );
    if character.is_whitespace() {
        return Some(' ');
    }
    (!is_invisible && !character.is_control()).then_some(character)
}
