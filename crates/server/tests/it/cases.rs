//! Lists of cases and the search: complete, without doubles, and nothing of other agencies.

use std::collections::BTreeSet;

use axum::http::StatusCode;

use crate::filled::{all_pages, change, codes, column, fill, once, tabs};
use crate::support::{TestApp, on_each_engine};

async fn cases_of(app: &TestApp, agency: &str) -> Vec<String> {
    column(app, "SELECT case_no FROM cases WHERE agency = $1", &[agency]).await
}

#[tokio::test]
async fn every_list_holds_what_its_tab_counts_and_what_the_stages_say() {
    on_each_engine(async |app| {
        fill(&app, 250).await;
        let mut lan = app.officer("lan").await;
        let pages = all_pages(&mut lan, "/can-bo/ho-so").await;
        assert!(pages.len() > 3);
        assert_eq!(once(codes(&pages)), once(cases_of(&app, "H99.18").await));
        let mut staged = 0;
        for (text, count, href) in tabs(&pages[0]) {
            let listed = once(codes(&all_pages(&mut lan, &href).await));
            if !count.is_empty() {
                assert_eq!(count, listed.len().to_string(), "{text}");
            }
            if let Some(stage) = href.strip_prefix("/can-bo/ho-so?giai-doan=") {
                let sql = "SELECT case_no FROM cases WHERE agency = $1 AND stage = $2";
                assert_eq!(listed, once(column(&app, sql, &["H99.18", stage]).await), "{text}");
                staged += listed.len();
            }
        }
        assert_eq!(staged, codes(&pages).len());
    })
    .await;
}

#[tokio::test]
async fn late_online_and_linked_cases_are_those_of_the_tables() {
    on_each_engine(async |app| {
        fill(&app, 250).await;
        change(
            &app,
            "UPDATE cases SET due_at = 1000 + case_id % 7 WHERE finished_at IS NULL AND paused = 0",
            &[],
        )
        .await;
        let mut lan = app.officer("lan").await;
        let late = "SELECT case_no FROM cases WHERE agency = 'H99.18' AND finished_at IS NULL AND paused = 0";
        let online = "SELECT case_no FROM cases WHERE agency = 'H99.18' AND finished_at IS NULL
                      AND channel = 'online'";
        let linked = "SELECT DISTINCT c.case_no FROM cases c JOIN tasks t ON t.case_id = c.case_id
                      WHERE t.closed_at IS NULL AND t.agency <> c.agency
                        AND (t.agency = 'H99.18' OR c.agency = 'H99.18')";
        for (query, sql) in [("tre=1", late), ("kenh=online", online), ("lien-thong=1", linked)] {
            let listed = once(codes(&all_pages(&mut lan, &format!("/can-bo/ho-so?{query}")).await));
            assert_eq!(listed, once(column(&app, sql, &[]).await), "{query}");
            assert!(!listed.is_empty(), "{query} is not tried");
        }
    })
    .await;
}

#[tokio::test]
async fn procedure_and_days_narrow_a_list() {
    on_each_engine(async |app| {
        fill(&app, 250).await;
        let mut lan = app.officer("lan").await;
        let (from, until) = ("2026-10-01T00:00", "2026-11-01T00:00");
        let day = |local: &str| calendar::to_instant(local.parse().unwrap()).as_millisecond().to_string();
        let sql = "SELECT case_no FROM cases WHERE agency = 'H99.18' AND procedure = $1
                   AND CAST(received_at AS TEXT) >= $2 AND CAST(received_at AS TEXT) < $3";
        // One that was asked for in those days.
        let most = "SELECT procedure FROM cases WHERE agency = 'H99.18' AND CAST(received_at AS TEXT) >= $1
                    AND CAST(received_at AS TEXT) < $2 GROUP BY procedure ORDER BY COUNT(*) DESC";
        let procedure = column(&app, most, &[&day(from), &day(until)]).await.remove(0);
        let path = format!("/can-bo/ho-so?thu-tuc={procedure}&tu=01/10/2026&den=31/10/2026");
        let listed = once(codes(&all_pages(&mut lan, &path).await));
        let (from, until) = (day(from), day(until));
        assert_eq!(listed, once(column(&app, sql, &[&procedure, &from, &until]).await));
        assert!(!listed.is_empty());

        let page = lan.get("/can-bo/ho-so?tu=31/02/2026").await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(page.find("#tu", "value").as_deref(), Some("31/02/2026"));
        assert_eq!(page.find("#tu", "aria-invalid").as_deref(), Some("true"));
    })
    .await;
}

