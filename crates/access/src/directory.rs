//! Officers, their units and roles: the part of the organisation that decisions look at.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Sign-in name of an officer: short, lower case, never reused.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OfficerId(pub String);

impl OfficerId {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for OfficerId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What an officer is in a unit (vai trò).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Cán bộ một cửa: checks, accepts, prints, hands over.
    DeskOfficer,
    /// Chuyên viên thụ lý: appraises and drafts.
    CaseOfficer,
    /// Lãnh đạo phòng: assigns and reviews.
    UnitHead,
    /// Lãnh đạo cơ quan: signs.
    Leader,
    /// Văn thư: numbers, seals, releases.
    Clerk,
    /// Thu ngân, kế toán: records payments.
    Cashier,
    /// Giám sát (kiểm soát TTHC): sees everything of the agency, changes nothing.
    Inspector,
    /// Quản trị: runs the system, has no business rights.
    Administrator,
}

impl Role {
    /// Every role, in the order pages list them.
    pub const ALL: [Self; 8] = [
        Self::DeskOfficer,
        Self::CaseOfficer,
        Self::UnitHead,
        Self::Leader,
        Self::Clerk,
        Self::Cashier,
        Self::Inspector,
        Self::Administrator,
    ];

    /// Stable snake_case code, as in process definitions.
    pub const fn code(self) -> &'static str {
        match self {
            Self::DeskOfficer => "desk_officer",
            Self::CaseOfficer => "case_officer",
            Self::UnitHead => "unit_head",
            Self::Leader => "leader",
            Self::Clerk => "clerk",
            Self::Cashier => "cashier",
            Self::Inspector => "inspector",
            Self::Administrator => "administrator",
        }
    }

    /// Whether the role sees cases of its agency. Administrators do not.
    pub const fn works_on_cases(self) -> bool {
        match self {
            Self::DeskOfficer
            | Self::CaseOfficer
            | Self::UnitHead
            | Self::Leader
            | Self::Clerk
            | Self::Cashier
            | Self::Inspector => true,
            Self::Administrator => false,
        }
    }
}

impl FromStr for Role {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|role| role.code() == code).ok_or(())
    }
}

/// One role of an officer in one unit of one agency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    /// Agency code (mã định danh cơ quan), e.g. `H99.18`.
    pub agency: String,
    /// Unit code within the agency, e.g. `justice`.
    pub unit: String,
    /// The role there.
    pub role: Role,
}

/// An officer who acts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// Sign-in name.
    pub id: OfficerId,
    /// Full name as shown.
    pub name: String,
    /// Roles; the first one is the officer's main post.
    pub memberships: Vec<Membership>,
}

impl Actor {
    /// Whether the officer has `role` in `unit` of `agency`.
    pub fn holds(&self, agency: &str, unit: &str, role: Role) -> bool {
        self.memberships.iter().any(|m| m.agency == agency && m.unit == unit && m.role == role)
    }

    /// Whether the officer has `role` anywhere.
    pub fn is(&self, role: Role) -> bool {
        self.memberships.iter().any(|m| m.role == role)
    }

    /// Agency of the main post; empty for an officer without a post.
    pub fn agency(&self) -> &str {
        self.memberships.first().map_or("", |m| m.agency.as_str())
    }

    /// Unit of the main post; empty for an officer without a post.
    pub fn unit(&self) -> &str {
        self.memberships.first().map_or("", |m| m.unit.as_str())
    }
}

/// A unit of an agency, as shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// Agency code.
    pub agency: String,
    /// Unit code within the agency.
    pub code: String,
    /// Name, e.g. "Phòng Văn hóa - Xã hội".
    pub name: String,
}

/// Agency and code of a unit as a process writes it: `AGENCY/unit`, or `unit` alone for one of the agency that has the
/// case.
pub fn unit_of<'a>(written: &'a str, own_agency: &'a str) -> (&'a str, &'a str) {
    written.split_once('/').unwrap_or((own_agency, written))
}

/// All officers and units, as decisions and pages look them up.
#[derive(Clone, Debug, Default)]
pub struct Directory {
    officers: BTreeMap<OfficerId, Actor>,
    /// By agency, then by code.
    units: BTreeMap<String, BTreeMap<String, Unit>>,
    agencies: BTreeMap<String, String>,
}

