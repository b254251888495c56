//! How the API refuses: always a problem document with a stable code, and where a field is wrong, its pointer.

use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

use crate::api::{FUNERAL, MARITAL, Story, general_form};
use crate::support::{Caller, Page, on_each_engine};

const CASES: &str = "/api/v1/cases";

/// Status, code and that it is a problem document of RFC 9457 in words.
#[track_caller]
fn refused(page: &Page) -> (u16, String) {
    assert_eq!(page.headers["content-type"], "application/problem+json", "{}", page.body);
    let problem = page.json();
    assert_eq!(problem["status"], page.status.as_u16());
    for words in ["title", "detail"] {
        let text = problem[words].as_str().unwrap_or_default();
        assert!(text.contains(' ') || words == "detail" && !text.is_empty(), "no words: {}", page.body);
        assert!(!text.starts_with("error-"), "a text is missing: {text}");
    }
    (page.status.as_u16(), problem["code"].as_str().expect("a code").to_owned())
}

fn pointers(page: &Page) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let errors = page.json()["errors"].as_array().cloned().unwrap_or_default();
    errors.iter().map(|error| (text(&error["pointer"]), text(&error["code"]))).collect()
}

#[tokio::test]
async fn whoever_is_not_signed_in_is_told_so() {
    on_each_engine(async |app| {
        let mut anybody = app.anonymous();
        for path in ["/api/v1/me", CASES, "/api/v1/tasks?mine=true", "/api/v1/cases/H99.18-261120-0001"] {
            let page = anybody.get(path).await;
            assert_eq!(refused(&page), (401, "not-signed-in".to_owned()), "{path}");
            assert_eq!(page.headers["www-authenticate"], "Bearer");
        }
        assert_eq!(refused(&anybody.post_json(CASES, &json!({})).await), (401, "not-signed-in".to_owned()));
    })
    .await;
}

#[tokio::test]
async fn a_token_ends_and_a_wrong_one_opens_nothing() {
    on_each_engine(async |app| {
        let mut lan = app.token_until("lan", "2026-11-20T17:00").await;
        assert_eq!(lan.get("/api/v1/me").await.json()["id"], "lan");
        app.clock_to("2026-11-20T17:00");
        assert_eq!(lan.get("/api/v1/me").await.status, StatusCode::UNAUTHORIZED);

        let mut browser = app.officer("lan").await;
        assert_eq!(browser.get("/api/v1/me").await.status, StatusCode::OK);
        let wrong = [("authorization", "Bearer 0000")];
        // A wrong token is not made good by a session beside it.
        let page = browser.send(Method::GET, "/api/v1/me", None, Vec::new(), &wrong).await;
        assert_eq!(page.status, StatusCode::UNAUTHORIZED);
    })
    .await;
}

#[tokio::test]
async fn a_session_must_show_that_the_request_is_its_own() {
    on_each_engine(async |app| {
        let mut intake = app.simple_intake(FUNERAL, "Nguyễn Thị Hoa");
        intake["form"] = general_form();
        let body = intake.to_string().into_bytes();
        let mut lan = app.officer("lan").await;
        for headers in [&[][..], &[("x-csrf-token", "doan-mo")]] {
            let page = lan.send(Method::POST, CASES, Some("application/json"), body.clone(), headers).await;
            assert_eq!(refused(&page), (403, "expired".to_owned()));
        }
        let page = lan.post_json(CASES, &intake).await;
        assert_eq!(page.status, StatusCode::CREATED, "{}", page.body);
    })
    .await;
}

