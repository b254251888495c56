//! Officers, their units and roles: the part of the organisation that decisions look at.

use std::collections::BTreeMap;
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

/// All officers and units, as decisions and pages look them up.
#[derive(Clone, Debug, Default)]
pub struct Directory {
    officers: BTreeMap<OfficerId, Actor>,
    units: BTreeMap<(String, String), Unit>,
    agencies: BTreeMap<String, String>,
}

impl Directory {
    /// A directory of the given agencies (code and name), units and officers.
    pub fn new(
        agencies: impl IntoIterator<Item = (String, String)>,
        units: impl IntoIterator<Item = Unit>,
        officers: impl IntoIterator<Item = Actor>,
    ) -> Self {
        Self {
            officers: officers.into_iter().map(|officer| (officer.id.clone(), officer)).collect(),
            units: units.into_iter().map(|u| ((u.agency.clone(), u.code.clone()), u)).collect(),
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
        self.units.get(&(agency.to_owned(), unit.to_owned())).map_or(unit, |found| found.name.as_str())
    }

    /// Whether the unit exists.
    pub fn has_unit(&self, agency: &str, unit: &str) -> bool {
        self.units.contains_key(&(agency.to_owned(), unit.to_owned()))
    }

    /// All units, by agency and code.
    pub fn units(&self) -> impl Iterator<Item = &Unit> {
        self.units.values()
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
