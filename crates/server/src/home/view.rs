//! What the first page shows: counts that lead to lists, the nearest deadlines, late cases, how the stages stand.

use access::{Act, Role};
use askama::Template;
use calendar::to_local;
use jiff::Timestamp;
use store::{DbError, Tx};

use crate::web::deadlines::Borders;
use crate::web::error::AppError;
use crate::web::page::Page;
use crate::web::session::OfficerVisit;
use crate::web::task_row::{TaskRow, procedure_name};
use crate::web::texts::Texts;
use crate::web::time::{self, Chip};
use crate::web::urls;
use crate::web::waiting::{self, Filter, Waiting, Wanted};
use crate::web::workload::{self, COUNT_MAX, MenuCounts, StageCounts};

/// Tasks shown with the nearest deadlines.
const NEAREST: usize = 8;
/// Late cases shown.
const LATE: i64 = 5;

/// A late case of the agency.
struct LateCase {
    case_no: String,
    procedure: String,
    applicant: String,
    due_at: Option<Timestamp>,
}

/// Everything the page is made of.
pub(super) struct Read {
    counts: MenuCounts,
    stages: Option<StageCounts>,
    nearest: Vec<Waiting>,
    late: Vec<LateCase>,
}

impl Read {
    /// Reads it in one transaction.
    pub(super) async fn of(officer: &OfficerVisit) -> Result<Self, AppError> {
        let (actor, now) = (officer.actor.clone(), officer.visit.now());
        let borders = Borders::at(now, &officer.visit.app().world().calendar);
        let day_begins = time::day_begins(to_local(now).date());
        let wanted = Wanted {
            sources: workload::sources(&actor),
            group: None,
            filter: Filter::default(),
            after: None,
            limit: NEAREST,
        };
        let read = officer.visit.app().store().read(move |tx| {
            let now = now.as_millisecond();
            let mut read = Self {
                counts: workload::menu_counts(tx, &actor, (now, COUNT_MAX))?,
                stages: None,
                nearest: waiting::list(tx, &wanted, &borders)?.tasks,
                late: Vec::new(),
            };
            let agencies = workload::agencies(&actor);
            if !agencies.is_empty() {
                read.stages = Some(workload::stage_counts(tx, &agencies, (now, day_begins))?);
                if oversees(&actor) {
                    read.late = late(tx, &agencies, now)?;
                }
            }
            Ok::<_, DbError>(read)
        });
        Ok(read.await?)
    }

    /// What the menu shows.
    pub(super) const fn menu(&self) -> &MenuCounts {
        &self.counts
    }
}

/// Whether the officer answers for the work of others.
fn oversees(actor: &access::Actor) -> bool {
    [Role::UnitHead, Role::Leader, Role::Inspector].into_iter().any(|role| actor.is(role))
}

/// The cases of these agencies that are late for longest.
fn late(tx: &mut Tx<'_>, agencies: &[String], now: i64) -> Result<Vec<LateCase>, DbError> {
    let mut late = Vec::new();
    for agency in agencies {
        late.extend(late_of(tx, agency, now)?);
    }
    late.sort_by_key(|case| case.due_at);
    late.truncate(LATE as usize);
    Ok(late)
}

fn late_of(tx: &mut Tx<'_>, agency: &str, now: i64) -> Result<Vec<LateCase>, DbError> {
    tx.query(
        "SELECT case_no, procedure, applicant, due_at FROM cases
         WHERE agency = $1 AND finished_at IS NULL AND paused = 0 AND due_at < $2
         ORDER BY due_at, case_id LIMIT $3",
        &[agency.into(), now.into(), LATE.into()],
    )?
    .iter()
    .map(|row| {
        Ok(LateCase {
            case_no: row.text(0)?,
            procedure: row.text(1)?,
            applicant: row.text(2)?,
            due_at: row.opt_int(3)?.and_then(time::instant),
        })
    })
    .collect()
}

/// A count that leads to the list behind it.
pub(super) struct Tile {
    pub(super) href: String,
    pub(super) icon: &'static str,
    pub(super) text: String,
    pub(super) count: String,
    pub(super) late: bool,
    pub(super) none: bool,
}

