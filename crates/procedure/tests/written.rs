//! An invented procedure: what it says, and what is said when something is wrong with it.

use procedure::{
    Channel, FINDING_CODES, FeeError, Known, Package, Procedure, Quantities, compile, lint, read_fields,
    resolve,
};
use rules::{Facts, Finding};

const CODE: &str = "1.000001";

fn package() -> Package {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    resolve(&|path| std::fs::read_to_string(folder.join(path)).ok(), CODE).expect("the files are there")
}

fn residence() -> Procedure {
    compile(&package()).expect("it compiles").0
}

/// The findings as `code element: detail`.
fn lines(findings: &[Finding]) -> Vec<String> {
    findings
        .iter()
        .map(|finding| {
            let known = FINDING_CODES.contains(&finding.code)
                || process::FINDING_CODES.contains(&finding.code)
                || forms::FINDING_CODES.contains(&finding.code);
            assert!(known, "{} is not listed", finding.code);
            format!("{} {}: {}", finding.code, finding.element, finding.detail)
        })
        .collect()
}

/// Compiles with one text replaced by another in procedure.toml or, if it is not there, in the process.
fn found_after(old: &str, new: &str) -> String {
    let mut package = package();
    if package.procedure_toml.contains(old) {
        package.procedure_toml = package.procedure_toml.replacen(old, new, 1);
    } else {
        assert!(package.process_bpmn.contains(old), "{old} is nowhere");
        package.process_bpmn = package.process_bpmn.replacen(old, new, 1);
    }
    let findings = match compile(&package) {
        Ok((_, warnings)) => warnings,
        Err(findings) => findings,
    };
    lines(&findings).join("; ")
}

#[test]
fn the_procedure_compiles_and_is_to_be_verified() {
    let (procedure, warnings) = compile(&package()).expect("it compiles");
    assert_eq!(lines(&warnings), ["diagram-missing residence: "]);
    assert!(procedure.to_be_verified());
    assert!(procedure.is_effective_on(jiff::civil::date(2027, 6, 30)));
    assert!(!procedure.is_effective_on(jiff::civil::date(2027, 7, 1)));
    assert_eq!(procedure.package, package());
}

#[test]
fn no_code_of_a_finding_means_two_things() {
    let codes = [FINDING_CODES, process::FINDING_CODES, forms::FINDING_CODES].concat();
    let distinct: std::collections::BTreeSet<&str> = codes.iter().copied().collect();
    assert_eq!(distinct.len(), codes.len());
}

#[test]
fn the_term_of_the_exact_channel_wins_over_any() {
    let procedure = residence();
    let term = |kind: &str, channel| procedure.term(kind, channel).map(|term| term.to_string());
    assert_eq!(term("general", Channel::Counter).as_deref(), Some("3 working days"));
    assert_eq!(term("general", Channel::Online).as_deref(), Some("2 working days"));
    assert_eq!(term("verification", Channel::Online).as_deref(), Some("5 working days"));
    assert_eq!(term("other", Channel::Online), None);
}

#[test]
fn fees_are_exact_to_the_dong_and_those_of_the_channel_win() {
    let procedure = residence();
    let paid = |channel, copies, pages| {
        let quantities = Quantities { copies, pages, quantity: 1 };
        let lines = procedure.fees("general", channel, quantities).expect("amounts");
        lines.iter().map(|line| (line.name.clone(), line.amount_vnd)).collect::<Vec<_>>()
    };
    let line = |name: &str, amount| (name.to_owned(), amount);
    assert_eq!(paid(Channel::Counter, 3, 5), [line("Lệ phí cư trú", 15_000), line("Phí bản sao", 21_000)]);
    assert_eq!(paid(Channel::Online, 1, 1), [line("Lệ phí cư trú", 7_500), line("Phí bản sao", 2_000)]);
    assert_eq!(paid(Channel::Post, 2, 500)[1], line("Phí bản sao", 400_000));
    assert_eq!(
        procedure.fees("other", Channel::Post, Quantities::default()),
        Err(FeeError::UnknownCaseKind("other".into()))
    );
}

#[test]
fn papers_are_asked_for_when_their_condition_holds() {
    let procedure = residence();
    let codes = |facts: &Facts| {
        let papers = procedure.components("general", facts);
        papers.iter().map(|component| component.code.clone()).collect::<Vec<_>>()
    };
    let mut facts = Facts::new();
    assert_eq!(codes(&facts), ["TK", "GTTT"]);
    facts.set("form.choO", "thue");
    assert_eq!(codes(&facts), ["TK", "HDTN", "GTTT"]);
    facts.set("form.choO", "so-huu");
    assert_eq!(codes(&facts), ["TK", "GTTT"]);
}

