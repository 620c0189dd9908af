//! A feed's subscription at its hub (WebSub).

use super::Feed;
use crate::model::FeedId;
use crate::store::row::{millis, time};
use crate::store::{Store, StoreError};
use jiff::Timestamp;
use rusqlite::{Row, params};

/// A feed's subscription at a hub.
#[derive(Clone, PartialEq, Eq)]
pub struct Hub {
    /// The hub's address.
    pub url: String,
    /// The feed's address at the hub.
    pub topic: String,
    /// The part of the callback's address that nobody else knows.
    pub token: String,
    /// What the hub signs with.
    pub secret: String,
    /// When it was last asked for.
    pub asked_at: Timestamp,
    /// Until when it holds; `None` until the hub has confirmed it.
    pub lease_until: Option<Timestamp>,
}

impl std::fmt::Debug for Hub {
    /// Without what is secret.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Hub").field("url", &self.url).finish_non_exhaustive()
    }
}

/// A subscription that is asked for.
#[derive(Clone)]
pub struct NewHub {
    /// The hub's address.
    pub url: String,
    /// The feed's address at the hub.
    pub topic: String,
    /// The part of the callback's address that nobody else knows.
    pub token: String,
    /// What the hub is to sign with.
    pub secret: String,
}

/// The columns of [`hub`].
pub(super) const COLUMNS: &str = "hub, topic, hub_token, hub_secret, hub_asked_at, lease_until";

/// The subscription in the columns that begin at `at`.
pub(super) fn hub(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Hub>> {
    let Some(url) = row.get::<_, Option<String>>(at)? else { return Ok(None) };
    Ok(Some(Hub {
        url,
        topic: row.get(at + 1)?,
        token: row.get(at + 2)?,
        secret: row.get(at + 3)?,
        asked_at: time(row.get(at + 4)?),
        lease_until: row.get::<_, Option<i64>>(at + 5)?.map(time),
    }))
}

impl Store {
    /// Writes down that a hub is asked to tell of a feed, before it is; a subscription that it has goes on until the
    /// hub confirms the new one, under the same callback.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn hub_asked(
        &self,
        feed: FeedId,
        hub: NewHub,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached(
                "UPDATE feeds SET lease_until = CASE WHEN hub_token = ?4 THEN lease_until END,
                     hub = ?2, topic = ?3, hub_token = ?4, hub_secret = ?5, hub_asked_at = ?6
                 WHERE id = ?1",
            )?
            .execute(params![
                feed,
                hub.url,
                hub.topic,
                hub.token,
                hub.secret,
                millis(now)
            ])?;
            Ok(())
        })
        .await
    }

    /// Writes down until when a hub tells of a feed; `None`: it does not, or no longer.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn hub_confirmed(
        &self,
        feed: FeedId,
        until: Option<Timestamp>,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached("UPDATE feeds SET lease_until = ?2 WHERE id = ?1")?
                .execute(params![feed, until.map(millis)])?;
            Ok(())
        })
        .await
    }

    /// Forgets a feed's hub, which the feed no longer names: what it still brings is refused.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn hub_dropped(&self, feed: FeedId) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached(
                "UPDATE feeds SET hub = NULL, topic = NULL, hub_token = NULL, hub_secret = NULL,
                     hub_asked_at = NULL, lease_until = NULL
                 WHERE id = ?1",
            )?
            .execute([feed])?;
            Ok(())
        })
        .await
    }

    /// Writes down that a hub brought something new. When the feed itself is asked next stays as it is.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn hub_brought(
        &self,
        feed: FeedId,
        newest: Option<Timestamp>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached(
                "UPDATE feeds SET changed_at = ?2, newest_at = max(coalesce(newest_at, ?3), coalesce(?3, newest_at))
                 WHERE id = ?1",
            )?
            .execute(params![feed, millis(now), newest.map(millis)])?;
            Ok(())
        })
        .await
    }

    /// The feed that a callback is for.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn feed_of_callback(&self, token: &str) -> Result<Option<Feed>, StoreError> {
        Ok(self.select_feeds("hub_token = ?1", token.to_owned()).await?.pop())
    }
}
