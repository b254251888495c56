//! The Vietnamese lunar calendar: new moons and solar terms as they fall at UTC+7.
//!
//! A month begins on the day of the new moon; the month of the winter solstice is the eleventh; of thirteen
//! months between two solstice months the first without a principal solar term is the leap month. The series
//! for moon and sun are the short ones of Meeus (Astronomical Formulae for Calculators, chapters 18 and 32).
//! One meridian is used for all years, so dates before 1968 can differ from the almanacs of their time.

use jiff::Span;
use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

use crate::definition::days_from;

/// Years for which dates are told.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2100;
/// Julian day number of 1 January 2000.
const JULIAN_DAY_2000: i64 = 2_451_545;
/// UTC+7 in days.
const MERIDIAN: f64 = 7.0 / 24.0;
/// Mean time from new moon to new moon, in days.
const LUNATION: f64 = 29.530_588_68;
/// Julian date of new moon number 0, in January 1900.
const NEW_MOON_0: f64 = 2_415_020.759_33;

/// A day of the lunar calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct LunarDate {
    /// Lunar year, named by the solar year in which it begins.
    pub year: i16,
    /// Month, 1 to 12.
    pub month: i8,
    /// Whether the month repeats the one before it (tháng nhuận).
    pub leap: bool,
    /// Day of the month, 1 to 30.
    pub day: i8,
}

/// The solar date of a lunar one; `None` if there is no such day or the year lies outside 1900 to 2100.
pub fn to_solar(lunar_year: i16, month: i8, day: i8, leap: bool) -> Option<Date> {
    if !YEARS.contains(&lunar_year) || !(1..=12).contains(&month) || !(1..=30).contains(&day) {
        return None;
    }
    // Months 11 and 12 belong to the winter solstice of their own year, the others to the one before.
    let months = if month >= 11 { months_after(lunar_year) } else { months_after(lunar_year - 1) };
    let at = months.iter().position(|m| m.number == month && m.leap == leap)?;
    let first = months[at].first_day;
    let next_first = new_moon_day(months[at].moon + 1);
    let wanted = first + i64::from(day) - 1;
    if wanted < next_first { from_julian_day(wanted) } else { None }
}

/// The lunar date of a solar one; `None` outside the lunar years 1900 to 2100.
pub fn from_solar(solar: Date) -> Option<LunarDate> {
    if !(*YEARS.start()..=*YEARS.end() + 1).contains(&solar.year()) {
        return None;
    }
    let julian_day = JULIAN_DAY_2000 + i64::from(days_from(date(2000, 1, 1), solar));
    // The eleventh month holds the solstice of the solar year, or begins the winter before.
    let mut solstice_year = solar.year();
    if new_moon_day(solstice_moon(solstice_year)) > julian_day {
        solstice_year -= 1;
    }
    let months = months_after(solstice_year);
    let found = months.iter().rev().find(|month| month.first_day <= julian_day)?;
    let year = if found.number >= 11 { solstice_year } else { solstice_year + 1 };
    let day = (julian_day - found.first_day + 1) as i8;
    let lunar = LunarDate { year, month: found.number, leap: found.leap, day };
    YEARS.contains(&year).then_some(lunar)
}

/// A lunar month: its new moon's number and the Julian day on which it begins.
struct Month {
    moon: i64,
    first_day: i64,
    number: i8,
    leap: bool,
}

/// The months from the eleventh of `solstice_year` up to, not including, the next eleventh.
fn months_after(solstice_year: i16) -> Vec<Month> {
    let first = solstice_moon(solstice_year);
    let next = solstice_moon(solstice_year + 1);
    let has_leap = next - first == 13;
    let mut months: Vec<Month> = Vec::with_capacity(13);
    let mut number = 11;
    let mut is_leap_placed = false;
    for moon in first..next {
        let first_day = new_moon_day(moon);
        let has_term = principal_term(first_day) != principal_term(new_moon_day(moon + 1));
        let leap = has_leap && !is_leap_placed && moon > first && !has_term;
        if moon > first && !leap {
            number = number % 12 + 1;
        }
        is_leap_placed |= leap;
        months.push(Month { moon, first_day, number, leap });
    }
    months
}

