//! What lint says about processes with one fault each.

mod support;

use std::fmt::Write as _;

use process::{FINDING_CODES, lint, read};
use rules::Severity;
use support::{findings, process};

/// Errors of a text, joined.
fn errors(text: &str) -> String {
    findings(&process(text), Severity::Error).join("; ")
}

fn warnings(text: &str) -> String {
    findings(&process(text), Severity::Warning).join("; ")
}

const TWO_BRANCHES: &str = "
    f1: S -> P1
    f2: P1 -> T1
    f3: P1 -> T2
    f4: T1 -> P2
    f5: T2 -> P2
    f6: P2 -> TR
    f7: TR -> E";

#[test]
fn a_good_process_has_only_the_drawing_missing() {
    assert_eq!((errors(TWO_BRANCHES).as_str(), warnings(TWO_BRANCHES).as_str()), ("", "diagram-missing p"));
    let review = "
        f1: S -> T1
        f2: T1 -> X1
        f3: X1 -> T2 [approve]
        f4: X1 -> T1 [return]
        f5: T2 -> TR
        f6: TR -> E";
    assert_eq!((errors(review).as_str(), warnings(review).as_str()), ("", "diagram-missing p"));
}

#[test]
fn starts_and_ends_are_counted() {
    assert_eq!(errors("f1: T1 -> E"), "start-missing p");
    assert_eq!(errors("f1: S1 -> T1\nf2: S2 -> T1\nf3: T1 -> E"), "start-several S2");
    assert_eq!(errors("f1: S -> T1\nf2: T1 -> X1\nf3: X1 -> T1 [a]\nf4: X1 -> T1 [b]"), "end-missing p");
    assert_eq!(errors("f1: S -> T1\nf2: T1 -> E\nf3: E -> T2\nf4: T2 -> E2"), "end-with-way-out E");
    assert_eq!(errors("f1: S -> T1\nf2: T1 -> X1\nf3: X1 -> S [again]\nf4*: X1 -> E"), "start-with-way-in S");
}

#[test]
fn what_is_cut_off_is_named() {
    assert_eq!(errors("f1: S -> T1\nf2: T1 -> E\nf3: T2 -> E"), "node-unreachable T2");
    assert_eq!(errors("f1: S -> T1\nf2: T1 -> X1\nf3*: X1 -> E\nf4: X1 -> T2 [x]"), "way-out-missing T2");
    assert_eq!(
        errors("f1: S -> T1\nf2: T1 -> X1\nf3*: X1 -> E\nf4: X1 -> T2 [x]\nf5: T2 -> T3\nf6: T3 -> T2"),
        "end-unreachable T2; end-unreachable T3"
    );
}

#[test]
fn gateways_must_choose_and_tasks_must_not() {
    assert_eq!(errors("f1: S -> T1\nf2: T1 -> T2\nf3: T1 -> E\nf4: T2 -> E"), "ways-out-several T1");
    assert_eq!(
        errors("f1: S -> T1\nf2: T1 -> X1\nf3: X1 -> E {form.a > 1}\nf4: X1 -> T1 {form.a <= 1}"),
        "gateway-without-default X1"
    );
    assert_eq!(
        errors("f1: S -> X1\nf2: X1 -> T1 [a]\nf3: X1 -> T2 [b]\nf4: T1 -> E\nf5: T2 -> E"),
        "gateway-without-default X1"
    );
    assert_eq!(errors("f1: S -> T1\nf2: T1 -> X1\nf3: X1 -> E\nf4*: X1 -> T1"), "flow-without-condition f3");
    assert_eq!(warnings("f1: S -> X1\nf2: X1 -> TR\nf3: TR -> E"), "diagram-missing p; gateway-idle X1");
}

#[test]
fn a_circle_of_gateways_is_found_whatever_hangs_on_it() {
    let text = "
        f1: S -> X1
        f2*: X1 -> X2
        f3: X2 -> X1 [back]
        f4*: X2 -> X3
        f5: X3 -> E";
    assert_eq!(errors(text), "gateways-in-circle X1");
}

