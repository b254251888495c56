//! All tests of the case in one program.

mod golden;
mod intake;
mod properties;
mod public;
mod refusals;
mod stages;
mod timelines;
mod world;
