//! The data of each official slip, as the templates in `slips/default/` read them.
//!
//! Dates, amounts and spans of time arrive as finished Vietnamese text: a template arranges words, it does not count.
//! An empty text stands for what is not known; a template then leaves a dotted line to be filled by hand, or leaves
//! the line out where the law does not ask for it.

mod samples;

pub use samples::samples;

use serde::Serialize;
use std::collections::BTreeMap;

/// The slip set that has every template.
pub const DEFAULT_SET: &str = "default";

/// Name of the acceptance slip's template (Mẫu 01, Giấy tiếp nhận hồ sơ và hẹn trả kết quả).
pub const ACCEPTANCE: &str = "default/acceptance.typ";
/// Name of the supplement request's template (Mẫu 02, Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ).
pub const SUPPLEMENT: &str = "default/supplement.typ";
/// Name of the declination's template (Mẫu 03, Phiếu từ chối tiếp nhận giải quyết hồ sơ).
pub const DECLINATION: &str = "default/declination.typ";
/// Name of the control slip's template (Mẫu 06 of 2025, Phiếu kiểm soát quá trình giải quyết hồ sơ).
pub const CONTROL: &str = "default/control.typ";
/// Name of the case book's template (Mẫu 07 of 2025, Sổ theo dõi hồ sơ).
pub const CASE_BOOK: &str = "default/case_book.typ";

/// The templates that come with the program, by name.
pub fn templates() -> BTreeMap<String, String> {
    [
        (ACCEPTANCE, include_str!("../../../slips/default/acceptance.typ")),
        (SUPPLEMENT, include_str!("../../../slips/default/supplement.typ")),
        (DECLINATION, include_str!("../../../slips/default/declination.typ")),
        (CONTROL, include_str!("../../../slips/default/control.typ")),
        (CASE_BOOK, include_str!("../../../slips/default/case_book.typ")),
        ("default/frame.typ", include_str!("../../../slips/default/frame.typ")),
    ]
    .map(|(name, text)| (name.to_owned(), text.to_owned()))
    .into()
}

/// What stands above every slip, left and right.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Heading {
    /// The body above the agency ("Ủy ban nhân dân tỉnh Đồng Tháp"); empty if there is none.
    pub authority: String,
    /// The agency that issues the slip ("Ủy ban nhân dân xã Tân Thuận").
    pub agency: String,
    /// The one-stop desk ("Bộ phận Tiếp nhận và Trả kết quả").
    pub desk: String,
    /// Number of the slip in the office's register ("12/HDHS"); empty for none.
    pub slip_no: String,
    /// Place and day of issue ("Tân Thuận, ngày 22 tháng 11 năm 2026").
    pub place_and_date: String,
}

/// What stands below every slip in small type.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Footing {
    /// Telephone number for questions; empty for none.
    pub hotline: String,
    /// Which template in which version made the slip ("Mẫu 01 – TT 03/2025/TT-VPCP, bản 1").
    pub template_version: String,
    /// What stands in bold before everything else, such as that nobody here is real; empty for nothing.
    pub mark: String,
}

/// The case a slip speaks of.
#[derive(Debug, Clone, Default, Serialize)]
pub struct CaseLines {
    /// Mã hồ sơ; drawn as Code 128 too.
    pub case_no: String,
    /// Name of the procedure or of what is asked for.
    pub procedure_name: String,
    /// Code of the procedure ("1.001193"); may be empty.
    pub procedure_code: String,
    /// Whose case it is: a person or an organisation.
    pub applicant: String,
    /// Who handed it in, if that is somebody else; otherwise empty.
    pub submitter: String,
    /// The applicant's số định danh, hộ chiếu or mã số doanh nghiệp; may be empty.
    pub personal_id: String,
    /// The submitter's số định danh or hộ chiếu; may be empty.
    pub submitter_id: String,
    /// Địa chỉ.
    pub address: String,
    /// Số điện thoại; may be empty.
    pub phone: String,
    /// Email; may be empty.
    pub email: String,
}

