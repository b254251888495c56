//! Limits on how often something may be tried, per caller.
//!
//! Callers share a fixed number of places, chosen by a hash that nobody outside knows: memory stays the same
//! however many callers there are, and two of them share a place by chance only.

use std::hash::{BuildHasher, RandomState};
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use tokio::sync::Semaphore;

use crate::web::secrets;

/// Tries of public tracking per address and minute.
pub const TRACKING_PER_MINUTE: u32 = 30;
/// Tries to sign in per name, network and minute.
pub const SIGN_IN_PER_MINUTE: u32 = 10;
/// Tries to sign in per name and minute from everywhere; those beyond it wait.
pub const SIGN_IN_PER_NAME: u32 = 100;
/// How long they wait, in seconds.
const SLOWED_SECONDS: u64 = 2;
/// Tries to sign in per address and minute: an agency's officers may share one.
pub const SIGN_IN_PER_ADDRESS: u32 = 120;
/// Passwords checked at once; each takes about 20 MB.
const PASSWORDS_AT_ONCE: usize = 4;
/// Places that the callers share.
const PLACES: u64 = 65_536;

/// Limits of one node; kept in memory.
pub struct Limits {
    hasher: RandomState,
    tracking: DefaultKeyedRateLimiter<u64>,
    sign_in: DefaultKeyedRateLimiter<u64>,
    sign_in_as: DefaultKeyedRateLimiter<u64>,
    sign_in_from: DefaultKeyedRateLimiter<u64>,
    passwords: Arc<Semaphore>,
}

impl Default for Limits {
    fn default() -> Self {
        let per_minute = |count| Quota::per_minute(NonZeroU32::new(count).unwrap_or(NonZeroU32::MIN));
        Self {
            hasher: RandomState::new(),
            tracking: RateLimiter::keyed(per_minute(TRACKING_PER_MINUTE)),
            sign_in: RateLimiter::keyed(per_minute(SIGN_IN_PER_MINUTE)),
            sign_in_as: RateLimiter::keyed(per_minute(SIGN_IN_PER_NAME)),
            sign_in_from: RateLimiter::keyed(per_minute(SIGN_IN_PER_ADDRESS)),
            passwords: Arc::new(Semaphore::new(PASSWORDS_AT_ONCE)),
        }
    }
}

impl Limits {
    /// Whether `caller` may look a case up once more; for an IP address its network counts.
    pub fn may_track(&self, caller: &str) -> bool {
        let caller = caller.parse().map_or_else(|_| caller.to_owned(), network);
        self.check(&self.tracking, &caller)
    }

    /// Whether somebody at this address may try to sign in as `name` once more. Tries from elsewhere do not count:
    /// nobody can lock an officer out by trying their name.
    pub fn may_sign_in(&self, name: &str, address: IpAddr) -> bool {
        self.check(&self.sign_in, &format!("{} {name}", network(address)))
    }

    /// Lets a try wait when the name was tried very often from everywhere: guessing with many machines becomes slow,
    /// and the right password is still let in.
    pub async fn slow_down(&self, name: &str) {
        if !self.check(&self.sign_in_as, name) {
            tokio::time::sleep(Duration::from_secs(SLOWED_SECONDS)).await;
        }
    }

    /// Whether somebody at this address may try to sign in once more, as whomever.
    pub fn may_sign_in_from(&self, address: IpAddr) -> bool {
        self.check(&self.sign_in_from, &network(address))
    }

    /// Whether the password is the one that was hashed. Takes tens of milliseconds on another thread, and waits
    /// for its turn before.
    pub async fn password_matches(&self, password: String, stored: String) -> bool {
        let Ok(turn) = Arc::clone(&self.passwords).acquire_owned().await else { return false };
        let check = move || {
            let _until_done = turn;
            secrets::password_matches(&password, &stored)
        };
        tokio::task::spawn_blocking(check).await.unwrap_or(false)
    }

    fn check(&self, limiter: &DefaultKeyedRateLimiter<u64>, key: &str) -> bool {
        limiter.check_key(&(self.hasher.hash_one(key) % PLACES)).is_ok()
    }
}

/// What counts as one caller: an IPv4 address, or the network of an IPv6 address, of which one line has many.
fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
    }
}

#[cfg(test)]
mod tests {
    use std::net::{IpAddr, Ipv4Addr};

    use super::{Limits, PLACES, SIGN_IN_PER_MINUTE, SIGN_IN_PER_NAME, SLOWED_SECONDS, TRACKING_PER_MINUTE};

    const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

    #[tokio::test(start_paused = true)]
    async fn a_name_that_is_tried_from_everywhere_becomes_slow_but_is_not_refused() {
        let limits = Limits::default();
        let began = tokio::time::Instant::now();
        for n in 0..SIGN_IN_PER_NAME {
            limits.slow_down("minh").await;
            assert!(began.elapsed().is_zero(), "try {n}");
        }
        limits.slow_down("minh").await;
        assert_eq!(began.elapsed().as_secs(), SLOWED_SECONDS);
        limits.slow_down("hanh").await;
        assert_eq!(began.elapsed().as_secs(), SLOWED_SECONDS, "others are not slowed");
        assert!(limits.may_sign_in("minh", HERE));
    }

    #[test]
    fn tries_from_one_network_leave_those_from_another() {
        let limits = Limits::default();
        let far = IpAddr::V4(Ipv4Addr::new(203, 0, 113, 9));
        let tries = (0..2 * SIGN_IN_PER_MINUTE).filter(|_| limits.may_sign_in("minh", far));
        assert_eq!(tries.count() as u32, SIGN_IN_PER_MINUTE);
        assert!(limits.may_sign_in("minh", HERE));
    }

    #[test]
    fn all_addresses_of_one_ipv6_line_share_their_tries() {
        let limits = Limits::default();
        let tries =
            (0..TRACKING_PER_MINUTE + 5).filter(|n| limits.may_track(&format!("2001:db8:1:2::{n:x}")));
        assert_eq!(tries.count() as u32, TRACKING_PER_MINUTE);
        assert!(limits.may_track("2001:db8:1:3::1"));
        assert!(limits.may_track("::ffff:192.0.2.1"), "an IPv4 address in IPv6 form is one of its own");
    }

    #[test]
    fn a_flood_of_names_takes_no_more_than_the_places_there_are() {
        let limits = Limits::default();
        for n in 0..200_000 {
            limits.may_sign_in(&format!("ten-{n}"), HERE);
        }
        assert!(limits.sign_in.len() as u64 <= PLACES);
    }
}