#[test]
fn placeholders_stand_for_the_units_of_the_procedure() {
    let procedure = residence();
    let unit = |task: &str| procedure.process.task(task).map(|task| procedure.performer(task).unit);
    assert_eq!(unit("appraise").as_deref(), Some("justice"));
    assert_eq!(unit("verify").as_deref(), Some("H99.06/land-registry"));
    assert_eq!(unit("sign").as_deref(), Some("leadership"));
}

/// Each line: what is replaced by what, and what is found then.
#[test]
fn each_mistake_in_the_record_has_its_finding() {
    let table = [
        ("code = \"1.000001\"", "code = \"1.000002\"", "procedure-code-mismatch 1.000001: 1.000002"),
        (
            "name_en = \"Confirmation of residence with copies\"",
            "name_en = \" \"",
            "procedure-text-empty 1.000001: name_en",
        ),
        ("verify = \"Thời hạn và mức thu là ví dụ.\"", "", "verify-text-missing 1.000001: "),
        ("2027-06-30", "2026-06-30", "effective-dates-out-of-order 1.000001: "),
        ("[\"citizen\", \"organisation\"]", "[]", "procedure-list-empty 1.000001: applicants"),
        ("\"counter\", ", "\"post\", ", "procedure-listed-twice 1.000001: post"),
        ("[[legal_basis]]\ntitle = \"Luật Cư trú 2020\"", "", "legal-basis-missing 1.000001: "),
        ("id = \"general\"", "id = \"Chung\"", "case-kind-id-invalid Chung: "),
        ("id = \"general\"", "id = \"verification\"", "case-kind-duplicate verification: "),
        (
            "channel = \"any\"\n  term = \"3",
            "channel = \"post\"\n  term = \"3",
            "term-missing general: counter",
        ),
        ("channel = \"online\"\n  term", "channel = \"any\"\n  term", "term-duplicate general: any"),
        (
            "channel = \"online\"\n  term",
            "channel = \"kiosk\"\n  term",
            "term-for-unused-channel general: kiosk",
        ),
        ("amount = 15000", "amount = -1", "fee-amount-negative general: Lệ phí cư trú: -1"),
        ("amount = 15000", "", "fee-amount-or-formula general: Lệ phí cư trú: "),
        ("copies * min(", "soBan * min(", "fee-formula-unknown-name general: Phí bản sao: soBan"),
        ("copies * min(", "0 - copies * min(", "fee-formula-without-amount general: Phí bản sao: "),
        (
            "channel = \"online\"\n  amount",
            "channel = \"any\"\n  amount",
            "fee-duplicate general: Lệ phí cư trú",
        ),
        (
            "channel = \"online\"\n  amount",
            "channel = \"agency\"\n  amount",
            "fee-for-unused-channel general: agency",
        ),
        ("code = \"HDTN\"", "code = \"hđ\"", "component-code-invalid hđ: general"),
        ("code = \"HDTN\"", "code = \"TK\"", "component-code-duplicate TK: general"),
        ("certified_copies = 1", "", "component-asks-nothing HDTN: general"),
        ("choO = \"thue\"", "choO = ", "component-condition-invalid HDTN: "),
        ("choO = \"thue\"", "noiO = \"thue\"", "component-condition-unknown-name HDTN: noiO"),
        ("copies = 1", "sets = 1", "procedure-not-toml 1.000001: "),
        ("\"restart\"", "\"never\"", "procedure-not-toml 1.000001: "),
    ];
    for (old, new, expected) in table {
        let found = found_after(old, new);
        assert!(found.contains(expected), "{old} -> {new} gives {found}");
    }
}

