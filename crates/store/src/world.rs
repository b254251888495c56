//! Everything decisions look at besides the case, read once and kept until it changes.

use std::collections::BTreeMap;
use std::sync::Arc;

use access::{Actor, Directory, Membership, OfficerId, Unit};
use calendar::{CalendarDefinition, WorkingCalendar};
use casework::{Granularity, Settings};
use procedure::{Package, Procedure};
use serde::{Deserialize, Serialize};

use crate::cases::Kept;
use crate::{DbError, Expect, NumberPattern, Shelf, Tx};

/// Organisation, calendar, procedures and settings.
#[derive(Clone)]
pub struct World {
    /// Officers, units and agencies.
    pub directory: Directory,
    /// Working calendar of the installation.
    pub calendar: WorkingCalendar,
    /// Procedures in all versions.
    pub procedures: Shelf,
    /// How case numbers are made.
    pub numbering: NumberPattern,
    /// Code of the agency that the public portal speaks for.
    pub portal_agency: String,
    agencies: BTreeMap<String, AgencyFacts>,
    unknown_agency: AgencyFacts,
    edition: i64,
    pub(crate) kept: Arc<Kept>,
}

/// Setting that counts the changes of the world.
const EDITION: &str = "world_edition";

/// What is known of an agency besides its name.
#[derive(Clone, Default)]
struct AgencyFacts {
    settings: Settings,
    stored: AgencySettings,
    authority: String,
}

/// Why the world could not be read.
#[derive(Debug, thiserror::Error)]
pub enum WorldError {
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbError),
    /// The installation has not been initialised.
    #[error("{0} is missing: run `motcua init` first")]
    Missing(&'static str),
    /// Something stored cannot be read.
    #[error("stored {0} cannot be read: {1}")]
    Unreadable(&'static str, String),
}

/// Settings of an agency as they are stored.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AgencySettings {
    /// `minute` or `day`: how finely early, on time and late are told apart.
    pub granularity: Granularity,
    /// Whether the officer who accepted a case may also sign it.
    pub receiver_may_sign: bool,
    /// Address printed on slips.
    pub address: String,
    /// Telephone printed on slips.
    pub hotline: String,
    /// Place name before the date on slips.
    pub place: String,
}

impl World {
    /// Reads the whole world.
    pub fn load(tx: &mut Tx<'_>) -> Result<Self, WorldError> {
        let calendar =
            setting::<CalendarDefinition>(tx, "calendar")?.ok_or(WorldError::Missing("calendar"))?;
        let calendar = WorkingCalendar::new(calendar)
            .map_err(|error| WorldError::Unreadable("calendar", format!("{error:?}")))?;
        let (names, agencies) = agencies(tx)?;
        let first = names.first().map(|(code, _)| code.clone()).unwrap_or_default();
        Ok(Self {
            directory: Directory::new(names, units(tx)?, officers(tx)?),
            calendar,
            procedures: procedures(tx)?,
            numbering: setting(tx, "numbering")?.unwrap_or_default(),
            portal_agency: setting(tx, "portal_agency")?.unwrap_or(first),
            agencies,
            unknown_agency: AgencyFacts::default(),
            edition: edition(tx)?,
            kept: Arc::default(),
        })
    }

    /// This world with the cases that another one keeps: they do not depend on it.
    #[must_use]
    pub fn with_cases_of(self, other: &Self) -> Self {
        Self { kept: Arc::clone(&other.kept), ..self }
    }

    /// Which edition of the world this is: the store has a newer one when its [`edition`] is another.
    pub fn edition(&self) -> i64 {
        self.edition
    }

    /// Whether some agency of this installation can receive cases of the procedure: whether it has every unit that the
    /// steps fall to.
    pub fn is_offered(&self, procedure: &Procedure) -> bool {
        self.directory.missing_everywhere(&procedure.step_units).is_empty()
    }

    /// Settings of an agency that decisions look at.
    pub fn settings(&self, agency: &str) -> &Settings {
        &self.agency(agency).settings
    }

    /// Settings of an agency as they are stored: address, telephone, place.
    pub fn agency_settings(&self, agency: &str) -> &AgencySettings {
        &self.agency(agency).stored
    }

    /// Name of the body above an agency, as slips print it; empty when there is none.
    pub fn authority(&self, agency: &str) -> &str {
        &self.agency(agency).authority
    }

    fn agency(&self, code: &str) -> &AgencyFacts {
        self.agencies.get(code).unwrap_or(&self.unknown_agency)
    }
}

/// Reads a setting kept as JSON.
pub fn setting<T: serde::de::DeserializeOwned>(
    tx: &mut Tx<'_>,
    name: &'static str,
) -> Result<Option<T>, WorldError> {
    let row = tx.query_opt("SELECT value FROM settings WHERE name = $1", &[name.into()])?;
    let Some(row) = row else { return Ok(None) };
    serde_json::from_str(row.text_ref(0)?)
        .map(Some)
        .map_err(|error| WorldError::Unreadable("setting", format!("{name}: {error}")))
}

