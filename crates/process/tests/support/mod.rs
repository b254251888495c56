//! Processes written as lines of text: `f1: S -> T1 [outcome] {condition}`. The first letter of a node says what it
//! is: S start, E end, T task, X exclusive gateway, P parallel gateway. A star after the flow's id makes it the default.
#![allow(dead_code, unreachable_pub, reason = "each test file uses its own part")]

use std::collections::BTreeSet;
use std::fmt::Write as _;

use process::{Process, read};
use rules::{Facts, Severity};

/// The BPMN of a text.
pub fn bpmn(text: &str) -> String {
    let mut nodes = BTreeSet::new();
    let mut defaults = Vec::new();
    let mut flows = String::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (id, rest) = line.split_once(": ").expect("a flow has an id");
        let (way, condition) =
            rest.split_once('{').map_or((rest, ""), |(way, c)| (way, c.trim_end_matches('}')));
        let (way, outcome) =
            way.split_once('[').map_or((way, ""), |(way, o)| (way, o.trim().trim_end_matches(']')));
        let (from, to) = way.split_once("->").expect("a flow has two ends");
        let (from, to) = (from.trim(), to.trim());
        nodes.extend([from.to_owned(), to.to_owned()]);
        let default = id.ends_with('*');
        let id = id.trim_end_matches('*');
        if default {
            defaults.push((from.to_owned(), id.to_owned()));
        }
        let outcome = if outcome.is_empty() {
            String::new()
        } else {
            format!(r#" mc:outcome="{outcome}" name="to {outcome}""#)
        };
        let condition = condition.replace('&', "&amp;").replace('<', "&lt;");
        let condition = if condition.is_empty() {
            String::new()
        } else {
            format!("<conditionExpression>{condition}</conditionExpression>")
        };
        let _ = write!(
            flows,
            r#"<sequenceFlow id="{id}" sourceRef="{from}" targetRef="{to}"{outcome}>{condition}</sequenceFlow>"#
        );
    }
    let mut xml = String::from(
        r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:mc="urn:motcua:1"><process id="p" isExecutable="true">"#,
    );
    for node in nodes {
        let _ = match node.as_bytes()[0] {
            b'S' => write!(xml, r#"<startEvent id="{node}"/>"#),
            b'E' => write!(xml, r#"<endEvent id="{node}"/>"#),
            b'P' => write!(xml, r#"<parallelGateway id="{node}"/>"#),
            b'X' => {
                let default = defaults.iter().find(|(from, _)| *from == node);
                let default = default.map_or(String::new(), |(_, flow)| format!(r#" default="{flow}""#));
                write!(xml, r#"<exclusiveGateway id="{node}"{default}/>"#)
            }
            _ => {
                let kind = if node.starts_with("TR") { "release" } else { "handle" };
                write!(
                    xml,
                    r#"<userTask id="{node}" name="Step {node}" mc:role="case_officer" mc:unit="justice" mc:hours="4" mc:kind="{kind}"/>"#
                )
            }
        };
    }
    xml + &flows + "</process></definitions>"
}

/// The process of a text.
pub fn process(text: &str) -> Process {
    let xml = bpmn(text);
    read(&xml).unwrap_or_else(|findings| panic!("{findings:?}"))
}

/// Facts with an outcome; `done` sets none.
pub fn outcome(code: &str) -> Facts {
    let mut facts = Facts::new();
    if code != "done" {
        facts.set("outcome", code);
    }
    facts
}

/// Codes of all findings with their elements, errors only or warnings only, sorted.
pub fn findings(process: &Process, severity: Severity) -> Vec<String> {
    let mut found: Vec<String> = process::lint(process)
        .into_iter()
        .inspect(|finding| assert!(process::FINDING_CODES.contains(&finding.code), "{}", finding.code))
        .filter(|finding| finding.severity == severity)
        .map(|finding| format!("{} {}", finding.code, finding.element))
        .collect();
    found.sort();
    found
}
