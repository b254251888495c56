//! Stories over HTTP, on both databases, with a manual clock and a hand-drained outbox.

mod case;
mod deeds;
mod outbox;
mod portal;
mod sign_in;
mod slips;
mod support;
mod tracking;