#[test]
fn conditions_are_read_and_their_names_known() {
    let with = |condition: &str| {
        errors(&format!("f1: S -> T1\nf2: T1 -> X1\nf3: X1 -> T1 {{{condition}}}\nf4*: X1 -> E"))
    };
    assert_eq!(with("form.soTien > 0 and channel = \"online\" and case_kind = \"a\""), "");
    assert_eq!(with("applicant_kind in (\"citizen\")"), "");
    assert_eq!(with("soTien > 0"), "condition-name-unknown f3");
    assert_eq!(with("outcome == 1"), "condition-broken f3");
    let broken = process("f1: S -> T1\nf2: T1 -> X1\nf3: X1 -> T1 {outcome == 1}\nf4*: X1 -> E");
    let details: Vec<String> = lint(&broken).into_iter().map(|finding| finding.detail).collect();
    assert!(details.contains(&"10: =".to_owned()), "position and word: {details:?}");
    assert_eq!(errors("f1: S -> T1\nf2: T1 -> E {channel = \"online\"}"), "condition-misplaced f2");
    assert_eq!(errors("f1: S -> T1\nf2: T1 -> E [a]"), "condition-misplaced f2");
    assert_eq!(
        errors("f1: S -> T1\nf2: T1 -> X1\nf3: X1 -> T1 [a]\nf4*: X1 -> E {channel = \"online\"}"),
        "default-with-condition f4"
    );
}

#[test]
fn a_join_that_waits_forever_is_found() {
    let exclusive_into_join = "
        f1: S -> T0
        f2: T0 -> X1
        f3: X1 -> T1 [a]
        f4: X1 -> T2 [b]
        f5: T1 -> P1
        f6: T2 -> P1
        f7: P1 -> E";
    assert_eq!(errors(exclusive_into_join), "join-never-complete P1");
    let branch_may_run_off = "
        f1: S -> P1
        f2: P1 -> T1
        f3: P1 -> T2
        f4: T1 -> X1
        f5: X1 -> P2 [go]
        f6: X1 -> E1 [stop]
        f7: T2 -> P2
        f8: P2 -> E2";
    assert_eq!(errors(branch_may_run_off), "join-never-complete P2");
    let details: Vec<String> = lint(&process(branch_may_run_off)).into_iter().map(|f| f.detail).collect();
    assert!(details.contains(&"f5".to_owned()), "{details:?}");
}

#[test]
fn a_task_that_would_be_done_twice_is_found() {
    let merge_without_join = "
        f1: S -> P1
        f2: P1 -> T1
        f3: P1 -> T2
        f4: T1 -> T3
        f5: T2 -> T3
        f6: T3 -> E";
    assert_eq!(errors(merge_without_join), "token-doubled T3");
    let split_in_a_loop = "
        f1: S -> T1
        f2: T1 -> P1
        f3: P1 -> T1
        f4: P1 -> T2
        f5: T2 -> E";
    assert!(errors(split_in_a_loop).contains("token-doubled T2"), "{}", errors(split_in_a_loop));
    let twice_at_once = "f1: S -> T1\nf2: T1 -> P1\nf3: P1 -> X1\nf4: P1 -> X1\nf5: X1 -> E";
    assert_eq!(errors(twice_at_once), "token-doubled E");
    let both_ends = "f1: S -> P1\nf2: P1 -> T1\nf3: P1 -> T2\nf4: T1 -> E1\nf5: T2 -> E2";
    assert_eq!(errors(both_ends), "");
}

#[test]
fn a_case_that_goes_round_forever_is_found() {
    // Drawn, there is a way to the end; but no outcome ever takes it.
    let text = r#"
        f1: S -> T1
        f2: T1 -> T2
        f3: T2 -> X1
        f4: X1 -> T1 {outcome in ("a", "b")}
        f5: X1 -> E {outcome = "b" and outcome = "c"}
        f6*: X1 -> T1"#;
    assert_eq!(errors(text), "never-ends T1");
}

