//! When to try again after a channel has failed.

use std::time::Duration;

const MINUTE_S: u64 = 60;

/// How long to wait after the `attempt`-th failure (counted from 1), or none when it is time to give up.
///
/// 1 minute, 5 minutes, 30 minutes, 2 hours, 6 hours: a restart is bridged at once, a lost night is not.
pub fn backoff(attempt: u32) -> Option<Duration> {
    let minutes = match attempt {
        0 | 1 => 1,
        2 => 5,
        3 => 30,
        4 => 2 * 60,
        5 => 6 * 60,
        6.. => return None,
    };
    Some(Duration::from_secs(minutes * MINUTE_S))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_grows_from_a_minute_to_six_hours_and_then_ends() {
        let minutes: Vec<_> =
            (1..=7).map(|attempt| backoff(attempt).map(|wait| wait.as_secs() / 60)).collect();
        assert_eq!(minutes, [Some(1), Some(5), Some(30), Some(120), Some(360), None, None]);
        assert_eq!(backoff(u32::MAX), None);
    }
}
