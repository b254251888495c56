//! Gender as it stands on papers.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Gender (giới tính) as entered or as a personal id tells it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gender {
    /// Nam.
    Male,
    /// Nữ.
    Female,
    /// Not told.
    #[default]
    Unknown,
}

/// The text is not one of `male`, `female`, `unknown`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a gender reads \"male\", \"female\" or \"unknown\"")]
pub struct GenderError;

impl GenderError {
    /// Stable kebab-case code for translation.
    pub fn code(&self) -> &'static str {
        "gender-unknown-word"
    }
}

impl Gender {
    /// The word under which it is stored: `male`, `female` or `unknown`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Male => "male",
            Self::Female => "female",
            Self::Unknown => "unknown",
        }
    }
}

impl FromStr for Gender {
    type Err = GenderError;

    fn from_str(text: &str) -> Result<Self, GenderError> {
        match text.trim() {
            "male" => Ok(Self::Male),
            "female" => Ok(Self::Female),
            "unknown" => Ok(Self::Unknown),
            _ => Err(GenderError),
        }
    }
}
