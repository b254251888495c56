//! What can be wrong with a calendar, and why a due time cannot be told.

use jiff::civil::Date;

/// Why a [`crate::CalendarDefinition`] cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    /// `covers_from` lies after `covers_to`.
    #[error("the calendar ends before it begins")]
    EmptyRange,
    /// The calendar covers more than 200 years.
    #[error("the calendar covers more than 200 years")]
    RangeTooLong,
    /// There are no working hours at all.
    #[error("the calendar has no working hours")]
    NoHours,
    /// More than 12 spans in one list.
    #[error("too many spans of hours in {list}")]
    TooManySpans {
        /// Which list: `hours`, `saturday_receipt` or `receipt_hours`.
        list: &'static str,
    },
    /// A span is empty, runs backwards or does not fall on whole minutes.
    #[error("a span of hours in {list} is empty, backwards or not in whole minutes")]
    BadSpan {
        /// Which list: `hours`, `saturday_receipt` or `receipt_hours`.
        list: &'static str,
    },
    /// Two spans overlap, touch, or are not in order.
    #[error("spans of hours in {list} overlap, touch or are out of order")]
    OverlappingSpans {
        /// Which list: `hours`, `saturday_receipt` or `receipt_hours`.
        list: &'static str,
    },
    /// The same date has two rows.
    #[error("{date} is listed twice")]
    DuplicateDay {
        /// The date in question.
        date: Date,
    },
    /// A row lies outside `covers_from ..= covers_to`.
    #[error("{date} lies outside the days the calendar covers")]
    DayOutsideRange {
        /// The date in question.
        date: Date,
    },
    /// A name or source of a row is longer than 300 characters.
    #[error("the name or source of {date} is too long")]
    TextTooLong {
        /// The date in question.
        date: Date,
    },
}

impl CalendarError {
    /// Stable kebab-case code for translation.
    pub fn code(&self) -> &'static str {
        match self {
            Self::EmptyRange => "calendar-empty-range",
            Self::RangeTooLong => "calendar-range-too-long",
            Self::NoHours => "calendar-no-hours",
            Self::TooManySpans { .. } => "calendar-too-many-spans",
            Self::BadSpan { .. } => "calendar-bad-span",
            Self::OverlappingSpans { .. } => "calendar-overlapping-spans",
            Self::DuplicateDay { .. } => "calendar-duplicate-day",
            Self::DayOutsideRange { .. } => "calendar-day-outside-range",
            Self::TextTooLong { .. } => "calendar-text-too-long",
        }
    }
}

/// Why a due time cannot be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DueError {
    /// The reckoning needs a day that the calendar does not cover; extend the calendar.
    #[error("{date} lies outside the working calendar")]
    OutsideCalendar {
        /// The first day that was needed and is not covered.
        date: Date,
    },
    /// The term is zero or above [`crate::Term::LIMIT`].
    #[error("the term is zero or longer than the limit")]
    TermOutOfLimits,
    /// The supplement is said to have arrived before it was asked for.
    #[error("the clock is resumed before it was paused")]
    ResumedBeforePaused,
}

impl DueError {
    /// Stable kebab-case code for translation.
    pub fn code(&self) -> &'static str {
        match self {
            Self::OutsideCalendar { .. } => "due-outside-calendar",
            Self::TermOutOfLimits => "due-term-out-of-limits",
            Self::ResumedBeforePaused => "due-resumed-before-paused",
        }
    }
}
