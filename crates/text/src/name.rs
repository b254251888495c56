//! Names of persons.

use crate::clean::clean;

/// The name with capital first letters where a word was typed in one case: `NGUYỄN văn AN` gives `Nguyễn Văn An`.
///
/// A word in mixed case is left as typed; after a hyphen or an apostrophe a new word begins (`H'HEN NIÊ`).
pub fn title_name(name: &str) -> String {
    clean(name).split(' ').map(title_word).collect::<Vec<_>>().join(" ")
}

fn title_word(word: &str) -> String {
    let has_lower = word.chars().any(char::is_lowercase);
    // The first letter of a well-written word is upper case; only a later one makes the word mixed.
    let has_inner_upper = word.chars().skip(1).any(char::is_uppercase);
    if has_lower && has_inner_upper {
        return word.to_owned();
    }
    let mut titled = String::with_capacity(word.len());
    let mut is_first = true;
    for character in word.chars() {
        if is_first {
            titled.extend(character.to_uppercase());
        } else {
            titled.extend(character.to_lowercase());
        }
        is_first = matches!(character, '-' | '\'' | '’' | '.');
    }
    titled
}
