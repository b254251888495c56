//! What a template can see: the templates, the data of this run and the embedded fonts; no disk, no network, no clock.

use crate::error::{PrintError, TemplateFault};
use crate::functions;
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, World, WorldExt as _};

/// Where a template finds the data of its run: `json("/data.json")`.
const DATA: &str = "data.json";

/// Parts of the typesetter that never change; a run borrows them.
struct Shelf {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

/// The four faces of Liberation Serif, which has the measures of Times New Roman and all of Vietnamese.
const FACES: [&[u8]; 4] = [
    include_bytes!("../fonts/LiberationSerif-Regular.ttf"),
    include_bytes!("../fonts/LiberationSerif-Bold.ttf"),
    include_bytes!("../fonts/LiberationSerif-Italic.ttf"),
    include_bytes!("../fonts/LiberationSerif-BoldItalic.ttf"),
];

static SHELF: LazyLock<Shelf> = LazyLock::new(|| {
    let fonts: Vec<Font> = FACES.iter().flat_map(|face| Font::iter(Bytes::new(*face))).collect();
    let book = FontBook::from_fonts(&fonts);
    Shelf { library: LazyHash::new(functions::library()), book: LazyHash::new(book), fonts }
});

/// Stands for a letter that the embedded fonts lack.
const UNKNOWN_LETTER: char = '□';

/// The data with every letter replaced that would print as nothing, so that a reader sees that something is missing.
///
/// Works on the written JSON: names of keys and the syntax of JSON are ASCII.
pub(crate) fn printable(data: &str) -> String {
    let coverage = SHELF.fonts.first().map(|face| &face.info().coverage);
    let prints =
        |c: char| c.is_ascii() || c.is_whitespace() || coverage.is_some_and(|known| known.contains(c.into()));
    data.chars().map(|c| if prints(c) { c } else { UNKNOWN_LETTER }).collect()
}

static DATA_ID: LazyLock<Option<FileId>> = LazyLock::new(|| id(DATA));

/// The number Typst gives to a path; it keeps one for ever, so paths must come from a small set of names.
fn id(path: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).ok()?).intern())
}

/// All templates, parsed once.
#[derive(Clone)]
pub(crate) struct Templates {
    by_name: Arc<BTreeMap<String, Source>>,
}

impl Templates {
    /// Parses every template; faults show only when one is used, because another may repair or hide them.
    pub(crate) fn parse(texts: BTreeMap<String, String>) -> Result<Self, PrintError> {
        let mut by_name = BTreeMap::new();
        for (name, text) in texts {
            let id = id(&name).ok_or_else(|| PrintError::BadTemplateName { template: name.clone() })?;
            by_name.insert(name, Source::new(id, text));
        }
        Ok(Self { by_name: Arc::new(by_name) })
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.by_name.keys().map(String::as_str)
    }

    pub(crate) fn main(&self, name: &str) -> Option<FileId> {
        self.by_name.get(name).map(Source::id)
    }

    fn source(&self, id: FileId) -> Option<&Source> {
        self.by_name.get(id.get().vpath().get_without_slash())
    }
}

/// One run: a template, its data and the date it is made on.
pub(crate) struct Run {
    pub(crate) templates: Templates,
    pub(crate) main: FileId,
    pub(crate) data: Bytes,
    pub(crate) today: Option<Datetime>,
}

impl Run {
    /// Complaints of the typesetter with the place an administrator can look up.
    pub(crate) fn faults<'a>(
        &self,
        complaints: impl IntoIterator<Item = &'a SourceDiagnostic>,
    ) -> PrintError {
        let faults = complaints.into_iter().map(|complaint| self.fault(complaint)).collect();
        PrintError::Template { faults }
    }

    fn fault(&self, complaint: &SourceDiagnostic) -> TemplateFault {
        let file = complaint.span.id().unwrap_or(self.main);
        let place = self.range(complaint.span).and_then(|range| {
            let source = self.templates.source(file)?;
            source.lines().byte_to_line_column(range.start)
        });
        TemplateFault {
            template: file.get().vpath().get_without_slash().to_owned(),
            line: place.map(|(line, _)| line + 1),
            column: place.map(|(_, column)| column + 1),
            message: complaint.message.to_string(),
            hints: complaint.hints.iter().map(|hint| hint.v.to_string()).collect(),
        }
    }
}

impl World for Run {
    fn library(&self) -> &LazyHash<Library> {
        &SHELF.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &SHELF.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if !matches!(id.get().root(), VirtualRoot::Project) {
            return Err(FileError::Other(Some("a slip cannot use packages".into())));
        }
        let path = id.get().vpath().get_without_slash();
        self.templates.source(id).cloned().ok_or_else(|| FileError::NotFound(path.into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if Some(id) == *DATA_ID {
            return Ok(self.data.clone());
        }
        self.source(id).map(|source| Bytes::from_string(source.text().to_owned()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        SHELF.fonts.get(index).cloned()
    }

    /// The day given by the caller, so that the same input makes the same bytes.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        self.today
    }
}
