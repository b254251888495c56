//! Groups of deadlines, and the order of what waits.

use calendar::{WorkingCalendar, to_instant, to_local};
use jiff::Timestamp;

/// A group of deadlines, as the tabs name them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Quá hạn.
    Late,
    /// Due today.
    Today,
    /// At most one working day left.
    Soon,
    /// More than that, or no deadline.
    Fine,
    /// The clock stands still.
    Paused,
}

impl Group {
    /// Every group in the order of the list.
    pub const ALL: [Self; 5] = [Self::Late, Self::Today, Self::Soon, Self::Fine, Self::Paused];

    /// Value in an address.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Late => "qua-han",
            Self::Today => "hom-nay",
            Self::Soon => "sap-den-han",
            Self::Fine => "con-han",
            Self::Paused => "tam-dung",
        }
    }

    /// The group with this word.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.word() == word)
    }

    /// Key of its name.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Late => "deadline-late",
            Self::Today => "deadline-today",
            Self::Soon => "deadline-soon",
            Self::Fine => "deadline-fine",
            Self::Paused => "deadline-paused",
        }
    }
}

/// Where the groups of deadlines end, in milliseconds; the same borders as those of the chips.
#[derive(Clone, Copy, Debug)]
pub struct Borders {
    pub(super) now: i64,
    pub(super) today_ends: i64,
    pub(super) soon_ends: i64,
}

impl Borders {
    /// The borders at this moment.
    pub fn at(now: Timestamp, calendar: &WorkingCalendar) -> Self {
        let local = to_local(now);
        let midnight = local.date().tomorrow().unwrap_or(local.date()).at(0, 0, 0, 0);
        let today_ends = to_instant(midnight).as_millisecond();
        // The first minute at which more than one working day is left.
        let soon_ends =
            calendar.add_working_minutes(local, calendar.day_minutes() + 1).map_or(today_ends, |end| {
                to_instant(end.with().second(0).build().unwrap_or(end)).as_millisecond()
            });
        Self { now: now.as_millisecond(), today_ends, soon_ends: soon_ends.max(today_ends) }
    }

    /// The group of a deadline.
    pub const fn group(&self, due_at: i64, paused: bool) -> Group {
        if paused {
            Group::Paused
        } else if due_at < self.now {
            Group::Late
        } else if due_at < self.today_ends {
            Group::Today
        } else if due_at < self.soon_ends {
            Group::Soon
        } else {
            Group::Fine
        }
    }

    /// Whether the clock stands still, first and last deadline of a group.
    pub(super) const fn range(&self, group: Group) -> Range {
        let (paused, from, to) = match group {
            Group::Late => (false, i64::MIN, self.now - 1),
            Group::Today => (false, self.now, self.today_ends - 1),
            Group::Soon => (false, self.today_ends, self.soon_ends - 1),
            Group::Fine => (false, self.soon_ends, i64::MAX),
            Group::Paused => (true, i64::MIN, i64::MAX),
        };
        Range { paused, from, to }
    }
}

/// A stretch of the list, both ends included.
#[derive(Clone, Copy)]
pub(super) struct Range {
    pub(super) paused: bool,
    pub(super) from: i64,
    pub(super) to: i64,
}

/// Place of a task in the list: no task stands twice, none is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Whether the clock stands still.
    pub paused: bool,
    /// Deadline in milliseconds; the greatest number for none.
    pub due_at: i64,
    /// The case.
    pub case_id: i64,
    /// The task.
    pub task_no: i64,
}

impl Place {
    /// The place as it stands in an address.
    pub fn word(self) -> String {
        format!("{}.{}.{}.{}", u8::from(self.paused), self.due_at, self.case_id, self.task_no)
    }

    /// Reads a place from an address; `None` is the beginning.
    pub fn of_word(word: &str) -> Option<Self> {
        let mut parts = word.split('.').map(|part| part.parse::<i64>().ok());
        let mut next = || parts.next().flatten();
        Some(Self { paused: next()? != 0, due_at: next()?, case_id: next()?, task_no: next()? })
    }
}
