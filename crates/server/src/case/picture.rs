//! The process as a picture, and as a list for narrow screens.

use std::collections::BTreeSet;

use casework::{Acceptance, Entry, Event, Stage};
use process::{NodeState, Process};

use super::scene::Scene;

/// The process with what is done, open and late.
pub(super) struct Picture {
    /// Drawing.
    pub(super) svg: String,
    /// The same steps as a list.
    pub(super) steps: Vec<PictureStep>,
}

/// One step of the list.
pub(super) struct PictureStep {
    pub(super) name: String,
    /// `done`, `now`, `late` or `todo`.
    pub(super) state: &'static str,
    /// The state in words.
    pub(super) word: String,
    /// Who performs it.
    pub(super) unit: String,
}

/// Draws the process of a case.
pub(super) fn picture(scene: &Scene<'_>) -> Picture {
    let process = &scene.procedure.process;
    let passed = passed(scene.journal, process);
    let reached: BTreeSet<&str> = process
        .flows()
        .iter()
        .filter(|flow| passed.flows.contains(&*flow.id))
        .flat_map(|flow| [flow.from, flow.to])
        .map(|node| &*process.nodes()[node].id)
        .collect();
    let state = |id: &str| {
        if let Some(task) = scene.case.tasks.iter().find(|task| task.step == id) {
            return if scene.is_late(task) { NodeState::Late } else { NodeState::Now };
        }
        let is_step = process.task(id).is_some();
        let done = passed.steps.contains(id)
            || passed.flows.contains(id)
            || (!is_step && reached.contains(id) && scene.case.stage != Stage::Declined);
        if done { NodeState::Done } else { NodeState::Ahead }
    };
    let steps: Vec<PictureStep> = process
        .steps_in_order()
        .map(|task| {
            let state = match state(&task.id) {
                NodeState::Done => "done",
                NodeState::Now => "now",
                NodeState::Late => "late",
                NodeState::Ahead => "todo",
            };
            let performer = scene.procedure.performer(task);
            let (agency, unit) =
                performer.unit.split_once('/').unwrap_or((&scene.case.agency, &performer.unit));
            PictureStep {
                name: task.name.clone(),
                state,
                word: scene.text(&format!("case-step-{state}")),
                unit: scene.unit(agency, unit),
            }
        })
        .collect();
    let named = |wanted: &[&str]| {
        let names: Vec<&str> =
            steps.iter().filter(|step| wanted.contains(&step.state)).map(|step| step.name.as_str()).collect();
        if names.is_empty() { scene.text("case-picture-none") } else { names.join(", ") }
    };
    let title = scene.with("case-picture-title", &[("procedure", scene.procedure_name())]);
    let description = scene
        .with("case-picture-description", &[("done", &named(&["done"])), ("now", &named(&["now", "late"]))]);
    Picture { svg: scene.procedure.drawing.show(state, &title, &description), steps }
}

#[derive(Default)]
struct Passed<'a> {
    steps: BTreeSet<&'a str>,
    flows: BTreeSet<&'a str>,
}

/// Steps that were completed and flows that were taken. Where the case came back, what follows lies ahead again.
fn passed<'a>(journal: &'a [Entry<Acceptance>], process: &Process) -> Passed<'a> {
    let mut passed = Passed::default();
    for entry in journal {
        if let Event::Accepted(accepted) = &entry.event {
            passed.flows.extend(accepted.taken.iter().map(String::as_str));
        } else if let Event::StepCompleted { step, taken, .. } = &entry.event {
            passed.steps.insert(step);
            passed.flows.extend(taken.iter().map(String::as_str));
        } else if let Event::SentBack { step, .. } = &entry.event {
            passed.steps.remove(step.as_str());
        } else if let Event::TaskOpened(opened) = &entry.event
            && passed.steps.remove(opened.step.as_str())
        {
            let ahead = process.ahead_of(&opened.step);
            passed.steps.retain(|step| !ahead.contains(step));
            passed.flows.retain(|flow| !ahead.contains(flow));
        }
    }
    passed
}