/// Number of the new moon that begins the month of the winter solstice of `year`.
fn solstice_moon(year: i16) -> i64 {
    let last_of_year = JULIAN_DAY_2000 + i64::from(days_from(date(2000, 1, 1), date(year, 12, 31)));
    let mut moon = ((last_of_year as f64 - NEW_MOON_0) / LUNATION) as i64;
    while new_moon_day(moon) > last_of_year {
        moon -= 1;
    }
    // Terms are numbered from the spring equinox; the ninth begins at the winter solstice.
    if principal_term(new_moon_day(moon)) >= 9 { moon - 1 } else { moon }
}

/// Julian day, in Vietnam, of new moon number `moon`.
fn new_moon_day(moon: i64) -> i64 {
    let k = moon as f64;
    let t = k / 1236.85;
    let (t2, t3) = (t * t, t * t * t);
    let sin = |degrees: f64| degrees.to_radians().sin();
    let mean = NEW_MOON_0 + LUNATION * k + 0.000_117_8 * t2 - 0.000_000_155 * t3
        + 0.000_33 * sin(166.56 + 132.87 * t - 0.009_173 * t2);
    let sun = 359.2242 + 29.105_356_08 * k - 0.000_033_3 * t2 - 0.000_003_47 * t3;
    let moon = 306.0253 + 385.816_918_06 * k + 0.010_730_6 * t2 + 0.000_012_36 * t3;
    let node = 21.2964 + 390.670_506_46 * k - 0.001_652_8 * t2 - 0.000_002_39 * t3;
    let periodic = (0.1734 - 0.000_393 * t) * sin(sun) + 0.0021 * sin(2.0 * sun) - 0.4068 * sin(moon)
        + 0.0161 * sin(2.0 * moon)
        - 0.0004 * sin(3.0 * moon)
        + 0.0104 * sin(2.0 * node)
        - 0.0051 * sin(sun + moon)
        - 0.0074 * sin(sun - moon)
        + 0.0004 * sin(2.0 * node + sun)
        - 0.0004 * sin(2.0 * node - sun)
        - 0.0006 * sin(2.0 * node + moon)
        + 0.0010 * sin(2.0 * node - moon)
        + 0.0005 * sin(sun + 2.0 * moon);
    // Ephemeris time runs ahead of universal time by this part of a day.
    let delta = -0.000_278 + 0.000_265 * t + 0.000_262 * t2;
    (mean + periodic - delta + 0.5 + MERIDIAN).floor() as i64
}

/// Principal solar term in force at the beginning, in Vietnam, of a Julian day: 0 to 11 from the spring equinox.
fn principal_term(julian_day: i64) -> i64 {
    let t = (julian_day as f64 - 0.5 - MERIDIAN - JULIAN_DAY_2000 as f64) / 36_525.0;
    let t2 = t * t;
    let anomaly = (357.529_10 + 35_999.050_30 * t - 0.000_155_9 * t2).to_radians();
    let mean = 280.466_45 + 36_000.769_83 * t + 0.000_303_2 * t2;
    let centre = (1.914_600 - 0.004_817 * t - 0.000_014 * t2) * anomaly.sin()
        + (0.019_993 - 0.000_101 * t) * (2.0 * anomaly).sin()
        + 0.000_290 * (3.0 * anomaly).sin();
    let node = (125.04 - 1934.136 * t).to_radians();
    let apparent = mean + centre - 0.005_69 - 0.004_78 * node.sin();
    (apparent.rem_euclid(360.0) / 30.0) as i64
}

fn from_julian_day(julian_day: i64) -> Option<Date> {
    let span = Span::new().try_days(julian_day - JULIAN_DAY_2000).ok()?;
    date(2000, 1, 1).checked_add(span).ok()
}
