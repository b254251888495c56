//! Signing in and out.

use axum::http::StatusCode;

use crate::support::{PASSWORD, on_each_engine};

#[tokio::test]
async fn an_officer_signs_in_works_and_signs_out() {
    on_each_engine(async |app| {
        let mut lan = app.officer("lan").await;
        assert_eq!(lan.get("/can-bo/tai-khoan").await.status, StatusCode::OK);
        let page = lan.post("/can-bo/dang-xuat", &[]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER);
        let page = lan.get("/can-bo/tai-khoan").await;
        assert_eq!(page.status, StatusCode::SEE_OTHER);
        assert!(page.location().starts_with("/can-bo/dang-nhap"), "{}", page.location());
    })
    .await;
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_name_get_the_same_answer_and_the_name_is_kept() {
    on_each_engine(async |app| {
        let mut visitor = app.anonymous();
        visitor.get("/can-bo/dang-nhap").await;
        let wrong = visitor.post("/can-bo/dang-nhap", &[("name", "lan"), ("password", "khong-phai")]).await;
        let unknown = visitor.post("/can-bo/dang-nhap", &[("name", "ai-do"), ("password", PASSWORD)]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.texts("[role=alert]"), unknown.texts("[role=alert]"));
        assert_eq!(wrong.find("#name", "value").as_deref(), Some("lan"));
        assert_eq!(wrong.find("#password", "value"), None);
    })
    .await;
}

#[tokio::test]
async fn a_form_of_another_site_is_refused() {
    on_each_engine(async |app| {
        let mut visitor = app.anonymous();
        visitor.get("/can-bo/dang-nhap").await;
        let fields = [("name", "lan"), ("password", PASSWORD), ("csrf", "doan-mo")];
        let page = visitor.post_without_csrf("/can-bo/dang-nhap", &fields).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN);
    })
    .await;
}

#[tokio::test]
async fn after_ten_tries_in_a_minute_the_right_password_must_wait_too_but_not_elsewhere() {
    on_each_engine(async |app| {
        let mut visitor = app.anonymous();
        visitor.get("/can-bo/dang-nhap").await;
        for _ in 0..server::web::limits::SIGN_IN_PER_MINUTE {
            visitor.post("/can-bo/dang-nhap", &[("name", "minh"), ("password", "sai")]).await;
        }
        let page = visitor.post("/can-bo/dang-nhap", &[("name", "minh"), ("password", PASSWORD)]).await;
        assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
        // Whoever tries the name of an officer does not lock the officer out.
        let mut minh = app.anonymous().at([198, 51, 100, 7]);
        minh.get("/can-bo/dang-nhap").await;
        let page = minh.post("/can-bo/dang-nhap", &[("name", "minh"), ("password", PASSWORD)]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER);
    })
    .await;
}
