//! E-mail: one letter, and the three places it can go to (an SMTP server, a folder, a test's memory).

mod error;
mod fake;
mod folder;
mod letter;
mod smtp;

pub use error::MailError;
pub use fake::{FakeFailure, FakeMailer};
pub use folder::{FolderMailer, StoredMail};
pub use letter::{ATTACHMENTS_BYTES_MAX, Attachment, Mail, Recipient, TEXT_BYTES_MAX};
pub use smtp::{LinkSafety, SmtpConfig, SmtpMailer};

/// What the next station said when it took a letter over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// The server's words ("250 OK id=…"), or where the letter lies.
    pub answer: String,
}

/// Where letters go.
#[derive(Debug, Clone)]
pub enum Mailer {
    /// To an SMTP server.
    Smtp(SmtpMailer),
    /// Into a folder, for the demonstration.
    Folder(FolderMailer),
    /// Into memory, for tests.
    Fake(FakeMailer),
}

impl Mailer {
    /// Hands a letter over; the answer means that the next station is responsible for it, not that it was read.
    pub async fn send(&self, mail: &Mail) -> Result<Sent, MailError> {
        match self {
            Self::Smtp(mailer) => mailer.send(mail).await,
            Self::Folder(mailer) => mailer.send(mail).await,
            Self::Fake(mailer) => mailer.send(mail).await,
        }
    }
}