#[tokio::test]
async fn what_one_may_not_do_is_forbidden_and_what_one_may_not_know_does_not_exist() {
    on_each_engine(async |app| {
        let story = Story::begins(&app, FUNERAL, general_form()).await;
        let intake = app.simple_intake(FUNERAL, "Nguyễn Thị Hoa");
        for name in ["minh", "tuan", "son", "giam", "admin", "dat"] {
            let page = app.token(name).await.post_json(CASES, &intake).await;
            assert_eq!(refused(&page), (403, "forbidden".to_owned()), "{name}");
        }
        let complete = format!("/tasks/{}/completion", story.task("assign").await);
        let body = json!({"assign_next_to": "yen"});
        for (name, expected) in [
            ("tuan", (403, "forbidden")),
            ("giam", (403, "forbidden")),
            ("admin", (404, "not-found")),
            ("hung", (404, "not-found")),
        ] {
            let (status, code) = refused(&story.asks(name, &complete, body.clone()).await);
            assert_eq!((status, code.as_str()), expected, "{name}");
        }
        for path in [story.path(""), story.path("/journal"), story.path("/slips/acceptance.pdf")] {
            for name in ["admin", "hung"] {
                let page = app.token(name).await.get(&path).await;
                let unknown = app.token(name).await.get(&path.replace("-0001", "-0002")).await;
                assert_eq!(
                    (refused(&page), &page.body),
                    ((404, "not-found".to_owned()), &unknown.body),
                    "{name}"
                );
            }
        }
        let other = story.asks("khoa", "/tasks/7/completion", body).await;
        assert_eq!(refused(&other), (422, "unknown-task".to_owned()));
    })
    .await;
}

#[tokio::test]
async fn a_rule_that_says_no_is_named() {
    on_each_engine(async |app| {
        let story = Story::begins(&app, FUNERAL, general_form()).await;
        let assign = format!("/tasks/{}/completion", story.task("assign").await);
        let code = async |name: &str, path: &str, body: Value| refused(&story.asks(name, path, body).await);
        let says = |code: &str| (422, code.to_owned());
        assert_eq!(code("khoa", &assign, json!({})).await, says("assignee-missing"));
        assert_eq!(code("khoa", &assign, json!({"assign_next_to": "nam"})).await, says("not-a-performer"));
        assert_eq!(
            code("khoa", &assign, json!({"outcome": "x", "assign_next_to": "yen"})).await,
            says("unknown-outcome")
        );
        assert_eq!(code("lan", "/hand-over", json!({"receiver": "Hoa"})).await, says("wrong-stage"));
        assert_eq!(code("lan", "/supplement-requests/issue", json!({})).await, says("no-supplement"));
        assert_eq!(
            code("khoa", &assign, json!({"assign_next_to": "yen", "opinion": "x".repeat(5_001)})).await,
            says("too-long")
        );
        let long = json!({"assign_next_to": "yen", "opinion": "x".repeat(5_001)});
        let page = story.asks("khoa", &assign, long).await;
        assert_eq!(pointers(&page), [("/opinion".to_owned(), "too-long".to_owned())]);
        story.completes("khoa", "assign", json!({"assign_next_to": "yen"})).await;
        story.completes("yen", "appraise", json!({"outcome": "pass"})).await;
        let sign = format!("/tasks/{}/completion", story.task("sign").await);
        assert_eq!(code("son", &sign, json!({"outcome": "return"})).await, says("opinion-missing"));
        story.completes("son", "sign", json!({"outcome": "approve"})).await;
        let task_no = story.task("release").await;
        assert_eq!(
            code("mai", &format!("/tasks/{task_no}/completion"), json!({})).await,
            says("needs-release")
        );
        let release =
            |number: &str, day: &str| json!({"task_no": task_no, "number": number, "signed_on": day});
        assert_eq!(code("mai", "/release", release(" ", "2026-11-20")).await, says("number-missing"));
        assert_eq!(code("mai", "/release", release("1", "2026-11-21")).await, says("bad-date"));
        assert_eq!(code("mai", "/release", release("1", "2026-11-19")).await, says("bad-date"));
    })
    .await;
}

