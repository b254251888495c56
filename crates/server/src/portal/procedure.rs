//! One procedure for citizens: who, what papers, how much, how long, where, result, steps, legal basis.

use askama::Template;
use axum::extract::Path;
use axum::response::Html;
use calendar::to_local;
use procedure::{CaseKind, Channel, Component, Procedure, Quantities, SetBy, When};
use process::TaskKind;
use store::World;

use crate::web::error::AppError;
use crate::web::page::{Office, Page};
use crate::web::portal_frame::portal_page;
use crate::web::session::Visit;
use crate::web::task_row::named;
use crate::web::texts::{Language, Texts};
use crate::web::{fields, time, urls};

use super::terms;

#[derive(Template)]
#[template(path = "portal/templates/procedure.html")]
pub(super) struct ProcedurePage<'a> {
    pub(super) t: &'a Texts,
    pub(super) page: Page,
    pub(super) office: Office,
    pub(super) p: View,
}

/// A procedure in words. Names of papers, steps and documents are Vietnamese in every language.
#[derive(Default)]
pub(super) struct View {
    pub(super) code: String,
    pub(super) name: String,
    /// Whether `name` is Vietnamese on a page in another language.
    pub(super) foreign: bool,
    /// The Vietnamese name below an English one; empty otherwise.
    pub(super) vietnamese: String,
    pub(super) field: String,
    pub(super) field_href: String,
    pub(super) applicants: String,
    /// Besides the desk: by post.
    pub(super) by_post: bool,
    pub(super) settled_by: String,
    pub(super) result: String,
    pub(super) result_copies: String,
    pub(super) effective_from: String,
    pub(super) kinds: Vec<KindView>,
    pub(super) steps: Vec<StepView>,
    pub(super) legal_basis: Vec<String>,
}

/// A case kind.
#[derive(Default)]
pub(super) struct KindView {
    /// Empty when it is the only one.
    pub(super) name: String,
    pub(super) term: String,
    pub(super) fees: Vec<FeeView>,
    pub(super) papers: Vec<PaperView>,
}

/// A fee or charge.
#[derive(Default)]
pub(super) struct FeeView {
    pub(super) name: String,
    pub(super) amount: String,
    /// When, how reckoned, who sets it.
    pub(super) remarks: Vec<String>,
    /// Who need not pay, Vietnamese.
    pub(super) exempt: String,
}

/// A paper to bring.
#[derive(Default)]
pub(super) struct PaperView {
    pub(super) name: String,
    pub(super) facts: String,
}

/// A step of the process.
#[derive(Default)]
pub(super) struct StepView {
    pub(super) name: String,
    pub(super) unit: String,
    pub(super) time: String,
}

pub(super) async fn show(visit: Visit, Path(code): Path<String>) -> Result<Html<String>, AppError> {
    let (t, world) = (visit.texts(), visit.app().world());
    let today = to_local(visit.now()).date();
    let found = world.procedures.on(&code, today).filter(|(procedure, _)| world.is_offered(procedure));
    let (procedure, _) = found.ok_or(AppError::NotFound)?;
    let p = view(&procedure, &world, t);
    let page = portal_page(&visit, p.name.clone(), urls::PROCEDURES);
    let office = page.office.clone().unwrap_or_default();
    Ok(Html(ProcedurePage { t, page, office, p }.render()?))
}

fn view(procedure: &Procedure, world: &World, t: &Texts) -> View {
    let (shown, foreign) = named(procedure, t);
    let applicants: Vec<&str> = procedure
        .applicants
        .iter()
        .map(|kind| match kind {
            procedure::ApplicantKind::Citizen => t.text("portal-citizens"),
            procedure::ApplicantKind::Organisation => t.text("portal-organisations"),
            procedure::ApplicantKind::HouseholdBusiness => t.text("portal-household-businesses"),
        })
        .collect();
    let several = procedure.case_kinds.len() > 1;
    View {
        code: procedure.code.clone(),
        name: shown.to_owned(),
        foreign,
        vietnamese: if t.language() == Language::Vietnamese || foreign {
            String::new()
        } else {
            procedure.name.clone()
        },
        field: fields::name(&procedure.field, t).to_owned(),
        field_href: urls::procedures("", &procedure.field),
        applicants: applicants.join(", "),
        by_post: procedure.channels.contains(&Channel::Post),
        settled_by: settled_by(procedure, world),
        result: procedure.result.name.clone(),
        result_copies: t.with("portal-originals", &[("n", &procedure.result.copies.to_string())]),
        effective_from: time::civil_date(procedure.effective_from),
        kinds: procedure.case_kinds.iter().map(|kind| kind_view(procedure, kind, several, t)).collect(),
        steps: steps(procedure, world, t),
        legal_basis: procedure.legal_basis.iter().map(document).collect(),
    }
}

