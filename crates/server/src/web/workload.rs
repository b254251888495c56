//! How much work there is: counts behind the menu and the home page, each read from an index and bounded.

use std::collections::BTreeSet;

use access::{Act, Actor, Role, may};
use store::{DbError, Tx};

/// Counting for a list or a tile stops here; more is shown as "999+".
pub const COUNT_MAX: u32 = 1_000;
/// Counting for the menu, which every page shows, stops here; more is shown as "99+".
pub const MENU_MAX: u32 = 100;
/// Posts of one officer that are looked at.
const POSTS_MAX: usize = 20;

/// Where an officer's tasks come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// Assigned to the officer.
    Own(String),
    /// Waiting for anybody with the role in the unit.
    Pool {
        /// Agency code.
        agency: String,
        /// Unit code.
        unit: String,
        /// Role code.
        role: &'static str,
    },
}

/// Everything from which an officer's inbox is filled.
pub fn sources(actor: &Actor) -> Vec<Source> {
    let mut sources = vec![Source::Own(actor.id.0.clone())];
    for post in actor.memberships.iter().filter(|post| post.role.works_on_cases()).take(POSTS_MAX) {
        let pool =
            Source::Pool { agency: post.agency.clone(), unit: post.unit.clone(), role: post.role.code() };
        if !sources.contains(&pool) {
            sources.push(pool);
        }
    }
    sources
}

/// The agencies whose lists an officer sees: those of all posts that work on cases.
pub fn agencies(actor: &Actor) -> Vec<String> {
    let mut agencies = Vec::new();
    for post in actor.memberships.iter().filter(|post| post.role.works_on_cases()).take(POSTS_MAX) {
        if !agencies.contains(&post.agency) {
            agencies.push(post.agency.clone());
        }
    }
    agencies
}

/// The agency whose case book an officer keeps, for each agency has its own: that of the first post that works on
/// cases.
pub fn agency(actor: &Actor) -> Option<&str> {
    actor.memberships.iter().find(|post| post.role.works_on_cases()).map(|post| post.agency.as_str())
}

/// Whether the officer may do an act that depends on no case.
pub fn allows(actor: &Actor, act: Act) -> bool {
    may(actor, act, &access::Subject::default()).is_ok()
}

/// Whether the officer signs.
pub fn signs(actor: &Actor) -> bool {
    actor.is(Role::Leader)
}

/// Counts behind the menu.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MenuCounts {
    /// Unfinished cases that came in online.
    pub online: u32,
    /// Cases between this agency and another.
    pub linked: u32,
    /// Cases that wait for the applicant's papers.
    pub awaiting_supplement: u32,
    /// Cases that wait for the applicant's payment.
    pub awaiting_payment: u32,
    /// Results to be handed over.
    pub results: u32,
    /// Notices that were given up.
    pub notices: u32,
    /// Tasks in the officer's inbox.
    pub inbox: u32,
    /// Whether one of them is late.
    pub inbox_late: bool,
    /// Those of them that are to be signed; counted for leaders alone.
    pub signing: u32,
}

