//! What the page of one procedure shows.

use access::Directory;
use askama::Template;
use calendar::{OnSupplement, Term};
use forms::{Field, FieldKind};
use procedure::{CaseKind, Component, Fee, FeeKind, ForChannel, Known, LegalBasis, Level, Procedure, When};
use process::{NodeState, TaskKind};
use rules::{Finding, Severity};

use crate::web::fields;
use crate::web::page::Page;
use crate::web::texts::Texts;
use crate::web::time;

/// A case kind with its terms, fees and papers.
pub(super) struct KindView {
    pub(super) id: String,
    pub(super) name: String,
    /// Channel and term.
    pub(super) terms: Vec<(String, String)>,
    /// Name, channel and moment, amount.
    pub(super) fees: Vec<(String, String, String)>,
    pub(super) components: Vec<ComponentView>,
}

/// A paper to hand in.
pub(super) struct ComponentView {
    pub(super) name: String,
    pub(super) required: bool,
    pub(super) counts: String,
    pub(super) condition: String,
}

/// A step of the process.
pub(super) struct StepView {
    pub(super) name: String,
    pub(super) kind: String,
    pub(super) unit: String,
    pub(super) role: String,
    pub(super) time: String,
}

/// A field of the intake form.
pub(super) struct FieldView {
    pub(super) label: String,
    pub(super) key: String,
    pub(super) kind: String,
    pub(super) required: bool,
    pub(super) condition: String,
}

/// A page of the intake form.
pub(super) struct FormPageView {
    pub(super) title: String,
    pub(super) fields: Vec<FieldView>,
}

/// Something the lint noticed.
pub(super) struct FindingView {
    pub(super) error: bool,
    pub(super) text: String,
}

/// The page of one procedure.
#[derive(Template)]
#[template(path = "procedures_admin/templates/procedure.html")]
pub(super) struct ProcedurePage<'a> {
    pub(super) t: &'a Texts,
    pub(super) page: Page,
    pub(super) to_verify: bool,
    pub(super) verify: String,
    /// Units without which no agency can receive cases of it; empty when nothing is missing.
    pub(super) missing: String,
    pub(super) keywords: String,
    /// Term and value, in the order of reading.
    pub(super) facts: Vec<(String, String)>,
    pub(super) legal_basis: Vec<LegalBasis>,
    pub(super) kinds: Vec<KindView>,
    pub(super) picture: String,
    pub(super) steps: Vec<StepView>,
    pub(super) form: Vec<FormPageView>,
    pub(super) findings: Vec<FindingView>,
}

/// The version that is shown: the newest.
#[derive(Clone, Copy)]
pub(super) struct Shown<'p> {
    pub(super) procedure: &'p Procedure,
    pub(super) version: u32,
    /// Under which version cases are received today, if under any.
    pub(super) in_force: Option<u32>,
    /// Slip sets of this installation.
    pub(super) slip_sets: &'p [&'p str],
}

impl<'a> ProcedurePage<'a> {
    /// The page of a version of a procedure.
    pub(super) fn of(texts: &'a Texts, page: Page, shown: Shown<'_>, directory: &Directory) -> Self {
        let procedure = shown.procedure;
        let title = texts.with("admin-picture", &[("name", &procedure.name)]);
        let names: Vec<&str> = procedure.process.tasks().map(|task| task.name.as_str()).collect();
        let pages = procedure.form.as_ref().map_or(&[][..], |form| form.pages.as_slice());
        Self {
            t: texts,
            page,
            to_verify: procedure.to_be_verified(),
            verify: procedure.verify.clone(),
            missing: directory.missing_everywhere(&procedure.step_units).join(", "),
            keywords: procedure.keywords.join(", "),
            facts: facts(shown, texts),
            legal_basis: procedure.legal_basis.clone(),
            kinds: procedure.case_kinds.iter().map(|kind| kind_view(kind, texts)).collect(),
            picture: procedure.drawing.show(|_| NodeState::Ahead, &title, &names.join(" → ")),
            steps: steps(procedure, directory, texts),
            form: pages
                .iter()
                .map(|page| FormPageView {
                    title: page.title.clone(),
                    fields: page.fields.iter().map(|field| field_view(field, texts)).collect(),
                })
                .collect(),
            findings: findings(shown, directory, texts),
        }
    }
}

