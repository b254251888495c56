//! What may happen: a command and a case in, facts or a refusal out.

mod assign;
mod facts;
mod finish;
mod intake;
mod origin;
mod payment;
mod step;
mod supplement;
mod tokens;

use access::{Act, Denied, Role, may};
use jiff::civil::DateTime;
use process::TaskKind;

use crate::limits::TEXT_MAX;
use crate::{Case, Command, Context, Event, Rejection, Stage, Task};

/// Decides on a command: the events that then are true, or why not.
pub fn decide(case: &Case, command: &Command, ctx: &Context<'_>) -> Result<Vec<Event>, Rejection> {
    match command {
        Command::Accept(intake) => {
            allowed_at_the_desk(case, Act::Accept, ctx)?;
            intake::accept(intake, ctx)
        }
        Command::Decline { intake, reason } => {
            allowed_at_the_desk(case, Act::Decline, ctx)?;
            intake::decline(intake, reason, ctx)
        }
        Command::AssignTask { task_no, assignee } => {
            let task = allowed_on_task(case, *task_no, command.act(), ctx)?;
            assign::assign(task, assignee.as_ref(), ctx)
        }
        Command::CompleteStep(completion) => {
            let task = allowed_on_task(case, completion.task_no, command.act(), ctx)?;
            step::complete(case, task, completion, ctx)
        }
        Command::SendBack { task_no, reason } => {
            let task = allowed_on_task(case, *task_no, command.act(), ctx)?;
            step::send_back(case, task, reason, ctx)
        }
        Command::ProposeSupplement { task_no, items, reason, legal_ground } => {
            let task = allowed_on_task(case, *task_no, command.act(), ctx)?;
            if task.kind == TaskKind::Release {
                return Err(Rejection::ResultDecided);
            }
            supplement::propose(case, items, reason, legal_ground, ctx)
        }
        Command::DropSupplement { reason } => supplement::drop_proposal(case, reason, ctx),
        Command::IssueSupplement => {
            allowed_on_case(case, command.act(), ctx)?;
            supplement::issue(case, ctx)
        }
        Command::ReceiveSupplement { papers, note } => {
            allowed_on_case(case, command.act(), ctx)?;
            supplement::receive(case, papers, note, ctx)
        }
        Command::RecordPayment { task_no, amount_vnd, receipt_no, paid_on } => {
            let task = allowed_on_task(case, *task_no, command.act(), ctx)?;
            payment::record(case, task, (*amount_vnd, receipt_no, *paid_on), ctx)
        }
        Command::Release { task_no, result, number, signed_on, note } => {
            let task = allowed_on_task(case, *task_no, command.act(), ctx)?;
            finish::release(
                case,
                task,
                &finish::Paper { result: *result, number, signed_on: *signed_on, note },
                ctx,
            )
        }
        Command::HandOver { hand_over, fees_paid } => {
            allowed_on_case(case, command.act(), ctx)?;
            finish::hand_over(case, hand_over, *fees_paid)
        }
    }
}

fn allowed_at_the_desk(case: &Case, act: Act, ctx: &Context<'_>) -> Result<(), Rejection> {
    may(ctx.actor, act, &case.subject(None))?;
    // The case is received in the name of the officer's own agency, so that is where the desk must be.
    let own_agency = ctx.actor.agency();
    if !ctx.actor.memberships.iter().any(|m| m.agency == own_agency && m.role == Role::DeskOfficer) {
        return Err(Denied::Role.into());
    }
    if case.exists() { Err(Rejection::AlreadyExists) } else { Ok(()) }
}

fn allowed_on_case(case: &Case, act: Act, ctx: &Context<'_>) -> Result<(), Rejection> {
    may(ctx.actor, act, &case.subject(None)).map_err(Rejection::from)
}

/// The open task, when the actor may do `act` to it. Whoever sees the case learns who was faster.
fn allowed_on_task<'a>(
    case: &'a Case,
    task_no: u32,
    act: Act,
    ctx: &Context<'_>,
) -> Result<&'a Task, Rejection> {
    may(ctx.actor, Act::ViewCase, &case.subject(None))?;
    let Some(task) = case.task(task_no) else {
        return Err(match case.closed.iter().find(|closed| closed.task_no == task_no) {
            Some(closed) => Rejection::TaskClosed { by: closed.by.clone(), at: closed.at },
            None => Rejection::UnknownTask(task_no),
        });
    };
    may(ctx.actor, act, &case.subject(Some(task_no)))?;
    match case.stage {
        Stage::Accepted | Stage::InProgress | Stage::AwaitingPayment => Ok(task),
        Stage::Submitted
        | Stage::Declined
        | Stage::AwaitingSupplement
        | Stage::ResultReady
        | Stage::HandedOver => Err(Rejection::WrongStage(case.stage)),
    }
}

fn local_now(ctx: &Context<'_>) -> DateTime {
    calendar::to_local(ctx.now)
}

/// Whether the text of a field is short enough.
fn text_within(field: &'static str, text: &str, max: usize) -> Result<(), Rejection> {
    if text.chars().count() > max { Err(Rejection::TooLong { field, max: max as u32 }) } else { Ok(()) }
}

fn required_reason(text: &str) -> Result<(), Rejection> {
    if text.trim().is_empty() {
        return Err(Rejection::ReasonMissing);
    }
    text_within("reason", text, TEXT_MAX)
}
