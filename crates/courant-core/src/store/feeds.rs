//! Table `feeds`: which feeds are asked for new entries, when, and what became of it.

mod hub;

pub use hub::{Hub, NewHub};

use super::row::{millis, time};
use super::{Store, StoreError};
use crate::model::{FeedId, NewsletterId};
use jiff::{SignedDuration, Timestamp};
use rusqlite::{Row, params};

/// A feed that is asked for new entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feed {
    /// Its row.
    pub id: FeedId,
    /// Whose issues its entries are.
    pub newsletter: NewsletterId,
    /// The host in its address.
    pub host: String,
    /// Where it is asked. It may hold a name and a password, so it is not logged.
    pub url: String,
    /// Whether the newest entry of the first answer goes out; otherwise nothing of it does.
    pub first_goes_out: bool,
    /// Whether entries without a text get that of their page.
    pub full_text: bool,
    /// What the last answer said of itself.
    pub validators: Validators,
    /// The usual time between two entries, as far as it is known.
    pub gap: Option<SignedDuration>,
    /// The newest entry's date.
    pub newest_at: Option<Timestamp>,
    /// When it is asked next.
    pub due_at: Timestamp,
    /// When it last answered well.
    pub answered_at: Option<Timestamp>,
    /// When there was last something new.
    pub changed_at: Option<Timestamp>,
    /// What is in the way.
    pub trouble: Option<FeedTrouble>,
    /// When it was given up on.
    pub stopped_at: Option<Timestamp>,
    /// Its subscription at a hub.
    pub hub: Option<Hub>,
}

/// What tells an answer from the last one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Validators {
    /// Its ETag.
    pub etag: Option<String>,
    /// Its Last-Modified.
    pub last_modified: Option<String>,
    /// A hash of its body, for servers that say neither.
    pub body_hash: Option<String>,
}

/// Failures of a feed in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedTrouble {
    /// How many.
    pub failures: u32,
    /// When the first was.
    pub since: Timestamp,
    /// What the last was, in words without its address.
    pub words: String,
}

/// A feed to be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFeed {
    /// Whose issues its entries are.
    pub newsletter: NewsletterId,
    /// Where it is.
    pub url: String,
    /// The host in that.
    pub host: String,
    /// Whether the newest entry of the first answer goes out.
    pub first_goes_out: bool,
    /// Whether entries without a text get that of their page.
    pub full_text: bool,
}

/// What became of a question that was answered well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedAnswer {
    /// Where it is for good, if that is another address, and the host in it.
    pub moved: Option<(String, String)>,
    /// What this answer says of itself.
    pub validators: Validators,
    /// The usual time between two entries.
    pub gap: Option<SignedDuration>,
    /// The newest entry's date.
    pub newest_at: Option<Timestamp>,
    /// When it is asked next.
    pub due_at: Timestamp,
    /// Whether there was something new.
    pub changed: bool,
}

const COLUMNS: &str =
    "id, newsletter_id, url, first = 'latest', full_text, etag, last_modified, body_hash,
    gap, newest_at, due_at, answered_at, changed_at, failures, failing_since, trouble, stopped_at, host";

fn feed(row: &Row<'_>) -> rusqlite::Result<Feed> {
    let moment = |at: usize| row.get::<_, Option<i64>>(at).map(|at| at.map(time));
    let (failures, since) = (row.get(13)?, moment(14)?);
    let words = row.get::<_, Option<String>>(15)?.unwrap_or_default();
    Ok(Feed {
        id: row.get(0)?,
        newsletter: row.get(1)?,
        url: row.get(2)?,
        first_goes_out: row.get(3)?,
        full_text: row.get(4)?,
        validators: Validators {
            etag: row.get(5)?,
            last_modified: row.get(6)?,
            body_hash: row.get(7)?,
        },
        gap: row.get::<_, Option<i64>>(8)?.map(SignedDuration::from_millis),
        newest_at: moment(9)?,
        due_at: time(row.get(10)?),
        answered_at: moment(11)?,
        changed_at: moment(12)?,
        trouble: since.map(|since| FeedTrouble { failures, since, words }),
        stopped_at: moment(16)?,
        host: row.get(17)?,
        hub: hub::hub(row, 18)?,
    })
}

impl Store {
    /// Adds a feed, which is asked at once.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when it is there already.
    pub async fn add_feed(&self, new: NewFeed, now: Timestamp) -> Result<FeedId, StoreError> {
        self.write(move |db| {
            let added = db
                .prepare_cached(
                    "INSERT INTO feeds (newsletter_id, url, host, first, full_text, due_at)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (url) DO NOTHING",
                )?
                .execute(params![
                    new.newsletter,
                    new.url,
                    new.host,
                    if new.first_goes_out { "latest" } else { "none" },
                    new.full_text,
                    millis(now)
                ])?;
            if added == 0 {
                return Err(StoreError::Taken("that feed is there already".to_owned()));
            }
            Ok(FeedId(db.last_insert_rowid()))
        })
        .await
    }

