//! What slips say, from real journals: commands carried out on a seeded database.

use access::OfficerId;
use casework::{Applicant, Command, Completion, Delivery, Entry, Intake, Paper, Submitter, SupplementItem};
use jiff::Timestamp;
use jiff::civil::date;
use procedure::Channel;
use serde_json::{Map, Value};
use store::{Asked, Engine, Fresh, Store, Target, World, cases};
use test_support::TestDatabase;

use super::{Scene, Sheet, Slip, sheet, words};
use crate::web::texts::{Language, Languages};

/// A case that lives through commands.
struct Story {
    store: Store,
    world: World,
    languages: Languages,
    case_no: String,
    case_id: i64,
    _database: TestDatabase,
}

fn at(local: &str) -> Timestamp {
    calendar::to_instant(local.parse().expect("a local time"))
}

impl Story {
    fn begin(now: &str, command: Command) -> Self {
        // Slips are made of a case and its journal, which read the same from every database.
        let database = TestDatabase::new(Engine::Sqlite);
        let store = database.open();
        let plan = demo::SeedPlan { password_hash: "none".to_owned(), now_ms: at(now).as_millisecond() };
        store.write_blocking(move |tx| demo::seed(tx, &plan)).expect("an installation");
        let world = store.read_blocking(World::load).expect("a world");
        let languages = Languages::load();
        let mut story =
            Self { store, world, languages, case_no: String::new(), case_id: 0, _database: database };
        let done = story.execute("lan", now, command, true);
        (story.case_no, story.case_id) = (done.case.case_no.clone(), done.case_id);
        story
    }

    fn then(&self, officer: &str, now: &str, command: Command) -> &Self {
        self.execute(officer, now, command, false);
        self
    }

    fn execute(&self, officer: &str, now: &str, command: Command, new: bool) -> store::Done {
        let actor = self.world.directory.officer(&OfficerId(officer.to_owned())).expect("an officer").clone();
        let (world, case_no, now) = (self.world.clone(), self.case_no.clone(), at(now));
        self.store
            .write_blocking(move |tx| {
                let target = if new { Target::New { procedure: "2.000908" } } else { Target::Case(&case_no) };
                let fresh = Fresh { bits: 0x1234_5678_9ABC_DEF0 };
                cases::execute(tx, &world, &Asked { target, command: &command, actor: &actor, now, fresh })
            })
            .expect("a legal act")
    }

    fn complete(&self, officer: &str, now: &str, task_no: u32) -> &Self {
        let outcome = if officer == "son" { "approve" } else { "" };
        let completion = Completion { task_no, outcome: outcome.to_owned(), ..Completion::default() };
        self.then(officer, now, Command::CompleteStep(completion))
    }

    fn journal(&self) -> Vec<Entry> {
        let case_id = self.case_id;
        self.store.read_blocking(move |tx| cases::journal(tx, case_id)).expect("a journal")
    }

    fn slip(&self, slip: Slip) -> Option<Sheet> {
        let scene = Scene {
            world: &self.world,
            t: self.languages.of(Language::Vietnamese),
            public_url: "https://motcua.test",
            demonstration: false,
            now: at("2026-11-25T08:00"),
        };
        sheet(&scene, &self.journal(), slip)
    }

    fn data(&self, slip: Slip) -> Value {
        self.slip(slip).unwrap_or_else(|| panic!("no {slip:?}")).data
    }
}

fn intake() -> Box<Intake> {
    let fee = |name: &str, amount_vnd| casework::Fee {
        kind: procedure::FeeKind::Charge,
        name: name.to_owned(),
        amount_vnd,
        when: procedure::When::Return,
        paid: false,
    };
    Box::new(Intake {
        case_kind: "self".to_owned(),
        channel: Channel::Counter,
        applicant: Applicant {
            full_name: "Vũ Thị Ngọc Ánh".to_owned(),
            personal_id: "079194000021".to_owned(),
            address: "12 ngõ Sen".to_owned(),
            ..Applicant::default()
        },
        submitter: Some(Submitter {
            full_name: "Đỗ Hữu Phước".to_owned(),
            personal_id: "079092000035".to_owned(),
            relation: "chồng".to_owned(),
            ..Submitter::default()
        }),
        form: Map::new(),
        papers: vec![Paper { name: "Tờ khai".to_owned(), originals: 1, ..Paper::default() }],
        fees: vec![fee("Lệ phí", 8_000), fee("Bản sao", 7_000)],
        delivery: Delivery::Post,
        note: String::new(),
    })
}

fn accepted() -> Story {
    Story::begin("2026-11-23T08:37", Command::Accept(intake()))
}

fn ask() -> Command {
    let item = |name: &str, originals| SupplementItem {
        name: name.to_owned(),
        originals,
        ..SupplementItem::default()
    };
    Command::ProposeSupplement {
        task_no: 1,
        items: vec![item("Giấy chứng sinh", 1), item("Sửa họ tên mẹ ở mục 7", 0)],
        reason: "Thiếu giấy chứng sinh".to_owned(),
        legal_ground: String::new(),
    }
}