/// Writes a setting as JSON.
pub fn put_setting<T: Serialize>(tx: &mut Tx<'_>, name: &'static str, value: &T) -> Result<(), WorldError> {
    let text =
        serde_json::to_string(value).map_err(|error| WorldError::Unreadable("setting", error.to_string()))?;
    tx.execute(
        "INSERT INTO settings (name, value) VALUES ($1, $2)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        &[name.into(), (&text).into()],
    )?;
    Ok(changed(tx)?)
}

/// Notes that something of the world was changed, so that running nodes read it anew. Whoever writes officers, units
/// or agencies calls it in the same transaction.
pub fn changed(tx: &mut Tx<'_>) -> Result<(), DbError> {
    tx.queue(
        "INSERT INTO settings (name, value) VALUES ($1, '1')
         ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(settings.value AS BIGINT) + 1 AS TEXT)",
        &[EDITION.into()],
        Expect::One,
    )
}

/// How often the world was changed so far.
pub fn edition(tx: &mut Tx<'_>) -> Result<i64, WorldError> {
    Ok(setting(tx, EDITION)?.unwrap_or_default())
}

/// Stores a procedure as a new version, unless the newest is the same; gives the version's number. The caller has linted
/// it: what is stored is read again without.
pub fn publish(tx: &mut Tx<'_>, package: &Package, at_millisecond: i64) -> Result<u32, WorldError> {
    let text = serde_json::to_string(package)
        .map_err(|error| WorldError::Unreadable("procedure", error.to_string()))?;
    let newest = tx.query_opt(
        "SELECT version, package FROM procedures WHERE code = $1 ORDER BY version DESC LIMIT 1",
        &[(&package.code).into()],
    )?;
    let mut version = 1;
    if let Some(row) = newest {
        let number = u32::try_from(row.int(0)?).unwrap_or(u32::MAX);
        if row.text_ref(1)? == text {
            return Ok(number);
        }
        version = number + 1;
    }
    tx.execute(
        "INSERT INTO procedures (code, version, package, published_at) VALUES ($1, $2, $3, $4)",
        &[(&package.code).into(), version.into(), (&text).into(), at_millisecond.into()],
    )?;
    changed(tx)?;
    Ok(version)
}

type Agencies = (Vec<(String, String)>, BTreeMap<String, AgencyFacts>);

fn agencies(tx: &mut Tx<'_>) -> Result<Agencies, WorldError> {
    let mut names = Vec::new();
    let mut facts = BTreeMap::new();
    let rows = tx.query(
        "SELECT a.code, a.name, a.settings, p.name
         FROM agencies a LEFT JOIN agencies p ON p.code = a.parent ORDER BY a.code",
        &[],
    )?;
    for row in &rows {
        let stored: AgencySettings = serde_json::from_str(row.text_ref(2)?)
            .map_err(|error| WorldError::Unreadable("agency", error.to_string()))?;
        let settings =
            Settings { granularity: stored.granularity, receiver_may_sign: stored.receiver_may_sign };
        let authority = row.opt_text(3)?.unwrap_or_default();
        let code = row.text(0)?;
        facts.insert(code.clone(), AgencyFacts { settings, stored, authority });
        names.push((code, row.text(1)?));
    }
    Ok((names, facts))
}

fn units(tx: &mut Tx<'_>) -> Result<Vec<Unit>, WorldError> {
    tx.query("SELECT agency, code, name FROM units ORDER BY agency, position", &[])?
        .iter()
        .map(|row| Ok(Unit { agency: row.text(0)?, code: row.text(1)?, name: row.text(2)? }))
        .collect()
}

fn officers(tx: &mut Tx<'_>) -> Result<Vec<Actor>, WorldError> {
    let mut memberships: BTreeMap<String, Vec<Membership>> = BTreeMap::new();
    let rows =
        tx.query("SELECT officer, agency, unit, role FROM memberships ORDER BY officer, position", &[])?;
    for row in &rows {
        let role = row.text(3)?;
        let role = role.parse().map_err(|()| WorldError::Unreadable("role", role.clone()))?;
        memberships.entry(row.text(0)?).or_default().push(Membership {
            agency: row.text(1)?,
            unit: row.text(2)?,
            role,
        });
    }
    tx.query("SELECT id, name FROM officers WHERE active = 1 ORDER BY id", &[])?
        .iter()
        .map(|row| {
            let id = row.text(0)?;
            let memberships = memberships.remove(&id).unwrap_or_default();
            Ok(Actor { id: OfficerId(id), name: row.text(1)?, memberships })
        })
        .collect()
}

fn procedures(tx: &mut Tx<'_>) -> Result<Shelf, WorldError> {
    let mut shelf = Shelf::default();
    for row in tx.query("SELECT version, package FROM procedures ORDER BY code, version", &[])? {
        let package: Package = serde_json::from_str(row.text_ref(1)?)
            .map_err(|error| WorldError::Unreadable("procedure", error.to_string()))?;
        let procedure = procedure::read(&package).map_err(|findings| {
            WorldError::Unreadable("procedure", format!("{}: {findings:?}", package.code))
        })?;
        shelf.put(u32::try_from(row.int(0)?).unwrap_or(u32::MAX), procedure);
    }
    Ok(shelf)
}
