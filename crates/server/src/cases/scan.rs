//! Reads lists of cases in the order of an index, part by part; shows only what the agencies may see.

use std::collections::HashMap;

use casework::Stage;
use jiff::Timestamp;
use store::{DbError, Param, Row, Tx};

use crate::web::sight::in_sight;
use crate::web::time;

/// Cases whose rows are read with one statement.
const ROWS_AT_ONCE: usize = 64;
/// Cases looked at for one page when only some of them are wanted.
const SCANNED_MAX: usize = 3_000;

/// Which list, and with it the order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Scan {
    /// All cases of the agencies, newest first.
    #[default]
    All,
    /// Cases in a stage: open ones by appointment, closed ones latest first.
    Stage(Stage),
    /// Unfinished cases past their appointment, latest first.
    Late,
    /// Unfinished cases that came in online, newest first.
    Online,
    /// Cases between one of the agencies and another, newest first.
    Linked,
}

impl Scan {
    /// Every list in the order of the tabs.
    pub(super) const TABS: [Self; 11] = [
        Self::All,
        Self::Late,
        Self::Stage(Stage::Accepted),
        Self::Stage(Stage::InProgress),
        Self::Stage(Stage::AwaitingSupplement),
        Self::Stage(Stage::AwaitingPayment),
        Self::Stage(Stage::ResultReady),
        Self::Linked,
        Self::Online,
        Self::Stage(Stage::HandedOver),
        Self::Stage(Stage::Declined),
    ];

    /// Whether the smallest key comes first.
    const fn is_ascending(self) -> bool {
        match self {
            Self::Stage(stage) => !matches!(stage, Stage::Declined | Stage::HandedOver),
            Self::Late => true,
            Self::All | Self::Online | Self::Linked => false,
        }
    }

    /// Name and value in the address.
    pub(super) const fn query(self) -> (&'static str, &'static str) {
        match self {
            Self::All => ("giai-doan", ""),
            Self::Stage(stage) => ("giai-doan", stage.code()),
            Self::Late => ("tre", "1"),
            Self::Online => ("kenh", "online"),
            Self::Linked => ("lien-thong", "1"),
        }
    }
}

/// Place of a case in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    /// What the list is ordered by: a time in milliseconds, or 0.
    pub(super) key: i64,
    /// The case.
    pub(super) case_id: i64,
}

impl Place {
    /// The place as it stands in an address.
    pub(super) fn word(self) -> String {
        format!("{}.{}", self.key, self.case_id)
    }

    /// Reads a place from an address.
    pub(super) fn of_word(word: &str) -> Option<Self> {
        let (key, case_id) = word.split_once('.')?;
        Some(Self { key: key.parse().ok()?, case_id: case_id.parse().ok()? })
    }
}

/// A case as a row of a list.
#[derive(Clone, Debug)]
pub(super) struct CaseRead {
    pub(super) case_id: i64,
    pub(super) case_no: String,
    pub(super) agency: String,
    pub(super) procedure: String,
    pub(super) channel: String,
    pub(super) stage: Stage,
    pub(super) applicant: String,
    pub(super) received_at: i64,
    pub(super) due_at: Option<Timestamp>,
    pub(super) paused: bool,
    pub(super) timeliness: Option<String>,
    /// Name of an open step; empty when none is open.
    pub(super) step: String,
    /// How many steps are open.
    pub(super) steps: u32,
}

/// What narrows a list besides its order.
#[derive(Clone, Debug, Default)]
pub(super) struct Filter {
    /// Procedure code; empty for all.
    pub(super) procedure: String,
    /// First moment of receipt, in milliseconds.
    pub(super) from: Option<i64>,
    /// Moment before which it was received.
    pub(super) until: Option<i64>,
}

impl Filter {
    pub(super) fn keeps(&self, case: &CaseRead) -> bool {
        (self.procedure.is_empty() || self.procedure == case.procedure)
            && self.from.is_none_or(|from| case.received_at >= from)
            && self.until.is_none_or(|until| case.received_at < until)
    }

    fn is_empty(&self) -> bool {
        self.procedure.is_empty() && self.from.is_none() && self.until.is_none()
    }
}

/// A part of a list.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    pub(super) cases: Vec<CaseRead>,
    /// Behind which place the next part begins, if there is more.
    pub(super) next: Option<Place>,
}

/// Which part of which list is wanted.
#[derive(Clone, Debug)]
pub(super) struct Wanted {
    pub(super) agencies: Vec<String>,
    pub(super) scan: Scan,
    pub(super) filter: Filter,
    pub(super) after: Option<Place>,
    pub(super) now: i64,
    pub(super) limit: usize,
}

