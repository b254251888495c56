//! Bodies of requests.

use casework::{Delivery, IntakeInput, PaperInput, PersonInput, ResultKind, SupplementItem};
use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};
use utoipa::ToSchema;

use super::codes;

/// An intake at the desk.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
#[schema(example = json!({"procedure": "1.014028", "channel": "counter",
    "applicant": {"kind": "citizen", "full_name": "Nguyễn Thị Hoa", "phone": "0912345678", "email": "hoa@vidu.vn"},
    "form": {"nycHoTen": "Nguyễn Thị Hoa", "nycNoiCuTru": {"tinh": "Tỉnh Sông Mây", "xa": "Phường Hoa Sen"},
             "noiDung": "Đề nghị hỗ trợ chi phí mai táng", "camDoan": true},
    "papers": [{"name": "Giấy ủy quyền", "originals": 1}], "missing_because": "Nộp sau, đã hẹn"}))]
pub(super) struct Intake {
    /// Procedure code, e.g. `1.004873`.
    pub(super) procedure: String,
    /// Case kind; empty is the procedure's first.
    pub(super) case_kind: String,
    /// The counter when it is left out.
    #[schema(value_type = codes::ChannelCode)]
    pub(super) channel: String,
    /// Whose case it is.
    pub(super) applicant: Person,
    /// Who brought it, when not the applicant.
    pub(super) submitter: Option<Bringer>,
    /// Values of the procedure's intake form by key.
    #[schema(value_type = Object)]
    pub(super) form: Map<String, Value>,
    /// Papers handed in.
    pub(super) papers: Vec<Paper>,
    /// Remark of the desk.
    pub(super) note: String,
    /// The desk when it is left out.
    #[schema(value_type = codes::DeliveryCode)]
    pub(super) delivery: String,
    /// Whether fees due on receipt were taken.
    pub(super) fees_paid: bool,
    /// Why the case is accepted although a required paper is missing.
    pub(super) missing_because: String,
    /// The officer saw the warnings and stands by what was typed.
    pub(super) confirmed: bool,
    /// Why it is declined (declinations only).
    pub(super) reason: String,
}

/// A person or organisation.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Person {
    /// A citizen when it is left out.
    #[schema(value_type = codes::ApplicantKindCode)]
    kind: String,
    full_name: String,
    /// Personal id (12 digits), old id card (9), passport, or tax number of an organisation.
    personal_id: String,
    /// `14/08/1994`, `1994-08-14`, `08/1994` or `1994`.
    birth_date: String,
    /// `male`, `female` or `unknown`.
    gender: String,
    phone: String,
    email: String,
    address: String,
}

/// Who brought a case.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Bringer {
    full_name: String,
    personal_id: String,
    phone: String,
    /// Relation to the applicant.
    relation: String,
}

/// A paper with its three counts.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Paper {
    /// Component code of the procedure; empty for another paper.
    component: String,
    /// Name, for papers that are no component.
    name: String,
    originals: i64,
    certified_copies: i64,
    photocopies: i64,
    note: String,
}

impl From<Paper> for PaperInput {
    fn from(paper: Paper) -> Self {
        Self {
            component: paper.component,
            name: paper.name,
            originals: paper.originals,
            certified_copies: paper.certified_copies,
            photocopies: paper.photocopies,
            note: paper.note,
        }
    }
}

impl From<Person> for PersonInput {
    fn from(person: Person) -> Self {
        Self {
            kind: person.kind,
            full_name: person.full_name,
            personal_id: person.personal_id,
            birth_date: person.birth_date,
            gender: person.gender,
            phone: person.phone,
            email: person.email,
            address: person.address,
            ..Self::default()
        }
    }
}

impl From<Bringer> for PersonInput {
    fn from(person: Bringer) -> Self {
        Self {
            full_name: person.full_name,
            personal_id: person.personal_id,
            phone: person.phone,
            relation: person.relation,
            ..Self::default()
        }
    }
}

