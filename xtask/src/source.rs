//! A Rust source read just well enough for the rules: comments and texts blanked, functions and tests found.

mod blank;

use blank::blank;

/// A function with a body.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Function {
    /// Name.
    pub(crate) name: String,
    /// Line of `fn`, from 1.
    pub(crate) line: usize,
    /// Lines of the body that hold code, without the outer braces.
    pub(crate) body_lines: usize,
    /// Parameters without `self`.
    pub(crate) parameters: usize,
}

/// A Rust source.
pub(crate) struct Source {
    /// The lines as they are.
    pub(crate) lines: Vec<String>,
    /// The text with comments, string and character literals blanked; same length, same lines.
    pub(crate) code: String,
    /// The lines of `code`.
    pub(crate) code_lines: Vec<String>,
    /// For every line, whether it belongs to tests.
    in_tests: Vec<bool>,
}

impl Source {
    /// Reads a source.
    pub(crate) fn parse(path: &str, text: &str) -> Self {
        let code = blank(text);
        let code_lines: Vec<String> = code.lines().map(str::to_owned).collect();
        let in_tests = if is_test_path(path) {
            vec![true; code_lines.len()]
        } else {
            test_lines(&code, code_lines.len())
        };
        Self { lines: text.lines().map(str::to_owned).collect(), code, code_lines, in_tests }
    }

    /// Whether a line (from 1) belongs to tests.
    pub(crate) fn is_test(&self, line: usize) -> bool {
        self.in_tests.get(line.wrapping_sub(1)).copied().unwrap_or(false)
    }

    /// Lines of product code: number from 1, and the blanked text.
    pub(crate) fn product_lines(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.code_lines.iter().map(String::as_str)).filter(|(line, _)| !self.is_test(*line))
    }

    /// Line (from 1) of a byte offset into `code`.
    pub(crate) fn line_at(&self, offset: usize) -> usize {
        line_at(&self.code, offset)
    }

    /// Every identifier and keyword of the code: offset and text.
    pub(crate) fn identifiers(&self) -> impl Iterator<Item = (usize, &str)> {
        identifiers(&self.code)
    }

    /// Every function that has a body.
    pub(crate) fn functions(&self) -> Vec<Function> {
        let mut found = Vec::new();
        let mut words = self.identifiers().peekable();
        while let Some((start, word)) = words.next() {
            if word != "fn" {
                continue;
            }
            // `fn(u8) -> u8` is a type: the next word does not follow directly.
            let Some((name_at, name)) = words.peek().copied() else { break };
            if !self.code[start + 2..name_at].trim().is_empty() {
                continue;
            }
            if let Some(function) = self.function(start, name_at + name.len(), name) {
                found.push(function);
            }
        }
        found
    }

    fn function(&self, start: usize, name_end: usize, name: &str) -> Option<Function> {
        let open = after_generics(&self.code, name_end)?;
        let close = closing(&self.code, open)?;
        let body = self.code[close..].find(['{', ';']).map(|at| close + at)?;
        if self.code.as_bytes()[body] == b';' {
            return None;
        }
        let end = closing(&self.code, body)?;
        let inner = &self.code[body + 1..end];
        Some(Function {
            name: name.to_owned(),
            line: self.line_at(start),
            body_lines: inner.lines().filter(|line| !line.trim().is_empty()).count(),
            parameters: parameters(&self.code[open + 1..close]),
        })
    }
}

/// Whether the whole file belongs to tests.
pub(crate) fn is_test_path(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name == "tests.rs" || path.contains("/tests/") || path.contains("/benches/")
}

/// Line (from 1) of a byte offset.
pub(crate) fn line_at(text: &str, offset: usize) -> usize {
    text.get(..offset).unwrap_or(text).matches('\n').count() + 1
}

/// Every identifier and keyword of a text: offset and text.
pub(crate) fn identifiers(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let word = |c: char| c.is_alphanumeric() || c == '_';
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(word)?;
        let end = text[start..].find(|c| !word(c)).map_or(text.len(), |length| start + length);
        at = end;
        Some((start, &text[start..end]))
    })
    .filter(|(_, found)| !found.starts_with(|c: char| c.is_ascii_digit()))
}

/// Offset of the bracket that closes the one at `open`; the text must be blanked.
pub(crate) fn closing(code: &str, open: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, byte) in code.bytes().enumerate().skip(open) {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}

/// Offset of the `(` of the parameters, behind possible generics.
fn after_generics(code: &str, from: usize) -> Option<usize> {
    let mut angle = 0_usize;
    let mut before = b' ';
    for (at, byte) in code.bytes().enumerate().skip(from) {
        match byte {
            b'<' => angle += 1,
            b'>' if before != b'-' => angle = angle.checked_sub(1)?,
            b'(' if angle == 0 => return Some(at),
            _ => {}
        }
        before = byte;
    }
    None
}

/// Counts parameters without `self`.
fn parameters(list: &str) -> usize {
    let (mut depth, mut count, mut part, mut before) = (0_usize, 0, String::new(), ' ');
    let mut take = |part: &mut String| {
        let text = std::mem::take(part);
        let name = text.split(':').next().unwrap_or_default();
        if !text.trim().is_empty() && !identifiers(name).any(|(_, word)| word == "self") {
            count += 1;
        }
    };
    for c in list.chars() {
        match c {
            '(' | '[' | '{' | '<' => depth += 1,
            '>' if before == '-' => {}
            ')' | ']' | '}' | '>' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                take(&mut part);
                before = c;
                continue;
            }
            _ => {}
        }
        part.push(c);
        before = c;
    }
    take(&mut part);
    count
}

/// Marks what stands under `#[cfg(test)]` or `#[test]`.
fn test_lines(code: &str, count: usize) -> Vec<bool> {
    let mut marked = vec![false; count];
    for attribute in ["#[cfg(test)]", "#[test]"] {
        for (start, _) in code.match_indices(attribute) {
            let rest = start + attribute.len();
            let end = match code[rest..].find(['{', ';']).map(|at| rest + at) {
                Some(at) if code.as_bytes()[at] == b'{' => closing(code, at).unwrap_or(code.len()),
                Some(at) => at,
                None => code.len(),
            };
            for line in line_at(code, start)..=line_at(code, end) {
                if let Some(mark) = marked.get_mut(line - 1) {
                    *mark = true;
                }
            }
        }
    }
    marked
}

#[cfg(test)]
mod tests;
