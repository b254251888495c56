//! Expressions over facts: gateway conditions, form rules, fees; and what a lint reports.

mod finding;

pub use finding::{Finding, Severity};
