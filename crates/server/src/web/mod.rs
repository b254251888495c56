//! What every slice uses: pages, texts, sessions, forms, errors, addresses, times.

pub mod assets;
pub mod audit;
pub mod cookies;
pub mod deadlines;
pub mod error;
pub mod fields;
pub mod form;
pub mod form_fields;
pub mod guard;
pub mod idempotency;
pub mod inputs;
pub mod intake_texts;
pub mod limits;
pub mod list;
pub mod nav;
pub mod page;
pub mod proxy;
pub mod public_case;
pub mod secrets;
pub mod session;
pub mod task_row;
pub mod texts;
pub mod time;
pub mod urls;
pub mod waiting;
pub mod workload;
