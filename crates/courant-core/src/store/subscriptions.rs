//! Table `subscriptions`.

use super::deliveries::{may_stand, set_down};
use super::newsletters::{COLUMN_COUNT, COLUMNS, newsletter};
use super::row::{maybe, millis, time};
use super::{Store, StoreError};
use crate::model::{
    ChatId, DeliveryId, Depth, NewsletterId, OwnManner, PersonId, RoleId, Style, SubscriptionId,
    SubscriptionLine,
};
use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension, params};

/// Who subscribes again so soon after the end wants what was there: depth, schedule, pause and filter.
const UNDO: SignedDuration = SignedDuration::from_hours(24);

/// What became of the wish to subscribe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subscribed {
    /// It is a new subscription.
    New(SubscriptionId),
    /// The chat had it already.
    Already(SubscriptionId),
}

impl Store {
    /// Subscribes a chat to a newsletter.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn subscribe(
        &self,
        newsletter: NewsletterId,
        chat: ChatId,
        made_by: PersonId,
        now: Timestamp,
    ) -> Result<Subscribed, StoreError> {
        self.write(move |db| {
            let active: Option<SubscriptionId> = db
                .prepare_cached(
                    "SELECT id FROM subscriptions WHERE newsletter_id = ?1 AND chat_id = ?2 AND ended_at IS NULL",
                )?
                .query_row(params![newsletter, chat], |row| row.get(0))
                .optional()?;
            if let Some(id) = active {
                return Ok(Subscribed::Already(id));
            }
            db.prepare_cached(
                "INSERT INTO subscriptions (newsletter_id, chat_id, made_by, started_at) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute(params![newsletter, chat, made_by, millis(now)])?;
            let id = SubscriptionId(db.last_insert_rowid());
            db.prepare_cached(
                "UPDATE subscriptions SET (depth, style, without, mention, schedule, away_until, filter) = (
                     SELECT s.depth, s.style, s.without, s.mention, s.schedule, s.away_until, s.filter
                     FROM subscriptions s
                     WHERE s.newsletter_id = ?2 AND s.chat_id = ?3 AND s.ended_at > ?4 ORDER BY s.id DESC LIMIT 1)
                 WHERE id = ?1",
            )?
            .execute(params![id, newsletter, chat, millis(now - UNDO)])?;
            Ok(Subscribed::New(id))
        })
        .await
    }

    /// Ends a chat's subscription; `false` if there was none. What waits for it is skipped.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn unsubscribe(
        &self,
        newsletter: NewsletterId,
        chat: ChatId,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.write(move |db| {
            let ended: Option<SubscriptionId> = db
                .prepare_cached(
                    "UPDATE subscriptions SET ended_at = ?3
                     WHERE newsletter_id = ?1 AND chat_id = ?2 AND ended_at IS NULL RETURNING id",
                )?
                .query_row(params![newsletter, chat, millis(now)], |row| row.get(0))
                .optional()?;
            let Some(id) = ended else { return Ok(false) };
            skip(db, id, chat, "unsubscribed", now)?;
            Ok(true)
        })
        .await
    }

    /// What a chat takes, by the newsletters' titles.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn subscriptions(&self, chat: ChatId) -> Result<Vec<SubscriptionLine>, StoreError> {
        self.read(move |db| {
            let sql = format!(
                "SELECT {COLUMNS}, s.id, s.depth, s.style, s.without, s.schedule, s.away_until, s.filter,
                     s.filter_draft, s.mention
                 FROM subscriptions s
                 JOIN newsletters n ON n.id = s.newsletter_id
                 WHERE s.chat_id = ?1 AND s.ended_at IS NULL ORDER BY n.title, n.id"
            );
            let mut statement = db.prepare_cached(&sql)?;
            let mut rows = statement.query([chat])?;
            let mut all = Vec::new();
            let at = COLUMN_COUNT;
            while let Some(row) = rows.next()? {
                all.push(SubscriptionLine {
                    newsletter: newsletter(row, 0)?,
                    id: row.get(at)?,
                    own: OwnManner {
                        depth: maybe(row, at + 1)?,
                        style: maybe(row, at + 2)?,
                        without: maybe(row, at + 3)?,
                        mention: row.get::<_, Option<RoleId>>(at + 8)?.map(somebody),
                    },
                    schedule: maybe(row, at + 4)?,
                    away_until: row.get::<_, Option<i64>>(at + 5)?.map(time),
                    filter: maybe(row, at + 6)?,
                    draft: maybe(row, at + 7)?,
                });
            }
            Ok(all)
        })
        .await
    }

    /// Sets how a newsletter comes, where that differs from the rest of its chat.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn set_manner(&self, id: SubscriptionId, own: OwnManner) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached(
                "UPDATE subscriptions SET depth = ?2, style = ?3, without = ?4, mention = ?5 WHERE id = ?1",
            )?
            .execute(params![
                id,
                own.depth.map(Depth::as_str),
                own.style.map(Style::as_str),
                own.without.map(|without| without.to_string()),
                own.mention.map(|role| role.unwrap_or(NOBODY))
            ])?;
            Ok(())
        })
        .await
    }

    /// How many subscriptions each newsletter has.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn subscribers(&self, newsletter: NewsletterId) -> Result<u64, StoreError> {
        self.read(move |db| {
            let count = db
                .prepare_cached("SELECT count(*) FROM subscriptions WHERE newsletter_id = ?1 AND ended_at IS NULL")?
                .query_row([newsletter], |row| row.get(0))?;
            Ok(count)
        })
        .await
    }
}

/// Stands for nobody, where somebody is told of the other newsletters of a chat.
const NOBODY: RoleId = RoleId(0);

/// A role that is no stand-in.
pub(super) fn somebody(role: RoleId) -> Option<RoleId> {
    Some(role).filter(|role| *role != NOBODY)
}

/// Skips what waits for a subscription that has ended. What others have in the same digest goes out all the same.
pub(super) fn skip(
    db: &Connection,
    subscription: SubscriptionId,
    chat: ChatId,
    reason: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    // A digest that may stand there already is told to its end.
    let sql = format!(
        "UPDATE deliveries SET state = 'skipped', reason = ?4, finished_at = ?2, carrier_id = NULL
         WHERE chat_id = ?3 AND subscription_id = ?1 AND stale = 0 AND (
             state IN ('held', 'waiting', 'aside') AND NOT (
                 EXISTS (SELECT 1 FROM deliveries e WHERE e.carrier_id = deliveries.id) AND {})
             OR state = 'carried' AND NOT {} AND EXISTS (SELECT 1 FROM deliveries k
                 WHERE k.id = deliveries.carrier_id AND k.state IN ('waiting', 'sending', 'aside')))
         RETURNING id",
        may_stand("deliveries.id"),
        may_stand("deliveries.carrier_id")
    );
    let skipped: Vec<DeliveryId> = db
        .prepare_cached(&sql)?
        .query_map(params![subscription, millis(now), chat, reason], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for delivery in skipped {
        set_down(db, delivery, now)?;
    }
    Ok(())
}
