//! One file per channel: e-mail; each with its fake.

mod backoff;
mod mail;

pub use backoff::backoff;
pub use mail::{
    ATTACHMENTS_BYTES_MAX, Attachment, FakeFailure, FakeMailer, FolderMailer, LinkSafety, Mail, MailError,
    Mailer, Recipient, Sent, SmtpConfig, SmtpMailer, StoredMail, TEXT_BYTES_MAX,
};
