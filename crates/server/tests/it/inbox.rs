//! The inbox: every task once, grouped by deadline, taken from the pool by one officer only.

use axum::http::StatusCode;

use crate::filled::{all_pages, change, codes, column, fill, tabs};
use crate::support::{TestApp, on_each_engine};

/// What the tables say an officer has to do: `CASE/TASK`, own and of the pools.
async fn waiting(app: &TestApp, officer: &str) -> Vec<String> {
    let mut tasks = column(
        app,
        "SELECT c.case_no FROM tasks t JOIN cases c ON c.case_id = t.case_id
         WHERE t.closed_at IS NULL AND (t.assignee = $1 OR (t.assignee IS NULL AND EXISTS (
             SELECT 1 FROM memberships m WHERE m.officer = $1 AND m.agency = t.agency AND m.unit = t.unit
               AND m.role = t.role)))",
        &[officer],
    )
    .await;
    tasks.sort();
    tasks
}

#[tokio::test]
async fn every_task_stands_once_and_the_tabs_count_what_they_hold() {
    on_each_engine(async |app| {
        fill(&app, 250).await;
        // One officer has more than fits on a page, some without a deadline, some standing still.
        change(
            &app,
            "UPDATE tasks SET assignee = 'yen' WHERE closed_at IS NULL AND unit <> 'leadership'",
            &[],
        )
        .await;
        change(&app, "UPDATE tasks SET due_at = NULL WHERE closed_at IS NULL AND task_no = 2", &[]).await;
        for name in ["yen", "son", "lan", "mai", "dat", "giam"] {
            let mut officer = app.officer(name).await;
            let pages = all_pages(&mut officer, "/can-bo/viec").await;
            let mut listed = codes(&pages);
            listed.sort();
            assert_eq!(listed, waiting(&app, name).await, "{name}");
            let mut grouped = 0;
            for (text, count, href) in tabs(&pages[0]) {
                let held = codes(&all_pages(&mut officer, &href).await).len();
                assert_eq!(count, held.to_string(), "{name}: {text}");
                grouped += if href == "/can-bo/viec" { 0 } else { held };
            }
            assert_eq!(grouped, listed.len(), "{name}");
            let menu = pages[0].texts(".wp-side a[aria-current] .count");
            assert_eq!(menu, [listed.len().to_string()], "{name}");
        }
        let pages = all_pages(&mut app.officer("yen").await, "/can-bo/viec").await;
        assert!(pages.len() > 1, "only {} tasks", codes(&pages).len());
    })
    .await;
}

#[tokio::test]
async fn a_filter_narrows_list_and_counts_alike() {
    on_each_engine(async |app| {
        fill(&app, 250).await;
        change(&app, "UPDATE tasks SET assignee = 'yen' WHERE closed_at IS NULL", &[]).await;
        let mut yen = app.officer("yen").await;
        for filter in ["loai=sign", "linh-vuc=ho-tich", "q=nguyen", "loai=handle&q=261"] {
            let pages = all_pages(&mut yen, &format!("/can-bo/viec?{filter}")).await;
            for (text, count, href) in tabs(&pages[0]) {
                let held = codes(&all_pages(&mut yen, &href).await).len();
                assert_eq!(count, held.to_string(), "{filter}: {text}");
            }
        }
        let signing = codes(&all_pages(&mut yen, "/can-bo/viec?loai=sign").await);
        let stored =
            column(&app, "SELECT step FROM tasks WHERE closed_at IS NULL AND kind = 'sign'", &[]).await;
        assert_eq!(signing.len(), stored.len());
    })
    .await;
}

#[tokio::test]
async fn a_deadline_moves_from_group_to_group_as_the_clock_turns() {
    on_each_engine(async |app| {
        let case_no = app.accept("2.000815", "Nguyễn Thị Hoa").await;
        let due = calendar::to_instant("2026-11-27T10:00".parse().unwrap()).as_millisecond();
        change(&app, "UPDATE tasks SET due_at = $1, assignee = 'minh'", &[due]).await;
        for (now, group, state) in [
            // Tuesday 24/11 is a day off.
            ("2026-11-23T09:00", "con-han", "Còn 3 ngày làm việc"),
            ("2026-11-26T09:59", "con-han", "Còn 1 ngày làm việc"),
            ("2026-11-26T10:00", "sap-den-han", "Còn 1 ngày làm việc"),
            ("2026-11-26T23:00", "sap-den-han", "Còn 2 giờ làm việc"),
            ("2026-11-27T00:00", "hom-nay", "Còn 2 giờ làm việc"),
            ("2026-11-27T10:00", "hom-nay", "Còn 0 phút"),
            ("2026-11-27T10:01", "qua-han", "Quá hạn 1 phút"),
        ] {
            app.clock_to(now);
            let mut minh = app.officer("minh").await;
            for word in ["qua-han", "hom-nay", "sap-den-han", "con-han", "tam-dung"] {
                let page = minh.get(&format!("/can-bo/viec?han={word}")).await;
                let expected: &[String] = if word == group { std::slice::from_ref(&case_no) } else { &[] };
                assert_eq!(page.texts("a.code"), expected, "{now} {word}");
                if word == group {
                    assert_eq!(page.texts(".c-state .chip"), [state], "{now}");
                }
            }
        }
        change(&app, "UPDATE tasks SET paused = 1", &[]).await;
        let page = app.officer("minh").await.get("/can-bo/viec?han=tam-dung").await;
        assert_eq!(page.texts("a.code"), [case_no]);
    })
    .await;
}

#[tokio::test]
async fn of_two_officers_who_take_the_same_task_one_has_it_and_the_other_is_told() {
    on_each_engine(async |app| {
        fill(&app, 250).await;
        change(&app, "UPDATE tasks SET assignee = NULL WHERE closed_at IS NULL AND unit = 'leadership'", &[])
            .await;
        let (mut son, mut ha) = (app.officer("son").await, app.officer("ha").await);
        let free = ha.get("/can-bo/viec").await.finds("input[name=task]", "value");
        assert!(free.len() >= 2, "{free:?}");
        let (first, second) = (free[0].as_str(), free[1].as_str());
        // Only what the journal says is free can be taken.
        let none = son.post("/can-bo/viec", &[("back", "//evil.test")]).await;
        assert_eq!((none.status, none.location()), (StatusCode::SEE_OTHER, "/can-bo/viec"));
        let taken = son.post("/can-bo/viec", &[("task", first), ("back", "/can-bo/viec")]).await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.body);
        let page = son.get("/can-bo/viec").await;
        assert!(page.says("Đã nhận 1 việc."), "{:?}", page.texts(".notice"));
        assert!(!page.finds("input[name=task]", "value").contains(&free[0]));

        let page = ha.post("/can-bo/viec", &[("task", first), ("task", second), ("task", "H1/9")]).await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.texts("tbody .chip"), ["Chưa nhận được", "Đã nhận", "Chưa nhận được"]);
        assert!(page.says("Việc này đã giao cho cán bộ khác"), "{:?}", page.texts("tbody tr"));
        assert_eq!(page.texts("a.code"), [second.rsplit_once('/').unwrap().0]);
    })
    .await;
}
