//! What pages and the API share: carrying out a command and reading a case, with rights checked.

use std::sync::Arc;

use access::{Act, Actor, may};
use casework::{Command, Entry, Rejection};
use store::cases::{self, Found};
use store::{Asked, DbError, Done, ExecuteError, Stored, Target, Tx};

use crate::app::App;
use crate::web::error::AppError;
use crate::web::form::FormPairs;
use crate::web::idempotency::{self, Known, OnceKey};
use crate::web::secrets;
use crate::web::session::OfficerVisit;

/// A case with its journal, as its readers need it.
#[derive(Clone, Debug)]
pub struct CaseRead {
    /// The case.
    pub stored: Stored,
    /// Its journal.
    pub journal: Vec<Entry>,
}

/// Longest value by which a page is known.
const ONCE_MAX: usize = 128;
/// Inputs of a page that say nothing of the case.
const UNTOLD: [&str; 3] = ["csrf", "save", "tried"];
/// Status kept with the answer to a page: the browser was sent on.
const PAGE_ANSWER: u16 = 303;

/// Which case a command is for.
#[derive(Clone, Debug)]
pub enum On {
    /// A new case under the version of this procedure that is in force.
    New(String),
    /// The case with this number.
    Case(String),
}

/// What came of a request that may come twice.
#[derive(Debug)]
pub enum Answered {
    /// Carried out now.
    Fresh(Box<Done>),
    /// Carried out before; the answer it got then.
    Repeat {
        /// HTTP status.
        status: u16,
        /// Body.
        body: String,
    },
}

/// Makes the answer that is kept for a repeated request.
pub type Answer = dyn Fn(&Done) -> (u16, String) + Send + Sync;

/// Carries out a command on an existing case.
pub async fn on_case(officer: &OfficerVisit, case_no: &str, command: Command) -> Result<Done, AppError> {
    fresh(carry_out(officer, On::Case(case_no.to_owned()), command, None).await?)
}

/// Carries out a command that makes a new case under the version of a procedure that is in force.
pub async fn new_case(officer: &OfficerVisit, procedure: &str, command: Command) -> Result<Done, AppError> {
    fresh(carry_out(officer, On::New(procedure.to_owned()), command, None).await?)
}

/// A new case, or the one that an earlier sending of the same page made.
#[derive(Clone, Debug)]
pub struct NewCase {
    /// Its number.
    pub case_no: String,
    /// Whether it was made before.
    pub before: bool,
}

/// As [`new_case`], but a second sending of the same page (same hidden `once` value) makes no second case; one that
/// says something else is [`AppError::KeyReused`].
pub async fn new_case_once(
    officer: &OfficerVisit,
    procedure: &str,
    command: Command,
    sent: &FormPairs,
) -> Result<NewCase, AppError> {
    let answer: Arc<Answer> = Arc::new(|done: &Done| (PAGE_ANSWER, done.case.case_no.clone()));
    let once = page_key(officer, command.name(), sent).map(|key| (key, answer));
    Ok(match carry_out(officer, On::New(procedure.to_owned()), command, once).await? {
        Answered::Fresh(done) => NewCase { case_no: done.case.case_no.clone(), before: false },
        Answered::Repeat { body, .. } => NewCase { case_no: body, before: true },
    })
}

/// The key of a page that must not be sent twice, from its hidden `once` value; none when it carries none.
fn page_key(officer: &OfficerVisit, act: &str, sent: &FormPairs) -> Option<OnceKey> {
    let once = sent.get("once");
    (!once.is_empty() && once.len() <= ONCE_MAX).then(|| OnceKey {
        caller: officer.actor.id.as_str().to_owned(),
        // Programs choose their own keys; theirs and those of pages do not meet.
        key: format!("page {once}"),
        fingerprint: fingerprint(act, sent),
    })
}

/// What a page says of the case; not which button was pressed and whether it was tried before.
fn fingerprint(act: &str, sent: &FormPairs) -> String {
    let mut told: Vec<_> = sent.0.iter().filter(|(name, _)| !UNTOLD.contains(&name.as_str())).collect();
    told.sort();
    secrets::derive(&serde_json::to_string(&told).unwrap_or_default(), act)
}

fn fresh(answered: Answered) -> Result<Done, AppError> {
    match answered {
        Answered::Fresh(done) => Ok(*done),
        // Only requests with a key are kept.
        Answered::Repeat { .. } => Err(AppError::Conflict),
    }
}

/// Carries out a command; with a key, a repeat gets the first answer and changes nothing.
pub async fn carry_out(
    officer: &OfficerVisit,
    on: On,
    command: Command,
    once: Option<(OnceKey, Arc<Answer>)>,
) -> Result<Answered, AppError> {
    let app = officer.visit.app();
    let asking = Arc::new(Asking { on, command: command.cleaned(), once, actor: officer.actor.clone() });
    let mut answered = attempt(app, &asking).await;
    if let Err(CarryError::Execute(ExecuteError::NoProcedure(_))) = &answered
        && app.catch_up().await?
    {
        // Another node knew a version that this one had not read yet.
        answered = attempt(app, &asking).await;
    }
    let answered = answered?;
    if let Answered::Fresh(done) = &answered
        && done.entries.iter().any(|entry| !casework::react(&entry.event, &done.case).is_empty())
    {
        app.wake_outbox();
    }
    Ok(answered)
}

