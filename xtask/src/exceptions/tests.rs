//! An exception allows exactly what it names, and is itself a finding when it allows nothing.

use super::*;

fn left(list: &str, findings: &[(&'static str, &str, &str)]) -> Vec<String> {
    let findings =
        findings.iter().map(|(rule, path, item)| Finding::new(rule, (path, 7), *item, "mend it")).collect();
    let left = Exceptions::parse(list).apply(findings);
    left.iter().map(|finding| format!("{}:{} {}", finding.path, finding.line, finding.item)).collect()
}

#[test]
fn an_exception_allows_what_it_names() {
    let long = [("function-length", "a.rs", "f"), ("function-length", "a.rs", "g")];
    assert_eq!(left("", &long), ["a.rs:7 f", "a.rs:7 g"]);
    assert_eq!(left("# why\nfunction-length | a.rs:f | one table", &long), ["a.rs:7 g"]);
    assert!(left("function-length | a.rs | tables", &long).is_empty());
    assert!(left("file-length | a.rs | data", &[("file-length", "a.rs", "")]).is_empty());
}

#[test]
fn an_exception_that_allows_nothing_is_a_finding() {
    let list = "\nfunction-length | a.rs:f | one table";
    assert_eq!(left(list, &[]), ["xtask/exceptions.txt:2 f"]);
    assert_eq!(left("parameters | a.rs:f | many", &[("function-length", "a.rs", "f")]).len(), 2);
}

#[test]
fn an_exception_without_a_reason_is_a_finding() {
    assert_eq!(left("function-length | a.rs:f |", &[("function-length", "a.rs", "f")]).len(), 2);
    assert_eq!(left("what is this", &[]), ["xtask/exceptions.txt:1 what is this"]);
}
