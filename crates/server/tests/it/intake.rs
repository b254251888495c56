//! The desk receives cases on the page.

use std::sync::Arc;

use axum::http::StatusCode;
use store::{Store, Tx};

use crate::support::{Caller, Page, TestApp, on_each_engine};

const INTAKE: &str = "/can-bo/tiep-nhan";
/// Copies of civil status extracts: citizens and organisations, a form, a fee by the number of copies.
const COPIES: &str = "2.000635";

/// A complete intake of copies for a citizen; the later of two values of one name is sent.
fn citizen<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let complete = [
        ("procedure", COPIES),
        ("case_kind", "person"),
        ("channel", "counter"),
        ("applicant.kind", "citizen"),
        ("applicant.full_name", "Lê Quỳnh Anh"),
        ("applicant.personal_id", "079194001234"),
        ("applicant.birth_date", "14/08/1994"),
        ("applicant.gender", "female"),
        ("applicant.phone", "0979311626"),
        ("applicant.address", "78 Thành Công, phường Hoa Sen, tỉnh Sông Mây"),
        ("papers.0.component", "TK"),
        ("papers.1.component", "GTTT"),
        ("papers.1.given", "1"),
        ("form.nycQuanHe", "ban-than"),
        ("form.loaiViec", "khai-sinh"),
        ("form.hoTen", "Lê Quỳnh Anh"),
        ("form.ngaySinh", "14/08/1994"),
        ("form.noiDangKy", "UBND phường Hoa Sen"),
        ("form.copies", "2"),
        ("form.camDoan", "true"),
        ("delivery", "desk"),
        ("fees_paid", "1"),
    ];
    let mut fields: Vec<(&str, &str)> = complete
        .into_iter()
        .filter(|(name, _)| !changes.iter().any(|(changed, _)| changed == name))
        .collect();
    fields.extend(changes.iter().filter(|(_, value)| !value.is_empty()));
    fields
}

async fn count_cases(store: &Store) -> i64 {
    let count = |tx: &mut Tx<'_>| tx.query_one("SELECT COUNT(*) FROM cases", &[])?.int(0);
    store.read(count).await.expect("cases can be counted")
}

/// The case number at the end of a redirect to a case.
fn case_no(page: &Page) -> String {
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{:?}", page.texts(".errsum, .notice"));
    page.location().rsplit('/').next().unwrap_or_default().to_owned()
}

async fn stored(app: &TestApp, case_no: &str) -> Arc<casework::Case> {
    let case_no = case_no.to_owned();
    let load = move |tx: &mut Tx<'_>| store::cases::load(tx, &case_no);
    app.app.store().read(load).await.expect("the store answers").expect("the case exists").case
}

async fn lan(app: &TestApp) -> Caller<'_> {
    app.officer("lan").await
}

#[tokio::test]
async fn a_citizen_s_case_is_accepted_with_papers_form_and_fees_as_typed() {
    on_each_engine(async |app| {
        let mut lan = lan(&app).await;
        let page = lan.post(INTAKE, &citizen(&[])).await;
        let case = stored(&app, &case_no(&page)).await;
        assert!(page.location().starts_with("/can-bo/ho-so/H99.18-261120-"), "{}", page.location());
        assert_eq!(case.applicant.full_name, "Lê Quỳnh Anh");
        assert_eq!(case.applicant.birth_date, "1994-08-14");
        // What is only shown says so on the slip; the form stands for the paper.
        let papers: Vec<_> =
            case.papers.iter().map(|p| (p.component.as_str(), p.originals, p.note.as_str())).collect();
        assert_eq!(papers, [("GTTT", 1, "Xuất trình, đã trả lại")]);
        assert_eq!(case.form["copies"], 2);
        assert_eq!(case.form["nycHoTen"], "Lê Quỳnh Anh", "taken over from the applicant");
        let fees: Vec<_> = case.fees.iter().map(|fee| (fee.amount_vnd, fee.paid)).collect();
        assert_eq!(fees, [(16_000, true)]);
        assert_eq!(case.received_by.as_str(), "lan");
    })
    .await;
}

