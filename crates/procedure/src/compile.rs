//! Turns a package of texts into a procedure that can be worked with.

use std::collections::{BTreeMap, BTreeSet};

use calendar::{Convention, OnSupplement, Term};
use forms::Form;
use jiff::civil::Date;
use process::{Drawing, Performer, Process, Task};
use rules::{Expr, Facts, Finding, Severity};

use crate::definition::{
    ApplicantKind, CaseKind, Certainty, Channel, Component, Definition, ForChannel, LegalBasis, Level,
    ResultPaper,
};
use crate::lint::{Known, lint};
use crate::package::{MAX_PROCEDURE_BYTES, Package, not_toml};

/// One version of a procedure (thủ tục hành chính).
#[derive(Clone, Debug)]
pub struct Procedure {
    /// National code, `1.004873`.
    pub code: String,
    /// Name, Vietnamese.
    pub name: String,
    /// Name, English.
    pub name_en: String,
    /// Id of its field (lĩnh vực).
    pub field: String,
    /// Level that settles it.
    pub level: Level,
    /// How well its facts are known.
    pub certainty: Certainty,
    /// What must be verified, Vietnamese, for the administrator; may be empty.
    pub verify: String,
    /// First day on which cases are received under this version.
    pub effective_from: Date,
    /// Last such day, if known.
    pub effective_to: Option<Date>,
    /// Who may ask for it.
    pub applicants: Vec<ApplicantKind>,
    /// How papers may come in.
    pub channels: Vec<Channel>,
    /// People's own words for it.
    pub keywords: Vec<String>,
    /// What a supplement does to the clock.
    pub on_supplement: OnSupplement,
    /// How often a supplement may be asked for.
    pub supplement_limit: u32,
    /// Within how many working days of receipt a supplement may be asked for; later requests are warned of.
    pub supplement_within: u16,
    /// The hour at which terms in days end.
    pub convention: Convention,
    /// What the applicant gets.
    pub result: ResultPaper,
    /// Documents it rests on.
    pub legal_basis: Vec<LegalBasis>,
    /// Case kinds; the first is the default.
    pub case_kinds: Vec<CaseKind>,
    /// What the placeholders of the process stand for: `lead` is `$lead`.
    pub units: BTreeMap<String, String>,
    /// Units that the steps name, without placeholders: `unit` of the agency that receives the case, or `AGENCY/unit`.
    pub step_units: BTreeSet<String>,
    /// Name of the slip set.
    pub slips: String,
    /// The process.
    pub process: Process,
    /// The process drawn: every page of a case shows it.
    pub drawing: Drawing,
    /// The intake form, if it has one.
    pub form: Option<Form>,
    /// The texts it was made from.
    pub package: Package,
}

/// Makes a procedure of a package; the findings beside it are warnings. An `Err` holds at least one error, and the
/// warnings found on the way.
pub fn compile(package: &Package) -> Result<(Procedure, Vec<Finding>), Vec<Finding>> {
    let procedure = read(package)?;
    let findings = lint(&procedure, &Known::default());
    if findings.iter().any(|finding| finding.severity == Severity::Error) {
        return Err(findings);
    }
    Ok((procedure, findings))
}

