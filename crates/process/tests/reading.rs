//! Files as different editors write them, and files that are refused.

mod support;

use std::fmt::Write as _;

use process::{Marking, Process, lint, read};
use rules::{Facts, Finding, Severity};
use support::outcome;

const EDITORS: &[(&str, &str)] = &[
    ("bpmn-js", include_str!("data/bpmn-js.bpmn")),
    ("camunda-modeler", include_str!("data/camunda-modeler.bpmn")),
    ("default-namespace", include_str!("data/default-namespace.bpmn")),
    ("bpmn2-prefix", include_str!("data/bpmn2-prefix.bpmn")),
    ("signavio", include_str!("data/signavio.bpmn")),
];

/// The process in words, without ids.
fn told(process: &Process) -> String {
    let mut told = format!("{}\n", process.name());
    for task in process.steps_in_order() {
        let name = task.name.split_whitespace().collect::<Vec<_>>().join(" ");
        let _ = write!(told, "{name}: {:?} {}@{} ", task.kind, task.performer.role, task.performer.unit);
        let _ = write!(told, "{:?}", task.allotted_minutes);
        for outcome in process.outcomes(&task.id) {
            let _ = write!(told, " {}={:?}->{}", outcome.code, outcome.name, outcome.next.len());
        }
        told.push('\n');
    }
    told
}

#[test]
fn the_same_process_is_read_from_the_files_of_five_editors() {
    let wanted = "Một người duyệt
Thẩm định hồ sơ: Handle case_officer@$lead Some(720) approve=\"Đạt\"->1 again=\"Làm lại\"->1
Ký duyệt: Sign leader@leadership Some(240) done=\"\"->1
Phát hành kết quả: Release clerk@office Some(30) done=\"\"->0
";
    for (editor, xml) in EDITORS {
        let process = read(xml).unwrap_or_else(|findings| panic!("{editor}: {findings:?}"));
        assert_eq!(told(&process), wanted, "{editor}");
        assert_eq!(lint(&process), [], "{editor}");
        assert!(process.diagram().is_some(), "{editor}");
    }
}

#[test]
fn the_same_case_runs_through_the_files_of_five_editors() {
    for (editor, xml) in EDITORS {
        let process = read(xml).expect("reads");
        let mut ways = Vec::new();
        let mut advance = process.start(&Facts::new()).expect("starts");
        for code in ["again", "approve", "done", "done"] {
            let task = advance.opened[0].task.clone();
            advance = process.leave(&Marking::default(), &task, &outcome(code)).expect("moves on");
            ways.push(advance.taken.len());
        }
        assert_eq!((ways, advance.ends_reached), (vec![2, 2, 1, 1], 1), "{editor}");
    }
}

/// Codes and elements of why a file is refused.
fn refused(xml: &str) -> Vec<String> {
    let told = |finding: Finding| {
        assert!(process::FINDING_CODES.contains(&finding.code), "{}", finding.code);
        assert_eq!(finding.severity, Severity::Error);
        format!("{} {} {}", finding.code, finding.element, finding.detail)
    };
    read(xml).map(|_| ()).expect_err("refused").into_iter().map(told).collect()
}

fn with(body: &str) -> String {
    let head = r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:mc="urn:motcua:1">"#;
    format!("{head}<process id=\"p\">{body}</process></definitions>")
}

#[test]
fn what_we_do_not_run_is_refused_by_name() {
    assert_eq!(
        refused(&with(
            r#"<serviceTask id="a"/><task id="b"/><subProcess id="c"/><inclusiveGateway id="d"/>
            <boundaryEvent id="e"><timerEventDefinition id="x"/></boundaryEvent><callActivity id="f"/><scriptTask/>"#
        )),
        [
            "element-not-supported a serviceTask",
            "element-not-supported b task",
            "element-not-supported c subProcess",
            "element-not-supported d inclusiveGateway",
            "element-not-supported e boundaryEvent",
            "element-not-supported f callActivity",
            "element-not-supported scriptTask scriptTask",
        ]
    );
    assert_eq!(
        refused(&with(
            r#"<startEvent id="s"><messageEventDefinition id="m"/></startEvent>
            <endEvent id="e"><terminateEventDefinition id="t"/></endEvent>
            <userTask id="u"><multiInstanceLoopCharacteristics id="l"/></userTask>"#
        )),
        [
            "element-not-supported s messageEventDefinition",
            "element-not-supported e terminateEventDefinition",
            "element-not-supported u multiInstanceLoopCharacteristics",
        ]
    );
}

