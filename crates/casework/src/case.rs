//! The state of a case: what the journal so far amounts to.

use std::collections::BTreeMap;

use access::{OfficerId, Role};
use calendar::{Convention, OnSupplement, Term};
use jiff::Timestamp;
use jiff::civil::Date;
use process::{Marking, TaskKind};
use procedure::{ApplicantKind, Channel, FeeKind, When};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Where a case stands (trạng thái nghiệp vụ).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Mới đăng ký: sent in, waiting for the desk.
    #[default]
    Submitted,
    /// Không được tiếp nhận: declined by the desk.
    Declined,
    /// Được tiếp nhận: accepted, nobody has worked on it yet.
    Accepted,
    /// Đang xử lý: with the settling units.
    InProgress,
    /// Yêu cầu bổ sung giấy tờ: waiting for the applicant's papers.
    AwaitingSupplement,
    /// Yêu cầu thực hiện nghĩa vụ tài chính: waiting for the applicant's payment.
    AwaitingPayment,
    /// Đã xử lý xong: the result is signed and back at the desk.
    ResultReady,
    /// Đã trả kết quả: handed over to the applicant.
    HandedOver,
}

impl Stage {
    /// Every stage, in the order of a case's life.
    pub const ALL: [Self; 8] = [
        Self::Submitted,
        Self::Declined,
        Self::Accepted,
        Self::InProgress,
        Self::AwaitingSupplement,
        Self::AwaitingPayment,
        Self::ResultReady,
        Self::HandedOver,
    ];

    /// Code of the national portal's list of ten states (1..10).
    pub const fn national_status(self) -> u8 {
        match self {
            Self::Submitted => 1,
            Self::Accepted => 2,
            Self::Declined => 3,
            Self::InProgress => 4,
            Self::AwaitingSupplement => 5,
            Self::AwaitingPayment => 6,
            Self::ResultReady => 9,
            Self::HandedOver => 10,
        }
    }

    /// Stable snake_case code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Submitted => "submitted",
            Self::Declined => "declined",
            Self::Accepted => "accepted",
            Self::InProgress => "in_progress",
            Self::AwaitingSupplement => "awaiting_supplement",
            Self::AwaitingPayment => "awaiting_payment",
            Self::ResultReady => "result_ready",
            Self::HandedOver => "handed_over",
        }
    }

    /// The stage with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.code() == code)
    }

    /// Whether units may still work on the case: its steps are open or waiting.
    pub const fn is_open(self) -> bool {
        match self {
            Self::Submitted
            | Self::Accepted
            | Self::InProgress
            | Self::AwaitingSupplement
            | Self::AwaitingPayment => true,
            Self::Declined | Self::ResultReady | Self::HandedOver => false,
        }
    }
}

/// Chủ hồ sơ: whose case it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Applicant {
    /// Person, organisation or household business.
    pub kind: ApplicantKind,
    /// Full name of the person or the organisation.
    pub full_name: String,
    /// Personal id (12 digits), old id card (9) or passport; tax number for organisations.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub personal_id: String,
    /// Birth date, possibly only a year or a month, in ISO form.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub birth_date: String,
    /// `male`, `female`, `unknown`, or empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub gender: String,
    /// Telephone number in national form.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// E-mail address for notices.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub email: String,
    /// Address in one line.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub address: String,
}

/// Người nộp: who brought the case, when it is not the applicant.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Submitter {
    /// Full name.
    pub full_name: String,
    /// Personal id, old id card or passport.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub personal_id: String,
    /// Telephone number in national form.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// Why the person may submit: relation or power of attorney.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub relation: String,
}

/// A paper that was handed in, with the three counts of the receipt.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// Component of the procedure it answers; empty for a paper nobody asked for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub component: String,
    /// Name of the paper.
    pub name: String,
    /// Bản chính.
    pub originals: u8,
    /// Bản sao chứng thực.
    pub certified_copies: u8,
    /// Bản photo.
    pub photocopies: u8,
    /// Remark of the desk.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// How the applicant wants the result.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Delivery {
    /// Fetched at the one-stop desk.
    #[default]
    Desk,
    /// Sent by the public post.
    Post,
    /// Sent electronically.
    Electronic,
}

impl Delivery {
    /// Every way, in the order forms list them.
    pub const ALL: [Self; 3] = [Self::Desk, Self::Post, Self::Electronic];

    /// Stable snake_case code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Desk => "desk",
            Self::Post => "post",
            Self::Electronic => "electronic",
        }
    }
}

