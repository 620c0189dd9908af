//! A command line → what is asked. Pure.
//!
//! The words of a line are told apart by `smtp-proto`, which is given one whole line at a time: it takes a bare line
//! feed for a line's end. What it is lenient about and must not be here is looked at before and after: control
//! characters, bytes that are no UTF-8, `<>` as a recipient (it does not tell it from `<postmaster>`), addresses whose
//! quotes it has taken off, and parameters of extensions that were not offered.

use smtp_proto::{
    Error, MAIL_BODY_7BIT, MAIL_BODY_8BITMIME, MAIL_SMTPUTF8, MailFrom, RcptTo, Request,
};
use std::borrow::Cow;

/// Words that a browser's request begins with: a page must not make a browser hand mail in to a port of its own
/// machine or network.
const OF_THE_WEB: [&str; 9] =
    ["CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE"];

/// The parameters of MAIL that were offered.
const OFFERED: u64 = MAIL_BODY_7BIT | MAIL_BODY_8BITMIME | MAIL_SMTPUTF8;

/// What a client asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Command {
    /// EHLO, HELO or LHLO.
    Hello(Hello, String),
    /// MAIL FROM.
    Mail {
        /// The address; empty for a mail about a failure.
        sender: String,
        /// How many bytes it says that it has.
        size: usize,
        /// Whether addresses and header may be in UTF-8.
        utf8: bool,
    },
    /// RCPT TO.
    Recipient(Recipient),
    /// DATA.
    Data,
    /// RSET.
    Reset,
    /// STARTTLS.
    StartTls,
    /// QUIT.
    Quit,
    /// NOOP.
    Noop,
    /// HELP.
    Help,
    /// VRFY.
    Verify,
    /// It is known, and not done here.
    NotOffered,
    /// It is none of SMTP, or brings bytes along that must not be read as commands.
    Foreign,
}

/// How a client introduces itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hello {
    Ehlo,
    Helo,
    Lhlo,
}

/// Who is to get a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Recipient {
    /// An address.
    Address(String),
    /// `<Postmaster>`, the only name that needs no domain (RFC 5321, 4.1.1.3).
    Postmaster,
}

/// Why a line is no command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    /// Nobody knows its first word.
    Unknown,
    /// Its words do not fit.
    Syntax,
    /// It has a parameter that was not offered.
    Parameter,
    /// The sender's address is none.
    Sender,
    /// The recipient's address is none.
    Recipient,
    /// An address in UTF-8, of which the client did not say so (RFC 6531).
    NeedsUtf8,
}

/// Reads a line without its CRLF.
pub(super) fn parse(line: &[u8]) -> Result<Command, Wrong> {
    let text = std::str::from_utf8(line).map_err(|_| Wrong::Syntax)?;
    if text.contains(char::is_control) {
        return Err(Wrong::Syntax);
    }
    let (word, argument) = text.split_once(' ').unwrap_or((text, ""));
    if OF_THE_WEB.iter().any(|of_the_web| word.eq_ignore_ascii_case(of_the_web)) {
        return Ok(Command::Foreign);
    }
    let whole = [line, b"\r\n"].concat();
    let request = Request::parse(&mut whole.iter()).map_err(|error| match error {
        Error::UnknownCommand => Wrong::Unknown,
        Error::InvalidSenderAddress => Wrong::Sender,
        Error::InvalidRecipientAddress => Wrong::Recipient,
        Error::UnsupportedParameter { .. } => Wrong::Parameter,
        _ => Wrong::Syntax,
    })?;
    let bare = argument.trim().is_empty();
    match request {
        Request::Ehlo { host } => hello(Hello::Ehlo, &host),
        Request::Helo { host } => hello(Hello::Helo, &host),
        Request::Lhlo { host } => hello(Hello::Lhlo, &host),
        Request::Mail { from } => mail(from, argument),
        Request::Rcpt { to } => recipient(to, argument),
        Request::Data if bare => Ok(Command::Data),
        Request::Rset if bare => Ok(Command::Reset),
        Request::StartTls if bare => Ok(Command::StartTls),
        Request::Quit if bare => Ok(Command::Quit),
        Request::Data | Request::Rset | Request::StartTls | Request::Quit => Err(Wrong::Syntax),
        Request::Noop { .. } => Ok(Command::Noop),
        Request::Help { .. } => Ok(Command::Help),
        Request::Vrfy { .. } => Ok(Command::Verify),
        Request::Bdat { .. } => Ok(Command::Foreign),
        Request::Expn { .. }
        | Request::Auth { .. }
        | Request::Etrn { .. }
        | Request::Atrn { .. }
        | Request::Burl { .. } => Ok(Command::NotOffered),
    }
}

fn hello(kind: Hello, host: &str) -> Result<Command, Wrong> {
    if host.is_ascii() { Ok(Command::Hello(kind, host.to_owned())) } else { Err(Wrong::Syntax) }
}

fn mail(from: MailFrom<Cow<'_, str>>, argument: &str) -> Result<Command, Wrong> {
    let utf8 = from.flags & MAIL_SMTPUTF8 != 0;
    let (sender, size) = (from.address.clone().into_owned(), from.size);
    // Whatever else was said belongs to an extension that was not offered.
    let offered =
        MailFrom { address: from.address.clone(), flags: from.flags, size, ..MailFrom::default() };
    if from.flags & !OFFERED != 0 || from != offered {
        return Err(Wrong::Parameter);
    }
    let sender = match sender.as_str() {
        "" if path(argument).is_some_and(str::is_empty) => sender,
        // The parser makes `<postmaster>` an empty address.
        "" => return Err(Wrong::Sender),
        _ if is_address(&sender) => sender,
        _ => return Err(Wrong::Sender),
    };
    if sender.is_ascii() || utf8 {
        Ok(Command::Mail { sender, size, utf8 })
    } else {
        Err(Wrong::NeedsUtf8)
    }
}

fn recipient(to: RcptTo<Cow<'_, str>>, argument: &str) -> Result<Command, Wrong> {
    let offered = RcptTo { address: to.address.clone(), ..RcptTo::default() };
    if to != offered {
        return Err(Wrong::Parameter);
    }
    let address = to.address.into_owned();
    if is_address(&address) {
        Ok(Command::Recipient(Recipient::Address(address)))
    } else if path(argument).is_some_and(|path| path.eq_ignore_ascii_case("postmaster")) {
        Ok(Command::Recipient(Recipient::Postmaster))
    } else {
        Err(Wrong::Recipient)
    }
}

/// Whether it is a name, one @ and a domain. An address whose name needs quotes is none here: without them nobody
/// could tell its name from its domain. How long a name may be is left open, since senders that tell each failure
/// apart have long ones.
fn is_address(text: &str) -> bool {
    let parts = text.split_once('@');
    let plain =
        !text.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"\\".contains(c));
    plain
        && parts.is_some_and(|(name, domain)| {
            !name.is_empty() && !domain.is_empty() && !domain.contains('@')
        })
}

/// What stands in angle brackets.
fn path(argument: &str) -> Option<&str> {
    let (_, behind) = argument.split_once('<')?;
    behind.split_once('>').map(|(path, _)| path)
}

#[cfg(test)]
mod tests;
