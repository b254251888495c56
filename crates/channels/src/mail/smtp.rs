//! Letters to an SMTP server, over a link that is as safe as configured or not used at all.

use crate::mail::letter::{self, Mail};
use crate::mail::{MailError, Sent};
use lettre::message::Mailbox;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, CertificateStore, Tls, TlsParameters};
use lettre::transport::smtp::{self, PoolConfig};
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Tokio1Executor};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tokio::runtime::Handle;

/// Connections kept open; one connection carries about 20 letters a second.
const CONNECTIONS_MAX: u32 = 8;

/// How the link to the server is secured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LinkSafety {
    /// Plain text; refused unless the server is on this machine or `plain_text_allowed` is set.
    None,
    /// STARTTLS is demanded before anything else is said (port 587).
    #[default]
    Starttls,
    /// TLS from the first byte (port 465).
    Tls,
}

/// How to reach the mail server.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmtpConfig {
    /// Name of the server; its certificate must be made out to it.
    pub host: String,
    /// 587, 465 or 25.
    pub port: u16,
    /// How the link is secured.
    #[serde(default)]
    pub tls: LinkSafety,
    /// A PEM file of the only authority to trust; without it, the authorities of the operating system.
    #[serde(default)]
    pub ca_path: Option<PathBuf>,
    /// Name to log in with; none for a server that asks for none.
    #[serde(default)]
    pub username: Option<String>,
    /// Password to log in with.
    #[serde(default)]
    pub password: Option<String>,
    /// Name of the sender ("Bộ phận Một cửa xã Tân Thuận").
    pub from_name: String,
    /// Address of the sender.
    pub from_address: String,
    /// How long one exchange with the server may take, in seconds.
    #[serde(default = "default_timeout_s")]
    pub timeout_s: u64,
    /// Set to send over an unprotected link to another machine, on a network that is protected otherwise.
    #[serde(default)]
    pub plain_text_allowed: bool,
}

fn default_timeout_s() -> u64 {
    20
}

impl fmt::Debug for SmtpConfig {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Everything but the password.
        out.debug_struct("SmtpConfig")
            .field("host", &self.host)
            .field("port", &self.port)
            .field("tls", &self.tls)
            .field("ca_path", &self.ca_path)
            .field("username", &self.username)
            .field("from_address", &self.from_address)
            .finish_non_exhaustive()
    }
}

/// Sends letters to one SMTP server; clones share its connections.
#[derive(Clone)]
pub struct SmtpMailer {
    connections: Arc<Connections>,
    from: Mailbox,
    server: String,
}

/// The open connections with the runtime they live in: lettre spawns a task to close them, also when it is dropped, and
/// that would abort the program outside a runtime.
struct Connections {
    transport: Option<AsyncSmtpTransport<Tokio1Executor>>,
    runtime: Handle,
}

impl Drop for Connections {
    fn drop(&mut self) {
        let _inside = self.runtime.enter();
        self.transport = None;
    }
}

impl fmt::Debug for SmtpMailer {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("SmtpMailer").field("server", &self.server).finish_non_exhaustive()
    }
}

