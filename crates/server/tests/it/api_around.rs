//! The API around cases: counts, due times and appointments before anything is saved, notices, the case book, what of
//! procedures is left to be verified.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::api::{FUNERAL, MARITAL};
use crate::deeds;
use crate::filled::{column, fill};
use crate::support::{Caller, Setup, on_each_engine, on_each_engine_as};

async fn fine(caller: &mut Caller<'_>, path: &str) -> Value {
    let page = caller.get(path).await;
    assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.body);
    page.json()
}

/// The items of every page of a list.
async fn all_items(caller: &mut Caller<'_>, path: &str) -> Vec<Value> {
    let (mut found, mut after) = (Vec::new(), String::new());
    loop {
        let page = fine(caller, &format!("{path}&after={after}")).await;
        let items = page["items"].as_array().expect("items");
        assert!(!items.is_empty() || found.is_empty(), "no page behind the last");
        found.extend(items.iter().cloned());
        match page["next"].as_str() {
            Some(next) => next.clone_into(&mut after),
            None => return found,
        }
    }
}

fn each<'a>(items: &'a [Value], name: &str) -> Vec<&'a str> {
    items.iter().map(|item| item[name].as_str().expect("a text")).collect()
}

#[tokio::test]
async fn programs_are_told_the_counts_of_the_first_page() {
    on_each_engine(async |app| {
        fill(&app, 120).await;
        for name in ["lan", "khoa", "son", "dat"] {
            let board = app.officer(name).await.get("/can-bo").await.texts(".board strong");
            let counts = fine(&mut app.token(name).await, "/api/v1/counts").await;
            let cases = &counts["cases"];
            let told = [
                &counts["inbox"],
                &cases["accepted"],
                &cases["online"],
                &cases["with_other_agencies"],
                &cases["awaiting_supplement"],
                &cases["awaiting_payment"],
                &cases["result_ready"],
                &cases["late"],
            ];
            assert_eq!(told.map(ToString::to_string).to_vec(), board, "{name}");
        }
        let admin = fine(&mut app.token("admin").await, "/api/v1/counts").await;
        assert_eq!((&admin["cases"], &admin["inbox"]), (&Value::Null, &json!(0)));
    })
    .await;
}

#[tokio::test]
async fn a_due_time_is_explained_day_by_day_to_programs() {
    on_each_engine(async |app| {
        let mut lan = app.token("lan").await;
        let due = fine(&mut lan, "/api/v1/due?term=3+working+days&received=2026-11-20T15:30").await;
        // Tuesday 24 November is a holiday.
        assert_eq!(due["due_at"], "2026-11-26T15:30:00+07:00");
        let steps = due["steps"].as_array().expect("steps");
        let reasons = each(steps, "reason");
        assert_eq!(
            reasons,
            ["receipt_day", "weekend", "weekend", "working_day", "holiday", "working_day", "working_day"]
        );
        let counted = steps.iter().filter(|step| step["counted"] == true).count();
        assert_eq!((counted, &steps[6]["so_far"]), (3, &json!(3)));
        // The same instant, in another offset and with an unescaped plus sign.
        for received in ["2026-11-20T08:30:00Z", "2026-11-20T15:30:00+07:00", "2026-11-20T15:30:00%2B07:00"] {
            let path = format!("/api/v1/due?term=3+working+days&received={received}&convention=end-of-day");
            assert_eq!(fine(&mut lan, &path).await["due_at"], "2026-11-26T17:00:00+07:00", "{received}");
        }
        for (query, status, said) in [
            ("term=", 400, "term"),
            ("term=3+ngay", 400, "term"),
            ("term=0+days", 400, "term"),
            ("term=3+days&received=mai", 400, "received"),
            ("term=3+days&convention=noon", 400, "convention"),
            ("term=3+days&received=2046-01-01T08:00", 422, "/received"),
        ] {
            let page = lan.get(&format!("/api/v1/due?{query}")).await;
            assert_eq!(page.status.as_u16(), status, "{query}: {}", page.body);
            assert!(page.body.contains(said), "{query}: {}", page.body);
        }
    })
    .await;
}

