//! What follows from the choices on the screen: the appointment, day by day, and the fees.

use calendar::{Explanation, StepReason, Term, WorkingCalendar};
use casework::{Fee, fee_lines};
use jiff::civil::{Date, DateTime};
use procedure::{Channel, FeeKind, Procedure, When};
use serde_json::{Map, Value};

use crate::web::inputs::{Control, Input};
use crate::web::texts::Texts;
use crate::web::time;

/// Skipped days that are listed.
const DAYS_SHOWN: usize = 60;

/// The appointment before saving.
#[derive(Clone, Debug, Default)]
pub(super) struct Appointment {
    /// For `<time>`; empty when it cannot be told.
    pub(super) iso: String,
    /// `16:00 thứ Năm, 26/11/2026`.
    pub(super) due: String,
    /// The term in words.
    pub(super) term: String,
    /// Why it cannot be told.
    pub(super) problem: String,
    /// Days that were not counted: date and reason.
    pub(super) skipped: Vec<(String, String)>,
    /// Whether a day without an official notice took part.
    pub(super) provisional: bool,
}

/// Works the appointment out as accepting would.
pub(super) fn appointment(
    calendar: &WorkingCalendar,
    procedure: &Procedure,
    (case_kind, channel): (&str, Channel),
    received: DateTime,
    texts: &Texts,
) -> Appointment {
    let Some(term) = procedure.term(case_kind, channel) else {
        return Appointment { problem: texts.text("rejection-no-term").to_owned(), ..Appointment::default() };
    };
    let in_words = term_text(term, texts);
    match calendar::explain(calendar, received, term, procedure.convention) {
        Ok(explanation) => told(&explanation, in_words, texts),
        Err(error) => {
            Appointment { term: in_words, problem: time::due_error(error, texts), ..Appointment::default() }
        }
    }
}

fn told(explanation: &Explanation, term: String, texts: &Texts) -> Appointment {
    let due = explanation.due_at;
    let clock = format!("{:02}:{:02}", due.hour(), due.minute());
    Appointment {
        iso: time::iso(calendar::to_instant(due)),
        due: texts.with("intake-due-at", &[("time", &clock), ("day", &day(due.date(), texts))]),
        term,
        problem: String::new(),
        skipped: explanation
            .steps
            .iter()
            .filter(|step| !step.counted)
            .take(DAYS_SHOWN)
            .map(|step| (day(step.date, texts), reason(step.reason, &step.name, texts)))
            .collect(),
        provisional: explanation.provisional,
    }
}

fn day(date: Date, texts: &Texts) -> String {
    let weekday = format!("intake-weekday-{}", date.weekday().to_monday_one_offset());
    texts.with("intake-day", &[("weekday", texts.text(&weekday)), ("date", &time::civil_date(date))])
}

/// Why a day was not counted; the calendar's own name for it is more exact.
fn reason(reason: StepReason, name: &str, texts: &Texts) -> String {
    let key = match reason {
        StepReason::ReceiptDay => "step-receipt_day",
        StepReason::AfterCutoff => "step-after_cutoff",
        StepReason::InTime => "step-in_time",
        StepReason::CalendarDay => "step-calendar_day",
        StepReason::MovedHere => "step-moved_here",
        StepReason::WorkingDay => "step-working_day",
        StepReason::SwapWork => "step-swap_work",
        StepReason::Weekend => "step-weekend",
        StepReason::Holiday => "step-holiday",
        StepReason::CompOff => "step-comp_off",
        StepReason::SwapOff => "step-swap_off",
        StepReason::LocalOff => "step-local_off",
        StepReason::OutsideCalendar => "step-outside_calendar",
    };
    if name.is_empty() { texts.text(key).to_owned() } else { format!("{}: {name}", texts.text(key)) }
}

/// The term in words.
fn term_text(term: Term, texts: &Texts) -> String {
    let with = |key: &str, n: u16| texts.with(key, &[("n", &n.to_string())]);
    match term {
        Term::SameDay => texts.text("intake-term-same-day").to_owned(),
        Term::WorkingDays(n) => with("unit-working-days", n),
        Term::WorkingHours(n) => with("unit-working-hours", n),
        Term::CalendarDays(n) => with("unit-days", n),
    }
}

/// A fee on the screen.
#[derive(Clone, Debug)]
pub(super) struct FeeRow {
    pub(super) name: String,
    pub(super) amount: String,
    pub(super) when: String,
    /// Who need not pay.
    pub(super) exempt: String,
}

/// The fees on the screen.
#[derive(Clone, Debug, Default)]
pub(super) struct Fees {
    pub(super) rows: Vec<FeeRow>,
    /// What is due on receipt, and the box to tick when it was taken.
    pub(super) paid: Option<Input>,
}

/// What has to be paid.
pub(super) fn fees(
    procedure: &Procedure,
    (case_kind, channel): (&str, Channel),
    form: &Map<String, Value>,
    paid: bool,
    texts: &Texts,
) -> Fees {
    let lines = fee_lines(procedure, case_kind, channel, form);
    let now: i64 = lines.iter().filter(|line| line.when == When::Receipt).map(|line| line.amount_vnd).sum();
    let exempt = |line: &Fee| {
        let defined = procedure.case_kind(case_kind).map_or(&[] as &[_], |kind| kind.fees.as_slice());
        defined.iter().find(|fee| fee.name == line.name).map(|fee| fee.exempt.join(", ")).unwrap_or_default()
    };
    let row = |line: &Fee| FeeRow {
        name: line.name.clone(),
        amount: amount(line.amount_vnd, texts),
        when: texts.text(when_key(line)).to_owned(),
        exempt: exempt(line),
    };
    let paid = (now > 0).then(|| {
        let label = texts.with("intake-fees-paid", &[("amount", &amount(now, texts))]);
        let mut input = Input::new("fees_paid", label, Control::Tick).value("1").required();
        input.ticked = paid;
        input
    });
    Fees { rows: lines.iter().map(row).collect(), paid }
}

fn amount(amount_vnd: i64, texts: &Texts) -> String {
    if amount_vnd == 0 {
        return texts.text("unit-free").to_owned();
    }
    texts.with("unit-money", &[("n", &time::money(amount_vnd))])
}

fn when_key(line: &Fee) -> &'static str {
    match (line.kind, line.when) {
        (FeeKind::Fee, When::Receipt) => "intake-fee-on-receipt",
        (FeeKind::Fee, When::Return) => "intake-fee-on-return",
        (FeeKind::Charge, When::Receipt) => "intake-charge-on-receipt",
        (FeeKind::Charge, When::Return) => "intake-charge-on-return",
    }
}
