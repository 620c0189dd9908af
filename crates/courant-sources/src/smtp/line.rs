//! Command lines out of bytes: one ends with CRLF and nothing else does. Pure.

use super::limits::MAX_LINE_BYTES;

/// Collects a command line; holds no more than the longest that there may be.
#[derive(Debug, Default)]
pub(super) struct Line {
    bytes: Vec<u8>,
    overlong: bool,
}

/// A line that has come to its end.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Ended {
    /// It is one, without its CRLF.
    Fine(Vec<u8>),
    /// It had more bytes than a line may have.
    Overlong,
    /// It ended with a bare line feed, or had a bare carriage return: what follows may be somebody else's.
    BareNewline,
}

impl Line {
    /// Reads on: how many bytes were used, and the line if it has come to its end.
    pub(super) fn read(&mut self, bytes: &[u8]) -> (usize, Option<Ended>) {
        let Some(at) = memchr::memchr(b'\n', bytes) else {
            self.keep(bytes);
            return (bytes.len(), None);
        };
        self.keep(&bytes[..at]);
        let mut line = std::mem::take(self);
        let ended = if line.overlong {
            Ended::Overlong
        } else if line.bytes.pop() == Some(b'\r') && !line.bytes.contains(&b'\r') {
            Ended::Fine(line.bytes)
        } else {
            Ended::BareNewline
        };
        (at + 1, Some(ended))
    }

    fn keep(&mut self, bytes: &[u8]) {
        // The line feed counts, too.
        if self.overlong || self.bytes.len() + bytes.len() >= MAX_LINE_BYTES {
            self.overlong = true;
            self.bytes = Vec::new();
        } else {
            self.bytes.extend_from_slice(bytes);
        }
    }
}
