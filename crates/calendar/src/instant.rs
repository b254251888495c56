//! Conversion between instants and the wall time of Vietnam.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;

/// Vietnam has kept UTC+7 without summer time since 1975.
const VIETNAM: Offset = Offset::constant(7);

/// The instant at which clocks in Vietnam (UTC+7) show `local`.
///
/// Wall times beyond what an instant can hold (before the year -9999 or after 9999) give the nearest instant.
pub fn to_instant(local: DateTime) -> Timestamp {
    let nearest = if local.year() < 0 { Timestamp::MIN } else { Timestamp::MAX };
    VIETNAM.to_timestamp(local).unwrap_or(nearest)
}

/// What clocks in Vietnam (UTC+7) show at `instant`.
pub fn to_local(instant: Timestamp) -> DateTime {
    VIETNAM.to_datetime(instant)
}
