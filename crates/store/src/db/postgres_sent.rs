//! Statements on their way to PostgreSQL: what each must have done, and which of them travel as one.

use tokio_postgres::Statement;

use super::postgres_type::Held;
use super::{Engine, Expect};
use crate::dialect;
use crate::together::{self, Change, Written, has};

/// One statement on its way, or several changes as one.
pub(super) struct Sent {
    parts: Vec<Part>,
    pub(super) params: Vec<Held>,
    pub(super) kind: Kind,
    pub(super) statement: Option<Statement>,
}

/// A statement of the program.
#[derive(Clone, Copy, Debug)]
struct Part {
    sql: &'static str,
    /// How many parameters it has.
    params: usize,
    /// The server itself refuses it unless it touches one row; so the commit may follow unseen.
    guarded: bool,
    written: Option<Written>,
}

/// A statement is known by where its text lies and whether it is guarded; several by all of theirs.
pub(super) type Key = Vec<(usize, usize, bool)>;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Gives rows and neither changes nor locks anything.
    Read,
    /// Gives rows, and may do more.
    Query,
    /// A change.
    Change,
    /// A change whose count is looked at here.
    Checked,
}

/// What a statement's text tells; found out once for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Nature {
    /// As a statement that gives rows.
    asking: Kind,
    /// As a change that must touch one row, and whether the server is to guard that.
    of_one: (Kind, bool),
    /// What it writes, if it may be made in one statement with others.
    written: Option<Written>,
}

impl Nature {
    pub(super) fn of(sql: &'static str) -> Self {
        let asking = if is_read(sql) { Kind::Read } else { Kind::Query };
        Self { asking, of_one: kind_of_one(sql), written: together::written(sql) }
    }
}

impl Sent {
    pub(super) fn query(sql: &'static str, nature: Nature, params: Vec<Held>) -> Self {
        let part = Part { sql, params: params.len(), guarded: false, written: None };
        Self { parts: vec![part], params, kind: nature.asking, statement: None }
    }

    pub(super) fn change(sql: &'static str, nature: Nature, params: Vec<Held>, expect: Expect) -> Self {
        let (kind, guarded) = match expect {
            Expect::Any => (Kind::Change, false),
            Expect::One => nature.of_one,
        };
        let part = Part { sql, params: params.len(), guarded, written: nature.written };
        Self { parts: vec![part], params, kind, statement: None }
    }

    /// Takes another change in, if both may be made by one statement; otherwise gives it back.
    pub(super) fn take_in(&mut self, mut other: Self) -> Result<(), Self> {
        if !self.may_take_in(&other) {
            return Err(other);
        }
        self.parts.append(&mut other.parts);
        self.params.append(&mut other.params);
        Ok(())
    }

    fn may_take_in(&self, other: &Self) -> bool {
        let written = |sent: &Self| -> Option<Vec<Written>> {
            let changes = Some(&sent.parts).filter(|_| sent.kind == Kind::Change);
            changes?.iter().map(|part| part.written).collect()
        };
        let (Some(before), Some(after)) = (written(self), written(other)) else { return false };
        matches!(after[..], [next] if together::may_join(&before, next))
    }

    /// The first statement, by which errors name it.
    pub(super) fn sql(&self) -> &'static str {
        self.parts.first().map_or("", |part| part.sql)
    }

    pub(super) fn key(&self) -> Key {
        self.parts.iter().map(|part| (part.sql.as_ptr().addr(), part.sql.len(), part.guarded)).collect()
    }

    /// The text that is prepared.
    pub(super) fn text(&self) -> String {
        match &self.parts[..] {
            [Part { sql, guarded: false, .. }] => dialect::text(sql, Engine::Postgres),
            parts => {
                let change =
                    |part: &Part| Change { sql: part.sql, params: part.params, guarded: part.guarded };
                together::text(&parts.iter().map(change).collect::<Vec<_>>())
            }
        }
    }
}

/// How a statement that must touch one row is held to it: its kind and whether it is guarded.
fn kind_of_one(sql: &str) -> (Kind, bool) {
    match first_word(sql).as_str() {
        // An insert that can't but touch one row.
        "INSERT" if !has(sql, "SELECT") && !has(sql, "CONFLICT") => (Kind::Change, false),
        "INSERT" | "UPDATE" | "DELETE" if !has(sql, "RETURNING") => (Kind::Change, true),
        _ => (Kind::Checked, false),
    }
}

/// Whether it only reads: neither locks rows nor calls what PostgreSQL offers besides.
fn is_read(sql: &str) -> bool {
    first_word(sql) == "SELECT" && !sql.contains("{{") && !has(sql, "FOR") && !sql.contains("pg_")
}

fn first_word(sql: &str) -> String {
    sql.split_whitespace().next().unwrap_or_default().to_ascii_uppercase()
}

#[cfg(test)]
mod tests {
    use super::{Kind, Nature, Sent, kind_of_one};
    use crate::Expect;

    #[test]
    fn a_statement_that_may_miss_its_row_is_guarded_or_checked() {
        let table = [
            ("INSERT INTO t (a) VALUES ($1)", (Kind::Change, false)),
            ("insert into t (selected) values ($1)", (Kind::Change, false)),
            ("INSERT INTO t (a) SELECT a FROM u", (Kind::Change, true)),
            ("INSERT INTO t (a) VALUES ($1) ON CONFLICT DO NOTHING", (Kind::Change, true)),
            ("\n  UPDATE t SET a = $1", (Kind::Change, true)),
            ("DELETE FROM t", (Kind::Change, true)),
            ("UPDATE t SET a = $1 RETURNING a", (Kind::Checked, false)),
            ("WITH x AS (SELECT 1) UPDATE t SET a = 1", (Kind::Checked, false)),
        ];
        for (sql, kind) in table {
            assert_eq!(kind_of_one(sql), kind, "{sql}");
        }
    }

    #[test]
    fn only_a_plain_select_is_a_mere_read() {
        let table = [
            ("SELECT a FROM t WHERE b = $1", Kind::Read),
            ("SELECT a FROM t {{for_update}}", Kind::Query),
            ("SELECT a FROM t FOR SHARE", Kind::Query),
            ("SELECT pg_advisory_xact_lock(1)", Kind::Query),
            ("UPDATE t SET a = 1 RETURNING a", Kind::Query),
            ("WITH x AS (DELETE FROM t RETURNING a) SELECT a FROM x", Kind::Query),
        ];
        for (sql, kind) in table {
            assert_eq!(Nature::of(sql).asking, kind, "{sql}");
        }
    }

    #[test]
    fn what_does_not_fit_is_given_back() {
        let change = |sql| Sent::change(sql, Nature::of(sql), Vec::new(), Expect::One);
        let mut sent = change("UPDATE t SET a = 1");
        assert!(sent.take_in(change("INSERT INTO u (id) VALUES (1)")).is_ok());
        for other in ["UPDATE u SET a = 1", "DELETE FROM v", "UPDATE v SET a = 1 RETURNING a"] {
            let back = sent.take_in(change(other)).err().unwrap();
            assert_eq!(back.sql(), other);
        }
        assert_eq!((sent.sql(), sent.key().len()), ("UPDATE t SET a = 1", 2));
    }
}
