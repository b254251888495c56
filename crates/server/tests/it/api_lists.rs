//! GET of the API: lists that are narrowed and paged, tasks with outcomes, procedures, public tracking.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::api::{FUNERAL, MARITAL, Story, general_form};
use crate::support::{Caller, TestApp, on_each_engine};

fn numbers(list: &Value) -> Vec<String> {
    let items = list["items"].as_array().expect("items");
    items.iter().map(|item| item["case_no"].as_str().expect("a number").to_owned()).collect()
}

async fn list(caller: &mut Caller<'_>, query: &str) -> Value {
    let page = caller.get(&format!("/api/v1/cases{query}")).await;
    assert_eq!(page.status, StatusCode::OK, "{query}: {}", page.body);
    page.json()
}

/// Accepts cases of several names at several times.
async fn seven_cases(app: &TestApp) -> Vec<String> {
    let mut made = Vec::new();
    for (day, name) in [
        ("2026-11-16T09:00", "Nguyễn Thị Hoa"),
        ("2026-11-17T09:00", "Trần Văn Bình"),
        ("2026-11-17T09:00", "Lê Thị Hoa"),
        ("2026-11-18T09:00", "Phạm Văn Dũng"),
        ("2026-11-19T09:00", "Hoàng Thị Hoa"),
        ("2026-11-20T09:00", "Vũ Văn Nam"),
        ("2026-11-20T09:00", "Đỗ Thị Đào"),
    ] {
        app.clock_to(day);
        let mut intake = app.simple_intake(FUNERAL, name);
        intake["form"] = general_form();
        let page = app.token("lan").await.post_json("/api/v1/cases", &intake).await;
        assert_eq!(page.status, StatusCode::CREATED, "{}", page.body);
        made.push(page.json()["case_no"].as_str().expect("a number").to_owned());
    }
    made
}

#[tokio::test]
async fn a_list_of_cases_is_narrowed_by_words_stage_procedure_and_due_date() {
    on_each_engine(async |app| {
        let made = seven_cases(&app).await;
        let declined = {
            let mut request = app.simple_intake(MARITAL, "Ngô Thị Hoa");
            request["reason"] = json!("Sai thẩm quyền");
            app.token("lan").await.post_json("/api/v1/declinations", &request).await.json()["case_no"].clone()
        };
        let mut lan = app.token("lan").await;
        assert_eq!(numbers(&list(&mut lan, "").await).len(), 8);
        assert_eq!(numbers(&list(&mut lan, "?q=hoa").await).len(), 4);
        assert_eq!(numbers(&list(&mut lan, "?q=%C4%91%C3%A0o").await), [made[6].clone()]);
        assert_eq!(numbers(&list(&mut lan, "?q=dao+do").await), [made[6].clone()]);
        assert_eq!(numbers(&list(&mut lan, &format!("?q={}", made[3])).await), [made[3].clone()]);
        assert_eq!(numbers(&list(&mut lan, "?stage=declined").await), [declined.as_str().expect("a number")]);
        assert_eq!(numbers(&list(&mut lan, &format!("?procedure={MARITAL}&q=hoa")).await).len(), 1);
        // Three working days from Monday 09:00 is Thursday 09:00; a declined case has no due time.
        for before in
            ["2026-11-19T09:00:01%2B07:00", "2026-11-19T09:00:01+07:00", "2026-11-19T02:00:01Z", "2026-11-20"]
        {
            assert_eq!(
                numbers(&list(&mut lan, &format!("?due_before={before}")).await),
                [made[0].clone()],
                "{before}"
            );
            assert_eq!(
                numbers(&list(&mut lan, &format!("?due_before={before}&q=hoa")).await),
                [made[0].clone()],
                "{before}"
            );
        }
        assert_eq!(numbers(&list(&mut lan, "?due_before=2026-11-19T09:00").await), Vec::<String>::new());
        let line = &list(&mut lan, "?q=dao").await["items"][0];
        assert_eq!((&line["applicant"], &line["stage"]), (&json!("Đỗ Thị Đào"), &json!("accepted")));
        assert_eq!(line["procedure_name"], "Hỗ trợ mai táng người hưởng trợ cấp hưu trí xã hội");
    })
    .await;
}

