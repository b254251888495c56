//! What this officer may do to the case now: the one main act, and the others.

use access::{Act, Role};
use casework::{Stage, Task};
use process::{Outcome, TaskKind};

use super::scene::Scene;

/// Acts that are open to the officer. A button is shown only for these; the decision checks again.
#[expect(clippy::struct_excessive_bools, reason = "each act is open or not, independently of the others")]
pub(super) struct Offers<'a> {
    /// The task the acts are about.
    pub(super) task: Option<&'a Task>,
    /// Other open tasks of the officer.
    pub(super) others: Vec<&'a Task>,
    pub(super) completion: bool,
    pub(super) payment: bool,
    pub(super) release: bool,
    pub(super) send_back: bool,
    pub(super) request_supplement: bool,
    pub(super) take: bool,
    pub(super) put_back: bool,
    pub(super) assign: bool,
    pub(super) drop_supplement: bool,
    pub(super) issue_supplement: bool,
    pub(super) receive_supplement: bool,
    pub(super) hand_over: bool,
}

/// Finds what is open to the officer; `wanted` is the task whose acts were asked for.
pub(super) fn offers<'a>(scene: &Scene<'a>, wanted: Option<u32>) -> Offers<'a> {
    let case = scene.case;
    let pending = case.supplement_proposed();
    let (task, others) = tasks(scene, wanted);
    let mine = task.is_some_and(|task| scene.may(Act::CompleteStep, Some(task.task_no)));
    let open = match case.stage {
        Stage::Accepted | Stage::InProgress | Stage::AwaitingPayment => true,
        Stage::Submitted
        | Stage::Declined
        | Stage::AwaitingSupplement
        | Stage::ResultReady
        | Stage::HandedOver => false,
    };
    let kind = task.map(|task| task.kind);
    let can = mine && open;
    let desk_sends = pending && scene.may(Act::IssueSupplement, None);
    let own_draft = case.supplement.as_ref().is_some_and(|request| request.proposed_by == scene.actor.id);
    Offers {
        completion: can && !pending && kind.is_some_and(is_plain),
        payment: can && kind == Some(TaskKind::Payment),
        release: can && !pending && kind == Some(TaskKind::Release),
        send_back: can && !pending && task.is_some_and(|task| task.origin.is_some()),
        request_supplement: can
            && kind != Some(TaskKind::Release)
            && case.supplement.is_none()
            && case.stage != Stage::AwaitingPayment
            && case.supplements_issued < scene.procedure.supplement_limit,
        take: can && task.is_some_and(|task| task.assignee.is_none() && holds(scene, task, task.role)),
        put_back: can && task.is_some_and(|task| task.assignee.as_ref() == Some(&scene.actor.id)),
        assign: open && task.is_some_and(|task| holds(scene, task, Role::UnitHead)),
        drop_supplement: pending && (own_draft || desk_sends),
        issue_supplement: desk_sends && matches!(case.stage, Stage::Accepted | Stage::InProgress),
        receive_supplement: case.stage == Stage::AwaitingSupplement
            && scene.may(Act::ReceiveSupplement, None),
        hand_over: case.stage == Stage::ResultReady && scene.may(Act::HandOver, None),
        task,
        others,
    }
}

/// The task the page is about, and the officer's other tasks: one's own before those of the pool, and those
/// before tasks that one may only give away.
fn tasks<'a>(scene: &Scene<'a>, wanted: Option<u32>) -> (Option<&'a Task>, Vec<&'a Task>) {
    let rank = |task: &Task| {
        if Some(task.task_no) == wanted {
            0
        } else if task.assignee.as_ref() == Some(&scene.actor.id) {
            1
        } else if scene.may(Act::CompleteStep, Some(task.task_no)) {
            2
        } else {
            3
        }
    };
    let mut tasks: Vec<&Task> =
        scene.case.tasks.iter().filter(|task| scene.may(Act::AssignStep, Some(task.task_no))).collect();
    tasks.sort_by_key(|task| (rank(task), task.task_no));
    let mut tasks = tasks.into_iter();
    (tasks.next(), tasks.collect())
}

fn holds(scene: &Scene<'_>, task: &Task, role: Role) -> bool {
    scene.actor.holds(&task.agency, &task.unit, role)
}

/// Whether a step of this kind is completed by opinion and outcome alone.
const fn is_plain(kind: TaskKind) -> bool {
    match kind {
        TaskKind::Handle | TaskKind::Assign | TaskKind::Opinion | TaskKind::Sign => true,
        TaskKind::Payment | TaskKind::Release => false,
    }
}

impl Offers<'_> {
    /// Whether taking the task comes before working on it: several could do it and nobody has taken it.
    pub(super) fn take_first(&self, scene: &Scene<'_>) -> bool {
        let Some(task) = self.task.filter(|_| self.take && self.completion) else { return false };
        let shared = scene.world.directory.members(&task.agency, &task.unit, task.role).nth(1).is_some();
        shared && matches!(task.kind, TaskKind::Handle | TaskKind::Opinion)
    }
}

/// What completing the task is called: by what comes of it.
pub(super) fn completion_name(scene: &Scene<'_>, task: &Task, outcomes: &[Outcome]) -> String {
    // Several steps may follow side by side, or one of them as the case demands: then none gives the name.
    let next = outcomes.first().map_or(&[][..], |outcome| outcome.next.as_slice());
    match task.kind {
        TaskKind::Sign => scene.text("case-do-sign"),
        TaskKind::Opinion => scene.text("case-do-opinion"),
        TaskKind::Payment => scene.text("case-do-payment"),
        TaskKind::Release => scene.text("case-do-release"),
        TaskKind::Assign | TaskKind::Handle => match (task.kind, next) {
            (_, []) => scene.text("case-do-finish"),
            (TaskKind::Assign, [only]) => scene.with("case-do-assign", &[("step", only)]),
            (_, [only]) => scene.with("action-forward-to", &[("step", only)]),
            (_, _) => scene.text("action-forward"),
        },
    }
}
