//! Code 128 of a case number: code sets B and C, mixed so that the bars are as few as possible.

use crate::svg;

/// Longest text that is still turned into bars; a case number has at most 64 characters.
pub const CODE128_CHARS_MAX: usize = 80;

const START_B: u8 = 104;
const START_C: u8 = 105;
const TO_C: u8 = 99;
const TO_B: u8 = 100;
/// Quiet zone on each side, in modules, as ISO/IEC 15417 asks.
const QUIET_MODULES: usize = 10;
/// Height of the drawn bars in modules; a template or style sheet may stretch the picture.
const HEIGHT_MODULES: usize = 48;

/// Widths of bar, space, bar, space, bar, space of every symbol value (0 to 105) in modules.
const WIDTHS: [&[u8; 6]; 106] = [
    b"212222", b"222122", b"222221", b"121223", b"121322", b"131222", b"122213", b"122312", b"132212",
    b"221213", b"221312", b"231212", b"112232", b"122132", b"122231", b"113222", b"123122", b"123221",
    b"223211", b"221132", b"221231", b"213212", b"223112", b"312131", b"311222", b"321122", b"321221",
    b"312212", b"322112", b"322211", b"212123", b"212321", b"232121", b"111323", b"131123", b"131321",
    b"112313", b"132113", b"132311", b"211313", b"231113", b"231311", b"112133", b"112331", b"132131",
    b"113123", b"113321", b"133121", b"313121", b"211331", b"231131", b"213113", b"213311", b"213131",
    b"311123", b"311321", b"331121", b"312113", b"312311", b"332111", b"314111", b"221411", b"431111",
    b"111224", b"111422", b"121124", b"121421", b"141122", b"141221", b"112214", b"112412", b"122114",
    b"122411", b"142112", b"142211", b"241211", b"221114", b"413111", b"241112", b"134111", b"111242",
    b"121142", b"121241", b"114212", b"124112", b"124211", b"411212", b"421112", b"421211", b"212141",
    b"214121", b"412121", b"111143", b"111341", b"131141", b"114113", b"114311", b"411113", b"411311",
    b"113141", b"114131", b"311141", b"411131", b"211412", b"211214", b"211232",
];
/// The stop symbol has a seventh element, the closing bar.
const STOP: &[u8; 7] = b"2331112";

/// Why a text can't be drawn as Code 128.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BarcodeError {
    /// There is nothing to draw.
    #[error("a barcode needs at least one character")]
    Empty,
    /// More than [`CODE128_CHARS_MAX`] characters: no scanner reads so long a row of bars.
    #[error("a barcode holds at most {CODE128_CHARS_MAX} characters, not {chars}")]
    TooLong {
        /// Length of the refused text in characters.
        chars: usize,
    },
    /// A character outside printable ASCII, for instance a Vietnamese letter.
    #[error("a barcode cannot hold the character {character:?}; use A-Z, a-z, 0-9 and ASCII signs")]
    Unsupported {
        /// The first refused character.
        character: char,
    },
}

/// The modules of `text` from left to right without quiet zones: `true` is a dark module.
pub fn code128(text: &str) -> Result<Vec<bool>, BarcodeError> {
    let chars = text.chars().count();
    if chars == 0 {
        return Err(BarcodeError::Empty);
    }
    if chars > CODE128_CHARS_MAX {
        return Err(BarcodeError::TooLong { chars });
    }
    if let Some(character) = text.chars().find(|c| !matches!(c, ' '..='~')) {
        return Err(BarcodeError::Unsupported { character });
    }
    let symbols = symbols(text.as_bytes());
    let mut modules = Vec::with_capacity((symbols.len() + 3) * 11);
    let checked = symbols.iter().copied().chain([check_symbol(&symbols)]);
    for symbol in checked {
        draw(WIDTHS[usize::from(symbol)], &mut modules);
    }
    draw(STOP, &mut modules);
    Ok(modules)
}

/// `text` as an SVG picture with its quiet zones; it may be stretched in both directions.
pub fn code128_svg(text: &str) -> Result<String, BarcodeError> {
    let modules = code128(text)?;
    let size = svg::Size { width: modules.len() + 2 * QUIET_MODULES, height: HEIGHT_MODULES, stretch: true };
    let bars = svg::dark_runs(&modules).map(|(start, length)| svg::Bar {
        x: start + QUIET_MODULES,
        y: 0,
        width: length,
        height: HEIGHT_MODULES,
    });
    Ok(svg::picture(&size, text, bars))
}