/// Reads a part of a list.
pub(super) fn list(tx: &mut Tx<'_>, wanted: &Wanted) -> Result<Found, DbError> {
    let at_once = if wanted.filter.is_empty() { wanted.limit + 1 } else { ROWS_AT_ONCE };
    let (mut found, mut scanned, mut after) = (Found::default(), 0, wanted.after);
    loop {
        let places = places(tx, wanted, (after, at_once as i64))?;
        let ids: Vec<i64> = places.iter().map(|place| place.case_id).collect();
        let mut cases: HashMap<i64, CaseRead> =
            rows(tx, &wanted.agencies, &ids)?.into_iter().map(|case| (case.case_id, case)).collect();
        scanned += places.len();
        for place in &places {
            if let Some(case) = cases.remove(&place.case_id).filter(|case| wanted.filter.keeps(case)) {
                if found.cases.len() == wanted.limit {
                    found.next = after;
                    return Ok(found);
                }
                found.cases.push(case);
            }
            after = Some(*place);
        }
        if places.len() < at_once {
            return Ok(found);
        }
        if scanned >= SCANNED_MAX {
            found.next = after;
            return Ok(found);
        }
    }
}

/// The next places of the list in its order, over all agencies; a case between two of them once.
fn places(
    tx: &mut Tx<'_>,
    wanted: &Wanted,
    (after, limit): (Option<Place>, i64),
) -> Result<Vec<Place>, DbError> {
    let mut places = Vec::new();
    for agency in &wanted.agencies {
        places.extend(places_of(tx, (agency, wanted), (after, limit))?);
    }
    places.sort_unstable();
    if !wanted.scan.is_ascending() {
        places.reverse();
    }
    places.dedup();
    places.truncate(usize::try_from(limit).unwrap_or_default());
    Ok(places)
}

fn places_of(
    tx: &mut Tx<'_>,
    (own, wanted): (&str, &Wanted),
    (after, limit): (Option<Place>, i64),
) -> Result<Vec<Place>, DbError> {
    let agency: Param<'_> = own.into();
    let rows = match wanted.scan {
        Scan::All => by_receipt(tx, (own, wanted), (after, limit))?,
        Scan::Stage(Stage::Declined) => tx.query(
            "SELECT 0, case_id FROM cases WHERE agency = $1 AND stage = 'declined' AND due_at IS NULL
               AND case_id < $2 ORDER BY case_id DESC LIMIT $3",
            &[agency, after.map_or(i64::MAX, |place| place.case_id).into(), limit.into()],
        )?,
        Scan::Stage(Stage::HandedOver) => {
            let after = after.unwrap_or(Place { key: i64::MAX, case_id: i64::MAX });
            tx.query(
                "SELECT due_at, case_id FROM cases WHERE agency = $1 AND stage = 'handed_over'
                   AND due_at <= $2 AND (due_at < $2 OR case_id < $3)
                 ORDER BY due_at DESC, case_id DESC LIMIT $4",
                &[agency, after.key.into(), after.case_id.into(), limit.into()],
            )?
        }
        Scan::Stage(stage) => {
            let after = after.unwrap_or(Place { key: i64::MIN, case_id: -1 });
            tx.query(
                "SELECT due_at, case_id FROM cases WHERE agency = $1 AND stage = $2
                   AND due_at >= $3 AND (due_at > $3 OR case_id > $4)
                 ORDER BY due_at, case_id LIMIT $5",
                &[agency, stage.code().into(), after.key.into(), after.case_id.into(), limit.into()],
            )?
        }
        Scan::Late => {
            let after = after.unwrap_or(Place { key: i64::MIN, case_id: -1 });
            tx.query(
                "SELECT due_at, case_id FROM cases WHERE agency = $1 AND finished_at IS NULL AND paused = 0
                   AND due_at < $2 AND due_at >= $3 AND (due_at > $3 OR case_id > $4)
                 ORDER BY due_at, case_id LIMIT $5",
                &[agency, wanted.now.into(), after.key.into(), after.case_id.into(), limit.into()],
            )?
        }
        Scan::Online => {
            let after = after.unwrap_or(Place { key: i64::MAX, case_id: i64::MAX });
            tx.query(
                "SELECT received_at, case_id FROM cases WHERE agency = $1 AND finished_at IS NULL
                   AND channel = 'online' AND received_at <= $2 AND (received_at < $2 OR case_id < $3)
                 ORDER BY received_at DESC, case_id DESC LIMIT $4",
                &[agency, after.key.into(), after.case_id.into(), limit.into()],
            )?
        }
        Scan::Linked => return linked(tx, own, (after, limit)),
    };
    rows.iter().map(place).collect()
}

