//! `courant deliveries`

use crate::app;
use crate::cli::Deliveries;
use crate::config::Config;
use crate::out::say;
use courant_core::store::IssueProgress;
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;
use std::process::ExitCode;

/// Shows how far the last issues have come.
pub(crate) async fn run(config: &Config, call: &Deliveries) -> anyhow::Result<ExitCode> {
    let store = app::open_store(&config.data)?;
    let progress = store.progress(call.last, Timestamp::now()).await?;
    if progress.is_empty() {
        say(format_args!("nothing has gone out yet"));
    }
    for issue in progress {
        show(&issue);
    }
    Ok(ExitCode::SUCCESS)
}

fn show(issue: &IssueProgress) {
    let tally = &issue.tally;
    let title = if issue.title.is_empty() { "an issue without a title" } else { &issue.title };
    say(format_args!("{} {}: {title}", issue.issue, issue.newsletter));
    let mut line = format!("  {} delivered, {} waiting", tally.delivered, tally.waiting);
    let more = [
        (tally.held, "held until their time"),
        (tally.changing, "to be changed"),
        (tally.retracted, "taken back"),
    ];
    for (count, what) in more {
        if count > 0 {
            line.push_str(&format!(", {count} {what}"));
        }
    }
    say(format_args!("{line} of {}", issue.audience()));
    if tally.waiting + tally.changing > 0 {
        let left = issue.time_left().map_or("nothing moves".to_owned(), time);
        say(format_args!("  {} in the last minute; time left: {left}", issue.last_minute));
    }
    reasons("skipped", &tally.skipped);
    reasons("failed", &tally.failed);
}

/// A time as one says it: "2 h 5 min", "40 s".
fn time(time: SignedDuration) -> String {
    let (hours, minutes) = (time.as_hours(), time.as_mins() % 60);
    match (hours, minutes) {
        (0, 0) => format!("{} s", time.as_secs()),
        (0, minutes) => format!("{minutes} min"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}

fn reasons(what: &str, reasons: &BTreeMap<String, u64>) {
    for (reason, count) in reasons {
        say(format_args!("  {count} {what}: {reason}"));
    }
}
