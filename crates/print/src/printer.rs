//! The printer: a template and its data become a PDF, within limits.

use crate::error::PrintError;
use crate::world::{Run, Templates, printable};
use jiff::civil::DateTime;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, mpsc};
use std::thread;
use std::time::Duration;
use typst::foundations::{Bytes, Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfStandard, PdfStandards, Timestamp};

/// Most data one slip may have, in bytes of JSON.
pub const DATA_BYTES_MAX: usize = 1 << 20;
/// Most pages of one document: a case book of a year in one volume has fewer.
pub const PAGES_MAX: usize = 500;
/// Longest template in bytes.
pub const TEMPLATE_BYTES_MAX: usize = 256 << 10;
/// Most templates of one printer.
pub const TEMPLATES_MAX: usize = 500;
/// How long one document may take; a slip takes some milliseconds, a full case book a few seconds.
pub const TIME_LIMIT: Duration = Duration::from_secs(20);

/// Vietnam is seven hours ahead of UTC all the year round.
const VIETNAM_OFFSET_MINUTES: i32 = 7 * 60;
/// Nested content needs room; the memory is only used when it is needed.
const STACK_BYTES: usize = 16 << 20;
/// Results that were not used again in so many documents leave the typesetter's cache.
const CACHE_AGE_MAX: usize = 1;

/// What a PDF says about itself.
#[derive(Debug, Clone)]
pub struct PdfOptions {
    /// The title a reader shows in its window, for instance "Giấy tiếp nhận H30.16-261122-0001".
    pub title: String,
    /// When the document was made, wall time in Vietnam.
    pub created: DateTime,
}

/// Fonts and templates, ready to print; clones share everything.
#[derive(Clone)]
pub struct Printer {
    templates: Templates,
    time_limit: Duration,
    /// Templates of which a run was given up but has not ended.
    overdue: Arc<Mutex<BTreeSet<String>>>,
}

impl Printer {
    /// A printer for these templates by name ("default/acceptance.typ"); they may import each other and nothing else.
    pub fn new(templates: BTreeMap<String, String>) -> Result<Self, PrintError> {
        if let Some(template) = templates.keys().nth(TEMPLATES_MAX) {
            let (template, limit) = (template.clone(), TEMPLATES_MAX);
            return Err(PrintError::TemplateTooLarge { template, limit, unit: "templates" });
        }
        for (name, text) in &templates {
            let template = name.clone();
            if !is_template_name(name) {
                return Err(PrintError::BadTemplateName { template });
            }
            if text.len() > TEMPLATE_BYTES_MAX {
                let limit = TEMPLATE_BYTES_MAX;
                return Err(PrintError::TemplateTooLarge { template, limit, unit: "bytes" });
            }
        }
        let templates = Templates::parse(templates)?;
        Ok(Self { templates, time_limit: TIME_LIMIT, overdue: Arc::default() })
    }

    /// A printer for the slips that come with the program.
    pub fn embedded() -> Result<Self, PrintError> {
        Self::new(crate::slips::templates())
    }

    /// A printer for the slips of the program with an installation's own templates in place of those of the same name.
    ///
    /// Every slip of a set that has own templates is printed once with sample data, so that a fault shows now and not
    /// while somebody waits at the desk.
    pub fn with_own(own: BTreeMap<String, String>) -> Result<Self, PrintError> {
        let sets: BTreeSet<String> =
            own.keys().filter_map(|name| Some(name.split_once('/')?.0.to_owned())).collect();
        let mut templates = crate::slips::templates();
        templates.extend(own);
        let printer = Self::new(templates)?;
        for (name, data) in crate::slips::samples() {
            let slip = name.rsplit('/').next().unwrap_or_default();
            for template in sets.iter().map(|set| format!("{set}/{slip}")) {
                if printer.templates.main(&template).is_some() {
                    let created = jiff::civil::date(2026, 1, 2).at(8, 0, 0, 0);
                    printer.pdf(&template, &data, PdfOptions { title: template.clone(), created })?;
                }
            }
        }
        Ok(printer)
    }

    /// The same printer with another time limit for one document.
    #[must_use]
    pub fn with_time_limit(mut self, limit: Duration) -> Self {
        self.time_limit = limit;
        self
    }

    /// Names of the templates in order.
    pub fn template_names(&self) -> impl Iterator<Item = &str> {
        self.templates.names()
    }

    /// Names of the slip sets: of the folders in which templates lie.
    pub fn sets(&self) -> BTreeSet<&str> {
        self.template_names().filter_map(|name| name.split_once('/')).map(|(set, _)| set).collect()
    }

