//! Cuts the text of an expression into words and signs.

use std::str::FromStr;

use rust_decimal::Decimal;

use crate::error::ParseError;

/// One word or sign and where it starts, in characters.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Token {
    pub(crate) at: usize,
    pub(crate) what: What,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum What {
    Number(Decimal),
    Text(String),
    /// A word with dots inside: a name, a keyword or a function.
    Word(String),
    /// An operator or bracket.
    Sign(&'static str),
    End,
}

impl What {
    /// The token as an argument for a message.
    pub(crate) fn shown(&self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Text(text) => format!("\"{text}\""),
            Self::Word(word) => word.clone(),
            Self::Sign(sign) => (*sign).to_owned(),
            Self::End => String::new(),
        }
    }
}

/// Longer signs first, so that `<=` is not read as `<`.
const SIGNS: &[&str] = &["..", "<=", ">=", "!=", "=", "<", ">", "+", "-", "*", "/", "(", ")", "[", "]", ","];

/// Cuts the text; the last token is always [`What::End`].
pub(crate) fn tokens(source: &str) -> Result<Vec<Token>, ParseError> {
    let mut cutter = Cutter { chars: source.chars().collect(), at: 0 };
    let mut tokens = Vec::new();
    loop {
        let token = cutter.next()?;
        let last = token.what == What::End;
        tokens.push(token);
        if last {
            return Ok(tokens);
        }
    }
}

struct Cutter {
    chars: Vec<char>,
    at: usize,
}

impl Cutter {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).copied()
    }

    fn next(&mut self) -> Result<Token, ParseError> {
        while self.peek(0).is_some_and(char::is_whitespace) {
            self.at += 1;
        }
        let at = self.at;
        let what = match self.peek(0) {
            None => What::End,
            Some('"') => self.text()?,
            Some(digit) if digit.is_ascii_digit() => self.number()?,
            Some(letter) if starts_word(letter) => self.word(),
            Some(other) => self.sign(other)?,
        };
        Ok(Token { at, what })
    }

    fn text(&mut self) -> Result<What, ParseError> {
        let start = self.at;
        let mut text = String::new();
        loop {
            self.at += 1;
            match self.peek(0) {
                None => {
                    return Err(ParseError { at: start, code: "text-not-closed", detail: text });
                }
                Some('"') => {
                    self.at += 1;
                    return Ok(What::Text(text));
                }
                Some('\\') => {
                    self.at += 1;
                    match self.peek(0) {
                        Some('n') => text.push('\n'),
                        Some(escaped @ ('"' | '\\')) => text.push(escaped),
                        Some(other) => return Err(self.unexpected(other)),
                        None => {
                            return Err(ParseError { at: start, code: "text-not-closed", detail: text });
                        }
                    }
                }
                Some(other) => text.push(other),
            }
        }
    }

    fn number(&mut self) -> Result<What, ParseError> {
        let at = self.at;
        let mut digits = self.take_while(|c| c.is_ascii_digit());
        // "1..5" is a range, "1.5" is a number.
        if self.peek(0) == Some('.') && self.peek(1).is_some_and(|c| c.is_ascii_digit()) {
            self.at += 1;
            digits.push('.');
            digits.push_str(&self.take_while(|c| c.is_ascii_digit()));
        }
        match (Decimal::from_str(&digits), Decimal::from_str_exact(&digits)) {
            (Ok(_), Ok(number)) if !self.peek(0).is_some_and(starts_word) => Ok(What::Number(number)),
            _ => {
                let rest = self.take_while(in_word);
                Err(ParseError { at, code: "number-malformed", detail: digits + &rest })
            }
        }
    }

    /// Letters, digits and underscores; a dot followed by a letter continues the word.
    fn word(&mut self) -> What {
        let mut word = self.take_while(in_word);
        while self.peek(0) == Some('.') && self.peek(1).is_some_and(in_word) {
            self.at += 1;
            word.push('.');
            word.push_str(&self.take_while(in_word));
        }
        What::Word(word)
    }

    fn sign(&mut self, first: char) -> Result<What, ParseError> {
        for sign in SIGNS {
            if sign.chars().enumerate().all(|(ahead, c)| self.peek(ahead) == Some(c)) {
                self.at += sign.len();
                return Ok(What::Sign(sign));
            }
        }
        Err(self.unexpected(first))
    }

    fn unexpected(&self, character: char) -> ParseError {
        ParseError { at: self.at, code: "unexpected-character", detail: character.to_string() }
    }

    fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> String {
        let mut taken = String::new();
        while let Some(c) = self.peek(0).filter(|c| wanted(*c)) {
            taken.push(c);
            self.at += 1;
        }
        taken
    }
}

fn starts_word(c: char) -> bool {
    c.is_alphabetic() || c == '_'
}

fn in_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}
