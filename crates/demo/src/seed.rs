//! Writes the organisation, the accounts, the calendar and the procedures of the invented installation.

use casework::Granularity;
use store::world::{publish, put_setting};
use store::{AgencySettings, DbError, Expect, NumberPattern, Tx, WorldError};

use crate::organisation::{ACCOUNTS, AGENCIES, Account, Agency, PORTAL_AGENCY};
use crate::shipped::{self, ShippedError};

/// What the seed can't know by itself.
#[derive(Clone, Debug)]
pub struct SeedPlan {
    /// Stored hash of the password of every account.
    pub password_hash: String,
    /// Now, in milliseconds since 1970.
    pub now_ms: i64,
}

/// Why an installation could not be seeded.
#[derive(Debug, thiserror::Error)]
pub enum SeedError {
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbError),
    /// A setting or procedure could not be stored.
    #[error(transparent)]
    World(#[from] WorldError),
    /// What is shipped cannot be read.
    #[error(transparent)]
    Shipped(#[from] ShippedError),
}

/// Writes the invented installation into an empty, migrated database.
pub fn seed(tx: &mut Tx<'_>, plan: &SeedPlan) -> Result<(), SeedError> {
    for agency in AGENCIES {
        put_agency(tx, agency)?;
    }
    for account in ACCOUNTS {
        put_account(tx, account, plan)?;
    }
    put_setting(tx, "portal_agency", &PORTAL_AGENCY)?;
    put_setting(tx, "numbering", &NumberPattern::default())?;
    shipped_world(tx, plan.now_ms)
}

/// Writes the shipped calendar and publishes the shipped procedures.
pub fn shipped_world(tx: &mut Tx<'_>, now_ms: i64) -> Result<(), SeedError> {
    put_setting(tx, "calendar", &shipped::calendar()?)?;
    for package in shipped::packages()? {
        publish(tx, &package, now_ms)?;
    }
    Ok(())
}

fn put_agency(tx: &mut Tx<'_>, agency: &Agency) -> Result<(), SeedError> {
    let settings = AgencySettings {
        granularity: Granularity::default(),
        receiver_may_sign: false,
        address: agency.address.to_owned(),
        hotline: agency.hotline.to_owned(),
        place: agency.place.to_owned(),
    };
    let settings = serde_json::to_string(&settings)
        .map_err(|error| WorldError::Unreadable("agency", error.to_string()))?;
    tx.queue(
        "INSERT INTO agencies (code, name, parent, settings) VALUES ($1, $2, $3, $4)",
        &[agency.code.into(), agency.name.into(), agency.parent.into(), (&settings).into()],
        Expect::One,
    )?;
    for (position, (code, name)) in (1_i64..).zip(agency.units) {
        tx.queue(
            "INSERT INTO units (agency, code, name, position) VALUES ($1, $2, $3, $4)",
            &[agency.code.into(), (*code).into(), (*name).into(), position.into()],
            Expect::One,
        )?;
    }
    Ok(())
}

fn put_account(tx: &mut Tx<'_>, account: &Account, plan: &SeedPlan) -> Result<(), DbError> {
    tx.queue(
        "INSERT INTO officers (id, name, password_hash, active, preferences, created_at)
         VALUES ($1, $2, $3, 1, '{}', $4)",
        &[account.user.into(), account.name.into(), (&plan.password_hash).into(), plan.now_ms.into()],
        Expect::One,
    )?;
    for (position, post) in (1_i64..).zip(account.posts) {
        tx.queue(
            "INSERT INTO memberships (officer, position, agency, unit, role) VALUES ($1, $2, $3, $4, $5)",
            &[
                account.user.into(),
                position.into(),
                post.agency.into(),
                post.unit.into(),
                post.role.code().into(),
            ],
            Expect::One,
        )?;
    }
    Ok(())
}
