//! What an officer typed, turned into a command; what cannot be read is said beside its field.

use access::{Denied, OfficerId};
use casework::{Command, Completion, Delivery, HandOver, Paper, Rejection, ResultKind, SupplementItem};
use jiff::civil::Date;
use text::PartialDate;

use super::act_form::Deed;
use super::paper_rows;
use crate::web::form::FormPairs;
use crate::web::texts::Texts;

/// Something wrong with one input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    /// Name of the input; empty for the form as a whole.
    pub(super) field: String,
    /// What is wrong and what to do.
    pub(super) text: String,
}

impl Fault {
    pub(super) fn new(field: impl Into<String>, text: impl Into<String>) -> Self {
        Self { field: field.into(), text: text.into() }
    }
}

type Typed = Result<Command, Vec<Fault>>;

pub(super) fn completion(task_no: u32, form: &FormPairs) -> Command {
    Command::CompleteStep(Completion {
        task_no,
        outcome: form.get("outcome").to_owned(),
        opinion: form.get("opinion").to_owned(),
        assign_next_to: officer(form.get("officer")),
        form: serde_json::Map::new(),
    })
}

pub(super) fn send_back(task_no: u32, form: &FormPairs) -> Command {
    Command::SendBack { task_no, reason: form.get("reason").to_owned() }
}

pub(super) fn assignment(task_no: u32, form: &FormPairs) -> Command {
    Command::AssignTask { task_no, assignee: officer(form.get("officer")) }
}

fn officer(id: &str) -> Option<OfficerId> {
    (!id.is_empty()).then(|| OfficerId(id.to_owned()))
}

pub(super) fn payment(task_no: u32, form: &FormPairs, texts: &Texts) -> Typed {
    let mut faults = Vec::new();
    let amount_vnd = amount(form.get("amount")).unwrap_or_else(|| {
        faults.push(Fault::new("amount", texts.text("rejection-bad-amount")));
        0
    });
    let paid_on = read_date(form, "paid_on", (texts, &mut faults));
    let command = Command::RecordPayment {
        task_no,
        amount_vnd,
        receipt_no: form.get("receipt_no").to_owned(),
        paid_on,
    };
    if faults.is_empty() { Ok(command) } else { Err(faults) }
}

pub(super) fn release(task_no: u32, form: &FormPairs, texts: &Texts) -> Typed {
    let mut faults = Vec::new();
    let result = match form.get("result") {
        "refused" => ResultKind::Refused,
        "granted" => ResultKind::Granted,
        _ => {
            faults.push(Fault::new("result", texts.text("case-choose-result")));
            ResultKind::Granted
        }
    };
    let signed_on = read_date(form, "signed_on", (texts, &mut faults));
    let command = Command::Release {
        task_no,
        result,
        number: form.get("number").to_owned(),
        signed_on,
        note: form.get("note").to_owned(),
    };
    if faults.is_empty() { Ok(command) } else { Err(faults) }
}

pub(super) fn hand_over(form: &FormPairs) -> Command {
    let delivery =
        Delivery::ALL.into_iter().find(|way| way.code() == form.get("delivery")).unwrap_or_default();
    Command::HandOver {
        hand_over: HandOver {
            receiver: form.get("receiver").to_owned(),
            relation: form.get("relation").to_owned(),
            delivery,
            note: form.get("note").to_owned(),
        },
        fees_paid: form.checked("fees_paid"),
    }
}

/// A supplement request; `known` are the components of the procedure.
pub(super) fn supplement_request(
    task_no: u32,
    form: &FormPairs,
    known: &[SupplementItem],
    texts: &Texts,
) -> Typed {
    let items = paper_rows::read(form, known, texts)?
        .into_iter()
        .map(|row| SupplementItem {
            name: match (row.name.is_empty(), row.detail.is_empty()) {
                (false, false) => format!("{}: {}", row.name, row.detail),
                (false, true) => row.name,
                (true, _) => row.detail,
            },
            component: row.component,
            originals: row.counts[0],
            certified_copies: row.counts[1],
            photocopies: row.counts[2],
        })
        .collect();
    Ok(Command::ProposeSupplement {
        task_no,
        items,
        reason: form.get("reason").to_owned(),
        legal_ground: form.get("legal_ground").to_owned(),
    })
}

