//! A made-up commune's slips, for tests and for the preview of a template.

use super::{
    AcceptanceSlip, BookEntry, CaseBook, CaseLines, ControlSlip, Declination, Fee, Footing, HandOver,
    Heading, Lookup, Paper, Punctuality, SupplementRequest,
};

fn heading(slip_no: &str) -> Heading {
    Heading {
        authority: "Ủy ban nhân dân tỉnh Đồng Tháp".into(),
        agency: "Ủy ban nhân dân xã Tân Thuận".into(),
        desk: "Bộ phận Tiếp nhận và Trả kết quả".into(),
        slip_no: slip_no.into(),
        place_and_date: "Tân Thuận, ngày 23 tháng 11 năm 2026".into(),
    }
}

fn footing(form: &str) -> Footing {
    Footing {
        hotline: "0277 3 851 431".into(),
        template_version: format!("{form}, bản mẫu 1"),
        mark: String::new(),
    }
}

fn birth_registration() -> CaseLines {
    CaseLines {
        case_no: "H20.16-261123-0007".into(),
        procedure_name: "Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con".into(),
        procedure_code: "1.000689".into(),
        applicant: "Nguyễn Thị Phương Thảo".into(),
        submitter: "Trần Quốc Bảo (cha)".into(),
        personal_id: "087195004321".into(),
        submitter_id: "087092001234".into(),
        address: "Số 45, đường Nguyễn Huệ, ấp Tân Phú, xã Tân Thuận, tỉnh Đồng Tháp".into(),
        phone: "0912 345 678".into(),
        email: "phuongthao@example.vn".into(),
    }
}

fn lookup() -> Lookup {
    Lookup {
        url: "https://motcua.dongthap.gov.vn/tra-cuu/H20.16-261123-0007?ma=7KQ2".into(),
        code: "7KQ2".into(),
        site: "motcua.dongthap.gov.vn/tra-cuu".into(),
    }
}

fn paper(name: &str, originals: u32, copies: u32, photocopies: u32) -> Paper {
    Paper { name: name.into(), remark: String::new(), originals, copies, photocopies }
}

impl AcceptanceSlip {
    /// A birth registration with a fee that is paid.
    pub fn sample() -> Self {
        Self {
            heading: heading(""),
            case: birth_registration(),
            lookup: lookup(),
            copy: "Liên 2: Giao người nộp hồ sơ".into(),
            papers: vec![
                paper("Tờ khai đăng ký khai sinh, đăng ký nhận cha, mẹ, con theo mẫu", 1, 0, 0),
                paper("Giấy chứng sinh do cơ sở y tế cấp", 1, 0, 0),
                paper("Văn bản của cơ quan y tế xác nhận quan hệ cha con (kết quả giám định ADN)", 0, 1, 0),
                paper("Căn cước công dân của cha, mẹ", 0, 0, 2),
            ],
            sets: "01".into(),
            time_limit: "03 ngày làm việc".into(),
            received_at: "08 giờ 37 phút, ngày 23 tháng 11 năm 2026".into(),
            due_at: "08 giờ 37 phút, ngày 27 tháng 11 năm 2026".into(),
            stages: Vec::new(),
            return_place: "Bộ phận Tiếp nhận và Trả kết quả xã Tân Thuận".into(),
            fees: vec![
                Fee { name: "Lệ phí nhận cha, mẹ, con".into(), amount: "15.000 đồng".into(), paid: true },
                Fee { name: "Bản sao trích lục hộ tịch (02 bản)".into(), amount: "16.000 đồng".into(), paid: false },
            ],
            fee_total: "31.000 đồng".into(),
            book_volume: "01/2026".into(),
            book_no: "0412".into(),
            signed_by_submitter: "Trần Quốc Bảo".into(),
            signed_by_officer: "Lê Thị Hồng Nhung".into(),
            notes: vec![
                "Giấy này được lập thành 02 bản: một bản kèm theo Phiếu kiểm soát và lưu tại Bộ phận Tiếp nhận \
                 và Trả kết quả, một bản giao cho người nộp hồ sơ."
                    .into(),
                "Khi đến nhận kết quả, đề nghị mang theo giấy này và giấy tờ tùy thân; có thể đăng ký nhận kết \
                 quả tại nhà qua dịch vụ bưu chính công ích."
                    .into(),
            ],
            footing: footing("Mẫu số 01"),
        }
    }
}

