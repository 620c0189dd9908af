//! Feeds at their hubs: subscriptions are asked for, and what a hub brings is taken in.

use super::taking::{self, Unread};
use super::websub::{self, Step};
use super::{Feeds, address};
use crate::http::token::hex;
use courant_core::model::FeedId;
use courant_core::store::{Feed, NewHub, StoreError};
use courant_fetch::Request;
use courant_newsletter::Channel;
use jiff::Timestamp;
use url::Url;

/// Random bytes of a callback's token and of a secret, as many as a UUID has and more than anybody tries.
const RANDOM: usize = 16;

/// Most of a hub's answer that is read; nothing in it counts.
const MAX_ANSWER: usize = 64 * 1024;

/// It is no address that a hub could reach.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the server's own address is to be one of the web, such as https://courant.example.org")]
pub struct WrongCallback;

impl Feeds {
    /// Feeds are subscribed to at their hubs, which reach this bot's own server ([`crate::http`]) at `base`, the address
    /// of `/` there as it is seen from outside.
    ///
    /// # Errors
    /// When that is no address of the web.
    pub fn with_callbacks(mut self, base: &str) -> Result<Self, WrongCallback> {
        let mut base = Url::parse(base).map_err(|_| WrongCallback)?;
        if !matches!(base.scheme(), "http" | "https") {
            return Err(WrongCallback);
        }
        base.set_query(None);
        base.set_fragment(None);
        if !base.path().ends_with('/') {
            base.set_path(&format!("{}/", base.path()));
        }
        self.callbacks = Some(base);
        Ok(self)
    }

    /// Does what is to be done about a feed's subscription at its hub after the feed was asked; a failure is logged, and
    /// comes right the next time.
    pub(super) async fn settle_hub(&self, feed: FeedId, told: Option<&Channel>, now: Timestamp) {
        if self.callbacks.is_none() {
            return;
        }
        if let Err(error) = self.try_settle_hub(feed, told, now).await {
            tracing::error!(%feed, %error, "a feed's hub could not be written down");
        }
    }

    async fn try_settle_hub(
        &self,
        id: FeedId,
        told: Option<&Channel>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        // As it is now: the hub may have confirmed it meanwhile.
        let Some(feed) = self.store.feed(id).await? else { return Ok(()) };
        let hub = match websub::next_step(feed.hub.as_ref(), told, now) {
            None => return Ok(()),
            Some(Step::Drop) => return self.store.hub_dropped(id).await,
            Some(Step::Renew) => feed.hub.map(|hub| NewHub {
                url: hub.url,
                topic: hub.topic,
                token: hub.token,
                secret: hub.secret,
            }),
            Some(Step::Subscribe { hub, topic }) => random()
                .zip(random())
                .map(|(token, secret)| NewHub { url: hub, topic, token, secret }),
        };
        let Some(hub) = hub else { return Ok(()) };
        // It may answer before this request is answered.
        self.store.hub_asked(id, hub.clone(), now).await?;
        self.subscribe(id, &hub).await;
        Ok(())
    }

    /// Asks a hub to tell of a feed (WebSub, 5.1); it comes back to the callback to see whether that is meant.
    async fn subscribe(&self, feed: FeedId, hub: &NewHub) {
        let callback = self.callbacks.as_ref();
        let callback =
            callback.and_then(|base| base.join("v1/websub/").ok()?.join(&hub.token).ok());
        let Some(callback) = callback else { return };
        let lease = websub::LEASE.as_secs().to_string();
        let request = Request::new(hub.url.clone(), MAX_ANSWER).form([
            ("hub.mode", "subscribe"),
            ("hub.topic", hub.topic.as_str()),
            ("hub.callback", callback.as_str()),
            ("hub.secret", hub.secret.as_str()),
            ("hub.lease_seconds", lease.as_str()),
        ]);
        let host = address::host_of(&hub.url);
        match self.fetch.ask(request).await {
            Ok(answer) if (200..300).contains(&answer.status) => {
                tracing::info!(%feed, host, "a hub was asked to tell of a feed");
            }
            Ok(answer) => {
                tracing::warn!(%feed, host, status = answer.status, "a hub does not want to tell of a feed");
            }
            Err(error) => tracing::warn!(%feed, host, %error, "a hub could not be asked"),
        }
    }

    /// Takes in what a hub brings of a feed. What is no feed is left out: the feed itself is asked in any case.
    ///
    /// # Errors
    /// When the database does not take it: the hub brings it again.
    pub(crate) async fn brought(
        &self,
        feed: &Feed,
        body: Vec<u8>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        match taking::entries(self, feed, body, now).await {
            Ok(taken) if taken.changed => {
                self.store.hub_brought(feed.id, taken.rhythm.newest, now).await
            }
            Ok(_) => Ok(()),
            Err(Unread::NoFeed(reason)) => {
                tracing::warn!(feed = %feed.id, host = feed.host, reason, "what a hub brought cannot be read");
                Ok(())
            }
            Err(Unread::Store(error)) => Err(error),
        }
    }
}

/// Something that nobody guesses; `None` where the system has no randomness.
fn random() -> Option<String> {
    let mut bytes = [0; RANDOM];
    getrandom::fill(&mut bytes)
        .inspect_err(|error| tracing::error!(%error, "the system has no randomness"))
        .ok()?;
    Some(hex(&bytes))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests;
