//! The fields (lĩnh vực) that procedures are grouped by, as they ship with the program.

use std::sync::LazyLock;

use procedure::Field;

use crate::web::texts::{Language, Texts};

const FIELDS: &str = include_str!("../../../../procedures/fields.toml");

/// All fields, in the order in which lists show them.
pub fn all() -> &'static [Field] {
    static READ: LazyLock<Vec<Field>> = LazyLock::new(|| procedure::read_fields(FIELDS).unwrap_or_default());
    &READ
}

/// Name of a field in the reader's language; its id when unknown.
pub fn name<'a>(id: &'a str, texts: &Texts) -> &'a str {
    let field = all().iter().find(|field| field.id == id);
    field.map_or(id, |field| match texts.language() {
        Language::Vietnamese => field.name.as_str(),
        Language::English => field.name_en.as_str(),
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_shipped_fields_can_be_read() {
        assert!(super::all().iter().any(|field| field.id == "ho-tich"), "{:?}", super::all());
    }
}
