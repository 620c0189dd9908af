//! Standard output and error: the one place that prints.

use std::fmt::Arguments;
use std::io::Write as _;

/// A line on standard output. When nobody reads it any more (a closed pipe), nothing is left to say.
pub(crate) fn say(line: Arguments<'_>) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// A line on standard error.
pub(crate) fn complain(line: Arguments<'_>) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// Words that an answer is typed behind, on the same line.
pub(crate) fn ask(words: Arguments<'_>) {
    let mut out = std::io::stdout();
    let _ = write!(out, "{words} ");
    let _ = out.flush();
}

/// Bytes as they are, on standard output.
pub(crate) fn bytes(bytes: &[u8]) {
    let mut out = std::io::stdout();
    let _ = out.write_all(bytes);
    let _ = out.flush();
}