#[test]
fn the_acceptance_slip_says_what_was_promised_that_day() {
    let story = accepted();
    let before = story.data(Slip::Acceptance);
    assert_eq!(before["heading"]["authority"], "UBND tỉnh Sông Mây");
    assert_eq!(before["heading"]["agency"], "UBND phường Hoa Sen");
    assert_eq!(before["heading"]["place_and_date"], "Hoa Sen, ngày 23 tháng 11 năm 2026");
    assert_eq!(before["received_at"], "08 giờ 37 phút, ngày 23 tháng 11 năm 2026");
    assert_eq!(before["time_limit"], "trong ngày làm việc");
    assert_eq!(before["case"]["submitter"], "Đỗ Hữu Phước (chồng)");
    assert_eq!(before["case"]["submitter_id"], "079092000035");
    assert_eq!(before["case"]["personal_id"], "079194000021");
    assert_eq!(before["fees"][0]["amount"], "8.000 đồng");
    assert_eq!(before["fee_total"], "15.000 đồng");
    assert_eq!(before["return_place"], "Gửi qua dịch vụ bưu chính công ích đến địa chỉ: 12 ngõ Sen");
    assert_eq!(before["signed_by_submitter"], "Đỗ Hữu Phước");
    assert_eq!(before["signed_by_officer"], "Nguyễn Thị Lan");
    let url = before["lookup"]["url"].as_str().unwrap_or_default();
    assert!(url.starts_with("https://motcua.test/tra-cuu?ho-so=H99.18-261123-0001&ma="), "{url}");
    assert_eq!(before["lookup"]["site"], "motcua.test/tra-cuu");
    // A supplement moves the appointment and adds papers; the slip of that day stays what it was.
    story
        .then("minh", "2026-11-23T09:00", ask())
        .then("lan", "2026-11-23T09:30", Command::IssueSupplement)
        .then(
            "lan",
            "2026-11-24T08:00",
            Command::ReceiveSupplement {
                papers: vec![Paper {
                    name: "Giấy chứng sinh".to_owned(), originals: 1, ..Paper::default()
                }],
                note: String::new(),
            },
        );
    assert_eq!(story.data(Slip::Acceptance), before);
}

#[test]
fn the_supplement_request_stays_printable_after_the_papers_came() {
    let story = accepted();
    assert!(story.slip(Slip::Supplement).is_none());
    story.then("minh", "2026-11-23T09:00", ask());
    assert!(story.slip(Slip::Supplement).is_none(), "only drafted");
    story.then("lan", "2026-11-23T09:30", Command::IssueSupplement);
    let issued = story.slip(Slip::Supplement).expect("a slip");
    assert_eq!(issued.issued_at, at("2026-11-23T09:30"));
    assert_eq!(issued.data["heading"]["slip_no"], "01/HDHS");
    assert_eq!(issued.data["papers"].as_array().map(Vec::len), Some(1));
    assert_eq!(issued.data["corrections"][0], "Sửa họ tên mẹ ở mục 7");
    assert_eq!(issued.data["signed_by_officer"], "Nguyễn Thị Lan");
    assert_eq!(issued.data["contact_phone"], "0900 000 018");
    let brought = Command::ReceiveSupplement { papers: Vec::new(), note: "Đã sửa".to_owned() };
    story.then("lan", "2026-11-24T08:00", brought);
    assert_eq!(story.data(Slip::Supplement), issued.data);
}

#[test]
fn a_declined_case_has_a_declination_and_nothing_else() {
    let reason = "Không thuộc thẩm quyền.\n\n Thiếu tờ khai.".to_owned();
    let story = Story::begin("2026-11-23T08:37", Command::Decline { intake: intake(), reason });
    let data = story.data(Slip::Declination);
    assert_eq!(data["reasons"], serde_json::json!(["Không thuộc thẩm quyền.", "Thiếu tờ khai."]));
    for slip in [Slip::Acceptance, Slip::Supplement, Slip::Control] {
        assert!(story.slip(slip).is_none(), "{slip:?}");
    }
    assert!(accepted().slip(Slip::Declination).is_none());
}

