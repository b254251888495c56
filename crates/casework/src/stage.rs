//! Where a case stands in its life.

use serde::{Deserialize, Serialize};

/// Where a case stands (trạng thái nghiệp vụ).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Mới đăng ký: sent in, waiting for the desk.
    #[default]
    Submitted,
    /// Không được tiếp nhận: declined by the desk.
    Declined,
    /// Được tiếp nhận: accepted, nobody has worked on it yet.
    Accepted,
    /// Đang xử lý: with the settling units.
    InProgress,
    /// Yêu cầu bổ sung giấy tờ: waiting for the applicant's papers.
    AwaitingSupplement,
    /// Yêu cầu thực hiện nghĩa vụ tài chính: waiting for the applicant's payment.
    AwaitingPayment,
    /// Đã xử lý xong: the result is signed and back at the desk.
    ResultReady,
    /// Đã trả kết quả: handed over to the applicant.
    HandedOver,
}

impl Stage {
    /// Every stage, in the order of a case's life.
    pub const ALL: [Self; 8] = [
        Self::Submitted,
        Self::Declined,
        Self::Accepted,
        Self::InProgress,
        Self::AwaitingSupplement,
        Self::AwaitingPayment,
        Self::ResultReady,
        Self::HandedOver,
    ];

    /// Code of the national portal's list of ten states (1..10).
    pub const fn national_status(self) -> u8 {
        match self {
            Self::Submitted => 1,
            Self::Accepted => 2,
            Self::Declined => 3,
            Self::InProgress => 4,
            Self::AwaitingSupplement => 5,
            Self::AwaitingPayment => 6,
            Self::ResultReady => 9,
            Self::HandedOver => 10,
        }
    }

    /// Stable snake_case code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Submitted => "submitted",
            Self::Declined => "declined",
            Self::Accepted => "accepted",
            Self::InProgress => "in_progress",
            Self::AwaitingSupplement => "awaiting_supplement",
            Self::AwaitingPayment => "awaiting_payment",
            Self::ResultReady => "result_ready",
            Self::HandedOver => "handed_over",
        }
    }

    /// The stage with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.code() == code)
    }

    /// Whether units may still work on the case: its steps are open or waiting.
    pub const fn is_open(self) -> bool {
        match self {
            Self::Submitted
            | Self::Accepted
            | Self::InProgress
            | Self::AwaitingSupplement
            | Self::AwaitingPayment => true,
            Self::Declined | Self::ResultReady | Self::HandedOver => false,
        }
    }
}