fn facts(shown: Shown<'_>, texts: &Texts) -> Vec<(String, String)> {
    let procedure = shown.procedure;
    let word = |key: String| texts.text(&key).to_owned();
    let applicants: Vec<String> = procedure
        .applicants
        .iter()
        .map(|kind| word(format!("admin-applicant-{}", kind.word().replace('_', "-"))))
        .collect();
    let channels: Vec<String> =
        procedure.channels.iter().map(|channel| word(format!("channel-{}", channel.word()))).collect();
    let level = match procedure.level {
        Level::Commune => "admin-level-commune",
        Level::Province => "admin-level-province",
    };
    let supplement = match procedure.on_supplement {
        OnSupplement::Restart => "admin-supplement-restart",
        OnSupplement::Pause => "admin-supplement-pause",
        OnSupplement::None => "admin-supplement-none",
    };
    let until =
        procedure.effective_to.map_or_else(String::new, |date| format!(" – {}", time::civil_date(date)));
    let limit = procedure.supplement_limit.to_string();
    let copies = procedure.result.copies.to_string();
    let rows = [
        ("admin-code", procedure.code.clone()),
        ("admin-version", version(shown, texts)),
        ("name-field", fields::name(&procedure.field, texts).to_owned()),
        ("admin-level", word(level.to_owned())),
        ("admin-effective", format!("{}{until}", time::civil_date(procedure.effective_from))),
        ("admin-applicants", applicants.join(", ")),
        ("name-channel", channels.join(", ")),
        ("name-result", texts.with("admin-result", &[("name", &procedure.result.name), ("n", &copies)])),
        ("admin-on-supplement", texts.with(supplement, &[("n", &limit)])),
    ];
    rows.into_iter().map(|(key, value)| (texts.text(key).to_owned(), value)).collect()
}

/// Number of the version, and which one is in force when it is another.
fn version(shown: Shown<'_>, texts: &Texts) -> String {
    let version = shown.version.to_string();
    match shown.in_force {
        Some(in_force) if in_force == shown.version => version,
        Some(in_force) => {
            texts.with("admin-version-other", &[("version", &version), ("in_force", &in_force.to_string())])
        }
        None => texts.with("admin-version-none", &[("version", &version)]),
    }
}

fn channel(channel: ForChannel, texts: &Texts) -> String {
    match channel {
        ForChannel::Any => texts.text("admin-any-channel").to_owned(),
        ForChannel::Only(channel) => texts.text(&format!("channel-{}", channel.word())).to_owned(),
    }
}

fn kind_view(kind: &CaseKind, texts: &Texts) -> KindView {
    KindView {
        id: kind.id.clone(),
        name: kind.name.clone(),
        terms: kind
            .terms
            .iter()
            .map(|term| (channel(term.channel, texts), term_text(term.term, texts)))
            .collect(),
        fees: kind.fees.iter().map(|fee| fee_view(fee, texts)).collect(),
        components: kind.components.iter().map(|component| component_view(component, texts)).collect(),
    }
}

fn term_text(term: Term, texts: &Texts) -> String {
    match term {
        Term::SameDay => texts.text("admin-same-day").to_owned(),
        Term::WorkingDays(n) => texts.with("unit-working-days", &[("n", &n.to_string())]),
        Term::WorkingHours(n) => texts.with("unit-working-hours", &[("n", &n.to_string())]),
        Term::CalendarDays(n) => texts.with("unit-days", &[("n", &n.to_string())]),
    }
}

fn fee_view(fee: &Fee, texts: &Texts) -> (String, String, String) {
    let kind = match fee.kind {
        FeeKind::Fee => "admin-fee",
        FeeKind::Charge => "admin-charge",
    };
    let when = match fee.when {
        When::Receipt => "admin-paid-on-receipt",
        When::Return => "admin-paid-on-return",
    };
    let amount = match (fee.amount, &fee.formula) {
        (Some(0), _) => texts.text("unit-free").to_owned(),
        (Some(amount), _) => texts.with("unit-money", &[("n", &time::money(amount))]),
        (None, Some(formula)) => formula.clone(),
        (None, None) => String::new(),
    };
    let said = format!("{} · {} · {}", texts.text(kind), channel(fee.channel, texts), texts.text(when));
    (fee.name.clone(), said, amount)
}

