//! Moves the tokens of a case from task to task.
//!
//! A token stands on an open task, or waits on a flow before a parallel gateway. The open tasks are the case's own
//! affair; what waits at gateways is the [`Marking`]. Leaving a task moves its token on until every token stands on a
//! task, waits, or has reached an end. A parallel gateway fires when every incoming flow has at least one waiting
//! token, and consumes exactly one of each.

use std::collections::{BTreeMap, VecDeque};

use rules::{EvalError, Facts, ParseError, Value};
use serde::{Deserialize, Serialize};

use crate::model::{Flow, Node, NodeKind, Process};
use crate::outcomes::{DONE, OUTCOME};

/// Tokens move at most this many times before everything must stand still.
const MAX_STEPS: usize = 10_000;

/// Tokens waiting at parallel gateways.
#[derive(Serialize, Deserialize, Clone, Default, PartialEq, Eq, Debug)]
#[serde(transparent)]
pub struct Marking {
    /// Number of tokens waiting on a flow, by flow id; flows without tokens are left out.
    pub waiting: BTreeMap<String, u32>,
}

impl Marking {
    /// Whether no token waits.
    pub fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }
}

/// A task that a token has reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// Id of the task.
    pub task: String,
    /// Ids of the flows the token took to get here, from the task that was left.
    pub over: Vec<String>,
    /// Whether no split or join of parallel branches lay on the way: then the task may be sent back.
    pub straight: bool,
}

/// What happened when a case started or left a task.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Advance {
    /// The tokens waiting now.
    pub marking: Marking,
    /// The tasks reached now; a task reached by two tokens is listed twice.
    pub opened: Vec<Opened>,
    /// Ids of the flows taken, in the order taken.
    pub taken: Vec<String>,
    /// Tokens consumed by ends.
    pub ends_reached: u32,
}

/// Why tokens cannot move. Nothing has changed then.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Stuck {
    /// No flow can be taken out of this node (usually an exclusive gateway without default).
    #[error("no way out of {gateway}")]
    NoWayOut {
        /// Id of the node.
        gateway: String,
    },
    /// The process has no such task.
    #[error("no task {task}")]
    UnknownTask {
        /// The id asked for.
        task: String,
    },
    /// The task cannot be left with this outcome.
    #[error("task {task} has no outcome {outcome}")]
    UnknownOutcome {
        /// Id of the task.
        task: String,
        /// The fact `outcome`.
        outcome: String,
    },
    /// The tokens run in a circle of gateways.
    #[error("tokens never come to rest")]
    TooManySteps,
    /// A condition has no value.
    #[error("condition of {flow}: {error}")]
    Condition {
        /// Id of the flow.
        flow: String,
        /// Why.
        error: ConditionError,
    },
}

/// Why a condition has no value.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConditionError {
    /// The text is no expression.
    #[error(transparent)]
    Parse(#[from] ParseError),
    /// The expression has no value over these facts.
    #[error(transparent)]
    Eval(#[from] EvalError),
}

impl Process {
    /// Starts a case: moves the first token from the start event.
    pub fn start(&self, facts: &Facts) -> Result<Advance, Stuck> {
        let start = self.nodes.iter().find(|node| matches!(node.kind, NodeKind::Start));
        let start = start.ok_or_else(|| Stuck::NoWayOut { gateway: self.id.to_string() })?;
        Run::new(self, Marking::default(), facts).from(start)
    }

    /// Leaves an open task. The fact `outcome` must be one of [`Process::outcomes`]; when it is not set, [`DONE`] is
    /// meant.
    pub fn leave(&self, marking: &Marking, task: &str, facts: &Facts) -> Result<Advance, Stuck> {
        let node = self.by_id.get(task).map(|index| &self.nodes[*index]);
        let Some(node) = node.filter(|node| node.task().is_some()) else {
            return Err(Stuck::UnknownTask { task: task.to_owned() });
        };
        let known = |code: &str| node.outcomes.iter().any(|label| *label.code == *code);
        match facts.get(OUTCOME) {
            None | Some(Value::Null) if known(DONE) => {}
            Some(Value::Text(outcome)) if known(outcome) => {}
            other => {
                let outcome = other.and_then(Value::as_text).unwrap_or_default().to_owned();
                return Err(Stuck::UnknownOutcome { task: task.to_owned(), outcome });
            }
        }
        Run::new(self, marking.clone(), facts).from(node)
    }
}

/// A token about to arrive over the last of the flows it took.
struct Token {
    over: Vec<usize>,
    straight: bool,
}

struct Run<'a> {
    process: &'a Process,
    facts: &'a Facts,
    moving: VecDeque<Token>,
    advance: Advance,
}

