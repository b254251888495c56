//! What every slice uses: pages, texts, sessions, forms, errors, addresses, times.

pub mod assets;
pub mod cookies;
pub mod error;
pub mod fields;
pub mod form;
pub mod form_fields;
pub mod guard;
pub mod inputs;
pub mod issues;
pub mod limits;
pub mod once;
pub mod page;
pub mod secrets;
pub mod session;
pub mod texts;
pub mod time;
pub mod urls;
