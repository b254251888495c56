//! Tries every way a case can go and reports where tokens wait forever, multiply, or never come to an end.
//!
//! A state is what stands still between two acts of officers: the open tasks and the tokens waiting at joins. From
//! each state every open task may be left with each of its outcomes; conditions over other facts may turn out either
//! way. A second token on the same task or flow is an error: the same step would be done twice. (Branches that each
//! run into an end of their own, or into the same end, are fine: an end consumes its token.)

use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use rules::Finding;

use crate::model::{NodeKind, Process};

/// States looked at before the process counts as too complex.
const MAX_STATES: usize = 20_000;

/// Tokens handled before the process counts as too complex; bounds the time whatever the shape.
const MAX_WORK: usize = 10_000_000;

pub(super) fn check(process: &Process, findings: &mut Vec<Finding>) {
    let Some(start) = process.nodes.iter().position(|node| matches!(node.kind, NodeKind::Start)) else {
        return;
    };
    let mut search = Search::new(process);
    if search.explore(start).is_err() {
        findings.push(Finding::error("process-too-complex", &*process.id, MAX_STATES.to_string()));
        return;
    }
    search.report(findings);
}

/// Open tasks and waiting tokens as sorted places: a flow is its index, a task its index behind all flows.
type State = Vec<u32>;

/// More work than the limits allow.
struct TooComplex;

/// A state on the way to standing still.
#[derive(Clone)]
struct Moving {
    settled: State,
    /// Flows with a token about to arrive.
    arriving: Vec<usize>,
    /// Flows taken since the last act, to notice a second token.
    taken: Vec<usize>,
}

struct Search<'a> {
    process: &'a Process,
    index_of: HashMap<State, usize>,
    states: Vec<State>,
    /// From which state one comes into a state.
    before: Vec<Vec<usize>>,
    /// States in which nothing more happens or whose further way was cut off after a finding.
    closed: Vec<usize>,
    doubled: BTreeSet<usize>,
    /// Joins that wait forever and the flows they wait for.
    waiting: BTreeSet<(usize, usize)>,
    /// The open ways of a gateway after an outcome, worked out once.
    ways: HashMap<(usize, Option<&'a str>), Rc<[usize]>>,
    taken: Vec<bool>,
    work: usize,
}

impl<'a> Search<'a> {
    fn new(process: &'a Process) -> Self {
        Self {
            process,
            index_of: HashMap::new(),
            states: Vec::new(),
            before: Vec::new(),
            closed: Vec::new(),
            doubled: BTreeSet::new(),
            waiting: BTreeSet::new(),
            ways: HashMap::new(),
            taken: vec![false; process.flows.len()],
            work: 0,
        }
    }

    fn explore(&mut self, start: usize) -> Result<(), TooComplex> {
        self.leave(None, &Vec::new(), start, None)?;
        let mut next = 0;
        while let Some(state) = self.states.get(next).cloned() {
            let mut open = false;
            for place in &state {
                let Some(task) = (*place as usize).checked_sub(self.process.flows.len()) else { continue };
                open = true;
                let mut rest = state.clone();
                rest.retain(|other| other != place);
                let process: &'a Process = self.process;
                for label in &process.nodes[task].outcomes {
                    self.leave(Some(next), &rest, task, Some(&label.code))?;
                }
            }
            if !open {
                self.closed.push(next);
                self.note_waiting(&state);
            }
            next += 1;
        }
        Ok(())
    }

    /// Adds all states that leaving a node with an outcome may lead to.
    fn leave(
        &mut self,
        from: Option<usize>,
        rest: &State,
        node: usize,
        outcome: Option<&'a str>,
    ) -> Result<(), TooComplex> {
        let mut moving = Moving { settled: rest.clone(), arriving: Vec::new(), taken: Vec::new() };
        moving.arriving.extend(&self.process.nodes[node].outgoing);
        let mut all = vec![moving];
        while let Some(mut moving) = all.pop() {
            self.work += 1 + moving.settled.len() + moving.taken.len();
            if self.work > MAX_WORK {
                return Err(TooComplex);
            }
            let Some(flow) = moving.arriving.pop() else {
                self.settle(from, moving.settled)?;
                continue;
            };
            let to = self.process.flows[flow].to;
            self.taken[flow] = true;
            if moving.taken.contains(&flow) {
                self.cut(from, to);
                continue;
            }
            moving.taken.push(flow);
            match self.process.nodes[to].kind {
                NodeKind::End => all.push(moving),
                NodeKind::Task(_) => {
                    if moving.place(self.process.flows.len() + to) {
                        all.push(moving);
                    } else {
                        self.cut(from, to);
                    }
                }
                NodeKind::Exclusive { .. } => {
                    for way in self.ways(to, outcome).iter() {
                        let mut choice = moving.clone();
                        choice.arriving.push(*way);
                        all.push(choice);
                    }
                }
                NodeKind::Parallel => {
                    if moving.place(flow) {
                        moving.fire(self.process, to);
                        all.push(moving);
                    } else {
                        self.cut(from, to);
                    }
                }
                NodeKind::Start => {
                    moving.arriving.extend(&self.process.nodes[to].outgoing);
                    all.push(moving);
                }
            }
        }
        Ok(())
    }

