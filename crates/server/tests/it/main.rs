//! Stories over HTTP, on both databases, with a manual clock and a hand-drained outbox.

mod case;
mod intake;
mod sign_in;
mod support;