/// The public page that tells how the case stands.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Lookup {
    /// The address with case number and lookup code, drawn as QR; empty for no QR.
    pub url: String,
    /// The short secret, printed for people without a camera; may be empty.
    pub code: String,
    /// The address people can type ("motcua.dongthap.gov.vn/tra-cuu"); may be empty.
    pub site: String,
}

/// One row of papers: how many of each kind were handed in or are asked for.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Paper {
    /// Tên giấy tờ.
    pub name: String,
    /// A remark in italics under the name; may be empty.
    pub remark: String,
    /// Bản chính.
    pub originals: u32,
    /// Bản sao, bản chứng thực (certified copies).
    pub copies: u32,
    /// Bản photo.
    pub photocopies: u32,
}

/// One fee.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Fee {
    /// What it is for ("Lệ phí đăng ký khai sinh").
    pub name: String,
    /// The amount with its currency ("8.000 đồng").
    pub amount: String,
    /// Whether it is paid.
    pub paid: bool,
}

/// The later stages of a procedure in several stages.
#[derive(Debug, Clone, Default, Serialize)]
pub struct StageDue {
    /// Name of the stage ("Giai đoạn 2: xác định nghĩa vụ tài chính").
    pub name: String,
    /// When its result is due.
    pub due_at: String,
}

/// Mẫu 01: the case is accepted, and this is when and where the result can be had.
#[derive(Debug, Clone, Default, Serialize)]
pub struct AcceptanceSlip {
    /// Above.
    pub heading: Heading,
    /// The case.
    pub case: CaseLines,
    /// The public page.
    pub lookup: Lookup,
    /// Which copy this is ("Liên 1: Lưu"); may be empty.
    pub copy: String,
    /// What was handed in.
    pub papers: Vec<Paper>,
    /// Số lượng hồ sơ in sets ("01").
    pub sets: String,
    /// The time limit of the procedure ("03 ngày làm việc").
    pub time_limit: String,
    /// When the case was received ("08 giờ 30 phút, ngày 23 tháng 11 năm 2026").
    pub received_at: String,
    /// When the result is to be had.
    pub due_at: String,
    /// Later stages, if any.
    pub stages: Vec<StageDue>,
    /// Where and how the applicant wants the result.
    pub return_place: String,
    /// Fees; empty if there are none.
    pub fees: Vec<Fee>,
    /// Sum of the fees; may be empty.
    pub fee_total: String,
    /// Quyển số.
    pub book_volume: String,
    /// Số thứ tự in the case book.
    pub book_no: String,
    /// Name under the left signature.
    pub signed_by_submitter: String,
    /// Name under the right signature.
    pub signed_by_officer: String,
    /// Lines of the Ghi chú.
    pub notes: Vec<String>,
    /// Below.
    pub footing: Footing,
}

/// Mẫu 02: what is missing, why, and whom to ask.
#[derive(Debug, Clone, Default, Serialize)]
pub struct SupplementRequest {
    /// Above.
    pub heading: Heading,
    /// The case.
    pub case: CaseLines,
    /// The public page.
    pub lookup: Lookup,
    /// What is asked for.
    pub papers: Vec<Paper>,
    /// What must be put right besides papers, one line each.
    pub corrections: Vec<String>,
    /// Lý do, in words a citizen understands.
    pub reason: String,
    /// The legal ground ("khoản 1 Điều 16 Luật Hộ tịch"); may be empty.
    pub legal_ground: String,
    /// Until when; may be empty.
    pub due_at: String,
    /// Whom to ask.
    pub contact_name: String,
    /// Under which number.
    pub contact_phone: String,
    /// Name under the signature.
    pub signed_by_officer: String,
    /// Below.
    pub footing: Footing,
}