fn draw(widths: &[u8], modules: &mut Vec<bool>) {
    for (element, width) in widths.iter().enumerate() {
        modules.extend(std::iter::repeat_n(element % 2 == 0, usize::from(width - b'0')));
    }
}

fn check_symbol(symbols: &[u8]) -> u8 {
    let weighted = symbols.iter().enumerate().map(|(place, symbol)| place.max(1) * usize::from(*symbol));
    (weighted.sum::<usize>() % 103) as u8
}

/// The shortest sequence of symbol values for printable ASCII, start symbol included.
///
/// Walks backwards and keeps, for each place, the cheapest way to the end from within set B and from within set C.
fn symbols(text: &[u8]) -> Vec<u8> {
    let mut best_b = vec![Step::END; text.len() + 1];
    let mut best_c = vec![Step::END; text.len() + 1];
    for place in (0..text.len()).rev() {
        let stay_b = best_b[place + 1].cost + 1;
        let stay_c = digit_pair(text, place).map(|_| best_c[place + 2].cost + 1);
        // In set C only a pair of digits can follow; otherwise B's way plus one symbol to switch.
        let cost_c = stay_c.unwrap_or(usize::MAX);
        best_b[place] = Step::cheaper(stay_b, cost_c.saturating_add(1));
        best_c[place] = Step::cheaper(cost_c, stay_b + 1);
    }
    let mut in_c = best_c[0].cost < best_b[0].cost;
    let mut symbols = vec![if in_c { START_C } else { START_B }];
    let mut place = 0;
    while place < text.len() {
        let step = if in_c { best_c[place] } else { best_b[place] };
        if step.switch {
            symbols.push(if in_c { TO_B } else { TO_C });
            in_c = !in_c;
        }
        if let Some(pair) = digit_pair(text, place).filter(|_| in_c) {
            symbols.push(pair);
            place += 2;
        } else {
            symbols.push(text[place] - b' ');
            place += 1;
        }
    }
    symbols
}

fn digit_pair(text: &[u8], place: usize) -> Option<u8> {
    match (text.get(place)?, text.get(place + 1)?) {
        (tens @ b'0'..=b'9', ones @ b'0'..=b'9') => Some((tens - b'0') * 10 + (ones - b'0')),
        _ => None,
    }
}

/// The cheapest way on from one place: how many symbols to the end, and whether it begins with a change of set.
#[derive(Clone, Copy)]
struct Step {
    cost: usize,
    switch: bool,
}

impl Step {
    const END: Step = Step { cost: 0, switch: false };

    fn cheaper(stay: usize, switch: usize) -> Step {
        Step { cost: stay.min(switch), switch: switch < stay }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_symbol_is_eleven_modules_wide_and_no_two_are_alike() {
        let mut seen = std::collections::BTreeSet::new();
        for widths in WIDTHS {
            assert_eq!(widths.iter().map(|w| u32::from(w - b'0')).sum::<u32>(), 11);
            // The bars of a symbol always add up to an even number of modules.
            assert_eq!((widths[0] + widths[2] + widths[4]) % 2, b'0' % 2);
            assert!(seen.insert(widths));
        }
    }

    #[test]
    fn digits_are_packed_in_pairs_where_that_is_shorter() {
        assert_eq!(symbols(b"AB"), [START_B, 33, 34]);
        assert_eq!(symbols(b"1234"), [START_C, 12, 34]);
        assert_eq!(symbols(b"12345"), [START_B, 17, TO_C, 23, 45]);
        assert_eq!(symbols(b"H30"), [START_B, 40, 19, 16]);
        assert_eq!(
            symbols(b"H30.16-261122-0001"),
            [START_B, 40, 19, 16, 14, 17, 22, 13, TO_C, 26, 11, 22, TO_B, 13, TO_C, 0, 1]
        );
    }

    #[test]
    fn the_check_symbol_follows_the_weighted_sum() {
        // 104 + 1*33 + 2*34 + 3*35 = 310; 310 mod 103 = 1
        assert_eq!(check_symbol(&symbols(b"ABC")), 1);
    }

    #[test]
    fn texts_that_no_scanner_could_read_are_refused_with_the_reason() {
        assert_eq!(code128(""), Err(BarcodeError::Empty));
        assert_eq!(code128("Hồ"), Err(BarcodeError::Unsupported { character: 'ồ' }));
        assert_eq!(code128("a\nb"), Err(BarcodeError::Unsupported { character: '\n' }));
        assert_eq!(code128(&"1".repeat(81)), Err(BarcodeError::TooLong { chars: 81 }));
        assert!(code128(&"1".repeat(80)).is_ok());
    }
}
