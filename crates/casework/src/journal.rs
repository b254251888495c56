//! The journal of a case: entries chained by hash, so that tampering shows.

use access::OfficerId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{Accepted, Event};

/// SHA-256 of an entry, as 32 bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Hash(pub [u8; 32]);

impl std::fmt::Debug for Hash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.to_hex())
    }
}

impl Hash {
    /// The hash in hexadecimal, 64 characters.
    pub fn to_hex(self) -> String {
        hex::encode(self.0)
    }

    /// Reads 32 bytes; `None` for any other length.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }
}

/// One fact with when, by whom and its place in the chain; of an acceptance `A` is read, see [`Event`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry<A = Accepted> {
    /// Place in the journal, from 1 without gaps.
    pub seq: u32,
    /// When it happened.
    pub at: Timestamp,
    /// Who did it.
    pub actor: OfficerId,
    /// What happened.
    #[serde(flatten)]
    pub event: Event<A>,
}

/// What the first entry of a case is chained to.
pub fn first_hash(case_id: i64) -> Hash {
    let mut sha = Sha256::new();
    sha.update(b"motcua case ");
    sha.update(case_id.to_be_bytes());
    Hash(sha.finalize().into())
}

/// Hash of an entry: over the hash before it, its place, time, actor and stored text.
pub fn chain(before: Hash, seq: u32, at: Timestamp, actor: &OfficerId, stored: &str) -> Hash {
    let mut sha = Sha256::new();
    sha.update(before.0);
    sha.update(seq.to_be_bytes());
    sha.update(at.as_millisecond().to_be_bytes());
    // The length keeps actor and text from running into each other.
    sha.update((actor.0.len() as u64).to_be_bytes());
    sha.update(actor.0.as_bytes());
    sha.update(stored.as_bytes());
    Hash(sha.finalize().into())
}

/// Where a journal was tampered with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tampered {
    /// An entry is missing or stands twice; the expected place.
    Gap(u32),
    /// The entry at this place does not have the hash it should.
    Changed(u32),
}

/// Checks the chain of a journal as it is stored: (place, time, actor, text, hash) in order.
pub fn check_chain<'a>(
    case_id: i64,
    rows: impl IntoIterator<Item = (u32, Timestamp, &'a OfficerId, &'a str, Hash)>,
) -> Result<(), Tampered> {
    let mut hash = first_hash(case_id);
    for (expected, (seq, at, actor, stored, found)) in (1..).zip(rows) {
        if seq != expected {
            return Err(Tampered::Gap(expected));
        }
        hash = chain(hash, seq, at, actor, stored);
        if hash != found {
            return Err(Tampered::Changed(seq));
        }
    }
    Ok(())
}
