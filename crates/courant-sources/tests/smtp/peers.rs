//! Clients that others have written.

#![expect(clippy::print_stderr, reason = "whoever runs the tests is to see what was not tested")]

use crate::desk::Server;
use std::io::ErrorKind;
use std::process::Stdio;
use std::time::Duration;
use tokio::process::Command;

/// How long a client may take for all that it does.
const PATIENCE: Duration = Duration::from_secs(120);

/// What became of a client.
pub(crate) struct Done {
    pub(crate) code: i32,
    /// What it wrote, and all that it said.
    pub(crate) out: Vec<u8>,
    pub(crate) said: String,
}

/// Runs swaks against a server. It says what it does on its way.
pub(crate) async fn swaks(server: &Server, arguments: &[&str]) -> Option<Done> {
    let mut command = Command::new("swaks");
    let server = server.address.to_string();
    command.args(["--server", &server, "--timeout", "60s"]).args(arguments);
    run("swaks", command).await
}

/// Runs a script in Python that finds `smtplib`, `HOST` and `PORT`.
pub(crate) async fn python(server: &Server, script: &str) -> Option<Done> {
    let (host, port) = (server.address.ip(), server.address.port());
    let mut command = Command::new("python3");
    command
        .arg("-c")
        .arg(format!("import smtplib, sys\nHOST, PORT = \"{host}\", {port}\n{script}"));
    run("python3", command).await
}

/// Runs a client; None if there is none on this machine, and it may be missing.
async fn run(name: &str, mut command: Command) -> Option<Done> {
    command.stdin(Stdio::null()).kill_on_drop(true);
    let output = match tokio::time::timeout(PATIENCE, command.output()).await.unwrap() {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let required = ["CI", "COURANT_REQUIRE_PEERS"]
                .iter()
                .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()));
            assert!(!required, "{name} is missing, which this test needs");
            eprintln!("NOT TESTED: {name} is missing on this machine");
            return None;
        }
        output => output.unwrap(),
    };
    let said = [&output.stdout[..], &output.stderr].map(String::from_utf8_lossy).concat();
    Some(Done { code: output.status.code().unwrap_or(-1), said, out: output.stdout })
}