#[tokio::test]
async fn wrong_fields_are_named_by_pointers_and_told_in_the_language_of_the_caller() {
    on_each_engine(async |app| {
        let mut intake = app.simple_intake(FUNERAL, "  ");
        intake["applicant"]["personal_id"] = json!("12-345");
        intake["applicant"]["phone"] = json!("không có");
        intake["channel"] = json!("kiosk");
        intake["form"] =
            json!({"nycHoTen": "Hoa", "la": 1, "nycNoiCuTru": {"tinh": "Sông Mây"}, "camDoan": true});
        intake["papers"] =
            json!([{"component": "KHONG-CO", "name": "Giấy lạ", "originals": 1}, {"name": "Giấy khác", "photocopies": 100}]);
        let page = app.token("lan").await.post_json(CASES, &intake).await;
        assert_eq!(refused(&page), (422, "invalid-fields".to_owned()));
        let mut found = pointers(&page);
        found.sort();
        let expected = [
            ("/applicant/full_name", "required"),
            ("/applicant/personal_id", "bad-personal-id"),
            ("/applicant/phone", "bad-phone"),
            ("/channel", "wrong-channel"),
            ("/form/la", "unknown-field"),
            ("/form/noiDung", "required"),
            ("/form/nycNoiCuTru/xa", "required"),
            ("/papers/0/component", "unknown-component"),
            ("/papers/1/photocopies", "bad-count"),
        ];
        let found: Vec<(&str, &str)> =
            found.iter().map(|(pointer, code)| (pointer.as_str(), code.as_str())).collect();
        assert_eq!(found, expected);
        for error in page.json()["errors"].as_array().expect("errors") {
            let message = error["message"].as_str().unwrap_or_default();
            assert!(message.contains(' '), "no words: {error}");
        }
        let english =
            app.token("lan").await.post_json_with(CASES, &intake, &[("accept-language", "en")]).await;
        assert_ne!(english.json()["title"], page.json()["title"]);
    })
    .await;
}

#[tokio::test]
async fn an_unknown_procedure_is_a_wrong_field() {
    on_each_engine(async |app| {
        let mut lan = app.token("lan").await;
        for path in [CASES, "/api/v1/declinations"] {
            let page = lan.post_json(path, &json!({"procedure": "9.999999"})).await;
            assert_eq!(pointers(&page), [("/procedure".to_owned(), "unknown-procedure".to_owned())]);
        }
    })
    .await;
}

#[tokio::test]
async fn a_declination_asks_for_its_reason_and_a_name_and_for_nothing_else() {
    on_each_engine(async |app| {
        let mut lan = app.token("lan").await;
        // Marital status asks for a paper that is not there, and for a form.
        let mut brought = json!({"procedure": MARITAL, "applicant": {"full_name": "Nguyễn Thị Hoa",
            "phone": "không có", "personal_id": "12-345", "address": "12 Lê Lợi"}});
        let decline = async |lan: &mut Caller<'_>, brought: &Value| {
            lan.post_json("/api/v1/declinations", brought).await
        };
        assert_eq!(refused(&decline(&mut lan, &brought).await), (422, "reason-missing".to_owned()));
        brought["reason"] = json!("x".repeat(5_001));
        assert_eq!(refused(&decline(&mut lan, &brought).await), (422, "too-long".to_owned()));
        brought["reason"] = json!("Thiếu giấy. ".repeat(400));
        let declined = decline(&mut lan, &brought).await;
        assert_eq!(declined.status, StatusCode::CREATED, "{}", declined.body);
        let applicant = &declined.json()["applicant"];
        assert_eq!(applicant["address"], "12 Lê Lợi");
        assert!(applicant["phone"].as_str().unwrap_or_default().is_empty(), "what is wrong is left out");
        brought["applicant"]["full_name"] = json!(" ");
        let nobody = decline(&mut lan, &brought).await;
        assert_eq!(pointers(&nobody), [("/applicant/full_name".to_owned(), "required".to_owned())]);
    })
    .await;
}

