//! The case book (sổ theo dõi hồ sơ) of an agency: its entries and the PDF, for the page and for programs.

use access::ONE_STOP;
use casework::{Case, Delivery};
use jiff::Timestamp;
use jiff::civil::Date;
use print::slips::{BookEntry, CASE_BOOK, CaseBook};
use print::{PdfOptions, PrintError};
use store::{DbError, Row, Tx, World};

use crate::app::Config;
use crate::web::error::AppError;
use crate::web::form::FormPairs;
use crate::web::session::OfficerVisit;
use crate::web::slip_data::{self, Scene};
use crate::web::task_row::procedure_name;
use crate::web::texts::{Language, Texts};
use crate::web::{time, workload};

/// The longest stretch of one book, in days: a leap year.
const DAYS_MAX: i32 = 366;
/// Letters of a remark.
const REMARK_MAX: usize = 120;
/// Entries in one PDF.
const ENTRIES_MAX: usize = 1_500;

/// First and last day of a book.
pub type Days = (Date, Date);
/// Place of an entry: when the case was received, in milliseconds, and its key.
pub type Place = (i64, i64);

/// What is wrong with the days of a book, as the key of a text.
pub fn fault_of_days((first, last): Days) -> Option<&'static str> {
    if last < first {
        return Some("book-ends-before");
    }
    let length = first.until(last).map_or(i32::MAX, |span| span.get_days());
    (length >= DAYS_MAX).then_some("book-too-long")
}

/// The days that a program asks for: `from` and `to` as ISO dates; without them the month so far.
pub fn iso_days(query: &FormPairs, officer: &OfficerVisit) -> Result<Days, AppError> {
    let today = calendar::to_local(officer.visit.now()).date();
    let date = |name: &str, left_out: Date| match query.get(name) {
        "" => Ok(left_out),
        given => given.parse::<Date>().map_err(|_| AppError::BadRequest(format!("{name}: {given}"))),
    };
    let to = date("to", today)?;
    let days = (date("from", to.first_of_month())?, to);
    match fault_of_days(days) {
        None => Ok(days),
        Some(fault) => Err(AppError::BadRequest(format!("to: {}", officer.visit.texts().text(fault)))),
    }
}

/// A printed book, or why it has to be asked for in parts.
#[derive(Clone, Debug)]
pub enum Printed {
    /// The PDF.
    Pdf(Vec<u8>),
    /// It is too long; the words in the reader's language say so.
    InParts(String),
}

/// Prints the book of some days.
pub async fn pdf(officer: &OfficerVisit, days: Days) -> Result<Printed, AppError> {
    let read = Read::of(officer, days, (None, ENTRIES_MAX)).await?;
    let texts = officer.visit.texts();
    if read.next.is_some() {
        let shown = read.entries.len().to_string();
        return Ok(Printed::InParts(texts.with("book-too-many", &[("n", &shown)])));
    }
    Ok(match print(officer, &case_book(officer, days, &read)).await? {
        Some(pdf) => Printed::Pdf(pdf),
        None => Printed::InParts(texts.text("book-too-large").to_owned()),
    })
}

/// An entry of the book.
#[derive(Clone, Debug)]
pub struct Entry {
    /// When the case was received, in milliseconds.
    pub received_at: i64,
    /// Its key.
    pub case_id: i64,
    /// The case.
    pub case: Case,
    /// When its result was handed over.
    pub handed_over_at: Option<Timestamp>,
}

/// Entries of some days, and whether there are more.
#[derive(Clone, Debug, Default)]
pub struct Read {
    /// In the order of receipt.
    pub entries: Vec<Entry>,
    /// Place of the last entry when there are more.
    pub next: Option<Place>,
}

impl Read {
    /// Reads at most `limit` entries in the order of receipt.
    pub async fn of(
        officer: &OfficerVisit,
        (first, last): Days,
        (after, limit): (Option<Place>, usize),
    ) -> Result<Self, AppError> {
        let Some(agency) = workload::agency(&officer.actor).map(str::to_owned) else {
            return Ok(Self::default());
        };
        let from = time::day_begins(first);
        let until = time::day_begins(last.tomorrow().unwrap_or(last));
        let read = officer.visit.app().store().read(move |tx| {
            let after = after.map_or((from, -1), |place| place.max((from, -1)));
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
pub fn book_entry(entry: &Entry, (world, texts): (&World, &Texts)) -> BookEntry {
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
pub fn delivery(case: &Case) -> Option<Delivery> {
    case.clock.as_ref()?;
    Some(case.handed_over.as_ref().map_or(case.delivery, |done| done.delivery))
}

/// The unit that leads the procedure, else the one that works on it now.
pub fn settling_unit(case: &Case, world: &World) -> String {
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
fn case_book(officer: &OfficerVisit, (first, last): Days, read: &Read) -> CaseBook {
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

/// The PDF; `None` when the book is too long for one. Typesetting takes up to some seconds: not on the threads that
/// answer requests.
async fn print(officer: &OfficerVisit, book: &CaseBook) -> Result<Option<Vec<u8>>, AppError> {
    let printer = officer.visit.app().printer().clone();
    let data = serde_json::to_value(book).map_err(|error| AppError::fault(&error))?;
    let vietnamese = officer.visit.app().languages().of(Language::Vietnamese);
    let title = vietnamese.with("slip-book-title", &[("from", &book.from), ("to", &book.to)]);
    let options = PdfOptions { title, created: calendar::to_local(officer.visit.now()) };
    let printed = tokio::task::spawn_blocking(move || printer.pdf(CASE_BOOK, &data, options)).await;
    match printed.map_err(|error| AppError::fault(&error))? {
        Ok(pdf) => Ok(Some(pdf)),
        Err(
            PrintError::DataTooLarge { .. }
            | PrintError::TooManyPages { .. }
            | PrintError::TooSlow { .. }
            | PrintError::StillRunning { .. },
        ) => Ok(None),
        Err(error) => Err(AppError::fault(&error)),
    }
}
