//! Invents an installation: agencies, officers, people and cases.
//!
//! [`seed`] writes the organisation, the calendar and the shipped procedures; [`simulate`] fills the store with
//! the lives of invented cases, through the same function as every officer's command. Everything follows from
//! the numbers in the plan: the same seed gives the same people, papers and times.

mod arrivals;

mod chance;
mod filler;
mod goals;
mod life;
mod names;
mod organisation;
mod people;
mod request;
mod seed;
pub mod shipped;
mod simulate;
mod steering;
mod step_by_step;
mod words;

pub use filler::answers;
pub use organisation::{ACCOUNTS, Account, PASSWORD, PORTAL_AGENCY, Post, UNITS_OF_A_COMMUNE};
pub use seed::{SeedError, SeedPlan, seed, shipped_world};
pub use simulate::{Done, Plan, SimulateError, simulate};
pub use step_by_step::step_by_step;
