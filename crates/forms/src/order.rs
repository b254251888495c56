//! In which order fields are decided, so that a condition only looks at what is already known.

use std::collections::HashMap;

use crate::definition::{Condition, Field, FieldKind};

/// The order, and the keys of fields that wait for one another in a circle.
pub(crate) struct DecisionOrder {
    pub(crate) order: Vec<usize>,
    pub(crate) in_circle: Vec<String>,
}

/// The expressions of a field itself, not of its children.
pub(crate) fn own_conditions(field: &Field) -> impl Iterator<Item = &Condition> {
    let computed = if let FieldKind::Computed { expression } = &field.kind { Some(expression) } else { None };
    field.show_if.iter().chain(computed)
}

/// The names a field waits for: those of its own expressions and, for a list, what its rows ask of the fields outside.
pub(crate) fn needed_names(field: &Field) -> Vec<String> {
    let mut names: Vec<String> = own_conditions(field).flat_map(|condition| condition.expr.names()).collect();
    for child in field.children() {
        let outside = needed_names(child)
            .into_iter()
            .filter(|name| !field.children().iter().any(|sibling| sibling.key == root(name)));
        names.extend(outside);
    }
    names
}

/// The key that a name in an expression starts with: `noiCuTru` in `noiCuTru.tinh`.
pub(crate) fn root(name: &str) -> &str {
    name.split('.').next().unwrap_or(name)
}

/// Sorts siblings so that each comes after those its expressions name; otherwise as written.
pub(crate) fn decision_order(fields: &[&Field]) -> DecisionOrder {
    let position: HashMap<&str, usize> =
        fields.iter().enumerate().map(|(index, field)| (field.key.as_str(), index)).collect();
    let needs: Vec<Vec<usize>> = fields
        .iter()
        .map(|field| {
            needed_names(field).iter().filter_map(|name| position.get(root(name)).copied()).collect()
        })
        .collect();
    let mut order = Vec::with_capacity(fields.len());
    let mut done = vec![false; fields.len()];
    loop {
        let before = order.len();
        for index in 0..fields.len() {
            if !done[index] && needs[index].iter().all(|needed| done[*needed]) {
                done[index] = true;
                order.push(index);
            }
        }
        if order.len() == before {
            break;
        }
    }
    let circle: Vec<usize> = (0..fields.len()).filter(|index| !done[*index]).collect();
    let in_circle = circle.iter().map(|index| fields[*index].key.clone()).collect();
    order.extend(circle);
    DecisionOrder { order, in_circle }
}
