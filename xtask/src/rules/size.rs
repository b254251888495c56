//! Limits of size: functions, handlers, files, parameters.

use super::in_crate;
use crate::finding::Finding;
use crate::source::is_test_path;
use crate::tree::Tree;

/// Most lines of code in the body of a function.
const FUNCTION_LINES: usize = 70;
/// Most lines of code in the body of a handler of the server.
const HANDLER_LINES: usize = 25;
/// Most lines of a file.
const FILE_LINES: usize = 400;
/// Most lines of a file of tests.
const TEST_FILE_LINES: usize = 600;
/// Most parameters of a function, without `self`.
const PARAMETERS: usize = 5;

/// Finds what has grown too large.
pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for (path, source) in tree.sources() {
        let lines = source.lines.len();
        let most = if is_test_path(path) { TEST_FILE_LINES } else { FILE_LINES };
        if lines > most {
            let advice = format!("{lines} lines, at most {most}: split it by subject");
            found.push(Finding::new("file-length", (path, 1), "", advice));
        }
        for function in source.functions() {
            let most = if is_handler(path) { HANDLER_LINES } else { FUNCTION_LINES };
            let place = (path, function.line);
            if function.body_lines > most {
                let advice = format!("{} lines of code, at most {most}: split it", function.body_lines);
                found.push(Finding::new("function-length", place, &function.name, advice));
            }
            if function.parameters > PARAMETERS {
                let advice = format!("{} parameters, at most {PARAMETERS}: group them", function.parameters);
                found.push(Finding::new("parameters", place, &function.name, advice));
            }
        }
    }
    found
}

/// Whether the file holds handlers: `pages` or `actions` of a slice of the server.
fn is_handler(path: &str) -> bool {
    let Some(("server", inside)) = in_crate(path) else { return false };
    let mut parts = inside.split('/').skip(2);
    matches!(parts.next(), Some("pages.rs" | "actions.rs" | "pages" | "actions"))
}
