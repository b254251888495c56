//! Conditions and outcomes: where they may stand, what they may name, and whether some way is always open.

use std::collections::HashSet;

use rules::Finding;

use crate::model::{Flow, NodeKind, Process};

/// Facts a condition may name besides those of the form.
const KNOWN_FACTS: &[&str] = &["outcome", "channel", "case_kind", "applicant_kind"];

/// Prefix of the facts from the intake form.
const FORM: &str = "form.";

/// Ways of gateways looked at, each once per outcome; beyond it the process is too complex.
const MAX_LOOKS: usize = 200_000;

pub(super) fn check(process: &Process, findings: &mut Vec<Finding>) {
    for (index, flow) in process.flows.iter().enumerate() {
        place(process, index, flow, findings);
        text(flow, findings);
    }
    always_open(process, findings);
}

/// Conditions belong on the ways out of an exclusive gateway, except its default.
fn place(process: &Process, index: usize, flow: &Flow, findings: &mut Vec<Finding>) {
    let from = &process.nodes[flow.from];
    let conditional = flow.condition.is_some() || flow.outcome.is_some();
    match from.kind {
        NodeKind::Exclusive { default } if from.outgoing.len() > 1 => {
            if default == Some(index) {
                if flow.condition.is_some() {
                    findings.push(Finding::error("default-with-condition", &*flow.id, &*flow.name));
                }
            } else if !conditional {
                findings.push(Finding::error("flow-without-condition", &*flow.id, from.shown()));
            }
        }
        NodeKind::Exclusive { .. }
        | NodeKind::Parallel
        | NodeKind::Task(_)
        | NodeKind::Start
        | NodeKind::End => {
            if conditional {
                findings.push(Finding::error("condition-misplaced", &*flow.id, from.shown()));
            }
        }
    }
}

fn text(flow: &Flow, findings: &mut Vec<Finding>) {
    match &flow.condition {
        None => {}
        Some(Err(error)) => {
            // Position and word need no translation.
            let place = format!("{}: {}", error.at + 1, error.detail);
            findings.push(Finding::error("condition-broken", &*flow.id, place));
        }
        Some(Ok(condition)) => {
            for name in condition.names() {
                let of_form = name.strip_prefix(FORM).is_some_and(|key| !key.is_empty());
                if !of_form && !KNOWN_FACTS.contains(&name.as_str()) {
                    findings.push(Finding::error("condition-name-unknown", &*flow.id, name));
                }
            }
        }
    }
}

/// Follows every outcome of every task through the gateways behind it and reports those that may offer no way.
fn always_open(process: &Process, findings: &mut Vec<Finding>) {
    let mut seen: HashSet<(usize, Option<&str>)> = HashSet::new();
    let mut reported = vec![false; process.nodes.len()];
    let mut looks = 0;
    for node in &process.nodes {
        let mut outcomes: Vec<Option<&str>> = node.outcomes.iter().map(|label| Some(&*label.code)).collect();
        if matches!(node.kind, NodeKind::Start) {
            outcomes.push(None);
        }
        for outcome in outcomes {
            let mut ahead: Vec<usize> = node.outgoing.iter().map(|flow| process.flows[*flow].to).collect();
            while let Some(index) = ahead.pop() {
                if !process.nodes[index].is_gateway() || !seen.insert((index, outcome)) {
                    continue;
                }
                looks += 1 + process.nodes[index].outgoing.len();
                if looks > MAX_LOOKS {
                    findings.push(Finding::error("process-too-complex", &*process.id, ""));
                    return;
                }
                ahead.extend(open_ways(process, index, outcome, &mut reported, findings));
            }
        }
    }
}

/// Where a token may go on from a gateway.
fn open_ways(
    process: &Process,
    index: usize,
    outcome: Option<&str>,
    reported: &mut [bool],
    findings: &mut Vec<Finding>,
) -> Vec<usize> {
    let node = &process.nodes[index];
    let flows = if matches!(node.kind, NodeKind::Parallel) {
        node.outgoing.clone()
    } else {
        let ways = process.ways(index, outcome);
        if ways.may_be_stuck && !node.outgoing.is_empty() && !reported[index] {
            reported[index] = true;
            findings.push(Finding::error("gateway-without-default", &*node.id, node.shown()));
        }
        ways.flows
    };
    flows.into_iter().map(|flow| process.flows[flow].to).collect()
}
