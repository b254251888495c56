//! A citizen follows a case with the two codes of the slip.

use axum::http::StatusCode;
use casework::SupplementItem;
use server::web::limits::TRACKING_PER_MINUTE;
use server::web::urls;

use crate::deeds;
use crate::support::{Page, TestApp, on_each_engine};

const APPLICANT: &str = "Vũ Thị Ngọc Ánh";

async fn track(app: &TestApp, case_no: &str, code: &str) -> Page {
    app.anonymous().get(&urls::tracking(case_no, code)).await
}

/// No page of tracking may name anybody.
fn assert_nameless(app: &TestApp, page: &Page) {
    let world = app.world();
    let officers = world.directory.officers().filter(|officer| !officer.is(access::Role::Administrator));
    for name in officers.map(|officer| officer.name.as_str()).chain([APPLICANT, "0912345678"]) {
        assert!(!page.body.contains(name), "{name} in {}", page.body);
    }
}

#[tokio::test]
async fn whoever_holds_the_slip_sees_how_the_case_stands_and_no_names() {
    on_each_engine(async |app| {
        let (case_no, code) = deeds::accept(&app, APPLICANT, "").await;
        app.clock_to("2026-11-20T10:00");
        let page = track(&app, &case_no, &code).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.says("Hồ sơ đã được tiếp nhận."), "{}", page.body);
        assert!(page.says("Hẹn trả kết quả: 20/11/2026 17:00"), "{}", page.body);
        assert!(page.says("Hồ sơ vẫn trong hạn."));
        assert_eq!(page.texts(".tl li.now strong"), ["Thẩm định và soạn kết quả"]);
        assert!(page.says("Tư pháp – Hộ tịch"));
        assert_nameless(&app, &page);
        let header =
            |name: &str| page.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        assert!(header("x-robots-tag").contains("noindex"));
        assert_eq!(header("referrer-policy"), "no-referrer");
        app.clock_to("2026-11-23T09:00");
        let page = track(&app, &case_no, &code).await;
        assert!(page.says("Hồ sơ đã quá ngày hẹn."), "{}", page.body);
        assert_eq!(page.texts(".tl li.late strong"), ["Thẩm định và soạn kết quả"]);
    })
    .await;
}

