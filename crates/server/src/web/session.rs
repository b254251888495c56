//! Who is visiting: session or token, language, choices, the tie between forms and browser.

use std::sync::Arc;

use access::Actor;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::Response;
use jiff::Timestamp;
use store::{DbError, Tx};

use crate::app::App;
use crate::web::error::{self, AppError};
use crate::web::page::{Flash, OfficerBadge, Page, Theme};
use crate::web::texts::{Language, Texts};
use crate::web::urls;
use crate::web::{cookies, secrets};

/// A session ends after so long without a request, in milliseconds: 12 hours, a long working day.
pub const SESSION_IDLE_MS: i64 = 12 * 3_600_000;
/// A session ends at the latest so long after it began, in milliseconds: a week.
pub const SESSION_MAX_MS: i64 = 7 * 24 * 3_600_000;
/// The time of the last request is written down only this often, in milliseconds.
const SEEN_EVERY_MS: i64 = 5 * 60_000;

/// A visit: everything about the caller of one request.
#[derive(Clone)]
pub struct Visit(Arc<Inner>);

struct Inner {
    app: App,
    officer: Option<Actor>,
    /// Hash of the session's token, to end it.
    session: Option<String>,
    bearer: bool,
    csrf: String,
    language: Language,
    theme: Theme,
    path: String,
    flash: Option<String>,
}

impl Visit {
    /// The application.
    pub fn app(&self) -> &App {
        &self.0.app
    }

    /// The officer who is signed in.
    pub fn officer(&self) -> Option<&Actor> {
        self.0.officer.as_ref()
    }

    /// Hash of the session's token.
    pub fn session(&self) -> Option<&str> {
        self.0.session.as_deref()
    }

    /// Whether the caller showed a token: then forms need no tie to a browser.
    pub fn bearer(&self) -> bool {
        self.0.bearer
    }

    /// The value that a form of this visit must carry.
    pub fn csrf(&self) -> &str {
        &self.0.csrf
    }

    /// Texts in the reader's language.
    pub fn texts(&self) -> &Texts {
        self.0.app.languages().of(self.0.language)
    }

    /// The reader's choices.
    pub fn theme(&self) -> &Theme {
        &self.0.theme
    }

    /// Path and query of the request.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// Now.
    pub fn now(&self) -> Timestamp {
        self.0.app.clock().now()
    }

