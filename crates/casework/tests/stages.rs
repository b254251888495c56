//! What may be done at which stage, and to which kind of task: two tables a lawyer can read.

use std::fmt::Write as _;

use casework::{Command, Completion, Stage};
use process::TaskKind;

use crate::world::story::{Story, decline, hand_over, propose, receive, release};
use crate::world::variants::variants;
use crate::world::{at, id, intake, officer, procedure};

/// What each command leads to at each stage: the stage afterwards, or a dash and the code of the refusal.
const AT_EACH_STAGE: &str = "
submitted
    accept              accepted
    decline             declined
    assign-task         - denied
    complete-step       - denied
    send-back           - denied
    propose-supplement  - denied
    drop-supplement     - denied
    issue-supplement    - denied
    receive-supplement  - denied
    record-payment      - denied
    release             - denied
    hand-over           - denied
declined
    accept              - already-exists
    decline             - already-exists
    assign-task         - unknown-task
    complete-step       - unknown-task
    send-back           - unknown-task
    propose-supplement  - unknown-task
    drop-supplement     - no-supplement
    issue-supplement    - wrong-stage
    receive-supplement  - wrong-stage
    record-payment      - unknown-task
    release             - unknown-task
    hand-over           - wrong-stage
accepted
    accept              - already-exists
    decline             - already-exists
    assign-task         in_progress
    complete-step       in_progress
    send-back           - nothing-before
    propose-supplement  in_progress
    drop-supplement     - no-supplement
    issue-supplement    - no-supplement
    receive-supplement  - wrong-stage
    record-payment      - not-payment
    release             - not-release
    hand-over           - wrong-stage
in_progress
    accept              - already-exists
    decline             - already-exists
    assign-task         (nothing)
    complete-step       in_progress
    send-back           in_progress
    propose-supplement  in_progress
    drop-supplement     - no-supplement
    issue-supplement    - no-supplement
    receive-supplement  - wrong-stage
    record-payment      - not-payment
    release             - not-release
    hand-over           - wrong-stage
  signed
    accept              - already-exists
    decline             - already-exists
    assign-task         in_progress
    complete-step       - needs-release
    send-back           in_progress
    propose-supplement  - result-decided
    drop-supplement     - no-supplement
    issue-supplement    - no-supplement
    receive-supplement  - wrong-stage
    record-payment      - not-payment
    release             result_ready
    hand-over           - wrong-stage
  proposed
    accept              - already-exists
    decline             - already-exists
    assign-task         (nothing)
    complete-step       - supplement-pending
    send-back           - supplement-pending
    propose-supplement  - supplement-pending
    drop-supplement     in_progress
    issue-supplement    awaiting_supplement
    receive-supplement  - wrong-stage
    record-payment      - not-payment
    release             - not-release
    hand-over           - wrong-stage
awaiting_supplement
    accept              - already-exists
    decline             - already-exists
    assign-task         - wrong-stage
    complete-step       - wrong-stage
    send-back           - wrong-stage
    propose-supplement  - wrong-stage
    drop-supplement     - no-supplement
    issue-supplement    - already-done
    receive-supplement  in_progress
    record-payment      - wrong-stage
    release             - wrong-stage
    hand-over           - wrong-stage
  supplemented
    accept              - already-exists
    decline             - already-exists
    assign-task         (nothing)
    complete-step       in_progress
    send-back           in_progress
    propose-supplement  - supplement-limit
    drop-supplement     - no-supplement
    issue-supplement    - no-supplement
    receive-supplement  - already-done
    record-payment      - not-payment
    release             - not-release
    hand-over           - wrong-stage
awaiting_payment
    accept              - already-exists
    decline             - already-exists
    assign-task         awaiting_payment
    complete-step       - needs-payment
    send-back           in_progress
    propose-supplement  - wrong-stage
    drop-supplement     - no-supplement
    issue-supplement    - wrong-stage
    receive-supplement  - wrong-stage
    record-payment      in_progress
    release             - not-release
    hand-over           - wrong-stage
result_ready
    accept              - already-exists
    decline             - already-exists
    assign-task         - task-closed
    complete-step       - task-closed
    send-back           - task-closed
    propose-supplement  - task-closed
    drop-supplement     - no-supplement
    issue-supplement    - wrong-stage
    receive-supplement  - wrong-stage
    record-payment      - task-closed
    release             - task-closed
    hand-over           handed_over
