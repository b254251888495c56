//! `motcua backup` and `motcua restore`: the database and the node's files as one folder.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Engine, StoreConfig};

use crate::console::Console;
use crate::failure::Failure;
use crate::place::{self, Installation, Place};
use crate::{Verdict, verify};

/// The copy of the database.
const DATABASE: &str = "database";
/// The copies of the node's files.
const FILES: &str = "files";
/// Written last, so that a backup that was broken off is not taken for one.
const ABOUT: &str = "backup.json";

/// Arguments of both commands.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Folder of the backup.
    folder: PathBuf,
    #[command(flatten)]
    place: Place,
}

/// What a backup says of itself.
#[derive(Debug, Serialize, Deserialize)]
struct About {
    engine: String,
    made_at: String,
    made_by: String,
}

/// Copies everything into an empty folder; a server may run meanwhile.
pub(crate) fn backup(arguments: &Arguments, console: &Console) -> Result<Verdict, Failure> {
    let installation = arguments.place.installation()?;
    let folder = &arguments.folder;
    if let Some(file) = installation.store.sqlite_file().filter(|file| !file.is_file()) {
        return Err(Failure::new("cli-error-no-database", &[("path", &file.display().to_string())]));
    }
    fs::create_dir_all(folder).map_err(|error| Failure::write(folder, error))?;
    let folder = fs::canonicalize(folder).map_err(|error| Failure::write(folder, error))?;
    if fs::read_dir(&folder).map_err(|error| Failure::read(&folder, error))?.next().is_some() {
        return Err(Failure::new("cli-error-backup-folder", &[("path", &folder.display().to_string())]));
    }
    let engine = engine(&installation.store)?;
    let now = place::now();
    // The database first: a letter that is sent in between is sent again after a restore, and none is lost.
    store::backup::backup(&installation.store, &folder.join(DATABASE))?;
    let files = copy_files(&installation, &folder)?;
    let about =
        About { engine, made_at: now.to_string(), made_by: format!("motcua {}", env!("CARGO_PKG_VERSION")) };
    let text = serde_json::to_string_pretty(&about).map_err(Failure::other)? + "\n";
    write(&folder.join(ABOUT), text.as_bytes())?;
    let (path, count) = (folder.display().to_string(), files.to_string());
    console.facts(
        &json!({"path": path, "files": files, "engine": about.engine, "made_at": about.made_at}),
        [console.with("cli-backup-done", &[("path", &path), ("files", &count)])],
    );
    Ok(Verdict::Good)
}

/// Puts a backup where no data is yet, and proves it.
pub(crate) fn restore(arguments: &Arguments, console: &Console) -> Result<Verdict, Failure> {
    let (folder, installation) = (&arguments.folder, arguments.place.installation()?);
    let saved = about(folder)?.engine;
    let wanted = engine(&installation.store)?;
    if saved != wanted {
        return Err(Failure::new("cli-error-restore-engine", &[("saved", &saved), ("wanted", &wanted)]));
    }
    if let Some(file) = installation.store.sqlite_file() {
        if file.exists() {
            return Err(Failure::new("cli-error-restore-there", &[("path", &file.display().to_string())]));
        }
        let parent = file.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(parent).map_err(|error| Failure::write(parent, error))?;
    }
    store::backup::restore(&installation.store, &folder.join(DATABASE))?;
    let files = copy_tree(&folder.join(FILES), &installation.folder, &|_| false)?;
    let (path, count) = (folder.display().to_string(), files.to_string());
    console.say(&console.with("cli-restore-done", &[("path", &path), ("files", &count)]));
    verify::every_case(&place::open(&installation.store)?, console)
}

fn about(folder: &Path) -> Result<About, Failure> {
    let none = |why: String| {
        let path = folder.display().to_string();
        Failure::new("cli-error-no-backup", &[("path", &path), ("why", &why)])
    };
    let text = fs::read_to_string(folder.join(ABOUT)).map_err(|error| none(format!("{ABOUT}: {error}")))?;
    serde_json::from_str(&text).map_err(|error| none(format!("{ABOUT}: {error}")))
}

fn engine(store: &StoreConfig) -> Result<String, Failure> {
    Ok(match store.engine()? {
        Engine::Sqlite => "SQLite",
        Engine::Postgres => "PostgreSQL",
    }
    .to_owned())
}

/// The data folder without the database and without the backup itself, should it lie there.
fn copy_files(installation: &Installation, backup: &Path) -> Result<u64, Failure> {
    if !installation.folder.is_dir() {
        return Ok(0);
    }
    let source = &installation.folder;
    let source = fs::canonicalize(source).map_err(|error| Failure::read(source, error))?;
    let database = installation.store.sqlite_file().and_then(|file| fs::canonicalize(file).ok());
    let of_database = |path: &Path| {
        let beside = |database: &PathBuf| {
            let rest = path.to_str()?.strip_prefix(database.to_str()?)?;
            Some(["", "-wal", "-shm", "-journal"].contains(&rest))
        };
        database.as_ref().and_then(beside).unwrap_or(false)
    };
    copy_tree(&source, &backup.join(FILES), &|path| path == backup || of_database(path))
}

/// Copies a folder with all below it; gives the number of files. What disappears meanwhile is left out.
fn copy_tree(from: &Path, to: &Path, left_out: &dyn Fn(&Path) -> bool) -> Result<u64, Failure> {
    let entries = match fs::read_dir(from) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(0),
        Err(error) => return Err(Failure::read(from, error)),
    };
    fs::create_dir_all(to).map_err(|error| Failure::write(to, error))?;
    let mut files = 0;
    for entry in entries {
        let path = entry.map_err(|error| Failure::read(from, error))?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        if left_out(&path) {
            continue;
        }
        if path.is_dir() {
            files += copy_tree(&path, &target, left_out)?;
            continue;
        }
        match fs::read(&path) {
            Ok(bytes) => write(&target, &bytes)?,
            Err(error) if error.kind() == ErrorKind::NotFound => continue,
            Err(error) => return Err(Failure::read(&path, error)),
        }
        files += 1;
    }
    Ok(files)
}

/// Writes a file that is on the disk afterwards.
fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let write = || {
        let mut file = File::create(path)?;
        file.write_all(bytes)?;
        file.sync_all()
    };
    write().map_err(|error| Failure::write(path, error))
}
