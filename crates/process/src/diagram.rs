//! The drawing of a process: where shapes stand and how edges run.

use std::collections::HashMap;

use serde::Serialize;

/// A point of the drawing, in its own units (about pixels).
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl Rect {
    /// The point in the middle.
    pub fn centre(&self) -> Point {
        Point { x: self.x + self.width / 2.0, y: self.y + self.height / 2.0 }
    }
}

/// Shapes and edges by BPMN id.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Diagram {
    /// Bounds of nodes and lanes.
    pub shapes: HashMap<Box<str>, Rect>,
    /// Where the name of a node stands, when the file says so.
    pub labels: HashMap<Box<str>, Rect>,
    /// Waypoints of flows, at least two each.
    pub edges: HashMap<Box<str>, Vec<Point>>,
}
