//! A case that goes through the hands of officers, checked for its promises after every act.

use std::sync::Arc;

use access::{Actor, Directory};
use casework::{
    Book, Case, Command, Completion, Context, Entry, Event, HandOver, Intake, Numbers, Paper, Rejection,
    ResultKind, Settings, Stage, SupplementItem, Task, decide, evolve, fold,
};
use jiff::Timestamp;
use procedure::Procedure;
use process::TaskKind;

use super::{at, day, id, intake, officer, procedure, shown, world};

/// One case and everything around it.
#[derive(Clone)]
pub(crate) struct Story {
    pub(crate) case: Case,
    pub(crate) journal: Vec<Entry>,
    pub(crate) procedure: Arc<Procedure>,
    pub(crate) settings: Settings,
    /// Officers as they are now; posts change while cases run.
    pub(crate) directory: Directory,
    slips: u32,
}

impl Story {
    /// Nothing has happened yet.
    pub(crate) fn new(procedure: Arc<Procedure>) -> Self {
        let directory = world().directory.clone();
        let settings = Settings::default();
        Self { case: Case::default(), journal: Vec::new(), procedure, settings, directory, slips: 0 }
    }

    /// Lan accepted a case of this procedure on Friday 20/11/2026 at nine.
    pub(crate) fn accepted(code: &str) -> Self {
        let mut story = Self::new(procedure(code));
        let accept = Command::Accept(Box::new(intake(&story.procedure, "")));
        story.must("2026-11-20 09:00", "lan", &accept);
        story
    }

    /// What the case would say to a command, without doing it.
    pub(crate) fn ask(
        &self,
        now: Timestamp,
        actor: &Actor,
        command: &Command,
    ) -> Result<Vec<Event>, Rejection> {
        let numbers = Numbers {
            case_no: "H99.18-261120-0001".to_owned(),
            lookup_code: "7K4QX2".to_owned(),
            book: Book { year: 2026, entry: 1 },
            slip_no: self.slips + 1,
        };
        let ctx = Context {
            now,
            actor,
            directory: &self.directory,
            calendar: &world().calendar,
            procedure: &self.procedure,
            procedure_version: 1,
            settings: &self.settings,
            numbers: &numbers,
        };
        decide(&self.case, command, &ctx)
    }

    /// Does it, if the case agrees, and checks what must hold of every case.
    pub(crate) fn act(
        &mut self,
        now: Timestamp,
        actor: &Actor,
        command: &Command,
    ) -> Result<Vec<Event>, Rejection> {
        let events = self.ask(now, actor, command)?;
        for event in &events {
            evolve(&mut self.case, event, now, &actor.id);
            let seq = self.case.version;
            self.slips += u32::from(matches!(event, Event::SupplementRequested { .. }));
            self.journal.push(Entry { seq, at: now, actor: actor.id.clone(), event: event.clone() });
        }
        self.promises_hold();
        Ok(events)
    }

    /// Does it; it must be allowed.
    pub(crate) fn must(&mut self, now: &str, name: &str, command: &Command) -> Vec<Event> {
        self.act(at(now), officer(name), command)
            .unwrap_or_else(|rejection| panic!("{now} {name} {}: {rejection:?}", command.name()))
    }

    /// What holds of every case after every act.
    pub(crate) fn promises_hold(&self) {
        let case = &self.case;
        assert_eq!(&fold(&self.journal), case, "replay gives the live case");
        assert_eq!(case.version as usize, self.journal.len(), "the version counts the entries");
        let mut numbers: Vec<u32> = case.tasks.iter().map(|task| task.task_no).collect();
        numbers.extend(case.closed.iter().map(|closed| closed.task_no));
        numbers.sort_unstable();
        let expected: Vec<u32> = (1..case.next_task_no).collect();
        assert_eq!(numbers, expected, "every task is open or closed, once");
        let idle = case.tasks.is_empty();
        match case.stage {
            Stage::Submitted => assert!(!case.exists()),
            Stage::Accepted | Stage::InProgress | Stage::AwaitingSupplement => {
                assert!(!idle, "no token is lost");
            }
            Stage::AwaitingPayment => {
                assert!(
                    case.tasks.iter().any(|task| task.kind == TaskKind::Payment),
                    "somebody takes the payment"
                );
            }
            Stage::ResultReady | Stage::HandedOver => {
                assert!(idle && case.marking.is_empty() && case.released.is_some(), "the work is over");
            }
            Stage::Declined => assert!(idle),
        }
        let paused = case.clock.as_ref().is_some_and(|clock| clock.paused_at.is_some());
        let waits = matches!(case.stage, Stage::AwaitingSupplement | Stage::AwaitingPayment);
        assert!(!paused || waits, "the clock stands still only while the applicant is awaited");
    }

