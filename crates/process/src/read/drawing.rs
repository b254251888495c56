//! Reads where an editor has drawn the elements (BPMN diagram interchange).

use roxmltree::Node as Xml;

use crate::diagram::{Diagram, Point, Rect};
use crate::model::Process;

const BPMN_DI: &str = "http://www.omg.org/spec/BPMN/20100524/DI";

/// Coordinates beyond this are taken for damage.
const MAX_COORDINATE: f64 = 100_000.0;

/// Most waypoints of one edge that are kept.
const MAX_POINTS: usize = 100;

/// The drawing, if it has a shape for every node.
pub(super) fn read(definitions: Xml<'_, '_>, process: &Process) -> Option<Diagram> {
    let mut diagram = Diagram::default();
    for drawn in definitions.descendants().filter(|node| node.tag_name().namespace() == Some(BPMN_DI)) {
        let Some(element) = drawn.attribute("bpmnElement") else { continue };
        // The reference is a qualified name: some editors write a prefix.
        let element = element.rsplit(':').next().unwrap_or(element);
        match drawn.tag_name().name() {
            "BPMNShape" => shape(drawn, element, &mut diagram),
            "BPMNEdge" => edge(drawn, element, &mut diagram),
            _ => {}
        }
    }
    process.nodes.iter().all(|node| diagram.shapes.contains_key(&node.id)).then_some(diagram)
}

fn shape(drawn: Xml<'_, '_>, element: &str, diagram: &mut Diagram) {
    let Some(bounds) = bounds_in(drawn) else { return };
    if diagram.shapes.contains_key(element) {
        return;
    }
    diagram.shapes.insert(element.into(), bounds);
    let label = drawn.children().find(|child| child.tag_name().name() == "BPMNLabel");
    if let Some(label) = label.and_then(bounds_in) {
        diagram.labels.insert(element.into(), label);
    }
}

fn edge(drawn: Xml<'_, '_>, element: &str, diagram: &mut Diagram) {
    let waypoints = drawn.children().filter(|child| child.tag_name().name() == "waypoint");
    let points: Vec<Point> = waypoints.filter_map(point).take(MAX_POINTS).collect();
    if points.len() < 2 {
        return;
    }
    diagram.edges.entry(element.into()).or_insert(points);
    let label = drawn.children().find(|child| child.tag_name().name() == "BPMNLabel");
    if let Some(label) = label.and_then(bounds_in) {
        diagram.labels.entry(element.into()).or_insert(label);
    }
}

fn number(node: Xml<'_, '_>, name: &str) -> Option<f64> {
    let number: f64 = node.attribute(name)?.trim().parse().ok()?;
    (number.is_finite() && number.abs() <= MAX_COORDINATE).then_some(number)
}

fn point(node: Xml<'_, '_>) -> Option<Point> {
    Some(Point { x: number(node, "x")?, y: number(node, "y")? })
}

fn bounds_in(drawn: Xml<'_, '_>) -> Option<Rect> {
    let bounds = drawn.children().find(|child| child.tag_name().name() == "Bounds")?;
    let rect = Rect {
        x: number(bounds, "x")?,
        y: number(bounds, "y")?,
        width: number(bounds, "width")?,
        height: number(bounds, "height")?,
    };
    (rect.width >= 0.0 && rect.height >= 0.0).then_some(rect)
}
