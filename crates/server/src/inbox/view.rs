//! What the inbox shows and what came of taking tasks.

use access::OfficerId;
use askama::Template;
use casework::Command;
use process::TaskKind;
use store::{DbError, World};

use crate::acts;
use crate::web::deadlines::{Borders, Group, Place};
use crate::web::error::{AppError, rejection_text};
use crate::web::fields;
use crate::web::form::FormPairs;
use crate::web::list::{Choice, Tab};
use crate::web::page::Page;
use crate::web::session::OfficerVisit;
use crate::web::task_row::TaskRow;
use crate::web::texts::Texts;
use crate::web::urls;
use crate::web::waiting::{self, Filter, Found, Wanted};
use crate::web::workload::{self, COUNT_MAX, MENU_MAX, MenuCounts};

/// Tasks on one page.
const ROWS: usize = 50;
/// Longest text of the filter, in characters.
const WORDS_CHARS: usize = 100;

/// Kinds of steps that the filter offers.
const KINDS: [TaskKind; 6] = [
    TaskKind::Handle,
    TaskKind::Assign,
    TaskKind::Opinion,
    TaskKind::Sign,
    TaskKind::Payment,
    TaskKind::Release,
];

/// What the address asks for.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    group: Option<Group>,
    field: String,
    kind: String,
    words: String,
    after: Option<Place>,
}

impl Asked {
    /// Reads the query; what is not known is left out.
    pub(super) fn of(query: &FormPairs) -> Self {
        let field = query.get("linh-vuc");
        let kind = TaskKind::of_word(query.get("loai")).map_or("", TaskKind::word);
        Self {
            group: Group::of_word(query.get("han")),
            field: if fields::all().iter().any(|known| known.id == field) {
                field.to_owned()
            } else {
                String::new()
            },
            kind: kind.to_owned(),
            words: query.get("q").chars().take(WORDS_CHARS).collect(),
            after: Place::of_word(query.get("sau")),
        }
    }

    /// Whether this is the list of what is to be signed.
    pub(super) fn only_signing(&self) -> bool {
        self.kind == TaskKind::Sign.word()
    }

    fn is_filtered(&self) -> bool {
        !self.field.is_empty() || !self.kind.is_empty() || !self.words.is_empty()
    }

    fn url(&self, group: Option<Group>, after: Option<Place>) -> String {
        let after = after.map(Place::word).unwrap_or_default();
        urls::with_query(
            urls::INBOX,
            &[
                ("han", group.map_or("", Group::word)),
                ("linh-vuc", &self.field),
                ("loai", &self.kind),
                ("q", &self.words),
                ("sau", &after),
            ],
        )
    }
}

/// The inbox's own list again, with its filter; anything else leads to the whole list.
pub(super) fn own_list(asked: &str) -> String {
    let own = asked.strip_prefix(urls::INBOX).is_some_and(|rest| rest.is_empty() || rest.starts_with('?'));
    if own && !asked.contains(['\r', '\n']) { asked.to_owned() } else { urls::INBOX.to_owned() }
}

/// The tasks and how many each group holds.
pub(super) struct Read {
    found: Found,
    counts: [u32; 5],
    /// What the menu shows.
    pub(super) menu: MenuCounts,
}

impl Read {
    /// Reads them in one transaction.
    pub(super) async fn of(officer: &OfficerVisit, asked: &Asked) -> Result<Self, AppError> {
        let world = officer.visit.app().world();
        let filter = Filter {
            procedures: (!asked.field.is_empty()).then(|| procedures_of(&world, &asked.field)),
            kind: asked.kind.clone(),
            words: text::search_words(&asked.words),
        };
        let borders = Borders::at(officer.visit.now(), &world.calendar);
        let wanted = Wanted {
            sources: workload::sources(&officer.actor),
            group: asked.group,
            filter,
            after: asked.after,
            limit: ROWS,
        };
        let (actor, now) = (officer.actor.clone(), officer.visit.now().as_millisecond());
        let read = officer.visit.app().store().read(move |tx| {
            Ok::<_, DbError>(Self {
                menu: workload::menu_counts(tx, &actor, (now, MENU_MAX))?,
                counts: waiting::counts(tx, &wanted.sources, &wanted.filter, &borders)?,
                found: waiting::list(tx, &wanted, &borders)?,
            })
        });
        Ok(read.await?)
    }
}

/// Codes of the procedures of a field.
fn procedures_of(world: &World, field: &str) -> Vec<String> {
    let of_field = world.procedures.all().filter(|(procedure, _)| procedure.field == field);
    of_field.map(|(procedure, _)| procedure.code.clone()).collect()
}

/// The inbox.
#[derive(Template)]
#[template(path = "inbox/templates/inbox.html")]
pub(super) struct InboxPage<'a> {
    pub(super) t: &'a Texts,
    pub(super) page: Page,
    pub(super) may_accept: bool,
    pub(super) tabs: Vec<Tab>,
    pub(super) group: &'static str,
    pub(super) fields: Vec<Choice>,
    pub(super) kinds: Vec<Choice>,
    pub(super) words: String,
    pub(super) filtered: bool,
    pub(super) rows: Vec<TaskRow>,
    pub(super) may_choose: bool,
    pub(super) said: String,
    pub(super) first: Option<String>,
    pub(super) next: Option<String>,
}

