//! Answers: a line of standard input, or, for a token on a terminal, one that is not shown.

use crate::out::say;
use std::io::{ErrorKind, IsTerminal as _, Read as _};

/// Bytes of a line that are read at most: far more than any answer has.
const MOST: u64 = 16 * 1024;

/// A line; `None` at the end of the input.
pub(super) fn line() -> anyhow::Result<Option<String>> {
    let stdin = std::io::stdin();
    let mut line = String::new();
    let mut bytes = stdin.lock().take(MOST);
    let read = std::io::BufRead::read_line(&mut bytes, &mut line)?;
    if read == 0 || !stdin.is_terminal() {
        // Nobody has pressed Enter where it shows.
        say(format_args!(""));
    }
    Ok((read > 0).then_some(line))
}

/// A line that is not shown while it is typed, where somebody could see it.
pub(super) fn secret() -> anyhow::Result<Option<String>> {
    if !std::io::stdin().is_terminal() {
        return line();
    }
    match rpassword::read_password() {
        Ok(token) => Ok(Some(token)),
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => {
            say(format_args!(""));
            Ok(None)
        }
        Err(error) => Err(error.into()),
    }
}
