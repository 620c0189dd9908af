//! What is drawn of whole messages, and what can never come out.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod balance;
mod hostile;
mod samples;