/// A fee or charge as it stood when the case was accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fee {
    /// Phí or lệ phí.
    pub kind: FeeKind,
    /// Name on the slip.
    pub name: String,
    /// Amount in VND.
    pub amount_vnd: i64,
    /// When it is taken.
    pub when: When,
    /// Whether the money was taken.
    pub paid: bool,
}

/// Entry in the case book (sổ theo dõi hồ sơ): continuous within a year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Book {
    /// Year of the book.
    pub year: i16,
    /// Entry number, from 1.
    pub entry: u32,
}

/// The clock of the whole case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseClock {
    /// The legal term.
    pub term: Term,
    /// Which moment of the last day counts.
    pub convention: Convention,
    /// What a supplement does to the term.
    pub on_supplement: OnSupplement,
    /// When the term began to run (again).
    pub started_at: Timestamp,
    /// Ngày hẹn trả: when the result is due.
    pub due_at: Timestamp,
    /// The date printed on the acceptance slip.
    pub first_due_at: Timestamp,
    /// Since when the clock stands still.
    pub paused_at: Option<Timestamp>,
}

/// Where a task came from, when the token may go back there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// BPMN id of the step before.
    pub step: String,
    /// Name of the step before.
    pub name: String,
    /// Who did it.
    pub by: OfficerId,
}

/// An open task: a token waiting in a step for an officer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// Number within the case, from 1, never used twice.
    pub task_no: u32,
    /// BPMN id of the step.
    pub step: String,
    /// Name of the step.
    pub name: String,
    /// What kind of work it is.
    pub kind: TaskKind,
    /// Agency that performs it.
    pub agency: String,
    /// Unit that performs it.
    pub unit: String,
    /// Role that performs it.
    pub role: Role,
    /// Officer it belongs to; `None` is the unit's pool.
    pub assignee: Option<OfficerId>,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When the step's own clock started (after 15:00: the next morning).
    pub started_at: Timestamp,
    /// When it is due; `None` when no time is allotted.
    pub due_at: Option<Timestamp>,
    /// Allotted working time in minutes.
    pub allotted_minutes: Option<u32>,
    /// Where it may be sent back to.
    pub origin: Option<Origin>,
}

/// A task that is no longer open, and who closed it: so that the second of two is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closed {
    /// Number of the task.
    pub task_no: u32,
    /// Who closed it.
    pub by: OfficerId,
    /// When.
    pub at: Timestamp,
    /// How: the outcome, or `sent_back`.
    pub outcome: String,
}

/// One missing or faulty point of a supplement request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupplementItem {
    /// Component it is about; empty for another paper or a statement.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub component: String,
    /// What is to be brought or mended.
    pub name: String,
    /// Bản chính.
    #[serde(default)]
    pub originals: u8,
    /// Bản sao chứng thực.
    #[serde(default)]
    pub certified_copies: u8,
    /// Bản photo.
    #[serde(default)]
    pub photocopies: u8,
}

/// A request to the applicant: complete, with reasons, through the desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupplementRequest {
    /// The points.
    pub items: Vec<SupplementItem>,
    /// Why.
    pub reason: String,
    /// Legal ground.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub legal_ground: String,
    /// Who drafted it.
    pub proposed_by: OfficerId,
    /// When it was drafted.
    pub proposed_at: Timestamp,
    /// Number of the slip; 0 while it is only proposed.
    pub slip_no: u32,
    /// Officer of the desk who issued it.
    pub issued_by: Option<OfficerId>,
    /// When it was issued.
    pub issued_at: Option<Timestamp>,
}

/// What the result is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ResultKind {
    /// What was asked for is given.
    #[default]
    Granted,
    /// Từ chối giải quyết: refused in substance.
    Refused,
}

/// The released result (kết quả giải quyết).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Released {
    /// Granted or refused.
    pub kind: ResultKind,
    /// Number and symbol of the document, e.g. `12/2026`.
    pub number: String,
    /// Date on the document.
    pub signed_on: Date,
    /// Remark.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// When it was released.
    pub at: Timestamp,
}

/// A recorded payment of a financial duty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payment {
    /// Amount in VND.
    pub amount_vnd: i64,
    /// Number of the receipt.
    pub receipt_no: String,
    /// Date of payment.
    pub paid_on: Date,
}

/// The hand-over to the applicant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOver {
    /// Who received it.
    pub receiver: String,
    /// Relation to the applicant; empty when it is the applicant.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub relation: String,
    /// How it was handed over.
    pub delivery: Delivery,
    /// Remark.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// Hồ sơ: one request by one applicant under one procedure.
