//! A small named world for tests, throw-away databases, a manual clock.

pub mod databases;
pub mod mail_server;
pub mod postgres_server;
pub mod schema;

pub use databases::{TestDatabase, on_both};