    /// All feeds, by newsletter.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn feeds(&self) -> Result<Vec<Feed>, StoreError> {
        self.select_feeds("1 = ?1 ORDER BY newsletter_id, id", 1).await
    }

    /// A feed.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn feed(&self, id: FeedId) -> Result<Option<Feed>, StoreError> {
        Ok(self.select_feeds("id = ?1", id).await?.pop())
    }

    /// Feeds that are due, the longest first, but none of these hosts.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn due_feeds(
        &self,
        now: Timestamp,
        without: &[String],
        most: u32,
    ) -> Result<Vec<Feed>, StoreError> {
        let without = serde_json::Value::from(without).to_string();
        self.read(move |db| {
            let sql = format!(
                "SELECT {COLUMNS}, {} FROM feeds
                 WHERE stopped_at IS NULL AND due_at <= ?1 AND host NOT IN (SELECT value FROM json_each(?2))
                 ORDER BY due_at LIMIT ?3",
                hub::COLUMNS
            );
            let due = db
                .prepare_cached(&sql)?
                .query_map(params![millis(now), without, most], feed)?
                .collect::<Result<_, _>>()?;
            Ok(due)
        })
        .await
    }

    async fn select_feeds(
        &self,
        condition: &str,
        value: impl rusqlite::ToSql + Send + 'static,
    ) -> Result<Vec<Feed>, StoreError> {
        let sql = format!("SELECT {COLUMNS}, {} FROM feeds WHERE {condition}", hub::COLUMNS);
        self.read(move |db| {
            let mut select = db.prepare_cached(&sql)?;
            let feeds = select.query_map([value], feed)?.collect::<Result<_, _>>()?;
            Ok(feeds)
        })
        .await
    }

    /// Writes down that a feed has answered well: its failures are forgotten. A feed that has moved to where another
    /// one is stays where it was.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn feed_answered(
        &self,
        id: FeedId,
        answer: FeedAnswer,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached(
                "UPDATE feeds SET etag = ?2, last_modified = ?3, body_hash = ?4, gap = ?5, newest_at = ?6,
                     due_at = ?7, answered_at = ?8, changed_at = CASE WHEN ?9 THEN ?8 ELSE changed_at END,
                     failures = 0, failing_since = NULL, trouble = NULL
                 WHERE id = ?1",
            )?
            .execute(params![
                id,
                answer.validators.etag,
                answer.validators.last_modified,
                answer.validators.body_hash,
                answer.gap.map(millis_of),
                answer.newest_at.map(millis),
                millis(answer.due_at),
                millis(now),
                answer.changed
            ])?;
            if let Some((url, host)) = answer.moved {
                db.prepare_cached("UPDATE OR IGNORE feeds SET url = ?2, host = ?3 WHERE id = ?1")?
                    .execute(params![id, url, host])?;
            }
            Ok(())
        })
        .await
    }

    /// Writes down that a feed did not answer, or not well; `stop` gives up on it.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn feed_failed(
        &self,
        id: FeedId,
        words: String,
        due_at: Timestamp,
        stop: bool,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached(
                "UPDATE feeds SET failures = failures + 1, failing_since = coalesce(failing_since, ?5), trouble = ?2,
                     due_at = ?3, stopped_at = CASE WHEN ?4 THEN ?5 END
                 WHERE id = ?1",
            )?
            .execute(params![id, words, millis(due_at), stop, millis(now)])?;
            Ok(())
        })
        .await
    }

    /// Has a feed asked at once, also one that was given up on: it then has as much patience as a new one. What its last
    /// answer said of itself is forgotten, so that all of it comes.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn ask_feed(&self, id: FeedId, now: Timestamp) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached(
                "UPDATE feeds SET due_at = ?2, stopped_at = NULL, failures = 0, failing_since = NULL, trouble = NULL,
                     etag = NULL, last_modified = NULL, body_hash = NULL
                 WHERE id = ?1",
            )?
            .execute(params![id, millis(now)])?;
            Ok(())
        })
        .await
    }

    /// Removes a feed; what came from it stays.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn remove_feed(&self, id: FeedId) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached("DELETE FROM feeds WHERE id = ?1")?.execute([id])?;
            Ok(())
        })
        .await
    }
}

fn millis_of(duration: SignedDuration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}
