//! What one step of a case costs: `cargo run --release -p casework --example step_cost`.

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use access::{Actor, Directory, Membership, OfficerId, Role, Unit};
use calendar::{CalendarDefinition, WorkingCalendar};
use casework::{
    Applicant, Case, Channel, Command, Completion, Context, Delivery, Entry, Event, Intake, Numbers,
    Settings, chain, decide, evolve, first_hash,
};
use jiff::{SignedDuration, Timestamp};
use procedure::Procedure;

const WARD: &str = "H99.18";
const ROUNDS: u32 = 20_000;

/// Everything a decision looks at.
struct Office {
    directory: Directory,
    calendar: WorkingCalendar,
    procedure: Procedure,
    settings: Settings,
    numbers: Numbers,
}

impl Office {
    fn new(code: &str) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let text =
            std::fs::read_to_string(root.join("calendars/vietnam.toml")).expect("the calendar is there");
        let definition: CalendarDefinition = toml::from_str(&text).expect("it is a calendar");
        let files = |path: &str| std::fs::read_to_string(root.join("procedures").join(path)).ok();
        let package = procedure::resolve(&files, code).expect("the package is complete");
        Self {
            directory: Directory::new([], units(), officers()),
            calendar: WorkingCalendar::new(definition).expect("it is sound"),
            procedure: procedure::compile(&package).expect("it compiles").0,
            settings: Settings::default(),
            numbers: Numbers { case_no: "H99.18-261120-0001".into(), ..Numbers::default() },
        }
    }

    fn context(&self, now: Timestamp, officer: &str) -> Context<'_> {
        Context {
            now,
            actor: self.directory.officer(&OfficerId(officer.into())).expect("the officer exists"),
            directory: &self.directory,
            calendar: &self.calendar,
            procedure: &self.procedure,
            procedure_version: 1,
            settings: &self.settings,
            numbers: &self.numbers,
        }
    }
}

fn officers() -> Vec<Actor> {
    let posts = [
        ("lan", "one-stop", Role::DeskOfficer),
        ("dung", "economy", Role::UnitHead),
        ("binh", "economy", Role::CaseOfficer),
        ("hung", "leadership", Role::Leader),
        ("van", "office", Role::Clerk),
    ];
    let officer = |(name, unit, role): (&str, &str, Role)| Actor {
        id: OfficerId(name.into()),
        name: name.into(),
        memberships: vec![Membership { agency: WARD.into(), unit: unit.into(), role }],
    };
    posts.into_iter().map(officer).collect()
}

fn units() -> impl Iterator<Item = Unit> {
    officers().into_iter().flat_map(|officer| officer.memberships).map(|post| Unit {
        agency: post.agency,
        name: post.unit.clone(),
        code: post.unit,
    })
}

fn intake() -> Intake {
    Intake {
        case_kind: "general".into(),
        channel: Channel::Counter,
        applicant: Applicant {
            full_name: "Trần Thị Bình".into(),
            personal_id: "079194000021".into(),
            ..Applicant::default()
        },
        submitter: None,
        form: (0..30).map(|key| (format!("muc{key}"), "một câu trả lời vừa phải".into())).collect(),
        papers: Vec::new(),
        fees: Vec::new(),
        delivery: Delivery::Desk,
        note: String::new(),
    }
}

fn complete(task_no: u32, outcome: &str, next: Option<&str>) -> Command {
    Command::CompleteStep(Completion {
        task_no,
        outcome: outcome.into(),
        opinion: "Đồng ý với đề xuất của chuyên viên".into(),
        assign_next_to: next.map(|officer| OfficerId(officer.into())),
        ..Completion::default()
    })
}

/// Microseconds for one call.
fn micros(mut call: impl FnMut()) -> f64 {
    let started = Instant::now();
    for _ in 0..ROUNDS {
        call();
    }
    started.elapsed().as_secs_f64() * 1e6 / f64::from(ROUNDS)
}

fn step(case: &mut Case, command: &Command, ctx: &Context<'_>) -> Vec<Event> {
    let events = decide(case, command, ctx).expect("the step is allowed");
    for event in &events {
        evolve(case, event, ctx.now, &ctx.actor.id);
    }
    events
}

fn main() {
    let office = Office::new("2.000620");
    let accepted: Timestamp = "2026-11-20T02:00:00Z".parse().expect("a time");
    let later = |hours: i64| accepted + SignedDuration::from_hours(hours);
    let mut case = Case::default();
    step(&mut case, &Command::Accept(Box::new(intake())), &office.context(accepted, "lan"));
    step(&mut case, &complete(1, "", Some("binh")), &office.context(later(1), "dung"));
    step(&mut case, &complete(2, "", None), &office.context(later(72), "binh"));

    // The review of the head: the token passes a gateway to the leader.
    let review = complete(3, "approve", None);
    let ctx = office.context(later(73), "dung");
    let decided = micros(|| {
        black_box(decide(black_box(&case), &review, &ctx)).expect("it is allowed");
    });
    let copied = micros(|| {
        black_box(case.clone());
    });
    let both = micros(|| {
        let mut case = case.clone();
        black_box(step(&mut case, &review, &ctx));
    });
    let mut after = case.clone();
    let events = step(&mut after, &review, &ctx);
    let snapshot = serde_json::to_string(&after).expect("it encodes");
    let encoded = micros(|| {
        black_box(serde_json::to_string(black_box(&after))).expect("it encodes");
    });
    let decoded = micros(|| {
        black_box(serde_json::from_str::<Case>(black_box(&snapshot))).expect("it decodes");
    });
    let entries: Vec<Entry> = (after.version..)
        .zip(events)
        .map(|(seq, event)| Entry { seq, at: ctx.now, actor: ctx.actor.id.clone(), event })
        .collect();
    let hash = first_hash(1);
    let journalled = micros(|| {
        for entry in &entries {
            let text = serde_json::to_string(&entry.event).expect("it encodes");
            black_box(chain(hash, entry.seq, entry.at, &entry.actor, &text));
        }
    });
    println!("decide                       {decided:6.2} µs");
    println!("decide + evolve              {:6.2} µs", both - copied);
    println!("{} events to JSON and hashed  {journalled:6.2} µs", entries.len());
    println!("snapshot to JSON             {encoded:6.2} µs ({} bytes)", snapshot.len());
    println!("snapshot from JSON           {decoded:6.2} µs");
    println!("decide + evolve + to JSON    {:6.2} µs", both - copied + journalled + encoded);
}
