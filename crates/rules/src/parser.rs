//! Reads an expression by recursive descent; nesting is counted, so hostile text cannot exhaust the stack.

use std::str::FromStr;

use jiff::civil::Date;

use crate::ast::{Arithmetic, Comparison, Function, Node, Range};
use crate::error::ParseError;
use crate::expr::MAX_DEPTH;
use crate::lexer::{Token, What, tokens};
use crate::value::Value;

/// Reads the whole text as one expression.
pub(crate) fn parse(source: &str) -> Result<Node, ParseError> {
    let mut parser = Parser { tokens: tokens(source)?, next: 0, depth: 0 };
    let node = parser.expression()?;
    if *parser.peek() == What::End { Ok(node) } else { Err(parser.unexpected()) }
}

type Parsed = Result<Node, ParseError>;

/// Words that are never names.
const KEYWORDS: &[&str] = &["and", "or", "not", "in", "if", "then", "else", "true", "false", "null"];

struct Parser {
    /// Ends with [`What::End`], which is never passed.
    tokens: Vec<Token>,
    next: usize,
    depth: usize,
}

impl Parser {
    fn peek(&self) -> &What {
        self.tokens.get(self.next).map_or(&What::End, |token| &token.what)
    }

    fn at(&self) -> usize {
        self.tokens.get(self.next).or(self.tokens.last()).map_or(0, |token| token.at)
    }

    fn take(&mut self) -> What {
        let what = self.peek().clone();
        if what != What::End {
            self.next += 1;
        }
        what
    }

    fn error(&self, code: &'static str, detail: impl Into<String>) -> ParseError {
        ParseError { at: self.at(), code, detail: detail.into() }
    }

    fn unexpected(&self) -> ParseError {
        let found = self.peek().shown();
        self.error(if found.is_empty() { "unexpected-end" } else { "unexpected-word" }, found)
    }

