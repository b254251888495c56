//! Procedures for the administrator alone.

use axum::http::StatusCode;

use crate::filled::tabs;
use crate::support::on_each_engine;

#[tokio::test]
async fn the_administrator_sees_every_procedure_and_what_is_to_be_verified() {
    on_each_engine(async |app| {
        let world = app.world();
        let mut admin = app.officer("admin").await;
        let page = admin.get("/can-bo/thu-tuc").await;
        let listed = page.finds("a[data-row]", "href");
        assert_eq!(listed.len(), world.procedures.all().count());
        let doubtful = world.procedures.all().filter(|(procedure, _)| procedure.to_be_verified()).count();
        let counts: Vec<String> = tabs(&page).into_iter().map(|(_, count, _)| count).collect();
        assert_eq!(counts, [listed.len().to_string(), doubtful.to_string()]);
        let page = admin.get("/can-bo/thu-tuc?kiem-chung=1").await;
        assert_eq!(page.finds("a[data-row]", "href").len(), doubtful);
        for href in &listed {
            let page = admin.get(href).await;
            assert_eq!(page.status, StatusCode::OK, "{href}");
            assert!(
                page.find("svg.dia", "viewbox").is_some() || page.body.contains("class=\"dia\""),
                "{href}"
            );
        }
        assert_eq!(admin.get("/can-bo/thu-tuc/9.999999").await.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn what_is_left_to_verify_of_a_confirmed_procedure_is_shown_too() {
    on_each_engine(async |app| {
        let world = app.world();
        let mut admin = app.officer("admin").await;
        for (code, verified) in [("1.012796", false), ("1.000593", true)] {
            let (procedure, _) = world.procedures.current(code).expect("it is shipped");
            assert_eq!(procedure.certainty, procedure::Certainty::A);
            assert_eq!(procedure.verify.is_empty(), verified);
            let listed = admin.get(&format!("/can-bo/thu-tuc?q={code}")).await;
            let page = admin.get(&format!("/can-bo/thu-tuc/{code}")).await;
            assert_eq!(page.says("Cần kiểm chứng trước khi dùng thật"), !verified, "{code}");
            assert!(page.says(&procedure.verify), "{code}");
            for (page, chips) in [(&listed, "tbody .chip"), (&page, ".head .chip")] {
                let chips = page.texts(chips);
                assert_eq!(chips.contains(&"Đã đối chiếu".to_owned()), verified, "{code} {chips:?}");
                assert_eq!(chips.contains(&"Cần kiểm chứng".to_owned()), !verified, "{code} {chips:?}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn the_term_of_each_case_kind_is_told_with_its_channel() {
    on_each_engine(async |app| {
        let mut admin = app.officer("admin").await;
        for (code, term) in [("1.001193", "Trong ngày"), ("1.014028", "3 ngày làm việc")] {
            let page = admin.get(&format!("/can-bo/thu-tuc/{code}")).await;
            let terms = page.texts("h3 + dl.sl dd");
            assert!(!terms.is_empty() && terms.iter().all(|told| told == term), "{code} {terms:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn nobody_else_does() {
    on_each_engine(async |app| {
        for name in ["lan", "son", "giam", "dat"] {
            let mut officer = app.officer(name).await;
            for path in ["/can-bo/thu-tuc", "/can-bo/thu-tuc/1.001193"] {
                assert_eq!(officer.get(path).await.status, StatusCode::FORBIDDEN, "{name} {path}");
            }
            let menu = officer.get("/can-bo").await.finds(".wp-side a", "href");
            assert!(!menu.contains(&"/can-bo/thu-tuc".to_owned()), "{name}");
        }
    })
    .await;
}
