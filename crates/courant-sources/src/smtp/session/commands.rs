//! What each command does to a session, and what is said to it.

use super::super::command::{Command, Hello, Recipient, Wrong, parse};
use super::super::data::Data;
use super::super::limits::{MAX_IDLE_COMMANDS, MAX_RECIPIENTS, MAX_WRONG_COMMANDS};
use super::super::line::Ended;
use super::super::received::Hop;
use super::super::reply::Reply;
use super::{Action, Dismissal, Protocol, Session, Stage, Transaction};
use jiff::Timestamp;

impl Session {
    /// A line has come to its end.
    pub(super) fn line(&mut self, line: Ended, now: Timestamp) -> Option<Action> {
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