/// What the applicant brought; `known` are the points that were asked for.
pub(super) fn supplement(form: &FormPairs, known: &[SupplementItem], texts: &Texts) -> Typed {
    let papers = paper_rows::read(form, known, texts)?
        .into_iter()
        .map(|row| {
            let (name, note) =
                if row.name.is_empty() { (row.detail, String::new()) } else { (row.name, row.detail) };
            Paper {
                component: row.component,
                name,
                originals: row.counts[0],
                certified_copies: row.counts[1],
                photocopies: row.counts[2],
                note,
            }
        })
        .collect();
    Ok(Command::ReceiveSupplement { papers, note: form.get("note").to_owned() })
}

fn read_date(form: &FormPairs, field: &'static str, (texts, faults): (&Texts, &mut Vec<Fault>)) -> Date {
    let date = PartialDate::parse(form.get(field)).ok().and_then(PartialDate::to_date);
    date.unwrap_or_else(|| {
        faults.push(Fault::new(field, texts.text("case-bad-date")));
        Date::constant(2000, 1, 1)
    })
}

/// An amount in dong as people write it: `1500000`, `1.500.000`, `1,500,000 đ`. Groups must hold three digits.
pub(super) fn amount(typed: &str) -> Option<i64> {
    let lower = typed.to_lowercase();
    let trimmed = ["đồng", "vnđ", "vnd", "đ", "₫"]
        .into_iter()
        .find_map(|unit| lower.trim().strip_suffix(unit))
        .unwrap_or(&lower)
        .trim();
    let groups: Vec<&str> = trimmed.split(['.', ',', ' ', '\u{a0}']).collect();
    let digits = |group: &&str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let grouped = groups.iter().all(digits)
        && groups[1..].iter().all(|group| group.len() == 3)
        && (groups.len() == 1 || groups[0].len() <= 3);
    let amount: i64 = groups.concat().parse().ok().filter(|_| grouped)?;
    (amount > 0).then_some(amount)
}

/// Where the page says why a command was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spot {
    /// Beside this input.
    Field(&'static str),
    /// Above the form, which stays open.
    Form,
    /// Above the page: the form is not to be had any more.
    Page,
}

/// Finds the place for a refusal.
pub(super) fn spot(rejection: &Rejection, deed: Deed) -> Spot {
    match rejection {
        Rejection::UnknownOutcome(_) => Spot::Field("outcome"),
        Rejection::OpinionMissing => Spot::Field("opinion"),
        Rejection::ReasonMissing => Spot::Field("reason"),
        Rejection::NotAPerformer(_) | Rejection::AssigneeMissing => Spot::Field("officer"),
        Rejection::NothingAsked
        | Rejection::NothingBrought
        | Rejection::BadCount
        | Rejection::TooMany(_)
        | Rejection::TooLong { field: "items" | "papers", .. } => Spot::Field("item-0"),
        Rejection::TooLong { field, .. } => Spot::Field(field),
        Rejection::BadAmount | Rejection::AmountTooLarge(_) => Spot::Field("amount"),
        Rejection::NumberMissing if deed == Deed::Payment => Spot::Field("receipt_no"),
        Rejection::NumberMissing => Spot::Field("number"),
        Rejection::BadDate(_) if deed == Deed::Payment => Spot::Field("paid_on"),
        Rejection::BadDate(_) => Spot::Field("signed_on"),
        Rejection::ResultDiffers(_) => Spot::Field("result"),
        Rejection::ReceiverMissing => Spot::Field("receiver"),
        Rejection::FeesUnpaid(_) => Spot::Field("fees_paid"),
        Rejection::SameOfficer
        | Rejection::CalendarEnds(_)
        | Rejection::Stuck { .. }
        | Rejection::UnknownUnit(_) => Spot::Form,
        // Seeing the case but not being allowed to is told on the page; the form is not shown.
        Rejection::Denied(Denied::Role | Denied::OtherOfficer | Denied::Unseen)
        | Rejection::WrongStage(_)
        | Rejection::TaskClosed { .. }
        | Rejection::AlreadyDone(_)
        | Rejection::UnknownTask(_)
        | Rejection::NeedsRelease
        | Rejection::ResultDecided
        | Rejection::NeedsPayment
        | Rejection::NotRelease
        | Rejection::NotPayment
        | Rejection::NothingBefore
        | Rejection::SupplementPending
        | Rejection::SupplementLimit(_)
        | Rejection::NoSupplement
        | Rejection::NoTerm
        | Rejection::AlreadyExists => Spot::Page,
    }
}
