//! Prints what a lint found.

use rules::{Finding, Severity};
use serde_json::{Value, json};

use crate::Verdict;
use crate::console::Console;

/// Findings about one thing.
pub(crate) struct Checked {
    /// What was checked, as shown.
    pub(crate) what: String,
    pub(crate) findings: Vec<Finding>,
}

impl Checked {
    fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }

    /// Whether something is wrong that must be mended first.
    pub(crate) fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    fn json(&self, console: &Console) -> Value {
        let finding = |finding: &Finding| {
            json!({
                "severity": finding.severity,
                "code": finding.code,
                "element": finding.element,
                "detail": finding.detail,
                "message": message(finding, console),
            })
        };
        json!({
            "what": self.what,
            "errors": self.count(Severity::Error),
            "warnings": self.count(Severity::Warning),
            "findings": self.findings.iter().map(finding).collect::<Vec<_>>(),
        })
    }

    fn lines(&self, console: &Console) -> Vec<String> {
        let line = |finding: &Finding| {
            let severity = match finding.severity {
                Severity::Error => "cli-finding-error",
                Severity::Warning => "cli-finding-warning",
            };
            let severity = console.texts().text(severity);
            format!("  {severity}  {}  {}  [{}]", finding.element, message(finding, console), finding.code)
        };
        let (errors, warnings) = (self.count(Severity::Error), self.count(Severity::Warning));
        let summary = if self.findings.is_empty() {
            console.with("cli-check-clean", &[("what", &self.what)])
        } else {
            console.with(
                "cli-check-summary",
                &[("what", &self.what), ("errors", &errors.to_string()), ("warnings", &warnings.to_string())],
            )
        };
        std::iter::once(summary).chain(self.findings.iter().map(line)).collect()
    }

    fn verdict(&self, strict: bool) -> Verdict {
        let bad = self.has_errors() || (strict && !self.findings.is_empty());
        if bad { Verdict::Findings } else { Verdict::Good }
    }
}

/// Prints one.
pub(crate) fn print_one(checked: &Checked, strict: bool, console: &Console) -> Verdict {
    console.facts(&checked.json(console), checked.lines(console));
    checked.verdict(strict)
}

/// Prints several; in text, those without findings are only counted in by their line.
pub(crate) fn print_all(all: &[Checked], strict: bool, console: &Console) -> Verdict {
    let sum = |severity| all.iter().map(|checked| checked.count(severity)).sum::<usize>();
    let facts = json!({
        "errors": sum(Severity::Error),
        "warnings": sum(Severity::Warning),
        "procedures": all.iter().map(|checked| checked.json(console)).collect::<Vec<_>>(),
    });
    console.facts(&facts, all.iter().flat_map(|checked| checked.lines(console)));
    if all.iter().any(|checked| checked.verdict(strict) == Verdict::Findings) {
        Verdict::Findings
    } else {
        Verdict::Good
    }
}

fn message(finding: &Finding, console: &Console) -> String {
    let key = format!("finding-{}", finding.code);
    console.with(&key, &[("element", &finding.element), ("detail", &finding.detail)])
}
