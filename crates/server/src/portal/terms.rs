//! Terms, counts and shares in the reader's words.

use calendar::Term;

use crate::web::texts::{Language, Texts};
use crate::web::time;

/// A legal term.
pub(super) fn term(term: Option<Term>, t: &Texts) -> String {
    let (key, number) = match term {
        None => return t.text("portal-term-unknown").to_owned(),
        Some(Term::SameDay) => return t.text("portal-term-same-day").to_owned(),
        Some(Term::WorkingDays(days)) => ("unit-working-days", days),
        Some(Term::WorkingHours(hours)) => ("unit-working-hours", hours),
        Some(Term::CalendarDays(days)) => ("unit-days", days),
    };
    t.with(key, &[("n", &number.to_string())])
}

/// Working minutes of a step: whole days where they are, otherwise hours and minutes.
pub(super) fn allotted(minutes: u32, day_minutes: i64, t: &Texts) -> String {
    let minutes = i64::from(minutes);
    let n = |key: &str, count: i64| t.with(key, &[("n", &count.to_string())]);
    if day_minutes > 0 && minutes >= day_minutes && minutes % day_minutes == 0 {
        n("unit-working-days", minutes / day_minutes)
    } else if minutes % 60 == 0 {
        n("unit-working-hours", minutes / 60)
    } else if minutes < 60 {
        n("unit-minutes", minutes)
    } else {
        t.with(
            "unit-hours-minutes",
            &[("h", &(minutes / 60).to_string()), ("m", &(minutes % 60).to_string())],
        )
    }
}

/// A count with groups of three digits, as the language writes them.
pub(super) fn count(number: i64, t: &Texts) -> String {
    let dotted = time::money(number);
    match t.language() {
        Language::Vietnamese => dotted,
        Language::English => dotted.replace('.', ","),
    }
}

/// Thousandths as a percentage: `98,6%`, `100%`.
pub(super) fn share(per_mille: i64, t: &Texts) -> String {
    let (whole, tenths) = (per_mille / 10, per_mille % 10);
    if tenths == 0 {
        return format!("{whole}%");
    }
    t.with("portal-share", &[("whole", &whole.to_string()), ("tenths", &tenths.to_string())])
}

/// An amount of money; nothing to pay is said in words.
pub(super) fn amount(amount_vnd: i64, t: &Texts) -> String {
    if amount_vnd == 0 {
        return t.text("unit-free").to_owned();
    }
    t.with("unit-money", &[("n", &count(amount_vnd, t))])
}
