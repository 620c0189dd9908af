//! Feeds: RSS, Atom and JSON Feed, asked for new entries as often as each has any.
//!
//! The database says which feed is due; what is under way is known here. A feed is asked for what is newer than its
//! last answer (`outcome`), its entries are taken in (`taking`), with the text of their pages where that is wanted
//! (`pages`), and its own rhythm says when it is asked next (`rhythm`). Few at a time, and of one host fewer. A feed that
//! names a hub is subscribed to there (`websub` says when, `hubs` does it), and what the hub brings is taken in alike.

mod address;
mod discovery;
mod hubs;
mod outcome;
mod pages;
mod rhythm;
mod taking;
mod websub;

pub use address::{host_of, shown};
pub use discovery::{FindError, Found, find};
pub use hubs::WrongCallback;
pub(crate) use outcome::MAX_FEED_BYTES;
pub(crate) use websub::{Question, Verdict, verdict};

use crate::{Health, Source, SourceError, Stop};
use async_trait::async_trait;
use courant_core::model::FeedId;
use courant_core::outbox::Notices;
use courant_core::store::{Feed, Store, StoreError};
use courant_fetch::Fetch;
use futures::FutureExt as _;
use jiff::Timestamp;
use std::collections::HashMap;
use std::panic::AssertUnwindSafe;
use std::time::Duration;
use tokio::task::JoinSet;
use url::Url;

/// How often the database is asked for feeds that are due: another process may have added one.
const LOOK: Duration = Duration::from_secs(1);

/// How long a feed is left alone whose answer could not be written down: it is still due then, and its server is not to
/// be asked again and again because our disk is full.
const AFTER_TROUBLE: Duration = Duration::from_secs(60);

/// How the feeds are asked.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Feeds that are asked at the same time.
    pub at_once: usize,
    /// Of these, feeds of one host.
    pub per_host: usize,
}

impl Default for Limits {
    /// Enough for ten thousand feeds an hour, each of which takes seconds; and as many of a host as a polite browser
    /// of old opened connections to one (RFC 2616, 8.1.4).
    fn default() -> Self {
        Self { at_once: 16, per_host: 2 }
    }
}

/// All feeds.
#[derive(Clone, Debug)]
pub struct Feeds {
    store: Store,
    fetch: Fetch,
    limits: Limits,
    notices: Notices,
    /// Where hubs reach us.
    callbacks: Option<Url>,
}

impl Feeds {
    /// The feeds of a database.
    pub fn new(store: Store, fetch: Fetch, limits: Limits, notices: Notices) -> Self {
        Self { store, fetch, limits, notices, callbacks: None }
    }
}

#[async_trait]
impl Source for Feeds {
    fn name(&self) -> &'static str {
        "feeds"
    }

    async fn run(&self, health: &Health, mut stop: Stop) -> Result<(), SourceError> {
        let mut under_way = UnderWay::default();
        while !*stop.borrow() {
            match self.begin(&mut under_way).await {
                Ok(()) => health.well("asked as often as each has something new"),
                Err(error) => {
                    tracing::error!(%error, "which feeds are due could not be looked up");
                    health.ailing(error.to_string());
                }
            }
            tokio::select! {
                // Dropping what is under way loses nothing: the next run asks again.
                _ = stop.changed() => return Ok(()),
                Some(ended) = under_way.tasks.join_next_with_id() => under_way.end(ended),
                () = tokio::time::sleep(LOOK) => {}
            }
            // Whatever else has ended meanwhile.
            while let Some(ended) = under_way.tasks.try_join_next_with_id() {
                under_way.end(ended);
            }
        }
        Ok(())
    }
}

impl Feeds {
    /// Asks as many of the feeds that are due as may be asked now.
    async fn begin(&self, under_way: &mut UnderWay) -> Result<(), StoreError> {
        let free = self.limits.at_once.saturating_sub(under_way.feeds.len());
        if free == 0 {
            return Ok(());
        }
        let full = under_way.full_hosts(self.limits.per_host);
        // Those that are under way are still due.
        let most = u32::try_from(self.limits.at_once * 2).unwrap_or(u32::MAX);
        for feed in self.store.due_feeds(Timestamp::now(), &full, most).await? {
            let busy = under_way.feeds.values().any(|(id, _)| *id == feed.id);
            let of_host = under_way.of_host(&feed.host);
            if !busy
                && of_host < self.limits.per_host
                && under_way.feeds.len() < self.limits.at_once
            {
                under_way.begin(self.clone(), feed);
            }
        }
        Ok(())
    }

    /// Asks one feed; what became of it is in the database, or else its place stays taken for a while.
    async fn ask(&self, feed: Feed) {
        let (id, host) = (feed.id, feed.host.clone());
        let trouble = match AssertUnwindSafe(self.try_ask(feed)).catch_unwind().await {
            Ok(Ok(())) => return,
            Ok(Err(error)) => error.to_string(),
            Err(_) => "it broke down".to_owned(),
        };
        tracing::error!(feed = %id, host, trouble, "what a feed answered could not be written down");
        tokio::time::sleep(AFTER_TROUBLE).await;
    }

    async fn try_ask(&self, feed: Feed) -> Result<(), StoreError> {
        let asked = self.fetch.ask(outcome::question(&feed)).await;
        let now = Timestamp::now();
        let outcome = outcome::outcome(&feed, asked, now);
        let id = feed.id;
        let told = taking::take(self, feed, outcome, fastrand::f64(), now).await?;
        self.settle_hub(id, told.as_ref(), now).await;
        Ok(())
    }
}

type Ended = Result<(tokio::task::Id, ()), tokio::task::JoinError>;

/// The feeds that are being asked.
#[derive(Default)]
struct UnderWay {
    tasks: JoinSet<()>,
    feeds: HashMap<tokio::task::Id, (FeedId, String)>,
}

impl UnderWay {
    fn begin(&mut self, feeds: Feeds, feed: Feed) {
        let named = (feed.id, feed.host.clone());
        let task = self.tasks.spawn(async move { feeds.ask(feed).await });
        self.feeds.insert(task.id(), named);
    }

    fn end(&mut self, ended: Ended) {
        let id = match ended {
            Ok((id, ())) => id,
            Err(error) => {
                tracing::error!(%error, "asking a feed has broken down");
                error.id()
            }
        };
        self.feeds.remove(&id);
    }

    fn of_host(&self, host: &str) -> usize {
        self.feeds.values().filter(|(_, of)| of == host).count()
    }

    fn full_hosts(&self, per_host: usize) -> Vec<String> {
        let mut hosts: Vec<String> = self.feeds.values().map(|(_, host)| host.clone()).collect();
        hosts.sort_unstable();
        hosts.dedup();
        hosts.retain(|host| self.of_host(host) >= per_host);
        hosts
    }
}
