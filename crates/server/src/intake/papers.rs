//! The rows of papers on the screen: what the procedure asks for, and blank rows for anything else.

use std::collections::HashMap;

use procedure::{Component, Procedure};
use rules::Facts;

use super::typed::{Sheet, asked_counts};
use super::verdict::component_name;
use crate::web::inputs::id_of;
use crate::web::texts::Texts;

/// Blank rows for papers that nobody asked for.
const OTHER_ROWS: usize = 3;
/// The three counts of a paper.
const COUNTS: [(&str, &str); 3] =
    [("originals", "name-original"), ("certified_copies", "name-copy"), ("photocopies", "name-photocopy")];

/// A row.
#[derive(Clone, Debug)]
pub(super) struct PaperRow {
    /// `papers.0`.
    pub(super) prefix: String,
    pub(super) id: String,
    /// Component; empty for another paper.
    pub(super) component: String,
    /// Name of the component, or as typed.
    pub(super) name: String,
    pub(super) required: bool,
    pub(super) show_only: bool,
    /// The intake form on this page stands for it.
    pub(super) by_form: bool,
    pub(super) given: bool,
    pub(super) counts: Vec<Count>,
    /// What is wrong with the row.
    pub(super) error: String,
    /// Id of the input that the summary leads to.
    pub(super) first_id: String,
}

/// A count of a row.
#[derive(Clone, Debug)]
pub(super) struct Count {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) label: String,
    pub(super) value: String,
    /// How many are asked for.
    pub(super) asked: u32,
    pub(super) wrong: bool,
}

/// The components that are asked for now.
pub(super) fn components<'a>(
    procedure: &'a Procedure,
    sheet: &Sheet,
    checked: &forms::Checked,
) -> Vec<&'a Component> {
    let facts = procedure.form.as_ref().map_or_else(Facts::new, |form| forms::facts(form, &checked.values));
    procedure.components(sheet.case_kind(procedure), &facts)
}

/// All rows. `errors` are messages by name of the input.
pub(super) fn rows(
    procedure: &Procedure,
    components: &[&Component],
    sheet: &Sheet,
    errors: &HashMap<String, String>,
    texts: &Texts,
) -> Vec<PaperRow> {
    let sent = sent_rows(sheet);
    let by_form = procedure.form.is_some();
    let mut rows: Vec<PaperRow> = Vec::new();
    for component in components {
        let typed = sent.iter().find(|(_, code)| *code == component.code).map(|(row, _)| *row);
        let row = Typed { sheet, row: typed, index: rows.len(), errors, texts };
        rows.push(row.component(component, by_form));
    }
    let is_asked = |code: &str| components.iter().any(|component| component.code == code);
    let mut others: Vec<usize> = sent
        .iter()
        .filter(|(row, code)| !is_asked(code) && is_filled(sheet, *row))
        .map(|(row, _)| *row)
        .collect();
    others.sort_unstable();
    for place in 0..others.len().max(OTHER_ROWS) {
        let row = Typed { sheet, row: others.get(place).copied(), index: rows.len(), errors, texts };
        rows.push(row.other(procedure));
    }
    rows
}

/// Row numbers that were sent, with the component of each.
fn sent_rows(sheet: &Sheet) -> Vec<(usize, String)> {
    sheet
        .pairs
        .below("papers.")
        .filter_map(|(rest, code)| Some((rest.strip_suffix(".component")?.parse().ok()?, code.to_owned())))
        .collect()
}

fn is_filled(sheet: &Sheet, row: usize) -> bool {
    ["name", "originals", "certified_copies", "photocopies"]
        .iter()
        .any(|name| !sheet.get(&format!("papers.{row}.{name}")).is_empty())
}

/// Where a row gets what was typed: it may have stood elsewhere when the page was sent.
struct Typed<'a> {
    sheet: &'a Sheet,
    row: Option<usize>,
    index: usize,
    errors: &'a HashMap<String, String>,
    texts: &'a Texts,
}

impl Typed<'_> {
    fn sent(&self, name: &str) -> Option<String> {
        self.row.map(|row| format!("papers.{row}.{name}"))
    }

    fn value(&self, name: &str) -> String {
        self.sent(name).map(|name| self.sheet.get(&name).to_owned()).unwrap_or_default()
    }

    fn error(&self, name: &str) -> Option<&String> {
        self.sent(name).and_then(|name| self.errors.get(&name))
    }

    fn counts(&self, asked: [u32; 3]) -> Vec<Count> {
        let prefix = format!("papers.{}", self.index);
        COUNTS
            .iter()
            .zip(asked)
            .map(|((name, label), asked)| Count {
                id: id_of(&format!("{prefix}.{name}")),
                name: format!("{prefix}.{name}"),
                label: self.texts.text(label).to_owned(),
                value: self.value(name),
                asked,
                wrong: self.error(name).is_some(),
            })
            .collect()
    }

    fn component(&self, component: &Component, form: bool) -> PaperRow {
        let prefix = format!("papers.{}", self.index);
        let missing = self.errors.get(&format!("missing.{}", component.code));
        let given = self.sent("given").is_some_and(|name| self.sheet.pairs.checked(&name));
        PaperRow {
            id: id_of(&prefix),
            component: component.code.clone(),
            name: component.name.clone(),
            required: component.required,
            show_only: component.show_only,
            by_form: component.e_form && form,
            given,
            counts: if component.show_only {
                Vec::new()
            } else {
                self.counts([component.originals, component.certified_copies, component.photocopies])
            },
            error: self.message(missing),
            first_id: id_of(&format!("{prefix}.given")),
            prefix,
        }
    }

    fn other(&self, procedure: &Procedure) -> PaperRow {
        let prefix = format!("papers.{}", self.index);
        // What was asked for when the page was sent keeps its name.
        let name = match (self.value("name"), self.value("component")) {
            (name, code) if name.is_empty() && !code.is_empty() => {
                component_name(procedure, &code).to_owned()
            }
            (name, _) => name,
        };
        PaperRow {
            id: id_of(&prefix),
            component: String::new(),
            name,
            required: false,
            show_only: false,
            by_form: false,
            given: false,
            counts: self.counts([0, 0, 0]),
            error: self.message(None),
            first_id: id_of(&format!("{prefix}.name")),
            prefix,
        }
    }

    /// The first thing wrong with the row.
    fn message(&self, missing: Option<&String>) -> String {
        let names = ["component", "name", "originals", "certified_copies", "photocopies", "note"];
        missing.or_else(|| names.iter().find_map(|name| self.error(name))).cloned().unwrap_or_default()
    }
}

/// "All as asked": every required paper gets the counts that are asked for.
pub(super) fn fill(sheet: &mut Sheet, procedure: &Procedure, components: &[&Component]) {
    let by_form = |component: &Component| component.e_form && procedure.form.is_some();
    for (row, code) in sent_rows(sheet) {
        let component = components.iter().find(|component| component.code == code);
        let Some(component) = component.filter(|component| component.required && !by_form(component)) else {
            continue;
        };
        sheet.set(&format!("papers.{row}.given"), "1");
        if component.show_only {
            continue;
        }
        for ((name, _), asked) in COUNTS.iter().zip(asked_counts(component)) {
            let asked = if asked == 0 { String::new() } else { asked.to_string() };
            sheet.set(&format!("papers.{row}.{name}"), &asked);
        }
    }
}
