//! Places nodes when the file has no drawing: columns from left to right, loops led back below.

use std::collections::BTreeMap;

use crate::diagram::{Diagram, Point, Rect};
use crate::model::{NodeKind, Process};

const COLUMN: f64 = 160.0;
const ROW: f64 = 110.0;
/// Distance between two edges that run side by side below the nodes.
const TRACK: f64 = 16.0;

/// Width and height of a node.
fn size(kind: &NodeKind) -> (f64, f64) {
    match kind {
        NodeKind::Start | NodeKind::End => (36.0, 36.0),
        NodeKind::Exclusive { .. } | NodeKind::Parallel => (50.0, 50.0),
        NodeKind::Task(_) => (110.0, 80.0),
    }
}

/// A drawing of the process with a shape for every node and an edge for every flow.
pub(crate) fn lay_out(process: &Process) -> Diagram {
    let layers = process.layers();
    let rows = rows(process, &layers);
    let mut diagram = Diagram::default();
    let place = |index: usize| {
        let (width, height) = size(&process.nodes[index].kind);
        let centre = Point { x: layers[index] as f64 * COLUMN + 80.0, y: rows[index] as f64 * ROW + 60.0 };
        Rect { x: centre.x - width / 2.0, y: centre.y - height / 2.0, width, height }
    };
    let rects: Vec<Rect> = (0..process.nodes.len()).map(place).collect();
    let lowest = rects.iter().map(|rect| rect.y + rect.height).fold(0.0, f64::max);
    let mut track = lowest + 2.0 * TRACK;
    for flow in &process.flows {
        let (from, to) = (flow.from, flow.to);
        let beside = layers[to] == layers[from] + 1;
        let free = layers[to] > layers[from] && (beside || !crosses(&layers, &rows, from, to));
        let points = if free {
            route(&rects[from], &rects[to])
        } else {
            track += TRACK;
            below(&rects[from], &rects[to], track)
        };
        diagram.edges.insert(flow.id.clone(), points);
    }
    for (node, rect) in process.nodes.iter().zip(rects) {
        diagram.shapes.insert(node.id.clone(), rect);
    }
    diagram
}

/// The row of every node: that of the nodes before it where free, else the next below.
fn rows(process: &Process, layers: &[usize]) -> Vec<usize> {
    let mut columns: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, layer) in layers.iter().enumerate() {
        columns.entry(*layer).or_default().push(index);
    }
    let mut rows = vec![0; layers.len()];
    for column in columns.into_values() {
        let wanted = |index: &usize| {
            let node = &process.nodes[*index];
            let before = node.incoming.iter().map(|flow| process.flows[*flow].from);
            before.filter(|from| layers[*from] < layers[*index]).map(|from| rows[from]).min().unwrap_or(0)
        };
        let mut column: Vec<(usize, usize)> = column.iter().map(|index| (wanted(index), *index)).collect();
        column.sort_unstable();
        let mut next = 0;
        for (wanted, index) in column {
            rows[index] = wanted.max(next);
            next = rows[index] + 1;
        }
    }
    rows
}

/// Whether a straight way over several columns would run through a node of its row.
fn crosses(layers: &[usize], rows: &[usize], from: usize, to: usize) -> bool {
    let between = |layer: usize| layer > layers[from] && layer < layers[to];
    layers.iter().zip(rows).any(|(layer, row)| between(*layer) && *row == rows[from])
}

/// From the right side of one shape to the left side of another, with one step where their heights differ.
pub(crate) fn route(from: &Rect, to: &Rect) -> Vec<Point> {
    let start = Point { x: from.x + from.width, y: from.centre().y };
    let end = Point { x: to.x, y: to.centre().y };
    if (start.y - end.y).abs() < 1.0 {
        return vec![start, end];
    }
    let turn = end.x - 25.0;
    vec![start, Point { x: turn, y: start.y }, Point { x: turn, y: end.y }, end]
}

/// Down from one shape, along a track below everything, and up to another.
fn below(from: &Rect, to: &Rect, track: f64) -> Vec<Point> {
    let (start, end) = (from.centre(), to.centre());
    // Leaving right of the middle and arriving left of it keeps two edges of one shape apart.
    let (out, back) = (start.x + from.width / 6.0, end.x - to.width / 6.0);
    vec![
        Point { x: out, y: foot(from, out) },
        Point { x: out, y: track },
        Point { x: back, y: track },
        Point { x: back, y: foot(to, back) },
    ]
}

/// The lower border of a shape at this place; small shapes are round or pointed, their border is higher there.
fn foot(rect: &Rect, x: f64) -> f64 {
    let lower = rect.y + rect.height;
    if rect.width > 60.0 { lower } else { lower - (x - rect.centre().x).abs() }
}
