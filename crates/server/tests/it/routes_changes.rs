//! Every POST that changes something leaves an entry in a journal or in the audit.

use std::collections::BTreeSet;

use serde_json::json;

use crate::api::{FUNERAL, LAND_DUTY, Story, general_form};
use crate::support::{Caller, PASSWORD, Page, TestApp, on_each_engine};

/// What leaves no trace, and why.
const WITHOUT: &[(&str, &str)] = &[
    ("/tuy-chon", "the reader's own language and colours"),
    ("/can-bo/tiep-nhan/hen", "counts the appointment anew and saves nothing"),
];

/// Goes over the POST routes and ticks them off.
struct Round<'a> {
    app: &'a TestApp,
    done: BTreeSet<&'static str>,
}

impl Round<'_> {
    /// Runs one act and sees to it that it left a trace.
    async fn traced(&mut self, pattern: &'static str, act: impl AsyncFnOnce() -> Page) -> Page {
        let before = self.app.changes().await;
        let page = act().await;
        let fine = page.status.is_success() || page.status.is_redirection();
        assert!(fine, "{pattern}: {} {:?} {}", page.status, page.texts(".errsum, .notice"), page.body);
        assert!(self.app.changes().await > before, "{pattern} left no trace");
        self.done.insert(pattern);
        page
    }

    async fn form(
        &mut self,
        caller: &mut Caller<'_>,
        pattern: &'static str,
        place: &Place<'_>,
        fields: &[(&str, &str)],
    ) -> Page {
        let path = place.fill(pattern);
        self.traced(pattern, async || caller.post(&path, fields).await).await
    }

    async fn json(&mut self, name: &str, pattern: &'static str, place: &Place<'_>, body: serde_json::Value) {
        let (path, mut caller) = (place.fill(pattern), self.app.token(name).await);
        self.traced(pattern, async || caller.post_json(&path, &body).await).await;
    }
}

struct Place<'a> {
    case_no: &'a str,
    task_no: u64,
}

impl Place<'_> {
    fn fill(&self, pattern: &str) -> String {
        pattern.replace("{case_no}", self.case_no).replace("{task_no}", &self.task_no.to_string())
    }
}

fn at<'a>(story: &'a Story<'a>, task_no: u64) -> Place<'a> {
    // The story outlives the place: only the number is borrowed.
    Place { case_no: &story.case_no, task_no }
}

async fn by_programs(round: &mut Round<'_>) {
    let app = round.app;
    let story = Story::begins(app, LAND_DUTY, general_form()).await;
    let mut intake = app.simple_intake(FUNERAL, "Nguyễn Thị Hoa");
    intake["form"] = general_form();
    round.json("lan", "/api/v1/cases", &at(&story, 0), intake.clone()).await;
    intake["reason"] = json!("Sai thẩm quyền");
    round.json("lan", "/api/v1/declinations", &at(&story, 0), intake).await;

    let task = "/api/v1/cases/{case_no}/tasks/{task_no}";
    let (completion, assignment, back) = (
        "/api/v1/cases/{case_no}/tasks/{task_no}/completion",
        "/api/v1/cases/{case_no}/tasks/{task_no}/assignment",
        "/api/v1/cases/{case_no}/tasks/{task_no}/return",
    );
    assert!(completion.starts_with(task));
    let no = story.task("assign").await;
    round.json("thao", completion, &at(&story, no), json!({"assign_next_to": "nam"})).await;
    let no = story.task("appraise").await;
    round.json("nam", assignment, &at(&story, no), json!({"officer": null})).await;
    round.json("nam", back, &at(&story, no), json!({"reason": "Chưa rõ"})).await;
    let no = story.task("assign").await;
    round.json("thao", completion, &at(&story, no), json!({"assign_next_to": "nam"})).await;
    let no = story.task("appraise").await;
    let draft =
        json!({"task_no": no, "items": [{"name": "Bản vẽ", "originals": 1}], "reason": "Thiếu bản vẽ"});
    round.json("nam", "/api/v1/cases/{case_no}/supplement-requests", &at(&story, no), draft.clone()).await;
    let reason = json!({"reason": "Đã có"});
    round.json("nam", "/api/v1/cases/{case_no}/supplement-requests/drop", &at(&story, no), reason).await;
    round.json("nam", "/api/v1/cases/{case_no}/supplement-requests", &at(&story, no), draft).await;
    round.json("lan", "/api/v1/cases/{case_no}/supplement-requests/issue", &at(&story, no), json!({})).await;
    let brought = json!({"note": "Đã nộp bản vẽ"});
    round.json("lan", "/api/v1/cases/{case_no}/supplements", &at(&story, no), brought).await;
    story.completes("nam", "appraise", json!({})).await;
    story.completes("dat", "determine", json!({"outcome": "duty"})).await;
    let no = story.task("pay").await;
    let paid = json!({"task_no": no, "amount_vnd": 1_000, "receipt_no": "1", "paid_on": "2026-11-20"});
    round.json("dung", "/api/v1/cases/{case_no}/payments", &at(&story, no), paid).await;
    story.completes("son", "sign", json!({"outcome": "approve"})).await;
    let no = story.task("release").await;
    let release = json!({"task_no": no, "number": "1", "signed_on": "2026-11-20"});
    round.json("mai", "/api/v1/cases/{case_no}/release", &at(&story, no), release).await;
    round.json("lan", "/api/v1/cases/{case_no}/hand-over", &at(&story, no), json!({"receiver": "Hoa"})).await;
}

