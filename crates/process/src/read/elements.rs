//! Collects nodes, flows and lanes from the XML of a process.

use std::collections::HashSet;

use roxmltree::Node as Xml;
use rules::{Expr, Finding};

use super::{BPMN, MAX_ELEMENTS, MOTCUA, not_supported};
use crate::model::{Condition, Flow, Lane, Node, NodeKind, Performer, Task};
use crate::outcomes::OUTCOME;

/// Longest id, in bytes: ids are stored with every event.
const MAX_ID_BYTES: usize = 200;

/// Parts that say nothing about how the process runs.
const WITHOUT_EFFECT: &[&str] = &[
    "documentation",
    "extensionElements",
    "textAnnotation",
    "association",
    "group",
    "dataObject",
    "dataObjectReference",
    "dataStoreReference",
    "auditing",
    "monitoring",
    "ioSpecification",
    "property",
    "incoming",
    "outgoing",
    "categoryValueRef",
    "dataInputAssociation",
    "dataOutputAssociation",
    "rendering",
    "resourceRole",
    "performer",
    "humanPerformer",
    "potentialOwner",
    "conditionExpression",
];

/// What a process element holds.
#[derive(Default)]
pub(super) struct Found {
    pub(super) nodes: Vec<Drafted>,
    pub(super) flows: Vec<Loose>,
    pub(super) lanes: Vec<Lane>,
    /// Why the process cannot be used at all.
    pub(super) refused: Vec<Finding>,
    /// What is wrong but readable.
    pub(super) noticed: Vec<Finding>,
    ids: HashSet<Box<str>>,
}

/// A node whose performer is not yet worked out.
pub(super) struct Drafted {
    pub(super) node: Node,
    pub(super) default: Option<Box<str>>,
    pub(super) own: Performer,
    pub(super) kind: Option<Box<str>>,
    pub(super) hours: Option<Box<str>>,
}

/// A flow whose ends are still names.
pub(super) struct Loose {
    pub(super) flow: Flow,
    pub(super) source: String,
    pub(super) target: String,
}

/// Collects everything below the process element.
pub(super) fn find(process: Xml<'_, '_>) -> Found {
    let mut found = Found::default();
    for child in bpmn_children(process) {
        found.element(child);
    }
    let count = found.nodes.len() + found.flows.len() + found.lanes.len();
    if count > MAX_ELEMENTS {
        found.refused = vec![Finding::error("xml-too-large", super::id_of(process), count.to_string())];
    }
    found
}

fn bpmn_children<'a, 'i>(node: Xml<'a, 'i>) -> impl Iterator<Item = Xml<'a, 'i>> {
    node.children().filter(|child| child.is_element() && child.tag_name().namespace() == Some(BPMN))
}

fn attribute(node: Xml<'_, '_>, name: &str) -> String {
    node.attribute(name).unwrap_or_default().trim().to_owned()
}

fn own_attribute<'a>(node: Xml<'a, '_>, name: &str) -> Option<&'a str> {
    node.attribute((MOTCUA, name)).map(str::trim).filter(|value| !value.is_empty())
}

fn performer(node: Xml<'_, '_>) -> Performer {
    let part = |name| own_attribute(node, name).unwrap_or_default().to_owned();
    Performer { role: part("role"), unit: part("unit") }
}

fn decided_by_outcome(condition: &Condition) -> bool {
    condition.as_ref().is_ok_and(|condition| condition.names().iter().all(|name| name == OUTCOME))
}

impl Found {
    fn element(&mut self, xml: Xml<'_, '_>) {
        let kind = match xml.tag_name().name() {
            "startEvent" => NodeKind::Start,
            "endEvent" => NodeKind::End,
            "userTask" => NodeKind::Task(Box::new(Task {
                id: attribute(xml, "id"),
                name: attribute(xml, "name"),
                kind: crate::model::TaskKind::Handle,
                performer: Performer::default(),
                allotted_minutes: None,
            })),
            "exclusiveGateway" => NodeKind::Exclusive { default: None },
            "parallelGateway" => NodeKind::Parallel,
            "sequenceFlow" => return self.flow(xml),
            "laneSet" => return self.lane_set(xml),
            name if WITHOUT_EFFECT.contains(&name) => return,
            name => return self.refused.push(not_supported(xml, name)),
        };
        self.node(xml, kind);
    }