#[tokio::test]
async fn an_appointment_told_before_is_the_one_that_accepting_gives() {
    on_each_engine(async |app| {
        let mut lan = app.token("lan").await;
        let offered = fine(&mut lan, "/api/v1/procedures").await;
        for code in each(offered["items"].as_array().expect("items"), "code") {
            let told = fine(&mut lan, &format!("/api/v1/procedures/{code}/appointment")).await;
            let mut intake = app.simple_intake(code, "Nguyễn Thị Hoa");
            let one = fine(&mut lan, &format!("/api/v1/procedures/{code}")).await;
            intake["applicant"]["kind"] = one["applicants"][0].clone();
            let page = lan.post_json("/api/v1/cases", &intake).await;
            assert_eq!(page.status, StatusCode::CREATED, "{code}: {}", page.body);
            assert_eq!(told["due"]["due_at"], page.json()["due_at"], "{code}");
        }
        let path = format!("/api/v1/procedures/{MARITAL}/appointment");
        let late = fine(&mut lan, &format!("{path}?received=2026-11-20T16:00&channel=online")).await;
        assert_eq!((&late["channel"], &late["fees"][0]["kind"]), (&json!("online"), &json!("charge")));
        for (query, said) in [
            ("case_kind=khong-co", "case_kind"),
            ("channel=bo-cau", "channel"),
            ("received=mai", "received"),
            ("copies=-1", "copies"),
        ] {
            let page = lan.get(&format!("{path}?{query}")).await;
            assert_eq!(page.status, StatusCode::BAD_REQUEST, "{query}");
            assert!(page.json()["detail"].as_str().is_some_and(|text| text.starts_with(said)), "{query}");
        }
        let unknown = lan.get("/api/v1/procedures/9.999999/appointment").await;
        assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn no_appointment_is_told_for_what_the_desk_would_not_accept() {
    on_each_engine(async |app| {
        let mut lan = app.token("lan").await;
        let page = lan.get("/api/v1/procedures/2.000815/appointment?channel=agency").await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        let error = page.json()["errors"][0].clone();
        assert_eq!((&error["pointer"], &error["code"]), (&json!("/channel"), &json!("wrong-channel")));
    })
    .await;
}

#[tokio::test]
async fn fees_by_the_copy_are_told_for_so_many_copies() {
    on_each_engine(async |app| {
        let path = "/api/v1/procedures/2.000815/appointment";
        let mut lan = app.token("lan").await;
        let amount = |body: &Value| body["fees"][0]["amount_vnd"].as_i64().expect("an amount");
        let one = amount(&fine(&mut lan, path).await);
        let many = amount(&fine(&mut lan, &format!("{path}?copies=3&pages=4")).await);
        assert!(many > one && one > 0, "{one} {many}");
    })
    .await;
}

#[tokio::test]
async fn a_given_up_notice_is_listed_and_tried_again_once() {
    on_each_engine(async |app| {
        for name in ["Nguyễn Thị Hoa", "Vũ Thị Ngọc Ánh", "Lê Văn Bình"] {
            deeds::accept(&app, name, "nguoinop@example.vn").await;
        }
        let mut lan = app.token("lan").await;
        let waiting = all_items(&mut lan, "/api/v1/notices?limit=2").await;
        assert_eq!(each(&waiting, "state"), ["waiting"; 3]);
        assert_eq!(each(&waiting, "about"), ["accepted"; 3]);
        assert!(waiting.iter().all(|notice| notice["recipient"] == "ng***@example.vn"));
        assert!(waiting[0]["created_at"].as_str() >= waiting[2]["created_at"].as_str());

        let notice = app.give_up_the_newest_notice().await;
        let retry = format!("/api/v1/notices/{notice}/retry");
        let given_up = all_items(&mut lan, "/api/v1/notices?given_up=true&limit=2").await;
        assert_eq!(each(&given_up, "notice"), [notice.as_str()]);
        assert_eq!((&given_up[0]["error"], &given_up[0]["next_at"]), (&json!("tests"), &Value::Null));
        assert_eq!(fine(&mut lan, "/api/v1/counts").await["notices_given_up"], 1);

        // Somebody who may not is refused before anything happens.
        assert_eq!(app.token("giam").await.post_json(&retry, &json!({})).await.status.as_u16(), 403);
        let key = [("idempotency-key", "lai")];
        let again = lan.post_json_with(&retry, &json!({}), &key).await;
        assert_eq!((again.status, &again.json()["state"]), (StatusCode::OK, &json!("waiting")));
        let repeat = lan.post_json_with(&retry, &json!({}), &key).await;
        assert_eq!((repeat.status, &repeat.body), (again.status, &again.body));
        let second = lan.post_json(&retry, &json!({})).await;
        assert_eq!((second.status, &second.json()["code"]), (StatusCode::CONFLICT, &json!("conflict")));
        // What was refused keeps no key.
        for _ in 0..2 {
            let page = lan.post_json_with(&retry, &json!({}), &[("idempotency-key", "khac")]).await;
            assert_eq!(page.status, StatusCode::CONFLICT);
        }
        let audit = column(&app, "SELECT actor FROM audit WHERE act = 'retry-notice'", &[]).await;
        assert_eq!(audit, ["lan"]);
        for unknown in ["1-99-0", "x", "1-1"] {
            let page = lan.post_json(&format!("/api/v1/notices/{unknown}/retry"), &json!({})).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{unknown}");
        }
        assert_eq!(server::outbox::drain(&app.app).await.expect("the outbox can be read"), 3);
        assert_eq!(all_items(&mut lan, "/api/v1/notices?given_up=true").await, [] as [Value; 0]);
        for query in ["given_up=1", "after=7", "limit=x"] {
            let page = lan.get(&format!("/api/v1/notices?{query}")).await;
            assert_eq!(page.status, StatusCode::BAD_REQUEST, "{query}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_notice_of_another_agency_does_not_exist_for_programs() {
    on_each_engine(async |app| {
        deeds::accept(&app, "Nguyễn Thị Hoa", "hoa@example.vn").await;
        let notice = app.give_up_the_newest_notice().await;
        let desk = "UPDATE memberships SET unit = 'one-stop', role = 'desk_officer' WHERE officer = 'dat'";
        crate::filled::change(&app, desk, &[]).await;
        app.app.reload().await.expect("the world can be read");
        let mut dat = app.token("dat").await;
        assert_eq!(fine(&mut dat, "/api/v1/notices").await["items"], json!([]));
        let page = dat.post_json(&format!("/api/v1/notices/{notice}/retry"), &json!({})).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        let seen = fine(&mut app.token("admin").await, "/api/v1/notices").await;
        assert_eq!(seen["items"][0]["notice"], json!(notice), "administrators see those of all");
    })
    .await;
}

#[tokio::test]
async fn the_case_book_is_told_to_programs_as_it_stands_on_the_page() {
    on_each_engine(async |app| {
        fill(&app, 120).await;
        let mut lan = app.token("lan").await;
        let year = "/api/v1/case-book?from=2026-01-01&to=2026-12-31";
        let sql = "SELECT case_no FROM cases WHERE agency = 'H99.18' ORDER BY received_at, case_id";
        let entries = all_items(&mut lan, &format!("{year}&limit=50")).await;
        assert_eq!(each(&entries, "case_no"), column(&app, sql, &[]).await);
        let page = app.officer("lan").await.get("/can-bo/so-theo-doi?tu=01/01/2026&den=31/12/2026").await;
        let numbers = page.texts("td.num");
        for (entry, number) in entries.iter().zip(numbers) {
            let shown = entry["entry"].as_u64().expect("a number");
            assert_eq!(if shown == 0 { String::new() } else { format!("{shown:04}") }, number);
            assert_eq!(entry["delivery"].is_null(), entry["stage"] == "declined");
            assert_eq!(entry["handed_over_at"].is_null(), entry["stage"] != "handed_over", "{entry}");
        }
        let pdf = lan.get("/api/v1/case-book.pdf?from=2026-11-01&to=2026-11-20").await;
        assert_eq!(
            (pdf.status, &pdf.headers["content-type"]),
            (StatusCode::OK, &"application/pdf".parse().expect("a type"))
        );
        assert!(pdf.bytes.starts_with(b"%PDF"));
        for query in ["from=1/11/2026", "to=2026-02-30", "from=2026-11-02&to=2026-11-01", "from=2020-01-01"] {
            for path in ["/api/v1/case-book", "/api/v1/case-book.pdf"] {
                let page = lan.get(&format!("{path}?{query}")).await;
                assert_eq!(
                    (page.status, &page.json()["code"]),
                    (StatusCode::BAD_REQUEST, &json!("bad-request")),
                    "{query}"
                );
            }
        }
        // A place before the first day does not lead out of the book.
        let day = fine(&mut lan, "/api/v1/case-book?from=2026-11-20&to=2026-11-20&after=0.0").await;
        let found = each(day["items"].as_array().expect("items"), "received_at")
            .iter()
            .all(|at| at.starts_with("2026-11-20"));
        assert!(found, "{day}");
    })
    .await;
}

#[tokio::test]
async fn a_book_that_is_too_long_is_refused_to_programs_with_what_to_do() {
    let setup = Setup { prints_too_slowly: true, ..Setup::default() };
    on_each_engine_as(setup, async |app| {
        app.accept(FUNERAL, "Nguyễn Thị Hoa").await;
        let page = app.token("lan").await.get("/api/v1/case-book.pdf").await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        let error = page.json()["errors"][0].clone();
        assert_eq!((&error["pointer"], &error["code"]), (&json!("/to"), &json!("book-too-long")));
    })
    .await;
}

#[tokio::test]
async fn administrators_are_told_what_of_a_procedure_is_to_be_verified() {
    on_each_engine(async |app| {
        let mut admin = app.token("admin").await;
        let all = fine(&mut admin, "/api/v1/admin/procedures").await;
        let all = all["items"].as_array().expect("items").clone();
        assert_eq!(all.len(), app.world().procedures.all().count());
        for procedure in &all {
            let doubtful = procedure["certainty"] == "B" || procedure["verify"] != "";
            assert_eq!(procedure["to_be_verified"], doubtful, "{procedure}");
            assert_eq!(procedure["verify"] != "", doubtful, "it is said what: {procedure}");
            assert_eq!(procedure["missing_units"] == json!([]), procedure["offered"] == true, "{procedure}");
        }
        for (query, wanted) in [("true", true), ("false", false)] {
            let path = format!("/api/v1/admin/procedures?to_be_verified={query}");
            let some = fine(&mut admin, &path).await["items"].as_array().expect("items").clone();
            let expected = all.iter().filter(|procedure| procedure["to_be_verified"] == wanted);
            assert_eq!(some.iter().collect::<Vec<_>>(), expected.collect::<Vec<_>>());
            assert!(!some.is_empty());
        }
        let found = fine(&mut admin, &format!("/api/v1/admin/procedures?q={MARITAL}")).await;
        assert_eq!(found["items"].as_array().map(Vec::len), Some(1));
        let page = admin.get("/api/v1/admin/procedures?to_be_verified=1").await;
        assert_eq!(page.status, StatusCode::BAD_REQUEST);
    })
    .await;
}
