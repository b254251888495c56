//! How long the steps of a process take at most, loops left out.

use process::{Flow, NodeKind, Process, TaskKind};
use rules::Facts;

/// Working minutes of the longest way from the start, each loop taken no second time, in cases of a kind. Parallel
/// branches count by the longest of them; waiting for payment does not count, the clock of the case stands still.
pub(crate) fn longest_minutes(process: &Process, case_kind: &str) -> u64 {
    let nodes = process.nodes();
    let Some(start) = nodes.iter().position(|node| matches!(node.kind, NodeKind::Start)) else { return 0 };
    let ways: Vec<Vec<usize>> = (0..nodes.len()).map(|node| ways_out(process, node, case_kind)).collect();
    let mut longest = vec![0_u64; nodes.len()];
    let mut state = vec![State::New; nodes.len()];
    // Depth first with a stack of our own: a node is finished after all it leads to.
    let mut stack = vec![(start, 0_usize)];
    while let Some((node, next)) = stack.pop() {
        state[node] = State::Open;
        if let Some(&to) = ways[node].get(next) {
            stack.push((node, next + 1));
            // A way back to a step that is still open closes a loop; it is left out.
            if state[to] == State::New {
                stack.push((to, 0));
            }
            continue;
        }
        let ahead = ways[node].iter().filter(|to| state[**to] == State::Done).map(|to| longest[*to]).max();
        longest[node] = minutes(process, node) + ahead.unwrap_or(0);
        state[node] = State::Done;
    }
    longest[start]
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Open,
    Done,
}

fn minutes(process: &Process, node: usize) -> u64 {
    let task = process.nodes()[node].task().filter(|task| task.kind != TaskKind::Payment);
    task.and_then(|task| task.allotted_minutes).map_or(0, u64::from)
}

/// Where a node may lead in cases of a kind: at an exclusive gateway, ways that ask for another kind are closed, and
/// those behind one that this kind always takes.
fn ways_out(process: &Process, node: usize, case_kind: &str) -> Vec<usize> {
    let node = &process.nodes()[node];
    let flows = node.outgoing.iter().map(|index| (*index, &process.flows()[*index]));
    let NodeKind::Exclusive { default } = node.kind else { return flows.map(|(_, flow)| flow.to).collect() };
    let mut open = Vec::new();
    for (_, flow) in flows.filter(|(index, _)| Some(*index) != default) {
        match taken(flow, case_kind) {
            Some(true) => {
                open.push(flow.to);
                return open;
            }
            Some(false) => {}
            None => open.push(flow.to),
        }
    }
    open.extend(default.map(|index| process.flows()[index].to));
    open
}

/// Whether a flow is taken, as far as the case kind alone decides it.
fn taken(flow: &Flow, case_kind: &str) -> Option<bool> {
    let Some(Ok(condition)) = &flow.condition else { return None };
    if flow.outcome.is_some() || condition.names().iter().any(|name| name != "case_kind") {
        return None;
    }
    let mut facts = Facts::new();
    facts.set("case_kind", case_kind);
    condition.is_true(&facts).ok()
}
