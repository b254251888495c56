//! What the account page shows, and how a password is checked and stored.

use access::Membership;
use askama::Template;
use store::{DbError, Tx};

use crate::web::audit::{self, Audited};
use crate::web::error::AppError;
use crate::web::list::Choice;
use crate::web::page::{Page, Theme};
use crate::web::secrets;
use crate::web::session::OfficerVisit;
use crate::web::texts::{Language, Texts};

/// Fewest characters of a new password.
const PASSWORD_CHARS_MIN: usize = 10;
/// Most characters of a new password; longer ones only cost time.
const PASSWORD_CHARS_MAX: usize = 200;

/// What is wrong with a change of password, as keys of texts; empty for nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Wrong {
    pub(super) old: &'static str,
    pub(super) new: &'static str,
    pub(super) again: &'static str,
}

/// Checks a change of password. The old one is only looked at when the new one would do.
pub(super) async fn check(
    officer: &OfficerVisit,
    old: &str,
    new: &str,
    again: &str,
) -> Result<Wrong, AppError> {
    let wrong = check_new(old, new, again);
    if wrong != Wrong::default() {
        return Ok(wrong);
    }
    let id = officer.actor.id.0.clone();
    let stored = officer.visit.app().store().read(move |tx| hash_of(tx, &id)).await?;
    let (old, stored) = (old.to_owned(), stored.unwrap_or_default());
    let right = officer.visit.app().limits().password_matches(old, stored).await;
    let old = if right { "" } else { "account-old-wrong" };
    Ok(Wrong { old, ..Wrong::default() })
}

/// Checks what can be checked without the stored password.
pub(super) fn check_new(old: &str, new: &str, again: &str) -> Wrong {
    let length = new.chars().count();
    Wrong {
        old: if old.is_empty() { "account-old-missing" } else { "" },
        new: if length < PASSWORD_CHARS_MIN {
            "account-new-short"
        } else if length > PASSWORD_CHARS_MAX {
            "account-new-long"
        } else if new == old {
            "account-new-same"
        } else {
            ""
        },
        again: if again == new { "" } else { "account-again-differs" },
    }
}

fn hash_of(tx: &mut Tx<'_>, id: &str) -> Result<Option<String>, DbError> {
    tx.query_opt("SELECT password_hash FROM officers WHERE id = $1 AND active = 1", &[id.into()])?
        .map(|row| row.text(0))
        .transpose()
}

/// Stores the new password and ends all other sessions of the officer, and the tokens of programs.
pub(super) async fn store_password(officer: &OfficerVisit, new: String) -> Result<(), AppError> {
    let hashed = tokio::task::spawn_blocking(move || secrets::hash_password(&new)).await;
    let hash = hashed
        .map_err(|error| AppError::fault(&error))?
        .map_err(|error| AppError::fault(&std::io::Error::other(error.to_string())))?;
    let (id, at) = (officer.actor.id.clone(), officer.visit.now().as_millisecond());
    let session = officer.visit.session().unwrap_or_default().to_owned();
    let write = move |tx: &mut Tx<'_>| {
        let officer = id.as_str();
        tx.execute(
            "UPDATE officers SET password_hash = $2 WHERE id = $1",
            &[officer.into(), (&hash).into()],
        )?;
        tx.execute(
            "DELETE FROM sessions WHERE officer = $1 AND token_hash <> $2",
            &[officer.into(), (&session).into()],
        )?;
        tx.execute("DELETE FROM api_tokens WHERE officer = $1", &[officer.into()])?;
        audit::write(tx, &Audited { at, actor: &id, act: "change-password", subject: officer, detail: "" })
    };
    Ok(officer.visit.app().store().write(write).await?)
}

/// A choice of the reader with what may be chosen.
pub(super) struct Preference {
    pub(super) name: &'static str,
    pub(super) label: String,
    pub(super) choices: Vec<Choice>,
}

/// The page of the own account.
#[derive(Template)]
#[template(path = "account/templates/account.html")]
pub(super) struct AccountPage<'a> {
    pub(super) t: &'a Texts,
    pub(super) page: Page,
    pub(super) id: String,
    pub(super) name: String,
    /// Unit, agency and role of each post.
    pub(super) posts: Vec<String>,
    pub(super) preferences: Vec<Preference>,
    pub(super) old_error: String,
    pub(super) new_error: String,
    pub(super) again_error: String,
}

/// What is wrong with an input of the change of password, for the summary.
pub(super) struct WrongInput<'e> {
    pub(super) id: &'static str,
    pub(super) text: &'e str,
}

impl AccountPage<'_> {
    pub(super) fn errors(&self) -> Vec<WrongInput<'_>> {
        [("old", &self.old_error), ("new", &self.new_error), ("again", &self.again_error)]
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(id, text)| WrongInput { id, text })
            .collect()
    }
}

impl<'a> AccountPage<'a> {
    /// The page, with what was wrong with a change of password.
    pub(super) fn of(officer: &'a OfficerVisit, page: Page, wrong: &Wrong) -> Self {
        let texts = officer.visit.texts();
        let world = officer.visit.app().world();
        let told =
            |key: &'static str| if key.is_empty() { String::new() } else { texts.text(key).to_owned() };
        let post = |post: &Membership| {
            let role = texts.text(&format!("admin-role-{}", post.role.code().replace('_', "-"))).to_owned();
            let unit = world.directory.unit_name(&post.agency, &post.unit);
            format!("{role} · {unit} · {}", world.directory.agency_name(&post.agency))
        };
        Self {
            t: texts,
            page,
            id: officer.actor.id.0.clone(),
            name: officer.actor.name.clone(),
            posts: officer.actor.memberships.iter().map(post).collect(),
            preferences: preferences(officer.visit.theme(), texts),
            old_error: told(wrong.old),
            new_error: told(wrong.new),
            again_error: told(wrong.again),
        }
    }
}

/// Everything a reader may choose, in the order of the page.
pub(super) fn preferences(theme: &Theme, texts: &Texts) -> Vec<Preference> {
    let of_theme = |(name, values): &(&'static str, &'static [&'static str])| Preference {
        name,
        label: texts.text(&format!("account-{name}")).to_owned(),
        choices: values
            .iter()
            .map(|value| {
                Choice::new(value, texts.text(&format!("account-{name}-{value}")), theme.chosen(name))
            })
            .collect(),
    };
    let languages = Language::ALL.into_iter().map(|language| {
        // A language is named in itself.
        let name = match language {
            Language::Vietnamese => "Tiếng Việt",
            Language::English => "English",
        };
        Choice::new(language.code(), name, texts.language().code())
    });
    let language = Preference {
        name: "lang",
        label: texts.text("account-lang").to_owned(),
        choices: languages.collect(),
    };
    Theme::CHOICES.iter().map(of_theme).chain([language]).collect()
}

/// The help page.
#[derive(Template)]
#[template(path = "account/templates/help.html")]
pub(super) struct HelpPage<'a> {
    pub(super) t: &'a Texts,
    pub(super) page: Page,
}
