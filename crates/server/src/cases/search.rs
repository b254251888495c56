//! The search for a case: by its number, by words, by ids and telephone numbers.

use access::{Act, Denied};
use store::{DbError, Tx};

use crate::acts;
use crate::web::error::AppError;
use crate::web::form::FormPairs;
use crate::web::session::OfficerVisit;
use crate::web::sight::{AT_ONCE, meanings};

use super::scan::{self, CaseRead, Filter, Found, Place};

/// Cases looked at for one search.
pub(super) const CANDIDATES_MAX: usize = 200;

/// What a search found.
#[derive(Clone, Debug, Default)]
pub(super) struct Searched {
    pub(super) found: Found,
    /// How many cases were found in all; when `cut` is true, how many of them were read.
    pub(super) total: usize,
    /// Whether only the newest candidates were looked at.
    pub(super) cut: bool,
}

/// The number that was typed or scanned, when it is exactly that of a case in sight.
pub(super) async fn exact(officer: &OfficerVisit, typed: &str) -> Result<Option<String>, AppError> {
    let case_no = number(typed);
    let plain = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '.' | '-');
    if case_no.is_empty() || case_no.len() > 64 || !case_no.chars().all(plain) {
        return Ok(None);
    }
    match acts::see_case(officer, &case_no, Act::ViewCase).await {
        Ok(stored) => Ok(Some(stored.case.case_no.clone())),
        Err(AppError::NotFound | AppError::Denied(Denied::Unseen)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// A number as it is stored; a scanner may also read the address in a slip's QR code.
fn number(typed: &str) -> String {
    let query = typed.split_once('?').map(|(_, query)| query);
    let scanned = query
        .and_then(|query| FormPairs::parse(query.as_bytes()).ok())
        .map(|pairs| pairs.get("ho-so").to_owned())
        .filter(|number| !number.is_empty());
    scanned.unwrap_or_else(|| typed.trim().to_owned()).to_uppercase()
}

/// Searches among the cases that the agencies may see; newest first.
pub(super) fn search(
    tx: &mut Tx<'_>,
    (agencies, typed): (&[String], &str),
    filter: &Filter,
    (after, limit): (Option<Place>, usize),
) -> Result<Searched, DbError> {
    let below = after.map_or(i64::MAX, |place| place.case_id);
    let (mut cases, mut cut) = (Vec::new(), false);
    for words in meanings(typed) {
        let keys = store::cases::keys_between(filter.from, filter.until);
        let mut ids = store::search::find(tx, &words, keys, CANDIDATES_MAX as i64 + 1)?;
        cut = ids.len() > CANDIDATES_MAX;
        ids.truncate(CANDIDATES_MAX);
        for ids in ids.chunks(AT_ONCE) {
            cases.extend(scan::rows(tx, agencies, ids)?.into_iter().filter(|case| filter.keeps(case)));
            // All are only read when they are counted.
            if cut && cases.iter().filter(|case| case.case_id < below).count() > limit {
                break;
            }
        }
        if !cases.is_empty() {
            break;
        }
    }
    cases.sort_unstable_by_key(|case| std::cmp::Reverse(case.case_id));
    let total = cases.len();
    let mut rest: Vec<CaseRead> = cases.into_iter().filter(|case| case.case_id < below).collect();
    let more = rest.len() > limit;
    rest.truncate(limit);
    let last = rest.last().map(|case| Place { key: 0, case_id: case.case_id });
    let found = Found { cases: rest, next: last.filter(|_| more) };
    Ok(Searched { found, total, cut })
}
