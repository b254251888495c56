//! What the list of procedures shows.

use askama::Template;
use procedure::Procedure;
use store::World;

use crate::web::fields;
use crate::web::form::FormPairs;
use crate::web::list::{Choice, Tab};
use crate::web::page::Page;
use crate::web::session::OfficerVisit;
use crate::web::task_row::procedure_name;
use crate::web::texts::Texts;
use crate::web::urls;

/// What the address asks for.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    field: String,
    to_verify: bool,
    words: String,
}

impl Asked {
    pub(super) fn of(query: &FormPairs) -> Self {
        Self {
            field: query.get("linh-vuc").chars().take(64).collect(),
            to_verify: query.get("kiem-chung") == "1",
            words: query.get("q").chars().take(100).collect(),
        }
    }

    fn keeps(&self, procedure: &Procedure) -> bool {
        if !self.field.is_empty() && procedure.field != self.field {
            return false;
        }
        let words = text::search_words(&self.words);
        words.is_empty() || {
            let text = format!("{} {} {}", procedure.code, procedure.name, procedure.keywords.join(" "));
            let text = text::fold(&text);
            words.iter().all(|word| text.contains(word.as_str()))
        }
    }

    fn url(&self, to_verify: bool) -> String {
        let mark = if to_verify { "1" } else { "" };
        let query = [("linh-vuc", self.field.as_str()), ("q", &self.words), ("kiem-chung", mark)];
        urls::with_query(urls::ADMIN_PROCEDURES, &query)
    }
}

/// A procedure as a row.
pub(super) struct ProcedureRow {
    pub(super) href: String,
    pub(super) code: String,
    pub(super) name: String,
    pub(super) version: u32,
    pub(super) case_kinds: usize,
    pub(super) steps: usize,
    pub(super) to_verify: bool,
    /// Whether an agency of this installation can receive cases of it.
    pub(super) offered: bool,
}

/// The procedures of a field.
pub(super) struct FieldGroup {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) rows: Vec<ProcedureRow>,
}

/// The list of procedures by field.
#[derive(Template)]
#[template(path = "procedures_admin/templates/list.html")]
pub(super) struct ListPage<'a> {
    pub(super) t: &'a Texts,
    pub(super) page: Page,
    pub(super) tabs: Vec<Tab>,
    pub(super) fields: Vec<Choice>,
    pub(super) words: String,
    pub(super) to_verify: bool,
    pub(super) groups: Vec<FieldGroup>,
    pub(super) said: String,
}

impl<'a> ListPage<'a> {
    /// The list that is asked for.
    pub(super) fn of(officer: &'a OfficerVisit, page: Page, asked: &Asked) -> Self {
        let (texts, world) = (officer.visit.texts(), officer.visit.app().world());
        let kept: Vec<(&Procedure, u32)> =
            world.procedures.all().filter(|(procedure, _)| asked.keeps(procedure)).collect();
        let doubtful = kept.iter().filter(|(procedure, _)| procedure.to_be_verified()).count();
        let tab = |to_verify: bool, key: &str, count: usize| Tab {
            href: asked.url(to_verify),
            text: texts.text(key).to_owned(),
            count: count.to_string(),
            late: false,
            current: asked.to_verify == to_verify,
        };
        let tabs = vec![tab(false, "list-all", kept.len()), tab(true, "admin-to-verify", doubtful)];
        let shown: Vec<(&Procedure, u32)> = kept
            .into_iter()
            .filter(|(procedure, _)| !asked.to_verify || procedure.to_be_verified())
            .collect();
        let all = Choice::new("", texts.text("inbox-all-fields"), &asked.field);
        let choices = fields::all()
            .iter()
            .map(|field| Choice::new(&field.id, fields::name(&field.id, texts), &asked.field));
        Self {
            t: texts,
            page,
            tabs,
            fields: std::iter::once(all).chain(choices).collect(),
            words: asked.words.clone(),
            to_verify: asked.to_verify,
            said: texts.with("admin-shown", &[("n", &shown.len().to_string())]),
            groups: groups(&shown, (&world, texts)),
        }
    }
}

/// Fields in the order of lists; those of unknown fields come last.
fn groups(shown: &[(&Procedure, u32)], (world, texts): (&World, &Texts)) -> Vec<FieldGroup> {
    let mut ids: Vec<&str> = fields::all().iter().map(|field| field.id.as_str()).collect();
    for (procedure, _) in shown {
        if !ids.contains(&procedure.field.as_str()) {
            ids.push(&procedure.field);
        }
    }
    let group = |id: &str| {
        let mut rows: Vec<ProcedureRow> = shown
            .iter()
            .filter(|(procedure, _)| procedure.field == id)
            .map(|(procedure, version)| ProcedureRow {
                href: urls::fill(urls::ADMIN_PROCEDURE, &[&procedure.code]),
                code: procedure.code.clone(),
                name: procedure_name(world, texts, &procedure.code),
                version: *version,
                case_kinds: procedure.case_kinds.len(),
                steps: procedure.process.tasks().count(),
                to_verify: procedure.to_be_verified(),
                offered: world.is_offered(procedure),
            })
            .collect();
        rows.sort_by(|left, right| text::compare(&left.name, &right.name));
        FieldGroup { id: id.to_owned(), name: fields::name(id, texts).to_owned(), rows }
    };
    ids.into_iter().map(group).filter(|group| !group.rows.is_empty()).collect()
}
