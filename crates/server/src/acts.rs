//! What pages and the API share: carrying out a command and reading a case, with rights checked.

use std::sync::Arc;

use access::{Act, may};
use casework::{Command, Entry};
use store::{Asked, Done, ExecuteError, Stored, Target, cases};

use crate::app::App;
use crate::web::error::AppError;
use crate::web::once;
use crate::web::session::OfficerVisit;

/// A case with its journal, as its readers need it.
#[derive(Clone, Debug)]
pub struct CaseRead {
    /// The case.
    pub stored: Stored,
    /// Its journal.
    pub journal: Vec<Entry>,
}

/// Carries out a command on an existing case.
pub async fn on_case(officer: &OfficerVisit, case_no: &str, command: Command) -> Result<Done, AppError> {
    execute(officer, Some(case_no.to_owned()), String::new(), command).await
}

/// Carries out a command that makes a new case under the current version of a procedure.
pub async fn new_case(officer: &OfficerVisit, procedure: &str, command: Command) -> Result<Done, AppError> {
    execute(officer, None, procedure.to_owned(), command).await
}

/// A new case, or the one that an earlier sending of the same page made.
#[derive(Clone, Debug)]
pub enum NewCase {
    /// Made now.
    Made(Box<Done>),
    /// Made before; its number.
    Before(String),
}

impl NewCase {
    /// Number of the case.
    pub fn case_no(&self) -> &str {
        match self {
            Self::Made(done) => &done.case.case_no,
            Self::Before(case_no) => case_no,
        }
    }
}

/// As [`new_case`], but a second sending of the same page (same `once` value) makes no second case.
pub async fn new_case_once(
    officer: &OfficerVisit,
    procedure: &str,
    command: Command,
    once: &str,
) -> Result<NewCase, AppError> {
    let app = officer.visit.app();
    let (world, now, fresh) = (app.world(), app.clock().now(), app.fresh());
    let (actor, procedure, key) = (officer.actor.clone(), procedure.to_owned(), once.to_owned());
    let made = app
        .store()
        .write(move |tx| {
            if let Some(case_no) = once::first(tx, actor.id.as_str(), &key)? {
                return Ok(NewCase::Before(case_no));
            }
            let target = Target::New { procedure: &procedure };
            let asked = Asked { target, command: &command, actor: &actor, now, fresh };
            let done = cases::execute(tx, &world, &asked)?;
            once::remember(tx, (actor.id.as_str(), &key), &done.case.case_no, now)?;
            Ok::<_, ExecuteError>(NewCase::Made(Box::new(done)))
        })
        .await?;
    if let NewCase::Made(done) = &made {
        wake_for(app, done);
    }
    Ok(made)
}

/// Wakes the background work when something follows from what was done.
fn wake_for(app: &App, done: &Done) {
    if done.entries.iter().any(|entry| !casework::react(&entry.event, &done.case).is_empty()) {
        app.wake_outbox();
    }
}

async fn execute(
    officer: &OfficerVisit,
    case_no: Option<String>,
    procedure: String,
    command: Command,
) -> Result<Done, AppError> {
    let app = officer.visit.app();
    let (world, now, fresh) = (app.world(), app.clock().now(), app.fresh());
    let actor = officer.actor.clone();
    let command = Arc::new(command);
    let done = app
        .store()
        .write(move |tx| {
            let target = match &case_no {
                Some(case_no) => Target::Case(case_no),
                None => Target::New { procedure: &procedure },
            };
            cases::execute(tx, &world, &Asked { target, command: &command, actor: &actor, now, fresh })
        })
        .await?;
    wake_for(app, &done);
    Ok(done)
}

/// Reads a case and its journal, when the officer may see it.
pub async fn read_case(officer: &OfficerVisit, case_no: &str, act: Act) -> Result<CaseRead, AppError> {
    let case_no = case_no.to_owned();
    let read = officer
        .visit
        .app()
        .store()
        .read(move |tx| {
            let Some(stored) = cases::load(tx, &case_no)? else { return Ok(None) };
            let journal = cases::journal(tx, stored.case_id)?;
            Ok::<_, store::ExecuteError>(Some(CaseRead { stored, journal }))
        })
        .await?
        .ok_or(AppError::NotFound)?;
    may(&officer.actor, act, &read.stored.case.subject(None))?;
    Ok(read)
}