impl<'a> Run<'a> {
    fn new(process: &'a Process, marking: Marking, facts: &'a Facts) -> Self {
        let advance = Advance { marking, ..Advance::default() };
        Self { process, facts, moving: VecDeque::new(), advance }
    }

    fn from(mut self, node: &Node) -> Result<Advance, Stuck> {
        self.send(node, Token { over: Vec::new(), straight: node.outgoing.len() == 1 })?;
        while let Some(token) = self.moving.pop_front() {
            self.arrive(token)?;
        }
        Ok(self.advance)
    }

    /// Puts a token on every outgoing flow of the node.
    fn send(&mut self, node: &Node, token: Token) -> Result<(), Stuck> {
        let Some((last, others)) = node.outgoing.split_last() else { return Err(no_way_out(node)) };
        for flow in others {
            let mut over = token.over.clone();
            over.push(*flow);
            self.put(Token { over, straight: token.straight })?;
        }
        let Token { mut over, straight } = token;
        over.push(*last);
        self.put(Token { over, straight })
    }

    fn put(&mut self, token: Token) -> Result<(), Stuck> {
        if let Some((flow, before)) = token.over.split_last() {
            // The facts stay the same on the way, so a flow taken twice would be taken forever.
            if before.contains(flow) || self.advance.taken.len() >= MAX_STEPS {
                return Err(Stuck::TooManySteps);
            }
            self.advance.taken.push(self.process.flows[*flow].id.to_string());
        }
        self.moving.push_back(token);
        Ok(())
    }

    fn arrive(&mut self, mut token: Token) -> Result<(), Stuck> {
        let process = self.process;
        let Some(&flow) = token.over.last() else { return Ok(()) };
        let node = &process.nodes[process.flows[flow].to];
        match &node.kind {
            NodeKind::Task(task) => {
                let over = token.over.iter().map(|flow| process.flows[*flow].id.to_string()).collect();
                self.advance.opened.push(Opened { task: task.id.clone(), over, straight: token.straight });
                Ok(())
            }
            NodeKind::End => {
                self.advance.ends_reached += 1;
                Ok(())
            }
            NodeKind::Start => self.send(node, token),
            NodeKind::Exclusive { default } => {
                let flow = self.choose(node, *default)?;
                token.over.push(flow);
                self.put(token)
            }
            NodeKind::Parallel => {
                token.straight = false;
                self.wait(flow);
                if self.consume(node) { self.send(node, token) } else { Ok(()) }
            }
        }
    }

    fn choose(&self, node: &Node, default: Option<usize>) -> Result<usize, Stuck> {
        for &index in node.outgoing.iter().filter(|index| Some(**index) != default) {
            let flow = &self.process.flows[index];
            if self.holds(flow).map_err(|error| Stuck::Condition { flow: flow.id.to_string(), error })? {
                return Ok(index);
            }
        }
        default.ok_or_else(|| no_way_out(node))
    }

    /// A flow without outcome and condition is always open.
    fn holds(&self, flow: &Flow) -> Result<bool, ConditionError> {
        if let Some(wanted) = &flow.outcome {
            let outcome = self.facts.get(OUTCOME).and_then(Value::as_text);
            if outcome != Some(wanted) {
                return Ok(false);
            }
        }
        match &flow.condition {
            None => Ok(true),
            Some(Ok(condition)) => Ok(condition.is_true(self.facts)?),
            Some(Err(error)) => Err(error.clone().into()),
        }
    }

    fn wait(&mut self, flow: usize) {
        let id = &self.process.flows[flow].id;
        let waiting = &mut self.advance.marking.waiting;
        match waiting.get_mut(&**id) {
            Some(count) => *count = count.saturating_add(1),
            None => {
                waiting.insert(id.to_string(), 1);
            }
        }
    }

    /// Takes one waiting token from every incoming flow, if all have one.
    fn consume(&mut self, node: &Node) -> bool {
        let flows = &self.process.flows;
        let waiting = &mut self.advance.marking.waiting;
        if !node.incoming.iter().all(|flow| waiting.get(&*flows[*flow].id).is_some_and(|count| *count > 0)) {
            return false;
        }
        for flow in &node.incoming {
            let id = &*flows[*flow].id;
            if let Some(count) = waiting.get_mut(id) {
                *count -= 1;
                if *count == 0 {
                    waiting.remove(id);
                }
            }
        }
        true
    }
}

fn no_way_out(node: &Node) -> Stuck {
    Stuck::NoWayOut { gateway: node.id.to_string() }
}
