//! Says what is wrong with a process and names the element.

use rules::Finding;

use crate::model::Process;

/// Every code a finding of this crate may carry.
pub const FINDING_CODES: &[&str] = &[];

/// Everything wrong with the process.
pub fn lint(process: &Process) -> Vec<Finding> {
    process.noticed.clone()
}
