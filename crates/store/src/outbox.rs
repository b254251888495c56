//! The outbox: work that must follow a fact, queued in the same transaction, retried with back-off.

use casework::Effect;
use jiff::Timestamp;

use crate::{DbError, Expect, Row, Tx};

/// State of an item: waiting, done, or given up visibly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemState {
    /// To be tried at `next_at`.
    Waiting,
    /// Done.
    Done,
    /// Given up after the last try, or refused for good.
    GivenUp,
}

impl ItemState {
    /// Stable snake_case code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Done => "done",
            Self::GivenUp => "given_up",
        }
    }

    fn from_code(code: &str) -> Self {
        match code {
            "done" => Self::Done,
            "given_up" => Self::GivenUp,
            _ => Self::Waiting,
        }
    }
}

/// An item of the outbox.
#[derive(Clone, Debug)]
pub struct Item {
    /// The case.
    pub case_id: i64,
    /// The event it follows.
    pub seq: i64,
    /// Which of the event's effects.
    pub part: i64,
    /// Number of the case.
    pub case_no: String,
    /// What is to be done, or why it cannot be read.
    pub effect: Result<Effect, String>,
    /// Where it stands.
    pub state: ItemState,
    /// Tries so far.
    pub attempts: u32,
    /// When it was queued.
    pub created_at: Timestamp,
    /// When it is tried next.
    pub next_at: Timestamp,
    /// When it was done.
    pub done_at: Option<Timestamp>,
    /// What the last try said.
    pub error: Option<String>,
}

/// Items that are due now, oldest first; at most `limit`.
pub fn due(tx: &mut Tx<'_>, now: Timestamp, limit: i64) -> Result<Vec<Item>, DbError> {
    tx.query(
        "SELECT case_id, seq, part, case_no, effect, state, attempts, created_at, next_at, done_at, error
         FROM outbox WHERE state = 'waiting' AND next_at <= $1 ORDER BY next_at LIMIT $2",
        &[now.as_millisecond().into(), limit.into()],
    )?
    .iter()
    .map(item)
    .collect()
}

/// Takes an item for one try: until `until` no other node tries it. `false` when another was faster.
pub fn claim(tx: &mut Tx<'_>, item: &Item, until: Timestamp) -> Result<bool, DbError> {
    let taken = tx.execute(
        "UPDATE outbox SET next_at = $4, attempts = attempts + 1
         WHERE case_id = $1 AND seq = $2 AND part = $3 AND state = 'waiting' AND next_at = $5",
        &[
            item.case_id.into(),
            item.seq.into(),
            item.part.into(),
            until.as_millisecond().into(),
            item.next_at.as_millisecond().into(),
        ],
    )?;
    Ok(taken == 1)
}

/// Notes what came of a try.
pub fn settle(tx: &mut Tx<'_>, item: &Item, outcome: &Outcome) -> Result<(), DbError> {
    let (state, at, error) = match outcome {
        Outcome::Done(at) => (ItemState::Done, *at, None),
        Outcome::Again(at, error) => (ItemState::Waiting, *at, Some(error.as_str())),
        Outcome::GivenUp(at, error) => (ItemState::GivenUp, *at, Some(error.as_str())),
    };
    let done_at = if state == ItemState::Waiting { None } else { Some(at.as_millisecond()) };
    tx.queue(
        "UPDATE outbox SET state = $4, next_at = $5, done_at = $6, error = $7
         WHERE case_id = $1 AND seq = $2 AND part = $3",
        &[
            item.case_id.into(),
            item.seq.into(),
            item.part.into(),
            state.code().into(),
            at.as_millisecond().into(),
            done_at.into(),
            error.into(),
        ],
        Expect::One,
    )
}

/// What came of a try.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// Done at this time.
    Done(Timestamp),
    /// To be tried again at this time, because of this.
    Again(Timestamp, String),
    /// Given up at this time, because of this.
    GivenUp(Timestamp, String),
}

/// Counts what a case had waiting from before `before` as done, without doing it: for cases that were never real.
pub fn count_as_done(tx: &mut Tx<'_>, case_id: i64, before: Timestamp) -> Result<(), DbError> {
    tx.queue(
        "UPDATE outbox SET state = 'done', attempts = 1, done_at = created_at
         WHERE case_id = $1 AND state = 'waiting' AND created_at < $2",
        &[case_id.into(), before.as_millisecond().into()],
        Expect::Any,
    )
}

/// Puts a given-up item back into the queue.
pub fn retry(tx: &mut Tx<'_>, key: (i64, i64, i64), now: Timestamp) -> Result<bool, DbError> {
    let changed = tx.execute(
        "UPDATE outbox SET state = 'waiting', attempts = 0, next_at = $4, done_at = NULL
         WHERE case_id = $1 AND seq = $2 AND part = $3 AND state = 'given_up'",
        &[key.0.into(), key.1.into(), key.2.into(), now.as_millisecond().into()],
    )?;
    Ok(changed == 1)
}

/// The newest items before `before` (milliseconds), newest first; at most `limit`.
pub fn newest(tx: &mut Tx<'_>, before: i64, limit: i64) -> Result<Vec<Item>, DbError> {
    tx.query(
        "SELECT case_id, seq, part, case_no, effect, state, attempts, created_at, next_at, done_at, error
         FROM outbox WHERE created_at < $1 ORDER BY created_at DESC, case_id DESC, seq DESC LIMIT $2",
        &[before.into(), limit.into()],
    )?
    .iter()
    .map(item)
    .collect()
}

fn item(row: &Row) -> Result<Item, DbError> {
    let effect = serde_json::from_str(row.text_ref(4)?)
        .map_err(|error| format!("effect in the outbox cannot be read: {error}"));
    Ok(Item {
        case_id: row.int(0)?,
        seq: row.int(1)?,
        part: row.int(2)?,
        case_no: row.text(3)?,
        effect,
        state: ItemState::from_code(row.text_ref(5)?),
        attempts: u32::try_from(row.int(6)?).unwrap_or(0),
        created_at: crate::cases_instant(row.int(7)?)?,
        next_at: crate::cases_instant(row.int(8)?)?,
        done_at: row.opt_int(9)?.map(crate::cases_instant).transpose()?,
        error: row.opt_text(10)?,
    })
}
