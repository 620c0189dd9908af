//! What a server may send at a time. The client behind it buffers whatever is announced, up to half a gigabyte, and its
//! parser goes as deep as parentheses do; so lines, literals and parentheses are counted before it sees them.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// Longest answer without its literals. RFC 7162 (section 4) advises 8192 octets for command lines; answers of servers
/// with many keywords or capabilities are longer, this long is none.
const MAX_LINE: usize = 64 * 1024;

/// Most parentheses that an answer opens. What is asked for has three; only structures of mails have more, and nobody
/// asks for those.
const MAX_PARENTHESES: usize = 32;

/// Most that literals of an answer have together where no mail is asked for: names of folders, at most.
const SMALL_LITERALS: u64 = 16 * 1024;

/// Bytes by which an answer is known as one that is text to its end; "* PREAUTH" has the most.
const HEAD: usize = 9;

/// More than may come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("more than was asked for")]
pub(super) struct TooMuch;

/// Counts what comes, answer by answer.
#[derive(Debug)]
struct Meter {
    head: Vec<u8>,
    line: usize,
    parentheses: usize,
    tail: Tail,
    /// Bytes of a literal that are still to come.
    literal: u64,
    /// Bytes that literals of this answer may still have.
    left: u64,
    allowed: u64,
}

/// What the line ends with so far: a literal is announced as `{number}` before the line break (RFC 3501, 4.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tail {
    Other,
    Number(u64),
    Announced(u64),
    Break(Option<u64>),
}

impl Meter {
    fn new() -> Self {
        Self {
            head: Vec::with_capacity(HEAD),
            line: 0,
            parentheses: 0,
            tail: Tail::Other,
            literal: 0,
            left: SMALL_LITERALS,
            allowed: SMALL_LITERALS,
        }
    }

    fn pass(&mut self, mut bytes: &[u8]) -> Result<(), TooMuch> {
        while let Some((&byte, rest)) = bytes.split_first() {
            if self.literal > 0 {
                let skip = usize::try_from(self.literal).unwrap_or(usize::MAX).min(bytes.len());
                self.literal -= skip as u64;
                bytes = &bytes[skip..];
                continue;
            }
            self.step(byte)?;
            bytes = rest;
        }
        Ok(())
    }

    fn step(&mut self, byte: u8) -> Result<(), TooMuch> {
        self.line += 1;
        self.parentheses += usize::from(byte == b'(');
        if self.line > MAX_LINE || self.parentheses > MAX_PARENTHESES {
            return Err(TooMuch);
        }
        if self.head.len() < HEAD {
            self.head.push(byte);
        }
        self.tail = match (self.tail, byte) {
            (_, b'{') => Tail::Number(0),
            (Tail::Number(number), b'0'..=b'9') => {
                Tail::Number(number.saturating_mul(10).saturating_add(u64::from(byte - b'0')))
            }
            (Tail::Number(number), b'}') => Tail::Announced(number),
            (Tail::Announced(number), b'\r') => Tail::Break(Some(number)),
            (_, b'\r') => Tail::Break(None),
            (Tail::Break(Some(number)), b'\n') if !self.is_text() => {
                self.left = self.left.checked_sub(number).ok_or(TooMuch)?;
                self.literal = number;
                Tail::Other
            }
            (Tail::Break(_), b'\n') => {
                self.begin();
                Tail::Other
            }
            _ => Tail::Other,
        };
        Ok(())
    }

    /// A new answer.
    fn begin(&mut self) {
        self.head.clear();
        self.line = 0;
        self.parentheses = 0;
        self.left = self.allowed;
    }

    /// Whether the answer is one that ends in a text for people: what looks like a literal there is none.
    fn is_text(&self) -> bool {
        let Some(data) = self.head.strip_prefix(b"* ") else { return true };
        [&b"OK"[..], b"NO", b"BAD", b"BYE", b"PREAUTH"].iter().any(|status| {
            data.get(..status.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(status))
        })
    }
}

/// A stream of which no more is read than may come.
#[derive(Debug)]
pub(super) struct Gate<S> {
    inner: S,
    meter: Meter,
}

impl<S> Gate<S> {
    pub(super) fn new(inner: S) -> Self {
        Self { inner, meter: Meter::new() }
    }

    /// How many bytes literals of one answer may have from now on.
    pub(super) fn allow(&mut self, bytes: u64) {
        self.meter.allowed = bytes.max(SMALL_LITERALS);
        self.meter.left = self.meter.allowed;
    }

    /// As many as when no mail is asked for.
    pub(super) fn allow_little(&mut self) {
        self.allow(SMALL_LITERALS);
    }

    pub(super) fn into_inner(self) -> S {
        self.inner
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Gate<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        ready!(Pin::new(&mut self.inner).poll_read(context, buffer))?;
        let new = buffer.filled().get(before..).unwrap_or_default();
        Poll::Ready(
            self.meter
                .pass(new)
                .map_err(|too_much| io::Error::new(io::ErrorKind::InvalidData, too_much)),
        )
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Gate<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.inner).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests;
