//! Entries of the case book, on the page and on paper.

use access::ONE_STOP;
use askama::Template;
use casework::{Case, Delivery};
use jiff::Timestamp;
use jiff::civil::Date;
use print::slips::{BookEntry, CaseBook};
use store::{DbError, Row, Tx, World};

use crate::app::Config;
use crate::web::error::AppError;
use crate::web::list::Tab;
use crate::web::page::Page;
use crate::web::session::OfficerVisit;
use crate::web::slip_data::{self, Scene};
use crate::web::task_row::procedure_name;
use crate::web::texts::{Language, Texts};
use crate::web::{time, urls, workload};

use super::range::{Range, presets};

/// Entries on one page.
pub(super) const ROWS: usize = 100;
/// Letters of a remark.
const REMARK_MAX: usize = 120;
/// Entries in one PDF.
pub(super) const ENTRIES_MAX: usize = 1_500;

/// An entry of the book.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    received_at: i64,
    case_id: i64,
    case: Case,
    handed_over_at: Option<Timestamp>,
}

/// Entries of some days, and whether there are more.
#[derive(Clone, Debug, Default)]
pub(super) struct Read {
    pub(super) entries: Vec<Entry>,
    pub(super) next: Option<(i64, i64)>,
}

impl Read {
    /// Reads at most `limit` entries in the order of receipt.
    pub(super) async fn of(
        officer: &OfficerVisit,
        (first, last): (Date, Date),
        (after, limit): (Option<(i64, i64)>, usize),
    ) -> Result<Self, AppError> {
        let Some(agency) = workload::agency(&officer.actor).map(str::to_owned) else {
            return Ok(Self::default());
        };
        let from = time::day_begins(first);
        let until = time::day_begins(last.tomorrow().unwrap_or(last));
        let read = officer.visit.app().store().read(move |tx| {
            let after = after.unwrap_or((from, -1));
            let rows = rows(tx, (&agency, until), (after, limit as i64 + 1))?;
            let mut entries = rows.iter().map(entry).collect::<Result<Vec<_>, _>>()?;
            let more = entries.len() > limit;
            entries.truncate(limit);
            let last = entries.last().map(|entry| (entry.received_at, entry.case_id));
            Ok::<_, DbError>(Self { entries, next: last.filter(|_| more) })
        });
        Ok(read.await?)
    }
}

fn rows(
    tx: &mut Tx<'_>,
    (agency, until): (&str, i64),
    ((received_at, case_id), limit): ((i64, i64), i64),
) -> Result<Vec<Row>, DbError> {
    tx.query(
        "SELECT c.received_at, c.case_id, s.snapshot,
                (SELECT MAX(e.at) FROM case_events e WHERE e.case_id = c.case_id AND e.kind = 'handed_over')
         FROM cases c JOIN case_states s ON s.case_id = c.case_id
         WHERE c.agency = $1 AND c.received_at >= $2 AND c.received_at < $3
           AND (c.received_at > $2 OR c.case_id > $4)
         ORDER BY c.received_at, c.case_id LIMIT $5",
        &[agency.into(), received_at.into(), until.into(), case_id.into(), limit.into()],
    )
}

fn entry(row: &Row) -> Result<Entry, DbError> {
    let case = serde_json::from_str(row.text_ref(2)?)
        .map_err(|error| DbError::other(format!("snapshot of a case cannot be read: {error}")))?;
    Ok(Entry {
        received_at: row.int(0)?,
        case_id: row.int(1)?,
        case,
        handed_over_at: row.opt_int(3)?.and_then(time::instant),
    })
}

/// An entry as the page and the PDF show it.
fn book_entry(entry: &Entry, (world, texts): (&World, &Texts)) -> BookEntry {
    let case = &entry.case;
    BookEntry {
        no: if case.book.entry == 0 { String::new() } else { format!("{:04}", case.book.entry) },
        case_no: case.case_no.clone(),
        procedure_name: procedure_name(world, texts, &case.procedure),
        sets: "01".to_owned(),
        applicant: case.applicant.full_name.clone(),
        address: case.applicant.address.clone(),
        phone: case.applicant.phone.clone(),
        settling_unit: settling_unit(case, world),
        received_at: time::date_time(case.received_at),
        due_at: case.clock.as_ref().map_or_else(String::new, |clock| time::date_time(clock.due_at)),
        returned_at: entry.handed_over_at.map_or_else(String::new, time::date_time),
        return_method: delivery(case)
            .map_or_else(String::new, |way| texts.text(&format!("book-delivery-{}", way.code())).to_owned()),
        remark: remark(case, texts),
    }
}

/// How the result was or will be handed over; nothing is handed over of a declined case.
fn delivery(case: &Case) -> Option<Delivery> {
    case.clock.as_ref()?;
    Some(case.handed_over.as_ref().map_or(case.delivery, |done| done.delivery))
}

