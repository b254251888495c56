//! The variants of an enum as its source lists them: no list beside the enum can forget one.

/// Names of the variants in kebab-case, in their order.
pub(crate) fn variants(source: &str, name: &str) -> Vec<String> {
    let begins = format!("pub enum {name} {{\n");
    let (_, body) = source.split_once(&begins).unwrap_or_else(|| panic!("no enum {name}"));
    let (body, _) = body.split_once("\n}").unwrap_or_else(|| panic!("{name} does not end"));
    // Formatted sources: a variant begins four signs from the left, everything inside it further on.
    let variant = |line: &str| {
        let begin = line
            .strip_prefix("    ")
            .filter(|rest| rest.starts_with(|sign: char| sign.is_ascii_uppercase()))?;
        Some(kebab(begin.split(|sign: char| !sign.is_ascii_alphanumeric()).next()?))
    };
    let found: Vec<String> = body.lines().filter_map(variant).collect();
    assert!(!found.is_empty(), "{name} was not read");
    found
}

fn kebab(name: &str) -> String {
    let mut kebab = String::new();
    for sign in name.chars() {
        if sign.is_ascii_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.push(sign.to_ascii_lowercase());
    }
    kebab
}
