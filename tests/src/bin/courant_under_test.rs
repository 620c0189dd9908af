//! Courant itself, as a program that the tests can start, stop and kill.

use std::process::ExitCode;

fn main() -> ExitCode {
    courant::main()
}
