//! Copies of a whole database: made while others write, and put back where there is none yet.

use std::path::Path;
use std::process::Command;

use tokio_postgres::config::Host;

use crate::db::{postgres_address, sqlite_copy};
use crate::{DbError, StoreConfig};

/// Writes the database into a file as it is at one moment; others go on reading and writing.
///
/// PostgreSQL's own `pg_dump` copies from a server: nothing else knows all that may stand in its catalogue.
pub fn backup(config: &StoreConfig, file: &Path) -> Result<(), DbError> {
    match config.sqlite_file() {
        Some(database) => sqlite_copy(database, file),
        None => {
            let mut command = Command::new("pg_dump");
            command.args(["--format=custom", "--no-owner", "--no-privileges", "--file"]).arg(file);
            run(command, config)
        }
    }
}

/// Fills a database that is still empty from a copy of the same engine. One that is not stays as it is.
pub fn restore(config: &StoreConfig, file: &Path) -> Result<(), DbError> {
    match config.sqlite_file() {
        Some(database) => sqlite_copy(file, database),
        None => {
            let address = postgres_address(&config.url)?;
            let database = address.get_dbname().or(address.get_user()).unwrap_or("postgres");
            let mut command = Command::new("pg_restore");
            command.args(["--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error"]);
            command.arg("--dbname").arg(database).arg(file);
            run(command, config)
        }
    }
}

/// Runs a program of PostgreSQL. The address travels in its environment, so that no list of processes shows a password.
fn run(mut command: Command, config: &StoreConfig) -> Result<(), DbError> {
    let name = command.get_program().to_string_lossy().into_owned();
    let address = postgres_address(&config.url)?;
    let hosts: Vec<String> = address.get_hosts().iter().map(host).collect();
    let ports: Vec<String> = address.get_ports().iter().map(u16::to_string).collect();
    let password = address.get_password().map(String::from_utf8_lossy);
    for (variable, value) in [
        ("PGHOST", (!hosts.is_empty()).then(|| hosts.join(","))),
        ("PGPORT", (!ports.is_empty()).then(|| ports.join(","))),
        ("PGUSER", address.get_user().map(str::to_owned)),
        ("PGPASSWORD", password.map(std::borrow::Cow::into_owned)),
        ("PGDATABASE", address.get_dbname().map(str::to_owned)),
    ] {
        if let Some(value) = value {
            command.env(variable, value);
        }
    }
    let ended = command.output().map_err(|error| DbError::caused(format!("{name} can't be run"), error))?;
    if ended.status.success() {
        return Ok(());
    }
    Err(DbError::other(format!("{name}: {}", String::from_utf8_lossy(&ended.stderr).trim())))
}

fn host(host: &Host) -> String {
    match host {
        Host::Tcp(name) => name.clone(),
        Host::Unix(path) => path.display().to_string(),
    }
}
