//! Proves the store: the hash chain of every journal, and that all other tables of cases equal its replay.
//!
//! A case is known by any table that speaks of it, so that neither a journal without a case nor a task without a journal
//! is passed over. What cannot be read is a fault of its case; only a database that fails ends the proof.

mod rows;
mod wrong;

use std::collections::BTreeSet;

use casework::{Tampered, fold};

use crate::cases::{journal_row, raw_rows};
use crate::{DbError, Tx, search};
use rows::Told;
pub use wrong::{Fault, Wrong};

/// Before the first key.
pub const BEGINNING: i64 = i64::MIN;

/// What one part of the proof came to.
#[derive(Debug)]
pub struct Part<K> {
    /// Where the next part begins; `None` after the last one.
    pub next: Option<K>,
    /// How many cases were looked at.
    pub checked: u64,
    /// What is wrong.
    pub faults: Vec<Fault>,
}

/// Checks the cases whose key is above `after`, at most `limit`, in whatever table they are named.
pub fn verify(tx: &mut Tx<'_>, after: i64, limit: i64) -> Result<Part<i64>, DbError> {
    let keys = keys(tx, after, limit)?;
    let mut faults = Vec::new();
    for case_id in &keys {
        faults.extend(check(tx, *case_id)?);
    }
    Ok(Part { next: keys.last().copied(), checked: keys.len() as u64, faults })
}

/// Checks the numbers after `after`, at most `limit`: each leads to a case that bears it.
pub fn verify_numbers(tx: &mut Tx<'_>, after: &str, limit: i64) -> Result<Part<String>, DbError> {
    let rows = tx.query(
        "SELECT n.case_no, n.case_id,
                COALESCE(c.case_no = n.case_no,
                         EXISTS (SELECT 1 FROM case_events e WHERE e.case_id = n.case_id AND e.seq = 1))
         FROM case_numbers n LEFT JOIN cases c ON c.case_id = n.case_id
         WHERE n.case_no > $1 ORDER BY n.case_no LIMIT $2",
        &[after.into(), limit.into()],
    )?;
    let mut part = Part { next: None, checked: 0, faults: Vec::new() };
    for row in &rows {
        let case_no = row.text(0)?;
        if !row.flag(2)? {
            let (case_id, case_no) = (row.int(1)?, Some(case_no.clone()));
            part.faults.push(Fault { case_id, case_no, what: Wrong::NumberAstray });
        }
        part.next = Some(case_no);
    }
    Ok(part)
}

/// Key of the case with this number, even when only one table tells it.
pub fn key_of(tx: &mut Tx<'_>, case_no: &str) -> Result<Option<i64>, DbError> {
    let row = tx.query_opt("SELECT case_id FROM case_numbers WHERE case_no = $1", &[case_no.into()])?;
    let row = match row {
        Some(row) => Some(row),
        None => tx.query_opt("SELECT case_id FROM cases WHERE case_no = $1 LIMIT 1", &[case_no.into()])?,
    };
    row.map(|row| row.int(0)).transpose()
}