/// The unit that leads the procedure, else the one that works on it now.
fn settling_unit(case: &Case, world: &World) -> String {
    let version = world.procedures.version(&case.procedure, case.procedure_version);
    let lead = version.and_then(|(procedure, _)| procedure.units.get("lead").cloned());
    let (agency, unit) = match &lead {
        Some(lead) => lead.split_once('/').unwrap_or((&case.agency, lead)),
        None => match case.tasks.iter().find(|task| task.unit != ONE_STOP) {
            Some(task) => (task.agency.as_str(), task.unit.as_str()),
            None => return String::new(),
        },
    };
    world.directory.unit_name(agency, unit).to_owned()
}

fn remark(case: &Case, texts: &Texts) -> String {
    if case.clock.is_none() {
        return texts.text("stage-declined").to_owned();
    }
    if case.supplements_issued > 0 {
        return texts.with("book-supplements", &[("n", &case.supplements_issued.to_string())]);
    }
    shortened(&case.note)
}

/// The beginning of a remark: the book has a narrow column for it, the case has the whole.
fn shortened(remark: &str) -> String {
    if remark.chars().count() <= REMARK_MAX {
        return remark.to_owned();
    }
    let beginning: String = remark.chars().take(REMARK_MAX - 1).collect();
    format!("{}…", beginning.trim_end())
}

/// The case book on paper; always Vietnamese, like every official slip.
pub(super) fn case_book(officer: &OfficerVisit, (first, last): (Date, Date), read: &Read) -> CaseBook {
    let world = officer.visit.app().world();
    let texts = officer.visit.app().languages().of(Language::Vietnamese);
    let agency = workload::agency(&officer.actor).unwrap_or_default();
    let now = officer.visit.now();
    let Config { public_url, demonstration, .. } = officer.visit.app().config();
    let scene = Scene { world: &world, t: texts, public_url, demonstration: *demonstration, now };
    // A book covers a year at most, so it touches two.
    let mut years = vec![first.year(), last.year()];
    years.dedup();
    let joined = |word: fn(i16) -> String, between: &str| {
        years.iter().map(|year| word(*year)).collect::<Vec<_>>().join(between)
    };
    CaseBook {
        heading: slip_data::heading(&scene, agency, now),
        volume: joined(slip_data::book_volume, ", "),
        year: joined(|year| year.to_string(), "–"),
        from: time::civil_date(first),
        to: time::civil_date(last),
        selection: texts.text("book-selection").to_owned(),
        entries: read.entries.iter().map(|entry| book_entry(entry, (&world, texts))).collect(),
        kept_by: officer.actor.name.clone(),
        head: String::new(),
        footing: slip_data::footing(&scene, agency, "07"),
    }
}

/// A row of the page.
pub(super) struct BookRow {
    pub(super) href: String,
    pub(super) entry: BookEntry,
}

/// The case book as a page.
#[derive(Template)]
#[template(path = "book/templates/book.html")]
pub(super) struct BookPage<'a> {
    pub(super) t: &'a Texts,
    pub(super) page: Page,
    pub(super) presets: Vec<Tab>,
    pub(super) from: String,
    pub(super) from_error: String,
    pub(super) to: String,
    pub(super) to_error: String,
    pub(super) rows: Vec<BookRow>,
    /// Address of the PDF; `None` while the days are wrong or the book is empty.
    pub(super) pdf: Option<String>,
    /// Why there is no PDF of so many entries; empty when there is one.
    pub(super) too_many: String,
    pub(super) said: String,
    pub(super) first: Option<String>,
    pub(super) next: Option<String>,
}

impl<'a> BookPage<'a> {
    /// The page of what was read.
    pub(super) fn of(officer: &'a OfficerVisit, page: Page, (range, read): (&Range, &Read)) -> Self {
        let (texts, world) = (officer.visit.texts(), officer.visit.app().world());
        let today = calendar::to_local(officer.visit.now()).date();
        let wrong = range.days.err().unwrap_or_default();
        let told =
            |key: &'static str| if key.is_empty() { String::new() } else { texts.text(key).to_owned() };
        let days = range.days.ok();
        let url = |after| days.map(|days| Range::url(urls::CASE_BOOK, days, after));
        let tab = |(key, stretch): (&str, (Date, Date))| Tab {
            href: Range::url(urls::CASE_BOOK, stretch, None),
            text: texts.text(key).to_owned(),
            count: String::new(),
            late: false,
            current: days == Some(stretch),
        };
        Self {
            t: texts,
            page,
            presets: presets(today).into_iter().map(tab).collect(),
            from: range.typed_from.clone(),
            from_error: told(wrong.from),
            to: range.typed_to.clone(),
            to_error: told(wrong.to),
            pdf: days
                .filter(|_| !read.entries.is_empty())
                .map(|days| Range::url(urls::CASE_BOOK_PDF, days, None)),
            too_many: String::new(),
            said: texts.with("cases-shown", &[("n", &read.entries.len().to_string())]),
            first: range.after.and_then(|_| url(None)),
            next: read.next.and_then(|after| url(Some(after))),
            rows: read
                .entries
                .iter()
                .map(|entry| BookRow {
                    href: urls::case(&entry.case.case_no),
                    entry: book_entry(entry, (&world, texts)),
                })
                .collect(),
        }
    }
}