///
/// The state is what [`crate::fold`] makes of the journal. `version` is the number of the last event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// Number of the last event; 0 for a case that does not exist yet.
    pub version: u32,
    /// Where it stands.
    pub stage: Stage,
    /// Mã hồ sơ.
    pub case_no: String,
    /// Secret beside the case number for tracking in public.
    pub lookup_code: String,
    /// Procedure code.
    pub procedure: String,
    /// Version of the procedure under which it was accepted.
    pub procedure_version: u32,
    /// Case kind (trường hợp) of the procedure.
    pub case_kind: String,
    /// How it came in.
    pub channel: Channel,
    /// Agency that received it.
    pub agency: String,
    /// Other agencies that hold or held a step.
    pub involved: Vec<String>,
    /// Whose case it is.
    pub applicant: Applicant,
    /// Who brought it, when not the applicant.
    pub submitter: Option<Submitter>,
    /// What was handed in.
    pub papers: Vec<Paper>,
    /// Values of the intake form.
    pub form: Map<String, Value>,
    /// Fees as they stood.
    pub fees: Vec<Fee>,
    /// How the applicant wants the result.
    pub delivery: Delivery,
    /// Remark of the desk.
    pub note: String,
    /// Officer who accepted or declined it.
    pub received_by: OfficerId,
    /// When it was accepted or declined.
    pub received_at: Timestamp,
    /// Entry in the case book.
    pub book: Book,
    /// Clock of the whole case; `None` for declined cases.
    pub clock: Option<CaseClock>,
    /// Open tasks.
    pub tasks: Vec<Task>,
    /// Closed tasks.
    pub closed: Vec<Closed>,
    /// Number of the next task.
    pub next_task_no: u32,
    /// Tokens waiting at joins.
    pub marking: Marking,
    /// Who last did each step, so that a step that comes again goes to the same officer.
    pub last_done_by: BTreeMap<String, OfficerId>,
    /// Where each step was last reached from, so that a step sent back can be sent back further.
    pub origins: BTreeMap<String, Origin>,
    /// The supplement request that is proposed or waited for.
    pub supplement: Option<SupplementRequest>,
    /// How many supplement requests were issued.
    pub supplements_issued: u32,
    /// Who approved and signed.
    pub signed_by: Option<OfficerId>,
    /// Recorded payments.
    pub payments: Vec<Payment>,
    /// The result.
    pub released: Option<Released>,
    /// The hand-over.
    pub handed_over: Option<HandOver>,
    /// Why it was declined.
    pub declined_because: String,
    /// When work on it ended (result ready, or declined).
    pub finished_at: Option<Timestamp>,
}

impl Default for Case {
    fn default() -> Self {
        Self {
            version: 0,
            stage: Stage::Submitted,
            case_no: String::new(),
            lookup_code: String::new(),
            procedure: String::new(),
            procedure_version: 0,
            case_kind: String::new(),
            channel: Channel::Counter,
            agency: String::new(),
            involved: Vec::new(),
            applicant: Applicant::default(),
            submitter: None,
            papers: Vec::new(),
            form: Map::new(),
            fees: Vec::new(),
            delivery: Delivery::Desk,
            note: String::new(),
            received_by: OfficerId(String::new()),
            received_at: Timestamp::UNIX_EPOCH,
            book: Book::default(),
            clock: None,
            tasks: Vec::new(),
            closed: Vec::new(),
            next_task_no: 1,
            marking: Marking::default(),
            last_done_by: BTreeMap::new(),
            origins: BTreeMap::new(),
            supplement: None,
            supplements_issued: 0,
            signed_by: None,
            payments: Vec::new(),
            released: None,
            handed_over: None,
            declined_because: String::new(),
            finished_at: None,
        }
    }
}

impl Case {
    /// The open task with this number.
    pub fn task(&self, task_no: u32) -> Option<&Task> {
        self.tasks.iter().find(|task| task.task_no == task_no)
    }

    /// Whether the case exists.
    pub const fn exists(&self) -> bool {
        self.version > 0
    }

    /// Whether a supplement request waits for the desk to issue it.
    pub fn supplement_proposed(&self) -> bool {
        self.supplement.as_ref().is_some_and(|request| request.issued_at.is_none())
    }

    /// The subject of rights for acts on the case, or on one of its open tasks.
    pub fn subject(&self, task_no: Option<u32>) -> access::Subject<'_> {
        let step = task_no.and_then(|no| self.task(no)).map(|task| access::Step {
            agency: &task.agency,
            unit: &task.unit,
            role: task.role,
            assignee: task.assignee.as_ref(),
        });
        access::Subject { agency: &self.agency, involved: &self.involved, step }
    }
}
