//! Everything the parts of the page look at.

use access::{Act, Actor, OfficerId, may};
use casework::{Acceptance, Case, Entry, Task, supplement_request_due};
use jiff::Timestamp;
use procedure::Procedure;
use store::World;

use crate::web::task_row::named;
use crate::web::texts::Texts;
use crate::web::time::{self, Chip};

/// A case as one officer looks at it at one moment.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    pub(super) texts: &'a Texts,
    pub(super) world: &'a World,
    pub(super) procedure: &'a Procedure,
    pub(super) actor: &'a Actor,
    pub(super) case: &'a Case,
    pub(super) journal: &'a [Entry<Acceptance>],
    pub(super) now: Timestamp,
}

impl<'a> Scene<'a> {
    /// Whether the officer may do this to the case, or to one of its open tasks.
    pub(super) fn may(&self, act: Act, task_no: Option<u32>) -> bool {
        may(self.actor, act, &self.case.subject(task_no)).is_ok()
    }

    /// Text with arguments.
    pub(super) fn with(&self, key: &str, args: &[(&str, &str)]) -> String {
        self.texts.with(key, args)
    }

    /// Text without arguments.
    pub(super) fn text(&self, key: &str) -> String {
        self.texts.text(key).to_owned()
    }

    /// Name of an officer.
    pub(super) fn officer<'b>(&'b self, id: &'b OfficerId) -> &'b str {
        self.world.directory.officer_name(id)
    }

    /// An officer with the unit of the main post: `Nguyễn Thị Lan · Tư pháp`.
    pub(super) fn officer_and_unit(&self, id: &OfficerId) -> String {
        let directory = &self.world.directory;
        let name = directory.officer_name(id);
        match directory.officer(id).map(|officer| self.unit(officer.agency(), officer.unit())) {
            Some(unit) if !unit.is_empty() => format!("{name} · {unit}"),
            Some(_) | None => name.to_owned(),
        }
    }

    /// A unit; with its agency when that is not the one that received the case.
    pub(super) fn unit(&self, agency: &str, unit: &str) -> String {
        let directory = &self.world.directory;
        let name = directory.unit_name(agency, unit);
        if agency == self.case.agency {
            name.to_owned()
        } else {
            format!("{name}, {}", directory.agency_name(agency))
        }
    }

    /// Whose task it is: the officer, or the unit's pool.
    pub(super) fn holder(&self, task: &Task) -> String {
        let unit = self.unit(&task.agency, &task.unit);
        match &task.assignee {
            Some(officer) => format!("{} · {unit}", self.officer(officer)),
            None => self.with("case-pool", &[("unit", &unit)]),
        }
    }

    /// Working minutes in words, to the minute.
    pub(super) fn span(&self, minutes: i64) -> String {
        time::exact_span(minutes, self.world.calendar.day_minutes(), self.texts)
    }

    /// A deadline as a chip.
    pub(super) fn chip(&self, due_at: Option<Timestamp>, paused: bool) -> Chip {
        time::chip(due_at, paused, self.now, (&self.world.calendar, self.texts))
    }

    /// What to say when a supplement is asked for only now; empty while there is time.
    pub(super) fn late_request(&self) -> String {
        let due = supplement_request_due(self.case.received_at, self.procedure, &self.world.calendar);
        let Some(due) = due.filter(|due| *due < self.now) else { return String::new() };
        let within = self.procedure.supplement_within.to_string();
        self.with("case-request-late", &[("n", &within), ("time", &time::date_time(due))])
    }

    /// Whether the clock of the case stands still.
    pub(super) fn paused(&self) -> bool {
        self.case.clock.as_ref().is_some_and(|clock| clock.paused_at.is_some())
    }

    /// Whether an open task is past its time.
    pub(super) fn is_late(&self, task: &Task) -> bool {
        !self.paused() && task.due_at.is_some_and(|due_at| due_at < self.now)
    }

    /// Name of an outcome of a step: as the process says, else by its code, else the code itself.
    pub(super) fn outcome(&self, step: &str, code: &str) -> String {
        if let Some(name) = self.procedure.process.outcome_name(step, code).filter(|name| !name.is_empty()) {
            return name.to_owned();
        }
        let key = format!("outcome-{}", code.replace('_', "-"));
        if self.texts.has(&key) { self.text(&key) } else { code.to_owned() }
    }

    /// Name of the procedure in the reader's language.
    pub(super) fn procedure_name(&self) -> &'a str {
        named(self.procedure, self.texts).0
    }
}
