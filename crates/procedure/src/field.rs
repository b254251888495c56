//! The fields (lĩnh vực) that procedures are grouped by.

use std::collections::HashSet;

use rules::Finding;
use serde::{Deserialize, Serialize};

/// A field of administration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Id, named by procedures.
    pub id: String,
    /// Name, Vietnamese.
    pub name: String,
    /// Name, English.
    pub name_en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FieldList {
    fields: Vec<Field>,
}

/// Reads fields.toml; the order of the file is the order of lists.
pub fn read_fields(toml: &str) -> Result<Vec<Field>, Vec<Finding>> {
    let list: FieldList =
        toml::from_str(toml).map_err(|error| vec![crate::package::not_toml("fields", &error)])?;
    let mut ids = HashSet::new();
    let twice: Vec<Finding> = list
        .fields
        .iter()
        .filter(|field| !ids.insert(field.id.as_str()))
        .map(|field| Finding::error("procedure-field-duplicate", &field.id, &field.name))
        .collect();
    if twice.is_empty() { Ok(list.fields) } else { Err(twice) }
}
