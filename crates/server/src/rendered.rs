//! Every template is really rendered in every language: the tests of each slice hand in samples of theirs, and the
//! sources say which templates there are.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use askama::Template;

use crate::web::texts::{Language, Languages, Texts};

/// A rendered sample.
pub(crate) struct Rendered {
    /// Path of the template's struct.
    template: &'static str,
    pub(crate) html: String,
}

impl Rendered {
    /// Renders a sample.
    pub(crate) fn of<T: Template>(sample: &T) -> Self {
        // Without parameters: the same name for every lifetime.
        let template = std::any::type_name::<T>().split('<').next().unwrap_or_default();
        let html = sample.render().unwrap_or_else(|error| panic!("{template}: {error}"));
        Self { template, html }
    }
}

/// The samples of every slice.
fn samples(texts: &Texts) -> Vec<Rendered> {
    let slices: [fn(&Texts) -> Vec<Rendered>; 13] = [
        crate::account::tests::samples,
        crate::book::tests::samples,
        crate::case::tests::samples,
        crate::cases::tests::samples,
        crate::home::tests::samples,
        crate::inbox::tests::samples,
        crate::intake::tests::samples,
        crate::notices::tests::samples,
        crate::portal::tests::samples,
        crate::procedures_admin::tests::samples,
        crate::sign_in::tests::samples,
        crate::tracking::tests::samples,
        crate::web::error::tests::samples,
    ];
    slices.into_iter().flat_map(|slice| slice(texts)).collect()
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Paths of the structs with a template, as the sources declare them.
fn declared() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut files, mut found) = (Vec::new(), BTreeSet::new());
    sources(&folder, &mut files);
    for file in files {
        let text = fs::read_to_string(&file).expect("a source");
        let place = file.strip_prefix(&folder).expect("a source").with_extension("");
        let module: Vec<_> =
            place.iter().map(|part| part.to_string_lossy()).filter(|part| part != "mod").collect();
        for rest in text.split("#[template(").skip(1) {
            let struct_name =
                |rest: &str| rest.split(|sign: char| !sign.is_alphanumeric()).next().map(str::to_owned);
            if let Some(name) = rest.split_once("struct ").and_then(|(_, rest)| struct_name(rest)) {
                found.insert(format!("server::{}::{name}", module.join("::")));
            }
        }
    }
    found
}

#[test]
fn every_template_is_rendered_in_every_language() {
    // This file names the attribute, but has no template of its own.
    let declared: BTreeSet<String> =
        declared().into_iter().filter(|name| !name.starts_with("server::rendered::")).collect();
    assert!(declared.len() > 20, "the sources were not read: {declared:?}");
    let languages = Languages::load();
    let [vietnamese, english] = Language::ALL.map(|language| samples(languages.of(language)));
    for (language, samples) in Language::ALL.into_iter().zip([&vietnamese, &english]) {
        let rendered: BTreeSet<String> = samples.iter().map(|sample| sample.template.to_owned()).collect();
        assert_eq!(rendered, declared, "left: samples, right: templates");
        for page in samples.iter().filter(|sample| sample.html.contains("<html")) {
            let lang = format!("lang=\"{}\"", language.code());
            assert!(page.html.contains(&lang), "{} is not in {}", page.template, language.code());
        }
    }
    for (one, other) in vietnamese.iter().zip(&english) {
        assert_ne!(one.html, other.html, "{} reads the same in both languages", one.template);
    }
}