/// Reads the three texts, without judging what they say; reports all that cannot be read. What was published goes on
/// like that when a later lint asks for more.
pub fn read(package: &Package) -> Result<Procedure, Vec<Finding>> {
    let mut findings = Vec::new();
    let definition = keep(read_definition(package), &mut findings);
    let process = keep(process::read(&package.process_bpmn), &mut findings);
    let form = package.form_json.as_deref().map(|json| keep(Form::parse(json), &mut findings));
    let (Some(definition), Some(process)) = (definition, process) else { return Err(findings) };
    if definition.form.is_some() && form.is_none() {
        findings.push(Finding::error(
            "form-reference-without-form",
            &package.code,
            definition.form.unwrap_or_default(),
        ));
    }
    if definition.code != package.code {
        findings.push(Finding::error("procedure-code-mismatch", &package.code, &definition.code));
    }
    if !findings.is_empty() {
        return Err(findings);
    }
    let mut procedure = Procedure {
        code: definition.code,
        name: definition.name,
        name_en: definition.name_en,
        field: definition.field,
        level: definition.level,
        certainty: definition.certainty,
        verify: definition.verify,
        effective_from: definition.effective_from,
        effective_to: definition.effective_to,
        applicants: definition.applicants,
        channels: definition.channels,
        keywords: definition.keywords,
        on_supplement: definition.on_supplement,
        supplement_limit: definition.supplement_limit,
        supplement_within: definition.supplement_within,
        convention: definition.convention,
        result: definition.result,
        legal_basis: definition.legal_basis,
        case_kinds: definition.case_kinds,
        units: definition.units,
        step_units: BTreeSet::new(),
        slips: definition.slips,
        drawing: Drawing::of(&process),
        process,
        form: form.flatten(),
        package: package.clone(),
    };
    let units = procedure.process.tasks().map(|task| procedure.performer(task).unit);
    procedure.step_units = units.filter(|unit| !unit.is_empty()).collect();
    Ok(procedure)
}

fn keep<T>(result: Result<T, Vec<Finding>>, findings: &mut Vec<Finding>) -> Option<T> {
    result.map_err(|found| findings.extend(found)).ok()
}

fn read_definition(package: &Package) -> Result<Definition, Vec<Finding>> {
    if package.procedure_toml.len() > MAX_PROCEDURE_BYTES {
        return Err(vec![Finding::error(
            "procedure-too-large",
            &package.code,
            MAX_PROCEDURE_BYTES.to_string(),
        )]);
    }
    toml::from_str(&package.procedure_toml).map_err(|error| vec![not_toml(&package.code, &error)])
}

impl Procedure {
    /// The English name, if it has one.
    pub fn english_name(&self) -> Option<&str> {
        Some(self.name_en.as_str()).filter(|name| !name.is_empty())
    }

    /// Whether something is left for the administrator to verify before use: of a confirmed procedure a single fact may be.
    pub fn to_be_verified(&self) -> bool {
        self.certainty == Certainty::B || !self.verify.trim().is_empty()
    }

    /// Whether cases received on this day fall under this version.
    pub fn is_effective_on(&self, day: Date) -> bool {
        self.effective_from <= day && self.effective_to.is_none_or(|last| day <= last)
    }

    /// The case kind with this id.
    pub fn case_kind(&self, id: &str) -> Option<&CaseKind> {
        self.case_kinds.iter().find(|kind| kind.id == id)
    }

    /// The term of a case kind through a channel; that of the exact channel wins over any.
    pub fn term(&self, case_kind: &str, channel: Channel) -> Option<Term> {
        let terms = &self.case_kind(case_kind)?.terms;
        let of = |wanted: ForChannel| terms.iter().find(|term| term.channel == wanted).map(|term| term.term);
        of(ForChannel::Only(channel)).or_else(|| of(ForChannel::Any))
    }

    /// The papers of a case kind whose conditions hold over the facts of [`forms::facts`] (`form.KEY`). A condition
    /// that cannot be worked out asks for its paper: an officer can say it is not needed.
    pub fn components(&self, case_kind: &str, facts: &Facts) -> Vec<&Component> {
        let Some(kind) = self.case_kind(case_kind) else { return Vec::new() };
        let mut plain = facts.clone();
        for (name, value) in facts.iter() {
            if let Some(key) = name.strip_prefix("form.") {
                plain.set(key, value.clone());
            }
        }
        let asked = |component: &&Component| {
            component.condition.is_empty()
                || Expr::parse(&component.condition).map_or(true, |expr| expr.is_true(&plain).unwrap_or(true))
        };
        kind.components.iter().filter(asked).collect()
    }

    /// Who performs a task, with the procedure's units in place of placeholders.
    pub fn performer(&self, task: &Task) -> Performer {
        let mut performer = task.performer.clone();
        if let Some(unit) = performer.unit.strip_prefix('$').and_then(|name| self.units.get(name)) {
            performer.unit.clone_from(unit);
        }
        performer
    }
}
