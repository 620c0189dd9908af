//! `courant import` and `courant export`

use super::newsletter;
use super::publish::meant;
use crate::app;
use crate::cli::{Export, Import};
use crate::config::Config;
use crate::out::{bytes, complain, say};
use crate::progress::Progress;
use anyhow::Context as _;
use courant_core::intake::{Outgoing, accept, read};
use courant_core::model::Newsletter;
use courant_core::store::{Fate, NewFeed, Store, StoreError};
use courant_sources::archive::Archive;
use courant_sources::feed::host_of;
use courant_sources::opml::{self, OpmlError, Outline};
use jiff::Timestamp;
use std::path::Path;
use std::process::ExitCode;

/// Largest list of feeds that is read.
const MAX_LIST_BYTES: u64 = 20 * 1024 * 1024;

/// Takes an archive in, or a list of feeds.
pub(crate) async fn run(config: &Config, call: &Import) -> anyhow::Result<ExitCode> {
    let store = app::open_store(&config.data)?;
    let shown = call.path.display();
    if let Some(feeds) = list(&call.path).with_context(|| shown.to_string())? {
        let newsletter = match &call.newsletter {
            Some(slug) => Some(newsletter::named(&store, slug).await?),
            None => None,
        };
        add_feeds(&store, newsletter.as_ref(), feeds).await?;
        return Ok(ExitCode::SUCCESS);
    }
    issues(&store, call).await
}

/// Prints the list of feeds.
pub(crate) async fn export(config: &Config, call: &Export) -> anyhow::Result<ExitCode> {
    anyhow::ensure!(call.opml, "say what is to be exported: courant export --opml");
    let store = app::open_store(&config.data)?;
    let newsletters = store.newsletters().await?;
    let outline = |feed: courant_core::store::Feed| {
        let of = newsletters.iter().find(|one| one.id == feed.newsletter);
        Outline { title: of.map(|one| one.title.clone()), url: feed.url }
    };
    let feeds: Vec<Outline> = store.feeds().await?.into_iter().map(outline).collect();
    if feeds.iter().any(|feed| feed.url.contains('@')) {
        complain(format_args!(
            "note: some addresses hold a name and a password; mind who gets the list"
        ));
    }
    bytes(opml::write("Courant", &feeds).as_bytes());
    Ok(ExitCode::SUCCESS)
}

/// A file as a list of feeds; `None` where it is something else.
fn list(path: &Path) -> anyhow::Result<Option<Vec<Outline>>> {
    if path.is_dir() || path.metadata()?.len() > MAX_LIST_BYTES {
        return Ok(None);
    }
    let text = std::fs::read(path)?;
    match opml::read(&String::from_utf8_lossy(&text)) {
        Ok(feeds) => Ok(Some(feeds)),
        Err(OpmlError::TooMuch) => Err(OpmlError::TooMuch.into()),
        // An issue may be broken XML, too: what it says it is counts.
        Err(error @ OpmlError::Broken(_)) if named_opml(path) => Err(error.into()),
        Err(_) if named_opml(path) => Err(OpmlError::NoOpml.into()),
        Err(_) => Ok(None),
    }
}

fn named_opml(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("opml"))
}

/// Adds feeds that are not there yet, each to a newsletter of its name, or all to one. Nothing of what they have is
/// delivered but what comes.
async fn add_feeds(
    store: &Store,
    newsletter: Option<&Newsletter>,
    feeds: Vec<Outline>,
) -> anyhow::Result<()> {
    let (mut added, mut known) = (0, 0);
    for feed in feeds {
        let host = host_of(&feed.url);
        if host.is_empty() {
            complain(format_args!("left out: {:?} is no address", feed.url));
            continue;
        }
        let of = match newsletter {
            Some(newsletter) => newsletter.id,
            None => {
                let title = feed.title.as_deref().unwrap_or(&host);
                match newsletter::of_title(store, title, None, Some(&host)).await {
                    Ok(newsletter) => newsletter.id,
                    Err(error) => {
                        complain(format_args!("left out: {title}: {error:#}"));
                        continue;
                    }
                }
            }
        };
        let new = NewFeed {
            newsletter: of,
            url: feed.url,
            host,
            first_goes_out: false,
            full_text: false,
        };
        match store.add_feed(new, Timestamp::now()).await {
            Ok(_) => added += 1,
            Err(StoreError::Taken(_)) => known += 1,
            Err(error) => return Err(error.into()),
        }
    }
    say(format_args!(
        "added {added} feeds, {known} were there already; what they have goes into the archive"
    ));
    Ok(())
}

/// Takes the issues of an archive in, one after the other; what was there is passed over, so that a call that was
/// stopped goes on when it is made again.
async fn issues(store: &Store, call: &Import) -> anyhow::Result<ExitCode> {
    let shown = call.path.display().to_string();
    let archive = Archive::at(&call.path).with_context(|| shown.clone())?;
    let size = archive.size().with_context(|| shown.clone())?;
    let named = match &call.newsletter {
        Some(slug) => Some(newsletter::named(store, slug).await?),
        None => None,
    };
    let outgoing = if call.deliver { Outgoing::Each } else { Outgoing::Nothing };
    let (mut new, mut known, mut wrong) = (0_usize, 0_usize, 0_usize);
    let mut progress = Progress::new(size);
    for (piece, done) in archive.pieces().with_context(|| shown.clone())? {
        let taken = async {
            let bytes = piece.bytes?;
            let newsletter = match &named {
                Some(newsletter) => newsletter.clone(),
                None => meant(store, &bytes, &piece.name).await?,
            };
            let source = read(&piece.name, bytes).await?;
            anyhow::Ok(accept(store, &newsletter, source, outgoing, Timestamp::now()).await?)
        };
        match taken.await {
            Ok(taken) => {
                let fresh = taken.issues.iter().filter(|(_, one)| one.fate == Fate::New).count();
                new += fresh;
                known += taken.issues.len() - fresh;
            }
            Err(error) => {
                wrong += 1;
                progress.say(&format!("left out: {}: {error:#}", piece.name));
            }
        }
        progress.at(done);
    }
    drop(progress);
    let into = if call.deliver { "on their way" } else { "in the archive" };
    say(format_args!("{new} issues are {into}, {known} were there already, {wrong} were left out"));
    Ok(if wrong == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
