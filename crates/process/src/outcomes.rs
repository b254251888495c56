//! With which outcomes a task may be left, and where each may lead.

use std::collections::HashMap;

use rules::{Facts, Finding};
use serde::Serialize;

use crate::model::{Flow, NodeKind, Process};

/// The outcome of a task that is simply finished.
pub const DONE: &str = "done";

/// Name of the fact that holds the outcome.
pub(crate) const OUTCOME: &str = "outcome";

/// Most outcomes one task may have.
const MAX_OUTCOMES: usize = 50;

/// An outcome an officer may choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// Code, kept in events; [`DONE`] when the process asks for none.
    pub code: String,
    /// Name of the flow it takes; empty when the flow has none or facts decide between several.
    pub name: String,
    /// Names of the tasks that may come next; empty when the process ends there.
    pub next: Vec<String>,
}

/// Code and name of an outcome, computed once when the process is read.
#[derive(Clone, Debug)]
pub(crate) struct Label {
    pub(crate) code: Box<str>,
    name: Box<str>,
}

/// What is known about a condition when only the outcome is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Truth {
    Yes,
    No,
    Maybe,
}

/// The ways out of an exclusive gateway that may be taken.
pub(crate) struct Ways {
    /// Indexes of flows.
    pub(crate) flows: Vec<usize>,
    /// Whether facts are conceivable under which none is taken.
    pub(crate) may_be_stuck: bool,
}

impl Process {
    /// The outcomes a task may be left with, in the order of the file. Empty when there is no such task.
    pub fn outcomes(&self, task: &str) -> Vec<Outcome> {
        let Some(&index) = self.by_id.get(task) else { return Vec::new() };
        let outcome = |label: &Label| Outcome {
            code: label.code.to_string(),
            name: label.name.to_string(),
            next: self.next_tasks(index, &label.code),
        };
        self.nodes[index].outcomes.iter().map(outcome).collect()
    }

    /// The codes of [`Process::outcomes`] alone, without working out where they lead.
    pub fn outcome_codes(&self, task: &str) -> impl Iterator<Item = &str> {
        let labels = self.by_id.get(task).map_or(&[] as &[Label], |index| &self.nodes[*index].outcomes);
        labels.iter().map(|label| &*label.code)
    }

    /// Name of an outcome of a task, without working out where it leads; `None` when the task has no such outcome.
    pub fn outcome_name(&self, task: &str, code: &str) -> Option<&str> {
        let labels = &self.nodes[*self.by_id.get(task)?].outcomes;
        labels.iter().find(|label| *label.code == *code).map(|label| &*label.name)
    }

    /// Names of the tasks that may be opened when the task is left with the outcome.
    fn next_tasks(&self, from: usize, outcome: &str) -> Vec<String> {
        let mut seen = vec![false; self.flows.len()];
        let mut ahead: Vec<usize> = self.nodes[from].outgoing.iter().rev().copied().collect();
        let mut names = Vec::new();
        while let Some(flow) = ahead.pop() {
            if std::mem::replace(&mut seen[flow], true) {
                continue;
            }
            let to = self.flows[flow].to;
            let node = &self.nodes[to];
            match &node.kind {
                NodeKind::Task(task) => {
                    if !names.contains(&task.name) {
                        names.push(task.name.clone());
                    }
                }
                NodeKind::Exclusive { .. } => {
                    ahead.extend(self.ways(to, Some(outcome)).flows.into_iter().rev());
                }
                NodeKind::Parallel | NodeKind::Start => ahead.extend(node.outgoing.iter().rev()),
                NodeKind::End => {}
            }
        }
        names
    }

    /// The exclusive gateway directly behind a task, if it has more than one way out.
    fn choice_behind(&self, task: usize) -> Option<usize> {
        let [only] = self.nodes[task].outgoing.as_slice() else { return None };
        let gateway = self.flows[*only].to;
        let node = &self.nodes[gateway];
        (matches!(node.kind, NodeKind::Exclusive { .. }) && node.outgoing.len() > 1).then_some(gateway)
    }

