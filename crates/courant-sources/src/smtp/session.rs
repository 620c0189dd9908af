//! One session of SMTP (RFC 5321) or LMTP (RFC 2033) as a machine without I/O: bytes go in, replies and what is to be
//! done come out. Who drives it does that and tells the machine how it went.

use super::command::{Command, Hello, Recipient, Wrong, parse};
use super::data::{Data, Flaw};
use super::limits::{
    MAX_IDLE_COMMANDS, MAX_RECIPIENTS, MAX_UNKNOWN_RECIPIENTS, MAX_WRONG_COMMANDS,
};
use super::line::{Ended, Line};
use super::received::Hop;
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

    fn line(&mut self, line: Ended, now: Timestamp) -> Option<Action> {
        self.steps += 1;
        let line = match line {
            Ended::Fine(line) => line,
            Ended::Overlong => return self.wrong(&Reply::LineTooLong),
            Ended::BareNewline => return self.wrong(&Reply::LineEnd),
        };
        match parse(&line) {
            Ok(command) => self.command(command, now),
            Err(Wrong::Unknown) => self.wrong(&Reply::UnknownCommand),
            Err(Wrong::Syntax) => self.wrong(&Reply::Syntax),
            Err(Wrong::Parameter) => self.wrong(&Reply::Parameter),
            Err(Wrong::Sender) => self.wrong(&Reply::BadSender),
            Err(Wrong::Recipient) => self.wrong(&Reply::BadRecipient),
            Err(Wrong::NeedsUtf8) => self.wrong(&Reply::NeedsUtf8),
        }
    }

    fn command(&mut self, command: Command, now: Timestamp) -> Option<Action> {
        match command {
            Command::Hello(kind, name) => self.hello(kind, name),
            Command::Mail { sender, size, utf8 } => self.sender(sender, size, utf8),
            Command::Recipient(recipient) => self.recipient(recipient),
            Command::Data => self.data(now),
            Command::Reset => {
                self.transaction = None;
                self.idle(&Reply::Fine)
            }
            Command::StartTls => self.start_tls(),
            Command::Quit => {
                self.say(&Reply::Bye);
                self.stage = Stage::Over;
                Some(Action::Close)
            }
            Command::Noop => self.idle(&Reply::Fine),
            Command::Help => self.idle(&Reply::Help),
            Command::Verify => self.idle(&Reply::NotVerified),
            Command::NotOffered => self.wrong(&Reply::NotOffered),
            Command::Foreign => Some(self.dismiss(Dismissal::Foreign)),
        }
    }

    /// A command that was wrong.
    fn wrong(&mut self, reply: &Reply) -> Option<Action> {
        self.wrong += 1;
        self.say(reply);
        (self.wrong >= MAX_WRONG_COMMANDS).then(|| self.dismiss(Dismissal::TooManyCommands))
    }

    /// A command that leads nowhere.
    fn idle(&mut self, reply: &Reply) -> Option<Action> {
        self.say(reply);
        self.count_idle()
    }

    fn count_idle(&mut self) -> Option<Action> {
        self.idle += 1;
        (self.idle >= MAX_IDLE_COMMANDS).then(|| self.dismiss(Dismissal::TooManyCommands))
    }

    fn hello(&mut self, kind: Hello, name: String) -> Option<Action> {
        // LMTP has its own word, so that neither is taken for the other (RFC 2033, 4.1).
        if (kind == Hello::Lhlo) != (self.terms.protocol == Protocol::Lmtp) {
            return self.wrong(&Reply::UnknownCommand);
        }
        self.hello = Some((kind, name));
        self.transaction = None;
        let hostname = self.terms.hostname.as_str();
        if kind == Hello::Helo {
            self.replies.extend_from_slice(format!("250 {hostname}\r\n").as_bytes());
            return self.count_idle();
        }
        let start_tls = if self.terms.tls && !self.secured { "250-STARTTLS\r\n" } else { "" };
        let offers = format!(
            "250-{hostname}\r\n250-PIPELINING\r\n250-SIZE {}\r\n{start_tls}250-ENHANCEDSTATUSCODES\r\n\
             250-8BITMIME\r\n250 SMTPUTF8\r\n",
            self.terms.max_bytes
        );
        self.replies.extend_from_slice(offers.as_bytes());
        self.count_idle()
    }

    fn sender(&mut self, sender: String, size: usize, utf8: bool) -> Option<Action> {
        if self.hello.is_none() {
            return self.wrong(&Reply::OutOfOrder("introduce yourself first"));
        }
        if self.transaction.is_some() {
            return self.wrong(&Reply::OutOfOrder("there is a sender already"));
        }
        if size > self.terms.max_bytes {
            return self.idle(&Reply::TooLarge);
        }
        self.transaction = Some(Transaction { sender, utf8, recipients: Vec::new() });
        self.say(&Reply::SenderFine)
    }

    fn recipient(&mut self, recipient: Recipient) -> Option<Action> {
        let Some(transaction) = &self.transaction else {
            return self.wrong(&Reply::OutOfOrder("tell the sender first"));
        };
        if transaction.recipients.len() >= MAX_RECIPIENTS {
            return self.say(&Reply::TooManyRecipients);
        }
        let address = match recipient {
            Recipient::Address(address) if !address.is_ascii() && !transaction.utf8 => {
                return self.wrong(&Reply::NeedsUtf8);
            }
            Recipient::Address(address) => address,
            // Whether somebody reads its mail is for the desk to say, as with any other name.
            Recipient::Postmaster => format!("postmaster@{}", self.terms.hostname),
        };
        self.stage = Stage::Looking(address.clone());
        Some(Action::Look(address))
    }

    fn data(&mut self, now: Timestamp) -> Option<Action> {
        let (Some((kind, helo)), Some(transaction)) = (&self.hello, &self.transaction) else {
            return self.wrong(&Reply::OutOfOrder("tell sender and recipients first"));
        };
        if transaction.recipients.is_empty() {
            return self.wrong(&Reply::OutOfOrder("there is no recipient"));
        }
        let with = with(*kind, self.secured, transaction.utf8);
        let hostname = &self.terms.hostname;
        let header = Hop { helo, client: self.client, hostname, with, now }.header();
        self.stage = Stage::Data(Data::new(header, self.terms.max_bytes));
        self.say(&Reply::GoAhead)
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

    fn start_tls(&mut self) -> Option<Action> {
        if self.secured {
            return self.wrong(&Reply::OutOfOrder("it is encrypted already"));
        }
        if !self.terms.tls {
            return self.wrong(&Reply::NotOffered);
        }
        self.stage = Stage::Handshake;
        Some(Action::StartTls)
    }
}

/// How a mail came, by the names of IANA's registry (RFC 3848, RFC 6531 for those with UTF8).
fn with(kind: Hello, secured: bool, utf8: bool) -> String {
    let name = match (kind, utf8) {
        (Hello::Helo, false) if !secured => "SMTP",
        (Hello::Helo | Hello::Ehlo, false) => "ESMTP",
        (Hello::Helo | Hello::Ehlo, true) => "UTF8SMTP",
        (Hello::Lhlo, false) => "LMTP",
        (Hello::Lhlo, true) => "UTF8LMTP",
    };
    format!("{name}{}", if secured { "S" } else { "" })
}

#[cfg(test)]
mod tests;
