//! How tokens move, told as small processes.

mod support;

use process::{Advance, ConditionError, Marking, Stuck};
use rules::{EvalError, Facts};
use support::{outcome, process};

/// Ids of the tasks opened, with a tilde before those reached over a parallel gateway.
fn opened(advance: &Advance) -> Vec<String> {
    let shown = |o: &process::Opened| format!("{}{}", if o.straight { "" } else { "~" }, o.task);
    advance.opened.iter().map(shown).collect()
}

const REVIEW: &str = "
    f1: S -> T1
    f2: T1 -> X1
    f3: X1 -> T2 [approve]
    f4: X1 -> T1 [return]
    f5*: X1 -> E
    f6: T2 -> E";

const BRANCHES: &str = "
    f1: S -> P1
    f2: P1 -> T1
    f3: P1 -> T2
    f4: T1 -> P2
    f5: T2 -> P2
    f6: P2 -> TR3
    f7: TR3 -> E";

#[test]
fn a_case_goes_from_step_to_step_and_ends() {
    let process = process(REVIEW);
    let first = process.start(&Facts::new()).expect("starts");
    assert_eq!((opened(&first), first.taken.clone()), (vec!["T1".into()], vec!["f1".into()]));
    let second = process.leave(&first.marking, "T1", &outcome("approve")).expect("moves on");
    assert_eq!(opened(&second), ["T2"]);
    assert_eq!(second.opened[0].over, ["f2", "f3"]);
    let last = process.leave(&second.marking, "T2", &outcome("done")).expect("ends");
    assert_eq!((last.ends_reached, last.opened.len(), last.marking.is_empty()), (1, 0, true));
}

#[test]
fn the_outcome_decides_the_way_and_the_default_takes_the_rest() {
    let process = process(REVIEW);
    let leave = |code: &str| process.leave(&Marking::default(), "T1", &outcome(code)).map(|a| a.taken);
    assert_eq!(leave("return"), Ok(vec!["f2".into(), "f4".into()]));
    assert_eq!(leave("done"), Ok(vec!["f2".into(), "f5".into()]));
    let refused = Stuck::UnknownOutcome { task: "T1".into(), outcome: "burn".into() };
    assert_eq!(leave("burn"), Err(refused));
    let no_task = |task: &str| process.leave(&Marking::default(), task, &outcome("done")).map(|a| a.taken);
    assert_eq!(no_task("X1"), Err(Stuck::UnknownTask { task: "X1".into() }));
    assert_eq!(no_task("T9"), Err(Stuck::UnknownTask { task: "T9".into() }));
}

#[test]
fn outcomes_name_what_comes_next() {
    let process = process(REVIEW);
    let outcomes: Vec<String> = process
        .outcomes("T1")
        .into_iter()
        .map(|outcome| format!("{} ({}): {}", outcome.code, outcome.name, outcome.next.join(", ")))
        .collect();
    assert_eq!(outcomes, ["approve (to approve): Step T2", "return (to return): Step T1", "done (): "]);
    let only = process.outcomes("T2");
    assert_eq!((only.len(), only[0].code.as_str(), only[0].next.len()), (1, "done", 0));
    assert!(process.outcomes("X1").is_empty());
}

#[test]
fn outcomes_are_found_in_written_conditions_too() {
    let process = process(
        r#"
        f1: S -> T1
        f2: T1 -> X1
        f3: X1 -> T2 {outcome in ("approve", "sign") and form.soTien > 0}
        f4: X1 -> T3 {outcome = "return"}
        f5*: X1 -> E
        f6: T2 -> E
        f7: T3 -> E"#,
    );
    let codes: Vec<String> = process.outcomes("T1").into_iter().map(|outcome| outcome.code).collect();
    assert_eq!(codes, ["approve", "sign", "return", "done"]);
    let mut facts = outcome("sign");
    facts.set("form.soTien", 5);
    let advance = process.leave(&Marking::default(), "T1", &facts).expect("moves on");
    assert_eq!(opened(&advance), ["T2"]);
    facts.set("form.soTien", 0);
    let advance = process.leave(&Marking::default(), "T1", &facts).expect("moves on");
    assert_eq!(advance.ends_reached, 1);
}

