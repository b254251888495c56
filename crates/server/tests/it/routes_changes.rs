//! Who may do what: one table for every POST. What is refused changes nothing; what changes something leaves an entry in
//! a journal or in the audit.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::api::{FUNERAL, LAND_DUTY, Story, general_form};
use crate::support::{Caller, PASSWORD, Page, TestApp, on_each_engine};

/// What leaves no trace, and why.
const WITHOUT: &[(&str, &str)] = &[
    ("/tuy-chon", "the reader's own language and colours"),
    ("/can-bo/tiep-nhan/hen", "counts the appointment anew and saves nothing"),
];

/// Columns of the table: nobody, a case officer of another unit, an inspector, an administrator, a head in another
/// agency, and last whoever the act is for. Each comes with a good value or token, in a situation in which the act is
/// due.
const OTHERS: [&str; 5] = ["-", "minh", "giam", "admin", "hung"];

/// `login` is 303 to the page to sign in; `+` means that it left a trace.
const TABLE: &str = "
                                                               -  minh  giam admin  hung   who
/api/v1/cases                                                401   403   403   403   403  201+
/api/v1/cases/{case_no}/hand-over                            401   403   403   404   403  200+
/api/v1/cases/{case_no}/payments                             401   403   403   404   403  201+
/api/v1/cases/{case_no}/release                              401   403   403   404   403  200+
/api/v1/cases/{case_no}/supplement-requests                  401   403   403   404   404  201+
/api/v1/cases/{case_no}/supplement-requests/drop             401   403   403   404   404  200+
/api/v1/cases/{case_no}/supplement-requests/issue            401   403   403   404   404  201+
/api/v1/cases/{case_no}/supplements                          401   403   403   404   404  201+
/api/v1/cases/{case_no}/tasks/{task_no}/assignment           401   403   403   404   404  200+
/api/v1/cases/{case_no}/tasks/{task_no}/completion           401   403   403   404   404  200+
/api/v1/cases/{case_no}/tasks/{task_no}/return               401   403   403   404   404  200+
/api/v1/declinations                                         401   403   403   403   403  201+
/api/v1/notices/{notice}/retry                               401   403   403  200+   403  200+
/can-bo/dang-nhap                                           303+  303+  303+  303+  303+  303+
/can-bo/dang-xuat                                          login  303+  303+  303+  303+  303+
/can-bo/ho-so/{case_no}/bo-sung                            login   403   403   404   404  303+
/can-bo/ho-so/{case_no}/tra-ket-qua                        login   403   403   404   403  303+
/can-bo/ho-so/{case_no}/viec/{task_no}/hoan-thanh          login   403   403   404   404  303+
/can-bo/ho-so/{case_no}/viec/{task_no}/nop-tien            login   403   403   404   403  303+
/can-bo/ho-so/{case_no}/viec/{task_no}/phan-cong           login   403   403   404   404  303+
/can-bo/ho-so/{case_no}/viec/{task_no}/phat-hanh           login   403   403   404   403  303+
/can-bo/ho-so/{case_no}/viec/{task_no}/tra-lai             login   403   403   404   404  303+
/can-bo/ho-so/{case_no}/viec/{task_no}/yeu-cau-bo-sung     login   403   403   404   404  303+
/can-bo/ho-so/{case_no}/yeu-cau-bo-sung/bo                 login   403   403   404   404  303+
/can-bo/ho-so/{case_no}/yeu-cau-bo-sung/phat-hanh          login   403   403   404   404  303+
/can-bo/tai-khoan/mat-khau                                 login  303+  303+  303+  303+  303+
/can-bo/thong-bao/gui-lai                                  login   403   403  303+   403  303+
/can-bo/tiep-nhan                                          login   403   403   403   403  303+
/can-bo/tiep-nhan/hen                                      login   403   403   403   403   200
/can-bo/tiep-nhan/tu-choi                                  login   403   403   403   403  303+
/can-bo/viec                                               login   200   200   200   200  303+
/tuy-chon                                                    303   303   303   303   303   303
";

/// Goes over the POST routes: others try first, then it is done by whoever may.
struct Round<'a> {
    app: &'a TestApp,
    browsers: Vec<Caller<'a>>,
    programs: Vec<Caller<'a>>,
    rows: BTreeMap<&'static str, Vec<String>>,
}

