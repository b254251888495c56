//! Figures of the month for the public home page: counted from the cases, kept for a minute.

use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;
use store::{DbError, Tx};

use crate::app::App;

/// How long figures are shown before they are counted anew, in milliseconds.
const KEPT_MS: i64 = 60_000;

/// What an agency did since the beginning of the month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Year of the month.
    pub year: i16,
    /// The month, from 1.
    pub month: i8,
    /// Cases accepted.
    pub received: i64,
    /// Cases on which the work ended.
    pub finished: i64,
    /// Of these, before or when they were due.
    pub in_time: i64,
}

impl Figures {
    /// Share of the finished cases that were in time, in thousandths, rounded down; `None` when none was finished.
    pub fn in_time_per_mille(&self) -> Option<i64> {
        (self.finished > 0).then(|| self.in_time * 1_000 / self.finished)
    }
}

/// The last figures and when they were counted.
#[derive(Default)]
pub struct Kept(Mutex<Option<(Timestamp, Figures)>>);

impl Kept {
    fn at(&self, now: Timestamp) -> Option<Figures> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (counted_at, figures) = (*kept)?;
        let age_ms = now.as_millisecond() - counted_at.as_millisecond();
        (0..KEPT_MS).contains(&age_ms).then_some(figures)
    }

    fn keep(&self, now: Timestamp, figures: Figures) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((now, figures));
    }
}

/// The figures of the portal's agency for the month of `now`.
pub async fn of_month(app: &App) -> Result<Figures, DbError> {
    let now = app.clock().now();
    if let Some(figures) = app.figures().at(now) {
        return Ok(figures);
    }
    let first = calendar::to_local(now).date().first_of_month();
    let since = calendar::to_instant(first.at(0, 0, 0, 0)).as_millisecond();
    let agency = app.world().portal_agency.clone();
    let (received, finished, in_time) = app.store().read(move |tx| count(tx, &agency, since)).await?;
    let figures = Figures { year: first.year(), month: first.month(), received, finished, in_time };
    app.figures().keep(now, figures);
    Ok(figures)
}

fn count(tx: &mut Tx<'_>, agency: &str, since: i64) -> Result<(i64, i64, i64), DbError> {
    let received = tx
        .query_one(
            "SELECT COUNT(*) FROM cases WHERE agency = $1 AND received_at >= $2 AND stage <> 'declined'",
            &[agency.into(), since.into()],
        )?
        .int(0)?;
    let rows = tx.query(
        "SELECT timeliness, COUNT(*) FROM cases
         WHERE agency = $1 AND finished_at >= $2 AND timeliness IS NOT NULL GROUP BY timeliness",
        &[agency.into(), since.into()],
    )?;
    let (mut finished, mut in_time) = (0, 0);
    for row in &rows {
        let cases = row.int(1)?;
        finished += cases;
        if row.text_ref(0)? != casework::Timeliness::Late.code() {
            in_time += cases;
        }
    }
    Ok((received, finished, in_time))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_without_finished_cases_claims_no_share() {
        assert_eq!(Figures::default().in_time_per_mille(), None);
        let figures = Figures { finished: 7, in_time: 6, ..Figures::default() };
        assert_eq!(figures.in_time_per_mille(), Some(857));
    }

    #[test]
    fn figures_are_counted_anew_after_a_minute_and_when_the_clock_goes_back() {
        let at = |second: i64| Timestamp::from_second(second).expect("a time");
        let kept = Kept::default();
        assert_eq!(kept.at(at(1_000)), None);
        let figures = Figures { received: 3, ..Figures::default() };
        kept.keep(at(1_000), figures);
        assert_eq!(kept.at(at(1_059)), Some(figures));
        assert_eq!(kept.at(at(1_060)), None);
        assert_eq!(kept.at(at(999)), None);
    }
}