    /// Computes the outcomes of all tasks; the reader calls this once all flows are known.
    pub(crate) fn label_outcomes(&mut self, noticed: &mut Vec<Finding>) {
        // Many tasks may lead to one gateway: its outcomes are computed once.
        let mut of_gateway: HashMap<usize, Vec<Label>> = HashMap::new();
        for index in 0..self.nodes.len() {
            if self.nodes[index].task().is_none() {
                continue;
            }
            self.nodes[index].outcomes = if let Some(gateway) = self.choice_behind(index) {
                of_gateway.entry(gateway).or_insert_with(|| self.labels_of(gateway, noticed)).clone()
            } else {
                let name = match self.nodes[index].outgoing.as_slice() {
                    [only] => self.flows[*only].name.clone(),
                    _ => Box::default(),
                };
                vec![Label { code: DONE.into(), name }]
            };
        }
    }

    /// The outcomes that the ways out of a gateway ask for.
    fn labels_of(&self, gateway: usize, noticed: &mut Vec<Finding>) -> Vec<Label> {
        let mut labels: Vec<Label> = Vec::new();
        let mut others = false;
        for &index in &self.nodes[gateway].outgoing {
            let flow = &self.flows[index];
            let codes = codes_of(flow);
            others |= codes.is_empty();
            for code in codes {
                if labels.iter().any(|label| *label.code == *code) {
                    continue;
                }
                if labels.len() == MAX_OUTCOMES {
                    let id = &*self.nodes[gateway].id;
                    noticed.push(Finding::error("outcomes-too-many", id, MAX_OUTCOMES.to_string()));
                    return labels;
                }
                let name = self.name_of(gateway, &code, &flow.name);
                labels.push(Label { code: code.into(), name });
            }
        }
        // A way that asks for no outcome (default, or decided by facts) is taken by simply finishing.
        if others && !labels.iter().any(|label| *label.code == *DONE) {
            labels.push(Label { code: DONE.into(), name: self.name_of(gateway, DONE, "") });
        }
        labels
    }

    /// The name of the one flow an outcome takes, else the given one.
    fn name_of(&self, gateway: usize, code: &str, otherwise: &str) -> Box<str> {
        match self.ways(gateway, Some(code)).flows.as_slice() {
            [only] => self.flows[*only].name.clone(),
            _ => otherwise.into(),
        }
    }

    /// The ways out of an exclusive gateway that may be taken after an outcome, whatever the other facts are.
    pub(crate) fn ways(&self, gateway: usize, outcome: Option<&str>) -> Ways {
        let node = &self.nodes[gateway];
        let default = match node.kind {
            NodeKind::Exclusive { default } => default,
            NodeKind::Start | NodeKind::End | NodeKind::Task(_) | NodeKind::Parallel => None,
        };
        let mut flows = Vec::new();
        for &index in node.outgoing.iter().filter(|index| Some(**index) != default) {
            match truth(&self.flows[index], outcome) {
                Truth::No => {}
                Truth::Maybe => flows.push(index),
                Truth::Yes => {
                    flows.push(index);
                    return Ways { flows, may_be_stuck: false };
                }
            }
        }
        flows.extend(default);
        Ways { flows, may_be_stuck: default.is_none() }
    }
}

/// The outcomes a flow asks for.
fn codes_of(flow: &Flow) -> Vec<String> {
    if let Some(outcome) = &flow.outcome {
        return vec![outcome.to_string()];
    }
    match &flow.condition {
        Some(Ok(condition)) => condition.texts_compared_with(OUTCOME),
        Some(Err(_)) | None => Vec::new(),
    }
}

fn truth(flow: &Flow, outcome: Option<&str>) -> Truth {
    if flow.outcome.as_ref().is_some_and(|wanted| outcome != Some(wanted)) {
        return Truth::No;
    }
    match &flow.condition {
        None => Truth::Yes,
        Some(Ok(condition)) if flow.outcome_decides => {
            let mut facts = Facts::new();
            facts.set(OUTCOME, outcome);
            match condition.is_true(&facts) {
                Ok(true) => Truth::Yes,
                Ok(false) => Truth::No,
                Err(_) => Truth::Maybe,
            }
        }
        Some(Ok(_) | Err(_)) => Truth::Maybe,
    }
}
