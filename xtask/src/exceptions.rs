//! Exceptions from the rules: one visible list, each with its reason, none that is no longer needed.

use crate::finding::Finding;

/// Where the list stands.
pub(crate) const PATH: &str = "xtask/exceptions.txt";

const RULE: &str = "exceptions";

struct Exception {
    line: usize,
    rule: String,
    path: String,
    item: Option<String>,
}

/// The parsed list.
pub(crate) struct Exceptions {
    entries: Vec<Exception>,
    faults: Vec<Finding>,
}

impl Exceptions {
    /// Reads lines of the form `rule | path[:item] | reason`; `#` begins a comment.
    pub(crate) fn parse(text: &str) -> Self {
        let mut this = Self { entries: Vec::new(), faults: Vec::new() };
        for (index, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let parts: Vec<&str> = line.split('|').map(str::trim).collect();
            match parts.as_slice() {
                [rule, place, reason] if !rule.is_empty() && !place.is_empty() && !reason.is_empty() => {
                    let (path, item) = match place.split_once(':') {
                        Some((path, item)) => (path, Some(item.to_owned())),
                        None => (*place, None),
                    };
                    let (rule, path) = ((*rule).to_owned(), path.to_owned());
                    this.entries.push(Exception { line: index + 1, rule, path, item });
                }
                _ => {
                    let advice = "write `rule | path[:item] | reason`, with a reason";
                    this.faults.push(Finding::new(RULE, (PATH, index + 1), line, advice));
                }
            }
        }
        this
    }

    /// Removes what the list allows; adds a finding for every exception that allows nothing.
    pub(crate) fn apply(self, findings: Vec<Finding>) -> Vec<Finding> {
        let mut used = vec![false; self.entries.len()];
        let mut left = self.faults;
        for finding in findings {
            let mut allowed = false;
            for (entry, used) in self.entries.iter().zip(&mut used) {
                if entry.rule == finding.rule
                    && entry.path == finding.path
                    && entry.item.as_ref().is_none_or(|item| *item == finding.item)
                {
                    allowed = true;
                    *used = true;
                }
            }
            if !allowed {
                left.push(finding);
            }
        }
        for (entry, used) in self.entries.iter().zip(used) {
            if !used {
                let item = entry.item.as_deref().unwrap_or(&entry.path);
                let advice =
                    format!("nothing breaks the rule {} there any more: delete this line", entry.rule);
                left.push(Finding::new(RULE, (PATH, entry.line), item, advice));
            }
        }
        left
    }
}

#[cfg(test)]
mod tests;
