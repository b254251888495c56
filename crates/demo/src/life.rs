//! The life of one case: what the officers do next, and when.

use access::{Actor, Role};
use calendar::{WorkingCalendar, to_instant, to_local};
use casework::{Case, Command, Completion, Delivery, HandOver, Paper, Stage, SupplementItem, Task};
use jiff::{SignedDuration, Timestamp};
use process::TaskKind;
use store::World;

use crate::chance::Chance;
use crate::goals::Goal;
use crate::request::Request;
use crate::{steering, words};

/// Acts after which a case is left alone, whatever its process.
const ACTS_MAX: u32 = 60;

/// A case that lives.
pub(crate) struct Life<'w> {
    world: &'w World,
    chance: Chance,
    goal: Option<Goal>,
    /// When something was last done.
    now: Timestamp,
    until: Timestamp,
    /// Whether the applicant will have to bring something.
    asks: bool,
    /// Whether an officer will be late once.
    late: bool,
    acts: u32,
}

/// What is done next.
pub(crate) struct Next<'w> {
    pub(crate) actor: &'w Actor,
    pub(crate) command: Command,
    pub(crate) at: Timestamp,
}

impl<'w> Life<'w> {
    /// The life of a case that has just been accepted or declined.
    pub(crate) fn begin(world: &'w World, request: &Request, until: Timestamp) -> Self {
        let mut chance = Chance::of(request.bits, 0);
        let goal = request.goal.clone();
        let asks = goal.as_ref().map_or_else(|| chance.percent(9), Goal::needs_supplement);
        let late = chance.percent(if goal.is_some() { 15 } else { 9 });
        Self { world, chance, goal, now: request.at, until, asks, late, acts: 0 }
    }

