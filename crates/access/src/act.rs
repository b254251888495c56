//! The table: every act of an officer and what it needs.

use crate::Role;

/// Something an officer may want to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Act {
    /// See one's own pages: home, inbox, preferences.
    Work,
    /// Search cases; the answer holds only cases in sight.
    Search,
    /// Look at a case with its papers, clocks and history.
    ViewCase,
    /// Print a slip of a case.
    PrintSlip,
    /// Print the case book (sổ theo dõi hồ sơ) of the agency.
    PrintCaseBook,
    /// Accept a case at the one-stop desk (tiếp nhận).
    Accept,
    /// Decline a case at the one-stop desk (từ chối tiếp nhận).
    Decline,
    /// Take a step from the unit's pool, or give it to an officer of the unit (phân công).
    AssignStep,
    /// Complete a step with opinion and outcome.
    CompleteStep,
    /// Send a step back to the one before (trả lại).
    SendBack,
    /// Propose that the applicant be asked for a supplement.
    ProposeSupplement,
    /// Issue the supplement request to the applicant; only the one-stop desk speaks to applicants.
    IssueSupplement,
    /// Receive the supplement at the one-stop desk.
    ReceiveSupplement,
    /// Record that the applicant's financial duty is paid.
    RecordPayment,
    /// Number, seal and release the result (phát hành).
    Release,
    /// Hand the result over to the applicant (trả kết quả).
    HandOver,
    /// See notices to applicants and what became of them.
    ViewNotices,
    /// Try again to send a notice that was given up.
    RetryNotice,
    /// See procedures as the administrator does, with what is to be verified.
    ManageProcedures,
    /// See and change officers, units and the calendar.
    Administer,
}

/// What an act needs of the actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Any officer who is signed in.
    Officer,
    /// A case in sight.
    CaseInSight,
    /// One of the roles, anywhere.
    AnyRole(&'static [Role]),
    /// One of the roles in the agency that received the case, and the case in sight.
    RoleInAgency(&'static [Role]),
    /// The step's role in its unit; when the step is assigned, only that officer.
    Step,
    /// As [`Needs::Step`], or the head of the step's unit.
    StepOrHead,
}

impl Needs {
    /// Whether the case itself must be in sight first.
    pub const fn sees_case(self) -> bool {
        match self {
            Self::Officer | Self::AnyRole(_) => false,
            Self::CaseInSight | Self::RoleInAgency(_) | Self::Step | Self::StepOrHead => true,
        }
    }
}

const DESK: &[Role] = &[Role::DeskOfficer];

impl Act {
    /// Every act, for tests that enumerate.
    pub const ALL: &[Self] = &[
        Self::Work,
        Self::Search,
        Self::ViewCase,
        Self::PrintSlip,
        Self::PrintCaseBook,
        Self::Accept,
        Self::Decline,
        Self::AssignStep,
        Self::CompleteStep,
        Self::SendBack,
        Self::ProposeSupplement,
        Self::IssueSupplement,
        Self::ReceiveSupplement,
        Self::RecordPayment,
        Self::Release,
        Self::HandOver,
        Self::ViewNotices,
        Self::RetryNotice,
        Self::ManageProcedures,
        Self::Administer,
    ];

    /// What the act needs of the actor.
    pub const fn needs(self) -> Needs {
        match self {
            Self::Work | Self::Search => Needs::Officer,
            Self::ViewCase | Self::PrintSlip => Needs::CaseInSight,
            Self::PrintCaseBook => Needs::AnyRole(&[Role::DeskOfficer, Role::Leader, Role::Inspector]),
            Self::Accept | Self::Decline => Needs::AnyRole(DESK),
            Self::IssueSupplement | Self::ReceiveSupplement | Self::HandOver => Needs::RoleInAgency(DESK),
            Self::AssignStep => Needs::StepOrHead,
            Self::CompleteStep
            | Self::SendBack
            | Self::ProposeSupplement
            | Self::RecordPayment
            | Self::Release => Needs::Step,
            Self::ViewNotices => Needs::AnyRole(&[Role::DeskOfficer, Role::Inspector, Role::Administrator]),
            Self::RetryNotice => Needs::AnyRole(&[Role::DeskOfficer, Role::Administrator]),
            Self::ManageProcedures | Self::Administer => Needs::AnyRole(&[Role::Administrator]),
        }
    }
}
