//! `motcua due`: a due time and why it is that one; needs no database.

use std::fs;
use std::path::{Path, PathBuf};

use calendar::{CalendarDefinition, Convention, DueError, Explanation, Step, Term, WorkingCalendar};
use jiff::Timestamp;
use jiff::civil::DateTime;
use serde_json::json;
use server::web::time::{civil_date, iso, local_date_time};

use crate::Verdict;
use crate::console::Console;
use crate::failure::Failure;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Time of receipt.
    #[arg(long)]
    received: String,
    /// Term.
    #[arg(long)]
    term: String,
    /// Which moment of the last day counts.
    #[arg(long, default_value = "same-time")]
    convention: String,
    /// Another calendar.
    #[arg(long)]
    calendar: Option<PathBuf>,
}

/// Prints the due time and one line per day counted or skipped.
pub(crate) fn run(arguments: &Arguments, console: &Console) -> Result<Verdict, Failure> {
    let calendar = read_calendar(arguments.calendar.as_deref())?;
    let received = read_moment(&arguments.received)?;
    let term: Term =
        arguments.term.parse().map_err(|error: calendar::ParseTermError| of_code(error.code(), &[]))?;
    let convention: Convention =
        arguments.convention.parse().map_err(|error: calendar::ParseTermError| of_code(error.code(), &[]))?;
    let explanation = calendar::explain(&calendar, received, term, convention).map_err(due_failure)?;
    let facts = json!({
        "due_at": iso(calendar::to_instant(explanation.due_at)),
        "received_at": iso(calendar::to_instant(received)),
        "term": term.to_string(),
        "convention": arguments.convention,
        "provisional": explanation.provisional,
        "steps": explanation.steps,
    });
    console.facts(&facts, lines(&explanation, console));
    Ok(Verdict::Good)
}

fn lines(explanation: &Explanation, console: &Console) -> Vec<String> {
    let mut lines = vec![console.with("cli-due-at", &[("at", &local_date_time(explanation.due_at))])];
    lines.extend(explanation.steps.iter().map(|step| line(step, console)));
    if explanation.provisional {
        lines.push(console.texts().text("cli-due-provisional").to_owned());
    }
    lines
}

fn line(step: &Step, console: &Console) -> String {
    let texts = console.texts();
    let weekday = format!("cli-weekday-{}", step.date.weekday().to_monday_one_offset());
    let reason = serde_json::to_value(step.reason).ok();
    let reason = format!("step-{}", reason.as_ref().and_then(|word| word.as_str()).unwrap_or_default());
    let counted = if step.counted { "cli-day-counted" } else { "cli-day-skipped" };
    let name = if step.name.is_empty() { String::new() } else { format!(" ({})", step.name) };
    let (weekday, counted, reason) = (texts.text(&weekday), texts.text(counted), texts.text(&reason));
    format!("  {}  {weekday:<9} {counted:<11} {:>3}  {reason}{name}", civil_date(step.date), step.so_far)
}

/// The built-in calendar, or one from a file.
pub(crate) fn read_calendar(path: Option<&Path>) -> Result<WorkingCalendar, Failure> {
    let definition: CalendarDefinition = match path {
        None => demo::shipped::calendar().map_err(Failure::other)?,
        Some(path) => {
            let text = fs::read_to_string(path).map_err(|error| Failure::read(path, error))?;
            toml::from_str(&text).map_err(|error| Failure::read(path, error))?
        }
    };
    WorkingCalendar::new(definition).map_err(|error| Failure::other(error.to_string()))
}

/// A time on Vietnamese clocks; one with an offset is converted.
fn read_moment(text: &str) -> Result<DateTime, Failure> {
    if let Ok(instant) = text.parse::<Timestamp>() {
        return Ok(calendar::to_local(instant));
    }
    text.parse::<DateTime>().map_err(|_| Failure::new("cli-error-received", &[("value", text)]))
}

fn due_failure(error: DueError) -> Failure {
    match error {
        DueError::OutsideCalendar { date } => of_code(error.code(), &[("date", &civil_date(date))]),
        DueError::TermOutOfLimits | DueError::ResumedBeforePaused => of_code(error.code(), &[]),
    }
}

fn of_code(code: &str, args: &[(&'static str, &str)]) -> Failure {
    Failure::new(&format!("error-{code}"), args)
}
