//! Where the data is: a folder with an SQLite database, or what the configuration says.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use server::clock::Clock;
use store::{Store, StoreConfig, migrate};

use crate::config::Config;
use crate::failure::{Failure, chain};

/// Where the data is when nothing is said: what the configuration in the folder says in which the program is started.
const CONFIG: &str = "motcua.toml";

/// Arguments of every command that works on a database.
#[derive(Debug, clap::Args)]
pub(crate) struct Place {
    /// Folder with `motcua.db`.
    #[arg(long, conflicts_with = "config")]
    data: Option<PathBuf>,
    /// motcua.toml.
    #[arg(long)]
    config: Option<PathBuf>,
}

/// All that an installation consists of, besides its configuration.
#[derive(Debug)]
pub(crate) struct Installation {
    pub(crate) store: StoreConfig,
    /// Letters and whatever else the node keeps in files.
    pub(crate) folder: PathBuf,
}

/// Name of the database in a data folder.
const DATABASE: &str = "motcua.db";

impl Place {
    /// Opens the database that must be there, and brings it up to date.
    pub(crate) fn open(&self) -> Result<Store, Failure> {
        match &self.data {
            Some(folder) => {
                let path = folder.join(DATABASE);
                if !path.is_file() {
                    let path = path.display().to_string();
                    return Err(Failure::new("cli-error-no-database", &[("path", &path)]));
                }
                open(&in_folder(folder))
            }
            None => open(&of_config(&self.config()?)),
        }
    }

    /// The configuration that is named, or that lies where the program is started.
    fn config(&self) -> Result<Config, Failure> {
        match &self.config {
            Some(path) => Config::read(path),
            None if Path::new(CONFIG).is_file() => Config::read(Path::new(CONFIG)),
            None => Err(Failure::new("cli-error-where", &[("path", CONFIG)])),
        }
    }

    /// Where the database and the other files are, without opening anything.
    pub(crate) fn installation(&self) -> Result<Installation, Failure> {
        match &self.data {
            Some(folder) => Ok(Installation { store: in_folder(folder), folder: folder.clone() }),
            None => {
                let config = self.config()?;
                Ok(Installation { store: of_config(&config), folder: config.data.folder })
            }
        }
    }

    /// Opens the database, or creates it.
    pub(crate) fn create(&self) -> Result<Store, Failure> {
        match &self.data {
            Some(folder) => create(folder),
            None => open(&of_config(&self.config()?)),
        }
    }

    /// As [`Place::create`], but only where somebody pointed to: invented cases must not come into an installation by
    /// chance.
    pub(crate) fn create_named(&self) -> Result<Store, Failure> {
        if self.data.is_none() && self.config.is_none() {
            return Err(Failure::new("cli-error-where-invented", &[]));
        }
        self.create()
    }
}

/// Opens or creates the database in a folder.
pub(crate) fn create(folder: &Path) -> Result<Store, Failure> {
    fs::create_dir_all(folder).map_err(|error| Failure::write(folder, error))?;
    open(&in_folder(folder))
}

/// The database of a configuration.
pub(crate) fn of_config(config: &Config) -> StoreConfig {
    let mut store = StoreConfig::new(&config.database.url);
    store.readers = config.database.readers.unwrap_or(store.readers);
    store.writers = config.database.writers.unwrap_or(store.writers);
    store
}

fn in_folder(folder: &Path) -> StoreConfig {
    StoreConfig::new(format!("sqlite:{}", folder.join(DATABASE).display()))
}

/// Opens a database and applies the migrations that it lacks.
pub(crate) fn open(config: &StoreConfig) -> Result<Store, Failure> {
    let store = Store::open(config).map_err(|error| Failure::store(chain(&error)))?;
    migrate::migrate_blocking(&store, now().as_millisecond())
        .map_err(|error| Failure::store(chain(&error)))?;
    Ok(store)
}

/// What time it is.
pub(crate) fn now() -> Timestamp {
    Clock::System.now()
}
