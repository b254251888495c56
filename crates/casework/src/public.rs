//! What a citizen may see without signing in: stage, office, due date, steps; never names.

use calendar::OnSupplement;
use jiff::Timestamp;
use procedure::{CaseKind, Procedure};
use serde::Serialize;

use crate::{Case, Entry, Event, Stage, SupplementItem, Timeliness};

/// The public view of a case (section 5.6 of the domain notes).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublicView {
    /// Mã hồ sơ.
    pub case_no: String,
    /// Procedure code.
    pub procedure: String,
    /// Where it stands.
    pub stage: Stage,
    /// Code of the national list of ten states.
    pub national_status: u8,
    /// Agency that received it.
    pub agency: String,
    /// When it was accepted or declined.
    pub received_at: Timestamp,
    /// When the result is due; `None` when declined.
    pub due_at: Option<Timestamp>,
    /// The date on the slip, when it was moved since.
    pub first_due_at: Option<Timestamp>,
    /// Whether the clock stands still.
    pub paused: bool,
    /// What a supplement does to the term; `None` when declined.
    pub on_supplement: Option<OnSupplement>,
    /// When the work ended.
    pub finished_at: Option<Timestamp>,
    /// Steps done and open, in the order they were opened.
    pub steps: Vec<PublicStep>,
    /// What the applicant is asked for, while it is awaited.
    pub asked: Vec<PublicItem>,
}

/// One thing that the applicant is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PublicItem {
    /// A component, by the name that the procedure gives it.
    Component(String),
    /// Something that officers described in their own words; those stand in the request alone.
    Other,
}

/// One step of the public view.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublicStep {
    /// Name of the step.
    pub name: String,
    /// Agency that performs it.
    pub agency: String,
    /// Unit that performs it.
    pub unit: String,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When it is due.
    pub due_at: Option<Timestamp>,
    /// When it was done; `None` while it is open.
    pub done_at: Option<Timestamp>,
    /// Whether it was done late; open steps are compared with the clock by the caller.
    pub late: bool,
}

/// Makes the public view from the state and the journal. `procedure` is the version under which the case was accepted.
pub fn public_view(case: &Case, journal: &[Entry], procedure: Option<&Procedure>) -> PublicView {
    let clock = case.clock.as_ref();
    let kind = procedure.and_then(|procedure| procedure.case_kind(&case.case_kind));
    let request = case.supplement.as_ref().filter(|_| case.stage == Stage::AwaitingSupplement);
    PublicView {
        case_no: case.case_no.clone(),
        procedure: case.procedure.clone(),
        stage: case.stage,
        national_status: case.stage.national_status(),
        agency: case.agency.clone(),
        received_at: case.received_at,
        due_at: clock.map(|clock| clock.due_at),
        first_due_at: clock
            .filter(|clock| clock.first_due_at != clock.due_at)
            .map(|clock| clock.first_due_at),
        paused: clock.is_some_and(|clock| clock.paused_at.is_some()),
        on_supplement: clock.map(|clock| clock.on_supplement),
        finished_at: case.finished_at,
        steps: steps(journal),
        asked: request.map(|request| asked(&request.items, kind)).unwrap_or_default(),
    }
}

/// What a request asks for, without a word that an officer wrote; each thing once.
fn asked(items: &[SupplementItem], kind: Option<&CaseKind>) -> Vec<PublicItem> {
    let components = kind.map_or(&[][..], |kind| &kind.components);
    let mut asked = Vec::new();
    for item in items {
        let component = components.iter().find(|component| component.code == item.component);
        let shown = component.map_or(PublicItem::Other, |known| PublicItem::Component(known.name.clone()));
        if !asked.contains(&shown) {
            asked.push(shown);
        }
    }
    asked
}

fn steps(journal: &[Entry]) -> Vec<PublicStep> {
    let mut steps: Vec<(u32, PublicStep)> = Vec::new();
    for entry in journal {
        if let Event::TaskOpened(opened) = &entry.event {
            let step = PublicStep {
                name: opened.name.clone(),
                agency: opened.agency.clone(),
                unit: opened.unit.clone(),
                opened_at: entry.at,
                due_at: opened.due_at,
                done_at: None,
                late: false,
            };
            steps.push((opened.task_no, step));
        } else if let Event::StepCompleted { task_no, timeliness, .. }
        | Event::SentBack { task_no, timeliness, .. } = &entry.event
        {
            if let Some((_, step)) = steps.iter_mut().find(|(number, _)| number == task_no) {
                step.done_at = Some(entry.at);
                step.late = *timeliness == Timeliness::Late;
            }
        } else if let Event::ClockResumed { tasks, .. } = &entry.event {
            for shift in tasks {
                if let Some((_, step)) = steps.iter_mut().find(|(number, _)| *number == shift.task_no) {
                    step.due_at = Some(shift.due_at);
                }
            }
        }
    }
    steps.into_iter().map(|(_, step)| step).collect()
}