#[tokio::test]
async fn a_wrong_code_and_an_unknown_number_get_the_same_answer() {
    on_each_engine(async |app| {
        let (case_no, code) = deeds::accept(&app, APPLICANT, "").await;
        let wrong = track(&app, &case_no, "AAAAAAAA").await;
        let unknown = track(&app, "H99.18-261120-9999", &code).await;
        assert_eq!((wrong.status, unknown.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
        assert_eq!(wrong.texts("[role=alert]"), unknown.texts("[role=alert]"));
        assert_eq!(wrong.texts("h1"), unknown.texts("h1"));
        // What was typed is kept, so that one letter can be mended.
        assert_eq!(wrong.find("#case-no", "value").as_deref(), Some(case_no.as_str()));
        assert_eq!(wrong.find("#code", "value").as_deref(), Some("AAAAAAAA"));
        assert_nameless(&app, &wrong);
    })
    .await;
}

#[tokio::test]
async fn what_people_type_may_differ_from_what_is_printed() {
    on_each_engine(async |app| {
        let (case_no, code) = deeds::accept(&app, APPLICANT, "").await;
        let typed = format!("  {}", case_no.to_lowercase().replace('-', " – "));
        let spaced = format!("{} {}", &code[..4].to_lowercase(), &code[4..]);
        let page = track(&app, &typed, &spaced).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        assert!(page.says(&case_no));
    })
    .await;
}

#[tokio::test]
async fn the_form_asks_for_what_is_missing_and_only_after_it_was_sent() {
    on_each_engine(async |app| {
        let page = app.anonymous().get("/tra-cuu").await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.texts("[role=alert]"), Vec::<String>::new());
        let page = app.anonymous().get("/tra-cuu?ho-so=H99.18-261120-0001&ma=").await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(page.texts(".errsum a").len(), 1, "{}", page.body);
        assert_eq!(page.find(".errsum a", "href").as_deref(), Some("#code"));
        assert_eq!(page.find("#case-no", "value").as_deref(), Some("H99.18-261120-0001"));
    })
    .await;
}

#[tokio::test]
async fn codes_cannot_be_guessed_by_trying_many() {
    on_each_engine(async |app| {
        let (case_no, code) = deeds::accept(&app, APPLICANT, "").await;
        for _ in 0..TRACKING_PER_MINUTE {
            track(&app, &case_no, "AAAAAAAA").await;
        }
        let page = track(&app, &case_no, &code).await;
        assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(page.says("Chờ một phút"), "{}", page.body);
        // The empty form can still be had.
        assert_eq!(app.anonymous().get("/tra-cuu").await.status, StatusCode::OK);
        // Nor by going on where programs ask.
        let page = app.anonymous().get(&format!("/api/v1/public/cases/{case_no}?code={code}")).await;
        assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
    })
    .await;
}

#[tokio::test]
async fn a_supplement_is_asked_for_explained_and_moves_the_appointment() {
    on_each_engine(async |app| {
        let (case_no, code) = deeds::accept(&app, APPLICANT, "").await;
        deeds::ask_for(&app, &case_no, "Giấy chứng sinh bản chính").await;
        let page = track(&app, &case_no, &code).await;
        assert!(page.says("Hồ sơ cần bạn bổ sung."), "{}", page.body);
        assert!(page.says("thời hạn giải quyết được tính lại từ đầu"), "{}", page.body);
        assert!(page.says("Thời hạn đang tạm dừng."));
        assert!(page.says("Giấy tờ khác, xem phiếu yêu cầu bổ sung"), "{}", page.body);
        assert!(page.says("Số 18 phố Hoa Sen"));
        app.clock_to("2026-11-25T09:00");
        deeds::bring(&app, &case_no, "Giấy chứng sinh bản chính").await;
        let page = track(&app, &case_no, &code).await;
        assert!(page.says("Hẹn trả kết quả: 25/11/2026 17:00"), "{}", page.body);
        assert!(page.says("Ngày hẹn ghi trên giấy tiếp nhận là 20/11/2026 17:00"), "{}", page.body);
        assert_nameless(&app, &page);
    })
    .await;
}

#[tokio::test]
async fn what_an_officer_wrote_into_a_request_is_not_told_in_public() {
    on_each_engine(async |app| {
        let (case_no, code) = deeds::accept(&app, APPLICANT, "").await;
        let world = app.world();
        let (procedure, _) = world.procedures.current(deeds::SAME_DAY).expect("a procedure");
        let component = &procedure.case_kind("self").expect("a case kind").components[0];
        let point = |code: &str, name: String| SupplementItem {
            component: code.to_owned(),
            name,
            originals: 1,
            ..SupplementItem::default()
        };
        let items = vec![
            point(&component.code, format!("{}: ghi sai tên bà Hoàng Xuân Đào", component.name)),
            point("", "Giấy ủy quyền của ông Lê Quý Bốn".to_owned()),
            point("", "Căn cước 079094001234".to_owned()),
        ];
        deeds::ask_for_all(&app, &case_no, items).await;
        let page = track(&app, &case_no, &code).await;
        let other = "Giấy tờ khác, xem phiếu yêu cầu bổ sung";
        assert_eq!(page.texts(".answer li"), [component.name.as_str(), other]);
        let path = format!("/api/v1/public/cases/{case_no}?code={code}");
        let answer = app.anonymous().get(&path).await;
        assert_eq!(answer.json()["asked"], serde_json::json!([component.name, other]));
        for body in [&page.body, &answer.body] {
            for secret in ["Xuân Đào", "Quý Bốn", "079094001234"] {
                assert!(!body.contains(secret), "{secret} in {body}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn the_end_of_a_case_is_told_and_so_is_a_declination() {
    on_each_engine(async |app| {
        let (case_no, code) = deeds::accept(&app, APPLICANT, "").await;
        app.clock_to("2026-11-20T11:00");
        deeds::finish(&app, &case_no).await;
        let page = track(&app, &case_no, &code).await;
        assert!(page.says("Hồ sơ đã có kết quả."), "{}", page.body);
        assert!(page.says("Có kết quả lúc 20/11/2026 11:00.") && page.says("Giải quyết trước hạn."));
        assert_nameless(&app, &page);
        let (case_no, code) = deeds::decline(&app, APPLICANT).await;
        let page = track(&app, &case_no, &code).await;
        assert!(page.says("Cơ quan không tiếp nhận hồ sơ này."), "{}", page.body);
        assert_eq!(page.texts(".tl").len(), 0);
        assert_nameless(&app, &page);
    })
    .await;
}
