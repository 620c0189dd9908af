//! Mailboxes: mail that arrives in folders of an IMAP server (RFC 3501, RFC 9051) is handed to the desk.
//!
//! Each folder has a connection of its own, because IDLE watches one folder. Nothing is deleted, and nothing changed
//! that is not asked for. A mail is done with when the desk has it on disk; only then the folder's bookmark moves on.

mod board;
mod connect;
mod folder;
mod gate;
mod names;
mod progress;
mod session;
mod shared;
mod token;
mod trust;
mod wrong;

pub use trust::TrustError;

use crate::mail::MailDesk;
use crate::{Health, Source, SourceError, Stop};
use async_trait::async_trait;
use board::Board;
use courant_core::store::Store;
use folder::Folder;
use rustls::ClientConfig;
use secrecy::SecretString;
use shared::Shared;
use std::collections::BTreeSet;
use std::fmt;
use std::net::IpAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// How long one IDLE lasts where nothing else is said: home routers and some providers forget a silent connection after
/// ten minutes.
pub const DEFAULT_IDLE: Duration = Duration::from_secs(9 * 60);

/// Longest IDLE: servers may end the connection after half an hour of silence (RFC 2177, section 3).
pub const LONGEST_IDLE: Duration = Duration::from_secs(29 * 60);

/// How often a server without IDLE is asked where nothing else is said.
pub const DEFAULT_POLL: Duration = Duration::from_secs(60);

/// Longest time between two questions: servers may end the connection after half an hour of silence (RFC 3501, 5.4).
pub const LONGEST_POLL: Duration = LONGEST_IDLE;

/// Shortest time of either: more often is no use to anybody.
const SHORTEST: Duration = Duration::from_secs(1);

/// Most folders of a mailbox: each is a connection, and Gmail takes 15 of an account.
const MAX_FOLDERS: usize = 15;

/// How the connection is kept from others' eyes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Security {
    /// TLS from the first byte (RFC 8314), mostly on port 993.
    Tls,
    /// TLS after STARTTLS, mostly on port 143.
    StartTls,
    /// None: to this machine alone.
    Plain,
}

impl Security {
    /// The port that servers have for it (RFC 8314, section 3.2; RFC 9051, section 2.1).
    pub fn port(self) -> u16 {
        match self {
            Self::Tls => 993,
            Self::StartTls | Self::Plain => 143,
        }
    }
}

/// How to log in.
#[derive(Clone)]
pub enum Login {
    /// With a password, or one for this application.
    Password(SecretString),
    /// With an OAuth 2 access token (XOAUTH2).
    Token {
        /// Prints the token; run by `sh -c` at each login.
        command: String,
    },
}

impl fmt::Debug for Login {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A command may hold a secret too.
        formatter.write_str(match self {
            Self::Password(_) => "Password",
            Self::Token { .. } => "Token",
        })
    }
}

/// What happens to a mail that was taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum WhenDone {
    /// It stays as it is, unread.
    #[default]
    Keep,
    /// It stays and is marked as read.
    MarkSeen,
    /// It is moved into this folder, which is made where it is missing.
    MoveTo(String),
}

/// What of a folder is taken that was never read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Backlog {
    /// Only what comes from now on.
    #[default]
    New,
    /// Also what lies there already.
    All,
}

/// A mailbox to be watched.
#[derive(Clone, Debug)]
pub struct Config {
    /// What it is called here; bookmarks are kept under it.
    pub name: String,
    /// The IMAP server.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is protected.
    pub security: Security,
    /// Certificates in PEM that are trusted besides the web's authorities: of an authority, or the server's own.
    pub ca_file: Option<PathBuf>,
    /// Who logs in.
    pub user: String,
    /// How.
    pub login: Login,
    /// The folders to watch, as mail programs show them, with the server's own sign between levels.
    pub folders: Vec<String>,
    /// What of them is taken at first.
    pub backlog: Backlog,
    /// What happens to a mail that was taken.
    pub when_done: WhenDone,
    /// A folder for mails that will never be taken, which is made where it is missing; without one they stay.
    pub put_aside: Option<String>,
    /// How often a server without IDLE is asked.
    pub poll: Duration,
    /// How long one IDLE lasts before the next.
    pub idle: Duration,
}

