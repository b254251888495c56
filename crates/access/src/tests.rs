//! The table of rights, written out so that a lawyer can read it.

use std::fmt::Write as _;

use super::{Act, Actor, Denied, Membership, OfficerId, Role, Step, Subject, may};

fn officer(id: &str, agency: &str, unit: &str, role: Role) -> Actor {
    Actor {
        id: OfficerId(id.into()),
        name: id.into(),
        memberships: vec![Membership { agency: agency.into(), unit: unit.into(), role }],
    }
}

fn cell(actor: &Actor, act: Act, subject: &Subject<'_>) -> &'static str {
    match may(actor, act, subject) {
        Ok(()) => "yes",
        Err(Denied::Unseen) => "unseen",
        Err(Denied::Role) => "role",
        Err(Denied::OtherOfficer) => "other",
    }
}

/// A case of the ward with an unassigned appraisal step in the justice unit.
fn table(assignee: Option<&OfficerId>) -> String {
    let actors = [
        officer("desk", "W", "one-stop", Role::DeskOfficer),
        officer("minh", "W", "justice", Role::CaseOfficer),
        officer("head", "W", "justice", Role::UnitHead),
        officer("econ", "W", "economy", Role::CaseOfficer),
        officer("chair", "W", "leadership", Role::Leader),
        officer("clerk", "W", "office", Role::Clerk),
        officer("cash", "W", "one-stop", Role::Cashier),
        officer("insp", "W", "office", Role::Inspector),
        officer("admin", "W", "office", Role::Administrator),
        officer("far", "X", "one-stop", Role::DeskOfficer),
    ];
    let step = Step { agency: "W", unit: "justice", role: Role::CaseOfficer, assignee };
    let subject = Subject { agency: "W", involved: &[], step: Some(step) };
    let mut out = format!("{:18}", "");
    for actor in &actors {
        _ = write!(out, "{:8}", actor.id.as_str());
    }
    for act in Act::ALL {
        _ = write!(out, "\n{:18}", format!("{act:?}"));
        for actor in &actors {
            _ = write!(out, "{:8}", cell(actor, *act, &subject));
        }
        out.truncate(out.trim_end().len());
    }
    out
}

#[test]
fn each_role_may_do_what_the_table_says_to_an_unassigned_step_of_the_justice_unit() {
    let expected = "
                  desk    minh    head    econ    chair   clerk   cash    insp    admin   far
Work              yes     yes     yes     yes     yes     yes     yes     yes     yes     yes
Search            yes     yes     yes     yes     yes     yes     yes     yes     yes     yes
ViewCase          yes     yes     yes     yes     yes     yes     yes     yes     unseen  unseen
PrintSlip         yes     yes     yes     yes     yes     yes     yes     yes     unseen  unseen
PrintCaseBook     yes     role    role    role    yes     role    role    yes     role    yes
Accept            yes     role    role    role    role    role    role    role    role    yes
Decline           yes     role    role    role    role    role    role    role    role    yes
AssignStep        role    yes     yes     role    role    role    role    role    unseen  unseen
CompleteStep      role    yes     role    role    role    role    role    role    unseen  unseen
SendBack          role    yes     role    role    role    role    role    role    unseen  unseen
ProposeSupplement role    yes     role    role    role    role    role    role    unseen  unseen
IssueSupplement   yes     role    role    role    role    role    role    role    unseen  unseen
ReceiveSupplement yes     role    role    role    role    role    role    role    unseen  unseen
RecordPayment     role    yes     role    role    role    role    role    role    unseen  unseen
Release           role    yes     role    role    role    role    role    role    unseen  unseen
HandOver          yes     role    role    role    role    role    role    role    unseen  unseen
ViewNotices       yes     role    role    role    role    role    role    yes     yes     yes
RetryNotice       yes     role    role    role    role    role    role    role    yes     yes
ManageProcedures  role    role    role    role    role    role    role    role    yes     role
Administer        role    role    role    role    role    role    role    role    yes     role";
    let actual = table(None);
    let lines: Vec<&str> = actual.lines().map(str::trim_end).collect();
    assert_eq!(lines, expected.trim_start_matches('\n').lines().collect::<Vec<_>>());
}

#[test]
fn an_assigned_step_is_its_officers_and_only_the_head_may_give_it_to_another() {
    let minh = OfficerId("minh".into());
    let step = Step { agency: "W", unit: "justice", role: Role::CaseOfficer, assignee: Some(&minh) };
    let subject = Subject { agency: "W", involved: &[], step: Some(step) };
    let hanh = officer("hanh", "W", "justice", Role::CaseOfficer);
    let head = officer("head", "W", "justice", Role::UnitHead);
    assert_eq!(may(&hanh, Act::CompleteStep, &subject), Err(Denied::OtherOfficer));
    assert_eq!(may(&hanh, Act::AssignStep, &subject), Err(Denied::OtherOfficer));
    assert_eq!(may(&head, Act::AssignStep, &subject), Ok(()));
    assert_eq!(may(&head, Act::CompleteStep, &subject), Err(Denied::OtherOfficer));
}

#[test]
fn an_agency_that_holds_a_step_sees_the_case_but_does_not_hand_it_over() {
    let land = officer("land", "H99.06", "land-registry", Role::CaseOfficer);
    let involved = ["H99.06".to_owned()];
    let subject = Subject { agency: "W", involved: &involved, step: None };
    assert_eq!(may(&land, Act::ViewCase, &subject), Ok(()));
    assert_eq!(may(&land, Act::HandOver, &subject), Err(Denied::Role));
    assert_eq!(
        may(&land, Act::ViewCase, &Subject { agency: "W", ..Subject::default() }),
        Err(Denied::Unseen)
    );
}

#[test]
fn an_officer_who_left_the_unit_keeps_no_right_to_a_step_that_was_theirs() {
    let minh = OfficerId("minh".into());
    let step = Step { agency: "W", unit: "justice", role: Role::CaseOfficer, assignee: Some(&minh) };
    let subject = Subject { agency: "W", involved: &[], step: Some(step) };
    let stayed = officer("minh", "W", "justice", Role::CaseOfficer);
    let moved = officer("minh", "W", "economy", Role::CaseOfficer);
    let promoted = officer("minh", "W", "justice", Role::UnitHead);
    assert_eq!(may(&stayed, Act::CompleteStep, &subject), Ok(()));
    assert_eq!(may(&moved, Act::CompleteStep, &subject), Err(Denied::Role));
    assert_eq!(may(&promoted, Act::CompleteStep, &subject), Err(Denied::Role));
    assert_eq!(may(&promoted, Act::AssignStep, &subject), Ok(()));
}

#[test]
fn without_a_step_nothing_can_be_done_to_one() {
    let subject = Subject { agency: "W", involved: &[], step: None };
    let chair = officer("chair", "W", "leadership", Role::Leader);
    for act in [Act::CompleteStep, Act::SendBack, Act::AssignStep, Act::RecordPayment, Act::Release] {
        assert_eq!(may(&chair, act, &subject), Err(Denied::Role), "{act:?}");
    }
}

#[test]
fn every_role_is_read_back_from_its_code() {
    for role in Role::ALL {
        assert_eq!(role.code().parse(), Ok(role));
    }
    assert_eq!("king".parse::<Role>(), Err(()));
}
