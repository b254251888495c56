//! Draws a process as one SVG picture that a style sheet colours.
//!
//! Classes: `dia` the picture; `n` a node, with `done`, `now` or `late`; `g` a gateway, `ev` an event; `e` an edge or
//! the border of a lane, `e done` an edge taken; `mk` an arrowhead. There are no styles, scripts or ids inside.

mod words;

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::diagram::{Diagram, Point, Rect};
use crate::layout::{lay_out, route};
use crate::model::{Node, NodeKind, Process};
use words::{LINE, escaped, text, wrapped};

/// Space left around the drawing.
const MARGIN: f64 = 12.0;

/// Widest label beside an event, a gateway or an edge.
const LABEL_WIDTH: f64 = 120.0;

/// Where a case stands with regard to a node or a flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NodeState {
    /// Finished; a flow that was taken.
    Done,
    /// Being worked on.
    Now,
    /// Being worked on and late.
    Late,
    /// Not reached.
    Ahead,
}

impl NodeState {
    /// The class that follows another class.
    fn class(self) -> &'static str {
        match self {
            Self::Done => " done",
            Self::Now => " now",
            Self::Late => " late",
            Self::Ahead => "",
        }
    }
}

/// A process drawn once: only the states of its nodes and flows are left open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// Left, top, width and height.
    view_box: String,
    body: String,
    /// Where in the body the class of a state belongs, in order.
    slots: Vec<Slot>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Slot {
    at: usize,
    /// Of the node or flow.
    id: String,
    /// Flows only tell whether they were taken.
    flow: bool,
}

impl Drawing {
    /// Draws a process, as its diagram says or, without one, in a layout of our own.
    pub fn of(process: &Process) -> Self {
        let diagram = process.diagram.as_ref().map_or_else(|| Cow::Owned(lay_out(process)), Cow::Borrowed);
        let mut canvas = Canvas { diagram: &diagram, body: String::new(), slots: Vec::new(), seen: None };
        for lane in &process.lanes {
            canvas.lane(&lane.id, &lane.name);
        }
        for flow in &process.flows {
            let drawn = diagram.edges.get(&flow.id).cloned();
            let points = drawn.unwrap_or_else(|| {
                let shape = |node: usize| diagram.shapes.get(&process.nodes[node].id);
                shape(flow.from).zip(shape(flow.to)).map_or_else(Vec::new, |(from, to)| route(from, to))
            });
            canvas.edge(&flow.id, &points);
            canvas.edge_label(&flow.id, &flow.name, &points);
        }
        for node in &process.nodes {
            canvas.node(node);
        }
        canvas.finish()
    }

    /// The picture. `state` is asked for the id of every node and of every flow; `title` and `description` say in
    /// words what the picture shows.
    pub fn show(&self, state: impl Fn(&str) -> NodeState, title: &str, description: &str) -> String {
        let mut svg = String::with_capacity(self.body.len() + 1_024);
        let _ = write!(
            svg,
            r#"<svg xmlns="http://www.w3.org/2000/svg" class="dia" role="img" viewBox="{}"><title>{}</title><desc>{}</desc>"#,
            self.view_box,
            escaped(title),
            escaped(description),
        );
        let mut from = 0;
        for slot in &self.slots {
            svg.push_str(&self.body[from..slot.at]);
            from = slot.at;
            let state = state(&slot.id);
            if !slot.flow || state == NodeState::Done {
                svg.push_str(state.class());
            }
        }
        svg.push_str(&self.body[from..]);
        svg.push_str("</svg>");
        svg
    }
}

struct Canvas<'a> {
    diagram: &'a Diagram,
    body: String,
    slots: Vec<Slot>,
    /// Smallest rectangle around everything drawn, as two corners.
    seen: Option<(Point, Point)>,
}

