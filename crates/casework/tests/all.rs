//! All tests of the case in one program.

mod every_refusal;
mod golden;
mod intake;
mod payments;
mod properties;
mod refusals;
mod roles;
mod stages;
mod timelines;
mod world;
