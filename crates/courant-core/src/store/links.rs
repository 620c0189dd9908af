//! Table `links`: one-time codes that carry what somebody gets to another platform.

use super::admissions::admit_along;
use super::chats::settings_along;
use super::forget::private_chats;
use super::row::millis;
use super::subscriptions::skip;
use super::{Store, StoreError};
use crate::model::{ChatId, PersonId, SubscriptionId};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

/// What became of a code that was used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carried {
    /// It is unknown, used or expired.
    Unknown,
    /// It is the person's own: there is nothing to carry.
    Own,
    /// All is there.
    Here,
}

impl Store {
    /// Keeps the hash of a person's code; forgets those that have expired and what they had before.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn add_link(
        &self,
        code_hash: String,
        person: PersonId,
        expires: Timestamp,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached(
                "DELETE FROM links WHERE expires_at <= ?1 OR person_id = ?2 AND used_by IS NULL",
            )?
            .execute(params![millis(now), person])?;
            db.prepare_cached(
                "INSERT INTO links (code_hash, person_id, expires_at) VALUES (?1, ?2, ?3)",
            )?
            .execute(params![code_hash, person, millis(expires)])?;
            Ok(())
        })
        .await
    }

    /// Whether a code can be used.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn is_link(&self, code_hash: String, now: Timestamp) -> Result<bool, StoreError> {
        self.read(move |db| Ok(unused(db, &code_hash, now)?.is_some())).await
    }

    /// Uses a code up: what its maker gets in private, and this person may see, comes to this person's private chat as well,
    /// set up as it is there, from now on; what they saved is saved here. What this chat gets already stays as it is, and so do its
    /// settings where it gets anything.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn carry(
        &self,
        code_hash: String,
        to: PersonId,
        chat: ChatId,
        now: Timestamp,
    ) -> Result<Carried, StoreError> {
        self.write(move |db| {
            let Some(from) = unused(db, &code_hash, now)? else { return Ok(Carried::Unknown) };
            if from == to {
                return Ok(Carried::Own);
            }
            admit_along(db, from, to, now)?;
            for old in private_chats(db, from)? {
                settings_along(db, old, chat)?;
                db.prepare_cached(
                    "INSERT INTO subscriptions (newsletter_id, chat_id, made_by, started_at, depth, style,
                         without, schedule, away_until, filter)
                     SELECT s.newsletter_id, ?2, ?3, ?4, s.depth, s.style, s.without, s.schedule, s.away_until,
                         s.filter
                     FROM subscriptions s JOIN newsletters n ON n.id = s.newsletter_id
                     WHERE s.chat_id = ?1 AND s.ended_at IS NULL
                     AND (n.visibility = 'all' OR EXISTS (SELECT 1 FROM people p
                         JOIN admissions a ON a.platform = p.platform AND a.address = p.user_id
                         WHERE p.id = ?3 AND a.newsletter_id = n.id))
                     AND NOT EXISTS (
                         SELECT 1 FROM subscriptions o
                         WHERE o.newsletter_id = s.newsletter_id AND o.chat_id = ?2 AND o.ended_at IS NULL)
                     ORDER BY s.id",
                )?
                .execute(params![old, chat, to, millis(now)])?;
            }
            db.prepare_cached(
                "INSERT OR IGNORE INTO saved (person_id, issue_id, section, saved_at)
                 SELECT ?2, issue_id, section, saved_at FROM saved WHERE person_id = ?1",
            )?
            .execute([from, to])?;
            db.prepare_cached("UPDATE links SET used_by = ?2 WHERE code_hash = ?1")?
                .execute(params![code_hash, to])?;
            Ok(Carried::Here)
        })
        .await
    }

    /// Ends what a code carried where it came from, for whoever used it, once and as long as the code would have been
    /// good; `false` otherwise. What waits there is skipped.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn stop_where_it_came_from(
        &self,
        code_hash: String,
        by: PersonId,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.write(move |db| {
            let from: Option<PersonId> = db
                .prepare_cached(
                    "DELETE FROM links WHERE code_hash = ?1 AND used_by = ?2 AND expires_at > ?3 RETURNING person_id",
                )?
                .query_row(params![code_hash, by, millis(now)], |row| row.get(0))
                .optional()?;
            let Some(from) = from else { return Ok(false) };
            for chat in private_chats(db, from)? {
                let ended: Vec<SubscriptionId> = db
                    .prepare_cached(
                        "UPDATE subscriptions SET ended_at = ?2 WHERE chat_id = ?1 AND ended_at IS NULL RETURNING id",
                    )?
                    .query_map(params![chat, millis(now)], |row| row.get(0))?
                    .collect::<Result<_, _>>()?;
                for subscription in ended {
                    skip(db, subscription, chat, "unsubscribed", now)?;
                }
            }
            Ok(true)
        })
        .await
    }
}

/// Who made a code that can be used.
fn unused(
    db: &Connection,
    code_hash: &str,
    now: Timestamp,
) -> Result<Option<PersonId>, StoreError> {
    let maker = db
        .prepare_cached(
            "SELECT person_id FROM links WHERE code_hash = ?1 AND used_by IS NULL AND expires_at > ?2",
        )?
        .query_row(params![code_hash, millis(now)], |row| row.get(0))
        .optional()?;
    Ok(maker)
}
