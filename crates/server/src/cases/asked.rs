//! What the address of a list asks for.

use casework::Stage;
use jiff::civil::Date;
use text::PartialDate;

use crate::web::form::FormPairs;
use crate::web::urls;

use super::scan::{Place, Scan};

/// Longest search text, in characters.
const WORDS_CHARS: usize = 200;

/// A date as it was typed, and what it means.
#[derive(Clone, Debug, Default)]
pub(super) struct TypedDate {
    pub(super) typed: String,
    pub(super) date: Option<Date>,
}

impl TypedDate {
    fn of(typed: &str) -> Self {
        let typed: String = typed.chars().take(20).collect();
        let date = PartialDate::parse(&typed).ok().and_then(PartialDate::to_date);
        Self { typed, date }
    }

    /// Whether something was typed that is no date.
    pub(super) fn is_wrong(&self) -> bool {
        !self.typed.is_empty() && self.date.is_none()
    }
}

/// What the address asks for.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    pub(super) scan: Scan,
    pub(super) words: String,
    pub(super) procedure: String,
    pub(super) from: TypedDate,
    pub(super) to: TypedDate,
    pub(super) after: Option<Place>,
}

impl Asked {
    /// Reads the query; what is not known is left out.
    pub(super) fn of(query: &FormPairs) -> Self {
        let scan = if query.get("tre") == "1" {
            Scan::Late
        } else if query.get("lien-thong") == "1" {
            Scan::Linked
        } else if query.get("kenh") == "online" {
            Scan::Online
        } else {
            Stage::from_code(query.get("giai-doan")).map_or(Scan::All, Scan::Stage)
        };
        Self {
            scan,
            words: query.get("q").chars().take(WORDS_CHARS).collect(),
            procedure: query.get("thu-tuc").chars().take(20).collect(),
            from: TypedDate::of(query.get("tu")),
            to: TypedDate::of(query.get("den")),
            after: Place::of_word(query.get("sau")),
        }
    }

    /// Whether more than the tab narrows the list.
    pub(super) fn is_filtered(&self) -> bool {
        !self.words.is_empty()
            || !self.procedure.is_empty()
            || !self.from.typed.is_empty()
            || !self.to.typed.is_empty()
    }

    /// Whether a date cannot be read.
    pub(super) fn is_wrong(&self) -> bool {
        self.from.is_wrong() || self.to.is_wrong()
    }

    /// The address of this list behind a place.
    pub(super) fn url(&self, after: Option<Place>) -> String {
        let after = after.map(Place::word).unwrap_or_default();
        let (name, value) = self.scan.query();
        urls::with_query(
            urls::CASES,
            &[
                (name, value),
                ("q", &self.words),
                ("thu-tuc", &self.procedure),
                ("tu", &self.from.typed),
                ("den", &self.to.typed),
                ("sau", &after),
            ],
        )
    }
}