#[tokio::test]
async fn a_correction_of_the_form_is_checked_like_the_form() {
    on_each_engine(async |app| {
        let story = Story::begins(&app, FUNERAL, general_form()).await;
        story.completes("khoa", "assign", json!({"assign_next_to": "yen"})).await;
        let path = format!("/tasks/{}/completion", story.task("appraise").await);
        let body = |form: Value| json!({"outcome": "pass", "form": form});
        let wrong = story.asks("yen", &path, body(json!({"noiDung": "", "la": 1}))).await;
        let mut found = pointers(&wrong);
        found.sort();
        assert_eq!(
            found,
            [
                ("/form/la".to_owned(), "unknown-field".to_owned()),
                ("/form/noiDung".to_owned(), "required".to_owned())
            ]
        );
        let case = story.does("yen", &path, body(json!({"noiDung": "Sửa lại"}))).await;
        assert_eq!(case["form"]["noiDung"], "Sửa lại");
        assert_eq!(case["form"]["nycHoTen"], "Nguyễn Thị Hoa");
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_read_is_refused_before_anything_is_done() {
    on_each_engine(async |app| {
        let deep = format!("{{\"form\": {}1{}}}", "{\"a\":".repeat(5_000), "}".repeat(5_000));
        let mut invalid = br#"{"note": ""#.to_vec();
        invalid.extend([0xff, 0xfe]);
        invalid.extend(br#""}"#);
        let bodies: [(&[u8], u16, &str); 12] = [
            (b"{", 400, "bad-request"),
            (b"{} {}", 400, "bad-request"),
            (b"procedure=1.004873", 400, "bad-request"),
            (b"\xef\xbb\xbf{}", 400, "bad-request"),
            (deep.as_bytes(), 400, "bad-request"),
            (&invalid, 400, "bad-request"),
            (b"[]", 422, "invalid-fields"),
            (br#"{"la": 1}"#, 422, "invalid-fields"),
            (br#"{"procedure": null}"#, 422, "invalid-fields"),
            (br#"{"note": "a", "note": "b"}"#, 422, "invalid-fields"),
            (br#"{"papers": [{"originals": 1e99}]}"#, 422, "invalid-fields"),
            (b"", 422, "invalid-fields"),
        ];
        let mut lan = app.token("lan").await;
        for (body, status, code) in bodies {
            let page = lan.send(Method::POST, CASES, Some("application/json"), body.to_vec(), &[]).await;
            let shown = String::from_utf8_lossy(&body[..body.len().min(40)]).into_owned();
            assert_eq!(refused(&page), (status, code.to_owned()), "{shown}");
        }
        let page = lan.post_json(CASES, &json!({"applicant": {"full_name": 7}})).await;
        assert_eq!(pointers(&page), [("/applicant/full_name".to_owned(), "wrong-type".to_owned())]);
        let page = lan.post_json(CASES, &json!({"applicant": {"ten": "Hoa"}})).await;
        assert_eq!(pointers(&page), [("/applicant/ten".to_owned(), "unknown-field".to_owned())]);
        let page = lan.post_json(&format!("{CASES}/a/payments"), &json!({"task_no": 4})).await;
        assert_eq!(pointers(&page), [("/amount_vnd".to_owned(), "required".to_owned())]);
        let error = &page.json()["errors"][0];
        assert_eq!(error["message"], "Mục này bắt buộc.");
        assert!(
            error["detail"].as_str().is_some_and(|detail| detail.starts_with("missing field")),
            "{error}"
        );
        assert_eq!(lan.get(CASES).await.json()["items"], json!([]));
    })
    .await;
}

#[tokio::test]
async fn a_body_larger_than_allowed_is_refused() {
    on_each_engine(async |app| {
        let large = json!({"procedure": MARITAL, "note": "x".repeat(600_000)});
        let page = app.token("lan").await.post_json(CASES, &large).await;
        assert_eq!(refused(&page), (413, "too-large".to_owned()));
    })
    .await;
}

#[tokio::test]
async fn a_form_larger_than_allowed_gets_a_page_that_says_so_and_changes_nothing() {
    on_each_engine(async |app| {
        let mut anybody = app.anonymous();
        anybody.get("/can-bo/dang-nhap").await;
        let mut lan = app.officer("lan").await;
        let before = app.changes().await;
        let (long, many) = ("ữ".repeat(200_000), vec![("note", "x"); 2_001]);
        let long = [("note", long.as_str())];
        for fields in [&long[..], &many] {
            for (page, path) in [
                (lan.post("/can-bo/tiep-nhan", fields).await, "/can-bo/tiep-nhan"),
                (lan.post("/can-bo/tiep-nhan/tu-choi", fields).await, "/can-bo/tiep-nhan/tu-choi"),
                (anybody.post("/can-bo/dang-nhap", fields).await, "/can-bo/dang-nhap"),
                (anybody.post("/tuy-chon", fields).await, "/tuy-chon"),
            ] {
                assert_eq!(page.status, StatusCode::PAYLOAD_TOO_LARGE, "{path}");
                assert_eq!(page.headers["content-type"], "text/html; charset=utf-8", "{path}");
                assert_eq!(page.texts("h1"), ["Nội dung quá lớn"], "{path}");
                assert!(page.says("vượt quá mức cho phép. Rút gọn rồi gửi lại."), "{path}");
            }
        }
        assert_eq!(app.changes().await, before);
        assert_eq!(lan.get("/can-bo").await.status, StatusCode::OK, "whoever sent it is still signed in");
    })
    .await;
}

#[tokio::test]
async fn unknown_addresses_and_methods_are_told_as_such() {
    on_each_engine(async |app| {
        let mut lan = app.token("lan").await;
        for path in ["/api/v1/khong-co", "/api/v2/cases", "/api", "/api/", "/api/v1/cases/a/b/c/d"] {
            assert_eq!(refused(&lan.get(path).await), (404, "not-found".to_owned()), "{path}");
        }
        for (method, path, allowed) in [
            (Method::DELETE, "/api/v1/cases/H99.18-261120-0001", "GET,HEAD"),
            (Method::PUT, CASES, "GET,HEAD,POST"),
            (Method::POST, "/api/v1/me", "GET,HEAD"),
            (Method::GET, "/api/v1/declinations", "POST"),
        ] {
            let page = lan.send(method.clone(), path, None, Vec::new(), &[]).await;
            assert_eq!(refused(&page), (405, "wrong-method".to_owned()), "{method} {path}");
            assert_eq!(page.headers["allow"], allowed, "{method} {path}");
        }
        let page = lan.post_json("/api/v1/cases/a/tasks/hai/completion", &json!({})).await;
        assert_eq!(refused(&page), (400, "bad-request".to_owned()));
    })
    .await;
}

#[tokio::test]
async fn people_get_pages_where_programs_get_documents() {
    on_each_engine(async |app| {
        let mut anybody = app.anonymous();
        let page = anybody.get("/khong-co-trang-nay").await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        assert_eq!(page.headers["content-type"], "text/html; charset=utf-8");
        assert_eq!(page.texts("h1"), ["Không tìm thấy trang"]);
        let page = anybody.send(Method::POST, "/can-bo", None, Vec::new(), &[]).await;
        assert_eq!(
            (page.status, &page.headers["allow"]),
            (StatusCode::METHOD_NOT_ALLOWED, &"GET,HEAD".parse().expect("a header"))
        );
        assert!(page.texts("h1")[0].contains(' '));
    })
    .await;
}

#[tokio::test]
async fn asking_only_for_the_head_gives_the_same_answer_without_its_body() {
    on_each_engine(async |app| {
        let mut lan = app.token("lan").await;
        for path in
            ["/api/v1/me", CASES, "/api/v1/openapi.json", "/can-bo/dang-nhap", "/healthz", "/assets/mc.css"]
        {
            let full = lan.get(path).await;
            let head = lan.send(Method::HEAD, path, None, Vec::new(), &[]).await;
            assert_eq!((head.status, head.body.len()), (full.status, 0), "{path}");
            assert_eq!(head.headers["content-type"], full.headers["content-type"], "{path}");
        }
        assert_eq!(
            lan.send(Method::HEAD, "/api/v1/khong-co", None, Vec::new(), &[]).await.status,
            StatusCode::NOT_FOUND
        );
    })
    .await;
}

#[tokio::test]
async fn the_sign_that_no_database_keeps_is_refused_before_it_gets_there() {
    on_each_engine(async |app| {
        let mut lan = app.token("lan").await;
        for (path, status) in [
            ("/api/v1/cases/x%00", StatusCode::NOT_FOUND),
            ("/api/v1/cases/x%00/journal", StatusCode::NOT_FOUND),
            ("/api/v1/public/cases/x%00?code=A", StatusCode::NOT_FOUND),
            ("/api/v1/public/cases/x?code=%00", StatusCode::BAD_REQUEST),
            ("/api/v1/cases?procedure=%00", StatusCode::BAD_REQUEST),
            ("/tra-cuu?ho-so=H99%00&ma=AAAA", StatusCode::BAD_REQUEST),
            ("/can-bo/ho-so?q=%00", StatusCode::BAD_REQUEST),
        ] {
            assert_eq!(lan.get(path).await.status, status, "{path}");
        }
        for act in ["release", "hand-over", "supplements", "tasks/1/completion"] {
            let page = lan.post_json(&format!("/api/v1/cases/x%00/{act}"), &json!({})).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{act}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_seen_is_no_reason_and_is_not_written_down() {
    on_each_engine(async |app| {
        let story = Story::begins(&app, FUNERAL, general_form()).await;
        story.completes("khoa", "assign", json!({"assign_next_to": "yen"})).await;
        let refused = story.asks("yen", "/tasks/2/return", json!({"reason": "\u{200b}\u{202e}\u{0}"})).await;
        assert_eq!(refused.json()["code"], "reason-missing");
        let request = json!({"task_no": 2, "reason": "Thiếu\u{202e} giấy\u{0}", "legal_ground": "\u{200b}Điều 5",
            "items": [{"component": "", "name": "Bản\u{0} vẽ\u{200b}", "originals": 1}]});
        let case = story.does("yen", "/supplement-requests", request).await;
        let told = &case["supplement"];
        assert_eq!((&told["reason"], &told["legal_ground"]), (&json!("Thiếu giấy"), &json!("Điều 5")));
        assert_eq!(told["items"][0]["name"], "Bản vẽ");
    })
    .await;
}

#[tokio::test]
async fn a_paper_is_asked_for_by_its_component_alone_when_there_is_one() {
    on_each_engine(async |app| {
        let story = Story::begins(&app, FUNERAL, general_form()).await;
        story.completes("khoa", "assign", json!({"assign_next_to": "yen"})).await;
        let procedure = app.token("yen").await.get(&format!("/api/v1/procedures/{FUNERAL}")).await.json();
        let component = procedure["case_kinds"][0]["components"][0].clone();
        let ask = |code: &str| {
            json!({"task_no": 2, "reason": "Mờ", "items": [{"component": code, "originals": 1}]})
        };
        let unknown = story.asks("yen", "/supplement-requests", ask("KHONGCO")).await;
        assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
        let error = unknown.json()["errors"][0].clone();
        assert_eq!((&error["pointer"], &error["code"]), (&json!("/items/0/component"), &json!("unknown-component")));
        let code = component["code"].as_str().expect("a code");
        let case = story.does("yen", "/supplement-requests", ask(code)).await;
        assert_eq!(case["supplement"]["items"][0]["name"], component["name"]);
    })
    .await;
}

#[tokio::test]
async fn the_form_is_corrected_by_whoever_works_on_the_case_and_by_nobody_else() {
    on_each_engine(async |app| {
        let story = Story::begins(&app, FUNERAL, general_form()).await;
        let form = json!({"nycHoTen": "Người Khác"});
        let path = format!("/tasks/{}/completion", story.task("assign").await);
        let page = story.asks("khoa", &path, json!({"assign_next_to": "yen", "form": form})).await;
        assert_eq!((page.status, &page.json()["code"]), (StatusCode::FORBIDDEN, &json!("forbidden")));
        story.completes("khoa", "assign", json!({"assign_next_to": "yen"})).await;
        story.completes("yen", "appraise", json!({"outcome": "pass", "form": {"lyDo": "Hộ nghèo"}})).await;
        let path = format!("/tasks/{}/completion", story.task("sign").await);
        let page = story.asks("son", &path, json!({"outcome": "approve", "form": form})).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN);
        let case = story.case().await;
        assert_eq!(
            (&case["form"]["nycHoTen"], &case["form"]["lyDo"]),
            (&json!("Nguyễn Thị Hoa"), &json!("Hộ nghèo"))
        );
    })
    .await;
}
