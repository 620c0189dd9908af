//! Courant's library and binary: configuration, wiring and the command line; nothing else.
//!
//! [`main`] reads the command line ([`cli`]), loads the [`config`], and runs one of the `commands`. [`app`]
//! wires store, service, outbox, sources and adapters together; [`demo`] does the same on simulated platforms.

pub mod app;
pub mod cli;
mod commands;
pub mod config;
pub mod demo;
mod init;
mod lock;
mod logging;
mod out;
mod progress;
mod signals;

use clap::Parser as _;
use cli::{Cli, Command};
use config::{Config, LogFormat};
use std::process::ExitCode;

/// The call's words are off.
const USAGE: u8 = 2;

/// Runs the program on its command line and environment. Exit status: 0 done, 1 it failed, 2 the call's
/// words are off.
pub fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version are no errors; a closed pipe changes nothing.
            let _ = error.print();
            return if error.use_stderr() { ExitCode::from(USAGE) } else { ExitCode::SUCCESS };
        }
    };
    match execute(cli) {
        Ok(code) => code,
        Err(error) => {
            out::complain(format_args!("courant: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn execute(cli: Cli) -> anyhow::Result<ExitCode> {
    let environment: Vec<(String, String)> = std::env::vars().collect();
    match cli.command {
        // These need no configuration.
        Command::Parse(call) => return commands::parse::run(&call),
        Command::Preview(call) => return commands::preview::run(&call),
        Command::Demo(call) => {
            logging::for_demo();
            return runtime()?.block_on(demo::run(&call));
        }
        Command::Completions { shell } => return commands::manual::completions(shell),
        Command::Man => return commands::manual::man(),
        // This one writes it.
        Command::Init => {
            logging::start("error", LogFormat::Human);
            return runtime()?.block_on(init::run(cli.config.as_deref(), &environment));
        }
        _ => {}
    }
    let config = Config::load(cli.config.as_deref(), &environment)?;
    let is_run = matches!(cli.command, Command::Run);
    logging::start(if is_run { &config.log_level } else { "warn" }, config.log_format);
    runtime()?.block_on(async {
        match cli.command {
            Command::Run => commands::run::run(config).await,
            Command::Publish(call) => commands::publish::run(&config, &call).await,
            Command::Newsletter(call) => commands::newsletter::run(&config, call).await,
            Command::Feed(call) => commands::feed::run(&config, call).await,
            Command::Held(call) => commands::held::run(&config, call).await,
            Command::Sources => commands::sources::run(&config).await,
            Command::Import(call) => commands::import::run(&config, &call).await,
            Command::Export(call) => commands::import::export(&config, &call).await,
            Command::Editor(call) => commands::editor::run(&config, call).await,
            Command::Operator(call) => commands::operator::run(&config, call).await,
            Command::Deliveries(call) => commands::deliveries::run(&config, &call).await,
            Command::Retract(call) => commands::retract::run(&config, &call).await,
            Command::Check => commands::check::run(&config).await,
            Command::Health => Ok(commands::health::run(&config)),
            Command::Parse(_)
            | Command::Preview(_)
            | Command::Demo(_)
            | Command::Completions { .. }
            | Command::Man
            | Command::Init => Ok(ExitCode::SUCCESS),
        }
    })
}

fn runtime() -> anyhow::Result<tokio::runtime::Runtime> {
    Ok(tokio::runtime::Builder::new_multi_thread().enable_all().build()?)
}
