//! One session of SMTP (RFC 5321) or LMTP (RFC 2033) as a machine without I/O: bytes go in, replies and what is to be
//! done come out. Who drives it does that and tells the machine how it went.

mod commands;

use super::command::Hello;
use super::data::{Data, Flaw};
use super::limits::MAX_UNKNOWN_RECIPIENTS;
use super::line::Line;
pub use super::reply::Dismissal;
use super::reply::Reply;
use crate::mail::{Envelope, Mail, NotTaken, Way};
use jiff::Timestamp;
use std::net::IpAddr;
use std::sync::Arc;

/// Which protocol is spoken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Protocol {
    /// With mail servers anywhere.
    #[default]
    Smtp,
    /// With the operator's own mail server: after a mail there is a reply for each recipient.
    Lmtp,
}

/// What all sessions of a receiver have in common.
#[derive(Clone, Debug)]
pub struct Terms {
    /// How the server calls itself.
    pub hostname: String,
    /// What it speaks.
    pub protocol: Protocol,
    /// Whether it can go on encrypted.
    pub tls: bool,
    /// The most bytes that a mail may have.
    pub max_bytes: usize,
}

/// What is to be done before the session goes on.
#[derive(Debug, PartialEq, Eq)]
pub enum Action {
    /// See whether somebody knows this recipient, and tell [`Session::known`].
    Look(String),
    /// Hand the mail in, and tell [`Session::taken`].
    Take(Mail),
    /// If nothing was sent behind it: [`Session::begin_tls`], the handshake, [`Session::secured`]. Otherwise
    /// [`Session::dismiss`].
    StartTls,
    /// Send the replies and hang up.
    Close,
}

/// A session.
#[derive(Debug)]
pub struct Session {
    terms: Arc<Terms>,
    client: IpAddr,
    secured: bool,
    stage: Stage,
    line: Line,
    /// How the client introduced itself.
    hello: Option<(Hello, String)>,
    transaction: Option<Transaction>,
    replies: Vec<u8>,
    steps: u64,
    wrong: u32,
    idle: u32,
    unknown: u32,
}

/// What the bytes that come are.
#[derive(Debug)]
enum Stage {
    Commands,
    Looking(String),
    Data(Data),
    Taking { replies: usize },
    Handshake,
    Over,
}

/// A mail before it is sent.
#[derive(Debug)]
struct Transaction {
    sender: String,
    utf8: bool,
    recipients: Vec<String>,
}

impl Session {
    /// A session with a client, which is greeted.
    pub fn new(terms: Arc<Terms>, client: IpAddr) -> Self {
        let protocol = match terms.protocol {
            Protocol::Smtp => "ESMTP",
            Protocol::Lmtp => "LMTP",
        };
        let replies = format!("220 {} {protocol}\r\n", terms.hostname).into_bytes();
        Self {
            terms,
            client,
            secured: false,
            stage: Stage::Commands,
            line: Line::default(),
            hello: None,
            transaction: None,
            replies,
            steps: 0,
            wrong: 0,
            idle: 0,
            unknown: 0,
        }
    }

    /// Reads on, up to where something is to be done: how many bytes were used, and what. What was not used is to be
    /// given again afterwards. `now` is written into the header of a mail that begins here.
    pub fn read(&mut self, bytes: &[u8], now: Timestamp) -> (usize, Option<Action>) {
        let mut used = 0;
        while let Some(rest) = bytes.get(used..).filter(|rest| !rest.is_empty()) {
            let action = match &mut self.stage {
                Stage::Commands => {
                    let (more, ended) = self.line.read(rest);
                    used += more;
                    ended.and_then(|line| self.line(line, now))
                }
                Stage::Data(data) => {
                    let (more, ended) = data.read(rest);
                    used += more;
                    if ended { self.mail() } else { None }
                }
                Stage::Over => return (bytes.len(), Some(Action::Close)),
                Stage::Looking(_) | Stage::Taking { .. } | Stage::Handshake => break,
            };
            if action.is_some() {
                return (used, action);
            }
        }
        (used, None)
    }

