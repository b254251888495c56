//! The page of a case and the acts on it, as officers do them one after the other and at once.

use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

use crate::support::{Caller, Page, TestApp, on_each_engine};

/// Funeral support: assigned by the head, appraised, signed, released. No fees, three working days.
const FUNERAL: &str = "1.014028";
/// Land decision with the land registry of the province and a financial duty.
const LAND: &str = "1.013949";
/// Certified copies: paid when they are handed over.
const COPIES: &str = "2.000815";

/// A case as Lan received it at the desk.
async fn received(app: &TestApp, procedure: &str, form: Value) -> String {
    let mut intake = app.simple_intake(procedure, "Nguyễn Thị Hoa");
    intake["form"] = form;
    let page = app.token("lan").await.post_json("/api/v1/cases", &intake).await;
    assert_eq!(page.status, StatusCode::CREATED, "{}", page.body);
    page.json()["case_no"].as_str().expect("a case number").to_owned()
}

fn general_form() -> Value {
    json!({
        "nycHoTen": "Nguyễn Thị Hoa",
        "nycNoiCuTru": {"tinh": "Tỉnh Sông Mây", "xa": "Phường Hoa Sen", "chiTiet": "Số 5"},
        "noiDung": "Đề nghị giải quyết",
        "camDoan": true,
    })
}

fn path(case_no: &str) -> String {
    format!("/can-bo/ho-so/{case_no}")
}

fn act(case_no: &str, task_no: u32, act: &str) -> String {
    format!("/can-bo/ho-so/{case_no}/viec/{task_no}/{act}")
}

/// Opens the case and checks that its words are all there and that at most one act is the main one.
async fn open(officer: &mut Caller<'_>, case_no: &str) -> Page {
    let page = officer.get(&path(case_no)).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    assert!(page.texts("[data-key=e]").len() <= 1);
    in_words(&page);
    page
}

/// No key of a text stands where its words should be.
fn in_words(page: &Page) {
    let kinds = [
        "case-",
        "event-",
        "outcome-",
        "rejection-",
        "denied-",
        "flash-",
        "stage-",
        "deadline-",
        "unit-",
        "name-",
    ];
    for text in page.texts("body") {
        let bare = text.split_whitespace().find(|word| kinds.iter().any(|kind| word.starts_with(kind)));
        assert_eq!(bare, None, "a text is missing");
    }
}

fn main_act(page: &Page) -> String {
    page.texts("[data-key=e]").first().map(|text| text.trim_end_matches(" E").to_owned()).unwrap_or_default()
}

/// An act that goes through.
async fn does(officer: &mut Caller<'_>, address: &str, fields: &[(&str, &str)]) -> Page {
    let page = officer.post(address, fields).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{address}: {:?}", page.texts(".errsum"));
    officer.get(page.location()).await
}

