//! What has to be paid: amounts in whole đồng.

use rules::{Expr, Facts, Value};
use serde::Serialize;

use crate::compile::Procedure;
use crate::definition::{Channel, Fee, FeeKind, ForChannel, SetBy, When};

/// Names a formula may use.
pub(crate) const FORMULA_NAMES: [&str; 3] = ["copies", "pages", "quantity"];
/// Largest amount of one fee, in đồng.
const MAX_AMOUNT_VND: i64 = 1_000_000_000_000;

/// What formulas count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quantities {
    /// Copies made.
    pub copies: u32,
    /// Pages of the original.
    pub pages: u32,
    /// Pieces of anything else: signatures, contracts, papers.
    pub quantity: u32,
}

/// One of each.
impl Default for Quantities {
    fn default() -> Self {
        Self { copies: 1, pages: 1, quantity: 1 }
    }
}

/// A fee or charge with its amount.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FeeLine {
    /// Name, Vietnamese.
    pub name: String,
    /// Fee or charge.
    pub kind: FeeKind,
    /// Amount in đồng.
    pub amount_vnd: i64,
    /// When it is paid.
    pub when: When,
    /// Who sets the amount.
    pub set_by: SetBy,
    /// Document that sets the amount.
    pub basis: String,
    /// Who need not pay.
    pub exempt: Vec<String>,
}

/// Why a fee has no amount.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FeeError {
    /// The procedure has no such case kind.
    #[error("no case kind {0}")]
    UnknownCaseKind(String),
    /// The formula gives no amount for these quantities; the name of the fee.
    #[error("the formula of {0} gives no amount")]
    NoAmount(String),
}

impl Procedure {
    /// What has to be paid in a case kind through a channel. Of fees of one kind and name, that of the exact channel
    /// wins. Fractions of a đồng are dropped.
    pub fn fees(
        &self,
        case_kind: &str,
        channel: Channel,
        quantities: Quantities,
    ) -> Result<Vec<FeeLine>, FeeError> {
        let kind =
            self.case_kind(case_kind).ok_or_else(|| FeeError::UnknownCaseKind(case_kind.to_owned()))?;
        let has_own = |fee: &Fee| {
            kind.fees.iter().any(|other| {
                other.kind == fee.kind && other.name == fee.name && other.channel == ForChannel::Only(channel)
            })
        };
        kind.fees
            .iter()
            .filter(|fee| match fee.channel {
                ForChannel::Only(only) => only == channel,
                ForChannel::Any => !has_own(fee),
            })
            .map(|fee| line(fee, quantities))
            .collect()
    }
}

fn line(fee: &Fee, quantities: Quantities) -> Result<FeeLine, FeeError> {
    let no_amount = || FeeError::NoAmount(fee.name.clone());
    let amount_vnd = match (&fee.amount, &fee.formula) {
        (Some(amount), None) => *amount,
        (None, Some(formula)) => {
            let formula = Expr::parse(formula).map_err(|_| no_amount())?;
            amount_of(&formula, quantities).ok_or_else(no_amount)?
        }
        (Some(_), Some(_)) | (None, None) => return Err(no_amount()),
    };
    Ok(FeeLine {
        name: fee.name.clone(),
        kind: fee.kind,
        amount_vnd,
        when: fee.when,
        set_by: fee.set_by,
        basis: fee.basis.clone(),
        exempt: fee.exempt.clone(),
    })
}

/// The amount a formula gives, if it is one: a number, not negative, not absurd.
pub(crate) fn amount_of(formula: &Expr, quantities: Quantities) -> Option<i64> {
    let mut facts = Facts::new();
    facts.set("copies", quantities.copies);
    facts.set("pages", quantities.pages);
    facts.set("quantity", quantities.quantity);
    let Ok(Value::Number(amount)) = formula.eval(&facts) else { return None };
    let whole: i64 = amount.floor().normalize().to_string().parse().ok()?;
    (0..=MAX_AMOUNT_VND).contains(&whole).then_some(whole)
}