impl Canvas<'_> {
    fn see(&mut self, x: f64, y: f64) {
        let (mut low, mut high) = self.seen.unwrap_or((Point { x, y }, Point { x, y }));
        low = Point { x: low.x.min(x), y: low.y.min(y) };
        high = Point { x: high.x.max(x), y: high.y.max(y) };
        self.seen = Some((low, high));
    }

    fn see_rect(&mut self, rect: &Rect) {
        self.see(rect.x, rect.y);
        self.see(rect.x + rect.width, rect.y + rect.height);
    }

    fn lane(&mut self, id: &str, name: &str) {
        let Some(rect) = self.diagram.shapes.get(id).copied() else { return };
        self.see_rect(&rect);
        let (x, y) = (number(rect.x), number(rect.y));
        let _ = write!(
            self.body,
            r#"<rect class="e" x="{x}" y="{y}" width="{}" height="{}"/>"#,
            number(rect.width),
            number(rect.height)
        );
        if !name.is_empty() {
            let (tx, ty) = (number(rect.x + 17.0), number(rect.centre().y));
            let _ = write!(
                self.body,
                r#"<text x="{tx}" y="{ty}" text-anchor="middle" transform="rotate(-90 {tx} {ty})">{}</text>"#,
                escaped(wrapped(name, rect.height - 10.0, 1).first().map_or("", String::as_str))
            );
        }
    }

    /// Leaves the class of a state open here.
    fn slot(&mut self, id: &str, flow: bool) {
        self.slots.push(Slot { at: self.body.len(), id: id.to_owned(), flow });
    }

    fn edge(&mut self, id: &str, points: &[Point]) {
        let (Some(first), [.., before, tip]) = (points.first(), points) else { return };
        let mut path = format!("M{} {}", number(first.x), number(first.y));
        for point in points {
            self.see(point.x, point.y);
        }
        for point in &points[1..] {
            let _ = write!(path, "L{} {}", number(point.x), number(point.y));
        }
        self.body.push_str(r#"<path class="e"#);
        self.slot(id, true);
        let _ = write!(self.body, r#"" d="{path}"/>"#);
        let length = (tip.x - before.x).hypot(tip.y - before.y);
        if length > 0.0 {
            let (along_x, along_y) = ((tip.x - before.x) / length, (tip.y - before.y) / length);
            let corner = |side: f64| {
                let x = tip.x - 9.0 * along_x - side * along_y;
                let y = tip.y - 9.0 * along_y + side * along_x;
                format!("{} {}", number(x), number(y))
            };
            let _ = write!(
                self.body,
                r#"<path class="mk" d="M{} {}L{}L{}z"/>"#,
                number(tip.x),
                number(tip.y),
                corner(4.0),
                corner(-4.0)
            );
        }
    }

    /// The name of a flow: where the editor put it, else above the middle of its longest level part.
    fn edge_label(&mut self, id: &str, name: &str, points: &[Point]) {
        if name.is_empty() {
            return;
        }
        if let Some(label) = self.diagram.labels.get(id).copied() {
            self.label(name, label.centre().x, label.y + LINE - 3.0, label.width.max(60.0));
            return;
        }
        let level = points.windows(2).filter(|pair| (pair[0].y - pair[1].y).abs() < 1.0);
        let longest = level.max_by(|a, b| (a[0].x - a[1].x).abs().total_cmp(&(b[0].x - b[1].x).abs()));
        if let Some(pair) = longest.or_else(|| points.windows(2).next()) {
            let (x, y) = (f64::midpoint(pair[0].x, pair[1].x), f64::midpoint(pair[0].y, pair[1].y));
            let lines = wrapped(name, LABEL_WIDTH, 3).len();
            self.label(name, x, y - 5.0 - (lines.saturating_sub(1)) as f64 * LINE, LABEL_WIDTH);
        }
    }

    /// Writes a name whose first line stands at `y`, centred on `x`.
    fn label(&mut self, name: &str, x: f64, y: f64, width: f64) {
        let lines = wrapped(name, width, 3);
        for (row, line) in lines.iter().enumerate() {
            let half = words::width(line) / 2.0;
            self.see(x - half, y + row as f64 * LINE - LINE);
            self.see(x + half, y + row as f64 * LINE + 4.0);
        }
        text(&mut self.body, &lines, x, y);
    }

    fn node(&mut self, node: &Node) {
        let Some(rect) = self.diagram.shapes.get(&node.id).copied() else { return };
        self.see_rect(&rect);
        let centre = rect.centre();
        match node.kind {
            NodeKind::Task(_) => {
                self.body.push_str(r#"<rect class="n"#);
                self.slot(&node.id, false);
                let _ = write!(
                    self.body,
                    r#"" x="{}" y="{}" width="{}" height="{}" rx="8"/>"#,
                    number(rect.x),
                    number(rect.y),
                    number(rect.width),
                    number(rect.height)
                );
                let fitting = (((rect.height - 6.0) / LINE).floor().clamp(1.0, 3.0)) as usize;
                let lines = wrapped(&node.name, rect.width - 10.0, fitting);
                let first = centre.y - (lines.len() as f64 - 1.0) * LINE / 2.0 + 4.0;
                text(&mut self.body, &lines, centre.x, first);
            }
            NodeKind::Start | NodeKind::End => {
                let radius = rect.width.min(rect.height) / 2.0;
                self.circle(&node.id, centre, radius);
                if matches!(node.kind, NodeKind::End) {
                    // An end is a ring within a ring, so that it differs from a start by shape.
                    self.circle(&node.id, centre, (radius - 4.0).max(1.0));
                }
                self.beside(node, rect.y + rect.height + LINE, &rect);
            }
            NodeKind::Exclusive { .. } | NodeKind::Parallel => {
                self.diamond(&node.id, &rect, matches!(node.kind, NodeKind::Parallel));
                let lines = wrapped(&node.name, LABEL_WIDTH, 3).len().saturating_sub(1);
                self.beside(node, rect.y - 6.0 - lines as f64 * LINE, &rect);
            }
        }
    }

    fn circle(&mut self, id: &str, centre: Point, radius: f64) {
        let (x, y, r) = (number(centre.x), number(centre.y), number(radius));
        self.body.push_str(r#"<circle class="n ev"#);
        self.slot(id, false);
        let _ = write!(self.body, r#"" cx="{x}" cy="{y}" r="{r}"/>"#);
    }

    /// A cross stands for a choice, a plus for parallel ways.
    fn diamond(&mut self, id: &str, rect: &Rect, parallel: bool) {
        let c = rect.centre();
        let (left, right) = (number(rect.x), number(rect.x + rect.width));
        let (top, bottom) = (number(rect.y), number(rect.y + rect.height));
        let (x, y) = (number(c.x), number(c.y));
        self.body.push_str(r#"<path class="n g"#);
        self.slot(id, false);
        let _ = write!(self.body, r#"" d="M{x} {top}L{right} {y}L{x} {bottom}L{left} {y}z"/>"#);
        let arm = rect.width.min(rect.height) / if parallel { 4.5 } else { 6.5 };
        let (x1, x2, y1, y2) = (number(c.x - arm), number(c.x + arm), number(c.y - arm), number(c.y + arm));
        let sign = if parallel {
            format!("M{x1} {y}L{x2} {y}M{x} {y1}L{x} {y2}")
        } else {
            format!("M{x1} {y1}L{x2} {y2}M{x1} {y2}L{x2} {y1}")
        };
        let _ = write!(self.body, r#"<path class="e g" d="{sign}"/>"#);
    }

    /// The name of an event or gateway: where the editor put it, else at `y`.
    fn beside(&mut self, node: &Node, y: f64, rect: &Rect) {
        if let Some(label) = self.diagram.labels.get(&node.id).copied() {
            let width = label.width.max(60.0);
            let (first, rows) = (label.y + LINE - 3.0, wrapped(&node.name, width, 3).len());
            // What the editor put above the shape grows upwards when it needs more lines than were there.
            let last = label.y + label.height - 3.0 - rows.saturating_sub(1) as f64 * LINE;
            let above = label.centre().y < rect.centre().y;
            self.label(&node.name, label.centre().x, if above { first.min(last) } else { first }, width);
        } else {
            self.label(&node.name, rect.centre().x, y, LABEL_WIDTH);
        }
    }

    fn finish(self) -> Drawing {
        let origin = Point { x: 0.0, y: 0.0 };
        let (low, high) = self.seen.unwrap_or((origin, origin));
        let view_box = format!(
            "{} {} {} {}",
            number(low.x - MARGIN),
            number(low.y - MARGIN),
            number(high.x - low.x + 2.0 * MARGIN),
            number(high.y - low.y + 2.0 * MARGIN),
        );
        Drawing { view_box, body: self.body, slots: self.slots }
    }
}

/// One digit behind the point is finer than a screen shows. Coordinates are bounded by the reader.
fn number(value: f64) -> String {
    let tenths = (value * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, rest) = (tenths.abs() / 10, tenths.abs() % 10);
    if rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}
