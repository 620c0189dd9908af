//! The HTTP server as publishers, mail providers and people who mean harm meet it.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

mod connections;
mod described;
mod issues;
mod mail;
mod world;
