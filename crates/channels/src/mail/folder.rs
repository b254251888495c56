//! Letters written into a folder, so that the demonstration shows what citizens would get.

use crate::mail::letter::{self, Attachment, Mail, Recipient};
use crate::mail::{MailError, Sent};
use lettre::message::Mailbox;
use serde::{Deserialize, Serialize};
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Most letters that a list shows; the newest ones.
const LISTED_MAX: usize = 500;

/// A letter in the folder, as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredMail {
    /// Its name in the folder ("000012"), in the order of sending.
    pub name: String,
    /// Who gets it.
    pub to: Recipient,
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
    /// The HTML version, if there is one; sent by ourselves, yet to be shown as text only.
    pub html: Option<String>,
    /// The message id without angle brackets.
    pub message_id: String,
    /// Names of the attachments.
    pub attachment_names: Vec<String>,
}

/// Writes each letter as `NAME.eml`, ready for any mail program, and as `NAME.json` for [`FolderMailer::list`].
#[derive(Debug, Clone)]
pub struct FolderMailer {
    folder: PathBuf,
    from: Mailbox,
}

impl FolderMailer {
    /// Makes the folder if it is missing.
    pub fn new(folder: impl Into<PathBuf>, from_name: &str, from_address: &str) -> Result<Self, MailError> {
        let folder = folder.into();
        fs::create_dir_all(&folder).map_err(|fault| unusable(&folder, &fault))?;
        Ok(Self { folder, from: letter::mailbox(from_name, from_address)? })
    }

    pub(crate) async fn send(&self, mail: &Mail) -> Result<Sent, MailError> {
        let message = letter::message(self.from.clone(), mail)?.formatted();
        let (mailer, mail) = (self.clone(), mail.clone());
        let written = tokio::task::spawn_blocking(move || mailer.write(&mail, &message)).await;
        let name = written.map_err(|fault| MailError::Folder { reason: fault.to_string() })??;
        Ok(Sent { answer: format!("{name}.eml") })
    }

    /// The newest letters, newest first.
    pub fn list(&self) -> Result<Vec<StoredMail>, MailError> {
        let mut names = self.names()?;
        names.sort_unstable_by(|a, b| b.cmp(a));
        names.iter().take(LISTED_MAX).filter_map(|name| self.read(name).transpose()).collect()
    }

    /// One letter by its name; none if there is no such letter (yet).
    pub fn read(&self, name: &str) -> Result<Option<StoredMail>, MailError> {
        let Some(text) = self.content(name, "json")? else { return Ok(None) };
        serde_json::from_slice(&text).map(Some).map_err(|fault| unusable(&self.folder.join(name), &fault))
    }

    /// The letter as it would have gone over the wire.
    pub fn read_eml(&self, name: &str) -> Result<Option<Vec<u8>>, MailError> {
        self.content(name, "eml")
    }

    fn content(&self, name: &str, extension: &str) -> Result<Option<Vec<u8>>, MailError> {
        // Names are numbers; anything else could lead out of the folder.
        if name.is_empty() || !name.bytes().all(|b| b.is_ascii_digit()) {
            return Ok(None);
        }
        let path = self.folder.join(name).with_extension(extension);
        match fs::read(&path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(fault) if fault.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(fault) => Err(unusable(&path, &fault)),
        }
    }

    fn names(&self) -> Result<Vec<String>, MailError> {
        let entries = fs::read_dir(&self.folder).map_err(|fault| unusable(&self.folder, &fault))?;
        let names = entries.filter_map(|entry| {
            let path = entry.ok()?.path();
            let is_letter = path.extension().is_some_and(|extension| extension == "eml");
            let name = path.file_stem()?.to_str()?.to_owned();
            (is_letter && name.bytes().all(|b| b.is_ascii_digit())).then_some(name)
        });
        Ok(names.collect())
    }

    fn write(&self, mail: &Mail, message: &[u8]) -> Result<String, MailError> {
        let newest = self.names()?.iter().filter_map(|name| name.parse::<u64>().ok()).max().unwrap_or(0);
        let (name, mut eml) = self.next_free(newest)?;
        let stored = StoredMail {
            name: name.clone(),
            to: mail.to.clone(),
            subject: mail.subject.clone(),
            text: mail.text.clone(),
            html: mail.html.clone(),
            message_id: mail.message_id.clone(),
            attachment_names: mail.attachments.iter().map(|Attachment { name, .. }| name.clone()).collect(),
        };
        let path = self.folder.join(&name).with_extension("json");
        let summary = serde_json::to_vec_pretty(&stored).map_err(|fault| unusable(&path, &fault))?;
        eml.write_all(message)
            .and_then(|()| fs::write(&path, summary))
            .map_err(|fault| unusable(&path, &fault))?;
        Ok(name)
    }

    /// Claims the next number; another sender may be claiming numbers at the same time.
    fn next_free(&self, newest: u64) -> Result<(String, fs::File), MailError> {
        let mut number = newest;
        loop {
            number += 1;
            let name = format!("{number:06}");
            let path = self.folder.join(&name).with_extension("eml");
            match fs::File::create_new(&path) {
                Ok(eml) => return Ok((name, eml)),
                Err(fault) if fault.kind() == io::ErrorKind::AlreadyExists => {}
                Err(fault) => return Err(unusable(&path, &fault)),
            }
        }
    }
}

fn unusable(path: &Path, fault: &impl std::fmt::Display) -> MailError {
    MailError::Folder { reason: format!("{}: {fault}", path.display()) }
}