    fn ways(&mut self, gateway: usize, outcome: Option<&'a str>) -> Rc<[usize]> {
        let known = self.ways.entry((gateway, outcome));
        Rc::clone(known.or_insert_with(|| self.process.ways(gateway, outcome).flows.into()))
    }

    fn settle(&mut self, from: Option<usize>, state: State) -> Result<(), TooComplex> {
        let index = if let Some(index) = self.index_of.get(&state) {
            *index
        } else {
            if self.states.len() >= MAX_STATES {
                return Err(TooComplex);
            }
            self.states.push(state.clone());
            self.before.push(Vec::new());
            self.index_of.insert(state, self.states.len() - 1);
            self.states.len() - 1
        };
        self.before[index].extend(from);
        Ok(())
    }

    /// Reports a second token and follows this way no further.
    fn cut(&mut self, from: Option<usize>, node: usize) {
        self.doubled.insert(node);
        self.closed.extend(from);
    }

    fn note_waiting(&mut self, state: &State) {
        for flow in state {
            let join = self.process.flows[*flow as usize].to;
            for awaited in &self.process.nodes[join].incoming {
                if state.binary_search(&(*awaited as u32)).is_err() {
                    self.waiting.insert((join, *awaited));
                }
            }
        }
    }

    fn report(&self, findings: &mut Vec<Finding>) {
        let process = self.process;
        for &node in &self.doubled {
            let node = &process.nodes[node];
            findings.push(Finding::error("token-doubled", &*node.id, node.shown()));
        }
        let mut joins: Vec<usize> = self.waiting.iter().map(|(join, _)| *join).collect();
        joins.dedup();
        for join in joins {
            let awaited = self.waiting.iter().filter(|(of, _)| *of == join);
            let ids: Vec<&str> = awaited.map(|(_, flow)| &*process.flows[*flow].id).collect();
            findings.push(Finding::error("join-never-complete", &*process.nodes[join].id, ids.join(", ")));
        }
        self.report_endless(findings);
        if self.doubled.is_empty() && self.waiting.is_empty() {
            for (flow, _) in process.flows.iter().zip(&self.taken).filter(|(_, taken)| !**taken) {
                findings.push(Finding::warning("flow-never-taken", &*flow.id, &*flow.name));
            }
        }
    }

    /// A state from which no way leads to rest: the tasks open in it go round forever.
    fn report_endless(&self, findings: &mut Vec<Finding>) {
        let mut resting = vec![false; self.states.len()];
        let mut ahead = self.closed.clone();
        while let Some(index) = ahead.pop() {
            if !std::mem::replace(&mut resting[index], true) {
                ahead.extend(&self.before[index]);
            }
        }
        let Some(endless) = resting.iter().position(|resting| !resting) else { return };
        let flows = self.process.flows.len();
        let tasks = self.states[endless].iter().filter_map(|place| (*place as usize).checked_sub(flows));
        let ids: Vec<&str> = tasks.map(|task| &*self.process.nodes[task].id).collect();
        let first = ids.first().copied().unwrap_or(&self.process.id);
        findings.push(Finding::error("never-ends", first, ids.join(", ")));
    }
}

impl Moving {
    /// Puts a token on a place; false when one is there already.
    fn place(&mut self, place: usize) -> bool {
        let place = place as u32;
        match self.settled.binary_search(&place) {
            Ok(_) => false,
            Err(at) => {
                self.settled.insert(at, place);
                true
            }
        }
    }

    /// Fires a join if every incoming flow has its token.
    fn fire(&mut self, process: &Process, join: usize) {
        let node = &process.nodes[join];
        let has = |flow: &usize| self.settled.binary_search(&(*flow as u32)).is_ok();
        if node.incoming.iter().all(has) {
            self.settled.retain(|place| !node.incoming.contains(&(*place as usize)));
            self.arriving.extend(&node.outgoing);
        }
    }
}
