//! Mailboxes against a real server, Dovecot, and against one that means harm.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]
#![expect(
    clippy::print_stderr,
    reason = "what is not tested is said, and what a server logged where a test fails"
)]

mod afterwards;
mod connecting;
mod dovecot;
mod hostile;
mod reading;
mod watched;
