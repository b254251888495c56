//! Early, on time or late: judged when the work ends and stored in the event.

use calendar::to_local;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Trước hạn, đúng hạn, quá hạn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timeliness {
    /// Before it was due.
    Early,
    /// Exactly when it was due; also where no time was allotted.
    #[default]
    OnTime,
    /// After it was due.
    Late,
}

impl Timeliness {
    /// Stable snake_case code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Early => "early",
            Self::OnTime => "on_time",
            Self::Late => "late",
        }
    }
}

/// How finely early, on time and late are told apart; practice differs, so it is a setting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Granularity {
    /// To the minute.
    #[default]
    Minute,
    /// By the day: any time on the day it is due is on time.
    Day,
}

/// Judges a case: when it was ready against when it was due.
pub fn timeliness(ready_at: Timestamp, due_at: Timestamp, granularity: Granularity) -> Timeliness {
    let order = match granularity {
        Granularity::Minute => (ready_at.as_second().div_euclid(60)).cmp(&due_at.as_second().div_euclid(60)),
        Granularity::Day => to_local(ready_at).date().cmp(&to_local(due_at).date()),
    };
    match order {
        std::cmp::Ordering::Less => Timeliness::Early,
        std::cmp::Ordering::Equal => Timeliness::OnTime,
        std::cmp::Ordering::Greater => Timeliness::Late,
    }
}

/// Judges a step: used against allotted working minutes (phiếu kiểm soát, section 2.7 of the domain notes).
pub fn step_timeliness(minutes_used: i64, allotted_minutes: Option<u32>) -> Timeliness {
    match allotted_minutes.map(|allotted| minutes_used.cmp(&i64::from(allotted))) {
        None | Some(std::cmp::Ordering::Equal) => Timeliness::OnTime,
        Some(std::cmp::Ordering::Less) => Timeliness::Early,
        Some(std::cmp::Ordering::Greater) => Timeliness::Late,
    }
}
