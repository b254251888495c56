//! The only way to change a case: load, decide, append, evolve, project, queue what follows.

mod journal;
mod kept;
mod numbers;
pub(crate) mod projection;

use std::sync::Arc;

use access::Actor;
use casework::{Acceptance, Case, Command, Context, Entry, Hash, Numbers, Rejection, decide, evolve, react};
use jiff::Timestamp;
use procedure::Procedure;

pub use journal::{JournalRow, journal, journal_rows};
pub(crate) use journal::{instant, journal_row, raw_rows};
pub(crate) use kept::Kept;
pub use numbers::{Fresh, NumberPattern, keys_between};
use projection::Before;

use crate::{DbError, Expect, Row, Tx, World};

/// Which case a command is for.
#[derive(Clone, Copy, Debug)]
pub enum Target<'a> {
    /// A new case under the version of this procedure that is in force on its day.
    New {
        /// Procedure code.
        procedure: &'a str,
    },
    /// The case with this number.
    Case(&'a str),
}

/// A command with everything around it that is neither state nor organisation.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// Which case.
    pub target: Target<'a>,
    /// What is asked.
    pub command: &'a Command,
    /// Who asks.
    pub actor: &'a Actor,
    /// When.
    pub now: Timestamp,
    /// Random bits for a new case.
    pub fresh: Fresh,
}

/// What came of a command.
#[derive(Clone, Debug)]
pub struct Done {
    /// Key of the case.
    pub case_id: i64,
    /// The case afterwards.
    pub case: Arc<Case>,
    /// What was appended to the journal.
    pub entries: Vec<Entry>,
}

/// Why a command was not carried out.
#[derive(Debug, thiserror::Error)]
pub enum ExecuteError {
    /// A rule says no.
    #[error("refused: {0:?}")]
    Rejected(Rejection),
    /// There is no such case.
    #[error("no such case")]
    NoCase,
    /// There is no such procedure, or not in that version, or it is not in force.
    #[error("no procedure {0}")]
    NoProcedure(String),
    /// What is stored cannot be read.
    #[error("stored case cannot be read: {0}")]
    Unreadable(String),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl From<Rejection> for ExecuteError {
    fn from(rejection: Rejection) -> Self {
        Self::Rejected(rejection)
    }
}

/// A case as it is stored.
#[derive(Clone, Debug)]
pub struct Stored {
    /// Key of the case.
    pub case_id: i64,
    /// Hash of its last entry.
    pub last_hash: Hash,
    /// The case.
    pub case: Arc<Case>,
}

/// A case as the database gave it. To decode it takes longer than to read it, so whoever needs no more of the
/// transaction does it afterwards: the connection is free meanwhile, and the thread that decodes also frees.
#[derive(Clone, Debug)]
pub struct Found(Row);

impl Found {
    /// The case, which the node may have kept.
    pub fn stored(&self, world: &World) -> Result<Stored, ExecuteError> {
        kept_or_stored(world, &self.0)
    }

    /// Finds its journal.
    pub fn journal(&self, tx: &mut Tx<'_>) -> Result<FoundJournal, DbError> {
        Ok(FoundJournal(journal::entry_rows(tx, self.0.int(0)?)?))
    }
}

/// A journal as the database gave it.
#[derive(Clone, Debug)]
pub struct FoundJournal(Vec<Row>);

impl FoundJournal {
    /// Its entries.
    pub fn entries(&self) -> Result<Vec<Entry>, ExecuteError> {
        journal::entries(&self.0)
    }