#[tokio::test]
async fn an_officer_of_the_department_sees_only_cases_with_a_step_there() {
    on_each_engine(async |app| {
        fill(&app, 250).await;
        let mut dat = app.officer("dat").await;
        let seen = once(
            column(
                &app,
                "SELECT DISTINCT c.case_no FROM cases c JOIN tasks t ON t.case_id = c.case_id
                 WHERE t.agency = 'H99.06' OR c.agency = 'H99.06'",
                &[],
            )
            .await,
        );
        assert!(!seen.is_empty());
        let first = all_pages(&mut dat, "/can-bo/ho-so").await;
        for (_, _, href) in tabs(&first[0]) {
            let listed = once(codes(&all_pages(&mut dat, &href).await));
            assert!(listed.is_subset(&seen), "{href}");
        }
        // Every case of the ward begins like this.
        for words in ["h99", "nguyen", "0"] {
            let found = once(codes(&all_pages(&mut dat, &format!("/can-bo/ho-so?q={words}")).await));
            assert!(found.is_subset(&seen), "{words}");
        }
        let all = once(cases_of(&app, "H99.18").await);
        let hidden = all.difference(&seen).next().expect("a case of the ward alone");
        let page = dat.get(&format!("/can-bo/ho-so?q={hidden}")).await;
        assert_eq!((page.status, page.texts("a.code").len()), (StatusCode::OK, 0));
        let shared = seen.first().expect("a shared case");
        let page = dat.get(&format!("/can-bo/ho-so?q={shared}")).await;
        assert_eq!(page.location(), format!("/can-bo/ho-so/{shared}"));
    })
    .await;
}

#[tokio::test]
async fn an_officer_with_posts_in_two_agencies_sees_the_lists_of_both() {
    on_each_engine(async |app| {
        fill(&app, 250).await;
        let mut own = app.token("dat").await;
        // Đạt of the department's land registry also sits at the desk of the ward.
        change(
            &app,
            "INSERT INTO memberships (officer, position, agency, unit, role)
             VALUES ('dat', 2 + $1, 'H99.18', 'one-stop', 'desk_officer')",
            &[0],
        )
        .await;
        app.app.reload().await.expect("the installation can be read");
        change(&app, "UPDATE outbox SET state = 'given_up' WHERE case_id % 2 = $1", &[0]).await;
        change(&app, "UPDATE outbox SET agency = 'H99.06' WHERE case_id % 3 = $1", &[0]).await;

        let all =
            once(column(&app, "SELECT case_no FROM cases WHERE agency IN ('H99.18', 'H99.06')", &[]).await);
        let mut dat = app.officer("dat").await;
        let pages = all_pages(&mut dat, "/can-bo/ho-so").await;
        assert_eq!(once(codes(&pages)), all);
        for (text, count, href) in tabs(&pages[0]) {
            let listed = once(codes(&all_pages(&mut dat, &href).await));
            assert!(count.is_empty() || count == listed.len().to_string(), "{text}: {count}");
        }
        assert!(pages[0].says("UBND phường Hoa Sen"), "it is not told whose case it is");
        let found = dat.get(&format!("/can-bo/ho-so?q={}", all.first().expect("a case"))).await;
        assert_eq!(found.status, StatusCode::SEE_OTHER);

        let listed = own.get("/api/v1/cases?limit=200").await.json();
        assert_eq!(listed["items"].as_array().map(Vec::len), Some(all.len().min(200)));
        let given_up = codes(&all_pages(&mut dat, "/can-bo/thong-bao?loi=1").await);
        let sql = "SELECT DISTINCT case_no FROM outbox WHERE state = 'given_up'";
        assert_eq!(given_up.into_iter().collect::<BTreeSet<_>>(), once(column(&app, sql, &[]).await));
    })
    .await;
}

