//! When people come: on working days, most on Mondays and in the morning.

use calendar::{WorkingCalendar, to_instant, to_local};
use jiff::civil::{Date, Weekday};
use jiff::{SignedDuration, Timestamp};

use crate::chance::Chance;

/// The arrivals of a period, in order; none of them is kept.
pub(crate) struct Arrivals {
    days: Vec<Day>,
    total: u64,
    cases: u64,
}

struct Day {
    date: Date,
    /// Weight of the days before.
    before: u64,
    weight: u64,
    /// Working minutes in which people come.
    minutes: i64,
}

impl Arrivals {
    /// So many arrivals between a day and a moment.
    pub(crate) fn new(
        calendar: &WorkingCalendar,
        (from, until): (Date, Timestamp),
        cases: u64,
        seed: u64,
    ) -> Self {
        let mut chance = Chance::of(seed, u64::MAX);
        let last = to_local(until);
        let (mut days, mut total, mut date) = (Vec::new(), 0, from);
        while date <= last.date() {
            if calendar.is_working_day(date) {
                let day_minutes = calendar.day_minutes();
                let start = calendar.next_working_moment(date.at(0, 0, 0, 0)).unwrap_or(last);
                let passed = calendar.minutes_between(start, last).unwrap_or(day_minutes);
                // Nobody comes in the last half hour.
                let minutes = passed.clamp(0, day_minutes - 30);
                let usual = match date.weekday() {
                    Weekday::Monday => 130,
                    Weekday::Friday => 90,
                    Weekday::Tuesday
                    | Weekday::Wednesday
                    | Weekday::Thursday
                    | Weekday::Saturday
                    | Weekday::Sunday => 100,
                };
                let weight = (usual + chance.between(-15, 15)) * minutes / day_minutes;
                if weight > 0 {
                    days.push(Day { date, before: total, weight: weight as u64, minutes });
                    total += weight as u64;
                }
            }
            let Ok(next) = date.tomorrow() else { break };
            date = next;
        }
        Self { days, total, cases }
    }

    /// When the case of this place comes; later places come later. `None` when the period has no working time.
    pub(crate) fn at(&self, calendar: &WorkingCalendar, place: u64) -> Option<Timestamp> {
        // Where the case lies on the scale of weights, in the middle of its share.
        let scaled = (place * 2 + 1) as f64 * self.total as f64 / (self.cases.max(1) * 2) as f64;
        let index = self.days.partition_point(|day| day.before as f64 <= scaled).checked_sub(1)?;
        let day = self.days.get(index)?;
        let share = ((scaled - day.before as f64) / day.weight as f64).clamp(0.0, 0.999_999);
        // More come in the morning: the share of the day grows slower than that of the people.
        let minutes = day.minutes as f64 * (0.65 * share + 0.35 * share * share);
        let start = calendar.next_working_moment(day.date.at(0, 0, 0, 0)).ok()?;
        let moment = calendar.add_working_minutes(start, (minutes as i64).max(1)).ok()?;
        let rest = SignedDuration::from_millis((minutes.fract() * 59_999.0) as i64);
        to_instant(moment).checked_add(rest).ok()
    }
}
