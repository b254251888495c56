//! `motcua init`: the first agency with its units, the first administrator, calendar and procedures.

use std::fs;
use std::io::{BufRead, stdin};
use std::path::PathBuf;

use demo::UNITS_OF_A_COMMUNE;
use jiff::Timestamp;
use serde_json::json;
use server::web::secrets::hash_password;
use store::world::put_setting;
use store::{AgencySettings, Expect, NumberPattern, Tx, World, WorldError};

use crate::Verdict;
use crate::console::Console;
use crate::failure::Failure;
use crate::place::{self, Place};

/// Shortest password, in characters.
const PASSWORD_MIN: usize = 10;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    place: Place,
    /// Code of the agency.
    #[arg(long)]
    agency: String,
    /// Name of the agency.
    #[arg(long)]
    agency_name: String,
    /// Sign-in name of the administrator.
    #[arg(long, default_value = "admin")]
    admin: String,
    /// Full name of the administrator.
    #[arg(long, default_value = "Quản trị hệ thống")]
    admin_name: String,
    /// File with the password.
    #[arg(long)]
    password_file: Option<PathBuf>,
}

/// Everything the transaction writes.
#[derive(Clone)]
struct First {
    agency: String,
    agency_name: String,
    admin: String,
    admin_name: String,
    password_hash: String,
    now: Timestamp,
}

/// Initialises an empty database; one with users stays as it is.
pub(crate) fn run(arguments: &Arguments, console: &Console) -> Result<Verdict, Failure> {
    let plain = |text: &str, allowed: &str| {
        let fits = |c: char| c.is_ascii_alphanumeric() || allowed.contains(c);
        !text.is_empty() && text.len() <= 40 && text.chars().all(fits)
    };
    if !plain(&arguments.agency, ".") {
        return Err(Failure::new("cli-error-agency", &[("value", &arguments.agency)]));
    }
    let lower_case = !arguments.admin.contains(char::is_uppercase);
    if !plain(&arguments.admin, "._-") || !lower_case {
        return Err(Failure::new("cli-error-user", &[("value", &arguments.admin)]));
    }
    let store = arguments.place.create()?;
    let users = store.read_blocking(|tx| tx.query_one("SELECT COUNT(*) FROM officers", &[])?.int(0))?;
    if users > 0 {
        return Err(Failure::new("cli-error-initialised", &[]));
    }
    let password = password(arguments, console)?;
    let first = First {
        agency: arguments.agency.clone(),
        agency_name: arguments.agency_name.clone(),
        admin: arguments.admin.clone(),
        admin_name: arguments.admin_name.clone(),
        password_hash: hash_password(&password).map_err(Failure::other)?,
        now: place::now(),
    };
    let written = store.write_blocking(move |tx| write(tx, &first))?;
    let count = written.procedures.to_string();
    let args = [
        ("agency", arguments.agency_name.as_str()),
        ("procedures", count.as_str()),
        ("user", arguments.admin.as_str()),
    ];
    let not_offered: Vec<_> = written
        .not_offered
        .iter()
        .map(|(code, name, units)| json!({"code": code, "name": name, "units": units}))
        .collect();
    let warnings = written.not_offered.iter().map(|(code, name, units)| {
        let units = units.join(", ");
        console.with("cli-init-not-offered", &[("code", code), ("name", name), ("units", &units)])
    });
    console.facts(
        &json!({"agency": arguments.agency, "procedures": written.procedures, "admin": arguments.admin,
                "not_offered": not_offered}),
        std::iter::once(console.with("cli-init-done", &args)).chain(warnings),
    );
    Ok(Verdict::Good)
}

/// What the installation begins with.
struct Written {
    /// How many procedures were published.
    procedures: usize,
    /// Code, name and missing units of those of which no case can be received.
    not_offered: Vec<(String, String, Vec<String>)>,
}

fn password(arguments: &Arguments, console: &Console) -> Result<String, Failure> {
    let line = match &arguments.password_file {
        Some(path) => {
            let text = fs::read_to_string(path).map_err(|error| Failure::read(path, error))?;
            text.lines().next().unwrap_or_default().to_owned()
        }
        None => {
            console.say(&console.with("cli-init-ask", &[("user", &arguments.admin)]));
            let mut line = String::new();
            stdin().lock().read_line(&mut line).map_err(Failure::other)?;
            line
        }
    };
    let password = line.trim_end_matches(['\r', '\n']).to_owned();
    if password.chars().count() < PASSWORD_MIN {
        return Err(Failure::new("cli-error-password", &[("min", &PASSWORD_MIN.to_string())]));
    }
    Ok(password)
}

fn write(tx: &mut Tx<'_>, first: &First) -> Result<Written, demo::SeedError> {
    let settings = serde_json::to_string(&AgencySettings::default())
        .map_err(|error| WorldError::Unreadable("agency", error.to_string()))?;
    tx.queue(
        "INSERT INTO agencies (code, name, parent, settings) VALUES ($1, $2, NULL, $3)",
        &[(&first.agency).into(), (&first.agency_name).into(), (&settings).into()],
        Expect::One,
    )?;
    for (position, (code, name)) in (1_i64..).zip(UNITS_OF_A_COMMUNE) {
        tx.queue(
            "INSERT INTO units (agency, code, name, position) VALUES ($1, $2, $3, $4)",
            &[(&first.agency).into(), (*code).into(), (*name).into(), position.into()],
            Expect::One,
        )?;
    }
    tx.queue(
        "INSERT INTO officers (id, name, password_hash, active, preferences, created_at)
         VALUES ($1, $2, $3, 1, '{}', $4)",
        &[
            (&first.admin).into(),
            (&first.admin_name).into(),
            (&first.password_hash).into(),
            first.now.as_millisecond().into(),
        ],
        Expect::One,
    )?;
    tx.queue(
        "INSERT INTO memberships (officer, position, agency, unit, role)
         VALUES ($1, 1, $2, 'office', 'administrator')",
        &[(&first.admin).into(), (&first.agency).into()],
        Expect::One,
    )?;
    put_setting(tx, "portal_agency", &first.agency)?;
    put_setting(tx, "numbering", &NumberPattern::default())?;
    demo::shipped_world(tx, first.now.as_millisecond())?;
    Ok(written(&World::load(tx)?))
}

/// The procedures that are shipped may pass work to an agency that this installation does not have.
fn written(world: &World) -> Written {
    let mut not_offered = Vec::new();
    for (procedure, _) in world.procedures.all() {
        let missing = world.directory.missing_everywhere(&procedure.step_units);
        if !missing.is_empty() {
            let missing = missing.into_iter().map(str::to_owned).collect();
            not_offered.push((procedure.code.clone(), procedure.name.clone(), missing));
        }
    }
    Written { procedures: world.procedures.all().count(), not_offered }
}
