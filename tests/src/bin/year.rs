//! A year in minutes: what 500 subscriptions with every kind of wish get of three newsletters, against an oracle.
//! `year [--seed N] [--subscriptions N] [--days N]`; the last line is
//! `expected N delivered N missing N twice N late N`.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a program that prints its findings"
)]

use courant_tests::year::{self, Options};
use std::process::ExitCode;

/// The call's words are off.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    let options = match read(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(error) => {
            eprintln!("{error}\nyear [--seed N] [--subscriptions N] [--days N]");
            return ExitCode::from(USAGE);
        }
    };
    match live(options) {
        Ok(tally) => {
            tally.findings.iter().for_each(|finding| eprintln!("{finding}"));
            println!("{tally}");
            if tally.is_right() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
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
        let bad = |_| format!("{value:?} is no number");
        match name.as_str() {
            "--seed" => options.seed = value.parse().map_err(bad)?,
            "--subscriptions" => options.subscriptions = value.parse().map_err(bad)?,
            "--days" => options.days = value.parse().map_err(bad)?,
            _ => return Err(format!("{name:?} is not known")),
        }
    }
    Ok(options)
}

fn live(options: Options) -> Result<year::Tally, String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let path = folder.path().to_owned();
    // In a thread of its own: the harness panics when the bot does not do what is due.
    let living = std::thread::spawn(move || {
        let runtime = tokio::runtime::Runtime::new().map_err(|error| error.to_string())?;
        Ok(runtime.block_on(year::run(options, &path)))
    });
    living.join().map_err(|_| "the harness has given up, as it says above")?
}
