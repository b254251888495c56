//! Every slip is printed for real and read back with pdftotext and zbarimg (Debian poppler-utils, zbar-tools).

use print::slips::{self, AcceptanceSlip, CaseBook, ControlSlip, Declination, Paper, SupplementRequest};
use print::{PdfOptions, Printer};
use std::path::{Path, PathBuf};
use std::process::Command;

fn options() -> PdfOptions {
    PdfOptions { title: "Phiếu thử".to_owned(), created: jiff::civil::date(2026, 11, 23).at(8, 37, 0, 0) }
}

fn printed(name: &str, template: &str, slip: &impl serde::Serialize) -> PathBuf {
    let data = serde_json::to_value(slip).expect("slip data are JSON");
    let pdf = Printer::embedded()
        .unwrap()
        .pdf(template, &data, options())
        .unwrap_or_else(|fault| panic!("{fault}"));
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name).with_extension("pdf");
    std::fs::write(&path, pdf).unwrap();
    path
}

fn output(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|missing| {
        panic!("{command:?}: {missing}; the tests of slips need poppler-utils and zbar-tools")
    });
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The words of a PDF in reading order with single spaces.
fn words(pdf: &Path) -> String {
    let text = output(Command::new("pdftotext").arg(pdf).arg("-"));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same in the order in which the template writes them: a table row by row, its head cell by cell.
fn written(pdf: &Path) -> String {
    let text = output(Command::new("pdftotext").arg("-raw").arg(pdf).arg("-"));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn pages(pdf: &Path) -> usize {
    let facts = output(Command::new("pdfinfo").arg(pdf));
    facts.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap().trim().parse().unwrap()
}

fn page_size(pdf: &Path) -> String {
    let facts = output(Command::new("pdfinfo").arg(pdf));
    facts.lines().find_map(|line| line.strip_prefix("Page size:")).unwrap().trim().to_owned()
}

/// What a scanner reads from the first page, printed at 300 dots per inch.
fn scanned(pdf: &Path) -> Vec<String> {
    let picture = pdf.with_extension("");
    output(
        Command::new("pdftoppm")
            .args(["-r", "300", "-f", "1", "-l", "1", "-singlefile", "-png"])
            .arg(pdf)
            .arg(&picture),
    );
    let read = output(Command::new("zbarimg").args(["-q", "--nodbus"]).arg(picture.with_extension("png")));
    let mut codes: Vec<_> = read.lines().map(str::to_owned).collect();
    codes.sort();
    codes
}

#[test]
fn a_set_prints_its_own_slips_and_those_of_the_default_set_where_it_has_none() {
    let mut templates = slips::templates();
    let own = "land-registry/declination.typ";
    templates.insert(own.to_owned(), include_str!("data/land-registry/declination.typ").to_owned());
    let printer = Printer::new(templates).unwrap();
    assert_eq!(printer.sets().into_iter().collect::<Vec<_>>(), ["default", "land-registry"]);
    for (set, default, template) in [
        ("land-registry", slips::DECLINATION, own),
        ("land-registry", slips::ACCEPTANCE, slips::ACCEPTANCE),
        (slips::DEFAULT_SET, slips::DECLINATION, slips::DECLINATION),
        ("../etc", slips::DECLINATION, slips::DECLINATION),
    ] {
        assert_eq!(printer.in_set(set, default), template, "{set} {default}");
    }
    for (template, data) in slips::samples() {
        if template == slips::DECLINATION {
            printer.pdf(own, &data, options()).unwrap_or_else(|fault| panic!("{fault}"));
        }
    }
}

#[test]
fn every_sample_fits_its_paper_and_says_what_a_citizen_must_know() {
    for (template, data) in slips::samples() {
        let pdf = printed(&format!("sample-{}", template.replace(['/', '.'], "-")), template, &data);
        let text = words(&pdf);
        assert!(text.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), "{template}: {text}");
        assert!(text.contains("Độc lập - Tự do - Hạnh phúc"), "{template}: {text}");
        assert!(text.contains("BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ"), "{template}: {text}");
        assert!(text.contains("Nguyễn Thị Phương"), "{template}: {text}");
        let (size, most_pages) =
            if template == slips::CASE_BOOK { ("841.89 x 595.276", 2) } else { ("419.528 x 595.276", 1) };
        assert!(page_size(&pdf).starts_with(size), "{template}: {}", page_size(&pdf));
        assert!(pages(&pdf) <= most_pages, "{template}: {} pages", pages(&pdf));
    }
}

#[test]
fn the_acceptance_slip_tells_when_and_where_and_how_much() {
    let text = words(&printed("acceptance-text", slips::ACCEPTANCE, &AcceptanceSlip::sample()));
    for words in [
        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
        "Mã hồ sơ: H20.16-261123-0007",
        "Địa chỉ: Số 45, đường Nguyễn Huệ, ấp Tân Phú, xã Tân Thuận, tỉnh Đồng Tháp",
        "Văn bản của cơ quan y tế xác nhận quan hệ cha con",
        "5. Thời gian trả kết quả giải quyết hồ sơ: 08 giờ 37 phút, ngày 27 tháng 11 năm 2026",
        "Lệ phí nhận cha, mẹ, con",
        "Đã nộp",
        "Chưa nộp",
        "Quyển số: 01/2026 Số thứ tự: 0412",
        "Mã tra cứu: 7KQ2",
        "Đường dây nóng: 0277 3 851 431",
    ] {
        assert!(text.contains(words), "{words} is missing in: {text}");
    }
}

#[test]
fn each_person_of_the_acceptance_slip_stands_beside_their_own_id() {
    let mut slip = AcceptanceSlip::sample();
    let text = words(&printed("acceptance-two-people", slips::ACCEPTANCE, &slip));
    for line in [
        "Tiếp nhận hồ sơ của: Nguyễn Thị Phương Thảo Số định danh/Hộ chiếu: 087195004321",
        "Người nộp hồ sơ: Trần Quốc Bảo (cha) Số định danh/Hộ chiếu: 087092001234",
    ] {
        assert!(text.contains(line), "{line} is missing in: {text}");
    }
    slip.case.submitter.clear();
    slip.case.submitter_id.clear();
    let text = words(&printed("acceptance-one-person", slips::ACCEPTANCE, &slip));
    assert!(text.contains("Phương Thảo Số định danh/Hộ chiếu: 087195004321"), "{text}");
    assert_eq!(text.matches("Số định danh/Hộ chiếu").count(), 1, "{text}");
    assert!(!text.contains("Người nộp hồ sơ:"), "{text}");
}

/// Words of the official forms that a slip must hold, besides the heads that all share.
const OFFICIAL: [(&str, &[&str]); 5] = [
    (
        slips::ACCEPTANCE,
        &[
            "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
            "Bộ phận Tiếp nhận và Trả kết quả: Ủy ban nhân dân xã Tân Thuận",
            "Tiếp nhận hồ sơ của:",
            "Nội dung yêu cầu giải quyết:",
            "1. Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ gồm:",
            "STT Tên giấy tờ Bản chính Bản sao Bản photo",
            "2. Số lượng hồ sơ: 01 (bộ)",
            "3. Thời gian giải quyết hồ sơ theo quy định là:",
            "4. Thời gian nhận hồ sơ:",
            "5. Thời gian trả kết quả giải quyết hồ sơ:",
            "6. Đăng ký nhận kết quả tại:",
            "Vào Sổ theo dõi hồ sơ, Quyển số: 01/2026 Số thứ tự:",
            "NGƯỜI NỘP HỒ SƠ (Ký và ghi rõ họ tên)",
            "NGƯỜI TIẾP NHẬN HỒ SƠ",
        ],
    ),
    (
        slips::SUPPLEMENT,
        &[
            "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
            "Số: 12/HDHS",
            "tiếp nhận hồ sơ/yêu cầu của Ông/Bà:",
            "Yêu cầu Ông/Bà hoàn thiện hồ sơ gồm những nội dung như sau:",
            "Số lượng TT Thành phần hồ sơ Bản chính Bản chứng thực Bản photo",
            "Lý do:",
            "Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, Ông/Bà liên hệ với",
            "để được hướng dẫn./.",
            "NGƯỜI HƯỚNG DẪN (Ký, ghi rõ họ tên)",
        ],
    ),
    (
        slips::DECLINATION,
        &[
            "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
            "Bộ phận Tiếp nhận và Trả kết quả tiếp nhận hồ sơ của:",
            "Qua xem xét, Bộ phận Tiếp nhận và Trả kết quả thông báo không tiếp nhận, giải quyết hồ sơ này với \
             lý do cụ thể như sau:",
            "Xin thông báo cho Ông/Bà được biết và thực hiện.",
            "NGƯỜI NỘP HỒ SƠ (Ký và ghi rõ họ tên)",
        ],
    ),
    (
        slips::CONTROL,
        &[
            "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",
            "Mã hồ sơ: H20.16-261123-0007",
            "Cơ quan (bộ phận) giải quyết hồ sơ:",
            "Cơ quan phối hợp giải quyết:",
            "TÊN CƠ QUAN THỜI GIAN GIAO, NHẬN HỒ SƠ KẾT QUẢ GIẢI QUYẾT HỒ SƠ GHI CHÚ",
            "1. Giao:",
            "2. Nhận:",
            "Trước hạn Đúng hạn Quá hạn",
            "Người giao",
            "Người nhận",
        ],
    ),
    (
        slips::CASE_BOOK,
        &[
            "SỔ THEO DÕI HỒ SƠ",
            "Quyển số: 01/2026",
            "Từ ngày 01/11/2026 đến ngày 30/11/2026",
            "Số lượng hồ sơ (bộ)",
            "Tên cá nhân, tổ chức",
            "Địa chỉ, số điện thoại",
            "Cơ quan chủ trì giải quyết",
            "Nhận và trả kết quả",
            "Ký nhận",
        ],
    ),
];

#[test]
fn every_slip_says_what_its_official_form_says() {
    let samples = slips::samples();
    for (template, sayings) in OFFICIAL {
        let (_, data) = samples.iter().find(|(name, _)| *name == template).expect("a sample");
        let text = written(&printed(&format!("form-{}", template.replace(['/', '.'], "-")), template, data));
        for saying in sayings {
            assert!(text.contains(saying), "{template}: {saying} is missing in: {text}");
        }
    }
}

#[test]
fn a_scanner_reads_the_case_number_and_a_telephone_the_lookup_address() {
    let slip = AcceptanceSlip::sample();
    let codes = scanned(&printed("acceptance-codes", slips::ACCEPTANCE, &slip));
    let (bars, square) = (format!("CODE-128:{}", slip.case.case_no), format!("QR-Code:{}", slip.lookup.url));
    assert_eq!(codes, [bars, square]);
}

#[test]
fn a_case_number_of_the_old_form_still_scans() {
    let mut slip = ControlSlip::sample();
    slip.case.case_no = "000.00.16.H30-261122-0001".into();
    let codes = scanned(&printed("control-old-number", slips::CONTROL, &slip));
    assert_eq!(codes, ["CODE-128:000.00.16.H30-261122-0001"]);
}

#[test]
fn thirty_papers_and_very_long_names_run_over_pages_without_losing_one() {
    let mut slip = AcceptanceSlip::sample();
    slip.papers = (1..=30)
        .map(|no| Paper {
            name: format!(
                "Giấy tờ thứ {no}: bản vẽ hoàn công công trình xây dựng kèm theo văn bản nghiệm thu về phòng cháy \
                 chữa cháy do cơ quan có thẩm quyền cấp"
            ),
            originals: no,
            ..Paper::default()
        })
        .collect();
    slip.case.applicant =
        "Công ty Trách nhiệm hữu hạn Một thành viên Xây dựng, Thương mại, Dịch vụ và Xuất nhập khẩu \
                           Thủy hải sản Đồng bằng sông Cửu Long – Chi nhánh tỉnh Đồng Tháp"
            .into();
    slip.case.email = format!("{}@example.vn", "rấtdài".repeat(20));
    slip.heading.agency =
        "Ủy ban nhân dân xã Nguyễn Việt Khái và các xã lân cận thuộc vùng biên giới biển".into();
    let pdf = printed("acceptance-thirty", slips::ACCEPTANCE, &slip);
    let text = words(&pdf);
    for no in 1..=30 {
        assert!(text.contains(&format!("Giấy tờ thứ {no}:")), "paper {no} is missing in: {text}");
    }
    assert!((2..=4).contains(&pages(&pdf)), "{} pages", pages(&pdf));
    // The header of the table and the number of the case come back on the next page.
    assert!(text.matches("Tên giấy tờ").count() >= 2, "{text}");
    assert!(text.contains("Trang 2/"), "{text}");
    assert!(text.contains("NGƯỜI TIẾP NHẬN HỒ SƠ"), "{text}");
}

#[test]
fn an_empty_slip_is_a_form_to_be_filled_by_hand() {
    let blanks = [
        printed("empty-acceptance", slips::ACCEPTANCE, &AcceptanceSlip::default()),
        printed("empty-supplement", slips::SUPPLEMENT, &SupplementRequest::default()),
        printed("empty-declination", slips::DECLINATION, &Declination::default()),
        printed("empty-control", slips::CONTROL, &ControlSlip::default()),
        printed("empty-case-book", slips::CASE_BOOK, &CaseBook::default()),
    ];
    for pdf in &blanks {
        assert_eq!(pages(pdf), 1, "{}", pdf.display());
        let text = words(pdf);
        assert!(!text.contains("Email") && !text.contains("none"), "{}: {text}", pdf.display());
    }
    assert!(words(&blanks[4]).contains("Không có hồ sơ."));
}

#[test]
fn a_long_case_book_repeats_its_header_and_numbers_its_pages() {
    let mut book = CaseBook::sample();
    let entry = book.entries[0].clone();
    book.entries = (1..=200).map(|no| slips::BookEntry { no: format!("{no:04}"), ..entry.clone() }).collect();
    let pdf = printed("long-book", slips::CASE_BOOK, &book);
    let (text, pages) = (words(&pdf), pages(&pdf));
    assert!(pages > 8, "{pages} pages");
    assert!(text.contains(&format!("Trang {pages}/{pages}")), "{text}");
    let headers = text.matches("Tên thủ tục hành chính").count();
    assert!(headers >= pages - 1, "{headers} headers on {pages} pages");
    assert!(text.contains("0200") && text.contains("Tổng số: 200 hồ sơ."));
}

#[test]
fn a_name_beyond_the_fonts_still_gets_its_slip() {
    let mut slip = Declination::sample();
    slip.case.applicant = "王小明 😀".into();
    slip.reasons = vec!["#panic() $x$ <b>*không* phải _mã_ \\ \" @ref".into()];
    let pdf = printed("foreign-name", slips::DECLINATION, &slip);
    let text = words(&pdf);
    // Data are words, never markup.
    assert!(text.contains("#panic() $x$ <b>*không* phải _mã_ \\ \" @ref"), "{text}");
    assert!(text.contains("hồ sơ của: □□□ □"), "{text}");
}

#[test]
fn accents_that_come_apart_from_their_letters_still_print() {
    let mut slip = Declination::sample();
    slip.case.applicant = "Nguye\u{302}\u{303}n Thi\u{323} Hu\u{31b}\u{309}ng Va\u{306}\u{301}n".into();
    let text = words(&printed("loose-accents", slips::DECLINATION, &slip));
    assert!(!text.contains('□'), "{text}");
    assert!(text.contains("Nguyễn Thị Hửng Vắn") || text.contains(&slip.case.applicant), "{text}");
}
