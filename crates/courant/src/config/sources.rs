//! The sections `[feeds]`, `[mail]`, `[mailbox]`, `[smtp]` and `[http]`: where issues come from by themselves.

use super::{ConfigError, secret};
use courant_sources::feed::Limits;
use courant_sources::http;
use courant_sources::mailbox::{self, Backlog, Login, Security, WhenDone};
use courant_sources::smtp::{self, Protocol, TlsFiles};
use courant_sources::trust::Trusted;
use serde::Deserialize;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

/// How mail is checked.
#[derive(Clone, Debug, Default)]
pub struct MailChecks {
    /// Whose word is taken.
    pub trusted: Trusted,
    /// The name servers that are asked; none: this machine's.
    pub dns: Vec<SocketAddr>,
}

/// A mail server of our own.
#[derive(Clone, Debug)]
pub struct MailServer {
    /// How it listens.
    pub receiver: smtp::Config,
    /// The domain of the newsletters' addresses.
    pub domain: String,
}

/// A web server of our own.
#[derive(Clone, Debug)]
pub struct WebServer {
    /// How it listens.
    pub server: http::Config,
    /// Its address as it is seen from outside, for feeds' hubs.
    pub url: Option<String>,
    /// Whether providers' webhooks bring mail.
    pub takes_mail: bool,
}

#[derive(Debug, Deserialize)]
pub(super) struct FeedKeys {
    at_once: usize,
    per_host: usize,
}

