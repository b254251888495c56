//! The lunar calendar of Vietnam against known days.

use calendar::lunar::{LunarDate, from_solar, to_solar};
use jiff::civil::date;

fn tet(year: i16) -> String {
    to_solar(year, 1, 1, false).expect("within 1900 to 2100").strftime("%d/%m").to_string()
}

#[test]
fn tet_and_the_kings_day_fall_where_the_reference_says() {
    let anchors = "2025 29/01 07/04, 2026 17/02 26/04, 2027 06/02 16/04, 2028 26/01 04/04, 2029 13/02 23/04, 2030 02/02 12/04";
    for anchor in anchors.split(", ") {
        let words: Vec<&str> = anchor.split(' ').collect();
        let year = words[0].parse().unwrap();
        let kings = to_solar(year, 3, 10, false).unwrap().strftime("%d/%m").to_string();
        assert_eq!((tet(year).as_str(), kings.as_str()), (words[1], words[2]), "{year}");
    }
}

#[test]
fn tet_days_from_2000_to_2050() {
    let table = "
        2000 05/02  2001 24/01  2002 12/02  2003 01/02  2004 22/01  2005 09/02  2006 29/01  2007 17/02
        2008 07/02  2009 26/01  2010 14/02  2011 03/02  2012 23/01  2013 10/02  2014 31/01  2015 19/02
        2016 08/02  2017 28/01  2018 16/02  2019 05/02  2020 25/01  2021 12/02  2022 01/02  2023 22/01
        2024 10/02  2025 29/01  2026 17/02  2027 06/02  2028 26/01  2029 13/02  2030 02/02  2031 23/01
        2032 11/02  2033 31/01  2034 19/02  2035 08/02  2036 28/01  2037 15/02  2038 04/02  2039 24/01
        2040 12/02  2041 01/02  2042 22/01  2043 10/02  2044 30/01  2045 17/02  2046 06/02  2047 26/01
        2048 14/02  2049 02/02  2050 23/01
        ";
    let words: Vec<&str> = table.split_whitespace().collect();
    assert_eq!(words.len(), 2 * 51);
    for pair in words.chunks(2) {
        assert_eq!(tet(pair[0].parse().unwrap()), pair[1], "{}", pair[0]);
    }
}

#[test]
fn tet_of_2030_comes_a_day_before_the_chinese_new_year() {
    let chinese = date(2030, 2, 3);
    assert_eq!(to_solar(2030, 1, 1, false), chinese.yesterday().ok());
    assert_eq!(from_solar(chinese), Some(LunarDate { year: 2030, month: 1, leap: false, day: 2 }));
}

#[test]
fn the_new_year_of_1985_came_a_month_before_the_chinese_one() {
    assert_eq!(tet(1985), "21/01");
}

#[test]
fn a_leap_month_repeats_the_month_before_it() {
    assert_eq!(to_solar(2025, 6, 1, false), Some(date(2025, 6, 25)));
    assert_eq!(to_solar(2025, 6, 1, true), Some(date(2025, 7, 25)));
    assert_eq!(from_solar(date(2025, 7, 25)), Some(LunarDate { year: 2025, month: 6, leap: true, day: 1 }));
    assert_eq!(to_solar(2026, 6, 1, true), None);
}

#[test]
fn days_that_do_not_exist_have_no_solar_date() {
    // The last lunar month of 2024 had 29 days.
    assert_eq!(to_solar(2024, 12, 29, false), Some(date(2025, 1, 28)));
    for (year, month, day) in
        [(2024, 12, 30), (2025, 0, 1), (2025, 13, 1), (2025, 1, 31), (2025, 1, 0), (1899, 1, 1), (2101, 1, 1)]
    {
        assert_eq!(to_solar(year, month, day, false), None, "{year}-{month}-{day}");
    }
    assert_eq!(from_solar(jiff::civil::Date::MAX), None);
    assert_eq!(from_solar(jiff::civil::Date::MIN), None);
}

#[test]
fn every_day_from_1900_to_2100_has_a_lunar_date_that_leads_back_to_it() {
    let first = to_solar(1900, 1, 1, false).unwrap();
    let last = date(2101, 1, 20);
    let mut days = 0;
    for solar in first.series(jiff::Span::new().days(1)).take_while(|day| *day <= last) {
        let lunar = from_solar(solar).expect("within the years told");
        assert_eq!(to_solar(lunar.year, lunar.month, lunar.day, lunar.leap), Some(solar), "{solar}");
        days += 1;
    }
    assert!(days > 73_000, "{days}");
}