/// An act that is refused with these words, on the page of the case.
async fn refused(officer: &mut Caller<'_>, address: &str, fields: &[(&str, &str)], words: &str) -> Page {
    let page = officer.post(address, fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{address}");
    assert!(
        page.texts(".errsum").iter().any(|text| text.contains(words)),
        "{words}: {:?}",
        page.texts(".errsum")
    );
    in_words(&page);
    page
}

/// A funeral case up to the appraisal by Yến.
async fn appraised_by_yen(app: &TestApp) -> String {
    let case_no = received(app, FUNERAL, general_form()).await;
    does(&mut app.officer("khoa").await, &act(&case_no, 1, "hoan-thanh"), &[("officer", "yen")]).await;
    case_no
}

#[tokio::test]
async fn a_case_goes_from_the_desk_to_the_hand_over_through_five_officers() {
    on_each_engine(async |app| {
        let case_no = received(&app, FUNERAL, general_form()).await;
        let mut khoa = app.officer("khoa").await;
        assert_eq!(main_act(&open(&mut khoa, &case_no).await), "Giao việc: Thẩm định, soạn kết quả");
        let page = does(&mut khoa, &act(&case_no, 1, "hoan-thanh"), &[("officer", "yen")]).await;
        assert!(page.says("Đã chuyển bước: Thẩm định, soạn kết quả."), "{:?}", page.texts(".notice"));

        app.clock_to("2026-11-20T15:00");
        let mut yen = app.officer("yen").await;
        assert_eq!(main_act(&open(&mut yen, &case_no).await), "Chuyển bước: Ký duyệt");
        let fields = [("outcome", "pass"), ("opinion", "Đủ điều kiện hỗ trợ.")];
        does(&mut yen, &act(&case_no, 2, "hoan-thanh"), &fields).await;

        app.clock_to("2026-11-23T09:00");
        let mut son = app.officer("son").await;
        assert_eq!(main_act(&open(&mut son, &case_no).await), "Ký duyệt");
        does(&mut son, &act(&case_no, 3, "hoan-thanh"), &[("outcome", "approve")]).await;

        let mut mai = app.officer("mai").await;
        assert_eq!(main_act(&open(&mut mai, &case_no).await), "Phát hành kết quả");
        let fields = [("result", "granted"), ("number", "12/QĐ-UBND"), ("signed_on", "23/11/2026")];
        let page = does(&mut mai, &act(&case_no, 4, "phat-hanh"), &fields).await;
        assert!(page.says("Kết quả đã về bộ phận một cửa."));

        let mut lan = app.officer("lan").await;
        let page = open(&mut lan, &case_no).await;
        assert_eq!(main_act(&page), "Trả kết quả");
        assert_eq!(page.find("#hand-over-receiver", "value").as_deref(), Some("Nguyễn Thị Hoa"));
        let address = format!("{}/tra-ket-qua", path(&case_no));
        let page = does(&mut lan, &address, &[("receiver", "Nguyễn Thị Hoa"), ("delivery", "desk")]).await;
        assert!(page.says("Đã trả kết quả") && main_act(&page).is_empty());
        let told: Vec<String> = [
            "accepted",
            "task_opened",
            "step_completed",
            "signed_off",
            "result_released",
            "finished",
            "handed_over",
        ]
        .map(|kind| page.texts(&format!("[data-event={kind}]")).first().cloned().unwrap_or_default())
        .into();
        assert!(told.iter().all(|text| !text.is_empty()), "{told:?}");
        assert!(page.says("Đủ điều kiện hỗ trợ.") && page.says("12/QĐ-UBND") && page.says("Trước hạn"));
    })
    .await;
}

/// The steps of the picture by their state, as its list tells them: `done`, `now` or `late`, `todo`.
fn picture(page: &Page) -> [Vec<String>; 4] {
    ["done", "now", "late", "todo"].map(|state| page.texts(&format!(".dia-steps .{state} strong")))
}

#[tokio::test]
async fn the_picture_tells_what_is_done_open_late_and_ahead_again_after_a_return() {
    const STEPS: [&str; 5] = [
        "Phân công thụ lý",
        "Thẩm định, soạn kết quả",
        "Ký duyệt",
        "Soạn văn bản từ chối",
        "Đóng dấu, phát hành",
    ];
    let named = |places: &[usize]| places.iter().map(|place| STEPS[*place].to_owned()).collect::<Vec<_>>();
    on_each_engine(async |app| {
        let case_no = appraised_by_yen(&app).await;
        let (mut yen, mut son) = (app.officer("yen").await, app.officer("son").await);
        let begun = [named(&[0]), named(&[1]), named(&[]), named(&[3, 2, 4])];
        assert_eq!(picture(&open(&mut yen, &case_no).await), begun);

        let fields = [("outcome", "pass"), ("opinion", "Đạt")];
        does(&mut yen, &act(&case_no, 2, "hoan-thanh"), &fields).await;
        let signing = [named(&[0, 1]), named(&[2]), named(&[]), named(&[3, 4])];
        assert_eq!(picture(&open(&mut son, &case_no).await), signing);

        let fields = [("outcome", "return"), ("opinion", "Xem lại mức hỗ trợ.")];
        does(&mut son, &act(&case_no, 3, "hoan-thanh"), &fields).await;
        assert_eq!(picture(&open(&mut yen, &case_no).await), begun, "signing lies ahead again");

        app.clock_to("2026-12-10T09:00");
        let late = [named(&[0]), named(&[]), named(&[1]), named(&[3, 2, 4])];
        assert_eq!(picture(&open(&mut app.officer("yen").await, &case_no).await), late);
    })
    .await;
}

#[tokio::test]
async fn the_head_must_choose_an_officer_and_what_was_written_stays() {
    on_each_engine(async |app| {
        let case_no = received(&app, FUNERAL, general_form()).await;
        let mut khoa = app.officer("khoa").await;
        let address = act(&case_no, 1, "hoan-thanh");
        let page =
            refused(&mut khoa, &address, &[("opinion", "Làm sớm giúp.")], "Chọn cán bộ được giao việc.")
                .await;
        assert_eq!(page.texts("#completion-opinion"), ["Làm sớm giúp."]);
        assert!(page.find("#do-completion", "class").is_some_and(|class| class.contains("is-open")));
        refused(&mut khoa, &address, &[("officer", "minh")], "không phụ trách bước được giao").await;
    })
    .await;
}

#[tokio::test]
async fn the_second_of_two_leaders_learns_who_signed_and_when() {
    on_each_engine(async |app| {
        let case_no = appraised_by_yen(&app).await;
        let fields = [("outcome", "pass"), ("opinion", "Đạt")];
        does(&mut app.officer("yen").await, &act(&case_no, 2, "hoan-thanh"), &fields).await;
        let (mut son, mut ha) = (app.officer("son").await, app.officer("ha").await);
        open(&mut ha, &case_no).await;
        does(&mut son, &act(&case_no, 3, "hoan-thanh"), &[("outcome", "approve")]).await;
        let fields = [("outcome", "return"), ("opinion", "Xem lại mức hỗ trợ.")];
        let page = ha.post(&act(&case_no, 3, "hoan-thanh"), &fields).await;
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert!(
            page.says("Phan Trường Sơn đã xử lý việc này lúc 20/11/2026 09:00"),
            "{:?}",
            page.texts(".errsum")
        );
        assert!(page.says("Xem lại mức hỗ trợ."), "what was written is lost");
        assert!(page.says("Đóng dấu, phát hành"), "the page shows the case as it was");
    })
    .await;
}

#[tokio::test]
async fn the_second_of_two_at_the_desk_learns_who_handed_over_and_when() {
    on_each_engine(async |app| {
        let case_no = appraised_by_yen(&app).await;
        let (mut yen, mut lan, mut dung) =
            (app.officer("yen").await, app.officer("lan").await, app.officer("dung").await);
        let draft = [("item.1.detail", "Giấy chứng tử"), ("reason", "Thiếu")];
        does(&mut yen, &act(&case_no, 2, "yeu-cau-bo-sung"), &draft).await;
        let issue = format!("{}/yeu-cau-bo-sung/phat-hanh", path(&case_no));
        does(&mut lan, &issue, &[]).await;
        let told = "Nguyễn Thị Lan đã làm việc này lúc 20/11/2026 09:00";
        let second = async |dung: &mut Caller<'_>, address: &str, fields: &[(&str, &str)]| {
            let page = dung.post(address, fields).await;
            assert_eq!(page.status, StatusCode::CONFLICT, "{address}");
            assert!(page.says(told), "{address}: {:?}", page.texts(".errsum"));
        };
        second(&mut dung, &issue, &[]).await;
        let (receive, brought) =
            (format!("{}/bo-sung", path(&case_no)), [("item.0.on", "1"), ("item.0.originals", "1")]);
        does(&mut lan, &receive, &brought).await;
        second(&mut dung, &receive, &brought).await;

        does(&mut yen, &act(&case_no, 2, "hoan-thanh"), &[("outcome", "pass"), ("opinion", "Đạt")]).await;
        let signed = act(&case_no, 3, "hoan-thanh");
        does(&mut app.officer("son").await, &signed, &[("outcome", "approve")]).await;
        let released = [("result", "granted"), ("number", "12"), ("signed_on", "20/11/2026")];
        does(&mut app.officer("mai").await, &act(&case_no, 4, "phat-hanh"), &released).await;
        let hand_over = format!("{}/tra-ket-qua", path(&case_no));
        let receiver = [("receiver", "Nguyễn Thị Hoa"), ("delivery", "desk")];
        does(&mut lan, &hand_over, &receiver).await;
        second(&mut dung, &hand_over, &receiver).await;
        let again = lan.post(&hand_over, &receiver).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER, "a second click is no news");

        let api = format!("/api/v1/cases/{case_no}/hand-over");
        let page = app.token("dung").await.post_json(&api, &json!({"receiver": "Hoa"})).await;
        assert_eq!((page.status, &page.json()["code"]), (StatusCode::CONFLICT, &json!("already-done")));
        assert!(
            page.json()["detail"].as_str().is_some_and(|detail| detail.starts_with(told)),
            "{}",
            page.body
        );
    })
    .await;
}

