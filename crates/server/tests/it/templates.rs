//! Every page has a template that the tests of its slice render in every language.

use std::fs;
use std::path::Path;

use crate::routes::sources;

/// Path of the template and name of its struct, for every template in the sources.
fn templates(text: &str) -> Vec<(String, String)> {
    text.split("#[template(path = \"")
        .skip(1)
        .filter_map(|rest| {
            let (path, rest) = rest.split_once('"')?;
            let name = rest.split_once("struct ")?.1.split(|sign: char| !sign.is_alphanumeric()).next()?;
            Some((path.to_owned(), name.to_owned()))
        })
        .collect()
}

#[test]
fn every_template_is_rendered_in_every_language() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&folder, &mut files);
    let text = |path: &Path| fs::read_to_string(path).expect("a source");
    let all: Vec<(String, String)> = files.iter().flat_map(|path| templates(&text(path))).collect();
    assert!(all.len() > 20, "{all:?}");
    for (path, name) in all {
        let slice = folder.join(path.split('/').next().unwrap_or_default());
        let tested = |path: &&std::path::PathBuf| {
            path.starts_with(&slice) && path.file_name().is_some_and(|name| name == "tests.rs")
        };
        let rendered = files.iter().filter(tested).any(|path| {
            let text = text(path);
            // More than an import: it is made there, by `sample()` or from real data.
            let made = ["::", " {", "<"].iter().any(|sign| text.contains(&format!("{name}{sign}")));
            made && text.contains(".render()") && text.contains("Language::ALL")
        });
        assert!(rendered, "no test of {} renders {name} ({path}) in every language", slice.display());
    }
}
