//! Officers print slips; scanners and telephones read them.

use std::path::Path;
use std::process::Command;

use axum::http::{StatusCode, header};
use casework::{ResultKind, SupplementItem};
use server::acts::On;
use server::web::urls;

use crate::deeds;
use crate::support::{Page, TestApp, on_each_engine};

const APPLICANT: &str = "Vũ Thị Ngọc Ánh";

pub async fn print(app: &TestApp, officer: &str, case_no: &str, slip: &str) -> Page {
    app.officer(officer).await.get(&urls::slip(case_no, slip)).await
}

fn output(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|missing| {
        panic!("{command:?}: {missing}; the tests of slips need poppler-utils and zbar-tools")
    });
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// A printed slip on disk.
fn saved(page: &Page, name: &str) -> std::path::PathBuf {
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.pdf"));
    std::fs::write(&path, &page.bytes).expect("a file");
    path
}

/// The words of a slip with single spaces.
pub fn words(page: &Page, name: &str) -> String {
    let text = output(Command::new("pdftotext").arg(saved(page, name)).arg("-"));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a scanner reads from the first page.
fn scanned(page: &Page, name: &str) -> Vec<String> {
    let pdf = saved(page, name);
    let picture = pdf.with_extension("");
    output(Command::new("pdftoppm").args(["-r", "300", "-singlefile", "-png"]).arg(&pdf).arg(&picture));
    let read = output(Command::new("zbarimg").args(["-q", "--nodbus"]).arg(picture.with_extension("png")));
    let mut codes: Vec<String> = read.lines().map(str::to_owned).collect();
    codes.sort();
    codes
}

#[tokio::test]
async fn a_procedure_with_a_slip_set_prints_the_slips_of_the_set() {
    const OWN: &str = "#set page(paper: \"a5\")\nPhiếu riêng của hồ sơ #json(\"/data.json\").case.case_no";
    on_each_engine(async |app| {
        let mut templates = print::slips::templates();
        templates.insert("so-dat/acceptance.typ".to_owned(), OWN.to_owned());
        let printer = print::Printer::new(templates).expect("the templates can be read");
        app.publish("2.000815", |text| text.replace("slips = \"default\"", "slips = \"so-dat\"")).await;
        let app = app.another_node_with(printer).await;
        let with_set = app.accept("2.000815", APPLICANT).await;
        let text = words(&print(&app, "lan", &with_set, "acceptance").await, "of-the-set");
        assert!(text.contains(&format!("Phiếu riêng của hồ sơ {with_set}")), "{text}");
        let text = words(&print(&app, "lan", &with_set, "control").await, "not-in-the-set");
        assert!(text.contains("PHIẾU KIỂM SOÁT"), "{text}");
        let without = app.accept("1.001193", APPLICANT).await;
        let text = words(&print(&app, "lan", &without, "acceptance").await, "of-no-set");
        assert!(text.contains("GIẤY TIẾP NHẬN HỒ SƠ"), "{text}");
    })
    .await;
}

#[tokio::test]
async fn the_acceptance_slip_can_be_read_by_people_scanners_and_telephones() {
    on_each_engine(async |app| {
        let (case_no, code) = deeds::accept(&app, APPLICANT, "").await;
        let page = print(&app, "lan", &case_no, "acceptance").await;
        let header = |name: header::HeaderName| page.headers[name].to_str().unwrap_or_default().to_owned();
        assert_eq!(header(header::CONTENT_TYPE), "application/pdf");
        assert_eq!(
            header(header::CONTENT_DISPOSITION),
            format!("inline; filename=\"giay-tiep-nhan-{case_no}.pdf\"")
        );
        assert!(header(header::CONTENT_SECURITY_POLICY).starts_with("default-src 'none'; object-src 'self'"));
        assert_eq!(header(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
        let text = words(&page, "acceptance");
        for part in [
            "UBND TỈNH SÔNG MÂY",
            "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
            APPLICANT,
            "Tờ khai đề nghị",
            "Hoa Sen, ngày 20 tháng 11 năm 2026",
            "17 giờ 00 phút, ngày 20 tháng 11 năm 2026",
            "Nguyễn Thị Lan",
        ] {
            assert!(text.contains(part), "{part} is missing in: {text}");
        }
        let qr = format!("QR-Code:http://motcua.test{}", urls::tracking(&case_no, &code));
        assert_eq!(scanned(&page, "acceptance-codes"), [format!("CODE-128:{case_no}"), qr]);
        // The address in the code leads to the case.
        let page = app.anonymous().get(&urls::tracking(&case_no, &code)).await;
        assert_eq!(page.status, StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn each_slip_exists_from_the_fact_it_tells() {
    on_each_engine(async |app| {
        let (case_no, _) = deeds::accept(&app, APPLICANT, "").await;
        assert_eq!(print(&app, "lan", &case_no, "supplement").await.status, StatusCode::NOT_FOUND);
        assert_eq!(print(&app, "lan", &case_no, "declination").await.status, StatusCode::NOT_FOUND);
        assert_eq!(print(&app, "lan", &case_no, "khac").await.status, StatusCode::NOT_FOUND);
        deeds::ask_for(&app, &case_no, "Giấy chứng sinh bản chính").await;
        let text = words(&print(&app, "lan", &case_no, "supplement").await, "supplement");
        assert!(text.contains("Giấy chứng sinh bản chính") && text.contains("01/HDHS"), "{text}");
        deeds::bring(&app, &case_no, "Giấy chứng sinh bản chính").await;
        let again = words(&print(&app, "lan", &case_no, "supplement").await, "supplement-again");
        assert_eq!(again, text);
        let control = words(&print(&app, "minh", &case_no, "control").await, "control");
        assert!(control.contains("PHIẾU KIỂM SOÁT") && control.contains("Tư pháp – Hộ tịch"), "{control}");
        let (declined, _) = deeds::decline(&app, APPLICANT).await;
        let text = words(&print(&app, "lan", &declined, "declination").await, "declination");
        assert!(text.contains("Không thuộc thẩm quyền"), "{text}");
        assert_eq!(print(&app, "lan", &declined, "acceptance").await.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn a_refused_case_offers_the_slip_that_says_why() {
    on_each_engine(async |app| {
        let (case_no, _) = deeds::accept(&app, APPLICANT, "").await;
        let mut lan = app.officer("lan").await;
        let offered = urls::slip(&case_no, "declination");
        let offers = async |lan: &mut crate::support::Caller<'_>| {
            let page = lan.get(&urls::case(&case_no)).await;
            page.finds("a", "href").contains(&offered)
        };
        assert!(!offers(&mut lan).await, "nothing is refused yet");
        deeds::end(&app, &case_no, (ResultKind::Refused, "Bản chính bị tẩy xoá.")).await;
        assert!(offers(&mut lan).await, "the slip is offered");
        let text = words(&print(&app, "lan", &case_no, "declination").await, "refusal");
        assert!(text.contains("PHIẾU TỪ CHỐI") && text.contains("Bản chính bị tẩy xoá."), "{text}");
    })
    .await;
}

#[tokio::test]
async fn only_who_sees_the_case_prints_its_slips() {
    on_each_engine(async |app| {
        let (case_no, _) = deeds::accept(&app, APPLICANT, "").await;
        let path = urls::slip(&case_no, "acceptance");
        let page = app.anonymous().get(&path).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER);
        assert!(page.location().starts_with("/can-bo/dang-nhap"), "{}", page.location());
        // Another agency, and the administrator, who has no business rights.
        for officer in ["dat", "admin"] {
            assert_eq!(print(&app, officer, &case_no, "acceptance").await.status, StatusCode::NOT_FOUND);
        }
        assert_eq!(
            print(&app, "lan", "H99.18-261120-9999", "acceptance").await.status,
            StatusCode::NOT_FOUND
        );
    })
    .await;
}

#[tokio::test]
async fn programs_fetch_slips_too() {
    on_each_engine(async |app| {
        let (case_no, _) = deeds::accept(&app, APPLICANT, "").await;
        let path = urls::fill(urls::API_SLIP, &[&case_no, "acceptance"]);
        let page = app.token("lan").await.get(&path).await;
        assert!(page.bytes.starts_with(b"%PDF-"), "{}", page.body);
        let page = app.anonymous().get(&path).await;
        assert_eq!(page.status, StatusCode::UNAUTHORIZED);
        assert_eq!(page.json()["code"], "not-signed-in");
        let page = app.token("lan").await.get(&urls::fill(urls::API_SLIP, &[&case_no, "supplement"])).await;
        assert_eq!((page.status, page.json()["code"].clone()), (StatusCode::NOT_FOUND, "not-found".into()));
    })
    .await;
}

#[tokio::test]
async fn the_case_book_names_the_body_above_the_agency() {
    on_each_engine(async |app| {
        deeds::accept(&app, APPLICANT, "").await;
        let path = "/can-bo/so-theo-doi.pdf?tu=01/11/2026&den=30/11/2026";
        let page = app.officer("lan").await.get(path).await;
        let words = words(&page, "case-book").to_uppercase();
        for said in ["UBND TỈNH SÔNG MÂY", "UBND PHƯỜNG HOA SEN", &APPLICANT.to_uppercase()] {
            assert!(words.contains(said), "{said}: {words}");
        }
        // The volume that acceptance slips name.
        assert!(words.contains("QUYỂN SỐ: 01/2026"), "{words}");
    })
    .await;
}

#[tokio::test]
async fn a_case_keeps_the_numbers_of_its_agency_whoever_acts() {
    on_each_engine(async |app| {
        let asked = async |posts_elsewhere| {
            let (case_no, _) = deeds::accept(&app, "Nguyễn Thị Hoa", "").await;
            let propose = casework::Command::ProposeSupplement {
                task_no: 1,
                items: vec![SupplementItem { name: "Ảnh".to_owned(), ..SupplementItem::default() }],
                reason: "Thiếu ảnh".to_owned(),
                legal_ground: String::new(),
            };
            deeds::carry_out(&app, "minh", On::Case(case_no.clone()), propose).await;
            let mut lan = deeds::actor(&app, "lan");
            if posts_elsewhere {
                // Lan's main post is with the province; the desk of the ward is her second.
                lan.memberships.splice(0..0, deeds::actor(&app, "dat").memberships);
            }
            let done =
                deeds::carry_out_as(&app, lan, On::Case(case_no), casework::Command::IssueSupplement).await;
            done.case.supplement.as_ref().expect("a request").slip_no
        };
        let first = asked(false).await;
        assert_eq!((asked(true).await, asked(false).await), (first + 1, first + 2));
    })
    .await;
}