/// A complete intake on the page.
const INTAKE: &[(&str, &str)] = &[
    ("procedure", FUNERAL),
    ("channel", "counter"),
    ("applicant.kind", "citizen"),
    ("applicant.full_name", "Lê Quỳnh Anh"),
    ("applicant.phone", "0979311626"),
    ("form.nycHoTen", "Lê Quỳnh Anh"),
    ("form.nycNoiCuTru.tinh", "Tỉnh Sông Mây"),
    ("form.nycNoiCuTru.xa", "Phường Hoa Sen"),
    ("form.noiDung", "Đề nghị hỗ trợ"),
    ("form.camDoan", "true"),
    ("missing_because", "Nộp sau"),
    ("delivery", "desk"),
];

async fn by_people(round: &mut Round<'_>) {
    let app = round.app;
    let nowhere = Place { case_no: "", task_no: 0 };
    let mut lan = app.officer("lan").await;
    round.form(&mut lan, "/can-bo/tiep-nhan", &nowhere, INTAKE).await;
    let decline: Vec<(&str, &str)> =
        INTAKE.iter().copied().chain([("asked", "1"), ("reason", "Sai thẩm quyền")]).collect();
    round.form(&mut lan, "/can-bo/tiep-nhan/tu-choi", &nowhere, &decline).await;

    let story = Story::begins(app, LAND_DUTY, general_form()).await;
    let (completion, assignment) = (
        "/can-bo/ho-so/{case_no}/viec/{task_no}/hoan-thanh",
        "/can-bo/ho-so/{case_no}/viec/{task_no}/phan-cong",
    );
    let (mut thao, mut nam) = (app.officer("thao").await, app.officer("nam").await);
    let claim = format!("{}/{}", story.case_no, story.task("assign").await);
    round.form(&mut thao, "/can-bo/viec", &nowhere, &[("task", &claim)]).await;
    let no = story.task("assign").await;
    round.form(&mut thao, completion, &at(&story, no), &[("officer", "nam")]).await;
    let no = story.task("appraise").await;
    round.form(&mut nam, assignment, &at(&story, no), &[("officer", "")]).await;
    let reason = [("reason", "Chưa rõ")];
    round.form(&mut nam, "/can-bo/ho-so/{case_no}/viec/{task_no}/tra-lai", &at(&story, no), &reason).await;
    let no = story.task("assign").await;
    round.form(&mut thao, completion, &at(&story, no), &[("officer", "nam")]).await;
    let no = story.task("appraise").await;
    let items = [("reason", "Thiếu bản vẽ"), ("item.0.on", "1"), ("item.0.originals", "1")];
    let request = "/can-bo/ho-so/{case_no}/viec/{task_no}/yeu-cau-bo-sung";
    round.form(&mut nam, request, &at(&story, no), &items).await;
    round.form(&mut lan, "/can-bo/ho-so/{case_no}/yeu-cau-bo-sung/bo", &at(&story, no), &reason).await;
    round.form(&mut nam, request, &at(&story, no), &items).await;
    round.form(&mut lan, "/can-bo/ho-so/{case_no}/yeu-cau-bo-sung/phat-hanh", &at(&story, no), &[]).await;
    round.form(&mut lan, "/can-bo/ho-so/{case_no}/bo-sung", &at(&story, no), &[("note", "Đã nộp")]).await;
    story.completes("nam", "appraise", json!({})).await;
    story.completes("dat", "determine", json!({"outcome": "duty"})).await;
    let no = story.task("pay").await;
    let mut dung = app.officer("dung").await;
    let paid = [("amount", "1.000"), ("receipt_no", "1"), ("paid_on", "20/11/2026")];
    round.form(&mut dung, "/can-bo/ho-so/{case_no}/viec/{task_no}/nop-tien", &at(&story, no), &paid).await;
    story.completes("son", "sign", json!({"outcome": "approve"})).await;
    let no = story.task("release").await;
    let mut mai = app.officer("mai").await;
    let release = [("result", "granted"), ("number", "1"), ("signed_on", "20/11/2026")];
    round.form(&mut mai, "/can-bo/ho-so/{case_no}/viec/{task_no}/phat-hanh", &at(&story, no), &release).await;
    let receiver = [("receiver", "Nguyễn Thị Hoa"), ("delivery", "desk")];
    round.form(&mut lan, "/can-bo/ho-so/{case_no}/tra-ket-qua", &at(&story, no), &receiver).await;
}

