//! What the receiver says, each in one place: code (RFC 5321), enhanced code (RFC 3463) and words. Pure.

use super::limits::MAX_REASON_BYTES;
use std::borrow::Cow;

/// A reply of one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Reply {
    Fine,
    SenderFine,
    RecipientFine,
    Taken,
    GoAhead,
    Bye,
    ReadyForTls,
    Help,
    NotVerified,
    UnknownRecipient,
    LookupFailed,
    TooManyRecipients,
    NotNow,
    /// It will never be taken, and why.
    Refused(String),
    TooLarge,
    BareNewline,
    NoRoom,
    UnknownCommand,
    Syntax,
    LineTooLong,
    LineEnd,
    Parameter,
    BadSender,
    BadRecipient,
    NeedsUtf8,
    /// Another command has to come first, or this one not again.
    OutOfOrder(&'static str),
    NotOffered,
    Dismissed(Dismissal),
}

/// Why a client is sent away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dismissal {
    /// The bot stops.
    Stopping,
    /// It has let too much time go by.
    Timeout,
    /// Too many of its commands were wrong, or led nowhere.
    TooManyCommands,
    /// It has asked for too many recipients that nobody knows.
    TooManyUnknown,
    /// It speaks another protocol.
    Foreign,
    /// It sent something in clear behind STARTTLS, which would have been taken for what came encrypted.
    BehindStartTls,
    /// Too many are connected, or too many from its address.
    TooManyConnections,
}

impl Reply {
    /// Writes it out.
    pub(super) fn write(&self, out: &mut Vec<u8>) {
        let (codes, text) = self.said();
        out.extend_from_slice(codes.as_bytes());
        out.push(b' ');
        out.extend_from_slice(text.as_bytes());
        out.extend_from_slice(b"\r\n");
    }

    fn said(&self) -> (&'static str, Cow<'_, str>) {
        let (codes, text) = match self {
            Self::Fine => ("250 2.0.0", "OK"),
            Self::SenderFine => ("250 2.1.0", "OK"),
            Self::RecipientFine => ("250 2.1.5", "OK"),
            Self::Taken => ("250 2.0.0", "taken"),
            // The only one without an enhanced code: RFC 2034 knows those of 2, 4 and 5.
            Self::GoAhead => ("354", "send it, and end it with a line of one dot"),
            Self::Bye => ("221 2.0.0", "bye"),
            Self::ReadyForTls => ("220 2.0.0", "ready for TLS"),
            Self::Help => ("214 2.0.0", "newsletters are handed in here, as RFC 5321 says"),
            Self::NotVerified => ("252 2.0.0", "that is told at RCPT"),
            Self::UnknownRecipient => ("550 5.1.1", "no newsletter has this address"),
            Self::LookupFailed => ("451 4.3.0", "that cannot be looked up now"),
            Self::TooManyRecipients => ("452 4.5.3", "too many recipients"),
            Self::NotNow => ("451 4.3.0", "it cannot be taken now"),
            Self::Refused(why) => return ("554 5.6.0", one_line(why)),
            Self::TooLarge => ("552 5.3.4", "the mail is too large"),
            Self::BareNewline => ("550 5.6.0", "lines have to end with CRLF"),
            Self::NoRoom => ("452 4.3.1", "too many mails at a time"),
            Self::UnknownCommand => ("500 5.5.1", "unknown command"),
            Self::Syntax => ("501 5.5.4", "that is not how this command is written"),
            Self::LineTooLong => ("500 5.5.2", "the line is too long"),
            Self::LineEnd => ("500 5.5.2", "lines have to end with CRLF"),
            Self::Parameter => ("555 5.5.4", "a parameter that was not offered"),
            Self::BadSender => ("553 5.1.7", "that is no address"),
            Self::BadRecipient => ("553 5.1.3", "that is no address"),
            Self::NeedsUtf8 => ("553 5.6.7", "such an address needs SMTPUTF8"),
            Self::OutOfOrder(what) => ("503 5.5.1", *what),
            Self::NotOffered => ("502 5.5.1", "not offered"),
            Self::Dismissed(why) => why.said(),
        };
        (codes, Cow::Borrowed(text))
    }
}

impl Dismissal {
    /// What a client is told that is sent away before there is a session.
    pub(super) fn reply(self) -> Vec<u8> {
        let mut out = Vec::new();
        Reply::Dismissed(self).write(&mut out);
        out
    }

    fn said(self) -> (&'static str, &'static str) {
        match self {
            Self::Stopping => ("421 4.3.2", "stopping; come back later"),
            Self::Timeout => ("421 4.4.2", "that took too long"),
            Self::TooManyCommands => {
                ("421 4.7.0", "too many commands that were wrong or led nowhere")
            }
            Self::TooManyUnknown => ("421 4.7.0", "too many unknown recipients"),
            Self::Foreign => ("421 4.7.0", "that is not spoken here"),
            Self::BehindStartTls => ("421 4.7.0", "nothing may follow STARTTLS"),
            Self::TooManyConnections => ("421 4.7.0", "too many connections"),
        }
    }
}

/// A reason that fits into a reply: one line of printable ASCII, not too long.
fn one_line(why: &str) -> Cow<'_, str> {
    let text: String = why
        .chars()
        .take(MAX_REASON_BYTES)
        .map(|c| match c {
            ' '..='~' => c,
            _ if c.is_whitespace() => ' ',
            _ => '?',
        })
        .collect();
    let text = text.trim();
    Cow::Owned(if text.is_empty() { "it cannot be read".into() } else { text.to_owned() })
}
