//! Steps of a process are performed by the roles that officers have.

use access::Role;

/// The role of an officer that a performer of a process stands for; a new one stops the compiler here.
const fn of_officers(role: process::Role) -> Role {
    match role {
        process::Role::DeskOfficer => Role::DeskOfficer,
        process::Role::CaseOfficer => Role::CaseOfficer,
        process::Role::UnitHead => Role::UnitHead,
        process::Role::Leader => Role::Leader,
        process::Role::Clerk => Role::Clerk,
        process::Role::Cashier => Role::Cashier,
    }
}

#[test]
fn a_process_names_every_role_that_works_and_no_other() {
    for role in Role::ALL {
        // The inspector looks on, the administrator runs the system.
        let performs = !matches!(role, Role::Inspector | Role::Administrator);
        let named = process::Role::of_word(role.code());
        assert_eq!(named.map(of_officers), performs.then_some(role), "{}", role.code());
    }
    assert_eq!(process::Role::of_word("clark"), None);
}
