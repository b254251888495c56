//! Reads BPMN 2.0 XML, whatever editor wrote it.
//!
//! Elements are known by their namespace, not by their prefix. Elements and attributes of other namespaces are passed
//! over. Elements of BPMN that would change how the process runs and that we do not run are refused by name.

mod drawing;
mod elements;
mod performers;

use std::collections::HashMap;

use roxmltree::{Document, Node as Xml, ParsingOptions};
use rules::Finding;

use crate::model::{NodeKind, Process};
use elements::Found;

/// Largest file, in bytes.
pub const MAX_BYTES: usize = 1024 * 1024;

/// Most nodes, flows and lanes together.
pub const MAX_ELEMENTS: usize = 2_000;

/// Most elements, texts and comments of the XML, drawing and extensions included.
const MAX_XML_NODES: u32 = 100_000;

/// More namespace declarations than any editor writes; the XML reader's work grows with their square.
const MAX_NAMESPACES: usize = 200;

/// More attributes on one element than any editor writes; the XML reader compares each with each.
const MAX_ATTRIBUTES: usize = 300;

const BPMN: &str = "http://www.omg.org/spec/BPMN/20100524/MODEL";
const MOTCUA: &str = "urn:motcua:1";

/// Reads a process. The findings of an `Err` say why the file cannot be used at all; what is wrong but readable is
/// reported by [`crate::lint`].
pub fn read(xml: &str) -> Result<Process, Vec<Finding>> {
    // Some editors write a byte order mark.
    let xml = xml.trim_start_matches('\u{feff}');
    guard(xml).map_err(|finding| vec![finding])?;
    let options =
        ParsingOptions { allow_dtd: false, nodes_limit: MAX_XML_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(xml, options).map_err(|error| vec![broken(&error)])?;
    let definitions = document.root_element();
    if !is_bpmn(definitions, "definitions") {
        return Err(vec![Finding::error("not-bpmn", definitions.tag_name().name(), "")]);
    }
    let process = the_process(definitions).map_err(|finding| vec![finding])?;
    let mut found = elements::find(process);
    refuse_messages(definitions, &mut found.refused);
    if found.refused.is_empty() {
        let mut process = assemble(process, found);
        process.diagram = drawing::read(definitions, &process);
        Ok(process)
    } else {
        Err(found.refused)
    }
}

/// Refuses what would cost the XML reader too much.
fn guard(xml: &str) -> Result<(), Finding> {
    let too_large = |what: &str| Err(Finding::error("xml-too-large", "definitions", what));
    if xml.len() > MAX_BYTES {
        return too_large("1 MiB");
    }
    if xml.matches("xmlns").count() > MAX_NAMESPACES {
        return too_large("xmlns");
    }
    // An upper bound: equals signs of texts count too.
    if xml.split('<').any(|tag| tag.bytes().filter(|byte| *byte == b'=').count() > MAX_ATTRIBUTES) {
        return too_large("attributes");
    }
    Ok(())
}

fn broken(error: &roxmltree::Error) -> Finding {
    if *error == roxmltree::Error::NodesLimitReached {
        return Finding::error("xml-too-large", "definitions", "elements");
    }
    let place = error.pos();
    Finding::error("xml-broken", format!("{}:{}", place.row, place.col), error.to_string())
}

/// The one process of the file; of several, the only one marked executable.
fn the_process<'a>(definitions: Xml<'a, 'a>) -> Result<Xml<'a, 'a>, Finding> {
    let all: Vec<Xml<'_, '_>> = definitions.children().filter(|child| is_bpmn(*child, "process")).collect();
    let executable: Vec<Xml<'_, '_>> =
        all.iter().copied().filter(|process| process.attribute("isExecutable") == Some("true")).collect();
    match (all.as_slice(), executable.as_slice()) {
        ([only], _) | (_, [only]) => Ok(*only),
        ([], _) => Err(Finding::error("process-missing", "definitions", "")),
        (several, _) => {
            let ids: Vec<&str> = several.iter().filter_map(|process| process.attribute("id")).collect();
            Err(Finding::error("process-several", "definitions", ids.join(", ")))
        }
    }
}

/// Pools may frame the process, but messages between pools are not run.
fn refuse_messages(definitions: Xml<'_, '_>, refused: &mut Vec<Finding>) {
    let collaborations = definitions.children().filter(|child| is_bpmn(*child, "collaboration"));
    for flow in collaborations.flat_map(|c| c.children()).filter(|child| is_bpmn(*child, "messageFlow")) {
        refused.push(not_supported(flow, "messageFlow"));
    }
}

/// Joins nodes and flows by index and works out performers and outcomes.
fn assemble(xml: Xml<'_, '_>, found: Found) -> Process {
    let Found { nodes, flows, lanes, mut noticed, .. } = found;
    let by_id: HashMap<Box<str>, usize> =
        nodes.iter().enumerate().map(|(index, drafted)| (drafted.node.id.clone(), index)).collect();
    let mut process = Process {
        id: id_of(xml).into(),
        name: xml.attribute("name").unwrap_or_default().trim().into(),
        nodes: Vec::with_capacity(nodes.len()),
        flows: Vec::with_capacity(flows.len()),
        lanes,
        diagram: None,
        by_id,
        order: Vec::new(),
        noticed: Vec::new(),
    };
    let defaults: Vec<Option<Box<str>>> = nodes.iter().map(|drafted| drafted.default.clone()).collect();
    for drafted in nodes {
        process.nodes.push(performers::finish(drafted, &process.lanes, &mut noticed));
    }
    for flow in flows {
        let ends = (process.by_id.get(&*flow.source), process.by_id.get(&*flow.target));
        let (Some(&from), Some(&to)) = ends else {
            let missing = if ends.0.is_none() { flow.source } else { flow.target };
            noticed.push(Finding::error("flow-end-unknown", flow.flow.id, missing));
            continue;
        };
        let index = process.flows.len();
        process.nodes[from].outgoing.push(index);
        process.nodes[to].incoming.push(index);
        process.flows.push(crate::model::Flow { from, to, ..flow.flow });
    }
    set_defaults(&mut process, &defaults, &mut noticed);
    process.label_outcomes(&mut noticed);
    process.put_in_order();
    process.noticed = noticed;
    process
}

fn set_defaults(process: &mut Process, defaults: &[Option<Box<str>>], noticed: &mut Vec<Finding>) {
    for (index, wanted) in defaults.iter().enumerate() {
        let Some(wanted) = wanted else { continue };
        let node = &mut process.nodes[index];
        let found = node.outgoing.iter().copied().find(|flow| process.flows[*flow].id == *wanted);
        if found.is_none() {
            noticed.push(Finding::error("default-unknown", &*node.id, &**wanted));
        }
        if let NodeKind::Exclusive { default } = &mut node.kind {
            *default = found;
        }
    }
}

fn is_bpmn(node: Xml<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().namespace() == Some(BPMN) && node.tag_name().name() == name
}

/// The id of an element, or its tag when it has none.
fn id_of<'a>(node: Xml<'a, 'a>) -> &'a str {
    node.attribute("id").map(str::trim).filter(|id| !id.is_empty()).unwrap_or(node.tag_name().name())
}

fn not_supported(node: Xml<'_, '_>, what: &str) -> Finding {
    let id = node.attribute("id").unwrap_or(node.tag_name().name());
    Finding::error("element-not-supported", id, what)
}