fn document(basis: &procedure::LegalBasis) -> String {
    if basis.articles.is_empty() {
        basis.title.clone()
    } else {
        format!("{}, {}", basis.articles, basis.title)
    }
}

/// The unit that does the main work, when the procedure names one.
fn settled_by(procedure: &Procedure, world: &World) -> String {
    let agency = world.directory.agency_name(&world.portal_agency);
    match procedure.units.get("lead") {
        Some(unit) => place(unit, world),
        None => agency.to_owned(),
    }
}

/// Name of a unit, written `unit` or `AGENCY/unit`.
fn place(unit: &str, world: &World) -> String {
    let directory = &world.directory;
    match unit.split_once('/') {
        Some((agency, unit)) => {
            format!("{}, {}", directory.unit_name(agency, unit), directory.agency_name(agency))
        }
        None => directory.unit_name(&world.portal_agency, unit).to_owned(),
    }
}

fn steps(procedure: &Procedure, world: &World, t: &Texts) -> Vec<StepView> {
    let desk = world.directory.unit_name(&world.portal_agency, access::ONE_STOP);
    let at_desk =
        |key: &str| StepView { name: t.text(key).to_owned(), unit: desk.to_owned(), time: String::new() };
    let step = |task: &process::Task| StepView {
        name: task.name.clone(),
        unit: place(&procedure.performer(task).unit, world),
        time: match (task.kind, task.allotted_minutes) {
            (TaskKind::Payment, _) => t.text("portal-step-payment").to_owned(),
            (_, Some(minutes)) => terms::allotted(minutes, world.calendar.day_minutes(), t),
            (_, None) => String::new(),
        },
    };
    std::iter::once(at_desk("portal-step-receipt"))
        .chain(procedure.process.steps_in_order().map(step))
        .chain(std::iter::once(at_desk("portal-step-hand-over")))
        .collect()
}

fn kind_view(procedure: &Procedure, kind: &CaseKind, several: bool, t: &Texts) -> KindView {
    KindView {
        name: if several { kind.name.clone() } else { String::new() },
        term: terms::term(procedure.term(&kind.id, Channel::Counter), t),
        fees: fees(procedure, kind, t),
        papers: kind.components.iter().map(|component| paper(component, t)).collect(),
    }
}

fn fees(procedure: &Procedure, kind: &CaseKind, t: &Texts) -> Vec<FeeView> {
    // A definition whose formula gives no amount does not pass its checks.
    let lines = procedure.fees(&kind.id, Channel::Counter, Quantities::default()).unwrap_or_default();
    lines
        .into_iter()
        .map(|line| {
            let counted = kind.fees.iter().any(|fee| fee.name == line.name && fee.formula.is_some());
            let when = match line.when {
                When::Receipt => "portal-fee-on-receipt",
                When::Return => "portal-fee-on-return",
            };
            let example = (line.set_by == SetBy::ProvinceCouncil).then_some("portal-fee-set-by-province");
            let keys =
                [counted.then_some("portal-fee-counted"), (line.amount_vnd > 0).then_some(when), example];
            FeeView {
                name: line.name,
                amount: terms::amount(line.amount_vnd, t),
                remarks: keys.into_iter().flatten().map(|key| t.text(key).to_owned()).collect(),
                exempt: line.exempt.join("; "),
            }
        })
        .collect()
}

fn paper(component: &Component, t: &Texts) -> PaperView {
    let counts = [
        ("portal-originals", component.originals),
        ("portal-certified-copies", component.certified_copies),
        ("portal-photocopies", component.photocopies),
    ];
    let mut facts: Vec<String> = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| t.with(key, &[("n", &count.to_string())]))
        .collect();
    let remarks = [
        (component.show_only, "portal-paper-show-only"),
        (component.e_form, "portal-paper-form"),
        (!component.required || !component.condition.is_empty(), "portal-paper-if-needed"),
    ];
    facts.extend(remarks.into_iter().filter(|(holds, _)| *holds).map(|(_, key)| t.text(key).to_owned()));
    PaperView { name: component.name.clone(), facts: facts.join(" · ") }
}
