//! Table `chats`.

use super::row::{millis, parse, time};
use super::subscriptions::skip;
use super::{Store, StoreError};
use crate::model::{
    Address, Chat, ChatId, ChatKind, Depth, Destination, Platform, RoleId, Style, SubscriptionId,
    Without,
};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};

pub(super) const COLUMNS: &str =
    "c.id, c.platform, c.address, c.kind, c.title, c.language, c.depth, c.paused_reason, c.style,
     c.zone, c.schedule, c.quiet, c.away_until, c.without, c.mention";

/// Stands in a title between a chat and the place in it.
pub const WITHIN: &str = " › ";

impl Store {
    /// The chat at that address; made when first seen, its kind and title noted when they changed. A place within a chat
    /// is called as before where only the chat's title is given.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn enter(
        &self,
        platform: Platform,
        destination: Destination,
        title: String,
        now: Timestamp,
    ) -> Result<Chat, StoreError> {
        let seen = self.chat_at(platform.clone(), destination.address.clone()).await?;
        if let Some(chat) = seen
            && chat.destination == destination
            && (chat.title == title || chat.title.starts_with(&format!("{title}{WITHIN}")))
        {
            return Ok(chat);
        }
        self.write(move |db| {
            db.prepare_cached(
                "INSERT INTO chats (platform, address, kind, title, depth, created_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                 ON CONFLICT (platform, address) DO UPDATE SET kind = excluded.kind, title = excluded.title",
            )?
            .execute(params![
                platform.as_str(),
                destination.address.0,
                destination.kind.as_str(),
                title,
                Depth::default().as_str(),
                millis(now)
            ])?;
            let entered = find_at(db, &platform, &destination.address)?;
            entered.ok_or_else(|| StoreError::Other("a chat went away while it was entered".into()))
        })
        .await
    }

    /// The chat at that address, if it was seen.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn chat_at(
        &self,
        platform: Platform,
        address: Address,
    ) -> Result<Option<Chat>, StoreError> {
        self.read(move |db| find_at(db, &platform, &address)).await
    }

    /// One chat.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn chat(&self, id: ChatId) -> Result<Option<Chat>, StoreError> {
        self.read(move |db| find(db, id)).await
    }

    /// Sets the depth that the chat's subscriptions follow, save for those that have their own.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn set_depth(&self, id: ChatId, depth: Depth) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached("UPDATE chats SET depth = ?2 WHERE id = ?1")?
                .execute(params![id, depth.as_str()])?;
            Ok(())
        })
        .await
    }

    /// Sets the chat's language; `None` follows the reader's client.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn set_language(
        &self,
        id: ChatId,
        language: Option<String>,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached("UPDATE chats SET language = ?2 WHERE id = ?1")?
                .execute(params![id, language])?;
            Ok(())
        })
        .await
    }

    /// Sets how briefings look in a chat; `None` is the operator's choice.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn set_style(&self, id: ChatId, style: Option<Style>) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached("UPDATE chats SET style = ?2 WHERE id = ?1")?
                .execute(params![id, style.map(Style::as_str)])?;
            Ok(())
        })
        .await
    }

    /// Sets what a chat does without.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn set_without(&self, id: ChatId, without: Without) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached("UPDATE chats SET without = ?2 WHERE id = ?1")?
                .execute(params![id, without.to_string()])?;
            Ok(())
        })
        .await
    }

    /// Sets who is told of each issue in a chat; `None` is nobody.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn set_mention(&self, id: ChatId, role: Option<RoleId>) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached("UPDATE chats SET mention = ?2 WHERE id = ?1")?
                .execute(params![id, role])?;
            Ok(())
        })
        .await
    }

    /// Sends nothing to a chat any more, for a reason; what waits for it is skipped with that reason.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn pause_chat(
        &self,
        id: ChatId,
        reason: String,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached("UPDATE chats SET paused_reason = ?2, paused_at = ?3 WHERE id = ?1")?
                .execute(params![id, reason, millis(now)])?;
            db.prepare_cached(
                "UPDATE deliveries SET state = CASE WHEN stale = 1 THEN 'delivered' ELSE 'skipped' END, stale = 0,
                     reason = ?2, finished_at = ?3
                 WHERE chat_id = ?1 AND state IN ('waiting', 'aside')",
            )?
            .execute(params![id, reason, millis(now)])?;
            Ok(())
        })
        .await
    }

    /// Sends to a chat again, what was set aside for it at once; `true` if it was paused.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn resume_chat(&self, id: ChatId) -> Result<bool, StoreError> {
        self.write(move |db| {
            let changed = db
                .prepare_cached(
                    "UPDATE chats SET paused_reason = NULL, paused_at = NULL
                     WHERE id = ?1 AND paused_reason IS NOT NULL",
                )?
                .execute([id])?;
            db.prepare_cached(
                "UPDATE deliveries SET due_at = 0 WHERE chat_id = ?1 AND state = 'aside'",
            )?
            .execute([id])?;
            Ok(changed > 0)
        })
        .await
    }

    /// Notes that somebody is told now that the bot may not post there; `false` if that was so already.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn tell_forbidden(&self, id: ChatId, now: Timestamp) -> Result<bool, StoreError> {
        self.write(move |db| {
            let told = db
                .prepare_cached("UPDATE chats SET told_at = ?2 WHERE id = ?1 AND told_at IS NULL")?
                .execute(params![id, millis(now)])?;
            Ok(told > 0)
        })
        .await
    }

    /// Notes that the bot may post there again.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn forget_forbidden(&self, id: ChatId) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached("UPDATE chats SET told_at = NULL WHERE id = ?1")?.execute([id])?;
            Ok(())
        })
        .await
    }

    /// The chat has a new address for good. Where a chat is known there already, it takes the old
    /// one's subscriptions over; of two to the same newsletter the elder stays, which is in the audience
    /// of whatever the younger one is in.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn move_chat(
        &self,
        id: ChatId,
        to: Address,
        now: Timestamp,
    ) -> Result<ChatId, StoreError> {
        self.write(move |db| {
            db.prepare_cached(
                "UPDATE OR REPLACE admissions SET address = ?2 WHERE (platform, address) =
                     (SELECT c.platform, c.address FROM chats c WHERE c.id = ?1)",
            )?
            .execute(params![id, to.0])?;
            let target: Option<ChatId> = db
                .prepare_cached(
                    "SELECT b.id FROM chats a JOIN chats b ON b.platform = a.platform AND b.address = ?2
                     WHERE a.id = ?1",
                )?
                .query_row(params![id, to.0], |row| row.get(0))
                .optional()?;
            let Some(target) = target.filter(|target| *target != id) else {
                db.prepare_cached("UPDATE chats SET address = ?2 WHERE id = ?1")?.execute(params![id, to.0])?;
                return Ok(id);
            };
            settings_along(db, id, target)?;
            end_younger(db, id, target, now)?;
            for table in ["subscriptions", "deliveries", "changes"] {
                db.prepare_cached(&format!("UPDATE {table} SET chat_id = ?2 WHERE chat_id = ?1"))?
                    .execute(params![id, target])?;
            }
            db.prepare_cached("DELETE FROM chats WHERE id = ?1")?.execute([id])?;
            Ok(target)
        })
        .await
    }
}

