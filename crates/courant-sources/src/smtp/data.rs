//! What follows DATA: a mail with its dots doubled, up to a line with a single dot. Pure.
//!
//! Only CRLF ends a line, and only CRLF, dot, CRLF ends a mail. A server that also took a bare line feed for the end of
//! a line would see a mail's end where the server before it saw none, and a mail could hold another one, with any
//! sender, which nobody has checked ("SMTP smuggling"). A mail with a bare carriage return or line feed is refused and
//! not mended: RFC 5321 (2.3.8) forbids them, a mended mail would no longer fit its signature (DKIM), and whoever sends
//! them is told so. It is read to its end all the same, or its rest would be taken for commands.

use super::limits::MAX_LINE_BYTES;

/// Why a mail is refused before anybody has looked into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flaw {
    /// It has more bytes than are taken.
    TooLarge,
    /// A line of it ended otherwise than with CRLF.
    BareNewline,
    /// Too much is held already, all connections together.
    NoRoom,
}

/// Where in a line the reader is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// At a line's first byte.
    Start,
    /// Behind the dot that a line begins with.
    Dot,
    /// Behind a carriage return that follows such a dot.
    DotReturn,
    /// Somewhere in a line.
    Within,
    /// Behind a carriage return.
    Return,
}

/// A mail while it comes.
#[derive(Debug)]
pub(super) struct Data {
    place: Place,
    bytes: Vec<u8>,
    /// The most bytes that there may be, with the header line that was put in front.
    most: usize,
    flaw: Option<Flaw>,
}

impl Data {
    /// A mail of at most `most` bytes, behind a header line of ours.
    pub(super) fn new(header: Vec<u8>, most: usize) -> Self {
        Self {
            place: Place::Start,
            most: header.len().saturating_add(most),
            bytes: header,
            flaw: None,
        }
    }

    /// Reads on: how many bytes were used, and whether the mail has come to its end.
    pub(super) fn read(&mut self, bytes: &[u8]) -> (usize, bool) {
        let mut used = 0;
        while let Some((&byte, rest)) = bytes.get(used..).and_then(<[u8]>::split_first) {
            let (place, step) = match (self.place, byte) {
                (Place::Start, b'.') => (Place::Dot, 1),
                (Place::Dot, b'\r') => (Place::DotReturn, 1),
                // A dot that something follows was doubled by the client, and is left out.
                (Place::Start | Place::Dot, _) => (Place::Within, 0),
                (Place::DotReturn, b'\n') => return (used + 1, true),
                (Place::Return, b'\n') => {
                    self.keep(b"\r\n");
                    (Place::Start, 1)
                }
                (Place::DotReturn | Place::Return, _) => {
                    self.spoil(Flaw::BareNewline);
                    (Place::Within, 0)
                }
                (Place::Within, b'\r') => (Place::Return, 1),
                (Place::Within, b'\n') => {
                    self.spoil(Flaw::BareNewline);
                    (Place::Within, 1)
                }
                (Place::Within, _) => {
                    let more = memchr::memchr2(b'\r', b'\n', rest).unwrap_or(rest.len());
                    self.keep(&bytes[used..=used + more]);
                    (Place::Within, 1 + more)
                }
            };
            self.place = place;
            used += step;
        }
        (used, false)
    }

    /// How many bytes are held.
    pub(super) fn held(&self) -> usize {
        self.bytes.capacity()
    }

    /// The mail will be refused: nothing of it is held any longer. The first flaw counts.
    pub(super) fn spoil(&mut self, flaw: Flaw) {
        self.flaw.get_or_insert(flaw);
        self.bytes = Vec::new();
    }

    /// The whole mail, or why it is refused.
    pub(super) fn into_mail(self) -> Result<Vec<u8>, Flaw> {
        match self.flaw {
            Some(flaw) => Err(flaw),
            None => Ok(self.bytes),
        }
    }

    fn keep(&mut self, more: &[u8]) {
        if self.flaw.is_some() {
            return;
        }
        let length = self.bytes.len() + more.len();
        if length > self.most {
            self.spoil(Flaw::TooLarge);
            return;
        }
        if length > self.bytes.capacity() {
            // Doubled as a Vec would, but never beyond what there may be.
            let doubled = self.bytes.capacity().saturating_mul(2).max(MAX_LINE_BYTES);
            self.bytes.reserve_exact(doubled.min(self.most).max(length) - self.bytes.len());
        }
        self.bytes.extend_from_slice(more);
    }
}

#[cfg(test)]
mod tests;
