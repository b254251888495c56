//! The shape of checked answers as JSON Schema 2020-12, for programs that send them.

use serde_json::{Map, Value, json};

use crate::definition::{Field, FieldKind, Form, IdKind};

/// JSON Schema of the values of a form. Fields shown on a condition are never listed as required.
pub fn json_schema(form: &Form) -> Value {
    let mut schema = object_schema(&form.fields().collect::<Vec<_>>());
    let mut head = Map::new();
    head.insert("$schema".into(), "https://json-schema.org/draft/2020-12/schema".into());
    head.insert("$id".into(), format!("urn:motcua:form:{}:{}", form.id, form.version).into());
    head.insert("title".into(), form.title.clone().into());
    head.append(&mut schema);
    Value::Object(head)
}

fn object_schema(fields: &[&Field]) -> Map<String, Value> {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for field in fields {
        let Some(mut schema) = field_schema(field) else { continue };
        if let Value::Object(members) = &mut schema {
            if !field.label.is_empty() {
                members.insert("title".into(), field.label.clone().into());
            }
            if !field.hint.is_empty() {
                members.insert("description".into(), field.hint.clone().into());
            }
        }
        properties.insert(field.key.clone(), schema);
        if field.required && field.show_if.is_none() {
            required.push(Value::String(field.key.clone()));
        }
    }
    let mut schema = Map::new();
    schema.insert("type".into(), "object".into());
    schema.insert("properties".into(), Value::Object(properties));
    if !required.is_empty() {
        schema.insert("required".into(), Value::Array(required));
    }
    schema.insert("additionalProperties".into(), false.into());
    schema
}

fn field_schema(field: &Field) -> Option<Value> {
    Some(match &field.kind {
        FieldKind::Text { min, max } | FieldKind::LongText { min, max } => {
            json!({"type": "string", "minLength": (*min).max(1), "maxLength": max})
        }
        FieldKind::Number { min, max, decimals } => {
            let mut schema = Map::new();
            schema.insert("type".into(), if *decimals == 0 { "integer" } else { "number" }.into());
            for (name, limit) in [("minimum", min), ("maximum", max)] {
                if let Some(number) = limit.and_then(crate::scalar::json_number) {
                    schema.insert(name.into(), Value::Number(number));
                }
            }
            Value::Object(schema)
        }
        FieldKind::Money { min, max } => json!({"type": "integer", "minimum": min, "maximum": max}),
        FieldKind::Date { partial: false, .. } => json!({"type": "string", "format": "date"}),
        FieldKind::Date { partial: true, .. } => {
            json!({"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"})
        }
        FieldKind::Time => json!({"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"}),
        FieldKind::Phone => json!({"type": "string", "maxLength": 20}),
        FieldKind::Email => json!({"type": "string", "format": "email", "maxLength": 254}),
        FieldKind::IdNo { kinds, .. } => {
            let patterns: Vec<&str> = kinds.iter().map(|kind| id_pattern(*kind)).collect();
            json!({"type": "string", "pattern": format!("^({})$", patterns.join("|"))})
        }
        FieldKind::TaxNo => json!({"type": "string", "pattern": "^([0-9]{10}(-[0-9]{3})?|[0-9]{12})$"}),
        FieldKind::Choice { options } => {
            json!({"type": "string", "enum": options.iter().map(|option| &option.value).collect::<Vec<_>>()})
        }
        FieldKind::Choices { options, min, max } => json!({
            "type": "array",
            "items": {"enum": options.iter().map(|option| &option.value).collect::<Vec<_>>()},
            "uniqueItems": true,
            "minItems": min,
            "maxItems": max,
        }),
        FieldKind::YesNo => json!({"type": "boolean"}),
        FieldKind::Declare => json!({"const": true}),
        FieldKind::Address { parts } | FieldKind::Person { parts } => {
            Value::Object(object_schema(&parts.iter().collect::<Vec<_>>()))
        }
        FieldKind::List(list) => {
            let items = object_schema(&list.fields.iter().collect::<Vec<_>>());
            json!({"type": "array", "items": items, "minItems": list.min, "maxItems": list.max})
        }
        // What is computed may be sent back as it was read; it is never taken over.
        FieldKind::Computed { .. } => json!({"readOnly": true}),
        FieldKind::Note => return None,
    })
}

fn id_pattern(kind: IdKind) -> &'static str {
    match kind {
        IdKind::Cccd => "[0-9]{12}",
        IdKind::Cmnd => "[0-9]{9}",
        IdKind::Passport => "[A-Z0-9]{5,9}",
    }
}