fn component_view(component: &Component, texts: &Texts) -> ComponentView {
    let mut counts = Vec::new();
    if component.e_form {
        counts.push(texts.text("admin-e-form").to_owned());
    }
    if component.show_only {
        counts.push(texts.text("admin-show-only").to_owned());
    }
    let numbers = [
        ("name-original", component.originals),
        ("admin-certified-copy", component.certified_copies),
        ("name-photocopy", component.photocopies),
    ];
    for (key, count) in numbers.into_iter().filter(|(_, count)| *count > 0) {
        counts.push(format!("{}: {count}", texts.text(key)));
    }
    ComponentView {
        name: component.name.clone(),
        required: component.required,
        counts: counts.join(" · "),
        condition: component.condition.clone(),
    }
}

fn steps(procedure: &Procedure, directory: &Directory, texts: &Texts) -> Vec<StepView> {
    procedure
        .process
        .tasks()
        .map(|task| {
            let performer = procedure.performer(task);
            let hours = task.allotted_minutes.map(|minutes| f64::from(minutes) / 60.0);
            StepView {
                name: task.name.clone(),
                kind: texts.text(&format!("task-kind-{}", task.kind.word())).to_owned(),
                unit: unit_name(&performer.unit, directory),
                role: texts.text(&format!("admin-role-{}", performer.role.replace('_', "-"))).to_owned(),
                time: hours.map_or_else(
                    || match task.kind {
                        TaskKind::Payment => texts.text("admin-clock-stands").to_owned(),
                        TaskKind::Handle
                        | TaskKind::Assign
                        | TaskKind::Opinion
                        | TaskKind::Sign
                        | TaskKind::Release => "—".to_owned(),
                    },
                    |hours| texts.with("unit-working-hours", &[("n", &hours.to_string().replace('.', ","))]),
                ),
            }
        })
        .collect()
}

/// Name of a unit: of another agency when it says so, else of the agency that has most units, which is the one that
/// works on cases of its own.
fn unit_name(unit: &str, directory: &Directory) -> String {
    if let Some((agency, unit)) = unit.split_once('/') {
        return format!("{} – {}", directory.unit_name(agency, unit), directory.agency_name(agency));
    }
    let units = |agency: &str| directory.units().filter(|unit| unit.agency == agency).count();
    let having = directory.agencies().map(|(code, _)| code).filter(|code| directory.has_unit(code, unit));
    let agency = having.max_by_key(|code| units(code));
    agency.map_or(unit, |agency| directory.unit_name(agency, unit)).to_owned()
}

fn field_view(field: &Field, texts: &Texts) -> FieldView {
    let kind = match &field.kind {
        FieldKind::Text { .. } => "text",
        FieldKind::LongText { .. } => "long-text",
        FieldKind::Number { .. } => "number",
        FieldKind::Money { .. } => "money",
        FieldKind::Date { .. } => "date",
        FieldKind::Time => "time",
        FieldKind::Phone => "phone",
        FieldKind::Email => "email",
        FieldKind::IdNo { .. } => "id-no",
        FieldKind::TaxNo => "tax-no",
        FieldKind::Choice { .. } => "choice",
        FieldKind::Choices { .. } => "choices",
        FieldKind::YesNo => "yes-no",
        FieldKind::Declare => "declare",
        FieldKind::Address { .. } => "address",
        FieldKind::Person { .. } => "person",
        FieldKind::Note => "note",
        FieldKind::List(_) => "list",
        FieldKind::Computed { .. } => "computed",
    };
    FieldView {
        label: field.label.clone(),
        key: field.key.clone(),
        kind: texts.text(&format!("field-kind-{kind}")).to_owned(),
        required: field.required,
        condition: field.show_if.as_ref().map_or_else(String::new, |condition| condition.source.clone()),
    }
}

fn findings(shown: Shown<'_>, directory: &Directory, texts: &Texts) -> Vec<FindingView> {
    let units = directory.written_units();
    let units: Vec<&str> = units.iter().map(String::as_str).collect();
    let fields: Vec<&str> = fields::all().iter().map(|field| field.id.as_str()).collect();
    let known = Known { roles: &[], units: &units, fields: &fields, slip_sets: shown.slip_sets };
    procedure::lint(shown.procedure, &known).iter().map(|finding| finding_view(finding, texts)).collect()
}

fn finding_view(finding: &Finding, texts: &Texts) -> FindingView {
    let key = format!("finding-{}", finding.code);
    FindingView {
        error: finding.severity == Severity::Error,
        text: texts.with(&key, &[("element", &finding.element), ("detail", &finding.detail)]),
    }
}
