//! Says what is wrong with a process and names the element.
//!
//! Errors keep a process from being published: with none, execution never gets stuck for want of a way and can always
//! come to an end (as long as conditions get values of the kinds they expect). The order of findings is the order of
//! the checks and, within one, of the file.

mod conditions;
mod shape;
mod soundness;
mod tasks;

use rules::{Finding, Severity};

use crate::model::Process;

/// Every code a finding of this crate may carry.
pub const FINDING_CODES: &[&str] = &[
    "condition-broken",
    "condition-misplaced",
    "condition-name-unknown",
    "default-unknown",
    "default-with-condition",
    "diagram-missing",
    "element-not-supported",
    "end-missing",
    "end-unreachable",
    "end-with-way-out",
    "flow-end-unknown",
    "flow-never-taken",
    "flow-without-condition",
    "gateway-idle",
    "gateway-without-default",
    "gateways-in-circle",
    "hours-malformed",
    "id-doubled",
    "id-missing",
    "join-never-complete",
    "never-ends",
    "node-unreachable",
    "not-bpmn",
    "outcomes-too-many",
    "process-missing",
    "process-several",
    "process-too-complex",
    "release-missing",
    "role-unknown",
    "start-missing",
    "start-several",
    "start-with-way-in",
    "task-kind-unknown",
    "task-without-name",
    "task-without-performer",
    "task-without-time",
    "token-doubled",
    "unit-malformed",
    "unit-placeholder-unknown",
    "way-out-missing",
    "ways-out-several",
    "xml-broken",
    "xml-too-large",
];

/// Everything wrong with the process. Whether its branches fit together is asked only when its shape is right.
pub fn lint(process: &Process) -> Vec<Finding> {
    let mut findings = process.noticed.clone();
    shape::check(process, &mut findings);
    conditions::check(process, &mut findings);
    let sound_shape =
        findings.iter().all(|finding| finding.severity != Severity::Error || !is_about_shape(finding));
    if sound_shape {
        soundness::check(process, &mut findings);
    }
    tasks::check(process, &mut findings);
    findings
}

/// Errors that make the question of soundness meaningless.
fn is_about_shape(finding: &Finding) -> bool {
    matches!(
        finding.code,
        "start-missing"
            | "start-several"
            | "start-with-way-in"
            | "end-missing"
            | "end-with-way-out"
            | "node-unreachable"
            | "end-unreachable"
            | "way-out-missing"
            | "ways-out-several"
            | "gateways-in-circle"
            | "flow-end-unknown"
            | "outcomes-too-many"
            | "process-too-complex"
    )
}
