//! Numbers: case numbers by pattern, book entries, slips, lookup codes.

use std::ops::RangeInclusive;

use casework::{Book, Numbers};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Asked;
use crate::{DbError, Tx};

/// Letters and digits that are not mistaken for one another on paper.
const LOOKUP_SIGNS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
/// Length of a lookup code: 40 bits, with a limited rate of tries.
const LOOKUP_LENGTH: u32 = 8;
/// 2025-01-01 UTC in milliseconds: case keys count from here.
const KEY_EPOCH: i64 = 1_735_689_600_000;

/// Random bits for a new case; the shell draws them, the rest follows.
#[derive(Clone, Copy, Debug, Default)]
pub struct Fresh {
    /// Random bits.
    pub bits: u64,
}

/// Keys of the cases that were received from one moment up to another, in milliseconds since 1970.
pub fn keys_between(from: Option<i64>, until: Option<i64>) -> RangeInclusive<i64> {
    let key = |at: i64| at.saturating_sub(KEY_EPOCH).clamp(0, i64::MAX >> 20) << 20;
    from.map_or(0, key)..=until.map_or(i64::MAX, |until| key(until) | 0xF_FFFF)
}

impl Fresh {
    /// Key of a new case: milliseconds since 2025 and 20 random bits, so that newer cases have higher keys.
    pub(super) fn case_id(self, now: Timestamp) -> i64 {
        let low = (self.bits & 0xF_FFFF) as i64;
        ((now.as_millisecond() - KEY_EPOCH).max(0) << 20) | low
    }

    /// Secret beside the case number, from the upper bits.
    fn lookup_code(self) -> String {
        (0..LOOKUP_LENGTH)
            .map(|place| LOOKUP_SIGNS[((self.bits >> (24 + 5 * place)) & 31) as usize] as char)
            .collect()
    }
}

/// How case numbers are made; law has changed the pattern three times, so it is data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberPattern {
    /// `{org}`, `{yyMMdd}`, `{yyyyMMdd}`, `{seq:N}`.
    pub pattern: String,
    /// When the sequence starts again: `day`, `year` or `never`.
    pub restart: String,
}

impl Default for NumberPattern {
    /// Section 3.1 of the domain notes: `{org}-{yyMMdd}-{seq:4}`, sequence of the day.
    fn default() -> Self {
        Self { pattern: "{org}-{yyMMdd}-{seq:4}".to_owned(), restart: "day".to_owned() }
    }
}

impl NumberPattern {
    /// The number for an agency, day and place in the sequence.
    pub fn number(&self, agency: &str, day: Date, seq: i64) -> String {
        let mut number = String::new();
        let mut rest = self.pattern.as_str();
        while let Some(start) = rest.find('{') {
            number.push_str(&rest[..start]);
            let Some(end) = rest[start..].find('}') else { break };
            match &rest[start + 1..start + end] {
                "org" => number.push_str(agency),
                "yyMMdd" => number.push_str(&day.strftime("%y%m%d").to_string()),
                "yyyyMMdd" => number.push_str(&day.strftime("%Y%m%d").to_string()),
                field => {
                    let width = field.strip_prefix("seq:").and_then(|w| w.parse().ok()).unwrap_or(4);
                    let seq = format!("{seq:0width$}");
                    number.push_str(&seq);
                }
            }
            rest = &rest[start + end + 1..];
        }
        number.push_str(rest);
        number
    }

    fn series(&self, agency: &str, day: Date) -> String {
        match self.restart.as_str() {
            "year" => format!("case/{agency}/{}", day.year()),
            "never" => format!("case/{agency}"),
            _ => format!("case/{agency}/{day}"),
        }
    }
}

/// Draws everything a new case needs.
pub(super) fn for_new_case(
    tx: &mut Tx<'_>,
    pattern: &NumberPattern,
    agency: &str,
    asked: &Asked<'_>,
) -> Result<Numbers, DbError> {
    let day = calendar::to_local(asked.now).date();
    let seq = next(tx, &pattern.series(agency, day))?;
    let entry = next(tx, &format!("book/{agency}/{}", day.year()))?;
    Ok(Numbers {
        case_no: pattern.number(agency, day, seq),
        lookup_code: asked.fresh.lookup_code(),
        book: Book { year: day.year(), entry: u32::try_from(entry).unwrap_or(u32::MAX) },
        slip_no: 0,
    })
}

/// Draws the number of a supplement slip: continuous within the agency's year.
pub(super) fn next_slip(tx: &mut Tx<'_>, agency: &str, now: Timestamp) -> Result<u32, DbError> {
    let year = calendar::to_local(now).date().year();
    Ok(u32::try_from(next(tx, &format!("slip/{agency}/{year}"))?).unwrap_or(u32::MAX))
}

/// Next number of a series, without gaps: a transaction that fails gives it back.
fn next(tx: &mut Tx<'_>, series: &str) -> Result<i64, DbError> {
    tx.query_one(
        "INSERT INTO counters (series, last) VALUES ($1, 1)
         ON CONFLICT (series) DO UPDATE SET last = counters.last + 1 RETURNING last",
        &[series.into()],
    )?
    .int(0)
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::{Fresh, keys_between};

    #[test]
    fn a_case_is_among_the_keys_of_its_moment_and_not_among_those_before_or_after() {
        let at = |text: &str| text.parse::<Timestamp>().expect("a moment");
        let (from, until) = (at("2026-11-20T00:00:00+07:00"), at("2026-11-21T00:00:00+07:00"));
        let keys = keys_between(Some(from.as_millisecond()), Some(until.as_millisecond()));
        for (moment, inside) in [
            ("2026-11-19T23:59:59.999+07:00", false),
            ("2026-11-20T00:00:00+07:00", true),
            ("2026-11-20T23:59:59.999+07:00", true),
            ("2026-11-21T00:00:00.001+07:00", false),
        ] {
            for bits in [0, u64::MAX] {
                assert_eq!(keys.contains(&Fresh { bits }.case_id(at(moment))), inside, "{moment}");
            }
        }
        let all = keys_between(None, None);
        assert!(all.contains(&0) && all.contains(&i64::MAX));
        // Days before the first key there is, or after the last.
        assert!(keys_between(Some(i64::MIN), Some(0)).contains(&0));
        assert!(keys_between(Some(i64::MAX), None).start() > &0);
    }
}
