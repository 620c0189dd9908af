//! `courant deliveries`

use crate::app;
use crate::cli::Deliveries;
use crate::config::Config;
use crate::out::say;
use std::collections::BTreeMap;
use std::process::ExitCode;

/// Shows how far the last issues have come.
pub(crate) async fn run(config: &Config, call: &Deliveries) -> anyhow::Result<ExitCode> {
    let store = app::open_store(&config.data)?;
    let progress = store.progress(call.last).await?;
    if progress.is_empty() {
        say(format_args!("nothing has gone out yet"));
    }
    for issue in progress {
        let tally = &issue.tally;
        let title = if issue.title.is_empty() { "an issue without a title" } else { &issue.title };
        say(format_args!("{}: {title}", issue.newsletter));
        say(format_args!("  {} delivered, {} waiting", tally.delivered, tally.waiting));
        reasons("skipped", &tally.skipped);
        reasons("failed", &tally.failed);
    }
    Ok(ExitCode::SUCCESS)
}

fn reasons(what: &str, reasons: &BTreeMap<String, u64>) {
    for (reason, count) in reasons {
        say(format_args!("  {count} {what}: {reason}"));
    }
}