#[tokio::test]
async fn a_text_that_is_too_long_is_told_beside_its_field_and_kept() {
    on_each_engine(async |app| {
        let case_no = appraised_by_yen(&app).await;
        let mut yen = app.officer("yen").await;
        let page = open(&mut yen, &case_no).await;
        assert_eq!(page.find("#completion-opinion", "maxlength").as_deref(), Some("5000"));
        assert_eq!(page.find("#supplement-request-legal-ground", "maxlength").as_deref(), Some("200"));
        let long = "ữ".repeat(5_001);
        let fields = [("outcome", "pass"), ("opinion", long.as_str())];
        let page = refused(&mut yen, &act(&case_no, 2, "hoan-thanh"), &fields, "dài quá 5000 ký tự").await;
        assert!(page.texts("#completion-opinion-err")[0].contains("5000 ký tự"));
        // A new line counts once, as it does in the browser.
        let lines = "a\r\n".repeat(2_500);
        let fields = [("outcome", "pass"), ("opinion", lines.as_str())];
        does(&mut yen, &act(&case_no, 2, "hoan-thanh"), &fields).await;
    })
    .await;
}

#[tokio::test]
async fn papers_are_asked_for_by_the_officer_through_the_desk_and_the_clock_stands_still() {
    on_each_engine(async |app| {
        let case_no = appraised_by_yen(&app).await;
        let (mut yen, mut lan) = (app.officer("yen").await, app.officer("lan").await);
        let address = act(&case_no, 2, "yeu-cau-bo-sung");
        refused(&mut yen, &address, &[("reason", "Thiếu")], "Chọn ít nhất một giấy tờ").await;
        refused(&mut yen, &address, &[("item.1.detail", "Giấy chứng tử")], "Nhập lý do.").await;
        let fields = [("item.1.detail", "Giấy chứng tử"), ("item.1.originals", "một"), ("reason", "Thiếu")];
        refused(&mut yen, &address, &fields, "Số bản là số từ 0 đến 99.").await;
        let fields = [
            ("item.1.detail", "Giấy chứng tử"),
            ("item.1.originals", "1"),
            ("reason", "Chưa có giấy chứng tử."),
        ];
        does(&mut yen, &address, &fields).await;
        refused(
            &mut yen,
            &act(&case_no, 2, "hoan-thanh"),
            &[("outcome", "pass")],
            "yêu cầu bổ sung chưa xong",
        )
        .await;

        assert_eq!(main_act(&open(&mut lan, &case_no).await), "Gửi yêu cầu bổ sung cho người nộp");
        let page = does(&mut lan, &format!("{}/yeu-cau-bo-sung/phat-hanh", path(&case_no)), &[]).await;
        assert!(page.says("Chờ bổ sung") && page.says("Giấy chứng tử"));
        assert!(page.says("thời hạn được tính lại từ đầu"), "{:?}", page.texts(".notice"));
        assert_eq!(main_act(&page), "Nhận bổ sung");

        app.clock_to("2026-11-25T10:00");
        let (mut yen, mut lan) = (app.officer("yen").await, app.officer("lan").await);
        let address = format!("{}/bo-sung", path(&case_no));
        refused(&mut lan, &address, &[], "Đánh dấu ít nhất một giấy tờ").await;
        let page = does(&mut lan, &address, &[("item.0.on", "1"), ("item.0.originals", "1")]).await;
        assert!(
            page.says("Đang xử lý") && page.says("Hẹn trả lần đầu"),
            "the first due date is kept beside the new one"
        );
        let told = "Thời hạn được tính lại từ đầu, hẹn trả 30/11/2026 10:00.";
        assert!(page.says(told), "{:?}", page.texts(".notice"));
        assert!(page.says("Tính lại thời hạn từ đầu, hẹn trả 30/11/2026 10:00"), "the history says the same");

        let fields = [("item.1.detail", "Ảnh"), ("reason", "Mờ")];
        refused(&mut yen, &act(&case_no, 2, "yeu-cau-bo-sung"), &fields, "đủ 1 lần").await;
    })
    .await;
}