    /// Name of the template that a slip set has in the place of one of the default set; that one where it has none.
    pub fn in_set<'n>(&self, set: &str, default: &'n str) -> Cow<'n, str> {
        let own = default.split_once('/').map(|(_, name)| format!("{set}/{name}"));
        own.filter(|name| self.templates.main(name).is_some()).map_or(Cow::Borrowed(default), Cow::Owned)
    }

    /// Prints `template` with `data`, which it reads with `json("/data.json")`.
    ///
    /// The same input gives the same bytes. The PDF is tagged and conforms to PDF/A-2b. A letter of the data that the
    /// embedded fonts lack (a name in Chinese) prints as a box, because a slip with a box is better than none; such a
    /// letter in the template itself costs the conformity, not the slip.
    pub fn pdf(
        &self,
        template: &str,
        data: &serde_json::Value,
        options: PdfOptions,
    ) -> Result<Vec<u8>, PrintError> {
        let name = || template.to_owned();
        let main =
            self.templates.main(template).ok_or_else(|| PrintError::UnknownTemplate { template: name() })?;
        let data = data.to_string();
        if data.len() > DATA_BYTES_MAX {
            let (bytes, limit) = (data.len(), DATA_BYTES_MAX);
            return Err(PrintError::DataTooLarge { template: name(), bytes, limit });
        }
        if self.overdue().contains(template) {
            return Err(PrintError::StillRunning { template: name() });
        }
        let run = Run {
            templates: self.templates.clone(),
            main,
            data: Bytes::from_string(printable(&data)),
            today: moment(&options.created),
        };
        self.within_time(template, move || compile(&run, &options))
    }

    /// Runs `job` on a thread of its own, so that a template without an end costs the caller only the time limit.
    fn within_time(
        &self,
        template: &str,
        job: impl FnOnce() -> Result<Vec<u8>, PrintError> + Send + 'static,
    ) -> Result<Vec<u8>, PrintError> {
        let (done, outcome) = mpsc::sync_channel(1);
        let (overdue, name) = (self.overdue.clone(), template.to_owned());
        let crashed = |message| PrintError::Crashed { template: template.to_owned(), message };
        let run = move || {
            let result = catch_unwind(AssertUnwindSafe(job)).map_err(|panic| panic_message(&*panic));
            comemo::evict(CACHE_AGE_MAX);
            // Nobody may be waiting any more; either way this run has ended.
            let _ = done.send(result);
            locked(&overdue).remove(&name);
        };
        let thread = thread::Builder::new().name("print".to_owned()).stack_size(STACK_BYTES);
        thread.spawn(run).map_err(|fault| crashed(fault.to_string()))?;
        let result = outcome.recv_timeout(self.time_limit).or_else(|_| {
            self.overdue().insert(template.to_owned());
            // The run may have ended between the two lines above; it sends before it clears its name.
            outcome.try_recv().inspect(|_| {
                self.overdue().remove(template);
            })
        });
        match result {
            Ok(Ok(printed)) => printed,
            Ok(Err(message)) => Err(crashed(message)),
            Err(_) => Err(PrintError::TooSlow { template: template.to_owned(), limit: self.time_limit }),
        }
    }

    fn overdue(&self) -> MutexGuard<'_, BTreeSet<String>> {
        locked(&self.overdue)
    }
}

/// A set of names is never half changed, so a panic elsewhere can't have spoilt it.
fn locked(names: &Mutex<BTreeSet<String>>) -> MutexGuard<'_, BTreeSet<String>> {
    names.lock().unwrap_or_else(PoisonError::into_inner)
}

fn compile(run: &Run, options: &PdfOptions) -> Result<Vec<u8>, PrintError> {
    let mut document: PagedDocument =
        typst::compile(run).output.map_err(|complaints| run.faults(&complaints))?;
    let pages = document.pages().len();
    if pages > PAGES_MAX {
        let template = run.main.get().vpath().get_without_slash().to_owned();
        return Err(PrintError::TooManyPages { template, pages, limit: PAGES_MAX });
    }
    document.info_mut().title = Some(options.title.as_str().into());
    let archive = PdfStandards::new(&[PdfStandard::A_2b]).unwrap_or_default();
    typst_pdf::pdf(&document, &pdf_options(options, archive))
        .or_else(|_| typst_pdf::pdf(&document, &pdf_options(options, PdfStandards::default())))
        .map_err(|complaints| run.faults(&complaints))
}

fn pdf_options(options: &PdfOptions, standards: PdfStandards) -> typst_pdf::PdfOptions {
    typst_pdf::PdfOptions {
        ident: Smart::Auto,
        creator: Smart::Custom(Some("Một Cửa".to_owned())),
        timestamp: moment(&options.created)
            .and_then(|created| Timestamp::new_local(created, VIETNAM_OFFSET_MINUTES)),
        page_ranges: None,
        standards,
        tagged: true,
        pretty: false,
    }
}

fn moment(local: &DateTime) -> Option<Datetime> {
    let unsigned = |part: i8| u8::try_from(part).ok();
    Datetime::from_ymd_hms(
        local.year().into(),
        unsigned(local.month())?,
        unsigned(local.day())?,
        unsigned(local.hour())?,
        unsigned(local.minute())?,
        unsigned(local.second())?,
    )
}

fn is_template_name(name: &str) -> bool {
    let plain = |c: char| matches!(c, 'a'..='z' | '0'..='9' | '-' | '_' | '/' | '.');
    name.len() <= 100
        && name.strip_suffix(".typ").is_some()
        && name.chars().all(plain)
        && name.split('/').all(|part| !part.is_empty() && !part.starts_with('.'))
}

fn panic_message(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "no message".to_owned())
}
