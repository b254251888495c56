//! What can be wrong with a case, as values that the program puts into words.

/// One thing that is wrong with a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Key of the case.
    pub case_id: i64,
    /// Its number, when anything still tells it.
    pub case_no: Option<String>,
    /// What is wrong.
    pub what: Wrong,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The journal is gone; names the tables that still speak of the case.
    JournalMissing(Vec<&'static str>),
    /// The entry at this place is missing, or stands twice.
    EntryMissing(u32),
    /// The entry at this place is not the one that was written.
    EntryChanged(u32),
    /// The entry at this place holds what no entry can hold.
    EntryUnreadable(i64),
    /// The entry at this place is listed as another kind of event than it is.
    KindDiffers(u32),
    /// The number of the case does not lead to it.
    NumberLost,
    /// A number leads to a case that does not bear it, or to none.
    NumberAstray,
    /// Where the case stands is not stored.
    StateMissing,
    /// Where the case stands is stored, but cannot be read.
    StateUnreadable,
    /// The case stands elsewhere than its journal tells.
    StateDiffers,
    /// The hash that the next entry will be chained to is not that of the last one.
    LastHashDiffers,
    /// The case is missing in lists.
    RowMissing,
    /// Lists show the case otherwise than its journal tells.
    RowDiffers,
    /// A task of the journal is not stored.
    TaskMissing(u32),
    /// A stored task is not in the journal.
    TaskUnknown(i64),
    /// A task is stored otherwise than the journal tells.
    TaskDiffers(u32),
    /// The notice of the entry at this place bears the number or agency of another case.
    NoticeAstray(i64),
    /// There is a notice of an entry that the journal does not have.
    NoticeUnknown(i64),
    /// Searching finds the case by other words than its own.
    WordsDiffer,
}

impl Wrong {
    /// Stable kebab-case code; the text is `verify-<code>` in the locale files.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::JournalMissing(_) => "journal-missing",
            Self::EntryMissing(_) => "entry-missing",
            Self::EntryChanged(_) => "entry-changed",
            Self::EntryUnreadable(_) => "entry-unreadable",
            Self::KindDiffers(_) => "kind-differs",
            Self::NumberLost => "number-lost",
            Self::NumberAstray => "number-astray",
            Self::StateMissing => "state-missing",
            Self::StateUnreadable => "state-unreadable",
            Self::StateDiffers => "state-differs",
            Self::LastHashDiffers => "last-hash-differs",
            Self::RowMissing => "row-missing",
            Self::RowDiffers => "row-differs",
            Self::TaskMissing(_) => "task-missing",
            Self::TaskUnknown(_) => "task-unknown",
            Self::TaskDiffers(_) => "task-differs",
            Self::NoticeAstray(_) => "notice-astray",
            Self::NoticeUnknown(_) => "notice-unknown",
            Self::WordsDiffer => "words-differ",
        }
    }

    /// What the text is about: an entry of the journal, a task, the tables.
    pub fn subject(&self) -> String {
        match self {
            Self::JournalMissing(tables) => tables.join(", "),
            Self::EntryMissing(no)
            | Self::EntryChanged(no)
            | Self::KindDiffers(no)
            | Self::TaskMissing(no)
            | Self::TaskDiffers(no) => no.to_string(),
            Self::EntryUnreadable(no)
            | Self::TaskUnknown(no)
            | Self::NoticeAstray(no)
            | Self::NoticeUnknown(no) => no.to_string(),
            Self::NumberLost
            | Self::NumberAstray
            | Self::StateMissing
            | Self::StateUnreadable
            | Self::StateDiffers
            | Self::LastHashDiffers
            | Self::RowMissing
            | Self::RowDiffers
            | Self::WordsDiffer => String::new(),
        }
    }
}
