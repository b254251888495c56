//! A paper that was handed in.

use serde::{Deserialize, Serialize};

/// A paper that was handed in, with the three counts of the receipt.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// Component of the procedure it answers; empty for a paper nobody asked for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub component: String,
    /// Name of the paper.
    pub name: String,
    /// Bản chính.
    pub originals: u8,
    /// Bản sao chứng thực.
    pub certified_copies: u8,
    /// Bản photo.
    pub photocopies: u8,
    /// Remark of the desk.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}