    /// What is done next; `None` when nothing is before the end of the simulated time.
    pub(crate) fn next(&mut self, case: &Case) -> Option<Next<'w>> {
        if self.acts >= ACTS_MAX || self.goal.as_ref().is_some_and(|goal| goal.is_reached(case)) {
            return None;
        }
        let next = match case.stage {
            Stage::Submitted | Stage::Declined | Stage::HandedOver => None,
            Stage::AwaitingSupplement => self.receive_supplement(case),
            Stage::AwaitingPayment => self.pay(case),
            Stage::ResultReady => self.hand_over(case),
            Stage::Accepted | Stage::InProgress if case.supplement_proposed() => self.issue_supplement(case),
            Stage::Accepted | Stage::InProgress => self.work(case),
        }?;
        if next.at > self.until {
            return None;
        }
        self.now = next.at;
        self.acts += 1;
        Some(next)
    }

    /// Works on one of the open tasks.
    fn work(&mut self, case: &Case) -> Option<Next<'w>> {
        let task = self.chance.pick(&case.tasks)?.clone();
        let actor = steering::performer(self.world, case, &task, &mut self.chance)?;
        let takes = task.assignee.is_none() && task.kind == TaskKind::Handle && self.chance.percent(40);
        if takes {
            let command = Command::AssignTask { task_no: task.task_no, assignee: Some(actor.id.clone()) };
            let minutes = self.chance.between(2, 20);
            return Some(Next { actor, command, at: self.working(task.started_at, minutes)? });
        }
        let at = self.when_done(&task)?;
        if self.asks && task.kind == TaskKind::Handle && case.supplements_issued == 0 {
            self.asks = false;
            return Some(Next { actor, command: self.propose(case, &task), at });
        }
        let sends_back = task.origin.is_some()
            && self.goal.is_none()
            && task.kind != TaskKind::Payment
            && self.chance.percent(2);
        if sends_back {
            let reason = self.chance.word(words::RETURN_REASONS).to_owned();
            return Some(Next { actor, command: Command::SendBack { task_no: task.task_no, reason }, at });
        }
        let command = match task.kind {
            TaskKind::Payment => return self.pay(case),
            TaskKind::Release => Command::Release {
                task_no: task.task_no,
                result: steering::result(case, self.world),
                number: format!("{}/{}", case.book.entry, case.book.year),
                signed_on: to_local(at).date(),
                note: String::new(),
            },
            TaskKind::Handle | TaskKind::Assign | TaskKind::Opinion | TaskKind::Sign => {
                Command::CompleteStep(self.complete(case, &task)?)
            }
        };
        Some(Next { actor, command, at })
    }

    fn complete(&mut self, case: &Case, task: &Task) -> Option<Completion> {
        let (procedure, _) = self.world.procedures.version(&case.procedure, case.procedure_version)?;
        let outcomes = procedure.process.outcomes(&task.step);
        let outcome = steering::outcome(&outcomes, self.goal.as_ref(), &mut self.chance);
        let next = outcomes.iter().find(|known| known.code == outcome).map(|known| known.next.as_slice());
        let assign_next_to = if task.kind == TaskKind::Assign {
            steering::next_performer(self.world, case, task, next.unwrap_or_default(), &mut self.chance)
        } else {
            None
        };
        let opinion = match outcome.as_str() {
            "return" => self.chance.word(words::RETURN_REASONS),
            "fail" | "reject" | "refuse" => self.chance.word(words::REFUSALS),
            _onwards if task.kind == TaskKind::Opinion || self.chance.percent(45) => {
                self.chance.word(words::OPINIONS)
            }
            _silent => "",
        };
        let opinion = opinion.to_owned();
        Some(Completion {
            task_no: task.task_no,
            outcome,
            opinion,
            assign_next_to,
            form: serde_json::Map::new(),
        })
    }

    fn propose(&mut self, case: &Case, task: &Task) -> Command {
        let paper = self.chance.pick(&case.papers);
        let item = SupplementItem {
            component: paper.map(|paper| paper.component.clone()).unwrap_or_default(),
            name: paper.map_or_else(|| "Bản sao căn cước".to_owned(), |paper| paper.name.clone()),
            originals: 0,
            certified_copies: 0,
            photocopies: 1,
        };
        Command::ProposeSupplement {
            task_no: task.task_no,
            items: vec![item],
            reason: self.chance.word(words::SUPPLEMENT_REASONS).to_owned(),
            legal_ground: String::new(),
        }
    }

    fn issue_supplement(&mut self, case: &Case) -> Option<Next<'w>> {
        let minutes = self.chance.between(10, 150);
        let at = self.working(self.now, minutes)?;
        Some(Next { actor: self.desk(case)?, command: Command::IssueSupplement, at })
    }

    fn receive_supplement(&mut self, case: &Case) -> Option<Next<'w>> {
        if self.chance.percent(6) {
            // Some never come back.
            return None;
        }
        let minutes = self.chance.between(200, 2_400);
        let at = self.working(self.now, minutes)?;
        let request = case.supplement.as_ref()?;
        let paper = |item: &SupplementItem| Paper {
            component: item.component.clone(),
            name: item.name.clone(),
            originals: item.originals,
            certified_copies: item.certified_copies,
            photocopies: item.photocopies,
            note: String::new(),
        };
        let papers = request.items.iter().map(paper).collect();
        let command = Command::ReceiveSupplement { papers, note: String::new() };
        Some(Next { actor: self.desk(case)?, command, at })
    }

    fn pay(&mut self, case: &Case) -> Option<Next<'w>> {
        let task = case.tasks.iter().find(|task| task.kind == TaskKind::Payment)?.clone();
        let actor = steering::performer(self.world, case, &task, &mut self.chance)?;
        let minutes = self.chance.between(120, 1_500);
        let at = self.working(self.now, minutes)?;
        let command = Command::RecordPayment {
            task_no: task.task_no,
            amount_vnd: self.chance.between(10, 900) * 50_000,
            receipt_no: format!("BL-{:06}", self.chance.between(1, 999_999)),
            paid_on: to_local(at).date(),
        };
        Some(Next { actor, command, at })
    }

    fn hand_over(&mut self, case: &Case) -> Option<Next<'w>> {
        if self.goal.is_none() && self.chance.percent(3) {
            // Some results are never fetched.
            return None;
        }
        let minutes = self.chance.between(15, 1_200);
        let at = self.working(self.now, minutes)?;
        let (receiver, relation) = match &case.submitter {
            Some(person) => (person.full_name.clone(), person.relation.clone()),
            None => (case.applicant.full_name.clone(), String::new()),
        };
        let delivery = if case.delivery == Delivery::Post { Delivery::Post } else { Delivery::Desk };
        let hand_over = HandOver { receiver, relation, delivery, note: String::new() };
        Some(Next { actor: self.desk(case)?, command: Command::HandOver { hand_over, fees_paid: true }, at })
    }

    /// Someone at the desk of the agency that received the case.
    fn desk(&mut self, case: &Case) -> Option<&'w Actor> {
        let at_the_desk = |officer: &&Actor| {
            officer
                .memberships
                .iter()
                .any(|post| post.agency == case.agency && post.role == Role::DeskOfficer)
        };
        let officers: Vec<&'w Actor> = self.world.directory.officers().filter(at_the_desk).collect();
        self.chance.pick(&officers).copied()
    }

    /// When the officer is ready with a task.
    fn when_done(&mut self, task: &Task) -> Option<Timestamp> {
        let allotted = i64::from(task.allotted_minutes.unwrap_or(60));
        let share = if self.late && task.kind != TaskKind::Assign && self.chance.percent(40) {
            self.late = false;
            self.chance.share(1.1, 2.4)
        } else {
            self.chance.share(0.05, 0.85)
        };
        self.working(task.started_at, (allotted as f64 * share) as i64)
    }

    /// So many working minutes after a moment, never before what was done last.
    fn working(&mut self, from: Timestamp, minutes: i64) -> Option<Timestamp> {
        let calendar = &self.world.calendar;
        let start = calendar.next_working_moment(to_local(from.max(self.now))).ok()?;
        let minutes = if self.goal.is_some() { self.hurried(calendar, start)? } else { minutes };
        let moment = calendar.add_working_minutes(start, minutes.max(1)).ok()?;
        let seconds = SignedDuration::from_secs(self.chance.between(0, 59));
        let at = to_instant(moment).checked_add(seconds).ok()?;
        let soonest = self.now.checked_add(SignedDuration::from_secs(1)).ok()?;
        Some(at.max(soonest))
    }

    /// A case with a goal gets there in the time that is left, most of them shortly before its end.
    fn hurried(&mut self, calendar: &WorkingCalendar, start: jiff::civil::DateTime) -> Option<i64> {
        let left = calendar.minutes_between(start, to_local(self.until)).ok()?;
        let share = if self.late { self.chance.share(0.02, 0.1) } else { self.chance.share(0.3, 0.6) };
        (left > 1).then_some((left as f64 * share) as i64)
    }
}
