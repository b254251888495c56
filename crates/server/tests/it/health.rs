//! What a watchman is told of a node.

use axum::http::StatusCode;

use crate::filled::change;
use crate::support::{TestApp, on_each_engine};

async fn told(app: &TestApp, path: &str) -> (StatusCode, String) {
    let page = app.anonymous().get(path).await;
    (page.status, page.body)
}

#[tokio::test]
async fn a_node_is_ready_while_its_database_answers_and_has_its_schema() {
    on_each_engine(async |app| {
        let away = |why: &str| (StatusCode::SERVICE_UNAVAILABLE, why.to_owned());
        assert_eq!(told(&app, "/readyz").await, (StatusCode::OK, "ready".to_owned()));
        let newer = "INSERT INTO schema_migrations (number, name, hash, applied_at)
                     SELECT MAX(number) + 1, 'newer', 'x', 0 FROM schema_migrations";
        change(&app, newer, &[]).await;
        assert_eq!(told(&app, "/readyz").await, away("migrations are not current"));
        change(&app, "DELETE FROM schema_migrations WHERE name = 'newer'", &[]).await;
        assert_eq!(told(&app, "/readyz").await.0, StatusCode::OK);
        change(&app, "ALTER TABLE schema_migrations RENAME TO elsewhere", &[]).await;
        assert_eq!(told(&app, "/readyz").await, away("database is not reachable"));
        assert_eq!(told(&app, "/healthz").await, (StatusCode::OK, "ok".to_owned()), "the process lives");
    })
    .await;
}
