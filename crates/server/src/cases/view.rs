//! What a list of cases shows.

use askama::Template;
use casework::Stage;
use jiff::Timestamp;
use jiff::civil::Date;
use procedure::Procedure;
use store::{DbError, Tx, World};

use crate::web::error::AppError;
use crate::web::list::{Choice, Tab};
use crate::web::page::Page;
use crate::web::session::OfficerVisit;
use crate::web::task_row::{procedure_name, procedures_by_name};
use crate::web::texts::Texts;
use crate::web::time::{self, Chip};
use crate::web::urls;
use crate::web::workload::{self, COUNT_MAX, MENU_MAX, MenuCounts, StageCounts};

use super::asked::Asked;
use super::scan::{self, CaseRead, Filter, Found, Scan, Wanted};
use super::search::{self, CANDIDATES_MAX};

/// Cases on one page.
const ROWS: usize = 50;

/// Title of a list.
pub(super) fn title(asked: &Asked, texts: &Texts) -> String {
    if asked.words.is_empty() {
        tab_text(asked.scan, texts)
    } else {
        texts.text("cases-search-title").to_owned()
    }
}

/// The menu item that a list belongs to.
pub(super) fn current(asked: &Asked) -> String {
    if !asked.words.is_empty() {
        return urls::CASES.to_owned();
    }
    match asked.scan {
        Scan::Online => urls::cases_online(),
        Scan::Linked => urls::cases_linked(),
        Scan::Stage(stage @ (Stage::AwaitingSupplement | Stage::AwaitingPayment | Stage::ResultReady)) => {
            urls::cases_in_stage(stage.code())
        }
        Scan::All | Scan::Late | Scan::Stage(_) => urls::CASES.to_owned(),
    }
}

fn tab_text(scan: Scan, texts: &Texts) -> String {
    let key = match scan {
        Scan::All => "cases-all".to_owned(),
        Scan::Late => "deadline-late".to_owned(),
        Scan::Online => "nav-online".to_owned(),
        Scan::Linked => "nav-linked".to_owned(),
        Scan::Stage(stage) => stage_key(stage),
    };
    texts.text(&key).to_owned()
}

fn stage_key(stage: Stage) -> String {
    format!("stage-{}", stage.code().replace('_', "-"))
}

/// The part of the list, and how many each tab holds.
#[derive(Default)]
pub(super) struct Read {
    found: Found,
    menu: MenuCounts,
    stages: StageCounts,
    /// How many a search found, and whether there may be more.
    searched: Option<(usize, bool)>,
}

impl Read {
    /// Reads it in one transaction. Who works on no cases sees none.
    pub(super) async fn of(officer: &OfficerVisit, asked: &Asked) -> Result<Self, AppError> {
        let agencies = workload::agencies(&officer.actor);
        let lists = !agencies.is_empty() && !asked.is_wrong();
        let now = officer.visit.now();
        let next_day = |date: Date| time::day_begins(date.tomorrow().unwrap_or(date));
        let wanted = Wanted {
            agencies,
            scan: asked.scan,
            filter: Filter {
                procedure: asked.procedure.clone(),
                from: asked.from.date.map(time::day_begins),
                until: asked.to.date.map(next_day),
            },
            after: asked.after,
            now: now.as_millisecond(),
            limit: ROWS,
        };
        let (words, actor) = (asked.words.clone(), officer.actor.clone());
        let day = time::day_begins(calendar::to_local(now).date());
        let read = officer.visit.app().store().read(move |tx| {
            let most = if words.is_empty() { COUNT_MAX } else { MENU_MAX };
            let menu = workload::menu_counts(tx, &actor, (wanted.now, most))?;
            if !lists {
                return Ok(Self { menu, ..Self::default() });
            }
            if !words.is_empty() {
                return Self::searched(tx, &wanted, (&words, menu));
            }
            Ok::<_, DbError>(Self {
                menu,
                stages: workload::stage_counts(tx, &wanted.agencies, (wanted.now, day))?,
                found: scan::list(tx, &wanted)?,
                searched: None,
            })
        });
        Ok(read.await?)
    }

