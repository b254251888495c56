//! Checks the papers: counts, components, what is missing.

use procedure::{Component, Procedure};
use serde_json::{Map, Value};

use crate::limits::{COUNT_MAX, PAPERS_MAX};
use crate::{Case, Paper};

use super::{FieldFault, IntakeInput, IntakeIssue, PaperInput, line};

/// The papers that were handed in, and faults for those that are wrong or missing.
pub(super) fn papers(
    input: &IntakeInput,
    procedure: &Procedure,
    (case_kind, form): (&str, &Map<String, Value>),
    faults: &mut Vec<FieldFault>,
) -> Vec<Paper> {
    let facts = procedure.form.as_ref().map(|definition| forms::facts(definition, form)).unwrap_or_default();
    let components = procedure.components(case_kind, &facts);
    if input.papers.len() > PAPERS_MAX {
        faults.push(FieldFault::new("papers", IntakeIssue::TooMany(PAPERS_MAX as u32)));
        return Vec::new();
    }
    let mut papers: Vec<Paper> = Vec::new();
    for (index, typed) in input.papers.iter().enumerate() {
        let before = faults.len();
        let paper = paper(typed, index, &components, faults);
        let named = typed.component.is_empty() && !text::clean(&typed.name).is_empty();
        if paper.is_none() && named && faults.len() == before {
            // What the desk took in must stand on the receipt.
            faults.push(FieldFault::new(format!("papers.{index}.originals"), IntakeIssue::CountMissing));
        }
        if let Some(paper) = paper {
            if !paper.component.is_empty() && papers.iter().any(|other| other.component == paper.component) {
                let field = format!("papers.{index}.component");
                faults.push(FieldFault::new(field, IntakeIssue::Twice(paper.component.clone())));
            }
            papers.push(paper);
        }
    }
    if text::clean(&input.missing_because).is_empty() {
        // The form stands for its paper; what is only shown at the desk is not handed in.
        let given = |component: &Component| {
            component.show_only
                || component.e_form && procedure.form.is_some()
                || papers.iter().any(|paper| paper.component == component.code)
        };
        for component in components.iter().filter(|component| component.required && !given(component)) {
            let issue = IntakeIssue::MissingPaper(component.name.clone());
            faults.push(FieldFault::new("papers", issue));
        }
    }
    papers
}

/// Checks papers that are brought later, as a supplement to a case.
pub fn check_papers(
    typed: &[PaperInput],
    case: &Case,
    procedure: &Procedure,
) -> Result<Vec<Paper>, Vec<FieldFault>> {
    let facts =
        procedure.form.as_ref().map(|definition| forms::facts(definition, &case.form)).unwrap_or_default();
    let components = procedure.components(&case.case_kind, &facts);
    if typed.len() > PAPERS_MAX {
        return Err(vec![FieldFault::new("papers", IntakeIssue::TooMany(PAPERS_MAX as u32))]);
    }
    let mut faults = Vec::new();
    let papers = typed
        .iter()
        .enumerate()
        .filter_map(|(index, typed)| paper(typed, index, &components, &mut faults))
        .collect();
    if faults.is_empty() { Ok(papers) } else { Err(faults) }
}

/// One paper; `None` when nothing of it was handed in.
fn paper(
    typed: &PaperInput,
    index: usize,
    components: &[&Component],
    faults: &mut Vec<FieldFault>,
) -> Option<Paper> {
    let component = components.iter().find(|component| component.code == typed.component);
    if component.is_none() && !typed.component.is_empty() {
        let field = format!("papers.{index}.component");
        faults.push(FieldFault::new(field, IntakeIssue::UnknownComponent(typed.component.clone())));
    }
    let mut count = |value: i64, name: &str| {
        let highest = i64::from(COUNT_MAX);
        if !(0..=highest).contains(&value) {
            faults.push(FieldFault::new(format!("papers.{index}.{name}"), IntakeIssue::BadCount));
        }
        value.clamp(0, highest) as u8
    };
    let originals = count(typed.originals, "originals");
    let certified_copies = count(typed.certified_copies, "certified_copies");
    let photocopies = count(typed.photocopies, "photocopies");
    let name = component.map_or_else(
        || line(&typed.name, &format!("papers.{index}.name"), faults),
        |component| component.name.clone(),
    );
    let handed_in = originals > 0 || certified_copies > 0 || photocopies > 0;
    if !handed_in {
        return None;
    }
    if name.is_empty() && typed.component.is_empty() && text::clean(&typed.name).is_empty() {
        faults.push(FieldFault::new(format!("papers.{index}.name"), IntakeIssue::Required));
    }
    let note = line(&typed.note, &format!("papers.{index}.note"), faults);
    Some(Paper { component: typed.component.clone(), name, originals, certified_copies, photocopies, note })
}
