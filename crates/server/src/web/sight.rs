//! Which cases an officer's agencies see: their own, and those of which they hold or held a step; what a search for
//! them may mean.

use std::collections::HashSet;

use store::{DbError, Param, Tx};
use text::Phone;

/// Cases asked about with one statement.
pub const AT_ONCE: usize = 64;

/// Those of the cases that one of the agencies sees.
pub fn in_sight(tx: &mut Tx<'_>, agencies: &[String], ids: &[i64]) -> Result<HashSet<i64>, DbError> {
    let mut seen = HashSet::with_capacity(ids.len());
    for agency in agencies {
        for ids in ids.chunks(AT_ONCE) {
            let mut params: Vec<Param<'_>> = Vec::with_capacity(AT_ONCE + 1);
            params.push(agency.into());
            params.extend(ids.iter().map(|id| Param::from(*id)));
            // No case has this key.
            params.resize(AT_ONCE + 1, Param::from(-1_i64));
            let rows = tx.query(
                "SELECT c.case_id FROM cases c
                 WHERE c.case_id IN ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
                        $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33,
                        $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49,
                        $50, $51, $52, $53, $54, $55, $56, $57, $58, $59, $60, $61, $62, $63, $64, $65)
                   AND (c.agency = $1
                        OR EXISTS (SELECT 1 FROM tasks t WHERE t.case_id = c.case_id AND t.agency = $1))",
                &params,
            )?;
            for row in &rows {
                seen.insert(row.int(0)?);
            }
        }
    }
    Ok(seen)
}

/// The ways in which a typed text may be meant, the likeliest first; none when it holds neither letters
/// nor digits.
pub fn meanings(typed: &str) -> Vec<Vec<String>> {
    let mut meanings = Vec::new();
    let spaced = |sign: char| sign.is_ascii_digit() || matches!(sign, ' ' | '.' | '+');
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    if digits.len() >= 6 && typed.chars().all(spaced) {
        // Telephone numbers and ids are stored without gaps.
        if let Ok(phone) = Phone::parse(typed) {
            meanings.push(vec![phone.as_str().to_owned()]);
        }
        meanings.push(vec![digits]);
    }
    meanings.push(text::search_words(typed));
    meanings.dedup();
    meanings.retain(|words| !words.is_empty());
    meanings
}