#[test]
fn papers_stores_and_remarks_may_be_drawn_and_change_nothing() {
    let (_, xml) = EDITORS[0];
    let passive = r#"
    <bpmn:dataObject id="D1" />
    <bpmn:dataObjectReference id="DR1" name="Dự thảo" dataObjectRef="D1">
      <bpmn:dataState id="DS1" name="đã ký" />
    </bpmn:dataObjectReference>
    <bpmn:dataStoreReference id="S1" name="Cơ sở dữ liệu hộ tịch" />
    <bpmn:textAnnotation id="A1"><bpmn:text>Xem điều 8</bpmn:text></bpmn:textAnnotation>
    <bpmn:association id="AS1" sourceRef="DR1" targetRef="A1" />
    <bpmn:group id="G1" categoryValueRef="CV1" />
  </bpmn:process>
  <bpmn:category id="C1"><bpmn:categoryValue id="CV1" value="Trong phòng" /></bpmn:category>"#;
    let shapes: String = ["DR1", "S1", "A1", "G1"]
        .map(|id| {
            format!(
                r#"<bpmndi:BPMNShape id="{id}_di" bpmnElement="{id}"><dc:Bounds x="0" y="0" width="36" height="50" /></bpmndi:BPMNShape>"#
            )
        })
        .concat();
    let data = r#"<bpmn:property id="P1" name="__targetRef_placeholder" />
      <bpmn:dataInputAssociation id="DI1"><bpmn:sourceRef>DR1</bpmn:sourceRef><bpmn:targetRef>P1</bpmn:targetRef></bpmn:dataInputAssociation>
      <bpmn:dataOutputAssociation id="DO1"><bpmn:targetRef>S1</bpmn:targetRef></bpmn:dataOutputAssociation>
    </bpmn:userTask>"#;
    let drawn = xml
        .replacen("</bpmn:process>", passive, 1)
        .replacen("</bpmndi:BPMNPlane>", &format!("{shapes}</bpmndi:BPMNPlane>"), 1)
        .replacen("</bpmn:userTask>", data, 1);
    assert!(drawn.contains("DO1") && drawn.contains("G1_di") && drawn.contains("CV1\" value"), "{drawn}");
    let (plain, drawn) = (read(xml).expect("reads"), read(&drawn).expect("reads"));
    assert_eq!(told(&drawn), told(&plain));
    assert_eq!(lint(&drawn), []);
    assert_eq!(drawn.nodes().len(), plain.nodes().len());
    assert!(drawn.diagram().is_some(), "the picture is drawn");
}

#[test]
fn elements_of_other_namespaces_are_passed_over() {
    let xml = with(
        r#"<x:serviceTask xmlns:x="urn:other" id="a"/><startEvent id="a"><x:timer xmlns:x="urn:other"/></startEvent>"#,
    );
    assert_eq!(read(&xml).expect("reads").nodes().len(), 1);
}

