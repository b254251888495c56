//! What the list of notices shows.

use std::collections::HashMap;

use access::Act;
use askama::Template;
use casework::Effect;
use channels::{FolderMailer, Mailer, StoredMail};
use jiff::Timestamp;
use store::{DbError, Row, Tx};

use crate::web::error::AppError;
use crate::web::form::FormPairs;
use crate::web::list::Tab;
use crate::web::page::Page;
use crate::web::session::OfficerVisit;
use crate::web::texts::Texts;
use crate::web::time;
use crate::web::urls;
use crate::web::workload::{self, COUNT_MAX};

/// Notices on one page.
const ROWS: usize = 50;

/// Key of a notice: the case, the event it follows, which of its effects.
type Key = (i64, i64, i64);
/// Place of a notice in the list: when it was queued, and its key.
type Place = (i64, Key);

/// Reads a key as it stands in a form.
pub(super) fn key_of(word: &str) -> Option<Key> {
    let mut parts = word.split('-').map(|part| part.parse::<i64>().ok());
    let mut next = || parts.next().flatten();
    Some((next()?, next()?, next()?))
}

fn key_word((case_id, seq, part): Key) -> String {
    format!("{case_id}-{seq}-{part}")
}

/// What the address asks for.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    given_up: bool,
    after: Option<Place>,
}

impl Asked {
    pub(super) fn of(query: &FormPairs) -> Self {
        let place = |word: &str| {
            let (at, key) = word.split_once('.')?;
            Some((at.parse().ok()?, key_of(key)?))
        };
        Self { given_up: query.get("loi") == "1", after: place(query.get("sau")) }
    }

    fn url(given_up: bool, after: Option<Place>) -> String {
        let after = after.map_or_else(String::new, |(at, key)| format!("{at}.{}", key_word(key)));
        urls::with_query(urls::NOTICES, &[("loi", if given_up { "1" } else { "" }), ("sau", &after)])
    }
}

/// A notice as it is stored.
struct Notice {
    key: Key,
    case_no: String,
    effect: Option<Effect>,
    state: String,
    attempts: i64,
    created_at: i64,
    next_at: i64,
    done_at: Option<i64>,
    error: String,
}

/// A part of the list.
#[derive(Default)]
pub(super) struct Read {
    notices: Vec<Notice>,
    more: bool,
    given_up: u32,
    /// Whether letters are only kept and never sent.
    kept: bool,
    /// Names of the letters in the folder by the key of their notice.
    letters: HashMap<String, String>,
}

impl Read {
    /// Reads it: of the officer's agencies, or of all for administrators, who see no cases.
    pub(super) async fn of(officer: &OfficerVisit, asked: &Asked) -> Result<Self, AppError> {
        let agencies = workload::agencies(&officer.actor);
        let (asked, actor, now) =
            (asked.clone(), officer.actor.clone(), officer.visit.now().as_millisecond());
        let read = officer.visit.app().store().read(move |tx| {
            let mut notices = listed(tx, &agencies, &asked)?;
            let more = notices.len() > ROWS;
            notices.truncate(ROWS);
            let given_up = workload::menu_counts(tx, &actor, (now, COUNT_MAX))?.notices;
            Ok::<_, DbError>(Self { notices, more, given_up, ..Self::default() })
        });
        let mut read = Self { kept: officer.visit.app().keeps_letters(), ..read.await? };
        if let Some(folder) = folder(officer).filter(|_| workload::agency(&officer.actor).is_some()) {
            let listed = tokio::task::spawn_blocking(move || folder.list()).await;
            let letters = listed.ok().and_then(Result::ok).unwrap_or_default();
            read.letters = letters.into_iter().map(|letter| (letter_key(&letter), letter.name)).collect();
        }
        Ok(read)
    }
}

/// Notices of these agencies, or of all when there is none; one more than a page holds, when there are more.
fn listed(tx: &mut Tx<'_>, agencies: &[String], asked: &Asked) -> Result<Vec<Notice>, DbError> {
    let mut found = if agencies.is_empty() { rows(tx, None, asked)? } else { Vec::new() };
    for agency in agencies {
        found.extend(rows(tx, Some(agency), asked)?);
    }
    let mut notices = found.iter().map(notice).collect::<Result<Vec<_>, _>>()?;
    notices.sort_by_key(|notice| std::cmp::Reverse((notice.created_at, notice.key)));
    notices.truncate(ROWS + 1);
    Ok(notices)
}

