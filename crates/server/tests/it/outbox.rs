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

/// Changes what is stored, as no command does.
async fn spoil(app: &TestApp, sql: &'static str, case_no: &str) {
    let case_no = case_no.to_owned();
    let write = move |tx: &mut store::Tx<'_>| tx.execute(sql, &[(&case_no).into()]);
    assert_eq!(app.app.store().write(write).await.expect("a change"), 1);
}

#[tokio::test]
async fn a_case_that_cannot_be_read_holds_up_no_other_letter_and_is_given_up() {
    on_each_engine(async |app| {
        let (unreadable_case, _) = deeds::accept(&app, APPLICANT, ADDRESS).await;
        let (unreadable_effect, _) = deeds::accept(&app, APPLICANT, ADDRESS).await;
        let (sound, _) = deeds::accept(&app, APPLICANT, ADDRESS).await;
        let spoil_case = "UPDATE case_events SET event = '{}'
                          WHERE seq = 1 AND case_id = (SELECT case_id FROM cases WHERE case_no = $1)";
        spoil(&app, spoil_case, &unreadable_case).await;
        spoil(&app, "UPDATE outbox SET effect = '{}' WHERE case_no = $1", &unreadable_effect).await;
        assert_eq!(drain(&app.app).await.expect("a look"), 3);
        assert_eq!(app.mails.sent().len(), 1);
        assert!(app.mails.sent()[0].text.contains(&sound));
        for day in 20..30 {
            app.clock_to(&format!("2026-11-{day}T10:00"));
            drain(&app.app).await.expect("a look");
        }
        for item in items(&app).await {
            let wanted = if item.case_no == sound { (ItemState::Done, 1) } else { (ItemState::GivenUp, 6) };
            assert_eq!((item.state, item.attempts), wanted, "{:?}", item.error);
            assert!(item.case_no == sound || item.error.is_some_and(|error| error.contains("read")));
        }
    })
    .await;
}

#[tokio::test(start_paused = true)]
async fn a_server_that_never_answers_is_left_before_another_node_may_try() {
    // On one engine: the clock that stands still here would run ahead whenever it waits for PostgreSQL.
    let app = TestApp::start(store::Engine::Sqlite).await;
    deeds::accept(&app, APPLICANT, ADDRESS).await;
    app.mails.fail_next(1, FakeFailure::Silent);
    let begun = tokio::time::Instant::now();
    assert_eq!(drain(&app.app).await.expect("a look"), 1);
    assert!(begun.elapsed().as_secs() < 120, "{:?}", begun.elapsed());
    let item = &items(&app).await[0];
    assert_eq!((item.state, item.attempts), (ItemState::Waiting, 1));
    assert!(item.error.as_deref().is_some_and(|error| error.contains("no answer")), "{:?}", item.error);
}

#[tokio::test]
async fn the_letter_says_what_waiting_does_to_the_term_of_this_case() {
    on_each_engine(async |app| {
        let mut told = Vec::new();
        for (policy, said) in [
            ("restart", "tính lại từ đầu"),
            ("pause", "không tính vào thời hạn"),
            ("none", "vẫn được tính tiếp"),
        ] {
            let (case_no, _) = deeds::accept(&app, APPLICANT, ADDRESS).await;
            promise(&app, &case_no, policy).await;
            deeds::ask_for(&app, &case_no, "Giấy chứng sinh bản chính").await;
            told.push((case_no, said));
        }
        app.clock_to("2026-11-20T10:00");
        drain(&app.app).await.expect("a look");
        for (case_no, said) in told {
            let mails = app.mails.sent();
            let asks =
                |mail: &&channels::Mail| mail.subject.contains(&case_no) && mail.subject.contains("bổ sung");
            let mail = mails.iter().find(asks).expect("a letter");
            assert!(mail.text.contains(said), "{said}: {}", mail.text);
        }
    })
    .await;
}

/// Lets a case have been accepted under a procedure with another rule for supplements.
async fn promise(app: &TestApp, case_no: &str, policy: &'static str) {
    let case_no = case_no.to_owned();
    let write = move |tx: &mut store::Tx<'_>| {
        let row = tx.query_one(
            "SELECT e.case_id, e.event FROM case_events e JOIN cases c ON c.case_id = e.case_id
             WHERE c.case_no = $1 AND e.seq = 1",
            &[(&case_no).into()],
        )?;
        let (case_id, mut event) = (row.int(0)?, row.text(1)?);
        let rules = ["restart", "pause", "none"].map(|rule| format!("\"on_supplement\":\"{rule}\""));
        let known = rules.iter().find(|rule| event.contains(rule.as_str())).expect("a rule").clone();
        event = event.replace(&known, &format!("\"on_supplement\":\"{policy}\""));
        tx.execute(
            "UPDATE case_events SET event = $2 WHERE case_id = $1 AND seq = 1",
            &[case_id.into(), (&event).into()],
        )
    };
    app.app.store().write(write).await.expect("a change");
}

#[tokio::test]
async fn two_nodes_that_look_at_once_send_nothing_twice() {
    on_each_engine(async |app| {
        for _ in 0..10 {
            deeds::accept(&app, APPLICANT, ADDRESS).await;
        }
        let node = app.another_node().await;
        let (one, other) = (app.app.clone(), node.app.clone());
        let looks = [
            tokio::spawn(async move { drain(&one).await }),
            tokio::spawn(async move { drain(&other).await }),
        ];
        let mut tried = 0;
        for look in looks {
            tried += look.await.expect("a task").expect("a look");
        }
        assert_eq!(tried, 10);
        let sent = [app.mails.sent(), node.mails.sent()].concat();
        let ids: std::collections::BTreeSet<_> = sent.iter().map(|mail| &mail.message_id).collect();
        assert_eq!((ids.len(), sent.len()), (10, 10));
    })
    .await;
}