impl From<Intake> for IntakeInput {
    fn from(intake: Intake) -> Self {
        Self {
            procedure: intake.procedure,
            case_kind: intake.case_kind,
            channel: intake.channel,
            applicant: intake.applicant.into(),
            submitter: intake.submitter.map(Into::into),
            form: intake.form,
            papers: intake.papers.into_iter().map(Into::into).collect(),
            note: intake.note,
            delivery: intake.delivery,
            fees_paid: intake.fees_paid,
            missing_because: intake.missing_because,
            confirmed: intake.confirmed,
        }
    }
}

/// One point of a supplement request.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Item {
    /// Component code; may be empty.
    component: String,
    /// What is to be brought or mended.
    name: String,
    originals: u8,
    certified_copies: u8,
    photocopies: u8,
}

impl From<Item> for SupplementItem {
    fn from(item: Item) -> Self {
        Self {
            component: item.component,
            name: item.name,
            originals: item.originals,
            certified_copies: item.certified_copies,
            photocopies: item.photocopies,
        }
    }
}

/// Completes a step.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
#[schema(example = json!({"outcome": "approve", "opinion": "Hồ sơ đủ điều kiện"}))]
pub(super) struct Completion {
    pub(super) outcome: String,
    pub(super) opinion: String,
    pub(super) assign_next_to: Option<String>,
    #[schema(value_type = Object)]
    pub(super) form: Map<String, Value>,
}

/// Gives a reason.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
#[schema(example = json!({"reason": "Thiếu chữ ký của người làm chứng"}))]
pub(super) struct Reason {
    pub(super) reason: String,
}

/// Assigns a task.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"officer": "minh"}))]
pub(super) struct Assignment {
    /// Sign-in name of the officer whose it shall be; `null` puts it back into the pool. Must be said.
    #[serde(deserialize_with = "said")]
    #[schema(required = true)]
    pub(super) officer: Option<String>,
}

/// Reads what may be `null` but must not be left out.
fn said<'de, D: Deserializer<'de>>(given: D) -> Result<Option<String>, D::Error> {
    Option::deserialize(given)
}

/// Drafts a supplement request.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"task_no": 2, "items": [{"name": "Giấy chứng tử", "originals": 1}],
    "reason": "Hồ sơ chưa có giấy chứng tử", "legal_ground": "Nghị định 61/2018/NĐ-CP"}))]
pub(super) struct SupplementRequest {
    pub(super) task_no: u32,
    #[serde(default)]
    pub(super) items: Vec<Item>,
    #[serde(default)]
    pub(super) reason: String,
    #[serde(default)]
    pub(super) legal_ground: String,
}

/// Nothing is asked besides the act itself.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
#[schema(example = json!({}))]
pub(super) struct Nothing {}

/// Brings a supplement.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
#[schema(example = json!({"papers": [{"name": "Giấy chứng tử", "originals": 1}], "note": ""}))]
pub(super) struct Supplement {
    pub(super) papers: Vec<Paper>,
    pub(super) note: String,
}

/// Records a payment.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"task_no": 4, "amount_vnd": 15_000_000, "receipt_no": "BL-0042", "paid_on": "2026-11-24"}))]
pub(super) struct Payment {
    pub(super) task_no: u32,
    pub(super) amount_vnd: i64,
    pub(super) receipt_no: String,
    /// ISO date.
    #[schema(value_type = String)]
    pub(super) paid_on: Date,
}

/// Releases the result.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"task_no": 5, "result": "granted", "number": "125/QĐ-UBND", "signed_on": "2026-11-24"}))]
pub(super) struct Release {
    pub(super) task_no: u32,
    /// Granted when it is left out.
    #[serde(default)]
    #[schema(value_type = codes::ResultCode)]
    pub(super) result: ResultKind,
    pub(super) number: String,
    /// ISO date.
    #[schema(value_type = String)]
    pub(super) signed_on: Date,
    #[serde(default)]
    pub(super) note: String,
}

/// Hands over.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
#[schema(example = json!({"receiver": "Nguyễn Thị Hoa", "delivery": "desk", "fees_paid": true}))]
pub(super) struct HandOver {
    pub(super) receiver: String,
    pub(super) relation: String,
    /// The desk when it is left out.
    #[schema(value_type = codes::DeliveryCode)]
    pub(super) delivery: Delivery,
    pub(super) note: String,
    pub(super) fees_paid: bool,
}
