//! Fields of administration (lĩnh vực) in the order in which lists show them.

use std::sync::OnceLock;

use procedure::Field;
use store::World;

use crate::web::texts::{Language, Texts};

const FIELDS: &str = include_str!("../../../../procedures/fields.toml");

/// All fields in the order of lists.
pub fn all() -> &'static [Field] {
    static READ: OnceLock<Vec<Field>> = OnceLock::new();
    // A broken file is found by the test below; a page then shows ids.
    READ.get_or_init(|| procedure::read_fields(FIELDS).unwrap_or_default())
}

/// Name of a field in the reader's language; its id when unknown.
pub fn name(id: &str, texts: &Texts) -> String {
    let Some(field) = all().iter().find(|field| field.id == id) else { return id.to_owned() };
    match texts.language() {
        Language::Vietnamese => field.name.clone(),
        Language::English => field.name_en.clone(),
    }
}

/// Codes of the procedures of a field.
pub fn procedures(world: &World, id: &str) -> Vec<String> {
    world
        .procedures
        .all()
        .filter(|(procedure, _)| procedure.field == id)
        .map(|(procedure, _)| procedure.code.clone())
        .collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_shipped_fields_can_be_read() {
        assert!(super::all().len() >= 10);
    }
}
