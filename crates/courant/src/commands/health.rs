//! `courant health`: what a container's health check or a monitor asks.

use crate::config::Config;
use crate::lock;
use crate::out::say;
use std::process::ExitCode;

/// Says whether a bot is running on the data folder. Nothing is opened, written or asked of a platform: this
/// is called often, beside the running bot.
pub(crate) fn run(config: &Config) -> ExitCode {
    match lock::holder(&config.data) {
        Some(pid) => {
            say(format_args!("a bot is running (process {pid})"));
            ExitCode::SUCCESS
        }
        None => {
            say(format_args!("no bot is running on {}", config.data.display()));
            ExitCode::FAILURE
        }
    }
}
