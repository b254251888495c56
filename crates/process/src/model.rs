//! A process as it was read: nodes joined by flows, and who performs which task.

use std::collections::HashMap;

use rules::{Expr, Finding, ParseError};
use serde::{Deserialize, Serialize};

use crate::diagram::Diagram;
use crate::outcomes::Label;

/// What kind of work a task is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskKind {
    /// An officer works on the case.
    #[default]
    Handle,
    /// The head of a unit chooses the officer of the next step.
    Assign,
    /// A consulted unit answers.
    Opinion,
    /// A leader approves and signs.
    Sign,
    /// The applicant's payment is awaited; the clock of the case stands still.
    Payment,
    /// The clerk numbers, seals and releases the result.
    Release,
}

impl TaskKind {
    /// The word of the kind, as in `mc:kind="…"` and in stored events.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Handle => "handle",
            Self::Assign => "assign",
            Self::Opinion => "opinion",
            Self::Sign => "sign",
            Self::Payment => "payment",
            Self::Release => "release",
        }
    }

    /// The kind written `mc:kind="…"`.
    pub fn of_word(word: &str) -> Option<Self> {
        Some(match word {
            "handle" => Self::Handle,
            "assign" => Self::Assign,
            "opinion" => Self::Opinion,
            "sign" => Self::Sign,
            "payment" => Self::Payment,
            "release" => Self::Release,
            _ => return None,
        })
    }
}

/// The roles a process may name as performers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Officer at the one-stop desk.
    DeskOfficer,
    /// Officer who handles cases in a unit.
    CaseOfficer,
    /// Head of a unit.
    UnitHead,
    /// Leader of the agency.
    Leader,
    /// Clerk who numbers and seals.
    Clerk,
    /// Cashier.
    Cashier,
}

impl Role {
    /// The role written `mc:role="…"`.
    pub fn of_word(word: &str) -> Option<Self> {
        Some(match word {
            "desk_officer" => Self::DeskOfficer,
            "case_officer" => Self::CaseOfficer,
            "unit_head" => Self::UnitHead,
            "leader" => Self::Leader,
            "clerk" => Self::Clerk,
            "cashier" => Self::Cashier,
            _ => return None,
        })
    }
}

/// Who performs a task: a role in a unit. Either may be empty in a definition that is not finished; lint says so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Performer {
    /// A word of [`Role`].
    pub role: String,
    /// Unit code, `AGENCY/unit`, or one of the placeholders `$lead`, `$second`, `$third`, `$partner`.
    pub unit: String,
}

/// A step that people perform.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Task {
    /// BPMN id; appears in stored events.
    pub id: String,
    /// What the step is called.
    pub name: String,
    /// What kind of work it is.
    pub kind: TaskKind,
    /// Who performs it.
    pub performer: Performer,
    /// Working minutes allotted to the step.
    pub allotted_minutes: Option<u32>,
}

/// A condition on a flow, or why its text is none.
pub type Condition = Result<Expr, ParseError>;

/// What a node of the process is.
#[derive(Clone, Debug)]
pub enum NodeKind {
    /// The one start.
    Start,
    /// An end; it consumes its token.
    End,
    /// A step performed by people.
    Task(Box<Task>),
    /// Takes the first way whose condition is true, else the default flow (index into the flows).
    Exclusive {
        /// The way taken when no condition is true.
        default: Option<usize>,
    },
    /// Waits for a token on every incoming flow, then puts one on every outgoing flow.
    Parallel,
}

/// A node of the process.
#[derive(Clone, Debug)]
pub struct Node {
    /// BPMN id.
    pub id: Box<str>,
    /// Name; may be empty.
    pub name: Box<str>,
    /// What it is.
    pub kind: NodeKind,
    /// Indexes of the flows that lead here, in the order of the file.
    pub incoming: Vec<usize>,
    /// Indexes of the flows that leave, in the order of the file.
    pub outgoing: Vec<usize>,
    /// The outcomes a task may be left with; empty for other nodes.
    pub(crate) outcomes: Vec<Label>,
}

/// A sequence flow.
#[derive(Clone, Debug)]
pub struct Flow {
    /// BPMN id; appears in stored markings.
    pub id: Box<str>,
    /// Name; the label of the outcome.
    pub name: Box<str>,
    /// Index of the node it leaves.
    pub from: usize,
    /// Index of the node it leads to.
    pub to: usize,
    /// `mc:outcome`: taken when the task before the gateway was left with this outcome.
    pub outcome: Option<Box<str>>,
    /// Condition over facts.
    pub condition: Option<Condition>,
    /// Whether the condition names no fact but the outcome, so that the outcome decides it.
    pub(crate) outcome_decides: bool,
}

/// A lane: the performer of the tasks in it.
#[derive(Clone, Debug)]
pub struct Lane {
    /// BPMN id.
    pub id: Box<str>,
    /// Name; `role@unit` names the performer when no attribute does.
    pub name: Box<str>,
    /// The performer given to the tasks of this lane.
    pub performer: Performer,
    /// Ids of the nodes in the lane.
    pub members: Vec<Box<str>>,
}

/// A process definition. Built by [`crate::read`] only, so indexes always point to something.
#[derive(Clone, Debug)]
pub struct Process {
    pub(crate) id: Box<str>,
    pub(crate) name: Box<str>,
    pub(crate) nodes: Vec<Node>,
    pub(crate) flows: Vec<Flow>,
    pub(crate) lanes: Vec<Lane>,
    pub(crate) diagram: Option<Diagram>,
    pub(crate) by_id: HashMap<Box<str>, usize>,
    /// Indexes of the tasks in the order people meet them.
    pub(crate) order: Vec<usize>,
    /// What was wrong but readable.
    pub(crate) noticed: Vec<Finding>,
}

impl Process {
    /// BPMN id of the process.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Name of the process; may be empty.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The nodes in the order of the file.
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// The flows in the order of the file.
    pub fn flows(&self) -> &[Flow] {
        &self.flows
    }

    /// The lanes, outer before inner.
    pub fn lanes(&self) -> &[Lane] {
        &self.lanes
    }

    /// The drawing in the file; `None` when it has none for all nodes.
    pub fn diagram(&self) -> Option<&Diagram> {
        self.diagram.as_ref()
    }

    /// The task with this id.
    pub fn task(&self, id: &str) -> Option<&Task> {
        self.by_id.get(id).and_then(|index| self.nodes[*index].task())
    }

    /// All tasks in the order of the file.
    pub fn tasks(&self) -> impl Iterator<Item = &Task> {
        self.nodes.iter().filter_map(Node::task)
    }
}

impl Node {
    /// The task, if this node is one.
    pub fn task(&self) -> Option<&Task> {
        match &self.kind {
            NodeKind::Task(task) => Some(task),
            NodeKind::Start | NodeKind::End | NodeKind::Exclusive { .. } | NodeKind::Parallel => None,
        }
    }

    /// Whether this node is a gateway.
    pub fn is_gateway(&self) -> bool {
        match self.kind {
            NodeKind::Exclusive { .. } | NodeKind::Parallel => true,
            NodeKind::Start | NodeKind::End | NodeKind::Task(_) => false,
        }
    }

    /// What messages call it: the name, or the id when it has none.
    pub fn shown(&self) -> &str {
        if self.name.is_empty() { &self.id } else { &self.name }
    }
}
