//! Requests that come twice.

use axum::http::StatusCode;
use serde_json::json;
use store::DbError;

use crate::api::{FUNERAL, Story, general_form};
use crate::support::{TestApp, on_each_engine};

const KEY: &str = "idempotency-key";

async fn cases(app: &TestApp) -> i64 {
    let count = |tx: &mut store::Tx<'_>| -> Result<i64, DbError> {
        tx.query_one("SELECT COUNT(*) FROM cases", &[])?.int(0)
    };
    app.app.store().read(count).await.expect("cases can be counted")
}

#[tokio::test]
async fn a_repeated_request_gets_its_first_answer_and_makes_one_case() {
    on_each_engine(async |app| {
        let mut intake = app.simple_intake(FUNERAL, "Nguyễn Thị Hoa");
        intake["form"] = general_form();
        let mut lan = app.token("lan").await;
        let first = lan.post_json_with("/api/v1/cases", &intake, &[(KEY, "a-1")]).await;
        assert_eq!(first.status, StatusCode::CREATED, "{}", first.body);
        let second = lan.post_json_with("/api/v1/cases", &intake, &[(KEY, "a-1")]).await;
        assert_eq!((second.status, &second.body), (first.status, &first.body));
        assert_eq!(second.headers["content-type"], first.headers["content-type"]);
        assert_eq!(cases(&app).await, 1);

        // Another key is another request, and so is the same key of somebody else.
        assert_eq!(
            lan.post_json_with("/api/v1/cases", &intake, &[(KEY, "a-2")]).await.status,
            StatusCode::CREATED
        );
        let dung = app.token("dung").await.post_json_with("/api/v1/cases", &intake, &[(KEY, "a-1")]).await;
        assert_eq!(dung.status, StatusCode::CREATED);
        assert_eq!(cases(&app).await, 3);

        intake["note"] = json!("Khác");
        let other = lan.post_json_with("/api/v1/cases", &intake, &[(KEY, "a-1")]).await;
        assert_eq!(
            (other.status, &other.json()["code"]),
            (StatusCode::UNPROCESSABLE_ENTITY, &json!("key-reused"))
        );
        let elsewhere = lan.post_json_with("/api/v1/declinations", &intake, &[(KEY, "a-1")]).await;
        assert_eq!(elsewhere.json()["code"], "key-reused");
        assert_eq!(cases(&app).await, 3);
    })
    .await;
}

#[tokio::test]
async fn the_same_request_twice_at_once_makes_one_case() {
    on_each_engine(async |app| {
        let mut intake = app.simple_intake(FUNERAL, "Nguyễn Thị Hoa");
        intake["form"] = general_form();
        let (mut one, mut two, mut three) =
            (app.token("lan").await, app.token("lan").await, app.token("lan").await);
        let headers = [(KEY, "cung-luc")];
        let answers = tokio::join!(
            one.post_json_with("/api/v1/cases", &intake, &headers),
            two.post_json_with("/api/v1/cases", &intake, &headers),
            three.post_json_with("/api/v1/cases", &intake, &headers),
        );
        assert_eq!(answers.0.status, StatusCode::CREATED, "{}", answers.0.body);
        assert_eq!((answers.1.status, &answers.1.body), (StatusCode::CREATED, &answers.0.body));
        assert_eq!((answers.2.status, &answers.2.body), (StatusCode::CREATED, &answers.0.body));
        assert_eq!(cases(&app).await, 1);
    })
    .await;
}

#[tokio::test]
async fn two_officers_at_once_get_one_success_and_one_conflict() {
    on_each_engine(async |app| {
        let story = Story::begins(&app, FUNERAL, general_form()).await;
        story.completes("khoa", "assign", json!({"assign_next_to": "yen"})).await;
        story.completes("yen", "appraise", json!({"outcome": "pass"})).await;
        let path = story.path(&format!("/tasks/{}/completion", story.task("sign").await));
        let (mut son, mut ha) = (app.token("son").await, app.token("ha").await);
        let approve = json!({"outcome": "approve"});
        let (one, other) = tokio::join!(son.post_json(&path, &approve), ha.post_json(&path, &approve));
        let mut statuses = [one.status.as_u16(), other.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409], "{} {}", one.body, other.body);
        let loser = if one.status == StatusCode::CONFLICT { one } else { other };
        assert_eq!(loser.json()["code"], "task-closed");
    })
    .await;
}

#[tokio::test]
async fn a_repeat_gets_the_first_answer_even_when_it_would_be_refused_by_now() {
    on_each_engine(async |app| {
        let story = Story::begins(&app, FUNERAL, general_form()).await;
        story.completes("khoa", "assign", json!({"assign_next_to": "yen"})).await;
        let path = story.path(&format!("/tasks/{}/completion", story.task("appraise").await));
        let body = json!({"outcome": "pass", "form": {"lyDo": "Hộ khó khăn"}});
        let mut yen = app.token("yen").await;
        let first = yen.post_json_with(&path, &body, &[(KEY, "b")]).await;
        assert_eq!((first.status, &first.json()["form"]["lyDo"]), (StatusCode::OK, &json!("Hộ khó khăn")));
        story.completes("son", "sign", json!({"outcome": "approve"})).await;
        let repeat = yen.post_json_with(&path, &body, &[(KEY, "b")]).await;
        assert_eq!((repeat.status, &repeat.body), (StatusCode::OK, &first.body));
        let without = yen.post_json(&path, &body).await;
        assert_eq!((without.status, &without.json()["code"]), (StatusCode::CONFLICT, &json!("task-closed")));
    })
    .await;
}

#[tokio::test]
async fn a_refused_request_may_be_mended_and_sent_again_under_its_key() {
    on_each_engine(async |app| {
        let mut lan = app.token("lan").await;
        let mut intake = app.simple_intake(FUNERAL, "Nguyễn Thị Hoa");
        intake["form"] = json!({});
        let refused = lan.post_json_with("/api/v1/cases", &intake, &[(KEY, "c")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        intake["form"] = general_form();
        let mended = lan.post_json_with("/api/v1/cases", &intake, &[(KEY, "c")]).await;
        assert_eq!(mended.status, StatusCode::CREATED, "{}", mended.body);
    })
    .await;
}

#[tokio::test]
async fn a_key_has_a_decent_length() {
    on_each_engine(async |app| {
        let mut lan = app.token("lan").await;
        let long = "k".repeat(201);
        for key in [long.as_str(), "khoá"] {
            let page = lan.post_json_with("/api/v1/cases", &json!({}), &[(KEY, key)]).await;
            assert_eq!(page.status, StatusCode::BAD_REQUEST, "{key}");
        }
    })
    .await;
}
