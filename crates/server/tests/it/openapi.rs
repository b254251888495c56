//! The OpenAPI document says what the API does.

use std::collections::BTreeSet;

use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

use crate::api::{FUNERAL, Story, general_form};
use crate::deeds;
use crate::support::on_each_engine;

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
    on_each_engine(async |app| {
        let page = app.anonymous().get("/api/v1/openapi.json").await;
        assert_eq!((page.status, page.json()), (StatusCode::OK, document()));
    })
    .await;
}

#[tokio::test]
async fn the_examples_can_be_sent_as_they_are() {
    on_each_engine(async |app| {
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
            let path = path
                .replace("{case_no}", "H99.18-261120-9999")
                .replace("{task_no}", "1")
                .replace("{notice}", "1-1-0");
            let body = example(name);
            assert!(body.is_object(), "{method} {path}: {name} has no example");
            let page = app.token("lan").await.post_json(&path, &body).await;
            // Read without complaint: there is no such case, or the rules say something about its content.
            let readable = page.status != StatusCode::BAD_REQUEST
                && page.json()["errors"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .all(|error| error["detail"].is_null());
            assert!(readable, "{method} {path}: {}", page.body);
        }
        assert!(bodies >= 11, "{bodies}");
    })
    .await;
}

#[tokio::test]
async fn a_schema_of_a_case_names_the_fields_that_a_case_has() {
    on_each_engine(async |app| {
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
    })
    .await;
}

/// What of a value does not agree with its schema; `None` when all does.
fn disagrees(document: &Value, schema: &Value, value: &Value) -> Option<String> {
    if let Some(reference) = schema["$ref"].as_str() {
        let target = document.pointer(reference.trim_start_matches('#')).expect("it leads somewhere");
        return disagrees(document, target, value);
    }
    if let Some(choices) = schema["oneOf"].as_array() {
        let all: Option<Vec<String>> =
            choices.iter().map(|choice| disagrees(document, choice, value)).collect();
        return all.map(|reasons| reasons.join(" and "));
    }
    if let Some(parts) = schema["allOf"].as_array() {
        return parts.iter().find_map(|part| disagrees(document, part, value));
    }
    let types: Vec<&str> = match &schema["type"] {
        Value::String(only) => vec![only],
        several => several.as_array().into_iter().flatten().filter_map(Value::as_str).collect(),
    };
    let is = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    if !types.contains(&is) {
        return Some(format!("{value} is none of {types:?}"));
    }
    if let Some(words) = schema["enum"].as_array().filter(|_| !value.is_null())
        && !words.contains(value)
    {
        return Some(format!("{value} is none of {words:?}"));
    }
    if let (Some(items), Value::Array(values)) = (schema.get("items"), value) {
        return values.iter().find_map(|value| disagrees(document, items, value));
    }
    let (Some(properties), Value::Object(members)) = (schema["properties"].as_object(), value) else {
        return None;
    };
    let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
    if let Some(missing) = required.into_iter().find(|name| !members.contains_key(*name)) {
        return Some(format!("{missing} is missing"));
    }
    members.iter().find_map(|(name, value)| match properties.get(name) {
        None => Some(format!("{name} is not described")),
        Some(schema) => disagrees(document, schema, value).map(|reason| format!("{name}: {reason}")),
    })
}

#[track_caller]
fn agrees(operation: &str, status: &str, answer: &Value) {
    let document = document();
    let (method, path) = operation.split_once(' ').expect("method and path");
    let response = &document["paths"][path][method.to_lowercase()]["responses"][status];
    let schema = &response["content"]["application/json"]["schema"];
    assert!(schema.is_object(), "{operation} {status} has no schema");
    assert_eq!(disagrees(&document, schema, answer), None, "{operation}");
}

