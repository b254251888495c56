//! Texts of the pages: Fluent files, one per language. Plain texts are resolved once at the start, and those with gaps
//! alone are cut up there; Fluent is asked for the rest, which choose between one and many.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use rustc_hash::FxHashMap;
use unic_langid::LanguageIdentifier;

const VIETNAMESE: &str = include_str!("../../../../locales/vi.ftl");
const ENGLISH: &str = include_str!("../../../../locales/en.ftl");

/// A language of the pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Tiếng Việt.
    #[default]
    Vietnamese,
    /// English.
    English,
}

impl Language {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::Vietnamese, Self::English];

    /// Code for the `lang` attribute.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Vietnamese => "vi",
            Self::English => "en",
        }
    }

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }
}

/// The texts of both languages.
pub struct Languages {
    vietnamese: Texts,
    english: Texts,
}

impl Languages {
    /// Reads the texts that are built into the program.
    pub fn load() -> Self {
        Self {
            vietnamese: Texts::read(Language::Vietnamese, VIETNAMESE),
            english: Texts::read(Language::English, ENGLISH),
        }
    }

    /// The texts of one language.
    pub const fn of(&self, language: Language) -> &Texts {
        match language {
            Language::Vietnamese => &self.vietnamese,
            Language::English => &self.english,
        }
    }
}

/// The texts of one language.
pub struct Texts {
    language: Language,
    plain: FxHashMap<String, String>,
    gapped: FxHashMap<String, Vec<Piece>>,
    bundle: FluentBundle<FluentResource>,
}

/// A part of a text.
enum Piece {
    /// These words.
    Words(String),
    /// The argument of this name.
    Gap(String),
}

/// The pieces of a text that has words and gaps alone.
fn pieces(pattern: &Pattern<&str>) -> Option<Vec<Piece>> {
    let piece = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Some(Piece::Words((*value).to_owned())),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::VariableReference { id }),
        } => Some(Piece::Gap(id.name.to_owned())),
        PatternElement::Placeable { .. } => None,
    };
    pattern.elements.iter().map(piece).collect()
}

impl Texts {
    fn read(language: Language, source: &str) -> Self {
        // A broken message is skipped here and found by the test that reads both files.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
        let identifier: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Isolation marks would end up in copied case numbers and in PDF text.
        bundle.set_use_isolating(false);
        let (mut keys, mut gapped) = (Vec::new(), FxHashMap::default());
        for entry in resource.entries() {
            let Entry::Message(message) = entry else { continue };
            keys.push(message.id.name.to_owned());
            if let Some(pieces) = message.value.as_ref().and_then(pieces) {
                gapped.insert(message.id.name.to_owned(), pieces);
            }
        }
        drop(bundle.add_resource(resource));
        let mut plain = FxHashMap::default();
        for key in keys {
            let Some(pattern) = bundle.get_message(&key).and_then(|message| message.value()) else {
                continue;
            };
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, None, &mut errors).into_owned();
            // A text that needs arguments cannot be resolved without them.
            if errors.is_empty() {
                plain.insert(key, text);
            }
        }
        Self { language, plain, gapped, bundle }
    }

    /// Which language this is.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// A text without arguments; the key itself when there is none, so that a gap shows.
    pub fn text<'a>(&'a self, key: &'a str) -> &'a str {
        self.plain.get(key).map_or(key, String::as_str)
    }

    /// Whether there is such a text, with or without arguments.
    pub fn has(&self, key: &str) -> bool {
        self.plain.contains_key(key) || self.bundle.has_message(key)
    }

    /// A text with arguments. Whole numbers are passed on as numbers, so that one and many can differ.
    pub fn with(&self, key: &str, args: &[(&str, &str)]) -> String {
        self.filled(key, args).unwrap_or_else(|| self.by_fluent(key, args))
    }

    /// A text of words and gaps; `None` for others, and when an argument is missing.
    fn filled(&self, key: &str, args: &[(&str, &str)]) -> Option<String> {
        let mut text = String::new();
        for piece in self.gapped.get(key)? {
            text.push_str(match piece {
                Piece::Words(words) => words,
                Piece::Gap(name) => args.iter().find(|(given, _)| given == name)?.1,
            });
        }
        Some(text)
    }

    fn by_fluent(&self, key: &str, args: &[(&str, &str)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut fluent = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            let plain_number = value.len() < 10 && (value.len() == 1 || !value.starts_with('0'));
            match value.parse::<u32>() {
                Ok(number) if plain_number => fluent.set(*name, FluentValue::from(number)),
                _ => fluent.set(*name, FluentValue::from(*value)),
            }
        }
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&fluent), &mut errors).into_owned()
    }
}

#[cfg(test)]
mod tests;