#[test]
fn a_way_that_is_never_taken_is_worth_a_look() {
    let text = "f1: S -> T1\nf2: T1 -> X1\nf3: X1 -> TR [a]\nf4: X1 -> T1 [a]\nf5: TR -> E";
    assert_eq!(
        (errors(text).as_str(), warnings(text).as_str()),
        ("", "diagram-missing p; flow-never-taken f4")
    );
}

#[test]
fn many_branches_are_explored_or_refused_in_time() {
    let branches = |count: usize| {
        let mut text = String::from("a: S -> P1\nz: P2 -> E\n");
        for n in 0..count {
            let _ = write!(text, "i{n}: P1 -> T{n}\nm{n}: T{n} -> TB{n}\no{n}: TB{n} -> P2\n");
        }
        text
    };
    assert_eq!(errors(&branches(7)), "");
    assert_eq!(errors(&branches(40)), "process-too-complex p");
    assert_eq!(errors(&branches(390)), "process-too-complex p");
}

#[test]
fn a_task_says_what_who_and_how_long() {
    let with = |attributes: &str| {
        let xml = format!(
            r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:mc="urn:motcua:1"><process id="p">
            <startEvent id="S"/><userTask id="T" {attributes}/><endEvent id="E"/>
            <sequenceFlow id="f1" sourceRef="S" targetRef="T"/><sequenceFlow id="f2" sourceRef="T" targetRef="E"/>
            </process></definitions>"#
        );
        let process = read(&xml).expect("reads");
        let mut all = findings(&process, Severity::Error);
        all.extend(findings(&process, Severity::Warning));
        all.retain(|finding| !finding.ends_with(" p"));
        all.join("; ")
    };
    let good = r#"name="Ký" mc:role="leader" mc:unit="leadership" mc:hours="0.25" mc:kind="release""#;
    assert_eq!(with(good), "");
    assert_eq!(with(&good.replace("leadership", "$lead")), "");
    assert_eq!(with(&good.replace("leadership", "H99.06/land-registry")), "");
    assert_eq!(with(&good.replace("leadership", "$boss")), "unit-placeholder-unknown T");
    assert_eq!(with(&good.replace("leadership", "Phòng Tư pháp")), "unit-malformed T");
    assert_eq!(with(&good.replace("leadership", "H99.06/")), "unit-malformed T");
    assert_eq!(with(&good.replace("leader\"", "LANH_DAO\"")), "role-unknown T");
    assert_eq!(with(&good.replace("Ký", " ")), "task-without-name T");
    assert_eq!(with(&good.replace("mc:role", "mc:rule")), "task-without-performer T");
    assert_eq!(with(&good.replace("mc:hours", "mc:slaHours")), "task-without-time T");
    assert_eq!(with(&good.replace("0.25", "0,25")), "hours-malformed T; task-without-time T");
    assert_eq!(with(&good.replace("0.25", "-3")), "hours-malformed T; task-without-time T");
    assert_eq!(
        with(&good.replace("0.25", "99999999999999999999999999")),
        "hours-malformed T; task-without-time T"
    );
    assert_eq!(with(&good.replace("release", "stamp")), "task-kind-unknown T; release-missing E");
    assert_eq!(with(&good.replace("release", "sign")), "release-missing E");
}

#[test]
fn loose_ends_and_wrong_defaults_are_named() {
    let xml = support::bpmn("f1: S -> T1\nf2: T1 -> X1\nf3*: X1 -> E\nf4: X1 -> T1 [a]");
    let loose = xml.replace(r#"sourceRef="X1" targetRef="T1""#, r#"sourceRef="X1" targetRef="T7""#);
    let found = findings(&read(&loose).expect("reads"), Severity::Error);
    assert_eq!(found, ["flow-end-unknown f4"]);
    let wrong = xml.replace(r#"default="f3""#, r#"default="f2""#);
    let found = findings(&read(&wrong).expect("reads"), Severity::Error);
    assert_eq!(found, ["default-unknown X1", "flow-without-condition f3"]);
}

#[test]
fn the_list_of_codes_is_sorted_and_without_doubles() {
    assert!(FINDING_CODES.is_sorted_by(|a, b| a < b));
}
