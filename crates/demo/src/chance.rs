//! Chance that is the same for the same numbers.

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

/// A source of chance for one case.
#[derive(Debug)]
pub(crate) struct Chance(StdRng);

impl Chance {
    /// The chance of one item under a seed; independent of all other items.
    pub(crate) fn of(seed: u64, item: u64) -> Self {
        // Steps of an odd constant keep neighbouring items apart; the generator mixes the rest.
        Self(StdRng::seed_from_u64(
            seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ item.wrapping_mul(0xD1B5_4A32_D192_ED03),
        ))
    }

    /// Random bits.
    pub(crate) fn bits(&mut self) -> u64 {
        self.0.random()
    }

    /// A number in the range, both ends included.
    pub(crate) fn between(&mut self, low: i64, high: i64) -> i64 {
        if low >= high { low } else { self.0.random_range(low..=high) }
    }

    /// A share between two shares.
    pub(crate) fn share(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.0.random::<f64>()
    }

    /// True in so many of a hundred cases.
    pub(crate) fn percent(&mut self, percent: u32) -> bool {
        self.0.random_range(0..100) < percent
    }

    /// One of them; `None` only when there are none.
    pub(crate) fn pick<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        if of.is_empty() { None } else { of.get(self.0.random_range(0..of.len())) }
    }

    /// One of a list of words; empty only when the list is.
    pub(crate) fn word<'a>(&mut self, of: &[&'a str]) -> &'a str {
        self.pick(of).copied().unwrap_or_default()
    }

    /// Place of one of the weights, the heavy ones more often.
    pub(crate) fn weighted(&mut self, weights: &[u32]) -> usize {
        let total: u32 = weights.iter().sum();
        let mut left = self.0.random_range(0..total.max(1));
        for (place, weight) in weights.iter().enumerate() {
            if left < *weight {
                return place;
            }
            left -= weight;
        }
        0
    }
}
