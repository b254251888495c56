//! Several nodes on one database: what one changes, the others follow.

use std::time::Duration;

use axum::http::StatusCode;
use casework::Command;
use serde_json::json;
use store::world::{edition, put_setting};
use store::{Asked, ExecuteError, Fresh, Target, cases};

use crate::deeds;
use crate::filled::column;
use crate::support::{TestApp, on_each_engine};

/// Registration of a birth.
const BIRTH: &str = "1.001193";

fn renamed(text: &str) -> String {
    text.replace("Đăng ký khai sinh", "Khai sinh")
}

fn version(app: &TestApp) -> u32 {
    app.world().procedures.current(BIRTH).expect("it is shipped").1
}

#[tokio::test]
async fn a_case_accepted_on_another_node_under_a_newer_version_goes_on_here() {
    on_each_engine(async |app| {
        let (reader, actor) = (app.another_node().await, app.another_node().await);
        app.publish(BIRTH, renamed).await;
        assert!(app.app.catch_up().await.expect("the world can be read"));
        let case_no = app.accept(BIRTH, "Trần Thị Bình").await;
        assert_eq!((version(&app), version(&reader), version(&actor)), (2, 1, 1));

        let page = reader.officer("minh").await.get(&format!("/can-bo/ho-so/{case_no}")).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);

        let take = format!("/api/v1/cases/{case_no}/tasks/1/assignment");
        let page = actor.token("minh").await.post_json(&take, &json!({"officer": "minh"})).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        assert_eq!(page.json()["tasks"][0]["assignee"], "minh", "the answer knows the newer version too");
        assert_eq!((version(&reader), version(&actor)), (2, 2));
    })
    .await;
}

#[tokio::test]
async fn a_running_node_follows_what_is_published_without_a_restart() {
    on_each_engine(async |app| {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let served = tokio::spawn(server::serve(app.app.clone(), listener, std::future::pending()));
        app.publish(BIRTH, renamed).await;
        for _ in 0..100 {
            if version(&app) == 2 {
                break;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        assert_eq!(version(&app), 2);
        served.abort();
    })
    .await;
}

#[tokio::test]
async fn a_node_starts_with_a_stored_procedure_that_its_lint_would_refuse_and_shows_what_is_wrong() {
    on_each_engine(async |app| {
        // As a program before the limit on supplements published it.
        app.publish(BIRTH, |text| text.replace("supplement_limit = ", "supplement_limit = 9")).await;
        let node = app.another_node().await;
        let (stored, version) = node.world().procedures.current(BIRTH).expect("it is shipped");
        assert!(procedure::compile(&stored.package).is_err(), "the lint has nothing against it");
        assert_eq!(version, 2);
        node.accept(BIRTH, "Trần Thị Bình").await;
        let page = node.officer("admin").await.get("/can-bo/thu-tuc/1.001193").await;
        let findings = page.texts("section[aria-labelledby=findings] li");
        assert!(findings.iter().any(|line| line.starts_with("Lỗi") && line.contains("supplement_limit")));
    })
    .await;
}

#[tokio::test]
async fn only_what_changes_the_world_makes_a_new_edition_of_it() {
    on_each_engine(async |app| {
        let store = app.app.store();
        let counted = async || store.read(edition).await.expect("a number");
        let before = counted().await;
        let same = app.world().procedures.current(BIRTH).expect("it is shipped").0.package.clone();
        let publish = move |tx: &mut store::Tx<'_>| store::world::publish(tx, &same, 0);
        store.write(publish).await.expect("it can be published");
        app.accept(BIRTH, "Trần Thị Bình").await;
        assert_eq!(counted().await, before);
        assert!(!app.app.catch_up().await.expect("the world can be read"));

        store.write(|tx| put_setting(tx, "portal_agency", &"H99.06")).await.expect("it can be set");
        assert_eq!(counted().await, before + 1);
        assert!(app.app.catch_up().await.expect("the world can be read"));
        assert_eq!(app.world().portal_agency, "H99.06");
    })
    .await;
}

#[tokio::test]
async fn a_node_that_has_just_read_a_case_sees_what_another_did_to_it() {
    on_each_engine(async |app| {
        let other = app.another_node().await;
        let case_no = app.accept(BIRTH, "Trần Thị Bình").await;
        let (path, take) =
            (format!("/api/v1/cases/{case_no}"), format!("/api/v1/cases/{case_no}/tasks/1/assignment"));
        let assignee = async |node: &TestApp| {
            let page = node.token("minh").await.get(&path).await;
            page.json()["tasks"][0]["assignee"].clone()
        };
        for (node, officer) in [(&app, "minh"), (&other, "hanh"), (&app, "minh")] {
            let page = node.token("tuan").await.post_json(&take, &json!({"officer": officer})).await;
            assert_eq!(page.status, StatusCode::OK, "{}", page.body);
            assert_eq!((assignee(&app).await, assignee(&other).await), (json!(officer), json!(officer)));
        }
    })
    .await;
}

#[tokio::test]
async fn an_act_that_was_rolled_back_is_forgotten_by_the_node_too() {
    on_each_engine(async |app| {
        let case_no = app.accept(BIRTH, "Trần Thị Bình").await;
        let (world, actor, now) = (app.world(), deeds::actor(&app, "minh"), app.app.clock().now());
        let number = case_no.clone();
        let failed = app.app.store().write(move |tx| {
            let command = Command::AssignTask { task_no: 1, assignee: Some(actor.id.clone()) };
            let target = Target::Case(&number);
            let asked = Asked { target, command: &command, actor: &actor, now, fresh: Fresh::default() };
            let done = cases::execute(tx, &world, &asked)?;
            Err::<(), _>(ExecuteError::NoProcedure(done.case.version.to_string()))
        });
        assert!(matches!(failed.await, Err(ExecuteError::NoProcedure(version)) if version == "3"));
        let page = app.token("minh").await.get(&format!("/api/v1/cases/{case_no}")).await;
        assert_eq!(page.json()["tasks"][0]["assignee"], json!(null));
    })
    .await;
}

#[tokio::test]
async fn a_notice_is_queued_with_its_fact_or_not_at_all() {
    on_each_engine(async |app| {
        let queued = async || column(&app, "SELECT case_no FROM outbox", &[]).await;
        let (case_no, _) = deeds::accept(&app, "Trần Thị Bình", "binh@example.vn").await;
        assert_eq!(queued().await, [case_no.as_str()]);
        let (world, actor, now) = (app.world(), deeds::actor(&app, "lan"), app.app.clock().now());
        let fresh = app.app.fresh();
        let failed = app.app.store().write(move |tx| {
            let command = Command::Accept(deeds::intake("Lê Thị Mai", "mai@example.vn"));
            let target = Target::New { procedure: deeds::SAME_DAY };
            let asked = Asked { target, command: &command, actor: &actor, now, fresh };
            let done = cases::execute(tx, &world, &asked)?;
            // The notice is there in this transaction, and goes with it.
            let sql = "SELECT COUNT(*) FROM outbox WHERE case_no = $1";
            let queued = tx.query_one(sql, &[(&done.case.case_no).into()])?.int(0)?;
            Err::<(), _>(ExecuteError::NoProcedure(queued.to_string()))
        });
        assert!(matches!(failed.await, Err(ExecuteError::NoProcedure(queued)) if queued == "1"));
        assert_eq!(queued().await, [case_no]);
    })
    .await;
}