fn rows(tx: &mut Tx<'_>, agency: Option<&str>, asked: &Asked) -> Result<Vec<Row>, DbError> {
    let (at, key) = asked.after.unwrap_or((i64::MAX, (i64::MAX, 0, 0)));
    let limit = (ROWS + 1) as i64;
    match (agency, asked.given_up) {
        (Some(agency), false) => tx.query(
            "SELECT case_id, seq, part, case_no, effect, state, attempts, created_at, next_at, done_at, error
             FROM outbox WHERE agency = $1 AND created_at <= $2
               AND (created_at < $2 OR case_id < $3 OR (case_id = $3 AND seq < $4)
                    OR (case_id = $3 AND seq = $4 AND part < $5))
             ORDER BY created_at DESC, case_id DESC, seq DESC, part DESC LIMIT $6",
            &[agency.into(), at.into(), key.0.into(), key.1.into(), key.2.into(), limit.into()],
        ),
        (Some(agency), true) => tx.query(
            "SELECT case_id, seq, part, case_no, effect, state, attempts, created_at, next_at, done_at, error
             FROM outbox WHERE agency = $1 AND state = 'given_up' AND created_at <= $2
               AND (created_at < $2 OR case_id < $3 OR (case_id = $3 AND seq < $4)
                    OR (case_id = $3 AND seq = $4 AND part < $5))
             ORDER BY created_at DESC, case_id DESC, seq DESC, part DESC LIMIT $6",
            &[agency.into(), at.into(), key.0.into(), key.1.into(), key.2.into(), limit.into()],
        ),
        (None, false) => tx.query(
            "SELECT case_id, seq, part, case_no, effect, state, attempts, created_at, next_at, done_at, error
             FROM outbox WHERE created_at <= $1
               AND (created_at < $1 OR case_id < $2 OR (case_id = $2 AND seq < $3)
                    OR (case_id = $2 AND seq = $3 AND part < $4))
             ORDER BY created_at DESC, case_id DESC, seq DESC, part DESC LIMIT $5",
            &[at.into(), key.0.into(), key.1.into(), key.2.into(), limit.into()],
        ),
        (None, true) => tx.query(
            "SELECT case_id, seq, part, case_no, effect, state, attempts, created_at, next_at, done_at, error
             FROM outbox WHERE state = 'given_up' AND created_at <= $1
               AND (created_at < $1 OR case_id < $2 OR (case_id = $2 AND seq < $3)
                    OR (case_id = $2 AND seq = $3 AND part < $4))
             ORDER BY created_at DESC, case_id DESC, seq DESC, part DESC LIMIT $5",
            &[at.into(), key.0.into(), key.1.into(), key.2.into(), limit.into()],
        ),
    }
}

fn notice(row: &Row) -> Result<Notice, DbError> {
    Ok(Notice {
        key: (row.int(0)?, row.int(1)?, row.int(2)?),
        case_no: row.text(3)?,
        effect: serde_json::from_str(row.text_ref(4)?).ok(),
        state: row.text(5)?,
        attempts: row.int(6)?,
        created_at: row.int(7)?,
        next_at: row.int(8)?,
        done_at: row.opt_int(9)?,
        error: row.opt_text(10)?.unwrap_or_default(),
    })
}

/// The agency whose case a notice is about.
pub(super) fn agency_of(tx: &mut Tx<'_>, (case_id, seq, part): Key) -> Result<Option<String>, DbError> {
    tx.query_opt(
        "SELECT agency FROM outbox WHERE case_id = $1 AND seq = $2 AND part = $3",
        &[case_id.into(), seq.into(), part.into()],
    )?
    .map(|row| row.text(0))
    .transpose()
}

/// The folder of letters, where letters go into one.
fn folder(officer: &OfficerVisit) -> Option<FolderMailer> {
    match officer.visit.app().mailer() {
        Mailer::Folder(folder) => Some(folder.clone()),
        Mailer::Smtp(_) | Mailer::Fake(_) => None,
    }
}

/// Letters carry the key of their notice before the @ of their id.
fn letter_key(letter: &StoredMail) -> String {
    letter.message_id.split('@').next().unwrap_or_default().to_owned()
}

/// A letter of the folder.
pub(super) async fn stored_letter(
    officer: &OfficerVisit,
    name: String,
) -> Result<Option<StoredMail>, AppError> {
    let Some(folder) = folder(officer) else { return Ok(None) };
    let read = tokio::task::spawn_blocking(move || folder.read(&name)).await;
    read.map_err(|error| AppError::fault(&error))?.map_err(|error| AppError::fault(&error))
}

/// Number of the case that a letter is about.
pub(super) async fn case_of(officer: &OfficerVisit, letter: &StoredMail) -> Result<Option<String>, AppError> {
    let Some((case_id, _, _)) = key_of(&letter_key(letter)) else { return Ok(None) };
    let read = officer.visit.app().store().read(move |tx| {
        let row = tx.query_opt("SELECT case_no FROM cases WHERE case_id = $1", &[case_id.into()])?;
        row.map(|row| row.text(0)).transpose()
    });
    Ok(read.await.map_err(|error: DbError| error)?)
}