handed_over
    accept              - already-exists
    decline             - already-exists
    assign-task         - task-closed
    complete-step       - task-closed
    send-back           - task-closed
    propose-supplement  - task-closed
    drop-supplement     - no-supplement
    issue-supplement    - wrong-stage
    receive-supplement  - wrong-stage
    record-payment      - task-closed
    release             - task-closed
    hand-over           - already-done
";

/// The same for the commands about a task, by the kind of the task.
const TO_EACH_KIND: &str = "
handle
    assign-task         (nothing)
    complete-step       in_progress
    send-back           in_progress
    propose-supplement  in_progress
    record-payment      - not-payment
    release             - not-release
assign
    assign-task         in_progress
    complete-step       in_progress
    send-back           - nothing-before
    propose-supplement  in_progress
    record-payment      - not-payment
    release             - not-release
opinion
    assign-task         in_progress
    complete-step       in_progress
    send-back           - nothing-before
    propose-supplement  in_progress
    record-payment      - not-payment
    release             - not-release
sign
    assign-task         in_progress
    complete-step       in_progress
    send-back           in_progress
    propose-supplement  in_progress
    record-payment      - not-payment
    release             - not-release
payment
    assign-task         awaiting_payment
    complete-step       - needs-payment
    send-back           in_progress
    propose-supplement  - wrong-stage
    record-payment      in_progress
    release             - not-release
release
    assign-task         in_progress
    complete-step       - needs-release
    send-back           in_progress
    propose-supplement  - result-decided
    record-payment      - not-payment
    release             result_ready
";

/// When the question is put.
const NOW: &str = "2026-12-03 10:00";

/// A case at every stage, some stages in several situations.
fn situations() -> Vec<(&'static str, Story)> {
    let works_at = |kind: TaskKind| {
        move |case: &casework::Case| case.tasks.first().is_some_and(|task| task.kind == kind)
    };
    let at_stage = |stage: Stage| move |case: &casework::Case| case.stage == stage;
    let mut declined = Story::new(procedure("1.004837"));
    let refused = decline(intake(&declined.procedure, ""));
    declined.must("2026-11-20 09:00", "lan", &refused);
    let mut proposed = Story::accepted("1.004837").until(works_at(TaskKind::Handle));
    let by = proposed.performer(&proposed.case.tasks[0]).id.0;
    proposed.must("2026-11-20 11:00", &by, &propose(2));
    let mut supplemented = proposed.clone().until(at_stage(Stage::AwaitingSupplement));
    supplemented.must("2026-11-23 09:00", "lan", &receive());
    vec![
        ("submitted", Story::new(procedure("1.004837"))),
        ("declined", declined),
        ("accepted", Story::accepted("1.004837")),
        ("in_progress", Story::accepted("1.004837").until(works_at(TaskKind::Handle))),
        ("  signed", Story::accepted("1.004837").until(works_at(TaskKind::Release))),
        ("  proposed", proposed.clone()),
        ("awaiting_supplement", proposed.clone().until(at_stage(Stage::AwaitingSupplement))),
        ("  supplemented", supplemented),
        ("awaiting_payment", payment()),
        ("result_ready", Story::accepted("1.004837").until(at_stage(Stage::ResultReady))),
        ("handed_over", Story::accepted("1.004837").until(at_stage(Stage::HandedOver))),
    ]
}

/// A case that waits for the applicant's payment.
fn payment() -> Story {
    let mut story = Story::accepted("1.013949")
        .until(|case| case.tasks.first().is_some_and(|task| task.step == "determine"));
    let duty = story.forward(&story.case.tasks[0], "duty", at("2026-11-20 14:00"));
    let by = story.performer(&story.case.tasks[0]).id.0;
    story.must("2026-11-20 14:00", &by, &duty);
    story
}

