//! The program as people and scripts run it.
#![expect(unreachable_pub, reason = "modules of one test program share what they need without a list of who")]

mod backup;
mod crash;
mod demonstration;
mod program;
mod serve;
mod support;
