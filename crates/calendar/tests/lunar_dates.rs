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

/// The months of a lunar year: L of thirty days, s of twenty-nine, a star before the leap month.
fn months(year: i16) -> String {
    let mut told = String::new();
    for month in 1..=12 {
        for leap in [false, true] {
            if to_solar(year, month, 1, leap).is_some() {
                let length = if to_solar(year, month, 30, leap).is_some() { "L" } else { "s" };
                told.push_str(if leap { "*" } else { "" });
                told.push_str(length);
            }
        }
    }
    told
}

#[test]
fn long_short_and_leap_months_from_2000_to_2050() {
    let table = "
        2000 LLssLssLsLLs  2001 LLsL*sLssLsLsL  2002 LLsLsLssLsLs  2003 LLsLLsLssLsL  2004 sL*sLLsLsLsLsL
        2005 sLsLsLLsLsLs  2006 LsLssLL*sLLsLs  2007 LsLssLsLLLsL  2008 LssLssLsLsLL  2009 LsLsL*ssLsLsLL
        2010 LsLsLssLsLsL  2011 LsLLsLssLsLs  2012 LsLL*sLsLsLsLs  2013 LsLsLLsLsLsL  2014 sLsLsLsLL*sLsL
        2015 sLssLsLLLsLs  2016 LsLssLsLLsLL  2017 sLsLss*LsLsLLL  2018 sLsLssLssLLL  2019 sLLsLssLssLL
        2020 sLLL*sLssLssLL  2021 sLLsLsLsLsLs  2022 LsLsLLsLsLsL  2023 sL*ssLLsLLsLsL  2024 sLssLsLLsLLs
        2025 LsLssL*sLsLLLs  2026 LsLssLssLLLs  2027 LLsLssLssLLs  2028 LLLsL*ssLssLLs  2029 LLsLsLsLssLs
        2030 LLsLLsLsLsLs  2031 sLs*LLsLLsLsLs  2032 sLsLsLLsLLsL  2033 sLssLsLsLLL*sL  2034 sLssLssLLLsL
        2035 LsLssLssLLsL  2036 LLsLss*LssLsLL  2037 LsLLssLssLsL  2038 LsLLsLsLssLs  2039 LLsLL*sLsLssLs
        2040 LsLLsLsLLsLs  2041 sLsLsLsLLLsL  2042 sL*ssLsLsLLsLL  2043 sLssLssLLsLL  2044 LsLssLs*sLsLLL
        2045 LsLssLssLsLL  2046 LsLsLsLssLsL  2047 LsLLs*LsLssLsL  2048 sLLsLLsLssLs  2049 LsLsLLsLsLLs
        2050 sLs*LsLsLLsLLs
        ";
    let words: Vec<&str> = table.split_whitespace().collect();
    assert_eq!(words.len(), 2 * 51);
    for pair in words.chunks(2) {
        assert_eq!(months(pair[0].parse().unwrap()), pair[1], "{}", pair[0]);
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
fn a_day_from_1900_to_2100_has_a_lunar_date_that_leads_back_to_it() {
    let first = to_solar(1900, 1, 1, false).unwrap();
    let last = date(2101, 1, 20);
    let mut days = 0;
    // Every third day meets each place in a month often enough.
    for solar in first.series(jiff::Span::new().days(3)).take_while(|day| *day <= last) {
        let lunar = from_solar(solar).expect("within the years told");
        assert_eq!(to_solar(lunar.year, lunar.month, lunar.day, lunar.leap), Some(solar), "{solar}");
        days += 1;
    }
    assert!(days > 24_000, "{days}");
}

#[test]
fn the_first_days_of_all_months_from_1900_to_2100_are_those_of_a_second_reckoning() {
    let mut digest = 0i64;
    let mut months = 0;
    for (year, month, leap) in (1900..=2100)
        .flat_map(|year| (1..=12).flat_map(move |month| [false, true].map(|leap| (year, month, leap))))
    {
        if let Some(first) = to_solar(year, month, 1, leap) {
            let number = i64::from(date(1900, 1, 1).until(first).unwrap().get_days());
            digest = (digest * 31 + number) % 1_000_000_007;
            months += 1;
        }
    }
    // Both numbers were also computed by an independent program.
    assert_eq!((months, digest), (2486, 990_889_690));
}
