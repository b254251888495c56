//! The main job through the API: accept, assign, work, sign, release, hand over, track.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::support::{Page, TestApp, on_each_engine};

/// Marital status certificate: 3 working days, a fee on receipt.
pub(crate) const MARITAL: &str = "1.004873";
/// Death registration: the same day.
const DEATH: &str = "1.000656";
/// Notice of a festival: two units are asked at once.
const FESTIVAL: &str = "1.003622";
/// Land procedure in which the province's land registry appraises.
pub(crate) const LAND_ELSEWHERE: &str = "1.012818";
/// Land decision with a financial duty.
pub(crate) const LAND_DUTY: &str = "1.013949";
/// Funeral support: one approver, 3 working days, no fee.
pub(crate) const FUNERAL: &str = "1.014028";
/// Certified copies: the fee is paid when they are handed over.
const COPIES: &str = "2.000815";

const HOME: &str = "Tỉnh Sông Mây";
const WARD: &str = "Phường Hoa Sen";

/// The intake form that many procedures share.
pub(crate) fn general_form() -> Value {
    json!({
        "nycHoTen": "Nguyễn Thị Hoa", "nycNoiCuTru": {"tinh": HOME, "xa": WARD},
        "noiDung": "Đề nghị giải quyết", "camDoan": true,
    })
}

fn marital_form() -> Value {
    json!({
        "nycHoTen": "Nguyễn Thị Hoa", "nycSoDinhDanh": "001194000123", "nycNoiCuTru": {"tinh": HOME, "xa": WARD},
        "nycQuanHe": "ban-than", "nxnHoTen": "Nguyễn Thị Hoa", "nxnNgaySinh": "1994-08-14", "nxnGioiTinh": "nu",
        "nxnDanToc": "Kinh", "nxnQuocTich": "VN", "nxnSoDinhDanh": "001194000123", "nxnLoaiCuTru": "thuong-tru",
        "nxnNoiCuTru": {"tinh": HOME, "xa": WARD}, "tinhTrangHonNhan": "chua-ket-hon", "loaiMucDich": "khac",
        "mucDichKhac": "Vay vốn ngân hàng", "capLai": false, "soLuong": 1, "camDoan": true,
    })
}

fn death_form() -> Value {
    json!({
        "nycHoTen": "Nguyễn Thị Hoa", "nycSoDinhDanh": "001194000123", "nycNoiCuTru": {"tinh": HOME, "xa": WARD},
        "nycQuanHe": "con", "nktHoTen": "Nguyễn Văn Xuân", "nktGioiTinh": "nam", "nktNgaySinh": "1950",
        "nktDanToc": "Kinh", "nktQuocTich": "VN", "nktNoiCuTru": {"tinh": HOME, "xa": WARD},
        "nktNgayChet": "2026-11-18", "nktNoiChet": "Tại nhà", "nktNguyenNhanChet": "Tuổi già",
        "gbtLoai": "y-te", "dangKyLai": false, "camDoan": true,
    })
}

fn copies_form() -> Value {
    json!({
        "nycHoTen": "Nguyễn Thị Hoa", "loaiGiayTo": "Bằng tốt nghiệp", "tiengNuocNgoai": false, "pages": 2,
        "copies": 3,
    })
}

/// A case on its way, as its story is told.
pub(crate) struct Story<'a> {
    pub(crate) app: &'a TestApp,
    pub(crate) case_no: String,
    pub(crate) lookup_code: String,
}

impl<'a> Story<'a> {
    /// Lan accepts the case.
    pub(crate) async fn begins(app: &'a TestApp, procedure: &str, form: Value) -> Self {
        Self::begins_with(app, procedure, form, json!({})).await
    }

    /// Lan accepts the case; `more` goes into the request.
    async fn begins_with(app: &'a TestApp, procedure: &str, form: Value, more: Value) -> Self {
        let mut intake = app.simple_intake(procedure, "Nguyễn Thị Hoa");
        intake["form"] = form;
        for (key, value) in more.as_object().expect("an object") {
            intake[key] = value.clone();
        }
        let page = app.token("lan").await.post_json("/api/v1/cases", &intake).await;
        assert_eq!(page.status, StatusCode::CREATED, "{}", page.body);
        let text = |name: &str| page.json()[name].as_str().expect("a text").to_owned();
        Self { app, case_no: text("case_no"), lookup_code: text("lookup_code") }
    }

