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
