//! The reason of a refusal, for people.

use casework::Rejection;

use crate::web::texts::Texts;
use crate::web::time;

/// The reason of a refusal, for people.
pub fn rejection_text(rejection: &Rejection, texts: &Texts, world: &store::World) -> String {
    let key = format!("rejection-{}", rejection.code());
    match rejection {
        Rejection::Denied(denied) => texts.text(&format!("denied-{}", denied.code())).to_owned(),
        Rejection::WrongStage(stage) => {
            let stage = format!("stage-{}", stage.code().replace('_', "-"));
            texts.with(&key, &[("stage", texts.text(&stage))])
        }
        Rejection::TaskClosed { by, at } | Rejection::AlreadyDone(Some((by, at))) => {
            let name = world.directory.officer_name(by);
            texts.with(&key, &[("officer", name), ("time", &time::date_time(*at))])
        }
        Rejection::AlreadyDone(None) => texts.text("rejection-already-done-by-somebody").to_owned(),
        Rejection::UnknownTask(task_no) => texts.with(&key, &[("task", &task_no.to_string())]),
        Rejection::NotAPerformer(officer) => {
            texts.with(&key, &[("officer", world.directory.officer_name(officer))])
        }
        Rejection::SupplementLimit(limit) => texts.with(&key, &[("limit", &limit.to_string())]),
        Rejection::BadDate(date) | Rejection::CalendarEnds(date) => {
            texts.with(&key, &[("date", &time::civil_date(*date))])
        }
        Rejection::FeesUnpaid(amount) => texts.with(&key, &[("amount", &time::money(*amount))]),
        Rejection::AmountTooLarge(max) => texts.with(&key, &[("max", &time::money(*max))]),
        Rejection::UnknownUnit(unit) => texts.with(&key, &[("unit", unit)]),
        Rejection::Stuck { element, .. } => texts.with(&key, &[("element", element)]),
        Rejection::TooLong { max, .. } | Rejection::TooMany(max) => {
            texts.with(&key, &[("max", &max.to_string())])
        }
        Rejection::ResultDiffers(decided) => {
            let decided = format!("case-result-{}", decided.code());
            texts.with(&key, &[("result", texts.text(&decided))])
        }
        Rejection::NeedsRelease
        | Rejection::UnknownOutcome(_)
        | Rejection::ResultDecided
        | Rejection::NeedsPayment
        | Rejection::NotRelease
        | Rejection::NotPayment
        | Rejection::NothingBefore
        | Rejection::ReasonMissing
        | Rejection::OpinionMissing
        | Rejection::AssigneeMissing
        | Rejection::SameOfficer
        | Rejection::SupplementPending
        | Rejection::NoSupplement
        | Rejection::NothingAsked
        | Rejection::NothingBrought
        | Rejection::BadCount
        | Rejection::BadAmount
        | Rejection::NumberMissing
        | Rejection::ReceiverMissing
        | Rejection::NoTerm
        | Rejection::AlreadyExists => texts.text(&key).to_owned(),
    }
}