impl<'a> InboxPage<'a> {
    /// The page of what was read.
    pub(super) fn of(officer: &'a OfficerVisit, page: Page, (asked, read): (&Asked, &Read)) -> Self {
        let (texts, now) = (officer.visit.texts(), officer.visit.now());
        let world = officer.visit.app().world();
        let rows: Vec<TaskRow> =
            read.found.tasks.iter().map(|task| TaskRow::of(task, now, (&world, texts))).collect();
        Self {
            t: texts,
            page,
            may_accept: workload::allows(&officer.actor, access::Act::Accept),
            tabs: tabs(asked, &read.counts, texts),
            group: asked.group.map_or("", Group::word),
            fields: field_choices(&asked.field, texts),
            kinds: kind_choices(&asked.kind, texts),
            words: asked.words.clone(),
            filtered: asked.is_filtered(),
            may_choose: rows.iter().any(|row| row.free),
            said: texts.with("inbox-shown", &[("n", &rows.len().to_string())]),
            first: asked.after.map(|_| asked.url(asked.group, None)),
            next: read.found.next.map(|place| asked.url(asked.group, Some(place))),
            rows,
        }
    }
}

fn tabs(asked: &Asked, counts: &[u32; 5], texts: &Texts) -> Vec<Tab> {
    let tab = |group: Option<Group>, key: &str, count: u32| Tab {
        href: asked.url(group, None),
        text: texts.text(key).to_owned(),
        count: workload::shown(count),
        late: group == Some(Group::Late) && count > 0,
        current: asked.group == group,
    };
    let all = counts.iter().sum::<u32>().min(COUNT_MAX);
    let groups = Group::ALL.into_iter().zip(counts);
    std::iter::once(tab(None, "list-all", all))
        .chain(groups.map(|(group, count)| tab(Some(group), group.text(), *count)))
        .collect()
}

fn field_choices(chosen: &str, texts: &Texts) -> Vec<Choice> {
    let all = Choice::new("", texts.text("inbox-all-fields"), chosen);
    let fields =
        fields::all().iter().map(|field| Choice::new(&field.id, fields::name(&field.id, texts), chosen));
    std::iter::once(all).chain(fields).collect()
}

fn kind_choices(chosen: &str, texts: &Texts) -> Vec<Choice> {
    let all = Choice::new("", texts.text("inbox-all-kinds"), chosen);
    let kinds = KINDS
        .into_iter()
        .map(|kind| Choice::new(kind.word(), texts.text(&format!("task-kind-{}", kind.word())), chosen));
    std::iter::once(all).chain(kinds).collect()
}

/// Tasks that an officer wants to take.
pub(super) struct Claims(Vec<(String, u32)>);

impl Claims {
    /// Reads `CASE/TASK` of every chosen row; at most one page of them.
    pub(super) fn of(form: &FormPairs) -> Self {
        let claim = |value: &str| {
            let (case_no, task_no) = value.rsplit_once('/')?;
            Some((case_no.to_owned(), task_no.parse().ok()?))
        };
        let chosen = form.0.iter().filter(|(name, _)| name == "task");
        Self(chosen.filter_map(|(_, value)| claim(value)).take(ROWS).collect())
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes one after the other; what is refused does not keep the rest from being taken.
    pub(super) async fn carry_out(self, officer: &OfficerVisit) -> Result<Vec<ClaimRow>, AppError> {
        let mut rows = Vec::with_capacity(self.0.len());
        for (case_no, task_no) in self.0 {
            let me = OfficerId(officer.actor.id.0.clone());
            let command = Command::AssignTask { task_no, assignee: Some(me) };
            let said = match acts::on_case(officer, &case_no, command).await {
                Ok(_) => None,
                Err(error) => Some(refusal(error, officer)?),
            };
            // What one may not see does not exist, and has no link either.
            let href = urls::case(&case_no);
            rows.push(ClaimRow { done: said.is_none(), said: said.unwrap_or_default(), case_no, href });
        }
        Ok(rows)
    }
}

/// Why a task could not be taken, for people; what is nobody's refusal goes on as an error.
fn refusal(error: AppError, officer: &OfficerVisit) -> Result<String, AppError> {
    let texts = officer.visit.texts();
    match error {
        AppError::Rejected(rejection) => Ok(rejection_text(&rejection, texts, &officer.visit.app().world())),
        AppError::Denied(denied) => Ok(texts.text(&format!("denied-{}", denied.code())).to_owned()),
        AppError::NotFound => Ok(texts.text("denied-unseen").to_owned()),
        AppError::Conflict => Ok(texts.text("error-conflict-title").to_owned()),
        AppError::SignIn
        | AppError::Expired
        | AppError::KeyReused
        | AppError::WrongMethod
        | AppError::TooLarge
        | AppError::TooMany
        | AppError::BadRequest(_)
        | AppError::Fields(_)
        | AppError::Unavailable
        | AppError::Fault(_) => Err(error),
    }
}

/// What came of taking one task.
pub(super) struct ClaimRow {
    pub(super) case_no: String,
    pub(super) href: String,
    pub(super) done: bool,
    /// Why not; empty when it was taken.
    pub(super) said: String,
}

/// What came of taking several tasks.
#[derive(Template)]
#[template(path = "inbox/templates/claimed.html")]
pub(super) struct ClaimedPage<'a> {
    pub(super) t: &'a Texts,
    pub(super) page: Page,
    pub(super) rows: Vec<ClaimRow>,
    pub(super) back: String,
}
