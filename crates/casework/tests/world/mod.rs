//! A small named world: a ward, a land registry, their officers, the shipped procedures and calendar.

pub(crate) mod story;
pub(crate) mod timeline;
pub(crate) mod variants;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use access::{Actor, Directory, Membership, OfficerId, Role, Unit};
use calendar::{CalendarDefinition, WorkingCalendar};
use casework::{Applicant, Delivery, Intake, Submitter, fee_lines};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use procedure::{Channel, Procedure, compile, resolve};
use serde_json::Map;

/// The ward that receives cases.
pub(crate) const WARD: &str = "H99.18";

/// Who works where: sign-in name, agency, unit, role. An officer with two posts has two rows.
const POSTS: &[(&str, &str, &str, Role)] = &[
    ("lan", WARD, "one-stop", Role::DeskOfficer),
    ("nga", WARD, "one-stop", Role::DeskOfficer),
    ("thu", WARD, "one-stop", Role::Cashier),
    ("tuan", WARD, "justice", Role::UnitHead),
    ("minh", WARD, "justice", Role::CaseOfficer),
    ("hanh", WARD, "justice", Role::CaseOfficer),
    ("dung", WARD, "economy", Role::UnitHead),
    ("binh", WARD, "economy", Role::CaseOfficer),
    ("hoa", WARD, "culture-society", Role::UnitHead),
    ("mai", WARD, "culture-society", Role::CaseOfficer),
    ("yen", WARD, "office", Role::CaseOfficer),
    ("van", WARD, "office", Role::Clerk),
    ("hung", WARD, "leadership", Role::Leader),
    ("khanh", WARD, "one-stop", Role::DeskOfficer),
    ("khanh", WARD, "leadership", Role::Leader),
    ("son", "H99.06", "land-registry", Role::CaseOfficer),
    ("quang", "H99.06", "land-registry", Role::UnitHead),
    ("giang", WARD, "office", Role::Inspector),
    ("phuc", WARD, "office", Role::Administrator),
    ("xa", "H99.07", "one-stop", Role::DeskOfficer),
];

/// Officers, units and calendar of the tests.
pub(crate) struct World {
    pub(crate) directory: Directory,
    pub(crate) calendar: WorkingCalendar,
    pub(crate) procedures: BTreeMap<String, Arc<Procedure>>,
}

/// The world, built once.
pub(crate) fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| World { directory: directory(), calendar: calendar(), procedures: procedures() })
}

pub(crate) fn id(officer: &str) -> OfficerId {
    OfficerId(officer.to_owned())
}

/// The officer with this sign-in name.
pub(crate) fn officer(name: &str) -> &'static Actor {
    world().directory.officer(&id(name)).unwrap_or_else(|| panic!("no officer {name}"))
}

/// The shipped procedure with this code.
pub(crate) fn procedure(code: &str) -> Arc<Procedure> {
    world().procedures.get(code).unwrap_or_else(|| panic!("no procedure {code}")).clone()
}

/// `2026-11-20 09:00` in Vietnam.
pub(crate) fn at(text: &str) -> Timestamp {
    let local: DateTime = text.replace(' ', "T").parse().unwrap_or_else(|_| panic!("no time {text}"));
    calendar::to_instant(local)
}

/// An instant as the clocks in Vietnam show it.
pub(crate) fn shown(at: Timestamp) -> String {
    calendar::to_local(at).strftime("%Y-%m-%d %H:%M").to_string()
}

pub(crate) fn day(text: &str) -> Date {
    text.parse().unwrap_or_else(|_| panic!("no date {text}"))
}

/// An intake as the desk checked it: Ms Bình's case, brought by her brother.
pub(crate) fn intake(procedure: &Procedure, case_kind: &str) -> Intake {
    let case_kind = match case_kind {
        "" => procedure.case_kinds.first().map(|kind| kind.id.clone()).unwrap_or_default(),
        named => named.to_owned(),
    };
    Intake {
        fees: fee_lines(procedure, &case_kind, Channel::Counter, &Map::new()),
        case_kind,
        channel: Channel::Counter,
        applicant: Applicant {
            full_name: "Trần Thị Bình".to_owned(),
            personal_id: "079194000021".to_owned(),
            birth_date: "1994-05".to_owned(),
            gender: "female".to_owned(),
            phone: "0912345678".to_owned(),
            email: "binh@example.vn".to_owned(),
            address: "12 Lê Lợi, Phường Sài Gòn".to_owned(),
            ..Applicant::default()
        },
        submitter: Some(Submitter {
            full_name: "Trần Văn Cường".to_owned(),
            personal_id: "079092000035".to_owned(),
            phone: "0987654321".to_owned(),
            relation: "anh trai".to_owned(),
        }),
        form: Map::new(),
        papers: Vec::new(),
        delivery: Delivery::Desk,
        note: String::new(),
    }
}

fn directory() -> Directory {
    let mut officers: BTreeMap<&str, Actor> = BTreeMap::new();
    for (name, agency, unit, role) in POSTS {
        let actor = officers.entry(name).or_insert_with(|| Actor {
            id: id(name),
            name: name.to_uppercase(),
            memberships: Vec::new(),
        });
        actor.memberships.push(Membership {
            agency: (*agency).to_owned(),
            unit: (*unit).to_owned(),
            role: *role,
        });
    }
    let units = POSTS.iter().map(|(_, agency, unit, _)| Unit {
        agency: (*agency).to_owned(),
        code: (*unit).to_owned(),
        name: (*unit).to_owned(),
    });
    let agencies = [(WARD.to_owned(), "UBND phường".to_owned())];
    Directory::new(agencies, units, officers.into_values())
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn calendar() -> WorkingCalendar {
    let text = std::fs::read_to_string(root().join("calendars/vietnam.toml")).expect("the calendar is there");
    let definition: CalendarDefinition = toml::from_str(&text).expect("the calendar is TOML");
    WorkingCalendar::new(definition).expect("the calendar is sound")
}

fn procedures() -> BTreeMap<String, Arc<Procedure>> {
    let folder = root().join("procedures");
    let text_of = |path: &str| std::fs::read_to_string(folder.join(path)).ok();
    let mut procedures = BTreeMap::new();
    for entry in std::fs::read_dir(&folder).expect("procedures are shipped").filter_map(Result::ok) {
        let code = entry.file_name().to_string_lossy().into_owned();
        if procedure::is_procedure_code(&code) {
            let package = resolve(&text_of, &code).expect("the package is complete");
            let (procedure, _) = compile(&package).expect("the procedure compiles");
            procedures.insert(code, Arc::new(procedure));
        }
    }
    procedures
}
