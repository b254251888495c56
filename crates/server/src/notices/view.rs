//! What the list of notices shows.

use std::collections::HashMap;

use access::Act;
use askama::Template;
use casework::Effect;
use channels::{FolderMailer, Mailer, StoredMail};
use jiff::Timestamp;
use store::DbError;

use crate::web::error::AppError;
use crate::web::form::FormPairs;
use crate::web::list::Tab;
use crate::web::notices::{
    Notice, Place, State, Wanted, key_of, key_word, list, masked, place_of, place_word,
};
use crate::web::page::Page;
use crate::web::session::OfficerVisit;
use crate::web::texts::Texts;
use crate::web::time;
use crate::web::urls;
use crate::web::workload::{self, COUNT_MAX};

/// Notices on one page.
const ROWS: usize = 50;

/// What the address asks for.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    given_up: bool,
    after: Option<Place>,
}

impl Asked {
    pub(super) fn of(query: &FormPairs) -> Self {
        Self { given_up: query.get("loi") == "1", after: place_of(query.get("sau")) }
    }

    fn url(given_up: bool, after: Option<Place>) -> String {
        let after = after.map_or_else(String::new, place_word);
        urls::with_query(urls::NOTICES, &[("loi", if given_up { "1" } else { "" }), ("sau", &after)])
    }
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
        let wanted = Wanted {
            agencies: workload::agencies(&officer.actor),
            given_up: asked.given_up,
            after: asked.after,
            limit: ROWS,
        };
        let (actor, now) = (officer.actor.clone(), officer.visit.now().as_millisecond());
        let read = officer.visit.app().store().read(move |tx| {
            let (notices, more) = list(tx, &wanted)?;
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
        let (chip, symbol, state, when) = match notice.state {
            State::Done if read.kept => ("soon", "warn", "notice-kept", done_at()),
            State::Done => ("fine", "check", "notice-done", done_at()),
            State::GivenUp => ("late", "warn", "notice-given-up", String::new()),
            State::Waiting => ("info", "clock", "notice-waiting", at("notice-next", notice.next_at)),
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
            may_retry: may_retry && notice.state == State::GivenUp,
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
