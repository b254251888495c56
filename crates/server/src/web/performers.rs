//! Who performs the steps that may come next.

use access::Role;
use procedure::Procedure;

/// A step that may come next, and whose officers perform it.
#[derive(Clone, Debug)]
pub struct NextStep {
    /// Its name.
    pub name: String,
    /// Agency code.
    pub agency: String,
    /// Unit code.
    pub unit: String,
    /// Role in the unit.
    pub role: Role,
}

/// The steps that may come next, in the order of the process, of a case of this agency.
pub fn next_steps(procedure: &Procedure, case_agency: &str, is_next: impl Fn(&str) -> bool) -> Vec<NextStep> {
    let step = |step: &process::Task| {
        let performer = procedure.performer(step);
        let (agency, unit) = performer.unit.split_once('/').unwrap_or((case_agency, &performer.unit));
        Some(NextStep {
            name: step.name.clone(),
            role: performer.role.parse().ok()?,
            agency: agency.to_owned(),
            unit: unit.to_owned(),
        })
    };
    procedure.process.tasks().filter(|task| is_next(&task.name)).filter_map(step).collect()
}
