//! Recording the applicant's financial duty as paid.

use calendar::OnSupplement;
use jiff::civil::Date;
use process::TaskKind;

use crate::{Case, Context, Event, PauseReason, Rejection, Task};

use super::tokens::{self, Leaving};
use super::{LINE_MAX, local_now, supplement, text_within};

/// Records amount, receipt and date of payment; the clock runs on when nothing else awaits payment.
pub(super) fn record(
    case: &Case,
    task: &Task,
    (amount_vnd, receipt_no, paid_on): (i64, &str, Date),
    ctx: &Context<'_>,
) -> Result<Vec<Event>, Rejection> {
    if task.kind != TaskKind::Payment {
        return Err(Rejection::NotPayment);
    }
    if amount_vnd <= 0 {
        return Err(Rejection::BadAmount);
    }
    if receipt_no.trim().is_empty() {
        return Err(Rejection::NumberMissing);
    }
    text_within(receipt_no, LINE_MAX)?;
    let received_on = calendar::to_local(case.received_at).date();
    if paid_on > local_now(ctx).date() || paid_on < received_on {
        return Err(Rejection::BadDate(paid_on));
    }
    let outcomes = ctx.procedure.process.outcomes(&task.step);
    let outcome = outcomes.first().map_or("done", |outcome| outcome.code.as_str());
    let no_form = serde_json::Map::new();
    let left = tokens::leave(
        &Leaving {
            case,
            task,
            outcome,
            opinion: "",
            assign_next_to: None,
            facts: tokens::facts(case, outcome, &no_form),
        },
        ctx,
    )?;
    let mut events = vec![
        Event::PaymentRecorded {
            task_no: task.task_no,
            amount_vnd,
            receipt_no: receipt_no.trim().to_owned(),
            paid_on,
        },
        left.completed,
    ];
    let others = case.tasks.iter().any(|t| t.task_no != task.task_no && t.kind == TaskKind::Payment);
    if !others {
        events.push(supplement::resume(case, PauseReason::Payment, OnSupplement::Pause, ctx)?);
    }
    events.extend(left.opened);
    events.extend(left.finished);
    Ok(events)
}
