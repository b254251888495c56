//! The case that is measured: eight user tasks in a row, the last two a signature and the release.

use std::fmt::Write as _;
use std::sync::Arc;

use access::{Actor, OfficerId};
use casework::{Command, Completion, IntakeInput, PersonInput, ResultKind, check_intake};
use jiff::Timestamp;
use procedure::Package;
use store::{Asked, Done, ExecuteError, Fresh, Store, Target, World, WorldError, cases};

use crate::Failure;

/// Code of the procedure; no shipped one has it.
pub(crate) const PROCEDURE: &str = "9.000008";
/// User tasks of a case.
pub(crate) const STEPS: u32 = 8;
/// The shipped procedure whose facts and form it borrows.
const LIKE: &str = "1.014028";

/// The procedure as a package.
pub(crate) fn procedure() -> Result<Package, WorldError> {
    let unreadable = |why: String| WorldError::Unreadable("procedure", why);
    let packages = demo::shipped::packages().map_err(|error| unreadable(error.to_string()))?;
    let like = packages.into_iter().find(|package| package.code == LIKE);
    let like = like.ok_or_else(|| unreadable(format!("no {LIKE}")))?;
    Ok(Package {
        code: PROCEDURE.to_owned(),
        procedure_toml: like.procedure_toml.replacen(LIKE, PROCEDURE, 1),
        process_bpmn: process(),
        form_json: like.form_json,
    })
}

fn process() -> String {
    let mut nodes = String::new();
    for step in 1..=STEPS {
        let performer = match step {
            7 => "mc:kind=\"sign\" mc:role=\"leader\" mc:unit=\"leadership\"",
            STEPS => "mc:kind=\"release\" mc:role=\"clerk\" mc:unit=\"office\"",
            _handle => "mc:role=\"case_officer\" mc:unit=\"culture-society\"",
        };
        // Writing to a string cannot fail.
        let _written = write!(
            nodes,
            "<userTask id=\"step-{step}\" name=\"Bước {step}\" mc:hours=\"3\" {performer}/>\
             <sequenceFlow id=\"to-{step}\" sourceRef=\"{}\" targetRef=\"step-{step}\"/>",
            if step == 1 { "start".to_owned() } else { format!("step-{}", step - 1) },
        );
    }
    format!(
        "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" xmlns:mc=\"urn:motcua:1\">\
         <process id=\"eight-steps\" isExecutable=\"true\"><startEvent id=\"start\"/>{nodes}\
         <sequenceFlow id=\"to-end\" sourceRef=\"step-{STEPS}\" targetRef=\"end\"/><endEvent id=\"end\"/></process>\
         </definitions>"
    )
}

/// The command of the desk that makes a case.
pub(crate) fn accept(world: &World, now: Timestamp) -> Result<Command, Failure> {
    let (procedure, _) =
        world.procedures.current(PROCEDURE).ok_or("the store has no procedure to measure")?;
    let today = calendar::to_local(now).date();
    let input = IntakeInput {
        procedure: PROCEDURE.to_owned(),
        applicant: PersonInput {
            kind: "citizen".to_owned(),
            full_name: "Nguyễn Thị Đo Lường".to_owned(),
            phone: "0912345678".to_owned(),
            email: "do.luong@example.com".to_owned(),
            address: "Số 1 phố Đo Lường, phường Hoa Sen".to_owned(),
            ..PersonInput::default()
        },
        form: procedure.form.as_ref().map(|form| demo::answers(form, today)).unwrap_or_default(),
        missing_because: "Nộp sau".to_owned(),
        confirmed: true,
        ..IntakeInput::default()
    };
    let intake = check_intake(&input, &procedure, today).map_err(|faults| format!("{faults:?}"))?;
    Ok(Command::Accept(Box::new(intake)))
}

/// Who does a step; 0 is the desk.
pub(crate) fn officer_id(step: u32) -> &'static str {
    match step {
        0 => "lan",
        7 => "son",
        STEPS => "mai",
        _handle => "yen",
    }
}

/// The command of a step.
pub(crate) fn command(step: u32, today: jiff::civil::Date) -> Command {
    match step {
        STEPS => Command::Release {
            task_no: STEPS,
            result: ResultKind::Granted,
            number: "125/QĐ-UBND".to_owned(),
            signed_on: today,
            note: String::new(),
        },
        task_no => Command::CompleteStep(Completion {
            task_no,
            opinion: "Hồ sơ đủ điều kiện, đề nghị giải quyết.".to_owned(),
            ..Completion::default()
        }),
    }
}

/// Carries a command out as one transaction.
pub(crate) fn carry_out(
    store: &Store,
    world: &Arc<World>,
    (case_no, step): (Option<&str>, u32),
    (command, now, bits): (Command, Timestamp, u64),
) -> Result<Done, Failure> {
    let actor: Actor =
        world.directory.officer(&OfficerId(officer_id(step).to_owned())).ok_or("no such officer")?.clone();
    let (world, case_no) = (Arc::clone(world), case_no.map(str::to_owned));
    let done = store.write_blocking(move |tx| {
        let target = case_no.as_deref().map_or(Target::New { procedure: PROCEDURE }, Target::Case);
        let asked = Asked { target, command: &command, actor: &actor, now, fresh: Fresh { bits } };
        cases::execute(tx, &world, &asked)
    });
    done.map_err(|error: ExecuteError| error.into())
}
