//! Limits on how often something may be tried, per caller.

use std::num::NonZeroU32;

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

/// Limits of one node; kept in memory.
pub struct Limits {
    tracking: DefaultKeyedRateLimiter<String>,
    sign_in: DefaultKeyedRateLimiter<String>,
}

/// Tries of public tracking per address and minute.
pub const TRACKING_PER_MINUTE: u32 = 30;
/// Tries to sign in per name and minute.
pub const SIGN_IN_PER_MINUTE: u32 = 10;

impl Default for Limits {
    fn default() -> Self {
        let per_minute = |count| Quota::per_minute(NonZeroU32::new(count).unwrap_or(NonZeroU32::MIN));
        Self {
            tracking: RateLimiter::keyed(per_minute(TRACKING_PER_MINUTE)),
            sign_in: RateLimiter::keyed(per_minute(SIGN_IN_PER_MINUTE)),
        }
    }
}

impl Limits {
    /// Whether `caller` may look a case up once more.
    pub fn may_track(&self, caller: &str) -> bool {
        Self::check(&self.tracking, caller)
    }

    /// Whether somebody may try to sign in as `name` once more.
    pub fn may_sign_in(&self, name: &str) -> bool {
        Self::check(&self.sign_in, name)
    }

    fn check(limiter: &DefaultKeyedRateLimiter<String>, key: &str) -> bool {
        // Old keys are dropped when there are many, so that memory stays bounded.
        if limiter.len() > 10_000 {
            limiter.retain_recent();
        }
        limiter.check_key(&key.to_owned()).is_ok()
    }
}