    /// Its entries in outline, for those who only tell of it.
    pub fn outline(&self) -> Result<Vec<Entry<Acceptance>>, ExecuteError> {
        journal::entries(&self.0)
    }
}

/// Finds a case by its number.
pub fn find(tx: &mut Tx<'_>, case_no: &str) -> Result<Option<Found>, DbError> {
    Ok(state(tx, case_no)?.map(Found))
}

/// Reads a case by its number.
pub fn load(tx: &mut Tx<'_>, case_no: &str) -> Result<Option<Stored>, ExecuteError> {
    state(tx, case_no)?.map(|row| stored(&row)).transpose()
}

fn state(tx: &mut Tx<'_>, case_no: &str) -> Result<Option<Row>, DbError> {
    tx.query_opt(
        "SELECT s.case_id, s.last_hash, s.snapshot
         FROM case_numbers n JOIN case_states s ON s.case_id = n.case_id WHERE n.case_no = $1",
        &[case_no.into()],
    )
}

fn stored(row: &Row) -> Result<Stored, ExecuteError> {
    let (case_id, last_hash) = place(row)?;
    let case = Arc::new(read_snapshot(case_id, row.text_ref(2)?)?);
    Ok(Stored { case_id, last_hash, case })
}

/// Key of a case and hash of its last entry.
fn place(row: &Row) -> Result<(i64, Hash), ExecuteError> {
    let case_id = row.int(0)?;
    let last_hash = Hash::from_bytes(&row.blob(1)?)
        .ok_or_else(|| ExecuteError::Unreadable(format!("hash of case {case_id}")))?;
    Ok((case_id, last_hash))
}

/// The case as the node keeps it; its snapshot is only decoded when it does not.
fn kept_or_stored(world: &World, row: &Row) -> Result<Stored, ExecuteError> {
    let (case_id, last_hash) = place(row)?;
    if let Some(case) = world.kept.state(case_id, last_hash) {
        return Ok(Stored { case_id, last_hash, case });
    }
    let stored = stored(row)?;
    world.kept.keep(&stored, row.text_ref(2)?.len());
    Ok(stored)
}

/// The case that a stored snapshot holds.
pub(crate) fn read_snapshot(case_id: i64, snapshot: &str) -> Result<Case, ExecuteError> {
    serde_json::from_str(snapshot)
        .map_err(|error| ExecuteError::Unreadable(format!("snapshot of case {case_id}: {error}")))
}

/// Carries out a command on one case, in the caller's transaction.
///
/// Besides, the node keeps the state that came of it; one that is not committed is known by no row (see [`Kept`]).
///
/// Two who act at once: the second finds another version, the transaction is rerun, and the decision
/// falls on what the first one did.
pub fn execute(tx: &mut Tx<'_>, world: &World, asked: &Asked<'_>) -> Result<Done, ExecuteError> {
    let (mut stored, new) = match asked.target {
        Target::Case(case_no) => {
            let row = state(tx, case_no)?.ok_or(ExecuteError::NoCase)?;
            (kept_or_stored(world, &row)?, false)
        }
        Target::New { .. } => {
            let case_id = asked.fresh.case_id(asked.now);
            let last_hash = casework::first_hash(case_id);
            (Stored { case_id, last_hash, case: Arc::default() }, true)
        }
    };
    let (procedure, procedure_version) = procedure_of(world, &stored.case, asked)?;
    // Whoever acts: the settings and numbers of the agency that received the case apply.
    let agency = if new { asked.actor.agency() } else { stored.case.agency.as_str() };
    let numbers = draw_numbers(tx, world, agency, asked)?;
    let ctx = Context {
        now: asked.now,
        actor: asked.actor,
        directory: &world.directory,
        calendar: &world.calendar,
        procedure: &procedure,
        procedure_version,
        settings: world.settings(agency),
        numbers: &numbers,
    };
    let events = decide(&stored.case, asked.command, &ctx)?;
    let before = if new { None } else { Some(Before::of(&stored.case)) };
    world.kept.leave(stored.case_id);
    let mut entries = Vec::with_capacity(events.len());
    let mut texts = Vec::with_capacity(events.len());
    for event in events {
        evolve(Arc::make_mut(&mut stored.case), &event, asked.now, &asked.actor.id);
        let entry = Entry { seq: stored.case.version, at: asked.now, actor: asked.actor.id.clone(), event };
        let (text, hash) = journal::chained(stored.last_hash, &entry)?;
        stored.last_hash = hash;
        entries.push(entry);
        texts.push((text, hash));
    }
    if !entries.is_empty() {
        let snapshot = projection::snapshot(&stored.case)?;
        // The state first: its version tells who was faster, before any key of the journal collides.
        projection::project(tx, (&stored, &snapshot), before, &entries)?;
        journal::append(tx, stored.case_id, &entries, &texts)?;
        queue_effects(tx, &stored, &entries)?;
        world.kept.keep(&stored, snapshot.len());
    }
    Ok(Done { case_id: stored.case_id, case: stored.case, entries })
}

fn procedure_of(
    world: &World,
    case: &Case,
    asked: &Asked<'_>,
) -> Result<(Arc<Procedure>, u32), ExecuteError> {
    let found = match asked.target {
        Target::New { procedure } => world.procedures.on(procedure, calendar::to_local(asked.now).date()),
        Target::Case(_) => world.procedures.version(&case.procedure, case.procedure_version),
    };
    found.ok_or_else(|| {
        ExecuteError::NoProcedure(match asked.target {
            Target::New { procedure } => procedure.to_owned(),
            Target::Case(_) => format!("{} version {}", case.procedure, case.procedure_version),
        })
    })
}

/// Draws numbers only for the commands that use them; a refused command gives them back with its transaction.
fn draw_numbers(
    tx: &mut Tx<'_>,
    world: &World,
    agency: &str,
    asked: &Asked<'_>,
) -> Result<Numbers, ExecuteError> {
    match asked.command {
        Command::Accept(_) | Command::Decline { .. } => {
            Ok(numbers::for_new_case(tx, &world.numbering, agency, asked)?)
        }
        Command::IssueSupplement => {
            Ok(Numbers { slip_no: numbers::next_slip(tx, agency, asked.now)?, ..Numbers::default() })
        }
        Command::AssignTask { .. }
        | Command::CompleteStep(_)
        | Command::SendBack { .. }
        | Command::ProposeSupplement { .. }
        | Command::DropSupplement { .. }
        | Command::ReceiveSupplement { .. }
        | Command::RecordPayment { .. }
        | Command::Release { .. }
        | Command::HandOver { .. } => Ok(Numbers::default()),
    }
}

/// What must follow is queued in the same transaction as the fact.
fn queue_effects(tx: &mut Tx<'_>, stored: &Stored, entries: &[Entry]) -> Result<(), ExecuteError> {
    for entry in entries {
        for (part, effect) in (1_i64..).zip(react(&entry.event, &stored.case)) {
            let text = serde_json::to_string(&effect)
                .map_err(|error| ExecuteError::Unreadable(error.to_string()))?;
            let at = entry.at.as_millisecond();
            tx.queue(
                "INSERT INTO outbox (case_id, seq, part, case_no, agency, effect, state, attempts, next_at,
                                     created_at)
                 VALUES ($1, $2, $3, $4, $5, $6, 'waiting', 0, $7, $7)",
                &[
                    stored.case_id.into(),
                    entry.seq.into(),
                    part.into(),
                    (&stored.case.case_no).into(),
                    (&stored.case.agency).into(),
                    (&text).into(),
                    at.into(),
                ],
                Expect::One,
            )?;
        }
    }
    Ok(())
}