#[test]
fn a_join_waits_for_every_branch_whichever_comes_first() {
    let process = process(BRANCHES);
    for (first, second, waiting) in [("T1", "T2", "f4"), ("T2", "T1", "f5")] {
        let start = process.start(&Facts::new()).expect("starts");
        assert_eq!(opened(&start), ["~T1", "~T2"]);
        let half = process.leave(&start.marking, first, &Facts::new()).expect("waits");
        assert!(half.opened.is_empty());
        assert_eq!(half.marking.waiting.iter().collect::<Vec<_>>(), [(&waiting.to_owned(), &1)]);
        let whole = process.leave(&half.marking, second, &Facts::new()).expect("joins");
        assert_eq!((opened(&whole), whole.marking.is_empty()), (vec!["~TR3".into()], true));
    }
}

#[test]
fn a_join_consumes_exactly_one_token_of_each_branch() {
    let process = process(BRANCHES);
    let mut marking = Marking::default();
    marking.waiting.insert("f4".into(), 2);
    let once = process.leave(&marking, "T2", &Facts::new()).expect("joins");
    assert_eq!((opened(&once).len(), once.marking.waiting.get("f4")), (1, Some(&1)));
    let twice = process.leave(&once.marking, "T2", &Facts::new()).expect("joins");
    assert_eq!((opened(&twice).len(), twice.marking.is_empty()), (1, true));
    let waits = process.leave(&marking, "T1", &Facts::new()).expect("waits");
    assert_eq!(waits.marking.waiting.get("f4"), Some(&3));
}

#[test]
fn a_marking_is_stored_as_a_plain_map() {
    let mut marking = Marking::default();
    assert_eq!(serde_json::to_string(&marking).expect("json"), "{}");
    marking.waiting.insert("f4".into(), 1);
    let json = serde_json::to_string(&marking).expect("json");
    assert_eq!(json, r#"{"f4":1}"#);
    assert_eq!(serde_json::from_str::<Marking>(&json).expect("json"), marking);
}

#[test]
fn a_gateway_without_way_out_says_so_and_a_wrong_condition_too() {
    let process = process(
        r"
        f1: S -> T1
        f2: T1 -> X1
        f3: X1 -> E {form.soTien > 10}
        f4: X1 -> T1 {form.soTien < 10}",
    );
    let leave = |facts: &Facts| process.leave(&Marking::default(), "T1", facts).map(|advance| advance.taken);
    let mut facts = Facts::new();
    assert_eq!(leave(&facts), Err(Stuck::NoWayOut { gateway: "X1".into() }));
    facts.set("form.soTien", 11);
    assert_eq!(leave(&facts), Ok(vec!["f2".into(), "f3".into()]));
    facts.set("form.soTien", "eleven");
    let Err(Stuck::Condition { flow, error: ConditionError::Eval(EvalError::Mismatch { .. }) }) =
        leave(&facts)
    else {
        panic!("a text is not ordered against a number");
    };
    assert_eq!(flow, "f3");
}

#[test]
fn a_circle_of_gateways_stops_by_itself() {
    let process = process("f1: S -> X1\nf2: X1 -> X2\nf3: X2 -> X1");
    assert_eq!(process.start(&Facts::new()), Err(Stuck::TooManySteps));
    let process = support::process("f1: S -> X1\nf2: X1 -> P1\nf3: P1 -> X1\nf4: P1 -> X1\nf5: P1 -> T1");
    assert_eq!(process.start(&Facts::new()), Err(Stuck::TooManySteps));
}

#[test]
fn steps_come_in_the_order_people_meet_them() {
    let process = process(
        "
        f1: S -> T9
        f2: T9 -> X1
        f3: X1 -> T1 [more]
        f4*: X1 -> T5
        f5: T1 -> T9
        f6: T5 -> TR0
        f7: TR0 -> E",
    );
    let order: Vec<&str> = process.steps_in_order().map(|task| task.id.as_str()).collect();
    assert_eq!(order, ["T9", "T1", "T5", "TR0"]);
    let before = |id| process.predecessors(id).iter().map(|task| task.id.as_str()).collect::<Vec<_>>();
    assert_eq!(before("T9"), ["T1"]);
    assert_eq!(before("T5"), ["T9"]);
    assert!(before("nothing").is_empty());
    let ahead = |id| process.ahead_of(id).into_iter().collect::<Vec<_>>().join(" ");
    assert_eq!(ahead("T9"), "E T1 T5 TR0 X1 f2 f3 f4 f5 f6 f7");
    assert_eq!((ahead("T1"), ahead("T5")), ("f5".to_owned(), "E TR0 f6 f7".to_owned()));
    assert!(ahead("nothing").is_empty());
}