#[tokio::test]
async fn an_organisation_s_case_is_accepted_and_who_brought_it_is_kept() {
    on_each_engine(async |app| {
        let mut lan = lan(&app).await;
        let changes = [
            ("case_kind", "agency"),
            ("applicant.kind", "organisation"),
            ("applicant.full_name", "Công ty cổ phần Hoa Sen"),
            ("applicant.personal_id", "0100109106"),
            ("applicant.birth_date", ""),
            ("applicant.gender", ""),
            ("submitter.full_name", "Phạm Đức Bản"),
            ("submitter.relation", "Nhân viên"),
            ("form.nycSoDinhDanh", "079194001234"),
            ("missing_because", "Văn bản đề nghị gửi sau"),
        ];
        let page = lan.post(INTAKE, &citizen(&changes)).await;
        let case = stored(&app, &case_no(&page)).await;
        assert_eq!(case.applicant.kind.word(), "organisation");
        assert_eq!(case.submitter.as_ref().map(|person| person.relation.as_str()), Some("Nhân viên"));
    })
    .await;
}

/// One input typed wrongly: what is typed, where the message stands.
#[tokio::test]
async fn each_wrong_input_is_told_beside_it_and_everything_typed_is_kept() {
    on_each_engine(async |app| {
        let mut lan = lan(&app).await;
        let table = [
            ("applicant.full_name", "", "applicant-full-name"),
            ("applicant.personal_id", "07919400", "applicant-personal-id"),
            ("applicant.birth_date", "31/02/1994", "applicant-birth-date"),
            ("applicant.birth_date", "14/08/2094", "applicant-birth-date"),
            ("applicant.gender", "robot", "applicant-gender"),
            ("applicant.phone", "12", "applicant-phone"),
            ("applicant.email", "a@@b", "applicant-email"),
            ("submitter.phone", "12", "submitter-phone"),
            ("papers.0.originals", "hai", "papers-0"),
            ("form.ngaySinh", "hôm qua", "form-ngaySinh"),
            ("form.copies", "0", "form-copies"),
            ("form.nycQuanHe", "", "form-nycQuanHe"),
            ("delivery", "drone", "delivery"),
        ];
        for (name, typed, id) in table {
            let page = lan.post(INTAKE, &citizen(&[(name, typed), ("note", "Khách chờ")])).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{name} = {typed}");
            assert_eq!(
                page.texts(&format!("#{id}-err")).len(),
                1,
                "{name} = {typed}: {:?}",
                page.texts(".err")
            );
            assert!(!page.texts(".errsum li").is_empty(), "{name} = {typed}");
            assert_eq!(page.texts("#note"), ["Khách chờ"], "{name}");
            if !typed.is_empty() && !["robot", "drone"].contains(&typed) {
                let kept = page.find(&format!("[name=\"{name}\"]"), "value");
                assert_eq!(kept.as_deref(), Some(typed), "{name}");
            }
        }
        assert_eq!(count_cases(app.app.store()).await, 0);
    })
    .await;
}

#[tokio::test]
async fn what_disagrees_with_the_personal_id_must_be_confirmed_and_may_then_be_kept() {
    on_each_engine(async |app| {
        let mut lan = lan(&app).await;
        let wrong_gender = [("applicant.gender", "male")];
        let page = lan.post(INTAKE, &citizen(&wrong_gender)).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.texts(".errsum").is_empty(), "nothing must be mended");
        assert_eq!(page.texts("#applicant-gender-ask").len(), 1);
        assert_eq!(page.find("#confirmed", "type").as_deref(), Some("checkbox"));
        let page = lan.post(INTAKE, &citizen(&[("applicant.gender", "male"), ("confirmed", "1")])).await;
        assert_eq!(stored(&app, &case_no(&page)).await.applicant.gender, "male");
    })
    .await;
}

