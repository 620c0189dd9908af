//! Prints what is understood of a file: `cargo run --example parse -- FILE [--explain]`.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "an example's output")]

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut explain = false;
    let mut file = None;
    for argument in std::env::args().skip(1) {
        match argument.as_str() {
            "--explain" => explain = true,
            _ => file = Some(argument),
        }
    }
    let Some(file) = file else {
        eprintln!("usage: parse FILE [--explain]");
        return ExitCode::from(2);
    };
    let bytes = match std::fs::read(&file) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("cannot open {file}: {error}");
            return ExitCode::FAILURE;
        }
    };
    match courant_newsletter::read(&bytes, Some(&file)) {
        Ok(reading) => {
            let mut issues: Vec<_> =
                reading.issues.iter().map(|issue| issue.to_json(explain)).collect();
            let many = matches!(
                reading.format,
                courant_newsletter::Format::Feed | courant_newsletter::Format::Mbox
            );
            let value = if many { serde_json::Value::Array(issues) } else { issues.swap_remove(0) };
            println!("{value:#}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("cannot read it: {error}");
            ExitCode::FAILURE
        }
    }
}
