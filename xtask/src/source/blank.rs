//! Replaces comments, texts and characters of a Rust source by blanks, so that brackets and words can be trusted.

/// The source with comments, string and character literals blanked; same length in bytes, same lines.
pub(super) fn blank(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = bytes.to_vec();
    let mut at = 0;
    while at < bytes.len() {
        let end = literal_end(bytes, at);
        if end > at {
            for byte in &mut out[at..end] {
                if *byte != b'\n' {
                    *byte = b' ';
                }
            }
            at = end;
        } else {
            at = word_end(bytes, at);
        }
    }
    // Only whole literals were overwritten, so the rest is still UTF-8.
    String::from_utf8(out).unwrap_or_default()
}

/// End of the comment or literal that begins at `at`; `at` itself when none does.
fn literal_end(bytes: &[u8], at: usize) -> usize {
    let rest = &bytes[at..];
    if rest.starts_with(b"//") {
        return rest.iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |length| at + length);
    }
    if rest.starts_with(b"/*") {
        return comment_end(bytes, at);
    }
    let raw = [&b"br"[..], b"cr", b"r"].into_iter().find(|prefix| rest.starts_with(prefix));
    if let Some(prefix) = raw
        && let Some(end) = raw_text_end(bytes, at + prefix.len())
    {
        return end;
    }
    let prefix = usize::from(rest.starts_with(b"b\"") || rest.starts_with(b"c\"") || rest.starts_with(b"b'"));
    match bytes.get(at + prefix) {
        Some(b'"') => quoted_end(bytes, at + prefix + 1, b'"'),
        Some(b'\'') => character_end(bytes, at + prefix).unwrap_or(at),
        _ => at,
    }
}

/// Steps over a whole word, so that the `r` of `for"` or the `b` of `sub'` is not taken for a prefix.
fn word_end(bytes: &[u8], at: usize) -> usize {
    let word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_' || *byte >= 0x80;
    let length = bytes[at..].iter().take_while(|byte| word(byte)).count();
    at + length.max(1)
}

/// End of a comment, which may hold others.
fn comment_end(bytes: &[u8], start: usize) -> usize {
    let (mut at, mut depth) = (start, 0_usize);
    while at < bytes.len() {
        if bytes[at..].starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if bytes[at..].starts_with(b"*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += 1;
        }
    }
    bytes.len()
}

/// End of a raw text whose hashes begin at `hashes_at`; `None` when it is none, as in `r#type`.
fn raw_text_end(bytes: &[u8], hashes_at: usize) -> Option<usize> {
    let hashes = bytes[hashes_at..].iter().take_while(|byte| **byte == b'#').count();
    let open = hashes_at + hashes;
    if bytes.get(open) != Some(&b'"') {
        return None;
    }
    let mut close = vec![b'#'; hashes + 1];
    close[0] = b'"';
    let body = open + 1;
    let length = bytes[body..].windows(close.len()).position(|window| window == close);
    Some(length.map_or(bytes.len(), |length| body + length + close.len()))
}

/// End of a quoted text whose inside begins at `from`.
fn quoted_end(bytes: &[u8], from: usize, quote: u8) -> usize {
    let mut at = from;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 2,
            byte if byte == quote => return at + 1,
            _ => at += 1,
        }
    }
    bytes.len()
}

/// End of the character at the quote `at`; `None` when the quote begins a lifetime.
fn character_end(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes.get(at + 1)? {
        b'\\' => Some(quoted_end(bytes, at + 1, b'\'')),
        first => {
            let width = match first {
                0x00..=0x7f => 1,
                0x80..=0xdf => 2,
                0xe0..=0xef => 3,
                _ => 4,
            };
            (bytes.get(at + 1 + width) == Some(&b'\'')).then_some(at + 2 + width)
        }
    }
}