#[tokio::test]
async fn an_administrator_sees_no_case_in_any_list() {
    on_each_engine(async |app| {
        fill(&app, 60).await;
        let mut admin = app.officer("admin").await;
        for path in ["/can-bo/ho-so", "/can-bo/ho-so?q=nguyen", "/can-bo/viec", "/can-bo"] {
            let page = admin.get(path).await;
            assert_eq!((page.status, page.texts("a.code").len()), (StatusCode::OK, 0), "{path}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_case_is_found_by_number_name_id_and_telephone() {
    on_each_engine(async |app| {
        let mut request = app.simple_intake("2.000815", "Đặng Thị Ngọc Ước");
        request["applicant"]["personal_id"] = "001190000003".into();
        request["applicant"]["phone"] = "0987654321".into();
        let page = app.token("lan").await.post_json("/api/v1/cases", &request).await;
        assert_eq!(page.status, StatusCode::CREATED, "{}", page.body);
        let case_no = page.json()["case_no"].as_str().unwrap().to_owned();
        app.accept("2.000815", "Trần Văn Khác").await;

        let mut lan = app.officer("lan").await;
        let address = format!("/can-bo/ho-so/{case_no}");
        let scanned = format!("http%3A%2F%2Fmotcua.test%2Ftra-cuu%3Fho-so%3D{case_no}%26ma%3DABCDEFGH");
        for exact in [case_no.clone(), case_no.to_lowercase(), format!("%20{case_no}%20"), scanned] {
            let page = lan.get(&format!("/can-bo/ho-so?q={exact}")).await;
            assert_eq!(page.location(), address, "{exact}");
        }
        for words in [
            "dang%20thi%20ngoc%20uoc",
            "%C4%90%E1%BA%B6NG%20ng%E1%BB%8Dc",
            "uoc",
            "001190000003",
            "001%20190%20000%20003",
            "0987654321",
            "0987%20654%20321",
            "%2B84987654321",
            "0987.654",
        ] {
            let page = lan.get(&format!("/can-bo/ho-so?q={words}")).await;
            assert_eq!(page.texts("a.code"), [case_no.as_str()], "{words}");
            assert!(page.says("Tìm thấy 1 hồ sơ"), "{words}");
        }
        for nothing in ["khong-co-ai", "%27%22%3B--", "%F0%9F%98%80", "H99.18-991231-0001"] {
            let page = lan.get(&format!("/can-bo/ho-so?q={nothing}")).await;
            assert_eq!(page.status, StatusCode::OK, "{nothing}");
            assert!(page.says("Không tìm thấy hồ sơ"), "{nothing}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_search_that_finds_too_much_says_so_and_can_be_paged() {
    on_each_engine(async |app| {
        fill(&app, 260).await;
        let mut lan = app.officer("lan").await;
        let pages = all_pages(&mut lan, "/can-bo/ho-so?q=h99").await;
        assert!(pages[0].says("Có hơn 200 hồ sơ khớp") && pages[0].says("Có quá nhiều hồ sơ khớp"));
        let found = once(codes(&pages));
        assert_eq!(found.len(), 200);
        let page = lan.get("/can-bo/ho-so?q=h99&sau=rubbish").await;
        assert_eq!(page.status, StatusCode::OK);
    })
    .await;
}
