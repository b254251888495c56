//! The shape of the graph: one start, ends, nothing cut off, no circle of gateways.

use rules::Finding;

use crate::model::{Node, NodeKind, Process};

pub(super) fn check(process: &Process, findings: &mut Vec<Finding>) {
    let starts = indexes(process, |node| matches!(node.kind, NodeKind::Start));
    let ends = indexes(process, |node| matches!(node.kind, NodeKind::End));
    if starts.is_empty() {
        findings.push(Finding::error("start-missing", &*process.id, ""));
    }
    for start in starts.iter().skip(1) {
        findings.push(Finding::error("start-several", &*process.nodes[*start].id, ""));
    }
    if ends.is_empty() {
        findings.push(Finding::error("end-missing", &*process.id, ""));
    }
    for node in &process.nodes {
        ways(node, findings);
    }
    let reached = reach(process, &starts, true);
    let ending = reach(process, &ends, false);
    for (index, node) in process.nodes.iter().enumerate() {
        if !starts.is_empty() && !reached[index] {
            findings.push(Finding::error("node-unreachable", &*node.id, node.shown()));
        } else if !ends.is_empty() && !ending[index] && !node.outgoing.is_empty() {
            findings.push(Finding::error("end-unreachable", &*node.id, node.shown()));
        }
    }
    circles(process, findings);
}

fn indexes(process: &Process, wanted: impl Fn(&Node) -> bool) -> Vec<usize> {
    process.nodes.iter().enumerate().filter(|(_, node)| wanted(node)).map(|(index, _)| index).collect()
}

/// How many ways lead into and out of one node.
fn ways(node: &Node, findings: &mut Vec<Finding>) {
    let (ins, outs) = (node.incoming.len(), node.outgoing.len());
    let mut report = |code| findings.push(Finding::error(code, &*node.id, node.shown()));
    match node.kind {
        NodeKind::End if outs > 0 => report("end-with-way-out"),
        NodeKind::Start if ins > 0 => report("start-with-way-in"),
        NodeKind::Start | NodeKind::Task(_) | NodeKind::Exclusive { .. } | NodeKind::Parallel
            if outs == 0 =>
        {
            report("way-out-missing");
        }
        NodeKind::Start | NodeKind::Task(_) if outs > 1 => report("ways-out-several"),
        NodeKind::Exclusive { .. } | NodeKind::Parallel if ins == 1 && outs == 1 => {
            findings.push(Finding::warning("gateway-idle", &*node.id, node.shown()));
        }
        NodeKind::Start
        | NodeKind::End
        | NodeKind::Task(_)
        | NodeKind::Exclusive { .. }
        | NodeKind::Parallel => {}
    }
}

/// The nodes reached from some nodes along the flows, or against them.
pub(super) fn reach(process: &Process, from: &[usize], along: bool) -> Vec<bool> {
    let mut reached = vec![false; process.nodes.len()];
    let mut ahead = from.to_vec();
    while let Some(index) = ahead.pop() {
        if std::mem::replace(&mut reached[index], true) {
            continue;
        }
        let node = &process.nodes[index];
        if along {
            ahead.extend(node.outgoing.iter().map(|flow| process.flows[*flow].to));
        } else {
            ahead.extend(node.incoming.iter().map(|flow| process.flows[*flow].from));
        }
    }
    reached
}

/// Takes away gateways that no gateway leads to, then those that lead to none, until only circles (and what lies
/// between two circles) are left.
fn circles(process: &Process, findings: &mut Vec<Finding>) {
    let mut left: Vec<bool> = process.nodes.iter().map(Node::is_gateway).collect();
    for along in [true, false] {
        let mut degree = vec![0_usize; process.nodes.len()];
        for flow in process.flows.iter().filter(|flow| left[flow.from] && left[flow.to]) {
            degree[if along { flow.to } else { flow.from }] += 1;
        }
        let mut bare: Vec<usize> =
            (0..degree.len()).filter(|index| left[*index] && degree[*index] == 0).collect();
        while let Some(index) = bare.pop() {
            left[index] = false;
            let node = &process.nodes[index];
            for flow in if along { &node.outgoing } else { &node.incoming } {
                let other = if along { process.flows[*flow].to } else { process.flows[*flow].from };
                if left[other] {
                    degree[other] -= 1;
                    if degree[other] == 0 {
                        bare.push(other);
                    }
                }
            }
        }
    }
    let circle: Vec<&Node> =
        process.nodes.iter().zip(left).filter(|(_, left)| *left).map(|(node, _)| node).collect();
    if let Some(first) = circle.first() {
        let ids: Vec<&str> = circle.iter().take(10).map(|node| &*node.id).collect();
        findings.push(Finding::error("gateways-in-circle", &*first.id, ids.join(", ")));
    }
}