/// Reads the counts behind the menu, each up to `most`.
pub fn menu_counts(tx: &mut Tx<'_>, actor: &Actor, (now, most): (i64, u32)) -> Result<MenuCounts, DbError> {
    let mut counts = MenuCounts::default();
    let agencies = agencies(actor);
    for agency in &agencies {
        agency_counts(tx, (agency, most), &mut counts)?;
    }
    counts.linked = linked(tx, &agencies, most)?;
    if allows(actor, Act::ViewNotices) {
        counts.notices = given_up(tx, &agencies, most)?;
    }
    // Only who signs is shown how much there is to sign: others would have their whole inbox looked through for it.
    let signs = signs(actor);
    for source in sources(actor) {
        let row = match &source {
            Source::Own(officer) => tx.query_one(
                "SELECT
                 (SELECT COUNT(*) FROM (SELECT 1 FROM tasks WHERE assignee = $1 AND assignee IS NOT NULL
                    AND closed_at IS NULL LIMIT $3) AS a),
                 (SELECT COUNT(*) FROM (SELECT 1 FROM tasks WHERE assignee = $1 AND assignee IS NOT NULL
                    AND closed_at IS NULL AND paused = 0 AND COALESCE(due_at, 9223372036854775807) < $2
                    LIMIT 1) AS b),
                 (SELECT COUNT(*) FROM (SELECT 1 FROM tasks WHERE assignee = $1 AND assignee IS NOT NULL
                    AND closed_at IS NULL AND kind = 'sign' AND CAST($4 AS BIGINT) = 1 LIMIT $3) AS c)",
                &[officer.into(), now.into(), most.into(), signs.into()],
            )?,
            Source::Pool { agency, unit, role } => tx.query_one(
                "SELECT
                 (SELECT COUNT(*) FROM (SELECT 1 FROM tasks WHERE agency = $1 AND unit = $2 AND role = $3
                    AND assignee IS NULL AND closed_at IS NULL LIMIT $5) AS a),
                 (SELECT COUNT(*) FROM (SELECT 1 FROM tasks WHERE agency = $1 AND unit = $2 AND role = $3
                    AND assignee IS NULL AND closed_at IS NULL AND paused = 0
                    AND COALESCE(due_at, 9223372036854775807) < $4 LIMIT 1) AS b),
                 (SELECT COUNT(*) FROM (SELECT 1 FROM tasks WHERE agency = $1 AND unit = $2 AND role = $3
                    AND assignee IS NULL AND closed_at IS NULL AND kind = 'sign' AND CAST($6 AS BIGINT) = 1
                    LIMIT $5) AS c)",
                &[agency.into(), unit.into(), (*role).into(), now.into(), most.into(), signs.into()],
            )?,
        };
        counts.inbox = sum(counts.inbox, count(&row, 0)?, most);
        counts.inbox_late |= row.int(1)? > 0;
        counts.signing = sum(counts.signing, count(&row, 2)?, most);
    }
    Ok(counts)
}

fn agency_counts(
    tx: &mut Tx<'_>,
    (agency, most): (&str, u32),
    counts: &mut MenuCounts,
) -> Result<(), DbError> {
    let row = tx.query_one(
        "SELECT
         (SELECT COUNT(*) FROM (SELECT 1 FROM cases WHERE agency = $1 AND finished_at IS NULL
            AND channel = 'online' LIMIT $2) AS a),
         (SELECT COUNT(*) FROM (SELECT 1 FROM cases WHERE agency = $1 AND stage = 'awaiting_supplement'
            LIMIT $2) AS d),
         (SELECT COUNT(*) FROM (SELECT 1 FROM cases WHERE agency = $1 AND stage = 'awaiting_payment'
            LIMIT $2) AS e),
         (SELECT COUNT(*) FROM (SELECT 1 FROM cases WHERE agency = $1 AND stage = 'result_ready'
            LIMIT $2) AS f)",
        &[agency.into(), most.into()],
    )?;
    counts.online = sum(counts.online, count(&row, 0)?, most);
    counts.awaiting_supplement = sum(counts.awaiting_supplement, count(&row, 1)?, most);
    counts.awaiting_payment = sum(counts.awaiting_payment, count(&row, 2)?, most);
    counts.results = sum(counts.results, count(&row, 3)?, most);
    Ok(())
}

/// Cases between one of the agencies and another. Of two own agencies both know the case; it counts once.
fn linked(tx: &mut Tx<'_>, agencies: &[String], most: u32) -> Result<u32, DbError> {
    if let [agency] = agencies {
        let row = tx.query_one(
            "SELECT
             (SELECT COUNT(*) FROM (SELECT DISTINCT case_id FROM tasks WHERE agency = $1 AND closed_at IS NULL
                AND agency <> case_agency LIMIT $2) AS a),
             (SELECT COUNT(*) FROM (SELECT DISTINCT case_id FROM tasks WHERE case_agency = $1
                AND closed_at IS NULL AND agency <> case_agency LIMIT $2) AS b)",
            &[agency.into(), most.into()],
        )?;
        return Ok(sum(count(&row, 0)?, count(&row, 1)?, most));
    }
    let mut ids = BTreeSet::new();
    for agency in agencies {
        let rows = tx.query(
            "SELECT DISTINCT case_id FROM tasks WHERE (agency = $1 OR case_agency = $1) AND closed_at IS NULL
               AND agency <> case_agency LIMIT $2",
            &[agency.into(), most.into()],
        )?;
        for row in &rows {
            ids.insert(row.int(0)?);
        }
    }
    Ok(u32::try_from(ids.len()).unwrap_or(most).min(most))
}