/// Mẫu 03: the case is not accepted or not settled, and why.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Declination {
    /// Above.
    pub heading: Heading,
    /// The case; its number may be empty when it was never accepted.
    pub case: CaseLines,
    /// The reasons, one paragraph each.
    pub reasons: Vec<String>,
    /// The legal ground; may be empty.
    pub legal_ground: String,
    /// What the applicant can do now; may be empty.
    pub advice: String,
    /// Name under the left signature.
    pub signed_by_submitter: String,
    /// Name under the right signature.
    pub signed_by_officer: String,
    /// Below.
    pub footing: Footing,
}

/// How a unit kept its time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Punctuality {
    /// Not yet decided.
    #[default]
    Open,
    /// Trước hạn.
    Early,
    /// Đúng hạn.
    OnTime,
    /// Quá hạn.
    Late,
}

/// One hand-over of a case from one unit to the next.
#[derive(Debug, Clone, Default, Serialize)]
pub struct HandOver {
    /// Giao: the unit that gives.
    pub from_unit: String,
    /// Người giao.
    pub from_person: String,
    /// Nhận: the unit that takes.
    pub to_unit: String,
    /// Người nhận.
    pub to_person: String,
    /// When ("08 giờ 30 phút, ngày 23 tháng 11 năm 2026").
    pub at: String,
    /// The step's time limit ("04 giờ làm việc"); may be empty.
    pub time_limit: String,
    /// How the giving unit kept its time.
    pub punctuality: Punctuality,
    /// Ghi chú.
    pub remark: String,
}

/// Mẫu 06 of 2025: every hand-over of a case, with its time.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ControlSlip {
    /// Above.
    pub heading: Heading,
    /// The case.
    pub case: CaseLines,
    /// Cơ quan (bộ phận) giải quyết hồ sơ.
    pub settling_agency: String,
    /// Cơ quan phối hợp giải quyết; may be empty.
    pub cooperating_agencies: String,
    /// When the case was received.
    pub received_at: String,
    /// When the result is due.
    pub due_at: String,
    /// The hand-overs in order.
    pub hand_overs: Vec<HandOver>,
    /// Below.
    pub footing: Footing,
}

/// One line of the case book.
#[derive(Debug, Clone, Default, Serialize)]
pub struct BookEntry {
    /// Số thứ tự.
    pub no: String,
    /// Mã hồ sơ.
    pub case_no: String,
    /// Tên thủ tục hành chính.
    pub procedure_name: String,
    /// Số bộ hồ sơ.
    pub sets: String,
    /// Chủ hồ sơ.
    pub applicant: String,
    /// Địa chỉ.
    pub address: String,
    /// Số điện thoại.
    pub phone: String,
    /// The unit that settles the case.
    pub settling_unit: String,
    /// Ngày tiếp nhận.
    pub received_at: String,
    /// Ngày hẹn trả.
    pub due_at: String,
    /// Ngày trả; empty while the case is open.
    pub returned_at: String,
    /// How the result is handed out ("Trực tiếp", "Bưu chính").
    pub return_method: String,
    /// Ghi chú.
    pub remark: String,
}

/// Mẫu 07 of 2025: the book of all cases of a unit in a span of time.
#[derive(Debug, Clone, Default, Serialize)]
pub struct CaseBook {
    /// Above.
    pub heading: Heading,
    /// Quyển số, as acceptance slips name it ("01/2026").
    pub volume: String,
    /// The year of the book.
    pub year: String,
    /// First day shown ("01/11/2026").
    pub from: String,
    /// Last day shown.
    pub to: String,
    /// Which cases are shown ("Tất cả hồ sơ"); may be empty.
    pub selection: String,
    /// The lines in the order of their numbers.
    pub entries: Vec<BookEntry>,
    /// Name under the book-keeper's signature.
    pub kept_by: String,
    /// Name under the head's signature.
    pub head: String,
    /// Below.
    pub footing: Footing,
}