#[tokio::test]
async fn a_supplement_asked_for_after_three_working_days_is_warned_of_and_not_refused() {
    on_each_engine(async |app| {
        let case_no = appraised_by_yen(&app).await;
        let warned = async || {
            let page = open(&mut app.officer("yen").await, &case_no).await;
            page.texts("#do-supplement-request .notice").join(" ")
        };
        // Monday, Wednesday and Thursday: 24 November is a holiday.
        app.clock_to("2026-11-26T16:59");
        assert_eq!(warned().await, "");
        app.clock_to("2026-11-27T08:00");
        let told = warned().await;
        assert!(told.contains("trong 3 ngày làm việc") && told.contains("26/11/2026 17:00"), "{told}");
        let api = format!("/api/v1/cases/{case_no}/supplement-requests");
        let request = json!({"task_no": 2, "items": [{"name": "Ảnh", "photocopies": 1}], "reason": "Thiếu"});
        let page = app.token("yen").await.post_json(&api, &request).await;
        assert_eq!(
            (page.status, &page.json()["warnings"]),
            (StatusCode::CREATED, &json!(["supplement-late"]))
        );
        let page = open(&mut app.officer("lan").await, &case_no).await;
        let told = page.texts("#supplement .notice").join(" ");
        assert!(told.contains("trong 3 ngày làm việc"), "who sends the draft is warned as well: {told}");
    })
    .await;
}

