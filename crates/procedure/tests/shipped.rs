//! Every procedure that is shipped compiles without an error.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use procedure::{Known, Package, Quantities, SetBy, compile, lint, read_fields, resolve};
use rules::{Finding, Severity};

/// The folder of procedures at the root of the repository.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../procedures")
}

/// Every folder of a procedure with its package.
fn packages() -> Vec<(String, Result<Package, Vec<Finding>>)> {
    let folder = folder();
    let files = |path: &str| std::fs::read_to_string(folder.join(path)).ok();
    let mut codes: Vec<String> = std::fs::read_dir(&folder)
        .expect("the folder can be read")
        .filter_map(Result::ok)
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| !name.starts_with('_'))
        .collect();
    codes.sort();
    assert!(!codes.is_empty(), "procedures are shipped");
    codes.into_iter().map(|code| (code.clone(), resolve(&files, &code))).collect()
}

#[test]
fn every_shipped_procedure_compiles_without_an_error() {
    let fields = std::fs::read_to_string(folder().join("fields.toml")).expect("fields.toml is there");
    let fields = read_fields(&fields).expect("fields.toml is well formed");
    let field_ids: Vec<&str> = fields.iter().map(|field| field.id.as_str()).collect();
    let known = Known { fields: &field_ids, ..Known::default() };
    let mut errors = 0;
    for (code, package) in packages() {
        let findings = match package.and_then(|package| compile(&package)) {
            Ok((procedure, _)) => lint(&procedure, &known),
            Err(findings) => findings,
        };
        for finding in findings {
            println!(
                "{code}: {:?} {} {} {}",
                finding.severity, finding.code, finding.element, finding.detail
            );
            errors += u32::from(finding.severity == Severity::Error);
        }
    }
    assert_eq!(errors, 0, "see the findings above");
}

#[test]
fn an_amount_that_the_province_sets_is_told_to_be_verified() {
    let mut told = 0;
    for (code, package) in packages() {
        let Ok((procedure, _)) = package.and_then(|package| compile(&package)) else { continue };
        let of_kinds = procedure.case_kinds.iter().flat_map(|kind| &kind.fees);
        let mut of_province = of_kinds.filter(|fee| fee.set_by == SetBy::ProvinceCouncil);
        if of_province.any(|fee| fee.formula.is_some() || fee.amount.is_some_and(|amount| amount > 0)) {
            assert!(procedure.verify.contains("phí"), "{code}: {:?}", procedure.verify);
            told += 1;
        }
    }
    assert!(told > 0, "some amounts are set by the province");
}

#[test]
fn at_least_forty_procedures_with_six_processes_are_shipped() {
    let of = |package: &Package| package.process_bpmn.clone();
    let packages: Vec<Package> = packages().into_iter().filter_map(|(_, package)| package.ok()).collect();
    let processes: BTreeSet<String> = packages.iter().map(of).collect();
    assert!(packages.len() >= 40 && processes.len() >= 6, "{} {}", packages.len(), processes.len());
}

#[test]
fn every_shipped_procedure_can_be_priced_started_and_described() {
    for (code, package) in packages() {
        let Ok((procedure, _)) = package.and_then(|package| compile(&package)) else { continue };
        for kind in &procedure.case_kinds {
            for channel in &procedure.channels {
                assert!(procedure.term(&kind.id, *channel).is_some(), "{code} {}", kind.id);
                let plenty = Quantities { copies: 50, pages: 300, quantity: 20 };
                for quantities in [Quantities::default(), plenty] {
                    assert!(procedure.fees(&kind.id, *channel, quantities).is_ok(), "{code} {}", kind.id);
                }
                let mut facts = procedure
                    .form
                    .as_ref()
                    .map(|form| forms::facts(form, &serde_json::Map::new()))
                    .unwrap_or_default();
                facts.set("case_kind", kind.id.as_str());
                facts.set("channel", channel.word());
                let opened = procedure.process.start(&facts).expect("the process starts").opened;
                assert!(!opened.is_empty(), "{code} {}: a first step", kind.id);
            }
        }
        for task in procedure.process.tasks() {
            let performer = procedure.performer(task);
            assert!(!performer.unit.is_empty() && !performer.unit.starts_with('$'), "{code} {}", task.id);
        }
        if let Some(form) = &procedure.form {
            assert_eq!(forms::json_schema(form)["type"], "object", "{code}");
        }
    }
}
