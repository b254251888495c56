//! Applies events: total, replayable, no rules.

use access::OfficerId;
use jiff::Timestamp;

use crate::event::{Accepted, Declined, TaskDue, TaskOpened};
use crate::{
    Case, CaseClock, Closed, Entry, Event, PauseReason, Payment, Released, Stage, SupplementRequest, Task,
};

/// Applies one event of the journal to the case.
pub fn evolve(case: &mut Case, event: &Event, at: Timestamp, actor: &OfficerId) {
    case.version = case.version.saturating_add(1);
    match event {
        Event::Accepted(accepted) => accept(case, accepted, at, actor),
        Event::Declined(declined) => decline(case, declined, at, actor),
        Event::TaskOpened(opened) => open_task(case, opened, at),
        Event::TaskAssigned { task_no, assignee } => {
            started(case);
            if let Some(task) = case.tasks.iter_mut().find(|task| task.task_no == *task_no) {
                task.assignee.clone_from(assignee);
            }
        }
        Event::StepCompleted { task_no, step, outcome, marking, .. } => {
            started(case);
            close(case, *task_no, outcome, at, actor);
            case.last_done_by.insert(step.clone(), actor.clone());
            case.marking = marking.clone();
        }
        Event::SignedOff { .. } => case.signed_by = Some(actor.clone()),
        Event::SentBack { task_no, .. } => {
            started(case);
            close(case, *task_no, "sent_back", at, actor);
        }
        Event::FormAmended { values } => {
            for (key, value) in values {
                case.form.insert(key.clone(), value.clone());
            }
        }
        Event::SupplementProposed { .. }
        | Event::SupplementDropped { .. }
        | Event::SupplementRequested { .. }
        | Event::SupplementReceived { .. } => supplement(case, event, at, actor),
        Event::ClockPaused { because } => pause(case, *because, at),
        Event::ClockResumed { started_at, due_at, tasks, .. } => resume(case, *started_at, *due_at, tasks),
        Event::PaymentRecorded { amount_vnd, receipt_no, paid_on, .. } => case.payments.push(Payment {
            amount_vnd: *amount_vnd,
            receipt_no: receipt_no.clone(),
            paid_on: *paid_on,
        }),
        Event::ResultReleased { result, number, signed_on, note, .. } => {
            case.released = Some(Released {
                kind: *result,
                number: number.clone(),
                signed_on: *signed_on,
                note: note.clone(),
                at,
            });
        }
        Event::Finished { .. } => {
            case.stage = Stage::ResultReady;
            case.finished_at = Some(at);
        }
        Event::HandedOver { hand_over, fees_paid } => {
            case.stage = Stage::HandedOver;
            case.handed_over = Some(hand_over.clone());
            if *fees_paid {
                case.fees.iter_mut().for_each(|fee| fee.paid = true);
            }
        }
    }
}

/// Folds a whole journal into the case it amounts to.
pub fn fold<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Case {
    let mut case = Case::default();
    for entry in entries {
        evolve(&mut case, &entry.event, entry.at, &entry.actor);
    }
    case
}

/// The first work on an accepted case moves it to "in progress".
fn started(case: &mut Case) {
    if case.stage == Stage::Accepted {
        case.stage = Stage::InProgress;
    }
}

/// What a supplement request goes through; other events are none of its business.
fn supplement(case: &mut Case, event: &Event, at: Timestamp, actor: &OfficerId) {
    if let Event::SupplementProposed { items, reason, legal_ground } = event {
        started(case);
        case.supplement = Some(SupplementRequest {
            items: items.clone(),
            reason: reason.clone(),
            legal_ground: legal_ground.clone(),
            proposed_by: actor.clone(),
            proposed_at: at,
            slip_no: 0,
            issued_by: None,
            issued_at: None,
        });
    } else if let Event::SupplementDropped { .. } = event {
        case.supplement = None;
    } else if let Event::SupplementRequested { slip_no } = event {
        case.supplements_issued = case.supplements_issued.saturating_add(1);
        case.stage = Stage::AwaitingSupplement;
        if let Some(request) = &mut case.supplement {
            request.slip_no = *slip_no;
            request.issued_by = Some(actor.clone());
            request.issued_at = Some(at);
        }
    } else if let Event::SupplementReceived { papers, .. } = event {
        case.stage = Stage::InProgress;
        case.papers.extend(papers.iter().cloned());
        case.supplement = None;
    }
}