/// An address of which only the beginning and the place are told.
pub(super) fn masked(address: &str) -> String {
    match address.split_once('@') {
        Some((name, place)) => format!("{}***@{place}", name.chars().take(2).collect::<String>()),
        None => "***".to_owned(),
    }
}

/// A notice as a row.
pub(super) struct NoticeRow {
    pub(super) key: String,
    pub(super) created: (String, String),
    pub(super) case_no: String,
    /// Address of the case; empty for those who see no cases.
    pub(super) href: String,
    pub(super) what: String,
    pub(super) recipient: String,
    pub(super) chip: &'static str,
    pub(super) symbol: &'static str,
    pub(super) state: String,
    /// When it was done, or is tried next.
    pub(super) when: String,
    pub(super) attempts: i64,
    pub(super) error: String,
    /// Address of the letter in the folder; empty when there is none.
    pub(super) letter: String,
    pub(super) may_retry: bool,
}

impl NoticeRow {
    fn of(notice: &Notice, read: &Read, (sees_cases, may_retry): (bool, bool), texts: &Texts) -> Self {
        let moment = |at: i64| time::instant(at).unwrap_or(Timestamp::UNIX_EPOCH);
        let at = |key: &str, at: i64| texts.with(key, &[("time", &time::date_time(moment(at)))]);
        let done_at = || notice.done_at.and_then(time::instant).map(time::date_time).unwrap_or_default();
        let (chip, symbol, state, when) = match notice.state.as_str() {
            "done" if read.kept => ("soon", "warn", "notice-kept", done_at()),
            "done" => ("fine", "check", "notice-done", done_at()),
            "given_up" => ("late", "warn", "notice-given-up", String::new()),
            _ => ("info", "clock", "notice-waiting", at("notice-next", notice.next_at)),
        };
        let (what, recipient) = match &notice.effect {
            Some(Effect::Mail { template, to }) => {
                let key = format!("notice-about-{}", template.code().replace('_', "-"));
                (texts.text(&key).to_owned(), masked(to))
            }
            None => (String::new(), String::new()),
        };
        let created = moment(notice.created_at);
        let key = key_word(notice.key);
        Self {
            created: (time::iso(created), time::date_time(created)),
            href: if sees_cases { urls::case(&notice.case_no) } else { String::new() },
            case_no: notice.case_no.clone(),
            what,
            recipient,
            chip,
            symbol,
            state: texts.text(state).to_owned(),
            when,
            attempts: notice.attempts,
            error: notice.error.clone(),
            letter: read.letters.get(&key).map_or_else(String::new, |name| urls::fill(urls::NOTICE, &[name])),
            may_retry: may_retry && notice.state == "given_up",
            key,
        }
    }
}

/// The list of notices.
#[derive(Template)]
#[template(path = "notices/templates/notices.html")]
pub(super) struct NoticesPage<'a> {
    pub(super) t: &'a Texts,
    pub(super) page: Page,
    pub(super) tabs: Vec<Tab>,
    pub(super) rows: Vec<NoticeRow>,
    pub(super) said: String,
    pub(super) first: Option<String>,
    pub(super) next: Option<String>,
}

impl<'a> NoticesPage<'a> {
    /// The page of what was read.
    pub(super) fn of(officer: &'a OfficerVisit, page: Page, (asked, read): (&Asked, &Read)) -> Self {
        let (texts, actor) = (officer.visit.texts(), &officer.actor);
        let rights = (workload::agency(actor).is_some(), workload::allows(actor, Act::RetryNotice));
        let rows: Vec<NoticeRow> =
            read.notices.iter().map(|notice| NoticeRow::of(notice, read, rights, texts)).collect();
        let tab = |given_up: bool, key: &str, count: String| Tab {
            href: Asked::url(given_up, None),
            text: texts.text(key).to_owned(),
            late: given_up && read.given_up > 0,
            count,
            current: asked.given_up == given_up,
        };
        let last = read.notices.last().map(|notice| (notice.created_at, notice.key));
        Self {
            t: texts,
            page,
            tabs: vec![
                tab(false, "list-all", String::new()),
                tab(true, "notice-given-up", workload::shown(read.given_up)),
            ],
            said: texts.with("notice-shown", &[("n", &rows.len().to_string())]),
            first: asked.after.map(|_| Asked::url(asked.given_up, None)),
            next: last.filter(|_| read.more).map(|place| Asked::url(asked.given_up, Some(place))),
            rows,
        }
    }
}

/// One letter of the folder.
#[derive(Template)]
#[template(path = "notices/templates/letter.html")]
pub(super) struct LetterPage<'a> {
    pub(super) t: &'a Texts,
    pub(super) page: Page,
    pub(super) letter: StoredMail,
    /// Whether it is only kept and never sent, although the applicant is real.
    pub(super) kept: bool,
    pub(super) case_no: String,
    pub(super) href: String,
}
