//! Who may open what: one table for every GET, and the tie to the browser for every POST.

use std::fmt::Write as _;

use axum::http::{Method, StatusCode};

use crate::api::{FUNERAL, Story, general_form};
use crate::deeds;
use crate::routes::address;
use crate::support::{Caller, Setup, TestApp, on_each_engine, on_each_engine_as};

/// Columns of the table: nobody, desk, case officer, head, leader, clerk, inspector, administrator, other agency.
const WHO: [&str; 9] = ["-", "lan", "minh", "tuan", "son", "mai", "giam", "admin", "hung"];

/// 303 for nobody leads to the sign-in page. An act's own address leads back to the page of the case.
const TABLE: &str = "
                                                               -   lan  minh  tuan   son   mai  giam admin  hung
/                                                            200   200   200   200   200   200   200   200   200
/api/v1/admin/procedures                                     401   403   403   403   403   403   403   200   403
/api/v1/case-book                                            401   200   403   403   200   403   200   403   403
/api/v1/case-book.pdf                                        401   200   403   403   200   403   200   403   403
/api/v1/cases                                                401   200   200   200   200   200   200   200   200
/api/v1/cases/{case_no}                                      401   200   200   200   200   200   200   404   404
/api/v1/cases/{case_no}/journal                              401   200   200   200   200   200   200   404   404
/api/v1/cases/{case_no}/slips/{slip}                         401   200   200   200   200   200   200   404   404
/api/v1/counts                                               401   200   200   200   200   200   200   200   200
/api/v1/due                                                  401   200   200   200   200   200   200   200   200
/api/v1/me                                                   401   200   200   200   200   200   200   200   200
/api/v1/notices                                              401   200   403   403   403   403   200   200   403
/api/v1/openapi.json                                         200   200   200   200   200   200   200   200   200
/api/v1/procedures                                           200   200   200   200   200   200   200   200   200
/api/v1/procedures/{code}                                    200   200   200   200   200   200   200   200   200
/api/v1/procedures/{code}/appointment                        401   200   403   403   403   403   403   403   403
/api/v1/public/cases/{case_no}                               404   404   404   404   404   404   404   404   404
/api/v1/tasks                                                401   200   200   200   200   200   200   200   200
/assets/{*path}                                              200   200   200   200   200   200   200   200   200
/can-bo                                                      303   200   200   200   200   200   200   200   200
/can-bo/dang-nhap                                            200   200   200   200   200   200   200   200   200
/can-bo/ho-so                                                303   200   200   200   200   200   200   200   200
/can-bo/ho-so/{case_no}                                      303   200   200   200   200   200   200   404   404
/can-bo/ho-so/{case_no}/bo-sung                              303   303   303   303   303   303   303   303   303
/can-bo/ho-so/{case_no}/phieu/{slip}                         303   200   200   200   200   200   200   404   404
/can-bo/ho-so/{case_no}/tra-ket-qua                          303   303   303   303   303   303   303   303   303
/can-bo/ho-so/{case_no}/viec/{task_no}/hoan-thanh            303   303   303   303   303   303   303   303   303
/can-bo/ho-so/{case_no}/viec/{task_no}/nop-tien              303   303   303   303   303   303   303   303   303
/can-bo/ho-so/{case_no}/viec/{task_no}/phan-cong             303   303   303   303   303   303   303   303   303
/can-bo/ho-so/{case_no}/viec/{task_no}/phat-hanh             303   303   303   303   303   303   303   303   303
/can-bo/ho-so/{case_no}/viec/{task_no}/tra-lai               303   303   303   303   303   303   303   303   303
/can-bo/ho-so/{case_no}/viec/{task_no}/yeu-cau-bo-sung       303   303   303   303   303   303   303   303   303
/can-bo/ho-so/{case_no}/yeu-cau-bo-sung/bo                   303   303   303   303   303   303   303   303   303
/can-bo/ho-so/{case_no}/yeu-cau-bo-sung/phat-hanh            303   303   303   303   303   303   303   303   303
/can-bo/so-theo-doi                                          303   200   403   403   200   403   200   403   403
/can-bo/so-theo-doi.pdf                                      303   200   403   403   200   403   200   403   403
/can-bo/tai-khoan                                            303   200   200   200   200   200   200   200   200
/can-bo/thong-bao                                            303   200   403   403   403   403   200   200   403
/can-bo/thong-bao/{name}                                     303   200   403   403   403   403   200   404   403
/can-bo/thu-tuc                                              303   403   403   403   403   403   403   200   403
/can-bo/thu-tuc/{code}                                       303   403   403   403   403   403   403   200   403
/can-bo/tiep-nhan                                            303   200   403   403   403   403   403   403   403
/can-bo/tiep-nhan/xong/{case_no}                             303   200   403   403   403   403   403   403   403
/can-bo/tro-giup                                             303   200   200   200   200   200   200   200   200
/can-bo/viec                                                 303   200   200   200   200   200   200   200   200
/du-lieu-ca-nhan                                             200   200   200   200   200   200   200   200   200
/healthz                                                     200   200   200   200   200   200   200   200   200
/metrics                                                     200   200   200   200   200   200   200   200   200
/readyz                                                      200   200   200   200   200   200   200   200   200
/thu-tuc                                                     200   200   200   200   200   200   200   200   200
/thu-tuc/{code}                                              200   200   200   200   200   200   200   200   200
/tra-cuu                                                     200   200   200   200   200   200   200   200   200
/tro-nang                                                    200   200   200   200   200   200   200   200   200
";

