//! Applicants are told by mail: once, in spite of failures, and not by two nodes at once.

use channels::FakeFailure;
use server::outbox::drain;
use store::outbox::{Item, ItemState};

use crate::deeds;
use crate::support::{TestApp, on_each_engine};

const APPLICANT: &str = "Vũ Thị Ngọc Ánh";
const ADDRESS: &str = "ngocanh@example.vn";

fn subjects(app: &TestApp) -> Vec<String> {
    app.mails.sent().into_iter().map(|mail| mail.subject).collect()
}

/// Everything in the outbox, newest first.
async fn items(app: &TestApp) -> Vec<Item> {
    let read = |tx: &mut store::Tx<'_>| store::outbox::newest(tx, i64::MAX, 100);
    app.app.store().read(read).await.expect("the outbox")
}

#[tokio::test]
async fn the_applicant_is_told_of_acceptance_supplement_and_result() {
    on_each_engine(async |app| {
        let (case_no, code) = deeds::accept(&app, APPLICANT, ADDRESS).await;
        deeds::ask_for(&app, &case_no, "Giấy chứng sinh bản chính").await;
        app.clock_to("2026-11-20T10:00");
        assert_eq!(drain(&app.app).await.expect("a look"), 2);
        deeds::bring(&app, &case_no, "Giấy chứng sinh bản chính").await;
        deeds::finish(&app, &case_no).await;
        assert_eq!(drain(&app.app).await.expect("a look"), 1);
        let mails = app.mails.sent();
        assert_eq!(mails.len(), 3, "{:?}", subjects(&app));
        for mail in &mails {
            assert_eq!(mail.to.address, ADDRESS);
            assert!(mail.subject.contains(&case_no), "{}", mail.subject);
        }
        assert!(
            mails[0].text.contains(&code) && mails[0].text.contains("20/11/2026 17:00"),
            "{}",
            mails[0].text
        );
        assert!(mails[1].text.contains("- Giấy chứng sinh bản chính"), "{}", mails[1].text);
        let ids: std::collections::BTreeSet<_> = mails.iter().map(|mail| mail.message_id.clone()).collect();
        assert_eq!(ids.len(), 3);
        assert_eq!(drain(&app.app).await.expect("a look"), 0, "nothing is left");
    })
    .await;
}

#[tokio::test]
async fn without_an_address_nothing_is_queued() {
    on_each_engine(async |app| {
        deeds::accept(&app, APPLICANT, "").await;
        assert_eq!(items(&app).await.len(), 0);
    })
    .await;
}

#[tokio::test]
async fn a_server_that_is_away_is_tried_again_later_and_later() {
    on_each_engine(async |app| {
        deeds::accept(&app, APPLICANT, ADDRESS).await;
        app.mails.fail_next(2, FakeFailure::Transient);
        assert_eq!(drain(&app.app).await.expect("a look"), 1);
        let item = &items(&app).await[0];
        assert_eq!((item.state, item.attempts), (ItemState::Waiting, 1));
        assert!(item.error.is_some());
        // Story begins at 9:00; the second try comes after one minute, the third after five more.
        for (time, tried) in [
            ("2026-11-20T09:00:59", 0),
            ("2026-11-20T09:01", 1),
            ("2026-11-20T09:05:59", 0),
            ("2026-11-20T09:06", 1),
        ] {
            app.clock_to(time);
            assert_eq!(drain(&app.app).await.expect("a look"), tried, "{time}");
        }
        assert_eq!(app.mails.sent().len(), 1);
        let item = &items(&app).await[0];
        assert_eq!((item.state, item.attempts), (ItemState::Done, 3));
    })
    .await;
}

#[tokio::test]
async fn what_is_refused_for_good_is_given_up_visibly() {
    on_each_engine(async |app| {
        deeds::accept(&app, APPLICANT, ADDRESS).await;
        app.mails.fail_next(1, FakeFailure::Permanent);
        drain(&app.app).await.expect("a look");
        let item = &items(&app).await[0];
        assert_eq!((item.state, item.attempts), (ItemState::GivenUp, 1));
        assert!(item.error.as_deref().is_some_and(|error| error.contains("refuse")), "{:?}", item.error);
        app.clock_to("2026-12-20T09:00");
        assert_eq!(drain(&app.app).await.expect("a look"), 0);
        assert_eq!(subjects(&app), Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn a_server_that_stays_away_is_given_up_after_six_tries() {
    on_each_engine(async |app| {
        deeds::accept(&app, APPLICANT, ADDRESS).await;
        app.mails.fail_next(100, FakeFailure::Transient);
        let mut tries = 0;
        for day in 20..30 {
            app.clock_to(&format!("2026-11-{day}T10:00"));
            tries += drain(&app.app).await.expect("a look");
        }
        assert_eq!(tries, 6);
        assert_eq!(items(&app).await[0].state, ItemState::GivenUp);
    })
    .await;
}

#[tokio::test]
async fn two_nodes_that_look_at_once_send_nothing_twice() {
    on_each_engine(async |app| {
        for _ in 0..10 {
            deeds::accept(&app, APPLICANT, ADDRESS).await;
        }
        let (one, other) = (app.app.clone(), app.app.clone());
        let looks = [
            tokio::spawn(async move { drain(&one).await }),
            tokio::spawn(async move { drain(&other).await }),
        ];
        let mut tried = 0;
        for look in looks {
            tried += look.await.expect("a task").expect("a look");
        }
        assert_eq!(tried, 10);
        let ids: std::collections::BTreeSet<_> =
            app.mails.sent().into_iter().map(|mail| mail.message_id).collect();
        assert_eq!((ids.len(), app.mails.sent().len()), (10, 10));
    })
    .await;
}
