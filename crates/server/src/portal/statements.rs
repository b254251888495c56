//! What the portal says about itself: how it can be used, and what is kept of people.

use askama::Template;
use axum::response::Html;

use crate::web::error::AppError;
use crate::web::page::{Office, Page};
use crate::web::portal_frame::portal_page;
use crate::web::session::Visit;
use crate::web::texts::Texts;
use crate::web::urls;

/// Parts of the statement on accessibility, by name of their texts.
pub(super) const ACCESSIBILITY: [&str; 5] = ["keyboard", "sight", "words", "script", "desk"];
/// Parts of the statement on personal data, by name of their texts.
pub(super) const PRIVACY: [&str; 5] = ["portal", "cookies", "tracking", "cases", "rights"];

#[derive(Template)]
#[template(path = "portal/templates/statement.html")]
pub(super) struct StatementPage<'a> {
    pub(super) t: &'a Texts,
    pub(super) page: Page,
    pub(super) office: Office,
    pub(super) title: String,
    pub(super) lead: String,
    /// Headings and texts.
    pub(super) parts: Vec<(String, String)>,
}

impl<'a> StatementPage<'a> {
    pub(super) fn new(page: Page, t: &'a Texts, (statement, parts): (&str, &[&str])) -> Self {
        let text = |name: &str| t.text(&format!("portal-{statement}-{name}")).to_owned();
        Self {
            t,
            office: page.office.clone().unwrap_or_default(),
            page,
            title: text("title"),
            lead: text("lead"),
            parts: parts.iter().map(|part| (text(part), text(&format!("{part}-text")))).collect(),
        }
    }
}

pub(super) async fn accessibility(visit: Visit) -> Result<Html<String>, AppError> {
    statement(&visit, "accessibility", (urls::ACCESSIBILITY, &ACCESSIBILITY))
}

pub(super) async fn privacy(visit: Visit) -> Result<Html<String>, AppError> {
    statement(&visit, "privacy", (urls::PRIVACY, &PRIVACY))
}

fn statement(visit: &Visit, name: &str, (href, parts): (&str, &[&str])) -> Result<Html<String>, AppError> {
    let t = visit.texts();
    let title = t.text(&format!("portal-{name}-title")).to_owned();
    let page = StatementPage::new(portal_page(visit, title, href), t, (name, parts));
    Ok(Html(page.render()?))
}