/// A request for a command, for as many attempts as it takes.
struct Asking {
    on: On,
    command: Command,
    once: Option<(OnceKey, Arc<Answer>)>,
    actor: Actor,
}

/// One attempt, under the world as this node knows it.
async fn attempt(app: &App, asking: &Arc<Asking>) -> Result<Answered, CarryError> {
    let (world, now, fresh) = (app.world(), app.clock().now(), app.fresh());
    let asking = Arc::clone(asking);
    let write = move |tx: &mut Tx<'_>| {
        let Asking { on, command, once, actor } = &*asking;
        if let Some((key, _)) = once {
            match idempotency::take(tx, key, now.as_millisecond())? {
                Known::New => {}
                Known::Answered { status, body } => return Ok(Answered::Repeat { status, body }),
                Known::Other => return Err(CarryError::KeyReused),
            }
        }
        let target = match on {
            On::Case(case_no) => Target::Case(case_no),
            On::New(procedure) => Target::New { procedure },
        };
        let done = match cases::execute(tx, &world, &Asked { target, command, actor, now, fresh }) {
            Err(ExecuteError::Rejected(Rejection::AlreadyDone(None))) => {
                return Err(faster(tx, target, command)?.into());
            }
            done => done?,
        };
        if let Some((key, answer)) = once {
            let (status, body) = answer(&done);
            idempotency::keep(tx, key, (status, &body), now.as_millisecond())?;
        }
        Ok(Answered::Fresh(Box::new(done)))
    };
    app.store().write(write).await
}

/// Who did first what the command asks for, by the journal of the case.
fn faster(tx: &mut Tx<'_>, target: Target<'_>, command: &Command) -> Result<ExecuteError, ExecuteError> {
    let (Target::Case(case_no), Some(kind)) = (target, command.whole_case_event()) else {
        return Ok(Rejection::AlreadyDone(None).into());
    };
    let stored = cases::load(tx, case_no)?.ok_or(ExecuteError::NoCase)?;
    let journal = cases::journal(tx, stored.case_id)?;
    let first = journal.iter().rev().find(|entry| entry.event.kind() == kind);
    Ok(Rejection::AlreadyDone(first.map(|entry| (entry.actor.clone(), entry.at))).into())
}

/// Why a request was not carried out.
#[derive(Debug)]
enum CarryError {
    Execute(ExecuteError),
    /// The same key came with another request.
    KeyReused,
}

impl From<ExecuteError> for CarryError {
    fn from(error: ExecuteError) -> Self {
        Self::Execute(error)
    }
}

impl From<DbError> for CarryError {
    fn from(error: DbError) -> Self {
        Self::Execute(error.into())
    }
}

impl From<CarryError> for AppError {
    fn from(error: CarryError) -> Self {
        match error {
            CarryError::Execute(error) => error.into(),
            CarryError::KeyReused => Self::KeyReused,
        }
    }
}

/// Reads a case, when the officer may do `act` to it.
pub async fn see_case(officer: &OfficerVisit, case_no: &str, act: Act) -> Result<Stored, AppError> {
    Ok(find_case(officer, (case_no, act), |_, _| Ok(())).await?.0)
}

/// Reads a case and its journal, when the officer may do `act` to it.
pub async fn read_case(officer: &OfficerVisit, case_no: &str, act: Act) -> Result<CaseRead, AppError> {
    let (stored, journal) = find_case(officer, (case_no, act), |tx, found| found.journal(tx)).await?;
    Ok(CaseRead { stored, journal: journal.entries()? })
}

/// Finds a case, when the officer may do the act to it, and in the same transaction what else a page needs.
pub async fn find_case<T: Send + 'static>(
    officer: &OfficerVisit,
    (case_no, act): (&str, Act),
    mut more: impl FnMut(&mut Tx<'_>, &Found) -> Result<T, DbError> + Send + 'static,
) -> Result<(Stored, T), AppError> {
    let (app, case_no) = (officer.visit.app(), case_no.to_owned());
    let (found, more) = app
        .store()
        .read(move |tx| {
            let Some(found) = cases::find(tx, &case_no)? else { return Ok(None) };
            let more = more(tx, &found)?;
            Ok::<_, DbError>(Some((found, more)))
        })
        .await?
        .ok_or(AppError::NotFound)?;
    let stored = found.stored(&app.world())?;
    let case = &stored.case;
    may(&officer.actor, act, &case.subject(None))?;
    if app.world().procedures.version(&case.procedure, case.procedure_version).is_none() {
        // Accepted on another node under a version that this one has not read yet.
        app.catch_up().await?;
    }
    Ok((stored, more))
}