    /// An officer who may act on the task.
    pub(crate) fn performer(&self, task: &Task) -> Actor {
        let assigned = task.assignee.as_ref().and_then(|officer| self.directory.officer(officer));
        let may_sign = |officer: &&Actor| task.kind != TaskKind::Sign || officer.id != self.case.received_by;
        assigned
            .or_else(|| self.directory.members(&task.agency, &task.unit, task.role).find(may_sign))
            .unwrap_or_else(|| panic!("nobody performs {}/{} {:?}", task.agency, task.unit, task.role))
            .clone()
    }

    /// The command that moves a task on, with the given outcome or, when it is empty, the first one.
    pub(crate) fn forward(&self, task: &Task, outcome: &str, now: Timestamp) -> Command {
        let today = calendar::to_local(now).date();
        let task_no = task.task_no;
        match task.kind {
            TaskKind::Payment => Command::RecordPayment {
                task_no,
                amount_vnd: 1_500_000,
                receipt_no: "BL 07".into(),
                paid_on: today,
            },
            TaskKind::Release => Command::Release {
                task_no,
                // Whatever was decided; without a decision the paper alone says what it is.
                result: self.case.decided(&self.procedure.process).unwrap_or(ResultKind::Granted),
                number: "12/2026".into(),
                signed_on: today,
                note: String::new(),
            },
            TaskKind::Handle | TaskKind::Assign | TaskKind::Opinion | TaskKind::Sign => {
                let first = self.procedure.process.outcome_codes(&task.step).next().unwrap_or_default();
                let outcome = if outcome.is_empty() { first } else { outcome }.to_owned();
                let assign_next_to = (task.kind == TaskKind::Assign).then(|| self.somebody_for_next(task));
                let opinion = "Đồng ý".to_owned();
                Command::CompleteStep(Completion {
                    task_no,
                    outcome,
                    opinion,
                    assign_next_to,
                    ..Completion::default()
                })
            }
        }
    }

    fn somebody_for_next(&self, task: &Task) -> access::OfficerId {
        let role = access::Role::CaseOfficer;
        let mut members = self.directory.members(&task.agency, &task.unit, role);
        members.next().map_or_else(|| id("nobody"), |officer| officer.id.clone())
    }

    /// The next allowed act of a diligent office, and who does it; `None` when all is done.
    pub(crate) fn next_act(&self, now: Timestamp) -> Option<(Actor, Command)> {
        let desk = officer("lan").clone();
        match self.case.stage {
            Stage::Submitted | Stage::Declined | Stage::HandedOver => None,
            Stage::ResultReady => Some((desk, hand_over(true))),
            Stage::AwaitingSupplement => Some((desk, receive())),
            Stage::Accepted | Stage::InProgress | Stage::AwaitingPayment => {
                if self.case.supplement_proposed() {
                    return Some((desk, Command::IssueSupplement));
                }
                let task = self.case.tasks.first()?;
                Some((self.performer(task), self.forward(task, "", now)))
            }
        }
    }

    /// Goes on, an hour a step, until the stage or the kind of the first open task is reached.
    pub(crate) fn until(mut self, reached: impl Fn(&Case) -> bool) -> Self {
        let mut now = self.journal.last().map_or_else(|| at("2026-11-20 09:00"), |entry| entry.at);
        for _ in 0..60 {
            if reached(&self.case) {
                return self;
            }
            now += jiff::SignedDuration::from_mins(60);
            let (actor, command) = self.next_act(now).expect("there is something to do");
            self.act(now, &actor, &command).unwrap_or_else(|refused| panic!("{}: {refused:?}", shown(now)));
        }
        panic!("never reached; stands at {:?}", self.case.stage);
    }
}

/// Hand the result over to the applicant.
pub(crate) fn hand_over(fees_paid: bool) -> Command {
    let hand_over = HandOver {
        receiver: "Trần Thị Bình".into(),
        relation: String::new(),
        delivery: casework::Delivery::Desk,
        note: String::new(),
    };
    Command::HandOver { hand_over, fees_paid }
}

/// Receive one missing paper.
pub(crate) fn receive() -> Command {
    let paper = Paper { name: "Trích lục ly hôn".into(), originals: 1, ..Paper::default() };
    Command::ReceiveSupplement { papers: vec![paper], note: String::new() }
}

/// Draft a supplement request from a task.
pub(crate) fn propose(task_no: u32) -> Command {
    let item =
        SupplementItem { name: "Trích lục ly hôn".into(), originals: 1, ..SupplementItem::default() };
    Command::ProposeSupplement {
        task_no,
        items: vec![item],
        reason: "Thiếu giấy tờ chứng minh".into(),
        legal_ground: String::new(),
    }
}

/// Decline at the desk.
pub(crate) fn decline(intake: Intake) -> Command {
    Command::Decline { intake: Box::new(intake), reason: "Không thuộc thẩm quyền".into() }
}

/// Release the result of a task.
pub(crate) fn release(task_no: u32, result: ResultKind, number: &str, signed_on: &str) -> Command {
    let signed_on = day(signed_on);
    Command::Release { task_no, result, number: number.into(), signed_on, note: String::new() }
}
