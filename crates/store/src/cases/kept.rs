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

#[cfg(test)]
mod tests {
    use super::{CASES_MAX, Hash, Kept, SNAPSHOT_MAX, Stored};

    fn stored(case_id: i64, hash: u8) -> Stored {
        Stored { case_id, last_hash: Hash([hash; 32]), case: std::sync::Arc::default() }
    }

    fn knows(kept: &Kept, case_id: i64, hash: u8) -> bool {
        kept.state(case_id, Hash([hash; 32])).is_some()
    }

    #[test]
    fn a_state_is_known_by_the_hash_of_its_last_entry_alone() {
        let kept = Kept::default();
        kept.keep(&stored(1, 1), 0);
        assert!(knows(&kept, 1, 1) && !knows(&kept, 1, 2) && !knows(&kept, 2, 1));
        kept.keep(&stored(1, 2), 0);
        assert!(knows(&kept, 1, 2) && !knows(&kept, 1, 1));
        kept.leave(1);
        assert!(!knows(&kept, 1, 2));
    }

    #[test]
    fn a_long_case_is_not_kept_and_of_too_many_the_one_goes_that_was_not_looked_at_longest() {
        let kept = Kept::default();
        kept.keep(&stored(0, 1), SNAPSHOT_MAX + 1);
        assert!(!knows(&kept, 0, 1));
        for case_id in 1..=CASES_MAX as i64 {
            kept.keep(&stored(case_id, 1), SNAPSHOT_MAX);
        }
        assert!(knows(&kept, 1, 1));
        kept.keep(&stored(0, 1), 0);
        assert!(knows(&kept, 1, 1) && !knows(&kept, 2, 1) && knows(&kept, 3, 1));
    }
}
