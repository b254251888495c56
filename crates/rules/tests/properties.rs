//! What must hold for every text and every number.

use proptest::prelude::*;
use rules::{Decimal, Expr, Facts, Value};

/// An arithmetic expression with its value over whole numbers, computed apart from the crate; `None` where a
/// division or an overflow makes it fail.
fn sums() -> impl Strategy<Value = (String, Option<i128>)> {
    let leaf = (0_i64..1_000).prop_map(|n| (n.to_string(), Some(i128::from(n))));
    leaf.prop_recursive(5, 40, 3, |inner| {
        (inner.clone(), prop_oneof![Just('+'), Just('-'), Just('*')], inner, any::<bool>()).prop_map(
            |((left, l), sign, (right, r), negative)| {
                let value = l.zip(r).and_then(|(l, r)| match sign {
                    '+' => l.checked_add(r),
                    '-' => l.checked_sub(r),
                    _ => l.checked_mul(r),
                });
                let minus = if negative { "-" } else { "" };
                (format!("{minus}({left} {sign} {right})"), value.map(|v| if negative { -v } else { v }))
            },
        )
    })
}

/// A condition over the facts a, b, c with its truth for every setting of them.
fn conditions() -> impl Strategy<Value = (String, [bool; 8])> {
    let fact = |name: &str, bit: usize| (name.to_owned(), std::array::from_fn(|i| i >> bit & 1 == 1));
    let leaf = prop_oneof![Just(fact("a", 0)), Just(fact("b", 1)), Just(fact("c", 2))];
    leaf.prop_recursive(4, 24, 2, |inner| {
        (inner.clone(), 0..4, inner).prop_map(|((left, l), shape, (right, r))| match shape {
            0 => (format!("({left} and {right})"), std::array::from_fn(|i| l[i] && r[i])),
            1 => (format!("({left} or {right})"), std::array::from_fn(|i| l[i] || r[i])),
            2 => (format!("not({left})"), l.map(|yes| !yes)),
            _ => (format!("({left} = {right})"), std::array::from_fn(|i| l[i] == r[i])),
        })
    })
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(source in "\\PC{0,200}") {
        if let Ok(expr) = Expr::parse(&source) {
            let _ = expr.eval(&Facts::new());
        }
    }

    #[test]
    fn no_row_of_words_makes_reader_or_evaluation_panic(
        words in prop::collection::vec(
            prop::sample::select(vec![
                "1", "0", "2.5", "\"a\"", "x", "form.y", "(", ")", "[", "]", ",", "..", "=", "!=", "<", "<=", ">",
                ">=", "+", "-", "*", "/", "and", "or", "not", "not(", "in", "if", "then", "else", "true", "null",
                "date(", "\"2026-11-22\"", "min(", "count(", "floor(", "contains(", "starts with(", "upper case(",
                "79228162514264337593543950335",
            ]),
            0..40,
        ),
    ) {
        let mut facts = Facts::new();
        facts.set("x", Decimal::MAX).set("form.y", vec![Value::from(1), Value::from("a")]);
        if let Ok(expr) = Expr::parse(&words.join(" ")) {
            let _ = expr.eval(&facts);
            let _ = expr.is_true(&facts);
            prop_assert_eq!(Expr::parse(expr.source()), Ok(expr));
        }
    }

    #[test]
    fn sums_agree_with_plain_arithmetic((source, wanted) in sums()) {
        if let (Ok(expr), Some(wanted)) = (Expr::parse(&source), wanted) {
            let wanted = Decimal::try_from_i128_with_scale(wanted, 0);
            if let (Ok(value), Ok(wanted)) = (expr.eval(&Facts::new()), wanted) {
                prop_assert_eq!(value, Value::Number(wanted), "{}", source);
            }
        }
    }

    #[test]
    fn conditions_agree_with_their_truth_table((source, table) in conditions()) {
        let expr = Expr::parse(&source).expect("generated conditions are shallow");
        for (setting, wanted) in table.into_iter().enumerate() {
            let mut facts = Facts::new();
            for (bit, name) in ["a", "b", "c"].into_iter().enumerate() {
                facts.set(name, setting >> bit & 1 == 1);
            }
            prop_assert_eq!(expr.is_true(&facts), Ok(wanted), "{} at {}", source, setting);
        }
    }

    #[test]
    fn a_printed_value_reads_back_as_itself(text in "\\PC{0,60}", number in any::<i64>(), yes in any::<bool>()) {
        let mut facts = Facts::new();
        facts.set("v", vec![Value::from(text), Value::from(number), Value::from(yes), Value::Null]);
        let value = facts.get("v").cloned().expect("just set");
        let expr = Expr::parse(&value.to_string()).expect("a printed value is an expression");
        prop_assert_eq!(expr.eval(&Facts::new()), Ok(value));
    }
}