#[tokio::test]
async fn what_is_answered_agrees_with_what_is_described() {
    on_each_engine(async |app| {
        let story = Story::begins(&app, FUNERAL, general_form()).await;
        story.completes("khoa", "assign", json!({"assign_next_to": "yen"})).await;
        let item = json!({"name": "Giấy chứng tử", "originals": 1});
        let request = json!({"task_no": 2, "items": [item], "reason": "Thiếu"});
        agrees(
            "POST /api/v1/cases/{case_no}/supplement-requests",
            "201",
            &story.does("yen", "/supplement-requests", request).await,
        );
        let issued = story.does("lan", "/supplement-requests/issue", json!({})).await;
        agrees("GET /api/v1/cases/{case_no}", "200", &issued);
        let code = &story.lookup_code;
        let tracking = format!("/api/v1/public/cases/{}?code={code}", story.case_no);
        let tracked = app.anonymous().get(&tracking).await.json();
        agrees("GET /api/v1/public/cases/{case_no}", "200", &tracked);
        story.does("lan", "/supplements", json!({"papers": [item_brought()]})).await;
        story.completes("yen", "appraise", json!({"outcome": "pass"})).await;
        story.completes("son", "sign", json!({"outcome": "approve"})).await;
        let task_no = story.task("release").await;
        let release = json!({"task_no": task_no, "number": "12", "signed_on": "2026-11-20"});
        story.does("mai", "/release", release).await;
        let done = story.does("lan", "/hand-over", json!({"receiver": "Hoa", "note": "Đã nhận"})).await;
        agrees("POST /api/v1/cases/{case_no}/hand-over", "200", &done);
        let mut lan = app.token("lan").await;
        for (operation, address) in [
            ("GET /api/v1/me", "/api/v1/me"),
            ("GET /api/v1/cases", "/api/v1/cases"),
            ("GET /api/v1/cases/{case_no}/journal", &story.path("/journal")),
            ("GET /api/v1/tasks", "/api/v1/tasks?mine=false"),
            ("GET /api/v1/procedures", "/api/v1/procedures"),
            ("GET /api/v1/counts", "/api/v1/counts"),
            ("GET /api/v1/due", "/api/v1/due?term=30+days&received=2026-12-20"),
            ("GET /api/v1/due", "/api/v1/due?term=12+working+hours&convention=end-of-day"),
            ("GET /api/v1/case-book", "/api/v1/case-book"),
        ] {
            agrees(operation, "200", &lan.get(address).await.json());
        }
        let mut admin = app.token("admin").await;
        agrees("GET /api/v1/counts", "200", &admin.get("/api/v1/counts").await.json());
        let managed = admin.get("/api/v1/admin/procedures").await.json();
        agrees("GET /api/v1/admin/procedures", "200", &managed);
        for (procedure, _) in app.world().procedures.all() {
            let one = lan.get(&format!("/api/v1/procedures/{}", procedure.code)).await.json();
            agrees("GET /api/v1/procedures/{code}", "200", &one);
            let appointment = format!("/api/v1/procedures/{}/appointment", procedure.code);
            let appointment = lan.get(&appointment).await.json();
            agrees("GET /api/v1/procedures/{code}/appointment", "200", &appointment);
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_told_of_notices_agrees_with_what_is_described() {
    on_each_engine(async |app| {
        deeds::accept(&app, "Vũ Thị Ngọc Ánh", "ngocanh@example.vn").await;
        deeds::accept(&app, "Nguyễn Thị Hoa", "hoa@example.vn").await;
        assert_eq!(server::outbox::drain(&app.app).await.expect("the outbox can be read"), 2);
        let notice = app.give_up_the_newest_notice().await;
        let mut lan = app.token("lan").await;
        agrees("GET /api/v1/notices", "200", &lan.get("/api/v1/notices?limit=1").await.json());
        let all = lan.get("/api/v1/notices").await.json();
        agrees("GET /api/v1/notices", "200", &all);
        assert_eq!(all["items"].as_array().map(Vec::len), Some(2));
        let again = lan.post_json(&format!("/api/v1/notices/{notice}/retry"), &json!({})).await;
        agrees("POST /api/v1/notices/{notice}/retry", "200", &again.json());
    })
    .await;
}

fn item_brought() -> Value {
    json!({"name": "Giấy chứng tử", "originals": 1, "note": "bản sao tại chỗ"})
}

#[test]
fn no_answer_is_an_object_of_which_nothing_is_said() {
    let document = document();
    for (method, path, operation) in operations(&document) {
        // The document describes itself.
        if path == "/api/v1/openapi.json" {
            continue;
        }
        for (status, response) in operation["responses"].as_object().expect("responses") {
            let schema = &response["content"]["application/json"]["schema"];
            let open = schema["type"] == "object" && schema["properties"].is_null();
            assert!(!open, "{method} {path} {status}: {schema}");
        }
    }
    let schemas = &document["components"]["schemas"];
    let open: Vec<String> = schemas
        .as_object()
        .expect("schemas")
        .iter()
        .flat_map(|(name, schema)| {
            let properties = schema["properties"].as_object().cloned().unwrap_or_default();
            properties.into_iter().map(move |(property, schema)| (format!("{name}.{property}"), schema))
        })
        .filter(|(_, schema)| {
            let is_object = schema["type"] == "object" || schema["type"] == json!(["object", "null"]);
            is_object && schema["properties"].is_null()
        })
        .map(|(place, _)| place)
        .collect();
    // Values of forms and data of events have shapes of their own.
    assert_eq!(
        open,
        ["CaseBody.form", "Completion.form", "EntryBody.data", "Intake.form", "ProcedureBody.form_schema"]
    );
    for (name, property, word) in [
        ("CaseBody", "stage", "awaiting_supplement"),
        ("CaseLine", "channel", "kiosk"),
        ("HandOver", "delivery", "post"),
        ("Person", "kind", "household_business"),
        ("TaskBody", "kind", "payment"),
    ] {
        let text = schemas[name]["properties"][property].to_string();
        let named = text.rsplit('/').next().and_then(|rest| rest.split('"').next()).unwrap_or_default();
        assert!(schemas[named]["enum"].to_string().contains(word), "{name}.{property}: {text}");
    }
}
