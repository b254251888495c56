//! What happened to the case, told from its journal.

use std::collections::BTreeMap;

use access::OfficerId;
use casework::{Acceptance, Entry, Event, HandOver, PauseReason, ResultKind, TaskOpened, Timeliness};

use super::clocks::{self, Moment};
use super::scene::Scene;
use crate::web::time::{self, Chip};

/// What one officer did at one moment; the first line is the act, the others follow from it.
pub(super) struct Happening {
    pub(super) by: String,
    pub(super) at: Moment,
    pub(super) told: Vec<Told>,
}

/// One event in words.
pub(super) struct Told {
    /// Kind of the event, for tests and style.
    pub(super) kind: &'static str,
    pub(super) title: String,
    /// Early, on time or late.
    pub(super) chip: Option<Chip>,
    /// What was written: opinion, reason, remark.
    pub(super) quote: String,
    /// Planned and used time, points, papers.
    pub(super) details: Vec<String>,
}

/// A step that is open now.
pub(super) struct OpenStep {
    pub(super) name: String,
    pub(super) holder: String,
    pub(super) chip: Option<Chip>,
    pub(super) late: bool,
    pub(super) since: Moment,
}

/// Tells the journal, oldest first.
pub(super) fn history(scene: &Scene<'_>) -> Vec<Happening> {
    let teller = Teller { scene, steps: step_names(scene.journal) };
    let mut happenings: Vec<Happening> = Vec::new();
    let mut before: Option<&Entry<Acceptance>> = None;
    for entry in scene.journal {
        let told = teller.tell(entry);
        let same = before.is_some_and(|before| before.at == entry.at && before.actor == entry.actor);
        match happenings.last_mut().filter(|_| same) {
            Some(happening) => happening.told.push(told),
            None => happenings.push(Happening {
                by: scene.officer_and_unit(&entry.actor),
                at: Moment::at(entry.at),
                told: vec![told],
            }),
        }
        before = Some(entry);
    }
    happenings
}

/// The steps that are open now, to stand behind the history.
pub(super) fn open_steps(scene: &Scene<'_>) -> Vec<OpenStep> {
    scene
        .case
        .tasks
        .iter()
        .map(|task| OpenStep {
            name: task.name.clone(),
            holder: scene.holder(task),
            chip: task.due_at.map(|due_at| scene.chip(Some(due_at), scene.paused())),
            late: scene.is_late(task),
            since: Moment::at(task.opened_at),
        })
        .collect()
}

fn step_names(journal: &[Entry<Acceptance>]) -> BTreeMap<u32, &str> {
    let opened = journal.iter().filter_map(|entry| {
        if let Event::TaskOpened(opened) = &entry.event {
            Some((opened.task_no, opened.name.as_str()))
        } else {
            None
        }
    });
    opened.collect()
}

struct Teller<'a> {
    scene: &'a Scene<'a>,
    steps: BTreeMap<u32, &'a str>,
}

