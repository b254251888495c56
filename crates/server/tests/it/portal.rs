//! A citizen opens the portal, finds a procedure and reads what it needs.

use axum::http::StatusCode;

use crate::deeds;
use crate::support::{TestApp, on_each_engine};

/// Every link to this site on a page.
fn links(page: &crate::support::Page) -> Vec<String> {
    let html = scraper::Html::parse_document(&page.body);
    let selector = scraper::Selector::parse("a[href^='/']").expect("a selector");
    html.select(&selector).filter_map(|link| link.value().attr("href")).map(str::to_owned).collect()
}

#[tokio::test]
async fn no_link_of_the_public_pages_is_dead() {
    on_each_engine(async |app| {
        let mut visitor = app.anonymous();
        let mut waiting = vec!["/".to_owned(), "/no-such-page".to_owned()];
        let mut seen = std::collections::BTreeSet::new();
        while let Some(path) = waiting.pop() {
            // One procedure stands for all of them.
            let is_another_procedure = path.starts_with("/thu-tuc/") && path != "/thu-tuc/1.001193";
            if is_another_procedure || !seen.insert(path.clone()) {
                continue;
            }
            let page = visitor.get(&path).await;
            if path != "/no-such-page" {
                assert_eq!(page.status, StatusCode::OK, "{path}");
            }
            if !path.starts_with("/can-bo") {
                waiting.extend(links(&page));
            }
        }
        for expected in
            ["/tra-cuu", "/tro-nang", "/du-lieu-ca-nhan", "/can-bo/dang-nhap", "/thu-tuc/1.001193"]
        {
            assert!(seen.contains(expected), "{expected} not reached: {seen:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_home_page_counts_what_was_done_this_month_and_nothing_else() {
    on_each_engine(async |app| {
        let page = app.anonymous().get("/").await;
        assert_eq!(page.texts(".figure"), Vec::<String>::new(), "nothing happened yet");
        assert!(page.says("UBND phường Hoa Sen") && page.says("Số 18 phố Hoa Sen"));
        assert!(page.says("Thứ hai đến thứ sáu: 7:30–11:30, 13:00–17:00"), "{}", page.body);
        assert!(page.says("Đang mở cửa"));
        for case in 0..3 {
            let (case_no, _) = deeds::accept(&app, "Vũ Thị Ngọc Ánh", "").await;
            if case > 0 {
                deeds::finish(&app, &case_no).await;
            }
        }
        deeds::decline(&app, "Vũ Thị Ngọc Ánh").await;
        // Counted at most once a minute.
        assert_eq!(app.anonymous().get("/").await.texts(".figure"), Vec::<String>::new());
        app.clock_to("2026-11-20T09:01");
        assert_eq!(app.anonymous().get("/").await.texts(".figure"), ["3", "2", "100%"]);
        app.clock_to("2026-12-05T09:00");
        let page = app.anonymous().get("/").await;
        assert_eq!(page.texts(".figure"), Vec::<String>::new(), "another month");
        assert!(page.says("Đang đóng cửa, mở lại 07/12/2026 07:30"), "{}", page.body);
    })
    .await;
}

#[tokio::test]
async fn a_procedure_is_found_without_accents_and_explained() {
    on_each_engine(async |app| {
        let mut visitor = app.anonymous();
        let page = visitor.get("/thu-tuc?q=lam+giay+khai+sinh+cho+con").await;
        assert_eq!(page.find(".tasks a", "href").as_deref(), Some("/thu-tuc/1.001193"), "{}", page.body);
        let page = visitor.get("/thu-tuc/1.001193").await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.texts("h1"), ["Đăng ký khai sinh"]);
        for words in ["Ai làm được", "Giấy tờ cần mang", "Thời hạn", "Tư pháp – Hộ tịch", "Căn cứ pháp lý"]
        {
            assert!(page.says(words), "{words}: {}", page.body);
        }
        assert_eq!(visitor.get("/thu-tuc/9.999999").await.status, StatusCode::NOT_FOUND);
        let page = visitor.get("/thu-tuc?q=zzzzqqq").await;
        assert!(page.says("Không tìm thấy thủ tục nào"), "{}", page.body);
    })
    .await;
}

/// Pages of the catalogue, one after another.
async fn names(app: &TestApp, query: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut visitor = app.anonymous();
    let mut next = Some(format!("/thu-tuc{query}"));
    while let Some(path) = next {
        let page = visitor.get(&path).await;
        names.extend(page.texts(".tasks a"));
        next = page.find("a[rel=next]", "href");
    }
    names
}

#[tokio::test]
async fn the_catalogue_lists_every_procedure_once() {
    on_each_engine(async |app| {
        let all = names(&app, "").await;
        assert_eq!(all.len(), app.world().procedures.all().count());
        let land = names(&app, "?linh-vuc=dat-dai").await;
        let expected =
            app.world().procedures.all().filter(|(procedure, _)| procedure.field == "dat-dai").count();
        assert_eq!(land.len(), expected);
        let past_the_end = app.anonymous().get("/thu-tuc?trang=999").await;
        assert_eq!(past_the_end.status, StatusCode::OK);
        assert!(!past_the_end.texts(".tasks a").is_empty());
    })
    .await;
}

#[tokio::test]
async fn english_readers_get_english_names_where_there_are_some() {
    on_each_engine(async |app| {
        let mut visitor = app.anonymous();
        visitor.get("/").await;
        visitor.post("/tuy-chon", &[("lang", "en"), ("back", "/")]).await;
        let page = visitor.get("/thu-tuc/1.000894").await;
        assert_eq!(page.texts("h1"), ["Marriage registration"]);
        assert!(page.says("Đăng ký kết hôn"));
        let page = visitor.get("/").await;
        assert!(page.says("What do you need to do?"), "{}", page.body);
        assert!(page.texts(".tile").len() >= 6, "{}", page.body);
    })
    .await;
}