#[test]
fn a_refusal_after_appraisal_is_told_with_its_reason_on_the_day_of_its_release() {
    let opinion = |task_no, outcome: &str, opinion: &str| {
        Command::CompleteStep(Completion {
            task_no,
            outcome: outcome.to_owned(),
            opinion: opinion.to_owned(),
            ..Completion::default()
        })
    };
    let release = |result, note: &str| Command::Release {
        task_no: 5,
        result,
        number: "12/TB-UBND".to_owned(),
        signed_on: date(2026, 11, 24),
        note: note.to_owned(),
    };
    let refused = casework::ResultKind::Refused;
    for (result, note, reasons) in [
        (refused, "Bản chính bị tẩy xoá.", Some(vec!["Bản chính bị tẩy xoá."])),
        (refused, "", Some(vec!["Không đủ điều kiện.", "Điều 22 NĐ 23/2015."])),
        (casework::ResultKind::Granted, "", None),
    ] {
        let story = accepted();
        story
            .then("minh", "2026-11-23T09:00", opinion(1, "", "Chưa rõ"))
            .then("son", "2026-11-23T10:00", opinion(2, "return", "Viết lại cho rõ"))
            .then("minh", "2026-11-23T11:00", opinion(3, "", "Không đủ điều kiện.\nĐiều 22 NĐ 23/2015."))
            .then("son", "2026-11-23T14:00", opinion(4, "approve", "Đồng ý"));
        assert!(story.slip(Slip::Declination).is_none(), "nothing is released yet");
        story.then("mai", "2026-11-24T09:00", release(result, note));
        let slip = story.slip(Slip::Declination);
        assert_eq!(
            slip.as_ref().map(|slip| &slip.data["reasons"]),
            reasons.map(|it| serde_json::json!(it)).as_ref()
        );
        let day = slip.as_ref().map(|slip| &slip.data["heading"]["place_and_date"]);
        assert!(day.is_none_or(|day| day == "Hoa Sen, ngày 24 tháng 11 năm 2026"), "{day:?}");
        assert!(story.slip(Slip::Acceptance).is_some());
    }
}

/// Rows of a control slip: from whom, to whom, how the time was kept.
fn rows(data: &Value) -> Vec<String> {
    let text = |row: &Value, key: &str| row[key].as_str().unwrap_or_default().to_owned();
    data["hand_overs"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|row| {
            format!(
                "{} ({}) > {} ({}): {} {}",
                text(row, "from_unit"),
                text(row, "from_person"),
                text(row, "to_unit"),
                text(row, "to_person"),
                text(row, "punctuality"),
                text(row, "time_limit"),
            )
        })
        .collect()
}

#[test]
fn the_control_slip_follows_the_case_from_hand_to_hand() {
    let story = accepted();
    story.complete("minh", "2026-11-23T10:00", 1);
    assert_eq!(
        rows(&story.data(Slip::Control)),
        [
            "Trung tâm Phục vụ hành chính công (Nguyễn Thị Lan) > Tư pháp – Hộ tịch (Trần Quang Minh): on_time ",
            "Tư pháp – Hộ tịch (Trần Quang Minh) > Lãnh đạo UBND phường (): early 03 giờ 30 phút làm việc",
            "Lãnh đạo UBND phường () >  (): open 02 giờ làm việc",
        ]
    );
    story.complete("son", "2026-11-24T10:00", 2);
    let release = Command::Release {
        task_no: 3,
        result: casework::ResultKind::Granted,
        number: "12/2026".to_owned(),
        signed_on: date(2026, 11, 24),
        note: String::new(),
    };
    story.then("mai", "2026-11-24T10:30", release);
    let last = &rows(&story.data(Slip::Control))[2..];
    assert_eq!(
        last,
        [
            "Lãnh đạo UBND phường (Phan Trường Sơn) > Văn phòng HĐND và UBND (Lý Thanh Mai): late 02 giờ làm việc",
            "Văn phòng HĐND và UBND (Lý Thanh Mai) > Trung tâm Phục vụ hành chính công (): early 01 giờ làm việc",
        ]
    );
}

#[test]
fn a_step_sent_back_says_why() {
    let story = accepted();
    story.complete("minh", "2026-11-23T10:00", 1);
    story.then(
        "son",
        "2026-11-23T10:30",
        Command::SendBack { task_no: 2, reason: "Thiếu chữ ký".to_owned() },
    );
    let data = story.data(Slip::Control);
    let remarks: Vec<&str> = data["hand_overs"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|row| row["remark"].as_str())
        .collect();
    assert_eq!(remarks, ["", "", "Trả lại: Thiếu chữ ký", ""]);
}

#[test]
fn dates_and_terms_are_written_as_official_papers_write_them() {
    let languages = Languages::load();
    let t = languages.of(Language::Vietnamese);
    for (local, written) in [
        ("2026-02-05T07:05", "07 giờ 05 phút, ngày 05 tháng 02 năm 2026"),
        ("2026-03-25T17:00", "17 giờ 00 phút, ngày 25 tháng 3 năm 2026"),
    ] {
        assert_eq!(words::moment(at(local), t), written);
    }
    assert_eq!(words::place_and_date("", at("2026-12-01T08:00"), t), "ngày 01 tháng 12 năm 2026");
    for (term, written) in [
        ("same day", "trong ngày làm việc"),
        ("3 working days", "03 ngày làm việc"),
        ("4 working hours", "04 giờ làm việc"),
        ("15 days", "15 ngày"),
    ] {
        assert_eq!(words::term(term.parse().expect("a term"), t), written);
    }
    assert_eq!(words::allotted(90, t), "01 giờ 30 phút làm việc");
}

#[test]
fn a_slip_is_named_with_or_without_its_ending() {
    assert_eq!(Slip::from_name("acceptance.pdf"), Some(Slip::Acceptance));
    assert_eq!(Slip::from_name("control"), Some(Slip::Control));
    for unknown in ["", ".pdf", "acceptance.pdf.pdf", "Acceptance", "../control"] {
        assert_eq!(Slip::from_name(unknown), None, "{unknown}");
    }
}
