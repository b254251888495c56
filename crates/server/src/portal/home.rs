//! The home page: find a procedure, track a case, how to submit at the desk, what the agency did this month.

use askama::Template;
use axum::response::Html;
use calendar::to_local;
use procedure::Procedure;
use store::World;

use crate::web::error::AppError;
use crate::web::figures::{self, Figures};
use crate::web::page::{Office, Page};
use crate::web::portal_frame::portal_page;
use crate::web::session::Visit;
use crate::web::texts::Texts;
use crate::web::{time, urls};

use super::procedures::offered;
use super::{search, terms};

/// A tile as it is defined: symbol, name of its texts, field it leads to.
///
/// The words it searches for, if any, are the text `portal-tile-NAME-words`.
const TILES: [(&str, &str, &str); 9] = [
    ("baby", "birth", "ho-tich"),
    ("heart", "marriage", "ho-tich"),
    ("users", "adoption", "nuoi-con-nuoi"),
    ("stamp", "copies", "chung-thuc"),
    ("house", "land", "dat-dai"),
    ("brief", "business", "ho-kinh-doanh"),
    ("shield", "allowance", "bao-tro-xa-hoi"),
    ("star", "merit", "nguoi-co-cong"),
    ("flag", "death", "ho-tich"),
];

#[derive(Template)]
#[template(path = "portal/templates/home.html")]
pub(super) struct HomePage<'a> {
    pub(super) t: &'a Texts,
    pub(super) page: Page,
    pub(super) office: Office,
    /// Whether the desk is open now, in words, and until or from when.
    pub(super) open: Opening,
    /// What people often search for: words and address.
    pub(super) popular: Vec<(String, String)>,
    pub(super) tiles: Vec<Tile>,
    /// How many procedures there are, in words.
    pub(super) all: String,
    pub(super) figures: Option<FiguresView>,
    /// The hour after which a case is passed on the next morning.
    pub(super) cutoff: String,
}

/// Whether the desk is open.
#[derive(Default)]
pub(super) struct Opening {
    pub(super) is_open: bool,
    pub(super) text: String,
}

/// A tile that leads to procedures.
pub(super) struct Tile {
    pub(super) icon: &'static str,
    pub(super) name: String,
    pub(super) hint: String,
    pub(super) href: String,
}

/// Figures of the month in words.
pub(super) struct FiguresView {
    pub(super) month: String,
    pub(super) received: String,
    pub(super) finished: String,
    /// Share of cases that were in time; `None` when none was finished.
    pub(super) in_time: Option<String>,
}

pub(super) async fn home(visit: Visit) -> Result<Html<String>, AppError> {
    let (app, t) = (visit.app(), visit.texts());
    let figures = figures::of_month(app).await?;
    let world = app.world();
    let page = portal_page(&visit, t.text("nav-home"), urls::PORTAL);
    let procedures = offered(&world, to_local(visit.now()).date());
    let home = HomePage {
        t,
        office: page.office.clone().unwrap_or_default(),
        page,
        open: opening(&world, &visit),
        popular: popular(&procedures, t),
        tiles: TILES.iter().filter_map(|tile| tile_of(*tile, &procedures, t)).collect(),
        all: t.with("portal-all-procedures", &[("n", &procedures.len().to_string())]),
        figures: figures_in_words(&figures, t),
        cutoff: clock(world.calendar.definition().receipt_cutoff),
    };
    Ok(Html(home.render()?))
}

fn clock(at: jiff::civil::Time) -> String {
    format!("{}:{:02}", at.hour(), at.minute())
}

/// Whether the desk is open now; if not, when it opens.
fn opening(world: &World, visit: &Visit) -> Opening {
    let (calendar, now, t) = (&world.calendar, to_local(visit.now()), visit.texts());
    if calendar.is_open_for_receipt(now) {
        return Opening { is_open: true, text: t.text("portal-open").to_owned() };
    }
    let text = calendar.next_working_moment(now).map_or_else(
        |_| t.text("portal-closed").to_owned(),
        |next| t.with("portal-closed-until", &[("time", &time::local_date_time(next))]),
    );
    Opening { is_open: false, text }
}

/// Searches that lead somewhere.
fn popular(procedures: &[&Procedure], t: &Texts) -> Vec<(String, String)> {
    let words = t.text("portal-popular").split(';').map(str::trim);
    words
        .filter(|words| !words.is_empty() && leads_somewhere(words, procedures))
        .map(|words| (words.to_owned(), urls::procedures(words, "")))
        .collect()
}

fn leads_somewhere(words: &str, procedures: &[&Procedure]) -> bool {
    let found = search::search(words, procedures);
    !found.places.is_empty() && !found.nearest_only
}

/// A tile, when procedures stand behind it.
fn tile_of(
    (icon, name, field): (&'static str, &str, &str),
    procedures: &[&Procedure],
    t: &Texts,
) -> Option<Tile> {
    let key = format!("portal-tile-{name}");
    let words_key = format!("{key}-words");
    let words = if t.has(&words_key) { t.text(&words_key) } else { "" };
    let of_field: Vec<&Procedure> =
        procedures.iter().copied().filter(|procedure| procedure.field == field).collect();
    let hint_key = format!("{key}-hint");
    leads_somewhere(words, &of_field).then(|| Tile {
        icon,
        name: t.text(&key).to_owned(),
        hint: t.text(&hint_key).to_owned(),
        href: urls::procedures(words, field),
    })
}

/// Nothing is said of a month in which nothing happened yet.
fn figures_in_words(figures: &Figures, t: &Texts) -> Option<FiguresView> {
    if figures.received == 0 && figures.finished == 0 {
        return None;
    }
    let month = format!("{:02}/{}", figures.month, figures.year);
    Some(FiguresView {
        month: t.with("portal-figures", &[("month", &month)]),
        received: terms::count(figures.received, t),
        finished: terms::count(figures.finished, t),
        in_time: figures.in_time_per_mille().map(|share| terms::share(share, t)),
    })
}