    fn node(&mut self, xml: Xml<'_, '_>, kind: NodeKind) {
        let Some(id) = self.id(xml) else { return };
        self.refuse_parts(xml);
        let exclusive = matches!(kind, NodeKind::Exclusive { .. });
        let node = Node {
            id,
            name: attribute(xml, "name").into(),
            kind,
            incoming: Vec::new(),
            outgoing: Vec::new(),
            outcomes: Vec::new(),
        };
        self.nodes.push(Drafted {
            node,
            default: xml.attribute("default").filter(|_| exclusive).map(Into::into),
            own: performer(xml),
            kind: own_attribute(xml, "kind").map(Into::into),
            hours: own_attribute(xml, "hours").map(Into::into),
        });
    }

    /// Event definitions, loops and the like inside a supported element.
    fn refuse_parts(&mut self, xml: Xml<'_, '_>) {
        for part in bpmn_children(xml) {
            let name = part.tag_name().name();
            if !WITHOUT_EFFECT.contains(&name) {
                self.refused.push(not_supported(xml, name));
            }
        }
    }

    fn flow(&mut self, xml: Xml<'_, '_>) {
        let Some(id) = self.id(xml) else { return };
        self.refuse_parts(xml);
        let condition = bpmn_children(xml)
            .find(|child| child.tag_name().name() == "conditionExpression")
            .and_then(|child| child.text())
            .map(str::trim)
            // Editors for FEEL begin an expression with an equals sign.
            .map(|text| text.strip_prefix('=').unwrap_or(text).trim())
            .filter(|text| !text.is_empty())
            .map(Expr::parse);
        self.flows.push(Loose {
            flow: Flow {
                id,
                name: attribute(xml, "name").into(),
                from: 0,
                to: 0,
                outcome: own_attribute(xml, "outcome").map(Into::into),
                outcome_decides: condition.as_ref().is_some_and(decided_by_outcome),
                condition,
            },
            source: attribute(xml, "sourceRef"),
            target: attribute(xml, "targetRef"),
        });
    }

    /// Lanes may hold lanes; those inside come later and win. The depth is the XML's, so it is walked without recursion.
    fn lane_set(&mut self, xml: Xml<'_, '_>) {
        for lane in xml.descendants().filter(|inner| super::is_bpmn(*inner, "lane")) {
            let Some(id) = self.id(lane) else { continue };
            let members = bpmn_children(lane)
                .filter(|child| child.tag_name().name() == "flowNodeRef")
                .filter_map(|child| child.text())
                .map(|text| text.trim().into())
                .collect();
            let name: Box<str> = attribute(lane, "name").into();
            let mut performer = performer(lane);
            if performer == Performer::default()
                && let Some((role, unit)) = name.split_once('@')
            {
                performer = Performer { role: role.trim().to_owned(), unit: unit.trim().to_owned() };
            }
            self.lanes.push(Lane { id, name, performer, members });
        }
    }

    /// The id of an element; without a good one of its own the element cannot be used.
    fn id(&mut self, xml: Xml<'_, '_>) -> Option<Box<str>> {
        let id: Box<str> = attribute(xml, "id").into();
        let code = if id.is_empty() || id.len() > MAX_ID_BYTES {
            "id-missing"
        } else if self.ids.contains(&id) {
            "id-doubled"
        } else {
            self.ids.insert(id.clone());
            return Some(id);
        };
        let shown: String = id.chars().take(40).collect();
        let element = if shown.is_empty() { xml.tag_name().name().to_owned() } else { shown };
        self.refused.push(Finding::error(code, element, attribute(xml, "name")));
        None
    }
}