/// Checks one case; no fault is a clean one.
pub fn check(tx: &mut Tx<'_>, case_id: i64) -> Result<Vec<Fault>, DbError> {
    let raw = raw_rows(tx, case_id)?;
    if raw.is_empty() {
        let tables = tables_with(tx, case_id)?;
        return named(tx, case_id, vec![Wrong::JournalMissing(tables)]);
    }
    let (mut rows, mut entries, mut wrong) = (Vec::new(), Vec::new(), Vec::new());
    for row in &raw {
        match journal_row(row).and_then(|row| Ok((row.entry()?, row))) {
            Ok((entry, row)) => {
                entries.push(entry);
                rows.push(row);
            }
            Err(_) => wrong.push(Wrong::EntryUnreadable(row.int(0).unwrap_or_default())),
        }
    }
    if !wrong.is_empty() {
        return named(tx, case_id, wrong);
    }
    let chained = rows.iter().map(|row| (row.seq, row.at, &row.actor, row.event.as_str(), row.hash));
    wrong.extend(casework::check_chain(case_id, chained).err().map(|tampered| match tampered {
        Tampered::Gap(seq) => Wrong::EntryMissing(seq),
        Tampered::Changed(seq) => Wrong::EntryChanged(seq),
    }));
    let listed_wrong = rows.iter().zip(&entries).filter(|(row, entry)| row.kind != entry.event.kind());
    wrong.extend(listed_wrong.map(|(row, _)| Wrong::KindDiffers(row.seq)));
    let case = fold(&entries);
    let last_hash = rows.last().map_or_else(|| casework::first_hash(case_id), |row| row.hash);
    wrong.extend(Told { case_id, case: &case, entries: &entries, last_hash }.differences(tx)?);
    if case.case_no.is_empty() {
        return named(tx, case_id, wrong);
    }
    let case_no = Some(case.case_no);
    Ok(wrong.into_iter().map(|what| Fault { case_id, case_no: case_no.clone(), what }).collect())
}

/// Faults of a case whose journal does not tell its number.
fn named(tx: &mut Tx<'_>, case_id: i64, wrong: Vec<Wrong>) -> Result<Vec<Fault>, DbError> {
    let mut case_no = None;
    for sql in [
        "SELECT case_no FROM cases WHERE case_id = $1",
        "SELECT case_no FROM outbox WHERE case_id = $1 LIMIT 1",
    ] {
        if case_no.is_none() {
            case_no = tx.query_opt(sql, &[case_id.into()])?.and_then(|row| row.text(0).ok());
        }
    }
    Ok(wrong.into_iter().map(|what| Fault { case_id, case_no: case_no.clone(), what }).collect())
}

/// Every table that is kept by the key of a case, with its keys in order. Words are asked for by the search.
const TABLES: [(&str, &str); 5] = [
    ("cases", "SELECT case_id FROM cases WHERE case_id > $1 ORDER BY case_id LIMIT $2"),
    ("case_states", "SELECT case_id FROM case_states WHERE case_id > $1 ORDER BY case_id LIMIT $2"),
    ("case_events", "SELECT DISTINCT case_id FROM case_events WHERE case_id > $1 ORDER BY case_id LIMIT $2"),
    ("tasks", "SELECT DISTINCT case_id FROM tasks WHERE case_id > $1 ORDER BY case_id LIMIT $2"),
    ("outbox", "SELECT DISTINCT case_id FROM outbox WHERE case_id > $1 ORDER BY case_id LIMIT $2"),
];
const WORDS: &str = "case_search";

/// Keys above `after` in any table, in order, at most `limit`: the first of all are among the first of each.
fn keys(tx: &mut Tx<'_>, after: i64, limit: i64) -> Result<Vec<i64>, DbError> {
    let mut keys: BTreeSet<i64> = search::keys(tx, after, limit)?.into_iter().collect();
    for (_, sql) in TABLES {
        for row in tx.query(sql, &[after.into(), limit.into()])? {
            keys.insert(row.int(0)?);
        }
    }
    Ok(keys.into_iter().take(usize::try_from(limit).unwrap_or_default()).collect())
}

/// The tables that have rows of a case.
fn tables_with(tx: &mut Tx<'_>, case_id: i64) -> Result<Vec<&'static str>, DbError> {
    let (after, mut tables) = (case_id.saturating_sub(1), Vec::new());
    for (table, sql) in TABLES {
        let first = tx.query_opt(sql, &[after.into(), 1_i64.into()])?;
        if first.map(|row| row.int(0)).transpose()? == Some(case_id) {
            tables.push(table);
        }
    }
    if search::keys(tx, after, 1)?.contains(&case_id) {
        tables.push(WORDS);
    }
    Ok(tables)
}