#[test]
fn ids_must_be_there_and_differ() {
    assert_eq!(
        refused(&with(
            r#"<startEvent id="a"/><endEvent id="a" name="Cuối"/><userTask name="Ký"/>
            <sequenceFlow id=" " sourceRef="a" targetRef="a"/>"#
        )),
        ["id-doubled a Cuối", "id-missing userTask Ký", "id-missing sequenceFlow "]
    );
    assert_eq!(refused(&with(&format!(r#"<startEvent id="{}"/>"#, "a".repeat(201)))).len(), 1);
}

#[test]
fn broken_xml_is_refused_at_its_line() {
    let broken = refused("<definitions>\n  <process>\n</definitions>");
    assert!(broken[0].starts_with("xml-broken 3:"), "{broken:?}");
    assert!(refused("")[0].starts_with("xml-broken 1:1"));
    let entities = r#"<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><d>&b;</d>"#;
    assert!(refused(entities)[0].starts_with("xml-broken"));
    assert_eq!(refused("<html/>"), ["not-bpmn html "]);
    assert_eq!(refused(r#"<definitions xmlns="urn:x"/>"#), ["not-bpmn definitions "]);
}

#[test]
fn there_must_be_one_process_and_no_messages() {
    let head = r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">"#;
    assert_eq!(refused(&format!("{head}</definitions>")), ["process-missing definitions "]);
    let two = format!(r#"{head}<process id="a"/><process id="b"/></definitions>"#);
    assert_eq!(refused(&two), ["process-several definitions a, b"]);
    let marked = two.replace(r#"id="b""#, r#"id="b" isExecutable="true""#);
    assert_eq!(read(&marked).expect("reads").id(), "b");
    let messages = format!(
        r#"{head}<collaboration id="c"><messageFlow id="m" sourceRef="x" targetRef="y"/></collaboration><process id="a"/></definitions>"#
    );
    assert_eq!(refused(&messages), ["element-not-supported m messageFlow"]);
}

#[test]
fn a_huge_or_hostile_file_is_refused_before_it_costs_anything() {
    let many: String = (0..2_001).fold(String::new(), |mut all, n| {
        let _ = write!(all, r#"<userTask id="t{n}"/>"#);
        all
    });
    assert_eq!(refused(&with(&many)), ["xml-too-large p 2001"]);
    assert_eq!(refused(&with(&" ".repeat(1_100_000))), ["xml-too-large definitions 1 MiB"]);
    assert_eq!(refused(&with(&"<a/>".repeat(200_000))), ["xml-too-large definitions elements"]);
    let spaces: String = (0..300).fold(String::new(), |mut all, n| {
        let _ = write!(all, r#"<a xmlns:n{n}="u">"#);
        all
    });
    assert_eq!(refused(&spaces), ["xml-too-large definitions xmlns"]);
    let attributes: String = (0..400).fold(String::new(), |mut all, n| {
        let _ = write!(all, r#" a{n}="u""#);
        all
    });
    assert_eq!(refused(&format!("<a{attributes}/>")), ["xml-too-large definitions attributes"]);
    let deep = format!("{}{}", "<a>".repeat(90_000), "</a>".repeat(90_000));
    assert!(!refused(&deep).is_empty());
}

#[test]
fn an_inner_lane_and_a_tasks_own_words_win() {
    let xml = with(
        r#"<laneSet id="ls"><lane id="outer" mc:role="leader" mc:unit="office"><flowNodeRef>a</flowNodeRef><flowNodeRef>b</flowNodeRef>
        <childLaneSet id="c"><lane id="inner" mc:unit="justice"><flowNodeRef>a</flowNodeRef></lane></childLaneSet></lane></laneSet>
        <userTask id="a"/><userTask id="b" mc:role="clerk"/><userTask id="c1"/>"#,
    );
    let process = read(&xml).expect("reads");
    let who = |id: &str| {
        let performer = &process.task(id).expect("a task").performer;
        format!("{}@{}", performer.role, performer.unit)
    };
    assert_eq!((who("a"), who("b"), who("c1")), ("leader@justice".into(), "clerk@office".into(), "@".into()));
}

#[test]
fn a_byte_order_mark_does_no_harm() {
    let xml = format!("\u{feff}{}", EDITORS[0].1);
    assert!(read(&xml).is_ok());
}

#[test]
fn a_drawing_with_a_missing_shape_is_not_used() {
    let xml = EDITORS[2].1.replace(r#"bpmnElement="T2""#, r#"bpmnElement="T9""#);
    let process = read(&xml).expect("reads");
    assert!(process.diagram().is_none());
    let xml = EDITORS[2].1.replace(r#"x="550""#, r#"x="NaN""#);
    assert!(read(&xml).expect("reads").diagram().is_none());
}

#[test]
fn a_file_without_our_attributes_is_read_and_lint_says_what_is_missing() {
    let xml = with(
        r#"<startEvent id="S"/><userTask id="T" name="Thẩm định"/><exclusiveGateway id="G" name="Hợp lệ?"/><endEvent id="E"/>
        <sequenceFlow id="f1" sourceRef="S" targetRef="T"/><sequenceFlow id="f2" sourceRef="T" targetRef="G"/>
        <sequenceFlow id="f3" name="Đủ" sourceRef="G" targetRef="E"/><sequenceFlow id="f4" name="Thiếu" sourceRef="G" targetRef="T"/>"#,
    );
    let process = read(&xml).expect("reads");
    assert_eq!(
        support::findings(&process, Severity::Error),
        ["flow-without-condition f3", "flow-without-condition f4", "task-without-performer T"]
    );
}
