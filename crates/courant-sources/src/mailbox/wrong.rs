//! What can be wrong with a mailbox, each worded once. What a server says in its own words is not repeated: it may hold
//! an address, and what a library says about an answer that it cannot read holds the answer, which may be a mail.

use super::gate::TooMuch;
use async_imap::error::Error;
use std::io;

/// Why a folder is not watched just now; words fit "INBOX: {trouble}".
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Trouble {
    /// No connection came up.
    #[error("the server cannot be reached: {0}")]
    Unreachable(String),
    /// It is not loopback, and what is said would be read on the way.
    #[error("the server is on another machine, and without TLS that is refused")]
    InTheOpen,
    /// The server's certificate is not accepted.
    #[error("the server's certificate {0}")]
    Certificate(String),
    /// TLS did not come up for another reason.
    #[error("TLS does not come up: {0}")]
    Tls(String),
    /// The server does not begin as servers do.
    #[error("the server does not greet as an IMAP server does")]
    Greeting,
    /// STARTTLS was asked for.
    #[error("the server does not begin TLS (STARTTLS)")]
    NoStartTls,
    /// The login was refused.
    #[error("the server does not accept the user name and the {0}")]
    Login(&'static str),
    /// The command that prints the token did not.
    #[error("the command for the token {0}")]
    Token(String),
    /// A command was refused.
    #[error("the server refuses to {0}")]
    Refused(&'static str),
    /// UIDs without UIDVALIDITY mean nothing (RFC 3501, 2.3.1.1).
    #[error("the server tells no UIDVALIDITY of the folder")]
    NoUidValidity,
    /// It said goodbye, or nothing any more.
    #[error("the server closed the connection")]
    Closed,
    /// An answer took too long.
    #[error("the server does not answer in time")]
    Slow,
    /// An answer has more than was asked for.
    #[error("the server sends more than it was asked for")]
    TooMuch,
    /// An answer cannot be read.
    #[error("the server sends something that is not IMAP")]
    Garbled,
    /// A mail is not taken now, or what was taken is not noted.
    #[error("mail waits: {0}")]
    Later(String),
}

impl Trouble {
    /// Whether it lies in the answer rather than on the way: it may come again with the same mail, whenever asked.
    pub(super) fn is_of_the_answer(&self) -> bool {
        matches!(self, Self::TooMuch | Self::Garbled | Self::Refused(_))
    }
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        if error.get_ref().is_some_and(|inner| inner.is::<TooMuch>()) {
            return Self::TooMuch;
        }
        match error.kind() {
            // So the client tells of an answer that its parser does not take, with the answer in its words.
            io::ErrorKind::Other => Self::Garbled,
            _ => Self::Closed,
        }
    }
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        match error {
            Error::Io(error) => error.into(),
            Error::ConnectionLost => Self::Closed,
            _ => Self::Garbled,
        }
    }
}

impl From<tokio::time::error::Elapsed> for Trouble {
    fn from(_: tokio::time::error::Elapsed) -> Self {
        Self::Slow
    }
}
