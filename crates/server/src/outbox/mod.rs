//! Background work: sends what waits in the outbox, woken by new facts and by a period.
//!
//! Several nodes may run this at once: an item is claimed before it is tried, and a claim ends by itself.

mod letters;

use std::time::Duration;

use casework::Effect;
use channels::{MailError, backoff};
use jiff::{SignedDuration, Timestamp};
use store::cases;
use store::outbox::{self, Item, Outcome};

use crate::app::App;
use crate::web::error::AppError;

/// How often the outbox is looked at without being woken.
const PERIOD: Duration = Duration::from_secs(15);
/// A node that claimed an item and died gives it up after so many seconds.
const CLAIM_SECONDS: i64 = 120;
/// Handing a letter over takes at most so many seconds, or another node could try it meanwhile.
const SENDING_SECONDS: u64 = 90;
const _: () = assert!(SENDING_SECONDS < CLAIM_SECONDS as u64, "a try ends before its claim");
/// Items of one look.
const ITEMS_AT_ONCE: i64 = 50;

/// Runs until the program ends; a failure is logged and tried again later.
pub async fn run(app: App) {
    loop {
        match drain(&app).await {
            // More may wait than one look takes.
            Ok(sent) if sent == ITEMS_AT_ONCE as usize => continue,
            Ok(_) => {}
            Err(error) => tracing::warn!(?error, "the outbox could not be emptied"),
        }
        tokio::select! {
            () = app.outbox_woken() => {}
            () = tokio::time::sleep(PERIOD) => {}
        }
    }
}

/// Tries everything that is due now, once; gives the number of items tried.
pub async fn drain(app: &App) -> Result<usize, AppError> {
    let now = app.clock().now();
    let items = app.store().read(move |tx| outbox::due(tx, now, ITEMS_AT_ONCE)).await?;
    let mut tried = 0;
    for item in items {
        tried += usize::from(attempt(app, item).await?);
    }
    Ok(tried)
}

/// Tries one item; `false` when another node was faster.
async fn attempt(app: &App, item: Item) -> Result<bool, AppError> {
    let now = app.clock().now();
    let until = later(now, CLAIM_SECONDS);
    let claimed = item.clone();
    if !app.store().write(move |tx| outbox::claim(tx, &claimed, until)).await? {
        return Ok(false);
    }
    let outcome = match carry_out(app, &item).await {
        Ok(()) => Outcome::Done(app.clock().now()),
        Err(failure) => failed(failure, item.attempts + 1, app.clock().now()),
    };
    if let Outcome::GivenUp(..) = &outcome {
        tracing::warn!(case_no = item.case_no, attempts = item.attempts + 1, "a notice was given up");
    }
    app.store().write(move |tx| outbox::settle(tx, &item, &outcome)).await?;
    Ok(true)
}

/// Why a try came to nothing.
struct Failure {
    why: String,
    /// Whether it would fail again.
    for_good: bool,
}

impl Failure {
    /// What may pass, or be mended before the last try.
    fn passing(why: String) -> Self {
        Self { why, for_good: false }
    }
}

impl From<MailError> for Failure {
    fn from(error: MailError) -> Self {
        Self { why: error.to_string(), for_good: error.is_permanent() }
    }
}

/// What becomes of an item whose try failed.
fn failed(failure: Failure, attempts: u32, now: Timestamp) -> Outcome {
    match backoff(attempts).filter(|_| !failure.for_good) {
        Some(wait) => Outcome::Again(later(now, wait.as_secs() as i64), failure.why),
        None => Outcome::GivenUp(now, failure.why),
    }
}

fn later(now: Timestamp, seconds: i64) -> Timestamp {
    now.checked_add(SignedDuration::from_secs(seconds)).unwrap_or(Timestamp::MAX)
}

/// Whatever fails here fails for this item alone: those behind it have their turn.
async fn carry_out(app: &App, item: &Item) -> Result<(), Failure> {
    let unreadable = |why: String| {
        tracing::error!(case_no = item.case_no, why, "a notice cannot be made");
        Failure::passing(why)
    };
    let Effect::Mail { template, to } = item.effect.as_ref().map_err(|why| unreadable(why.clone()))?;
    // The letter says what was true when the fact happened, however late it is sent.
    let (case_id, seq) = (item.case_id, item.seq);
    let journal = app.store().read(move |tx| cases::journal(tx, case_id)).await;
    let journal = journal.map_err(|error| unreadable(error.to_string()))?;
    let case = casework::fold(journal.iter().take_while(|entry| i64::from(entry.seq) <= seq));
    let world = app.world();
    let settings = world.agency_settings(&case.agency);
    let texts = app.letters();
    let letter = letters::Letter { template: *template, to, item, case: &case, settings, texts };
    let mail = letters::write(&letter, &world, &app.config().public_url);
    let sent = tokio::time::timeout(Duration::from_secs(SENDING_SECONDS), app.mailer().send(&mail)).await;
    match sent {
        Ok(sent) => sent.map(drop).map_err(Failure::from),
        Err(_) => Err(Failure::passing(format!("no answer within {SENDING_SECONDS} seconds"))),
    }
}
