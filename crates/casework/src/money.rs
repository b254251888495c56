//! Fees of a case and payments of a financial duty.

use jiff::civil::Date;
use procedure::{FeeKind, When};
use serde::{Deserialize, Serialize};

/// A fee or charge as it stood when the case was accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fee {
    /// Phí or lệ phí.
    pub kind: FeeKind,
    /// Name on the slip.
    pub name: String,
    /// Amount in VND.
    pub amount_vnd: i64,
    /// When it is taken.
    pub when: When,
    /// Whether the money was taken.
    pub paid: bool,
}

/// A recorded payment of a financial duty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payment {
    /// Amount in VND.
    pub amount_vnd: i64,
    /// Number of the receipt.
    pub receipt_no: String,
    /// Date of payment.
    pub paid_on: Date,
}
