//! Notices of the outbox as officers see them: listed for their agencies, and tried again when they were given up.

use access::OfficerId;
use casework::Effect;
use store::{DbError, Row, Tx, outbox};

use crate::web::audit::{self, Audited};

/// Key of a notice: the case, the event it follows, which of its effects.
pub type Key = (i64, i64, i64);
/// Place of a notice in the list: when it was queued, and its key.
pub type Place = (i64, Key);

/// Reads a key as [`key_word`] writes it.
pub fn key_of(word: &str) -> Option<Key> {
    let mut parts = word.split('-').map(|part| part.parse::<i64>().ok());
    let mut next = || parts.next().flatten();
    let key = (next()?, next()?, next()?);
    parts.next().is_none().then_some(key)
}

/// A key in a form or an address.
pub fn key_word((case_id, seq, part): Key) -> String {
    format!("{case_id}-{seq}-{part}")
}

/// Reads a place as [`place_word`] writes it.
pub fn place_of(word: &str) -> Option<Place> {
    let (at, key) = word.split_once('.')?;
    Some((at.parse().ok()?, key_of(key)?))
}

/// A place in an address.
pub fn place_word((at, key): Place) -> String {
    format!("{at}.{}", key_word(key))
}

/// How a notice stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It waits, at first or for the next try.
    Waiting,
    /// It was sent, or written into the folder of letters.
    Done,
    /// It was tried for the last time.
    GivenUp,
}

impl State {
    /// All, in the order of a notice's life.
    pub const ALL: [Self; 3] = [Self::Waiting, Self::Done, Self::GivenUp];

    /// The word in the store and for programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Done => "done",
            Self::GivenUp => "given_up",
        }
    }

    /// The state of a word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// A notice as it is stored.
#[derive(Clone, Debug)]
pub struct Notice {
    /// Its key.
    pub key: Key,
    /// Number of its case.
    pub case_no: String,
    /// What is sent to whom; `None` when this version of the program cannot read it.
    pub effect: Option<Effect>,
    /// How it stands.
    pub state: State,
    /// How often it was tried.
    pub attempts: i64,
    /// When it was queued, in milliseconds.
    pub created_at: i64,
    /// When it is tried next, in milliseconds.
    pub next_at: i64,
    /// When it was done, in milliseconds.
    pub done_at: Option<i64>,
    /// What went wrong at the last try; empty for nothing.
    pub error: String,
}

/// Which part of the list is wanted.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Of which agencies; of all when there is none, for administrators, who see no cases.
    pub agencies: Vec<String>,
    /// Only those that were given up.
    pub given_up: bool,
    /// Behind which place.
    pub after: Option<Place>,
    /// How many.
    pub limit: usize,
}

/// The notices that are wanted, newest first, and whether there are more behind them.
pub fn list(tx: &mut Tx<'_>, wanted: &Wanted) -> Result<(Vec<Notice>, bool), DbError> {
    let mut found = if wanted.agencies.is_empty() { rows(tx, None, wanted)? } else { Vec::new() };
    for agency in &wanted.agencies {
        found.extend(rows(tx, Some(agency), wanted)?);
    }
    let mut notices = found.iter().map(notice).collect::<Result<Vec<_>, _>>()?;
    notices.sort_by_key(|notice| std::cmp::Reverse((notice.created_at, notice.key)));
    let more = notices.len() > wanted.limit;
    notices.truncate(wanted.limit);
    Ok((notices, more))
}

/// One row more than wanted, when there are more.
fn rows(tx: &mut Tx<'_>, agency: Option<&str>, wanted: &Wanted) -> Result<Vec<Row>, DbError> {
    let (at, key) = wanted.after.unwrap_or((i64::MAX, (i64::MAX, 0, 0)));
    let limit = wanted.limit as i64 + 1;
    match (agency, wanted.given_up) {
        (Some(agency), false) => tx.query(
            "SELECT case_id, seq, part, case_no, effect, state, attempts, created_at, next_at, done_at, error
             FROM outbox WHERE agency = $1 AND created_at <= $2
               AND (created_at < $2 OR case_id < $3 OR (case_id = $3 AND seq < $4)
                    OR (case_id = $3 AND seq = $4 AND part < $5))
             ORDER BY created_at DESC, case_id DESC, seq DESC, part DESC LIMIT $6",
            &[agency.into(), at.into(), key.0.into(), key.1.into(), key.2.into(), limit.into()],
        ),
        (Some(agency), true) => tx.query(
            "SELECT case_id, seq, part, case_no, effect, state, attempts, created_at, next_at, done_at, error
             FROM outbox WHERE agency = $1 AND state = 'given_up' AND created_at <= $2
               AND (created_at < $2 OR case_id < $3 OR (case_id = $3 AND seq < $4)
                    OR (case_id = $3 AND seq = $4 AND part < $5))
             ORDER BY created_at DESC, case_id DESC, seq DESC, part DESC LIMIT $6",
            &[agency.into(), at.into(), key.0.into(), key.1.into(), key.2.into(), limit.into()],
        ),
        (None, false) => tx.query(
            "SELECT case_id, seq, part, case_no, effect, state, attempts, created_at, next_at, done_at, error
             FROM outbox WHERE created_at <= $1
               AND (created_at < $1 OR case_id < $2 OR (case_id = $2 AND seq < $3)
                    OR (case_id = $2 AND seq = $3 AND part < $4))
             ORDER BY created_at DESC, case_id DESC, seq DESC, part DESC LIMIT $5",
            &[at.into(), key.0.into(), key.1.into(), key.2.into(), limit.into()],
        ),
        (None, true) => tx.query(
            "SELECT case_id, seq, part, case_no, effect, state, attempts, created_at, next_at, done_at, error
             FROM outbox WHERE state = 'given_up' AND created_at <= $1
               AND (created_at < $1 OR case_id < $2 OR (case_id = $2 AND seq < $3)
                    OR (case_id = $2 AND seq = $3 AND part < $4))
             ORDER BY created_at DESC, case_id DESC, seq DESC, part DESC LIMIT $5",
            &[at.into(), key.0.into(), key.1.into(), key.2.into(), limit.into()],
        ),
    }
}