    /// Address below the case.
    pub(crate) fn path(&self, rest: &str) -> String {
        format!("/api/v1/cases/{}{rest}", self.case_no)
    }

    /// The case as Lan sees it.
    pub(crate) async fn case(&self) -> Value {
        let page = self.app.token("lan").await.get(&self.path("")).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        page.json()
    }

    /// Number of the open task at this step.
    pub(crate) async fn task(&self, step: &str) -> u64 {
        let case = self.case().await;
        let tasks = case["tasks"].as_array().expect("tasks");
        let found = tasks.iter().find(|task| task["step"] == step);
        found.unwrap_or_else(|| panic!("{step} is not open: {tasks:?}"))["task_no"]
            .as_u64()
            .expect("a number")
    }

    /// Somebody asks for something of the case.
    pub(crate) async fn asks(&self, officer: &str, rest: &str, body: Value) -> Page {
        self.app.token(officer).await.post_json(&self.path(rest), &body).await
    }

    /// Somebody does something to the case, and it goes through.
    pub(crate) async fn does(&self, officer: &str, rest: &str, body: Value) -> Value {
        let page = self.asks(officer, rest, body).await;
        assert!(page.status.is_success(), "{officer} {rest}: {} {}", page.status, page.body);
        page.json()
    }

    /// Somebody completes a step.
    pub(crate) async fn completes(&self, officer: &str, step: &str, body: Value) -> Value {
        let task_no = self.task(step).await;
        self.does(officer, &format!("/tasks/{task_no}/completion"), body).await
    }

    /// Mai releases the result.
    async fn is_released(&self) -> Value {
        let task_no = self.task("release").await;
        let today = self.app.app.clock().now().to_string()[..10].to_owned();
        let body = json!({"task_no": task_no, "number": "125/2026", "signed_on": today});
        self.does("mai", "/release", body).await
    }

    /// Lan hands the result over.
    async fn is_handed_over(&self) -> Value {
        self.does("lan", "/hand-over", json!({"receiver": "Nguyễn Thị Hoa", "delivery": "desk"})).await
    }

    /// The case as its applicant sees it.
    async fn tracked(&self) -> Value {
        let address = format!("/api/v1/public/cases/{}?code={}", self.case_no, self.lookup_code);
        let page = self.app.anonymous().get(&address).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        for secret in ["Thị Hoa", "0912345678", "001194000123", "minh", "Minh", "Lan\"", &self.lookup_code]
        {
            assert!(!page.body.contains(secret), "{secret} is told to everybody: {}", page.body);
        }
        page.json()
    }
}

