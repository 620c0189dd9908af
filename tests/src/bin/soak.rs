//! The soak: kills the bot in the middle of broadcasts, and says what its readers got of it.
//!
//! The program is Courant too, so that one build is enough: called as `soak run`, it is the bot.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a program that prints its findings"
)]

use courant_tests::Program;
use courant_tests::soak::{self, Options};
use std::process::ExitCode;

/// The call's words are off.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    if std::env::args().nth(1).as_deref() == Some("run") {
        return courant::main();
    }
    let options = match Options::read(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::from(USAGE);
        }
    };
    match soak(options) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn soak(options: Options) -> Result<ExitCode, String> {
    let itself = std::env::current_exe().map_err(|error| error.to_string())?;
    let program = Program::at(&itself.display().to_string());
    // In a thread of its own: the harness panics when the bot does not do what it waits for.
    let running = std::thread::spawn(move || {
        let runtime = tokio::runtime::Runtime::new().map_err(|error| error.to_string())?;
        runtime.block_on(soak::run(&options, &program))
    });
    let tally = running.join().map_err(|_| "the harness has given up, as it says above")??;
    let wrong = tally.wrong();
    for line in &wrong {
        eprintln!("wrong: {line}");
    }
    println!("{tally}");
    Ok(if wrong.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
