//! Gathers what was measured; prints it as an aligned table or as JSON.

use serde::{Deserialize, Serialize};

use crate::Failure;
use crate::load::Times;
use crate::processor;

/// One measurement.
#[derive(Debug, Serialize, Deserialize)]
struct Row {
    engine: String,
    cases: u64,
    what: String,
    per_second: f64,
    p50_us: f64,
    p99_us: f64,
    /// Share of the rate of what it is compared with.
    ratio: Option<f64>,
    /// Processor time of one call, all processes together.
    processor_us: Option<f64>,
}

/// A single number.
#[derive(Debug, Serialize, Deserialize)]
struct Note {
    engine: String,
    cases: u64,
    what: String,
    number: f64,
    unit: String,
}

/// Everything measured so far.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Report {
    rows: Vec<Row>,
    notes: Vec<Note>,
    #[serde(skip)]
    place: (String, u64),
}

impl Report {
    /// What is measured from here on.
    pub(crate) fn place(&mut self, engine: &str, cases: u64) {
        self.place = (engine.to_owned(), cases);
    }

    /// Adds a measurement; `ceiling` is the rate it is compared with. Says it at once on standard error.
    pub(crate) fn add(&mut self, what: &str, times: &Times, ceiling: Option<f64>) {
        let (engine, cases) = self.place.clone();
        let row = Row {
            engine,
            cases,
            what: what.to_owned(),
            per_second: times.rate(),
            p50_us: times.percentile_us(50),
            p99_us: times.percentile_us(99),
            ratio: ceiling.map(|ceiling| times.rate() / ceiling),
            processor_us: times.processor_s.map(|seconds| seconds * 1e6 / times.count().max(1) as f64),
        };
        eprintln!("{}", self.line(&row));
        self.rows.push(row);
    }

    /// Adds a single number.
    pub(crate) fn note(&mut self, what: &str, number: f64, unit: &str) {
        eprintln!("{what}: {number:.1} {unit}");
        let ((engine, cases), what, unit) = (self.place.clone(), what.to_owned(), unit.to_owned());
        self.notes.push(Note { engine, cases, what, number, unit });
    }

    /// Adds the memory of this process.
    pub(crate) fn memory(&mut self, what: &str) {
        let memory = processor::memory();
        self.note(&format!("memory {what}, resident"), memory.now, "MiB");
        self.note(&format!("memory {what}, of it not of files"), memory.own, "MiB");
        self.note(&format!("memory {what}, highest resident"), memory.highest, "MiB");
    }

    /// Adds what another process measured.
    pub(crate) fn append(&mut self, other: Self) {
        self.rows.extend(other.rows);
        self.notes.extend(other.notes);
    }

    /// The aligned table. "growth" is how many times longer half of the calls take than with
    /// the fewest cases: unlike their sum, the half does not change when something else takes the machine for a moment.
    pub(crate) fn table(&self) -> String {
        let heading = format!(
            "{:<9} {:>8} {:<40} {:>9} {:>9} {:>9} {:>6} {:>7} {:>6}",
            "engine", "cases", "what", "per s", "p50 us", "p99 us", "ratio", "CPU us", "growth"
        );
        let rows = self.rows.iter().map(|row| self.line(row));
        let notes = self.notes.iter().map(|note| {
            format!("{:<9} {:>8} {}: {:.1} {}", note.engine, note.cases, note.what, note.number, note.unit)
        });
        std::iter::once(heading).chain(rows).chain(notes).collect::<Vec<_>>().join("\n")
    }

    /// The same as JSON.
    pub(crate) fn json(&self) -> Result<String, Failure> {
        Ok(serde_json::to_string_pretty(self)?)
    }

    fn line(&self, row: &Row) -> String {
        let optional = |number: Option<f64>, digits: usize| {
            number.map_or_else(|| "-".to_owned(), |number| format!("{number:.digits$}"))
        };
        let smallest = self
            .rows
            .iter()
            .filter(|other| other.engine == row.engine && other.what == row.what && other.cases < row.cases)
            .min_by_key(|other| other.cases);
        format!(
            "{:<9} {:>8} {:<40} {:>9.0} {:>9.1} {:>9.1} {:>6} {:>7} {:>6}",
            row.engine,
            row.cases,
            row.what,
            row.per_second,
            row.p50_us,
            row.p99_us,
            optional(row.ratio, 2),
            optional(row.processor_us, 0),
            optional(smallest.map(|small| row.p50_us / small.p50_us), 2),
        )
    }
}
