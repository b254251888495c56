//! The parsed expression as a tree. Chains of one operator are one node, so the tree is never deeper than the nesting.

use crate::value::Value;

/// A part of an expression.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Node {
    Literal(Value),
    Name(Box<str>),
    List(Vec<Node>),
    Negative(Box<Node>),
    /// First operand, then operators with their right operands, evaluated from the left.
    Sum(Box<Node>, Vec<(Arithmetic, Node)>),
    Product(Box<Node>, Vec<(Arithmetic, Node)>),
    Compare(Box<Node>, Comparison, Box<Node>),
    /// The value equals one of these, or is in one of these lists.
    AmongThese(Box<Node>, Vec<Node>),
    Within(Box<Node>, Box<Range>),
    And(Vec<Node>),
    Or(Vec<Node>),
    Not(Box<Node>),
    If(Box<[Node; 3]>),
    Call(Function, Vec<Node>),
}

/// `[1..5]`, `(0..1]`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Range {
    pub(crate) low: Node,
    pub(crate) high: Node,
    pub(crate) with_low: bool,
    pub(crate) with_high: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Arithmetic {
    Plus,
    Minus,
    Times,
    Over,
}

impl Arithmetic {
    pub(crate) fn sign(self) -> &'static str {
        match self {
            Self::Plus => "+",
            Self::Minus => "-",
            Self::Times => "*",
            Self::Over => "/",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Comparison {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

impl Comparison {
    pub(crate) fn of_sign(sign: &str) -> Option<Self> {
        Some(match sign {
            "=" => Self::Equal,
            "!=" => Self::NotEqual,
            "<" => Self::Less,
            "<=" => Self::LessOrEqual,
            ">" => Self::Greater,
            ">=" => Self::GreaterOrEqual,
            _ => return None,
        })
    }

    pub(crate) fn sign(self) -> &'static str {
        match self {
            Self::Equal => "=",
            Self::NotEqual => "!=",
            Self::Less => "<",
            Self::LessOrEqual => "<=",
            Self::Greater => ">",
            Self::GreaterOrEqual => ">=",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Function {
    Min,
    Max,
    Count,
    Floor,
    Ceiling,
    Contains,
    StartsWith,
    UpperCase,
    Date,
}

impl Function {
    pub(crate) fn of_name(name: &str) -> Option<Self> {
        Some(match name {
            "min" => Self::Min,
            "max" => Self::Max,
            "count" => Self::Count,
            "floor" => Self::Floor,
            "ceiling" => Self::Ceiling,
            "contains" => Self::Contains,
            "starts with" => Self::StartsWith,
            "upper case" => Self::UpperCase,
            "date" => Self::Date,
            _ => return None,
        })
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Min => "min",
            Self::Max => "max",
            Self::Count => "count",
            Self::Floor => "floor",
            Self::Ceiling => "ceiling",
            Self::Contains => "contains",
            Self::StartsWith => "starts with",
            Self::UpperCase => "upper case",
            Self::Date => "date",
        }
    }

    /// Fewest and most arguments.
    pub(crate) fn arguments(self) -> (usize, usize) {
        match self {
            Self::Min | Self::Max => (1, usize::MAX),
            Self::Count | Self::Floor | Self::Ceiling | Self::UpperCase | Self::Date => (1, 1),
            Self::Contains | Self::StartsWith => (2, 2),
        }
    }
}