#[tokio::test]
async fn a_telephone_is_found_however_it_is_spelt_and_signs_alone_find_nothing() {
    on_each_engine(async |app| {
        let case_no = app.accept(FUNERAL, "Nguyễn Thị Hoa").await;
        let mut lan = app.token("lan").await;
        for typed in ["0912345678", "0912+345+678", "0912.345.678", "%2B84912345678"] {
            assert_eq!(numbers(&list(&mut lan, &format!("?q={typed}")).await), [case_no.as_str()], "{typed}");
        }
        for typed in ["---", "%25", "%22", "%F0%9F%98%80"] {
            assert_eq!(list(&mut lan, &format!("?q={typed}")).await["items"], json!([]), "{typed}");
            let page = app.officer("lan").await.get(&format!("/can-bo/ho-so?q={typed}")).await;
            assert_eq!((page.status, page.texts("a.code").len()), (StatusCode::OK, 0), "{typed}");
        }
    })
    .await;
}

#[tokio::test]
async fn paging_shows_every_case_once_whatever_the_size_of_a_page() {
    on_each_engine(async |app| {
        let made: BTreeSet<String> = seven_cases(&app).await.into_iter().collect();
        let mut lan = app.token("lan").await;
        for (query, expected) in [("", 7), ("q=hoa&", 3), ("stage=accepted&", 7)] {
            for limit in [1, 2, 3, 6, 7, 8] {
                let (mut seen, mut after, mut pages) = (Vec::new(), String::new(), 0);
                loop {
                    let page = list(&mut lan, &format!("?{query}limit={limit}&after={after}")).await;
                    seen.extend(numbers(&page));
                    pages += 1;
                    match page["next"].as_str() {
                        Some(next) => next.clone_into(&mut after),
                        None => break,
                    }
                }
                assert_eq!(seen.len(), expected, "{query} {limit}");
                let different: BTreeSet<String> = seen.into_iter().collect();
                assert_eq!(different.len(), expected, "{query} {limit}");
                assert!(different.is_subset(&made));
                assert_eq!(pages, expected.div_ceil(limit), "no page is empty: {query} {limit}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_read_in_a_question_is_named() {
    on_each_engine(async |app| {
        let mut lan = app.token("lan").await;
        for (query, named) in [
            ("?stage=xong", "stage"),
            ("?due_before=mai", "due_before"),
            ("?limit=nhieu", "limit"),
            ("?limit=-1", "limit"),
            ("?after=7", "after"),
        ] {
            let page = lan.get(&format!("/api/v1/cases{query}")).await;
            assert_eq!(
                (page.status, &page.json()["code"]),
                (StatusCode::BAD_REQUEST, &json!("bad-request")),
                "{query}"
            );
            assert!(
                page.json()["detail"].as_str().is_some_and(|detail| detail.starts_with(named)),
                "{}",
                page.body
            );
        }
        assert_eq!(list(&mut lan, "?limit=100000&q=%27%22*").await["items"], json!([]));
    })
    .await;
}

#[tokio::test]
async fn an_officer_finds_own_tasks_with_their_outcomes_and_those_free_to_take() {
    on_each_engine(async |app| {
        let story = Story::begins(&app, FUNERAL, general_form()).await;
        let tasks = async |name: &str| {
            app.token(name).await.get("/api/v1/tasks?mine=true").await.json()["items"].clone()
        };
        assert_eq!(tasks("yen").await, json!([]));
        let task = tasks("khoa").await[0].clone();
        assert_eq!(
            (&task["step"], &task["kind"], &task["role"]),
            (&json!("assign"), &json!("assign"), &json!("unit_head"))
        );
        assert_eq!(task["candidates"], json!(["khoa"]));
        assert_eq!(task["outcomes"][0]["next"], json!(["Thẩm định, soạn kết quả"]));

        story.completes("khoa", "assign", json!({"assign_next_to": "yen"})).await;
        assert_eq!(tasks("khoa").await, json!([]));
        let task = tasks("yen").await[0].clone();
        assert_eq!((&task["assignee"], &task["case_no"]), (&json!("yen"), &json!(story.case_no)));
        assert_eq!(task["may_return_to"], "Phân công thụ lý");
        let codes: Vec<&str> = task["outcomes"]
            .as_array()
            .expect("outcomes")
            .iter()
            .filter_map(|o| o["code"].as_str())
            .collect();
        assert_eq!(codes, ["pass", "fail"]);

        story.completes("yen", "appraise", json!({"outcome": "pass"})).await;
        // Both leaders may sign; it waits in their pool.
        assert_eq!(tasks("son").await[0]["candidates"], json!(["ha", "son"]));
        assert_eq!(tasks("ha").await[0]["step"], "sign");
        assert_eq!(tasks("admin").await, json!([]));
    })
    .await;
}

/// Numbers of the cases whose tasks an officer is told of, page by page.
async fn waiting(app: &TestApp, officer: &str, query: &str) -> Vec<String> {
    let (mut caller, mut seen, mut after) = (app.token(officer).await, Vec::new(), String::new());
    loop {
        let page = caller.get(&format!("/api/v1/tasks?{query}&after={after}")).await;
        assert_eq!(page.status, StatusCode::OK, "{query}: {}", page.body);
        seen.extend(numbers(&page.json()));
        match page.json()["next"].as_str() {
            Some(next) => next.clone_into(&mut after),
            None => return seen,
        }
    }
}

#[tokio::test]
async fn the_task_that_is_due_first_comes_first_whoever_holds_it_and_none_is_left_out() {
    on_each_engine(async |app| {
        let made = seven_cases(&app).await;
        for last in &made[5..] {
            let path = format!("/api/v1/cases/{last}/tasks/1/assignment");
            let taken = app.token("khoa").await.post_json(&path, &json!({"officer": "khoa"})).await;
            assert_eq!(taken.status, StatusCode::OK, "{}", taken.body);
        }
        for limit in [1, 2, 3, 7, 8] {
            assert_eq!(waiting(&app, "khoa", &format!("limit={limit}")).await[0], made[0], "{limit}");
            let all: BTreeSet<String> =
                waiting(&app, "khoa", &format!("mine=true&limit={limit}")).await.into_iter().collect();
            assert_eq!(all, made.iter().cloned().collect::<BTreeSet<_>>(), "{limit}");
        }
        let first = app.token("khoa").await.get("/api/v1/tasks?limit=3").await.json();
        assert_eq!(numbers(&first).len(), 3);
    })
    .await;
}

#[tokio::test]
async fn what_is_not_ones_own_is_shown_to_the_unit_when_asked_for() {
    on_each_engine(async |app| {
        let story = Story::begins(&app, FUNERAL, general_form()).await;
        story.does("khoa", "/tasks/1/assignment", json!({"officer": "khoa"})).await;
        let none: [String; 0] = [];
        assert_eq!(waiting(&app, "yen", "mine=true").await, none);
        assert_eq!(waiting(&app, "yen", "mine=false").await, std::slice::from_ref(&story.case_no));
        assert_eq!(waiting(&app, "dat", "mine=false").await, none, "another agency's work");
        for (query, named) in
            [("mine=vang", "mine"), ("mine=1", "mine"), ("after=7", "after"), ("limit=nhieu", "limit")]
        {
            let page = app.token("yen").await.get(&format!("/api/v1/tasks?{query}")).await;
            assert_eq!(page.status, StatusCode::BAD_REQUEST, "{query}");
            assert!(page.json()["detail"].as_str().is_some_and(|text| text.starts_with(named)), "{query}");
        }
    })
    .await;
}

#[tokio::test]
async fn procedures_are_found_by_everybody_and_described_with_form_papers_and_steps() {
    on_each_engine(async |app| {
        let mut anybody = app.anonymous();
        let all = anybody.get("/api/v1/procedures").await.json();
        assert_eq!(all["items"].as_array().map(Vec::len), Some(app.world().procedures.all().count()));
        let found = anybody.get("/api/v1/procedures?q=giay+doc+than").await.json();
        assert_eq!(found["items"][0]["code"], MARITAL);
        let one = anybody.get(&format!("/api/v1/procedures/{MARITAL}")).await.json();
        assert_eq!(one["steps"][0]["step"], "assign");
        assert_eq!(one["case_kinds"][0]["terms"][0]["term"], "3 working days");
        assert_eq!(one["form_schema"]["type"], "object");
        assert!(one["case_kinds"][0]["components"].as_array().is_some_and(|components| components.len() > 2));
        assert_eq!(anybody.get("/api/v1/procedures/9.999999").await.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn every_procedure_describes_itself() {
    on_each_engine(async |app| {
        let codes: Vec<String> =
            app.world().procedures.all().map(|(procedure, _)| procedure.code.clone()).collect();
        for code in codes {
            let page = app.anonymous().get(&format!("/api/v1/procedures/{code}")).await;
            assert_eq!(page.status, StatusCode::OK, "{code}");
            assert!(page.json()["steps"].as_array().is_some_and(|steps| steps.len() > 1), "{code}");
        }
    })
    .await;
}

#[tokio::test]
async fn public_tracking_needs_the_code_of_the_slip_and_tells_nothing_without_it() {
    on_each_engine(async |app| {
        let story = Story::begins(&app, FUNERAL, general_form()).await;
        let mut anybody = app.anonymous();
        let (case_no, code) = (&story.case_no, &story.lookup_code);
        // People type what is printed as they like.
        let typed = format!("{}%20{}", code[..4].to_lowercase(), &code[4..]);
        for right in [code.as_str(), &typed] {
            let page =
                anybody.get(&format!("/api/v1/public/cases/{}?code={right}", case_no.to_lowercase())).await;
            assert_eq!(page.status, StatusCode::OK, "{right}");
        }
        let wrong = anybody.get(&format!("/api/v1/public/cases/{case_no}?code=ZZZZZZZZ")).await;
        let none = anybody.get(&format!("/api/v1/public/cases/{case_no}")).await;
        let unknown = anybody.get("/api/v1/public/cases/H99.18-260101-9999?code=ZZZZZZZZ").await;
        let empty = anybody.get("/api/v1/public/cases/H99.18-260101-9999?code=").await;
        for page in [&wrong, &none, &unknown, &empty] {
            assert_eq!((page.status, &page.body), (StatusCode::NOT_FOUND, &wrong.body));
        }
    })
    .await;
}

#[tokio::test]
async fn whoever_guesses_codes_must_wait_and_others_need_not() {
    on_each_engine(async |app| {
        let story = Story::begins(&app, FUNERAL, general_form()).await;
        let guess = format!("/api/v1/public/cases/{}?code=ZZZZZZZZ", story.case_no);
        let from = |address: &'static str| [("x-forwarded-for", address)];
        let mut anybody = app.anonymous();
        let mut send = async |headers: &[(&str, &str)]| {
            anybody.send(axum::http::Method::GET, &guess, None, Vec::new(), headers).await
        };
        for _ in 0..server::web::limits::TRACKING_PER_MINUTE {
            assert_eq!(send(&from("203.0.113.9")).await.status, StatusCode::NOT_FOUND);
        }
        let page = send(&from("203.0.113.9")).await;
        assert_eq!((page.status, &page.json()["code"]), (StatusCode::TOO_MANY_REQUESTS, &json!("too-many")));
        assert_eq!(page.headers["retry-after"], "60");
        // A caller cannot take another address by writing one before its own.
        assert_eq!(send(&from("198.51.100.1, 203.0.113.9")).await.status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(send(&from("203.0.113.10")).await.status, StatusCode::NOT_FOUND);
    })
    .await;
}
