//! `courant sources`

use crate::app;
use crate::config::Config;
use crate::lock;
use crate::out::say;
use std::process::ExitCode;

/// Says how the sources are; fails when one is not well.
pub(crate) async fn run(config: &Config) -> anyhow::Result<ExitCode> {
    let store = app::open_store(&config.data)?;
    if lock::holder(&config.data).is_none() {
        say(format_args!("no bot is running: nothing comes in by itself (courant run)"));
        return Ok(ExitCode::FAILURE);
    }
    let mut well = true;
    for state in store.source_states().await? {
        let mark = if state.well { "✓" } else { "✗" };
        well &= state.well;
        say(format_args!("{mark} {}: {} (since {:.0})", state.name, state.words, state.since));
    }
    let feeds = store.feeds().await?;
    let ailing = feeds.iter().filter(|feed| feed.trouble.is_some()).count();
    if !feeds.is_empty() {
        say(format_args!(
            "  {} feeds, {ailing} of them with trouble: courant feed list",
            feeds.len()
        ));
    }
    let held = store.held_lines().await?.len();
    if held > 0 {
        say(format_args!("  {held} wait for you: courant held list"));
    }
    Ok(if well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
