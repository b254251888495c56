//! Letters kept in memory, for tests.

use crate::mail::letter::{self, Mail};
use crate::mail::{MailError, Sent};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// How a fake server fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FakeFailure {
    /// As if it were away.
    Transient,
    /// As if it had refused for good.
    Permanent,
    /// As if it took the letter and never answered.
    Silent,
}

/// A server in memory that can be told to fail; clones share everything.
#[derive(Debug, Clone, Default)]
pub struct FakeMailer {
    state: Arc<Mutex<State>>,
}

#[derive(Debug, Default)]
struct State {
    sent: Vec<Mail>,
    failing: Option<(u32, FakeFailure)>,
}

impl FakeMailer {
    /// A server that takes everything.
    pub fn new() -> Self {
        Self::default()
    }

    /// Lets the next `times` letters fail.
    pub fn fail_next(&self, times: u32, how: FakeFailure) {
        self.state().failing = Some((times, how));
    }

    /// The letters it took, oldest first.
    pub fn sent(&self) -> Vec<Mail> {
        self.state().sent.clone()
    }

    pub(crate) async fn send(&self, mail: &Mail) -> Result<Sent, MailError> {
        // A letter that a real server could not get must not pass in a test.
        letter::message(letter::mailbox("", "fake@localhost")?, mail)?;
        match self.next_failure() {
            None => {}
            Some(FakeFailure::Transient) => {
                return Err(MailError::Busy { reason: "told to be busy".to_owned() });
            }
            Some(FakeFailure::Permanent) => {
                return Err(MailError::Refused { answer: "told to refuse".to_owned() });
            }
            Some(FakeFailure::Silent) => std::future::pending::<()>().await,
        }
        let mut state = self.state();
        state.sent.push(mail.clone());
        Ok(Sent { answer: format!("letter {}", state.sent.len()) })
    }

    fn next_failure(&self) -> Option<FakeFailure> {
        let mut state = self.state();
        let (times @ 1.., how) = state.failing? else { return None };
        state.failing = Some((times - 1, how));
        Some(how)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // A failed assertion in another thread of a test leaves the list whole.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
