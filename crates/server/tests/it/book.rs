//! The case book: every case of the days once, on the page and on paper.

use axum::http::StatusCode;

use crate::filled::{all_pages, codes, column, fill, once};
use crate::support::on_each_engine;

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
async fn days_that_make_no_book_are_told_beside_their_field() {
    on_each_engine(async |app| {
        let mut lan = app.officer("lan").await;
        for (days, field, said) in [
            ("tu=x&den=30/11/2026", "#tu-err", "Nhập ngày theo dạng"),
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
