//! Which procedures may be asked for: what is in force, and what this installation has the units for.

use axum::http::StatusCode;

use crate::support::{Page, TestApp, on_each_engine};

/// Registration of a birth.
const BIRTH: &str = "1.001193";
/// A procedure in which the ward passes the case to the department.
const LAND: &str = "1.012796";

async fn read_anew(app: &TestApp) {
    app.app.catch_up().await.expect("the world can be read");
}

/// Name of a procedure on the page on which the desk chooses, or nothing.
async fn at_the_desk(app: &TestApp, code: &str) -> Option<String> {
    let page = app.officer("lan").await.get("/can-bo/tiep-nhan").await;
    name_in(&page, &format!("a[data-row][href*='{code}']"))
}

/// Name of a procedure in the catalogue of the portal, or nothing.
async fn on_the_portal(app: &TestApp, code: &str) -> Option<String> {
    let page = app.anonymous().get(&format!("/thu-tuc?q={code}")).await;
    name_in(&page, &format!("main a[href='/thu-tuc/{code}']"))
}

fn name_in(page: &Page, selector: &str) -> Option<String> {
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    page.texts(selector).into_iter().next()
}

/// Version of a procedure in the list of the API, or nothing.
async fn in_the_api(app: &TestApp, code: &str) -> Option<u64> {
    let list = app.anonymous().get("/api/v1/procedures").await.json();
    let one = list["items"].as_array().expect("a list").iter().find(|item| item["code"] == code)?;
    one["version"].as_u64()
}

#[tokio::test]
async fn a_version_counts_from_its_first_day_and_hides_none_before() {
    on_each_engine(async |app| {
        app.publish(BIRTH, |text| {
            text.replace("\"Đăng ký khai sinh\"", "\"Khai sinh mới\"")
                .replace("effective_from = \"2026-07-01\"", "effective_from = \"2027-01-01\"")
        })
        .await;
        read_anew(&app).await;
        for (now, name, version) in
            [("2026-12-31T16:00", "Đăng ký khai sinh", 1), ("2027-01-04T08:00", "Khai sinh mới", 2)]
        {
            app.clock_to(now);
            assert_eq!(at_the_desk(&app, BIRTH).await.as_deref(), Some(name), "{now}");
            assert_eq!(on_the_portal(&app, BIRTH).await.as_deref(), Some(name), "{now}");
            assert!(app.anonymous().get("/thu-tuc/1.001193").await.says(name), "{now}");
            assert_eq!(in_the_api(&app, BIRTH).await, Some(version), "{now}");
            let one = app.anonymous().get("/api/v1/procedures/1.001193").await.json();
            assert_eq!(one["version"], version, "{now}");
            let case_no = app.accept(BIRTH, "Trần Thị Bình").await;
            let case = app.token("lan").await.get(&format!("/api/v1/cases/{case_no}")).await.json();
            assert_eq!(case["procedure_version"], version, "{now}");
            let other = app.officer("admin").await.get("/can-bo/thu-tuc/1.001193").await;
            assert_eq!(other.says("theo phiên bản 1"), version == 1, "{now}");
        }
    })
    .await;
}

#[tokio::test]
async fn nothing_is_received_under_a_procedure_that_is_not_in_force() {
    on_each_engine(async |app| {
        app.publish("2.000815", |text| {
            text.replace("effective_from = ", "effective_to = \"2026-11-20\"\neffective_from = ")
        })
        .await;
        read_anew(&app).await;
        assert_eq!(in_the_api(&app, "2.000815").await, Some(2));
        let request = app.simple_intake("2.000815", "Trần Thị Bình");
        // The version before has no end: it holds again when the shorter one is over.
        app.clock_to("2026-11-23T08:00");
        assert_eq!(in_the_api(&app, "2.000815").await, Some(1));

        app.clock_to("2026-06-30T08:00");
        assert_eq!(at_the_desk(&app, "2.000815").await, None);
        assert_eq!(on_the_portal(&app, "2.000815").await, None);
        assert_eq!(in_the_api(&app, "2.000815").await, None);
        assert_eq!(app.anonymous().get("/thu-tuc/2.000815").await.status, StatusCode::NOT_FOUND);
        let page = app.officer("lan").await.get("/can-bo/tiep-nhan?thu-tuc=2.000815").await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        let refused = app.token("lan").await.post_json("/api/v1/cases", &request).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.body);
        assert_eq!(refused.json()["errors"][0]["code"], "unknown-procedure");
    })
    .await;
}

#[tokio::test]
async fn a_procedure_that_needs_a_unit_that_is_not_there_is_not_offered_and_the_administrator_sees_why() {
    on_each_engine(async |app| {
        assert_eq!(in_the_api(&app, LAND).await, Some(1), "the department is there");
        assert!(at_the_desk(&app, LAND).await.is_some() && on_the_portal(&app, LAND).await.is_some());
        app.publish(LAND, |text| text.replace("H99.06/land-registry", "H77.06/land-registry")).await;
        read_anew(&app).await;

        assert_eq!((at_the_desk(&app, LAND).await, on_the_portal(&app, LAND).await), (None, None));
        assert_eq!(in_the_api(&app, LAND).await, None);
        for path in ["/thu-tuc/1.012796", "/api/v1/procedures/1.012796"] {
            assert_eq!(app.anonymous().get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        let page = app.officer("lan").await.get("/can-bo/tiep-nhan?thu-tuc=1.012796").await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("giao việc cho đơn vị “H77.06/land-registry”"), "{}", page.body);
        let request = app.simple_intake(LAND, "Trần Thị Bình");
        let refused = app.token("lan").await.post_json("/api/v1/cases", &request).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused.json()["code"], "unknown-unit", "{}", refused.body);

        let mut admin = app.officer("admin").await;
        let page = admin.get("/can-bo/thu-tuc?q=1.012796").await;
        assert!(page.says("Không tiếp nhận được"));
        let page = admin.get("/can-bo/thu-tuc/1.012796").await;
        assert!(page.says("Không tiếp nhận được") && page.says("không có: H77.06/land-registry"));
        assert!(!admin.get("/can-bo/thu-tuc/1.001193").await.says("Không tiếp nhận được"));
    })
    .await;
}