#[tokio::test]
async fn a_drafted_request_is_dropped_with_a_reason() {
    on_each_engine(async |app| {
        let case_no = appraised_by_yen(&app).await;
        let (mut yen, mut minh) = (app.officer("yen").await, app.officer("minh").await);
        let fields = [("item.1.detail", "Ảnh"), ("reason", "Thiếu ảnh")];
        does(&mut yen, &act(&case_no, 2, "yeu-cau-bo-sung"), &fields).await;
        let address = format!("{}/yeu-cau-bo-sung/bo", path(&case_no));
        let page = minh.post(&address, &[("reason", "Không cần")]).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN);
        refused(&mut yen, &address, &[], "Nhập lý do.").await;
        let page = does(&mut yen, &address, &[("reason", "Đã có trong hồ sơ.")]).await;
        assert!(page.says("Bỏ dự thảo yêu cầu bổ sung") && page.says("Đã có trong hồ sơ."));
    })
    .await;
}

#[tokio::test]
async fn a_step_goes_back_with_a_reason_to_whoever_did_the_one_before() {
    on_each_engine(async |app| {
        let case_no = appraised_by_yen(&app).await;
        let mut yen = app.officer("yen").await;
        assert!(open(&mut yen, &case_no).await.says("Trả lại bước trước"));
        refused(&mut yen, &act(&case_no, 2, "tra-lai"), &[], "Nhập lý do.").await;
        let page =
            does(&mut yen, &act(&case_no, 2, "tra-lai"), &[("reason", "Không thuộc lĩnh vực của tôi.")])
                .await;
        assert!(
            page.says("Trả lại từ “Thẩm định, soạn kết quả” về “Phân công thụ lý”"),
            "{:?}",
            page.texts(".tl")
        );
        assert!(main_act(&page).is_empty());
        let mut khoa = app.officer("khoa").await;
        assert_eq!(main_act(&open(&mut khoa, &case_no).await), "Giao việc: Thẩm định, soạn kết quả");
    })
    .await;
}

