//! A waiting task as a row of a list.

use access::OfficerId;
use jiff::Timestamp;
use jiff::civil::Date;
use procedure::Procedure;
use store::World;

use crate::web::texts::{Language, Texts};
use crate::web::time::{self, Chip};
use crate::web::urls;
use crate::web::waiting::Waiting;

/// A row of a list of tasks, ready to be shown.
#[derive(Clone, Debug)]
pub struct TaskRow {
    /// Number of the case.
    pub case_no: String,
    /// Address of the case.
    pub href: String,
    /// What it is called in a form that takes several: number of the case and of the task.
    pub value: String,
    /// Name of the procedure.
    pub procedure: String,
    /// Whose case it is.
    pub applicant: String,
    /// How it came in.
    pub channel: String,
    /// Name of the step.
    pub step: String,
    /// Who has it; empty for the pool.
    pub officer: String,
    /// When the result is due: for programs and as shown; empty without one.
    pub appointment: (String, String),
    /// Deadline of the step.
    pub chip: Chip,
    /// Whether nobody has taken it yet.
    pub free: bool,
}

impl TaskRow {
    /// What the row of a task says.
    pub fn of(task: &Waiting, now: Timestamp, (world, texts): (&World, &Texts)) -> Self {
        let officer = task.assignee.clone().map(OfficerId);
        let name = officer.as_ref().map_or("", |id| world.directory.officer_name(id));
        Self {
            href: urls::case(&task.case_no),
            value: format!("{}/{}", task.case_no, task.task_no),
            procedure: procedure_name(world, texts, &task.procedure),
            applicant: task.applicant.clone(),
            channel: texts.text(&format!("channel-{}", task.channel)).to_owned(),
            step: task.step.clone(),
            officer: name.to_owned(),
            appointment: task
                .appointment
                .map_or_else(Default::default, |at| (time::iso(at), time::date_time(at))),
            chip: time::chip(task.due_at, task.place.paused, now, (&world.calendar, texts)),
            free: task.assignee.is_none(),
            case_no: task.case_no.clone(),
        }
    }

    /// A row for tests of templates.
    #[cfg(test)]
    pub(crate) fn sample(texts: &Texts) -> Self {
        Self {
            case_no: "H99.18-261122-0001".to_owned(),
            href: "/can-bo/ho-so/H99.18-261122-0001".to_owned(),
            value: "H99.18-261122-0001/1".to_owned(),
            procedure: "Đăng ký khai sinh".to_owned(),
            applicant: "Nguyễn Thị <Lan>".to_owned(),
            channel: texts.text("channel-counter").to_owned(),
            step: "Thẩm định".to_owned(),
            officer: String::new(),
            appointment: ("2026-11-25T16:00:00+07:00".to_owned(), "25/11/2026 16:00".to_owned()),
            chip: Chip { state: "late", text: texts.text("deadline-late").to_owned() },
            free: true,
        }
    }
}

/// Name of a procedure in the reader's language.
pub fn procedure_name(world: &World, texts: &Texts, code: &str) -> String {
    let current = world.procedures.current(code);
    current.map_or_else(|| code.to_owned(), |(procedure, _)| named(&procedure, texts).0.to_owned())
}

/// Name of a procedure in the reader's language, and whether it had to stay Vietnamese.
pub fn named<'p>(procedure: &'p Procedure, texts: &Texts) -> (&'p str, bool) {
    match (texts.language(), procedure.english_name()) {
        (Language::English, Some(name)) => (name, false),
        (Language::English, None) => (&procedure.name, true),
        (Language::Vietnamese, _) => (&procedure.name, false),
    }
}

/// The procedures in force on a day, in the alphabetical order of their names as the reader sees them.
pub fn procedures_on_by_name<'w>(world: &'w World, texts: &Texts, day: Date) -> Vec<&'w Procedure> {
    match texts.language() {
        Language::Vietnamese => world.procedures.on_by_name(day).collect(),
        Language::English => world.procedures.on_by_english_name(day).collect(),
    }
}

/// All procedures in the alphabetical order of their names as the reader sees them.
pub fn procedures_by_name<'w>(world: &'w World, texts: &Texts) -> Vec<&'w Procedure> {
    match texts.language() {
        Language::Vietnamese => world.procedures.by_name().collect(),
        Language::English => world.procedures.by_english_name().collect(),
    }
}
