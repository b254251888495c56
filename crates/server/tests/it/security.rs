//! What protects sessions, secrets and the node itself.

use axum::http::{Method, StatusCode};
use serde_json::json;

use crate::api::{FUNERAL, Story, general_form};
use crate::support::{PASSWORD, on_each_engine};

const SIGN_IN: &str = "/can-bo/dang-nhap";

#[tokio::test]
async fn signing_in_gives_a_new_session_and_ends_the_one_before() {
    on_each_engine(async |app| {
        let mut browser = app.officer("lan").await;
        let first = browser.cookie("mc_session");
        browser.get(SIGN_IN).await;
        let page = browser.post(SIGN_IN, &[("name", "dung"), ("password", PASSWORD)]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER);
        assert_ne!(browser.cookie("mc_session"), first);
        let mut thief = app.anonymous();
        thief.set_cookie("mc_session", &first);
        assert_eq!(thief.get("/api/v1/me").await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(browser.get("/api/v1/me").await.json()["id"], "dung");
    })
    .await;
}

#[tokio::test]
async fn a_session_that_somebody_planted_is_not_taken_over_by_signing_in() {
    on_each_engine(async |app| {
        let mut victim = app.anonymous();
        victim.set_cookie("mc_session", &"a".repeat(64));
        victim.get(SIGN_IN).await;
        victim.post(SIGN_IN, &[("name", "lan"), ("password", PASSWORD)]).await;
        assert_ne!(victim.cookie("mc_session"), "a".repeat(64));
        let mut attacker = app.anonymous();
        attacker.set_cookie("mc_session", &"a".repeat(64));
        assert_eq!(attacker.get("/api/v1/me").await.status, StatusCode::UNAUTHORIZED);
    })
    .await;
}

#[tokio::test]
async fn the_store_holds_no_token_that_opens_anything() {
    on_each_engine(async |app| {
        let browser = app.officer("lan").await;
        let stored = |tx: &mut store::Tx<'_>| tx.query_one("SELECT token_hash FROM sessions", &[])?.text(0);
        let stored: Result<String, store::DbError> = app.app.store().read(stored).await;
        let stored = stored.expect("a session is stored");
        assert_ne!(stored, browser.cookie("mc_session"));
        let mut thief = app.anonymous();
        thief.set_cookie("mc_session", &stored);
        assert_eq!(thief.get("/api/v1/me").await.status, StatusCode::UNAUTHORIZED);
    })
    .await;
}

#[tokio::test]
async fn a_session_ends_after_twelve_idle_hours_and_after_a_week_of_work() {
    on_each_engine(async |app| {
        let mut lan = app.officer("lan").await;
        app.clock_to("2026-11-20T20:59");
        assert_eq!(lan.get("/api/v1/me").await.status, StatusCode::OK);
        app.clock_to("2026-11-21T08:59");
        assert_eq!(lan.get("/api/v1/me").await.status, StatusCode::UNAUTHORIZED);

        app.clock_to("2026-11-22T09:00");
        let mut lan = app.officer("lan").await;
        for day in 22..=28 {
            for hour in [10, 16, 23] {
                app.clock_to(&format!("2026-11-{day}T{hour}:00"));
                assert_eq!(lan.get("/api/v1/me").await.status, StatusCode::OK, "{day} {hour}");
            }
        }
        app.clock_to("2026-11-29T08:59");
        assert_eq!(lan.get("/api/v1/me").await.status, StatusCode::OK);
        app.clock_to("2026-11-29T09:00");
        assert_eq!(lan.get("/api/v1/me").await.status, StatusCode::UNAUTHORIZED);
    })
    .await;
}

#[tokio::test]
async fn whoever_signs_out_is_out_everywhere_with_that_session() {
    on_each_engine(async |app| {
        let mut lan = app.officer("lan").await;
        let session = lan.cookie("mc_session");
        assert_eq!(lan.post("/can-bo/dang-xuat", &[]).await.status, StatusCode::SEE_OTHER);
        let mut copy = app.anonymous();
        copy.set_cookie("mc_session", &session);
        assert_eq!(copy.get("/api/v1/me").await.status, StatusCode::UNAUTHORIZED);
    })
    .await;
}

#[tokio::test]
async fn cookies_are_out_of_reach_of_scripts_and_other_sites() {
    on_each_engine(async |app| {
        let mut browser = app.anonymous();
        let mut pages = vec![browser.get(SIGN_IN).await];
        pages.push(browser.post(SIGN_IN, &[("name", "lan"), ("password", PASSWORD)]).await);
        let set: Vec<String> = pages
            .iter()
            .flat_map(|page| page.headers.get_all("set-cookie"))
            .map(|value| value.to_str().expect("a header").to_owned())
            .collect();
        assert!(set.len() >= 2, "{set:?}");
        for cookie in set {
            for flag in ["HttpOnly", "SameSite=Lax", "Path=/"] {
                assert!(cookie.contains(flag), "{flag} is missing in {cookie}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn signing_in_leads_to_pages_of_this_site_only() {
    on_each_engine(async |app| {
        for (next, target) in [
            ("/can-bo/viec?trang=2", "/can-bo/viec?trang=2"),
            ("", "/can-bo"),
            ("https://xau.example", "/"),
            ("//xau.example", "/"),
            ("/\\xau.example", "/"),
            ("/\t/xau.example", "/"),
        ] {
            let mut browser = app.anonymous();
            browser.get(SIGN_IN).await;
            let page =
                browser.post(SIGN_IN, &[("name", "lan"), ("password", PASSWORD), ("next", next)]).await;
            assert_eq!((page.status, page.location()), (StatusCode::SEE_OTHER, target), "{next:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn who_must_sign_in_first_comes_back_to_the_page_but_not_to_an_act() {
    on_each_engine(async |app| {
        let mut browser = app.anonymous();
        let page = browser.get("/can-bo/ho-so?q=hoa").await;
        assert_eq!(page.location(), "/can-bo/dang-nhap?tiep=%2Fcan-bo%2Fho-so%3Fq%3Dhoa");
        let page = browser.post("/can-bo/viec", &[("task", "x/1")]).await;
        assert_eq!((page.status, page.location()), (StatusCode::SEE_OTHER, SIGN_IN));
    })
    .await;
}

#[tokio::test]
async fn one_address_cannot_try_the_passwords_of_everybody() {
    on_each_engine(async |app| {
        let mut guesser = app.anonymous();
        guesser.get(SIGN_IN).await;
        let csrf = guesser.csrf().to_owned();
        let kind = Some("application/x-www-form-urlencoded");
        let address = "203.0.113.9".parse().expect("an address");
        let tries = (0..1_000).take_while(|_| app.app.limits().may_sign_in_from(address)).count();
        assert!(tries as u32 >= server::web::limits::SIGN_IN_PER_ADDRESS && tries < 200, "{tries}");
        let body = format!("csrf={csrf}&name=minh&password={PASSWORD}");
        let from = [("x-forwarded-for", "203.0.113.9")];
        let page = guesser.send(Method::POST, SIGN_IN, kind, body.into_bytes(), &from).await;
        assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
        // Others may.
        app.officer("lan").await;
    })
    .await;
}

#[tokio::test]
async fn a_fault_while_looking_up_the_session_is_told_with_a_number_and_no_details() {
    on_each_engine(async |app| {
        let mut lan = app.officer("lan").await;
        let break_it = |tx: &mut store::Tx<'_>| tx.execute("DROP TABLE sessions", &[]);
        let broken: Result<u64, store::DbError> = app.app.store().write(break_it).await;
        broken.expect("the table goes");
        let page = lan.get("/api/v1/me").await;
        assert_eq!((page.status, &page.json()["code"]), (StatusCode::INTERNAL_SERVER_ERROR, &json!("fault")));
        let incident = page.json()["incident"].as_str().map(str::len);
        assert_eq!(incident, Some(10));
        assert!(!page.body.contains("sessions"), "{}", page.body);
        let page = lan.get("/can-bo").await;
        assert_eq!(page.status, StatusCode::INTERNAL_SERVER_ERROR);
        assert!(page.says("Mã sự cố") && !page.body.contains("sessions"));
    })
    .await;
}

#[tokio::test]
async fn measurements_count_requests_by_route_and_are_for_allowed_addresses_only() {
    on_each_engine(async |app| {
        let mut intake = app.simple_intake(FUNERAL, "Nguyễn Thị Hoa");
        intake["form"] = general_form();
        intake["applicant"]["email"] = json!("hoa@vidu.vn");
        app.token("lan").await.post_json("/api/v1/cases", &intake).await;
        let story = Story::begins(&app, FUNERAL, general_form()).await;
        let mut lan = app.token("lan").await;
        lan.get(&story.path("")).await;
        lan.get("/khong-co").await;
        let page = lan.get("/metrics").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.headers["content-type"].to_str().is_ok_and(|kind| kind.starts_with("text/plain")));
        for line in [
            r#"motcua_requests_total{route="/api/v1/cases",method="POST",status="201"} 2"#,
            r#"motcua_requests_total{route="/api/v1/cases/{case_no}",method="GET",status="200"} 1"#,
            r#"motcua_requests_total{route="none",method="GET",status="404"} 1"#,
            r#"motcua_request_seconds_bucket{route="/api/v1/cases",method="POST",le="+Inf"} 2"#,
            "motcua_outbox_waiting 1",
        ] {
            assert!(page.body.lines().any(|found| found == line), "{line} is missing:\n{}", page.body);
        }
        assert!(!page.body.contains(&story.case_no));
        let elsewhere = [("x-forwarded-for", "203.0.113.9")];
        let page = lan.send(Method::GET, "/metrics", None, Vec::new(), &elsewhere).await;
        assert_eq!((page.status, page.body.as_str()), (StatusCode::NOT_FOUND, ""));
    })
    .await;
}
