//! Standard output and error: the one place that prints.

use std::fmt::Arguments;
use std::io::{IsTerminal as _, Write as _};

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

/// Asks a question on a terminal; elsewhere nobody can be asked, and `--yes` must be said.
pub(crate) fn confirm(question: &str) -> anyhow::Result<bool> {
    anyhow::ensure!(std::io::stdin().is_terminal(), "nobody can be asked; say --yes to do it");
    ask(format_args!("{question} [y/N]"));
    let mut answer = String::new();
    std::io::stdin().read_line(&mut answer)?;
    Ok(answer.trim().eq_ignore_ascii_case("y"))
}

/// Bytes as they are, on standard output.
pub(crate) fn bytes(bytes: &[u8]) {
    let mut out = std::io::stdout();
    let _ = out.write_all(bytes);
    let _ = out.flush();
}