/// What is sent.
#[derive(Clone, Copy)]
enum Sent<'b> {
    Form(&'b [(&'b str, &'b str)]),
    Json(&'b Value),
}

/// The answer as the table shows it. Signing out leads to the page to sign in, too, but changes something.
fn cell(page: &Page, changed: bool) -> String {
    let status = page.status.as_str();
    if changed {
        return format!("{status}+");
    }
    if page.location().starts_with("/can-bo/dang-nhap") { "login".to_owned() } else { status.to_owned() }
}

impl<'a> Round<'a> {
    async fn begins(app: &'a TestApp) -> Self {
        let (mut browsers, mut programs) = (Vec::new(), Vec::new());
        for name in OTHERS {
            if name == "-" {
                for callers in [&mut browsers, &mut programs] {
                    let mut nobody = app.anonymous();
                    nobody.get("/can-bo/dang-nhap").await;
                    assert!(!nobody.csrf().is_empty(), "nobody has a good value, too");
                    callers.push(nobody);
                }
            } else {
                browsers.push(app.officer(name).await);
                programs.push(app.token(name).await);
            }
        }
        Self { app, browsers, programs, rows: BTreeMap::new() }
    }

    /// Lets everybody else try what comes next, once for each pattern.
    async fn others_try(&mut self, pattern: &'static str, path: &str, sent: Sent<'_>) {
        if self.rows.contains_key(pattern) {
            return;
        }
        let callers = if matches!(sent, Sent::Json(_)) { &mut self.programs } else { &mut self.browsers };
        let mut row = Vec::new();
        for caller in callers {
            let before = self.app.changes().await;
            let page = match sent {
                Sent::Form(fields) => caller.post(path, fields).await,
                Sent::Json(body) => caller.post_json(path, body).await,
            };
            let changed = self.app.changes().await > before;
            let refused = page.status.is_client_error() || page.status.is_server_error();
            assert!(!(refused && changed), "{pattern}: refused, and yet it changed something");
            row.push(cell(&page, changed));
        }
        self.rows.insert(pattern, row);
    }

    /// Runs one act and sees to it that it left a trace.
    async fn traced(&mut self, pattern: &'static str, act: impl AsyncFnOnce() -> Page) -> Page {
        let (page, changed) = self.done(pattern, act).await;
        assert!(changed, "{pattern} left no trace");
        page
    }

    /// Runs one act, which must go through; also tells whether it left a trace.
    async fn done(&mut self, pattern: &'static str, act: impl AsyncFnOnce() -> Page) -> (Page, bool) {
        let before = self.app.changes().await;
        let page = act().await;
        let changed = self.app.changes().await > before;
        let told = cell(&page, changed);
        let fine = (page.status.is_success() || page.status.is_redirection()) && told != "login";
        assert!(fine, "{pattern}: {told} {:?} {}", page.texts(".errsum, .notice"), page.body);
        let row = self.rows.get_mut(pattern).expect("others tried first");
        if row.len() == OTHERS.len() {
            row.push(told);
        }
        (page, changed)
    }

    async fn form(
        &mut self,
        caller: &mut Caller<'_>,
        pattern: &'static str,
        place: &Place<'_>,
        fields: &[(&str, &str)],
    ) -> Page {
        let path = place.fill(pattern);
        self.others_try(pattern, &path, Sent::Form(fields)).await;
        self.traced(pattern, async || caller.post(&path, fields).await).await
    }

    async fn json(&mut self, name: &str, pattern: &'static str, place: &Place<'_>, body: Value) {
        let (path, mut caller) = (place.fill(pattern), self.app.token(name).await);
        self.others_try(pattern, &path, Sent::Json(&body)).await;
        let headers = [("idempotency-key", pattern)];
        let headers = &headers[..usize::from(self.rows[pattern].len() == OTHERS.len())];
        let first = self.traced(pattern, async || caller.post_json_with(&path, &body, headers).await).await;
        if !headers.is_empty() {
            let before = self.app.changes().await;
            let repeat = caller.post_json_with(&path, &body, headers).await;
            assert_eq!((repeat.status, &repeat.body), (first.status, &first.body), "{pattern} repeated");
            assert_eq!(self.app.changes().await, before, "{pattern}: a repeat changed something");
        }
    }

    fn table(&self) -> String {
        let mut table = format!("\n{:58}", "");
        for name in OTHERS.into_iter().chain(["who"]) {
            let _ = write!(table, " {name:>5}");
        }
        for (pattern, row) in &self.rows {
            let _ = write!(table, "\n{pattern:58}");
            for cell in row {
                let _ = write!(table, " {cell:>5}");
            }
        }
        table + "\n"
    }
}

#[derive(Clone, Copy, Default)]
struct Place<'a> {
    case_no: &'a str,
    task_no: u64,
    notice: &'a str,
}

