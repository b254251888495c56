//! Rows of papers with three counts, as the forms for supplements ask for them.

use casework::SupplementItem;
use casework::limits::COUNT_MAX;
use procedure::Component;

use super::typed::Fault;
use crate::web::form::FormPairs;
use crate::web::texts::Texts;

/// Empty rows for papers that are not in the list.
const FREE_ROWS: usize = 3;
/// Names of the three counts, in the order of the columns.
const COUNTS: [&str; 3] = ["originals", "certified_copies", "photocopies"];

/// A row of the form.
pub(super) struct PaperRow {
    /// Place, for ids and names.
    pub(super) n: usize,
    /// Name of a listed paper; empty for a free row.
    pub(super) name: String,
    /// Whether a listed paper is ticked.
    pub(super) on: bool,
    /// What is wrong with it, a remark, or the name of another paper.
    pub(super) detail: String,
    /// Counts as typed.
    pub(super) originals: String,
    pub(super) certified_copies: String,
    pub(super) photocopies: String,
    /// What is wrong with the row.
    pub(super) fault: String,
}

/// A row as it was typed and understood.
pub(super) struct TypedRow {
    pub(super) component: String,
    pub(super) name: String,
    pub(super) detail: String,
    pub(super) counts: [u8; 3],
}

/// The components of a procedure as rows to choose from.
pub(super) fn of_components(components: &[Component]) -> Vec<SupplementItem> {
    let count = |count: u32| u8::try_from(count).unwrap_or(COUNT_MAX).min(COUNT_MAX);
    components
        .iter()
        .map(|component| SupplementItem {
            component: component.code.clone(),
            name: component.name.clone(),
            // A paper of which no count is given is one original.
            originals: count(component.originals)
                .max(u8::from(component.certified_copies == 0 && component.photocopies == 0)),
            certified_copies: count(component.certified_copies),
            photocopies: count(component.photocopies),
        })
        .collect()
}

/// The rows of a form: as typed before, else fresh, with the listed papers ticked or not.
pub(super) fn rows(
    known: &[SupplementItem],
    ticked: bool,
    typed: Option<(&FormPairs, &[Fault])>,
) -> Vec<PaperRow> {
    let empty = SupplementItem::default();
    let row = |n: usize| {
        let item = known.get(n).unwrap_or(&empty);
        let given = [item.originals, item.certified_copies, item.photocopies];
        let listed = n < known.len();
        let count = |at: usize| match typed {
            Some((form, _)) => form.get(&name(n, COUNTS[at])).to_owned(),
            None if given[at] == 0 => String::new(),
            None => given[at].to_string(),
        };
        let field = format!("item-{n}");
        let fault = typed.and_then(|(_, faults)| faults.iter().find(|fault| fault.field == field));
        PaperRow {
            n,
            name: item.name.clone(),
            on: listed && typed.map_or(ticked, |(form, _)| form.checked(&name(n, "on"))),
            detail: typed.map_or(String::new(), |(form, _)| form.get(&name(n, "detail")).to_owned()),
            originals: count(0),
            certified_copies: count(1),
            photocopies: count(2),
            fault: fault.map_or(String::new(), |fault| fault.text.clone()),
        }
    };
    (0..known.len() + FREE_ROWS).map(row).collect()
}

/// Reads the rows that were ticked or named.
pub(super) fn read(
    form: &FormPairs,
    known: &[SupplementItem],
    texts: &Texts,
) -> Result<Vec<TypedRow>, Vec<Fault>> {
    let mut rows = Vec::new();
    let mut faults = Vec::new();
    for n in 0..known.len() + FREE_ROWS {
        let detail = form.get(&name(n, "detail")).to_owned();
        let item = known.get(n);
        let wanted = if item.is_some() { form.checked(&name(n, "on")) } else { !detail.is_empty() };
        if !wanted {
            continue;
        }
        let mut counts = [0_u8; 3];
        for (place, key) in counts.iter_mut().zip(COUNTS) {
            match count(form.get(&name(n, key))) {
                Some(number) => *place = number,
                None => faults.push(Fault::new(format!("item-{n}"), texts.text("case-bad-count"))),
            }
        }
        rows.push(TypedRow {
            component: item.map_or(String::new(), |item| item.component.clone()),
            name: item.map_or(String::new(), |item| item.name.clone()),
            detail,
            counts,
        });
    }
    faults.dedup();
    if faults.is_empty() { Ok(rows) } else { Err(faults) }
}

fn count(typed: &str) -> Option<u8> {
    if typed.is_empty() {
        return Some(0);
    }
    typed.parse().ok().filter(|number| *number <= COUNT_MAX)
}

fn name(n: usize, part: &str) -> String {
    format!("item.{n}.{part}")
}