/// A late case, ready to be shown.
pub(super) struct LateRow {
    pub(super) href: String,
    pub(super) case_no: String,
    pub(super) procedure: String,
    pub(super) applicant: String,
    pub(super) chip: Chip,
}

/// How many cases stand in a stage.
pub(super) struct Bar {
    pub(super) href: String,
    pub(super) text: String,
    pub(super) count: String,
    /// Share of the longest bar, 0 to 100.
    pub(super) percent: u32,
}

/// The first page.
#[derive(Template)]
#[template(path = "home/templates/home.html")]
pub(super) struct HomePage<'a> {
    pub(super) t: &'a Texts,
    pub(super) page: Page,
    pub(super) greeting: String,
    pub(super) today: String,
    pub(super) may_accept: bool,
    pub(super) works: bool,
    pub(super) tiles: Vec<Tile>,
    pub(super) nearest: Vec<TaskRow>,
    pub(super) oversees: bool,
    pub(super) late: Vec<LateRow>,
    pub(super) late_href: String,
    pub(super) bars: Vec<Bar>,
}

impl<'a> HomePage<'a> {
    /// The page of what was read.
    pub(super) fn of(officer: &'a OfficerVisit, page: Page, read: &Read) -> Self {
        let (texts, now) = (officer.visit.texts(), officer.visit.now());
        let world = officer.visit.app().world();
        let late_row = |case: &LateCase| LateRow {
            href: urls::case(&case.case_no),
            case_no: case.case_no.clone(),
            procedure: procedure_name(&world, texts, &case.procedure),
            applicant: case.applicant.clone(),
            chip: time::chip(case.due_at, false, now, (&world.calendar, texts)),
        };
        Self {
            t: texts,
            page,
            greeting: texts.with("home-greeting", &[("name", &officer.actor.name)]),
            today: time::date(now),
            may_accept: workload::allows(&officer.actor, Act::Accept),
            works: read.stages.is_some(),
            tiles: read.stages.map_or_else(Vec::new, |stages| tiles(&read.counts, &stages, texts)),
            nearest: read.nearest.iter().map(|task| TaskRow::of(task, now, (&world, texts))).collect(),
            oversees: oversees(&officer.actor),
            late: read.late.iter().map(late_row).collect(),
            late_href: urls::cases_late(),
            bars: read.stages.map_or_else(Vec::new, |stages| bars(&stages, texts)),
        }
    }
}

fn tiles(counts: &MenuCounts, stages: &StageCounts, texts: &Texts) -> Vec<Tile> {
    let tile = |href: String, icon, key: &str, count: u32, late| Tile {
        href,
        icon,
        text: texts.text(key).to_owned(),
        count: workload::shown(count),
        late,
        none: count == 0,
    };
    let stage = urls::cases_in_stage;
    vec![
        tile(urls::INBOX.to_owned(), "inbox", "home-inbox", counts.inbox, counts.inbox_late),
        tile(stage("accepted"), "paper", "home-new", stages.accepted, false),
        tile(urls::cases_online(), "globe", "home-online", counts.online, false),
        tile(urls::cases_linked(), "link", "home-linked", counts.linked, false),
        tile(stage("awaiting_supplement"), "clock", "home-supplement", counts.awaiting_supplement, false),
        tile(stage("awaiting_payment"), "money", "home-payment", counts.awaiting_payment, false),
        tile(stage("result_ready"), "send", "home-results", counts.results, false),
        tile(urls::cases_late(), "warn", "home-late", stages.late, stages.late > 0),
    ]
}

fn bars(stages: &StageCounts, texts: &Texts) -> Vec<Bar> {
    let counted = [
        ("accepted", "stage-accepted", stages.accepted),
        ("in_progress", "stage-in-progress", stages.in_progress),
        ("awaiting_supplement", "stage-awaiting-supplement", stages.awaiting_supplement),
        ("awaiting_payment", "stage-awaiting-payment", stages.awaiting_payment),
        ("result_ready", "stage-result-ready", stages.results),
    ];
    let longest = counted.iter().map(|(_, _, count)| *count).max().unwrap_or_default().max(1);
    counted
        .into_iter()
        .map(|(stage, key, count)| Bar {
            href: urls::cases_in_stage(stage),
            text: texts.text(key).to_owned(),
            count: workload::shown(count),
            percent: (count * 100).div_ceil(longest),
        })
        .collect()
}
