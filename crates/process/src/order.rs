//! The order of steps: which come after which.

use std::collections::BTreeSet;

use crate::model::{Flow, NodeKind, Process, Task};

impl Process {
    /// The tasks in the order people meet them: by distance from the start, loops left aside, else as in the file.
    pub fn steps_in_order(&self) -> impl Iterator<Item = &Task> {
        self.order.iter().filter_map(|node| self.nodes[*node].task())
    }

    /// Computes that order; the reader calls this once all flows are known.
    pub(crate) fn put_in_order(&mut self) {
        let layers = self.layers();
        self.order = (0..self.nodes.len()).filter(|node| self.nodes[*node].task().is_some()).collect();
        self.order.sort_by_key(|node| layers[*node]);
    }

    /// The tasks from which this task is reached through gateways alone, in the order of the file.
    pub fn predecessors(&self, task: &str) -> Vec<&Task> {
        let Some(&index) = self.by_id.get(task) else { return Vec::new() };
        let mut seen = vec![false; self.nodes.len()];
        let mut behind: Vec<usize> = self.sources(index).collect();
        while let Some(node) = behind.pop() {
            if std::mem::replace(&mut seen[node], true) {
                continue;
            }
            match self.nodes[node].kind {
                NodeKind::Exclusive { .. } | NodeKind::Parallel => behind.extend(self.sources(node)),
                NodeKind::Task(_) | NodeKind::Start | NodeKind::End => {}
            }
        }
        self.nodes.iter().zip(seen).filter(|(_, seen)| *seen).filter_map(|(node, _)| node.task()).collect()
    }

    /// What lies ahead again when a token comes back to a task: ids of all nodes and flows behind it. Flows that lead
    /// back are among them, what they lead to is not.
    pub fn ahead_of(&self, task: &str) -> BTreeSet<&str> {
        let Some(&index) = self.by_id.get(task) else { return BTreeSet::new() };
        let (_, back) = self.depth_first();
        let (mut ahead, mut nodes) = (BTreeSet::new(), vec![index]);
        while let Some(node) = nodes.pop() {
            for &flow in &self.nodes[node].outgoing {
                let Flow { id, to, .. } = &self.flows[flow];
                if ahead.insert(&**id) && !back[flow] {
                    ahead.insert(&*self.nodes[*to].id);
                    nodes.push(*to);
                }
            }
        }
        ahead
    }

    fn sources(&self, node: usize) -> impl Iterator<Item = usize> {
        self.nodes[node].incoming.iter().map(|flow| self.flows[*flow].from)
    }

    /// Column of every node: one more than the largest column before it; flows that lead back do not count.
    pub(crate) fn layers(&self) -> Vec<usize> {
        let (finished, back) = self.depth_first();
        let mut layers = vec![0; self.nodes.len()];
        // A node is finished after everything behind it, so the reverse order sees sources first.
        for &node in finished.iter().rev() {
            for &flow in &self.nodes[node].outgoing {
                if !back[flow] {
                    let to = self.flows[flow].to;
                    layers[to] = layers[to].max(layers[node] + 1);
                }
            }
        }
        layers
    }

    /// Nodes in the order their search finished, and which flows lead back to a node still being searched.
    fn depth_first(&self) -> (Vec<usize>, Vec<bool>) {
        #[derive(Clone, Copy, PartialEq)]
        enum State {
            New,
            Open,
            Finished,
        }
        let mut state = vec![State::New; self.nodes.len()];
        let mut back = vec![false; self.flows.len()];
        let mut finished = Vec::with_capacity(self.nodes.len());
        let starts_first =
            self.nodes.iter().enumerate().filter(|(_, node)| matches!(node.kind, NodeKind::Start));
        let roots: Vec<usize> = starts_first.map(|(index, _)| index).chain(0..self.nodes.len()).collect();
        for root in roots {
            if state[root] != State::New {
                continue;
            }
            state[root] = State::Open;
            let mut path = vec![(root, 0)];
            while let Some((node, next)) = path.last_mut() {
                let node = *node;
                let Some(&flow) = self.nodes[node].outgoing.get(*next) else {
                    state[node] = State::Finished;
                    finished.push(node);
                    path.pop();
                    continue;
                };
                *next += 1;
                let to = self.flows[flow].to;
                match state[to] {
                    State::New => {
                        state[to] = State::Open;
                        path.push((to, 0));
                    }
                    State::Open => back[flow] = true,
                    State::Finished => {}
                }
            }
        }
        (finished, back)
    }
}
