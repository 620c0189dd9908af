//! End-to-end tests: the binary's own wiring against the simulated platforms.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test fails loudly, and says what it could not test"
)]

mod adapter_changes;
mod archive;
mod arrivals;
mod bad_input;
mod bad_platforms;
mod broadcast;
mod brought;
mod changes;
mod channels;
mod commands;
mod corpus;
mod doubts;
mod durable;
mod editors;
mod every_button;
mod feeds;
mod filters;
mod full_disk;
mod generated;
mod http;
mod importing;
mod init;
mod mail;
mod operators;
mod packaging;
mod parts;
mod pictures;
mod privacy;
mod process;
mod push;
mod reading;
mod readme;
mod refusals;
mod rich;
mod samples;
mod servers;
mod settings;
mod soak;
mod threads;
mod timing;
mod troubles;
mod turning;
mod visibility;

use courant_tests::Program;

/// The program under test.
fn program() -> Program {
    Program::at(env!("CARGO_BIN_EXE_courant-under-test"))
}
