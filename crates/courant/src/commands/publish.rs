//! `courant publish`

use super::{input, newsletter};
use crate::cli::Publish;
use crate::config::Config;
use crate::out::{complain, say};
use crate::{app, lock};
use anyhow::Context as _;
use courant_core::intake::{correct_with, take_in};
use courant_core::model::{IssueId, Newsletter};
use courant_core::store::{Acceptance, Fate, Store};
use jiff::Timestamp;
use std::process::ExitCode;

/// Takes files in; the running bot delivers them, or the next one that is started.
pub(crate) async fn run(config: &Config, call: &Publish) -> anyhow::Result<ExitCode> {
    let store = app::open_store(&config.data)?;
    let mut failed = false;
    let mut delivered = false;
    anyhow::ensure!(
        call.corrects.is_none() || call.files.len() == 1,
        "an issue is corrected by one file"
    );
    for file in &call.files {
        let done = match call.corrects {
            Some(issue) => correct(&store, IssueId(issue), file).await,
            None => publish(&store, call, file).await,
        };
        match done {
            Ok(goes_out) => delivered |= goes_out,
            Err(error) => {
                failed = true;
                complain(format_args!("courant: {error:#}"));
            }
        }
    }
    if delivered && lock::holder(&config.data).is_none() {
        say(format_args!("no bot is running: it goes out at the next start (courant run)"));
    }
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Returns whether something is on its way to readers.
async fn publish(store: &Store, call: &Publish, file: &std::path::Path) -> anyhow::Result<bool> {
    let (bytes, name) = input::bytes(file)?;
    let name = name.unwrap_or_else(|| "standard input".into());
    let newsletter = match &call.newsletter {
        Some(slug) => newsletter::named(store, slug).await?,
        None => meant(store, &bytes, &name).await?,
    };
    let taken = take_in(store, &newsletter, &name, bytes, Timestamp::now())
        .await
        .with_context(|| name.clone())?;
    for note in &taken.notes {
        complain(format_args!("note: {note}"));
    }
    let mut goes_out = false;
    for (title, accepted) in &taken.issues {
        let title = if title.is_empty() { "an issue without a title" } else { title };
        goes_out |= accepted.audience > 0;
        say(format_args!("{}: {title} {}", newsletter.slug, fate(*accepted)));
    }
    Ok(goes_out)
}

/// What happens to an issue that was taken in.
pub(super) fn fate(accepted: Acceptance) -> String {
    match (accepted.fate, accepted.audience) {
        (Fate::Known, _) => "was there already".to_owned(),
        (Fate::Twin, _) => format!(
            "was there already under another name; --corrects {} puts this one in its place",
            accepted.issue
        ),
        (Fate::Retracted, _) => "was taken back before and stays so".to_owned(),
        (Fate::New, 0) => "is in the archive; nobody waits for it".to_owned(),
        (Fate::New, 1) => "goes out to one chat".to_owned(),
        (Fate::New, chats) => format!("goes out to {chats} chats"),
        (Fate::Corrected, 0) => "is corrected; no chat had it yet".to_owned(),
        (Fate::Corrected, 1) => "is corrected, with its copy in one chat".to_owned(),
        (Fate::Corrected, chats) => format!("is corrected, with its copies in {chats} chats"),
    }
}

/// Puts a file's issue in the place of another. Returns whether copies are to be changed.
async fn correct(store: &Store, issue: IssueId, file: &std::path::Path) -> anyhow::Result<bool> {
    let (bytes, name) = input::bytes(file)?;
    let name = name.unwrap_or_else(|| "standard input".into());
    let corrected = correct_with(store, issue, &name, bytes, Timestamp::now()).await;
    let (title, accepted) = corrected.with_context(|| name.clone())?.with_context(|| {
        format!("there is no issue {issue}; courant deliveries shows their numbers")
    })?;
    let title = if title.is_empty() { "an issue without a title".to_owned() } else { title };
    say(format_args!("{title} {}", fate(accepted)));
    Ok(accepted.audience > 0)
}

/// The only newsletter, or the one that the issue itself names.
pub(super) async fn meant(store: &Store, bytes: &[u8], name: &str) -> anyhow::Result<Newsletter> {
    let all = store.newsletters().await?;
    if let [only] = all.as_slice() {
        return Ok(only.clone());
    }
    anyhow::ensure!(
        !all.is_empty(),
        "there are no newsletters yet; add one with: courant newsletter add \"Its title\""
    );
    let reading = courant_newsletter::read(bytes, Some(name)).with_context(|| name.to_owned())?;
    let title =
        reading.issues.first().and_then(|issue| issue.newsletter.title.clone()).unwrap_or_default();
    let named = all.iter().find(|newsletter| newsletter.title.eq_ignore_ascii_case(&title));
    named.cloned().with_context(|| {
        let slugs: Vec<_> = all.iter().map(|newsletter| newsletter.slug.as_str()).collect();
        format!(
            "{name}: which newsletter is it of? Say --newsletter with one of: {}",
            slugs.join(", ")
        )
    })
}