impl SupplementRequest {
    /// Two papers are missing and one entry is wrong.
    pub fn sample() -> Self {
        let mut contract = paper("Văn bản xác nhận quan hệ cha con của cơ quan y tế", 1, 0, 0);
        contract.remark = "Bản đã nộp không có dấu của cơ sở giám định.".into();
        Self {
            heading: heading("12/HDHS"),
            case: birth_registration(),
            lookup: lookup(),
            papers: vec![contract, paper("Giấy chứng sinh do cơ sở y tế cấp", 0, 1, 0)],
            corrections: vec!["Mục 7 của Tờ khai: ghi đúng họ tên mẹ theo Căn cước công dân.".into()],
            reason:
                "Giấy tờ xác nhận quan hệ cha con chưa hợp lệ; họ tên mẹ trong Tờ khai khác với họ tên trong \
                     Cơ sở dữ liệu quốc gia về dân cư."
                    .into(),
            legal_ground: "Điều 16 Luật Hộ tịch".into(),
            due_at: "17 giờ 00 phút, ngày 30 tháng 11 năm 2026".into(),
            contact_name: "Lê Thị Hồng Nhung".into(),
            contact_phone: "0277 3 851 432".into(),
            signed_by_officer: "Lê Thị Hồng Nhung".into(),
            footing: footing("Mẫu số 02"),
        }
    }
}

impl Declination {
    /// The commune has no competence for the case.
    pub fn sample() -> Self {
        Self {
            heading: heading("03/TB-TNTKQ"),
            case: birth_registration(),
            reasons: vec![
                "Việc đăng ký nhận cha, mẹ, con có yếu tố nước ngoài không thuộc thẩm quyền giải quyết của Ủy ban \
                 nhân dân xã nơi tiếp nhận, vì người cha thường trú ở nước ngoài."
                    .into(),
                "Hồ sơ không có giấy tờ chứng minh tình trạng hôn nhân của người cha.".into(),
            ],
            legal_ground: "khoản 1 Điều 35, Điều 43 Luật Hộ tịch".into(),
            advice: "Đề nghị Ông/Bà nộp hồ sơ tại Trung tâm Phục vụ hành chính công tỉnh Đồng Tháp hoặc trên Cổng \
                     Dịch vụ công quốc gia."
                .into(),
            signed_by_submitter: "Trần Quốc Bảo".into(),
            signed_by_officer: "Lê Thị Hồng Nhung".into(),
            footing: footing("Mẫu số 03"),
        }
    }
}