#[test]
fn each_mistake_between_process_and_record_has_its_finding() {
    let table = [
        ("partner = \"H99.06/land-registry\"", "third = \"office\"", "placeholder-unbound verify: $partner"),
        (
            "partner = \"H99.06/land-registry\"",
            "partner = \"x\", third = \"office\"",
            "placeholder-unused 1.000001: $third",
        ),
        (
            "partner = \"H99.06/land-registry\"",
            "partner = \"x\", fourth = \"y\"",
            "units-name-unknown 1.000001: fourth",
        ),
        ("case_kind = \"verification\"", "form.noiO = 1", "gateway-form-key-unknown kind-verify: form.noiO"),
        (
            "case_kind = \"verification\"",
            "case_kind = \"xac-minh\"",
            "gateway-unknown-value kind-verify: case_kind = xac-minh",
        ),
        (
            "case_kind = \"verification\"",
            "channel = \"phone\"",
            "gateway-unknown-value kind-verify: channel = phone",
        ),
        (" mc:kind=\"release\"", "", "procedure-without-release residence: "),
        ("2 working days", "15 working hours", "steps-longer-than-term general: 15.5 h > 15 working hours"),
        ("5 working days", "6 days", "steps-longer-than-term verification: 39.5 h > 6 days"),
    ];
    for (old, new, expected) in table {
        let found = found_after(old, new);
        assert!(found.contains(expected), "{old} -> {new} gives {found}");
    }
}

#[test]
fn a_form_that_is_gone_is_missed() {
    let mut package = package();
    package.form_json = None;
    assert_eq!(
        lines(&compile(&package).expect_err("no form")),
        ["form-reference-without-form 1.000001: shared:residence"]
    );
    package.procedure_toml = package.procedure_toml.replace("form = \"shared:residence\"", "");
    let found = lines(&compile(&package).expect_err("the form is needed")).join("; ");
    assert!(found.contains("component-without-form TK: general"), "{found}");
    assert!(found.contains("component-condition-unknown-name HDTN: choO"), "{found}");
}

#[test]
fn roles_units_fields_and_slips_are_checked_against_what_exists() {
    let roles = ["case_officer", "leader", "clerk"];
    let units = ["justice", "leadership", "office", "one-stop"];
    let known = Known { roles: &roles, units: &units, fields: &["chung-thuc"], slip_sets: &["so-dat"] };
    let found = lines(&lint(&residence(), &known)).join("; ");
    assert!(found.contains("step-unit-unknown verify: H99.06/land-registry"), "{found}");
    assert!(found.contains("step-role-unknown pay: cashier"), "{found}");
    assert!(found.contains("procedure-field-unknown 1.000001: ho-tich"), "{found}");
    assert!(found.contains("slip-set-unknown 1.000001: default"), "{found}");
}

#[test]
fn references_never_leave_the_folder_of_procedures() {
    for reference in
        ["../1.000001/process.bpmn", "shared:../x", "/etc/passwd", "shared:", "process.xml", ".bpmn"]
    {
        let toml = format!("process = {reference:?}");
        let found = resolve(&|path| (path == "1.000001/procedure.toml").then(|| toml.clone()), CODE);
        let found = lines(&found.expect_err("refused")).join("; ");
        assert_eq!(found, format!("procedure-reference-invalid 1.000001: {reference}"));
    }
    let found = resolve(&|path| panic!("{path} was asked for"), "../../x").expect_err("refused");
    assert_eq!(lines(&found), ["procedure-code-invalid ../../x: ../../x"]);
    let found = resolve(&|_| None, CODE).expect_err("missing");
    assert_eq!(lines(&found), ["procedure-file-missing 1.000001: 1.000001/procedure.toml"]);
}

#[test]
fn fields_of_administration_are_listed_once() {
    let field =
        |id: &str| format!("[[fields]]\nid = \"{id}\"\nname = \"Hộ tịch\"\nname_en = \"Civil status\"\n");
    assert_eq!(read_fields(&field("a")).expect("one").len(), 1);
    let twice = read_fields(&(field("a") + &field("a"))).expect_err("twice");
    assert_eq!(lines(&twice), ["procedure-field-duplicate a: Hộ tịch"]);
}

proptest::proptest! {
    #[test]
    fn a_record_with_a_piece_torn_out_is_compiled_or_refused(from in 0_usize..3_000, length in 0_usize..200, put in ".{0,9}") {
        let mut package = package();
        let toml: Vec<char> = package.procedure_toml.chars().collect();
        let from = from.min(toml.len());
        let to = (from + length).min(toml.len());
        package.procedure_toml = toml[..from].iter().copied().chain(put.chars()).chain(toml[to..].iter().copied()).collect();
        if let Ok((procedure, _)) = compile(&package) {
            for kind in &procedure.case_kinds {
                let _ = procedure.fees(&kind.id, Channel::Counter, Quantities::default());
                let _ = procedure.components(&kind.id, &Facts::new());
            }
        }
    }
}
