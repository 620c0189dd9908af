//! `courant feed`

use super::newsletter;
use crate::app;
use crate::cli::{Feed as Call, First};
use crate::config::Config;
use crate::lock;
use crate::out::say;
use anyhow::Context as _;
use courant_core::model::{FeedId, Newsletter};
use courant_core::store::{Feed, NewFeed, Store};
use courant_sources::feed::{Found, find, host_of, shown};
use jiff::{SignedDuration, Timestamp};
use std::process::ExitCode;

/// Entries of a feed that are named when it is added.
const NAMED: usize = 3;

/// Adds, lists, resumes or removes feeds.
pub(crate) async fn run(config: &Config, call: Call) -> anyhow::Result<ExitCode> {
    let store = app::open_store(&config.data)?;
    match call {
        Call::Add { address, newsletter, first, full_text } => {
            let found =
                find(&app::sources::fetch(config)?, &address).await.with_context(
                    || match shown(&address) {
                        shown if shown.is_empty() => address.clone(),
                        shown => shown,
                    },
                )?;
            let newsletter = match newsletter {
                Some(slug) => newsletter::named(&store, &slug).await?,
                None => of_its_name(&store, &found).await?,
            };
            let new = NewFeed {
                newsletter: newsletter.id,
                host: host_of(&found.url),
                url: found.url.clone(),
                first_goes_out: first == First::Latest,
                full_text,
            };
            store.add_feed(new, Timestamp::now()).await?;
            tell(&newsletter, &found, first);
            if lock::holder(&config.data).is_none() {
                say(format_args!("no bot is running: it is asked at the next start (courant run)"));
            }
        }
        Call::List => list(&store).await?,
        Call::Resume { feeds } => {
            let all = store.feeds().await?;
            let wanted: Vec<FeedId> = if feeds.is_empty() {
                all.iter().map(|feed| feed.id).collect()
            } else {
                feeds.into_iter().map(|id| known(&all, id)).collect::<Result<_, _>>()?
            };
            for feed in &wanted {
                store.ask_feed(*feed, Timestamp::now()).await?;
            }
            let when = match lock::holder(&config.data) {
                Some(_) => "are asked now",
                None => "are asked at the next start (courant run)",
            };
            say(format_args!("{} feeds {when}", wanted.len()));
        }
        Call::Remove { feed } => {
            let feed = known(&store.feeds().await?, feed)?;
            store.remove_feed(feed).await?;
            say(format_args!("removed feed {feed}; its issues stay"));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The newsletter that is called like the feed; a new one, if there is none.
async fn of_its_name(store: &Store, found: &Found) -> anyhow::Result<Newsletter> {
    let title = found
        .channel
        .title
        .as_deref()
        .context("the feed has no title: say which newsletter it is of with --newsletter")?;
    newsletter::of_title(store, title, found.channel.tagline.clone(), None).await
}

fn tell(newsletter: &Newsletter, found: &Found, first: First) {
    say(format_args!(
        "added the feed {} to {} ({} entries)",
        shown(&found.url),
        newsletter.slug,
        found.titles.len()
    ));
    for title in found.titles.iter().take(NAMED) {
        say(format_args!("  {title}"));
    }
    match first {
        First::Latest => say(format_args!("the newest one goes out; each new one will")),
        First::None => say(format_args!("these go into the archive; each new one goes out")),
    }
    if !found.others.is_empty() {
        say(format_args!("the page names others, too: {}", found.others.join(", ")));
    }
}

fn known(all: &[Feed], id: i64) -> anyhow::Result<FeedId> {
    let found = all.iter().find(|feed| feed.id.0 == id).map(|feed| feed.id);
    found.with_context(|| format!("there is no feed {id}; see: courant feed list"))
}

async fn list(store: &Store) -> anyhow::Result<()> {
    let feeds = store.feeds().await?;
    if feeds.is_empty() {
        say(format_args!(
            "there are no feeds yet; add one with: courant feed add https://example.org"
        ));
    }
    let newsletters = store.newsletters().await?;
    let now = Timestamp::now();
    for feed in feeds {
        let of = newsletters.iter().find(|one| one.id == feed.newsletter);
        let slug = of.map(|one| one.slug.as_str()).unwrap_or_default();
        say(format_args!("{} {slug} {}", feed.id, shown(&feed.url)));
        say(format_args!("  {}", state(&feed, now)));
    }
    Ok(())
}

/// How a feed is, in words.
fn state(feed: &Feed, now: Timestamp) -> String {
    let ago = |at: Timestamp| format!("{} ago", rough(now.duration_since(at)));
    let next = match feed.due_at.duration_since(now) {
        pause if pause.is_positive() => format!("in {}", rough(pause)),
        _ => "now".to_owned(),
    };
    if let Some(at) = feed.stopped_at {
        let why = feed.trouble.as_ref().map(|trouble| trouble.words.as_str()).unwrap_or_default();
        return format!("✗ given up on {}: {why}; courant feed resume {}", ago(at), feed.id);
    }
    if let Some(trouble) = &feed.trouble {
        let since = rough(now.duration_since(trouble.since));
        return format!("✗ failing for {since}: {}; asked again {next}", trouble.words);
    }
    match (feed.answered_at, feed.changed_at) {
        (None, _) => format!("· not asked yet; asked {next}"),
        (Some(at), None) => format!("✓ asked {}, nothing new yet; next {next}", ago(at)),
        (Some(at), Some(new)) => {
            format!("✓ asked {}, something new {}; next {next}", ago(at), ago(new))
        }
    }
}

/// A time span as people say it.
fn rough(span: SignedDuration) -> String {
    match span.as_secs() {
        seconds @ ..=119 => format!("{} s", seconds.max(0)),
        seconds @ 120..=7_199 => format!("{} min", seconds / 60),
        seconds @ 7_200..=172_799 => format!("{} h", seconds / 3_600),
        seconds => format!("{} days", seconds / 86_400),
    }
}
