//! Who may do what: one table, one function.
//!
//! An [`Actor`] holds memberships (agency, unit, role). [`may`] looks an [`Act`] up in one table and
//! compares the memberships with the [`Subject`]. Nothing else in the program decides on rights.

mod act;
mod directory;

pub use act::{Act, Needs};
pub use directory::{Actor, Directory, Membership, OfficerId, Role, Unit, unit_of};

/// Unit code of the one-stop desk (Bộ phận Một cửa) in every agency.
pub const ONE_STOP: &str = "one-stop";

/// What an act is done to, as far as rights depend on it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Subject<'a> {
    /// Code of the agency that received the case and hands it over; empty for acts without a case.
    pub agency: &'a str,
    /// Codes of other agencies that hold or held a step of the case.
    pub involved: &'a [String],
    /// The step, for acts on a step.
    pub step: Option<Step<'a>>,
}

/// A step of a case, as far as rights depend on it.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    /// Agency whose unit performs the step.
    pub agency: &'a str,
    /// Unit that performs the step.
    pub unit: &'a str,
    /// Role that performs the step.
    pub role: Role,
    /// The officer it is assigned to; `None` means anyone in the unit with the role.
    pub assignee: Option<&'a OfficerId>,
}

/// Why an act is refused. The answer to the outside differs: what one may not see does not exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Denied {
    /// The actor may not know that the subject exists (404).
    Unseen,
    /// The actor's roles do not allow the act (403).
    Role,
    /// The step belongs to another officer (403).
    OtherOfficer,
}

impl Denied {
    /// Stable kebab-case code of the refusal; the text is `denied-<code>` in the locale files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unseen => "unseen",
            Self::Role => "role",
            Self::OtherOfficer => "other-officer",
        }
    }
}

/// Says whether `actor` may do `act` to `subject`.
pub fn may(actor: &Actor, act: Act, subject: &Subject<'_>) -> Result<(), Denied> {
    let needs = act.needs();
    if needs.sees_case() && !sees(actor, subject) {
        return Err(Denied::Unseen);
    }
    match needs {
        Needs::Officer | Needs::CaseInSight => Ok(()),
        Needs::AnyRole(roles) => {
            if actor.memberships.iter().any(|m| roles.contains(&m.role)) {
                Ok(())
            } else {
                Err(Denied::Role)
            }
        }
        Needs::RoleInAgency(roles) => {
            let held = |m: &Membership| m.agency == subject.agency && roles.contains(&m.role);
            if actor.memberships.iter().any(held) { Ok(()) } else { Err(Denied::Role) }
        }
        Needs::Step => may_do_step(actor, subject),
        Needs::StepOrHead => {
            if heads_step(actor, subject) {
                return Ok(());
            }
            may_do_step(actor, subject)
        }
    }
}

/// A case is in sight of the agency that received it and of those that hold or held a step of it.
fn sees(actor: &Actor, subject: &Subject<'_>) -> bool {
    actor.memberships.iter().any(|m| {
        m.role.works_on_cases() && (m.agency == subject.agency || subject.involved.contains(&m.agency))
    })
}

fn may_do_step(actor: &Actor, subject: &Subject<'_>) -> Result<(), Denied> {
    let Some(step) = subject.step else { return Err(Denied::Role) };
    if step.assignee.is_some_and(|assignee| *assignee != actor.id) {
        return Err(Denied::OtherOfficer);
    }
    // Whoever left the unit or lost the role keeps no right to the steps that were theirs.
    if actor.holds(step.agency, step.unit, step.role) { Ok(()) } else { Err(Denied::Role) }
}

fn heads_step(actor: &Actor, subject: &Subject<'_>) -> bool {
    subject.step.is_some_and(|step| actor.holds(step.agency, step.unit, Role::UnitHead))
}

#[cfg(test)]
mod tests;