#[tokio::test]
async fn the_other_agency_sees_the_case_once_it_has_a_step_and_the_duty_is_paid_at_the_desk() {
    on_each_engine(async |app| {
        let case_no = received(&app, LAND, general_form()).await;
        let mut dat = app.officer("dat").await;
        assert_eq!(dat.get(&path(&case_no)).await.status, StatusCode::NOT_FOUND);
        assert_eq!(dat.post(&act(&case_no, 1, "hoan-thanh"), &[]).await.status, StatusCode::NOT_FOUND);
        does(&mut app.officer("thao").await, &act(&case_no, 1, "hoan-thanh"), &[("officer", "nam")]).await;
        does(&mut app.officer("nam").await, &act(&case_no, 2, "hoan-thanh"), &[("opinion", "Đã thẩm định")])
            .await;

        let page = open(&mut dat, &case_no).await;
        assert!(page.says("Sở Nông nghiệp và Môi trường tỉnh Sông Mây"));
        assert_eq!(app.officer("admin").await.get(&path(&case_no)).await.status, StatusCode::NOT_FOUND);
        does(&mut dat, &act(&case_no, 3, "hoan-thanh"), &[("outcome", "duty")]).await;

        let mut dung = app.officer("dung").await;
        let page = open(&mut dung, &case_no).await;
        assert_eq!(main_act(&page), "Ghi nhận đã nộp tiền");
        assert!(page.says("Tạm dừng · chờ nộp phí"));
        let address = act(&case_no, 4, "nop-tien");
        let fields = [("amount", "nhiều"), ("receipt_no", "BL 7"), ("paid_on", "31/02/2026")];
        let page = refused(&mut dung, &address, &fields, "Nhập số tiền bằng đồng").await;
        assert!(page.texts("#payment-paid-on-err").iter().any(|text| text.contains("dd/mm/yyyy")));
        assert_eq!(page.find("#payment-receipt-no", "value").as_deref(), Some("BL 7"));
        let fields = [("amount", "1.500.000"), ("receipt_no", ""), ("paid_on", "20/11/2026")];
        refused(&mut dung, &address, &fields, "Nhập số.").await;
        let fields = [("amount", "1.500.000"), ("receipt_no", "BL 7"), ("paid_on", "21/11/2026")];
        refused(&mut dung, &address, &fields, "Ngày 21/11/2026 không hợp lệ").await;
        let fields = [("amount", "1.500.000"), ("receipt_no", "BL 7"), ("paid_on", "20/11/2026")];
        let page = does(&mut dung, &address, &fields).await;
        assert!(page.says("1.500.000 ₫") && page.says("Biên lai BL 7"), "{:?}", page.texts("#fees"));
    })
    .await;
}

#[tokio::test]
async fn fees_due_on_return_are_taken_before_the_result_is_handed_over() {
    on_each_engine(async |app| {
        let case_no = received(&app, COPIES, copies_form()).await;
        let signed = async |name: &str, task_no: u32, fields: &[(&str, &str)]| {
            does(&mut app.officer(name).await, &act(&case_no, task_no, "hoan-thanh"), fields).await
        };
        signed("minh", 1, &[("opinion", "Đúng với bản chính")]).await;
        signed("son", 2, &[("outcome", "approve")]).await;
        let fields = [("result", "granted"), ("number", "345"), ("signed_on", "20/11/2026")];
        does(&mut app.officer("mai").await, &act(&case_no, 3, "phat-hanh"), &fields).await;

        let mut lan = app.officer("lan").await;
        let address = format!("{}/tra-ket-qua", path(&case_no));
        refused(&mut lan, &address, &[("receiver", ""), ("delivery", "desk")], "Nhập tên người nhận").await;
        let fields = [("receiver", "Nguyễn Văn Nhận"), ("relation", "con"), ("delivery", "desk")];
        let page = refused(&mut lan, &address, &fields, "phải thu trước khi trả kết quả").await;
        assert_eq!(page.find("#hand-over-relation", "value").as_deref(), Some("con"));
        let fields =
            [("receiver", "Nguyễn Văn Nhận"), ("relation", "con"), ("delivery", "desk"), ("fees_paid", "1")];
        let page = does(&mut lan, &address, &fields).await;
        assert!(page.says("Trả kết quả cho Nguyễn Văn Nhận") && page.says("Đã thu phí, lệ phí còn lại"));
        assert!(!page.says("Chưa thu"));
    })
    .await;
}

#[tokio::test]
async fn a_task_is_taken_given_and_put_back_and_belongs_to_one_officer_meanwhile() {
    on_each_engine(async |app| {
        let case_no = appraised_by_yen(&app).await;
        let mut minh = app.officer("minh").await;
        let page =
            minh.post(&act(&case_no, 2, "hoan-thanh"), &[("outcome", "pass"), ("opinion", "Đạt")]).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN);
        assert!(page.says("Việc này đã giao cho cán bộ khác."), "{:?}", page.texts(".errsum"));

        let fields = [("outcome", "pass"), ("opinion", "Đạt")];
        does(&mut app.officer("yen").await, &act(&case_no, 2, "hoan-thanh"), &fields).await;
        let page = minh.post(&act(&case_no, 3, "hoan-thanh"), &[("outcome", "approve")]).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN);
        assert!(page.says("Vai trò của bạn không được làm việc này."));

        let (mut son, mut ha) = (app.officer("son").await, app.officer("ha").await);
        let page = does(&mut ha, &act(&case_no, 3, "phan-cong"), &[("officer", "ha")]).await;
        assert!(page.says("Nhận việc “Ký duyệt”") && page.says("Dương Việt Hà"));
        let page = open(&mut son, &case_no).await;
        assert!(main_act(&page).is_empty(), "a colleague's task is not offered");
        let page = does(&mut ha, &act(&case_no, 3, "phan-cong"), &[("officer", "")]).await;
        assert!(page.says("Trả việc “Ký duyệt” về đơn vị"));
        assert_eq!(main_act(&open(&mut son, &case_no).await), "Ký duyệt");
    })
    .await;
}

