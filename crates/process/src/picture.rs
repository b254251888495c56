//! Draws.
/// State.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NodeState {
    /// a
    Done,
}
/// x
pub fn picture() {}