impl SmtpMailer {
    /// Checks the configuration and reads the certificate; says nothing to the server yet.
    ///
    /// Must be called inside a tokio runtime, which it keeps for its connections.
    pub fn new(config: &SmtpConfig) -> Result<Self, MailError> {
        let runtime = Handle::try_current().map_err(|fault| bad_config(fault.to_string()))?;
        let from = letter::mailbox(&config.from_name, &config.from_address)
            .map_err(|fault| bad_config(format!("from_address: {fault}")))?;
        let mut transport = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&config.host)
            .port(config.port)
            .timeout(Some(Duration::from_secs(config.timeout_s.clamp(1, 300))))
            .pool_config(PoolConfig::new().max_size(CONNECTIONS_MAX))
            .tls(link(config)?);
        transport = match (&config.username, &config.password) {
            (Some(name), Some(password)) => {
                transport.credentials(Credentials::new(name.clone(), password.clone()))
            }
            (None, None) => transport,
            (Some(_), None) | (None, Some(_)) => {
                return Err(bad_config("username and password: set both or none"));
            }
        };
        let _inside = runtime.enter();
        let transport = Some(transport.build());
        let connections = Arc::new(Connections { transport, runtime: runtime.clone() });
        Ok(Self { connections, from, server: format!("{}:{}", config.host, config.port) })
    }

    /// Whether server, link and login are in order, without sending anything.
    pub async fn check(&self) -> Result<(), MailError> {
        match self.transport()?.test_connection().await {
            Ok(true) => Ok(()),
            Ok(false) => Err(MailError::Busy { reason: format!("{} does not answer", self.server) }),
            Err(fault) => Err(self.explained(&fault)),
        }
    }

    pub(crate) async fn send(&self, mail: &Mail) -> Result<Sent, MailError> {
        let message = letter::message(self.from.clone(), mail)?;
        match self.transport()?.send(message).await {
            Ok(answer) => {
                let words = answer.message().collect::<Vec<_>>().join(" ");
                Ok(Sent { answer: format!("{} {words}", answer.code()) })
            }
            Err(fault) => {
                let fault = self.explained(&fault);
                tracing::warn!(message_id = mail.message_id, permanent = fault.is_permanent(), %fault, "letter not sent");
                Err(fault)
            }
        }
    }

    fn transport(&self) -> Result<&AsyncSmtpTransport<Tokio1Executor>, MailError> {
        // It is only missing while the last clone is being dropped.
        let gone = || MailError::Busy { reason: "the connections are closed".to_owned() };
        self.connections.transport.as_ref().ok_or_else(gone)
    }

    fn explained(&self, fault: &smtp::Error) -> MailError {
        let mut words = format!("{}: {fault}", self.server);
        let mut cause = std::error::Error::source(fault);
        while let Some(deeper) = cause {
            let deeper_words = deeper.to_string();
            if !words.contains(&deeper_words) {
                words = format!("{words}: {deeper_words}");
            }
            cause = deeper.source();
        }
        let code = fault.status().filter(|_| fault.is_permanent()).map(u16::from);
        if let Some(code) = code {
            let said = std::error::Error::source(fault).map(ToString::to_string).unwrap_or_default();
            let about_letter = refuses_the_letter(code, &said);
            if about_letter {
                MailError::Refused { answer: words }
            } else {
                MailError::NotServed { answer: words }
            }
        } else if fault.is_tls() || fault.is_client() || words.contains("certificate") {
            // `client` faults are the ones lettre finds before it speaks: no STARTTLS, no common login method.
            MailError::Unsafe { reason: words }
        } else {
            MailError::Busy { reason: words }
        }
    }
}

/// Whether a permanent answer is about recipient or content, not about login, relaying or the server itself.
///
/// The enhanced status code says so (RFC 3463): 5.1 addresses except those of the sender, 5.2 mailbox, 5.6 content. An
/// answer without one is known by its reply code (RFC 5321 section 4.2.2); 554 also greets whoever is not welcome.
fn refuses_the_letter(code: u16, said: &str) -> bool {
    let first = said.split_whitespace().next().unwrap_or_default();
    let mut parts = first.split('.').map(|part| part.parse::<u16>().ok());
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(Some(5)), Some(Some(subject)), Some(Some(detail)), None) => match subject {
            1 => !matches!(detail, 7 | 8),
            2 | 6 => true,
            _ => false,
        },
        _ => matches!(code, 550..=553),
    }
}

fn link(config: &SmtpConfig) -> Result<Tls, MailError> {
    let parameters = || -> Result<TlsParameters, MailError> {
        // Another part of the program may have chosen already; both choices are the same.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let mut parameters = TlsParameters::builder(config.host.clone());
        if let Some(path) = &config.ca_path {
            parameters =
                parameters.certificate_store(CertificateStore::None).add_root_certificate(authority(path)?);
        }
        parameters.build_rustls().map_err(|fault| bad_config(format!("tls: {fault}")))
    };
    match config.tls {
        LinkSafety::Starttls => Ok(Tls::Required(parameters()?)),
        LinkSafety::Tls => Ok(Tls::Wrapper(parameters()?)),
        LinkSafety::None if config.plain_text_allowed || is_loopback(&config.host) => Ok(Tls::None),
        LinkSafety::None => Err(bad_config(format!(
            "tls = \"none\" would send letters and passwords in the clear to {}; use \"starttls\" or \"tls\", or set \
             plain_text_allowed",
            config.host
        ))),
    }
}