    /// The frame of a page of this visit; the menu is added by the slices that have one.
    pub fn page(&self, title: impl Into<String>) -> Page {
        let world = self.0.app.world();
        let texts = self.texts();
        let agency = self.0.officer.as_ref().map_or(world.portal_agency.as_str(), |officer| officer.agency());
        let agency = world.directory.agency_name(agency).to_owned();
        Page {
            theme: self.0.theme.clone(),
            csrf: self.0.csrf.clone(),
            path: self.0.path.clone(),
            agency,
            demonstration: self.0.app.config().demonstration,
            flash: self.0.flash.as_deref().and_then(|flash| read_flash(flash, texts)).into_iter().collect(),
            officer: self.0.officer.as_ref().map(|officer| OfficerBadge {
                name: officer.name.clone(),
                unit: world.directory.unit_name(officer.agency(), officer.unit()).to_owned(),
                acting_for: None,
                notices: None,
            }),
            ..Page::plain(title, texts)
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, AppError> {
        parts.extensions.get::<Self>().cloned().ok_or(AppError::NotFound)
    }
}

/// A visit by a signed-in officer.
#[derive(Clone)]
pub struct OfficerVisit {
    /// The visit.
    pub visit: Visit,
    /// The officer.
    pub actor: Actor,
}

impl<S: Send + Sync> FromRequestParts<S> for OfficerVisit {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, AppError> {
        let visit = Visit::from_request_parts(parts, state).await?;
        let actor = visit.officer().cloned().ok_or(AppError::SignIn)?;
        Ok(Self { visit, actor })
    }
}

/// Finds out who is visiting, puts the [`Visit`] into the request, and tells errors in the visitor's words.
pub async fn recognise(State(app): State<App>, mut request: Request, next: Next) -> Response {
    // The request itself cannot be lent over a wait: its body belongs to one thread.
    let path = request.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned();
    let (headers, manner) = (request.headers().clone(), error::Manner::of(&request));
    let signed_in = match signed_in(&app, &headers).await {
        Ok(signed_in) => signed_in,
        Err(failure) => {
            let (visit, _) = visit(&app, &headers, path, None);
            return error::tell(&failure.into(), &visit, manner);
        }
    };
    let nowhere = request.uri().path().contains("%00");
    let (visit, new_visitor) = visit(&app, &headers, path, signed_in);
    if nowhere {
        // No database keeps this sign: nothing is called so.
        return error::tell(&AppError::NotFound, &visit, manner);
    }
    let (had_flash, secure) = (visit.0.flash.is_some(), app.config().secure_cookies);
    request.extensions_mut().insert(visit.clone());
    let mut response = error::present(next.run(request).await, &visit, manner);
    let headers = response.headers_mut();
    if let Some(secret) = new_visitor {
        headers.append(header::SET_COOKIE, cookies::write(cookies::VISITOR, &secret, secure, None));
    }
    // A message is shown once: by the first page that is not itself a redirect.
    if had_flash && !headers.contains_key(header::LOCATION) {
        headers.append(header::SET_COOKIE, cookies::write(cookies::FLASH, "", secure, Some(0)));
    }
    response
}

/// Everything about the caller, and the secret of a visitor who has none yet.
fn visit(
    app: &App,
    headers: &HeaderMap,
    path: String,
    signed_in: Option<SignedIn>,
) -> (Visit, Option<String>) {
    let secure = app.config().secure_cookies;
    let mut new_visitor = None;
    let csrf = match &signed_in {
        Some(session) => session.csrf.clone(),
        None => {
            let secret = cookies::read(headers, cookies::VISITOR, secure).filter(|secret| secret.len() == 64);
            let secret = secret.unwrap_or_else(|| new_visitor.insert(secrets::token()).clone());
            secrets::derive(&secret, "csrf")
        }
    };
    let (language, theme) = choices(headers, secure);
    let inner = Inner {
        app: app.clone(),
        session: signed_in.as_ref().and_then(|session| session.token_hash.clone()),
        bearer: signed_in.as_ref().is_some_and(|session| session.token_hash.is_none()),
        officer: signed_in.map(|session| session.officer),
        csrf,
        language,
        theme,
        path,
        flash: cookies::read(headers, cookies::FLASH, secure).filter(|flash| !flash.is_empty()),
    };
    (Visit(Arc::new(inner)), new_visitor)
}

struct SignedIn {
    officer: Actor,
    csrf: String,
    /// `None` for bearer tokens.
    token_hash: Option<String>,
}

async fn signed_in(app: &App, headers: &HeaderMap) -> Result<Option<SignedIn>, DbError> {
    let now = app.clock().now().as_millisecond();
    let bearer = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split_once(' '))
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
        .map(|(_, token)| secrets::hash_token(token.trim()));
    if let Some(hash) = bearer {
        let officer = app.store().read(move |tx| officer_of_token(tx, &hash, now)).await?;
        return Ok(officer
            .and_then(|id| app.world().directory.officer(&id).cloned())
            .map(|officer| SignedIn { officer, csrf: String::new(), token_hash: None }));
    }
    let secure = app.config().secure_cookies;
    let Some(token) = cookies::read(headers, cookies::SESSION, secure) else { return Ok(None) };
    let hash = secrets::hash_token(&token);
    let key = hash.clone();
    let found = app.store().read(move |tx| session(tx, &key, now)).await?;
    let Some((officer, csrf, seen_at)) = found else { return Ok(None) };
    let Some(officer) = app.world().directory.officer(&officer).cloned() else { return Ok(None) };
    if now - seen_at > SEEN_EVERY_MS {
        let key = hash.clone();
        app.store().write(move |tx| touch(tx, &key, now)).await?;
    }
    Ok(Some(SignedIn { officer, csrf, token_hash: Some(hash) }))
}

fn officer_of_token(tx: &mut Tx<'_>, hash: &str, now: i64) -> Result<Option<access::OfficerId>, DbError> {
    tx.query_opt(
        "SELECT officer FROM api_tokens WHERE token_hash = $1 AND expires_at > $2",
        &[hash.into(), now.into()],
    )?
    .map(|row| row.text(0).map(access::OfficerId))
    .transpose()
}

type Session = (access::OfficerId, String, i64);

fn session(tx: &mut Tx<'_>, hash: &str, now: i64) -> Result<Option<Session>, DbError> {
    tx.query_opt(
        "SELECT officer, csrf, seen_at FROM sessions
         WHERE token_hash = $1 AND expires_at > $2 AND created_at > $3",
        &[hash.into(), now.into(), (now - SESSION_MAX_MS).into()],
    )?
    .map(|row| Ok((access::OfficerId(row.text(0)?), row.text(1)?, row.int(2)?)))
    .transpose()
}

fn touch(tx: &mut Tx<'_>, hash: &str, now: i64) -> Result<(), DbError> {
    tx.execute(
        "UPDATE sessions SET seen_at = $2, expires_at = $3 WHERE token_hash = $1",
        &[hash.into(), now.into(), (now + SESSION_IDLE_MS).into()],
    )?;
    Ok(())
}

/// Language and choices from the cookie; without one the browser's language decides.
fn choices(headers: &HeaderMap, secure: bool) -> (Language, Theme) {
    let mut theme = Theme::default();
    let mut language = None;
    let stored = cookies::read(headers, cookies::PREFERENCES, secure).unwrap_or_default();
    for (name, value) in stored.split('&').take(10).filter_map(|pair| pair.split_once('=')) {
        if name == "lang" {
            language = Language::from_code(value);
        } else {
            theme.choose(name, value);
        }
    }
    let asked =
        headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let english = asked.starts_with("en") && !asked.contains("vi");
    let by_browser = if english { Language::English } else { Language::Vietnamese };
    (language.unwrap_or(by_browser), theme)
}

/// Choices as the cookie keeps them.
pub fn stored_choices(language: Language, theme: &Theme) -> String {
    let mut stored = format!("lang={}", language.code());
    for (name, _) in Theme::CHOICES {
        stored.push('&');
        stored.push_str(name);
        stored.push('=');
        stored.push_str(theme.chosen(name));
    }
    stored
}

/// A message for the page after a redirect: kind, key of the text, argument.
pub fn flash(
    app: &App,
    kind: &str,
    key: &str,
    argument: &str,
) -> (header::HeaderName, axum::http::HeaderValue) {
    let value = format!("{kind}|{key}|{argument}");
    (header::SET_COOKIE, cookies::write(cookies::FLASH, &value, app.config().secure_cookies, Some(60)))
}

fn read_flash(stored: &str, texts: &Texts) -> Option<Flash> {
    let mut parts = stored.splitn(3, '|');
    let kind = ["info", "fine", "soon", "today", "late"]
        .into_iter()
        .find(|kind| Some(*kind) == parts.clone().next())?;
    let key = parts.nth(1).filter(|key| key.starts_with("flash-") && texts.has(key))?;
    let what = parts.next().unwrap_or_default();
    let slip = match key {
        "flash-intake-accepted" => Some(("acceptance.pdf", "flash-intake-slip")),
        "flash-intake-declined" => Some(("declination.pdf", "flash-intake-declination")),
        _ => None,
    };
    let link =
        slip.map(|(slip, words)| (urls::fill(urls::SLIP, &[what, slip]), texts.text(words).to_owned()));
    Some(Flash { kind, text: texts.with(key, &[("what", what)]), link: link.unwrap_or_default() })
}