/// Why a mailbox cannot be watched as it is configured.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    /// The password would be read on the way.
    #[error("without TLS only this machine is reached (localhost, 127.0.0.1 or ::1)")]
    InTheOpen,
    /// The certificates of `ca_file`.
    #[error("ca_file: {0}")]
    Trust(#[from] TrustError),
    /// A value is empty or has signs that are none.
    #[error("{0} is empty, too long or has control characters")]
    Malformed(&'static str),
    /// There must be one, and not too many.
    #[error("from 1 to {MAX_FOLDERS} folders can be watched")]
    Folders,
    /// A folder is named twice.
    #[error("the folder {0} is named twice")]
    Twice(String),
    /// Mails would be moved to where they are taken from.
    #[error("mails cannot be moved into {0}, which is watched itself")]
    Circle(String),
    /// Too short or too long.
    #[error("{0} must be from {SHORTEST:?} to {1:?}")]
    Time(&'static str, Duration),
}

/// Watches the folders of a mailbox.
pub struct Mailbox {
    config: Config,
    tls: Arc<ClientConfig>,
    store: Store,
    desk: Arc<dyn MailDesk>,
}

impl Mailbox {
    /// A mailbox whose mail goes to this desk.
    ///
    /// # Errors
    /// When it cannot be watched as it is configured.
    pub fn new(
        mut config: Config,
        store: Store,
        desk: Arc<dyn MailDesk>,
    ) -> Result<Self, ConfigError> {
        for folder in &mut config.folders {
            // The one name whose case does not count (RFC 3501, 5.1): one bookmark, however it is written.
            if folder.eq_ignore_ascii_case("INBOX") {
                *folder = "INBOX".to_owned();
            }
        }
        check(&config)?;
        let tls = trust::tls(config.ca_file.as_deref())?;
        Ok(Self { config, tls, store, desk })
    }
}

#[async_trait]
impl Source for Mailbox {
    fn name(&self) -> &'static str {
        "mailbox"
    }

    async fn run(&self, health: &Health, stop: Stop) -> Result<(), SourceError> {
        let board = Board::new(health.clone(), self.config.folders.len());
        let shared = Shared::new(&self.config, &self.tls, &self.store, self.desk.as_ref(), &board);
        let folders = self.config.folders.iter();
        let watched = folders.map(|folder| Folder::new(&shared, folder).watch(stop.clone()));
        futures::future::join_all(watched).await;
        Ok(())
    }
}

fn check(config: &Config) -> Result<(), ConfigError> {
    if config.security == Security::Plain && !is_this_machine(&config.host) {
        return Err(ConfigError::InTheOpen);
    }
    for (what, text) in [("name", &config.name), ("host", &config.host), ("user", &config.user)] {
        is_a_word(what, text)?;
    }
    if config.folders.is_empty() || config.folders.len() > MAX_FOLDERS {
        return Err(ConfigError::Folders);
    }
    let mut watched = BTreeSet::new();
    for folder in &config.folders {
        is_a_word("a folder", folder)?;
        if !watched.insert(folder.as_str()) {
            return Err(ConfigError::Twice(folder.clone()));
        }
    }
    let moved = match &config.when_done {
        WhenDone::MoveTo(folder) => Some(folder),
        WhenDone::Keep | WhenDone::MarkSeen => None,
    };
    for folder in moved.into_iter().chain(&config.put_aside) {
        is_a_word("a folder", folder)?;
        if watched.iter().any(|watched| {
            *watched == folder || *watched == "INBOX" && folder.eq_ignore_ascii_case("INBOX")
        }) {
            return Err(ConfigError::Circle(folder.clone()));
        }
    }
    for (what, time, longest) in
        [("idle", config.idle, LONGEST_IDLE), ("poll", config.poll, LONGEST_POLL)]
    {
        if time < SHORTEST || time > longest {
            return Err(ConfigError::Time(what, longest));
        }
    }
    Ok(())
}

/// Whether a host is certain to be this machine; where a name leads to is looked at again when it is connected to.
fn is_this_machine(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// Longest name: a host's has 253 signs at most (RFC 1035), folders' and users' are in practice no longer.
const MAX_WORD: usize = 255;

fn is_a_word(what: &'static str, text: &str) -> Result<(), ConfigError> {
    let fits = !text.is_empty() && text.len() <= MAX_WORD && !text.chars().any(char::is_control);
    if fits { Ok(()) } else { Err(ConfigError::Malformed(what)) }
}

#[cfg(test)]
mod tests;
