//! Measures commands and pages against the raw database and a bare HTTP handler.
fn main() {}
