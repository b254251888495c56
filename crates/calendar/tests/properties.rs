//! What must hold for any receipt, term and pause.

mod vietnam;

use std::sync::LazyLock;

use calendar::{
    CalendarDefinition, Clock, Convention, DayKind, OnSupplement, SpecialDay, Term, WorkingCalendar, due,
    due_after_supplement, explain, holidays,
};
use jiff::Span;
use jiff::civil::{DateTime, date};
use proptest::prelude::*;

/// Thirty years of proposed holidays, swapped Saturdays and local days off around the shipped hours.
static CALENDAR: LazyLock<WorkingCalendar> = LazyLock::new(|| {
    let mut days: Vec<SpecialDay> = (2015..2045).flat_map(holidays::proposed).collect();
    for year in 2015..2045 {
        for (month, kind) in [(3, DayKind::SwapWork), (6, DayKind::LocalOff), (10, DayKind::SwapOff)] {
            let date = date(year, month, 12);
            days.push(SpecialDay {
                date,
                kind,
                name: String::new(),
                source: String::new(),
                provisional: false,
            });
        }
    }
    days.sort_by_key(|row| row.date);
    days.dedup_by_key(|row| row.date);
    let (covers_from, covers_to) = (date(2015, 1, 1), date(2044, 12, 31));
    let definition = CalendarDefinition { covers_from, covers_to, days, ..vietnam::definition() };
    WorkingCalendar::new(definition).expect("a sound calendar")
});

/// A moment in the first twenty-six years, so that the longest term still ends inside.
fn moments() -> impl Strategy<Value = DateTime> {
    (0i64..26 * 365 * 24 * 60)
        .prop_map(|minutes| date(2015, 1, 1).at(0, 0, 0, 0).saturating_add(Span::new().minutes(minutes)))
}

fn terms() -> impl Strategy<Value = Term> {
    prop_oneof![
        Just(Term::SameDay),
        (1u16..=1000).prop_map(Term::WorkingDays),
        (1u16..=12).prop_map(Term::WorkingDays),
        (1u16..=1000).prop_map(Term::WorkingHours),
        (1u16..=1000).prop_map(Term::CalendarDays),
        (1u16..=12).prop_map(Term::CalendarDays),
    ]
}

fn conventions() -> impl Strategy<Value = Convention> {
    prop_oneof![Just(Convention::SameTime), Just(Convention::EndOfDay)]
}