/// Every command, filled in so that nothing but the stage can stand in its way.
fn commands(story: &Story) -> Vec<Command> {
    let task = story.case.tasks.first();
    let task_no = task.map_or(1, |task| task.task_no);
    let of = intake(&story.procedure, "");
    let whose = task.map_or_else(|| id("minh"), |task| story.performer(task).id);
    let complete =
        task.filter(|task| !matches!(task.kind, TaskKind::Payment | TaskKind::Release)).map_or_else(
            || Command::CompleteStep(Completion { task_no, ..Completion::default() }),
            |task| story.forward(task, "", at(NOW)),
        );
    vec![
        Command::Accept(Box::new(of.clone())),
        decline(of),
        Command::AssignTask { task_no, assignee: Some(whose) },
        complete,
        Command::SendBack { task_no, reason: "Nhầm".into() },
        propose(task_no),
        Command::DropSupplement { reason: "Không cần nữa".into() },
        Command::IssueSupplement,
        receive(),
        Command::RecordPayment {
            task_no,
            amount_vnd: 1_000,
            receipt_no: "BL 07".into(),
            paid_on: at(NOW).to_zoned(jiff::tz::TimeZone::UTC).date(),
        },
        release(task_no, casework::ResultKind::Granted, "12/2026", "2026-12-03"),
        hand_over(true),
    ]
}

/// The stage the command leads to, or the code of the refusal.
fn answer(story: &Story, command: &Command) -> String {
    let desk = officer("lan").clone();
    let actor = match command.task_no().and_then(|no| story.case.task(no)) {
        Some(task) => story.performer(task),
        None => desk,
    };
    let mut after = story.clone();
    match after.act(at(NOW), &actor, command) {
        Ok(events) if events.is_empty() => "(nothing)".to_owned(),
        Ok(_) => after.case.stage.code().to_owned(),
        Err(refused) => format!("- {}", refused.code()),
    }
}

/// One block for each row: the row's name, then a line for each command.
fn table(rows: &[(&str, Story)], commands: impl Fn(&Story) -> Vec<Command>) -> String {
    let mut out = String::new();
    for (name, story) in rows {
        _ = writeln!(out, "{name}");
        for command in commands(story) {
            _ = writeln!(out, "    {:20}{}", command.name(), answer(story, &command));
        }
    }
    out
}

#[track_caller]
fn same(found: &str, wanted: &str) {
    let wanted = wanted.trim_start_matches('\n');
    assert!(found == wanted, "the table is now:\n{found}");
}

#[test]
fn the_situations_cover_every_stage_and_the_samples_every_command() {
    let situations = situations();
    for stage in Stage::ALL {
        assert!(situations.iter().any(|(_, story)| story.case.stage == stage), "{}", stage.code());
    }
    let stages: Vec<String> = Stage::ALL.iter().map(|stage| stage.code().replace('_', "-")).collect();
    assert_eq!(stages, variants(include_str!("../src/stage.rs"), "Stage"));
    let names: Vec<&str> = commands(&situations[0].1).iter().map(Command::name).collect();
    assert_eq!(names, variants(include_str!("../src/command.rs"), "Command"), "one sample of each command");
}

#[test]
fn at_each_stage_each_command_is_allowed_or_refused_as_the_table_says() {
    same(&table(&situations(), commands), AT_EACH_STAGE);
}

/// A case with an open task of each kind.
fn tasks_of_each_kind() -> Vec<(&'static str, Story)> {
    let first = |kind: TaskKind| {
        move |case: &casework::Case| case.tasks.first().is_some_and(|task| task.kind == kind)
    };
    vec![
        ("handle", Story::accepted("1.004837").until(first(TaskKind::Handle))),
        ("assign", Story::accepted("1.004837")),
        ("opinion", Story::accepted("1.003622").until(first(TaskKind::Opinion))),
        ("sign", Story::accepted("1.004837").until(first(TaskKind::Sign))),
        ("payment", payment()),
        ("release", Story::accepted("1.004837").until(first(TaskKind::Release))),
    ]
}

#[test]
fn to_each_kind_of_task_each_command_is_allowed_or_refused_as_the_table_says() {
    let rows = tasks_of_each_kind();
    for (name, story) in &rows {
        assert_eq!(story.case.tasks[0].kind.word(), *name, "the row shows what it says");
    }
    let names: Vec<&str> = rows.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, variants(include_str!("../../process/src/model.rs"), "TaskKind"));
    let on_task = |story: &Story| {
        let all = commands(story).into_iter();
        all.filter(|command| command.task_no().is_some()).collect()
    };
    same(&table(&rows, on_task), TO_EACH_KIND);
}