    fn searched(
        tx: &mut Tx<'_>,
        wanted: &Wanted,
        (words, menu): (&str, MenuCounts),
    ) -> Result<Self, DbError> {
        let part = (wanted.after, wanted.limit);
        let found = search::search(tx, (&wanted.agencies, words), &wanted.filter, part)?;
        let searched = Some((found.total, found.cut));
        Ok(Self { menu, searched, found: found.found, stages: StageCounts::default() })
    }

    /// What the menu shows.
    pub(super) const fn menu(&self) -> &MenuCounts {
        &self.menu
    }

    /// How many a tab holds; `None` where that is not counted.
    fn count(&self, scan: Scan) -> Option<u32> {
        match scan {
            Scan::Late => Some(self.stages.late),
            Scan::Online => Some(self.menu.online),
            Scan::Linked => Some(self.menu.linked),
            Scan::Stage(stage) => match stage {
                Stage::Accepted => Some(self.stages.accepted),
                Stage::InProgress => Some(self.stages.in_progress),
                Stage::AwaitingSupplement => Some(self.stages.awaiting_supplement),
                Stage::AwaitingPayment => Some(self.stages.awaiting_payment),
                Stage::ResultReady => Some(self.stages.results),
                Stage::Submitted | Stage::Declined | Stage::HandedOver => None,
            },
            Scan::All => None,
        }
    }
}

/// A case as a row.
pub(super) struct CaseRow {
    pub(super) case_no: String,
    pub(super) href: String,
    pub(super) procedure: String,
    pub(super) applicant: String,
    pub(super) channel: String,
    /// Name of the agency that received it; empty when it can only be the officer's own.
    pub(super) from_agency: String,
    pub(super) stage: String,
    pub(super) step: String,
    pub(super) received: (String, String),
    pub(super) due: (String, String),
    pub(super) chip: Option<Chip>,
}

impl CaseRow {
    fn of(case: &CaseRead, own: &[String], now: Timestamp, (world, texts): (&World, &Texts)) -> Self {
        let received = time::instant(case.received_at).unwrap_or(now);
        let more = case.steps.saturating_sub(1).to_string();
        let step = match case.steps {
            0 | 1 => case.step.clone(),
            _ => texts.with("cases-step-and-more", &[("step", &case.step), ("n", &more)]),
        };
        Self {
            href: urls::case(&case.case_no),
            case_no: case.case_no.clone(),
            procedure: procedure_name(world, texts, &case.procedure),
            applicant: case.applicant.clone(),
            channel: texts.text(&format!("channel-{}", case.channel)).to_owned(),
            from_agency: if own == [case.agency.as_str()] {
                String::new()
            } else {
                world.directory.agency_name(&case.agency).to_owned()
            },
            stage: texts.text(&stage_key(case.stage)).to_owned(),
            step,
            received: (time::iso(received), time::date_time(received)),
            due: case.due_at.map_or_else(Default::default, |at| (time::iso(at), time::date_time(at))),
            chip: chip(case, now, (world, texts)),
        }
    }
}

/// The deadline of the whole case: what is left, or how it was kept.
fn chip(case: &CaseRead, now: Timestamp, (world, texts): (&World, &Texts)) -> Option<Chip> {
    let kept = |state, key: &str| Some(Chip { state, text: texts.text(key).to_owned() });
    match case.stage {
        Stage::Declined => None,
        Stage::ResultReady | Stage::HandedOver => match case.timeliness.as_deref() {
            Some("late") => kept("late", "cases-finished-late"),
            Some("early") => kept("done", "cases-finished-early"),
            Some(_) | None => kept("done", "deadline-done-on-time"),
        },
        Stage::AwaitingSupplement if case.paused => kept("paused", "deadline-paused-waiting"),
        Stage::AwaitingPayment if case.paused => kept("paused", "deadline-paused-payment"),
        Stage::Submitted
        | Stage::Accepted
        | Stage::InProgress
        | Stage::AwaitingSupplement
        | Stage::AwaitingPayment => Some(time::chip(case.due_at, case.paused, now, (&world.calendar, texts))),
    }
}

