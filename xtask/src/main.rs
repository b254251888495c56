//! Tidy: the rules of the architecture, checked inside the test run.
fn main() {}
