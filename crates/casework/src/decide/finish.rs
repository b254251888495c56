//! Releasing the result and handing it over.

use jiff::civil::Date;
use process::TaskKind;

use crate::limits::{LINE_MAX, TEXT_MAX};
use crate::{Case, Context, Event, HandOver, Rejection, ResultKind, Stage, Task};

use super::tokens::{self, Leaving};
use super::{local_now, text_within};

/// The paper that is released.
pub(super) struct Paper<'a> {
    pub(super) result: ResultKind,
    pub(super) number: &'a str,
    pub(super) signed_on: Date,
    pub(super) note: &'a str,
}

/// Numbers and releases the result; the process goes on, usually to its end.
pub(super) fn release(
    case: &Case,
    task: &Task,
    paper: &Paper<'_>,
    ctx: &Context<'_>,
) -> Result<Vec<Event>, Rejection> {
    if task.kind != TaskKind::Release {
        return Err(Rejection::NotRelease);
    }
    if case.supplement_proposed() {
        return Err(Rejection::SupplementPending);
    }
    if let Some(decided) = case.decided(&ctx.procedure.process).filter(|decided| *decided != paper.result) {
        return Err(Rejection::ResultDiffers(decided));
    }
    if paper.number.trim().is_empty() {
        return Err(Rejection::NumberMissing);
    }
    text_within("number", paper.number, LINE_MAX)?;
    text_within("note", paper.note, TEXT_MAX)?;
    let received_on = calendar::to_local(case.received_at).date();
    if paper.signed_on > local_now(ctx).date() || paper.signed_on < received_on {
        return Err(Rejection::BadDate(paper.signed_on));
    }
    let left = tokens::leave(&Leaving::only_way(case, task, ctx), ctx)?;
    let mut events = vec![
        Event::ResultReleased {
            task_no: task.task_no,
            result: paper.result,
            number: paper.number.trim().to_owned(),
            signed_on: paper.signed_on,
            note: paper.note.trim().to_owned(),
        },
        left.completed,
    ];
    events.extend(left.opened);
    if left.ends {
        events.push(tokens::finished(case.clock.as_ref().map(|clock| clock.due_at), ctx));
    }
    Ok(events)
}

/// Hands the result over to the applicant or somebody for them.
pub(super) fn hand_over(case: &Case, hand_over: &HandOver, fees_paid: bool) -> Result<Vec<Event>, Rejection> {
    match case.stage {
        Stage::ResultReady => {}
        Stage::HandedOver => return Err(Rejection::AlreadyDone(None)),
        Stage::Submitted
        | Stage::Declined
        | Stage::Accepted
        | Stage::InProgress
        | Stage::AwaitingSupplement
        | Stage::AwaitingPayment => return Err(Rejection::WrongStage(case.stage)),
    }
    if hand_over.receiver.trim().is_empty() {
        return Err(Rejection::ReceiverMissing);
    }
    text_within("receiver", &hand_over.receiver, LINE_MAX)?;
    text_within("relation", &hand_over.relation, LINE_MAX)?;
    text_within("note", &hand_over.note, TEXT_MAX)?;
    let unpaid = case.fees.iter().filter(|fee| !fee.paid).map(|fee| fee.amount_vnd);
    let open = unpaid.fold(0_i64, i64::saturating_add);
    if open > 0 && !fees_paid {
        return Err(Rejection::FeesUnpaid(open));
    }
    let hand_over = HandOver {
        receiver: hand_over.receiver.trim().to_owned(),
        relation: hand_over.relation.trim().to_owned(),
        delivery: hand_over.delivery,
        note: hand_over.note.trim().to_owned(),
    };
    Ok(vec![Event::HandedOver { hand_over, fees_paid: open > 0 && fees_paid }])
}