impl Teller<'_> {
    fn step(&self, task_no: u32) -> &str {
        self.steps.get(&task_no).copied().unwrap_or_default()
    }

    fn tell(&self, entry: &Entry<Acceptance>) -> Told {
        let scene = self.scene;
        let event = &entry.event;
        let plain = |quote: &str, details: Vec<String>| self.told(event, &[], (quote, details));
        match event {
            Event::Accepted(accepted) => {
                let due = scene.with("case-told-due", &[("time", &time::date_time(accepted.due_at))]);
                plain(&accepted.note, vec![due])
            }
            Event::Declined(declined) => plain(&declined.reason, Vec::new()),
            Event::TaskOpened(opened) => self.opened(event, opened),
            Event::TaskAssigned { task_no, assignee } => self.assigned(entry, *task_no, assignee.as_ref()),
            Event::StepCompleted { .. } | Event::SentBack { .. } => self.step_left(event),
            Event::SignedOff { task_no } => {
                self.told(event, &[("step", self.step(*task_no))], ("", Vec::new()))
            }
            Event::FormAmended { values } => plain("", values.keys().map(|key| self.label(key)).collect()),
            Event::SupplementProposed { items, reason, legal_ground } => {
                let ground = Some(legal_ground).filter(|ground| !ground.is_empty());
                let ground = ground.map(|ground| scene.with("case-told-ground", &[("ground", ground)]));
                plain(reason, items.iter().map(|item| item.name.clone()).chain(ground).collect())
            }
            Event::SupplementDropped { reason } => plain(reason, Vec::new()),
            Event::SupplementRequested { slip_no } => {
                self.told(event, &[("number", &slip_no.to_string())], ("", Vec::new()))
            }
            Event::SupplementReceived { papers, note } => {
                plain(note, papers.iter().map(|paper| paper.name.clone()).collect())
            }
            Event::ClockPaused { because } => plain("", vec![self.because(*because)]),
            Event::ClockResumed { started_at, due_at, .. } => {
                let key =
                    if *started_at == entry.at { "event-clock-restarted" } else { "event-clock-resumed" };
                let title = scene.with(key, &[("time", &time::date_time(*due_at))]);
                Told { kind: event.kind(), title, chip: None, quote: String::new(), details: Vec::new() }
            }
            Event::PaymentRecorded { amount_vnd, receipt_no, paid_on, .. } => self.told(
                event,
                &[
                    ("amount", &time::money(*amount_vnd)),
                    ("number", receipt_no),
                    ("date", &time::civil_date(*paid_on)),
                ],
                ("", Vec::new()),
            ),
            Event::ResultReleased { result, number, signed_on, note, .. } => {
                let result = match result {
                    ResultKind::Granted => scene.text("case-result-granted"),
                    ResultKind::Refused => scene.text("case-result-refused"),
                };
                self.told(
                    event,
                    &[("number", number), ("date", &time::civil_date(*signed_on))],
                    (note, vec![result]),
                )
            }
            Event::Finished { timeliness } => self.finished(entry, *timeliness),
            Event::HandedOver { hand_over, fees_paid } => self.handed_over(event, hand_over, *fees_paid),
        }
    }

    /// The words of an event under the key of its kind.
    fn told(
        &self,
        event: &Event<Acceptance>,
        args: &[(&str, &str)],
        (quote, details): (&str, Vec<String>),
    ) -> Told {
        let kind = event.kind();
        Told { kind, title: self.scene.with(&key(kind), args), chip: None, quote: quote.to_owned(), details }
    }

    fn opened(&self, event: &Event<Acceptance>, opened: &TaskOpened) -> Told {
        let scene = self.scene;
        let unit = scene.unit(&opened.agency, &opened.unit);
        let whose = match &opened.assignee {
            Some(officer) => format!("{} · {unit}", scene.officer(officer)),
            None => unit,
        };
        let due =
            opened.due_at.map(|due| scene.with("case-told-step-due", &[("time", &time::date_time(due))]));
        self.told(event, &[("step", &opened.name), ("whose", &whose)], ("", due.into_iter().collect()))
    }

    fn handed_over(&self, event: &Event<Acceptance>, hand_over: &HandOver, fees_paid: bool) -> Told {
        let relation = Some(hand_over.relation.clone()).filter(|relation| !relation.is_empty());
        let paid = fees_paid.then(|| self.scene.text("case-told-fees-paid"));
        let details = relation.into_iter().chain(paid).collect();
        self.told(event, &[("receiver", &hand_over.receiver)], (&hand_over.note, details))
    }

    fn assigned(&self, entry: &Entry<Acceptance>, task_no: u32, assignee: Option<&OfficerId>) -> Told {
        let step = self.step(task_no);
        let officer = assignee.map_or("", |officer| self.scene.officer(officer));
        let key = match assignee {
            Some(officer) if *officer == entry.actor => "event-task-taken",
            Some(_) => "event-task-assigned",
            None => "event-task-put-back",
        };
        Told {
            title: self.scene.with(key, &[("step", step), ("officer", officer)]),
            ..self.told(&entry.event, &[], ("", Vec::new()))
        }
    }

    fn step_left(&self, event: &Event<Acceptance>) -> Told {
        let scene = self.scene;
        if let Event::StepCompleted {
            step,
            name,
            outcome,
            opinion,
            minutes_used,
            allotted_minutes,
            timeliness,
            ..
        } = event
        {
            let named = scene.outcome(step, outcome);
            let mut details = Vec::new();
            if outcome != process::DONE {
                details.push(scene.with("case-told-outcome", &[("outcome", &named)]));
            }
            details.push(self.time_used(*minutes_used, *allotted_minutes));
            let chip = allotted_minutes
                .map(|allotted| clocks::kept(scene, *timeliness, (i64::from(allotted) - minutes_used).abs()));
            return Told { chip, ..self.told(event, &[("step", name)], (opinion, details)) };
        }
        if let Event::SentBack { name, to_step, reason, minutes_used, .. } = event {
            let to =
                scene.procedure.process.task(to_step).map_or(to_step.as_str(), |task| task.name.as_str());
            let details = vec![self.time_used(*minutes_used, None)];
            return self.told(event, &[("step", name), ("to", to)], (reason, details));
        }
        self.told(event, &[], ("", Vec::new()))
    }

    fn time_used(&self, used: i64, allotted: Option<u32>) -> String {
        let used = self.scene.span(used);
        match allotted {
            Some(allotted) => {
                let planned = self.scene.span(i64::from(allotted));
                self.scene.with("case-told-used-of", &[("used", &used), ("planned", &planned)])
            }
            None => self.scene.with("case-told-used", &[("used", &used)]),
        }
    }

    fn finished(&self, entry: &Entry<Acceptance>, timeliness: Timeliness) -> Told {
        let scene = self.scene;
        let off = scene.case.clock.as_ref().map_or(0, |clock| {
            let (from, to) = (calendar::to_local(entry.at), calendar::to_local(clock.due_at));
            scene.world.calendar.minutes_between(from, to).unwrap_or_default().abs()
        });
        Told {
            chip: Some(clocks::kept(scene, timeliness, off)),
            ..self.told(&entry.event, &[], ("", Vec::new()))
        }
    }

    fn because(&self, reason: PauseReason) -> String {
        match reason {
            PauseReason::Supplement => self.scene.text("case-because-supplement"),
            PauseReason::Payment => self.scene.text("case-because-payment"),
        }
    }

    /// The question of the intake form whose answer was changed.
    fn label(&self, key: &str) -> String {
        let pages = self.scene.procedure.form.as_ref().map_or(&[][..], |form| &form.pages);
        let mut fields = pages.iter().flat_map(|page| &page.fields);
        fields.find(|field| field.key == key).map_or(key, |field| field.label.as_str()).to_owned()
    }
}

/// Key of the words of an event kind.
pub(super) fn key(kind: &str) -> String {
    format!("event-{}", kind.replace('_', "-"))
}