fn notice(row: &Row) -> Result<Notice, DbError> {
    Ok(Notice {
        key: (row.int(0)?, row.int(1)?, row.int(2)?),
        case_no: row.text(3)?,
        effect: serde_json::from_str(row.text_ref(4)?).ok(),
        state: State::from_code(row.text_ref(5)?).unwrap_or(State::Waiting),
        attempts: row.int(6)?,
        created_at: row.int(7)?,
        next_at: row.int(8)?,
        done_at: row.opt_int(9)?,
        error: row.opt_text(10)?.unwrap_or_default(),
    })
}

/// One notice.
pub fn find(tx: &mut Tx<'_>, (case_id, seq, part): Key) -> Result<Option<Notice>, DbError> {
    tx.query_opt(
        "SELECT case_id, seq, part, case_no, effect, state, attempts, created_at, next_at, done_at, error
         FROM outbox WHERE case_id = $1 AND seq = $2 AND part = $3",
        &[case_id.into(), seq.into(), part.into()],
    )?
    .as_ref()
    .map(notice)
    .transpose()
}

/// The agency whose case a notice is about.
fn agency_of(tx: &mut Tx<'_>, (case_id, seq, part): Key) -> Result<Option<String>, DbError> {
    tx.query_opt(
        "SELECT agency FROM outbox WHERE case_id = $1 AND seq = $2 AND part = $3",
        &[case_id.into(), seq.into(), part.into()],
    )?
    .map(|row| row.text(0))
    .transpose()
}

/// Who wants a notice tried again.
#[derive(Clone, Debug)]
pub struct Asker {
    /// The officer.
    pub officer: OfficerId,
    /// The agencies whose notices the officer sees; all when there is none.
    pub agencies: Vec<String>,
}

/// Has a given-up notice tried again and writes that down. `None`: there is no such notice for this officer; `false`:
/// it is not given up, or not any more.
pub fn retry(
    tx: &mut Tx<'_>,
    key: Key,
    asker: &Asker,
    now: jiff::Timestamp,
) -> Result<Option<bool>, DbError> {
    // Another agency's notice does not exist for this officer.
    let Some(agency) = agency_of(tx, key)? else { return Ok(None) };
    if !asker.agencies.is_empty() && !asker.agencies.contains(&agency) {
        return Ok(None);
    }
    let again = outbox::retry(tx, key, now)?;
    if again {
        let (at, act, subject) = (now.as_millisecond(), "retry-notice", key_word(key));
        audit::write(tx, &Audited { at, actor: &asker.officer, act, subject: &subject, detail: "" })?;
    }
    Ok(Some(again))
}

/// An address of which only the beginning and the place are told.
pub fn masked(address: &str) -> String {
    match address.split_once('@') {
        Some((name, place)) => format!("{}***@{place}", name.chars().take(2).collect::<String>()),
        None => "***".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_tells_only_its_beginning_and_place() {
        assert_eq!(masked("nguyenthilan@example.vn"), "ng***@example.vn");
        assert_eq!(masked("đ@x.vn"), "đ***@x.vn");
        assert_eq!(masked("not an address"), "***");
    }

    #[test]
    fn a_key_is_three_numbers() {
        assert_eq!(key_of("12-3-1"), Some((12, 3, 1)));
        assert_eq!(key_of(&key_word((7, 2, 0))), Some((7, 2, 0)));
        for broken in ["", "1-2", "1-2-3-4", "a-b-c", "1-2-x", "' OR 1"] {
            assert_eq!(key_of(broken), None, "{broken}");
        }
    }

    #[test]
    fn a_place_is_a_time_and_a_key() {
        assert_eq!(place_of(&place_word((99, (12, 3, 1)))), Some((99, (12, 3, 1))));
        for broken in ["", "7", "x.1-2-3", "7.1-2"] {
            assert_eq!(place_of(broken), None, "{broken}");
        }
    }
}