#[derive(Debug, Deserialize)]
pub(super) struct MailKeys {
    authserv_ids: Vec<String>,
    sealers: Vec<String>,
    dns: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct MailboxKeys {
    host: String,
    port: u16,
    security: SecurityKey,
    ca_file: String,
    user: String,
    password: String,
    password_file: String,
    token_command: String,
    folders: Vec<String>,
    backlog: BacklogKey,
    when_done: DoneKey,
    done_folder: String,
    aside_folder: String,
    poll_seconds: u64,
    idle_seconds: u64,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum SecurityKey {
    Tls,
    StartTls,
    Plain,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum BacklogKey {
    New,
    All,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum DoneKey {
    Keep,
    Seen,
    Move,
}

#[derive(Debug, Deserialize)]
pub(super) struct SmtpKeys {
    listen: String,
    domain: String,
    hostname: String,
    protocol: ProtocolKey,
    certificate: String,
    key: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum ProtocolKey {
    Smtp,
    Lmtp,
}

#[derive(Debug, Deserialize)]
pub(super) struct HttpKeys {
    listen: String,
    url: String,
    mail_secret: String,
    mail_secret_file: String,
    mailgun_key: String,
    mailgun_key_file: String,
}

impl HttpKeys {
    /// The web server; `None` without an address to listen on.
    pub(super) fn server(self) -> Result<Option<WebServer>, ConfigError> {
        let of = |key, value, file: &str| secret("http", key, value, file);
        let keys = http::MailKeys {
            secret: of("mail_secret", self.mail_secret, &self.mail_secret_file)?,
            mailgun: of("mailgun_key", self.mailgun_key, &self.mailgun_key_file)?,
        };
        if self.listen.is_empty() {
            return Ok(None);
        }
        let takes_mail = keys.secret.is_some() || keys.mailgun.is_some();
        let patience = http::Patience::default();
        let server = http::Config { listen: self.listen, keys, patience };
        let url = Some(self.url).filter(|url| !url.is_empty());
        Ok(Some(WebServer { server, url, takes_mail }))
    }
}

impl FeedKeys {
    pub(super) fn limits(&self) -> Result<Limits, ConfigError> {
        for (key, value) in [("feeds.at_once", self.at_once), ("feeds.per_host", self.per_host)] {
            if value == 0 {
                return Err(wrong(key, "it is 1 or more"));
            }
        }
        Ok(Limits { at_once: self.at_once, per_host: self.per_host })
    }
}

impl MailKeys {
    pub(super) fn checks(self) -> Result<MailChecks, ConfigError> {
        let server = |text: &String| text.trim().parse();
        let dns = self.dns.iter().map(server).collect::<Result<_, _>>();
        let dns = dns
            .map_err(|_| wrong("mail.dns", "each is an address with a port, such as 9.9.9.9:53"))?;
        let trusted = Trusted { authserv_ids: self.authserv_ids, sealers: self.sealers };
        Ok(MailChecks { trusted, dns })
    }
}

impl MailboxKeys {
    /// The mailbox; `None` without a server.
    pub(super) fn mailbox(self) -> Result<Option<mailbox::Config>, ConfigError> {
        if self.host.is_empty() {
            return Ok(None);
        }
        let security = match self.security {
            SecurityKey::Tls => Security::Tls,
            SecurityKey::StartTls => Security::StartTls,
            SecurityKey::Plain => Security::Plain,
        };
        let password = secret("mailbox", "password", self.password, &self.password_file)?;
        let login = match (password, self.token_command.is_empty()) {
            (Some(password), true) => Login::Password(password),
            (None, false) => Login::Token { command: self.token_command },
            (None, true) => {
                return Err(wrong(
                    "mailbox.password",
                    "set it, or password_file, or token_command",
                ));
            }
            (Some(_), false) => {
                return Err(wrong("mailbox.token_command", "set it, or a password, not both"));
            }
        };
        let when_done = match (self.when_done, self.done_folder.is_empty()) {
            (DoneKey::Keep, _) => WhenDone::Keep,
            (DoneKey::Seen, _) => WhenDone::MarkSeen,
            (DoneKey::Move, false) => WhenDone::MoveTo(self.done_folder),
            (DoneKey::Move, true) => {
                return Err(wrong("mailbox.done_folder", "say where mails are moved to"));
            }
        };
        Ok(Some(mailbox::Config {
            name: format!("{}@{}", self.user, self.host),
            port: if self.port == 0 { security.port() } else { self.port },
            host: self.host,
            security,
            ca_file: Some(self.ca_file).filter(|file| !file.is_empty()).map(PathBuf::from),
            user: self.user,
            login,
            folders: self.folders,
            backlog: match self.backlog {
                BacklogKey::New => Backlog::New,
                BacklogKey::All => Backlog::All,
            },
            when_done,
            put_aside: Some(self.aside_folder).filter(|folder| !folder.is_empty()),
            poll: Duration::from_secs(self.poll_seconds),
            idle: Duration::from_secs(self.idle_seconds),
        }))
    }
}

impl SmtpKeys {
    /// The mail server; `None` without an address to listen on.
    pub(super) fn server(self) -> Result<Option<MailServer>, ConfigError> {
        if self.listen.is_empty() {
            return Ok(None);
        }
        let listen = self.listen.parse();
        let listen = listen.map_err(|_| {
            wrong("smtp.listen", "it is an address with a port, such as 0.0.0.0:25")
        })?;
        if self.domain.is_empty() {
            return Err(wrong("smtp.domain", "say which domain the newsletters' addresses have"));
        }
        let hostname = if self.hostname.is_empty() { &self.domain } else { &self.hostname };
        let mut receiver = smtp::Config::new(listen, hostname);
        receiver.protocol = match self.protocol {
            ProtocolKey::Smtp => Protocol::Smtp,
            ProtocolKey::Lmtp => Protocol::Lmtp,
        };
        receiver.tls = match (self.certificate.is_empty(), self.key.is_empty()) {
            (true, true) => None,
            (false, false) => Some(TlsFiles {
                certificate: PathBuf::from(self.certificate),
                key: PathBuf::from(self.key),
            }),
            _ => return Err(wrong("smtp.certificate", "certificate and key go together")),
        };
        Ok(Some(MailServer { receiver, domain: self.domain }))
    }
}

fn wrong(key: &str, reason: &str) -> ConfigError {
    ConfigError::Value { key: key.to_owned(), reason: reason.to_owned() }
}
