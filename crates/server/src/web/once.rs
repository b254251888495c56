//! Acts that must not happen twice: the first answer to a page's hidden `once` value is kept and given again.

use jiff::Timestamp;
use store::{DbError, Expect, Tx};

/// Longest value that a page may have written.
const KEY_MAX: usize = 128;

/// What an earlier sending of the same page led to, if there was one. A page without a value was never sent before.
pub fn first(tx: &mut Tx<'_>, caller: &str, key: &str) -> Result<Option<String>, DbError> {
    if !is_key(key) {
        return Ok(None);
    }
    tx.query_opt(
        "SELECT body FROM idempotency WHERE caller = $1 AND request_key = $2",
        &[caller.into(), key.into()],
    )?
    .map(|row| row.text(0))
    .transpose()
}

/// Keeps what this sending led to, in the transaction that did it. When the same page is sent twice at once, the
/// second transaction is rerun and finds the first one's answer.
pub fn remember(
    tx: &mut Tx<'_>,
    (caller, key): (&str, &str),
    answer: &str,
    now: Timestamp,
) -> Result<(), DbError> {
    if !is_key(key) {
        return Ok(());
    }
    tx.queue(
        "INSERT INTO idempotency (caller, request_key, fingerprint, status, body, created_at)
         VALUES ($1, $2, '', 303, $3, $4) ON CONFLICT (caller, request_key) DO NOTHING",
        &[caller.into(), key.into(), answer.into(), now.as_millisecond().into()],
        Expect::One,
    )
}

fn is_key(key: &str) -> bool {
    !key.is_empty() && key.len() <= KEY_MAX
}
