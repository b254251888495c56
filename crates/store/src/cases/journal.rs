//! Rows of the journal.

use access::OfficerId;
use casework::{Entry, Event, Hash, chain};
use jiff::Timestamp;
use serde::de::DeserializeOwned;

use super::ExecuteError;
use crate::{DbError, Expect, Param, Row, Tx};

/// An entry of the journal as it is stored.
#[derive(Clone, Debug)]
pub struct JournalRow {
    /// Place, from 1.
    pub seq: u32,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: OfficerId,
    /// Kind of event.
    pub kind: String,
    /// The event as stored text.
    pub event: String,
    /// Its hash.
    pub hash: Hash,
}

impl JournalRow {
    /// The entry this row holds.
    pub fn entry(&self) -> Result<Entry, ExecuteError> {
        let event = event(self.seq, &self.event)?;
        Ok(Entry { seq: self.seq, at: self.at, actor: self.actor.clone(), event })
    }
}

/// The text of an entry as it is stored, and its hash in the chain.
pub(super) fn chained(before: Hash, entry: &Entry) -> Result<(String, Hash), ExecuteError> {
    let event =
        serde_json::to_string(&entry.event).map_err(|error| ExecuteError::Unreadable(error.to_string()))?;
    let hash = chain(before, entry.seq, entry.at, &entry.actor, &event);
    Ok((event, hash))
}

/// One statement for one, two or three entries: most commands append two or three.
const APPEND: [&str; 3] = [
    "INSERT INTO case_events (case_id, seq, at, actor, kind, event, hash) VALUES ($1, $2, $3, $4, $5, $6, $7)",
    "INSERT INTO case_events (case_id, seq, at, actor, kind, event, hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7), ($8, $9, $10, $11, $12, $13, $14)",
    "INSERT INTO case_events (case_id, seq, at, actor, kind, event, hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7), ($8, $9, $10, $11, $12, $13, $14), ($15, $16, $17, $18, $19, $20, $21)",
];

/// Appends entries with their texts and hashes.
pub(super) fn append(
    tx: &mut Tx<'_>,
    case_id: i64,
    entries: &[Entry],
    texts: &[(String, Hash)],
) -> Result<(), DbError> {
    for (entries, texts) in entries.chunks(APPEND.len()).zip(texts.chunks(APPEND.len())) {
        let mut params: Vec<Param<'_>> = Vec::with_capacity(entries.len() * 7);
        for (entry, (event, hash)) in entries.iter().zip(texts) {
            let row: [Param<'_>; 7] = [
                case_id.into(),
                entry.seq.into(),
                entry.at.as_millisecond().into(),
                entry.actor.as_str().into(),
                entry.event.kind().into(),
                event.into(),
                (&hash.0).into(),
            ];
            params.extend(row);
        }
        // A row that is there already is an error of its own.
        tx.queue(APPEND[entries.len() - 1], &params, Expect::Any)?;
    }
    Ok(())
}

/// The journal of a case as it is stored.
pub fn journal_rows(tx: &mut Tx<'_>, case_id: i64) -> Result<Vec<JournalRow>, ExecuteError> {
    raw_rows(tx, case_id)?.iter().map(journal_row).collect()
}

/// The rows of a journal, whatever they hold.
pub(crate) fn raw_rows(tx: &mut Tx<'_>, case_id: i64) -> Result<Vec<Row>, DbError> {
    tx.query(
        "SELECT seq, at, actor, kind, event, hash FROM case_events WHERE case_id = $1 ORDER BY seq",
        &[case_id.into()],
    )
}

/// What a row of a journal holds, if it can be read.
pub(crate) fn journal_row(row: &Row) -> Result<JournalRow, ExecuteError> {
    let seq = u32::try_from(row.int(0)?).unwrap_or(0);
    Ok(JournalRow {
        seq,
        at: instant(row.int(1)?)?,
        actor: OfficerId(row.text(2)?),
        kind: row.text(3)?,
        event: row.text(4)?,
        hash: Hash::from_bytes(&row.blob(5)?)
            .ok_or_else(|| ExecuteError::Unreadable(format!("hash of event {seq}")))?,
    })
}

/// The journal of a case.
pub fn journal(tx: &mut Tx<'_>, case_id: i64) -> Result<Vec<Entry>, ExecuteError> {
    entries(&entry_rows(tx, case_id)?)
}

/// The rows of a journal as far as entries need them.
pub(super) fn entry_rows(tx: &mut Tx<'_>, case_id: i64) -> Result<Vec<Row>, DbError> {
    tx.query(
        "SELECT seq, at, actor, event FROM case_events WHERE case_id = $1 ORDER BY seq",
        &[case_id.into()],
    )
}

/// What such rows hold.
pub(super) fn entries<A: DeserializeOwned>(rows: &[Row]) -> Result<Vec<Entry<A>>, ExecuteError> {
    let entry = |row: &Row| {
        let seq = u32::try_from(row.int(0)?).unwrap_or(0);
        let (at, actor) = (instant(row.int(1)?)?, OfficerId(row.text(2)?));
        Ok(Entry { seq, at, actor, event: event(seq, row.text_ref(3)?)? })
    };
    rows.iter().map(entry).collect()
}

fn event<A: DeserializeOwned>(seq: u32, text: &str) -> Result<Event<A>, ExecuteError> {
    serde_json::from_str(text).map_err(|error| ExecuteError::Unreadable(format!("event {seq}: {error}")))
}

/// Stored milliseconds as an instant.
pub(crate) fn instant(millisecond: i64) -> Result<Timestamp, DbError> {
    Timestamp::from_millisecond(millisecond).map_err(|_| DbError::other(format!("{millisecond} is no time")))
}
