//! Changes that PostgreSQL makes as one statement: one message instead of one for each.

use std::fmt::Write as _;

use crate::db::Engine;
use crate::dialect;

/// Word by which our own check is known among the server's errors.
pub(crate) const GUARD: &str = "expected one row, had";

/// Changes in one statement, at most. Every combination is prepared once.
const MOST: usize = 8;

/// A change among others.
#[derive(Clone, Copy, Debug)]
pub struct Change {
    /// Its text, as in the program.
    pub sql: &'static str,
    /// How many parameters it has.
    pub params: usize,
    /// Whether the server has to refuse it unless it touches one row.
    pub guarded: bool,
}

/// Whether a statement has this word.
pub(crate) fn has(sql: &str, word: &str) -> bool {
    let words = sql.split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '_');
    words.into_iter().any(|other| other.eq_ignore_ascii_case(word))
}

/// What a plain change writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    table: &'static str,
    /// It only adds rows.
    adds: bool,
}

/// What a change writes; nothing when it reads other tables or gives rows.
pub fn written(sql: &'static str) -> Option<Written> {
    if ["SELECT", "RETURNING", "WITH", "FROM", "USING"].iter().any(|word| has(sql, word)) {
        return None;
    }
    let mut words = sql.split_whitespace();
    let (first, second, third) = (words.next()?, words.next()?, words.next()?);
    match first.to_ascii_uppercase().as_str() {
        "INSERT" => Some(Written { table: third.split('(').next()?, adds: !has(sql, "CONFLICT") }),
        "UPDATE" => Some(Written { table: second, adds: false }),
        _ => None,
    }
}

/// Whether a change may be made in the same statement as those before it: PostgreSQL lets none of them see what the
/// others did. So each writes another table, or only adds rows to it. (Our tables have neither triggers nor references
/// to each other.)
pub fn may_join(before: &[Written], next: Written) -> bool {
    before.len() < MOST && before.iter().all(|other| other.table != next.table || next.adds)
}

/// Changes as one statement, which stumbles over the words of the guard if a guarded one does not touch one row.
pub fn text(changes: &[Change]) -> String {
    let (mut with, mut checks, mut shift) = (String::new(), String::new(), 0);
    for (place, change) in changes.iter().enumerate() {
        let comma = if place == 0 { "WITH" } else { "," };
        let sql = shifted(&dialect::text(change.sql, Engine::Postgres), shift);
        let returning = if change.guarded { " RETURNING 1" } else { "" };
        // Writing to a string can't fail.
        let _ = write!(with, "{comma} c{place} AS ({sql}{returning})");
        if change.guarded {
            let comma = if checks.is_empty() { "" } else { "," };
            let _ = write!(
                checks,
                "{comma} (SELECT CASE WHEN count(*) = 1 THEN 1 ELSE CAST('{GUARD} ' || count(*) AS INT) END
                FROM c{place})"
            );
        }
        shift += change.params;
    }
    let checks = if checks.is_empty() { " 1" } else { &checks };
    format!("{with} SELECT{checks}")
}

/// The text with every `$n` as `$n+shift`. None of the texts that are joined has a quoted `$`.
fn shifted(text: &str, shift: usize) -> String {
    let mut pieces = text.split('$');
    let mut whole = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let digits = piece.bytes().take_while(u8::is_ascii_digit).count();
        let number: usize = piece[..digits].parse().unwrap_or_default();
        let _ = write!(whole, "${}{}", number + shift, &piece[digits..]);
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::{Change, may_join, text, written};

    #[test]
    fn changes_travel_together_only_when_none_could_see_another() {
        let update = "UPDATE t SET a = $1 WHERE id = $2";
        let insert = "INSERT INTO t (id) VALUES ($1)";
        let table: [(&[&'static str], &'static str, bool); 9] = [
            (&[update], "UPDATE u SET a = $1", true),
            (&[update], insert, true),
            (&[update, insert], "INSERT INTO u (id) VALUES ($1) ON CONFLICT (id) DO UPDATE SET a = 1", true),
            (&[insert], update, false),
            (&[update], update, false),
            (
                &["INSERT INTO u (id) VALUES ($1)", insert],
                "INSERT INTO t (id) VALUES ($1) ON CONFLICT DO NOTHING",
                false,
            ),
            (&[insert], "DELETE FROM u WHERE id = $1", false),
            (&[insert], "INSERT INTO u (id) SELECT id FROM t", false),
            (&[insert], "UPDATE u SET a = (SELECT COUNT(*) FROM t)", false),
        ];
        for (before, next, joins) in table {
            let before: Vec<_> = before.iter().filter_map(|sql| written(sql)).collect();
            let may = !before.is_empty() && written(next).is_some_and(|next| may_join(&before, next));
            assert_eq!(may, joins, "{next}");
        }
    }

    #[test]
    fn changes_as_one_statement_count_their_parameters_through() {
        let changes = [
            Change { sql: "UPDATE t SET a = $2 WHERE id = $1", params: 2, guarded: true },
            Change { sql: "INSERT INTO u (id, b) VALUES ($1, $2), ($3, $4)", params: 4, guarded: false },
        ];
        assert_eq!(
            text(&changes).split_whitespace().collect::<Vec<_>>().join(" "),
            "WITH c0 AS (UPDATE t SET a = $2 WHERE id = $1 RETURNING 1), \
             c1 AS (INSERT INTO u (id, b) VALUES ($3, $4), ($5, $6)) \
             SELECT (SELECT CASE WHEN count(*) = 1 THEN 1 \
             ELSE CAST('expected one row, had ' || count(*) AS INT) END FROM c0)"
        );
    }
}
