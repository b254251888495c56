//! Who did what outside of cases.

use access::OfficerId;
use rand::RngExt;
use store::{DbError, Expect, Tx};

/// An act outside of cases.
#[derive(Clone, Copy, Debug)]
pub struct Audited<'a> {
    /// When, in milliseconds.
    pub at: i64,
    /// Who.
    pub actor: &'a OfficerId,
    /// What, as a kebab-case word.
    pub act: &'static str,
    /// To what.
    pub subject: &'a str,
    /// More about it; never a secret.
    pub detail: &'a str,
}

/// Writes an act down, in the transaction that does it.
pub fn write(tx: &mut Tx<'_>, audited: &Audited<'_>) -> Result<(), DbError> {
    // Tells apart what happens in the same millisecond.
    let nonce: u32 = rand::rng().random();
    tx.queue(
        "INSERT INTO audit (at, nonce, actor, act, subject, detail) VALUES ($1, $2, $3, $4, $5, $6)",
        &[
            audited.at.into(),
            nonce.into(),
            audited.actor.as_str().into(),
            audited.act.into(),
            audited.subject.into(),
            audited.detail.into(),
        ],
        Expect::One,
    )
}