pub(super) fn find(db: &Connection, id: ChatId) -> Result<Option<Chat>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM chats c WHERE c.id = ?1");
    db.prepare_cached(&sql)?.query_row([id], |row| Ok(chat(row, 0))).optional()?.transpose()
}

/// What was set up goes along to a chat that takes nothing yet: nobody has set it up.
pub(super) fn settings_along(db: &Connection, from: ChatId, to: ChatId) -> Result<(), StoreError> {
    db.prepare_cached(
        "UPDATE chats SET (depth, language, style, zone, schedule, quiet, away_until, without, mention) =
             (SELECT old.depth, old.language, old.style, old.zone, old.schedule, old.quiet, old.away_until,
                 old.without, old.mention
              FROM chats old WHERE old.id = ?1)
         WHERE id = ?2 AND NOT EXISTS (SELECT 1 FROM subscriptions s WHERE s.chat_id = ?2 AND s.ended_at IS NULL)",
    )?
    .execute([from, to])?;
    Ok(())
}

/// Ends the younger one of two subscriptions to the same newsletter, with what waits for it.
fn end_younger(db: &Connection, a: ChatId, b: ChatId, now: Timestamp) -> Result<(), StoreError> {
    let ended: Vec<SubscriptionId> = db
        .prepare_cached(
            "UPDATE subscriptions SET ended_at = ?3 WHERE chat_id IN (?1, ?2) AND ended_at IS NULL AND EXISTS (
                 SELECT 1 FROM subscriptions s WHERE s.chat_id IN (?1, ?2) AND s.ended_at IS NULL
                 AND s.newsletter_id = subscriptions.newsletter_id AND s.id < subscriptions.id)
             RETURNING id",
        )?
        .query_map(params![a, b, millis(now)], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for subscription in ended {
        for chat in [a, b] {
            skip(db, subscription, chat, "moved", now)?;
        }
    }
    Ok(())
}

fn find_at(
    db: &Connection,
    platform: &Platform,
    address: &Address,
) -> Result<Option<Chat>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM chats c WHERE c.platform = ?1 AND c.address = ?2");
    db.prepare_cached(&sql)?
        .query_row(params![platform.as_str(), address.0], |row| Ok(chat(row, 0)))
        .optional()?
        .transpose()
}

/// Reads the columns of [`COLUMNS`], beginning at `at`.
pub(super) fn chat(row: &Row<'_>, at: usize) -> Result<Chat, StoreError> {
    Ok(Chat {
        id: row.get(at)?,
        platform: Platform::new(&row.get::<_, String>(at + 1)?),
        destination: Destination {
            address: Address(row.get(at + 2)?),
            kind: parse::<ChatKind>(&row.get::<_, String>(at + 3)?)?,
        },
        title: row.get(at + 4)?,
        language: row.get(at + 5)?,
        depth: parse(&row.get::<_, String>(at + 6)?)?,
        paused: row.get(at + 7)?,
        style: row.get::<_, Option<String>>(at + 8)?.map(|word| parse(&word)).transpose()?,
        zone: row.get::<_, Option<String>>(at + 9)?.map(|name| parse(&name)).transpose()?,
        schedule: row
            .get::<_, Option<String>>(at + 10)?
            .map(|text| parse(&text))
            .transpose()?
            .unwrap_or_default(),
        quiet: row.get::<_, Option<String>>(at + 11)?.map(|text| parse(&text)).transpose()?,
        away_until: row.get::<_, Option<i64>>(at + 12)?.map(time),
        without: parse(&row.get::<_, String>(at + 13)?)?,
        mention: row.get(at + 14)?,
    })
}
