//! motcua.toml: how a node runs in production.

use std::fs;
use std::net::IpAddr;
use std::path::{Path, PathBuf};

use channels::SmtpConfig;
use serde::Deserialize;
use server::app::THIS_MACHINE;

use crate::failure::Failure;

/// The whole configuration; unknown keys are errors, so that a slip of the pen shows.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Config {
    pub(crate) database: Database,
    #[serde(default)]
    pub(crate) listen: Listen,
    pub(crate) public: Public,
    #[serde(default)]
    pub(crate) data: Data,
    /// Without it, letters are kept in the data folder.
    pub(crate) mail: Option<SmtpConfig>,
}

/// Where the cases are.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Database {
    /// `sqlite:PATH` or `postgres://…`.
    pub(crate) url: String,
    pub(crate) readers: Option<usize>,
    pub(crate) writers: Option<usize>,
}

/// Where the node listens.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Listen {
    pub(crate) address: String,
    /// Web servers in front, whose `X-Forwarded-For` is believed.
    #[serde(default = "this_machine")]
    pub(crate) proxies: Vec<IpAddr>,
    /// Who may read `/metrics`.
    #[serde(default = "this_machine")]
    pub(crate) metrics_from: Vec<IpAddr>,
}

fn this_machine() -> Vec<IpAddr> {
    THIS_MACHINE.to_vec()
}

impl Default for Listen {
    fn default() -> Self {
        Self {
            address: "127.0.0.1:8080".to_owned(),
            proxies: this_machine(),
            metrics_from: this_machine(),
        }
    }
}

/// How citizens reach it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Public {
    pub(crate) url: String,
    #[serde(default = "secure")]
    pub(crate) secure_cookies: bool,
}

fn secure() -> bool {
    true
}

/// The node's own files.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Data {
    pub(crate) folder: PathBuf,
}

impl Default for Data {
    fn default() -> Self {
        Self { folder: PathBuf::from("data") }
    }
}

impl Config {
    /// Reads the file; the error names line and key.
    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        let text = fs::read_to_string(path).map_err(|error| Failure::read(path, error))?;
        Self::parse(&text).map_err(|why| {
            let path = path.display().to_string();
            Failure::new("cli-error-config", &[("path", &path), ("why", &why)])
        })
    }

    fn parse(text: &str) -> Result<Self, String> {
        let config: Self = toml::from_str(text).map_err(|error| error.to_string().trim().to_owned())?;
        let url = &config.database.url;
        if !["sqlite:", "postgres:", "postgresql:"].iter().any(|start| url.starts_with(start)) {
            return Err("database.url: sqlite:PATH, postgres://…".to_owned());
        }
        if !["https://", "http://"].iter().any(|start| config.public.url.starts_with(start)) {
            return Err("public.url: https://…".to_owned());
        }
        Ok(config)
    }
}

#[cfg(test)]
mod tests {
    use super::Config;

    #[test]
    fn the_example_that_is_shipped_can_be_used_as_it_is() {
        let example = include_str!("../../../motcua.example.toml");
        Config::parse(example).expect("the example is right");
    }

    #[test]
    fn a_wrong_key_is_named_with_its_line() {
        let text = "[database]\nurl = \"sqlite:a.db\"\nreader = 4\n[public]\nurl = \"https://a.vn\"\n";
        let why = Config::parse(text).expect_err("reader is no key");
        assert!(why.contains("reader") && why.contains("line 3"), "{why}");
        let why = Config::parse("[database]\nurl = \"a.db\"\n[public]\nurl = \"https://a.vn\"\n");
        assert!(why.expect_err("no engine is named").starts_with("database.url"));
        let why =
            Config::parse("[database]\nurl = \"sqlite:a.db\"\n").expect_err("nothing is said of the public");
        assert!(why.contains("public"), "{why}");
    }
}