/// A list of cases.
#[derive(Template)]
#[template(path = "cases/templates/cases.html")]
pub(super) struct CasesPage<'a> {
    pub(super) t: &'a Texts,
    pub(super) page: Page,
    /// Empty on the page of a search.
    pub(super) tabs: Vec<Tab>,
    /// Name and value of the list in the address, for the filter's form.
    pub(super) scan: (&'static str, &'static str),
    pub(super) words: String,
    pub(super) procedures: Vec<Choice>,
    pub(super) from: String,
    pub(super) from_error: String,
    pub(super) to: String,
    pub(super) to_error: String,
    pub(super) filtered: bool,
    pub(super) rows: Vec<CaseRow>,
    pub(super) said: String,
    /// Said when a search found more than is shown.
    pub(super) cut: bool,
    pub(super) first: Option<String>,
    pub(super) next: Option<String>,
}

impl<'a> CasesPage<'a> {
    /// The page of what was read.
    pub(super) fn of(officer: &'a OfficerVisit, page: Page, (asked, read): (&Asked, &Read)) -> Self {
        let (texts, now) = (officer.visit.texts(), officer.visit.now());
        let world = officer.visit.app().world();
        let own = workload::agencies(&officer.actor);
        let wrong = |date: &super::asked::TypedDate| {
            if date.is_wrong() { texts.text("cases-bad-date").to_owned() } else { String::new() }
        };
        let rows: Vec<CaseRow> =
            read.found.cases.iter().map(|case| CaseRow::of(case, &own, now, (&world, texts))).collect();
        Self {
            t: texts,
            page,
            tabs: if asked.words.is_empty() { tabs(asked, read, texts) } else { Vec::new() },
            scan: asked.scan.query(),
            words: asked.words.clone(),
            procedures: procedure_choices(&asked.procedure, (&world, texts)),
            from: asked.from.typed.clone(),
            from_error: wrong(&asked.from),
            to: asked.to.typed.clone(),
            to_error: wrong(&asked.to),
            filtered: asked.is_filtered(),
            said: said(read, rows.len(), texts),
            cut: read.searched.is_some_and(|(_, cut)| cut),
            first: asked.after.map(|_| asked.url(None)),
            next: read.found.next.map(|place| asked.url(Some(place))),
            rows,
        }
    }
}

fn said(read: &Read, shown: usize, texts: &Texts) -> String {
    match read.searched {
        Some((_, true)) => texts.with("cases-found-many", &[("n", &CANDIDATES_MAX.to_string())]),
        Some((total, false)) => texts.with("cases-found", &[("n", &total.to_string())]),
        None => texts.with("cases-shown", &[("n", &shown.to_string())]),
    }
}

fn tabs(asked: &Asked, read: &Read, texts: &Texts) -> Vec<Tab> {
    let tab = |scan: Scan| Tab {
        href: Asked { scan, after: None, ..asked.clone() }.url(None),
        text: tab_text(scan, texts),
        count: read.count(scan).map(workload::shown).unwrap_or_default(),
        late: scan == Scan::Late && read.stages.late > 0,
        current: scan == asked.scan,
    };
    Scan::TABS.into_iter().map(tab).collect()
}

fn procedure_choices(chosen: &str, (world, texts): (&World, &Texts)) -> Vec<Choice> {
    let all = Choice::new("", texts.text("cases-all-procedures"), chosen);
    let choice = |procedure: &Procedure| {
        Choice::new(&procedure.code, procedure_name(world, texts, &procedure.code), chosen)
    };
    std::iter::once(all).chain(procedures_by_name(world, texts).into_iter().map(choice)).collect()
}
