//! Copies a whole SQLite database while others write into it.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

use super::DbError;
use super::sqlite::fault;

/// How long the copy waits for somebody who holds a lock.
const PATIENCE: Duration = Duration::from_secs(30);
/// Pause before the next try.
const PAUSE: Duration = Duration::from_millis(20);
/// All pages in one step, so in one state: smaller steps begin anew with every write of somebody else.
const ALL_PAGES: i32 = -1;

/// Copies one database into a new file, which has its name only when it is complete.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<(), DbError> {
    let what = format!("copy {} to {}", from.display(), to.display());
    if to.exists() {
        return Err(DbError::other(format!("{what}: it exists already")));
    }
    let mut part = to.as_os_str().to_owned();
    part.push(".part");
    let part = PathBuf::from(part);
    let beside = |error| DbError::caused(what.clone(), error);
    if part.exists() {
        fs::remove_file(&part).map_err(beside)?;
    }
    copy_pages(from, &part).map_err(|error| fault(&what, error))?;
    fs::rename(&part, to).map_err(beside)
}

fn copy_pages(from: &Path, to: &Path) -> rusqlite::Result<()> {
    // A database with a log of recent writes can't be read without the right to write beside it.
    let source = Connection::open_with_flags(from, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let create = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let mut target = Connection::open_with_flags(to, create)?;
    let backup = Backup::new(&source, &mut target)?;
    let started = Instant::now();
    while backup.step(ALL_PAGES)? != StepResult::Done {
        if started.elapsed() > PATIENCE {
            let busy = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_BUSY);
            return Err(rusqlite::Error::SqliteFailure(busy, None));
        }
        thread::sleep(PAUSE);
    }
    Ok(())
}