#[tokio::test]
async fn who_may_open_which_page() {
    on_each_engine_as(Setup { keeps_letters: true, ..Setup::default() }, async |app| {
        let table = opened(&app).await;
        assert!(table == TABLE, "the table is now:{table}");
    })
    .await;
}

/// Lets everybody open everything.
async fn opened(app: &TestApp) -> String {
    let story = Story::begins(app, FUNERAL, general_form()).await;
    // There is a letter to be read.
    deeds::accept(app, "Vũ Thị Ngọc Ánh", "ngocanh@example.vn").await;
    assert_eq!(server::outbox::drain(&app.app).await.expect("the outbox can be read"), 1);
    let mut callers: Vec<Caller<'_>> = Vec::new();
    for name in WHO {
        callers.push(if name == "-" { app.anonymous() } else { app.officer(name).await });
    }
    let mut table = format!("\n{:58}", "");
    for name in WHO {
        let _ = write!(table, " {name:>5}");
    }
    let mut routes: Vec<&str> = server::all_routes()
        .into_iter()
        .filter(|(method, _)| *method == "GET")
        .map(|(_, pattern)| pattern)
        .collect();
    routes.sort_unstable();
    for pattern in routes {
        let _ = write!(table, "\n{pattern:58}");
        for caller in &mut callers {
            let page = caller.get(&address(pattern, &story.case_no)).await;
            let _ = write!(table, " {:>5}", page.status.as_u16());
        }
    }
    table.push('\n');
    table
}

#[tokio::test]
async fn no_post_is_obeyed_without_the_tie_to_the_browser() {
    on_each_engine(async |app| {
        let story = Story::begins(&app, FUNERAL, general_form()).await;
        let before = app.changes().await;
        let mut anybody = app.anonymous();
        let mut lan = app.officer("lan").await;
        let signed_in = app.changes().await;
        assert!(signed_in > before, "signing in is written down");
        for (_, pattern) in server::all_routes().into_iter().filter(|(method, _)| *method == "POST") {
            let path = address(pattern, &story.case_no);
            let json = pattern.starts_with("/api/");
            let kind = if json { "application/json" } else { "application/x-www-form-urlencoded" };
            for csrf in ["", "csrf=", "csrf=doan-mo"] {
                let body = if json { b"{}".to_vec() } else { csrf.as_bytes().to_vec() };
                let wrong = [("x-csrf-token", "")];
                let page = lan.send(Method::POST, &path, Some(kind), body.clone(), &wrong).await;
                assert_eq!(page.status, StatusCode::FORBIDDEN, "{pattern} with {csrf:?}, signed in");
                let page = anybody.send(Method::POST, &path, Some(kind), body, &[]).await;
                let to_sign_in =
                    page.status == StatusCode::SEE_OTHER && page.location().starts_with("/can-bo/dang-nhap");
                let refused = page.status == StatusCode::FORBIDDEN || page.status == StatusCode::UNAUTHORIZED;
                assert!(to_sign_in || refused, "{pattern} with {csrf:?}, nobody: {}", page.status);
            }
        }
        assert_eq!(app.changes().await, signed_in, "nothing was changed");
        assert_eq!(lan.get("/api/v1/me").await.status, StatusCode::OK, "nobody was signed out");
    })
    .await;
}

#[tokio::test]
async fn the_tie_of_one_browser_does_not_fit_another() {
    on_each_engine(async |app| {
        let story = Story::begins(&app, FUNERAL, general_form()).await;
        let own = app.officer("lan").await;
        let mut other = app.officer("dung").await;
        let body = format!("csrf={}", own.csrf());
        let path = address("/can-bo/ho-so/{case_no}/tra-ket-qua", &story.case_no);
        let kind = Some("application/x-www-form-urlencoded");
        let page = other.send(Method::POST, &path, kind, body.into_bytes(), &[]).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN);
    })
    .await;
}