#[tokio::test]
async fn a_certificate_takes_its_way_from_the_desk_to_the_applicant() {
    on_each_engine(async |app| {
        let story = Story::begins_with(&app, MARITAL, marital_form(), json!({"fees_paid": true})).await;
        let case = story.case().await;
        assert_eq!(case["stage"], "accepted");
        assert_eq!(case["national_status"], 2);
        assert_eq!(case["received_at"], "2026-11-20T09:00:00+07:00");
        // Tuesday 24/11 is a day off.
        assert_eq!(case["due_at"], "2026-11-26T09:00:00+07:00");
        assert_eq!(case["fees"][0]["amount_vnd"], 15_000);

        let assigned = story.completes("tuan", "assign", json!({"assign_next_to": "minh"})).await;
        assert_eq!(assigned["tasks"][0]["assignee"], "minh");
        assert_eq!(assigned["stage"], "in_progress");
        story.completes("minh", "appraise", json!({"opinion": "Đủ điều kiện"})).await;
        story.completes("minh", "draft", json!({})).await;
        let back =
            story.completes("son", "sign", json!({"outcome": "return", "opinion": "Sửa lỗi chính tả"})).await;
        assert_eq!(back["tasks"][0]["assignee"], "minh", "it comes back to whoever did it");
        story.completes("minh", "draft", json!({})).await;
        story.completes("son", "sign", json!({"outcome": "approve"})).await;

        app.clock_to("2026-11-24T10:00");
        let released = story.is_released().await;
        assert_eq!((&released["stage"], &released["national_status"]), (&json!("result_ready"), &json!(9)));
        assert_eq!(released["result"]["number"], "125/2026");
        let handed = story.is_handed_over().await;
        assert_eq!((&handed["stage"], &handed["national_status"]), (&json!("handed_over"), &json!(10)));
        assert_eq!(handed["hand_over"]["receiver"], "Nguyễn Thị Hoa");

        let tracked = story.tracked().await;
        assert_eq!(tracked["stage"], "handed_over");
        assert_eq!(tracked["department"], "UBND phường Hoa Sen");
        let steps: Vec<&str> =
            tracked["steps"].as_array().expect("steps").iter().filter_map(|s| s["name"].as_str()).collect();
        assert_eq!(steps.len(), 7, "{steps:?}");

        let journal = app.token("giam").await.get(&story.path("/journal")).await.json();
        let entries = journal["items"].as_array().expect("entries");
        assert_eq!(entries[0]["kind"], "accepted");
        assert_eq!(entries.last().map(|entry| &entry["kind"]), Some(&json!("handed_over")));
        for (place, entry) in (1..).zip(entries) {
            assert_eq!(entry["seq"], place);
            assert_eq!(entry["hash"].as_str().map(str::len), Some(64));
            assert!(entry["data"].is_object(), "{entry}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_death_is_registered_on_the_same_day() {
    on_each_engine(async |app| {
        let story = Story::begins(&app, DEATH, death_form()).await;
        assert_eq!(story.case().await["due_at"], "2026-11-20T17:00:00+07:00");
        story.completes("hanh", "appraise", json!({})).await;
        story.completes("ha", "sign", json!({"outcome": "approve"})).await;
        app.clock_to("2026-11-20T16:00");
        story.is_released().await;
        assert_eq!(story.is_handed_over().await["finished_at"], "2026-11-20T16:00:00+07:00");
    })
    .await;
}

#[tokio::test]
async fn two_units_give_their_opinions_at_once_and_the_draft_waits_for_both() {
    on_each_engine(async |app| {
        let applicant =
            json!({"kind": "organisation", "full_name": "Ban tổ chức lễ hội", "phone": "0912345678"});
        let story = Story::begins_with(&app, FESTIVAL, general_form(), json!({"applicant": applicant})).await;
        story.completes("khoa", "assign", json!({"assign_next_to": "yen"})).await;
        let asked = story.completes("yen", "appraise", json!({})).await;
        assert_eq!(asked["tasks"].as_array().map(Vec::len), Some(2));

        let second = story.task("opinion-second").await;
        let silent = story.asks("nam", &format!("/tasks/{second}/completion"), json!({})).await;
        assert_eq!(
            (silent.status, &silent.json()["code"]),
            (StatusCode::UNPROCESSABLE_ENTITY, &json!("opinion-missing"))
        );
        let one =
            story.completes("nam", "opinion-second", json!({"opinion": "Không ảnh hưởng giao thông"})).await;
        assert_eq!(one["tasks"][0]["step"], "opinion-third");
        let both = story.completes("phuc", "opinion-third", json!({"opinion": "Đồng ý"})).await;
        assert_eq!(both["tasks"][0]["step"], "draft");
        story.completes("yen", "draft", json!({})).await;
        story.completes("son", "sign", json!({"outcome": "approve"})).await;
        assert_eq!(story.is_released().await["stage"], "result_ready");
    })
    .await;
}

#[tokio::test]
async fn another_agency_sees_the_case_while_and_after_it_holds_a_step() {
    on_each_engine(async |app| {
        let story = Story::begins(&app, LAND_ELSEWHERE, general_form()).await;
        let unseen = app.token("dat").await.get(&story.path("")).await;
        assert_eq!(unseen.status, StatusCode::NOT_FOUND);
        story.completes("thao", "assign", json!({"assign_next_to": "nam"})).await;
        story.completes("nam", "check", json!({})).await;

        let mut dat = app.token("dat").await;
        let waiting = dat.get("/api/v1/tasks?mine=true").await.json();
        assert_eq!(waiting["items"][0]["case_no"], story.case_no.as_str());
        assert_eq!(dat.get(&story.path("")).await.status, StatusCode::OK);
        let found = dat.get("/api/v1/cases?q=hoa").await.json();
        assert_eq!(found["items"].as_array().map(Vec::len), Some(1), "{found}");
        let mine =
            story.asks("nam", &format!("/tasks/{}/completion", story.task("partner").await), json!({})).await;
        assert_eq!(mine.status, StatusCode::FORBIDDEN);

        story.completes("dat", "partner", json!({"opinion": "Đã thẩm tra"})).await;
        assert_eq!(dat.get(&story.path("")).await.status, StatusCode::OK);
        story.completes("nam", "draft", json!({})).await;
        story.completes("son", "sign", json!({"outcome": "approve"})).await;
        assert_eq!(story.is_released().await["stage"], "result_ready");
    })
    .await;
}

#[tokio::test]
async fn the_clock_stands_still_until_the_financial_duty_is_paid() {
    on_each_engine(async |app| {
        let story = Story::begins(&app, LAND_DUTY, general_form()).await;
        let due = story.case().await["due_at"].clone();
        story.completes("thao", "assign", json!({"assign_next_to": "nam"})).await;
        story.completes("nam", "appraise", json!({})).await;
        let duty = story.completes("dat", "determine", json!({"outcome": "duty"})).await;
        assert_eq!((&duty["stage"], &duty["national_status"]), (&json!("awaiting_payment"), &json!(6)));
        assert!(duty["paused_at"].is_string());
        assert_eq!(story.tracked().await["paused"], true);

        app.clock_to("2026-11-24T14:00");
        let task_no = story.task("pay").await;
        let early = json!({"task_no": task_no, "amount_vnd": 9_000_000, "receipt_no": "BL-7", "paid_on": "2026-11-25"});
        let refused = story.asks("dung", "/payments", early.clone()).await;
        assert_eq!((refused.status, &refused.json()["code"]), (StatusCode::UNPROCESSABLE_ENTITY, &json!("bad-date")));
        let mut paid = early;
        paid["paid_on"] = json!("2026-11-24");
        assert_eq!(story.asks("lan", "/payments", paid.clone()).await.status, StatusCode::FORBIDDEN);
        let paid = story.does("dung", "/payments", paid).await;
        assert_eq!((&paid["stage"], &paid["payments"][0]["amount_vnd"]), (&json!("in_progress"), &json!(9_000_000)));
        assert!(paid["paused_at"].is_null() && paid["due_at"].as_str() > due.as_str(), "{} {due}", paid["due_at"]);
        story.completes("son", "sign", json!({"outcome": "approve"})).await;
        assert_eq!(story.is_released().await["stage"], "result_ready");
    })
    .await;
}

#[tokio::test]
async fn the_desk_asks_for_a_supplement_once_and_receives_it() {
    on_each_engine(async |app| {
        let story = Story::begins(&app, FUNERAL, general_form()).await;
        story.completes("khoa", "assign", json!({"assign_next_to": "yen"})).await;
        let task_no = story.task("appraise").await;
        let items = json!([{"name": "Giấy chứng tử", "originals": 1}]);
        let draft = json!({"task_no": task_no, "items": items, "reason": "Hồ sơ thiếu giấy chứng tử"});
        story.does("yen", "/supplement-requests", draft.clone()).await;
        let again = story.asks("yen", "/supplement-requests", draft.clone()).await.json();
        assert_eq!(again["code"], "supplement-pending");
        assert_eq!(
            story.asks("yen", "/supplement-requests/issue", json!({})).await.status,
            StatusCode::FORBIDDEN
        );
        assert_eq!(
            story.asks("yen", "/supplement-requests/drop", json!({})).await.json()["code"],
            "reason-missing"
        );
        story.does("yen", "/supplement-requests/drop", json!({"reason": "Đã tìm thấy"})).await;
        story.does("yen", "/supplement-requests", draft.clone()).await;

        let issued = story.does("lan", "/supplement-requests/issue", json!({})).await;
        assert_eq!(
            (&issued["stage"], &issued["national_status"]),
            (&json!("awaiting_supplement"), &json!(5))
        );
        // What an officer wrote freely may hold names.
        assert_eq!(story.tracked().await["asked"], json!(["Giấy tờ khác, xem phiếu yêu cầu bổ sung"]));
        let nothing = story.asks("lan", "/supplements", json!({})).await;
        assert_eq!(
            (nothing.status, &nothing.json()["code"]),
            (StatusCode::UNPROCESSABLE_ENTITY, &json!("nothing-brought"))
        );

        app.clock_to("2026-11-27T09:00");
        let papers = json!([{"name": "Giấy chứng tử", "originals": 1}]);
        let brought = story.does("lan", "/supplements", json!({"papers": papers})).await;
        assert_eq!(brought["stage"], "in_progress");
        // The term begins anew.
        assert_eq!(brought["due_at"], "2026-12-02T09:00:00+07:00");
        assert_eq!(story.tracked().await["first_due_at"], "2026-11-26T09:00:00+07:00");
        assert_eq!(story.asks("yen", "/supplement-requests", draft).await.json()["code"], "supplement-limit");
    })
    .await;
}

#[tokio::test]
async fn a_task_is_taken_given_put_back_and_sent_back() {
    on_each_engine(async |app| {
        let story = Story::begins(&app, MARITAL, marital_form()).await;
        story.completes("tuan", "assign", json!({"assign_next_to": "minh"})).await;
        let path = format!("/tasks/{}", story.task("appraise").await);
        let to = |officer: Value| json!({"officer": officer});
        let taken = story.asks("hanh", &format!("{path}/assignment"), to(json!("hanh"))).await;
        assert_eq!((taken.status, &taken.json()["code"]), (StatusCode::FORBIDDEN, &json!("other-officer")));
        let given = story.does("tuan", &format!("{path}/assignment"), to(json!("hanh"))).await;
        assert_eq!(given["tasks"][0]["assignee"], "hanh");
        let stranger = story.asks("tuan", &format!("{path}/assignment"), to(json!("nam"))).await;
        assert_eq!(
            (stranger.status, &stranger.json()["code"]),
            (StatusCode::UNPROCESSABLE_ENTITY, &json!("not-a-performer"))
        );
        let pool = story.does("hanh", &format!("{path}/assignment"), to(Value::Null)).await;
        assert!(pool["tasks"][0]["assignee"].is_null());
        let silent = story.asks("hanh", &format!("{path}/return"), json!({})).await;
        assert_eq!(silent.json()["code"], "reason-missing");
        let back =
            story.does("hanh", &format!("{path}/return"), json!({"reason": "Không đúng việc của tôi"})).await;
        assert_eq!(
            (&back["tasks"][0]["step"], &back["tasks"][0]["assignee"]),
            (&json!("assign"), &json!("tuan"))
        );
        let late = story.asks("hanh", &format!("{path}/completion"), json!({})).await;
        assert_eq!((late.status, &late.json()["code"]), (StatusCode::CONFLICT, &json!("task-closed")));
    })
    .await;
}

#[tokio::test]
async fn a_case_is_declined_with_a_reason_and_stays_in_the_book() {
    on_each_engine(async |app| {
        let mut request = app.simple_intake(MARITAL, "Nguyễn Thị Hoa");
        let mut lan = app.token("lan").await;
        let silent = lan.post_json("/api/v1/declinations", &request).await;
        assert_eq!(
            (silent.status, &silent.json()["code"]),
            (StatusCode::UNPROCESSABLE_ENTITY, &json!("reason-missing"))
        );
        request["reason"] = json!("Không thuộc thẩm quyền của phường");
        let declined = lan.post_json("/api/v1/declinations", &request).await;
        assert_eq!(declined.status, StatusCode::CREATED, "{}", declined.body);
        let case = declined.json();
        assert_eq!((&case["stage"], &case["national_status"]), (&json!("declined"), &json!(3)));
        assert_eq!(case["declined_because"], "Không thuộc thẩm quyền của phường");
        assert!(case["due_at"].is_null() && case["links"]["acceptance_slip"].is_null());
        assert!(case["book"].as_str().is_some_and(|book| book.ends_with("/2026")));
    })
    .await;
}

#[tokio::test]
async fn fees_due_on_return_are_taken_before_the_result_leaves() {
    on_each_engine(async |app| {
        let story = Story::begins(&app, COPIES, copies_form()).await;
        story.completes("minh", "appraise", json!({})).await;
        story.completes("son", "sign", json!({"outcome": "approve"})).await;
        story.is_released().await;
        let receiver = json!({"receiver": "Nguyễn Thị Hoa"});
        let unpaid = story.asks("lan", "/hand-over", receiver).await;
        assert_eq!(
            (unpaid.status, &unpaid.json()["code"]),
            (StatusCode::UNPROCESSABLE_ENTITY, &json!("fees-unpaid"))
        );
        let paid = json!({"receiver": "Nguyễn Thị Hoa", "fees_paid": true});
        assert_eq!(story.does("lan", "/hand-over", paid).await["fees"][0]["paid"], true);
    })
    .await;
}

#[tokio::test]
async fn every_link_of_a_case_leads_somewhere() {
    on_each_engine(async |app| {
        let story = Story::begins(&app, FUNERAL, general_form()).await;
        let mut lan = app.officer("lan").await;
        for (name, link) in story.case().await["links"].as_object().expect("links") {
            let page = lan.get(link.as_str().expect("an address")).await;
            assert_eq!(page.status, StatusCode::OK, "{name}: {link}");
        }
    })
    .await;
}
