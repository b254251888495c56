//! The only crate with SQL: statement seam over two drivers, migrations, journal, projections, outbox, search.

pub mod db;
pub mod dialect;
pub mod migrate;

pub use db::{DbError, Engine, Expect, Param, Row, Store, StoreConfig, Tx};
