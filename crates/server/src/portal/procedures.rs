//! The catalogue of procedures: by field, or those that fit people's words.

use askama::Template;
use axum::extract::RawQuery;
use axum::response::Html;
use calendar::to_local;
use jiff::civil::Date;
use procedure::Procedure;
use store::World;

use crate::web::error::AppError;
use crate::web::form::FormPairs;
use crate::web::page::Page;
use crate::web::portal_frame::portal_page;
use crate::web::session::Visit;
use crate::web::task_row::named;
use crate::web::texts::Texts;
use crate::web::{fields, urls};

use super::{search, terms};

/// Procedures of one page.
const PAGE_LENGTH: usize = 20;
/// Longest search, in characters.
const WORDS_MAX: usize = 120;

#[derive(Template)]
#[template(path = "portal/templates/procedures.html")]
pub(super) struct ProceduresPage<'a> {
    pub(super) t: &'a Texts,
    pub(super) page: Page,
    pub(super) words: String,
    /// Fields to choose from; value, text, chosen.
    pub(super) fields: Vec<Choice>,
    /// Procedures of this page in groups; one group without a name when words were searched for.
    pub(super) groups: Vec<Group>,
    /// Whether none fits all the words.
    pub(super) nearest_only: bool,
    pub(super) pager: Pager,
}

/// An option of the list of fields.
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) text: String,
    pub(super) chosen: bool,
}

/// Procedures of a field.
#[derive(Default)]
pub(super) struct Group {
    pub(super) name: String,
    pub(super) lines: Vec<Line>,
}

/// A procedure in the list.
pub(super) struct Line {
    pub(super) href: String,
    pub(super) name: String,
    /// Whether the name is Vietnamese on a page in another language.
    pub(super) foreign: bool,
    /// Term, and field where it does not stand above.
    pub(super) facts: String,
}

/// Ways to the other pages.
#[derive(Default)]
pub(super) struct Pager {
    pub(super) range: String,
    pub(super) previous: Option<String>,
    pub(super) next: Option<String>,
    pub(super) pages: Vec<PageLink>,
}

/// A way to one page.
pub(super) struct PageLink {
    pub(super) number: usize,
    pub(super) href: String,
    pub(super) current: bool,
}

/// Procedures that may be asked for on a day at some agency of this installation: by field as the desk lists them, then by name.
pub(super) fn offered(world: &World, day: Date) -> Vec<&Procedure> {
    let place = |procedure: &Procedure| {
        let fields = fields::all();
        fields.iter().position(|field| field.id == procedure.field).unwrap_or(fields.len())
    };
    let mut offered: Vec<&Procedure> =
        world.procedures.on_by_name(day).filter(|procedure| world.is_offered(procedure)).collect();
    // Stable: those of one field stay in the order of the alphabet.
    offered.sort_by_cached_key(|procedure| place(procedure));
    offered
}

pub(super) async fn list(visit: Visit, RawQuery(query): RawQuery) -> Result<Html<String>, AppError> {
    let query = FormPairs::parse(query.unwrap_or_default().as_bytes())?;
    let words: String = query.get("q").chars().take(WORDS_MAX).collect();
    let (field, number) = (query.get("linh-vuc"), query.get("trang").parse().unwrap_or(1));
    let (t, world) = (visit.texts(), visit.app().world());
    let mut procedures = offered(&world, to_local(visit.now()).date());
    let fields = choices(&procedures, field, t);
    if !field.is_empty() {
        procedures.retain(|procedure| procedure.field == field);
    }
    let found = search::search(&words, &procedures);
    let pager = pager(found.places.len(), number, (&words, field), t);
    let shown: Vec<&Procedure> = found
        .places
        .iter()
        .skip((pager.1 - 1) * PAGE_LENGTH)
        .take(PAGE_LENGTH)
        .map(|place| procedures[*place])
        .collect();
    let page = ProceduresPage {
        t,
        page: portal_page(&visit, t.text("nav-public-procedures"), urls::PROCEDURES),
        groups: groups(&shown, !words.trim().is_empty(), t),
        fields,
        nearest_only: found.nearest_only && !found.places.is_empty(),
        pager: pager.0,
        words,
    };
    Ok(Html(page.render()?))
}

/// Fields that have procedures.
fn choices(procedures: &[&Procedure], chosen: &str, t: &Texts) -> Vec<Choice> {
    let all = Choice {
        value: String::new(),
        text: t.text("portal-every-field").to_owned(),
        chosen: chosen.is_empty(),
    };
    let used = fields::all()
        .iter()
        .filter(|field| procedures.iter().any(|procedure| procedure.field == field.id))
        .map(|field| Choice {
            value: field.id.clone(),
            text: fields::name(&field.id, t).to_owned(),
            chosen: field.id == chosen,
        });
    std::iter::once(all).chain(used).collect()
}

fn groups(shown: &[&Procedure], searched: bool, t: &Texts) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for procedure in shown {
        let field = fields::name(&procedure.field, t);
        let group = if searched { "" } else { field };
        if groups.last().is_none_or(|last| last.name != group) {
            groups.push(Group { name: group.to_owned(), lines: Vec::new() });
        }
        let line = line(procedure, if searched { field } else { "" }, t);
        if let Some(group) = groups.last_mut() {
            group.lines.push(line);
        }
    }
    groups
}

fn line(procedure: &Procedure, field: &str, t: &Texts) -> Line {
    let (name, foreign) = named(procedure, t);
    let term = procedure
        .case_kinds
        .first()
        .map(|kind| terms::term(procedure.term(&kind.id, procedure::Channel::Counter), t));
    let facts = [Some(field.to_owned()), term, Some(procedure.code.clone())];
    let facts: Vec<String> = facts.into_iter().flatten().filter(|fact| !fact.is_empty()).collect();
    Line { href: urls::procedure(&procedure.code), name: name.to_owned(), foreign, facts: facts.join(" · ") }
}

/// The pager, and the number of the page that is shown.
fn pager(total: usize, asked: usize, (words, field): (&str, &str), t: &Texts) -> (Pager, usize) {
    let last = total.div_ceil(PAGE_LENGTH).max(1);
    let current = asked.clamp(1, last);
    let href = |number: usize| {
        let number = if number == 1 { String::new() } else { number.to_string() };
        urls::with_query(urls::PROCEDURES, &[("q", words), ("linh-vuc", field), ("trang", &number)])
    };
    let from = (current - 1) * PAGE_LENGTH + 1;
    let to = (current * PAGE_LENGTH).min(total);
    let numbers = [from.min(total), to, total].map(|number| number.to_string());
    let range = t.with("portal-range", &[("from", &numbers[0]), ("to", &numbers[1]), ("total", &numbers[2])]);
    let pages = (1..=last).map(|number| PageLink { number, href: href(number), current: number == current });
    let pager = Pager {
        range,
        previous: (current > 1).then(|| href(current - 1)),
        next: (current < last).then(|| href(current + 1)),
        pages: pages.collect(),
    };
    (pager, current)
}
