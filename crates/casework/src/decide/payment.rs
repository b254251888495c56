//! Recording the applicant's financial duty as paid.

use calendar::OnSupplement;
use jiff::civil::Date;
use process::TaskKind;

use crate::limits::{LINE_MAX, PAYMENT_MAX_VND};
use crate::{Case, Context, Event, PauseReason, Rejection, Task};

use super::tokens::{self, Leaving};
use super::{local_now, supplement, text_within};

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
    if amount_vnd > PAYMENT_MAX_VND {
        return Err(Rejection::AmountTooLarge(PAYMENT_MAX_VND));
    }
    if receipt_no.trim().is_empty() {
        return Err(Rejection::NumberMissing);
    }
    text_within("receipt_no", receipt_no, LINE_MAX)?;
    let received_on = calendar::to_local(case.received_at).date();
    if paid_on > local_now(ctx).date() || paid_on < received_on {
        return Err(Rejection::BadDate(paid_on));
    }
    let left = tokens::leave(&Leaving::only_way(case, task, ctx), ctx)?;
    let mut events = vec![
        Event::PaymentRecorded {
            task_no: task.task_no,
            amount_vnd,
            receipt_no: receipt_no.trim().to_owned(),
            paid_on,
        },
        left.completed,
    ];
    let mut due_at = case.clock.as_ref().map(|clock| clock.due_at);
    let still_awaited = supplement::other_payment(case, task) || tokens::awaits_payment(&left.opened);
    if !still_awaited
        && let Some(resumed) = supplement::resume(case, PauseReason::Payment, OnSupplement::Pause, ctx)?
    {
        due_at = Some(resumed.due_at);
        events.push(resumed.event);
    }
    events.extend(left.opened);
    if left.ends {
        events.push(tokens::finished(due_at, ctx));
    }
    Ok(events)
}