fn with_one_more(term: Term) -> Term {
    match term {
        Term::SameDay => Term::WorkingDays(1),
        Term::WorkingDays(n) => Term::WorkingDays((n + 1).min(Term::LIMIT)),
        Term::WorkingHours(n) => Term::WorkingHours((n + 1).min(Term::LIMIT)),
        Term::CalendarDays(n) => Term::CalendarDays((n + 1).min(Term::LIMIT)),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn due_is_a_moment_of_working_time_after_receipt(received in moments(), term in terms(), convention in conventions()) {
        let due_at = due(&CALENDAR, received, term, convention).unwrap();
        prop_assert!(CALENDAR.is_working_moment(due_at), "{due_at}");
        prop_assert!(due_at > received);
    }

    #[test]
    fn who_comes_later_is_not_due_earlier(
        first in moments(), minutes in 0i64..20_000, term in terms(), convention in conventions()
    ) {
        let later = first.saturating_add(Span::new().minutes(minutes));
        let (earlier_due, later_due) =
            (due(&CALENDAR, first, term, convention).unwrap(), due(&CALENDAR, later, term, convention).unwrap());
        // A term in calendar days keeps the clock time when its last day is moved, so only its day is in order.
        if matches!((term, convention), (Term::CalendarDays(_), Convention::SameTime)) {
            prop_assert!(earlier_due.date() <= later_due.date());
        } else {
            prop_assert!(earlier_due <= later_due, "{earlier_due} {later_due}");
        }
    }

    #[test]
    fn a_longer_term_is_not_due_earlier(received in moments(), term in terms(), convention in conventions()) {
        let longer = with_one_more(term);
        prop_assume!(term != Term::SameDay || convention == Convention::EndOfDay);
        prop_assert!(due(&CALENDAR, received, term, convention).unwrap() <= due(&CALENDAR, received, longer, convention).unwrap());
    }

    #[test]
    fn an_explanation_walks_to_the_due_time(received in moments(), term in terms(), convention in conventions()) {
        let told = explain(&CALENDAR, received, term, convention).unwrap();
        prop_assert_eq!(told.due_at, due(&CALENDAR, received, term, convention).unwrap());
        let last = told.steps.last().unwrap();
        prop_assert_eq!(last.date, told.due_at.date());
        prop_assert_eq!(told.steps[0].date, received.date());
        prop_assert!(told.steps.windows(2).all(|pair| pair[0].date.tomorrow().unwrap() == pair[1].date));
        let counted = told.steps.iter().filter(|step| step.counted).count() as i64;
        let (expected, is_in_days) = match term {
            Term::SameDay => (1, true),
            Term::WorkingDays(n) | Term::CalendarDays(n) => (i64::from(n), true),
            Term::WorkingHours(n) => (i64::from(n) * 60, false),
        };
        prop_assert_eq!(last.so_far, expected);
        prop_assert!(!is_in_days || counted == expected);
    }

    #[test]
    fn working_minutes_between_two_moments_are_those_that_were_added(from in moments(), minutes in 0i64..400_000) {
        let to = CALENDAR.add_working_minutes(from, minutes).unwrap();
        prop_assert!(CALENDAR.is_working_moment(to) && to >= from);
        prop_assert_eq!(CALENDAR.minutes_between(from, to), Ok(minutes));
        prop_assert_eq!(CALENDAR.minutes_between(to, from), Ok(-minutes));
        let back = CALENDAR.add_working_minutes(to, -minutes).unwrap();
        prop_assert_eq!(CALENDAR.minutes_between(back, to), Ok(minutes));
    }

    #[test]
    fn a_pause_never_brings_the_due_time_forward(
        started_at in moments(), until_pause in 0i64..60_000, waiting in 0i64..60_000,
        term in terms(), convention in conventions()
    ) {
        let due_at = due(&CALENDAR, started_at, term, convention).unwrap();
        let paused_at = started_at.saturating_add(Span::new().minutes(until_pause));
        let resumed_at = paused_at.saturating_add(Span::new().minutes(waiting));
        let clock = Clock { started_at, due_at, paused_at };
        let after = |policy| due_after_supplement(&CALENDAR, policy, (term, convention), clock, resumed_at).unwrap();
        let paused = after(OnSupplement::Pause);
        prop_assert!(paused >= due_at, "{due_at} {paused}");
        prop_assert!(CALENDAR.is_working_moment(paused));
        prop_assert_eq!(after(OnSupplement::None), due_at);
        prop_assert_eq!(after(OnSupplement::Restart), due(&CALENDAR, resumed_at, term, convention).unwrap());
        if matches!((term, convention), (Term::WorkingDays(_), Convention::SameTime) | (Term::WorkingHours(_), _)) {
            prop_assert_eq!(
                CALENDAR.minutes_between(paused_at, due_at), CALENDAR.minutes_between(resumed_at, paused),
                "the working time left stays left"
            );
        }
        if waiting > 0 {
            let backwards = due_after_supplement(&CALENDAR, OnSupplement::Pause, (term, convention), Clock { paused_at: resumed_at, ..clock }, paused_at);
            prop_assert_eq!(backwards.unwrap_err().code(), "due-resumed-before-paused");
        }
    }

    #[test]
    fn hand_over_is_in_working_time_and_within_a_working_day(received in moments()) {
        let at = CALENDAR.handover_at(received).unwrap();
        prop_assert!(at >= received && CALENDAR.is_working_moment(at));
        prop_assert!(CALENDAR.minutes_between(received, at).unwrap() <= 120);
    }

    #[test]
    fn nothing_panics_on_any_moment_or_text(year in -9999i16..=9999, day in 0i32..365, n: u16, minutes: i64, text: String) {
        let moment = date(year, 1, 1).saturating_add(Span::new().days(day)).at(23, 59, 59, 999_999_999);
        for term in [Term::SameDay, Term::WorkingDays(n), Term::WorkingHours(n), Term::CalendarDays(n)] {
            let _ = explain(&CALENDAR, moment, term, Convention::SameTime);
            let clock = Clock { started_at: moment, due_at: moment, paused_at: DateTime::MIN };
            let _ = due_after_supplement(&CALENDAR, OnSupplement::Pause, (term, Convention::SameTime), clock, moment);
        }
        let _ = (CALENDAR.add_working_minutes(moment, minutes), CALENDAR.handover_at(moment));
        let _ = (CALENDAR.day(moment.date()), calendar::lunar::from_solar(moment.date()));
        let _ = (calendar::lunar::to_solar(year, n as i8, minutes as i8, true), text.parse::<Term>());
        let _ = (calendar::to_instant(moment), holidays::proposed(year));
    }
}
