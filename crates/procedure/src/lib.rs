//! A procedure version: identity, legal facts, process, form, rules and slips as one package; its lint.

mod compile;
mod definition;
mod fee;
mod field;
mod lint;
mod package;
mod path;

pub use compile::{Procedure, compile, read};
pub use definition::{
    ApplicantKind, CaseKind, Certainty, Channel, Component, Fee, FeeKind, ForChannel, LegalBasis, Level,
    ResultPaper, SetBy, TermForChannel, When,
};
pub use fee::{FeeError, FeeLine, Quantities};
pub use field::{Field, read_fields};
pub use lint::{FINDING_CODES, Known, lint};
pub use package::{MAX_PROCEDURE_BYTES, Package, is_procedure_code, resolve};
