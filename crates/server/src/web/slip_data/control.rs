//! The control slip: every hand-over of a case from unit to unit, read from the journal.

use std::collections::BTreeMap;

use access::OfficerId;
use casework::{Case, Entry, Event, TaskOpened, Timeliness};
use jiff::Timestamp;
use print::slips::{ControlSlip, HandOver, Punctuality};

use super::{Scene, case_lines, desk, footing, heading, words};

/// Gathers the control slip of an accepted case.
pub(super) fn slip(scene: &Scene<'_>, case: &Case, journal: &[Entry]) -> ControlSlip {
    let directory = &scene.world.directory;
    let involved: Vec<&str> = case.involved.iter().map(|code| directory.agency_name(code)).collect();
    ControlSlip {
        heading: heading(scene, &case.agency, scene.now),
        case: case_lines(scene, case),
        settling_agency: directory.agency_name(&case.agency).to_owned(),
        cooperating_agencies: involved.join(", "),
        received_at: words::moment(case.received_at, scene.t),
        due_at: case.clock.as_ref().map(|clock| words::moment(clock.due_at, scene.t)).unwrap_or_default(),
        hand_overs: hand_overs(scene, case, journal),
        footing: footing(scene, &case.agency, "06"),
    }
}

/// Who gives, when, and how the giver kept the time.
#[derive(Clone)]
struct Giver {
    unit: String,
    person: OfficerId,
    at: Timestamp,
    allotted_minutes: Option<u32>,
    timeliness: Timeliness,
    remark: String,
    /// Whether somebody has taken the case from here.
    taken: bool,
}

/// Who takes.
enum Taker {
    Task(u32),
    Desk,
    /// Other branches of the process must end first.
    Nobody,
}

#[derive(Default)]
struct Walk<'a> {
    rows: Vec<(Giver, Taker)>,
    giver: Option<Giver>,
    /// Tasks by number, and who held each last.
    tasks: BTreeMap<u32, (&'a TaskOpened, Option<OfficerId>)>,
}

fn hand_overs(scene: &Scene<'_>, case: &Case, journal: &[Entry]) -> Vec<HandOver> {
    let mut walk = Walk::default();
    for entry in journal {
        walk.step(scene, case, entry);
    }
    walk.settle();
    let mut rows: Vec<HandOver> =
        walk.rows.iter().map(|(giver, taker)| walk.row(scene, case, giver, taker)).collect();
    rows.extend(case.tasks.iter().filter_map(|open| {
        let (task, holder) = walk.tasks.get(&open.task_no)?;
        Some(HandOver {
            from_unit: unit(scene, case, task),
            from_person: person(scene, holder.as_ref()),
            time_limit: task
                .allotted_minutes
                .map(|minutes| words::allotted(minutes, scene.t))
                .unwrap_or_default(),
            punctuality: Punctuality::Open,
            ..HandOver::default()
        })
    }));
    rows
}

impl<'a> Walk<'a> {
    fn step(&mut self, scene: &Scene<'_>, case: &Case, entry: &'a Entry) {
        match &entry.event {
            Event::Accepted(_) => self.give(Giver {
                unit: desk(scene, &case.agency).to_owned(),
                person: entry.actor.clone(),
                at: entry.at,
                allotted_minutes: None,
                timeliness: Timeliness::OnTime,
                remark: String::new(),
                taken: false,
            }),
            Event::TaskOpened(opened) => {
                self.tasks.insert(opened.task_no, (opened, opened.assignee.clone()));
                self.take(Taker::Task(opened.task_no));
            }
            Event::TaskAssigned { task_no, assignee } => self.hold(*task_no, assignee.clone()),
            Event::StepCompleted { task_no, timeliness, .. } => {
                self.leave(scene, case, entry, (*task_no, *timeliness, String::new()));
            }
            Event::SentBack { task_no, timeliness, reason, .. } => {
                let remark = scene.t.with("slip-sent-back", &[("reason", reason)]);
                self.leave(scene, case, entry, (*task_no, *timeliness, remark));
            }
            Event::Finished { .. } => self.take(Taker::Desk),
            Event::Declined(_)
            | Event::SignedOff { .. }
            | Event::FormAmended { .. }
            | Event::SupplementProposed { .. }
            | Event::SupplementDropped { .. }
            | Event::SupplementRequested { .. }
            | Event::SupplementReceived { .. }
            | Event::ClockPaused { .. }
            | Event::ClockResumed { .. }
            | Event::PaymentRecorded { .. }
            | Event::ResultReleased { .. }
            | Event::HandedOver { .. } => {}
        }
    }

    /// A step ends: its unit gives the case on.
    fn leave(
        &mut self,
        scene: &Scene<'_>,
        case: &Case,
        entry: &Entry,
        (task_no, timeliness, remark): (u32, Timeliness, String),
    ) {
        self.hold(task_no, Some(entry.actor.clone()));
        let Some((task, _)) = self.tasks.get(&task_no) else { return };
        let giver = Giver {
            unit: unit(scene, case, task),
            person: entry.actor.clone(),
            at: entry.at,
            allotted_minutes: task.allotted_minutes,
            timeliness,
            remark,
            taken: false,
        };
        self.give(giver);
    }

    fn hold(&mut self, task_no: u32, holder: Option<OfficerId>) {
        if let Some((_, held_by)) = self.tasks.get_mut(&task_no) {
            *held_by = holder;
        }
    }

    fn give(&mut self, giver: Giver) {
        self.settle();
        self.giver = Some(giver);
    }

    fn take(&mut self, taker: Taker) {
        if let Some(giver) = &mut self.giver {
            giver.taken = true;
            self.rows.push((giver.clone(), taker));
        }
    }

    /// What nobody took waits for other branches.
    fn settle(&mut self) {
        if let Some(giver) = self.giver.take().filter(|giver| !giver.taken) {
            self.rows.push((giver, Taker::Nobody));
        }
    }

    fn row(&self, scene: &Scene<'_>, case: &Case, giver: &Giver, taker: &Taker) -> HandOver {
        let (to_unit, to_person) = match taker {
            Taker::Task(task_no) => {
                self.tasks.get(task_no).map_or_else(Default::default, |(task, holder)| {
                    (unit(scene, case, task), person(scene, holder.as_ref()))
                })
            }
            Taker::Desk => (desk(scene, &case.agency).to_owned(), String::new()),
            Taker::Nobody => (scene.t.text("slip-waits-for-others").to_owned(), String::new()),
        };
        HandOver {
            from_unit: giver.unit.clone(),
            from_person: person(scene, Some(&giver.person)),
            to_unit,
            to_person,
            at: words::moment(giver.at, scene.t),
            time_limit: giver
                .allotted_minutes
                .map(|minutes| words::allotted(minutes, scene.t))
                .unwrap_or_default(),
            punctuality: match giver.timeliness {
                Timeliness::Early => Punctuality::Early,
                Timeliness::OnTime => Punctuality::OnTime,
                Timeliness::Late => Punctuality::Late,
            },
            remark: giver.remark.clone(),
        }
    }
}

/// Unit of a task, and its agency when it is another than the case's.
fn unit(scene: &Scene<'_>, case: &Case, task: &TaskOpened) -> String {
    let directory = &scene.world.directory;
    let unit = directory.unit_name(&task.agency, &task.unit);
    if task.agency == case.agency {
        unit.to_owned()
    } else {
        format!("{unit} – {}", directory.agency_name(&task.agency))
    }
}

fn person(scene: &Scene<'_>, id: Option<&OfficerId>) -> String {
    id.map(|id| scene.world.directory.officer_name(id).to_owned()).unwrap_or_default()
}
