//! Whoever meets a page or a slip of the demonstration sees that nobody there is real.

use crate::deeds;
use crate::slips::{print, words};
use crate::support::{Setup, TestApp, on_each_engine_as};

const SAID: [(&str, &str); 2] = [
    ("vi", "Bản trình diễn: người và hồ sơ đều bịa"),
    ("en", "Demonstration: people and cases are invented"),
];

#[tokio::test]
async fn every_page_and_slip_of_the_demonstration_says_that_it_is_one() {
    for demonstration in [true, false] {
        on_each_engine_as(Setup { demonstration, ..Setup::default() }, async |app| {
            told(&app, demonstration).await;
        })
        .await;
    }
}

/// What pages and slips say of the demonstration.
async fn told(app: &TestApp, demonstration: bool) {
    let (case_no, _) = deeds::accept(app, "Vũ Thị Ngọc Ánh", "").await;
    let mut lan = app.officer("lan").await;
    let mut anybody = app.anonymous();
    for (language, said) in SAID {
        lan.post("/tuy-chon", &[("lang", language), ("back", "/can-bo")]).await;
        anybody.get("/").await;
        anybody.post("/tuy-chon", &[("lang", language), ("back", "/")]).await;
        for page in [
            lan.get("/can-bo").await,
            lan.get("/can-bo/khong-co").await,
            anybody.get("/").await,
            anybody.get("/tra-cuu").await,
            anybody.get("/can-bo/dang-nhap").await,
        ] {
            assert_eq!(page.texts("aside.invented"), if demonstration { vec![said] } else { vec![] });
        }
    }
    let slip = words(&print(app, "lan", &case_no, "acceptance").await, &format!("demo-{demonstration}"));
    assert_eq!(slip.contains("BẢN TRÌNH DIỄN, KHÔNG CÓ GIÁ TRỊ"), demonstration, "{slip}");
    let book = lan.get("/can-bo/so-theo-doi.pdf?tu=01/11/2026&den=30/11/2026").await;
    let book = words(&book, &format!("demo-book-{demonstration}"));
    assert_eq!(book.contains("BẢN TRÌNH DIỄN, KHÔNG CÓ GIÁ TRỊ"), demonstration, "{book}");
}
