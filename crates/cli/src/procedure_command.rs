//! `motcua procedure`: check, export, import.

use std::fs;
use std::path::{Path, PathBuf};

use procedure::{Known, Package, is_procedure_code, read_fields};
use rules::Finding;
use serde_json::json;
use store::{World, world};

use crate::Verdict;
use crate::console::Console;
use crate::failure::Failure;
use crate::findings::{Checked, print_all, print_one};
use crate::place::{self, Place};

/// Arguments.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    Check {
        /// Folder of a procedure or of procedures, or an exported file.
        path: PathBuf,
        /// Whether warnings count.
        #[arg(long)]
        strict: bool,
    },
    Export {
        /// Code of the procedure.
        code: String,
        /// File to write.
        file: PathBuf,
        #[command(flatten)]
        place: Place,
    },
    Import {
        /// File to read.
        file: PathBuf,
        #[command(flatten)]
        place: Place,
    },
}

/// Does one of the three.
pub(crate) fn run(arguments: &Arguments, console: &Console) -> Result<Verdict, Failure> {
    match &arguments.command {
        Command::Check { path, strict } => check(path, *strict, console),
        Command::Export { code, file, place } => export(code, file, place, console),
        Command::Import { file, place } => import(file, place, console),
    }
}

fn check(path: &Path, strict: bool, console: &Console) -> Result<Verdict, Failure> {
    if path.is_file() {
        let package = read_package(path)?;
        let checked = checked(package.code.clone(), Ok(package), Known::default());
        return Ok(print_one(&checked, strict, console));
    }
    // A name such as `.` says nothing about the folder it stands for.
    let path = fs::canonicalize(path).map_err(|error| Failure::read(path, error))?;
    if path.join("procedure.toml").is_file() {
        let code = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let root = path.parent().unwrap_or(&path);
        let checked = check_folder(root, &code);
        return Ok(print_one(&checked, strict, console));
    }
    let codes = codes_in(&path)?;
    let all: Vec<Checked> = codes.iter().map(|code| check_folder(&path, code)).collect();
    Ok(print_all(&all, strict, console))
}

/// Names of the folders that hold a procedure.
fn codes_in(folder: &Path) -> Result<Vec<String>, Failure> {
    let entries = fs::read_dir(folder).map_err(|error| Failure::read(folder, error))?;
    let mut codes: Vec<String> = entries
        .filter_map(Result::ok)
        .filter(|entry| entry.path().join("procedure.toml").is_file())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    codes.sort();
    if codes.is_empty() {
        let path = folder.display().to_string();
        return Err(Failure::new("cli-error-no-procedures", &[("path", &path)]));
    }
    Ok(codes)
}

fn check_folder(root: &Path, code: &str) -> Checked {
    let files = |path: &str| fs::read_to_string(root.join(path)).ok();
    let fields = fs::read_to_string(root.join("fields.toml")).ok();
    let fields = fields.and_then(|text| read_fields(&text).ok()).unwrap_or_default();
    let ids: Vec<&str> = fields.iter().map(|field| field.id.as_str()).collect();
    let known = Known { fields: &ids, ..Known::default() };
    checked(code.to_owned(), procedure::resolve(&files, code), known)
}

fn checked(what: String, package: Result<Package, Vec<Finding>>, known: Known<'_>) -> Checked {
    let templates = print::slips::templates();
    let sets = templates.keys().filter_map(|name| name.split_once('/')).map(|(set, _)| set);
    let sets: Vec<&str> = sets.collect();
    let known = Known { slip_sets: &sets, ..known };
    let findings = match package.and_then(|package| procedure::compile(&package)) {
        Ok((procedure, _warnings)) => procedure::lint(&procedure, &known),
        Err(findings) => findings,
    };
    Checked { what, findings }
}

fn export(code: &str, file: &Path, place: &Place, console: &Console) -> Result<Verdict, Failure> {
    let world = place.open()?.read_blocking(World::load)?;
    let (procedure, version) = world
        .procedures
        .current(code)
        .ok_or_else(|| Failure::new("cli-error-procedure", &[("code", code)]))?;
    let text = serde_json::to_string_pretty(&procedure.package).map_err(Failure::other)?;
    fs::write(file, text + "\n").map_err(|error| Failure::write(file, error))?;
    let (path, number) = (file.display().to_string(), version.to_string());
    console.facts(
        &json!({"code": code, "version": version, "path": path}),
        [console.with("cli-export-done", &[("code", code), ("version", &number), ("path", &path)])],
    );
    Ok(Verdict::Good)
}

fn import(file: &Path, place: &Place, console: &Console) -> Result<Verdict, Failure> {
    let package = read_package(file)?;
    let store = place.open()?;
    let world = store.read_blocking(World::load)?;
    let units = world.directory.written_units();
    let units: Vec<&str> = units.iter().map(String::as_str).collect();
    let found =
        checked(package.code.clone(), Ok(package.clone()), Known { units: &units, ..Known::default() });
    if found.has_errors() {
        return Ok(print_one(&found, false, console));
    }
    let (code, now) = (package.code.clone(), place::now().as_millisecond());
    let version = store.write_blocking(move |tx| world::publish(tx, &package, now))?;
    console.facts(
        &json!({"code": code, "version": version}),
        [console.with("cli-import-done", &[("code", &code), ("version", &version.to_string())])],
    );
    Ok(Verdict::Good)
}

fn read_package(file: &Path) -> Result<Package, Failure> {
    let text = fs::read_to_string(file).map_err(|error| Failure::read(file, error))?;
    let refused = |why: &str| {
        let path = file.display().to_string();
        Failure::new("cli-error-package", &[("path", &path), ("why", why)])
    };
    let package: Package = serde_json::from_str(&text).map_err(|error| refused(&error.to_string()))?;
    if is_procedure_code(&package.code) { Ok(package) } else { Err(refused(&package.code)) }
}
