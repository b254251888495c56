//! Cases that were read or changed lately: whoever looks at a case and then acts on it needs it out of JSON only once.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use casework::{Case, Hash};
use hashlink::LruCache;

use super::Stored;

/// How many cases are kept.
const CASES_MAX: usize = 1_000;
/// Longest snapshot of a case that is kept, in bytes; most have less than ten thousand.
const SNAPSHOT_MAX: usize = 16 << 10;

/// States of cases by the key of the case.
///
/// A state is known by the hash of the entry that led to it, which comes from the database with each read. What another
/// node has changed has another hash, and so has what came of a transaction that was not committed. Only who rewrites
/// snapshots that have their entries already (a repair, a migration) must stop the nodes meanwhile.
pub(crate) struct Kept {
    states: Mutex<LruCache<i64, (Hash, Arc<Case>)>>,
}

impl Default for Kept {
    fn default() -> Self {
        Self { states: Mutex::new(LruCache::new(CASES_MAX)) }
    }
}

impl Kept {
    /// The state that this hash stands for, if it is kept.
    pub(super) fn state(&self, case_id: i64, last_hash: Hash) -> Option<Arc<Case>> {
        let mut states = self.states();
        let (hash, case) = states.get(&case_id)?;
        (*hash == last_hash).then(|| Arc::clone(case))
    }

    /// Leaves the state to whoever is about to change it, so that nothing has to be copied.
    pub(super) fn leave(&self, case_id: i64) {
        self.states().remove(&case_id);
    }

    /// Keeps a state whose snapshot has so many bytes.
    pub(super) fn keep(&self, stored: &Stored, snapshot_bytes: usize) {
        if snapshot_bytes <= SNAPSHOT_MAX {
            self.states().insert(stored.case_id, (stored.last_hash, Arc::clone(&stored.case)));
        }
    }

    /// No state is ever half changed, so a panic elsewhere can't have spoilt one.
    fn states(&self) -> MutexGuard<'_, LruCache<i64, (Hash, Arc<Case>)>> {
        self.states.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
