//! Schemas of the parts of answers that other crates write. A test compares them with what is answered.

use utoipa::ToSchema;

use super::codes::{ApplicantKindCode, DeliveryCode, ResultCode, RoleCode, StageCode};

/// Whose case it is; what is empty is left out.
#[derive(ToSchema)]
pub(super) struct ApplicantBody {
    kind: ApplicantKindCode,
    full_name: String,
    personal_id: Option<String>,
    /// ISO date, month or year.
    birth_date: Option<String>,
    /// `male`, `female` or `unknown`.
    gender: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    address: Option<String>,
}

/// Who brought the case; what is empty is left out.
#[derive(ToSchema)]
pub(super) struct SubmitterBody {
    full_name: String,
    personal_id: Option<String>,
    phone: Option<String>,
    relation: Option<String>,
}

/// A paper with its three counts.
#[derive(ToSchema)]
pub(super) struct PaperBody {
    component: Option<String>,
    name: String,
    #[schema(minimum = 0, maximum = 99)]
    originals: u8,
    #[schema(minimum = 0, maximum = 99)]
    certified_copies: u8,
    #[schema(minimum = 0, maximum = 99)]
    photocopies: u8,
    note: Option<String>,
}

/// A fee or charge as it stood when the case was accepted.
#[derive(ToSchema)]
pub(super) struct FeeBody {
    kind: FeeKindCode,
    name: String,
    amount_vnd: i64,
    when: WhenCode,
    paid: bool,
}

/// Phí or lệ phí.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
pub(super) enum FeeKindCode {
    Fee,
    Charge,
}

/// When a fee is taken.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
pub(super) enum WhenCode {
    Receipt,
    Return,
}

/// A supplement request that is drafted or waited for.
#[derive(ToSchema)]
pub(super) struct SupplementRequestBody {
    items: Vec<SupplementItemBody>,
    reason: String,
    legal_ground: Option<String>,
    proposed_by: String,
    proposed_at: String,
    /// 0 while it is only drafted.
    slip_no: u32,
    issued_by: Option<String>,
    issued_at: Option<String>,
}

/// One point of a supplement request.
#[derive(ToSchema)]
pub(super) struct SupplementItemBody {
    component: Option<String>,
    name: String,
    originals: u8,
    certified_copies: u8,
    photocopies: u8,
}

/// A recorded payment of a financial duty.
#[derive(ToSchema)]
pub(super) struct PaymentBody {
    amount_vnd: i64,
    receipt_no: String,
    /// ISO date.
    paid_on: String,
}

/// The released result.
#[derive(ToSchema)]
pub(super) struct ResultBody {
    kind: ResultCode,
    number: String,
    /// ISO date.
    signed_on: String,
    note: Option<String>,
    at: String,
}

/// The hand-over to the applicant.
#[derive(ToSchema)]
pub(super) struct HandOverBody {
    receiver: String,
    relation: Option<String>,
    delivery: DeliveryCode,
    note: Option<String>,
}

/// The caller.
#[derive(ToSchema)]
pub(super) struct CallerBody {
    id: String,
    name: String,
    memberships: Vec<MembershipBody>,
}

/// A post of the caller.
#[derive(ToSchema)]
pub(super) struct MembershipBody {
    agency: String,
    unit: String,
    role: RoleCode,
}

/// What anybody with the lookup code may see of a case.
#[derive(ToSchema)]
pub(super) struct PublicCaseBody {
    case_no: String,
    procedure: String,
    procedure_name: String,
    stage: StageCode,
    /// 1..10 of the national list.
    national_status: u8,
    department: String,
    received_at: String,
    due_at: Option<String>,
    /// The date on the slip, when it was moved since.
    first_due_at: Option<String>,
    paused: bool,
    finished_at: Option<String>,
    /// What the applicant is asked for.
    asked: Vec<String>,
    steps: Vec<PublicStepBody>,
}

/// A step as anybody with the lookup code may see it.
#[derive(ToSchema)]
pub(super) struct PublicStepBody {
    name: String,
    agency: String,
    unit: String,
    opened_at: String,
    due_at: Option<String>,
    done_at: Option<String>,
    late: bool,
}

/// A day of a reckoning.
#[derive(ToSchema)]
pub(super) struct DueStepBody {
    /// ISO date.
    date: String,
    counted: bool,
    /// How much was counted up to and with this day: days, or minutes for a term in hours.
    so_far: i64,
    reason: DueReasonCode,
    /// Name of the day, as of a holiday; empty on ordinary days.
    name: String,
    /// There is no official notice of this day yet.
    provisional: bool,
}

/// What a day did for the reckoning.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
pub(super) enum DueReasonCode {
    ReceiptDay,
    AfterCutoff,
    InTime,
    CalendarDay,
    MovedHere,
    WorkingDay,
    SwapWork,
    Weekend,
    Holiday,
    CompOff,
    SwapOff,
    LocalOff,
    OutsideCalendar,
}