fn pause(case: &mut Case, because: PauseReason, at: Timestamp) {
    if because == PauseReason::Payment {
        case.stage = Stage::AwaitingPayment;
    }
    if let Some(clock) = &mut case.clock {
        clock.paused_at = clock.paused_at.or(Some(at));
    }
}

fn resume(case: &mut Case, started_at: Timestamp, due_at: Timestamp, tasks: &[TaskDue]) {
    case.stage = Stage::InProgress;
    if let Some(clock) = &mut case.clock {
        clock.paused_at = None;
        clock.started_at = started_at;
        clock.due_at = due_at;
    }
    for shift in tasks {
        if let Some(task) = case.tasks.iter_mut().find(|task| task.task_no == shift.task_no) {
            task.due_at = Some(shift.due_at);
        }
    }
}

fn close(case: &mut Case, task_no: u32, outcome: &str, at: Timestamp, actor: &OfficerId) {
    case.tasks.retain(|task| task.task_no != task_no);
    case.closed.push(Closed { task_no, by: actor.clone(), at, outcome: outcome.to_owned() });
}

fn accept(case: &mut Case, accepted: &Accepted, at: Timestamp, actor: &OfficerId) {
    case.stage = Stage::Accepted;
    case.case_no.clone_from(&accepted.case_no);
    case.lookup_code.clone_from(&accepted.lookup_code);
    case.procedure.clone_from(&accepted.procedure);
    case.procedure_version = accepted.procedure_version;
    case.case_kind.clone_from(&accepted.case_kind);
    case.channel = accepted.channel;
    case.agency.clone_from(&accepted.agency);
    case.applicant.clone_from(&accepted.applicant);
    case.submitter.clone_from(&accepted.submitter);
    case.papers.clone_from(&accepted.papers);
    case.form.clone_from(&accepted.form);
    case.fees.clone_from(&accepted.fees);
    case.delivery = accepted.delivery;
    case.note.clone_from(&accepted.note);
    case.received_by = actor.clone();
    case.received_at = at;
    case.book = accepted.book;
    case.marking = accepted.marking.clone();
    case.clock = Some(CaseClock {
        term: accepted.term,
        convention: accepted.convention,
        on_supplement: accepted.on_supplement,
        started_at: at,
        due_at: accepted.due_at,
        first_due_at: accepted.due_at,
        paused_at: None,
    });
}

fn decline(case: &mut Case, declined: &Declined, at: Timestamp, actor: &OfficerId) {
    case.stage = Stage::Declined;
    case.case_no.clone_from(&declined.case_no);
    case.lookup_code.clone_from(&declined.lookup_code);
    case.procedure.clone_from(&declined.procedure);
    case.procedure_version = declined.procedure_version;
    case.case_kind.clone_from(&declined.case_kind);
    case.channel = declined.channel;
    case.agency.clone_from(&declined.agency);
    case.applicant.clone_from(&declined.applicant);
    case.submitter.clone_from(&declined.submitter);
    case.papers.clone_from(&declined.papers);
    case.declined_because.clone_from(&declined.reason);
    case.received_by = actor.clone();
    case.received_at = at;
    case.book = declined.book;
    case.finished_at = Some(at);
}

fn open_task(case: &mut Case, opened: &TaskOpened, at: Timestamp) {
    if opened.agency != case.agency && !case.involved.contains(&opened.agency) {
        case.involved.push(opened.agency.clone());
    }
    case.next_task_no = opened.task_no.saturating_add(1);
    match &opened.origin {
        Some(origin) => case.origins.insert(opened.step.clone(), origin.clone()),
        None => case.origins.remove(&opened.step),
    };
    case.tasks.push(Task {
        task_no: opened.task_no,
        step: opened.step.clone(),
        name: opened.name.clone(),
        kind: opened.kind,
        agency: opened.agency.clone(),
        unit: opened.unit.clone(),
        role: opened.role,
        assignee: opened.assignee.clone(),
        opened_at: at,
        started_at: opened.started_at,
        due_at: opened.due_at,
        allotted_minutes: opened.allotted_minutes,
        origin: opened.origin.clone(),
    });
}
