//! Why a letter was not handed over, and whether it makes sense to try again.

/// Why a letter was not handed over.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MailError {
    /// The address is not one mail can be sent to.
    #[error("{address:?} is not an e-mail address")]
    BadAddress {
        /// The refused address.
        address: String,
    },
    /// The letter itself breaks a rule: too large, or a message id with forbidden characters.
    #[error("the letter cannot be sent: {reason}")]
    BadLetter {
        /// Which rule.
        reason: String,
    },
    /// The server has refused this letter for good (5xx): unknown mailbox, refused content.
    #[error("the mail server refuses: {answer}")]
    Refused {
        /// What it said.
        answer: String,
    },
    /// The server serves nobody, or not us, whatever the letter (5xx): wrong password, no relaying.
    #[error("the mail server does not serve us: {answer}")]
    NotServed {
        /// What it said.
        answer: String,
    },
    /// The link is not as safe as the configuration demands; nothing was sent over it.
    #[error("the link to the mail server is not safe: {reason}")]
    Unsafe {
        /// What is missing: STARTTLS, a trusted certificate.
        reason: String,
    },
    /// The server is away, busy or asks to come back later (4xx).
    #[error("the mail server cannot be reached or is busy: {reason}")]
    Busy {
        /// What happened.
        reason: String,
    },
    /// The configuration can't be used.
    #[error("the mail configuration cannot be used: {reason}")]
    BadConfig {
        /// Which setting, and why.
        reason: String,
    },
    /// The folder of letters can't be read or written.
    #[error("the folder of letters: {reason}")]
    Folder {
        /// What happened.
        reason: String,
    },
}

impl MailError {
    /// Whether the same letter will be refused again, so that trying again is of no use.
    ///
    /// An unsafe link counts as passing: a certificate is renewed sooner than a notice to a citizen can be replaced.
    /// So does a server that serves nobody: a password is mended, and no letter is at fault.
    pub fn is_permanent(&self) -> bool {
        match self {
            Self::BadAddress { .. }
            | Self::BadLetter { .. }
            | Self::Refused { .. }
            | Self::BadConfig { .. } => true,
            Self::NotServed { .. } | Self::Unsafe { .. } | Self::Busy { .. } | Self::Folder { .. } => false,
        }
    }
}
