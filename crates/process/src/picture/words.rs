//! Fits words into the shapes of a picture.

use std::fmt::Write as _;

/// Height of a line of text of 12 pixels.
pub(super) const LINE: f64 = 15.0;

/// Writes lines of text, centred, the first at `y`.
pub(super) fn text(out: &mut String, lines: &[String], x: f64, y: f64) {
    if lines.is_empty() {
        return;
    }
    let x = super::number(x);
    out.push_str(r#"<text text-anchor="middle">"#);
    for (row, line) in lines.iter().enumerate() {
        // Read aloud, the lines are one text.
        if row > 0 {
            out.push(' ');
        }
        let y = super::number(y + row as f64 * LINE);
        let _ = write!(out, r#"<tspan x="{x}" y="{y}">{}</tspan>"#, escaped(line));
    }
    out.push_str("</text>");
}

/// The text safe between tags and in attributes; control characters, which XML does not allow, are left out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// About how wide a text is at 12 pixels; no font is at hand, so letters are put into four classes.
pub(super) fn width(text: &str) -> f64 {
    text.chars().map(char_width).sum()
}

fn char_width(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'ì' | 'í' | 'ỉ' | 'ĩ' | 'ị' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => {
            3.2
        }
        'f' | 'r' | 't' | ' ' | '(' | ')' | '-' | '/' => 4.4,
        'm' | 'w' | 'M' | 'W' => 10.4,
        // Marks that stand over the letter before them.
        '\u{300}'..='\u{36f}' => 0.0,
        c if c.is_uppercase() => 8.6,
        _ => 6.8,
    }
}

/// Breaks a text into at most `most` lines of this width; what does not fit ends in an ellipsis.
pub(super) fn wrapped(text: &str, room: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace().flat_map(|word| pieces(word, room)) {
        let joined = if line.is_empty() { word.clone() } else { format!("{line} {word}") };
        if width(&joined) <= room || line.is_empty() {
            line = joined;
            continue;
        }
        if lines.len() + 1 == most {
            shorten(&mut line, room);
            lines.push(line);
            return lines;
        }
        lines.push(std::mem::replace(&mut line, word));
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// A word too long for a line, cut to fit.
fn pieces(word: &str, room: f64) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut used = 0.0;
    for c in word.chars() {
        let wide = char_width(c);
        if used + wide > room && used > 0.0 {
            pieces.push(String::new());
            used = 0.0;
        }
        used += wide;
        if let Some(last) = pieces.last_mut() {
            last.push(c);
        }
    }
    pieces
}

fn shorten(line: &mut String, room: f64) {
    while width(line) + 12.0 > room && line.pop().is_some() {}
    line.truncate(line.trim_end().len());
    line.push('…');
}