fn place(row: &Row) -> Result<Place, DbError> {
    Ok(Place { key: row.int(0)?, case_id: row.int(1)? })
}

fn by_receipt(
    tx: &mut Tx<'_>,
    (agency, wanted): (&str, &Wanted),
    (after, limit): (Option<Place>, i64),
) -> Result<Vec<Row>, DbError> {
    // The days are a part of the index, so that a list of an old year begins there.
    let until = wanted.filter.until.map_or(i64::MAX, |until| until - 1);
    let after = after.unwrap_or(Place { key: until, case_id: i64::MAX });
    tx.query(
        "SELECT received_at, case_id FROM cases WHERE agency = $1 AND received_at >= $2
           AND received_at <= $3 AND (received_at < $3 OR case_id < $4)
         ORDER BY received_at DESC, case_id DESC LIMIT $5",
        &[
            agency.into(),
            wanted.filter.from.unwrap_or(i64::MIN).into(),
            after.key.into(),
            after.case_id.into(),
            limit.into(),
        ],
    )
}

/// Cases with a step at another agency, and other agencies' cases with a step here; each case once.
fn linked(
    tx: &mut Tx<'_>,
    agency: &str,
    (after, limit): (Option<Place>, i64),
) -> Result<Vec<Place>, DbError> {
    let below = after.map_or(i64::MAX, |place| place.case_id);
    let mut rows = tx.query(
        "SELECT DISTINCT case_id FROM tasks WHERE agency = $1 AND closed_at IS NULL
           AND agency <> case_agency AND case_id < $2 ORDER BY case_id DESC LIMIT $3",
        &[agency.into(), below.into(), limit.into()],
    )?;
    rows.extend(tx.query(
        "SELECT DISTINCT case_id FROM tasks WHERE case_agency = $1 AND closed_at IS NULL
           AND agency <> case_agency AND case_id < $2 ORDER BY case_id DESC LIMIT $3",
        &[agency.into(), below.into(), limit.into()],
    )?);
    let mut ids = rows.iter().map(|row| row.int(0)).collect::<Result<Vec<_>, _>>()?;
    ids.sort_unstable_by(|left, right| right.cmp(left));
    ids.dedup();
    ids.truncate(usize::try_from(limit).unwrap_or_default());
    Ok(ids.into_iter().map(|case_id| Place { key: 0, case_id }).collect())
}

/// The rows of these cases, in no order; those that the agencies may not see are left out.
pub(super) fn rows(tx: &mut Tx<'_>, agencies: &[String], ids: &[i64]) -> Result<Vec<CaseRead>, DbError> {
    let seen: Vec<i64> = in_sight(tx, agencies, ids)?.into_iter().collect();
    let mut cases = Vec::with_capacity(seen.len());
    for ids in seen.chunks(ROWS_AT_ONCE) {
        let mut params: Vec<Param<'_>> = ids.iter().map(|id| Param::from(*id)).collect();
        // No case has this key.
        params.resize(ROWS_AT_ONCE, Param::from(-1_i64));
        let rows = tx.query(
            "SELECT c.case_id, c.case_no, c.agency, c.procedure, c.channel, c.stage, c.applicant,
                    c.received_at, c.due_at, c.paused, c.timeliness,
                    (SELECT MIN(t.name) FROM tasks t WHERE t.case_id = c.case_id AND t.closed_at IS NULL),
                    (SELECT COUNT(*) FROM tasks t WHERE t.case_id = c.case_id AND t.closed_at IS NULL)
             FROM cases c WHERE c.case_id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
                    $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32,
                    $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48,
                    $49, $50, $51, $52, $53, $54, $55, $56, $57, $58, $59, $60, $61, $62, $63, $64)",
            &params,
        )?;
        for row in &rows {
            cases.push(case(row)?);
        }
    }
    Ok(cases)
}

fn case(row: &Row) -> Result<CaseRead, DbError> {
    Ok(CaseRead {
        case_id: row.int(0)?,
        case_no: row.text(1)?,
        agency: row.text(2)?,
        procedure: row.text(3)?,
        channel: row.text(4)?,
        stage: Stage::from_code(row.text_ref(5)?).unwrap_or_default(),
        applicant: row.text(6)?,
        received_at: row.int(7)?,
        due_at: row.opt_int(8)?.and_then(time::instant),
        paused: row.flag(9)?,
        timeliness: row.opt_text(10)?,
        step: row.opt_text(11)?.unwrap_or_default(),
        steps: u32::try_from(row.int(12)?).unwrap_or_default(),
    })
}