fn authority(path: &Path) -> Result<Certificate, MailError> {
    let unusable = |fault: &dyn fmt::Display| bad_config(format!("ca_path {}: {fault}", path.display()));
    let pem = std::fs::read(path).map_err(|fault| unusable(&fault))?;
    Certificate::from_pem(&pem).map_err(|fault| unusable(&fault))
}

fn is_loopback(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn bad_config(reason: impl Into<String>) -> MailError {
    MailError::BadConfig { reason: reason.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config() -> SmtpConfig {
        SmtpConfig {
            host: "mail.tinh.test".into(),
            port: 587,
            tls: LinkSafety::None,
            ca_path: None,
            username: None,
            password: None,
            from_name: "Một cửa".into(),
            from_address: "motcua@tinh.test".into(),
            timeout_s: 5,
            plain_text_allowed: false,
        }
    }

    #[test]
    fn outside_a_runtime_it_is_refused_and_may_be_dropped() {
        let local = || SmtpConfig { host: "localhost".into(), ..config() };
        assert!(matches!(SmtpMailer::new(&local()), Err(MailError::BadConfig { .. })));
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let mailer = runtime.block_on(async { SmtpMailer::new(&local()).unwrap() });
        drop(mailer.clone());
        drop(mailer);
        let mailer = runtime.block_on(async { SmtpMailer::new(&local()).unwrap() });
        drop(runtime);
        drop(mailer);
    }

    #[tokio::test]
    async fn plain_text_leaves_the_machine_only_on_explicit_wish() {
        assert!(matches!(SmtpMailer::new(&config()), Err(MailError::BadConfig { .. })));
        assert!(SmtpMailer::new(&SmtpConfig { plain_text_allowed: true, ..config() }).is_ok());
        for host in ["localhost", "127.0.0.1", "::1"] {
            assert!(SmtpMailer::new(&SmtpConfig { host: host.into(), ..config() }).is_ok(), "{host}");
        }
    }

    #[tokio::test]
    async fn half_a_login_a_bad_sender_and_a_missing_authority_are_told() {
        let local = || SmtpConfig { host: "localhost".into(), ..config() };
        let half = SmtpConfig { username: Some("motcua".into()), ..local() };
        let sender = SmtpConfig { from_address: "motcua".into(), ..local() };
        let ca_path = Some("no/such.pem".into());
        let authority = SmtpConfig { tls: LinkSafety::Starttls, ca_path, ..local() };
        for (config, word) in [(half, "password"), (sender, "from_address"), (authority, "no/such.pem")] {
            let fault = SmtpMailer::new(&config).expect_err(word);
            assert!(fault.to_string().contains(word) && fault.is_permanent(), "{fault}");
        }
    }

    #[test]
    fn only_what_is_said_of_recipient_or_content_is_said_of_the_letter() {
        for (code, said, letter) in [
            (550, "5.1.1 no such mailbox", true),
            (550, "User unknown", true),
            (552, "5.2.2 mailbox full", true),
            (554, "5.6.0 content refused", true),
            (535, "5.7.8 Authentication credentials invalid", false),
            (535, "Login failed", false),
            (530, "5.7.0 Authentication required", false),
            (534, "Please log in via your web browser", false),
            (550, "5.7.1 Relaying denied", false),
            (554, "5.7.1 <dan@congdan.test>: Relay access denied", false),
            (553, "5.1.8 Sender address rejected", false),
            (554, "No SMTP service here", false),
            (502, "5.5.1 Command not implemented", false),
            (521, "", false),
        ] {
            assert_eq!(refuses_the_letter(code, said), letter, "{code} {said}");
        }
    }

    #[test]
    fn a_password_is_never_printed() {
        let config = SmtpConfig { password: Some("bí mật".into()), ..config() };
        assert!(!format!("{config:?}").contains("bí mật"));
    }
}