    /// Whether the recipient is known, as [`Action::Look`] asked; and what is to be done then.
    pub fn known(&mut self, known: Result<bool, NotTaken>) -> Option<Action> {
        let Stage::Looking(address) = std::mem::replace(&mut self.stage, Stage::Commands) else {
            return None;
        };
        self.steps += 1;
        match (known, &mut self.transaction) {
            (Ok(true), Some(transaction)) => {
                transaction.recipients.push(address);
                self.say(&Reply::RecipientFine)
            }
            (Ok(_), _) => {
                self.unknown += 1;
                self.say(&Reply::UnknownRecipient);
                (self.unknown >= MAX_UNKNOWN_RECIPIENTS)
                    .then(|| self.dismiss(Dismissal::TooManyUnknown))
            }
            // Also where the desk says never: a mail is lost for good only by its own fault.
            (Err(_), _) => self.say(&Reply::LookupFailed),
        }
    }

    /// How it went with the mail, as [`Action::Take`] asked.
    pub fn taken(&mut self, taken: Result<(), NotTaken>) {
        let Stage::Taking { replies } = std::mem::replace(&mut self.stage, Stage::Commands) else {
            return;
        };
        self.steps += 1;
        let reply = match taken {
            Ok(()) => Reply::Taken,
            Err(NotTaken::Later(_)) => Reply::NotNow,
            // Letters are a mailbox's alone; here it is one more that is not wanted.
            Err(why @ NotTaken::Private) => Reply::Refused(why.to_string()),
            Err(NotTaken::Never(why)) => Reply::Refused(why),
        };
        for _ in 0..replies {
            self.say(&reply);
        }
    }

    /// Says that the handshake may begin.
    pub fn begin_tls(&mut self) {
        self.say(&Reply::ReadyForTls);
    }

    /// The handshake is over: whatever the client said before is forgotten (RFC 3207, 4.2).
    pub fn secured(&mut self) {
        self.secured = true;
        self.stage = Stage::Commands;
        self.line = Line::default();
        self.hello = None;
        self.transaction = None;
    }

    /// Sends the client away; what it is sending is lost.
    pub fn dismiss(&mut self, why: Dismissal) -> Action {
        self.say(&Reply::Dismissed(why));
        self.stage = Stage::Over;
        self.transaction = None;
        Action::Close
    }

    /// There is no room for the mail that is coming: it is read to its end and refused.
    pub fn no_room(&mut self) {
        if let Stage::Data(data) = &mut self.stage {
            data.spoil(Flaw::NoRoom);
        }
    }

    /// Whether a mail is coming.
    pub fn is_in_data(&self) -> bool {
        matches!(self.stage, Stage::Data(_))
    }

    /// How many bytes of a mail are held.
    pub fn held(&self) -> usize {
        match &self.stage {
            Stage::Data(data) => data.held(),
            _ => 0,
        }
    }

    /// A number that grows with everything that the client brings to an end.
    pub fn steps(&self) -> u64 {
        self.steps
    }

    /// The replies since this was asked last.
    pub fn replies(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.replies)
    }

    fn say(&mut self, reply: &Reply) -> Option<Action> {
        reply.write(&mut self.replies);
        None
    }

    /// A mail has come to its end.
    fn mail(&mut self) -> Option<Action> {
        let stage = std::mem::replace(&mut self.stage, Stage::Commands);
        let (Stage::Data(data), Some(transaction)) = (stage, self.transaction.take()) else {
            return None;
        };
        self.steps += 1;
        self.idle = 0;
        let replies = match self.terms.protocol {
            Protocol::Smtp => 1,
            Protocol::Lmtp => transaction.recipients.len(),
        };
        let reply = match data.into_mail() {
            Ok(bytes) => {
                self.stage = Stage::Taking { replies };
                let helo = self.hello.as_ref().map(|(_, name)| name.clone()).unwrap_or_default();
                let Transaction { sender, recipients, .. } = transaction;
                let client = self.client;
                let way = Way::Envelope(Envelope { client, helo, sender, recipients });
                return Some(Action::Take(Mail { bytes, way }));
            }
            Err(Flaw::TooLarge) => Reply::TooLarge,
            Err(Flaw::BareNewline) => Reply::BareNewline,
            Err(Flaw::NoRoom) => Reply::NoRoom,
        };
        for _ in 0..replies {
            self.say(&reply);
        }
        None
    }
}

#[cfg(test)]
mod tests;
