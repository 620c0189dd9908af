//! End-to-end tests: the binary's own wiring against the simulated platforms.

#![expect(clippy::unwrap_used, reason = "a test fails loudly")]

mod commands;

use courant_tests::Program;

/// The program under test.
fn program() -> Program {
    Program::at(env!("CARGO_BIN_EXE_courant-under-test"))
}