impl ControlSlip {
    /// Four hand-overs: early, on time, late, and one still open.
    pub fn sample() -> Self {
        let hand_over =
            |from: (&str, &str), to: (&str, &str), at: &str, punctuality, remark: &str| HandOver {
                from_unit: from.0.into(),
                from_person: from.1.into(),
                to_unit: to.0.into(),
                to_person: to.1.into(),
                at: at.into(),
                time_limit: "04 giờ làm việc".into(),
                punctuality,
                remark: remark.into(),
            };
        let desk = ("Bộ phận Tiếp nhận và Trả kết quả", "Lê Thị Hồng Nhung");
        let registrar = ("Công chức Tư pháp – Hộ tịch", "Phạm Văn Đức");
        let chair = ("Lãnh đạo Ủy ban nhân dân xã", "Võ Minh Khôi");
        let clerk = ("Văn thư", "Huỳnh Ngọc Ánh");
        Self {
            heading: heading(""),
            case: birth_registration(),
            settling_agency: "Ủy ban nhân dân xã Tân Thuận".into(),
            cooperating_agencies: "Công an xã Tân Thuận".into(),
            received_at: "08 giờ 37 phút, ngày 23 tháng 11 năm 2026".into(),
            due_at: "08 giờ 37 phút, ngày 27 tháng 11 năm 2026".into(),
            hand_overs: vec![
                hand_over(
                    desk,
                    registrar,
                    "09 giờ 10 phút, ngày 23 tháng 11 năm 2026",
                    Punctuality::Early,
                    "",
                ),
                hand_over(
                    registrar,
                    chair,
                    "14 giờ 30 phút, ngày 25 tháng 11 năm 2026",
                    Punctuality::OnTime,
                    "",
                ),
                hand_over(
                    chair,
                    clerk,
                    "16 giờ 45 phút, ngày 26 tháng 11 năm 2026",
                    Punctuality::Late,
                    "Lãnh đạo đi công tác, đã ủy quyền",
                ),
                hand_over(clerk, desk, "", Punctuality::Open, ""),
            ],
            footing: footing("Mẫu số 06"),
        }
    }
}

impl CaseBook {
    /// Twelve entries of November.
    pub fn sample() -> Self {
        let procedures = [
            ("Đăng ký khai sinh", "Tư pháp – Hộ tịch"),
            (
                "Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan có thẩm quyền cấp",
                "Tư pháp – Hộ tịch",
            ),
            ("Đăng ký biến động quyền sử dụng đất do chuyển nhượng", "Địa chính – Xây dựng"),
        ];
        let people =
            ["Nguyễn Thị Phương Thảo", "Công ty TNHH Một thành viên Thương mại Đồng Tâm", "Trương Văn Ổn"];
        let entries = (1..=12_usize)
            .map(|no| BookEntry {
                no: format!("{no:04}"),
                case_no: format!("H20.16-2611{:02}-{no:04}", no + 1),
                procedure_name: procedures[no % 3].0.into(),
                sets: "01".into(),
                applicant: people[no % 3].into(),
                address: "Ấp Tân Phú, xã Tân Thuận, tỉnh Đồng Tháp".into(),
                phone: "0912 345 678".into(),
                settling_unit: procedures[no % 3].1.into(),
                received_at: format!("{:02}/11/2026 08:37", no + 1),
                due_at: format!("{:02}/11/2026 08:37", no + 4),
                returned_at: if no % 4 == 0 { String::new() } else { format!("{:02}/11/2026 15:20", no + 3) },
                return_method: if no % 2 == 0 { "Bưu chính" } else { "Trực tiếp" }.into(),
                remark: if no % 5 == 0 { "Đã bổ sung hồ sơ 01 lần" } else { "" }.into(),
            })
            .collect();
        Self {
            heading: heading(""),
            volume: "01/2026".into(),
            year: "2026".into(),
            from: "01/11/2026".into(),
            to: "30/11/2026".into(),
            selection: "Tất cả hồ sơ".into(),
            entries,
            kept_by: "Lê Thị Hồng Nhung".into(),
            head: "Võ Minh Khôi".into(),
            footing: footing("Mẫu số 07"),
        }
    }
}

/// Every template that comes with the program, with data that fit it.
pub fn samples() -> Vec<(&'static str, serde_json::Value)> {
    fn as_data(slip: impl serde::Serialize) -> serde_json::Value {
        // Texts, numbers and lists can always be written as JSON.
        serde_json::to_value(slip).unwrap_or_default()
    }
    vec![
        (super::ACCEPTANCE, as_data(AcceptanceSlip::sample())),
        (super::SUPPLEMENT, as_data(SupplementRequest::sample())),
        (super::DECLINATION, as_data(Declination::sample())),
        (super::CONTROL, as_data(ControlSlip::sample())),
        (super::CASE_BOOK, as_data(CaseBook::sample())),
    ]
}
