//! The own account: display choices and password.

use axum::http::StatusCode;

use crate::filled::column;
use crate::support::{PASSWORD, on_each_engine};

const NEW: &str = "một câu dễ nhớ";

#[tokio::test]
async fn a_new_password_ends_other_sessions_and_tokens_and_only_it_opens_the_door() {
    on_each_engine(async |app| {
        let (mut here, mut there, mut minh) =
            (app.officer("lan").await, app.officer("lan").await, app.officer("minh").await);
        let path = "/can-bo/tai-khoan/mat-khau";
        let wrong = here.post(path, &[("old", "sai"), ("new", NEW), ("again", NEW)]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.texts("#old-err").concat().contains("không đúng"), "{}", wrong.body);
        assert_eq!(wrong.find("#new", "value"), None, "a password stands in the page");
        let wrong = here.post(path, &[("old", PASSWORD), ("new", "ngắn"), ("again", "ngan")]).await;
        assert_eq!((wrong.texts("#new-err").len(), wrong.texts("#again-err").len()), (1, 1));
        assert_eq!(there.get("/can-bo/tai-khoan").await.status, StatusCode::OK);
        let (mut program, mut other) = (app.token("lan").await, app.token("minh").await);
        assert_eq!(program.get("/api/v1/me").await.status, StatusCode::OK);

        let done = here.post(path, &[("old", PASSWORD), ("new", NEW), ("again", NEW)]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        assert!(here.get(done.location()).await.says("Đã đổi mật khẩu."));
        assert_eq!(there.get("/can-bo/tai-khoan").await.status, StatusCode::SEE_OTHER);
        assert_eq!(minh.get("/can-bo/tai-khoan").await.status, StatusCode::OK);
        assert_eq!(program.get("/api/v1/me").await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(other.get("/api/v1/me").await.status, StatusCode::OK);
        for (password, status) in [(PASSWORD, StatusCode::UNPROCESSABLE_ENTITY), (NEW, StatusCode::SEE_OTHER)]
        {
            let mut visitor = app.anonymous();
            visitor.get("/can-bo/dang-nhap").await;
            let page = visitor.post("/can-bo/dang-nhap", &[("name", "lan"), ("password", password)]).await;
            assert_eq!(page.status, status);
        }
        let audit = column(&app, "SELECT subject FROM audit WHERE act = 'change-password'", &[]).await;
        assert_eq!(audit, ["lan"]);
    })
    .await;
}

#[tokio::test]
async fn display_choices_stay_with_the_officer() {
    on_each_engine(async |app| {
        let mut lan = app.officer("lan").await;
        let choices = [
            ("theme", "dark"),
            ("primary", "tim"),
            ("density", "compact"),
            ("text", "large"),
            ("keys", "off"),
            ("lang", "en"),
            ("back", "/can-bo/tai-khoan"),
        ];
        let page = lan.post("/tuy-chon", &choices).await;
        assert_eq!(page.location(), "/can-bo/tai-khoan");
        let mut again = app.officer("lan").await;
        let page = again.get("/can-bo/tai-khoan").await;
        for (attribute, value) in [
            ("lang", "en"),
            ("data-bs-theme", "dark"),
            ("data-theme-primary", "tim"),
            ("data-density", "compact"),
            ("data-text", "large"),
            ("data-keys", "off"),
        ] {
            assert_eq!(page.find("html", attribute).as_deref(), Some(value));
        }
        for (name, value) in &choices[..6] {
            assert_eq!(page.find(&format!("input[name={name}][checked]"), "value").as_deref(), Some(*value));
        }
        assert!(again.get("/can-bo/tro-giup").await.says("Shortcuts"));
    })
    .await;
}
