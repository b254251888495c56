//! Measures commands and pages against the bare database drivers and a bare HTTP handler, in one run on one machine.
//!
//! ```text
//! cargo run --release -p bench -- [--engine sqlite|postgres] [--cases 10000,1000000] [--data DIR] [--server URL]
//!                                 [--only steps,reads,lists] [--json]
//! ```
//!
//! Each engine and number of cases is measured by a process of its own, so that memory is told apart. It fills a store
//! with `demo::simulate` (SQLite: kept in DIR for the next run; PostgreSQL: a server of its own with fsync on, gone
//! afterwards, or the given one) and measures there:
//! - **steps**: the eight user tasks of a case, each loaded, completed and stored with journal, projections, deadline
//!   and outbox, by 16 callers at once. First the ceiling: the statements that `execute` itself was heard to make, with
//!   their parameters, through the bare driver; then `store::cases::execute`; then the API over HTTP. Processor time is
//!   that of this process, callers and HTTP clients included, and on PostgreSQL that of the server's processes besides.
//! - **reads**: a bare axum handler that makes the statements which the case page was heard to make, then the page
//!   itself; the same for public tracking.
//! - **lists**: inbox, lists and search as pages over HTTP, one caller.
//!
//! Callers, HTTP clients and the databases share the machine's cores: compare ratios, not absolute numbers.

mod case;
mod ceiling;
mod ceiling_postgres;
mod ceiling_sqlite;
mod client;
mod copy;
mod engines;
mod heard;
mod lists;
mod load;
mod node;
mod processor;
mod reads;
mod report;
mod steps;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use clap::{Parser, ValueEnum};
use report::Report;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Anything that ends a measurement.
type Failure = Box<dyn std::error::Error + Send + Sync>;

/// A database engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Engine {
    /// A file, `synchronous=FULL`.
    Sqlite,
    /// A server of its own, `fsync=on`.
    Postgres,
}

impl Engine {
    const fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "sqlite",
            Self::Postgres => "postgres",
        }
    }
}

/// A part of the measurements.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Part {
    /// Completing steps.
    Steps,
    /// Case page and public tracking.
    Reads,
    /// Inbox, lists, search, slips.
    Lists,
}

/// Measures commands and pages against the bare database drivers and a bare HTTP handler.
#[derive(Debug, Parser)]
struct Arguments {
    /// Which databases.
    #[arg(long, value_delimiter = ',', default_value = "sqlite,postgres")]
    engine: Vec<Engine>,
    /// How many cases the stores hold.
    #[arg(long, value_delimiter = ',', default_value = "10000")]
    cases: Vec<u64>,
    /// Where filled SQLite stores are kept.
    #[arg(long, default_value = "data/bench")]
    data: PathBuf,
    /// A PostgreSQL server that runs already on this machine (postgres://user@host/name); its databases are kept.
    #[arg(long)]
    server: Option<String>,
    /// Cases whose eight steps are measured, each way and round.
    #[arg(long, default_value_t = 1_500)]
    step_cases: usize,
    /// What is measured.
    #[arg(long, value_delimiter = ',', default_value = "steps,reads,lists")]
    only: Vec<Part>,
    /// Prints JSON.
    #[arg(long)]
    json: bool,
    /// Measures one engine and one number of cases in this process.
    #[arg(long, hide = true)]
    alone: bool,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("bench: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), Failure> {
    let mut report = Report::default();
    if let (true, [engine], [cases]) = (arguments.alone, &arguments.engine[..], &arguments.cases[..]) {
        measure(*engine, *cases, arguments, &mut report)?;
        println!("{}", report.json()?);
        return Ok(());
    }
    calendar_times(&mut report)?;
    for engine in &arguments.engine {
        for cases in &arguments.cases {
            report.append(in_a_process_of_its_own(*engine, *cases, arguments)?);
        }
    }
    println!("{}", if arguments.json { report.json()? } else { report.table() });
    Ok(())
}

fn in_a_process_of_its_own(engine: Engine, cases: u64, arguments: &Arguments) -> Result<Report, Failure> {
    let parts: Vec<String> = arguments
        .only
        .iter()
        .filter_map(Part::to_possible_value)
        .map(|part| part.get_name().to_owned())
        .collect();
    let output = Command::new(std::env::current_exe()?)
        .args(["--alone", "--engine", engine.name(), "--cases", &cases.to_string(), "--data"])
        .arg(&arguments.data)
        .args(["--step-cases", &arguments.step_cases.to_string(), "--only", &parts.join(",")])
        .args(arguments.server.iter().flat_map(|server| ["--server", server]))
        .stderr(Stdio::inherit())
        .output()?;
    if !output.status.success() {
        return Err(format!("measuring {} with {cases} cases failed", engine.name()).into());
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

fn measure(engine: Engine, cases: u64, arguments: &Arguments, report: &mut Report) -> Result<(), Failure> {
    report.place(engine.name(), cases);
    let data: &Path = &arguments.data;
    let running = engines::Running::start(engine, data, arguments.server.as_deref())?;
    let filled = engines::fill(&running, cases)?;
    for part in &arguments.only {
        match part {
            Part::Steps => steps::measure(&running, &filled, arguments.step_cases, report)?,
            Part::Reads => reads::measure(&running, &filled, report)?,
            Part::Lists => lists::measure(&running, &filled, report)?,
        }
    }
    report.memory("at the end");
    Ok(())
}

/// How long one due time takes, for terms from a day to eight weeks.
fn calendar_times(report: &mut Report) -> Result<(), Failure> {
    use calendar::{Convention, Term, WorkingCalendar};

    report.place("-", 0);
    let calendar = WorkingCalendar::new(demo::shipped::calendar()?).map_err(|error| format!("{error:?}"))?;
    let received = jiff::civil::date(2026, 11, 20).at(15, 30, 0, 0);
    let times = load::one_caller(200_000, |place| {
        let term = Term::WorkingDays((place % 40 + 1) as u16);
        calendar::due(&calendar, received, term, Convention::SameTime)
            .map(drop)
            .map_err(|error| format!("{error:?}").into())
    })?;
    report.add("due time, 1 to 40 working days", &times, None);
    Ok(())
}
