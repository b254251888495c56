//! The OpenAPI document says what the API does.

use std::collections::BTreeSet;

use axum::http::{Method, StatusCode};
use serde_json::{Value, json};
use store::Engine;

use crate::support::TestApp;

fn document() -> Value {
    serde_json::from_str(&server::openapi_json()).expect("the document is JSON")
}

/// Every operation: method, path, what is said about it.
fn operations(document: &Value) -> Vec<(String, String, Value)> {
    let mut found = Vec::new();
    for (path, item) in document["paths"].as_object().expect("paths") {
        for (method, operation) in item.as_object().expect("operations") {
            found.push((method.to_uppercase(), path.clone(), operation.clone()));
        }
    }
    found
}

#[test]
fn every_route_of_the_api_is_described_and_nothing_else_is() {
    let document = document();
    let described: BTreeSet<(String, String)> =
        operations(&document).into_iter().map(|(method, path, _)| (method, path)).collect();
    let routes: BTreeSet<(String, String)> = server::all_routes()
        .into_iter()
        .filter(|(_, pattern)| pattern.starts_with("/api/"))
        .map(|(method, pattern)| (method.to_owned(), pattern.to_owned()))
        .collect();
    assert_eq!(described, routes);
}

#[test]
fn every_operation_says_what_it_does_what_it_takes_and_what_it_answers() {
    let document = document();
    assert!(document["openapi"].as_str().is_some_and(|version| version.starts_with("3.")));
    let mut names = BTreeSet::new();
    for (method, path, operation) in operations(&document) {
        let place = format!("{method} {path}");
        assert!(
            operation["summary"].as_str().is_some_and(|text| text.ends_with('.') || text.len() > 5),
            "{place}"
        );
        let name = operation["operationId"].as_str().unwrap_or_default().to_owned();
        assert!(names.insert(name.clone()), "{place}: {name} stands twice");
        let responses = operation["responses"].as_object().expect("responses");
        assert!(responses.keys().any(|status| status.starts_with('2')), "{place}");
        assert!(responses.contains_key("default"), "{place}");
        let parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
        let in_path: BTreeSet<&str> =
            parameters.iter().filter(|p| p["in"] == "path").filter_map(|p| p["name"].as_str()).collect();
        let in_pattern: BTreeSet<&str> =
            path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}')).collect();
        assert_eq!(in_path, in_pattern, "{place}");
        for parameter in &parameters {
            assert!(parameter["description"].is_string(), "{place}: {} is not described", parameter["name"]);
        }
        if method == "POST" {
            assert!(parameters.iter().any(|p| p["name"] == "Idempotency-Key"), "{place}");
        }
    }
}

#[test]
fn every_reference_leads_somewhere() {
    fn references(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(members) => {
                found.extend(members.get("$ref").and_then(Value::as_str).map(str::to_owned));
                members.values().for_each(|value| references(value, found));
            }
            Value::Array(items) => items.iter().for_each(|value| references(value, found)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    let document = document();
    let mut found = Vec::new();
    references(&document, &mut found);
    assert!(found.len() > 10);
    for reference in found {
        let pointer = reference.strip_prefix('#').expect("a reference within the document");
        assert!(document.pointer(pointer).is_some(), "{reference}");
    }
}

#[tokio::test]
async fn the_document_is_served_to_everybody() {
    let app = TestApp::start(Engine::Sqlite).await;
    let page = app.anonymous().get("/api/v1/openapi.json").await;
    assert_eq!((page.status, page.json()), (StatusCode::OK, document()));
}

#[tokio::test]
async fn the_examples_can_be_sent_as_they_are() {
    let app = TestApp::start(Engine::Sqlite).await;
    let document = document();
    let example = |name: &str| document["components"]["schemas"][name]["example"].clone();
    let accepted = app.token("lan").await.post_json("/api/v1/cases", &example("Intake")).await;
    assert_eq!(accepted.status, StatusCode::CREATED, "{}", accepted.body);
    let mut bodies = 0;
    for (method, path, operation) in operations(&document) {
        let reference = &operation["requestBody"]["content"]["application/json"]["schema"]["$ref"];
        let Some(name) = reference.as_str().and_then(|reference| reference.rsplit('/').next()) else {
            continue;
        };
        bodies += 1;
        let path = path.replace("{case_no}", "H99.18-261120-9999").replace("{task_no}", "1");
        let body = example(name);
        assert!(body.is_object(), "{method} {path}: {name} has no example");
        let page = app.token("lan").await.post_json(&path, &body).await;
        // Read without complaint: there is no such case, or the rules say something about its content.
        let readable = page.status != StatusCode::BAD_REQUEST
            && page.json()["errors"].as_array().into_iter().flatten().all(|error| error["detail"].is_null());
        assert!(readable, "{method} {path}: {}", page.body);
    }
    assert!(bodies >= 11, "{bodies}");
}

#[tokio::test]
async fn a_schema_of_a_case_names_the_fields_that_a_case_has() {
    let app = TestApp::start(Engine::Sqlite).await;
    let document = document();
    let intake = document["components"]["schemas"]["Intake"]["example"].clone();
    let case = app.token("lan").await.post_json("/api/v1/cases", &intake).await.json();
    let names =
        |value: &Value| value.as_object().expect("an object").keys().cloned().collect::<BTreeSet<_>>();
    let schemas = &document["components"]["schemas"];
    assert_eq!(names(&case), names(&schemas["CaseBody"]["properties"]));
    assert_eq!(names(&case["tasks"][0]), names(&schemas["TaskBody"]["properties"]));
    let page = app.anonymous().send(Method::OPTIONS, "/api/v1/cases", None, Vec::new(), &[]).await;
    assert_eq!(page.status, StatusCode::METHOD_NOT_ALLOWED, "no other site may ask");
    assert_eq!(page.json()["code"], json!("wrong-method"));
}