    /// The sign that stands next; empty when something else does.
    fn sign(&self) -> &'static str {
        if let What::Sign(sign) = self.peek() { sign } else { "" }
    }

    fn is_sign(&self, sign: &str) -> bool {
        self.sign() == sign
    }

    fn is_word(&self, word: &str) -> bool {
        matches!(self.peek(), What::Word(found) if found == word)
    }

    fn accept_sign(&mut self, sign: &str) -> bool {
        let found = self.is_sign(sign);
        self.next += usize::from(found);
        found
    }

    fn accept_word(&mut self, word: &str) -> bool {
        let found = self.is_word(word);
        self.next += usize::from(found);
        found
    }

    fn expect_sign(&mut self, sign: &str) -> Result<(), ParseError> {
        if self.accept_sign(sign) { Ok(()) } else { Err(self.unexpected()) }
    }

    fn expect_word(&mut self, word: &str) -> Result<(), ParseError> {
        if self.accept_word(word) { Ok(()) } else { Err(self.unexpected()) }
    }

    /// Every way down the grammar that can repeat itself passes here.
    fn nested(&mut self, inner: impl FnOnce(&mut Self) -> Parsed) -> Parsed {
        if self.depth >= MAX_DEPTH {
            return Err(self.error("too-deep", MAX_DEPTH.to_string()));
        }
        self.depth += 1;
        let node = inner(self);
        self.depth -= 1;
        node
    }

    fn expression(&mut self) -> Parsed {
        self.nested(|parser| if parser.accept_word("if") { parser.choice() } else { parser.either() })
    }

    fn choice(&mut self) -> Parsed {
        let condition = self.expression()?;
        self.expect_word("then")?;
        let yes = self.expression()?;
        self.expect_word("else")?;
        let no = self.expression()?;
        Ok(Node::If(Box::new([condition, yes, no])))
    }

    fn either(&mut self) -> Parsed {
        let mut parts = vec![self.both()?];
        while self.accept_word("or") {
            parts.push(self.both()?);
        }
        Ok(single_or(parts, Node::Or))
    }

    fn both(&mut self) -> Parsed {
        let mut parts = vec![self.comparison()?];
        while self.accept_word("and") {
            parts.push(self.comparison()?);
        }
        Ok(single_or(parts, Node::And))
    }

    fn comparison(&mut self) -> Parsed {
        let left = self.sum()?;
        if self.accept_word("in") {
            return self.membership(left);
        }
        let Some(comparison) = Comparison::of_sign(self.sign()) else { return Ok(left) };
        self.next += 1;
        let right = self.sum()?;
        Ok(Node::Compare(Box::new(left), comparison, Box::new(right)))
    }

    /// After `in`: `(a, b)`, `[a, b]`, a range with round (open) or square (closed) ends, or a value that is a list.
    fn membership(&mut self, left: Node) -> Parsed {
        let round = self.is_sign("(");
        if !round && !self.is_sign("[") {
            let list = self.sum()?;
            return Ok(Node::AmongThese(Box::new(left), vec![list]));
        }
        self.next += 1;
        let first = self.expression()?;
        if self.accept_sign("..") {
            let high = self.expression()?;
            let with_high = self.is_sign("]");
            if !with_high && !self.is_sign(")") {
                return Err(self.unexpected());
            }
            self.next += 1;
            let range = Range { low: first, high, with_low: !round, with_high };
            return Ok(Node::Within(Box::new(left), Box::new(range)));
        }
        let mut these = vec![first];
        while self.accept_sign(",") {
            these.push(self.expression()?);
        }
        self.expect_sign(if round { ")" } else { "]" })?;
        Ok(Node::AmongThese(Box::new(left), these))
    }

    fn sum(&mut self) -> Parsed {
        let first = self.product()?;
        let mut rest = Vec::new();
        loop {
            let sign = match self.sign() {
                "+" => Arithmetic::Plus,
                "-" => Arithmetic::Minus,
                _ => break,
            };
            self.next += 1;
            rest.push((sign, self.product()?));
        }
        Ok(if rest.is_empty() { first } else { Node::Sum(Box::new(first), rest) })
    }

    fn product(&mut self) -> Parsed {
        let first = self.signed()?;
        let mut rest = Vec::new();
        loop {
            let sign = match self.sign() {
                "*" => Arithmetic::Times,
                "/" => Arithmetic::Over,
                _ => break,
            };
            self.next += 1;
            rest.push((sign, self.signed()?));
        }
        Ok(if rest.is_empty() { first } else { Node::Product(Box::new(first), rest) })
    }

    fn signed(&mut self) -> Parsed {
        if self.accept_sign("-") {
            let node = self.nested(Self::signed)?;
            return Ok(Node::Negative(Box::new(node)));
        }
        self.primary()
    }

    fn primary(&mut self) -> Parsed {
        match self.peek().clone() {
            What::Number(number) => {
                self.next += 1;
                Ok(Node::Literal(Value::Number(number)))
            }
            What::Text(text) => {
                self.next += 1;
                Ok(Node::Literal(Value::Text(text)))
            }
            What::Word(word) => self.word(&word),
            What::Sign("(") => {
                self.next += 1;
                let node = self.expression()?;
                self.expect_sign(")")?;
                Ok(node)
            }
            What::Sign("[") => {
                self.next += 1;
                Ok(Node::List(self.arguments("]")?))
            }
            What::Sign(_) | What::End => Err(self.unexpected()),
        }
    }

    fn word(&mut self, word: &str) -> Parsed {
        match word {
            "true" | "false" => {
                self.next += 1;
                Ok(Node::Literal(Value::Bool(word == "true")))
            }
            "null" => {
                self.next += 1;
                Ok(Node::Literal(Value::Null))
            }
            "not" => {
                self.next += 1;
                self.expect_sign("(")?;
                let node = self.expression()?;
                self.expect_sign(")")?;
                Ok(Node::Not(Box::new(node)))
            }
            _ if KEYWORDS.contains(&word) => Err(self.unexpected()),
            _ => self.name_or_call(word),
        }
    }

    fn name_or_call(&mut self, first: &str) -> Parsed {
        let at = self.at();
        self.next += 1;
        let mut name = first.to_owned();
        // The two functions of two words.
        if (first == "starts" && self.is_word("with")) || (first == "upper" && self.is_word("case")) {
            name = format!("{first} {}", self.take().shown());
        }
        if !self.accept_sign("(") {
            return if name == first {
                Ok(Node::Name(name.into_boxed_str()))
            } else {
                Err(self.unexpected())
            };
        }
        let function = Function::of_name(&name).ok_or_else(|| ParseError {
            at,
            code: "function-unknown",
            detail: name.clone(),
        })?;
        let arguments = self.arguments(")")?;
        let (fewest, most) = function.arguments();
        if arguments.len() < fewest || arguments.len() > most {
            return Err(ParseError { at, code: "wrong-argument-count", detail: name });
        }
        call(function, arguments, at)
    }

    /// Expressions with commas between, up to the closing sign, which is taken too.
    fn arguments(&mut self, close: &str) -> Result<Vec<Node>, ParseError> {
        let mut arguments = Vec::new();
        if self.accept_sign(close) {
            return Ok(arguments);
        }
        loop {
            arguments.push(self.expression()?);
            if self.accept_sign(close) {
                return Ok(arguments);
            }
            self.expect_sign(",")?;
        }
    }
}

/// `date("…")` of a written day is made once, when the expression is read.
fn call(function: Function, arguments: Vec<Node>, at: usize) -> Parsed {
    if let (Function::Date, [Node::Literal(Value::Text(text))]) = (function, arguments.as_slice()) {
        return match Date::from_str(text) {
            Ok(date) => Ok(Node::Literal(Value::Date(date))),
            Err(_) => Err(ParseError { at, code: "date-malformed", detail: text.clone() }),
        };
    }
    Ok(Node::Call(function, arguments))
}

fn single_or(mut parts: Vec<Node>, many: impl FnOnce(Vec<Node>) -> Node) -> Node {
    match parts.pop() {
        Some(only) if parts.is_empty() => only,
        Some(last) => {
            parts.push(last);
            many(parts)
        }
        None => many(parts),
    }
}
