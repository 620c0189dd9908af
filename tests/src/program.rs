//! The program, run as a command that ends.

use std::process::Stdio;
use std::time::Duration;
use tokio::io::AsyncWriteExt as _;
use tokio::process::Command;

/// How long a command may take.
const PATIENCE: Duration = Duration::from_secs(120);

/// Where the program is, and what it runs with.
#[derive(Clone, Debug)]
pub struct Program {
    path: String,
    /// Words that stand before every command's own.
    before: Vec<String>,
    /// Its environment: only this and the path.
    pub environment: Vec<(String, String)>,
}

/// What came of a command.
#[derive(Clone, Debug)]
pub struct Output {
    /// Its exit status.
    pub code: Option<i32>,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Program {
    /// The program at a path (`env!("CARGO_BIN_EXE_courant-under-test")`).
    pub fn at(path: &str) -> Self {
        Self { path: path.to_owned(), before: Vec::new(), environment: Vec::new() }
    }

    /// The same, started by another program with these words.
    #[must_use]
    pub fn through(mut self, program: &str, words: &[&str]) -> Self {
        let own = std::mem::replace(&mut self.path, program.to_owned());
        let words = words.iter().map(|word| (*word).to_owned());
        self.before = words.chain([own]).chain(self.before).collect();
        self
    }

    /// The same with another variable.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.environment.retain(|(known, _)| known != name);
        self.environment.push((name.to_owned(), value.to_owned()));
        self
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.path);
        command
            .args(&self.before)
            .args(arguments)
            .env_clear()
            .envs(self.environment.iter().cloned());
        for kept in ["PATH", "TMPDIR", "LLVM_PROFILE_FILE"] {
            if let Ok(value) = std::env::var(kept) {
                command.env(kept, value);
            }
        }
        command.current_dir(std::env::temp_dir()).kill_on_drop(true);
        command
    }

    /// Runs a command to its end.
    pub async fn run(&self, arguments: &[&str]) -> Output {
        self.run_with(arguments, &[]).await
    }

    /// Runs a command to its end, with these bytes on standard input.
    pub async fn run_with(&self, arguments: &[&str], input: &[u8]) -> Output {
        let mut command = self.command(arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program can be started");
        if let Some(mut stdin) = child.stdin.take() {
            // It need not read all of it.
            let _ = stdin.write_all(input).await;
        }
        let ended = tokio::time::timeout(PATIENCE, child.wait_with_output()).await;
        let output =
            ended.expect("the command ends in time").expect("the command can be waited for");
        Output {
            code: output.status.code(),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

impl Output {
    /// The same, if the exit status is this one; else fails.
    #[must_use]
    pub fn expect(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "exit status; {self:#?}");
        self
    }

    /// Fails unless these words stand on standard output or standard error.
    #[must_use]
    pub fn says(self, words: &str) -> Self {
        assert!(self.out.contains(words) || self.err.contains(words), "no {words:?} in {self:#?}");
        self
    }
}
