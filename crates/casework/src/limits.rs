//! How much one field may hold. Everything that comes from outside has a limit.

/// Longest text an officer may write into one field, in characters.
pub const TEXT_MAX: usize = 5_000;
/// Longest short text (numbers, names), in characters.
pub const LINE_MAX: usize = 200;
/// Most papers of one case, of one supplement, and most points of one supplement request.
pub const PAPERS_MAX: usize = 60;
/// Highest believable count of one paper.
pub const COUNT_MAX: u8 = 99;
/// Highest amount of one payment, in VND; the same as of amounts in forms.
pub const PAYMENT_MAX_VND: i64 = 1_000_000_000_000_000;
