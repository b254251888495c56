//! What every page carries around its content.

use crate::web::texts::Texts;

/// Version of the style sheet, script and icons, put behind their addresses.
pub const ASSET_VERSION: &str = env!("MC_ASSET_VERSION");

/// The frame of a page: everything the layouts need besides the content.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// Text of the page alone.
    pub title: String,
    /// Language code.
    pub lang: &'static str,
    /// The reader's choices.
    pub theme: Theme,
    /// Version of the assets.
    pub asset_version: &'static str,
    /// Value of the hidden input `csrf` of every form.
    pub csrf: String,
    /// Path and query of this request.
    pub path: String,
    /// Name of the agency.
    pub agency: String,
    /// Whether this is the demonstration, where everybody is invented.
    pub demonstration: bool,
    /// Messages kept over the redirect.
    pub flash: Vec<Flash>,
    /// Menu.
    pub nav: Vec<NavGroup>,
    /// The officer who is signed in.
    pub officer: Option<OfficerBadge>,
    /// The citizen who is signed in.
    pub citizen: Option<String>,
    /// The one-stop desk, on pages for citizens.
    pub office: Option<Office>,
}

/// The one-stop desk of an agency, as citizens look for it.
#[derive(Clone, Debug, Default)]
pub struct Office {
    /// Name of the desk.
    pub desk: String,
    /// Where it is.
    pub address: String,
    /// Telephone; may be empty.
    pub hotline: String,
    /// When it is open, one line for each kind of day.
    pub hours: Vec<String>,
}

/// The reader's choices, rendered as attributes of `<html>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// `light`, `dark` or `auto`.
    pub mode: &'static str,
    /// Palette.
    pub primary: &'static str,
    /// `normal` or `compact`.
    pub density: &'static str,
    /// `normal` or `large`.
    pub text: &'static str,
    /// `on` or `off`: one-letter shortcuts.
    pub keys: &'static str,
}

impl Default for Theme {
    fn default() -> Self {
        Self { mode: "light", primary: "lam", density: "normal", text: "normal", keys: "on" }
    }
}

impl Theme {
    /// What may be chosen, by name of the choice.
    pub const CHOICES: [(&'static str, &'static [&'static str]); 5] = [
        ("theme", &["light", "dark", "auto"]),
        ("primary", &["lam", "do", "luc", "tim", "cam", "xam"]),
        ("density", &["normal", "compact"]),
        ("text", &["normal", "large"]),
        ("keys", &["on", "off"]),
    ];

    /// Takes over a choice; anything unknown is ignored.
    pub fn choose(&mut self, name: &str, value: &str) {
        let Some((name, values)) = Self::CHOICES.iter().find(|(known, _)| *known == name) else { return };
        let Some(value) = values.iter().find(|known| **known == value) else { return };
        match *name {
            "theme" => self.mode = value,
            "primary" => self.primary = value,
            "density" => self.density = value,
            "text" => self.text = value,
            _ => self.keys = value,
        }
    }

    /// The chosen value by name of the choice.
    pub fn chosen(&self, name: &str) -> &'static str {
        match name {
            "theme" => self.mode,
            "primary" => self.primary,
            "density" => self.density,
            "text" => self.text,
            _ => self.keys,
        }
    }
}

/// A message kept over the redirect.
#[derive(Clone, Debug)]
pub struct Flash {
    /// `info`, `fine`, `soon`, `today` or `late`.
    pub kind: &'static str,
    /// The message.
    pub text: String,
    /// Address and words of what is done next; both empty for nothing.
    pub link: (String, String),
}

/// A group of the menu.
#[derive(Clone, Debug, Default)]
pub struct NavGroup {
    /// Heading; empty for none.
    pub title: String,
    /// Items.
    pub items: Vec<NavItem>,
}

/// An item of the menu.
#[derive(Clone, Debug, Default)]
pub struct NavItem {
    /// Where it leads.
    pub href: String,
    /// Symbol.
    pub icon: &'static str,
    /// Text.
    pub text: String,
    /// How many wait there.
    pub count: Option<u32>,
    /// Whether some of them are late.
    pub late: bool,
    /// Whether this page is it.
    pub current: bool,
}

/// The officer as the frame shows them.
#[derive(Clone, Debug, Default)]
pub struct OfficerBadge {
    /// Full name.
    pub name: String,
    /// Unit.
    pub unit: String,
    /// For whom the officer acts.
    pub acting_for: Option<String>,
    /// Notices to applicants that were given up; `None` for officers who do not see notices.
    pub notices: Option<u32>,
}

impl Page {
    /// A frame with nothing but title and language, for samples and error pages.
    pub fn plain(title: impl Into<String>, texts: &Texts) -> Self {
        Self {
            title: title.into(),
            lang: texts.language().code(),
            asset_version: ASSET_VERSION,
            ..Self::default()
        }
    }
}
