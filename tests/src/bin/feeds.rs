//! Thousands of feeds on one core: `feeds [--feeds N] [--hosts N]` prints what asking them costs, and fails where a
//! limit is not kept. Linux only: it reads `/proc`, and `taskset` keeps the bot to one core.
//!
//! The program is Courant too, so that one build is enough: called as `feeds run`, it is the bot.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a program that prints its findings"
)]

use courant_tests::Program;
use courant_tests::polling::{self, Options};
use std::process::ExitCode;

/// The call's words are off.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    if std::env::args().nth(1).as_deref() == Some("run") {
        return courant::main();
    }
    let options = match read(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(error) => {
            eprintln!("{error}\nfeeds [--feeds N] [--hosts N]");
            return ExitCode::from(USAGE);
        }
    };
    match poll(options) {
        Ok(findings) => {
            println!("{findings}");
            if findings.is_right() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn read(mut words: impl Iterator<Item = String>) -> Result<Options, String> {
    let mut options = Options::default();
    while let Some(name) = words.next() {
        let value = words.next().ok_or_else(|| format!("{name} needs a number"))?;
        let number = value.parse().ok().filter(|number| *number > 0);
        let number = number.ok_or_else(|| format!("{value:?} is no number over 0"))?;
        match name.as_str() {
            "--feeds" => options.feeds = number,
            "--hosts" => options.hosts = number,
            _ => return Err(format!("{name:?} is not known")),
        }
    }
    Ok(options)
}

fn poll(options: Options) -> Result<polling::Findings, String> {
    let itself = std::env::current_exe().map_err(|error| error.to_string())?;
    let program = Program::at(&itself.display().to_string()).through("taskset", &["-c", "0"]);
    // In a thread of its own: the harness panics when the bot does not do what it waits for.
    let running = std::thread::spawn(move || {
        let runtime = tokio::runtime::Runtime::new().map_err(|error| error.to_string())?;
        Ok(runtime.block_on(polling::run(options, &program)))
    });
    running.join().map_err(|_| "the harness has given up, as it says above")?
}