#[tokio::test]
async fn a_missing_paper_needs_a_reason_which_is_kept_with_the_case() {
    on_each_engine(async |app| {
        let mut lan = lan(&app).await;
        // An agency that asks must bring its letter.
        let asked = [("case_kind", "agency"), ("papers.0.component", "VBYC"), ("papers.1.component", "")];
        let without: Vec<_> = asked.into_iter().chain([("papers.1.given", "")]).collect();
        let page = lan.post(INTAKE, &citizen(&without)).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            page.texts("#papers-0-err").iter().any(|text| text.contains("chưa có")),
            "{:?}",
            page.texts(".err")
        );
        let reason = ("missing_because", "Công văn gửi sau qua bưu điện");
        let explained: Vec<_> = without.into_iter().chain([reason]).collect();
        let page = lan.post(INTAKE, &citizen(&explained)).await;
        assert!(stored(&app, &case_no(&page)).await.note.contains("Công văn gửi sau qua bưu điện"));
    })
    .await;
}

#[tokio::test]
async fn a_procedure_that_does_not_exist_is_not_found_and_others_than_the_desk_are_refused() {
    on_each_engine(async |app| {
        let mut lan = lan(&app).await;
        assert_eq!(lan.get("/can-bo/tiep-nhan?thu-tuc=9.999999").await.status, StatusCode::NOT_FOUND);
        let page = lan.post(INTAKE, &citizen(&[("procedure", "9.999999")])).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        for name in ["minh", "son", "admin"] {
            let mut officer = app.officer(name).await;
            assert_eq!(officer.get(INTAKE).await.status, StatusCode::FORBIDDEN, "{name}");
            let page = officer.post(INTAKE, &citizen(&[])).await;
            assert_eq!(page.status, StatusCode::FORBIDDEN, "{name}");
            let page =
                officer.post("/can-bo/tiep-nhan/tu-choi", &citizen(&[("asked", "1"), ("reason", "x")])).await;
            assert_eq!(page.status, StatusCode::FORBIDDEN, "{name}");
        }
        assert_eq!(count_cases(app.app.store()).await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_page_sent_twice_makes_one_case_and_another_page_makes_another() {
    on_each_engine(async |app| {
        let mut lan = lan(&app).await;
        let once = lan.get("/can-bo/tiep-nhan?thu-tuc=2.000635").await.find("input[name=once]", "value");
        let once = once.expect("the page has its value");
        let first = lan.post(INTAKE, &citizen(&[("once", &once)])).await;
        let second = lan.post(INTAKE, &citizen(&[("once", &once)])).await;
        assert_eq!(case_no(&first), case_no(&second));
        assert_eq!(count_cases(app.app.store()).await, 1);
        let other = lan.post(INTAKE, &citizen(&[("once", "khác")])).await;
        assert_ne!(case_no(&first), case_no(&other));
        // Another officer's page is another page, whatever its value.
        let mut dung = app.officer("dung").await;
        let page = dung.post(INTAKE, &citizen(&[("once", &once)])).await;
        assert_ne!(case_no(&first), case_no(&page));
    })
    .await;
}

#[tokio::test]
async fn a_line_for_another_paper_is_named_where_everybody_sees_it() {
    on_each_engine(async |app| {
        let page = lan(&app).await.get("/can-bo/tiep-nhan?thu-tuc=2.000635").await;
        let labels = page.labels(".papers input.other");
        assert!(!labels.is_empty() && labels.iter().all(|label| label == "Giấy tờ khác"), "{labels:?}");
        assert_eq!(page.finds(".papers input.other", "id").len(), page.texts(".papers input.other").len());
        assert!(page.finds(".papers input", "placeholder").is_empty());
        // The same for what a supplement asks for.
        let (case_no, _) = crate::deeds::accept(&app, "Lê Quỳnh Anh", "").await;
        let page = app.officer("minh").await.get(&server::web::urls::case(&case_no)).await;
        let labels = page.labels("#do-supplement-request input.other");
        assert!(labels.iter().any(|label| label == "Giấy tờ hoặc nội dung khác"), "{labels:?}");
        assert!(labels.iter().any(|label| label.starts_with("Nội dung cụ thể (nếu có)")), "{labels:?}");
        assert!(labels.iter().all(|label| !label.is_empty()), "{labels:?}");
        assert_eq!(labels.len(), page.texts("#do-supplement-request input.other").len());
        assert!(page.finds("#do-supplement-request .papers input", "placeholder").is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_saved_page_that_is_changed_and_sent_again_loses_nobodys_data() {
    on_each_engine(async |app| {
        let mut lan = lan(&app).await;
        let first = lan.post(INTAKE, &citizen(&[("once", "o"), ("save", "print")])).await;
        assert_eq!(first.status, StatusCode::SEE_OTHER);
        // Another button, and a page that had been tried before, say nothing else of the case.
        let again = lan.post(INTAKE, &citizen(&[("once", "o"), ("save", "open"), ("tried", "1")])).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER);
        assert_eq!(count_cases(app.app.store()).await, 1);
        // She went back and typed the next person over the first.
        let second = [("applicant.full_name", "Phạm Gia Bảo"), ("form.hoTen", "Phạm Gia Bảo")];
        let page = lan.post(INTAKE, &citizen(&[second[0], second[1], ("once", "o")])).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("đã được lưu thành hồ sơ"), "{}", page.body);
        assert_eq!(page.find("[name=\"applicant.full_name\"]", "value").as_deref(), Some("Phạm Gia Bảo"));
        let fresh = page.find("input[name=once]", "value").expect("the page has its value");
        assert_ne!(fresh, "o");
        assert_eq!(count_cases(app.app.store()).await, 1);
        let page = lan.post(INTAKE, &citizen(&[second[0], second[1], ("once", &fresh)])).await;
        assert_eq!(stored(&app, &case_no(&page)).await.applicant.full_name, "Phạm Gia Bảo");
        // Declining what was accepted with the same page is no repetition either.
        let decline: Vec<_> =
            citizen(&[("once", "o")]).into_iter().chain([("asked", "1"), ("reason", "Nhầm")]).collect();
        let page = lan.post("/can-bo/tiep-nhan/tu-choi", &decline).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("đã được lưu thành hồ sơ"), "{}", page.body);
        assert_ne!(page.find("input[name=once]", "value").as_deref(), Some("o"));
        assert_eq!(count_cases(app.app.store()).await, 2);
    })
    .await;
}

#[tokio::test]
async fn a_declined_case_needs_a_name_and_a_reason_and_is_recorded() {
    on_each_engine(async |app| {
        let mut lan = lan(&app).await;
        let decline = "/can-bo/tiep-nhan/tu-choi";
        let brought = [("procedure", COPIES), ("applicant.phone", "12"), ("once", "o")];
        let asked = lan.post(decline, &brought).await;
        assert_eq!(asked.status, StatusCode::OK);
        assert!(asked.texts(".errsum").is_empty(), "nothing was answered yet");
        assert_eq!(asked.find("[name=\"applicant.phone\"]", "value").as_deref(), Some("12"), "carried along");
        let fields: Vec<_> = brought.into_iter().chain([("asked", "1")]).collect();
        let page = lan.post(decline, &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(page.texts(".errsum li").len(), 2, "{:?}", page.texts(".errsum"));
        let answers =
            [("applicant.full_name", "Lê Quỳnh Anh"), ("reason", "Không thuộc thẩm quyền của phường.")];
        let fields: Vec<_> = fields.into_iter().chain(answers).collect();
        let page = lan.post(decline, &fields).await;
        let number = case_no(&page);
        let case = stored(&app, &number).await;
        assert_eq!(case.stage, casework::Stage::Declined);
        assert_eq!(case.declined_because, "Không thuộc thẩm quyền của phường.");
        assert_eq!(case_no(&lan.post(decline, &fields).await), number, "sent twice");
    })
    .await;
}

#[tokio::test]
async fn an_open_case_of_the_same_person_is_pointed_to() {
    on_each_engine(async |app| {
        let mut lan = lan(&app).await;
        let first = case_no(&lan.post(INTAKE, &citizen(&[])).await);
        let page = lan.post("/can-bo/tiep-nhan/hen", &citizen(&[])).await;
        assert_eq!(
            page.find("[data-live-target=duplicates] a", "href"),
            Some(format!("/can-bo/ho-so/{first}"))
        );
        let page =
            lan.post("/can-bo/tiep-nhan/hen", &citizen(&[("applicant.personal_id", "079194001235")])).await;
        assert_eq!(page.find("[data-live-target=duplicates] a", "href"), None);
        assert_eq!(lan.post(INTAKE, &citizen(&[])).await.status, StatusCode::SEE_OTHER, "it never blocks");
    })
    .await;
}

#[tokio::test]
async fn the_appointment_is_counted_before_anything_is_saved() {
    on_each_engine(async |app| {
        let mut lan = lan(&app).await;
        let page = lan.get("/can-bo/tiep-nhan?thu-tuc=2.000635").await;
        assert_eq!(page.texts("#due .due"), ["17:00 Thứ Sáu, 20/11/2026"]);
        // After the cutoff the same day is the next working day; 24/11 is a holiday.
        app.clock_to("2026-11-23T15:20");
        let mut lan = app.officer("lan").await;
        let page = lan.post("/can-bo/tiep-nhan/hen", &citizen(&[])).await;
        assert_eq!(page.texts("#due .due"), ["17:00 Thứ Tư, 25/11/2026"]);
        assert!(page.texts("#due details li").iter().any(|day| day.contains("24/11/2026")));
        assert_eq!(count_cases(app.app.store()).await, 0);
    })
    .await;
}

#[tokio::test]
async fn the_buttons_lead_to_the_slip_or_to_another_case_of_the_same_person() {
    on_each_engine(async |app| {
        let mut lan = lan(&app).await;
        let page = lan.post(INTAKE, &citizen(&[("save", "print")])).await;
        let next = page.location().to_owned();
        let received = lan.get(&next).await;
        assert_eq!(received.status, StatusCode::OK);
        let slip = received.find("a[data-key=e]", "href").unwrap_or_default();
        assert!(slip.ends_with("/phieu/acceptance.pdf"), "{slip}");
        let again = lan.post(INTAKE, &citizen(&[("save", "same")])).await.location().to_owned();
        let choice = lan.get(&again).await;
        let form = choice.find("#s-ho-tich ~ ul a", "href").expect("a procedure to choose");
        let form = lan.get(&form).await;
        assert_eq!(form.find("#applicant-full-name", "value").as_deref(), Some("Lê Quỳnh Anh"));
        assert_eq!(form.find("#applicant-birth-date", "value").as_deref(), Some("14/08/1994"));
    })
    .await;
}

#[tokio::test]
async fn a_procedure_is_found_without_accents_by_everyday_words_and_by_code() {
    on_each_engine(async |app| {
        let mut lan = lan(&app).await;
        let found = async |lan: &mut Caller<'_>, words: &str| {
            let words: String = form_urlencoded::byte_serialize(words.as_bytes()).collect();
            lan.get(&format!("/can-bo/tiep-nhan?q={words}")).await
        };
        for words in ["lam giay khai sinh", "ĐĂNG KÝ KHAI SINH", "khai  sinh", "1.001193 khai"] {
            let page = found(&mut lan, words).await;
            assert!(page.find("a[href*=\"1.001193\"]", "href").is_some(), "{words}");
        }
        let page = found(&mut lan, "1.001193").await;
        assert_eq!(page.location(), "/can-bo/tiep-nhan?thu-tuc=1.001193");
        assert!(found(&mut lan, "tàu vũ trụ").await.says("Không tìm thấy thủ tục"));
        // What is used most comes first.
        lan.post(INTAKE, &citizen(&[])).await;
        let page = lan.get(INTAKE).await;
        assert_eq!(
            page.find("#s-usual ~ ul a", "href").as_deref(),
            Some("/can-bo/tiep-nhan?thu-tuc=2.000635")
        );
    })
    .await;
}
