//! What comes with the program: the working calendar of Vietnam and the procedures.

use std::borrow::Cow;

use calendar::CalendarDefinition;
use procedure::{Package, is_procedure_code};

const CALENDAR: &str = include_str!("../../../calendars/vietnam.toml");

#[derive(rust_embed::RustEmbed)]
#[folder = "../../procedures/"]
struct Procedures;

/// Why something shipped cannot be used; a fault of the program, found by its tests.
#[derive(Debug, thiserror::Error)]
#[error("shipped {what} cannot be read: {why}")]
pub struct ShippedError {
    /// What it is.
    pub what: String,
    /// Why not.
    pub why: String,
}

/// The working calendar of the civil service of Vietnam.
pub fn calendar() -> Result<CalendarDefinition, ShippedError> {
    toml::from_str(CALENDAR)
        .map_err(|error| ShippedError { what: "calendar".to_owned(), why: error.to_string() })
}

/// The shipped procedures by code.
pub fn packages() -> Result<Vec<Package>, ShippedError> {
    let mut codes: Vec<String> = Procedures::iter()
        .filter_map(|path| path.strip_suffix("/procedure.toml").map(str::to_owned))
        .filter(|code| is_procedure_code(code))
        .collect();
    codes.sort();
    codes
        .iter()
        .map(|code| {
            procedure::resolve(&text, code)
                .map_err(|findings| ShippedError { what: code.clone(), why: format!("{findings:?}") })
        })
        .collect()
}

/// Text of a file below the folder of procedures.
fn text(path: &str) -> Option<String> {
    let data = Procedures::get(path)?.data;
    match data {
        Cow::Borrowed(bytes) => std::str::from_utf8(bytes).ok().map(str::to_owned),
        Cow::Owned(bytes) => String::from_utf8(bytes).ok(),
    }
}
