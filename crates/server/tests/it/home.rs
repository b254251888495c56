//! The first page: counts equal the lists behind them; who oversees sees what is late.

use axum::http::StatusCode;

use crate::filled::{all_pages, change, codes, fill};
use crate::support::{PASSWORD, on_each_engine};

/// What is counted, and the list behind it.
const BOARD: [(&str, &str); 8] = [
    ("Hồ sơ chuyển chờ xử lý", "/can-bo/viec"),
    ("Hồ sơ mới tiếp nhận", "/can-bo/ho-so?giai-doan=accepted"),
    ("Hồ sơ trực tuyến", "/can-bo/ho-so?kenh=online"),
    ("Hồ sơ liên thông", "/can-bo/ho-so?lien-thong=1"),
    ("Hồ sơ chờ bổ sung", "/can-bo/ho-so?giai-doan=awaiting_supplement"),
    ("Hồ sơ chờ nộp phí, lệ phí", "/can-bo/ho-so?giai-doan=awaiting_payment"),
    ("Hồ sơ chờ trả kết quả", "/can-bo/ho-so?giai-doan=result_ready"),
    ("Hồ sơ quá hạn", "/can-bo/ho-so?tre=1"),
];

#[tokio::test]
async fn every_count_leads_to_a_list_of_as_many() {
    on_each_engine(async |app| {
        fill(&app, 250).await;
        change(
            &app,
            "UPDATE cases SET due_at = 1000 WHERE finished_at IS NULL AND paused = 0 AND case_id % 3 = 0",
            &[],
        )
        .await;
        for name in ["lan", "khoa", "son", "giam", "dat"] {
            let mut officer = app.officer(name).await;
            let page = officer.get("/can-bo").await;
            let links = page.finds(".board a", "href");
            let counts = page.texts(".board strong");
            let told = page.texts(".board a").into_iter().zip(&links);
            let right =
                told.zip(BOARD).filter(|((text, link), (label, href))| text.contains(label) && link == href);
            assert_eq!((right.count(), links.len()), (BOARD.len(), BOARD.len()), "{name} {links:?}");
            for (href, count) in links.iter().zip(&counts) {
                let listed = codes(&all_pages(&mut officer, href).await).len();
                assert_eq!(*count, listed.to_string(), "{name} {href}");
            }
            // The menu counts the same.
            let menu = page.finds(".wp-side a", "href");
            for (href, count) in links.iter().zip(&counts).filter(|(href, _)| menu.contains(href)) {
                let item = page.texts(&format!(".wp-side a[href='{href}'] .count"));
                assert_eq!(item, [count.as_str()], "{name} {href}");
            }
            let overseeing = ["khoa", "son", "giam"].contains(&name);
            assert_eq!(page.says("Hồ sơ quá hạn của cơ quan"), overseeing, "{name}");
        }
    })
    .await;
}

#[tokio::test]
async fn an_empty_installation_greets_everybody_without_a_dead_end() {
    on_each_engine(async |app| {
        for account in demo::ACCOUNTS {
            let mut officer = app.officer(account.user).await;
            let page = officer.get("/can-bo").await;
            assert_eq!(page.status, StatusCode::OK, "{}", account.user);
            for href in page.finds(".wp-side a[href^='/'], .board a, main a[href^='/']", "href") {
                let page = officer.get(&href).await;
                assert!(page.status.is_success(), "{} {href}: {}", account.user, page.status);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn nobody_reads_a_list_without_signing_in() {
    on_each_engine(async |app| {
        for path in [
            "/can-bo",
            "/can-bo/viec",
            "/can-bo/ho-so",
            "/can-bo/so-theo-doi",
            "/can-bo/so-theo-doi.pdf",
            "/can-bo/thong-bao",
            "/can-bo/thong-bao/000001",
            "/can-bo/thu-tuc",
            "/can-bo/thu-tuc/1.001193",
            "/can-bo/tai-khoan",
            "/can-bo/tro-giup",
        ] {
            let page = app.anonymous().get(path).await;
            assert_eq!(page.status, StatusCode::SEE_OTHER, "{path}");
            assert!(page.location().starts_with("/can-bo/dang-nhap"), "{path}");
        }
        let mut visitor = app.anonymous();
        visitor.get("/can-bo/dang-nhap").await;
        for path in ["/can-bo/viec", "/can-bo/thong-bao/gui-lai", "/can-bo/tai-khoan/mat-khau"] {
            let page = visitor.post(path, &[("old", PASSWORD)]).await;
            assert_eq!(page.status, StatusCode::SEE_OTHER, "{path}");
        }
    })
    .await;
}
