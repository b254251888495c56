//! Requests that may come twice: the first answer is kept in the same transaction as the fact, and given again.

use store::{DbError, Expect, Tx};

/// A kept answer is forgotten after a day, in milliseconds.
const KEPT_MS: i64 = 24 * 3_600_000;
/// Old answers removed at one time.
const REMOVED_AT_ONCE: i64 = 100;

/// Which request this is.
#[derive(Clone, Debug)]
pub struct OnceKey {
    /// Who asks.
    pub caller: String,
    /// The key the caller chose.
    pub key: String,
    /// Hash of address and body: the same key for something else is a mistake.
    pub fingerprint: String,
}

/// What the store knows of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Known {
    /// It is new; its answer must be kept with [`keep`].
    New,
    /// It came before: its answer.
    Answered {
        /// HTTP status.
        status: u16,
        /// Body.
        body: String,
    },
    /// The key came before with another request.
    Other,
}

/// Takes a key. A second request with it waits here until the first is through.
pub fn take(tx: &mut Tx<'_>, once: &OnceKey, now_ms: i64) -> Result<Known, DbError> {
    let taken = tx.execute(
        "INSERT INTO idempotency (caller, request_key, fingerprint, status, body, created_at)
         VALUES ($1, $2, $3, 0, '', $4) ON CONFLICT (caller, request_key) DO NOTHING",
        &[(&once.caller).into(), (&once.key).into(), (&once.fingerprint).into(), now_ms.into()],
    )?;
    if taken == 1 {
        return Ok(Known::New);
    }
    known(tx, once)
}

/// Looks whether a request came before, without taking its key.
pub fn known(tx: &mut Tx<'_>, once: &OnceKey) -> Result<Known, DbError> {
    let row = tx.query_opt(
        "SELECT fingerprint, status, body FROM idempotency WHERE caller = $1 AND request_key = $2",
        &[(&once.caller).into(), (&once.key).into()],
    )?;
    let Some(row) = row else { return Ok(Known::New) };
    if row.text_ref(0)? != once.fingerprint {
        return Ok(Known::Other);
    }
    Ok(Known::Answered { status: u16::try_from(row.int(1)?).unwrap_or(200), body: row.text(2)? })
}

/// Keeps the answer to a request whose key was taken in this transaction, and forgets old ones.
pub fn keep(
    tx: &mut Tx<'_>,
    once: &OnceKey,
    (status, body): (u16, &str),
    now_ms: i64,
) -> Result<(), DbError> {
    tx.queue(
        "UPDATE idempotency SET status = $3, body = $4 WHERE caller = $1 AND request_key = $2",
        &[(&once.caller).into(), (&once.key).into(), i64::from(status).into(), body.into()],
        Expect::One,
    )?;
    tx.queue(
        "DELETE FROM idempotency WHERE (caller, request_key) IN
         (SELECT caller, request_key FROM idempotency WHERE created_at < $1 ORDER BY created_at LIMIT $2)",
        &[(now_ms - KEPT_MS).into(), REMOVED_AT_ONCE.into()],
        Expect::Any,
    )
}
