//! Notices: seen with masked addresses, tried again when given up.

use axum::http::StatusCode;
use channels::FakeFailure;

use crate::filled::{change, column};
use crate::support::{Setup, TestApp, on_each_engine, on_each_engine_as};

/// A case whose applicant has an address.
async fn accepted(app: &TestApp) -> String {
    let mut request = app.simple_intake("2.000815", "Nguyễn Thị Hoa");
    request["applicant"]["email"] = "nguyenthihoa@example.vn".into();
    let page = app.token("lan").await.post_json("/api/v1/cases", &request).await;
    assert_eq!(page.status, StatusCode::CREATED, "{}", page.body);
    page.json()["case_no"].as_str().expect("a case number").to_owned()
}

#[tokio::test]
async fn a_given_up_notice_is_seen_tried_again_and_written_down() {
    on_each_engine(async |app| {
        let case_no = accepted(&app).await;
        let mut lan = app.officer("lan").await;
        let page = lan.get("/can-bo/thong-bao").await;
        assert_eq!(page.texts("tbody .chip"), ["Đang chờ gửi"]);
        assert!(page.says("ng***@example.vn") && !page.body.contains("nguyenthihoa@"), "the address is told");

        app.mails.fail_next(1, FakeFailure::Permanent);
        server::outbox::drain(&app.app).await.expect("the outbox can be read");
        let page = lan.get("/can-bo/thong-bao?loi=1").await;
        assert_eq!(page.texts("tbody .chip"), ["Gửi không được"]);
        assert_eq!(page.texts("a.code"), [case_no]);
        assert_eq!(page.texts(".wp-side a[aria-current] .count"), ["1"]);
        let notice = page.find("input[name=notice]", "value").expect("a button to try again");

        let refused =
            app.officer("giam").await.post("/can-bo/thong-bao/gui-lai", &[("notice", &notice)]).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        for unknown in ["", "1-2-3", "x"] {
            let page = lan.post("/can-bo/thong-bao/gui-lai", &[("notice", unknown)]).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{unknown}");
        }
        let page = lan.post("/can-bo/thong-bao/gui-lai", &[("notice", &notice)]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER);
        server::outbox::drain(&app.app).await.expect("the outbox can be read");
        assert_eq!(app.mails.sent().len(), 1);
        let page = lan.get("/can-bo/thong-bao").await;
        assert_eq!(page.texts("tbody .chip"), ["Đã gửi"]);
        let audit = column(&app, "SELECT actor FROM audit WHERE act = 'retry-notice'", &[]).await;
        assert_eq!(audit, ["lan"]);
    })
    .await;
}

#[tokio::test]
async fn who_sees_notices_and_who_does_not() {
    on_each_engine(async |app| {
        accepted(&app).await;
        for (name, status, links) in
            [("lan", 200, 1), ("giam", 200, 1), ("admin", 200, 0), ("minh", 403, 0), ("dat", 403, 0)]
        {
            let mut officer = app.officer(name).await;
            let page = officer.get("/can-bo/thong-bao").await;
            assert_eq!((page.status.as_u16(), page.texts("a.code").len()), (status, links), "{name}");
        }
    })
    .await;
}

/// Puts one letter into the folder of letters.
async fn with_a_letter(app: &TestApp) {
    accepted(app).await;
    assert_eq!(server::outbox::drain(&app.app).await.expect("the outbox can be read"), 1);
}

#[tokio::test]
async fn a_letter_is_read_by_those_who_see_its_case_and_by_no_other_agency() {
    on_each_engine_as(Setup { keeps_letters: true, ..Setup::default() }, async |app| {
        with_a_letter(&app).await;
        // Đạt becomes a desk officer too, of another agency.
        let desk = "UPDATE memberships SET unit = 'one-stop', role = 'desk_officer' WHERE officer = 'dat'";
        change(&app, desk, &[]).await;
        app.app.reload().await.expect("the world can be read");
        for (name, list, letter) in [
            ("lan", 200, 200),
            ("giam", 200, 200),
            ("admin", 200, 404),
            ("dat", 200, 404),
            ("minh", 403, 403),
            ("hung", 403, 403),
        ] {
            let mut officer = app.officer(name).await;
            let page = officer.get("/can-bo/thong-bao").await;
            assert_eq!(page.status.as_u16(), list, "{name}");
            let page = officer.get("/can-bo/thong-bao/000001").await;
            assert_eq!(page.status.as_u16(), letter, "{name}");
            assert_eq!(page.says("Kính gửi ông/bà Nguyễn Thị Hoa"), letter == 200, "{name}");
        }
        let mut lan = app.officer("lan").await;
        for unknown in ["000002", "..%2F000001", "khong-co"] {
            let page = lan.get(&format!("/can-bo/thong-bao/{unknown}")).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{unknown}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_letter_that_is_only_kept_does_not_count_as_sent() {
    for (demonstration, state, said) in [
        (false, "Chỉ lưu, không gửi", "Thư này chỉ được lưu, không gửi cho người nộp"),
        (true, "Đã gửi", "Bản trình diễn không gửi thư ra ngoài"),
    ] {
        let setup = Setup { keeps_letters: true, demonstration, ..Setup::default() };
        on_each_engine_as(setup, async |app| {
            with_a_letter(&app).await;
            let mut lan = app.officer("lan").await;
            assert_eq!(lan.get("/can-bo/thong-bao").await.texts("tbody .chip"), [state]);
            let letter = lan.get("/can-bo/thong-bao/000001").await;
            assert!(letter.says(said), "{}", letter.body);
            assert_eq!(letter.says("Bản trình diễn không gửi thư"), demonstration);
        })
        .await;
    }
}
