//! The only crate with SQL: statement seam over two drivers, migrations, journal, projections, outbox, search.

pub mod backup;
pub mod cases;
pub mod db;
pub mod dialect;
pub mod migrate;
pub mod outbox;
pub mod search;
mod shelf;
pub mod together;
pub mod verify;
pub mod world;

pub use cases::{Asked, Done, ExecuteError, Fresh, NumberPattern, Stored, Target};
pub use db::{BEGIN_READ, DbError, Engine, Expect, Listener, Param, Row, Store, StoreConfig, Tx};
pub use shelf::Shelf;
pub use world::{AgencySettings, World, WorldError};

pub(crate) use cases::instant as cases_instant;
