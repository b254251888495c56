//! Licence expressions (SPDX): `MIT OR Apache-2.0`, `(MIT OR Apache-2.0) AND Unicode-3.0`, and the old `MIT/Apache-2.0`.

/// Whether the expression can be met with allowed licences alone. An empty or broken one cannot.
pub(super) fn is_allowed(expression: &str, allowed: &[&str]) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = words.as_slice();
    any_of(&mut rest, allowed).is_some_and(|met| met && rest.is_empty())
}

/// Parts joined by OR; `None` when broken.
fn any_of(rest: &mut &[&str], allowed: &[&str]) -> Option<bool> {
    let mut met = all_of(rest, allowed)?;
    while let ["OR", after @ ..] = *rest {
        *rest = after;
        met |= all_of(rest, allowed)?;
    }
    Some(met)
}

/// Parts joined by AND, which binds closer.
fn all_of(rest: &mut &[&str], allowed: &[&str]) -> Option<bool> {
    let mut met = one(rest, allowed)?;
    while let ["AND", after @ ..] = *rest {
        *rest = after;
        met &= one(rest, allowed)?;
    }
    Some(met)
}

fn one(rest: &mut &[&str], allowed: &[&str]) -> Option<bool> {
    match *rest {
        ["(", after @ ..] => {
            *rest = after;
            let met = any_of(rest, allowed)?;
            let [")", after @ ..] = *rest else { return None };
            *rest = after;
            Some(met)
        }
        [licence, "WITH", exception, after @ ..] => {
            *rest = after;
            Some(allowed.contains(&format!("{licence} WITH {exception}").as_str()))
        }
        [licence, after @ ..] if !["AND", "OR", "WITH", ")"].contains(licence) => {
            *rest = after;
            Some(allowed.contains(licence))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;