impl Place<'_> {
    fn fill(&self, pattern: &str) -> String {
        let task_no = self.task_no.to_string();
        let filled = pattern.replace("{case_no}", self.case_no).replace("{task_no}", &task_no);
        filled.replace("{notice}", self.notice)
    }
}

fn at<'a>(story: &'a Story<'a>, task_no: u64) -> Place<'a> {
    // The story outlives the place: only the number is borrowed.
    Place { case_no: &story.case_no, task_no, notice: "" }
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
    let nowhere = Place::default();
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

/// What leaves no trace.
async fn without_trace(round: &mut Round<'_>) {
    let mut lan = round.app.officer("lan").await;
    let choice = [("lang", "vi"), ("back", "/")];
    for (pattern, fields) in [("/can-bo/tiep-nhan/hen", INTAKE), ("/tuy-chon", &choice[..])] {
        round.others_try(pattern, pattern, Sent::Form(fields)).await;
        round.done(pattern, async || lan.post(pattern, fields).await).await;
    }
}

/// Last, because everybody signs in and out here: in one's own account everybody may do the same.
async fn around_cases(round: &mut Round<'_>) {
    let app = round.app;
    let nowhere = Place::default();
    let mut intake = app.simple_intake(FUNERAL, "Nguyễn Thị Hoa");
    intake["form"] = general_form();
    intake["applicant"]["email"] = json!("hoa@vidu.vn");
    app.token("lan").await.post_json("/api/v1/cases", &intake).await;
    let (retry, notice) = ("/can-bo/thong-bao/gui-lai", app.give_up_the_newest_notice().await);
    round.others_try(retry, retry, Sent::Form(&[("notice", &notice)])).await;
    // The administrator may, and did.
    let notice = app.give_up_the_newest_notice().await;
    let mut lan = app.officer("lan").await;
    round.form(&mut lan, retry, &nowhere, &[("notice", &notice)]).await;

    let retry = "/api/v1/notices/{notice}/retry";
    let (nothing, notice) = (json!({}), app.give_up_the_newest_notice().await);
    let path = retry.replace("{notice}", &notice);
    round.others_try(retry, &path, Sent::Json(&nothing)).await;
    let notice = app.give_up_the_newest_notice().await;
    let place = Place { notice: &notice, ..nowhere };
    round.json("lan", retry, &place, nothing).await;

    let mut yen = app.anonymous();
    yen.get("/can-bo/dang-nhap").await;
    let password = "/can-bo/tai-khoan/mat-khau";
    let change = [("old", PASSWORD), ("new", "mot-mat-khau-moi-2026"), ("again", "mot-mat-khau-moi-2026")];
    round.others_try(password, password, Sent::Form(&change)).await;
    round.form(&mut yen, "/can-bo/dang-nhap", &nowhere, &[("name", "yen"), ("password", PASSWORD)]).await;
    yen.get("/can-bo/tai-khoan").await;
    // All of them signed in as Yến.
    for browser in &mut round.browsers {
        browser.get("/can-bo/tai-khoan").await;
    }
    round.browsers[0] = app.anonymous();
    round.browsers[0].get("/can-bo/dang-nhap").await;
    round.form(&mut lan, "/can-bo/dang-xuat", &nowhere, &[]).await;
    round.form(&mut yen, password, &nowhere, &change).await;
}

#[tokio::test]
async fn every_post_is_refused_to_others_and_leaves_a_trace_when_it_changes_something() {
    on_each_engine(async |app| {
        let mut round = Round::begins(&app).await;
        by_programs(&mut round).await;
        by_people(&mut round).await;
        without_trace(&mut round).await;
        around_cases(&mut round).await;

        let mut posts: Vec<&str> = server::all_routes()
            .into_iter()
            .filter(|(method, _)| *method == "POST")
            .map(|(_, pattern)| pattern)
            .collect();
        for (pattern, why) in WITHOUT {
            assert!(posts.contains(pattern), "{pattern} is no POST any more ({why})");
        }
        posts.sort_unstable();
        let done: Vec<&str> = round.rows.keys().copied().collect();
        assert_eq!(done, posts, "a POST without a story: add one here");
        let table = round.table();
        assert!(table == TABLE, "the table is now:{table}");
    })
    .await;
}
