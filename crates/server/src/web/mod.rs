//! What every slice uses: pages, texts, sessions, forms, errors, addresses, times.

pub mod assets;
pub mod cookies;
pub mod error;
pub mod fields;
pub mod figures;
pub mod form;
pub mod guard;
pub mod idempotency;
pub mod limits;
pub mod page;
pub mod portal_frame;
pub mod public_case;
pub mod secrets;
pub mod session;
pub mod slip_data;
pub mod texts;
pub mod time;
pub mod urls;