/// Given-up notices of these agencies; of all agencies for those who work on no cases.
fn given_up(tx: &mut Tx<'_>, agencies: &[String], most: u32) -> Result<u32, DbError> {
    if agencies.is_empty() {
        let row = tx.query_one(
            "SELECT COUNT(*) FROM (SELECT 1 FROM outbox WHERE state = 'given_up' LIMIT $1) AS a",
            &[most.into()],
        )?;
        return count(&row, 0);
    }
    let mut given_up = 0;
    for agency in agencies {
        let row = tx.query_one(
            "SELECT COUNT(*) FROM (SELECT 1 FROM outbox WHERE agency = $1 AND state = 'given_up'
             LIMIT $2) AS a",
            &[agency.into(), most.into()],
        )?;
        given_up = sum(given_up, count(&row, 0)?, most);
    }
    Ok(given_up)
}

/// How the unfinished cases of some agencies stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StageCounts {
    /// Accepted, nobody has worked on it yet.
    pub accepted: u32,
    /// With the settling units.
    pub in_progress: u32,
    /// Waiting for the applicant's papers.
    pub awaiting_supplement: u32,
    /// Waiting for the applicant's payment.
    pub awaiting_payment: u32,
    /// Results to be handed over.
    pub results: u32,
    /// Past the appointment while the clock runs.
    pub late: u32,
    /// Accepted since this morning.
    pub today: u32,
}

/// Reads how the unfinished cases of these agencies stand.
pub fn stage_counts(tx: &mut Tx<'_>, agencies: &[String], times: (i64, i64)) -> Result<StageCounts, DbError> {
    let mut counts = StageCounts::default();
    for agency in agencies {
        let more = stages_of(tx, agency, times)?;
        counts = StageCounts {
            accepted: sum(counts.accepted, more.accepted, COUNT_MAX),
            in_progress: sum(counts.in_progress, more.in_progress, COUNT_MAX),
            awaiting_supplement: sum(counts.awaiting_supplement, more.awaiting_supplement, COUNT_MAX),
            awaiting_payment: sum(counts.awaiting_payment, more.awaiting_payment, COUNT_MAX),
            results: sum(counts.results, more.results, COUNT_MAX),
            late: sum(counts.late, more.late, COUNT_MAX),
            today: sum(counts.today, more.today, COUNT_MAX),
        };
    }
    Ok(counts)
}

fn stages_of(tx: &mut Tx<'_>, agency: &str, (now, day_begins): (i64, i64)) -> Result<StageCounts, DbError> {
    let row = tx.query_one(
        "SELECT
         (SELECT COUNT(*) FROM (SELECT 1 FROM cases WHERE agency = $1 AND stage = 'accepted' LIMIT 1000) AS a),
         (SELECT COUNT(*) FROM (SELECT 1 FROM cases WHERE agency = $1 AND stage = 'in_progress' LIMIT 1000) AS b),
         (SELECT COUNT(*) FROM (SELECT 1 FROM cases WHERE agency = $1 AND stage = 'awaiting_supplement'
            LIMIT 1000) AS c),
         (SELECT COUNT(*) FROM (SELECT 1 FROM cases WHERE agency = $1 AND stage = 'awaiting_payment'
            LIMIT 1000) AS d),
         (SELECT COUNT(*) FROM (SELECT 1 FROM cases WHERE agency = $1 AND stage = 'result_ready'
            LIMIT 1000) AS e),
         (SELECT COUNT(*) FROM (SELECT 1 FROM cases WHERE agency = $1 AND finished_at IS NULL AND paused = 0
            AND due_at < $2 LIMIT 1000) AS f),
         (SELECT COUNT(*) FROM (SELECT 1 FROM cases WHERE agency = $1 AND received_at >= $3 LIMIT 1000) AS g)",
        &[agency.into(), now.into(), day_begins.into()],
    )?;
    Ok(StageCounts {
        accepted: count(&row, 0)?,
        in_progress: count(&row, 1)?,
        awaiting_supplement: count(&row, 2)?,
        awaiting_payment: count(&row, 3)?,
        results: count(&row, 4)?,
        late: count(&row, 5)?,
        today: count(&row, 6)?,
    })
}

/// The sum of two bounded counts, bounded again.
fn sum(one: u32, other: u32, most: u32) -> u32 {
    one.saturating_add(other).min(most)
}

fn count(row: &store::Row, column: usize) -> Result<u32, DbError> {
    Ok(u32::try_from(row.int(column)?).unwrap_or(COUNT_MAX))
}

/// A bounded count as it is shown.
pub fn shown(count: u32) -> String {
    if count >= COUNT_MAX { format!("{}+", COUNT_MAX - 1) } else { count.to_string() }
}
