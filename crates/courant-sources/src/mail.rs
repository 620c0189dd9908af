//! A mail that came in, whichever way, and the desk that it is handed to.

use async_trait::async_trait;
use std::net::IpAddr;

/// A mail as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// The whole message, RFC 5322, as received: header, empty line, body.
    pub bytes: Vec<u8>,
    /// How it came.
    pub way: Way,
}

/// How a mail came, which decides what it can be checked by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// From a mailbox: its provider has received it, and may have written down what it found.
    Mailbox {
        /// The mailbox's folder that it lay in.
        folder: String,
    },
    /// From a mail server that handed it in, by SMTP or LMTP.
    Envelope(Envelope),
    /// From a provider's webhook whose signature holds, which tells no envelope.
    Webhook,
}

/// What a mail server said before it handed a mail in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// The address of the other server.
    pub client: IpAddr,
    /// How it named itself (HELO, EHLO, LHLO).
    pub helo: String,
    /// Where failures would go (MAIL FROM); empty for a mail that is one itself.
    pub sender: String,
    /// Who is to get it (RCPT TO): only recipients that the desk knows.
    pub recipients: Vec<String>,
}

/// Why a mail was not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotTaken {
    /// Something is in the way: it is to be brought again later. SMTP answers 4xx.
    #[error("not now: {0}")]
    Later(String),
    /// It is a letter to the mailbox's owner and no newsletter: it stays where it is, as it is. Only of a mailbox.
    #[error("it is no newsletter")]
    Private,
    /// It will never be taken: it cannot be read, or nothing is in it. SMTP answers 5xx; a mailbox puts it aside.
    #[error("{0}")]
    Never(String),
}

/// Where mail is handed in.
#[async_trait]
pub trait MailDesk: Send + Sync + 'static {
    /// Whether mail to this address is for a newsletter of ours.
    ///
    /// # Errors
    /// When that cannot be looked up now.
    async fn knows(&self, recipient: &str) -> Result<bool, NotTaken>;

    /// Takes a mail; when this returns, it is on disk: as an issue, or kept for somebody to look at. The same mail
    /// again is the same issue.
    ///
    /// # Errors
    /// When it was not taken.
    async fn take(&self, mail: Mail) -> Result<(), NotTaken>;
}
