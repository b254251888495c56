//! The case book: every case of the days once, on the page and on paper.

use axum::http::StatusCode;

use crate::filled::{all_pages, codes, column, fill, once};
use crate::support::{Setup, on_each_engine, on_each_engine_as};

#[tokio::test]
async fn the_book_of_a_year_holds_every_case_of_the_agency_in_order() {
    on_each_engine(async |app| {
        fill(&app, 250).await;
        let mut lan = app.officer("lan").await;
        let pages = all_pages(&mut lan, "/can-bo/so-theo-doi?tu=01/01/2026&den=31/12/2026").await;
        assert!(pages.len() >= 2);
        let sql = "SELECT case_no FROM cases WHERE agency = 'H99.18' ORDER BY received_at, case_id";
        assert_eq!(codes(&pages), column(&app, sql, &[]).await);
        let day = lan.get("/can-bo/so-theo-doi?tu=20/11/2026&den=20/11/2026").await;
        assert!(once(codes(&[day])).len() < codes(&pages).len());
    })
    .await;
}

#[tokio::test]
async fn the_book_is_printed_for_those_who_keep_it() {
    on_each_engine(async |app| {
        app.accept("2.000815", "Nguyễn Thị Hoa").await;
        let days = "?tu=01/11/2026&den=30/11/2026";
        for name in ["lan", "son", "giam"] {
            let mut officer = app.officer(name).await;
            let page = officer.get(&format!("/can-bo/so-theo-doi{days}")).await;
            assert!(page.says("Nguyễn Thị Hoa"), "{name}");
            let href = page.find("a[data-key=e]", "href").expect("a link to the PDF");
            let pdf = officer.get(&href).await;
            assert_eq!(pdf.status, StatusCode::OK, "{name}");
            assert!(pdf.bytes.starts_with(b"%PDF"), "{name}");
        }
        for name in ["minh", "mai", "admin"] {
            for path in ["/can-bo/so-theo-doi", "/can-bo/so-theo-doi.pdf"] {
                let page = app.officer(name).await.get(&format!("{path}{days}")).await;
                assert_eq!(page.status, StatusCode::FORBIDDEN, "{name} {path}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_book_that_is_too_long_for_one_pdf_is_asked_for_in_parts() {
    let setup = Setup { prints_too_slowly: true, ..Setup::default() };
    on_each_engine_as(setup, async |app| {
        app.accept("2.000815", "Nguyễn Thị Hoa").await;
        let mut lan = app.officer("lan").await;
        // The second finds the first still at work.
        for _ in 0..2 {
            let page = lan.get("/can-bo/so-theo-doi.pdf?tu=01/11/2026&den=30/11/2026").await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(page.says("quá dài để in một lần"), "{}", page.body);
            assert_eq!(page.find("#tu", "value").as_deref(), Some("01/11/2026"), "the days are kept");
        }
    })
    .await;
}

#[tokio::test]
async fn a_long_remark_is_shortened_in_the_book() {
    on_each_engine(async |app| {
        let remark = format!("Công dân hẹn lấy kết quả {}", "sau giờ làm việc ".repeat(60));
        let mut request = app.simple_intake("2.000815", "Nguyễn Thị Hoa");
        request["note"] = remark.as_str().into();
        let page = app.token("lan").await.post_json("/api/v1/cases", &request).await;
        assert_eq!(page.status, StatusCode::CREATED, "{}", page.body);
        let page = app.officer("lan").await.get("/can-bo/so-theo-doi?tu=01/11/2026&den=30/11/2026").await;
        let told = page.texts("td:last-child").concat();
        assert!(told.starts_with("Công dân hẹn lấy kết quả") && told.ends_with('…'), "{told}");
        assert!(told.chars().count() <= 120, "{told}");
    })
    .await;
}

#[tokio::test]
async fn days_that_make_no_book_are_told_beside_their_field() {
    on_each_engine(async |app| {
        let mut lan = app.officer("lan").await;
        for (days, field, said) in [
            ("tu=x&den=30/11/2026", "#tu-err", "Nhập một ngày có thật"),
            ("tu=30/11/2026&den=01/11/2026", "#den-err", "Ngày cuối phải từ ngày đầu"),
            ("tu=01/01/2020&den=01/11/2026", "#den-err", "tối đa một năm"),
        ] {
            let page = lan.get(&format!("/can-bo/so-theo-doi?{days}")).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{days}");
            assert!(page.texts(field).iter().any(|text| text.contains(said)), "{days}");
            assert_eq!(
                lan.get(&format!("/can-bo/so-theo-doi.pdf?{days}")).await.status,
                StatusCode::SEE_OTHER
            );
        }
    })
    .await;
}