#[tokio::test]
async fn a_step_with_several_outcomes_needs_one_and_a_refusal_needs_an_opinion() {
    on_each_engine(async |app| {
        let case_no = appraised_by_yen(&app).await;
        let mut yen = app.officer("yen").await;
        refused(&mut yen, &act(&case_no, 2, "hoan-thanh"), &[], "Chọn kết quả của bước.").await;
        does(&mut yen, &act(&case_no, 2, "hoan-thanh"), &[("outcome", "pass")]).await;
        let mut son = app.officer("son").await;
        let address = act(&case_no, 3, "hoan-thanh");
        refused(&mut son, &address, &[("outcome", "return")], "Nhập ý kiến xử lý.").await;
        let page = refused(
            &mut son,
            &act(&case_no, 3, "phat-hanh"),
            &[("result", "granted"), ("number", "1"), ("signed_on", "20/11/2026")],
            "không phải bước phát hành",
        )
        .await;
        assert_eq!(main_act(&page), "Ký duyệt");
    })
    .await;
}

#[tokio::test]
async fn the_clerk_releases_what_was_decided_and_asks_the_applicant_for_nothing() {
    on_each_engine(async |app| {
        let case_no = appraised_by_yen(&app).await;
        let done = async |name: &str, task_no: u32, fields: &[(&str, &str)]| {
            does(&mut app.officer(name).await, &act(&case_no, task_no, "hoan-thanh"), fields).await
        };
        done("yen", 2, &[("outcome", "fail"), ("opinion", "Không thuộc đối tượng")]).await;
        done("yen", 3, &[]).await;
        done("son", 4, &[("outcome", "approve")]).await;
        let mut mai = app.officer("mai").await;
        let page = open(&mut mai, &case_no).await;
        assert_eq!(page.finds("input[name=result]", "value"), ["refused"]);
        assert!(!page.body.contains(&act(&case_no, 5, "yeu-cau-bo-sung")), "a supplement is offered");
        let fields = [("result", "granted"), ("number", "12"), ("signed_on", "20/11/2026")];
        let address = act(&case_no, 5, "phat-hanh");
        refused(&mut mai, &address, &fields, "“Từ chối giải quyết”").await;
        let fields = [("result", "refused"), ("number", "12"), ("signed_on", "20/11/2026")];
        assert!(does(&mut mai, &address, &fields).await.says("Từ chối giải quyết"));
    })
    .await;
}

#[tokio::test]
async fn the_page_speaks_english_and_the_address_of_an_act_leads_back_to_it() {
    on_each_engine(async |app| {
        let case_no = appraised_by_yen(&app).await;
        let mut yen = app.officer("yen").await;
        let english = [("accept-language", "en")];
        let page = yen.send(Method::GET, &path(&case_no), None, Vec::new(), &english).await;
        assert!(
            page.says("Whole case") && page.says("Funeral support for social pensioners"),
            "{:?}",
            page.texts("h1")
        );
        in_words(&page);
        let back = yen.get(&act(&case_no, 2, "hoan-thanh")).await;
        assert_eq!(back.location(), format!("{}?viec=2", path(&case_no)));
        assert_eq!(app.anonymous().get(&path(&case_no)).await.status, StatusCode::SEE_OTHER);
        assert_eq!(yen.get(&path("H99.18-000000-0000")).await.status, StatusCode::NOT_FOUND);
    })
    .await;
}

fn copies_form() -> Value {
    json!({
        "nycHoTen": "Nguyễn Thị Hoa",
        "loaiGiayTo": "Bằng tốt nghiệp",
        "tiengNuocNgoai": false,
        "pages": 2,
        "copies": 3,
    })
}