impl Directory {
    /// A directory of the given agencies (code and name), units and officers.
    pub fn new(
        agencies: impl IntoIterator<Item = (String, String)>,
        units: impl IntoIterator<Item = Unit>,
        officers: impl IntoIterator<Item = Actor>,
    ) -> Self {
        let mut of_agencies: BTreeMap<String, BTreeMap<String, Unit>> = BTreeMap::new();
        for unit in units {
            of_agencies.entry(unit.agency.clone()).or_default().insert(unit.code.clone(), unit);
        }
        Self {
            officers: officers.into_iter().map(|officer| (officer.id.clone(), officer)).collect(),
            units: of_agencies,
            agencies: agencies.into_iter().collect(),
        }
    }

    /// The officer with this sign-in name.
    pub fn officer(&self, id: &OfficerId) -> Option<&Actor> {
        self.officers.get(id)
    }

    /// All officers by sign-in name.
    pub fn officers(&self) -> impl Iterator<Item = &Actor> {
        self.officers.values()
    }

    /// Officers with `role` in `unit` of `agency`.
    pub fn members<'a>(
        &'a self,
        agency: &'a str,
        unit: &'a str,
        role: Role,
    ) -> impl Iterator<Item = &'a Actor> {
        self.officers.values().filter(move |officer| officer.holds(agency, unit, role))
    }

    /// Name of a unit; its code when the unit is unknown.
    pub fn unit_name<'a>(&'a self, agency: &str, unit: &'a str) -> &'a str {
        self.unit(agency, unit).map_or(unit, |found| found.name.as_str())
    }

    /// Whether the unit exists.
    pub fn has_unit(&self, agency: &str, unit: &str) -> bool {
        self.unit(agency, unit).is_some()
    }

    fn unit(&self, agency: &str, unit: &str) -> Option<&Unit> {
        self.units.get(agency)?.get(unit)
    }

    /// Which of these units, as a process writes them (see [`unit_of`]), there are not when `own_agency` has the case.
    pub fn missing_units<'u>(&self, written: &'u BTreeSet<String>, own_agency: &str) -> Vec<&'u str> {
        let is_missing = |unit: &&str| {
            let (agency, unit) = unit_of(unit, own_agency);
            !self.has_unit(agency, unit)
        };
        written.iter().map(String::as_str).filter(is_missing).collect()
    }

    /// Which of these units there are not whichever agency has the case: those that the agency lacks that lacks the
    /// fewest. None when an agency has them all.
    pub fn missing_everywhere<'u>(&self, written: &'u BTreeSet<String>) -> Vec<&'u str> {
        let mut fewest: Vec<&str> = written.iter().map(String::as_str).collect();
        for agency in self.agencies.keys() {
            let missing = self.missing_units(written, agency);
            if missing.len() < fewest.len() {
                fewest = missing;
            }
            if fewest.is_empty() {
                break;
            }
        }
        fewest
    }

    /// Every way in which a process may write a unit that there is: its code alone, or after its agency.
    pub fn written_units(&self) -> BTreeSet<String> {
        self.units().flat_map(|unit| [unit.code.clone(), format!("{}/{}", unit.agency, unit.code)]).collect()
    }

    /// All units, by agency and code.
    pub fn units(&self) -> impl Iterator<Item = &Unit> {
        self.units.values().flat_map(BTreeMap::values)
    }

    /// Name of an agency; its code when the agency is unknown.
    pub fn agency_name<'a>(&'a self, agency: &'a str) -> &'a str {
        self.agencies.get(agency).map_or(agency, String::as_str)
    }

    /// Agency codes and names.
    pub fn agencies(&self) -> impl Iterator<Item = (&str, &str)> {
        self.agencies.iter().map(|(code, name)| (code.as_str(), name.as_str()))
    }

    /// Shown name of an officer; the sign-in name when unknown.
    pub fn officer_name<'a>(&'a self, id: &'a OfficerId) -> &'a str {
        self.officers.get(id).map_or(id.as_str(), |officer| officer.name.as_str())
    }
}