async fn around_cases(round: &mut Round<'_>) {
    let app = round.app;
    let nowhere = Place { case_no: "", task_no: 0 };
    let mut minh = app.anonymous();
    minh.get("/can-bo/dang-nhap").await;
    round.form(&mut minh, "/can-bo/dang-nhap", &nowhere, &[("name", "minh"), ("password", PASSWORD)]).await;
    minh.get("/can-bo/tai-khoan").await;
    let change = [("old", PASSWORD), ("new", "mot-mat-khau-moi-2026"), ("again", "mot-mat-khau-moi-2026")];
    round.form(&mut minh, "/can-bo/tai-khoan/mat-khau", &nowhere, &change).await;
    minh.get("/can-bo/tai-khoan").await;
    round.form(&mut minh, "/can-bo/dang-xuat", &nowhere, &[]).await;

    let mut intake = app.simple_intake(FUNERAL, "Nguyễn Thị Hoa");
    intake["form"] = general_form();
    intake["applicant"]["email"] = json!("hoa@vidu.vn");
    app.token("lan").await.post_json("/api/v1/cases", &intake).await;
    let notice = app.give_up_the_newest_notice().await;
    let mut lan = app.officer("lan").await;
    round.form(&mut lan, "/can-bo/thong-bao/gui-lai", &nowhere, &[("notice", &notice)]).await;
}

#[tokio::test]
async fn every_post_that_changes_something_leaves_a_trace() {
    on_each_engine(async |app| {
        let mut round = Round { app: &app, done: BTreeSet::new() };
        by_programs(&mut round).await;
        by_people(&mut round).await;
        around_cases(&mut round).await;

        let mut expected: BTreeSet<&str> = server::all_routes()
            .into_iter()
            .filter(|(method, _)| *method == "POST")
            .map(|(_, pattern)| pattern)
            .collect();
        for (pattern, why) in WITHOUT {
            assert!(expected.remove(pattern), "{pattern} is no POST any more ({why})");
        }
        assert_eq!(
            round.done, expected,
            "a POST without a story: add one here, or say above why it leaves no trace"
        );
    })
    .await;
}
